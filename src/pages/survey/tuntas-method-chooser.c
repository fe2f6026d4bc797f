/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-method-chooser.h"

#include <glib/gi18n-lib.h>

#include "tuntas-chip-chooser.h"
#include "tuntas-details.h"
#include "tuntas-file-picker.h"
#include "tuntas-form-field.h"
#include "tuntas-survey-convention.h"
#include "tuntas-survey-index.h"
#include "tuntas-survey-method-reader.h"

/* No questionnaire is that long. */
#define MAX_BYTES (1024 * 1024)

/**
 * TuntasMethodChooser:
 *
 * What a new survey asks and how it is reckoned: a regulation or the office's own list, the numbers
 * by which its unsur are printed, weight and rounding, each with what it means.
 */
struct _TuntasMethodChooser {
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *method;
  GtkWidget *method_field;
  GtkWidget *file_box;
  GtkWidget *file_name;
  GtkWidget *numbering;
  GtkWidget *numbering_field;
  GtkWidget *weight;
  GtkWidget *weight_field;
  GtkWidget *rounding;
  GtkWidget *rounding_field;
  GtkWidget *unsur;

  GPtrArray *methods; /* (element-type TuntasSurveyMethod): of regulations */
  TuntasSurveyMethod *own;
  char *own_text;
  GCancellable *cancellable;
  gboolean filling;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasMethodChooser, tuntas_method_chooser, ADW_TYPE_BIN)

static guint
get_chip (GtkWidget *chips)
{
  return tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (chips));
}

static void
set_chip (GtkWidget *chips, guint index)
{
  tuntas_chip_chooser_set_selected (TUNTAS_CHIP_CHOOSER (chips), index);
}

static gboolean
is_own (TuntasMethodChooser *self)
{
  return self->methods == NULL || get_chip (self->method) >= self->methods->len;
}

/* The questionnaire that is chosen, as it is printed in the file; NULL while there is none. */
static TuntasSurveyMethod *
get_method (TuntasMethodChooser *self)
{
  return is_own (self) ? self->own : g_ptr_array_index (self->methods, get_chip (self->method));
}

static GStrv
dup_own_order (TuntasSurveyMethod *method)
{
  GStrv keys = g_new0 (char *, method->elements->len + 1);

  for (guint i = 0; i < method->elements->len; i++)
    keys[i] = g_strdup (tuntas_survey_method_get_element (method, i)->key);
  return keys;
}

/* The order in which the regulation lists the unsur; NULL when the questionnaire has the same. */
static GStrv
dup_other_order (TuntasSurveyMethod *method)
{
  g_auto (GStrv) own = dup_own_order (method);
  g_auto (GStrv) other = tuntas_survey_method_dup_list_order (method);

  if (g_strv_length (other) != method->elements->len ||
      g_strv_equal ((const char *const *)own, (const char *const *)other))
    return NULL;
  return g_steal_pointer (&other);
}

static GStrv
dup_order (TuntasMethodChooser *self, TuntasSurveyMethod *method)
{
  GStrv other = get_chip (self->numbering) == 1 ? dup_other_order (method) : NULL;

  return other != NULL ? other : dup_own_order (method);
}

/* "U8 Sarana dan prasarana": the first unsur that the other order calls otherwise. */
static char *
describe_numbers (TuntasSurveyMethod *method, const char *const *order, const char *const *other)
{
  for (guint i = 0; order[i] != NULL; i++) {
    int place = tuntas_survey_method_find_element (method, order[i]);

    if (g_strcmp0 (order[i], other[i]) != 0)
      return g_strdup_printf ("U%u %s", i + 1,
                              tuntas_survey_method_get_element (method, (guint)place)->label);
  }
  return g_strdup ("");
}

static char *
describe_unsur (TuntasMethodChooser *self, TuntasSurveyMethod *method)
{
  g_auto (GStrv) order = dup_order (self, method);
  GString *text = g_string_new (NULL);

  for (guint i = 0; order[i] != NULL; i++) {
    int place = tuntas_survey_method_find_element (method, order[i]);

    g_string_append_printf (text, "%sU%u %s", i > 0 ? " · " : "", i + 1,
                            tuntas_survey_method_get_element (method, (guint)place)->label);
  }
  return g_string_free (text, FALSE);
}

