/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-result-part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-chart-card.h"
#include "tuntas-columns-layout.h"
#include "tuntas-number-text.h"
#include "tuntas-split-layout.h"
#include "tuntas-survey-charts.h"
#include "tuntas-survey-convention-panel.h"
#include "tuntas-survey-figure.h"
#include "tuntas-survey-scale.h"
#include "tuntas-survey-tables.h"
#include "tuntas-survey-words.h"
#include "tuntas-widgets.h"
#include "tuntas-wrap-layout.h"

/* From this width on charts and groups stand in two columns. */
#define TWO_COLUMNS 1200
#define SPACING 18
#define SEX "JENIS_KELAMIN"
/* Other conventions that are told at once. */
#define WARNINGS 2
/* The parts of a subtitle. */
#define BETWEEN " · "

/**
 * TuntasSurveyResultPart:
 *
 * What came out of a survey: the index and what to know about it, each unsur, the charts, and the
 * groups of respondents. Every figure opens the forms behind it.
 */
struct _TuntasSurveyResultPart {
  TuntasSurveyPart parent_instance;

  GtkWidget *figures;
  GtkWidget *nik_button;
  GtkLabel *nik;
  GtkLabel *letter;
  GtkLabel *performance;
  GtkLabel *reason;
  TuntasSurveyScale *scale;
  GtkLabel *change;
  GtkLabel *progress;
  GtkWidget *sexes_fact;
  GtkLabel *sexes;
  GtkLabel *reckoned;
  GtkWidget *convention_button;
  TuntasSurveyConventionPanel *panel;
  GtkWidget *warning;
  GtkLabel *warning_text;
  GtkExpander *warning_more;
  GtkLabel *warning_rest;
  GtkWidget *empty;
  GtkWidget *details;
  AdwBin *elements_place;
  GtkWidget *charts;
  GtkLabel *no_charts;
  GtkWidget *groups;
  GtkLabel *few;

  TuntasFigureTable *elements;
  TuntasChartCard *cards[TUNTAS_SURVEY_CHART_N];
  GPtrArray
    *group_tables; /* (owned) (element-type TuntasFigureTable): a field each, with "first" */
};

G_DEFINE_FINAL_TYPE (TuntasSurveyResultPart, tuntas_survey_result_part, TUNTAS_TYPE_SURVEY_PART)

/* In a table of groups: place of its first group in the result. */
static GQuark
first_quark (void)
{
  return g_quark_from_static_string ("tuntas-first-group");
}

static TuntasSurveyResult *
get_result (TuntasSurveyResultPart *self)
{
  return tuntas_survey_part_get_result (TUNTAS_SURVEY_PART (self));
}

/* Opening the forms behind a figure */

static void
open_forms (TuntasSurveyResultPart *self, const TuntasSurveyFilter *filter)
{
  TuntasPage *page = tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self));

  if (page != NULL)
    tuntas_page_navigate (page, "survey-forms", tuntas_survey_figure_new_target (filter));
}

static void
all_clicked_cb (TuntasSurveyResultPart *self)
{
  TuntasSurveyFilter filter;

  if (get_result (self) == NULL)
    return;
  tuntas_survey_figure_init (&filter, get_result (self)->summary);
  open_forms (self, &filter);
}

static void
element_opened_cb (TuntasSurveyResultPart *self, guint row, guint column)
{
  TuntasSurveyFilter filter;

  tuntas_survey_tables_find_element (get_result (self), row, &filter);
  open_forms (self, &filter);
}

static void
group_opened_cb (TuntasFigureTable *table, guint row, guint column, TuntasSurveyResultPart *self)
{
  TuntasSurveyResult *result = get_result (self);
  guint first = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (table), first_quark ()));
  TuntasSurveyGroup *group = g_ptr_array_index (result->groups, first + row);
  TuntasSurveyFilter filter;

  tuntas_survey_figure_init (&filter, result->summary);
  filter.field = group->field;
  filter.option = group->option;
  open_forms (self, &filter);
}

static void
value_activated_cb (TuntasChartCard *card,
                    guint series,
                    guint category,
                    TuntasSurveyResultPart *self)
{
  TuntasSurveyFilter filter;

  for (guint kind = 0; kind < TUNTAS_SURVEY_CHART_N; kind++) {
    if (self->cards[kind] != card)
      continue;
    if (tuntas_survey_figure_find_in_chart (get_result (self), (TuntasSurveyChartKind)kind, series,
                                            category, &filter))
      open_forms (self, &filter);
    else
      gtk_widget_error_bell (GTK_WIDGET (self));
  }
}

/* Saving charts */

static void
saved_cb (TuntasChartCard *card, GFile *file, TuntasSurveyResultPart *self)
{
  TuntasPage *page = tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self));
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: name of a file */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is saved"), name);

  if (page != NULL)
    tuntas_page_toast (page, text);
}

