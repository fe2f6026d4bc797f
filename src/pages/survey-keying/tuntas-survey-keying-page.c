/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-keying-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-banner.h"
#include "tuntas-details.h"
#include "tuntas-error-text.h"
#include "tuntas-keying-choices.h"
#include "tuntas-keying-pad.h"
#include "tuntas-keying-queue.h"
#include "tuntas-keying-words.h"
#include "tuntas-keying-work.h"
#include "tuntas-last-form.h"
#include "tuntas-survey-words.h"
#include "tuntas-widgets.h"
#include "tuntas-wrap-layout.h"

/* Milliseconds after which what is half keyed is kept. */
#define KEEP_AFTER 1000

/* Of a form that is half keyed: where in the pile it belongs. */
#define KEY_PLACE "tempat"

/**
 * TuntasSurveyKeyingPage:
 *
 * Keys a pile of paper forms: one key for each question, and the next form can be begun at once. It
 * never waits for the disk, and nothing that was keyed gets lost.
 */
struct _TuntasSurveyKeyingPage {
  TuntasPage parent_instance;

  GtkStack *stack;
  TuntasBanner *banner;
  GtkLabel *missing;
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *count;
  GtkLabel *sample;
  TuntasKeyingPad *pad;
  GtkWidget *insert_box; /* in sight while the form goes between others */
  GtkSpinButton *insert_place;
  GtkWidget *correct_box; /* in sight while a form that was keyed before is corrected */
  GtkSpinButton *correct_place;
  GtkWidget *finished;
  TuntasLastForm *last;
  GtkLabel *disk;
  TuntasKeyingChoices *choices;
  GtkWidget *acts;

  gint64 batch;
  TuntasKeyingSheet *sheet; /* as last read; NULL until then */
  TuntasKeyingQueue *queue;
  guint64 others;    /* respondents of the survey in other batches */
  guint asked_place; /* where the page was asked to insert a form; 0 when it was not */
  guint keep_source;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyKeyingPage, tuntas_survey_keying_page, TUNTAS_TYPE_PAGE)

static void load (TuntasSurveyKeyingPage *self);

static TuntasSession *
get_session (TuntasSurveyKeyingPage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

static gboolean
is_keying (TuntasSurveyKeyingPage *self)
{
  return self->queue != NULL &&
         g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "keying") == 0;
}

/* Where the form goes that is keyed now; 0 for behind the last one. */
static guint
get_insert_place (TuntasSurveyKeyingPage *self)
{
  return gtk_widget_get_visible (self->insert_box)
           ? (guint)gtk_spin_button_get_value_as_int (self->insert_place)
           : 0;
}

static gboolean
is_correcting (TuntasSurveyKeyingPage *self)
{
  return gtk_widget_get_visible (self->correct_box);
}

/* What a power cut would take is kept on the disk. */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyKeyingPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) == NULL)
    tuntas_page_report (TUNTAS_PAGE (self),
                        _ ("What you keyed is still here, but could not be kept on disk."), error);
}

static void
keep_note (TuntasSurveyKeyingPage *self, gboolean choices, char *text)
{
  tuntas_session_run_async (get_session (self), tuntas_keying_note_func,
                            tuntas_keying_note_new (self->batch, choices, text),
                            (GDestroyNotify)tuntas_keying_note_free, NULL, NULL, kept_cb,
                            g_object_ref (self));
}

static void
keep_draft (TuntasSurveyKeyingPage *self)
{
  g_autofree char *half = NULL;

  g_clear_handle_id (&self->keep_source, g_source_remove);
  if (self->queue == NULL)
    return;
  /* A form that is being corrected is on the disk as it was, and is no other one. */
  half = is_correcting (self) ? NULL : tuntas_keying_pad_to_text (self->pad);
  if (half != NULL && get_insert_place (self) > 0) {
    g_autofree char *text = g_steal_pointer (&half);

    half = tuntas_details_set_int (text, KEY_PLACE, get_insert_place (self));
  }
  keep_note (self, FALSE, tuntas_keying_queue_dup_draft (self->queue, half));
}

