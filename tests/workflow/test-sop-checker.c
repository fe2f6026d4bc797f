/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-checker.h"
#include "tuntas-sop-reader.h"
#include "tuntas-sop-total.h"

/* Each SOP is written as a head and what follows; "S n lane rest" and "A from > to rest" expand. */
#define HEAD "[sop]\nformat=1\nnama=uji\njudul=Uji\ninstansi=Dinas Uji\nmasuk=1\n"
#define LANE(id) "[pelaksana " id "]\njudul=" id "\njenis=pejabat\n"
#define STEP(n, lane, rest)                                                                        \
  "[langkah " n "]\nkegiatan=k\nringkas=r\npelaksana=" lane "\nwaktu=1 jam\n" rest
#define EDGE(way, rest) "[alur " way "]\ntombol=t\nsumber=tertulis\n" rest
#define END "akhir=ya\n"

static const struct {
  const char *name;
  const char *text;
  TuntasSopProblemKind kind;
  gboolean is_error;
  int line;
  const char *said;
} cases[] = {
  {"entry-missing", HEAD LANE ("a") STEP ("2", "a", END), TUNTAS_SOP_PROBLEM_NO_ENTRY, TRUE, 6,
   "1"},
  {"entry-is-setup", HEAD LANE ("a") STEP ("1", "a", "persiapan=ya\n") STEP ("2", "a", END),
   TUNTAS_SOP_PROBLEM_NO_ENTRY, TRUE, 6, "1"},
  {"unknown-lane", HEAD LANE ("a") STEP ("1", "a;b;", END), TUNTAS_SOP_PROBLEM_UNKNOWN_LANE, TRUE,
   10, "“b”"},
  {"empty-lane", HEAD LANE ("a") LANE ("b") STEP ("1", "a", END), TUNTAS_SOP_PROBLEM_EMPTY_LANE,
   FALSE, 10, "“b”"},
  {"edge-to-nowhere", HEAD LANE ("a") STEP ("1", "a", END) EDGE ("1 > 9", "koreksi=ya\n"),
   TUNTAS_SOP_PROBLEM_UNKNOWN_STEP, TRUE, 16, "9"},
  {"edge-from-nowhere", HEAD LANE ("a") STEP ("1", "a", END) EDGE ("9 > 1", ""),
   TUNTAS_SOP_PROBLEM_UNKNOWN_STEP, TRUE, 16, "9"},
  {"edge-to-setup",
   HEAD LANE ("a") STEP ("1", "a", END) STEP ("0", "a", "persiapan=ya\n") EDGE ("1 > 0", ""),
   TUNTAS_SOP_PROBLEM_SETUP_EDGE, TRUE, 22, "0"},
  {"unreachable", HEAD LANE ("a") STEP ("1", "a", END) STEP ("2", "a", END),
   TUNTAS_SOP_PROBLEM_UNREACHABLE, FALSE, 16, "2"},
  {"no-end", HEAD LANE ("a") STEP ("1", "a", ""), TUNTAS_SOP_PROBLEM_NO_END, TRUE, 0, "akhir"},
  {"dead-end",
   HEAD LANE ("a") STEP ("1", "a", END) STEP ("2", "a", "") EDGE ("1 > 2", "")
     EDGE ("2 > 1", "koreksi=ya\n"),
   TUNTAS_SOP_PROBLEM_DEAD_END, TRUE, 16, "2"},
  {"no-choice",
   HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", END) STEP ("3", "a", END)
     EDGE ("1 > 2 ya", "utama=ya\n") EDGE ("1 > 3", ""),
   TUNTAS_SOP_PROBLEM_NO_CHOICE, TRUE, 31, "1 > 3"},
  {"choice-twice",
   HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", END) STEP ("3", "a", END)
     EDGE ("1 > 2 ya", "utama=ya\n") EDGE ("1 > 3 ya", ""),
   TUNTAS_SOP_PROBLEM_DUPLICATE, TRUE, 31, "“ya”"},
  {"no-usual",
   HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", END) STEP ("3", "a", END)
     EDGE ("1 > 2 ya", "") EDGE ("1 > 3 tidak", ""),
   TUNTAS_SOP_PROBLEM_NO_USUAL, FALSE, 10, "utama"},
  {"two-usual",
   HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", END) STEP ("3", "a", END)
     EDGE ("1 > 2 ya", "utama=ya\n") EDGE ("1 > 3 tidak", "utama=ya\n"),
   TUNTAS_SOP_PROBLEM_NO_USUAL, FALSE, 10, "utama"},
  {"usual-loop",
   HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", "") STEP ("3", "a", END) EDGE ("1 > 2", "")
     EDGE ("2 > 1 ulang", "utama=ya\n") EDGE ("2 > 3 terus", ""),
   TUNTAS_SOP_PROBLEM_USUAL_LOOP, FALSE, 10, "1"},
  {"satisfied-only",
   HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", END) STEP ("3", "a", END)
     EDGE ("1 > 2 ya", "utama=ya\nkepuasan=ya\n") EDGE ("1 > 3 tidak", ""),
   TUNTAS_SOP_PROBLEM_SATISFACTION, TRUE, 10, "kepuasan=tidak"},
  {"satisfied-twice",
   HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", END) STEP ("3", "a", END)
     EDGE ("1 > 2 ya", "utama=ya\nkepuasan=tidak\n") EDGE ("1 > 3 tidak", "kepuasan=tidak\n"),
   TUNTAS_SOP_PROBLEM_SATISFACTION, TRUE, 10, "exactly"},
};

