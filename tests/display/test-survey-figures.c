/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-office.h"
#include "tuntas-chart-card.h"
#include "tuntas-details.h"
#include "tuntas-figure-table.h"
#include "tuntas-survey-convention-panel.h"
#include "tuntas-survey-figure.h"
#include "tuntas-survey-form-view.h"
#include "tuntas-survey-forms-page.h"
#include "tuntas-survey-period-page.h"
#include "tuntas-survey-result-part.h"

#include <string.h>

/* What the sidebar leaves of the smallest screen. */
#define SMALLEST 1160

/* A page of an office with one survey. */
typedef struct {
  DisplayFixture display;
  gint64 period;
  gint64 batch;
  TuntasPage *page;
  char *navigated;  /* to which page last */
  GVariant *target; /* and to what of it */
} Fixture;

/* So many forms alike. */
typedef struct {
  gint64 batch;
  guint n;
  const char *answers;
  const char *sex;
  const char *service;
} Keyed;

static void
set_up (Fixture *self, gconstpointer data)
{
  display_fixture_set_up_empty (&self->display, NULL);
  self->period = survey_office_begin (&self->display);
  self->batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->navigated, g_free);
  g_clear_pointer (&self->target, g_variant_unref);
  display_fixture_tear_down (&self->display, NULL);
}

static gpointer
key_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Keyed *keyed = data;

  for (guint i = 0; i < keyed->n; i++) {
    g_autoptr (TuntasSurveyForm) form = tuntas_survey_form_new ();

    form->answers = g_strdup (keyed->answers);
    form->service = g_strdup (keyed->service);
    form->profile =
      keyed->sex != NULL ? tuntas_details_set (NULL, "JENIS_KELAMIN", keyed->sex) : NULL;
    if (tuntas_workspace_key_survey_form (workspace, keyed->batch, form, error) == 0)
      return NULL;
  }
  return data;
}

static void
key (Fixture *self, guint n, const char *answers, const char *sex, const char *service)
{
  Keyed keyed = {self->batch, n, answers, sex, service};

  g_assert_nonnull (display_run (&self->display, key_job, &keyed));
}

/* Twenty forms of two services; the time of completion is what people like least. */
static void
key_usual (Fixture *self)
{
  key (self, 12, "332433333", "P", "Kartu keluarga");
  key (self, 8, "433444434", "L", "Surat pindah");
}

static void
navigate_cb (TuntasPage *page, const char *name, GVariant *target, Fixture *self)
{
  g_free (self->navigated);
  self->navigated = g_strdup (name);
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

static void
open_page (Fixture *self, GType type, GVariant *target)
{
  GtkWidget *window = adw_window_new ();
  g_autoptr (GVariant) owned = g_variant_ref_sink (target);

  self->page =
    g_object_new (type, "session", self->display.session, "settings", self->display.settings, NULL);
  g_signal_connect (self->page, "navigate", G_CALLBACK (navigate_cb), self);
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 700);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (self->page));
  gtk_window_present (GTK_WINDOW (window));
  tuntas_page_show_target (self->page, owned);
  gtk_test_widget_wait_for_draw (window);
}

static void
close_page (Fixture *self)
{
  gpointer weak = self->page;

  g_object_add_weak_pointer (G_OBJECT (self->page), &weak);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))));
  /* What it still reads holds it. */
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
  self->page = NULL;
}

static GtkWidget *
get_part (Fixture *self)
{
  return display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_SURVEY_RESULT_PART, NULL);
}

static gboolean
has_result (gpointer data)
{
  GtkWidget *part = get_part (data);

  return part != NULL && tuntas_survey_part_get_result (TUNTAS_SURVEY_PART (part)) != NULL;
}

static void
open_result (Fixture *self)
{
  open_page (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE, g_variant_new ("(xs)", self->period, "result"));
  display_wait (has_result, self, "the result");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->page))));
}

/* Whether a text stands anywhere in sight below a widget. */
static gboolean
is_written (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (is_written (child, text))
      return TRUE;
  }
  return FALSE;
}

