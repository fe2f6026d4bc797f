/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-forms-part.h"

#include <glib/gi18n-lib.h>

#include "tuntas-batches-work.h"
#include "tuntas-calendar-text.h"
#include "tuntas-confirm-dialog.h"
#include "tuntas-difference-row.h"
#include "tuntas-form-field.h"
#include "tuntas-survey-words.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/* Differences that are shown at once; the others follow when these are settled. */
#define MAX_DIFFERENCES 40

/* Forms at the end of a pile that may have been passed over; more are yet to be keyed. */
#define MAX_PENDING 3

/**
 * TuntasSurveyFormsPart:
 *
 * How the answers of a survey came in: its batches, what two people keyed differently, and the ways
 * to bring in more.
 */
struct _TuntasSurveyFormsPart {
  TuntasSurveyPart parent_instance;

  GtkWidget *progress;
  GtkWidget *bar;
  GtkWidget *acts;
  GtkWidget *begin_box;
  GtkWidget *name_field;
  GtkWidget *name;
  GtkWidget *differences_box;
  GtkWidget *differences_hint;
  GtkListBox *differences;
  GtkWidget *batches_title;
  GtkListBox *batches;
  GtkWidget *empty;

  gint64 period;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyFormsPart, tuntas_survey_forms_part, TUNTAS_TYPE_SURVEY_PART)

static TuntasPage *
get_page (TuntasSurveyFormsPart *self)
{
  return tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self));
}

static TuntasSession *
get_session (TuntasSurveyFormsPart *self)
{
  return tuntas_page_get_session (get_page (self));
}

static TuntasSurveySummary *
get_summary (TuntasSurveyFormsPart *self)
{
  return tuntas_survey_part_get_result (TUNTAS_SURVEY_PART (self))->summary;
}

static gboolean
is_open (TuntasSurveyFormsPart *self)
{
  return get_summary (self)->period->status == TUNTAS_SURVEY_STATUS_OPEN;
}

static TuntasBatchJob *
new_job (TuntasSurveyFormsPart *self)
{
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));
  TuntasBatchJob *job = g_new0 (TuntasBatchJob, 1);

  job->period = self->period;
  job->by = acting != NULL ? acting->id : 0;
  return job;
}

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Keying */

static void
key_batch (TuntasSurveyFormsPart *self, gint64 batch)
{
  tuntas_page_navigate (get_page (self), "survey-keying", g_variant_new_int64 (batch));
}

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyFormsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *batch = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasPage *page = get_page (self);

  self->busy = FALSE;
  if (page == NULL)
    return;
  if (batch == NULL) {
    tuntas_page_report (page, _ ("The batch was not begun."), error);
    return;
  }
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_widget_set_visible (self->begin_box, FALSE);
  /* whoever has gone elsewhere meanwhile is not called back */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    key_batch (self, *batch);
}

static void
begin_batch (TuntasSurveyFormsPart *self, const char *name, gint64 checks)
{
  TuntasBatchJob *job = NULL;

  if (self->busy)
    return;
  job = new_job (self);
  job->name = g_strdup (name);
  job->checks = checks;
  self->busy = TRUE;
  tuntas_session_run_async (get_session (self), tuntas_batch_begin_func, job,
                            (GDestroyNotify)tuntas_batch_job_free, g_free, NULL, begun_cb,
                            g_object_ref (self));
}

static void
begin_cb (TuntasSurveyFormsPart *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  if (*name == '\0') {
    tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->name_field),
                                 _ ("Write what stands on the envelope, so that its paper can be "
                                    "found again."));
    gtk_widget_grab_focus (self->name);
    return;
  }
  begin_batch (self, name, 0);
}

static gboolean
has_batch (TuntasSurveyFormsPart *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->batches, i)) != NULL; i++) {
    TuntasBatchSheet *sheet = g_object_get_data (G_OBJECT (row), "tuntas-sheet");

    if (g_strcmp0 (sheet->batch->name, name) == 0)
      return TRUE;
  }
  return FALSE;
}

