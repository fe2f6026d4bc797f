/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-editor.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-entry.h"
#include "tuntas-details.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-method-chooser.h"
#include "tuntas-number-text.h"
#include "tuntas-sample-size.h"
#include "tuntas-split-layout.h"
#include "tuntas-survey-words.h"
#include "tuntas-text-area.h"

/* More would hide whole surveys. */
#define GREATEST_GROUP 1000

/**
 * TuntasSurveyEditor:
 *
 * A survey as it is begun or changed: of whom it asks what, when, by which questionnaire, and of
 * how many.
 */
struct _TuntasSurveyEditor {
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *title;
  GtkWidget *title_field;
  GtkWidget *unit;
  GtkWidget *unit_field;
  GtkWidget *services;
  GtkWidget *starts;
  GtkWidget *starts_field;
  GtkWidget *ends;
  GtkWidget *ends_field;
  GtkWidget *method;
  GtkWidget *asked;
  GtkWidget *population;
  GtkWidget *population_field;
  GtkWidget *least;
  GtkWidget *least_field;

  TuntasSurveyPeriod *period;   /* as it was read or proposed */
  TuntasSurveySummary *summary; /* NULL for a new survey */
  gboolean dirty;
  gboolean filling;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasSurveyEditor, tuntas_survey_editor, ADW_TYPE_BIN)

/* What is typed, and kept as a draft until it is saved. */
static const struct {
  const char *key;
  gsize offset;
} typed[] = {
  {"judul", G_STRUCT_OFFSET (TuntasSurveyEditor, title)},
  {"unit", G_STRUCT_OFFSET (TuntasSurveyEditor, unit)},
  {"layanan", G_STRUCT_OFFSET (TuntasSurveyEditor, services)},
  {"mulai", G_STRUCT_OFFSET (TuntasSurveyEditor, starts)},
  {"selesai", G_STRUCT_OFFSET (TuntasSurveyEditor, ends)},
  {"populasi", G_STRUCT_OFFSET (TuntasSurveyEditor, population)},
  {"kelompok", G_STRUCT_OFFSET (TuntasSurveyEditor, least)},
};

#define KEY_VERSION "versi"
#define KEY_METHOD "kuesioner"

static GtkWidget *
typed_input (TuntasSurveyEditor *self, guint index)
{
  return G_STRUCT_MEMBER (GtkWidget *, self, typed[index].offset);
}

/* A number as people write it: digits, perhaps in groups. */
static gboolean
read_number (GtkWidget *entry, guint64 greatest, guint64 *number)
{
  g_autofree char *text = tuntas_form_value_dup (entry);
  g_autoptr (GString) digits = g_string_new (NULL);

  *number = 0;
  for (const char *c = text; *c != '\0'; c++) {
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
    else if (*c != '.' && *c != ' ')
      return FALSE;
  }
  return digits->len == 0 ||
         g_ascii_string_to_unsigned (digits->str, 10, 0, greatest, number, NULL);
}

/* How many respondents are needed of so many users; 0 when nothing tells. */
static guint64
find_sample (TuntasSurveyEditor *self, guint64 population)
{
  guint least = self->summary != NULL
                  ? self->summary->method->min_respondents
                  : tuntas_method_chooser_get_least (TUNTAS_METHOD_CHOOSER (self->method));
  guint64 sample = population > 0 ? tuntas_sample_size_compute (population) : 0;

  /* Nobody can ask more people than there are. */
  return population == 0 || population >= least ? MAX (sample, least) : sample;
}

/* What is needed, and what is still missing, at once while the number is typed. */
static void
show_sample (TuntasSurveyEditor *self)
{
  guint64 population = 0;
  gboolean readable =
    read_number (self->population, TUNTAS_SAMPLE_SIZE_MAX_POPULATION, &population);
  guint64 sample = readable ? find_sample (self, population) : 0;
  g_autofree char *needed = tuntas_number_text_format ((gint64)sample);
  g_autofree char *users = tuntas_number_text_format ((gint64)population);
  g_autofree char *count = NULL;
  g_autofree char *hint = NULL;

  if (self->summary != NULL)
    count = tuntas_survey_words_count (self->summary->respondents, sample);
  if (population > 0)
    hint = g_strdup_printf (_ ("Of %s users, %s are to be asked (table of Krejcie and Morgan)."),
                            users, needed);
  else if (sample > 0)
    hint = g_strdup_printf (_ ("The regulation asks for at least %s respondents."), needed);
  else
    hint = g_strdup (_ ("How many used the service in an earlier period of this length. The number "
                        "of respondents that are needed follows from it."));
  if (count != NULL) {
    g_autofree char *first = g_steal_pointer (&hint);

    hint = g_strdup_printf ("%s %s.", first, count);
  }
  tuntas_form_field_set_hint (TUNTAS_FORM_FIELD (self->population_field), hint);
}