/* What an office publishes when everybody gives the best answer: the surest way to see a weight. */
static char *
describe_weight (TuntasMethodChooser *self, TuntasSurveyMethod *method)
{
  TuntasSurveyTotal best[TUNTAS_SURVEY_MAX_ELEMENTS];
  TuntasSurveyConvention convention;
  g_autoptr (TuntasSurveyIndex) index = NULL;
  g_autofree char *nik = NULL;

  for (guint i = 0; i < TUNTAS_SURVEY_MAX_ELEMENTS; i++)
    best[i] = (TuntasSurveyTotal){1, TUNTAS_SURVEY_MAX_VALUE};
  if (!tuntas_survey_convention_init (&convention, method->weights[get_chip (self->weight)],
                                      method->roundings[get_chip (self->rounding)], NULL))
    return NULL;
  index = tuntas_survey_index_compute (method, best, &convention);
  nik = tuntas_decimal_to_text (index->nik, ',');
  return g_strdup_printf (
    _ ("With this weight the best answers of all give an IKM of %s. It is printed with every "
       "result; keep to that of earlier surveys, or their figures cannot be compared."),
    nik);
}

static void
show_words (TuntasMethodChooser *self)
{
  TuntasSurveyMethod *method = get_method (self);
  g_autofree char *about = NULL;
  g_autofree char *unsur = NULL;
  g_autofree char *weight = NULL;

  gtk_widget_set_visible (self->file_box, is_own (self));
  gtk_widget_set_visible (self->weight_field, method != NULL);
  gtk_widget_set_visible (self->rounding_field, method != NULL);
  gtk_widget_set_visible (self->unsur, method != NULL);
  if (method == NULL) {
    tuntas_form_field_set_hint (TUNTAS_FORM_FIELD (self->method_field),
                                _ ("A list of your own is a text file with the unsur, their "
                                   "questions and their weights."));
    gtk_widget_set_visible (self->numbering_field, FALSE);
    return;
  }
  if (is_own (self))
    about = g_strdup_printf (_ ("%s · %u unsur"), method->title, method->elements->len);
  tuntas_form_field_set_hint (TUNTAS_FORM_FIELD (self->method_field), about);
  unsur = describe_unsur (self, method);
  gtk_label_set_label (GTK_LABEL (self->unsur), unsur);
  weight = describe_weight (self, method);
  tuntas_form_field_set_hint (TUNTAS_FORM_FIELD (self->weight_field), weight);
}

static void
changed_cb (TuntasMethodChooser *self)
{
  if (self->filling)
    return;
  show_words (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
new_chips (TuntasMethodChooser *self, GtkWidget *field)
{
  GtkWidget *chips = tuntas_chip_chooser_new ();

  g_signal_connect_object (chips, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  tuntas_form_field_set_child (TUNTAS_FORM_FIELD (field), chips);
  return chips;
}

static void
show_numbering (TuntasMethodChooser *self, TuntasSurveyMethod *method)
{
  g_auto (GStrv) own = dup_own_order (method);
  g_auto (GStrv) other = dup_other_order (method);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  self->numbering = new_chips (self, self->numbering_field);
  gtk_widget_set_visible (self->numbering_field, other != NULL);
  if (other == NULL) {
    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->numbering), "");
    return;
  }
  first = describe_numbers (method, (const char *const *)own, (const char *const *)other);
  second = describe_numbers (method, (const char *const *)other, (const char *const *)own);
  tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->numbering), first);
  tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->numbering), second);
}

static char *
dup_weight_label (TuntasSurveyMethod *method, const char *code)
{
  TuntasSurveyConvention convention;

  return tuntas_survey_convention_init (&convention, code, NULL, NULL)
           ? tuntas_survey_convention_dup_weight_label (&convention, method)
           : g_strdup (code);
}