static gboolean
says (Fixture *self, const char *text)
{
  return is_written (GTK_WIDGET (self->page), text);
}

static void
assert_target (Fixture *self, const char *field, const char *option, int element, int value)
{
  TuntasSurveyFilter filter;

  g_assert_cmpstr (self->navigated, ==, "survey-forms");
  g_assert_true (tuntas_survey_figure_read_target (self->target, &filter));
  g_assert_cmpint (filter.period, ==, self->period);
  g_assert_cmpstr (filter.field, ==, field);
  g_assert_cmpstr (filter.option, ==, option);
  g_assert_cmpint (filter.element, ==, element);
  g_assert_cmpint (filter.value, ==, value);
}

/* The result */

static void
test_result (Fixture *self, gconstpointer data)
{
  GtkWidget *table;
  TuntasFigureCell *cell;

  key_usual (self);
  open_result (self);
  g_assert_true (says (self, "81,67"));
  g_assert_true (says (self, "Baik"));
  g_assert_true (says (self, "20 of 132 respondents, 112 still missing"));
  g_assert_true (says (self, "Laki-laki 8 · Perempuan 12"));
  g_assert_true (
    says (self, "Reckoned with bobot 1/9; tanpa pembulatan antara; nilai akhir 2 desimal."));

  table = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_FIGURE_TABLE, "Each unsur");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_ROLE_TABLE);
  cell = tuntas_figure_table_get_cell (TUNTAS_FIGURE_TABLE (table), 2, 4);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "U3 Waktu penyelesaian  ▼ lowest, NRR: 2,4000");
  close_page (self);
}

static void
test_open (Fixture *self, gconstpointer data)
{
  GtkWidget *table, *card;
  TuntasChartView *chart;

  key_usual (self);
  open_result (self);

  g_signal_emit_by_name (
    display_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "IKM 81,67 · B (Baik). Open all forms"),
    "clicked");
  assert_target (self, NULL, NULL, TUNTAS_SURVEY_ANY, TUNTAS_SURVEY_ANY);

  table = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_FIGURE_TABLE, "Each unsur");
  gtk_widget_activate_action (
    GTK_WIDGET (tuntas_figure_table_get_cell (TUNTAS_FIGURE_TABLE (table), 2, 5)), "figure.open",
    NULL);
  assert_target (self, NULL, NULL, 2, TUNTAS_SURVEY_ANY);

  table = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_FIGURE_TABLE, "Jenis kelamin");
  gtk_widget_activate_action (
    GTK_WIDGET (tuntas_figure_table_get_cell (TUNTAS_FIGURE_TABLE (table), 1, 1)), "figure.open",
    NULL);
  assert_target (self, "JENIS_KELAMIN", "P", TUNTAS_SURVEY_ANY, TUNTAS_SURVEY_ANY);

  card = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_CHART_CARD,
                       "Unsur terendah: U3 Waktu penyelesaian");
  g_assert_nonnull (card);
  chart = tuntas_chart_card_get_view (TUNTAS_CHART_CARD (card));
  gtk_widget_activate_action (GTK_WIDGET (tuntas_chart_view_get_mark (chart, 2)), "mark.open",
                              NULL);
  assert_target (self, NULL, NULL, 2, TUNTAS_SURVEY_ANY);
  close_page (self);
}

