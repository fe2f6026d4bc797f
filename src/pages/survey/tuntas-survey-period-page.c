/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-period-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-banner.h"
#include "tuntas-confirm-dialog.h"
#include "tuntas-error-text.h"
#include "tuntas-survey-actions-part.h"
#include "tuntas-survey-comments-part.h"
#include "tuntas-survey-forms-part.h"
#include "tuntas-survey-papers-part.h"
#include "tuntas-survey-part.h"
#include "tuntas-survey-result-part.h"
#include "tuntas-survey-words.h"
#include "tuntas-survey-work.h"
#include "tuntas-text-scale.h"
#include "tuntas-widgets.h"
#include "tuntas-wrap-layout.h"

/* Two charts side by side are read best so. */
#define WIDEST 1720
#define NARROW 1160

/* Below this height the head keeps to what is needed on each part. */
#define LOW 560

/* The parts in the order of their tabs; Alt+1 … follow it. A part registers itself here and
 * nowhere else. */
/* clang-format off */
static GType (*const part_types[]) (void) = {
  tuntas_survey_result_part_get_type,
  tuntas_survey_forms_part_get_type,
  tuntas_survey_comments_part_get_type,
  tuntas_survey_actions_part_get_type,
  tuntas_survey_papers_part_get_type,
};
/* clang-format on */

/**
 * TuntasSurveyPeriodPage:
 *
 * One survey: what it asks of whom, where it stands, and its parts, one at a time.
 */
struct _TuntasSurveyPeriodPage {
  TuntasPage parent_instance;

  GtkStack *stack;
  TuntasBanner *banner;
  GtkLabel *missing;
  GtkLabel *title;
  GtkLabel *about;
  GtkLabel *progress;
  GtkLabel *walk;
  GtkLabel *hint;
  GtkWidget *figure_place;
  GtkLabel *figure;
  GtkLabel *grade;
  GtkWidget *row;
  GtkWidget *close_button;
  GtkStack *parts;
  GtkWidget *tabs;

  gint64 period;
  TuntasSurveyResult *result; /* as last read; NULL until then */
  gboolean closing;
  gboolean low; /* there is little room for the head */
  guint low_id;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyPeriodPage, tuntas_survey_period_page, TUNTAS_TYPE_PAGE)

static TuntasSession *
get_session (TuntasSurveyPeriodPage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

/* In a low window, or with large text, the parts need the room more than the head does. */

static gboolean
is_low (TuntasSurveyPeriodPage *self, int height)
{
  return height < tuntas_text_scale_length (GTK_WIDGET (self), LOW);
}

static gboolean
show_low_cb (gpointer data)
{
  TuntasSurveyPeriodPage *self = data;

  self->low_id = 0;
  self->low = is_low (self, gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->about), !self->low);
  gtk_widget_set_visible (GTK_WIDGET (self->walk), !self->low);
  gtk_label_set_lines (self->title, self->low ? 1 : 3);
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
get_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_page (GtkWidget *widget,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  *minimum = *natural = 0;
  if (adw_bin_get_child (ADW_BIN (widget)) != NULL)
    gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum,
                        natural, NULL, NULL);
}

