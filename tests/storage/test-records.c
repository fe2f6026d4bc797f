/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-drafts.h"
#include "tuntas-store-holidays.h"
#include "tuntas-store-import.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-meetings.h"
#include "tuntas-store-office.h"
#include "tuntas-store-officials.h"
#include "tuntas-store-sops.h"

static void
test_officials (Fixture *fixture)
{
  g_autoptr (TuntasOfficial) official = NULL;
  g_autoptr (TuntasAssignment) assignment = tuntas_assignment_new ();
  g_autoptr (GPtrArray) officials = NULL, assignments = NULL;
  g_autoptr (GError) error = NULL;
  TuntasAssignment *loaded = NULL;

  officials = tuntas_store_list_officials (fixture->store, &error);
  g_assert_no_error (error);
  for (guint i = 0; official == NULL && i < officials->len; i++) {
    if (((TuntasOfficial *)g_ptr_array_index (officials, i))->id == fixture->head)
      official = tuntas_official_ref (g_ptr_array_index (officials, i));
  }
  g_clear_pointer (&officials, g_ptr_array_unref);
  g_assert_cmpstr (official->lanes[1], ==, "sekretaris");
  official->nip = g_strdup ("196505051990032001");
  official->active = FALSE;
  g_strfreev (official->lanes);
  official->lanes = g_strsplit ("kadis", ",", -1);
  g_assert_cmpint (tuntas_store_save_official (fixture->store, official, &error), ==,
                   fixture->head);
  officials = tuntas_store_list_officials (fixture->store, &error);
  g_assert_cmpuint (officials->len, ==, 2);
  g_clear_pointer (&official, tuntas_official_unref);
  official = tuntas_official_ref (g_ptr_array_index (officials, 1));
  g_assert_cmpstr (official->nip, ==, "196505051990032001");
  g_assert_false (official->active);
  g_assert_cmpuint (g_strv_length (official->lanes), ==, 1);

  assignment->kind = TUNTAS_ASSIGNMENT_KIND_PLH;
  assignment->official = fixture->clerk;
  assignment->for_official = fixture->head;
  assignment->position = g_strdup ("Kepala Dinas");
  assignment->from = 20261101;
  assignment->until = 20261105;
  assignment->id = tuntas_store_save_assignment (fixture->store, assignment, &error);
  g_assert_no_error (error);
  assignment->until = 0;
  g_assert_cmpint (tuntas_store_save_assignment (fixture->store, assignment, &error), ==,
                   assignment->id);
  assignments = tuntas_store_list_assignments (fixture->store, &error);
  g_assert_cmpuint (assignments->len, ==, 1);
  loaded = g_ptr_array_index (assignments, 0);
  g_assert_cmpint (loaded->kind, ==, TUNTAS_ASSIGNMENT_KIND_PLH);
  g_assert_cmpint (loaded->until, ==, 0);
  assignment->until = 20261031;
  g_assert_cmpint (tuntas_store_save_assignment (fixture->store, assignment, &error), ==, 0);
  assert_store_error (error, INVALID);
  assignment->id = 77;
  assignment->until = 0;
  g_assert_cmpint (tuntas_store_save_assignment (fixture->store, assignment, &error), ==, 0);
  assert_store_error (error, NOT_FOUND);
}