static TuntasSop *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  TuntasSop *sop = tuntas_sop_reader_read (text, -1, "uji.sop", &error);

  g_assert_no_error (error);
  return sop;
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TuntasSop) sop = read_text (cases[i].text);
  g_autoptr (GPtrArray) problems = tuntas_sop_checker_check (sop, NULL);
  TuntasSopProblem *found = NULL;

  for (guint j = 0; j < problems->len; j++) {
    TuntasSopProblem *problem = g_ptr_array_index (problems, j);
    g_autofree char *text = tuntas_sop_problem_to_text (problem);

    g_test_message ("%s", text);
    if (problem->kind == cases[i].kind && found == NULL)
      found = problem;
  }
  g_assert_nonnull (found);
  g_assert_cmpstr (found->file, ==, "uji.sop");
  g_assert_cmpint (found->line, ==, cases[i].line);
  g_assert_cmpint (found->is_error, ==, cases[i].is_error);
  g_assert_nonnull (strstr (found->message, cases[i].said));
  if (cases[i].is_error)
    g_assert_false (tuntas_sop_checker_is_usable (problems));
}

static void
test_well (void)
{
  g_autoptr (TuntasSop) sop = read_text (HEAD LANE ("a") STEP ("1", "a", END));
  g_autoptr (GPtrArray) problems = tuntas_sop_checker_check (sop, NULL);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (tuntas_sop_checker_is_usable (problems));
}

/* The reader refuses labels that stand there twice; an SOP from elsewhere may still have them. */
static void
test_duplicate_label (void)
{
  g_autoptr (TuntasSop) sop = read_text (HEAD LANE ("a") STEP ("1", "a", END));
  g_autoptr (GPtrArray) problems = NULL;
  TuntasSopProblem *problem = NULL;

  {
    TuntasStep *twin = tuntas_step_new ();

    twin->label = g_strdup ("1");
    twin->lanes = g_strdupv ((char *[]){"a", NULL});
    twin->end = TRUE;
    twin->line = 99;
    g_ptr_array_add (sop->steps, twin);
  }
  problems = tuntas_sop_checker_check (sop, "lain.sop");
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpint (problem->kind, ==, TUNTAS_SOP_PROBLEM_DUPLICATE);
  g_assert_cmpint (problem->line, ==, 99);
  g_assert_cmpstr (problem->file, ==, "lain.sop");
}

/* A way back is passed once at most, however it is drawn; without an end there is no sum. */
static void
test_sum_of_loops (void)
{
  g_autoptr (TuntasSop) loop = read_text (
    HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", "") STEP ("3", "a", END) EDGE ("1 > 2", "")
      EDGE ("2 > 1 ulang", "") EDGE ("2 > 3 terus", "utama=ya\n") EDGE ("1 > 3 loncat", ""));
  g_autoptr (TuntasSop) endless = read_text (HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", "")
                                               EDGE ("1 > 2", "") EDGE ("2 > 1", ""));
  TuntasSopTotal shortest = {0};
  TuntasSopTotal longest = {0};

  g_assert_true (tuntas_sop_total_compute (loop, 450, &shortest, &longest));
  g_assert_cmpint (shortest.working_minutes, ==, 120);
  g_assert_cmpint (longest.working_minutes, ==, 180);
  g_assert_false (tuntas_sop_total_compute (endless, 450, &shortest, NULL));
}

/* A correction is no way by which time is saved. Calendar days count five in seven. */
static void
test_sum_without_corrections (void)
{
  g_autoptr (TuntasSop) sop =
               read_text (HEAD LANE ("a") STEP ("1", "a", "") STEP ("2", "a", "")
                            STEP ("3", "a", "anggaran=7 hari kalender\n" END) EDGE ("1 > 2", "")
                              EDGE ("2 > 3", "") EDGE ("1 > 3", "koreksi=ya\n"));
  TuntasSopTotal shortest = {0};

  g_assert_true (tuntas_sop_total_compute (sop, 450, &shortest, NULL));
  g_assert_cmpint (shortest.calendar_days, ==, 7);
  g_assert_cmpint (shortest.minutes, ==, 120);
  g_assert_cmpint (shortest.working_minutes, ==, 120 + 5 * 450);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/sop-checker/finds/", cases[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/sop-checker/well", test_well);
  g_test_add_func ("/sop-checker/duplicate-label", test_duplicate_label);
  g_test_add_func ("/sop-checker/sum-of-loops", test_sum_of_loops);
  g_test_add_func ("/sop-checker/sum-without-corrections", test_sum_without_corrections);
  return g_test_run ();
}