static void
allocate_page (GtkWidget *widget, int width, int height, int baseline)
{
  TuntasSurveyPeriodPage *self = TUNTAS_SURVEY_PERIOD_PAGE (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (child != NULL)
    gtk_widget_size_allocate (child, &(GtkAllocation){0, 0, width, height}, -1);
  /* a child must not be asked to resize while it is being placed */
  if (is_low (self, height) != self->low && self->low_id == 0)
    self->low_id = g_idle_add (show_low_cb, self);
}

/* The parts */

static void
measure_narrow (GtkWidget *host,
                GtkOrientation orientation,
                int for_size,
                int *minimum,
                int *natural,
                int *minimum_baseline,
                int *natural_baseline)
{
  GtkWidget *part = gtk_widget_get_first_child (host);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    for_size = MIN (for_size, tuntas_text_scale_length (host, NARROW));
  gtk_widget_measure (part, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
allocate_narrow (GtkWidget *host, int width, int height, int baseline)
{
  gboolean rtl = gtk_widget_get_direction (host) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation = {0, 0, MIN (width, tuntas_text_scale_length (host, NARROW)), height};

  if (rtl)
    allocation.x = width - allocation.width;
  gtk_widget_size_allocate (gtk_widget_get_first_child (host), &allocation, -1);
}

/* Text is read best in narrow lines; they begin below the tabs, which stay where they are. */
static GtkWidget *
new_host (TuntasSurveyPart *part)
{
  GtkWidget *host = NULL;

  if (TUNTAS_SURVEY_PART_GET_CLASS (part)->wide)
    return GTK_WIDGET (part);
  host = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (host,
                                 gtk_custom_layout_new (get_mode, measure_narrow, allocate_narrow));
  gtk_box_append (GTK_BOX (host), GTK_WIDGET (part));
  return host;
}

/* A part is shown what was read when it is looked at, once for each reading. */
static void
show_visible_part (TuntasSurveyPeriodPage *self)
{
  GtkWidget *child = self->result != NULL ? gtk_stack_get_visible_child (self->parts) : NULL;
  TuntasSurveyPart *part =
    child != NULL ? g_object_get_data (G_OBJECT (child), "tuntas-part") : NULL;

  if (part == NULL)
    return;
  gtk_widget_set_visible (self->figure_place, !TUNTAS_SURVEY_PART_GET_CLASS (part)->has_figure);
  if (tuntas_survey_part_get_result (part) != self->result)
    tuntas_survey_part_show (part, self->result);
}

static void
add_part (TuntasSurveyPeriodPage *self, TuntasSurveyPart *part)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), new_host (part));
  gtk_widget_add_css_class (GTK_WIDGET (part), "survey-part");
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  g_object_set_data (G_OBJECT (scroller), "tuntas-part", part);
  gtk_stack_add_titled (self->parts, scroller, tuntas_survey_part_get_name (part),
                        tuntas_survey_part_get_title (part));
}

/* What had the keyboard in the part before is out of sight: it goes to the tab, and Tab into the
 * part. */
static void
focus_tab (TuntasSurveyPeriodPage *self)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (self->tabs); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab)) {
    if (GTK_IS_TOGGLE_BUTTON (tab) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
      gtk_widget_grab_focus (tab);
  }
}

static void
part_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyPeriodPage *self = TUNTAS_SURVEY_PERIOD_PAGE (widget);
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->parts);
  guint index = g_variant_get_uint32 (parameter);

  if (index < g_list_model_get_n_items (G_LIST_MODEL (pages))) {
    gtk_selection_model_select_item (pages, index, TRUE);
    focus_tab (self);
  }
}

static guint
get_visible_part (TuntasSurveyPeriodPage *self)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->parts);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (pages));
  guint index = 0;

  while (index < n && !gtk_selection_model_is_selected (pages, index))
    index++;
  return index;
}

static void
next_part_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "survey.show-part", "u",
                              get_visible_part (TUNTAS_SURVEY_PERIOD_PAGE (widget)) + 1);
}

static void
previous_part_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint index = get_visible_part (TUNTAS_SURVEY_PERIOD_PAGE (widget));

  if (index > 0)
    gtk_widget_activate_action (widget, "survey.show-part", "u", index - 1);
}

/* The head */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* What should be done now. */
static const char *
describe_hint (TuntasSurveyPeriodPage *self)
{
  TuntasSession *session = get_session (self);
  TuntasSurveyPeriod *period = self->result->summary->period;
  int today =
    tuntas_calendar_date_of (tuntas_session_get_calendar (session), tuntas_session_now (session));

  if (period->status == TUNTAS_SURVEY_STATUS_OPEN && today > period->ends_on)
    return _ ("The last day of asking is over. Close the survey when all its forms are in.");
  return NULL;
}

static void
show_head (TuntasSurveyPeriodPage *self)
{
  TuntasSurveySummary *summary = self->result->summary;
  TuntasSurveyPeriod *period = summary->period;
  gboolean graded = summary->index->band != NULL;
  g_autofree char *days = tuntas_survey_words_days (period);
  g_autofree char *about = g_strdup_printf ("%s · %s", period->unit, days);
  g_autofree char *progress = tuntas_survey_words_progress (summary);
  g_autofree char *stand =
    g_strdup_printf ("%s · %s", tuntas_survey_status_get_title (period->status), progress);
  g_autofree char *walk = tuntas_survey_words_walk (summary);
  g_autofree char *nik = tuntas_decimal_to_text (summary->index->nik, ',');
  g_autofree char *grade = tuntas_survey_words_grade (summary->index);

  tuntas_page_set_title (TUNTAS_PAGE (self), period->title);
  gtk_label_set_label (self->title, period->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), period->title);
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->progress, stand);
  gtk_label_set_label (self->walk, walk);
  set_text (self->hint, describe_hint (self));
  set_text (self->figure, graded ? nik : NULL);
  gtk_label_set_label (self->grade, graded ? grade : tuntas_survey_words_reason (summary));
  gtk_widget_set_visible (self->close_button, period->status == TUNTAS_SURVEY_STATUS_OPEN);
}

