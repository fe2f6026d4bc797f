/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads the answers of many respondents from separated text: bench-survey [ROWS] [PAIRS]. Prints
 * how long it takes from file to index, as a ratio to the floor measured in the same pair (a scan
 * of the plain file mapped into memory that knows digits, commas and line ends and nothing else),
 * and to datamash where it is installed; and the peak memory of a process that does only that.
 */
#include "config.h"

#include "tuntas-survey-index.h"
#include "tuntas-survey-method-reader.h"
#include "tuntas-survey-reader.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_ELEMENTS 9
#define READ "--read"

typedef enum {
  FORM_PLAIN,  /* commas, digits */
  FORM_OFFICE, /* mark, semicolons, CRLF, quoted answers, a profile and remarks, some faulty rows */
} Form;

static void
write_answers (const char *path, Form form, guint n_rows)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  fputs (form == FORM_PLAIN ? "id,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
                            : "\xef\xbb\xbfNo;Umur;U1;U2;U3;U4;U5;U6;U7;U8;U9;Saran\r\n",
         file);
  for (guint row = 0; row < n_rows; row++) {
    gboolean faulty = form == FORM_OFFICE && row % 1000 == 999;

    fprintf (file, form == FORM_PLAIN ? "%u" : "%u;34", row);
    for (guint i = 0; i < N_ELEMENTS; i++) {
      int value = faulty && i == 4 ? 7 : g_rand_int_range (random, 1, 5);

      fprintf (file, form == FORM_PLAIN ? ",%d" : ";\"%d\"", value);
    }
    fputs (form == FORM_PLAIN ? "\n"
           : row % 10 == 0    ? ";\"Baik; tetapi \"\"antre\"\" lama\"\r\n"
                              : ";\r\n",
           file);
  }
  g_assert_cmpint (fclose (file), ==, 0);
}

/* The floor: counts digits in a mapped file. */
static void
scan_floor (const char *path, guint64 *sums)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  struct stat info;
  const char *text = NULL;
  const char *p = NULL;
  const char *end = NULL;
  guint64 counts[N_ELEMENTS][5] = {{0}};

  g_assert_cmpint (fstat (fd, &info), ==, 0);
  text = mmap (NULL, (gsize)info.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0);
  g_assert_true (text != MAP_FAILED);
  end = text + info.st_size;
  p = (const char *)memchr (text, '\n', (gsize)info.st_size) + 1;
  while (p < end) {
    while (p < end && *p != ',' && *p != '\n')
      p++;
    for (guint i = 0; p < end && *p == ','; i++) {
      p++;
      if (p < end && *p >= '1' && *p <= '4' && i < N_ELEMENTS &&
          (p + 1 == end || p[1] == ',' || p[1] == '\n')) {
        counts[i][*p - '0']++;
        p++;
      } else {
        while (p < end && *p != ',' && *p != '\n')
          p++;
      }
    }
    p++;
  }
  for (guint i = 0; i < N_ELEMENTS; i++) {
    sums[i] = 0;
    for (guint value = 1; value <= 4; value++)
      sums[i] += value * counts[i][value];
  }
  munmap ((void *)text, (gsize)info.st_size);
  close (fd);
}

static void
count_fault (const TuntasSurveyFault *fault, gpointer user_data)
{
  guint *n = user_data;

  *n += fault->line > 0;
}

