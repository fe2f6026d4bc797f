/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-import-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-file-picker.h"
#include "tuntas-number-text.h"
#include "tuntas-progress-strip.h"
#include "tuntas-survey-fault-list.h"
#include "tuntas-survey-first-rows.h"
#include "tuntas-survey-mapping.h"
#include "tuntas-survey-service.h"
#include "tuntas-widgets.h"

/**
 * TuntasSurveyImportPage:
 *
 * Takes in answers that stand in a file: which column is what is proposed and put right, every
 * faulty row is named, and only then all of it is written, or nothing.
 */
struct _TuntasSurveyImportPage {
  TuntasPage parent_instance;

  GtkStack *stack; /* "choose", "preview", "done" */
  GtkLabel *file_label;
  GtkLabel *message;
  TuntasSurveyMapping *mapping;
  GtkStack *tables;
  GtkStackPage *faults_page;
  TuntasSurveyFirstRows *first_rows;
  TuntasSurveyFaultList *faults;
  GtkWidget *fault_acts;
  GtkLabel *cut_label;
  GtkCheckButton *skip;
  GtkButton *run_button;
  AdwStatusPage *done;
  GtkWidget *open_button;
  TuntasProgressStrip *progress;

  gint64 period;
  char *path;               /* (nullable): of the file */
  guint n_columns;          /* of the file */
  TuntasSurveyImport *plan; /* (nullable): what an import would do */
  guint reading;            /* serial of the last reading; what an earlier one says is old */
  gboolean busy;            /* it is being written, or a list is saved */
};

G_DEFINE_FINAL_TYPE (TuntasSurveyImportPage, tuntas_survey_import_page, TUNTAS_TYPE_PAGE)

static const TuntasPageKey keys[] = {
  {"<Control><Shift>o", N_ ("Choose a file")},
  {"<Control>Return", N_ ("Take in the answers")},
  {NULL, NULL},
};

/* What a job on the worker needs. */
typedef struct {
  TuntasSurveyImportPage *page; /* only touched on the main thread */
  guint reading;
  gint64 period;
  char *path;
  char *mapping;
  gboolean skip;
  gboolean dry_run;
  gint64 by;
  TuntasProgressStrip *progress;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->page);
  g_object_unref (job->progress);
  g_free (job->path);
  g_free (job->mapping);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
job_new (TuntasSurveyImportPage *self, gboolean dry_run)
{
  TuntasOfficial *acting = tuntas_session_get_acting (tuntas_page_get_session (TUNTAS_PAGE (self)));
  Job *job = g_new0 (Job, 1);

  job->page = g_object_ref (self);
  job->reading = ++self->reading;
  job->period = self->period;
  job->path = g_strdup (self->path);
  job->skip = gtk_check_button_get_active (self->skip);
  job->dry_run = dry_run;
  job->by = acting != NULL ? acting->id : 0;
  job->progress = g_object_ref (self->progress);
  return job;
}

static gpointer
file_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return tuntas_workspace_read_survey_file (workspace, job->period, job->path, cancellable, error);
}

static gpointer
import_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return tuntas_workspace_import_survey (workspace, job->period, job->path, job->mapping, job->skip,
                                         job->dry_run, job->by, tuntas_progress_strip_report,
                                         job->progress, cancellable, error);
}

/* What is in sight */

static gboolean
can_run (TuntasSurveyImportPage *self)
{
  return self->plan != NULL && !self->busy && self->plan->rows > 0 &&
         (self->plan->refused == 0 || gtk_check_button_get_active (self->skip));
}

static void
update_actions (TuntasSurveyImportPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean faulty = self->plan != NULL && self->plan->faults->len > 0;

  gtk_widget_action_set_enabled (widget, "survey-import.choose", !self->busy);
  gtk_widget_action_set_enabled (widget, "survey-import.run", can_run (self));
  gtk_widget_action_set_enabled (widget, "survey-import.copy-faults", faulty);
  gtk_widget_action_set_enabled (widget, "survey-import.save-faults", faulty && !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mapping), !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->skip), !self->busy);
}

