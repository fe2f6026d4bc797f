/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keyed-text.h"
#include "tuntas-legal-limits.h"
#include "workflow-fixture.h"

static GPtrArray *
read_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
    g_build_filename (g_getenv ("TUNTAS_DATA_DIR"), "legal", "tenggat.ini", NULL);
  GPtrArray *limits = tuntas_legal_limits_read_file (path, &error);

  g_assert_no_error (error);
  return limits;
}

static TuntasLegalLimit *
find_limit (GPtrArray *limits, const char *id)
{
  for (guint i = 0; i < limits->len; i++) {
    TuntasLegalLimit *limit = g_ptr_array_index (limits, i);

    if (strcmp (limit->id, id) == 0)
      return limit;
  }
  g_assert_not_reached ();
}

/* Which limits hold for what, in the order of the file. */
static void
test_applies (void)
{
  static const struct {
    TuntasCaseKind kind;
    TuntasChannel channel;
    gboolean supervisory;
    const char *ids;
  } rows[] = {
    {TUNTAS_CASE_KIND_PENGADUAN, TUNTAS_CHANNEL_LANGSUNG, FALSE,
     "pengaduan-biasa jawaban-kelengkapan pengadu-melengkapi putusan penyampaian-putusan"},
    {TUNTAS_CASE_KIND_PENGADUAN, TUNTAS_CHANNEL_SURAT, TRUE,
     "pengaduan-pengawasan jawaban-kelengkapan pengadu-melengkapi putusan penyampaian-putusan"},
    {TUNTAS_CASE_KIND_PENGADUAN, TUNTAS_CHANNEL_LAPOR, FALSE,
     "lapor-verifikasi lapor-tindak-lanjut lapor-tanggapan pengaduan-biasa jawaban-kelengkapan "
     "pengadu-melengkapi putusan penyampaian-putusan"},
    {TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI, TUNTAS_CHANNEL_WEB, FALSE, "informasi"},
    {TUNTAS_CASE_KIND_ASPIRASI, TUNTAS_CHANNEL_LAPOR, FALSE,
     "lapor-verifikasi lapor-tindak-lanjut lapor-tanggapan aspirasi"},
    {TUNTAS_CASE_KIND_SANJUNGAN, TUNTAS_CHANNEL_LANGSUNG, FALSE, ""},
    {TUNTAS_CASE_KIND_PERIODE_SURVEI, TUNTAS_CHANNEL_LAPOR, FALSE, ""},
  };
  g_autoptr (GPtrArray) limits = read_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) ids = g_string_new (NULL);

    for (guint j = 0; j < limits->len; j++) {
      TuntasLegalLimit *limit = g_ptr_array_index (limits, j);

      if (tuntas_legal_limit_applies (limit, rows[i].kind, rows[i].channel, rows[i].supervisory))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", limit->id);
    }
    g_assert_cmpstr (ids->str, ==, rows[i].ids);
  }
}

/* The dates of the vectors: from Friday 20 November 2026. */
static void
test_dates (void)
{
  static const struct {
    const char *id;
    TuntasMilestone start;
    int due;
  } rows[] = {
    {"lapor-verifikasi", TUNTAS_MILESTONE_RECEIVED, 20261125},
    {"lapor-tindak-lanjut", TUNTAS_MILESTONE_FORWARDED, 20261127},
    {"lapor-tanggapan", TUNTAS_MILESTONE_ANSWERED, 20261204},
    {"informasi", TUNTAS_MILESTONE_COMPLETE, 20261127},
    {"aspirasi", TUNTAS_MILESTONE_RECEIVED, 20261127},
    {"pengaduan-biasa", TUNTAS_MILESTONE_COMPLETE, 20261210},
    {"pengaduan-pengawasan", TUNTAS_MILESTONE_COMPLETE, 20270219},
    {"jawaban-kelengkapan", TUNTAS_MILESTONE_RECEIVED, 20261204},
    {"putusan", TUNTAS_MILESTONE_COMPLETE, 20270119},
    {"penyampaian-putusan", TUNTAS_MILESTONE_DECIDED, 20261204},
  };
  g_autoptr (GPtrArray) limits = read_shipped ();
  g_autoptr (TuntasCalendar) calendar = fixture_new_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasCaseState) state = tuntas_case_state_new ();
    TuntasLegalLimit *limit = find_limit (limits, rows[i].id);
    gint64 begins = tuntas_calendar_time_of (calendar, 20261120, 10 * 60);
    gint64 start = -1;
    gint64 due = -1;
    gint64 stopped = -1;

    g_test_message ("%s", rows[i].id);
    g_assert_false (tuntas_legal_limit_clock (limit, state, calendar, &start, &due, &stopped));
    g_assert_cmpint (start, ==, 0);
    g_assert_cmpint (due, ==, 0);
    state->milestones[rows[i].start] = begins;
    g_assert_cmpint (limit->start, ==, rows[i].start);
    g_assert_true (tuntas_legal_limit_clock (limit, state, calendar, &start, &due, &stopped));
    g_assert_cmpint (start, ==, begins);
    g_assert_cmpint (tuntas_calendar_date_of (calendar, due), ==, rows[i].due);
    g_assert_cmpint (stopped, ==, 0);
    state->milestones[limit->stop] = begins + 7200;
    g_assert_true (tuntas_legal_limit_clock (limit, state, calendar, &start, &due, &stopped));
    g_assert_cmpint (stopped, ==, begins + 7200);
  }
}