static char *
dup_rounding_label (const char *code)
{
  TuntasSurveyConvention convention;

  return tuntas_survey_convention_init (&convention, NULL, code, NULL)
           ? tuntas_survey_convention_dup_rounding_label (&convention)
           : g_strdup (code);
}

/* Another questionnaire has other numbers and weights to choose from. */
static void
show_method (TuntasMethodChooser *self)
{
  TuntasSurveyMethod *method = get_method (self);
  gboolean filling = self->filling;

  self->filling = TRUE;
  self->weight = new_chips (self, self->weight_field);
  self->rounding = new_chips (self, self->rounding_field);
  if (method != NULL)
    show_numbering (self, method);
  for (guint i = 0; method != NULL && method->weights[i] != NULL; i++) {
    g_autofree char *label = dup_weight_label (method, method->weights[i]);

    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->weight), label);
  }
  for (guint i = 0; method != NULL && method->roundings[i] != NULL; i++) {
    g_autofree char *label = dup_rounding_label (method->roundings[i]);

    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->rounding), label);
  }
  self->filling = filling;
  show_words (self);
}

static void
method_changed_cb (TuntasMethodChooser *self)
{
  if (self->filling)
    return;
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->method_field), NULL);
  show_method (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* An own list */

static void
show_own (TuntasMethodChooser *self)
{
  gtk_label_set_label (GTK_LABEL (self->file_name), self->own != NULL ? self->own->title : "");
}

/**
 * tuntas_method_chooser_read:
 * @self: a chooser
 * @text: a questionnaire
 * @file_name: where it comes from, for the sentence about a fault
 *
 * Takes a list of the office, or says below the field what is wrong with it and in which line.
 *
 * Returns: whether it is chosen now
 */
gboolean
tuntas_method_chooser_read (TuntasMethodChooser *self, const char *text, const char *file_name)
{
  g_autoptr (GError) error = NULL;
  TuntasSurveyMethod *method = tuntas_survey_method_reader_read (text, -1, file_name, &error);

  g_return_val_if_fail (TUNTAS_IS_METHOD_CHOOSER (self), FALSE);

  if (method == NULL) {
    tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->method_field), error->message);
    return FALSE;
  }
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->method_field), NULL);
  tuntas_survey_method_unref (self->own);
  self->own = method;
  g_free (self->own_text);
  self->own_text = g_strdup (text);
  show_own (self);
  set_chip (self->method, self->methods->len);
  show_method (self);
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasMethodChooser) self = user_data;
  g_autofree char *text = NULL;
  g_autofree char *base = g_file_get_basename (G_FILE (source));
  g_autofree char *name = g_filename_display_name (base);
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  if (!g_file_load_contents_finish (G_FILE (source), result, &text, &length, NULL, &error)) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->method_field), error->message);
    return;
  }
  if (length > MAX_BYTES || !g_utf8_validate (text, (gssize)length, NULL)) {
    tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->method_field),
                                 _ ("This file is no questionnaire: it is not a text in UTF-8."));
    return;
  }
  tuntas_method_chooser_read (self, text, name);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasMethodChooser) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL)
    g_file_load_contents_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
pick_cb (TuntasMethodChooser *self)
{
  static const char *const suffixes[] = {"ini", NULL};
  g_autoptr (GListModel) filters = tuntas_file_picker_filter (_ ("Questionnaires"), suffixes);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  tuntas_file_picker_run_async (GTK_WINDOW (root), TUNTAS_FILE_PICKER_OPEN,
                                _ ("Choose a questionnaire"), NULL, filters, self->cancellable,
                                picked_cb, g_object_ref (self));
}

/* Making */

