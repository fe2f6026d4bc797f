/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The result page of a stored survey: bench-survey-page [RESPONDENTS…], by default 200, 20000 and
 * 500000. For each number a survey of an office with three surveys before it is loaded and all its
 * charts are made. Prints the milliseconds, and the ratio to the floor measured in turn with it:
 * plain SQLite that reads the counters of the same surveys from the same file and adds them up.
 * Then tells how long it takes to take back the file that they came in.
 */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-settings-service.h"
#include "tuntas-survey-charts.h"
#include "tuntas-survey-service.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

#define GOAL_MS 5.0
#define TURNS 101
#define N_ELEMENTS 9
#define N_EARLIER 3
#define EARLIER_RESPONDENTS 200

static const char *const services[] = {"Kartu keluarga", "Surat pindah", "Akta kelahiran",
                                       "Perizinan"};

static void
put_survey_sop_in_force (OfficeFixture *office)
{
  g_autofree char *sop = g_build_filename (office->data_dir, "sop", "bandungan-ikm.sop", NULL);
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();
  g_autoptr (GError) error = NULL;

  if (!tuntas_workspace_put_sop_in_force (office->workspace, sop, 20240101, &error))
    g_error ("%s", error->message);
  official->name = g_strdup ("Wulan Misalnya, S.Stat.");
  official->lanes = g_strsplit ("staf,sekcam,camat", ",", -1);
  official->active = TRUE;
  if (tuntas_workspace_save_official (office->workspace, official, &error) == 0)
    g_error ("%s", error->message);
}

static void
write_answers (const char *path, guint n_rows)
{
  static const char *const ages[] = {"19", "31", "40", "52", "66"};
  static const char *const schools[] = {"SD", "SMP", "SMA", "D3", "S1", "S2"};
  static const char *const jobs[] = {"PNS", "SWASTA", "WIRAUSAHA", "LAINNYA"};
  g_autoptr (GRand) random = g_rand_new_with_seed (2026 + n_rows);
  FILE *file = fopen (path, "we");

  if (file == NULL)
    g_error ("cannot write %s", path);
  fputs ("U1;U2;U3;U4;U5;U6;U7;U8;U9;Jenis kelamin;Umur;Pendidikan;Pekerjaan;Layanan;Saran\n",
         file);
  for (guint row = 0; row < n_rows; row++) {
    for (guint i = 0; i < N_ELEMENTS; i++)
      fprintf (file, "%d;", g_rand_int_range (random, 1, 5));
    fprintf (file, "%s;%s;%s;%s;%s;%s\n", row % 2 == 0 ? "L" : "P", ages[row % 5], schools[row % 6],
             jobs[row % 4], services[row % G_N_ELEMENTS (services)],
             row % 5 == 0 ? "Antrean lama dan kursi kurang." : "");
  }
  if (fclose (file) != 0)
    g_error ("cannot write %s", path);
}

static gint64
add_survey (OfficeFixture *office, int from, int until, guint n_rows, gint64 *batch)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (TuntasSurveyImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("jawaban-%d.csv", from);
  g_autofree char *path = office_fixture_build_path (office, name);
  gint64 id;

  period->title = g_strdup ("Survei Kepuasan Masyarakat");
  period->unit = g_strdup ("Loket pelayanan");
  period->starts_on = from;
  period->ends_on = until;
  period->population = MAX (n_rows, 10);
  id = tuntas_workspace_create_survey (office->workspace, period, 0, &error);
  write_answers (path, n_rows);
  if (id != 0)
    import = tuntas_workspace_import_survey (office->workspace, id, path, NULL, FALSE, FALSE, 0,
                                             NULL, NULL, NULL, &error);
  if (import == NULL || !import->written)
    g_error ("%s", error != NULL ? error->message : "faulty rows");
  *batch = import->batch;
  return id;
}

static double
milliseconds_since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / 1000;
}

