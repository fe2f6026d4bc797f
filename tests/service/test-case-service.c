/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-case-service.h"
#include "tuntas-settings-service.h"
#include "tuntas-store-people.h"
#include "tuntas-workspace-private.h"

#include <string.h>

static TuntasComplaint *
make_complaint (const char *subject, const char *account)
{
  TuntasComplaint *complaint = tuntas_complaint_new ();

  complaint->subject = g_strdup (subject);
  complaint->account = g_strdup (account);
  complaint->category = g_strdup ("Perizinan");
  return complaint;
}

static TuntasComplainant *
make_complainant (void)
{
  TuntasComplainant *complainant = tuntas_complainant_new ();

  complainant->name = g_strdup ("Siti Contohwati");
  complainant->address = g_strdup ("Jalan Melati 3");
  complainant->phone = g_strdup ("0812-0000-1234");
  return complainant;
}

static gint64
register_one (OfficeFixture *fixture, const char *subject, const char *account)
{
  g_autoptr (TuntasComplaint) complaint = make_complaint (subject, account);
  g_autoptr (TuntasComplainant) complainant = make_complainant ();
  g_autoptr (GError) error = NULL;
  gint64 id =
    tuntas_workspace_register (fixture->workspace, complaint, complainant, NULL, NULL, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static void
act (OfficeFixture *fixture, gint64 id, TuntasAct what, const char *choice, const char *note)
{
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autoptr (GError) error = NULL;

  command->act = what;
  command->choice = g_strdup (choice);
  command->note = g_strdup (note);
  tuntas_workspace_act (fixture->workspace, id, command, &error);
  g_assert_no_error (error);
}

static TuntasCaseFile *
load (OfficeFixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_workspace_load_case (fixture->workspace, id, &error);

  g_assert_no_error (error);
  return file;
}

static gint64
lane_official (OfficeFixture *fixture, const char *lane)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasOfficial) official =
               tuntas_workspace_find_official (fixture->workspace, lane, &error);

  g_assert_no_error (error);
  return official->id;
}

static void
advance (OfficeFixture *fixture, int minutes)
{
  gint64 now = tuntas_workspace_now (fixture->workspace);

  tuntas_clock_set (
    fixture->clock,
    tuntas_calendar_add_minutes (tuntas_workspace_get_calendar (fixture->workspace), now, minutes));
}

static void
test_intake (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasComplaint) complaint = make_complaint ("Antrean lama", NULL);
  g_autoptr (TuntasComplainant) complainant = make_complainant ();
  g_autoptr (GPtrArray) issues = NULL;
  g_autoptr (GPtrArray) files =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_attachment_unref);
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TuntasAttachment *attachment = tuntas_attachment_new ();
  TuntasIntakeIssue *issue;
  gint64 id;

  attachment->name = g_strdup ("bukti.txt");
  attachment->mime = g_strdup ("text/plain");
  attachment->content = g_bytes_new_static ("bukti", 5);
  g_ptr_array_add (files, attachment);

  /* The SOP wants nama, alamat, perihal and uraian. */
  issues = tuntas_workspace_check_intake (fixture->workspace, complaint, complainant);
  g_assert_cmpuint (issues->len, ==, 1);
  issue = g_ptr_array_index (issues, 0);
  g_assert_cmpstr (issue->field, ==, "account");
  g_assert_true (issue->required);
  id =
    tuntas_workspace_register (fixture->workspace, complaint, complainant, files, NULL, 0, &error);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_assert_cmpint (id, ==, 0);
  g_clear_error (&error);

  complaint->account = g_strdup ("Menunggu tiga jam di loket tanpa dipanggil.");
  id =
    tuntas_workspace_register (fixture->workspace, complaint, complainant, files, NULL, 0, &error);
  g_assert_no_error (error);
  file = load (fixture, id);
  g_assert_cmpstr (file->summary->number, ==, "0001/ADU/XI/2026");
  g_assert_cmpstr (file->state->step, ==, "2");
  g_assert_cmpstr (file->masked_complainant, ==, "S••• C•••••••••");
  g_assert_true (file->has_complainant);
  g_assert_cmpuint (file->attachments->len, ==, 1);
  g_assert_cmpuint (file->events->len, ==, 1);
  g_assert_cmpint (file->budget_minutes, ==, 10);
  g_assert_nonnull (file->step_sentence);
  g_assert_cmpuint (file->legal->len, >, 0);

  /* Numbers follow each other, and a refused intake used none. */
  g_assert_cmpint (register_one (fixture, "Kedua", "Uraian kedua"), ==, id + 1);
  g_assert_cmpint (tuntas_workspace_find_case (fixture->workspace, "2", &error), ==, id + 1);
  g_assert_no_error (error);
}

