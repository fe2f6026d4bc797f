/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-event-hash.h"

static TuntasEvent *
make_event (void)
{
  TuntasEvent *event = tuntas_event_new ();

  event->seq = 7;
  event->case_id = 3;
  event->version = 2;
  event->act = TUNTAS_ACT_TAKE;
  event->by = 11;
  event->on_behalf = 12;
  event->at = 1800000000;
  event->from_step = g_strdup ("3");
  event->to_step = g_strdup ("4");
  event->to_lane = g_strdup ("kabid");
  event->choice = g_strdup ("rapat");
  event->note = g_strdup ("sudah ditelaah");
  event->reason = g_strdup ("pelapor");
  event->owner = g_strdup ("Pengadu");
  event->holder = 13;
  event->duration = (TuntasDuration){2, TUNTAS_DURATION_HARI_KERJA};
  event->minutes = 90;
  event->paused_minutes = 15;
  event->details = g_strdup ("a=1");
  return event;
}

static void
change_text (char **text)
{
  g_free (*text);
  *text = g_strdup ("lain");
}

/* The form is written down once and for all: old ledgers must stay verifiable. */
static void
test_form_is_fixed (void)
{
  g_autoptr (TuntasEvent) event = make_event ();
  g_autofree char *hash = tuntas_event_compute_hash (event, "ab");
  const char *canonical = "14:tuntas-event-1,2:ab,1:7,1:3,1:2,4:take,2:11,2:12,10:1800000000,1:3,"
                          "1:4,5:kabid,5:rapat,14:sudah ditelaah,7:pelapor,7:Pengadu,2:13,1:2,"
                          "10:hari_kerja,2:90,2:15,3:a=1,";
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);

  g_assert_cmpstr (hash, ==, expected);
}

static void
test_every_member_counts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const guint n_changes = 20;

  for (guint i = 0; i <= n_changes; i++) {
    g_autoptr (TuntasEvent) event = make_event ();
    char **const texts[] = {&event->from_step, &event->to_step, &event->to_lane, &event->choice,
                            &event->note,      &event->reason,  &event->owner,   &event->details};
    gint64 *const numbers[] = {
      &event->seq, &event->case_id, &event->by,      &event->on_behalf,
      &event->at,  &event->holder,  &event->minutes, &event->paused_minutes};

    if (i < 8)
      change_text (texts[i]);
    else if (i < 16)
      *numbers[i - 8] += 1;
    else if (i == 16)
      event->version++;
    else if (i == 17)
      event->act = TUNTAS_ACT_RETURN;
    else if (i == 18)
      event->duration.amount++;
    else if (i == 19)
      event->duration.unit = TUNTAS_DURATION_JAM;
    g_assert_true (g_hash_table_add (seen, tuntas_event_compute_hash (event, "ab")));
  }
  {
    g_autoptr (TuntasEvent) event = make_event ();

    g_assert_true (g_hash_table_add (seen, tuntas_event_compute_hash (event, "ac")));
    g_assert_true (g_hash_table_add (seen, tuntas_event_compute_hash (event, NULL)));
    g_assert_true (g_hash_table_add (seen, tuntas_event_compute_hash (event, "")));
  }
}

static void
test_borders_cannot_be_forged (void)
{
  g_autoptr (TuntasEvent) a = tuntas_event_new ();
  g_autoptr (TuntasEvent) b = tuntas_event_new ();
  g_autoptr (TuntasEvent) c = tuntas_event_new ();
  g_autofree char *hash_a = NULL;
  g_autofree char *hash_b = NULL;
  g_autofree char *hash_c = NULL;

  a->from_step = g_strdup ("1,1:2");
  b->from_step = g_strdup ("1");
  b->to_step = g_strdup ("2");
  c->from_step = g_strdup ("");
  hash_a = tuntas_event_compute_hash (a, NULL);
  hash_b = tuntas_event_compute_hash (b, NULL);
  hash_c = tuntas_event_compute_hash (c, NULL);
  g_assert_cmpstr (hash_a, !=, hash_b);
  g_clear_pointer (&c->from_step, g_free);
  {
    g_autofree char *hash_null = tuntas_event_compute_hash (c, NULL);

    g_assert_cmpstr (hash_null, !=, hash_c);
  }
}

static void
test_own_hash_is_not_part (void)
{
  g_autoptr (TuntasEvent) event = make_event ();
  g_autofree char *before = tuntas_event_compute_hash (event, "ab");
  g_autofree char *after = NULL;

  event->hash = g_strdup (before);
  after = tuntas_event_compute_hash (event, "ab");
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (strlen (after), ==, 64);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-hash/form-is-fixed", test_form_is_fixed);
  g_test_add_func ("/event-hash/every-member-counts", test_every_member_counts);
  g_test_add_func ("/event-hash/borders-cannot-be-forged", test_borders_cannot_be_forged);
  g_test_add_func ("/event-hash/own-hash-is-not-part", test_own_hash_is_not_part);
  return g_test_run ();
}