/* A name that is not taken: the envelopes of most offices are numbered. */
static char *
propose_name (TuntasSurveyFormsPart *self)
{
  char *name = NULL;
  guint n = 0;

  do {
    g_free (name);
    name = g_strdup_printf ("Amplop %u", ++n);
  } while (has_batch (self, name));
  return name;
}

static void
ask_for_name (TuntasSurveyFormsPart *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->name)) == '\0') {
    g_autofree char *proposal = propose_name (self);

    gtk_editable_set_text (GTK_EDITABLE (self->name), proposal);
  }
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->name_field), NULL);
  gtk_widget_set_visible (self->begin_box, TRUE);
  gtk_widget_grab_focus (self->name);
}

static void
cancel_begin_cb (TuntasSurveyFormsPart *self)
{
  gtk_widget_set_visible (self->begin_box, FALSE);
  gtk_widget_child_focus (self->acts, GTK_DIR_TAB_FORWARD);
}

static void
import_cb (TuntasSurveyFormsPart *self)
{
  tuntas_page_navigate (get_page (self), "survey-import", g_variant_new ("(xs)", self->period, ""));
}

static void
kiosk_cb (TuntasSurveyFormsPart *self)
{
  tuntas_page_navigate (get_page (self), "kiosk", g_variant_new_int64 (self->period));
}

static TuntasBatchSheet *
button_sheet (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  return g_object_get_data (G_OBJECT (row), "tuntas-sheet");
}

static void
go_on_cb (TuntasSurveyFormsPart *self, GtkWidget *button)
{
  key_batch (self, button_sheet (button)->batch->id);
}

static void
go_on_checking_cb (TuntasSurveyFormsPart *self, GtkWidget *button)
{
  key_batch (self, button_sheet (button)->check->id);
}

static void
check_cb (TuntasSurveyFormsPart *self, GtkWidget *button)
{
  TuntasSurveyBatch *batch = button_sheet (button)->batch;
  /* Kept with the office, hence Indonesian. */
  g_autofree char *name = g_strdup_printf ("%s, entri kedua", batch->name);

  begin_batch (self, name, batch->id);
}

/* Taking back */

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyFormsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL;
  TuntasPage *page = get_page (self);

  self->busy = FALSE;
  if (page == NULL)
    return;
  if (done)
    tuntas_page_toast (page, _ ("The batch is taken back"));
  else
    tuntas_page_report (page, _ ("The batch was not taken back."), error);
}

static void
undo_accepted_cb (TuntasSurveyFormsPart *self, TuntasConfirmDialog *dialog)
{
  TuntasBatchJob *job = NULL;

  if (self->busy || get_page (self) == NULL)
    return;
  job = new_job (self);
  job->batch = *(gint64 *)g_object_get_data (G_OBJECT (dialog), "tuntas-batch");
  self->busy = TRUE;
  tuntas_session_run_async (get_session (self), tuntas_batch_undo_func, job,
                            (GDestroyNotify)tuntas_batch_job_free, NULL, NULL, undone_cb,
                            g_object_ref (self));
}

static void
undo_cb (TuntasSurveyFormsPart *self, GtkWidget *button)
{
  TuntasSurveyBatch *batch = button_sheet (button)->batch;
  guint n = (guint)batch->n_forms;
  g_autofree char *heading = g_strdup_printf (_ ("Take back “%s”?"), batch->name);
  g_autofree char *body = g_strdup_printf (
    ngettext ("%u form leaves the survey and cannot be brought back. Paper can be keyed anew, a "
              "file can be imported again.",
              "%u forms leave the survey and cannot be brought back. Paper can be keyed anew, a "
              "file can be imported again.",
              n),
    n);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  TuntasConfirmDialog *dialog =
    tuntas_confirm_dialog_new (GTK_WINDOW (root), heading, body, _ ("Take back the batch"));

  tuntas_confirm_dialog_set_destructive (dialog, TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "tuntas-batch",
                          g_memdup2 (&batch->id, sizeof batch->id), g_free);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (undo_accepted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Differences */

static TuntasSurveyDifference *
copy_difference (const TuntasSurveyDifference *from)
{
  TuntasSurveyDifference *copy = g_new (TuntasSurveyDifference, 1);

  *copy = *from;
  copy->field = g_strdup (from->field);
  copy->label = g_strdup (from->label);
  copy->first = g_strdup (from->first);
  copy->second = g_strdup (from->second);
  return copy;
}

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyFormsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasPage *page = get_page (self);

  self->busy = FALSE;
  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) == NULL && page != NULL) {
    tuntas_page_report (page, _ ("The form was not corrected."), error);
    tuntas_page_refresh (page);
  }
}