/* Reading */

/* The first thing of the part, wherever the keyboard was in the survey before this one: what had it
 * may be gone, or be a scroller that would only pass it on. */
static void
focus_part (TuntasSurveyPeriodPage *self)
{
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->parts), GTK_DIR_TAB_FORWARD);
}

static void
take_result (TuntasSurveyPeriodPage *self, TuntasSurveyResult *result)
{
  TuntasSurveyResult *before = self->result;
  gboolean arriving = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "survey") != 0;

  self->result = result;
  show_head (self);
  show_visible_part (self);
  gtk_stack_set_visible_child_name (self->stack, "survey");
  if (arriving && gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_part (self);
  tuntas_survey_result_unref (before);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyPeriodPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyResult) survey =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (survey == NULL) {
    if (g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND) &&
        self->stack != NULL) {
      gtk_label_set_label (self->missing, error->message);
      gtk_stack_set_visible_child_name (self->stack, "missing");
    } else {
      tuntas_page_report (TUNTAS_PAGE (self), _ ("The survey could not be read."), error);
    }
    return;
  }
  if (self->stack != NULL && survey->summary->period->id == self->period)
    take_result (self, g_steal_pointer (&survey));
}

static void
tuntas_survey_period_page_refresh (TuntasPage *page)
{
  TuntasSurveyPeriodPage *self = TUNTAS_SURVEY_PERIOD_PAGE (page);

  if (self->period == 0)
    return;
  tuntas_session_run_async (get_session (self), tuntas_survey_load_func,
                            tuntas_survey_job_new (get_session (self), self->period), g_free,
                            (GDestroyNotify)tuntas_survey_result_unref,
                            tuntas_page_get_cancellable (page), loaded_cb, g_object_ref (self));
}

static void
tuntas_survey_period_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasSurveyPeriodPage *self = TUNTAS_SURVEY_PERIOD_PAGE (page);
  const char *part = NULL;
  gint64 period = 0;

  if (target == NULL || !g_variant_is_of_type (target, G_VARIANT_TYPE ("(xs)")))
    return;
  g_variant_get (target, "(x&s)", &period, &part);
  if (period != self->period) {
    tuntas_banner_hide (self->banner);
    gtk_stack_set_visible_child_name (self->stack, "loading");
    g_clear_pointer (&self->result, tuntas_survey_result_unref);
    self->period = period;
  }
  if (gtk_stack_get_child_by_name (self->parts, part) != NULL)
    gtk_stack_set_visible_child_name (self->parts, part);
  tuntas_page_refresh (page);
}

/* Acts */

static void
case_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyPeriodPage *self = TUNTAS_SURVEY_PERIOD_PAGE (widget);

  if (self->result != NULL)
    tuntas_page_open_case (TUNTAS_PAGE (self), self->result->summary->period->case_id);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyPeriodPage *self = TUNTAS_SURVEY_PERIOD_PAGE (widget);

  tuntas_page_navigate (TUNTAS_PAGE (self), "survey-editor", g_variant_new_int64 (self->period));
}

static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_page_navigate (TUNTAS_PAGE (widget), "survey", NULL);
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_banner_hide (TUNTAS_SURVEY_PERIOD_PAGE (widget)->banner);
  tuntas_page_refresh (TUNTAS_PAGE (widget));
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyPeriodPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyResult) survey =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  self->closing = FALSE;
  if (self->stack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (survey != NULL) {
    tuntas_banner_hide (self->banner);
    if (survey->summary->period->id == self->period)
      take_result (self, g_steal_pointer (&survey));
    tuntas_page_toast (TUNTAS_PAGE (self), _ ("The survey is closed"));
  } else if (g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT)) {
    tuntas_banner_show (self->banner, _ ("Somebody else changed this survey in the meantime."),
                        _ ("It was not closed. Look at it as it is now, then decide."));
    tuntas_banner_set_act (self->banner, _ ("Read again"), "survey.reload");
  } else {
    text = tuntas_error_text_describe (error);
    tuntas_banner_show (self->banner, _ ("The survey was not closed."), text);
    tuntas_banner_set_act (self->banner, NULL, NULL);
  }
}

