/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-import-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-file-picker.h"
#include "tuntas-import-rows.h"
#include "tuntas-number-text.h"
#include "tuntas-progress-strip.h"
#include "tuntas-widgets.h"
#include "tuntas-wrap-layout.h"

/**
 * TuntasImportPage:
 *
 * Takes in an export of SP4N-LAPOR!: a file is chosen or dropped, what would become of its rows is
 * shown and counted, and only then they are taken in.
 */
struct _TuntasImportPage {
  TuntasPage parent_instance;

  GtkStack *stack;
  GtkLabel *file_label;
  GtkLabel *message;
  GtkWidget *figure_row;
  GtkWidget *figures[TUNTAS_IMPORT_N_OUTCOMES];
  GtkLabel *numbers[TUNTAS_IMPORT_N_OUTCOMES];
  GtkWidget *finished_row;
  GtkLabel *finished_label;
  GtkDropDown *finished; /* its places are those of TuntasImportFinished */
  GtkLabel *finished_hint;
  GtkWidget *sop_row;
  GtkDropDown *sop;
  TuntasImportRows *rows;
  GtkLabel *cut_label;
  GtkButton *run_button;
  GtkWidget *export_button;
  GtkWidget *register_button;
  TuntasProgressStrip *progress;

  GPtrArray *sop_names;           /* (element-type utf8): of the drop-down */
  char *path;                     /* (nullable): of the export */
  TuntasImport *import;           /* (nullable): of the preview, or what was done */
  TuntasImportFinished previewed; /* how the preview takes finished reports */
  gboolean imported;
  gboolean busy;
  gboolean filling;
};

/* What a job on the worker needs. */
typedef struct {
  char *path;
  char *target; /* of an export of faulty rows */
  char *sop;
  TuntasImportFinished finished;
  gint64 by;
  gboolean dry_run;
  gboolean keep; /* keep the faulty rows first: nothing else of the file is new */
  TuntasProgressStrip *progress;
} Job;

G_DEFINE_FINAL_TYPE (TuntasImportPage, tuntas_import_page, TUNTAS_TYPE_PAGE)

static const TuntasPageKey keys[] = {
  {"<Control><Shift>o", N_ ("Choose an export")},
  {"<Control>Return", N_ ("Take in what the preview shows")},
  {NULL, NULL},
};

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->target);
  g_free (job->sop);
  g_object_unref (job->progress);
  g_free (job);
}

static TuntasImportFinished
get_finished (TuntasImportPage *self)
{
  return (TuntasImportFinished)gtk_drop_down_get_selected (self->finished);
}

static Job *
job_new (TuntasImportPage *self, gboolean dry_run)
{
  TuntasOfficial *acting = tuntas_session_get_acting (tuntas_page_get_session (TUNTAS_PAGE (self)));
  guint chosen = gtk_drop_down_get_selected (self->sop);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (self->path);
  job->sop = chosen < self->sop_names->len ? g_strdup (self->sop_names->pdata[chosen]) : NULL;
  job->finished = get_finished (self);
  job->by = acting != NULL ? acting->id : 0;
  job->dry_run = dry_run;
  job->progress = g_object_ref (self->progress);
  return job;
}

static gpointer
import_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return tuntas_workspace_import_lapor (workspace, job->path, job->sop, job->finished, job->by,
                                        job->dry_run, tuntas_progress_strip_report, job->progress,
                                        cancellable, error);
}

static gpointer
export_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  g_autoptr (TuntasImport) kept = NULL;

  if (job->keep) {
    kept = import_job (workspace, data, cancellable, error);
    if (kept == NULL)
      return NULL;
  }
  return GINT_TO_POINTER (tuntas_workspace_export_faulty (workspace, job->target, error) ? 1 : 0);
}

/* What is in sight */

static gboolean
has_news (TuntasImportPage *self)
{
  return self->import != NULL && self->import->n_new + self->import->changed > 0;
}

