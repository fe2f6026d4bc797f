/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-checker.h"
#include "tuntas-sop-reader.h"
#include "tuntas-sop-total.h"

#define MINUTES_PER_DAY 450

/* What the papers say, counted by hand. */
static const struct {
  const char *name;
  const char *lanes;  /* in printed order */
  const char *labels; /* of steps, in printed order */
  const char *entry;
  const char *outside; /* lanes outside the office */
  guint n_edges;
  int months;
  int days;
  int minutes;
  gint64 longest;
  gint64 shortest;
  gint64 outside_minutes;
  int untimed;
} papers[] = {
  {"bandungan-keluhan", "sekcam camat staf", "1 2 3 4 5 6 7 8", "2", "", 7, 0, 4, 70, 1870, 1870, 0,
   0},
  {"agam-pengaduan", "pengadu staf kasi kabid sekretaris kadis tim",
   "1 2 3 4 5 6 7 8 9 10 11 12 13", "2", "pengadu", 15, 0, 0, 1640, 1640, 1255, 75, 0},
  {"padang-disnaker-pengaduan", "pemohon admin petugas kasi kabid sekretaris kadis",
   "1 2 3 4 5 6 7 8 9 10 11 12", "2", "pemohon", 16, 0, 4, 510, 2310, 960, 0, 1},
  {"bandungan-ikm", "staf sekcam camat", "1 2 3 4 5 6 8 9 10", "1", "", 10, 5, 4, 105, 46905, 46905,
   0, 0},
  {"padang-bapenda-keluhan", "pelanggan umpeg bidang staf", "1 2 3 4 5 6 7 8 9 10 11 12 13 14", "2",
   "pelanggan", 16, 0, 0, 1385, 1385, 125, 60, 0},
};

/* Ways that the papers state or imply, beside the plain one from a step to the next. */
static const struct {
  const char *name;
  const char *from;
  const char *to;
  const char *choice;
  gboolean correction;
  const char *source;
} ways[] = {
  {"bandungan-keluhan", "2", "2", NULL, TRUE, "tersirat"},
  {"agam-pengaduan", "5", "6", "rapat", FALSE, "tertulis"},
  {"agam-pengaduan", "5", "11", "langsung", FALSE, "usulan"},
  {"agam-pengaduan", "2", "1", NULL, TRUE, "tersirat"},
  {"agam-pengaduan", "7", "7", NULL, TRUE, "tersirat"},
  {"padang-disnaker-pengaduan", "5", "6", "lapangan", FALSE, "tertulis"},
  {"padang-disnaker-pengaduan", "5", "7", "jawaban", FALSE, "tertulis"},
  {"padang-disnaker-pengaduan", "8", "7", NULL, TRUE, "tersirat"},
  {"padang-disnaker-pengaduan", "9", "7", NULL, TRUE, "tersirat"},
  {"padang-disnaker-pengaduan", "10", "7", NULL, TRUE, "tersirat"},
  {"padang-disnaker-pengaduan", "11", "7", NULL, TRUE, "tersirat"},
  {"bandungan-ikm", "6", "8", NULL, FALSE, "tertulis"},
  {"bandungan-ikm", "2", "1", NULL, TRUE, "tersirat"},
  {"bandungan-ikm", "3", "1", NULL, TRUE, "tersirat"},
  {"padang-bapenda-keluhan", "3", "4", "keluhan", FALSE, "tertulis"},
  {"padang-bapenda-keluhan", "3", "14", "sanjungan", FALSE, "usulan"},
  {"padang-bapenda-keluhan", "12", "11", NULL, TRUE, "tersirat"},
  {"padang-bapenda-keluhan", "13", "14", "puas", FALSE, "tertulis"},
  {"padang-bapenda-keluhan", "13", "7", "tidak-puas", FALSE, "tertulis"},
};

static TuntasSop *
read_shipped (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strconcat (name, ".sop", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("TUNTAS_DATA_DIR"), "sop", file, NULL);
  TuntasSop *sop = tuntas_sop_reader_read_file (path, &error);

  g_assert_no_error (error);
  return sop;
}