static void
tuntas_method_chooser_dispose (GObject *object)
{
  TuntasMethodChooser *self = TUNTAS_METHOD_CHOOSER (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (tuntas_method_chooser_parent_class)->dispose (object);
}

static void
tuntas_method_chooser_finalize (GObject *object)
{
  TuntasMethodChooser *self = TUNTAS_METHOD_CHOOSER (object);

  g_clear_pointer (&self->methods, g_ptr_array_unref);
  tuntas_survey_method_unref (self->own);
  g_free (self->own_text);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (tuntas_method_chooser_parent_class)->finalize (object);
}

static void
tuntas_method_chooser_class_init (TuntasMethodChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_method_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_method_chooser_finalize;

  /**
   * TuntasMethodChooser::changed:
   *
   * Something else was chosen.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
append_field (TuntasMethodChooser *self, const char *title)
{
  GtkWidget *field = tuntas_form_field_new (title, NULL);

  gtk_box_append (GTK_BOX (self->box), field);
  return field;
}

static void
build_file (TuntasMethodChooser *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Choose a file…"));

  self->file_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->file_name = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->file_name), PANGO_ELLIPSIZE_MIDDLE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pick_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->file_box), button);
  gtk_box_append (GTK_BOX (self->file_box), self->file_name);
  gtk_box_append (GTK_BOX (self->box), self->file_box);
}

static void
tuntas_method_chooser_init (TuntasMethodChooser *self)
{
  self->cancellable = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  adw_bin_set_child (ADW_BIN (self), self->box);
  self->method_field = append_field (self, _ ("Questionnaire"));
  build_file (self);
  self->unsur = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->unsur), 0);
  gtk_label_set_wrap (GTK_LABEL (self->unsur), TRUE);
  gtk_widget_add_css_class (self->unsur, "small-print");
  gtk_box_append (GTK_BOX (self->box), self->unsur);
  self->numbering_field = append_field (self, _ ("Numbers of the unsur"));
  tuntas_form_field_set_hint (TUNTAS_FORM_FIELD (self->numbering_field),
                              _ ("The questionnaire and the list of the regulation number these "
                                 "unsur differently. Choose what "
                                 "is printed on your forms and reports; the IKM is the same."));
  self->weight_field = append_field (self, _ ("Weight of each unsur"));
  self->rounding_field = append_field (self, _ ("Rounding on the way"));
  tuntas_form_field_set_hint (
    TUNTAS_FORM_FIELD (self->rounding_field),
    _ ("The IKM itself always has two decimals. Round on the way only when "
       "your office always did."));
}

static guint
find_text (GStrv texts, const char *text)
{
  for (guint i = 0; text != NULL && texts[i] != NULL; i++)
    if (g_strcmp0 (texts[i], text) == 0)
      return i;
  return 0;
}

/* Chooses what a survey says. */
static void
choose (TuntasMethodChooser *self, TuntasSurveyPeriod *period)
{
  TuntasSurveyMethod *method = NULL;
  g_auto (GStrv) other = NULL;

  if (period->questionnaire != NULL) {
    tuntas_method_chooser_read (self, period->questionnaire, period->method);
  } else {
    for (guint i = 0; i < self->methods->len; i++)
      if (g_strcmp0 (((TuntasSurveyMethod *)self->methods->pdata[i])->code, period->method) == 0)
        set_chip (self->method, i);
    show_method (self);
  }
  method = get_method (self);
  if (method == NULL)
    return;
  other = dup_other_order (method);
  set_chip (self->weight, find_text (method->weights, period->weight));
  set_chip (self->rounding, find_text (method->roundings, period->rounding));
  set_chip (self->numbering,
            other != NULL && period->elements != NULL &&
              g_strv_equal ((const char *const *)other, (const char *const *)period->elements));
}

/**
 * tuntas_method_chooser_set_methods:
 * @self: a chooser
 * @methods: (element-type TuntasSurveyMethod): questionnaires of regulations
 * @proposal: what is chosen at first
 */
void
tuntas_method_chooser_set_methods (TuntasMethodChooser *self,
                                   GPtrArray *methods,
                                   TuntasSurveyPeriod *proposal)
{
  g_return_if_fail (TUNTAS_IS_METHOD_CHOOSER (self));

  g_clear_pointer (&self->methods, g_ptr_array_unref);
  self->methods = g_ptr_array_ref (methods);
  g_clear_pointer (&self->own, tuntas_survey_method_unref);
  g_clear_pointer (&self->own_text, g_free);
  show_own (self);
  self->filling = TRUE;
  self->method = tuntas_chip_chooser_new ();
  for (guint i = 0; i < methods->len; i++) {
    TuntasSurveyMethod *method = g_ptr_array_index (methods, i);
    const char *name = method->regulation != NULL ? method->regulation : method->title;
    g_autofree char *label = g_strdup_printf (_ ("%s (%u unsur)"), name, method->elements->len);

    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->method), label);
  }
  tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (self->method), _ ("Own list of the office"));
  tuntas_form_field_set_child (TUNTAS_FORM_FIELD (self->method_field), self->method);
  g_signal_connect_object (self->method, "notify::selected", G_CALLBACK (method_changed_cb), self,
                           G_CONNECT_SWAPPED);
  choose (self, proposal);
  self->filling = FALSE;
  show_words (self);
}