static void
update_actions (TuntasImportPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean faulty = self->import != NULL && self->import->faulty > 0;

  gtk_widget_action_set_enabled (widget, "import.choose", !self->busy);
  gtk_widget_action_set_enabled (widget, "import.run",
                                 !self->busy && !self->imported && has_news (self));
  gtk_widget_action_set_enabled (widget, "import.export-faulty",
                                 !self->busy && faulty && (self->imported || !has_news (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->run_button), !self->imported && has_news (self));
  gtk_widget_set_visible (self->export_button, faulty && (self->imported || !has_news (self)));
  gtk_widget_set_visible (self->register_button, self->imported);
  gtk_widget_set_visible (self->sop_row, !self->imported && self->sop_names->len > 1);
  gtk_widget_set_visible (self->finished_row,
                          !self->imported && self->import != NULL && self->import->finished > 0);
}

static void
set_busy (TuntasImportPage *self, gboolean busy)
{
  self->busy = busy;
  if (!busy)
    tuntas_progress_strip_stop (self->progress);
  update_actions (self);
}

/* "123 cases were taken in; 87 were filed as history; 4 were brought up to date." */
static char *
describe_taken (const TuntasImport *import)
{
  guint n = import->n_new - import->filed;
  g_autofree char *taken =
    g_strdup_printf (ngettext ("%u case was taken in", "%u cases were taken in", n), n);
  g_autofree char *changed = g_strdup_printf (
    ngettext ("%u was brought up to date", "%u were brought up to date", import->changed),
    import->changed);
  g_autofree char *filed = g_strdup_printf (
    ngettext ("%u was filed as history", "%u were filed as history", import->filed), import->filed);

  if (import->filed == 0)
    /* Translators: "123 cases were taken in; 4 were brought up to date." */
    return g_strdup_printf (_ ("%s; %s."), taken, changed);
  /* Translators: "123 cases were taken in; 87 were filed as history; 4 were brought up to date." */
  return g_strdup_printf (_ ("%s; %s; %s."), taken, filed, changed);
}

static char *
describe_done (const TuntasImport *import)
{
  g_autofree char *taken = describe_taken (import);
  g_autofree char *faulty = g_strdup_printf (
    ngettext ("%u row is faulty: export it, mend it in a spreadsheet program and import it again.",
              "%u rows are faulty: export them, mend them in a spreadsheet program and import them "
              "again.",
              import->faulty),
    import->faulty);

  return import->faulty == 0 ? g_steal_pointer (&taken) : g_strdup_printf ("%s %s", taken, faulty);
}

static char *
describe_preview (TuntasImportPage *self)
{
  if (self->import->rows == 0)
    return g_strdup (_ ("The file has no rows. Nothing will change."));
  if (!has_news (self) && self->import->skipped > 0)
    return g_strdup (_ ("Nothing would be taken in: what is new in this file is finished in LAPOR! "
                        "and is left out."));
  if (!has_news (self) && self->import->faulty == 0)
    return g_strdup (_ ("Every report of this file is here already. Importing it again would "
                        "change nothing."));
  if (!has_news (self))
    return g_strdup (_ ("Every readable report of this file is here already. Importing it again "
                        "would change nothing; the faulty rows can be exported and mended."));
  return g_strdup_printf (ngettext ("%u row was read. Nothing was changed yet.",
                                    "%u rows were read. Nothing was changed yet.",
                                    self->import->rows),
                          self->import->rows);
}

static void
show_counts (TuntasImportPage *self)
{
  const guint counts[TUNTAS_IMPORT_N_OUTCOMES] = {
    [TUNTAS_IMPORT_NEW] = self->import->n_new - self->import->filed,
    [TUNTAS_IMPORT_FILED] = self->import->filed,
    [TUNTAS_IMPORT_CHANGED] = self->import->changed,
    [TUNTAS_IMPORT_DUPLICATE] = self->import->duplicate,
    [TUNTAS_IMPORT_SKIPPED] = self->import->skipped,
    [TUNTAS_IMPORT_FAULTY] = self->import->faulty,
  };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autofree char *number = tuntas_number_text_format (counts[i]);
    g_autofree char *name =
      g_strdup_printf ("%s %s", number, tuntas_import_outcome_get_title ((TuntasImportOutcome)i));

    gtk_label_set_label (self->numbers[i], number);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->figures[i]), FALSE);
    gtk_widget_set_sensitive (self->figures[i], counts[i] > 0);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->figures[i]),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    if (counts[i] == 0)
      gtk_widget_add_css_class (self->figures[i], "none");
    else
      gtk_widget_remove_css_class (self->figures[i], "none");
  }
  self->filling = FALSE;
  gtk_widget_set_visible (self->figures[TUNTAS_IMPORT_FILED], self->import->filed > 0);
  gtk_widget_set_visible (self->figures[TUNTAS_IMPORT_SKIPPED], self->import->skipped > 0);
  tuntas_import_rows_show_only (self->rows, -1);
}