/* Praise goes from sorting straight to the archive: closing meets what was passed over. */
static void
test_passed_over (void)
{
  g_autoptr (GPtrArray) limits = read_shipped ();
  g_autoptr (Fixture) f = fixture_new ("padang-bapenda-keluhan");
  TuntasLegalLimit *limit = find_limit (limits, "pengaduan-biasa");
  gint64 start = 0;
  gint64 due = 0;
  gint64 stopped = 0;

  fixture_walk_to (f, "3");
  fixture_take (f, "sanjungan");
  g_assert_true (tuntas_legal_limit_clock (limit, f->state, f->calendar, &start, &due, &stopped));
  g_assert_cmpint (stopped, ==, 0);
  fixture_pass_minutes (f, 3);
  fixture_act (f, TUNTAS_ACT_CLOSE, NULL);
  g_assert_true (tuntas_legal_limit_clock (limit, f->state, f->calendar, &start, &due, &stopped));
  g_assert_cmpint (stopped, ==, f->now);
  g_assert_cmpint (
    tuntas_legal_limits_next_due (limits, f->sop, f->state, TUNTAS_CHANNEL_LANGSUNG, f->calendar),
    ==, 0);
}

static void
test_waiting_for_complainant (void)
{
  g_autoptr (GPtrArray) limits = read_shipped ();
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  TuntasLegalLimit *answer = find_limit (limits, "jawaban-kelengkapan");
  TuntasLegalLimit *complete = find_limit (limits, "pengadu-melengkapi");
  gint64 start = 0;
  gint64 due = 0;
  gint64 later = 0;
  gint64 stopped = 0;

  fixture_register (f);
  tuntas_legal_limit_clock (answer, f->state, f->calendar, &start, &due, &stopped);
  fixture_return (f, "KTP belum ada");
  fixture_pass_minutes (f, 900);
  fixture_take (f, NULL);
  g_assert_cmpint (f->state->complainant_minutes, ==, 900);
  tuntas_legal_limit_clock (answer, f->state, f->calendar, &start, &later, &stopped);
  g_assert_cmpint (tuntas_calendar_elapsed (f->calendar, due, later), ==, 900);
  /* The complainant's own thirty days run on. */
  tuntas_legal_limit_clock (complete, f->state, f->calendar, &start, &due, &stopped);
  g_assert_cmpint (due, ==, tuntas_calendar_add (f->calendar, start, complete->duration));
}

/* While the complainant is waited for, the rest stays the same however long it lasts, and the limit
 * leads no list; when it ends, the deadline is the one that was foretold. */