/* A file that comes later is in the case, with its content, and in the history. */
static void
test_attach (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, "Lampu mati", "Lampu jalan mati.");
  g_autoptr (TuntasAttachment) given = tuntas_attachment_new ();
  g_autoptr (TuntasAttachment) loaded = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TuntasAttachment *kept = NULL;

  given->name = g_strdup ("foto.txt");
  given->mime = g_strdup ("text/plain");
  given->content = g_bytes_new_static ("gelap", 5);
  g_assert_true (tuntas_workspace_attach (fixture->workspace, id, given, 0, &error));
  g_assert_no_error (error);
  file = load (fixture, id);
  g_assert_cmpuint (file->attachments->len, ==, 1);
  g_assert_cmpuint (file->events->len, ==, 2);
  kept = g_ptr_array_index (file->attachments, 0);
  g_assert_cmpstr (kept->name, ==, "foto.txt");
  g_assert_cmpint (kept->size, ==, 5);
  loaded = tuntas_workspace_load_attachment (fixture->workspace, kept->id, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (loaded->content, given->content));
  g_assert_null (tuntas_workspace_load_attachment (fixture->workspace, kept->id + 1, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (tuntas_workspace_attach (fixture->workspace, id + 1, given, 0, &error));
  g_assert_nonnull (error);
}

/* Puts the SOP of the fixture in force with another rule of completeness. */
static void
ask_for (OfficeFixture *fixture, const char *fields)
{
  g_autofree char *original =
    g_build_filename (fixture->data_dir, "sop", "agam-pengaduan.sop", NULL);
  g_autofree char *changed = office_fixture_build_path (fixture, "agam-pengaduan.sop");
  g_autofree char *text = NULL;
  g_auto (GStrv) halves = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (original, &text, NULL, NULL));
  halves = g_strsplit (text, "wajib=nama;alamat;perihal;uraian;", 2);
  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  whole = g_strconcat (halves[0], "wajib=", fields, halves[1], NULL);
  g_assert_true (g_file_set_contents (changed, whole, -1, NULL));
  g_assert_true (tuntas_workspace_put_sop_in_force (fixture->workspace, changed, 20260102, &error));
  g_assert_no_error (error);
}

/* The fields that are missing, run together. */
static char *
list_missing (OfficeFixture *fixture, TuntasComplaint *complaint, TuntasComplainant *complainant)
{
  g_autoptr (GPtrArray) issues =
               tuntas_workspace_check_intake (fixture->workspace, complaint, complainant);
  g_autoptr (GString) fields = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++) {
    TuntasIntakeIssue *issue = g_ptr_array_index (issues, i);

    g_string_append_printf (fields, "%s%s", i > 0 ? " " : "", issue->field);
  }
  return g_strdup (fields->str);
}

/* An SOP may ask for any field that it has a word for. */
static void
test_completeness (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) complainant = tuntas_complainant_new ();
  g_autofree char *all = NULL;
  g_autofree char *anonymous = NULL;
  g_autofree char *rest = NULL;

  ask_for (fixture, "nama;alamat;kontak;nik;perihal;uraian;permintaan;terlapor;layanan;kategori;"
                    "tempat;tanggal_kejadian;nomor_lapor;");
  complaint->channel = TUNTAS_CHANNEL_LAPOR;
  all = list_missing (fixture, complaint, complainant);
  g_assert_cmpstr (all, ==,
                   "external_id category subject account place event_date service_unit respondent "
                   "request name address phone nik");
  complaint->anonymous = TRUE;
  anonymous = list_missing (fixture, complaint, NULL);
  g_assert_cmpstr (anonymous, ==,
                   "external_id category subject account place event_date service_unit respondent "
                   "request");

  /* A village is a place, a mail address a contact, and no other channel has a Tracking ID. */
  ask_for (fixture, "kontak;perihal;tempat;nomor_lapor;");
  complaint->anonymous = FALSE;
  complaint->channel = TUNTAS_CHANNEL_TELEPON;
  complaint->village = g_strdup ("Nagari Contoh");
  complainant->email = g_strdup ("warga@contoh.id");
  rest = list_missing (fixture, complaint, complainant);
  g_assert_cmpstr (rest, ==, "subject");
}

