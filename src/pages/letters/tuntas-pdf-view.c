/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-pdf-view.h"

#include <glib/gi18n-lib.h>

#include "tuntas-file-picker.h"
#include "tuntas-letter-service.h"
#include "tuntas-page-view.h"

/**
 * TuntasPdfView:
 *
 * Shows a PDF page by page, prints those very pages, and saves the file. Pages are drawn on a
 * thread of their own, never on that of the store.
 */
struct _TuntasPdfView {
  AdwBin parent_instance;

  TuntasPageView *view;
  GCancellable *cancellable; /* of the pages of the present PDF */
  GBytes *pdf;
  char *name;
  double width_pt;
  double height_pt;
  guint copies; /* proposed by the print dialog; 0 and 1 alike */
};

enum {
  SIGNAL_FAILED,
  SIGNAL_SAVED,
  SIGNAL_SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasPdfView, tuntas_pdf_view, ADW_TYPE_BIN)

/* The view is the data of the callback and never the source of the task: the thread may be the last
 * to let go of a task and its source, and a widget must not end there. */
typedef struct {
  GBytes *pdf;
  guint page;
  double scale;
  guint n_pages;
  double width_pt;
  double height_pt;
  int width;
  int height;
} PdfJob;

static void
pdf_job_free (PdfJob *job)
{
  g_bytes_unref (job->pdf);
  g_free (job);
}

static void
emit_failed (TuntasPdfView *self, const char *heading, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, heading, error);
}

static void
render_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PdfJob *job = data;
  GError *error = NULL;
  GBytes *pixels = tuntas_workspace_render_page (job->pdf, job->page, job->scale, &job->width,
                                                 &job->height, &error);

  if (pixels != NULL)
    g_task_return_pointer (task, pixels, (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasPdfView) self = user_data;
  PdfJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pixels = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (pixels == NULL) {
    emit_failed (self, _ ("A page could not be drawn."), error);
    return;
  }
  if (job->pdf != self->pdf)
    return;
  texture = gdk_memory_texture_new (job->width, job->height, GDK_MEMORY_DEFAULT, pixels,
                                    (gsize)job->width * 4);
  tuntas_page_view_set_page (self->view, job->page, job->scale, texture);
}

static void
page_wanted_cb (TuntasPdfView *self, guint page, double scale)
{
  g_autoptr (GTask) task = NULL;
  PdfJob *job;

  if (self->pdf == NULL)
    return;
  job = g_new0 (PdfJob, 1);
  job->pdf = g_bytes_ref (self->pdf);
  job->page = page;
  job->scale = scale;
  task = g_task_new (NULL, self->cancellable, rendered_cb, g_object_ref (self));
  g_task_set_source_tag (task, page_wanted_cb);
  g_task_set_task_data (task, job, (GDestroyNotify)pdf_job_free);
  g_task_run_in_thread (task, render_thread);
}

static void
measure_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PdfJob *job = data;
  GError *error = NULL;

  if (tuntas_workspace_measure_pdf (job->pdf, &job->n_pages, &job->width_pt, &job->height_pt,
                                    &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
measured_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasPdfView) self = user_data;
  PdfJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    emit_failed (self, _ ("The document could not be shown."), error);
    return;
  }
  if (job->pdf != self->pdf)
    return;
  self->width_pt = job->width_pt;
  self->height_pt = job->height_pt;
  tuntas_page_view_set_document (self->view, job->n_pages, job->width_pt, job->height_pt);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, GBytes *pdf)
{
  g_autoptr (GError) error = NULL;

  if (!tuntas_workspace_draw_page (pdf, (guint)page, gtk_print_context_get_cairo_context (context),
                                   &error)) {
    g_object_set_data_full (G_OBJECT (operation), "tuntas-error", g_steal_pointer (&error),
                            (GDestroyNotify)g_error_free);
    gtk_print_operation_cancel (operation);
  }
}