static void
show_meanings (TuntasSurveyImportPage *self)
{
  for (guint i = 0; i < self->n_columns; i++) {
    g_autofree char *meaning = tuntas_survey_mapping_dup_meaning (self->mapping, i);

    tuntas_survey_first_rows_set_meaning (self->first_rows, i, meaning);
  }
}

static char *
describe_plan (const TuntasSurveyImport *plan)
{
  g_autofree char *rows = tuntas_number_text_format ((gint64)plan->rows);
  g_autofree char *refused = tuntas_number_text_format ((gint64)plan->refused);
  g_autofree char *good = NULL;
  g_autofree char *bad = NULL;

  if (plan->rows + plan->refused == 0)
    return g_strdup (_ ("The file has no rows. Choose another one."));
  good = g_strdup_printf (
    ngettext ("%s form can be taken in.", "%s forms can be taken in.", (gulong)plan->rows), rows);
  if (plan->refused == 0)
    /* Translators: "150 forms can be taken in. Nothing was changed yet." */
    return g_strdup_printf (_ ("%s Nothing was changed yet."), good);
  bad = g_strdup_printf (ngettext ("%s row is faulty: mend it in the file and choose it again, or "
                                   "take in the others without it.",
                                   "%s rows are faulty: mend them in the file and choose it again, "
                                   "or take in the others without them.",
                                   (gulong)plan->refused),
                         refused);
  /* Translators: "150 forms can be taken in. 2 rows are faulty: …" */
  return g_strdup_printf (_ ("%s %s"), good, bad);
}

static void
show_faults (TuntasSurveyImportPage *self)
{
  guint n = self->plan != NULL ? self->plan->faults->len : 0;
  guint64 refused = self->plan != NULL ? self->plan->refused : 0;
  g_autofree char *number = tuntas_number_text_format ((gint64)MAX (n, refused));
  /* Translators: title of a list with the number of what is in it */
  g_autofree char *title = g_strdup_printf (_ ("Faulty rows (%s)"), number);

  tuntas_survey_fault_list_set_faults (self->faults,
                                       self->plan != NULL ? self->plan->faults : NULL);
  gtk_stack_page_set_title (self->faults_page, n > 0 ? title : _ ("Faulty rows"));
  gtk_widget_set_visible (self->fault_acts, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->cut_label), refused > n);
}

static void
show_skip (TuntasSurveyImportPage *self)
{
  guint64 refused = self->plan != NULL ? self->plan->refused : 0;
  g_autofree char *number = tuntas_number_text_format ((gint64)refused);
  g_autofree char *label = g_strdup_printf (
    ngettext ("_Skip %s faulty row", "_Skip %s faulty rows", (gulong)refused), number);

  gtk_check_button_set_label (self->skip, label);
  gtk_widget_set_visible (GTK_WIDGET (self->skip), refused > 0 && self->plan->rows > 0);
}

static void
show_plan (TuntasSurveyImportPage *self)
{
  g_autofree char *text = describe_plan (self->plan);
  g_autofree char *number = tuntas_number_text_format ((gint64)self->plan->rows);
  g_autofree char *run = g_strdup_printf (
    ngettext ("_Take in %s form", "_Take in %s forms", (gulong)self->plan->rows), number);

  gtk_label_set_label (self->message, text);
  gtk_button_set_label (self->run_button, self->plan->rows > 0 ? run : _ ("_Take in"));
  show_faults (self);
  show_skip (self);
  if (self->plan->refused > 0)
    gtk_stack_set_visible_child_name (self->tables, "faults");
  update_actions (self);
}

