/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-form-view.h"

#include <glib/gi18n-lib.h>

#include "tuntas-details.h"
#include "tuntas-number-text.h"
#include "tuntas-survey-form-item.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasSurveyFormView:
 *
 * One form in full: what the respondent said of himself, each question with the answer in words,
 * and the comment.
 */
struct _TuntasSurveyFormView {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkListBox *list;
  GtkWidget *case_button;

  TuntasSurveyForm *form; /* (owned) (nullable): as it is shown */
  int element;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyFormView, tuntas_survey_form_view, ADW_TYPE_BIN)

enum {
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
close_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

/* A row that is read as a whole: what was asked, and what was said. */
static void
add_row (TuntasSurveyFormView *self,
         const char *title,
         const char *question,
         const char *text,
         gboolean marked)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  /* Translators: a question and its answer, as they are said */
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), title, text);

  gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (title, "fact-title"));
  if (question != NULL)
    gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (question, NULL));
  gtk_box_append (GTK_BOX (box),
                  tuntas_wrapped_label_new (text, question != NULL ? "heading" : NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (marked)
    gtk_widget_add_css_class (row, "marked");
  gtk_list_box_append (self->list, row);
}

static void
add_profile (TuntasSurveyFormView *self, TuntasSurveyForm *form, TuntasSurveyMethod *method)
{
  for (guint i = 0; i < method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (method->fields, i);
    g_autofree char *key = tuntas_details_get (form->profile, field->key);
    int option = key != NULL ? tuntas_profile_field_find_option (field, key) : TUNTAS_PROFILE_NONE;
    const char *said = option >= 0 ? tuntas_profile_field_get_option (field, option)->label : key;

    add_row (self, field->label, NULL, said != NULL && *said != '\0' ? said : _ ("not said"),
             FALSE);
  }
}

static void
add_answer (TuntasSurveyFormView *self,
            TuntasSurveyForm *form,
            TuntasSurveyElement *element,
            guint place,
            gboolean marked)
{
  guint value = tuntas_survey_form_get_value (form, place);
  g_autofree char *title = g_strdup_printf ("U%u %s", element->number, element->label);
  g_autofree char *answer = value > 0
                              ? g_strdup_printf ("%u · %s", value, element->options[value - 1])
                              : g_strdup (_ ("left blank"));

  add_row (self, title, element->question, answer, marked);
}

static void
clear (TuntasSurveyFormView *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static gboolean
tuntas_survey_form_view_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (TUNTAS_SURVEY_FORM_VIEW (widget)->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
tuntas_survey_form_view_finalize (GObject *object)
{
  tuntas_survey_form_unref (TUNTAS_SURVEY_FORM_VIEW (object)->form);
  G_OBJECT_CLASS (tuntas_survey_form_view_parent_class)->finalize (object);
}

static void
tuntas_survey_form_view_class_init (TuntasSurveyFormViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tuntas_survey_form_view_finalize;
  widget_class->grab_focus = tuntas_survey_form_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "formview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "form.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.close", NULL);

  /**
   * TuntasSurveyFormView::closed:
   *
   * The person has seen enough.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", TUNTAS_TYPE_SURVEY_FORM_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_head (TuntasSurveyFormView *self)
{
  GtkWidget *head = gtk_grid_new ();
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->title = GTK_LABEL (tuntas_wrapped_label_new (NULL, "section-title"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  self->case_button = gtk_button_new_with_label (_ ("Open its case"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "form.close");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, _ ("Close the form (Escape)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close the form"), -1);
  gtk_widget_add_css_class (head, "form-head");
  gtk_grid_set_column_spacing (GTK_GRID (head), 6);
  gtk_grid_attach (GTK_GRID (head), GTK_WIDGET (self->title), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (head), self->case_button, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (head), close, 2, 0, 1, 1);
  return head;
}

static void
tuntas_survey_form_view_init (TuntasSurveyFormView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "form-answers");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * tuntas_survey_form_view_show:
 * @self: a view
 * @form: a form
 * @method: what was asked
 * @batch: (nullable): name of its batch
 * @element: unsur that is looked at, or -1
 */
void
tuntas_survey_form_view_show (TuntasSurveyFormView *self,
                              TuntasSurveyForm *form,
                              TuntasSurveyMethod *method,
                              const char *batch,
                              int element)
{
  g_autofree char *number = tuntas_number_text_format (form->sequence);
  g_autofree char *title = g_strdup_printf (_ ("Respondent %s"), number);

  g_return_if_fail (TUNTAS_IS_SURVEY_FORM_VIEW (self));

  /* the person may be reading it */
  if (self->form != NULL && self->element == element &&
      tuntas_survey_form_item_is_same (self->form, form))
    return;
  g_clear_pointer (&self->form, tuntas_survey_form_unref);
  self->form = tuntas_survey_form_ref (form);
  self->element = element;
  clear (self);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (self->case_button, form->case_id != 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->case_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->case_button),
                                          g_variant_new_int64 (form->case_id));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->case_button), "win.open-case");
  for (guint i = 0; i < method->elements->len; i++)
    add_answer (self, form, tuntas_survey_method_get_element (method, i), i, (int)i == element);
  if (form->comment != NULL)
    add_row (self, _ ("Comment"), NULL, form->comment, FALSE);
  if (form->service != NULL)
    add_row (self, _ ("Service"), NULL, form->service, FALSE);
  add_profile (self, form, method);
  if (batch != NULL)
    add_row (self, _ ("Batch"), NULL, batch, FALSE);
}