static void
changed_cb (TuntasSurveyEditor *self)
{
  if (self->filling)
    return;
  self->dirty = TRUE;
  show_sample (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Making */

static void
append_section (TuntasSurveyEditor *self, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section-title");
  if (gtk_widget_get_last_child (self->box) != self->heading)
    gtk_widget_set_margin_top (label, 18);
  gtk_box_append (GTK_BOX (self->box), label);
}

static GtkWidget *
append_field (GtkWidget *box, const char *title, GtkWidget *input, gboolean required)
{
  GtkWidget *field = tuntas_form_field_new (title, input);

  tuntas_form_field_set_required (TUNTAS_FORM_FIELD (field), required);
  gtk_box_append (GTK_BOX (box), field);
  return field;
}

static GtkWidget *
append_pair (TuntasSurveyEditor *self)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (
    pair, g_object_new (TUNTAS_TYPE_SPLIT_LAYOUT, "threshold", 440, "row-spacing", 15, NULL));
  gtk_box_append (GTK_BOX (self->box), pair);
  return pair;
}

static void
build_subject (TuntasSurveyEditor *self)
{
  GtkWidget *services;
  GtkWidget *days;

  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "page-title");
  gtk_box_append (GTK_BOX (self->box), self->heading);
  append_section (self, _ ("What is judged"));
  self->title = gtk_entry_new ();
  self->title_field = append_field (self->box, _ ("Title of the survey"), self->title, TRUE);
  self->unit = gtk_entry_new ();
  self->unit_field = append_field (self->box, _ ("Unit that is judged"), self->unit, TRUE);
  self->services = tuntas_text_area_new (5);
  services = append_field (self->box, _ ("Its services"), self->services, FALSE);
  tuntas_form_field_set_hint (
    TUNTAS_FORM_FIELD (services),
    _ ("One on each line. With them the results can be told apart by service."));

  append_section (self, _ ("When it is asked"));
  days = append_pair (self);
  self->starts = tuntas_date_entry_new ();
  tuntas_date_entry_set_future (TUNTAS_DATE_ENTRY (self->starts), TRUE);
  self->starts_field = append_field (days, _ ("First day"), self->starts, TRUE);
  self->ends = tuntas_date_entry_new ();
  tuntas_date_entry_set_future (TUNTAS_DATE_ENTRY (self->ends), TRUE);
  self->ends_field = append_field (days, _ ("Last day"), self->ends, TRUE);
}

static void
build_asking (TuntasSurveyEditor *self)
{
  append_section (self, _ ("What is asked, and how it is reckoned"));
  self->method = g_object_new (TUNTAS_TYPE_METHOD_CHOOSER, NULL);
  gtk_box_append (GTK_BOX (self->box), self->method);
  self->asked = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->asked), 0);
  gtk_label_set_wrap (GTK_LABEL (self->asked), TRUE);
  gtk_box_append (GTK_BOX (self->box), self->asked);

  append_section (self, _ ("Of how many"));
  self->population = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->population), GTK_INPUT_PURPOSE_DIGITS);
  self->population_field =
    append_field (self->box, _ ("Users of the service"), self->population, FALSE);
  self->least = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->least), GTK_INPUT_PURPOSE_DIGITS);
  self->least_field =
    append_field (self->box, _ ("Smallest group that is shown"), self->least, FALSE);
  tuntas_form_field_set_hint (
    TUNTAS_FORM_FIELD (self->least_field),
    _ ("Groups of fewer respondents stay out of tables and charts, so that nobody can be "
       "recognised in them. Five is usual."));
}

static void
tuntas_survey_editor_finalize (GObject *object)
{
  TuntasSurveyEditor *self = TUNTAS_SURVEY_EDITOR (object);

  tuntas_survey_period_unref (self->period);
  tuntas_survey_summary_unref (self->summary);

  G_OBJECT_CLASS (tuntas_survey_editor_parent_class)->finalize (object);
}