static void
close_accepted_cb (TuntasSurveyPeriodPage *self)
{
  TuntasSurveyJob *job = NULL;

  if (self->closing || self->result == NULL)
    return;
  job = tuntas_survey_job_new (get_session (self), self->period);
  job->version = self->result->summary->period->version;
  self->closing = TRUE;
  tuntas_session_run_async (get_session (self), tuntas_survey_close_func, job, g_free,
                            (GDestroyNotify)tuntas_survey_result_unref, NULL, closed_cb,
                            g_object_ref (self));
}

/* What is closed, and what cannot be undone then. */
static char *
describe_closing (TuntasSurveySummary *summary)
{
  g_autofree char *progress = tuntas_survey_words_progress (summary);
  g_autofree char *result = tuntas_survey_words_outcome (summary);

  /* Translators: the first %s is like "96 of 155 respondents, 59 still missing", the second like
   * "IKM 82,45 · B (Baik)" */
  return g_strdup_printf (
    _ ("From then on no answer can be added, corrected or taken back; this cannot be undone.\n\n"
       "%s\n%s"),
    progress, result);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyPeriodPage *self = TUNTAS_SURVEY_PERIOD_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  TuntasConfirmDialog *dialog = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  if (self->result == NULL || self->closing ||
      self->result->summary->period->status != TUNTAS_SURVEY_STATUS_OPEN)
    return;
  heading = g_strdup_printf (_ ("Close “%s”?"), self->result->summary->period->title);
  body = describe_closing (self->result->summary);
  dialog = tuntas_confirm_dialog_new (window, heading, body, _ ("Close the survey"));
  tuntas_confirm_dialog_set_destructive (dialog, TRUE);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (close_accepted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tuntas_survey_period_page_dispose (GObject *object)
{
  TuntasSurveyPeriodPage *self = TUNTAS_SURVEY_PERIOD_PAGE (object);

  g_clear_handle_id (&self->low_id, g_source_remove);
  g_clear_pointer (&self->result, tuntas_survey_result_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_SURVEY_PERIOD_PAGE);

  G_OBJECT_CLASS (tuntas_survey_period_page_parent_class)->dispose (object);
}

static const TuntasPageKey keys[] = {
  {"<Control>Page_Down", N_ ("Next part of the survey")},
  {"<Control>Page_Up", N_ ("Previous part of the survey")},
  {"<Alt>1", N_ ("First part of the survey; the others follow")},
  {NULL},
};

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, missing);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, title);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, about);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, progress);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, walk);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, hint);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, figure_place);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, figure);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, grade);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, row);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, close_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPeriodPage, parts);
  gtk_widget_class_bind_template_callback (widget_class, show_visible_part);
}

static void
tuntas_survey_period_page_class_init (TuntasSurveyPeriodPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_period_page_dispose;
  page_class->name = "survey-period";
  page_class->belongs_to = "survey";
  page_class->title = N_ ("Satisfaction survey");
  page_class->keys = keys;
  page_class->refresh = tuntas_survey_period_page_refresh;
  page_class->show_target = tuntas_survey_period_page_show_target;

  g_type_ensure (TUNTAS_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey/tuntas-survey-period-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "survey.open-case", NULL, case_action);
  gtk_widget_class_install_action (widget_class, "survey.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "survey.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "survey.reload", NULL, reload_action);
  gtk_widget_class_install_action (widget_class, "survey.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "survey.show-part", "u", part_action);
  gtk_widget_class_install_action (widget_class, "survey.next-part", NULL, next_part_action);
  gtk_widget_class_install_action (widget_class, "survey.previous-part", NULL,
                                   previous_part_action);
}

static void
add_key (GtkShortcutController *controller,
         guint key,
         GdkModifierType modifiers,
         const char *action,
         GVariant *target)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action));

  if (target != NULL)
    gtk_shortcut_set_arguments (shortcut, target);
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

/* Ahead of the scrollers and lists of the parts, which know Ctrl+Page Down, too. */
static void
add_keys (TuntasSurveyPeriodPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (controller);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_key (shortcuts, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "survey.next-part", NULL);
  add_key (shortcuts, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "survey.previous-part", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (part_types); i++)
    add_key (shortcuts, GDK_KEY_1 + i, GDK_ALT_MASK, "survey.show-part", g_variant_new_uint32 (i));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
tuntas_survey_period_page_init (TuntasSurveyPeriodPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_mode, measure_page, allocate_page));
  gtk_widget_set_layout_manager (self->row, tuntas_wrap_layout_new (9));
  for (guint i = 0; i < G_N_ELEMENTS (part_types); i++)
    add_part (self, g_object_new (part_types[i](), NULL));
  add_keys (self);
  g_object_set (self, "primary-action", "", NULL);
}
