/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-attachment-reader.h"
#include "tuntas-banner.h"
#include "tuntas-bring-into-sight.h"
#include "tuntas-case-actions.h"
#include "tuntas-case-asking.h"
#include "tuntas-case-card.h"
#include "tuntas-case-facts.h"
#include "tuntas-case-history.h"
#include "tuntas-case-words.h"
#include "tuntas-case-work.h"
#include "tuntas-corrective-form.h"
#include "tuntas-error-text.h"
#include "tuntas-file-picker.h"
#include "tuntas-leave-keyboard.h"
#include "tuntas-split-layout.h"
#include "tuntas-state-label.h"
#include "tuntas-widgets.h"

/**
 * TuntasCasePage:
 *
 * One case: where it is and who holds it, what can be done now, its way so far and what is known
 * of it.
 */
struct _TuntasCasePage {
  TuntasPage parent_instance;

  GtkStack *stack;
  TuntasBanner *banner;
  GtkScrolledWindow *scroller;
  GtkLabel *number;
  GtkLabel *subject;
  GtkLabel *marks;
  GtkWidget *survey_button;
  TuntasStateLabel *state;
  TuntasCaseCard *card;
  TuntasCaseAsking *asking;
  TuntasCaseActions *actions;
  TuntasCaseHistory *history;
  TuntasCaseFacts *facts;
  GtkLabel *missing;

  gint64 case_id;
  TuntasCaseFile *file; /* as last read; NULL until then */
  gboolean acting;
  const char *survey_part; /* of the survey that is being looked for, to be shown */
  gboolean rereading;      /* somebody asked for it and needs no word about it */
};

G_DEFINE_FINAL_TYPE (TuntasCasePage, tuntas_case_page, TUNTAS_TYPE_PAGE)

static TuntasSession *
get_session (TuntasCasePage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

/* Nothing may be done to one case while another is still being read. */
static gboolean
is_shown (TuntasCasePage *self)
{
  return self->file != NULL && self->file->summary->id == self->case_id;
}

/* What is expected next: an act of the SOP, or the answer of the complainant. */
static gboolean
focus_act (TuntasCasePage *self)
{
  return gtk_widget_grab_focus (GTK_WIDGET (self->card)) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->asking));
}

static void
show_file (TuntasCasePage *self, TuntasCaseFile *file)
{
  TuntasSession *session = get_session (self);
  g_autofree char *marks = tuntas_case_words_marks (file);
  TuntasCaseFile *before = self->file;
  gboolean arriving = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "case") != 0;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->file = file;
  tuntas_page_set_title (TUNTAS_PAGE (self), file->summary->number);
  gtk_label_set_label (self->number, file->summary->number);
  gtk_label_set_label (self->subject, file->summary->subject);
  gtk_label_set_label (self->marks, marks);
  gtk_widget_set_visible (self->survey_button,
                          file->state->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI);
  tuntas_state_label_set_case (self->state, file->summary, tuntas_session_get_calendar (session),
                               tuntas_session_now (session));
  tuntas_case_card_set_case (self->card, session, file);
  tuntas_case_asking_set_case (self->asking, session, file);
  tuntas_case_actions_set_case (self->actions, file);
  tuntas_case_history_set_case (self->history, session, file);
  tuntas_case_facts_set_case (self->facts, session, file);
  gtk_stack_set_visible_child_name (self->stack, "case");
  /* The acts are other widgets now; the keys of the page work where the focus is. */
  if ((arriving || (focused && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)) &&
      !focus_act (self))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  tuntas_case_file_free (before);
}