static void
tuntas_survey_editor_class_init (TuntasSurveyEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_survey_editor_finalize;

  /**
   * TuntasSurveyEditor::changed:
   *
   * Something was typed or chosen.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_survey_editor_init (TuntasSurveyEditor *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  gtk_widget_add_css_class (self->box, "meeting-form");
  build_subject (self);
  build_asking (self);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  adw_bin_set_child (ADW_BIN (self), scroller);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    tuntas_form_value_connect (typed_input (self, i), G_CALLBACK (changed_cb), self);
  g_signal_connect_object (self->method, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Filling */

static void
set_number (GtkWidget *entry, guint64 number)
{
  g_autofree char *text = number > 0 ? tuntas_number_text_format ((gint64)number) : NULL;

  tuntas_form_value_set (entry, text);
}

static gboolean
restore_draft (TuntasSurveyEditor *self, const char *draft)
{
  g_autofree char *method = NULL;

  if (draft == NULL || *draft == '\0')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *text = tuntas_details_get (draft, typed[i].key);

    tuntas_form_value_set (typed_input (self, i), text);
  }
  method = tuntas_details_get (draft, KEY_METHOD);
  if (self->summary == NULL)
    tuntas_method_chooser_restore (TUNTAS_METHOD_CHOOSER (self->method), method);
  /* Typed against an older survey, it must not silently undo what somebody else wrote since. */
  self->period->version = (int)tuntas_details_get_int (draft, KEY_VERSION);
  return TRUE;
}

static void
clear_errors (TuntasSurveyEditor *self)
{
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->title_field), NULL);
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->unit_field), NULL);
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->starts_field), NULL);
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->ends_field), NULL);
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->population_field), NULL);
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->least_field), NULL);
}

/* What was asked never changes; how it is reckoned is changed beside the result. */
static void
show_asked (TuntasSurveyEditor *self)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->method, self->summary == NULL);
  gtk_widget_set_visible (self->asked, self->summary != NULL);
  if (self->summary == NULL)
    return;
  text =
    g_strdup_printf (_ ("%s. The questions stay as they are once a survey has begun; weight and "
                        "rounding are changed beside its result."),
                     self->summary->method->regulation != NULL ? self->summary->method->regulation
                                                               : self->summary->method->title);
  gtk_label_set_label (GTK_LABEL (self->asked), text);
}

/**
 * tuntas_survey_editor_set_survey:
 * @self: an editor
 * @period: the survey, or one that is proposed
 * @methods: (element-type TuntasSurveyMethod): questionnaires to choose from
 * @summary: (nullable): the survey when it is there already
 * @draft: (nullable): what was typed before
 * @today: YYYYMMDD
 */
void
tuntas_survey_editor_set_survey (TuntasSurveyEditor *self,
                                 TuntasSurveyPeriod *period,
                                 GPtrArray *methods,
                                 TuntasSurveySummary *summary,
                                 const char *draft,
                                 int today)
{
  g_autofree char *services = NULL;

  g_return_if_fail (TUNTAS_IS_SURVEY_EDITOR (self));

  self->filling = TRUE;
  tuntas_survey_period_unref (self->period);
  self->period = tuntas_survey_period_copy (period);
  tuntas_survey_summary_unref (self->summary);
  self->summary = summary != NULL ? tuntas_survey_summary_ref (summary) : NULL;
  services = period->services != NULL ? g_strjoinv ("\n", period->services) : NULL;
  gtk_label_set_label (GTK_LABEL (self->heading),
                       summary == NULL ? _ ("New survey") : _ ("Change the survey"));
  tuntas_form_value_set (self->title, period->title);
  tuntas_form_value_set (self->unit, period->unit);
  tuntas_form_value_set (self->services, services);
  tuntas_date_entry_set_today (TUNTAS_DATE_ENTRY (self->starts), today);
  tuntas_date_entry_set_today (TUNTAS_DATE_ENTRY (self->ends), today);
  tuntas_date_entry_set_date (TUNTAS_DATE_ENTRY (self->starts), period->starts_on);
  tuntas_date_entry_set_date (TUNTAS_DATE_ENTRY (self->ends), period->ends_on);
  set_number (self->population, period->population);
  set_number (self->least, period->least_group);
  if (summary == NULL)
    tuntas_method_chooser_set_methods (TUNTAS_METHOD_CHOOSER (self->method), methods, period);
  show_asked (self);
  clear_errors (self);
  self->dirty = restore_draft (self, draft);
  self->filling = FALSE;
  show_sample (self);
}

/* Reading */

static gboolean
fail (GtkWidget *field, const char *error)
{
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (field), error);
  return FALSE;
}