static void
test_office (Fixture *fixture)
{
  g_autoptr (TuntasOffice) office = tuntas_office_new ();
  g_autoptr (TuntasOffice) loaded = NULL, empty = NULL;
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  empty = tuntas_store_load_office (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_null (empty->name);
  office->name = g_strdup ("Dinas Contoh");
  office->letterhead = g_strsplit ("#PEMERINTAH KABUPATEN CONTOH|##DINAS CONTOH|", "|", -1);
  office->categories = g_strsplit ("Jalan\nberlubang|C:\\nama|", "|", -1);
  office->emblem = g_bytes_new ("\0png", 4);
  office->paper = g_strdup ("F4");
  for (int i = 0; i < 2; i++)
    g_assert_true (tuntas_store_save_office (fixture->store, office, &error));
  loaded = tuntas_store_load_office (fixture->store, &error);
  g_assert_cmpstr (loaded->name, ==, "Dinas Contoh");
  g_assert_cmpstrv (loaded->letterhead, office->letterhead);
  g_assert_cmpstrv (loaded->categories, office->categories);
  g_assert_null (loaded->services);
  g_assert_true (g_bytes_equal (loaded->emblem, office->emblem));
  g_free (office->paper);
  office->paper = g_strdup ("A5");
  g_assert_false (tuntas_store_save_office (fixture->store, office, &error));
  assert_store_error (error, INVALID);

  g_assert_true (tuntas_store_get_setting (fixture->store, "aturan", &value, &error));
  g_assert_null (value);
  g_assert_true (tuntas_store_set_setting (fixture->store, "aturan", "a", &error));
  g_assert_true (tuntas_store_set_setting (fixture->store, "aturan", "b", &error));
  g_assert_true (tuntas_store_get_setting (fixture->store, "aturan", &value, &error));
  g_assert_cmpstr (value, ==, "b");
  g_clear_pointer (&value, g_free);
  g_assert_true (tuntas_store_set_setting (fixture->store, "aturan", NULL, &error));
  g_assert_true (tuntas_store_get_setting (fixture->store, "aturan", &value, &error));
  g_assert_null (value);
}

static void
test_sops (Fixture *fixture)
{
  g_autoptr (TuntasStoredSop) first = NULL, newest = NULL;
  g_autoptr (GPtrArray) sops = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tuntas_store_add_sop (fixture->store, "contoh", "kedua", 20270101, &error), ==,
                   2);
  first = tuntas_store_load_sop (fixture->store, "contoh", 1, &error);
  newest = tuntas_store_load_sop (fixture->store, "contoh", 0, &error);
  g_assert_cmpstr (first->text, ==, "[SOP]\n");
  g_assert_cmpstr (newest->text, ==, "kedua");
  g_assert_cmpint (newest->since, ==, 20270101);
  g_assert_true (tuntas_store_retire_sop (fixture->store, "contoh", 20280101, &error));
  g_assert_false (tuntas_store_retire_sop (fixture->store, "contoh", 20280101, &error));
  assert_store_error (error, NOT_FOUND);
  sops = tuntas_store_list_sops (fixture->store, &error);
  g_assert_cmpuint (sops->len, ==, 2);
  g_assert_cmpint (((TuntasStoredSop *)g_ptr_array_index (sops, 0))->retired, ==, 20280101);
  g_assert_null (tuntas_store_load_sop (fixture->store, "lain", 0, &error));
  assert_store_error (error, NOT_FOUND);
  message = fixture->engine->run_raw (fixture->path, "UPDATE sops SET text = 'x'");
  g_assert_nonnull (message);
}

static void
test_holidays (Fixture *fixture)
{
  g_autoptr (TuntasHoliday) holiday = tuntas_holiday_new ();
  g_autoptr (GPtrArray) year = NULL, all = NULL;
  g_autoptr (GError) error = NULL;
  TuntasHoliday *loaded = NULL;

  holiday->date = 20261109;
  holiday->kind = TUNTAS_HOLIDAY_LOCAL;
  holiday->name = g_strdup ("Hari jadi kabupaten");
  holiday->decreed = TRUE;
  holiday->closes_at = 720;
  g_assert_true (tuntas_store_save_holiday (fixture->store, holiday, &error));
  holiday->date = 20270102;
  g_assert_true (tuntas_store_save_holiday (fixture->store, holiday, &error));
  year = tuntas_store_list_holidays (fixture->store, 2026, &error);
  g_assert_cmpuint (year->len, ==, 1);
  loaded = g_ptr_array_index (year, 0);
  g_assert_cmpint (loaded->kind, ==, TUNTAS_HOLIDAY_LOCAL);
  g_assert_cmpint (loaded->closes_at, ==, 720);
  g_assert_true (tuntas_store_delete_holiday (fixture->store, 20261109, &error));
  all = tuntas_store_list_holidays (fixture->store, 0, &error);
  g_assert_cmpuint (all->len, ==, 1);
  holiday->closes_at = 2000;
  g_assert_false (tuntas_store_save_holiday (fixture->store, holiday, &error));
  assert_store_error (error, INVALID);
}

