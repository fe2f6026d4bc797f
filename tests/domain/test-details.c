/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-details.h"

static const char *const awkward[] = {
  "",      "biasa",        "dua\nbaris",   "a=b",   "\\", "\\n", "berakhir\\",
  "a|b|c", "\r\n\t rapi ", "Kasi → Kabid", "x\\|y", "|",  "é",   "a\\\nb",
};

static void
test_round_trip (void)
{
  g_autofree char *details = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (awkward); i++) {
    g_autofree char *key = g_strdup_printf ("kunci.%02u", i);
    char *next = tuntas_details_set (details, key, awkward[i]);

    g_free (details);
    details = next;
  }
  for (guint i = 0; i < G_N_ELEMENTS (awkward); i++) {
    g_autofree char *key = g_strdup_printf ("kunci.%02u", i);
    g_autofree char *value = tuntas_details_get (details, key);

    g_assert_cmpstr (value, ==, awkward[i]);
  }
  {
    g_auto (GStrv) keys = tuntas_details_list_keys (details);

    g_assert_cmpuint (g_strv_length (keys), ==, G_N_ELEMENTS (awkward));
  }
}

static void
test_list_round_trip (void)
{
  const char *const one_empty[] = {"", NULL};
  const char *const all[] = {awkward[0], awkward[2],  awkward[4],  awkward[6],
                             awkward[7], awkward[10], awkward[11], NULL};
  g_autofree char *details = tuntas_details_set_list ("z=1", "butir", all);
  g_autofree char *empty = tuntas_details_set_list (NULL, "butir", one_empty);
  g_auto (GStrv) read = tuntas_details_get_list (details, "butir");
  g_auto (GStrv) read_empty = tuntas_details_get_list (empty, "butir");
  g_auto (GStrv) read_none = tuntas_details_get_list (NULL, "butir");

  g_assert_true (g_strv_equal (all, (const char *const *)read));
  g_assert_true (g_strv_equal (one_empty, (const char *const *)read_empty));
  g_assert_cmpuint (g_strv_length (read_none), ==, 0);
}

static void
test_order_does_not_matter (void)
{
  g_autofree char *a = tuntas_details_set (NULL, "jenis", "pengaduan");
  g_autofree char *ab = tuntas_details_set (a, "kanal", "surat");
  g_autofree char *b = tuntas_details_set (NULL, "kanal", "surat");
  g_autofree char *ba = tuntas_details_set (b, "jenis", "pengaduan");

  g_assert_cmpstr (ab, ==, "jenis=pengaduan\nkanal=surat");
  g_assert_cmpstr (ab, ==, ba);
}

static void
test_replace_and_remove (void)
{
  g_autofree char *first = tuntas_details_set_int (NULL, "revisi", 12);
  g_autofree char *second = tuntas_details_set_int (first, "revisi", -3);
  g_autofree char *none = tuntas_details_set (second, "revisi", NULL);

  g_assert_cmpint (tuntas_details_get_int (first, "revisi"), ==, 12);
  g_assert_cmpstr (second, ==, "revisi=-3");
  g_assert_cmpint (tuntas_details_get_int (second, "revisi"), ==, -3);
  g_assert_null (none);
  g_assert_cmpint (tuntas_details_get_int (none, "revisi"), ==, 0);
}

static void
test_key_is_no_prefix (void)
{
  const char *details = "pass.1=4\npass.11=7";

  g_assert_cmpint (tuntas_details_get_int (details, "pass.1"), ==, 4);
  g_assert_cmpint (tuntas_details_get_int (details, "pass.11"), ==, 7);
  g_assert_cmpint (tuntas_details_get_int (details, "pass"), ==, 0);
  g_assert_cmpint (tuntas_details_get_int (details, "ass.1"), ==, 0);
}

static void
test_merge (void)
{
  g_autofree char *merged = tuntas_details_merge ("a=1\nb=dua\\nbaris", "b=3\nc=\\\\");
  g_autofree char *c = tuntas_details_get (merged, "c");
  g_autofree char *kept = tuntas_details_merge ("a=1", NULL);

  g_assert_cmpstr (merged, ==, "a=1\nb=3\nc=\\\\");
  g_assert_cmpstr (c, ==, "\\");
  g_assert_cmpstr (kept, ==, "a=1");
  g_assert_null (tuntas_details_merge (NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/details/round-trip", test_round_trip);
  g_test_add_func ("/details/list-round-trip", test_list_round_trip);
  g_test_add_func ("/details/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/details/replace-and-remove", test_replace_and_remove);
  g_test_add_func ("/details/key-is-no-prefix", test_key_is_no_prefix);
  g_test_add_func ("/details/merge", test_merge);
  return g_test_run ();
}