static gboolean
read_days (TuntasSurveyEditor *self, TuntasSurveyPeriod *period)
{
  gboolean good = TRUE;

  period->starts_on = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->starts));
  period->ends_on = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->ends));
  if (period->starts_on == 0)
    good = fail (self->starts_field, _ ("Write the first day, like 1/7/2026."));
  if (period->ends_on == 0)
    good = fail (self->ends_field, _ ("Write the last day, like 31/12/2026."));
  else if (period->starts_on > period->ends_on)
    good = fail (self->ends_field, _ ("The last day lies before the first."));
  return good;
}

static gboolean
read_numbers (TuntasSurveyEditor *self, TuntasSurveyPeriod *period)
{
  guint64 least = 0;
  gboolean good = TRUE;

  if (!read_number (self->population, TUNTAS_SAMPLE_SIZE_MAX_POPULATION, &period->population))
    good = fail (self->population_field,
                 _ ("Write a number in digits, or nothing when it is not known."));
  if (!read_number (self->least, GREATEST_GROUP, &least))
    good = fail (self->least_field, _ ("Write a number in digits, up to 1000."));
  /* The usual one. */
  period->least_group = (guint)least;
  return good;
}

static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (kept, lines[i]);
  return g_strv_builder_end (kept);
}

static void
focus_first_error (TuntasSurveyEditor *self)
{
  GtkWidget *fields[] = {self->title_field, self->unit_field,       self->starts_field,
                         self->ends_field,  self->population_field, self->least_field};

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (*tuntas_form_field_get_error (TUNTAS_FORM_FIELD (fields[i])) != '\0') {
      gtk_widget_grab_focus (fields[i]);
      return;
    }
  }
  gtk_widget_child_focus (self->method, GTK_DIR_TAB_FORWARD);
}

/**
 * tuntas_survey_editor_make:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): the survey as it stands; NULL when something is missing or
 *   wrong, which is then said below its field
 */
TuntasSurveyPeriod *
tuntas_survey_editor_make (TuntasSurveyEditor *self)
{
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autofree char *services = NULL;
  gboolean good = TRUE;

  g_return_val_if_fail (TUNTAS_IS_SURVEY_EDITOR (self) && self->period != NULL, NULL);

  clear_errors (self);
  if (self->summary != NULL) {
    period = tuntas_survey_period_copy (self->period);
  } else {
    period = tuntas_survey_period_new ();
    good = tuntas_method_chooser_fill (TUNTAS_METHOD_CHOOSER (self->method), period);
  }
  g_free (period->title);
  period->title = tuntas_form_value_dup (self->title);
  g_free (period->unit);
  period->unit = tuntas_form_value_dup (self->unit);
  services = tuntas_form_value_dup (self->services);
  g_strfreev (period->services);
  period->services = split_lines (services);
  if (*period->title == '\0')
    good = fail (self->title_field, _ ("Give the survey a title; it stands on its report."));
  if (*period->unit == '\0')
    good = fail (self->unit_field, _ ("Write which unit is judged."));
  good = read_days (self, period) && good;
  good = read_numbers (self, period) && good;
  if (good)
    return g_steal_pointer (&period);
  focus_first_error (self);
  return NULL;
}

/**
 * tuntas_survey_editor_is_dirty:
 * @self: an editor
 *
 * Returns: whether something was typed that is not saved
 */
gboolean
tuntas_survey_editor_is_dirty (TuntasSurveyEditor *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_EDITOR (self), FALSE);
  return self->dirty;
}

static void
set (char **details, const char *key, const char *value)
{
  char *more = tuntas_details_set (*details, key, value);

  g_free (*details);
  *details = more;
}

/**
 * tuntas_survey_editor_to_text:
 * @self: an editor
 *
 * Returns: (transfer full): what was typed, as a text to keep
 */
char *
tuntas_survey_editor_to_text (TuntasSurveyEditor *self)
{
  g_autofree char *method = NULL;
  char *draft;

  g_return_val_if_fail (TUNTAS_IS_SURVEY_EDITOR (self) && self->period != NULL, NULL);

  draft = tuntas_details_set_int (NULL, KEY_VERSION, self->period->version);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *text = tuntas_form_value_dup (typed_input (self, i));

    set (&draft, typed[i].key, text);
  }
  if (self->summary == NULL)
    method = tuntas_method_chooser_to_text (TUNTAS_METHOD_CHOOSER (self->method));
  if (method != NULL)
    set (&draft, KEY_METHOD, method);
  return draft;
}