static gboolean
keep_cb (gpointer data)
{
  TuntasSurveyKeyingPage *self = data;

  self->keep_source = 0;
  keep_draft (self);
  return G_SOURCE_REMOVE;
}

/* Not put off by the next key, or fast typing would never be kept. */
static void
keep_soon (TuntasSurveyKeyingPage *self)
{
  if (self->keep_source == 0)
    self->keep_source = g_timeout_add (KEEP_AFTER, keep_cb, self);
}

/* Showing */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_counts (TuntasSurveyKeyingPage *self)
{
  guint n = tuntas_keying_queue_get_n_forms (self->queue);
  TuntasSurveyBatch *checked = self->sheet->checked;
  g_autofree char *count = tuntas_keying_words_count (self->sheet, n);
  g_autofree char *sample = NULL;

  if (checked == NULL)
    sample = tuntas_survey_words_count (self->others + n, self->sheet->summary->sample);
  gtk_label_set_label (self->count, count);
  set_text (self->sample, sample);
  gtk_widget_set_visible (self->finished,
                          checked != NULL && checked->n_forms > 0 && n >= checked->n_forms);
}

static void
show_disk (TuntasSurveyKeyingPage *self)
{
  g_autofree char *text = tuntas_keying_words_disk (self->queue);

  gtk_label_set_label (self->disk, text);
}

static void
queue_changed_cb (TuntasSurveyKeyingPage *self)
{
  show_counts (self);
  show_disk (self);
  tuntas_last_form_show (self->last, self->sheet->summary->method,
                         tuntas_keying_queue_get_last (self->queue),
                         tuntas_keying_queue_get_last_place (self->queue));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "keying.undo",
                                 tuntas_keying_queue_get_n_forms (self->queue) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "keying.correct",
                                 tuntas_keying_queue_get_n_forms (self->queue) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "keying.insert",
                                 tuntas_keying_queue_get_n_forms (self->queue) > 0);
}

static void
queue_failed_cb (TuntasSurveyKeyingPage *self, GError *error)
{
  g_autofree char *text = tuntas_error_text_describe (error);

  queue_changed_cb (self);
  keep_draft (self);
  tuntas_banner_show (self->banner,
                      _ ("A form could not be kept. What you keyed is still here, in its order."),
                      text);
  tuntas_banner_set_act (self->banner, _ ("Try again"), "keying.retry");
}

static void
queue_not_changed_cb (TuntasSurveyKeyingPage *self, GError *error)
{
  g_autofree char *text = tuntas_error_text_describe (error);

  tuntas_keying_pad_clear (self->pad);
  tuntas_banner_show (self->banner,
                      _ ("The form was not changed. It stays in the batch as it was."), text);
  tuntas_banner_set_act (self->banner, NULL, NULL);
  load (self);
}

/* Keying */

static void
stop_inserting (TuntasSurveyKeyingPage *self)
{
  gtk_widget_set_visible (self->insert_box, FALSE);
}

/* The form that is keyed now goes between others. */
static void
insert_at (TuntasSurveyKeyingPage *self, guint place)
{
  guint n = tuntas_keying_queue_get_n_forms (self->queue);

  if (place < 1 || n == 0)
    return;
  gtk_spin_button_set_range (self->insert_place, 1, n);
  gtk_spin_button_set_value (self->insert_place, MIN (place, n));
  gtk_widget_set_visible (self->insert_box, place <= n);
}

static void
stop_correcting (TuntasSurveyKeyingPage *self)
{
  if (!is_correcting (self))
    return;
  gtk_widget_set_visible (self->correct_box, FALSE);
  tuntas_keying_pad_clear (self->pad);
}

static void
show_corrected (TuntasSurveyKeyingPage *self)
{
  guint place = (guint)gtk_spin_button_get_value_as_int (self->correct_place);
  TuntasSurveyForm *form =
    self->queue != NULL ? tuntas_keying_queue_get_form (self->queue, place) : NULL;

  if (form != NULL && is_correcting (self))
    tuntas_keying_pad_take (self->pad, form);
}

