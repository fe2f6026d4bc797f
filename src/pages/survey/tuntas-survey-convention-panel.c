/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-convention-panel.h"

#include <glib/gi18n-lib.h>

#include "tuntas-error-text.h"
#include "tuntas-survey-words.h"
#include "tuntas-widgets.h"

/**
 * TuntasSurveyConventionPanel:
 *
 * By which weight and which rounding a survey is reckoned, and what another choice would make of
 * it before it is made.
 */
struct _TuntasSurveyConventionPanel {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkDropDown *weight;
  GtkDropDown *rounding;
  GtkLabel *before;
  GtkLabel *after;
  GtkLabel *sentence;
  GtkLabel *closed_note;
  GtkLabel *error_label;
  GtkWidget *apply_button;

  TuntasSurveySummary *summary; /* (owned) (nullable) */
  GPtrArray *weights;           /* (owned) (element-type utf8): codes, as in the drop-down */
  GPtrArray *roundings;         /* (owned) (element-type utf8) */
  guint n_asked;
  gboolean quiet;
  gboolean saving;
};

enum {
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasSurveyConventionPanel, tuntas_survey_convention_panel, ADW_TYPE_BIN)

/* What is asked of the worker thread; also the period with another convention. */
typedef struct {
  TuntasSurveyPeriod *period;
  gint64 by;
} Job;

/* One look at what a choice would make of the survey. */
typedef struct {
  TuntasSurveyConventionPanel *panel;
  guint number;
} Asked;

static void
job_free (gpointer data)
{
  Job *job = data;

  tuntas_survey_period_unref (job->period);
  g_free (job);
}

static gpointer
preview_func (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return tuntas_workspace_preview_convention (workspace, job->period->id, job->period->weight,
                                              job->period->rounding, error);
}

static gpointer
save_func (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  return tuntas_workspace_save_survey (workspace, job->period, job->by, error)
           ? tuntas_survey_period_ref (job->period)
           : NULL;
}

static TuntasPage *
get_page (TuntasSurveyConventionPanel *self)
{
  return (TuntasPage *)gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);
}

static const char *
get_code (GtkDropDown *choice, GPtrArray *codes)
{
  guint selected = gtk_drop_down_get_selected (choice);

  return selected < codes->len ? g_ptr_array_index (codes, selected) : NULL;
}

static gboolean
is_unchanged (TuntasSurveyConventionPanel *self)
{
  TuntasSurveyPeriod *period = self->summary->period;

  return g_strcmp0 (get_code (self->weight, self->weights), period->weight) == 0 &&
         g_strcmp0 (get_code (self->rounding, self->roundings), period->rounding) == 0;
}

static void
show_error (TuntasSurveyConventionPanel *self, const char *text)
{
  gtk_label_set_label (self->error_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), text != NULL);
}

static void
update_apply (TuntasSurveyConventionPanel *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "convention.apply",
                                 self->summary != NULL &&
                                   self->summary->period->status == TUNTAS_SURVEY_STATUS_OPEN &&
                                   !self->saving && !is_unchanged (self));
}

static Job *
make_job (TuntasSurveyConventionPanel *self, TuntasPage *page)
{
  TuntasOfficial *acting = tuntas_session_get_acting (tuntas_page_get_session (page));
  Job *job = g_new0 (Job, 1);

  job->period = tuntas_survey_period_copy (self->summary->period);
  g_free (job->period->weight);
  g_free (job->period->rounding);
  job->period->weight = g_strdup (get_code (self->weight, self->weights));
  job->period->rounding = g_strdup (get_code (self->rounding, self->roundings));
  job->by = acting != NULL ? acting->id : 0;
  return job;
}

/* Looking */

/* "86,42 · B (Baik)" */
static void
show_index (GtkLabel *label, TuntasSurveyIndex *index)
{
  g_autofree char *text = tuntas_survey_words_result (index);

  gtk_label_set_label (label, text);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (TuntasSurveyConventionPanel) self = asked->panel;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyPreview) preview =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  /* the person may have chosen on */
  if (self->summary == NULL || asked->number != self->n_asked ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (preview == NULL) {
    text = tuntas_error_text_describe (error);
    show_error (self, text);
    return;
  }
  show_index (self->before, preview->before);
  show_index (self->after, preview->after);
  gtk_label_set_label (self->sentence, preview->sentence != NULL ? preview->sentence : "");
  if (preview->grade_changes)
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "today");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "today");
}