/* The batch that counts, and the one that keys it a second time. */
typedef struct {
  gint64 counts;
  gint64 checks;
} Keyings;

static void
settle (TuntasSurveyFormsPart *self, TuntasDifferenceRow *row, const char *value, gboolean drop)
{
  const Keyings *keyings = g_object_get_data (G_OBJECT (row), "tuntas-keyings");
  TuntasBatchJob *job = NULL;

  if (self->busy || get_page (self) == NULL)
    return;
  job = new_job (self);
  job->batch = keyings->counts;
  job->difference = copy_difference (tuntas_difference_row_get_difference (row));
  job->value = g_strdup (value);
  job->drop = drop;
  self->busy = TRUE;
  tuntas_session_run_async (get_session (self), tuntas_batch_settle_func, job,
                            (GDestroyNotify)tuntas_batch_job_free, NULL, NULL, settled_cb,
                            g_object_ref (self));
}

static void
settle_cb (TuntasSurveyFormsPart *self, const char *value, TuntasDifferenceRow *row)
{
  settle (self, row, value, FALSE);
}

static void
drop_accepted_cb (TuntasSurveyFormsPart *self, TuntasConfirmDialog *dialog)
{
  settle (self, g_object_get_data (G_OBJECT (dialog), "tuntas-row"), NULL, TRUE);
}