static void
correct_form (TuntasSurveyKeyingPage *self, TuntasSurveyForm *form)
{
  guint place = (guint)gtk_spin_button_get_value_as_int (self->correct_place);
  TuntasSurveyForm *before = tuntas_keying_queue_get_form (self->queue, place);
  g_autofree char *word = g_strdup_printf (_ ("Form %u is corrected."), place);

  if (before == NULL)
    return;
  tuntas_keying_choices_keep_rest (self->choices, form, before);
  stop_correcting (self);
  tuntas_keying_queue_correct (self->queue, place, form);
  tuntas_keying_pad_say (self->pad, word);
  tuntas_keying_pad_focus (self->pad);
}

static void
keep_form (TuntasSurveyKeyingPage *self)
{
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));
  g_autoptr (TuntasSurveyForm) form = NULL;

  if (!is_keying (self))
    return;
  if (tuntas_keying_queue_is_stopped (self->queue)) {
    tuntas_keying_pad_refuse (self->pad,
                              _ ("This form stays here until those before it are on the disk."));
    return;
  }
  form = tuntas_keying_pad_make (self->pad);
  if (form == NULL)
    return;
  form->by = acting != NULL ? acting->id : 0;
  if (is_correcting (self)) {
    correct_form (self, form);
    return;
  }
  form->place = get_insert_place (self);
  stop_inserting (self);
  tuntas_keying_pad_clear (self->pad);
  tuntas_keying_queue_push (self->queue, form);
  keep_soon (self);
  tuntas_keying_pad_focus (self->pad);
}

/* Enter on a place goes on to the answers. */
static gboolean
leave_place (TuntasSurveyKeyingPage *self, guint keyval)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *spin = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_SPIN_BUTTON) : NULL;

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || spin == NULL)
    return FALSE;
  gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  tuntas_keying_pad_focus (self->pad);
  return TRUE;
}

static gboolean
key_pressed_cb (TuntasSurveyKeyingPage *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  return is_keying (self) && (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0 &&
         (leave_place (self, keyval) || tuntas_keying_pad_press (self->pad, keyval));
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (widget);
  g_autoptr (TuntasSurveyForm) form = NULL;
  guint place = 0;

  if (!is_keying (self))
    return;
  if (!tuntas_keying_pad_is_empty (self->pad)) {
    tuntas_keying_pad_refuse (
      self->pad, _ ("A form is half keyed. Finish it, or empty it with Backspace, before the last "
                    "one is taken back."));
    return;
  }
  if (tuntas_keying_queue_is_stopped (self->queue)) {
    tuntas_keying_pad_refuse (self->pad,
                              _ ("Nothing can be taken back until all forms are on the disk."));
    return;
  }
  form = tuntas_keying_queue_undo (self->queue, &place);
  if (form == NULL) {
    tuntas_keying_pad_refuse (self->pad, _ ("This batch has no form that could be taken back."));
    return;
  }
  tuntas_keying_pad_take (self->pad, form);
  stop_inserting (self);
  insert_at (self, place);
  tuntas_keying_pad_say (self->pad,
                         _ ("The last form was taken back. Correct it, then Enter keeps it."));
  keep_soon (self);
  tuntas_keying_pad_focus (self->pad);
}

static void
insert_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (widget);

  if (!is_keying (self))
    return;
  stop_correcting (self);
  insert_at (self, tuntas_keying_queue_get_n_forms (self->queue));
  gtk_widget_grab_focus (GTK_WIDGET (self->insert_place));
}

static void
correct_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (widget);
  guint n = self->queue != NULL ? tuntas_keying_queue_get_n_forms (self->queue) : 0;

  if (!is_keying (self) || is_correcting (self) || n == 0)
    return;
  if (!tuntas_keying_pad_is_empty (self->pad)) {
    tuntas_keying_pad_refuse (
      self->pad, _ ("A form is half keyed. Finish it, or empty it with Backspace, before another "
                    "one is corrected."));
    return;
  }
  if (tuntas_keying_queue_is_stopped (self->queue)) {
    tuntas_keying_pad_refuse (self->pad,
                              _ ("Nothing can be corrected until all forms are on the disk."));
    return;
  }
  stop_inserting (self);
  gtk_spin_button_set_range (self->correct_place, 1, n);
  gtk_widget_set_visible (self->correct_box, TRUE);
  gtk_spin_button_set_value (self->correct_place, n);
  show_corrected (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->correct_place));
}

