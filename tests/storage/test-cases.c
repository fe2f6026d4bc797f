/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "tuntas-store-drafts.h"
#include "tuntas-store-links.h"
#include "tuntas-store-people.h"
#include "tuntas-store-query.h"
#include "tuntas-store-redaction.h"

static void
test_round_trip (Fixture *fixture)
{
  g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Jalan berlubang", "Sejak lebaran.");
  g_autoptr (TuntasComplaint) loaded = NULL;
  g_autoptr (TuntasCaseState) state = fixture_state ("4a", "kabid", fixture->head);
  g_autoptr (TuntasCaseState) same = NULL;
  g_autoptr (TuntasCaseSummary) summary = NULL;
  g_autoptr (GError) error = NULL;
  TuntasCaseProjection projection = {"Menelaah", "Kepala Bidang", 0, FIXTURE_NOW + 50};
  gint64 id;
  int version = 0;

  complaint->kind = TUNTAS_CASE_KIND_ASPIRASI;
  complaint->channel = TUNTAS_CHANNEL_LAPOR;
  complaint->category = g_strdup ("Jalan");
  complaint->supervisory = TRUE;
  complaint->request = g_strdup ("Diperbaiki");
  complaint->respondent = g_strdup ("");
  complaint->service_unit = g_strdup ("Bina Marga");
  complaint->district = g_strdup ("Contoh Utara");
  complaint->village = g_strdup ("Mekar");
  complaint->place = g_strdup ("depan \"pasar\"\n'lama'");
  complaint->event_date = 20261030;
  complaint->confidential = TRUE;
  complaint->external_id = g_strdup ("5049672");
  complaint->external_status = g_strdup ("Terverifikasi");
  complaint->external_source = g_strdup ("Android");
  complaint->external_digest = g_strdup ("abc");
  complaint->original = g_strdup ("<p>Sejak lebaran.</p>");
  state->status = TUNTAS_CASE_STATUS_PAUSED;
  state->kind = TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI;
  state->supervisory = TRUE;
  state->lap = 2;
  state->paused_since = FIXTURE_NOW + 7;
  state->pause_reason = TUNTAS_PAUSE_REASON_FORCE_MAJEURE;
  state->pause_owner = g_strdup ("Pemerintah pusat");
  state->paused_minutes = 11;
  state->complainant_minutes = 12;
  state->extension_minutes = 13;
  state->office_minutes = 14;
  state->outside_minutes = 15;
  state->passes = 3;
  state->trail = g_strdup ("a=1\n");
  for (int i = TUNTAS_MILESTONE_RECEIVED; i < TUNTAS_MILESTONE_N; i++)
    state->milestones[i] = FIXTURE_NOW + i;

  id = tuntas_store_insert_case (fixture->store, "0007/ADU/XI/2026", 2026, 7, complaint, 0,
                                 FIXTURE_NOW, state, &projection, &error);
  g_assert_no_error (error);
  fixture_reopen (fixture);

  loaded = tuntas_store_load_complaint (fixture->store, id, &error);
  g_assert_no_error (error);
#define SAME_TEXT(member) g_assert_cmpstr (loaded->member, ==, complaint->member)
#define SAME_NUMBER(member) g_assert_cmpint (loaded->member, ==, complaint->member)
  SAME_NUMBER (kind);
  SAME_NUMBER (channel);
  SAME_TEXT (category);
  SAME_NUMBER (supervisory);
  SAME_TEXT (subject);
  SAME_TEXT (account);
  SAME_TEXT (request);
  SAME_TEXT (respondent);
  SAME_TEXT (service_unit);
  SAME_TEXT (district);
  SAME_TEXT (village);
  SAME_TEXT (place);
  SAME_NUMBER (event_date);
  SAME_NUMBER (received_at);
  SAME_NUMBER (anonymous);
  SAME_NUMBER (confidential);
  SAME_TEXT (external_id);
  SAME_TEXT (external_status);
  SAME_TEXT (external_source);
  SAME_TEXT (external_digest);
  SAME_TEXT (original);

  same = tuntas_store_load_case_state (fixture->store, id, &version, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version, ==, 1);
  g_assert_cmpstr (tuntas_case_state_find_difference (state, same), ==, NULL);

  summary = tuntas_store_load_case_summary (fixture->store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (summary->number, ==, "0007/ADU/XI/2026");
  g_assert_cmpstr (summary->step_title, ==, "Menelaah");
  g_assert_cmpstr (summary->lane_title, ==, "Kepala Bidang");
  g_assert_cmpstr (summary->holder_name, ==, "Dra. Melati Contoh, M.Si.");
  g_assert_cmpint (summary->step_due, ==, 0);
  g_assert_cmpint (summary->legal_due, ==, FIXTURE_NOW + 50);
  g_assert_cmpint (summary->due, ==, FIXTURE_NOW + 50);
  g_assert_cmpint (summary->closed_at, ==, 0);
  g_assert_cmpint (summary->pause_reason, ==, TUNTAS_PAUSE_REASON_FORCE_MAJEURE);
  g_assert_true (summary->confidential);
  g_assert_false (summary->recurring);
}

static void
test_conflict (Fixture *fixture)
{
  gint64 id = fixture_intake (fixture, "Lampu jalan mati", "Sudah seminggu.");
  g_autoptr (TuntasCaseState) state = NULL;
  g_autoptr (GError) error = NULL;
  int version = 0;

  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_true (fixture_act (fixture->store, id, 1, "2", fixture->head, &error));
  g_assert_true (tuntas_store_commit (fixture->store, &error));
  g_assert_no_error (error);

  /* Somebody who still sees version 1 writes nothing, also when the caller goes on regardless. */
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_false (fixture_act (fixture->store, id, 1, "3", fixture->clerk, &error));
  g_assert_nonnull (strstr (error->message, "now it is 2"));
  assert_store_error (error, CONFLICT);
  g_assert_true (tuntas_store_save_draft (fixture->store, "k", "t", FIXTURE_NOW, &error));
  g_assert_false (tuntas_store_commit (fixture->store, &error));
  assert_store_error (error, FAILED);
  g_assert_false (tuntas_store_in_transaction (fixture->store));

  state = tuntas_store_load_case_state (fixture->store, id, &version, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version, ==, 2);
  g_assert_cmpstr (state->step, ==, "2");
  g_assert_cmpint (fixture->engine->read_raw (fixture->path, "SELECT count(*) FROM drafts"), ==, 0);

  g_assert_false (tuntas_store_update_case (fixture->store, 999, 1, state,
                                            &(TuntasCaseProjection){NULL}, &error));
  assert_store_error (error, NOT_FOUND);
}

/* Who complained is taken out of a text without being shown. */
static void
test_redacted (Fixture *fixture)
{
  static const struct {
    const char *text;
    const char *redacted;
  } rows[] = {
    {"Oleh sekar  wangi\nCONTOH, dua kali.", "Oleh [x], dua kali."},
    {"Sekar Wangi Contohan tinggal di Sekarwangi.", "Sekar Wangi Contohan tinggal di Sekarwangi."},
    {"Telepon 081200000001 atau +62 812-0000-0001.", "Telepon 0[x] atau +62 [x]."},
    {"NIK 1306 0101 0190 0001", "NIK [x]"},
    {"Tulis ke SEKAR@contoh.example", "Tulis ke [x]"},
    {"Rumahnya Jalan Anggrek 5, Nagari Contoh.", "Rumahnya [x]."},
    {"Jalan Anggrek diperbaiki.", "Jalan Anggrek diperbaiki."},
    {"", ""},
  };
  g_autoptr (TuntasComplainant) person = tuntas_complainant_new ();
  g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Pungutan liar", "Di loket 2.");
  g_autoptr (TuntasCaseState) state = fixture_state ("1", "petugas", fixture->clerk);
  g_autoptr (GError) error = NULL;
  gint64 who, id, other;

  person->name = g_strdup ("Sekar Wangi Contoh, S.E.");
  person->address = g_strdup ("Jalan Anggrek 5, Nagari Contoh");
  person->phone = g_strdup ("0812 0000 0001");
  person->email = g_strdup ("sekar@contoh.example");
  person->nik = g_strdup ("1306010101900001");
  who = tuntas_store_insert_complainant (fixture->store, person, &error);
  g_assert_no_error (error);
  id = tuntas_store_insert_case (fixture->store, "1", 2026, 1, complaint, who, FIXTURE_NOW, state,
                                 &(TuntasCaseProjection){NULL}, &error);
  other = tuntas_store_insert_case (fixture->store, "2", 2026, 2, complaint, 0, FIXTURE_NOW, state,
                                    &(TuntasCaseProjection){NULL}, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *redacted = NULL;
    g_autofree char *unknown = NULL;

    g_assert_true (
      tuntas_store_redact_complainant (fixture->store, id, rows[i].text, "[x]", &redacted, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (redacted, ==, rows[i].redacted);
    g_assert_true (tuntas_store_redact_complainant (fixture->store, other, rows[i].text, "[x]",
                                                    &unknown, &error));
    g_assert_cmpstr (unknown, ==, rows[i].text);
  }
  g_assert_cmpint (fixture->engine->read_raw (fixture->path, "SELECT count(*) FROM access_log"), ==,
                   0);
}

static void
test_masked (Fixture *fixture)
{
  g_autoptr (TuntasComplainant) person = tuntas_complainant_new ();
  g_autoptr (TuntasComplainant) shown = NULL;
  g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Pungutan liar", "Di loket 2.");
  g_autoptr (TuntasCaseState) state = fixture_state ("1", "petugas", fixture->clerk);
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *masked = NULL;
  g_autoptr (GError) error = NULL;
  TuntasAccess *access = NULL;
  gint64 who, id;

  person->name = g_strdup ("dr. Sekar Wangi Contoh, Sp.A");
  person->nik = g_strdup ("1306010101900001");
  who = tuntas_store_insert_complainant (fixture->store, person, &error);
  g_assert_no_error (error);
  id = tuntas_store_insert_case (fixture->store, "1", 2026, 1, complaint, who, FIXTURE_NOW, state,
                                 &(TuntasCaseProjection){NULL}, &error);
  g_assert_no_error (error);

  g_assert_true (tuntas_store_mask_complainant (fixture->store, id, &masked, &error));
  g_assert_cmpstr (masked, ==, "S•••• W•••• C•••••");
  g_assert_cmpint (fixture->engine->read_raw (fixture->path, "SELECT count(*) FROM access_log"), ==,
                   0);

  shown = tuntas_store_show_complainant (fixture->store, id, fixture->head, "Menelepon pelapor",
                                         FIXTURE_NOW, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (shown->name, ==, "dr. Sekar Wangi Contoh, Sp.A");
  g_assert_cmpstr (shown->nik, ==, "1306010101900001");
  log = tuntas_store_list_accesses (fixture->store, id, &error);
  g_assert_cmpint (log->len, ==, 1);
  access = g_ptr_array_index (log, 0);
  g_assert_cmpint (access->by, ==, fixture->head);
  g_assert_cmpstr (access->purpose, ==, "Menelepon pelapor");
  g_assert_cmpint (access->at, ==, FIXTURE_NOW);

  /* When the look cannot be logged, nothing is shown. */
  g_clear_pointer (&shown, tuntas_complainant_unref);
  shown =
    tuntas_store_show_complainant (fixture->store, id, 12345, "Tanpa nama", FIXTURE_NOW, &error);
  g_assert_null (shown);
  assert_store_error (error, INVALID);

  /* The log can be read by nobody's leave, but changed by nobody. */
  masked = (g_free (masked), fixture->engine->run_raw (fixture->path, "DELETE FROM access_log"));
  g_assert_nonnull (strstr (masked, "never changed"));
}

static void
test_nobody_known (Fixture *fixture)
{
  gint64 id = fixture_intake (fixture, "Anonim", "Tanpa nama.");
  g_autofree char *masked = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_store_mask_complainant (fixture->store, id, &masked, &error));
  g_assert_null (masked);
  g_assert_null (
    tuntas_store_show_complainant (fixture->store, id, fixture->clerk, "x", FIXTURE_NOW, &error));
  assert_store_error (error, NOT_FOUND);
}

static TuntasCaseQuery *
new_query (void)
{
  TuntasCaseQuery *query = tuntas_case_query_new ();

  query->kind = -1;
  query->channel = -1;
  return query;
}

static char *
run_query (Fixture *fixture, TuntasCaseQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = tuntas_store_query_cases (fixture->store, query, &error);
  g_autoptr (GArray) ids = tuntas_store_query_case_ids (fixture->store, query, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (cases->len, ==, ids->len);
  for (guint i = 0; i < cases->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (cases, i);

    g_assert_cmpint (summary->id, ==, g_array_index (ids, gint64, i));
    g_string_append_printf (found, "%s%" G_GINT64_FORMAT, i == 0 ? "" : " ", summary->id);
  }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

#define assert_query(fixture, query, expected)                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = run_query (fixture, query);                                           \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

/* Cases 1 to 4: 1 with the clerk, 2 with the head (step due later), 3 closed, 4 paused. */
static void
fill_register (Fixture *fixture)
{
  g_autoptr (TuntasCaseState) paused = fixture_state ("1", "petugas", 0);
  TuntasCaseProjection projection = {"Menerima", "Petugas", FIXTURE_NOW + 10, 0};
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 4; i++)
    fixture_intake (fixture, i % 2 == 0 ? "Sampah menumpuk" : "Air keruh", "Tolong diperiksa.");
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_true (fixture_act (fixture->store, 2, 1, "2", fixture->head, &error));
  g_assert_true (fixture_close (fixture->store, 3, 1, fixture->head, &error));
  paused->status = TUNTAS_CASE_STATUS_PAUSED;
  paused->paused_since = FIXTURE_NOW;
  g_assert_true (tuntas_store_update_case (fixture->store, 4, 1, paused, &projection, &error));
  g_assert_true (tuntas_store_commit (fixture->store, &error));
  g_assert_no_error (error);
}

static void
test_query (Fixture *fixture)
{
  g_autoptr (TuntasCaseQuery) all = new_query (), open = new_query (), overdue = new_query ();
  g_autoptr (TuntasCaseQuery) waiting = new_query (), lane = new_query (), text = new_query ();
  g_autoptr (TuntasCaseQuery) number = new_query (), sorted = new_query ();

  fill_register (fixture);
  assert_query (fixture, all, "4 3 2 1");
  all->limit = 2;
  assert_query (fixture, all, "4 3");
  open->open = TRUE;
  open->sort = g_strdup ("due");
  assert_query (fixture, open, "4 1 2");
  open->descending = TRUE;
  assert_query (fixture, open, "2 1 4");
  overdue->overdue = TRUE;
  overdue->now = FIXTURE_NOW + 5000;
  assert_query (fixture, overdue, "1");
  waiting->waiting = TRUE;
  assert_query (fixture, waiting, "4");
  lane->lane = g_strdup ("kadis");
  lane->holder = fixture->head;
  lane->kind = TUNTAS_CASE_KIND_PENGADUAN;
  lane->channel = TUNTAS_CHANNEL_LANGSUNG;
  lane->sop_name = g_strdup ("contoh");
  lane->from = FIXTURE_NOW;
  lane->until = FIXTURE_NOW + 1;
  assert_query (fixture, lane, "2");
  lane->channel = TUNTAS_CHANNEL_SMS;
  assert_query (fixture, lane, "");
  text->text = g_strdup ("sampah");
  assert_query (fixture, text, "3 1");
  text->open = TRUE;
  assert_query (fixture, text, "1");
  /* The number of a closed case is found although only open ones are asked for. */
  number->open = TRUE;
  number->lane = g_strdup ("kadis");
  number->text = g_strdup (" 0003/adu/xi/2026 ");
  assert_query (fixture, number, "3");
  g_free (number->text);
  number->text = g_strdup ("0003/");
  assert_query (fixture, number, "3");
  g_free (number->text);
  number->text = g_strdup ("3");
  assert_query (fixture, number, "3");
  for (guint i = 0; i < 6; i++) {
    static const char *const sorts[] = {"number", "registered", "due", "subject", "step", "holder"};

    g_free (sorted->sort);
    sorted->sort = g_strdup (sorts[i]);
    g_free (run_query (fixture, sorted));
  }
  g_free (sorted->sort);
  sorted->sort = g_strdup ("subject");
  assert_query (fixture, sorted, "2 4 1 3");
}

static void
test_desk_and_counts (Fixture *fixture)
{
  static const char *const lanes[] = {"petugas", NULL};
  g_autoptr (GPtrArray) desk = NULL, own = NULL, board = NULL;
  g_autoptr (GError) error = NULL;
  TuntasCaseCounts counts = {0};

  fill_register (fixture);
  desk = tuntas_store_list_desk (fixture->store, fixture->clerk, lanes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (desk->len, ==, 2);
  g_assert_cmpint (((TuntasCaseSummary *)g_ptr_array_index (desk, 0))->id, ==, 4);
  g_assert_cmpint (((TuntasCaseSummary *)g_ptr_array_index (desk, 1))->id, ==, 1);
  own = tuntas_store_list_desk (fixture->store, fixture->clerk, NULL, &error);
  g_assert_cmpuint (own->len, ==, 1);
  board = tuntas_store_list_board (fixture->store, "contoh", &error);
  g_assert_cmpuint (board->len, ==, 3);
  g_assert_cmpstr (((TuntasCaseSummary *)g_ptr_array_index (board, 0))->lane, ==, "kadis");

  g_assert_true (tuntas_store_count_cases (fixture->store, FIXTURE_NOW + 5000, FIXTURE_NOW + 36000,
                                           &counts, &error));
  g_assert_cmpuint (counts.open, ==, 3);
  g_assert_cmpuint (counts.overdue, ==, 1);
  g_assert_cmpuint (counts.due_today, ==, 1);
  g_assert_cmpuint (counts.waiting, ==, 1);
  g_assert_true (tuntas_store_count_desk (fixture->store, fixture->clerk, lanes, FIXTURE_NOW,
                                          FIXTURE_NOW + 36000, &counts, &error));
  g_assert_cmpuint (counts.open, ==, 2);
  g_assert_cmpuint (counts.overdue, ==, 0);
  g_assert_cmpuint (counts.waiting, ==, 1);
}

static void
test_links (Fixture *fixture)
{
  gint64 first = fixture_intake (fixture, "Banjir", "Selokan tersumbat.");
  gint64 second = fixture_intake (fixture, "Banjir lagi", "Selokan itu lagi.");
  g_autoptr (GPtrArray) linked = NULL;
  g_autoptr (TuntasCaseSummary) summary = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    g_assert_true (
      tuntas_store_link_cases (fixture->store, second, first, fixture->clerk, FIXTURE_NOW, &error));
  linked = tuntas_store_list_linked_cases (fixture->store, first, &error);
  g_assert_cmpuint (linked->len, ==, 1);
  summary = tuntas_store_load_case_summary (fixture->store, second, &error);
  g_assert_true (summary->recurring);
  g_assert_cmpint (summary->version, ==, 1);
  g_assert_false (
    tuntas_store_link_cases (fixture->store, first, first, fixture->clerk, FIXTURE_NOW, &error));
  assert_store_error (error, INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/cases/round-trip", test_round_trip);
  fixture_add ("/cases/conflict", test_conflict);
  fixture_add ("/cases/masked", test_masked);
  fixture_add ("/cases/redacted", test_redacted);
  fixture_add ("/cases/nobody-known", test_nobody_known);
  fixture_add ("/cases/query", test_query);
  fixture_add ("/cases/desk-and-counts", test_desk_and_counts);
  fixture_add ("/cases/links", test_links);
  return g_test_run ();
}