/* What counted is lost when it is left out. */
static void
ask_to_drop (TuntasSurveyFormsPart *self, TuntasDifferenceRow *row)
{
  guint place = tuntas_difference_row_get_difference (row)->place;
  g_autofree char *heading = g_strdup_printf (_ ("Leave out form %u?"), place);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  TuntasConfirmDialog *dialog = tuntas_confirm_dialog_new (
    GTK_WINDOW (root), heading,
    _ ("It leaves the survey and cannot be brought back. The forms behind it move up by one."),
    _ ("Leave it out"));

  tuntas_confirm_dialog_set_destructive (dialog, TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "tuntas-row", g_object_ref (row), g_object_unref);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (drop_accepted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
decide_cb (TuntasSurveyFormsPart *self, int fate, TuntasDifferenceRow *row)
{
  const Keyings *keyings = g_object_get_data (G_OBJECT (row), "tuntas-keyings");
  const TuntasSurveyDifference *difference = tuntas_difference_row_get_difference (row);

  if (fate == TUNTAS_MISSING_FORM_KEY)
    tuntas_page_navigate (get_page (self), "survey-keying",
                          g_variant_new ("(xu)", keyings->checks, difference->check_place));
  else if (fate == TUNTAS_MISSING_FORM_DROP && difference->form_id != 0)
    ask_to_drop (self, row);
  else
    settle (self, row, NULL, fate == TUNTAS_MISSING_FORM_DROP);
}

static guint
count_pending (TuntasBatchSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; sheet->differences != NULL && i < sheet->differences->len; i++)
    n += ((TuntasSurveyDifference *)g_ptr_array_index (sheet->differences, i))->pending;
  return n;
}

static void
add_differences (TuntasSurveyFormsPart *self, TuntasBatchSheet *sheet, guint *n_shown)
{
  TuntasSurveySummary *summary = get_summary (self);
  const Keyings keyings = {sheet->batch->id, sheet->check != NULL ? sheet->check->id : 0};
  gboolean under_way = count_pending (sheet) > MAX_PENDING;

  for (guint i = 0; sheet->differences != NULL && i < sheet->differences->len; i++) {
    TuntasSurveyDifference *difference = g_ptr_array_index (sheet->differences, i);
    GtkWidget *row = NULL;

    if (difference->pending && under_way)
      continue;
    if ((*n_shown)++ >= MAX_DIFFERENCES)
      continue;
    row =
      tuntas_difference_row_new (difference, sheet->batch->name, summary->method,
                                 (const char *const *)summary->period->services, is_open (self));
    g_object_set_data_full (G_OBJECT (row), "tuntas-keyings", g_memdup2 (&keyings, sizeof keyings),
                            g_free);
    g_signal_connect_object (row, "settled", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (row, "decided", G_CALLBACK (decide_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->differences, row);
  }
}

static void
show_differences (TuntasSurveyFormsPart *self, GPtrArray *sheets)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->differences)) != NULL;
  g_autofree char *hint = NULL;
  guint n = 0;

  empty_list (self->differences);
  for (guint i = 0; i < sheets->len; i++)
    add_differences (self, g_ptr_array_index (sheets, i), &n);
  hint = g_strdup_printf (
    ngettext ("The two keyings differ in %u place. Look at the paper and choose what it says.",
              "The two keyings differ in %u places. Look at the paper and choose what it says.", n),
    n);
  if (!is_open (self)) {
    g_free (hint);
    hint = g_strdup (_ ("The two keyings differ here. What was keyed first counts."));
  } else if (n > MAX_DIFFERENCES) {
    g_autofree char *first = g_steal_pointer (&hint);

    /* Translators: %s is a whole sentence */
    hint = g_strdup_printf (_ ("%s The first %d are shown."), first, MAX_DIFFERENCES);
  }
  gtk_label_set_label (GTK_LABEL (self->differences_hint), hint);
  gtk_widget_set_visible (self->differences_box, n > 0);
  /* The one that was settled is gone; the next is under the keyboard. */
  if (focused && n > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->differences), GTK_DIR_TAB_FORWARD);
}

/* Batches */

static char *
describe_batch (TuntasSurveyFormsPart *self, TuntasSurveyBatch *batch)
{
  TuntasSession *session = get_session (self);
  TuntasOfficial *official = tuntas_session_find_official (session, batch->by);
  g_autofree char *at = tuntas_calendar_format_short (tuntas_session_get_calendar (session),
                                                      batch->at, tuntas_session_now (session));
  guint n = (guint)batch->n_forms;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u form", "%u forms", n), n);
  g_string_append_printf (text, " · %s · %s", tuntas_survey_source_get_title (batch->source), at);
  if (official != NULL)
    g_string_append_printf (text, " · %s", official->name);
  return g_string_free (text, FALSE);
}

static char *
describe_check (TuntasSurveyFormsPart *self, TuntasBatchSheet *sheet)
{
  TuntasOfficial *official = NULL;
  const char *who = NULL;
  guint n = 0;
  guint n_pending = 0;

  if (sheet->check == NULL)
    return sheet->batch->source == TUNTAS_SURVEY_SOURCE_PAPER && sheet->batch->n_forms > 0
             ? g_strdup (_ ("Not keyed a second time"))
             : NULL;
  official = tuntas_session_find_official (get_session (self), sheet->check->by);
  who = official != NULL ? official->name : _ ("another person");
  n_pending = count_pending (sheet);
  if (n_pending > MAX_PENDING)
    return g_strdup_printf (_ ("Being keyed a second time by %s: %u of %u forms"), who,
                            (guint)sheet->batch->n_forms - n_pending, (guint)sheet->batch->n_forms);
  n = sheet->differences->len;
  if (n == 0)
    return g_strdup_printf (_ ("Keyed a second time by %s: both agree"), who);
  return g_strdup_printf (ngettext ("Keyed a second time by %s: %u difference",
                                    "Keyed a second time by %s: %u differences", n),
                          who, n);
}