static void
show_finished (TuntasImportPage *self)
{
  static const char *const hints[] = {
    [TUNTAS_IMPORT_FINISHED_FILE] =
      N_ ("They can be searched, read and reopened, but are on nobody's desk, have no time limit, "
          "count in no figure and take no number of the register."),
    [TUNTAS_IMPORT_FINISHED_SKIP] = N_ ("They can still be taken in by importing the file again."),
    [TUNTAS_IMPORT_FINISHED_RUN] =
      N_ ("Each is registered and has to be walked through the SOP by the office."),
  };
  guint n = self->import->finished;
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u report is finished in LAPOR! already:",
                               "%u reports are finished in LAPOR! already:", n),
                     n);

  gtk_label_set_label (self->finished_label, text);
  gtk_label_set_label (self->finished_hint, _ (hints[get_finished (self)]));
}

static void
show_run_label (TuntasImportPage *self)
{
  guint n = self->import->n_new + self->import->changed;
  guint filed = self->import->filed;
  g_autofree char *label = NULL;

  if (filed > 0 && self->import->n_new > filed)
    /* Translators: number of cases in work, number of reports that go to the archive */
    label = g_strdup_printf (_ ("Import %u, file %u"), self->import->n_new - filed, filed);
  else if (filed > 0)
    label = g_strdup_printf (ngettext ("File %u report", "File %u reports", filed), filed);
  else if (self->import->n_new > 0)
    label = g_strdup_printf (ngettext ("Import %u case", "Import %u cases", self->import->n_new),
                             self->import->n_new);
  else
    label =
      g_strdup_printf (ngettext ("Bring %u case up to date", "Bring %u cases up to date", n), n);
  gtk_button_set_label (self->run_button, label);
}

static void
show_import (TuntasImportPage *self)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *text = self->imported ? describe_done (self->import) : describe_preview (self);
  gboolean cut = self->import->items->len < self->import->rows;

  gtk_label_set_label (self->file_label, name);
  gtk_label_set_label (self->message, text);
  tuntas_import_rows_set_import (self->rows, self->import);
  gtk_widget_set_visible (GTK_WIDGET (self->cut_label), cut);
  show_counts (self);
  show_finished (self);
  show_run_label (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  update_actions (self);
}

static void
figure_toggled_cb (GtkToggleButton *button, TuntasImportPage *self)
{
  int only = -1;

  if (self->filling)
    return;
  self->filling = TRUE;
  for (int i = 0; i < TUNTAS_IMPORT_N_OUTCOMES; i++) {
    GtkToggleButton *figure = GTK_TOGGLE_BUTTON (self->figures[i]);

    if (figure != button)
      gtk_toggle_button_set_active (figure, FALSE);
    else if (gtk_toggle_button_get_active (figure))
      only = i;
  }
  self->filling = FALSE;
  tuntas_import_rows_show_only (self->rows, only);
}

/* Preview and import */

static gboolean
is_gone (TuntasImportPage *self)
{
  return g_cancellable_is_cancelled (tuntas_page_get_cancellable (TUNTAS_PAGE (self)));
}

static void
take_import (TuntasImportPage *self, TuntasImport *import, gboolean imported)
{
  g_clear_pointer (&self->import, tuntas_import_free);
  self->import = import;
  self->imported = imported;
}

static void
forget (TuntasImportPage *self)
{
  take_import (self, NULL, FALSE);
  g_clear_pointer (&self->path, g_free);
  gtk_stack_set_visible_child_name (self->stack, "choose");
  update_actions (self);
}

static void preview (TuntasImportPage *self, const char *path);

/* Shows what becomes of finished reports now; once more when it was changed meanwhile. */
static void
finished_cb (TuntasImportPage *self)
{
  if (self->import != NULL && !self->imported && get_finished (self) != self->previewed)
    preview (self, self->path);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasImport) import =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (is_gone (self))
    return;
  set_busy (self, FALSE);
  if (import != NULL) {
    gboolean first = self->import == NULL;

    take_import (self, g_steal_pointer (&import), FALSE);
    show_import (self);
    if (first)
      gtk_widget_grab_focus (GTK_WIDGET (self->run_button));
    finished_cb (self);
    return;
  }
  forget (self);
  tuntas_page_report (TUNTAS_PAGE (self), _ ("This file cannot be imported."), error);
}