static void
test_paper (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TuntasSop) sop = read_shipped (papers[i].name);
  g_autoptr (GPtrArray) problems = tuntas_sop_checker_check (sop, NULL);
  g_autoptr (GString) lanes = g_string_new (NULL);
  g_autoptr (GString) outside = g_string_new (NULL);
  g_autoptr (GString) labels = g_string_new (NULL);

  g_assert_cmpstr (sop->name, ==, papers[i].name);
  for (guint j = 0; j < problems->len; j++) {
    g_autofree char *text = tuntas_sop_problem_to_text (g_ptr_array_index (problems, j));

    g_test_message ("%s", text);
  }
  g_assert_cmpuint (problems->len, ==, 0);
  for (guint j = 0; j < sop->lanes->len; j++) {
    TuntasLane *lane = g_ptr_array_index (sop->lanes, j);

    g_string_append_printf (lanes, "%s%s", j > 0 ? " " : "", lane->id);
    if (lane->kind == TUNTAS_LANE_KIND_OUTSIDE)
      g_string_append (outside, lane->id);
  }
  for (guint j = 0; j < sop->steps->len; j++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, j);

    g_string_append_printf (labels, "%s%s", j > 0 ? " " : "", step->label);
    g_assert_cmpuint (strlen (step->activity), >, 0);
    /* Short enough for a card. */
    g_assert_cmpuint (g_utf8_strlen (step->short_title, -1), <=, 24);
  }
  g_assert_cmpstr (lanes->str, ==, papers[i].lanes);
  g_assert_cmpstr (outside->str, ==, papers[i].outside);
  g_assert_cmpstr (labels->str, ==, papers[i].labels);
  g_assert_cmpstr (sop->entry, ==, papers[i].entry);
  g_assert_cmpuint (sop->edges->len, ==, papers[i].n_edges);
  g_assert_cmpuint (g_strv_length (sop->column_titles), ==, 8);
  g_assert_cmpuint (g_strv_length (sop->records), >, 0);
}

static void
test_total (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TuntasSop) sop = read_shipped (papers[i].name);
  TuntasSopTotal shortest = {0};
  TuntasSopTotal longest = {0};
  gint64 by_kind = 0;

  g_assert_true (tuntas_sop_total_compute (sop, MINUTES_PER_DAY, &shortest, &longest));
  g_assert_cmpint (longest.months, ==, papers[i].months);
  g_assert_cmpint (longest.days, ==, papers[i].days);
  g_assert_cmpint (longest.minutes, ==, papers[i].minutes);
  g_assert_cmpint (longest.working_minutes, ==, papers[i].longest);
  g_assert_cmpint (shortest.working_minutes, ==, papers[i].shortest);
  g_assert_cmpint (longest.by_kind[TUNTAS_LANE_KIND_OUTSIDE], ==, papers[i].outside_minutes);
  g_assert_cmpint (longest.untimed, ==, papers[i].untimed);
  for (guint j = 0; j < TUNTAS_LANE_KIND_N; j++)
    by_kind += longest.by_kind[j];
  g_assert_cmpint (by_kind, ==, longest.working_minutes);
}

static void
test_ways (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autoptr (TuntasSop) sop = read_shipped (ways[i].name);
    TuntasEdge *edge = tuntas_sop_find_edge (sop, ways[i].from, ways[i].to);

    g_test_message ("%s %s > %s", ways[i].name, ways[i].from, ways[i].to);
    g_assert_nonnull (edge);
    g_assert_cmpstr (edge->choice, ==, ways[i].choice);
    g_assert_cmpint (edge->correction, ==, ways[i].correction);
    g_assert_cmpstr (edge->source, ==, ways[i].source);
    g_assert_cmpint (edge->needs_note, ==,
                     ways[i].correction || g_strcmp0 (ways[i].choice, "tidak-puas") == 0);
  }
}