/* From file to index. Returns the number of faulty rows. */
static guint
read_answers (TuntasSurveyMethod *method, const char *path, guint64 *sums)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (method);
  g_autoptr (TuntasSurveyIndex) index = NULL;
  TuntasSurveyConvention convention;
  guint n_faulty = 0;

  g_assert_no_error (error);
  tuntas_survey_reader_set_fault_func (reader, count_fault, &n_faulty);
  tuntas_survey_reader_read_csv (reader, G_INPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (tuntas_survey_convention_init (&convention, NULL, NULL, NULL));
  index = tuntas_survey_index_compute_answers (method, tuntas_survey_reader_get_answers (reader),
                                               &convention);
  g_assert_nonnull (index->band);
  for (guint i = 0; i < N_ELEMENTS; i++)
    sums[i] = index->elements[i].total.sum;
  return n_faulty;
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

/* Runs a command to its end. Returns its seconds; *peak is its greatest memory in MiB. */
static double
run (const char *const *argv, const char *input, double *peak)
{
  gint64 begin = g_get_monotonic_time ();
  struct rusage usage;
  int status = 0;
  pid_t child = fork ();

  if (child == 0) {
    int in = open (input != NULL ? input : "/dev/null", O_RDONLY);
    int out = open ("/dev/null", O_WRONLY);

    dup2 (in, STDIN_FILENO);
    dup2 (out, STDOUT_FILENO);
    execvp (argv[0], (char *const *)argv);
    _exit (127);
  }
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_cmpint (status, ==, 0);
  if (peak != NULL)
    *peak = (double)usage.ru_maxrss / 1024;
  return (double)(g_get_monotonic_time () - begin) / 1e6;
}

static void
measure (TuntasSurveyMethod *method,
         const char *self,
         const char *plain,
         const char *path,
         const char *name,
         guint n_pairs)
{
  g_autofree double *floors = g_new (double, n_pairs);
  g_autofree double *reads = g_new (double, n_pairs);
  g_autofree double *ratios = g_new (double, n_pairs);
  const char *const argv[] = {self, READ, path, NULL};
  guint64 floor_sums[N_ELEMENTS];
  guint64 sums[N_ELEMENTS];
  struct stat info;
  double peak = 0;
  guint n_faulty = 0;

  for (guint i = 0; i < n_pairs; i++) {
    gint64 begin = g_get_monotonic_time ();
    gint64 middle = 0;

    scan_floor (plain, floor_sums);
    middle = g_get_monotonic_time ();
    n_faulty = read_answers (method, path, sums);
    floors[i] = (double)(middle - begin) / 1000;
    reads[i] = (double)(g_get_monotonic_time () - middle) / 1000;
    ratios[i] = reads[i] / floors[i];
    g_assert_true (plain != path || memcmp (sums, floor_sums, sizeof sums) == 0);
  }
  run (argv, NULL, &peak);
  g_assert_cmpint (stat (path, &info), ==, 0);
  printf ("%-7s %5.1f MB, %u faulty: floor %.1f ms, from file to index %.1f ms, ratio %.2f; "
          "peak %.1f MiB\n",
          name, (double)info.st_size / 1e6, n_faulty, median (floors, n_pairs),
          median (reads, n_pairs), median (ratios, n_pairs), peak);
}

static void
measure_datamash (const char *self, const char *plain, guint n_pairs)
{
  g_autofree char *program = g_find_program_in_path ("datamash");
  g_autofree double *ratios = g_new (double, n_pairs);
  const char *const own[] = {self, READ, plain, NULL};
  const char *const other[] = {"datamash", "-t,", "--header-in", "mean", "2-10", NULL};

  if (program == NULL) {
    printf ("datamash is not installed\n");
    return;
  }
  for (guint i = 0; i < n_pairs; i++) {
    double seconds = run (own, NULL, NULL);

    ratios[i] = run (other, plain, NULL) / seconds;
  }
  printf ("whole process %.2f times as fast as datamash\n", median (ratios, n_pairs));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data =
    g_build_filename (TUNTAS_SOURCE_ROOT, "data", "questionnaires", "permenpan-14-2017.ini", NULL);
  g_autoptr (TuntasSurveyMethod) method = tuntas_survey_method_reader_read_file (data, &error);
  g_autofree char *folder = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *office = NULL;
  guint n_rows = argc > 1 ? (guint)atoi (argv[1]) : 1000000;
  guint n_pairs = argc > 2 ? (guint)atoi (argv[2]) : 15;

  g_assert_no_error (error);
  if (argc == 3 && strcmp (argv[1], READ) == 0) {
    guint64 sums[N_ELEMENTS];

    read_answers (method, argv[2], sums);
    return 0;
  }
  g_assert_cmpuint (n_rows, >, 0);
  g_assert_cmpuint (n_pairs, >, 0);
  folder = g_dir_make_tmp ("tuntas-bench-XXXXXX", &error);
  g_assert_no_error (error);
  plain = g_build_filename (folder, "plain.csv", NULL);
  office = g_build_filename (folder, "office.csv", NULL);
  write_answers (plain, FORM_PLAIN, n_rows);
  write_answers (office, FORM_OFFICE, n_rows);
  printf ("%u respondents, medians of %u pairs\n", n_rows, n_pairs);
  measure (method, argv[0], plain, plain, "plain", n_pairs);
  measure (method, argv[0], plain, office, "office", n_pairs);
  measure_datamash (argv[0], plain, n_pairs);
  g_remove (plain);
  g_remove (office);
  g_rmdir (folder);
  return 0;
}