/* What holds while nothing is known of the file. */
static void
forget_plan (TuntasSurveyImportPage *self)
{
  self->reading++;
  g_clear_pointer (&self->plan, tuntas_survey_import_free);
  gtk_check_button_set_active (self->skip, FALSE);
  gtk_button_set_label (self->run_button, _ ("_Take in"));
  show_faults (self);
  show_skip (self);
  update_actions (self);
}

static void
forget_file (TuntasSurveyImportPage *self)
{
  forget_plan (self);
  g_clear_pointer (&self->path, g_free);
  gtk_stack_set_visible_child_name (self->stack, "choose");
}

static gboolean
is_gone (TuntasSurveyImportPage *self)
{
  return g_cancellable_is_cancelled (tuntas_page_get_cancellable (TUNTAS_PAGE (self)));
}

/* Looking at a file */

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  TuntasSurveyImportPage *self = job->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyImport) plan =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (is_gone (self) || job->reading != self->reading)
    return;
  tuntas_progress_strip_stop (self->progress);
  if (plan != NULL) {
    self->plan = g_steal_pointer (&plan);
    show_plan (self);
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    gtk_label_set_label (self->message, _ ("The reading was stopped. Choose the file again."));
  } else {
    gtk_label_set_label (self->message, error->message);
  }
}

/* Reads the whole file without writing: what stands in it is known before anything is done. */
static void
make_plan (TuntasSurveyImportPage *self)
{
  g_autofree char *missing = tuntas_survey_mapping_dup_missing (self->mapping);
  GCancellable *cancellable;
  Job *job;

  forget_plan (self);
  tuntas_progress_strip_cancel (self->progress);
  if (missing != NULL) {
    g_autofree char *text =
      g_strdup_printf (_ ("Say which columns hold the answers to %s."), missing);

    gtk_label_set_label (self->message, text);
    return;
  }
  gtk_label_set_label (self->message, _ ("Reading the answers…"));
  cancellable = tuntas_progress_strip_start (self->progress, _ ("Reading the answers…"));
  job = job_new (self, TRUE);
  job->mapping = tuntas_survey_mapping_dup_mapping (self->mapping);
  tuntas_session_run_async (tuntas_page_get_session (TUNTAS_PAGE (self)), import_job, job, NULL,
                            (GDestroyNotify)tuntas_survey_import_free, cancellable, planned_cb,
                            job);
}

static void
mapping_changed_cb (TuntasSurveyImportPage *self)
{
  show_meanings (self);
  make_plan (self);
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  TuntasSurveyImportPage *self = job->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyFile) file =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *name = NULL;

  if (is_gone (self) || job->reading != self->reading)
    return;
  tuntas_progress_strip_stop (self->progress);
  if (file == NULL) {
    forget_file (self);
    tuntas_page_report (TUNTAS_PAGE (self), _ ("This file cannot be taken in."), error);
    return;
  }
  name = g_filename_display_basename (self->path);
  gtk_label_set_label (self->file_label, name);
  self->n_columns = g_strv_length (file->headers);
  tuntas_survey_mapping_set_file (self->mapping, file);
  tuntas_survey_first_rows_set_file (self->first_rows, file);
  show_meanings (self);
  gtk_stack_set_visible_child_name (self->tables, "rows");
  gtk_stack_set_visible_child_name (self->stack, "preview");
  tuntas_page_take_focus (TUNTAS_PAGE (self));
  make_plan (self);
}

static void
look_at (TuntasSurveyImportPage *self, const char *path)
{
  g_autofree char *copy = g_strdup (path);
  GCancellable *cancellable;
  Job *job;

  if (self->busy || self->period == 0)
    return;
  forget_file (self);
  self->path = g_steal_pointer (&copy);
  cancellable = tuntas_progress_strip_start (self->progress, _ ("Opening the file…"));
  job = job_new (self, TRUE);
  tuntas_session_run_async (tuntas_page_get_session (TUNTAS_PAGE (self)), file_job, job, NULL,
                            (GDestroyNotify)tuntas_survey_file_free, cancellable, file_read_cb,
                            job);
}