/* All that the page shows, without a pixel. Returns milliseconds. */
static double
load_page (OfficeFixture *office, gint64 survey, guint n_rows)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  TuntasSurveyResult *result = tuntas_workspace_load_survey (office->workspace, survey, &error);
  guint n_charts = 0;

  if (result == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < TUNTAS_SURVEY_CHART_N; i++) {
    TuntasChart *chart = tuntas_survey_result_make_chart (result, (TuntasSurveyChartKind)i, NULL);

    n_charts += chart != NULL;
    tuntas_chart_unref (chart);
  }
  if (n_charts != TUNTAS_SURVEY_CHART_N || result->answers.respondents != n_rows ||
      result->earlier->len != N_EARLIER)
    g_error ("%u charts of %" G_GUINT64_FORMAT " respondents", n_charts,
             result->answers.respondents);
  tuntas_survey_result_unref (result);
  return milliseconds_since (start);
}

/* Returns milliseconds. */
static double
read_floor (sqlite3_stmt *row, gint64 survey)
{
  gint64 start = g_get_monotonic_time ();
  gint64 sum = 0;

  for (gint64 id = survey - N_EARLIER; id <= survey; id++) {
    sqlite3_bind_int64 (row, 1, id);
    while (sqlite3_step (row) == SQLITE_ROW) {
      for (int i = 0; i < 3; i++)
        sum += *sqlite3_column_text (row, i);
      sum += sqlite3_column_int64 (row, 3) * sqlite3_column_int64 (row, 4);
    }
    sqlite3_reset (row);
  }
  if (sum == 0)
    g_error ("no counters");
  return milliseconds_since (start);
}

static void
measure_once (OfficeFixture *office, gint64 survey, gint64 batch, guint n_rows)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  guint64 n = 0;

  if (!tuntas_workspace_undo_survey_batch (office->workspace, batch, 0, &n, &error) || n != n_rows)
    g_error ("%s", error != NULL ? error->message : "forms are left");
  g_print ("  file taken back %.0f ms\n", milliseconds_since (start));
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a;
  double y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return values[n / 2];
}

static gboolean
measure (guint n_rows)
{
  static const int spans[N_EARLIER][2] = {
    {20250101, 20250331}, {20250401, 20250630}, {20250701, 20250930}};
  OfficeFixture office = {0};
  double pages[TURNS];
  double floors[TURNS];
  double ratios[TURNS];
  double ms;
  gint64 survey = 0;
  gint64 batch = 0;
  sqlite3 *db = NULL;
  sqlite3_stmt *row = NULL;

  office_fixture_set_up (&office, NULL);
  put_survey_sop_in_force (&office);
  for (guint i = 0; i < N_EARLIER; i++)
    add_survey (&office, spans[i][0], spans[i][1], EARLIER_RESPONDENTS, &batch);
  survey = add_survey (&office, 20260101, 20260331, n_rows, &batch);
  if (sqlite3_open_v2 (office.path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (db,
                          "SELECT field, option, element, value, forms FROM survey_counts"
                          " WHERE period_id = ?1",
                          -1, &row, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  for (guint i = 0; i < TURNS; i++) {
    floors[i] = read_floor (row, survey);
    pages[i] = load_page (&office, survey, n_rows);
    ratios[i] = pages[i] / floors[i];
  }
  sqlite3_finalize (row);
  sqlite3_close (db);
  ms = median (pages, TURNS);
  g_print ("%u respondents: page %.2f ms (goal %.0f), floor %.2f ms, ratio %.2f\n", n_rows, ms,
           GOAL_MS, median (floors, TURNS), median (ratios, TURNS));
  measure_once (&office, survey, batch, n_rows);
  office_fixture_tear_down (&office, NULL);
  return ms <= GOAL_MS;
}

int
main (int argc, char **argv)
{
  static const guint usual[] = {200, 20000, 500000};
  gboolean good = TRUE;

  if (argc == 1) {
    for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
      good = measure (usual[i]) && good;
  }
  for (int i = 1; i < argc; i++)
    good = measure ((guint)atoi (argv[i])) && good;
  return good ? 0 : 1;
}