static void
test_stands_still (void)
{
  g_autoptr (GPtrArray) limits = read_shipped ();

  for (int paused = 0; paused <= 1; paused++) {
    g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
    g_autoptr (TuntasCommand) pause = NULL;
    TuntasLegalLimit *answer = find_limit (limits, "jawaban-kelengkapan");
    TuntasLegalLimit *own = find_limit (limits, "pengadu-melengkapi");
    gint64 start = 0, due = 0, later = 0, stopped = 0, rest = 0;

    fixture_register (f);
    fixture_pass_minutes (f, 30);
    g_assert_false (tuntas_legal_limit_stands_still (answer, f->sop, f->state));
    if (paused) {
      pause = fixture_command (f, TUNTAS_ACT_PAUSE);
      pause->reason = TUNTAS_PAUSE_REASON_COMPLAINANT;
      fixture_do (f, pause);
    } else {
      fixture_return (f, "KTP belum ada");
    }
    g_assert_true (tuntas_legal_limit_stands_still (answer, f->sop, f->state));
    g_assert_false (tuntas_legal_limit_stands_still (own, f->sop, f->state));
    for (guint i = 0; i < 40; i++) {
      gint64 waited = tuntas_legal_limit_waited (answer, f->sop, f->state, f->calendar, f->now);

      tuntas_legal_limit_clock (answer, f->state, f->calendar, &start, &due, &stopped);
      due = tuntas_calendar_add_minutes (f->calendar, due, waited);
      if (i == 0)
        rest = tuntas_calendar_elapsed (f->calendar, f->now, due);
      g_assert_cmpint (waited, ==, i * 450);
      g_assert_cmpint (tuntas_calendar_elapsed (f->calendar, f->now, due), ==, rest);
      fixture_pass_minutes (f, 450);
    }
    /* Only the complainant's own thirty days run then. */
    g_assert_cmpint (
      tuntas_legal_limits_next_due (limits, f->sop, f->state, TUNTAS_CHANNEL_LANGSUNG, f->calendar),
      ==, tuntas_calendar_add (f->calendar, start, own->duration));
    due = tuntas_calendar_add_minutes (f->calendar, due, 450);
    if (paused)
      fixture_act (f, TUNTAS_ACT_RESUME, NULL);
    else
      fixture_take (f, NULL);
    g_assert_false (tuntas_legal_limit_stands_still (answer, f->sop, f->state));
    tuntas_legal_limit_clock (answer, f->state, f->calendar, &start, &later, &stopped);
    g_assert_cmpint (later, ==, due);
  }
}

/* Waiting for anybody else is the office's own time, and so is all that comes after completeness.
 */
static void
test_runs_on (void)
{
  g_autoptr (GPtrArray) limits = read_shipped ();
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  g_autoptr (TuntasCommand) pause = NULL;
  TuntasLegalLimit *answer = find_limit (limits, "jawaban-kelengkapan");
  TuntasLegalLimit *whole = find_limit (limits, "pengaduan-biasa");

  fixture_register (f);
  pause = fixture_command (f, TUNTAS_ACT_PAUSE);
  pause->reason = TUNTAS_PAUSE_REASON_AGENCY;
  fixture_do (f, pause);
  g_clear_pointer (&pause, tuntas_command_unref);
  g_assert_false (tuntas_legal_limit_stands_still (answer, f->sop, f->state));
  fixture_act (f, TUNTAS_ACT_RESUME, NULL);
  fixture_take (f, NULL);
  pause = fixture_command (f, TUNTAS_ACT_PAUSE);
  pause->reason = TUNTAS_PAUSE_REASON_COMPLAINANT;
  fixture_do (f, pause);
  g_assert_false (tuntas_legal_limit_stands_still (answer, f->sop, f->state));
  g_assert_false (tuntas_legal_limit_stands_still (whole, f->sop, f->state));
}

/* Nothing ran before the file was complete, so waiting for it moves no limit that starts then. */
static void
test_waiting_before_start (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) limits = tuntas_legal_limits_read (
    "[tenggat x]\njudul=x\nwaktu=5 hari kerja\nsejak=lengkap\nsampai=dijawab\n"
    "tunggu_pengadu=ya\nsumber=x\n",
    -1, "uji.ini", &error);
  g_autoptr (TuntasCaseState) state = tuntas_case_state_new ();
  g_autoptr (TuntasCalendar) calendar = fixture_new_calendar ();
  gint64 start = 0;
  gint64 due = 0;
  gint64 stopped = 0;

  g_assert_no_error (error);
  state->milestones[TUNTAS_MILESTONE_COMPLETE] =
    tuntas_calendar_time_of (calendar, 20261120, 10 * 60);
  state->complainant_minutes = 900;
  tuntas_legal_limit_clock (g_ptr_array_index (limits, 0), state, calendar, &start, &due, &stopped);
  g_assert_cmpint (tuntas_calendar_date_of (calendar, due), ==, 20261127);
}