static void
preview (TuntasSurveyConventionPanel *self)
{
  TuntasPage *page = get_page (self);
  Asked *asked;

  update_apply (self);
  if (page == NULL || self->summary == NULL || get_code (self->weight, self->weights) == NULL ||
      get_code (self->rounding, self->roundings) == NULL)
    return;
  asked = g_new0 (Asked, 1);
  asked->panel = g_object_ref (self);
  asked->number = ++self->n_asked;
  tuntas_session_run_async (tuntas_page_get_session (page), preview_func, make_job (self, page),
                            job_free, (GDestroyNotify)tuntas_survey_preview_free,
                            tuntas_page_get_cancellable (page), previewed_cb, asked);
}

static void
chosen_cb (TuntasSurveyConventionPanel *self)
{
  if (self->quiet)
    return;
  show_error (self, NULL);
  preview (self);
}

/* Applying */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyConventionPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyPeriod) saved =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasPage *page = get_page (self);
  g_autofree char *text = NULL;

  self->saving = FALSE;
  if (page == NULL || self->summary == NULL)
    return;
  update_apply (self);
  if (saved != NULL) {
    tuntas_survey_convention_panel_close (self);
    g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
    tuntas_page_toast (page, _ ("The index is reckoned anew"));
    tuntas_page_refresh (page);
  } else if (g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT)) {
    show_error (self, _ ("Somebody else changed this survey in the meantime, and nothing was "
                         "saved. It has been read again and your choice kept: look at it, then "
                         "apply it again."));
    tuntas_page_refresh (page);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    text = tuntas_error_text_describe (error);
    show_error (self, text);
  }
}

static void
apply_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  TuntasSurveyConventionPanel *self = TUNTAS_SURVEY_CONVENTION_PANEL (widget);
  TuntasPage *page = get_page (self);

  if (page == NULL || self->summary == NULL || self->saving)
    return;
  self->saving = TRUE;
  show_error (self, NULL);
  tuntas_session_run_async (tuntas_page_get_session (page), save_func, make_job (self, page),
                            job_free, (GDestroyNotify)tuntas_survey_period_unref, NULL, saved_cb,
                            g_object_ref (self));
  update_apply (self);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  tuntas_survey_convention_panel_close (TUNTAS_SURVEY_CONVENTION_PANEL (widget));
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

/* Choices */

static void
add_choice (GtkStringList *list, GPtrArray *codes, const char *code, const char *label)
{
  g_ptr_array_add (codes, g_strdup (code));
  gtk_string_list_append (list, label);
}

static gboolean
name_weight (TuntasSurveyMethod *method, const char *code, char **label)
{
  TuntasSurveyConvention convention;

  if (!tuntas_survey_convention_init (&convention, code, NULL, NULL))
    return FALSE;
  *label = tuntas_survey_convention_dup_weight_label (&convention, method);
  return TRUE;
}

static gboolean
name_rounding (TuntasSurveyMethod *method, const char *code, char **label)
{
  TuntasSurveyConvention convention;

  if (!tuntas_survey_convention_init (&convention, NULL, code, NULL))
    return FALSE;
  *label = tuntas_survey_convention_dup_rounding_label (&convention);
  return TRUE;
}

/* Fills a drop-down with what is in use for the method, and with what this survey has. */
static void
fill (GtkDropDown *choice,
      GPtrArray *codes,
      TuntasSurveyMethod *method,
      const GStrv usual,
      const char *current,
      gboolean (*name) (TuntasSurveyMethod *, const char *, char **))
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_ptr_array_set_size (codes, 0);
  for (guint i = 0; usual != NULL && usual[i] != NULL; i++) {
    g_autofree char *label = NULL;

    if (name (method, usual[i], &label))
      add_choice (list, codes, usual[i], label);
  }
  if (!g_ptr_array_find_with_equal_func (codes, current, g_str_equal, NULL)) {
    g_autofree char *label = NULL;

    if (name (method, current, &label))
      add_choice (list, codes, current, label);
  }
  gtk_drop_down_set_model (choice, G_LIST_MODEL (list));
}

static void
choose (GtkDropDown *choice, GPtrArray *codes, const char *code)
{
  guint place;

  if (code != NULL && g_ptr_array_find_with_equal_func (codes, code, g_str_equal, &place))
    gtk_drop_down_set_selected (choice, place);
}

/* Class */

