/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-actions-part.h"

#include <glib/gi18n-lib.h>

#include "tuntas-corrective-card.h"
#include "tuntas-corrective-words.h"
#include "tuntas-corrective-work.h"
#include "tuntas-date-text.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasSurveyActionsPart:
 *
 * What is done about a survey: a PTPP is proposed for each low unsur and becomes an action with one
 * press, until a later survey asked the same again, which is then shown with what became of the low
 * unsur; the actions with their deadlines; and what became of those of the survey before.
 */
struct _TuntasSurveyActionsPart {
  TuntasSurveyPart parent_instance;

  GtkWidget *proposals_section;
  GtkWidget *proposals;
  GtkWidget *actions_section;
  GtkWidget *actions;
  GtkWidget *later_section;
  GtkWidget *later_about;
  GtkWidget *later;
  GtkWidget *earlier_section;
  GtkWidget *earlier;
  GtkWidget *nothing;

  GPtrArray *proposed; /* (element-type TuntasCorrectiveAction) */
  gint64 period;
  gint64 later_period; /* the survey that followed */
  gint64 wanted;       /* action that was just made, to be looked at when its card is there */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyActionsPart, tuntas_survey_actions_part, TUNTAS_TYPE_SURVEY_PART)

/* What the part shows, read at one moment. */
typedef struct {
  gint64 period;
  GPtrArray *proposals;
  GPtrArray *views;
  GPtrArray *comparisons;
  TuntasSurveyFollowing *following; /* NULL for none */
} Findings;

static void
findings_free (Findings *self)
{
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->comparisons, g_ptr_array_unref);
  g_clear_pointer (&self->following, tuntas_survey_following_free);
  g_free (self);
}

/* Runs on the worker thread. */
static gpointer
load_func (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Findings *findings = g_new0 (Findings, 1);
  TuntasCorrectiveFilter filter = {.period_id = *(gint64 *)data};

  findings->period = filter.period_id;
  findings->proposals =
    tuntas_workspace_propose_corrective_actions (workspace, filter.period_id, error);
  if (findings->proposals != NULL)
    findings->views = tuntas_workspace_list_corrective_actions (workspace, &filter, error);
  if (findings->views != NULL)
    findings->comparisons =
      tuntas_workspace_compare_corrective_actions (workspace, filter.period_id, error);
  if (findings->comparisons == NULL ||
      !tuntas_workspace_load_following_survey (workspace, filter.period_id, &findings->following,
                                               error)) {
    findings_free (findings);
    return NULL;
  }
  return findings;
}

static TuntasPage *
get_page (TuntasSurveyActionsPart *self)
{
  return tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self));
}

static void
empty_list (GtkWidget *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

static void
append_row (GtkWidget *list, GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* Proposals */

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyActionsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasCorrectiveAction) action =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasPage *page = self->proposals != NULL ? get_page (self) : NULL;
  g_autofree char *due = NULL;
  g_autofree char *text = NULL;

  self->busy = FALSE;
  if (page == NULL)
    return;
  if (action == NULL) {
    tuntas_page_report (page, _ ("The corrective action was not made."), error);
    return;
  }
  self->wanted = action->id;
  due = tuntas_date_text_format (action->due_on);
  /* Translators: number of a corrective action, and its deadline */
  text = g_strdup_printf (_ ("%s is made, to be done by %s"), action->number, due);
  tuntas_page_toast (page, text);
}

static void
make_cb (TuntasSurveyActionsPart *self, GtkWidget *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "tuntas-proposal"));
  TuntasSession *session = tuntas_page_get_session (get_page (self));
  TuntasOfficial *acting = tuntas_session_get_acting (session);
  TuntasCorrectiveJob *job;

  if (self->busy || self->proposed == NULL || index >= self->proposed->len)
    return;
  if (acting == NULL) {
    tuntas_page_toast (get_page (self),
                       _ ("Choose at the bottom of the sidebar who you are, then try again."));
    return;
  }
  job = tuntas_corrective_job_new (TUNTAS_CORRECTIVE_ACT_EDIT,
                                   g_ptr_array_index (self->proposed, index));
  job->by = acting->id;
  self->busy = TRUE;
  tuntas_session_run_async (
    session, tuntas_corrective_do_func, job, (GDestroyNotify)tuntas_corrective_job_free,
    (GDestroyNotify)tuntas_corrective_action_unref, NULL, made_cb, g_object_ref (self));
}