static void
test_letters (Fixture *fixture)
{
  gint64 case_id = fixture_intake (fixture, "Rapat", "Perlu rapat.");
  g_autoptr (TuntasLetter) letter = tuntas_letter_new ();
  g_autoptr (TuntasLetter) loaded = NULL;
  g_autoptr (GPtrArray) agenda = NULL, of_case = NULL;
  g_autoptr (GBytes) pdf = g_bytes_new ("%PDF", 4);
  g_autoptr (GError) error = NULL;

  letter->kind = g_strdup ("undangan-rapat");
  letter->case_id = case_id;
  letter->status = g_strdup ("konsep");
  letter->fields = g_strdup ("hal=Undangan\n");
  letter->id = tuntas_store_save_letter (fixture->store, letter, &error);
  g_assert_no_error (error);

  /* Issued: number and content in one transaction. */
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_true (tuntas_store_next_number (fixture->store, TUNTAS_STORE_SERIES_LETTERS, 2026,
                                           &letter->agenda, &error));
  letter->year = 2026;
  letter->number = g_strdup_printf ("005/%03d/XI/2026", letter->agenda);
  letter->hash = tuntas_store_put_content (fixture->store, pdf, &error);
  g_free (letter->status);
  letter->status = g_strdup ("terbit");
  g_assert_cmpint (tuntas_store_save_letter (fixture->store, letter, &error), ==, letter->id);
  g_assert_true (tuntas_store_commit (fixture->store, &error));
  g_assert_no_error (error);

  /* Its number cannot be given again or changed, nor can it vanish. */
  letter->id = 0;
  g_assert_cmpint (tuntas_store_save_letter (fixture->store, letter, &error), ==, 0);
  assert_store_error (error, EXISTS);
  letter->id = 1;
  letter->agenda = 9;
  g_assert_cmpint (tuntas_store_save_letter (fixture->store, letter, &error), ==, 0);
  assert_store_error (error, INVALID);

  g_assert_true (tuntas_store_cancel_letter (fixture->store, 1, "Salah tanggal", &error));
  g_assert_false (tuntas_store_cancel_letter (fixture->store, 1, "Lagi", &error));
  assert_store_error (error, NOT_FOUND);
  loaded = tuntas_store_load_letter (fixture->store, 1, &error);
  g_assert_cmpstr (loaded->status, ==, "batal");
  g_assert_cmpstr (loaded->reason, ==, "Salah tanggal");
  g_assert_cmpstr (loaded->number, ==, "005/001/XI/2026");
  agenda = tuntas_store_list_letters_of_year (fixture->store, 2026, &error);
  g_assert_cmpuint (agenda->len, ==, 1);
  of_case = tuntas_store_list_letters (fixture->store, case_id, &error);
  g_assert_cmpuint (of_case->len, ==, 1);
}

static void
test_meetings (Fixture *fixture)
{
  gint64 case_id = fixture_intake (fixture, "Rapat", "Perlu rapat.");
  g_autoptr (TuntasMeeting) meeting = tuntas_meeting_new ();
  g_autoptr (TuntasMeeting) loaded = NULL;
  g_autoptr (GPtrArray) of_case = NULL, all = NULL;
  g_autoptr (GError) error = NULL;
  guint count = 0;

  meeting->title = g_strdup ("Rapat koordinasi");
  meeting->starts_at = FIXTURE_NOW;
  meeting->leader = fixture->head;
  meeting->agenda = g_strsplit ("Pembukaan|Pembahasan", "|", -1);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (meeting->cases, case_id);
  for (int i = 0; i < 200; i++) {
    TuntasParticipant *participant = tuntas_participant_new ();

    participant->position = g_strdup_printf ("Undangan %d", i);
    participant->attended = i % 2;
    g_ptr_array_add (meeting->participants, participant);
  }
  meeting->id = tuntas_store_save_meeting (fixture->store, meeting, &error);
  g_assert_no_error (error);
  loaded = tuntas_store_load_meeting (fixture->store, meeting->id, &error);
  g_assert_cmpuint (loaded->participants->len, ==, 200);
  g_assert_cmpstr (((TuntasParticipant *)g_ptr_array_index (loaded->participants, 7))->position, ==,
                   "Undangan 7");
  g_assert_cmpint (g_array_index (loaded->cases, gint64, 0), ==, case_id);
  g_assert_cmpstrv (loaded->agenda, meeting->agenda);
  g_assert_cmpint (loaded->version, ==, 1);
  g_assert_true (tuntas_store_count_meetings (fixture->store, FIXTURE_NOW, &count, &error));
  g_assert_cmpuint (count, ==, 1);

  loaded->held = TRUE;
  g_assert_cmpint (tuntas_store_save_meeting (fixture->store, loaded, &error), ==, meeting->id);
  g_assert_cmpint (tuntas_store_save_meeting (fixture->store, loaded, &error), ==, 0);
  assert_store_error (error, CONFLICT);
  of_case = tuntas_store_list_meetings (fixture->store, case_id, &error);
  g_assert_cmpuint (of_case->len, ==, 1);
  all = tuntas_store_list_meetings (fixture->store, 0, &error);
  g_assert_true (((TuntasMeeting *)g_ptr_array_index (all, 0))->held);
  g_assert_true (tuntas_store_count_meetings (fixture->store, FIXTURE_NOW, &count, &error));
  g_assert_cmpuint (count, ==, 0);
}