static void
add_button (TuntasSurveyFormsPart *self, GtkWidget *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_undo_button (TuntasSurveyFormsPart *self, GtkWidget *box, const char *batch)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Take back “%s”"), batch);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
new_batch_row (TuntasSurveyFormsPart *self, TuntasBatchSheet *sheet)
{
  gboolean paper = sheet->batch->source == TUNTAS_SURVEY_SOURCE_PAPER;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *about = describe_batch (self, sheet->batch);
  g_autofree char *check = describe_check (self, sheet);
  g_autofree char *name =
    g_strdup_printf ("%s, %s, %s", sheet->batch->name, about, check != NULL ? check : "");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (sheet->batch->name, "heading"));
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (about, NULL));
  if (check != NULL)
    gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (check, "field-hint"));
  if (paper && is_open (self)) {
    add_button (self, buttons, _ ("Go on keying"), G_CALLBACK (go_on_cb));
    if (sheet->check == NULL && sheet->batch->n_forms > 0)
      add_button (self, buttons, _ ("Key a second time"), G_CALLBACK (check_cb));
    else if (sheet->check != NULL)
      add_button (self, buttons, _ ("Second keying"), G_CALLBACK (go_on_checking_cb));
  }
  if (is_open (self))
    add_undo_button (self, buttons, sheet->batch->name);
  gtk_box_append (GTK_BOX (columns), words);
  gtk_box_append (GTK_BOX (columns), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), columns);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/* Fills the list anew; the batch that had the keyboard keeps it. */
static void
show_batches (TuntasSurveyFormsPart *self, GPtrArray *sheets)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->batches));
  TuntasBatchSheet *before =
    focus != NULL ? g_object_get_data (G_OBJECT (focus), "tuntas-sheet") : NULL;
  gint64 focused = before != NULL ? before->batch->id : 0;

  empty_list (self->batches);
  while (sheets->len > 0) {
    TuntasBatchSheet *sheet = g_ptr_array_steal_index (sheets, 0);
    GtkWidget *row = new_batch_row (self, sheet);

    g_object_set_data_full (G_OBJECT (row), "tuntas-sheet", sheet,
                            (GDestroyNotify)tuntas_batch_sheet_free);
    gtk_list_box_append (self->batches, row);
    if (sheet->batch->id == focused)
      gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  }
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyFormsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasPage *page = get_page (self);
  gboolean any = FALSE;

  if (page == NULL)
    return;
  if (sheets == NULL) {
    tuntas_page_report (page, _ ("The batches could not be read."), error);
    return;
  }
  any = sheets->len > 0;
  gtk_widget_set_visible (self->batches_title, any);
  gtk_widget_set_visible (GTK_WIDGET (self->batches), any);
  gtk_widget_set_visible (self->empty, !any);
  show_differences (self, sheets);
  show_batches (self, sheets);
}

static void
tuntas_survey_forms_part_show (TuntasSurveyPart *part, TuntasSurveyResult *result)
{
  TuntasSurveyFormsPart *self = TUNTAS_SURVEY_FORMS_PART (part);
  TuntasSurveySummary *summary = result->summary;
  g_autofree char *progress = tuntas_survey_words_progress (summary);

  if (summary->period->id != self->period) {
    self->period = summary->period->id;
    empty_list (self->batches);
    empty_list (self->differences);
    gtk_editable_set_text (GTK_EDITABLE (self->name), "");
    gtk_widget_set_visible (self->begin_box, FALSE);
  }
  gtk_label_set_label (GTK_LABEL (self->progress), progress);
  gtk_widget_set_visible (self->bar, summary->sample > 0);
  if (summary->sample > 0)
    gtk_progress_bar_set_fraction (
      GTK_PROGRESS_BAR (self->bar),
      MIN ((double)summary->respondents / (double)summary->sample, 1.0));
  gtk_widget_set_visible (self->acts, is_open (self));
  tuntas_session_run_async (
    get_session (self), tuntas_batch_list_func, new_job (self),
    (GDestroyNotify)tuntas_batch_job_free, (GDestroyNotify)g_ptr_array_unref,
    tuntas_page_get_cancellable (get_page (self)), listed_cb, g_object_ref (self));
}