/* Each kind of chart leads to the forms that it counts. */
static void
test_chart_figures (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  TuntasSurveyFilter filter;
  guint64 count = 0;

  key_usual (self);
  result = survey_office_load (&self->display, self->period);
  g_assert_true (
    tuntas_survey_figure_find_in_chart (result, TUNTAS_SURVEY_CHART_ANSWERS, 1, 2, &filter));
  g_assert_cmpint (filter.element, ==, 2);
  g_assert_cmpint (filter.value, ==, 2);
  g_assert_true (tuntas_survey_figure_count (result, &filter, &count));
  g_assert_cmpuint (count, ==, 12);

  g_assert_true (
    tuntas_survey_figure_find_in_chart (result, TUNTAS_SURVEY_CHART_PROFILE, 0, 0, &filter));
  g_assert_cmpstr (filter.field, ==, "JENIS_KELAMIN");
  g_assert_cmpstr (filter.option, ==, "L");
  g_assert_true (tuntas_survey_figure_count (result, &filter, &count));
  g_assert_cmpuint (count, ==, 8);

  g_assert_true (
    tuntas_survey_figure_find_in_chart (result, TUNTAS_SURVEY_CHART_HEAT_MAP, 1, 4, &filter));
  g_assert_cmpstr (filter.field, ==, TUNTAS_SURVEY_FIELD_SERVICE);
  g_assert_cmpstr (filter.option, ==, "Surat pindah");
  g_assert_cmpint (filter.element, ==, 4);

  g_assert_false (
    tuntas_survey_figure_find_in_chart (result, TUNTAS_SURVEY_CHART_COMPARISON, 0, 0, &filter));
}

/* With letters twice as large it still fits into the smallest window. */
static void
test_result_large_text (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, least;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  key_usual (self);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  open_result (self);
  gtk_widget_measure (get_part (self), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, >, 500);
  g_assert_cmpint (least, <=, SMALLEST);
  close_page (self);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_result_empty (Fixture *self, gconstpointer data)
{
  open_result (self);
  g_assert_true (says (self, "No answers yet"));
  g_assert_false (says (self, "Charts"));
  gtk_widget_activate_action (get_part (self), "result.forms", NULL);
  g_assert_cmpstr (self->navigated, ==, "survey-period");
  close_page (self);
}

/* Nobody answered U9: there is no index, and the reason is said. */
static void
test_result_without_index (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;

  key (self, 3, "333333330", NULL, "Kartu keluarga");
  result = survey_office_load (&self->display, self->period);
  g_assert_null (result->summary->index->band);
  open_result (self);
  g_assert_true (says (self, result->summary->index->reason));
  g_assert_true (says (self, "Each unsur"));
  close_page (self);
}

/* The convention */

static GtkWidget *
open_panel (Fixture *self)
{
  GtkWidget *panel =
    display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_SURVEY_CONVENTION_PANEL, NULL);

  gtk_widget_activate_action (get_part (self), "result.convention", NULL);
  g_assert_true (tuntas_survey_convention_panel_is_open (TUNTAS_SURVEY_CONVENTION_PANEL (panel)));
  return panel;
}

/* 1/9, 0,111, 0,11 */
static GtkDropDown *
get_weight (GtkWidget *panel)
{
  return GTK_DROP_DOWN (display_find (panel, GTK_TYPE_DROP_DOWN, NULL));
}

static gboolean
foresees_change (gpointer data)
{
  return display_find_by_text (data, "The IKM would be 80,85 instead of 81,67. The grade stays B "
                                     "(Baik).") != NULL;
}

static gboolean
shows_lower (gpointer data)
{
  return says (data, "80,85");
}

static void
test_convention (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = NULL;
  GtkWidget *panel;

  key_usual (self);
  open_result (self);
  panel = open_panel (self);
  gtk_drop_down_set_selected (get_weight (panel), 2);
  display_wait (foresees_change, panel, "the preview");
  gtk_widget_activate_action (panel, "convention.apply", NULL);
  display_wait (shows_lower, self, "the index");
  g_assert_false (tuntas_survey_convention_panel_is_open (TUNTAS_SURVEY_CONVENTION_PANEL (panel)));
  result = survey_office_load (&self->display, self->period);
  g_assert_cmpstr (result->summary->period->weight, ==, "0.11");
  close_page (self);
}

static gpointer
rename_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TuntasSurveyResult) result =
               tuntas_workspace_load_survey (workspace, *(gint64 *)data, error);
  g_autoptr (TuntasSurveyPeriod) period = NULL;

  if (result == NULL)
    return NULL;
  period = tuntas_survey_period_copy (result->summary->period);
  g_free (period->title);
  period->title = g_strdup ("Judul lain");
  return tuntas_workspace_save_survey (workspace, period, 0, error) ? data : NULL;
}