/**
 * tuntas_method_chooser_fill:
 * @self: a chooser
 * @period: (inout): a new survey
 *
 * Writes what is chosen into @period; says below the field what is missing.
 *
 * Returns: whether everything is chosen
 */
gboolean
tuntas_method_chooser_fill (TuntasMethodChooser *self, TuntasSurveyPeriod *period)
{
  TuntasSurveyMethod *method;

  g_return_val_if_fail (TUNTAS_IS_METHOD_CHOOSER (self), FALSE);

  method = get_method (self);
  if (method == NULL) {
    tuntas_form_field_set_error (TUNTAS_FORM_FIELD (self->method_field),
                                 _ ("Choose the file of your own list, or a regulation."));
    return FALSE;
  }
  period->method = g_strdup (method->code);
  period->questionnaire = is_own (self) ? g_strdup (self->own_text) : NULL;
  period->elements = dup_order (self, method);
  period->weight = g_strdup (method->weights[get_chip (self->weight)]);
  period->rounding = g_strdup (method->roundings[get_chip (self->rounding)]);
  return TRUE;
}

/**
 * tuntas_method_chooser_get_least:
 * @self: a chooser
 *
 * Returns: the fewest respondents that the regulation accepts; 0 when it names no number
 */
guint
tuntas_method_chooser_get_least (TuntasMethodChooser *self)
{
  TuntasSurveyMethod *method;

  g_return_val_if_fail (TUNTAS_IS_METHOD_CHOOSER (self), 0);

  method = get_method (self);
  return method != NULL ? method->min_respondents : 0;
}

static void
set (char **details, const char *key, const char *value)
{
  char *more = tuntas_details_set (*details, key, value);

  g_free (*details);
  *details = more;
}

/**
 * tuntas_method_chooser_to_text:
 * @self: a chooser
 *
 * Returns: (transfer full): what is chosen, for tuntas_method_chooser_restore()
 */
char *
tuntas_method_chooser_to_text (TuntasMethodChooser *self)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  char *text = NULL;

  g_return_val_if_fail (TUNTAS_IS_METHOD_CHOOSER (self), NULL);

  if (get_method (self) == NULL)
    return NULL;
  tuntas_method_chooser_fill (self, period);
  text = tuntas_details_set_list (NULL, "unsur", (const char *const *)period->elements);
  set (&text, "metode", period->method);
  set (&text, "bobot", period->weight);
  set (&text, "pembulatan", period->rounding);
  if (period->questionnaire != NULL)
    set (&text, "kuesioner", period->questionnaire);
  return text;
}

/**
 * tuntas_method_chooser_restore:
 * @self: a chooser that has its methods
 * @text: (nullable): what tuntas_method_chooser_to_text() gave
 */
void
tuntas_method_chooser_restore (TuntasMethodChooser *self, const char *text)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();

  g_return_if_fail (TUNTAS_IS_METHOD_CHOOSER (self));

  period->method = tuntas_details_get (text, "metode");
  if (period->method == NULL)
    return;
  period->elements = tuntas_details_get_list (text, "unsur");
  period->weight = tuntas_details_get (text, "bobot");
  period->rounding = tuntas_details_get (text, "pembulatan");
  period->questionnaire = tuntas_details_get (text, "kuesioner");
  self->filling = TRUE;
  choose (self, period);
  self->filling = FALSE;
  show_words (self);
}