static GtkWidget *
new_proposal (TuntasSurveyActionsPart *self, TuntasCorrectiveAction *action, guint index)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_with_label (_ ("Make PTPP"));
  g_autofree char *due = tuntas_date_text_format (action->due_on);
  /* Translators: who shall do it, and the deadline */
  g_autofree char *plan =
    g_strdup_printf (_ ("Proposed: %s, by %s"), action->responsible_text, due);
  g_autofree char *spoken = g_strdup_printf (_ ("Make a PTPP for %s"), action->element_label);

  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (action->element_label, "heading"));
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (action->finding, NULL));
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (plan, "field-hint"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  if (index == 0)
    gtk_widget_add_css_class (button, "suggested-action");
  g_object_set_data (G_OBJECT (button), "tuntas-proposal", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (make_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
fill_proposals (TuntasSurveyActionsPart *self, GPtrArray *proposals)
{
  g_ptr_array_ref (proposals);
  g_clear_pointer (&self->proposed, g_ptr_array_unref);
  self->proposed = proposals;
  empty_list (self->proposals);
  for (guint i = 0; i < proposals->len; i++)
    append_row (self->proposals, new_proposal (self, g_ptr_array_index (proposals, i), i));
  gtk_widget_set_visible (self->proposals_section, proposals->len > 0);
}

/* What became of earlier actions, and of the low unsur in the survey that followed */

static const char *
describe_direction (gboolean measured, int direction)
{
  if (!measured)
    return _ ("not measured");
  if (direction > 0)
    return _ ("↑ improved");
  return direction < 0 ? _ ("↓ worse") : _ ("= unchanged");
}

/* Words at the left, what has become of it at the right. */
static GtkWidget *
new_outcome_line (GtkWidget *words, gboolean measured, int direction)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *state = tuntas_wrapped_label_new (describe_direction (measured, direction), "heading");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (state, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (state), FALSE);
  if (measured && direction < 0)
    gtk_widget_add_css_class (state, "late");
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), state);
  return line;
}

static GtkWidget *
new_comparison (const TuntasCorrectiveComparison *comparison)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = tuntas_corrective_words_title (comparison->view->action);
  g_autofree char *stand = tuntas_corrective_words_state (comparison->view);
  g_autofree char *origin = g_strdup_printf ("%s · %s", comparison->survey, stand);

  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (comparison->sentence, NULL));
  if (comparison->view->action->correction != NULL)
    gtk_box_append (GTK_BOX (words),
                    tuntas_wrapped_label_new (comparison->view->action->correction, NULL));
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (origin, "field-hint"));
  return new_outcome_line (words, comparison->measured, comparison->change.direction);
}

static GtkWidget *
new_outcome (const TuntasSurveyOutcome *outcome)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  /* Translators: the grade of an unsur in the earlier survey */
  g_autofree char *grade = g_strdup_printf (_ ("Grade %s in this survey."), outcome->grade_before);

  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (outcome->label, "heading"));
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (outcome->sentence, NULL));
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (grade, "field-hint"));
  return new_outcome_line (words, outcome->measured, outcome->change.direction);
}

static void
open_later_cb (TuntasSurveyActionsPart *self)
{
  tuntas_page_navigate (get_page (self), "survey-period",
                        g_variant_new ("(xs)", self->later_period, "actions"));
}

static void
fill_later (TuntasSurveyActionsPart *self, const TuntasSurveyFollowing *following)
{
  g_autofree char *about = NULL;

  empty_list (self->later);
  gtk_widget_set_visible (self->later_section, following != NULL);
  if (following == NULL)
    return;
  self->later_period = following->period->id;
  about =
    g_strdup_printf (_ ("“%s” asked the same again, so nothing more is proposed here. This is "
                        "what became of the low unsur of this survey in that one."),
                     following->period->title);
  gtk_label_set_label (GTK_LABEL (self->later_about), about);
  for (guint i = 0; i < following->outcomes->len; i++)
    append_row (self->later, new_outcome (g_ptr_array_index (following->outcomes, i)));
}

static void
fill_earlier (TuntasSurveyActionsPart *self, GPtrArray *comparisons)
{
  empty_list (self->earlier);
  for (guint i = 0; i < comparisons->len; i++)
    append_row (self->earlier, new_comparison (g_ptr_array_index (comparisons, i)));
  gtk_widget_set_visible (self->earlier_section, comparisons->len > 0);
}

/* Reading */

static void
focus_wanted (TuntasSurveyActionsPart *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->actions);

  for (; self->wanted != 0 && child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (tuntas_corrective_card_get_action (TUNTAS_CORRECTIVE_CARD (child)) == self->wanted) {
      self->wanted = 0;
      gtk_widget_grab_focus (child);
    }
  }
}

