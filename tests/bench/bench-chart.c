/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a chart costs as a whole process, as a ratio to the bare floor measured in turn with it, and
 * what it costs to draw twelve of them again in a window.
 *
 *   bench-chart                                            measures and prints
 *   bench-chart SAMPLE FILE [WIDTH HEIGHT [FONT [STYLE]]]   writes one; STYLE: light dark gray
 */
#include "config.h"

#include "chart-samples.h"

#include "tuntas-chart-export.h"
#include "tuntas-chart-layout.h"
#include "tuntas-chart-painter.h"

#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define RUNS 61
#define REDRAWS 61
#define GOAL_PROCESS 1.2
#define GOAL_REDRAW_MS 16.0

extern char **environ;

static int
write_chart (int argc, char *argv[])
{
  double width = argc > 4 ? g_ascii_strtod (argv[3], NULL) : 1000;
  double height = argc > 4 ? g_ascii_strtod (argv[4], NULL) : 600;
  const char *theme = argc > 6 ? argv[6] : "light";
  g_autoptr (TuntasChart) chart = chart_samples_make (argv[1]);
  g_autoptr (TuntasChartScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  TuntasChartStyle style;

  if (chart == NULL) {
    g_printerr ("no sample of this name: %s\n", argv[1]);
    return 1;
  }
  if (strcmp (theme, "dark") == 0)
    tuntas_chart_style_init_dark (&style);
  else if (strcmp (theme, "gray") == 0)
    tuntas_chart_style_init_gray (&style);
  else
    tuntas_chart_style_init_light (&style);
  if (argc > 5)
    style.font_size = g_ascii_strtod (argv[5], NULL);
  scene = tuntas_chart_lay_out (chart, &style, width, height);
  if (g_str_has_suffix (argv[2], ".svg"))
    bytes = tuntas_chart_export_svg (scene, chart->title, &error);
  else if (g_str_has_suffix (argv[2], ".pdf"))
    bytes = tuntas_chart_export_pdf (scene, chart->title, &error);
  else
    bytes = tuntas_chart_export_png (scene, 1, &error);
  if (bytes == NULL || !g_file_set_contents_full (argv[2], g_bytes_get_data (bytes, NULL),
                                                  (gssize)g_bytes_get_size (bytes),
                                                  G_FILE_SET_CONTENTS_NONE, 0666, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  return 0;
}

static double
run (char *const argv[])
{
  gint64 start = g_get_monotonic_time ();
  int status = 1;
  pid_t pid;

  if (posix_spawn (&pid, argv[0], NULL, NULL, argv, environ) != 0 ||
      waitpid (pid, &status, 0) != pid || status != 0)
    g_error ("%s failed", argv[0]);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a, other = *(const double *)b;

  return (one > other) - (one < other);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare);
  return values[n / 2];
}

static gboolean
measure_process (const char *self, const char *folder, const char *suffix)
{
  g_autofree char *own_folder = g_path_get_dirname (self);
  g_autofree char *floor_program = g_build_filename (own_folder, "chart-floor", NULL);
  g_autofree char *path = g_strdup_printf ("%s/chart.%s", folder, suffix);
  char *ours[] = {(char *)self, (char *)"bars", path, NULL};
  char *bare[] = {floor_program, path, NULL};
  double own[RUNS], least[RUNS], ratios[RUNS];
  double ratio;

  run (ours);
  run (bare);
  for (guint i = 0; i < RUNS; i++) {
    if (i % 2 == 0) {
      own[i] = run (ours);
      least[i] = run (bare);
    } else {
      least[i] = run (bare);
      own[i] = run (ours);
    }
    ratios[i] = own[i] / least[i];
  }
  unlink (path);
  ratio = median (ratios, RUNS);
  g_print ("%s: %.2f ms, floor %.2f ms, ratio of pairs %.2f (goal %.1f)\n", suffix,
           median (own, RUNS), median (least, RUNS), ratio, GOAL_PROCESS);
  return ratio <= GOAL_PROCESS;
}

static double
redraw (TuntasChart **charts, TuntasChartScene **scenes, guint n, gboolean anew)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1000, 600);
  gint64 start = g_get_monotonic_time ();
  TuntasChartStyle style;

  tuntas_chart_style_init_light (&style);
  for (guint i = 0; i < n; i++) {
    cairo_t *cr = cairo_create (surface);

    if (anew) {
      g_clear_object (&scenes[i]);
      scenes[i] = tuntas_chart_lay_out (charts[i], &style, 1000, 600);
    }
    tuntas_chart_scene_draw (scenes[i], cr);
    cairo_destroy (cr);
  }
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static gboolean
measure_redraw (void)
{
  TuntasChart *charts[12] = {NULL};
  TuntasChartScene *scenes[12] = {NULL};
  double again[REDRAWS], anew[REDRAWS];

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    charts[i] = chart_samples_make (chart_samples[i % 8]);
  redraw (charts, scenes, G_N_ELEMENTS (charts), TRUE);
  for (guint i = 0; i < REDRAWS; i++) {
    again[i] = redraw (charts, scenes, G_N_ELEMENTS (charts), FALSE);
    anew[i] = redraw (charts, scenes, G_N_ELEMENTS (charts), TRUE);
  }
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++) {
    g_object_unref (scenes[i]);
    tuntas_chart_unref (charts[i]);
  }
  g_print ("12 charts of 1000 x 600: drawn again %.2f ms (goal %.0f), laid out and drawn %.2f ms\n",
           median (again, REDRAWS), GOAL_REDRAW_MS, median (anew, REDRAWS));
  return again[REDRAWS / 2] <= GOAL_REDRAW_MS;
}

int
main (int argc, char *argv[])
{
  static const char *const suffixes[] = {"png", "svg", "pdf"};
  g_autofree char *self = NULL;
  g_autofree char *folder = NULL;
  gboolean good;

  if (argc > 2)
    return write_chart (argc, argv);
  self = g_file_read_link ("/proc/self/exe", NULL);
  folder = g_dir_make_tmp ("tuntas-chart-XXXXXX", NULL);
  if (self == NULL || folder == NULL)
    return 1;
  good = measure_redraw ();
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    good = measure_process (self, folder, suffixes[i]) && good;
  rmdir (folder);
  return good ? 0 : 1;
}