static void
test_attachments (Fixture *fixture)
{
  gint64 case_id = fixture_intake (fixture, "Foto", "Terlampir.");
  g_autoptr (TuntasAttachment) attachment = tuntas_attachment_new ();
  g_autoptr (TuntasAttachment) loaded = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autofree char *hash = NULL, *message = NULL;
  g_autoptr (GError) error = NULL;

  attachment->case_id = case_id;
  attachment->name = g_strdup ("foto jalan.jpg");
  attachment->mime = g_strdup ("image/jpeg");
  attachment->by = fixture->clerk;
  attachment->at = FIXTURE_NOW;
  attachment->content = g_bytes_new ("\0\1\2jpeg", 7);
  for (int i = 0; i < 2; i++)
    attachment->id = tuntas_store_insert_attachment (fixture->store, attachment, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture->engine->read_raw (fixture->path, "SELECT count(*) FROM contents"), ==,
                   1);
  loaded = tuntas_store_load_attachment (fixture->store, attachment->id, &error);
  g_assert_true (g_bytes_equal (loaded->content, attachment->content));
  g_assert_cmpint (loaded->size, ==, 7);
  list = tuntas_store_list_attachments (fixture->store, case_id, &error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_null (((TuntasAttachment *)g_ptr_array_index (list, 0))->content);

  hash = tuntas_store_put_content (fixture->store, empty, &error);
  g_assert_no_error (error);
  g_assert_null (tuntas_store_load_content (fixture->store, "0", &error));
  assert_store_error (error, NOT_FOUND);
  message = fixture->engine->run_raw (
    fixture->path, "DROP TRIGGER contents_update; UPDATE contents SET data = x'00010203040506'");
  g_assert_nonnull (message);
  g_clear_pointer (&message, g_free);
  message = fixture->engine->run_raw (
    fixture->path, "UPDATE contents SET data = x'00010203040506' WHERE size = 7");
  g_assert_null (message);
  g_clear_pointer (&loaded, tuntas_attachment_unref);
  loaded = tuntas_store_load_attachment (fixture->store, attachment->id, &error);
  g_assert_null (loaded);
  assert_store_error (error, CORRUPT);
}

static void
test_drafts (Fixture *fixture)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_store_save_draft (fixture->store, "baru/1", "separuh", 1, &error));
  g_assert_true (tuntas_store_save_draft (fixture->store, "baru/1", "hampir", 2, &error));
  fixture_reopen (fixture);
  g_assert_true (tuntas_store_load_draft (fixture->store, "baru/1", &text, &error));
  g_assert_cmpstr (text, ==, "hampir");
  g_clear_pointer (&text, g_free);
  g_assert_true (tuntas_store_save_draft (fixture->store, "baru/1", NULL, 3, &error));
  g_assert_true (tuntas_store_load_draft (fixture->store, "baru/1", &text, &error));
  g_assert_null (text);
}

