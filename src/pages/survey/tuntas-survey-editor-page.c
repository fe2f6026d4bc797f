/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-editor-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-banner.h"
#include "tuntas-error-text.h"
#include "tuntas-survey-editor.h"
#include "tuntas-survey-work.h"
#include "tuntas-widgets.h"

/* Milliseconds of rest after which what was typed is kept. */
#define KEEP_AFTER 1000

/**
 * TuntasSurveyEditorPage:
 *
 * Begins a survey, or changes what may be changed of one.
 */
struct _TuntasSurveyEditorPage {
  TuntasPage parent_instance;

  GtkStack *stack;
  TuntasBanner *banner;
  GtkLabel *missing;
  TuntasSurveyEditor *editor;
  GtkButton *save_button;
  GtkSpinner *spinner;

  gint64 period;
  guint keep_source;
  gboolean shown;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyEditorPage, tuntas_survey_editor_page, TUNTAS_TYPE_PAGE)

static TuntasSession *
get_session (TuntasSurveyEditorPage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

/* What is typed is kept on disk until it is saved. */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyEditorPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) == NULL)
    tuntas_page_report (TUNTAS_PAGE (self),
                        _ ("What you typed is still here, but could not be kept on disk."), error);
}

static void
keep_draft (TuntasSurveyEditorPage *self, char *draft)
{
  TuntasSurveyEditJob *job = tuntas_survey_edit_job_new (get_session (self), self->period, NULL);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  job->draft = draft;
  tuntas_session_run_async (get_session (self), tuntas_survey_keep_draft_func, job,
                            (GDestroyNotify)tuntas_survey_edit_job_free, NULL, NULL, kept_cb,
                            g_object_ref (self));
}

static gboolean
keep_cb (gpointer data)
{
  TuntasSurveyEditorPage *self = data;

  self->keep_source = 0;
  keep_draft (self, tuntas_survey_editor_to_text (self->editor));
  return G_SOURCE_REMOVE;
}

/* Not put off by the next key, or fast typing would never be kept. */
static void
changed_cb (TuntasSurveyEditorPage *self)
{
  if (self->keep_source == 0)
    self->keep_source = g_timeout_add (KEEP_AFTER, keep_cb, self);
}

static void
keep_now (TuntasSurveyEditorPage *self)
{
  if (self->keep_source != 0)
    keep_draft (self, tuntas_survey_editor_to_text (self->editor));
}

/* Reading */

static void
show_sheet (TuntasSurveyEditorPage *self, TuntasSurveyEditSheet *sheet)
{
  TuntasSession *session = get_session (self);
  gboolean fresh = sheet->summary == NULL;
  int today =
    tuntas_calendar_date_of (tuntas_session_get_calendar (session), tuntas_session_now (session));

  tuntas_page_set_title (TUNTAS_PAGE (self), fresh ? _ ("New survey") : sheet->period->title);
  gtk_button_set_label (self->save_button, fresh ? _ ("Begin the survey") : _ ("Save"));
  tuntas_survey_editor_set_survey (self->editor, sheet->period, sheet->methods, sheet->summary,
                                   sheet->draft, today);
  self->shown = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "editor");
  if (tuntas_survey_editor_is_dirty (self->editor)) {
    tuntas_banner_show (self->banner, _ ("What you had typed for this survey is still here."),
                        _ ("It is not saved yet."));
    tuntas_banner_set_act (self->banner, _ ("Discard"), "survey.discard-draft");
  }
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyEditorPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasSurveyEditSheet *sheet =
    tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (sheet == NULL && self->stack != NULL &&
      g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND)) {
    gtk_label_set_label (self->missing, error->message);
    gtk_stack_set_visible_child_name (self->stack, "missing");
  } else if (sheet == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The survey could not be read."), error);
  } else if (self->stack != NULL && sheet->wanted == self->period && !self->shown) {
    show_sheet (self, sheet);
  }
  tuntas_survey_edit_sheet_free (sheet);
}

static void
load (TuntasSurveyEditorPage *self)
{
  tuntas_session_run_async (
    get_session (self), tuntas_survey_edit_func,
    tuntas_survey_edit_job_new (get_session (self), self->period, NULL),
    (GDestroyNotify)tuntas_survey_edit_job_free, (GDestroyNotify)tuntas_survey_edit_sheet_free,
    tuntas_page_get_cancellable (TUNTAS_PAGE (self)), loaded_cb, g_object_ref (self));
}

/* What is typed stays; what others write is noticed when it is saved. */
static void
tuntas_survey_editor_page_refresh (TuntasPage *page)
{
  if (!TUNTAS_SURVEY_EDITOR_PAGE (page)->shown)
    load (TUNTAS_SURVEY_EDITOR_PAGE (page));
}

