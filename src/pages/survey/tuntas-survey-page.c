/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-survey-satisfaction.h"
#include "tuntas-survey-words.h"
#include "tuntas-survey-work.h"
#include "tuntas-widgets.h"
#include "tuntas-wrapped-label.h"

/* Width of a sentence at the end of a row. */
#define REASON_CHARS 30
/* So many surveys more are shown at a time. */
#define STEP 20

/**
 * TuntasSurveyPage:
 *
 * The surveys of the office, the newest first: how many answered, what came out, and where each
 * stands in its SOP.
 */
struct _TuntasSurveyPage {
  TuntasPage parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *more;
  TuntasSurveySatisfaction *satisfaction;

  GPtrArray *surveys; /* (element-type TuntasSurveySummary) (nullable) */
  guint limit;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyPage, tuntas_survey_page, TUNTAS_TYPE_PAGE)

static GtkWidget *
new_label (const char *text, const char *css_class, gboolean at_end)
{
  GtkWidget *label = tuntas_wrapped_label_new (text, css_class);

  if (at_end) {
    gtk_label_set_xalign (GTK_LABEL (label), 1);
    gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  }
  return label;
}

/* What came out, at the right of a row: the figure with its grade, or why there is none. */
static GtkWidget *
new_outcome (TuntasSurveySummary *summary)
{
  TuntasSurveyIndex *index = summary->index;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *grade = tuntas_survey_words_grade (index);
  g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');
  GtkWidget *reason = NULL;

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (grade != NULL) {
    GtkWidget *figure = new_label (nik, "survey-figure", TRUE);
    GtkWidget *words = new_label (grade, "field-hint", TRUE);

    gtk_label_set_wrap (GTK_LABEL (figure), FALSE);
    gtk_label_set_wrap (GTK_LABEL (words), FALSE);
    gtk_box_append (GTK_BOX (box), figure);
    gtk_box_append (GTK_BOX (box), words);
    return box;
  }
  reason = new_label (tuntas_survey_words_reason (summary), "field-hint", TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (reason), REASON_CHARS);
  gtk_label_set_width_chars (
    GTK_LABEL (reason),
    (int)MIN (g_utf8_strlen (gtk_label_get_label (GTK_LABEL (reason)), -1), REASON_CHARS));
  gtk_label_set_lines (GTK_LABEL (reason), 4);
  gtk_label_set_ellipsize (GTK_LABEL (reason), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), reason);
  return box;
}

static GtkWidget *
new_row (TuntasSurveySummary *summary)
{
  TuntasSurveyPeriod *period = summary->period;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *days = tuntas_survey_words_days (period);
  g_autofree char *where = g_strdup_printf ("%s · %s", period->unit, days);
  g_autofree char *progress = tuntas_survey_words_progress (summary);
  g_autofree char *walk = tuntas_survey_words_walk (summary);
  g_autofree char *result = tuntas_survey_words_outcome (summary);
  g_autofree char *stand =
    g_strdup_printf ("%s · %s", tuntas_survey_status_get_title (period->status), walk);
  g_autofree char *name =
    g_strdup_printf ("%s, %s, %s, %s, %s", period->title, where, progress, result, stand);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), new_label (period->title, "heading", FALSE));
  gtk_box_append (GTK_BOX (words), new_label (where, NULL, FALSE));
  gtk_box_append (GTK_BOX (words), new_label (progress, NULL, FALSE));
  gtk_box_append (GTK_BOX (words), new_label (stand, "field-hint", FALSE));
  gtk_box_append (GTK_BOX (columns), words);
  gtk_box_append (GTK_BOX (columns), new_outcome (summary));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), columns);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "tuntas-survey", tuntas_survey_summary_ref (summary),
                          (GDestroyNotify)tuntas_survey_summary_unref);
  return row;
}

static TuntasSurveySummary *
row_summary (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "tuntas-survey");
}

static void
add_rows (TuntasSurveyPage *self, guint from)
{
  for (guint i = from; i < MIN (self->limit, self->surveys->len); i++)
    gtk_list_box_append (self->list, new_row (g_ptr_array_index (self->surveys, i)));
  gtk_widget_set_visible (self->more, self->surveys->len > self->limit);
}

/* Fills the list anew; the row that had the keyboard keeps it. */
static void
show_surveys (TuntasSurveyPage *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  gint64 focused =
    GTK_IS_LIST_BOX_ROW (focus) ? row_summary (GTK_LIST_BOX_ROW (focus))->period->id : 0;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  add_rows (self, 0);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (row_summary (row)->period->id == focused)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
more_cb (TuntasSurveyPage *self)
{
  guint shown = self->limit;

  self->limit += STEP;
  add_rows (self, shown);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int)shown)));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) surveys =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (surveys == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The surveys could not be read."), error);
    return;
  }
  if (self->stack == NULL)
    return;
  g_clear_pointer (&self->surveys, g_ptr_array_unref);
  self->surveys = g_ptr_array_ref (surveys);
  show_surveys (self);
  gtk_stack_set_visible_child_name (self->stack, surveys->len > 0 ? "list" : "empty");
  tuntas_page_take_focus (TUNTAS_PAGE (self));
}

static void
tuntas_survey_page_refresh (TuntasPage *page)
{
  tuntas_session_run_async (tuntas_page_get_session (page), tuntas_survey_list_func, NULL, NULL,
                            (GDestroyNotify)g_ptr_array_unref, tuntas_page_get_cancellable (page),
                            listed_cb, g_object_ref (page));
  tuntas_survey_satisfaction_refresh (TUNTAS_SURVEY_PAGE (page)->satisfaction, page);
}

static void
row_activated_cb (TuntasSurveyPage *self, GtkListBoxRow *row)
{
  tuntas_page_navigate (TUNTAS_PAGE (self), "survey-period",
                        g_variant_new ("(xs)", row_summary (row)->period->id, ""));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_page_navigate (TUNTAS_PAGE (widget), "survey-editor", g_variant_new_int64 (0));
}

static void
tuntas_survey_page_dispose (GObject *object)
{
  /* AdwBin must let go of its child itself: it is a child of the template, too */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_SURVEY_PAGE);

  G_OBJECT_CLASS (tuntas_survey_page_parent_class)->dispose (object);
}

static void
tuntas_survey_page_finalize (GObject *object)
{
  g_clear_pointer (&TUNTAS_SURVEY_PAGE (object)->surveys, g_ptr_array_unref);
  G_OBJECT_CLASS (tuntas_survey_page_parent_class)->finalize (object);
}

static const TuntasPageKey keys[] = {
  {"<Control><Shift>n", N_ ("New survey")},
  {NULL},
};

static void
tuntas_survey_page_class_init (TuntasSurveyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_survey_page_finalize;
  page_class->name = "survey";
  page_class->title = N_ ("Satisfaction survey");
  page_class->icon_name = "face-smile-symbolic";
  page_class->keys = keys;
  page_class->refresh = tuntas_survey_page_refresh;

  g_type_ensure (TUNTAS_TYPE_SURVEY_SATISFACTION);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey/tuntas-survey-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPage, list);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPage, more);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyPage, satisfaction);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_install_action (widget_class, "survey.new", NULL, new_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "survey.new", NULL);
}

static void
tuntas_survey_page_init (TuntasSurveyPage *self)
{
  self->limit = STEP;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self, "primary-label", _ ("New survey"), "primary-action", "survey.new", NULL);
}