static void
test_import (Fixture *fixture)
{
  g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Dari LAPOR!", "Isi laporan.");
  TuntasFaultyRow faulty = {"ekspor.csv",  17, NULL, "Tanggal tidak dapat dibaca.",
                            "\"a\",\"b\"", 5};
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id, found = 0;

  complaint->external_id = g_strdup ("5049672");
  complaint->external_digest = g_strdup ("d1");
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  id = fixture_register (fixture->store, complaint, fixture->clerk, &error);
  g_assert_true (tuntas_store_commit (fixture->store, &error));
  g_assert_true (tuntas_store_find_external (fixture->store, "5049672", &found, &digest, &error));
  g_assert_cmpint (found, ==, id);
  g_assert_cmpstr (digest, ==, "d1");
  g_clear_pointer (&digest, g_free);
  g_assert_true (tuntas_store_find_external (fixture->store, "1", &found, &digest, &error));
  g_assert_cmpint (found, ==, 0);
  g_assert_cmpint (tuntas_store_find_case (fixture->store, "5049672", &error), ==, id);

  /* A Tracking ID belongs to one case. */
  g_assert_true (tuntas_store_begin (fixture->store, &error));
  g_assert_cmpint (fixture_register (fixture->store, complaint, fixture->clerk, &error), ==, 0);
  assert_store_error (error, EXISTS);
  tuntas_store_rollback (fixture->store);

  g_assert_true (tuntas_store_update_external (fixture->store, id, "Selesai", "d2", &error));
  g_clear_pointer (&complaint, tuntas_complaint_unref);
  complaint = tuntas_store_load_complaint (fixture->store, id, &error);
  g_assert_cmpstr (complaint->external_status, ==, "Selesai");
  g_assert_cmpstr (complaint->external_digest, ==, "d2");

  g_assert_true (tuntas_store_add_faulty_row (fixture->store, &faulty, &error));
  rows = tuntas_store_list_faulty_rows (fixture->store, &error);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((TuntasFaultyRow *)g_ptr_array_index (rows, 0))->content, ==, "\"a\",\"b\"");
  g_clear_pointer (&rows, g_ptr_array_unref);
  g_assert_true (tuntas_store_clear_faulty_rows (fixture->store, "ekspor.csv", &error));
  rows = tuntas_store_list_faulty_rows (fixture->store, &error);
  g_assert_cmpuint (rows->len, ==, 0);
}

/* What the schema itself refuses, asked past the program. */
static void
test_refused (Fixture *fixture)
{
  static const char *const refused[] = {
    "UPDATE events SET note = 'x'",
    "DELETE FROM events",
    "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 1",
    "INSERT OR REPLACE INTO events SELECT 3, case_id, version, act, by_official, on_behalf, at,"
    " from_step, to_step, to_lane, choice, note, reason, owner, holder, duration_amount,"
    " duration_unit, minutes, paused_minutes, details, hash FROM events WHERE seq = 1",
    "INSERT INTO events (seq, case_id, version, act, at, duration_amount, duration_unit, minutes,"
    " paused_minutes, hash) VALUES (7, 1, 2, 'note', 0, 0, '-', 0, 0, printf ('%064d', 0))",
    "INSERT INTO events (seq, case_id, version, act, at, duration_amount, duration_unit, minutes,"
    " paused_minutes, hash) VALUES (3, 1, 2, 'undo', 0, 0, '-', 0, 0, printf ('%064d', 0))",
    "INSERT INTO events (seq, case_id, version, act, at, duration_amount, duration_unit, minutes,"
    " paused_minutes, hash) VALUES (3, 99, 1, 'note', 0, 0, '-', 0, 0, printf ('%064d', 0))",
    "UPDATE cases SET status = 'lost'",
    "UPDATE cases SET kind = 'spam'",
    "UPDATE cases SET channel = 'merpati'",
    "UPDATE cases SET pause_reason = 'malas'",
    "UPDATE cases SET status = 'closed'",
    "UPDATE cases SET holder = 99",
    "UPDATE cases SET sop_revision = 99",
    "UPDATE cases SET number = (SELECT number FROM cases WHERE id = 2) WHERE id = 1",
    "UPDATE cases SET lap = 'satu'",
    "UPDATE cases SET due = 5",
    "DELETE FROM cases",
    "UPDATE complaints SET account = 'diubah'",
    "DELETE FROM complaints",
    "UPDATE access_log SET purpose = 'x'",
    "DELETE FROM sops",
    "DELETE FROM officials WHERE id = 1",
  };
  g_autofree char *before = NULL, *after = NULL;

  fixture_intake (fixture, "Satu", "Isi.");
  fixture_intake (fixture, "Dua", "Isi.");
  g_assert_null (fixture->engine->run_raw (
    fixture->path, "INSERT INTO access_log (case_id, purpose, at) VALUES (1, 'uji', 0)"));
  before = fixture->engine->digest (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autofree char *message = fixture->engine->run_raw (fixture->path, refused[i]);

    if (message == NULL)
      g_test_message ("not refused: %s", refused[i]);
    g_assert_nonnull (message);
  }
  after = fixture->engine->digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* Every code that the program can write fits the schema. */
static void
test_codes (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < TUNTAS_CHANNEL_N; i++) {
    g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Kode", "Kode.");

    complaint->channel = i;
    complaint->kind = i % TUNTAS_CASE_KIND_N;
    g_assert_true (tuntas_store_begin (fixture->store, &error));
    g_assert_cmpint (fixture_register (fixture->store, complaint, fixture->clerk, &error), ==,
                     i + 1);
    g_assert_true (tuntas_store_commit (fixture->store, &error));
  }
  for (int i = 0; i < TUNTAS_ACT_N; i++) {
    g_autoptr (TuntasCaseState) state = fixture_state ("1", "petugas", 0);
    g_autoptr (TuntasEvent) event = tuntas_event_new ();
    g_autoptr (GPtrArray) events = NULL;
    TuntasCaseProjection projection = {NULL};
    TuntasEvent *last = NULL;

    state->kind = i % TUNTAS_CASE_KIND_N;
    state->status = i % TUNTAS_CASE_STATUS_N;
    state->paused_since = 1;
    state->pause_reason = i % TUNTAS_PAUSE_REASON_N;
    event->case_id = 1;
    event->version = i + 2;
    event->act = i;
    event->duration.amount = i;
    event->duration.unit = i % (TUNTAS_DURATION_BULAN + 1);
    event->note = i % 2 != 0 ? g_strdup ("") : NULL;
    g_assert_true (tuntas_store_update_case (fixture->store, 1, i + 1, state, &projection, &error));
    g_assert_no_error (error);
    g_assert_true (tuntas_store_append_event (fixture->store, event, &error));
    g_assert_no_error (error);
    events = tuntas_store_list_events (fixture->store, 1, &error);
    last = g_ptr_array_index (events, events->len - 1);
    g_assert_cmpint (last->act, ==, i);
    g_assert_cmpint (last->duration.unit, ==, event->duration.unit);
    g_assert_cmpstr (last->note, ==, event->note);
    g_assert_cmpstr (last->hash, ==, event->hash);
  }
}

