/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-picture.h"

#include "tuntas-chart-export.h"
#include "tuntas-chart-layout.h"

/* As wide as the text of a page in a word processor, in dots of 1/96 inch. */
#define WIDTH 720
/* Three dots for one: sharp in print. */
#define SCALE 3

typedef struct {
  TuntasChart *chart;
  GFile *file;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  tuntas_chart_unref (job->chart);
  g_object_unref (job->file);
  g_free (job);
}

static GBytes *
make_picture (Job *job, GError **error)
{
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *folded = g_ascii_strdown (name, -1);
  g_autoptr (TuntasChartScene) scene = NULL;
  TuntasChartStyle style;

  tuntas_chart_style_init_light (&style);
  scene = tuntas_chart_lay_out (job->chart, &style, WIDTH,
                                tuntas_chart_measure_height (job->chart, &style, WIDTH));
  if (g_str_has_suffix (folded, ".svg"))
    return tuntas_chart_export_svg (scene, job->chart->title, error);
  if (g_str_has_suffix (folded, ".pdf"))
    return tuntas_chart_export_pdf (scene, job->chart->title, error);
  return tuntas_chart_export_png (scene, SCALE, error);
}

static void
save_func (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) picture = make_picture (job, &error);

  if (picture == NULL || !g_file_replace_contents (job->file, g_bytes_get_data (picture, NULL),
                                                   g_bytes_get_size (picture), NULL, FALSE,
                                                   G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (job->file), g_object_unref);
}

/**
 * tuntas_chart_picture_save_async:
 * @chart: what is shown
 * @file: where to; SVG or PDF when its name ends so, else PNG; a file that exists is replaced
 * @cancellable: (nullable): a cancellable
 * @callback: called on this thread when it is written
 * @user_data: for @callback
 *
 * Draws a chart as on paper, whatever the window looks like, and writes it, on another thread.
 */
void
tuntas_chart_picture_save_async (TuntasChart *chart,
                                 GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->chart = tuntas_chart_ref (chart);
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, tuntas_chart_picture_save_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, save_func);
}

/**
 * tuntas_chart_picture_save_finish:
 * @result: as given to the callback
 * @error: return location for a `TUNTAS_CHART_ERROR` or a `G_IO_ERROR`
 *
 * Returns: (transfer full) (nullable): the file that was written; NULL on error
 */
GFile *
tuntas_chart_picture_save_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