/* Only what is done once for the office, and everything that is done per case, hangs together. */
static void
test_setup_step (void)
{
  g_autoptr (TuntasSop) sop = read_shipped ("bandungan-keluhan");

  g_assert_true (tuntas_sop_find_step (sop, "1")->setup);
  g_assert_cmpstr (tuntas_sop_find_first_step (sop)->label, ==, "2");
  g_assert_cmpstr (tuntas_sop_find_lane_of_step (sop, "5")->id, ==, "sekcam");
  g_assert_cmpstr (tuntas_sop_find_step (sop, "5")->participants[0], ==, "bersama Kasi");
}

/* The files are written for GKeyFile, too: what it reads is what the strict reader reads. */
static void
test_key_file_agrees (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (TuntasSop) sop = read_shipped (papers[i].name);

  g_key_file_load_from_data (keys, sop->text, (gsize)-1, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  for (guint j = 0; j < sop->steps->len; j++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, j);
    g_autofree char *group = g_strdup_printf ("langkah %s", step->label);
    g_autofree char *activity = g_key_file_get_string (keys, group, "kegiatan", &error);
    g_auto (GStrv) lanes = g_key_file_get_string_list (keys, group, "pelaksana", NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (step->activity, ==, activity);
    g_assert_true (g_strv_equal ((const char *const *)step->lanes, (const char *const *)lanes));
  }
  {
    g_auto (GStrv) basis = g_key_file_get_string_list (keys, "sop", "dasar_hukum", NULL, NULL);
    guint n = basis != NULL ? g_strv_length (basis) : 0;

    g_assert_cmpuint (g_strv_length (sop->legal_basis), ==, n);
    for (guint j = 0; j < n; j++)
      g_assert_cmpstr (sop->legal_basis[j], ==, basis[j]);
  }
}

/* Posts only: a paper's approver never becomes a person's name in the data. */
static void
test_no_person (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (TuntasSop) sop = read_shipped (papers[i].name);
    g_autoptr (GRegex) nip = g_regex_new ("\\b[0-9]{18}\\b|\\bNIP\\b", 0, 0, NULL);

    g_assert_false (g_regex_match (nip, sop->text, 0, NULL));
  }
}

/* Where the paper lets the answer of the complainant choose the way, the file says so. */
static void
test_satisfaction (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (TuntasSop) sop = read_shipped (papers[i].name);
    guint n_asking = 0;

    for (guint k = 0; k < sop->steps->len; k++) {
      TuntasStep *step = g_ptr_array_index (sop->steps, k);
      TuntasEdge *yes = tuntas_sop_find_satisfied_edge (sop, step->label, TUNTAS_SATISFIED_YES);
      TuntasEdge *no = tuntas_sop_find_satisfied_edge (sop, step->label, TUNTAS_SATISFIED_NO);

      g_assert_true ((yes == NULL) == (no == NULL));
      if (yes == NULL)
        continue;
      n_asking++;
      g_assert_cmpstr (step->label, ==, "13");
      g_assert_cmpstr (yes->to, ==, "14");
      g_assert_cmpstr (no->to, ==, "7");
    }
    g_assert_cmpuint (n_asking, ==, strcmp (papers[i].name, "padang-bapenda-keluhan") == 0 ? 1 : 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autofree char *paper = g_strconcat ("/sop-files/paper/", papers[i].name, NULL);
    g_autofree char *total = g_strconcat ("/sop-files/total/", papers[i].name, NULL);
    g_autofree char *agrees = g_strconcat ("/sop-files/key-file/", papers[i].name, NULL);

    g_test_add_data_func (paper, GUINT_TO_POINTER (i), test_paper);
    g_test_add_data_func (total, GUINT_TO_POINTER (i), test_total);
    g_test_add_data_func (agrees, GUINT_TO_POINTER (i), test_key_file_agrees);
  }
  g_test_add_func ("/sop-files/ways", test_ways);
  g_test_add_func ("/sop-files/satisfaction", test_satisfaction);
  g_test_add_func ("/sop-files/setup-step", test_setup_step);
  g_test_add_func ("/sop-files/no-person", test_no_person);
  return g_test_run ();
}