static void
failed_cb (TuntasChartCard *card, GError *error, TuntasSurveyResultPart *self)
{
  TuntasPage *page = tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self));

  if (page != NULL)
    tuntas_page_report (page, _ ("The chart was not saved."), error);
}

/* The head */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_index (TuntasSurveyResultPart *self, TuntasSurveyResult *result)
{
  TuntasSurveyIndex *index = result->summary->index;
  gboolean graded = index->band != NULL;
  g_autofree char *nik = graded ? tuntas_decimal_to_text (index->nik, ',') : NULL;
  g_autofree char *words = tuntas_survey_words_result (index);
  /* Translators: "IKM 82,45 · B (Baik)" */
  g_autofree char *spoken = g_strdup_printf (_ ("%s. Open all forms"), words);
  const char *reason =
    result->summary->respondents > 0 ? index->reason : _ ("No index yet: nobody has answered.");

  gtk_widget_set_visible (self->figures, graded);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), graded);
  set_text (self->reason, graded ? NULL : reason);
  tuntas_survey_scale_show (self->scale, index);
  if (!graded)
    return;
  gtk_label_set_label (self->nik, nik);
  gtk_label_set_label (self->letter, index->band->grade);
  gtk_label_set_label (self->performance, index->band->performance);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->nik_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* "Laki-laki 70 · Perempuan 82"; NULL when the survey does not ask. */
static char *
describe_sexes (TuntasSurveyResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);
    g_autofree char *number = NULL;

    if (!g_str_equal (group->field, SEX))
      continue;
    if (!group->shown) {
      g_string_assign (text, _ ("too few to be told apart"));
      break;
    }
    number = tuntas_number_text_format ((gint64)group->answers.respondents);
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", group->option_label,
                            number);
  }
  return g_string_free (text, text->len == 0);
}

static void
show_facts (TuntasSurveyResultPart *self, TuntasSurveyResult *result)
{
  TuntasSurveySummary *summary = result->summary;
  g_autofree char *progress = tuntas_survey_words_progress (summary);
  g_autofree char *label =
    tuntas_survey_convention_dup_label (&summary->index->convention, summary->method);
  /* Translators: the weight and the rounding by which an index is reckoned */
  g_autofree char *reckoned = g_strdup_printf (_ ("Reckoned with %s."), label);
  g_autofree char *sexes = describe_sexes (result);

  set_text (self->change, result->change != NULL ? result->change : result->uncompared);
  gtk_label_set_label (self->progress, progress);
  if (summary->missing > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->progress), "today");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->progress), "today");
  gtk_widget_set_visible (self->sexes_fact, sexes != NULL && summary->respondents > 0);
  set_text (self->sexes, sexes);
  gtk_label_set_label (self->reckoned, reckoned);
}

static char *
join (GPtrArray *sentences, guint from, guint until)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < until && i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > from ? "\n" : "",
                            (const char *)g_ptr_array_index (sentences, i));
  return g_string_free (text, FALSE);
}

static void
show_warning (TuntasSurveyResultPart *self, TuntasSurveyResult *result)
{
  GPtrArray *sentences = result->alternatives;
  guint n_more = sentences->len > WARNINGS ? sentences->len - WARNINGS : 0;
  g_autofree char *text = join (sentences, 0, WARNINGS);
  g_autofree char *rest = join (sentences, WARNINGS, sentences->len);
  g_autofree char *more =
    g_strdup_printf (ngettext ("%u more convention", "%u more conventions", n_more), n_more);

  gtk_label_set_label (self->warning_text, text);
  gtk_label_set_label (self->warning_rest, rest);
  gtk_expander_set_label (self->warning_more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->warning_more), n_more > 0);
  gtk_widget_set_visible (self->warning, sentences->len > 0);
}

/* Charts */