static void
print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, TuntasPdfView *self)
{
  g_autoptr (GError) error = NULL;
  const GError *drawing = g_object_get_data (G_OBJECT (operation), "tuntas-error");

  if (drawing != NULL) {
    emit_failed (self, _ ("The document was not printed."), drawing);
  } else if (result == GTK_PRINT_OPERATION_RESULT_ERROR) {
    gtk_print_operation_get_error (operation, &error);
    if (error != NULL)
      emit_failed (self, _ ("The document was not printed."), error);
  }
}

static GtkPaperSize *
new_paper_size (double width, double height)
{
  if (ABS (width - 595.28) < 2 && ABS (height - 841.89) < 2)
    return gtk_paper_size_new (GTK_PAPER_NAME_A4);
  if (ABS (width - 841.89) < 2 && ABS (height - 1190.55) < 2)
    return gtk_paper_size_new (GTK_PAPER_NAME_A3);
  return gtk_paper_size_new_custom ("tuntas-f4", _ ("F4"), width, height, GTK_UNIT_POINTS);
}

/* The paper of the document itself, so that F4 is not scaled to A4. */
static GtkPageSetup *
new_page_setup (double page_width, double page_height)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  gboolean landscape = page_width > page_height;
  GtkPaperSize *paper =
    new_paper_size (MIN (page_width, page_height), MAX (page_width, page_height));

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                   : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
  return setup;
}