/* Shows what was read while somebody may be in the middle of an act, and tells if it changed. */
static void
show_newer_file (TuntasCasePage *self, TuntasCaseFile *file)
{
  gboolean changed = self->file != NULL && self->file->summary->id == file->summary->id &&
                     self->file->summary->version != file->summary->version;
  gboolean interrupted = changed && !self->rereading && tuntas_case_card_is_asking (self->card);

  self->rereading = FALSE;
  show_file (self, file);
  if (!interrupted)
    return;
  tuntas_banner_show (
    self->banner, _ ("This case has changed since you began."),
    tuntas_case_card_is_asking (self->card)
      ? _ ("Look at its history before you go on. What you typed is still here.")
      : _ ("The act you had begun is not possible any more. What you typed is kept for the next."));
  tuntas_banner_set_act (self->banner, NULL, NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (file == NULL) {
    if (!is_shown (self) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      gtk_label_set_label (self->missing, error->message);
      gtk_stack_set_visible_child_name (self->stack, "missing");
    } else {
      tuntas_page_report (TUNTAS_PAGE (self), _ ("The case could not be read."), error);
    }
    return;
  }
  if (file->summary->id == self->case_id)
    show_newer_file (self, file);
  else
    tuntas_case_file_free (file);
}

static void
load (TuntasCasePage *self)
{
  if (self->case_id == 0)
    return;
  tuntas_session_run_async (
    get_session (self), tuntas_case_load_func, tuntas_case_job_new (self->case_id),
    (GDestroyNotify)tuntas_case_job_free, (GDestroyNotify)tuntas_case_file_free,
    tuntas_page_get_cancellable (TUNTAS_PAGE (self)), loaded_cb, g_object_ref (self));
}

/* Acts. */

static void
set_acting (TuntasCasePage *self, gboolean acting)
{
  self->acting = acting;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.accept", !acting);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.act", !acting);
  tuntas_case_card_set_busy (self->card, acting);
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  set_acting (self, FALSE);
  if (file == NULL) {
    if (g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT)) {
      tuntas_banner_show (
        self->banner, _ ("Somebody else changed this case in the meantime."),
        _ ("Nothing was recorded, and what you typed is still here. Read the case "
           "again, then decide."));
      tuntas_banner_set_act (self->banner, _ ("Read again"), "case.reload");
    } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      text = tuntas_error_text_describe (error);
      tuntas_banner_show (self->banner, _ ("The act was not recorded. What you typed is kept."),
                          text);
    }
    return;
  }
  text = tuntas_case_words_success (file);
  if (file->summary->id == self->case_id) {
    tuntas_banner_hide (self->banner);
    tuntas_case_card_stop_asking (self->card, TRUE);
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    show_file (self, file);
  } else {
    tuntas_case_file_free (file);
  }
  tuntas_page_toast (TUNTAS_PAGE (self), text);
}

static void
show_nobody (TuntasCasePage *self)
{
  tuntas_banner_show (self->banner, _ ("Nobody is signed in."),
                      _ ("Choose at the bottom of the sidebar who you are, then try again."));
}

/* Ctrl+Enter in a form below the card is meant for that form. */
static gboolean
accept_below (TuntasCasePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *form =
    focus != NULL ? gtk_widget_get_ancestor (focus, TUNTAS_TYPE_CORRECTIVE_FORM) : NULL;

  if (form != NULL)
    return gtk_widget_activate_action (form, "corrective.accept", NULL);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->asking)) &&
      tuntas_case_asking_is_open (self->asking))
    return gtk_widget_activate_action (GTK_WIDGET (self), "case.answer", NULL);
  return FALSE;
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);
  TuntasCommand *command;
  TuntasCaseJob *job;

  if (!is_shown (self) || self->acting || accept_below (self))
    return;
  if (!tuntas_case_card_is_asking (self->card)) {
    if (!tuntas_case_card_choose_primary (self->card))
      gtk_widget_grab_focus (GTK_WIDGET (self->asking));
    return;
  }
  command = tuntas_case_card_make_command (self->card);
  if (command == NULL)
    return;
  if (command->by == 0) {
    tuntas_command_unref (command);
    show_nobody (self);
    return;
  }
  job = tuntas_case_job_new (self->case_id);
  job->command = command;
  set_acting (self, TRUE);
  tuntas_session_run_async (
    get_session (self), tuntas_case_act_func, job, (GDestroyNotify)tuntas_case_job_free,
    (GDestroyNotify)tuntas_case_file_free, NULL, acted_cb, g_object_ref (self));
}

static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);

  if (is_shown (self) && !self->acting)
    tuntas_case_card_choose_act (self->card, g_variant_get_uint32 (parameter));
}

static void
asked_cb (TuntasCasePage *self, GtkWidget *form)
{
  tuntas_bring_into_sight (form);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);

  if (tuntas_case_card_is_asking (self->card) && !self->acting)
    tuntas_case_card_stop_asking (self->card, FALSE);
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);

  self->rereading = TRUE;
  tuntas_banner_hide (self->banner);
  load (self);
}