static void
append_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (widget);

  stop_inserting (self);
  stop_correcting (self);
  if (is_keying (self))
    tuntas_keying_pad_focus (self->pad);
}

/* How the person keys this batch */

static void
take_choices (TuntasSurveyKeyingPage *self)
{
  tuntas_keying_pad_set_at_once (self->pad, tuntas_keying_choices_is_at_once (self->choices));
}

static void
choices_changed_cb (TuntasSurveyKeyingPage *self)
{
  if (self->queue == NULL)
    return;
  take_choices (self);
  tuntas_keying_pad_set_parts (self->pad, tuntas_keying_choices_get_parts (self->choices));
  keep_note (self, TRUE, tuntas_keying_choices_to_text (self->choices));
}

/* Reading */

static void
make_queue (TuntasSurveyKeyingPage *self, GPtrArray *waiting)
{
  g_clear_object (&self->queue);
  self->queue = tuntas_keying_queue_new (get_session (self), self->batch, self->sheet->forms);
  for (guint i = 0; waiting != NULL && i < waiting->len; i++)
    tuntas_keying_queue_push (self->queue, g_ptr_array_index (waiting, i));
  g_signal_connect_object (self->queue, "changed", G_CALLBACK (queue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "failed", G_CALLBACK (queue_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "not-changed", G_CALLBACK (queue_not_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What did not get into the survey before the program, or the power, went away. */
static void
take_draft (TuntasSurveyKeyingPage *self)
{
  g_autofree char *half = NULL;
  g_autofree char *text = NULL;
  guint n = tuntas_keying_queue_take_draft (self->queue, self->sheet->draft, &half);

  tuntas_keying_pad_restore (self->pad, half);
  insert_at (self, (guint)MAX (tuntas_details_get_int (half, KEY_PLACE), 0));
  if (n > 0) {
    text = g_strdup_printf (
      ngettext ("%u form that was keyed before had not reached the disk and is kept now.",
                "%u forms that were keyed before had not reached the disk and are kept now.", n),
      n);
    tuntas_keying_pad_say (self->pad, text);
  } else if (half != NULL) {
    tuntas_keying_pad_say (self->pad, _ ("The form that was half keyed is here again."));
  }
}

static void
begin_keying (TuntasSurveyKeyingPage *self)
{
  TuntasSurveyPeriod *period = self->sheet->summary->period;

  tuntas_keying_choices_show (self->choices, self->sheet);
  take_choices (self);
  tuntas_keying_pad_begin (self->pad, self->sheet->summary->method,
                           (const char *const *)period->services,
                           tuntas_keying_choices_get_parts (self->choices));
  stop_inserting (self);
  stop_correcting (self);
  make_queue (self, NULL);
  take_draft (self);
}

/* The batch is read anew; what waits for the disk is tried again. */
static void
resume_keying (TuntasSurveyKeyingPage *self)
{
  g_autoptr (GPtrArray) waiting = tuntas_keying_queue_list_waiting (self->queue, NULL);

  if (waiting->len > 0)
    tuntas_banner_hide (self->banner);
  make_queue (self, waiting);
}

/* Somebody came here to key a form that was passed over; what is half keyed comes first. */
static void
take_asked_place (TuntasSurveyKeyingPage *self)
{
  if (tuntas_keying_pad_is_empty (self->pad))
    insert_at (self, self->asked_place);
  self->asked_place = 0;
}

static void
show_sheet (TuntasSurveyKeyingPage *self, TuntasKeyingSheet *sheet)
{
  const char *obstacle = tuntas_keying_words_obstacle (sheet);
  gboolean resuming = self->queue != NULL &&
                      (obstacle == NULL || tuntas_keying_queue_get_n_waiting (self->queue) > 0 ||
                       !tuntas_keying_pad_is_empty (self->pad));
  g_autofree char *about = NULL;

  tuntas_keying_sheet_free (self->sheet);
  self->sheet = sheet;
  self->others = sheet->summary->respondents - (sheet->checked == NULL ? sheet->batch->n_forms : 0);
  tuntas_page_set_title (TUNTAS_PAGE (self), sheet->batch->name);
  about = tuntas_keying_words_batch (sheet, get_session (self));
  gtk_label_set_label (self->name, sheet->batch->name);
  gtk_label_set_label (self->about, about);
  if (obstacle != NULL && !resuming) {
    gtk_label_set_label (self->missing, obstacle);
    gtk_stack_set_visible_child_name (self->stack, "missing");
    return;
  }
  if (resuming)
    resume_keying (self);
  else
    begin_keying (self);
  queue_changed_cb (self);
  gtk_stack_set_visible_child_name (self->stack, "keying");
  take_asked_place (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tuntas_keying_pad_focus (self->pad);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyKeyingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasKeyingSheet) sheet =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (sheet == NULL) {
    if (self->sheet == NULL && self->stack != NULL &&
        g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND)) {
      gtk_label_set_label (self->missing, error->message);
      gtk_stack_set_visible_child_name (self->stack, "missing");
    } else {
      tuntas_page_report (TUNTAS_PAGE (self), _ ("The batch could not be read."), error);
    }
    return;
  }
  /* Read before what was keyed since: those forms are on their way and would be sent once more. */
  if (self->queue != NULL && !tuntas_keying_queue_is_stopped (self->queue) &&
      tuntas_keying_queue_get_n_waiting (self->queue) > 0)
    return;
  if (self->stack != NULL && sheet->batch->id == self->batch)
    show_sheet (self, g_steal_pointer (&sheet));
}

static gint64 *
new_target (gint64 batch)
{
  return g_memdup2 (&batch, sizeof batch);
}

static void
load (TuntasSurveyKeyingPage *self)
{
  tuntas_session_run_async (get_session (self), tuntas_keying_load_func, new_target (self->batch),
                            g_free, (GDestroyNotify)tuntas_keying_sheet_free,
                            tuntas_page_get_cancellable (TUNTAS_PAGE (self)), loaded_cb,
                            g_object_ref (self));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyKeyingPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasKeyingSheet) sheet =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (sheet == NULL || self->queue == NULL || sheet->batch->id != self->batch ||
      tuntas_keying_queue_get_n_waiting (self->queue) > 0)
    return;
  /* Somebody else keyed into it, or closed the survey. */
  if (sheet->batch->n_forms != tuntas_keying_queue_get_n_forms (self->queue) ||
      sheet->summary->period->version != self->sheet->summary->period->version) {
    load (self);
    return;
  }
  self->others = sheet->summary->respondents - (sheet->checked == NULL ? sheet->batch->n_forms : 0);
  show_counts (self);
}

static void
tuntas_survey_keying_page_refresh (TuntasPage *page)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (page);

  if (self->batch == 0)
    return;
  if (self->queue == NULL) {
    load (self);
    return;
  }
  tuntas_session_run_async (get_session (self), tuntas_keying_count_func, new_target (self->batch),
                            g_free, (GDestroyNotify)tuntas_keying_sheet_free,
                            tuntas_page_get_cancellable (page), counted_cb, g_object_ref (self));
}

static void
leave_batch (TuntasSurveyKeyingPage *self)
{
  if (self->queue != NULL)
    keep_draft (self);
  g_clear_object (&self->queue);
  tuntas_keying_pad_end (self->pad);
  g_clear_pointer (&self->sheet, tuntas_keying_sheet_free);
  tuntas_banner_hide (self->banner);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
tuntas_survey_keying_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (page);
  gint64 batch = 0;
  guint place = 0;

  if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64))
    batch = g_variant_get_int64 (target);
  else if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE ("(xu)")))
    g_variant_get (target, "(xu)", &batch, &place);
  if (batch == 0)
    return;
  self->asked_place = place;
  if (batch == self->batch && self->queue != NULL) {
    take_asked_place (self);
    tuntas_keying_pad_focus (self->pad);
    return;
  }
  leave_batch (self);
  self->batch = batch;
  load (self);
}