/* An annex may lie across while the letter stands upright. */
static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext *context,
                       int page,
                       GtkPageSetup *setup,
                       GBytes *pdf)
{
  double width;
  double height;

  if (tuntas_workspace_measure_page (pdf, (guint)page, &width, &height, NULL))
    gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                          : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static GtkWindow *
get_window (TuntasPdfView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
file_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasPdfView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_signal_emit (self, signals[SIGNAL_SAVED], 0, source);
  else
    emit_failed (self, _ ("The file was not saved."), error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasPdfView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file == NULL)
    emit_failed (self, _ ("The file was not saved."), error);
  else if (self->pdf != NULL)
    g_file_replace_contents_bytes_async (file, self->pdf, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         file_written_cb, g_object_ref (self));
}

static void
tuntas_pdf_view_dispose (GObject *object)
{
  TuntasPdfView *self = TUNTAS_PDF_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (tuntas_pdf_view_parent_class)->dispose (object);
}

static void
tuntas_pdf_view_class_init (TuntasPdfViewClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_pdf_view_dispose;

  /**
   * TuntasPdfView::failed:
   * @heading: what did not work
   * @error: why
   *
   * Drawing, printing or saving failed.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);
  /**
   * TuntasPdfView::saved:
   * @file: where
   *
   * The document was written to a file.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_FILE);
  /**
   * TuntasPdfView::shown:
   *
   * The number of pages of a new document is known.
   */
  signals[SIGNAL_SHOWN] =
    g_signal_new ("shown", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_pdf_view_init (TuntasPdfView *self)
{
  self->view = TUNTAS_PAGE_VIEW (tuntas_page_view_new ());
  g_signal_connect_object (self->view, "page-wanted", G_CALLBACK (page_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
}

/**
 * tuntas_pdf_view_new:
 *
 * Returns: (transfer floating): a view of nothing
 */
GtkWidget *
tuntas_pdf_view_new (void)
{
  return g_object_new (TUNTAS_TYPE_PDF_VIEW, NULL);
}

/**
 * tuntas_pdf_view_set_pdf:
 * @self: a view
 * @pdf: (nullable): the file; NULL to show none
 * @name: (nullable): proposed for the name of the file, and the name of the print job
 *
 * The pages of the PDF before stay in sight until those of this one are drawn.
 */
void
tuntas_pdf_view_set_pdf (TuntasPdfView *self, GBytes *pdf, const char *name)
{
  g_autoptr (GTask) task = NULL;
  PdfJob *job;

  g_return_if_fail (TUNTAS_IS_PDF_VIEW (self));

  if (self->pdf != NULL && pdf != NULL && g_bytes_equal (self->pdf, pdf))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  self->name = g_strdup (name);
  if (pdf == NULL) {
    tuntas_page_view_set_document (self->view, 0, 0, 0);
    return;
  }
  self->pdf = g_bytes_ref (pdf);
  self->cancellable = g_cancellable_new ();
  job = g_new0 (PdfJob, 1);
  job->pdf = g_bytes_ref (pdf);
  task = g_task_new (NULL, self->cancellable, measured_cb, g_object_ref (self));
  g_task_set_source_tag (task, tuntas_pdf_view_set_pdf);
  g_task_set_task_data (task, job, (GDestroyNotify)pdf_job_free);
  g_task_run_in_thread (task, measure_thread);
}

/**
 * tuntas_pdf_view_get_pdf:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the file that is shown
 */
GBytes *
tuntas_pdf_view_get_pdf (TuntasPdfView *self)
{
  g_return_val_if_fail (TUNTAS_IS_PDF_VIEW (self), NULL);
  return self->pdf;
}

/**
 * tuntas_pdf_view_set_message:
 * @self: a view
 * @message: said in place of pages
 */
void
tuntas_pdf_view_set_message (TuntasPdfView *self, const char *message)
{
  g_return_if_fail (TUNTAS_IS_PDF_VIEW (self));
  tuntas_page_view_set_message (self->view, message);
}

/**
 * tuntas_pdf_view_get_n_pages:
 * @self: a view
 *
 * Returns: how many pages are shown
 */
guint
tuntas_pdf_view_get_n_pages (TuntasPdfView *self)
{
  g_return_val_if_fail (TUNTAS_IS_PDF_VIEW (self), 0);
  return tuntas_page_view_get_n_pages (self->view);
}

/**
 * tuntas_pdf_view_set_copies:
 * @self: a view
 * @copies: how many the print dialog proposes
 */
void
tuntas_pdf_view_set_copies (TuntasPdfView *self, guint copies)
{
  g_return_if_fail (TUNTAS_IS_PDF_VIEW (self));

  self->copies = copies;
}

/**
 * tuntas_pdf_view_print:
 * @self: a view
 *
 * Opens the print dialog for the document, on its own paper and without scaling.
 */
void
tuntas_pdf_view_print (TuntasPdfView *self)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TUNTAS_IS_PDF_VIEW (self));

  if (self->pdf == NULL || tuntas_pdf_view_get_n_pages (self) == 0)
    return;
  setup = new_page_setup (self->width_pt, self->height_pt);
  operation = gtk_print_operation_new ();
  if (self->copies > 1) {
    g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

    gtk_print_settings_set_n_copies (settings, (int)self->copies);
    gtk_print_operation_set_print_settings (operation, settings);
  }
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int)tuntas_pdf_view_get_n_pages (self));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (self->name != NULL)
    gtk_print_operation_set_job_name (operation, self->name);
  g_signal_connect_data (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb),
                         g_bytes_ref (self->pdf), (GClosureNotify)g_bytes_unref, 0);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_bytes_ref (self->pdf),
                         (GClosureNotify)g_bytes_unref, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, get_window (self),
                           &error);
  if (error != NULL)
    emit_failed (self, _ ("The document was not printed."), error);
}

/**
 * tuntas_pdf_view_save:
 * @self: a view
 *
 * Asks where and writes the PDF there.
 */
void
tuntas_pdf_view_save (TuntasPdfView *self)
{
  const char *suffixes[] = {"pdf", NULL};
  g_autoptr (GListModel) filters = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (TUNTAS_IS_PDF_VIEW (self));

  if (self->pdf == NULL)
    return;
  filters = tuntas_file_picker_filter (_ ("PDF documents"), suffixes);
  name = g_strconcat (self->name != NULL ? self->name : "surat", ".pdf", NULL);
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  tuntas_file_picker_run_async (get_window (self), TUNTAS_FILE_PICKER_SAVE, _ ("Save as PDF"), name,
                                filters, NULL, file_chosen_cb, g_object_ref (self));
}
