/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-difference-row.h"

#include <glib/gi18n-lib.h>

#include "tuntas-survey-words.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasDifferenceRow:
 *
 * One place where two people keyed the same paper differently, with the buttons that settle it.
 */
struct _TuntasDifferenceRow {
  GtkListBoxRow parent_instance;

  TuntasSurveyDifference difference;
  TuntasSurveyMethod *method;
  GStrv services;
  GtkWidget *buttons;
  GtkWidget *popover;
};

enum {
  SIGNAL_SETTLED,
  SIGNAL_DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasDifferenceRow, tuntas_difference_row, GTK_TYPE_LIST_BOX_ROW)

static void
tuntas_difference_row_finalize (GObject *object)
{
  TuntasDifferenceRow *self = TUNTAS_DIFFERENCE_ROW (object);

  g_free (self->difference.field);
  g_free (self->difference.label);
  g_free (self->difference.first);
  g_free (self->difference.second);
  tuntas_survey_method_unref (self->method);
  g_strfreev (self->services);

  G_OBJECT_CLASS (tuntas_difference_row_parent_class)->finalize (object);
}

static void
tuntas_difference_row_class_init (TuntasDifferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_difference_row_finalize;

  /**
   * TuntasDifferenceRow::settled:
   * @value: (nullable): what stands on the paper, as it is stored; NULL for nothing
   *
   * The person looked at the paper and decided.
   */
  signals[SIGNAL_SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * TuntasDifferenceRow::decided:
   * @fate: a TuntasMissingForm
   *
   * The person looked for the paper that one of the two did not key, and decided.
   */
  signals[SIGNAL_DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
tuntas_difference_row_init (TuntasDifferenceRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static TuntasProfileField *
find_field (TuntasDifferenceRow *self)
{
  for (guint i = 0; i < self->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (self->method->fields, i);

    if (g_strcmp0 (field->key, self->difference.field) == 0)
      return field;
  }
  return NULL;
}

/* A stored value as a person reads it: "3, Cepat". */
static char *
describe_value (TuntasDifferenceRow *self, const char *value)
{
  int place = tuntas_survey_method_find_element (self->method, self->difference.field);
  TuntasProfileField *field = find_field (self);
  int option = field != NULL && value != NULL ? tuntas_profile_field_find_option (field, value)
                                              : TUNTAS_PROFILE_NONE;

  if (value == NULL || *value == '\0')
    return g_strdup (_ ("left blank"));
  if (place >= 0 && *value >= '1' && *value <= '0' + TUNTAS_SURVEY_MAX_VALUE)
    return g_strdup_printf (
      "%s, %s", value,
      tuntas_survey_method_get_element (self->method, (guint)place)->options[*value - '1']);
  return g_strdup (
    option != TUNTAS_PROFILE_NONE ? tuntas_profile_field_get_option (field, option)->label : value);
}

static void
settle (TuntasDifferenceRow *self, const char *value)
{
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0, value);
}

static void
value_clicked_cb (TuntasDifferenceRow *self, GtkWidget *button)
{
  g_autoptr (TuntasDifferenceRow) alive = g_object_ref (self);

  settle (alive, g_object_get_data (G_OBJECT (button), "tuntas-value"));
}

static GtkWidget *
new_value_button (TuntasDifferenceRow *self, const char *label, const char *value)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (child), 40);
  g_object_set_data_full (G_OBJECT (button), "tuntas-value", g_strdup (value), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (value_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
add_other (TuntasDifferenceRow *self, GtkWidget *box, const char *value)
{
  g_autofree char *label = NULL;
  GtkWidget *button = NULL;

  if (g_strcmp0 (value, self->difference.first) == 0 ||
      g_strcmp0 (value, self->difference.second) == 0)
    return;
  label = describe_value (self, value);
  button = new_value_button (self, label, value);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
}

static void
text_activate_cb (TuntasDifferenceRow *self, GtkEntry *entry)
{
  g_autoptr (TuntasDifferenceRow) alive = g_object_ref (self);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  settle (alive, *text != '\0' ? text : NULL);
}

/* What else the paper may say. */
static GtkWidget *
new_others (TuntasDifferenceRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  TuntasProfileField *field = find_field (self);

  if (tuntas_survey_method_find_element (self->method, self->difference.field) >= 0) {
    for (char value[2] = "1"; *value <= '0' + TUNTAS_SURVEY_MAX_VALUE; value[0]++)
      add_other (self, box, value);
  } else if (field != NULL) {
    for (guint i = 0; i < field->options->len; i++)
      add_other (self, box, tuntas_profile_field_get_option (field, (int)i)->key);
  } else if (g_strcmp0 (self->difference.field, TUNTAS_SURVEY_FIELD_SERVICE) == 0) {
    for (guint i = 0; self->services[i] != NULL; i++)
      add_other (self, box, self->services[i]);
  } else {
    GtkWidget *entry = gtk_entry_new ();

    gtk_editable_set_text (GTK_EDITABLE (entry),
                           self->difference.first != NULL ? self->difference.first : "");
    gtk_editable_set_width_chars (GTK_EDITABLE (entry), 40);
    gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Suggestion, as it is written"), -1);
    g_signal_connect_object (entry, "activate", G_CALLBACK (text_activate_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (box), entry);
  }
  add_other (self, box, NULL);
  return box;
}

static void
add_choices (TuntasDifferenceRow *self)
{
  g_autofree char *first = describe_value (self, self->difference.first);
  g_autofree char *second = describe_value (self, self->difference.second);
  /* Translators: what the first person keyed */
  g_autofree char *first_label = g_strdup_printf (_ ("First: %s"), first);
  /* Translators: what the second person keyed */
  g_autofree char *second_label = g_strdup_printf (_ ("Second: %s"), second);
  GtkWidget *other = gtk_menu_button_new ();

  gtk_box_append (GTK_BOX (self->buttons),
                  new_value_button (self, first_label, self->difference.first));
  gtk_box_append (GTK_BOX (self->buttons),
                  new_value_button (self, second_label, self->difference.second));
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), new_others (self));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (other), _ ("Other…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (other), self->popover);
  gtk_box_append (GTK_BOX (self->buttons), other);
}

/* What both keyed, when it can no longer be settled. */
static char *
describe_both (TuntasDifferenceRow *self)
{
  g_autofree char *first = describe_value (self, self->difference.first);
  g_autofree char *second = describe_value (self, self->difference.second);

  return g_strdup_printf (_ ("First: %s · Second: %s"), first, second);
}

/* What differs, in words. */
static char *
describe_difference (TuntasDifferenceRow *self)
{
  g_autofree char *answers = NULL;

  if (self->difference.field != NULL)
    return g_strdup (self->difference.label);
  if (self->difference.form_id != 0) {
    answers = tuntas_survey_words_answers (self->difference.first);
    return g_strdup_printf (_ ("Missing in the second keying: %s"), answers);
  }
  answers = tuntas_survey_words_answers (self->difference.second);
  return g_strdup_printf (_ ("Missing in the first keying: %s"), answers);
}

static void
fate_clicked_cb (TuntasDifferenceRow *self, GtkWidget *button)
{
  g_autoptr (TuntasDifferenceRow) alive = g_object_ref (self);

  g_signal_emit (alive, signals[SIGNAL_DECIDED], 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tuntas-fate")));
}

static void
add_fate (TuntasDifferenceRow *self, const char *label, TuntasMissingForm fate)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "tuntas-fate", GINT_TO_POINTER (fate));
  g_signal_connect_object (button, "clicked", G_CALLBACK (fate_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
add_fates (TuntasDifferenceRow *self)
{
  gboolean counts = self->difference.form_id != 0;

  add_fate (self, counts ? _ ("The paper says so") : _ ("The paper says so: count it"),
            TUNTAS_MISSING_FORM_ACCEPT);
  if (counts)
    add_fate (self, _ ("Key it now"), TUNTAS_MISSING_FORM_KEY);
  add_fate (self, _ ("No such paper, or keyed twice: leave it out"), TUNTAS_MISSING_FORM_DROP);
}

/**
 * tuntas_difference_row_new:
 * @difference: what differs
 * @batch: name of the batch
 * @method: (transfer none): the questionnaire
 * @services: (nullable): services of the survey
 * @open: whether the survey still takes corrections
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tuntas_difference_row_new (TuntasSurveyDifference *difference,
                           const char *batch,
                           TuntasSurveyMethod *method,
                           const char *const *services,
                           gboolean open)
{
  TuntasDifferenceRow *self = g_object_new (TUNTAS_TYPE_DIFFERENCE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* Translators: name of the batch, then the place of a form in it */
  g_autofree char *where = g_strdup_printf (_ ("%s, form %u"), batch, difference->place);
  g_autofree char *what = NULL;

  self->difference = *difference;
  self->difference.field = g_strdup (difference->field);
  self->difference.label = g_strdup (difference->label);
  self->difference.first = g_strdup (difference->first);
  self->difference.second = g_strdup (difference->second);
  self->method = tuntas_survey_method_ref (method);
  self->services = services != NULL ? g_strdupv ((char **)services) : g_new0 (char *, 1);

  what = describe_difference (self);
  gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (where, "field-hint"));
  gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (what, "heading"));
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->buttons, tuntas_wrap_layout_new (6));
  gtk_box_append (GTK_BOX (box), self->buttons);
  if (!open) {
    g_autofree char *both = difference->field != NULL ? describe_both (self) : NULL;

    if (both != NULL)
      gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (both, NULL));
  } else if (difference->field != NULL)
    add_choices (self);
  else
    add_fates (self);
  gtk_widget_set_visible (self->buttons, gtk_widget_get_first_child (self->buttons) != NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

/**
 * tuntas_difference_row_get_difference:
 * @self: a row
 *
 * Returns: what it is about
 */
const TuntasSurveyDifference *
tuntas_difference_row_get_difference (TuntasDifferenceRow *self)
{
  g_return_val_if_fail (TUNTAS_IS_DIFFERENCE_ROW (self), NULL);

  return &self->difference;
}