static void
test_next_due (void)
{
  g_autoptr (GPtrArray) limits = read_shipped ();
  g_autoptr (Fixture) f = fixture_new ("agam-pengaduan");
  gint64 next = 0;

  fixture_register (f);
  /* Monday 23 November: fourteen days to say whether it is complete. */
  next =
    tuntas_legal_limits_next_due (limits, f->sop, f->state, TUNTAS_CHANNEL_LANGSUNG, f->calendar);
  g_assert_cmpint (tuntas_calendar_date_of (f->calendar, next), ==, 20261207);
  next = tuntas_legal_limits_next_due (limits, f->sop, f->state, TUNTAS_CHANNEL_LAPOR, f->calendar);
  g_assert_cmpint (tuntas_calendar_date_of (f->calendar, next), ==, 20261126);
  fixture_take (f, NULL);
  next =
    tuntas_legal_limits_next_due (limits, f->sop, f->state, TUNTAS_CHANNEL_LANGSUNG, f->calendar);
  g_assert_cmpint (tuntas_calendar_date_of (f->calendar, next), ==, 20261211);
}

static const struct {
  const char *name;
  const char *text;
  TuntasKeyedError code;
  int line;
} bad_files[] = {
  {"group", "[batas x]\n", TUNTAS_KEYED_ERROR_UNKNOWN, 1},
  {"no-name", "[tenggat ]\n", TUNTAS_KEYED_ERROR_UNKNOWN, 1},
  {"missing", "[tenggat x]\njudul=x\nsejak=diterima\nsampai=dijawab\nsumber=x\n",
   TUNTAS_KEYED_ERROR_MISSING, 1},
  {"unknown", "[tenggat x]\nlama=5 hari\n", TUNTAS_KEYED_ERROR_UNKNOWN, 2},
  {"time", "[tenggat x]\njudul=x\nwaktu=5 minggu\nsejak=diterima\nsampai=dijawab\nsumber=x\n",
   TUNTAS_KEYED_ERROR_VALUE, 3},
  {"no-time", "[tenggat x]\njudul=x\nwaktu=-\nsejak=diterima\nsampai=dijawab\nsumber=x\n",
   TUNTAS_KEYED_ERROR_VALUE, 3},
  {"order", "[tenggat x]\njudul=x\nwaktu=5 hari\nsejak=dijawab\nsampai=lengkap\nsumber=x\n",
   TUNTAS_KEYED_ERROR_VALUE, 5},
  {"kind",
   "[tenggat x]\njudul=x\njenis=aduan\nwaktu=5 hari\nsejak=diterima\nsampai=dijawab\nsumber=x\n",
   TUNTAS_KEYED_ERROR_VALUE, 3},
  {"channel",
   "[tenggat x]\njudul=x\nwaktu=5 hari\nkanal=fax;\nsejak=diterima\nsampai=dijawab\nsumber=x\n",
   TUNTAS_KEYED_ERROR_VALUE, 4},
};

static void
test_bad_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) limits =
               tuntas_legal_limits_read (bad_files[i].text, -1, "uji.ini", &error);
  g_autofree char *place = g_strdup_printf ("uji.ini:%d: ", bad_files[i].line);

  g_assert_null (limits);
  g_assert_error (error, TUNTAS_KEYED_ERROR, (int)bad_files[i].code);
  g_assert_true (g_str_has_prefix (error->message, place));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legal-limits/applies", test_applies);
  g_test_add_func ("/legal-limits/dates", test_dates);
  g_test_add_func ("/legal-limits/passed-over", test_passed_over);
  g_test_add_func ("/legal-limits/waiting-for-complainant", test_waiting_for_complainant);
  g_test_add_func ("/legal-limits/stands-still", test_stands_still);
  g_test_add_func ("/legal-limits/runs-on", test_runs_on);
  g_test_add_func ("/legal-limits/waiting-before-start", test_waiting_before_start);
  g_test_add_func ("/legal-limits/next-due", test_next_due);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++) {
    g_autofree char *path = g_strconcat ("/legal-limits/bad/", bad_files[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_bad_file);
  }
  return g_test_run ();
}