static void
test_chain (Fixture *fixture)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint64 events = 0;

  for (int i = 0; i < 5; i++)
    fixture_intake (fixture, "Rantai", "Utuh.");
  g_assert_true (
    tuntas_store_verify_ledger (fixture->store, problems, &events, NULL, NULL, NULL, &error));
  g_assert_cmpuint (events, ==, 5);
  g_assert_cmpuint (problems->len, ==, 0);
  g_cancellable_cancel (cancellable);
  g_assert_false (
    tuntas_store_verify_ledger (fixture->store, problems, NULL, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  /* Whoever changes an entry from outside breaks the chain there. */
  g_assert_null (fixture->engine->run_raw (
    fixture->path, "DROP TRIGGER events_update; UPDATE events SET at = at + 1 WHERE seq = 3"));
  g_assert_true (
    tuntas_store_verify_ledger (fixture->store, problems, NULL, NULL, NULL, NULL, &error));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "3"));
  g_assert_null (
    fixture->engine->run_raw (fixture->path, "UPDATE events SET at = at - 1 WHERE seq = 3"));
  g_ptr_array_set_size (problems, 0);

  /* Whoever cuts off its end leaves a case further than its history. */
  g_assert_null (fixture->engine->run_raw (
    fixture->path, "DROP TRIGGER events_delete; DELETE FROM events WHERE seq = 5"));
  g_assert_true (
    tuntas_store_verify_ledger (fixture->store, problems, NULL, NULL, NULL, NULL, &error));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "0005/ADU/XI/2026"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/records/officials", test_officials);
  fixture_add ("/records/office", test_office);
  fixture_add ("/records/sops", test_sops);
  fixture_add ("/records/holidays", test_holidays);
  fixture_add ("/records/letters", test_letters);
  fixture_add ("/records/meetings", test_meetings);
  fixture_add ("/records/attachments", test_attachments);
  fixture_add ("/records/drafts", test_drafts);
  fixture_add ("/records/import", test_import);
  fixture_add ("/records/refused", test_refused);
  fixture_add ("/records/codes", test_codes);
  fixture_add ("/records/chain", test_chain);
  return g_test_run ();
}