static void
retry_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (widget);

  tuntas_banner_hide (self->banner);
  load (self);
}

static void
leave_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (widget);

  if (self->sheet == NULL)
    tuntas_page_navigate (TUNTAS_PAGE (self), "survey", NULL);
  else
    tuntas_page_navigate (TUNTAS_PAGE (self), "survey-period",
                          g_variant_new ("(xs)", self->sheet->batch->period, "forms"));
}

static void
tuntas_survey_keying_page_map (GtkWidget *widget)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (widget);

  GTK_WIDGET_CLASS (tuntas_survey_keying_page_parent_class)->map (widget);
  if (is_keying (self))
    tuntas_keying_pad_focus (self->pad);
}

static void
tuntas_survey_keying_page_unmap (GtkWidget *widget)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (widget);

  if (self->keep_source != 0)
    keep_draft (self);
  GTK_WIDGET_CLASS (tuntas_survey_keying_page_parent_class)->unmap (widget);
}

static void
tuntas_survey_keying_page_dispose (GObject *object)
{
  TuntasSurveyKeyingPage *self = TUNTAS_SURVEY_KEYING_PAGE (object);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_object (&self->queue);
  g_clear_pointer (&self->sheet, tuntas_keying_sheet_free);
  /* AdwBin must let go of its child itself: it is a child of the template, too */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_SURVEY_KEYING_PAGE);

  G_OBJECT_CLASS (tuntas_survey_keying_page_parent_class)->dispose (object);
}