/* Taking it in */

static void
show_done (TuntasSurveyImportPage *self, TuntasSurveyImport *import)
{
  g_autofree char *number = tuntas_number_text_format ((gint64)import->rows);
  g_autofree char *title = g_strdup_printf (
    ngettext ("%s form was taken in", "%s forms were taken in", (gulong)import->rows), number);
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *text =
    g_strdup_printf (_ ("They stand in the survey as the batch “%s”. Should it have been the wrong "
                        "file, the whole batch can be taken back there."),
                     name);

  adw_status_page_set_title (self->done, title);
  adw_status_page_set_description (self->done, text);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_grab_focus (self->open_button);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  TuntasSurveyImportPage *self = job->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyImport) import =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (is_gone (self))
    return;
  self->busy = FALSE;
  tuntas_progress_strip_stop (self->progress);
  update_actions (self);
  if (import != NULL && import->written) {
    show_done (self, import);
  } else if (import != NULL) {
    /* the file is another one than a moment ago */
    self->plan = g_steal_pointer (&import);
    gtk_check_button_set_active (self->skip, FALSE);
    show_plan (self);
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    make_plan (self);
    tuntas_page_toast (TUNTAS_PAGE (self), _ ("Stopped. Nothing was taken in."));
  } else {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("Nothing was taken in."), error);
  }
}

static void
run_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyImportPage *self = TUNTAS_SURVEY_IMPORT_PAGE (widget);
  GCancellable *cancellable;
  Job *job;

  if (!can_run (self))
    return;
  cancellable = tuntas_progress_strip_start (self->progress, _ ("Taking in the answers…"));
  job = job_new (self, FALSE);
  job->mapping = tuntas_survey_mapping_dup_mapping (self->mapping);
  self->busy = TRUE;
  update_actions (self);
  tuntas_session_run_async (tuntas_page_get_session (TUNTAS_PAGE (self)), import_job, job, NULL,
                            (GDestroyNotify)tuntas_survey_import_free, cancellable, imported_cb,
                            job);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyImportPage *self = TUNTAS_SURVEY_IMPORT_PAGE (widget);

  tuntas_page_navigate (TUNTAS_PAGE (self), "survey-period",
                        g_variant_new ("(xs)", self->period, "forms"));
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyImportPage *self = TUNTAS_SURVEY_IMPORT_PAGE (widget);

  if (self->busy)
    return;
  tuntas_progress_strip_cancel (self->progress);
  forget_file (self);
}

/* Choosing */

static GtkWindow *
get_window (TuntasSurveyImportPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    look_at (self, g_file_peek_path (file));
  else if (error != NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("No file was opened."), error);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = {"csv", "xlsx", "txt", NULL};
  TuntasSurveyImportPage *self = TUNTAS_SURVEY_IMPORT_PAGE (widget);
  g_autoptr (GListModel) filters = tuntas_file_picker_filter (_ ("Tables"), suffixes);

  tuntas_file_picker_run_async (
    get_window (self), TUNTAS_FILE_PICKER_OPEN, _ ("Choose a file with answers"), NULL, filters,
    tuntas_page_get_cancellable (TUNTAS_PAGE (self)), file_chosen_cb, g_object_ref (self));
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue *value,
            double x,
            double y,
            TuntasSurveyImportPage *self)
{
  const char *path = g_file_peek_path (g_value_get_object (value));

  if (path == NULL || self->busy)
    return FALSE;
  look_at (self, path);
  return TRUE;
}

/* Faulty rows */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyImportPage *self = TUNTAS_SURVEY_IMPORT_PAGE (widget);
  g_autofree char *text = tuntas_survey_fault_list_dup_text (self->faults);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tuntas_page_toast (TUNTAS_PAGE (self), _ ("The list is in the clipboard."));
}