static void
preview (TuntasImportPage *self, const char *path)
{
  GCancellable *cancellable;

  if (self->busy)
    return;
  if (path != self->path) {
    take_import (self, NULL, FALSE);
    g_free (self->path);
    self->path = g_strdup (path);
  }
  self->previewed = get_finished (self);
  cancellable = tuntas_progress_strip_start (self->progress, _ ("Reading the export…"));
  set_busy (self, TRUE);
  tuntas_session_run_async (tuntas_page_get_session (TUNTAS_PAGE (self)), import_job,
                            job_new (self, TRUE), (GDestroyNotify)job_free,
                            (GDestroyNotify)tuntas_import_free, cancellable, previewed_cb,
                            g_object_ref (self));
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasImport) import =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (is_gone (self))
    return;
  set_busy (self, FALSE);
  if (import == NULL) {
    if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      gtk_label_set_label (self->message,
                           _ ("The import was stopped. What was taken in until then "
                              "stays; importing the file again goes on from there."));
    else
      tuntas_page_report (TUNTAS_PAGE (self), _ ("The import did not come to its end."), error);
    return;
  }
  take_import (self, g_steal_pointer (&import), TRUE);
  show_import (self);
  gtk_widget_grab_focus (self->register_button);
}

static void
run_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasImportPage *self = TUNTAS_IMPORT_PAGE (widget);
  GCancellable *cancellable;

  if (self->busy || self->imported || !has_news (self))
    return;
  cancellable = tuntas_progress_strip_start (self->progress, _ ("Taking in the reports…"));
  set_busy (self, TRUE);
  tuntas_session_run_async (tuntas_page_get_session (TUNTAS_PAGE (self)), import_job,
                            job_new (self, FALSE), (GDestroyNotify)job_free,
                            (GDestroyNotify)tuntas_import_free, cancellable, imported_cb,
                            g_object_ref (self));
}

static GtkWindow *
get_window (TuntasImportPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    preview (self, g_file_peek_path (file));
  else if (error != NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("No export was opened."), error);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = {"csv", "xlsx", NULL};
  TuntasImportPage *self = TUNTAS_IMPORT_PAGE (widget);
  g_autoptr (GListModel) filters = NULL;

  if (parameter != NULL && *g_variant_get_string (parameter, NULL) != '\0') {
    preview (self, g_variant_get_string (parameter, NULL));
    return;
  }
  filters = tuntas_file_picker_filter (_ ("Exports of LAPOR!"), suffixes);
  tuntas_file_picker_run_async (
    get_window (self), TUNTAS_FILE_PICKER_OPEN, _ ("Choose an export of LAPOR!"), NULL, filters,
    tuntas_page_get_cancellable (TUNTAS_PAGE (self)), file_chosen_cb, g_object_ref (self));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, TuntasImportPage *self)
{
  const char *path = g_file_peek_path (g_value_get_object (value));

  if (path == NULL || self->busy)
    return FALSE;
  preview (self, path);
  return TRUE;
}

/* Faulty rows */

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ok = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL;

  if (is_gone (self))
    return;
  set_busy (self, FALSE);
  if (ok)
    tuntas_page_toast (TUNTAS_PAGE (self), _ ("The faulty rows are saved."));
  else
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The faulty rows were not saved."), error);
}

static void
export_to (TuntasImportPage *self, const char *path)
{
  Job *job = job_new (self, FALSE);
  GCancellable *cancellable =
    tuntas_progress_strip_start (self->progress, _ ("Saving the faulty rows…"));

  job->target = g_strdup (path);
  job->keep = !self->imported;
  set_busy (self, TRUE);
  tuntas_session_run_async (tuntas_page_get_session (TUNTAS_PAGE (self)), export_job, job,
                            (GDestroyNotify)job_free, NULL, cancellable, exported_cb,
                            g_object_ref (self));
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    export_to (self, g_file_peek_path (file));
  else if (error != NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The faulty rows were not saved."), error);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = {"csv", NULL};
  TuntasImportPage *self = TUNTAS_IMPORT_PAGE (widget);
  g_autoptr (GListModel) filters = NULL;

  if (parameter != NULL && *g_variant_get_string (parameter, NULL) != '\0') {
    export_to (self, g_variant_get_string (parameter, NULL));
    return;
  }
  filters = tuntas_file_picker_filter (_ ("Tables"), suffixes);
  tuntas_file_picker_run_async (get_window (self), TUNTAS_FILE_PICKER_SAVE,
                                _ ("Save the faulty rows"), _ ("faulty-rows.csv"), filters,
                                tuntas_page_get_cancellable (TUNTAS_PAGE (self)), export_chosen_cb,
                                g_object_ref (self));
}

static void
again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasImportPage *self = TUNTAS_IMPORT_PAGE (widget);

  if (!self->busy)
    forget (self);
}

/* The page */