static gboolean
says_conflict (gpointer panel)
{
  return display_find (panel, GTK_TYPE_LABEL, NULL) != NULL &&
         display_find_by_text (
           panel,
           "Somebody else changed this survey in the meantime, and nothing was saved. It "
           "has been read again and your choice kept: look at it, then apply it again.") != NULL;
}

static gboolean
shows_other_title (gpointer data)
{
  return says (data, "Judul lain");
}

/* Somebody else saves at the same moment: nothing is lost, and the choice stays. */
static void
test_convention_conflict (Fixture *self, gconstpointer data)
{
  GtkWidget *panel;

  key_usual (self);
  open_result (self);
  panel = open_panel (self);
  gtk_drop_down_set_selected (get_weight (panel), 2);
  display_wait (foresees_change, panel, "the preview");
  tuntas_session_run_async (self->display.session, rename_job, &self->period, NULL, NULL, NULL,
                            NULL, NULL);
  gtk_widget_activate_action (panel, "convention.apply", NULL);
  display_wait (says_conflict, panel, "the conflict");
  display_wait (shows_other_title, self, "the other title");
  g_assert_cmpuint (gtk_drop_down_get_selected (get_weight (panel)), ==, 2);
  gtk_widget_activate_action (panel, "convention.apply", NULL);
  display_wait (shows_lower, self, "the index");
  close_page (self);
}

static gboolean
says_closed (gpointer data)
{
  return says (data, "The survey is closed: its figure stays as it was published. You can look at "
                     "other choices, but not apply them.");
}

static void
test_convention_closed (Fixture *self, gconstpointer data)
{
  GtkWidget *panel;

  key_usual (self);
  survey_office_close (&self->display, self->period);
  open_result (self);
  panel = open_panel (self);
  gtk_drop_down_set_selected (get_weight (panel), 2);
  display_wait (foresees_change, panel, "the preview");
  display_wait (says_closed, self, "the note");
  g_assert_false (says (self, "Apply"));
  close_page (self);
}

/* The forms */

static void
open_forms (Fixture *self, const char *field, const char *option, int element, int value)
{
  TuntasSurveyFilter filter = {
    .period = self->period, .field = field, .option = option, .element = element, .value = value};

  open_page (self, TUNTAS_TYPE_SURVEY_FORMS_PAGE, tuntas_survey_figure_new_target (&filter));
}

static GListModel *
get_forms (Fixture *self)
{
  GtkWidget *view = display_find (GTK_WIDGET (self->page), GTK_TYPE_COLUMN_VIEW, "Forms");

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static gboolean
has_forms (gpointer data)
{
  return g_list_model_get_n_items (get_forms (data)) > 0;
}

static gboolean
has_more_forms (gpointer data)
{
  return g_list_model_get_n_items (get_forms (data)) > 200;
}

static gboolean
has_all_forms (gpointer data)
{
  return g_list_model_get_n_items (get_forms (data)) == 450;
}

static void
scroll_down (Fixture *self)
{
  GtkWidget *scroller = display_find (GTK_WIDGET (self->page), GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_test_widget_wait_for_draw (scroller);
  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
}

/* Many forms come in portions, as far as the person scrolls. */
static void
test_forms_portions (Fixture *self, gconstpointer data)
{
  key (self, 450, "332433333", NULL, "Kartu keluarga");
  open_forms (self, NULL, NULL, 2, 2);
  display_wait (has_forms, self, "the first forms");
  g_assert_cmpuint (g_list_model_get_n_items (get_forms (self)), ==, 200);
  g_assert_true (
    says (self, "450 forms that give the value 2 (“Kurang cepat”) to U3 Waktu penyelesaian"));
  scroll_down (self);
  display_wait (has_more_forms, self, "more forms");
  g_assert_cmpuint (g_list_model_get_n_items (get_forms (self)), ==, 400);
  scroll_down (self);
  display_wait (has_all_forms, self, "all forms");
  close_page (self);
}

static gboolean
has_eleven_forms (gpointer data)
{
  return g_list_model_get_n_items (get_forms (data)) == 11;
}

static guint
count_columns (GtkWidget *view)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    n += gtk_column_view_column_get_visible (column);
  }
  return n;
}