static void
tuntas_survey_convention_panel_dispose (GObject *object)
{
  TuntasSurveyConventionPanel *self = TUNTAS_SURVEY_CONVENTION_PANEL (object);

  g_clear_pointer (&self->summary, tuntas_survey_summary_unref);
  /* before the template forgets it: the bin would unparent it once more */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_SURVEY_CONVENTION_PANEL);
  G_OBJECT_CLASS (tuntas_survey_convention_panel_parent_class)->dispose (object);
}

static void
tuntas_survey_convention_panel_finalize (GObject *object)
{
  TuntasSurveyConventionPanel *self = TUNTAS_SURVEY_CONVENTION_PANEL (object);

  g_ptr_array_unref (self->weights);
  g_ptr_array_unref (self->roundings);
  G_OBJECT_CLASS (tuntas_survey_convention_panel_parent_class)->finalize (object);
}

static void
tuntas_survey_convention_panel_class_init (TuntasSurveyConventionPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_survey_convention_panel_dispose;
  object_class->finalize = tuntas_survey_convention_panel_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey/tuntas-survey-convention-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, revealer);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, weight);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, rounding);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, before);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, after);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, closed_note);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, error_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyConventionPanel, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_set_css_name (widget_class, "conventionpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * TuntasSurveyConventionPanel::closed:
   *
   * The person is done with it.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", TUNTAS_TYPE_SURVEY_CONVENTION_PANEL,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "convention.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "convention.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "convention.close", NULL);
}

static void
tuntas_survey_convention_panel_init (TuntasSurveyConventionPanel *self)
{
  self->weights = g_ptr_array_new_with_free_func (g_free);
  self->roundings = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_apply (self);
}

/**
 * tuntas_survey_convention_panel_show:
 * @self: a panel
 * @summary: the survey as it was read last
 *
 * What the person is choosing in an open panel stays chosen.
 */
void
tuntas_survey_convention_panel_show (TuntasSurveyConventionPanel *self,
                                     TuntasSurveySummary *summary)
{
  TuntasSurveySummary *old = self->summary;
  TuntasSurveyPeriod *period = summary->period;
  gboolean open =
    old != NULL && old->period->id == period->id && tuntas_survey_convention_panel_is_open (self);
  g_autofree char *weight = g_strdup (open ? get_code (self->weight, self->weights) : NULL);
  g_autofree char *rounding = g_strdup (open ? get_code (self->rounding, self->roundings) : NULL);

  g_return_if_fail (TUNTAS_IS_SURVEY_CONVENTION_PANEL (self));

  self->summary = tuntas_survey_summary_ref (summary);
  tuntas_survey_summary_unref (old);
  self->quiet = TRUE;
  fill (self->weight, self->weights, summary->method, summary->method->weights, period->weight,
        name_weight);
  fill (self->rounding, self->roundings, summary->method, summary->method->roundings,
        period->rounding, name_rounding);
  choose (self->weight, self->weights, weight != NULL ? weight : period->weight);
  choose (self->rounding, self->roundings, rounding != NULL ? rounding : period->rounding);
  self->quiet = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->closed_note),
                          period->status != TUNTAS_SURVEY_STATUS_OPEN);
  gtk_widget_set_visible (self->apply_button, period->status == TUNTAS_SURVEY_STATUS_OPEN);
  update_apply (self);
  if (open)
    preview (self);
  else
    tuntas_survey_convention_panel_close (self);
}

/**
 * tuntas_survey_convention_panel_open:
 * @self: a panel that shows a survey
 *
 * Slides in and takes the keyboard.
 */
void
tuntas_survey_convention_panel_open (TuntasSurveyConventionPanel *self)
{
  g_return_if_fail (TUNTAS_IS_SURVEY_CONVENTION_PANEL (self));

  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->weight));
  preview (self);
}

/**
 * tuntas_survey_convention_panel_close:
 * @self: a panel
 *
 * Slides away; what was chosen and not applied is forgotten.
 */
void
tuntas_survey_convention_panel_close (TuntasSurveyConventionPanel *self)
{
  g_return_if_fail (TUNTAS_IS_SURVEY_CONVENTION_PANEL (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  show_error (self, NULL);
  if (self->summary == NULL)
    return;
  self->quiet = TRUE;
  choose (self->weight, self->weights, self->summary->period->weight);
  choose (self->rounding, self->roundings, self->summary->period->rounding);
  self->quiet = FALSE;
  update_apply (self);
}

/**
 * tuntas_survey_convention_panel_is_open:
 * @self: a panel
 *
 * Returns: whether it can be seen
 */
gboolean
tuntas_survey_convention_panel_is_open (TuntasSurveyConventionPanel *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_CONVENTION_PANEL (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}