static void
test_anonymous (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasComplaint) complaint = make_complaint ("Calo", "Ada calo di halaman.");
  g_autoptr (TuntasComplainant) complainant = make_complainant ();
  g_autoptr (TuntasComplainant) shown = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  complaint->anonymous = TRUE;
  id =
    tuntas_workspace_register (fixture->workspace, complaint, complainant, NULL, NULL, 0, &error);
  g_assert_no_error (error);
  file = load (fixture, id);
  g_assert_cmpstr (file->masked_complainant, ==, "Anonim");
  g_assert_false (file->has_complainant);
  shown = tuntas_workspace_show_complainant (fixture->workspace, id, 1, "uji", &error);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND);
  g_assert_null (shown);
}

static void
test_look_is_logged (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, "Pungutan", "Diminta uang tambahan.");
  g_autoptr (GPtrArray) looks = NULL;
  g_autoptr (GError) error = NULL;
  TuntasAccess *look;

  for (guint i = 1; i <= 2; i++) {
    g_autoptr (TuntasComplainant) complainant = tuntas_workspace_show_complainant (
      fixture->workspace, id, 1, "menelepon pengadu", &error);

    g_assert_no_error (error);
    g_assert_cmpstr (complainant->name, ==, "Siti Contohwati");
  }
  looks = tuntas_store_list_accesses (tuntas_workspace_get_store (fixture->workspace), id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (looks->len, ==, 2);
  look = g_ptr_array_index (looks, 0);
  g_assert_cmpint (look->by, ==, 1);
  g_assert_cmpstr (look->purpose, ==, "menelepon pengadu");
}

/* A clerk records what the Kasi decided: whose name it is must be said, and both are kept. */
static void
test_on_behalf (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, "Izin lama", "Tiga bulan belum terbit.");
  gint64 clerk = lane_official (fixture, "staf");
  TuntasOfficial *kasi = tuntas_workspace_get_lane_official (fixture->workspace, "kasi");
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TuntasEventView *last;

  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  command->act = TUNTAS_ACT_TAKE;
  command->by = clerk;
  g_assert_false (tuntas_workspace_act (fixture->workspace, id, command, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED);
  g_assert_nonnull (strstr (error->message, kasi->name));
  g_clear_error (&error);
  file = load (fixture, id);
  g_assert_cmpstr (file->state->step, ==, "3");
  g_clear_pointer (&file, tuntas_case_file_free);

  command->on_behalf = kasi->id;
  g_assert_true (tuntas_workspace_act (fixture->workspace, id, command, &error));
  g_assert_no_error (error);

  file = load (fixture, id);
  last = g_ptr_array_index (file->events, file->events->len - 1);
  g_assert_cmpint (last->event->by, ==, clerk);
  g_assert_cmpint (last->event->on_behalf, ==, kasi->id);
  g_assert_cmpstr (last->on_behalf_name, ==, kasi->name);
  g_assert_cmpstr (last->sentence, ==, "Laporkan ke Kabid: langkah 3 ke langkah 4 (Kabid).");
}

static void
test_conflict (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, "Reklame", "Menutup rambu.");
  g_autoptr (TuntasCaseFile) before = load (fixture, id);
  g_autoptr (TuntasCaseFile) after = NULL;
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autoptr (GError) error = NULL;

  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  command->act = TUNTAS_ACT_TAKE;
  command->version = before->summary->version;
  g_assert_false (tuntas_workspace_act (fixture->workspace, id, command, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT);
  after = load (fixture, id);
  g_assert_cmpstr (after->state->step, ==, "3");
  g_assert_cmpuint (after->events->len, ==, 2);
}