static void
tuntas_survey_forms_part_class_init (TuntasSurveyFormsPartClass *klass)
{
  TuntasSurveyPartClass *part_class = TUNTAS_SURVEY_PART_CLASS (klass);

  part_class->name = "forms";
  part_class->title = N_ ("Forms");
  part_class->show = tuntas_survey_forms_part_show;
}

static void
build_acts (TuntasSurveyFormsPart *self)
{
  self->acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_layout_manager (self->acts, tuntas_wrap_layout_new (9));
  add_button (self, self->acts, _ ("Key paper forms…"), G_CALLBACK (ask_for_name));
  gtk_widget_add_css_class (gtk_widget_get_first_child (self->acts), "suggested-action");
  add_button (self, self->acts, _ ("Import a file…"), G_CALLBACK (import_cb));
  add_button (self, self->acts, _ ("Open the kiosk…"), G_CALLBACK (kiosk_cb));
}

static void
build_begin (TuntasSurveyFormsPart *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->begin_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->begin_box, "settings-result");
  self->name = gtk_entry_new ();
  g_signal_connect_object (self->name, "activate", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  self->name_field = tuntas_form_field_new (_ ("Name on the envelope"), self->name);
  tuntas_form_field_set_hint (TUNTAS_FORM_FIELD (self->name_field),
                              _ ("Number the forms of the envelope in the order in which they are "
                                 "keyed, so that each can be found again."));
  add_button (self, buttons, _ ("Begin keying"), G_CALLBACK (begin_cb));
  gtk_widget_add_css_class (gtk_widget_get_first_child (buttons), "suggested-action");
  add_button (self, buttons, _ ("Cancel"), G_CALLBACK (cancel_begin_cb));
  gtk_box_append (GTK_BOX (self->begin_box), self->name_field);
  gtk_box_append (GTK_BOX (self->begin_box), buttons);
  gtk_widget_set_visible (self->begin_box, FALSE);
}

static GtkListBox *
new_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "surveys");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_LIST_BOX (list);
}

static void
tuntas_survey_forms_part_init (TuntasSurveyFormsPart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->progress = tuntas_wrapped_label_new (NULL, "heading");
  self->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Respondents of those that are needed"), -1);
  build_acts (self);
  build_begin (self);
  self->differences_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->differences_hint = tuntas_wrapped_label_new (NULL, NULL);
  self->differences = new_list (_ ("Keyed differently"));
  gtk_box_append (GTK_BOX (self->differences_box),
                  tuntas_wrapped_label_new (_ ("Keyed differently"), "section-title"));
  gtk_box_append (GTK_BOX (self->differences_box), self->differences_hint);
  gtk_box_append (GTK_BOX (self->differences_box), GTK_WIDGET (self->differences));
  gtk_widget_set_visible (self->differences_box, FALSE);
  self->batches_title = tuntas_wrapped_label_new (_ ("Batches"), "section-title");
  self->batches = new_list (_ ("Batches"));
  self->empty = tuntas_wrapped_label_new (
    _ ("No form has come in yet. Key paper forms, import a file from a form "
       "in the web, or let people answer at the kiosk."),
    "dim-label");
  gtk_widget_set_visible (self->batches_title, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->batches), FALSE);
  gtk_widget_set_visible (self->empty, FALSE);

  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), self->acts);
  gtk_box_append (GTK_BOX (box), self->begin_box);
  gtk_box_append (GTK_BOX (box), self->differences_box);
  gtk_box_append (GTK_BOX (box), self->batches_title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->batches));
  gtk_box_append (GTK_BOX (box), self->empty);
  adw_bin_set_child (ADW_BIN (self), box);
}