static TuntasChartCard *
get_card (TuntasSurveyResultPart *self, guint kind)
{
  TuntasChartCard *card = self->cards[kind];
  TuntasChartCard *before = NULL;

  if (card != NULL)
    return card;
  for (guint i = 0; i < kind; i++)
    before = self->cards[i] != NULL ? self->cards[i] : before;
  card = TUNTAS_CHART_CARD (tuntas_chart_card_new ());
  gtk_widget_insert_after (GTK_WIDGET (card), self->charts, (GtkWidget *)before);
  g_signal_connect_object (card, "value-activated", G_CALLBACK (value_activated_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (card, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (card, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_DEFAULT);
  self->cards[kind] = card;
  return card;
}

/* NULL when there is no such chart. */
static const char *
get_subtitle (TuntasSurveyResultPart *self, guint kind)
{
  GtkWidget *card = GTK_WIDGET (self->cards[kind]);
  TuntasChart *chart =
    card != NULL && gtk_widget_get_visible (card)
      ? tuntas_chart_view_get_chart (tuntas_chart_card_get_view (self->cards[kind]))
      : NULL;

  return chart != NULL ? chart->subtitle : NULL;
}

static gboolean
is_end (const char *text)
{
  return *text == '\0' || g_str_has_prefix (text, BETWEEN);
}

/* How much of the subtitles all charts have in common: of whom and when, which the page tells. */
static gsize
count_shared (TuntasSurveyResultPart *self)
{
  const char *shared = NULL;
  gsize length = 0;

  for (guint kind = 0; kind < TUNTAS_SURVEY_CHART_N; kind++) {
    const char *subtitle = get_subtitle (self, kind);
    gsize same = 0;

    if (subtitle == NULL)
      continue;
    if (shared == NULL) {
      shared = subtitle;
      length = strlen (subtitle);
      continue;
    }
    while (same < length && shared[same] == subtitle[same])
      same++;
    /* whole parts only */
    while (same > 0 && !(is_end (shared + same) && is_end (subtitle + same)))
      same--;
    length = same;
  }
  return length;
}

static void
show_notes (TuntasSurveyResultPart *self)
{
  gsize shared = count_shared (self);

  for (guint kind = 0; kind < TUNTAS_SURVEY_CHART_N; kind++) {
    const char *subtitle = get_subtitle (self, kind);
    const char *rest = subtitle != NULL ? subtitle + shared : "";

    if (g_str_has_prefix (rest, BETWEEN))
      rest += strlen (BETWEEN);
    if (subtitle != NULL)
      tuntas_chart_card_set_note (self->cards[kind], rest);
  }
}

static void
show_charts (TuntasSurveyResultPart *self, TuntasSurveyResult *result)
{
  GString *missing = g_string_new (NULL);

  for (guint kind = 0; kind < TUNTAS_SURVEY_CHART_N; kind++) {
    g_autofree char *why_not = NULL;
    g_autoptr (TuntasChart) chart =
                 tuntas_survey_result_make_chart (result, (TuntasSurveyChartKind)kind, &why_not);

    if (chart != NULL)
      tuntas_chart_card_set_chart (get_card (self, kind), chart);
    else if (why_not != NULL && strstr (missing->str, why_not) == NULL)
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? "\n" : "", why_not);
    if (self->cards[kind] != NULL)
      gtk_widget_set_visible (GTK_WIDGET (self->cards[kind]), chart != NULL);
  }
  show_notes (self);
  set_text (self->no_charts, missing->str);
  g_string_free (missing, TRUE);
}

/* Groups */

static TuntasFigureTable *
add_group_table (TuntasSurveyResultPart *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *table = tuntas_figure_table_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, "chart-head");
  gtk_widget_add_css_class (card, "survey-card");
  gtk_widget_set_valign (table, GTK_ALIGN_START);
  tuntas_survey_tables_head_groups (TUNTAS_FIGURE_TABLE (table));
  g_signal_connect_object (table, "opened", G_CALLBACK (group_opened_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (card), title);
  gtk_box_append (GTK_BOX (card), table);
  gtk_widget_insert_before (card, self->groups, NULL);
  g_ptr_array_add (self->group_tables, table);
  return TUNTAS_FIGURE_TABLE (table);
}

static gboolean
show_group_table (TuntasSurveyResultPart *self,
                  TuntasSurveyResult *result,
                  guint place,
                  guint first,
                  guint n)
{
  TuntasSurveyGroup *group = g_ptr_array_index (result->groups, first);
  TuntasFigureTable *table = place < self->group_tables->len
                               ? g_ptr_array_index (self->group_tables, place)
                               : add_group_table (self);
  GtkWidget *title = gtk_widget_get_prev_sibling (GTK_WIDGET (table));

  g_object_set_qdata (G_OBJECT (table), first_quark (), GUINT_TO_POINTER (first));
  gtk_label_set_label (GTK_LABEL (title), group->field_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  group->field_label, -1);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (table)), TRUE);
  return tuntas_survey_tables_show_groups (table, result, first, n);
}

static void
show_groups (TuntasSurveyResultPart *self, TuntasSurveyResult *result)
{
  guint place = 0;
  gboolean all = TRUE;
  g_autofree char *few = NULL;

  for (guint first = 0; first < result->groups->len;) {
    guint n = tuntas_survey_tables_count_groups (result, first);

    all = show_group_table (self, result, place++, first, n) && all;
    first += n;
  }
  for (; place < self->group_tables->len; place++)
    gtk_widget_set_visible (gtk_widget_get_parent (g_ptr_array_index (self->group_tables, place)),
                            FALSE);
  few = g_strdup_printf (_ ("“Too few”: a group of fewer than %u respondents, or one that would "
                            "give such a group away, is not shown, so that nobody can be "
                            "recognised."),
                         result->summary->period->least_group);
  set_text (self->few, all ? NULL : few);
}