/* What the complainant says. */

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  set_acting (self, FALSE);
  if (file == NULL) {
    text = tuntas_error_text_describe (error);
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      tuntas_case_asking_set_failure (self->asking, text);
    return;
  }
  tuntas_banner_hide (self->banner);
  tuntas_case_asking_close (self->asking, TRUE);
  if (file->summary->closed_at == 0)
    text = tuntas_case_words_success (file);
  if (file->summary->id == self->case_id)
    show_file (self, file);
  else
    tuntas_case_file_free (file);
  tuntas_page_toast (TUNTAS_PAGE (self), text != NULL ? text : _ ("The answer is recorded"));
}

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);
  g_autoptr (TuntasSatisfaction) answer = NULL;
  gint64 on_behalf = 0;
  TuntasCaseJob *job;

  if (!is_shown (self) || self->acting)
    return;
  answer = tuntas_case_asking_make_answer (self->asking, &on_behalf);
  if (answer == NULL)
    return;
  if (answer->by == 0) {
    show_nobody (self);
    return;
  }
  job = tuntas_case_job_new (self->case_id);
  job->answer = g_steal_pointer (&answer);
  job->on_behalf = on_behalf;
  job->version = self->file->summary->version;
  set_acting (self, TRUE);
  tuntas_session_run_async (
    get_session (self), tuntas_case_answer_func, job, (GDestroyNotify)tuntas_case_job_free,
    (GDestroyNotify)tuntas_case_file_free, NULL, answered_cb, g_object_ref (self));
}

/* Corrective actions. */

static void
action_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  set_acting (self, FALSE);
  if (file == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The corrective action was not made."), error);
  } else if (file->summary->id == self->case_id) {
    show_file (self, file);
    tuntas_page_toast (TUNTAS_PAGE (self), _ ("The corrective action is made"));
  } else {
    tuntas_case_file_free (file);
  }
}

static void
make_action_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));
  TuntasCaseJob *job;

  if (!is_shown (self) || self->acting)
    return;
  if (acting == NULL) {
    show_nobody (self);
    return;
  }
  job = tuntas_case_job_new (self->case_id);
  job->by = acting->id;
  set_acting (self, TRUE);
  tuntas_session_run_async (
    get_session (self), tuntas_case_make_action_func, job, (GDestroyNotify)tuntas_case_job_free,
    (GDestroyNotify)tuntas_case_file_free, NULL, action_made_cb, g_object_ref (self));
}

/* Ticks. */

static void
checked_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) == NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The tick could not be kept."), error);
}

static void
checked_cb (TuntasCasePage *self, GStrv checked)
{
  TuntasCaseJob *job = tuntas_case_job_new (self->case_id);

  job->checked = g_strdupv (checked);
  tuntas_session_run_async (get_session (self), tuntas_case_save_checked_func, job,
                            (GDestroyNotify)tuntas_case_job_free, NULL, NULL, checked_saved_cb,
                            g_object_ref (self));
}

/* The complainant. */

static void
complainant_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasComplainant) complainant =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasOfficial *acting = tuntas_session_get_acting (TUNTAS_SESSION (source));

  /* whoever has left the page meanwhile does not leave an identity on it */
  if (complainant != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (complainant != NULL)
    tuntas_case_facts_show_complainant (self->facts, complainant,
                                        acting != NULL ? acting->name : NULL);
  else
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The complainant could not be shown."), error);
}

static void
reveal_cb (TuntasCasePage *self, const char *purpose)
{
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));
  TuntasCaseJob *job = tuntas_case_job_new (self->case_id);

  job->by = acting != NULL ? acting->id : 0;
  job->purpose = g_strdup (purpose);
  tuntas_session_run_async (
    get_session (self), tuntas_case_show_complainant_func, job,
    (GDestroyNotify)tuntas_case_job_free, (GDestroyNotify)tuntas_complainant_unref,
    tuntas_page_get_cancellable (TUNTAS_PAGE (self)), complainant_cb, g_object_ref (self));
}

static void
show_complainant_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_case_facts_ask_for_complainant (TUNTAS_CASE_PAGE (widget)->facts);
}

/* Attachments. */

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (file == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The file was not attached."), error);
  } else if (file->summary->id == self->case_id) {
    show_file (self, file);
    tuntas_page_toast (TUNTAS_PAGE (self), _ ("The file is attached"));
  } else {
    tuntas_case_file_free (file);
  }
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasAttachment *attachment =
    tuntas_attachment_reader_read_finish (G_FILE (source), result, &error);
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));
  TuntasCaseJob *job;

  if (attachment == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The file was not attached."), error);
    return;
  }
  job = tuntas_case_job_new (self->case_id);
  job->attachment = attachment;
  job->by = acting != NULL ? acting->id : 0;
  tuntas_session_run_async (
    get_session (self), tuntas_case_attach_func, job, (GDestroyNotify)tuntas_case_job_free,
    (GDestroyNotify)tuntas_case_file_free, NULL, attached_cb, g_object_ref (self));
}