static const TuntasPageKey keys[] = {
  {"1", N_ ("Answer, 1 to 4 or a to d")},
  {"0", N_ ("Left blank on the paper")},
  {"BackSpace", N_ ("Go back to the answer before")},
  {"Return", N_ ("Keep the form")},
  {"<Control>z", N_ ("Take back the last form")},
  {"<Control>e", N_ ("Correct an earlier form")},
  {"<Control>i", N_ ("Insert a form that was passed over")},
  {NULL},
};

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, missing);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, name);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, about);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, count);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, sample);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, pad);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, insert_box);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, insert_place);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, correct_box);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, correct_place);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, finished);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, last);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, disk);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, choices);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyKeyingPage, acts);
  gtk_widget_class_bind_template_callback (widget_class, keep_form);
  gtk_widget_class_bind_template_callback (widget_class, keep_soon);
  gtk_widget_class_bind_template_callback (widget_class, show_corrected);
  gtk_widget_class_bind_template_callback (widget_class, choices_changed_cb);
}

static void
tuntas_survey_keying_page_class_init (TuntasSurveyKeyingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_keying_page_dispose;
  widget_class->map = tuntas_survey_keying_page_map;
  widget_class->unmap = tuntas_survey_keying_page_unmap;
  page_class->name = "survey-keying";
  page_class->belongs_to = "survey";
  page_class->title = N_ ("Keying paper forms");
  page_class->keys = keys;
  page_class->refresh = tuntas_survey_keying_page_refresh;
  page_class->show_target = tuntas_survey_keying_page_show_target;

  g_type_ensure (TUNTAS_TYPE_BANNER);
  g_type_ensure (TUNTAS_TYPE_KEYING_CHOICES);
  g_type_ensure (TUNTAS_TYPE_KEYING_PAD);
  g_type_ensure (TUNTAS_TYPE_LAST_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey-keying/tuntas-survey-keying-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "keying.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "keying.insert", NULL, insert_action);
  gtk_widget_class_install_action (widget_class, "keying.correct", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "keying.append", NULL, append_action);
  gtk_widget_class_install_action (widget_class, "keying.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "keying.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "keying.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "keying.correct",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "keying.insert",
                                       NULL);
}

static void
tuntas_survey_keying_page_init (TuntasSurveyKeyingPage *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->acts, tuntas_wrap_layout_new (9));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_object_set (self, "primary-action", "", NULL);
}