static void
fill_sops (TuntasImportPage *self)
{
  GPtrArray *sops = tuntas_session_get_sops (tuntas_page_get_session (TUNTAS_PAGE (self)));
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = gtk_drop_down_get_selected (self->sop);
  g_autofree char *kept =
    chosen < self->sop_names->len ? g_strdup (self->sop_names->pdata[chosen]) : NULL;

  g_ptr_array_set_size (self->sop_names, 0);
  chosen = 0;
  for (guint i = 0; sops != NULL && i < sops->len; i++) {
    TuntasSop *sop = sops->pdata[i];

    if (sop->survey)
      continue;
    if (g_strcmp0 (sop->name, kept) == 0)
      chosen = self->sop_names->len;
    g_ptr_array_add (self->sop_names, g_strdup (sop->name));
    gtk_string_list_append (titles, sop->title);
  }
  gtk_drop_down_set_model (self->sop, G_LIST_MODEL (titles));
  if (self->sop_names->len > 0)
    gtk_drop_down_set_selected (self->sop, chosen);
  update_actions (self);
}

static void
tuntas_import_page_refresh (TuntasPage *page)
{
  if (tuntas_session_is_open (tuntas_page_get_session (page)))
    fill_sops (TUNTAS_IMPORT_PAGE (page));
}

static void
tuntas_import_page_show_target (TuntasPage *page, GVariant *target)
{
  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING))
    preview (TUNTAS_IMPORT_PAGE (page), g_variant_get_string (target, NULL));
}

static void
tuntas_import_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_IMPORT_PAGE);
  G_OBJECT_CLASS (tuntas_import_page_parent_class)->dispose (object);
}

static void
tuntas_import_page_finalize (GObject *object)
{
  TuntasImportPage *self = TUNTAS_IMPORT_PAGE (object);

  g_free (self->path);
  g_clear_pointer (&self->import, tuntas_import_free);
  g_ptr_array_unref (self->sop_names);
  G_OBJECT_CLASS (tuntas_import_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const names[TUNTAS_IMPORT_N_OUTCOMES] = {
    [TUNTAS_IMPORT_NEW] = "new",         [TUNTAS_IMPORT_FILED] = "filed",
    [TUNTAS_IMPORT_CHANGED] = "changed", [TUNTAS_IMPORT_DUPLICATE] = "duplicate",
    [TUNTAS_IMPORT_SKIPPED] = "skipped", [TUNTAS_IMPORT_FAULTY] = "faulty",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *number = g_strconcat (names[i], "_number", NULL);

    gtk_widget_class_bind_template_child_full (
      widget_class, names[i], FALSE,
      (gssize)(G_STRUCT_OFFSET (TuntasImportPage, figures) + i * sizeof (GtkWidget *)));
    gtk_widget_class_bind_template_child_full (
      widget_class, g_intern_string (number), FALSE,
      (gssize)(G_STRUCT_OFFSET (TuntasImportPage, numbers) + i * sizeof (GtkLabel *)));
  }
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, file_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, message);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, figure_row);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, finished_row);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, finished_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, finished);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, finished_hint);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, sop_row);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, sop);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, rows);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, cut_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, run_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, register_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasImportPage, progress);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  /* an empty path asks for one */
  gtk_widget_class_install_action (widget_class, "import.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.export-faulty", "s", export_action);
  gtk_widget_class_install_action (widget_class, "import.again", NULL, again_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "import.choose", "s", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "import.run", NULL);
}

static void
tuntas_import_page_class_init (TuntasImportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  object_class->dispose = tuntas_import_page_dispose;
  object_class->finalize = tuntas_import_page_finalize;
  page_class->name = "import";
  page_class->title = N_ ("Import from LAPOR!");
  page_class->icon_name = "document-save-symbolic";
  page_class->keys = keys;
  page_class->refresh = tuntas_import_page_refresh;
  page_class->show_target = tuntas_import_page_show_target;

  g_type_ensure (TUNTAS_TYPE_IMPORT_ROWS);
  g_type_ensure (TUNTAS_TYPE_PROGRESS_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/import/tuntas-import-page.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
tuntas_import_page_init (TuntasImportPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->sop_names = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self, "primary-action", "", NULL);
  gtk_widget_set_layout_manager (self->figure_row, tuntas_wrap_layout_new (12));
  for (guint i = 0; i < TUNTAS_IMPORT_N_OUTCOMES; i++)
    g_signal_connect_object (self->figures[i], "toggled", G_CALLBACK (figure_toggled_cb), self,
                             G_CONNECT_DEFAULT);
  g_signal_connect_object (self->finished, "notify::selected", G_CALLBACK (finished_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  update_actions (self);
}