static void
tuntas_survey_editor_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasSurveyEditorPage *self = TUNTAS_SURVEY_EDITOR_PAGE (page);
  gint64 period = target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64)
                    ? g_variant_get_int64 (target)
                    : 0;

  keep_now (self);
  self->period = period;
  self->shown = FALSE;
  tuntas_banner_hide (self->banner);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  load (self);
}

/* Acts */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyEditorPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *period = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  self->saving = FALSE;
  if (self->stack == NULL)
    return;
  gtk_spinner_stop (self->spinner);
  if (period != NULL) {
    tuntas_banner_hide (self->banner);
    tuntas_page_toast (TUNTAS_PAGE (self),
                       self->period == 0 ? _ ("The survey has begun") : _ ("The survey is saved"));
    self->shown = FALSE;
    gtk_stack_set_visible_child_name (self->stack, "loading");
    if (gtk_widget_get_mapped (GTK_WIDGET (self)))
      tuntas_page_navigate (TUNTAS_PAGE (self), "survey-period",
                            g_variant_new ("(xs)", *period, self->period == 0 ? "forms" : ""));
    return;
  }
  tuntas_banner_set_act (self->banner, NULL, NULL);
  if (g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT)) {
    tuntas_banner_show (self->banner, _ ("Somebody else changed this survey in the meantime."),
                        _ ("Nothing was saved, and what you typed is still here. Copy what you "
                           "need, then read the survey again."));
    tuntas_banner_set_act (self->banner, _ ("Read again"), "survey.discard-draft");
    return;
  }
  text = tuntas_error_text_describe (error);
  tuntas_banner_show (self->banner, _ ("The survey was not saved. What you typed is still here."),
                      text);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyEditorPage *self = TUNTAS_SURVEY_EDITOR_PAGE (widget);
  TuntasSurveyPeriod *period;

  if (self->saving || !self->shown)
    return;
  period = tuntas_survey_editor_make (self->editor);
  if (period == NULL)
    return;
  keep_now (self);
  self->saving = TRUE;
  gtk_spinner_start (self->spinner);
  tuntas_session_run_async (get_session (self), tuntas_survey_save_func,
                            tuntas_survey_edit_job_new (get_session (self), self->period, period),
                            (GDestroyNotify)tuntas_survey_edit_job_free, g_free, NULL, saved_cb,
                            g_object_ref (self));
}

static void
discard_draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyEditorPage *self = TUNTAS_SURVEY_EDITOR_PAGE (widget);

  keep_draft (self, NULL);
  self->shown = FALSE;
  tuntas_banner_hide (self->banner);
  load (self);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyEditorPage *self = TUNTAS_SURVEY_EDITOR_PAGE (widget);

  if (self->period == 0)
    tuntas_page_navigate (TUNTAS_PAGE (self), "survey", NULL);
  else
    tuntas_page_navigate (TUNTAS_PAGE (self), "survey-period",
                          g_variant_new ("(xs)", self->period, ""));
}

static void
tuntas_survey_editor_page_unmap (GtkWidget *widget)
{
  keep_now (TUNTAS_SURVEY_EDITOR_PAGE (widget));
  GTK_WIDGET_CLASS (tuntas_survey_editor_page_parent_class)->unmap (widget);
}

static void
tuntas_survey_editor_page_dispose (GObject *object)
{
  g_clear_handle_id (&TUNTAS_SURVEY_EDITOR_PAGE (object)->keep_source, g_source_remove);
  /* AdwBin must let go of its child itself: it is a child of the template, too */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_SURVEY_EDITOR_PAGE);

  G_OBJECT_CLASS (tuntas_survey_editor_page_parent_class)->dispose (object);
}

static const TuntasPageKey keys[] = {
  {"<Control>s", N_ ("Save the survey")},
  {NULL},
};

static void
tuntas_survey_editor_page_class_init (TuntasSurveyEditorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_editor_page_dispose;
  widget_class->unmap = tuntas_survey_editor_page_unmap;
  page_class->name = "survey-editor";
  page_class->belongs_to = "survey";
  page_class->title = N_ ("New survey");
  page_class->keys = keys;
  page_class->refresh = tuntas_survey_editor_page_refresh;
  page_class->show_target = tuntas_survey_editor_page_show_target;

  g_type_ensure (TUNTAS_TYPE_BANNER);
  g_type_ensure (TUNTAS_TYPE_SURVEY_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey/tuntas-survey-editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyEditorPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyEditorPage, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyEditorPage, missing);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyEditorPage, editor);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyEditorPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyEditorPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);

  gtk_widget_class_install_action (widget_class, "survey.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "survey.discard-draft", NULL,
                                   discard_draft_action);
  gtk_widget_class_install_action (widget_class, "survey.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "survey.save",
                                       NULL);
}

static void
tuntas_survey_editor_page_init (TuntasSurveyEditorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tuntas_accept_key_add (GTK_WIDGET (self), "survey.save");
  g_object_set (self, "primary-action", "", NULL);
}