static void
test_refused (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, "Gudang", "Bongkar muat malam.");
  static const struct {
    TuntasAct act;
    const char *to;
    int code;
  } rows[] = {
    {TUNTAS_ACT_TAKE, "9", TUNTAS_SERVICE_ERROR_NOT_ALLOWED},
    {TUNTAS_ACT_CLOSE, NULL, TUNTAS_SERVICE_ERROR_NOT_ALLOWED},
    {TUNTAS_ACT_RESUME, NULL, TUNTAS_SERVICE_ERROR_NOT_ALLOWED},
    {TUNTAS_ACT_REOPEN, NULL, TUNTAS_SERVICE_ERROR_NOT_ALLOWED},
    {TUNTAS_ACT_RETURN, NULL, TUNTAS_SERVICE_ERROR_INVALID},
    {TUNTAS_ACT_EXTEND, NULL, TUNTAS_SERVICE_ERROR_INVALID},
  };
  g_autoptr (TuntasCaseFile) file = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasCommand) command = tuntas_command_new ();
    g_autoptr (GError) error = NULL;

    command->act = rows[i].act;
    command->to_step = g_strdup (rows[i].to);
    g_assert_false (tuntas_workspace_act (fixture->workspace, id, command, &error));
    g_assert_error (error, TUNTAS_SERVICE_ERROR, rows[i].code);
  }
  file = load (fixture, id);
  g_assert_cmpuint (file->events->len, ==, 1);
}

/* Takes a case that stands at step 2 to the end without a meeting. */
static void
walk_direct (OfficeFixture *fixture, gint64 id)
{
  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  advance (fixture, 100);
  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  act (fixture, id, TUNTAS_ACT_TAKE, "langsung", "Kembalikan uangnya.");
  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  advance (fixture, 30);
  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  act (fixture, id, TUNTAS_ACT_CLOSE, NULL, NULL);
}

static void
test_life (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, "Pesangon", "Tidak dibayar.");
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (TuntasVerification) verification = NULL;
  g_autoptr (GError) error = NULL;
  gint64 outside = 0;

  walk_direct (fixture, id);
  act (fixture, id, TUNTAS_ACT_REOPEN, NULL, "Belum dibayar juga.");
  walk_direct (fixture, id);
  act (fixture, id, TUNTAS_ACT_ARCHIVE, NULL, NULL);

  file = load (fixture, id);
  g_assert_cmpint (file->state->status, ==, TUNTAS_CASE_STATUS_ARCHIVED);
  g_assert_cmpint (file->state->lap, ==, 2);
  g_assert_cmpuint (file->holds->len, ==, 14);
  for (guint i = 0; i < file->holds->len; i++) {
    TuntasHold *hold = g_ptr_array_index (file->holds, i);

    g_assert_cmpint (hold->lap, ==, i < 7 ? 1 : 2);
    g_assert_cmpint (hold->until, >=, hold->from);
    g_assert_cmpint (hold->minutes, ==,
                     strcmp (hold->step, "3") == 0 ? 100
                     : hold->outside               ? 30
                                                   : 0);
    outside += hold->outside ? hold->minutes : 0;
  }
  g_assert_cmpint (outside, ==, 60);

  verification = tuntas_workspace_verify (fixture->workspace, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (verification->ok);
}

static void
test_pause (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, "Menara", "Tanpa sosialisasi.");
  g_autoptr (TuntasCommand) pause = tuntas_command_new ();
  g_autoptr (TuntasCommand) extend = tuntas_command_new ();
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TuntasHold *hold;

  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  advance (fixture, 60);
  pause->act = TUNTAS_ACT_PAUSE;
  pause->note = g_strdup ("Menunggu bukti.");
  pause->reason = TUNTAS_PAUSE_REASON_COMPLAINANT;
  g_assert_true (tuntas_workspace_act (fixture->workspace, id, pause, &error));
  advance (fixture, 500);
  file = load (fixture, id);
  g_assert_cmpint (file->consumed_minutes, ==, 60);
  g_assert_cmpint (file->state->status, ==, TUNTAS_CASE_STATUS_PAUSED);
  g_clear_pointer (&file, tuntas_case_file_free);

  act (fixture, id, TUNTAS_ACT_RESUME, NULL, NULL);
  advance (fixture, 40);
  extend->act = TUNTAS_ACT_EXTEND;
  extend->note = g_strdup ("Arsip lama.");
  extend->duration = (TuntasDuration){3, TUNTAS_DURATION_JAM};
  g_assert_true (tuntas_workspace_act (fixture->workspace, id, extend, &error));
  g_assert_no_error (error);

  file = load (fixture, id);
  g_assert_cmpint (file->consumed_minutes, ==, 100);
  g_assert_cmpint (file->budget_minutes, ==, 900 + 180);
  hold = g_ptr_array_index (file->holds, file->holds->len - 1);
  g_assert_cmpint (hold->minutes, ==, 100);
  g_assert_cmpint (hold->until, ==, 0);
}

