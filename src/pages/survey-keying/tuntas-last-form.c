/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-last-form.h"

#include <glib/gi18n-lib.h>

#include "tuntas-details.h"
#include "tuntas-survey-words.h"

/**
 * TuntasLastForm:
 *
 * The form that was keyed last, to be compared with the paper: its digits in groups, and on demand
 * each answer in words.
 */
struct _TuntasLastForm {
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *digits;
  GtkWidget *rest;
  GtkWidget *in_words;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (TuntasLastForm, tuntas_last_form, GTK_TYPE_WIDGET)

static void
tuntas_last_form_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tuntas_last_form_parent_class)->dispose (object);
}

static void
tuntas_last_form_class_init (TuntasLastFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_last_form_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lastform");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (TuntasLastForm *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
toggled_cb (TuntasLastForm *self)
{
  gtk_widget_set_visible (self->words,
                          gtk_check_button_get_active (GTK_CHECK_BUTTON (self->in_words)));
}

static void
tuntas_last_form_init (TuntasLastForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  self->title = add_label (self, "section-title");
  self->digits = add_label (self, "last-digits");
  self->rest = add_label (self, NULL);
  self->in_words = gtk_check_button_new_with_label (_ ("In words"));
  gtk_widget_set_halign (self->in_words, GTK_ALIGN_START);
  gtk_widget_set_parent (self->in_words, GTK_WIDGET (self));
  g_signal_connect_object (self->in_words, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  self->words = add_label (self, NULL);
  gtk_widget_set_visible (self->words, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The form that was keyed last"), -1);
}

/* What it says besides the answers: "Perempuan · 17–25 tahun · SMA · Loket 1 · “Cepat.”" */
static char *
describe_rest (TuntasSurveyMethod *method, TuntasSurveyForm *form)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (method->fields, i);
    g_autofree char *key = tuntas_details_get (form->profile, field->key);
    int option = key != NULL ? tuntas_profile_field_find_option (field, key) : TUNTAS_PROFILE_NONE;

    if (option != TUNTAS_PROFILE_NONE)
      g_ptr_array_add (words, g_strdup (tuntas_profile_field_get_option (field, option)->label));
  }
  if (form->service != NULL)
    g_ptr_array_add (words, g_strdup (form->service));
  if (form->comment != NULL && *form->comment != '\0')
    g_ptr_array_add (words, g_strdup_printf ("“%s”", form->comment));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **)words->pdata);
}

static char *
describe_answers (TuntasSurveyMethod *method, TuntasSurveyForm *form)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < method->elements->len; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (method, i);
    guint value = tuntas_survey_form_get_value (form, i);

    g_string_append_printf (text, "%sU%u %s: ", i > 0 ? "\n" : "", element->number, element->label);
    if (value > 0)
      g_string_append_printf (text, "%u, %s", value, element->options[value - 1]);
    else
      g_string_append (text, _ ("left blank"));
  }
  return g_string_free (text, FALSE);
}

/**
 * tuntas_last_form_show:
 * @self: a view
 * @method: the questionnaire
 * @form: (nullable): the form; NULL when there is none
 * @number: its place in the batch
 */
void
tuntas_last_form_show (TuntasLastForm *self,
                       TuntasSurveyMethod *method,
                       TuntasSurveyForm *form,
                       guint number)
{
  g_autofree char *title = NULL;
  g_autofree char *digits = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (TUNTAS_IS_LAST_FORM (self));

  gtk_widget_set_visible (GTK_WIDGET (self), form != NULL);
  if (form == NULL)
    return;
  title = g_strdup_printf (_ ("Form %u, keyed last"), number);
  digits = tuntas_survey_words_answers (form->answers);
  rest = describe_rest (method, form);
  words = describe_answers (method, form);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->digits), digits);
  gtk_label_set_label (GTK_LABEL (self->rest), rest);
  gtk_widget_set_visible (self->rest, *rest != '\0');
  gtk_label_set_label (GTK_LABEL (self->words), words);
}

/**
 * tuntas_last_form_get_digits:
 * @self: a view
 *
 * Returns: the answers as they are shown
 */
const char *
tuntas_last_form_get_digits (TuntasLastForm *self)
{
  g_return_val_if_fail (TUNTAS_IS_LAST_FORM (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->digits));
}