static void
attach_files (TuntasCasePage *self, GListModel *files)
{
  tuntas_attachment_reader_read_async (TUNTAS_PAGE (self), files, file_read_cb);
}

static void
files_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = tuntas_file_picker_run_finish_several (result, &error);

  if (files != NULL)
    attach_files (self, files);
  else
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The file was not attached."), error);
}

static void
attach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_attachment_reader_choose_async (TUNTAS_PAGE (widget), files_chosen_cb);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    tuntas_page_report (TUNTAS_PAGE (self), _ ("No program here can open this file."), error);
}

static void
attachment_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (file == NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The file could not be opened."), error);
  else
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, launched_cb, g_object_ref (self));
}

static void
attachment_opened_cb (TuntasCasePage *self, guint index)
{
  TuntasCaseJob *job;

  if (!is_shown (self) || index >= self->file->attachments->len)
    return;
  job = tuntas_case_job_new (self->case_id);
  job->attachment_id = ((TuntasAttachment *)self->file->attachments->pdata[index])->id;
  tuntas_session_run_async (get_session (self), tuntas_case_load_attachment_func, job,
                            (GDestroyNotify)tuntas_case_job_free, g_object_unref,
                            tuntas_page_get_cancellable (TUNTAS_PAGE (self)), attachment_written_cb,
                            g_object_ref (self));
}

/* Recurrence. */

static void
linked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (file == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The recurrence was not recorded."), error);
  } else if (file->summary->id == self->case_id) {
    show_file (self, file);
    tuntas_page_toast (TUNTAS_PAGE (self), _ ("Recorded as recurring"));
  } else {
    tuntas_case_file_free (file);
  }
}

static void
link_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));
  TuntasCaseJob *job = tuntas_case_job_new (self->case_id);

  job->earlier = g_variant_get_int64 (parameter);
  job->by = acting != NULL ? acting->id : 0;
  tuntas_session_run_async (
    get_session (self), tuntas_case_link_func, job, (GDestroyNotify)tuntas_case_job_free,
    (GDestroyNotify)tuntas_case_file_free, NULL, linked_cb, g_object_ref (self));
}

/* Ways to other pages. */

static void
survey_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *period = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (period != NULL)
    tuntas_page_navigate (TUNTAS_PAGE (self), "survey-period",
                          g_variant_new ("(xs)", *period, self->survey_part));
  else
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The survey could not be opened."), error);
}

static void
survey_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);

  self->survey_part = g_str_equal (name, "case.open-actions") ? "actions" : "";
  tuntas_session_run_async (
    get_session (self), tuntas_case_find_survey_func, tuntas_case_job_new (self->case_id),
    (GDestroyNotify)tuntas_case_job_free, g_free, tuntas_page_get_cancellable (TUNTAS_PAGE (self)),
    survey_found_cb, g_object_ref (self));
}

static void
navigate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);
  TuntasPage *page = TUNTAS_PAGE (widget);

  if (self->case_id == 0)
    return;
  if (g_str_equal (name, "case.make-letter"))
    tuntas_page_navigate (
      page, "letters",
      g_variant_new ("(sxx)", g_variant_get_string (parameter, NULL), self->case_id, (gint64)0));
  else if (g_str_equal (name, "case.open-letter"))
    tuntas_page_navigate (page, "letters", g_variant_new_int64 (g_variant_get_int64 (parameter)));
  else if (g_str_equal (name, "case.open-meeting"))
    tuntas_page_navigate (page, "meetings", g_variant_new_int64 (g_variant_get_int64 (parameter)));
  else
    tuntas_page_navigate (page, "meetings", g_variant_new ("(x)", self->case_id));
}

static void
tuntas_case_page_refresh (TuntasPage *page)
{
  load (TUNTAS_CASE_PAGE (page));
}

static void
tuntas_case_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (page);
  gint64 case_id;

  if (target == NULL || !g_variant_is_of_type (target, G_VARIANT_TYPE_INT64))
    return;
  case_id = g_variant_get_int64 (target);
  if (case_id != self->case_id) {
    tuntas_banner_hide (self->banner);
    tuntas_case_card_leave (self->card);
    tuntas_leave_keyboard (GTK_WIDGET (self));
    gtk_stack_set_visible_child_name (self->stack, "loading");
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  }
  self->case_id = case_id;
  load (self);
}