static void
test_find_case (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasComplaint) complaint = make_complaint ("Dari LAPOR", "Isi laporan.");
  g_autoptr (TuntasComplainant) complainant = make_complainant ();
  g_autoptr (GError) error = NULL;
  gint64 first = register_one (fixture, "Pertama", "Uraian pertama");
  gint64 second;

  complaint->channel = TUNTAS_CHANNEL_LAPOR;
  complaint->external_id = g_strdup ("9123456");
  second =
    tuntas_workspace_register (fixture->workspace, complaint, complainant, NULL, NULL, 0, &error);
  g_assert_no_error (error);

  g_assert_cmpint (tuntas_workspace_find_case (fixture->workspace, "0001/ADU/XI/2026", &error), ==,
                   first);
  g_assert_cmpint (tuntas_workspace_find_case (fixture->workspace, " 1 ", &error), ==, first);
  g_assert_cmpint (tuntas_workspace_find_case (fixture->workspace, "0002", &error), ==, second);
  g_assert_cmpint (tuntas_workspace_find_case (fixture->workspace, "9123456", &error), ==, second);
  g_assert_no_error (error);
  g_assert_cmpint (tuntas_workspace_find_case (fixture->workspace, "77", &error), ==, 0);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* The counter begins anew each year; then the digits alone are not enough. */
  tuntas_clock_set (fixture->clock, tuntas_workspace_now (fixture->workspace) + 60 * 86400);
  register_one (fixture, "Tahun baru", "Uraian tahun baru");
  g_assert_cmpint (tuntas_workspace_find_case (fixture->workspace, "1", &error), ==, 0);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
}

static void
test_find_official (OfficeFixture *fixture, gconstpointer data)
{
  static const char *const good[] = {"2", "Dewi Umpama, S.E.", "dewi", "kasi"};
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasOfficial) nobody = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (TuntasOfficial) official =
                 tuntas_workspace_find_official (fixture->workspace, good[i], &error);

    g_assert_no_error (error);
    g_assert_nonnull (official);
  }
  nobody = tuntas_workspace_find_official (fixture->workspace, "tidak ada", &error);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND);
}

static void
test_drafts_and_ticks (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, "Kafe", "Izin ditolak.");
  const char *const ticks[] = {"formulir Pengaduan/surat", NULL};
  guint64 before = tuntas_workspace_get_change_count (fixture->workspace);
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *draft = NULL;
  g_autofree char *none = NULL;

  g_assert_true (
    tuntas_workspace_save_draft (fixture->workspace, "pengaduan-baru", "baris\nkedua", &error));
  draft = tuntas_workspace_load_draft (fixture->workspace, "pengaduan-baru", &error);
  g_assert_cmpstr (draft, ==, "baris\nkedua");
  none = tuntas_workspace_load_draft (fixture->workspace, "lain", &error);
  g_assert_no_error (error);
  g_assert_null (none);

  g_assert_true (tuntas_workspace_save_checked (fixture->workspace, id, ticks, &error));
  g_assert_no_error (error);
  /* Neither is something that pages show. */
  g_assert_cmpuint (tuntas_workspace_get_change_count (fixture->workspace), ==, before);
  file = load (fixture, id);
  g_assert_cmpstr (file->checked[0], ==, ticks[0]);
  g_clear_pointer (&file, tuntas_case_file_free);

  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  file = load (fixture, id);
  g_assert_null (file->checked[0]);
}

/* A new office learns its places from what is told. */
static void
test_places (OfficeFixture *fixture, gconstpointer data)
{
  static const char *const told[][2] = {
    {"Sukamekar", "Koto Rampai"},
    {"Batu Kencana", "Air Jernih"},
    {"Sukamekar", "Balai Pelita"},
    {"Sukamekar", "Koto Rampai"},
  };
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GError) error = NULL;
  TuntasPlace *place;

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    g_autoptr (TuntasComplaint) complaint = make_complaint ("Jalan rusak", "Berlubang.");
    g_autoptr (TuntasComplainant) complainant = make_complainant ();

    complaint->district = g_strdup (told[i][0]);
    complaint->village = g_strdup (told[i][1]);
    tuntas_workspace_register (fixture->workspace, complaint, complainant, NULL, NULL, 0, &error);
    g_assert_no_error (error);
  }
  places = tuntas_workspace_list_places (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, 2);
  place = g_ptr_array_index (places, 1);
  g_assert_cmpstr (place->district, ==, "Sukamekar");
  g_assert_cmpuint (g_strv_length (place->villages), ==, 2);
  g_assert_cmpstr (place->villages[0], ==, "Balai Pelita");
}