static void
save_faults (TuntasSurveyImportPage *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (self->plan == NULL)
    return;
  if (tuntas_survey_import_write_faults (self->plan, path, &error))
    tuntas_page_toast (TUNTAS_PAGE (self), _ ("The list is saved."));
  else
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The list was not saved."), error);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    save_faults (self, g_file_peek_path (file));
  else if (error != NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The list was not saved."), error);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = {"csv", NULL};
  TuntasSurveyImportPage *self = TUNTAS_SURVEY_IMPORT_PAGE (widget);
  g_autoptr (GListModel) filters = NULL;

  if (*g_variant_get_string (parameter, NULL) != '\0') {
    save_faults (self, g_variant_get_string (parameter, NULL));
    return;
  }
  filters = tuntas_file_picker_filter (_ ("Tables"), suffixes);
  tuntas_file_picker_run_async (get_window (self), TUNTAS_FILE_PICKER_SAVE,
                                _ ("Save the list of faulty rows"), _ ("faulty-rows.csv"), filters,
                                tuntas_page_get_cancellable (TUNTAS_PAGE (self)), save_chosen_cb,
                                g_object_ref (self));
}

/* The page */

static void
tuntas_survey_import_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasSurveyImportPage *self = TUNTAS_SURVEY_IMPORT_PAGE (page);
  gint64 period = 0;
  const char *path = NULL;

  if (target == NULL || !g_variant_is_of_type (target, G_VARIANT_TYPE ("(xs)")) || self->busy)
    return;
  g_variant_get (target, "(x&s)", &period, &path);
  if (period != self->period || gtk_stack_get_visible_child (self->stack) != NULL)
    again_action (GTK_WIDGET (self), NULL, NULL);
  self->period = period;
  if (*path != '\0')
    look_at (self, path);
}

static void
tuntas_survey_import_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_SURVEY_IMPORT_PAGE);
  G_OBJECT_CLASS (tuntas_survey_import_page_parent_class)->dispose (object);
}

static void
tuntas_survey_import_page_finalize (GObject *object)
{
  TuntasSurveyImportPage *self = TUNTAS_SURVEY_IMPORT_PAGE (object);

  g_free (self->path);
  tuntas_survey_import_free (self->plan);
  G_OBJECT_CLASS (tuntas_survey_import_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, file_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, message);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, mapping);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, tables);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, faults_page);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, first_rows);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, faults);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, fault_acts);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, cut_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, skip);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, run_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, done);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyImportPage, progress);
}

static void
tuntas_survey_import_page_class_init (TuntasSurveyImportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  object_class->dispose = tuntas_survey_import_page_dispose;
  object_class->finalize = tuntas_survey_import_page_finalize;
  page_class->name = "survey-import";
  page_class->belongs_to = "survey";
  page_class->title = N_ ("Answers from a file");
  page_class->keys = keys;
  page_class->show_target = tuntas_survey_import_page_show_target;

  g_type_ensure (TUNTAS_TYPE_PROGRESS_STRIP);
  g_type_ensure (TUNTAS_TYPE_SURVEY_FAULT_LIST);
  g_type_ensure (TUNTAS_TYPE_SURVEY_FIRST_ROWS);
  g_type_ensure (TUNTAS_TYPE_SURVEY_MAPPING);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey-import/tuntas-survey-import-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "survey-import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "survey-import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "survey-import.again", NULL, again_action);
  gtk_widget_class_install_action (widget_class, "survey-import.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "survey-import.copy-faults", NULL, copy_action);
  /* an empty path asks for one */
  gtk_widget_class_install_action (widget_class, "survey-import.save-faults", "s", save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "survey-import.choose", NULL);
}

static void
tuntas_survey_import_page_init (TuntasSurveyImportPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self, "primary-action", "", NULL);
  tuntas_accept_key_add (GTK_WIDGET (self), "survey-import.run");
  g_signal_connect_object (self->mapping, "changed", G_CALLBACK (mapping_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skip, "toggled", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  update_actions (self);
}