/* The part */

static void
tuntas_survey_result_part_show (TuntasSurveyPart *part, TuntasSurveyResult *result)
{
  TuntasSurveyResultPart *self = TUNTAS_SURVEY_RESULT_PART (part);
  gboolean answered = result->summary->respondents > 0;

  show_index (self, result);
  show_facts (self, result);
  show_warning (self, result);
  tuntas_survey_convention_panel_show (self->panel, result->summary);
  gtk_widget_set_visible (self->empty, !answered);
  gtk_widget_set_visible (self->details, answered);
  if (!answered)
    return;
  tuntas_survey_tables_show_elements (self->elements, result);
  show_charts (self, result);
  show_groups (self, result);
}

static void
convention_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  TuntasSurveyResultPart *self = TUNTAS_SURVEY_RESULT_PART (widget);

  if (tuntas_survey_convention_panel_is_open (self->panel))
    tuntas_survey_convention_panel_close (self->panel);
  else if (get_result (self) != NULL)
    tuntas_survey_convention_panel_open (self->panel);
}

static void
panel_closed_cb (TuntasSurveyResultPart *self)
{
  gtk_widget_grab_focus (self->convention_button);
}

static void
forms_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  TuntasSurveyPart *part = TUNTAS_SURVEY_PART (widget);
  TuntasSurveyResult *result = tuntas_survey_part_get_result (part);
  TuntasPage *page = tuntas_survey_part_get_page (part);

  if (page != NULL && result != NULL)
    tuntas_page_navigate (page, "survey-period",
                          g_variant_new ("(xs)", result->summary->period->id, "forms"));
}

static void
tuntas_survey_result_part_dispose (GObject *object)
{
  TuntasSurveyResultPart *self = TUNTAS_SURVEY_RESULT_PART (object);

  g_ptr_array_set_size (self->group_tables, 0);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_SURVEY_RESULT_PART);
  G_OBJECT_CLASS (tuntas_survey_result_part_parent_class)->dispose (object);
}

static void
tuntas_survey_result_part_finalize (GObject *object)
{
  g_ptr_array_unref (TUNTAS_SURVEY_RESULT_PART (object)->group_tables);
  G_OBJECT_CLASS (tuntas_survey_result_part_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, figures);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, nik_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, nik);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, letter);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, performance);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, reason);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, scale);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, change);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, progress);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, sexes_fact);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, sexes);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, reckoned);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, convention_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, panel);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, warning);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, warning_text);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, warning_more);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, warning_rest);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, empty);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, details);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, elements_place);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, charts);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, no_charts);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, groups);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyResultPart, few);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, panel_closed_cb);
}

static void
tuntas_survey_result_part_class_init (TuntasSurveyResultPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSurveyPartClass *part_class = TUNTAS_SURVEY_PART_CLASS (klass);

  object_class->dispose = tuntas_survey_result_part_dispose;
  object_class->finalize = tuntas_survey_result_part_finalize;
  part_class->name = "result";
  part_class->title = N_ ("Result");
  part_class->wide = TRUE;
  part_class->has_figure = TRUE;
  part_class->show = tuntas_survey_result_part_show;

  g_type_ensure (TUNTAS_TYPE_SPLIT_LAYOUT);
  g_type_ensure (TUNTAS_TYPE_SURVEY_SCALE);
  g_type_ensure (TUNTAS_TYPE_SURVEY_CONVENTION_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey/tuntas-survey-result-part.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "result.convention", NULL, convention_cb);
  gtk_widget_class_install_action (widget_class, "result.forms", NULL, forms_cb);
}

static void
tuntas_survey_result_part_init (TuntasSurveyResultPart *self)
{
  self->group_tables = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->figures, tuntas_wrap_layout_new (18));
  gtk_widget_set_layout_manager (self->charts, tuntas_columns_layout_new (TWO_COLUMNS, SPACING));
  gtk_widget_set_layout_manager (self->groups,
                                 tuntas_columns_layout_new (TWO_COLUMNS / 2, SPACING));
  self->elements = TUNTAS_FIGURE_TABLE (tuntas_figure_table_new (_ ("Each unsur")));
  tuntas_survey_tables_head_elements (self->elements);
  adw_bin_set_child (self->elements_place, GTK_WIDGET (self->elements));
  g_signal_connect_object (self->elements, "opened", G_CALLBACK (element_opened_cb), self,
                           G_CONNECT_SWAPPED);
}