static void
show_findings (TuntasSurveyActionsPart *self, const Findings *findings)
{
  gboolean open =
    tuntas_survey_part_get_result (TUNTAS_SURVEY_PART (self))->summary->period->status ==
    TUNTAS_SURVEY_STATUS_OPEN;

  fill_proposals (self, findings->proposals);
  tuntas_corrective_cards_fill (self->actions, findings->views);
  gtk_widget_set_visible (self->actions_section, findings->views->len > 0);
  fill_later (self, findings->following);
  fill_earlier (self, findings->comparisons);
  gtk_label_set_label (GTK_LABEL (self->nothing),
                       open ? _ ("A PTPP is proposed for the lowest unsur when the survey is "
                                 "closed: until then its figures can change.")
                            : _ ("Nothing is proposed and nothing is open."));
  gtk_widget_set_visible (self->nothing, findings->proposals->len == 0 &&
                                           findings->views->len == 0 &&
                                           findings->following == NULL);
  focus_wanted (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyActionsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  Findings *findings = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasPage *page = self->proposals != NULL ? get_page (self) : NULL;

  if (findings == NULL) {
    if (page != NULL)
      tuntas_page_report (page, _ ("The corrective actions could not be read."), error);
    return;
  }
  if (self->proposals != NULL && findings->period == self->period)
    show_findings (self, findings);
  findings_free (findings);
}

static void
tuntas_survey_actions_part_show (TuntasSurveyPart *part, TuntasSurveyResult *result)
{
  TuntasSurveyActionsPart *self = TUNTAS_SURVEY_ACTIONS_PART (part);
  TuntasPage *page = get_page (self);

  self->period = result->summary->period->id;
  tuntas_session_run_async (tuntas_page_get_session (page), load_func,
                            g_memdup2 (&self->period, sizeof self->period), g_free,
                            (GDestroyNotify)findings_free, tuntas_page_get_cancellable (page),
                            loaded_cb, g_object_ref (self));
}

static void
tuntas_survey_actions_part_dispose (GObject *object)
{
  TuntasSurveyActionsPart *self = TUNTAS_SURVEY_ACTIONS_PART (object);

  g_clear_pointer (&self->proposed, g_ptr_array_unref);
  self->proposals = NULL;

  G_OBJECT_CLASS (tuntas_survey_actions_part_parent_class)->dispose (object);
}

static void
tuntas_survey_actions_part_class_init (TuntasSurveyActionsPartClass *klass)
{
  TuntasSurveyPartClass *part_class = TUNTAS_SURVEY_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_actions_part_dispose;
  part_class->name = "actions";
  part_class->title = N_ ("Follow-up");
  part_class->show = tuntas_survey_actions_part_show;
}

static GtkWidget *
append_section (GtkWidget *box, const char *title, const char *about, GtkWidget *child)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = tuntas_wrapped_label_new (about, "dim-label");

  gtk_label_set_max_width_chars (GTK_LABEL (label), 90);
  gtk_box_append (GTK_BOX (section), tuntas_wrapped_label_new (title, "section-title"));
  gtk_box_append (GTK_BOX (section), label);
  gtk_box_append (GTK_BOX (section), child);
  gtk_widget_set_visible (section, FALSE);
  gtk_box_append (GTK_BOX (box), section);
  return section;
}

static GtkWidget *
new_list (const char *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "surveys");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return list;
}

static void
tuntas_survey_actions_part_init (TuntasSurveyActionsPart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  GtkWidget *later = gtk_button_new_with_label (_ ("Open that survey"));

  self->nothing = tuntas_wrapped_label_new ("", "dim-label");
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_box_append (GTK_BOX (box), self->nothing);
  self->proposals = new_list (_ ("Proposed PTPP"));
  self->proposals_section = append_section (
    box, _ ("Proposed PTPP"),
    _ ("For the lowest unsur, and for every unsur below grade B. One press makes the action; what "
       "is proposed can be changed then."),
    self->proposals);
  self->actions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->actions_section = append_section (
    box, _ ("Corrective and preventive actions"),
    _ ("Who does what until when, what was done, and whether it helps."), self->actions);
  self->later = new_list (_ ("The survey that followed"));
  self->later_section = append_section (box, _ ("The survey that followed"), "", self->later);
  self->later_about =
    gtk_widget_get_next_sibling (gtk_widget_get_first_child (self->later_section));
  gtk_widget_set_halign (later, GTK_ALIGN_START);
  g_signal_connect_object (later, "clicked", G_CALLBACK (open_later_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->later_section), later);
  self->earlier = new_list (_ ("What became of earlier actions"));
  self->earlier_section = append_section (
    box, _ ("What became of earlier actions"),
    _ ("The unsur of the survey before, as it was printed then, against now."), self->earlier);
  adw_bin_set_child (ADW_BIN (self), box);
}