static void
tuntas_case_page_unmap (GtkWidget *widget)
{
  tuntas_case_facts_hide_complainant (TUNTAS_CASE_PAGE (widget)->facts);
  GTK_WIDGET_CLASS (tuntas_case_page_parent_class)->unmap (widget);
}

/* Whoever comes to the page comes to act, not to mark its number. */
static gboolean
tuntas_case_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TuntasCasePage *self = TUNTAS_CASE_PAGE (widget);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (self->card)) && focus_act (self))
    return TRUE;
  return GTK_WIDGET_CLASS (tuntas_case_page_parent_class)->focus (widget, direction);
}

static void
tuntas_case_page_dispose (GObject *object)
{
  /* AdwBin must let go of its child itself: it is a child of the template, too */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_CASE_PAGE);

  G_OBJECT_CLASS (tuntas_case_page_parent_class)->dispose (object);
}

static void
tuntas_case_page_finalize (GObject *object)
{
  tuntas_case_file_free (TUNTAS_CASE_PAGE (object)->file);

  G_OBJECT_CLASS (tuntas_case_page_parent_class)->finalize (object);
}

static const TuntasPageKey keys[] = {
  {"<Control>Return", N_ ("Do the next act of the SOP, then confirm it")},
  {"Escape", N_ ("Leave the act")},
  {"<Control><Shift>i", N_ ("Show the complainant")},
  {"<Control><Shift>o", N_ ("Attach files")},
  {"<Control><Shift>l", N_ ("Make a letter")},
  {NULL},
};

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, number);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, subject);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, marks);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, survey_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, state);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, card);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, asking);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, actions);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, history);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, facts);
  gtk_widget_class_bind_template_child (widget_class, TuntasCasePage, missing);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, checked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
  gtk_widget_class_bind_template_callback (widget_class, attach_files);
  gtk_widget_class_bind_template_callback (widget_class, attachment_opened_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "case.act", "u", act_action);
  gtk_widget_class_install_action (widget_class, "case.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "case.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "case.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "case.show-complainant", NULL,
                                   show_complainant_action);
  gtk_widget_class_install_action (widget_class, "case.attach", NULL, attach_action);
  gtk_widget_class_install_action (widget_class, "case.link", "x", link_action);
  gtk_widget_class_install_action (widget_class, "case.make-letter", "s", navigate_action);
  gtk_widget_class_install_action (widget_class, "case.open-letter", "x", navigate_action);
  gtk_widget_class_install_action (widget_class, "case.open-meeting", "x", navigate_action);
  gtk_widget_class_install_action (widget_class, "case.plan-meeting", NULL, navigate_action);
  gtk_widget_class_install_action (widget_class, "case.open-survey", NULL, survey_action);
  gtk_widget_class_install_action (widget_class, "case.open-actions", NULL, survey_action);
  gtk_widget_class_install_action (widget_class, "case.make-action", NULL, make_action_action);
  gtk_widget_class_install_action (widget_class, "case.answer", NULL, answer_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "case.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "case.show-complainant", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "case.attach", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "case.make-letter", "s", "");
}

static void
tuntas_case_page_class_init (TuntasCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  object_class->dispose = tuntas_case_page_dispose;
  object_class->finalize = tuntas_case_page_finalize;
  widget_class->unmap = tuntas_case_page_unmap;
  widget_class->focus = tuntas_case_page_focus;
  page_class->name = "case";
  page_class->belongs_to = "register";
  page_class->title = N_ ("Case");
  page_class->keys = keys;
  page_class->refresh = tuntas_case_page_refresh;
  page_class->show_target = tuntas_case_page_show_target;

  g_type_ensure (TUNTAS_TYPE_BANNER);
  g_type_ensure (TUNTAS_TYPE_CASE_ACTIONS);
  g_type_ensure (TUNTAS_TYPE_CASE_ASKING);
  g_type_ensure (TUNTAS_TYPE_CASE_CARD);
  g_type_ensure (TUNTAS_TYPE_CASE_FACTS);
  g_type_ensure (TUNTAS_TYPE_CASE_HISTORY);
  g_type_ensure (TUNTAS_TYPE_SPLIT_LAYOUT);
  g_type_ensure (TUNTAS_TYPE_STATE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TUNTAS_UI_PREFIX "pages/case/tuntas-case-page.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
tuntas_case_page_init (TuntasCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tuntas_accept_key_add (GTK_WIDGET (self), "case.accept");
}
