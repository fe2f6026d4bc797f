/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a letter costs as a whole process, as a ratio to the bare floor measured in turn with it.
 *
 *   bench-letter                                     measures and prints
 *   bench-letter TEMPLATE PDF [INVITED] [PAPER]      writes one letter
 *   bench-letter laporan PDF                         writes a report with a table and three charts
 *   bench-letter laporan-lengkap PDF                 the same with the answers of 150 respondents
 */
#include "config.h"

#include "letter-samples.h"
#include "report-samples.h"

#include "tuntas-picture.h"
#include "tuntas-typesetter.h"

#include <spawn.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define RUNS 41
#define BATCH 500
#define GOAL 1.5
#define REPORT_GOAL 2.0

static const TuntasPdfProperties properties = {"Surat contoh", "Dinas Contoh", "Pengaduan contoh",
                                               1795000000};

static void
set_emblem (TuntasFieldSet *fields)
{
  const char *path = g_getenv ("BENCH_EMBLEM");
  g_autoptr (GBytes) emblem = NULL;
  char *data = NULL;
  gsize length = 0;

  if (path != NULL && g_file_get_contents (path, &data, &length, NULL))
    emblem = g_bytes_new_take (data, length);
  tuntas_field_set_set_image (fields, "kantor.lambang", emblem);
}

static int
write_letter (int argc, char *argv[])
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TuntasLetterTemplate) letter_template = NULL;
  g_autoptr (TuntasTypesetter) typesetter = NULL;
  g_autoptr (TuntasFieldSet) fields = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  gboolean report = g_str_has_prefix (argv[1], "laporan");

  letter_template = report ? report_samples_parse (g_str_equal (argv[1], "laporan-lengkap"))
                           : tuntas_letter_template_load (argv[1], &error);
  if (letter_template != NULL) {
    fields = report ? report_samples_make_fields (9, 150)
                    : letter_samples_make_fields (argc > 3 ? (guint)atoi (argv[3]) : 3);
    set_emblem (fields);
    typesetter = tuntas_typesetter_new ();
    pdf = tuntas_typesetter_render (typesetter, letter_template, fields, argc > 4 ? argv[4] : NULL,
                                    &properties, warnings, &error);
  }
  for (guint i = 0; i < warnings->len; i++)
    g_printerr ("%s\n", (char *)g_ptr_array_index (warnings, i));
  if (pdf == NULL || !g_file_set_contents (argv[2], g_bytes_get_data (pdf, NULL),
                                           (gssize)g_bytes_get_size (pdf), &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  return 0;
}

typedef struct {
  double wall;
  double cpu;
} Cost;

static Cost
run (char *const argv[])
{
  gint64 start = g_get_monotonic_time ();
  struct rusage usage;
  Cost cost;
  pid_t pid;
  int status;

  if (posix_spawn (&pid, argv[0], NULL, NULL, argv, environ) != 0 ||
      wait4 (pid, &status, 0, &usage) != pid || status != 0)
    g_error ("%s failed", argv[0]);
  cost.wall = (double)(g_get_monotonic_time () - start) / 1e3;
  cost.cpu = (double)usage.ru_utime.tv_sec * 1e3 + (double)usage.ru_utime.tv_usec / 1e3 +
             (double)usage.ru_stime.tv_sec * 1e3 + (double)usage.ru_stime.tv_usec / 1e3;
  return cost;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *)a;
  double right = *(const double *)b;

  return left < right ? -1 : left > right ? 1 : 0;
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return values[n / 2];
}

/* Runs the floor and the letter in turn, so that a drift of the machine meets both. */
static double
compare (const char *title,
         const char *floor_title,
         double goal,
         char *const floor_argv[],
         char *const letter_argv[])
{
  double floor_wall[RUNS];
  double letter_wall[RUNS];
  double ratio[RUNS];
  double cpu_ratio[RUNS];
  double result;

  run (floor_argv);
  run (letter_argv);
  for (guint i = 0; i < RUNS; i++) {
    Cost least = run (floor_argv);
    Cost letter = run (letter_argv);

    floor_wall[i] = least.wall;
    letter_wall[i] = letter.wall;
    ratio[i] = letter.wall / least.wall;
    cpu_ratio[i] = letter.cpu / MAX (least.cpu, 0.001);
  }
  result = median (ratio, RUNS);
  g_print ("%-34s %6.1f ms  %s %5.1f ms  ratio %.2f  cpu ratio %.2f", title,
           median (letter_wall, RUNS), floor_title, median (floor_wall, RUNS), result,
           median (cpu_ratio, RUNS));
  if (goal > 0)
    g_print ("  (goal %.1f)", goal);
  g_print ("\n");
  return result;
}

/* As an office keeps it: a PNG, whatever it was chosen as. */
static void
write_emblem (const char *path)
{
  g_autoptr (GBytes) svg = letter_samples_make_emblem ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = tuntas_picture_to_png (svg, &error);

  g_assert_no_error (error);
  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize)g_bytes_get_size (png), NULL));
}

static void
measure_batch (const char *path)
{
  g_autoptr (TuntasLetterTemplate) letter_template = tuntas_letter_template_load (path, NULL);
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (3);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < BATCH; i++) {
    g_autoptr (GBytes) pdf = tuntas_typesetter_render (typesetter, letter_template, fields, NULL,
                                                       &properties, NULL, NULL);

    g_assert_nonnull (pdf);
  }
  g_print ("%-34s %6.0f letters/s\n", "one process, one thread",
           BATCH / ((double)(g_get_monotonic_time () - start) / 1e6));
}

int
main (int argc, char *argv[])
{
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = own != NULL ? g_path_get_dirname (own) : g_strdup (".");
  g_autofree char *least = g_build_filename (folder, "letter-floor", NULL);
  g_autofree char *work = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *path = NULL;
  g_autofree char *emblem = NULL;
  double ratio;
  double report_ratio;

  if (argc > 2)
    return write_letter (argc, argv);
  work = g_dir_make_tmp ("bench-letter-XXXXXX", NULL);
  pdf = g_build_filename (work, "surat.pdf", NULL);
  emblem = g_build_filename (work, "lambang.png", NULL);
  path = g_build_filename (g_getenv ("TUNTAS_DATA_DIR") != NULL ? g_getenv ("TUNTAS_DATA_DIR")
                                                                : TUNTAS_SOURCE_ROOT "/data",
                           "templates", "undangan-rapat.surat", NULL);
  {
    char *const floor_argv[] = {least, pdf, NULL};
    char *const letter_argv[] = {own, path, pdf, NULL};

    char *const report_argv[] = {own, "laporan", pdf, NULL};
    char *const annex_argv[] = {own, "laporan-lengkap", pdf, NULL};

    g_unsetenv ("BENCH_EMBLEM");
    ratio = compare ("letter, as a whole process", "floor", GOAL, floor_argv, letter_argv);
    report_ratio =
      compare ("report, 9 unsur and 3 charts", "letter", REPORT_GOAL, letter_argv, report_argv);
    compare ("the same against the floor", "floor", 0, floor_argv, report_argv);
    compare ("the same and 150 x 9 answers", "letter", 0, letter_argv, annex_argv);
    write_emblem (emblem);
    g_setenv ("BENCH_EMBLEM", emblem, TRUE);
    compare ("letter with an emblem", "floor", 0, floor_argv, letter_argv);
  }
  measure_batch (path);
  unlink (emblem);
  unlink (pdf);
  rmdir (work);
  return ratio <= GOAL && report_ratio <= REPORT_GOAL ? 0 : 1;
}