static void
test_form_in_full (Fixture *self, gconstpointer data)
{
  GtkWidget *view, *form;
  g_autoptr (GObject) item = NULL;
  g_autoptr (GObject) again = NULL;

  key_usual (self);
  open_forms (self, "JENIS_KELAMIN", "L", TUNTAS_SURVEY_ANY, TUNTAS_SURVEY_ANY);
  display_wait (has_forms, self, "the forms");
  g_assert_cmpuint (g_list_model_get_n_items (get_forms (self)), ==, 8);
  g_assert_true (says (self, "8 forms"));
  g_assert_true (says (self, "Jenis kelamin: Laki-laki"));
  view = display_find (GTK_WIDGET (self->page), GTK_TYPE_COLUMN_VIEW, "Forms");
  g_assert_cmpuint (count_columns (view), ==, 14);
  g_signal_emit_by_name (view, "activate", 1);
  /* What the form says as well gives way to the comments. */
  g_assert_cmpuint (count_columns (view), ==, 11);
  form = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_SURVEY_FORM_VIEW, "Respondent 14");
  g_assert_nonnull (form);
  g_assert_nonnull (display_find_by_text (form, "3 · Cepat"));
  g_assert_nonnull (display_find_by_text (form, "Surat pindah"));
  item = g_list_model_get_item (get_forms (self), 1);

  /* more forms come in meanwhile: what the person looks at stays */
  key (self, 3, "433444434", "L", "Surat pindah");
  tuntas_page_refresh (self->page);
  display_wait (has_eleven_forms, self, "the new forms");
  again = g_list_model_get_item (get_forms (self), 1);
  g_assert_true (again == item);
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_forms (self))), ==,
                    1);
  gtk_widget_activate_action (form, "form.close", NULL);
  g_assert_cmpuint (count_columns (view), ==, 14);
  close_page (self);
}

static gboolean
says_refused (gpointer data)
{
  return says (data, "These forms are not shown");
}

static gboolean
says_nothing (gpointer data)
{
  return says (data, "No form behind this figure");
}

static void
test_forms_refused (Fixture *self, gconstpointer data)
{
  key (self, 12, "332433333", "P", "Kartu keluarga");
  key (self, 2, "332433333", "L", "Surat pindah");
  open_forms (self, TUNTAS_SURVEY_FIELD_SERVICE, "Surat pindah", TUNTAS_SURVEY_ANY,
              TUNTAS_SURVEY_ANY);
  display_wait (says_refused, self, "the refusal");
  g_assert_false (has_forms (self));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "page.result", NULL);
  g_assert_cmpstr (self->navigated, ==, "survey-period");
  close_page (self);

  open_forms (self, NULL, NULL, 3, 4);
  display_wait (has_forms, self, "the forms");
  close_page (self);
  open_forms (self, NULL, NULL, 3, 0);
  display_wait (says_nothing, self, "that there is none");
  close_page (self);
}

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/survey-figures/result", test_result);
  ADD ("/survey-figures/result/open", test_open);
  ADD ("/survey-figures/result/charts", test_chart_figures);
  ADD ("/survey-figures/result/large-text", test_result_large_text);
  ADD ("/survey-figures/result/empty", test_result_empty);
  ADD ("/survey-figures/result/without-index", test_result_without_index);
  ADD ("/survey-figures/convention", test_convention);
  ADD ("/survey-figures/convention/conflict", test_convention_conflict);
  ADD ("/survey-figures/convention/closed", test_convention_closed);
  ADD ("/survey-figures/forms/portions", test_forms_portions);
  ADD ("/survey-figures/forms/in-full", test_form_in_full);
  ADD ("/survey-figures/forms/refused", test_forms_refused);
#undef ADD
  return g_test_run ();
}