static void
test_similar_and_link (OfficeFixture *fixture, gconstpointer data)
{
  gint64 first = register_one (fixture, "Kandang ayam menimbulkan bau dan lalat",
                               "Bau kandang ayam masuk ke rumah warga setiap malam.");
  gint64 other =
    register_one (fixture, "Kartu pencari kerja", "Mesin cetak kartu rusak sejak Senin.");
  gint64 again = register_one (fixture, "Bau kandang ayam belum hilang",
                               "Kandang ayam di belakang rumah warga masih bau dan banyak lalat.");
  g_autoptr (GPtrArray) similar = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSimilar *best;

  similar = tuntas_workspace_find_similar_to_case (fixture->workspace, again, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (similar->len, >=, 1);
  best = g_ptr_array_index (similar, 0);
  g_assert_cmpint (best->summary->id, ==, first);
  g_assert_cmpuint (g_strv_length (best->words), >=, 2);
  for (guint i = 0; i < similar->len; i++)
    g_assert_cmpint (((TuntasSimilar *)g_ptr_array_index (similar, i))->summary->id, !=, other);

  /* It is proposed, not done: an official links. */
  file = load (fixture, again);
  g_assert_false (file->summary->recurring);
  g_clear_pointer (&file, tuntas_case_file_free);
  g_assert_true (tuntas_workspace_link_cases (fixture->workspace, again, first, 1, &error));
  file = load (fixture, again);
  g_assert_true (file->summary->recurring);
  g_assert_cmpint (((TuntasSimilar *)g_ptr_array_index (file->related, 0))->summary->id, ==, first);
  g_assert_false (tuntas_workspace_link_cases (fixture->workspace, again, again, 1, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
}

static void
test_desk (OfficeFixture *fixture, gconstpointer data)
{
  gint64 clerk = lane_official (fixture, "staf");
  gint64 kasi = lane_official (fixture, "kasi");
  gint64 id = register_one (fixture, "Satu", "Uraian satu");
  g_autoptr (TuntasDesk) desk = NULL;
  g_autoptr (GError) error = NULL;
  TuntasCounts counts = {0};

  register_one (fixture, "Dua", "Uraian dua");
  act (fixture, id, TUNTAS_ACT_TAKE, NULL, NULL);
  advance (fixture, 60);

  desk = tuntas_workspace_load_desk (fixture->workspace, clerk, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (desk->cases->len, ==, 1);
  g_assert_cmpuint (desk->overdue, ==, 1);
  g_clear_pointer (&desk, tuntas_desk_free);
  desk = tuntas_workspace_load_desk (fixture->workspace, kasi, &error);
  g_assert_cmpuint (desk->cases->len, ==, 1);
  g_assert_cmpuint (desk->overdue, ==, 0);

  g_assert_true (tuntas_workspace_count (fixture->workspace, clerk, &counts, &error));
  g_assert_cmpuint (counts.desk, ==, 1);
  g_assert_cmpuint (counts.open, ==, 2);
  g_assert_cmpuint (counts.overdue, ==, 1);
}

int
main (int argc, char **argv)
{
  /* No templates and SOPs of whoever runs the tests. */
  g_setenv ("XDG_DATA_HOME", "/dev/null", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

  ADD ("/service/case/intake", test_intake);
  ADD ("/service/case/attach", test_attach);
  ADD ("/service/case/completeness", test_completeness);
  ADD ("/service/case/anonymous", test_anonymous);
  ADD ("/service/case/look-is-logged", test_look_is_logged);
  ADD ("/service/case/on-behalf", test_on_behalf);
  ADD ("/service/case/conflict", test_conflict);
  ADD ("/service/case/refused", test_refused);
  ADD ("/service/case/life", test_life);
  ADD ("/service/case/pause", test_pause);
  ADD ("/service/case/find-case", test_find_case);
  ADD ("/service/case/find-official", test_find_official);
  ADD ("/service/case/drafts-and-ticks", test_drafts_and_ticks);
  ADD ("/service/case/places", test_places);
  ADD ("/service/case/similar-and-link", test_similar_and_link);
  ADD ("/service/case/desk", test_desk);

  return g_test_run ();
}
