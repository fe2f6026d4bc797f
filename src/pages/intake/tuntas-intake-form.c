/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-intake-form.h"

#include <glib/gi18n-lib.h>

#include "tuntas-case-kind.h"
#include "tuntas-channel.h"
#include "tuntas-chip-chooser.h"
#include "tuntas-date-entry.h"
#include "tuntas-form-value.h"
#include "tuntas-suggest-entry.h"

/* The inputs of the form, in reading order; each has a field of the same name around it, if any. */
static const char *const input_names[] = {
  "channel",  "external_id", "kind",         "category",   "subject",      "account",
  "district", "village",     "place",        "event_date", "service_unit", "respondent",
  "request",  "anonymous",   "confidential", "name",       "address",      "phone",
  "email",    "nik",         "occupation",
};

G_STATIC_ASSERT (G_N_ELEMENTS (input_names) == TUNTAS_INTAKE_FORM_N_INPUTS);

/**
 * tuntas_intake_form_bind:
 * @widget_class: class of the page whose template has the inputs
 * @offset: where the form lies in an instance
 */
void
tuntas_intake_form_bind (GtkWidgetClass *widget_class, gssize offset)
{
  for (guint i = 0; i < G_N_ELEMENTS (input_names); i++) {
    g_autofree char *field = g_strconcat (input_names[i], "_field", NULL);
    gboolean check =
      g_str_equal (input_names[i], "anonymous") || g_str_equal (input_names[i], "confidential");

    gtk_widget_class_bind_template_child_full (
      widget_class, input_names[i], FALSE,
      offset + (gssize)G_STRUCT_OFFSET (TuntasIntakeForm, inputs) +
        (gssize)(i * sizeof (GtkWidget *)));
    if (!check)
      gtk_widget_class_bind_template_child_full (
        widget_class, g_intern_string (field), FALSE,
        offset + (gssize)G_STRUCT_OFFSET (TuntasIntakeForm, fields) +
          (gssize)(i * sizeof (TuntasFormField *)));
  }
}

/**
 * tuntas_intake_form_prepare:
 * @self: a form whose template was made
 * @changed: called with @object when something was typed or chosen
 * @object: a GObject
 */
void
tuntas_intake_form_prepare (TuntasIntakeForm *self, GCallback changed, gpointer object)
{
  for (guint i = 0; i < TUNTAS_CHANNEL_N; i++)
    tuntas_chip_chooser_append (
      TUNTAS_CHIP_CHOOSER (tuntas_intake_form_get_input (self, "channel")),
      tuntas_channel_get_title (i));
  /* A survey period is no complaint and has its own page. */
  for (guint i = 0; i < TUNTAS_CASE_KIND_PERIODE_SURVEI; i++)
    tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (tuntas_intake_form_get_input (self, "kind")),
                                tuntas_case_kind_get_title (i));
  for (guint i = 0; i < G_N_ELEMENTS (input_names); i++)
    tuntas_form_value_connect (self->inputs[i], changed, object);
}

/**
 * tuntas_intake_form_clear:
 * @self: a form
 *
 * Frees what the form holds besides widgets.
 */
void
tuntas_intake_form_clear (TuntasIntakeForm *self)
{
  g_clear_pointer (&self->places, g_ptr_array_unref);
}

/**
 * tuntas_intake_form_get_input:
 * @self: a form
 * @name: of an input
 *
 * Returns: (transfer none) (nullable): the input
 */
GtkWidget *
tuntas_intake_form_get_input (TuntasIntakeForm *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (input_names); i++)
    if (g_str_equal (input_names[i], name))
      return self->inputs[i];
  return NULL;
}

/**
 * tuntas_intake_form_get_field:
 * @self: a form
 * @name: of an input
 *
 * Returns: (transfer none) (nullable): the field around the input
 */
TuntasFormField *
tuntas_intake_form_get_field (TuntasIntakeForm *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (input_names); i++)
    if (g_str_equal (input_names[i], name))
      return self->fields[i];
  return NULL;
}

static void
suggest (TuntasIntakeForm *self, const char *name, const char *const *suggestions)
{
  tuntas_suggest_entry_set_suggestions (
    TUNTAS_SUGGEST_ENTRY (tuntas_intake_form_get_input (self, name)), suggestions);
}

/**
 * tuntas_intake_form_set_office:
 * @self: a form
 * @office: whose categories and services are proposed
 * @today: YYYYMMDD
 */
void
tuntas_intake_form_set_office (TuntasIntakeForm *self, TuntasOffice *office, int today)
{
  suggest (self, "category", (const char *const *)office->categories);
  suggest (self, "service_unit", (const char *const *)office->services);
  tuntas_date_entry_set_today (
    TUNTAS_DATE_ENTRY (tuntas_intake_form_get_input (self, "event_date")), today);
}

/**
 * tuntas_intake_form_set_places:
 * @self: a form
 * @places: (nullable) (transfer full) (element-type TuntasPlace): what is proposed as places
 */
void
tuntas_intake_form_set_places (TuntasIntakeForm *self, GPtrArray *places)
{
  g_autoptr (GPtrArray) districts = g_ptr_array_new ();

  g_clear_pointer (&self->places, g_ptr_array_unref);
  self->places = places;
  for (guint i = 0; places != NULL && i < places->len; i++)
    g_ptr_array_add (districts, ((TuntasPlace *)places->pdata[i])->district);
  g_ptr_array_add (districts, NULL);
  suggest (self, "district", (const char *const *)districts->pdata);
  tuntas_intake_form_fill_villages (self);
}

/**
 * tuntas_intake_form_require:
 * @self: a form
 * @issues: (element-type TuntasIntakeIssue): what the SOP wants to know
 */
void
tuntas_intake_form_require (TuntasIntakeForm *self, GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++) {
    TuntasIntakeIssue *issue = issues->pdata[i];
    TuntasFormField *field = tuntas_intake_form_get_field (self, issue->field);

    if (field != NULL && issue->required)
      tuntas_form_field_set_required (field, TRUE);
  }
}

/**
 * tuntas_intake_form_fill_villages:
 * @self: a form
 *
 * Proposes the villages of the district that was typed.
 */
void
tuntas_intake_form_fill_villages (TuntasIntakeForm *self)
{
  const char *district = tuntas_suggest_entry_get_text (
    TUNTAS_SUGGEST_ENTRY (tuntas_intake_form_get_input (self, "district")));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; self->places != NULL && i < self->places->len; i++) {
    TuntasPlace *place = self->places->pdata[i];

    if (*district != '\0' && g_ascii_strcasecmp (district, place->district) != 0)
      continue;
    for (guint v = 0; place->villages != NULL && place->villages[v] != NULL; v++)
      g_ptr_array_add (all, place->villages[v]);
  }
  g_ptr_array_add (all, NULL);
  suggest (self, "village", (const char *const *)all->pdata);
}

/**
 * tuntas_intake_form_read:
 * @self: a form
 * @draft: takes what is filled in
 */
void
tuntas_intake_form_read (TuntasIntakeForm *self, TuntasIntakeDraft *draft)
{
  for (guint i = 0; i < G_N_ELEMENTS (input_names); i++)
    tuntas_intake_draft_take (draft, input_names[i], tuntas_form_value_dup (self->inputs[i]));
}

/**
 * tuntas_intake_form_fill:
 * @self: a form
 * @draft: what it shall hold
 */
void
tuntas_intake_form_fill (TuntasIntakeForm *self, TuntasIntakeDraft *draft)
{
  for (guint i = 0; i < G_N_ELEMENTS (input_names); i++)
    tuntas_form_value_set (self->inputs[i], tuntas_intake_draft_get (draft, input_names[i]));
}

/**
 * tuntas_intake_form_clear_errors:
 * @self: a form
 */
void
tuntas_intake_form_clear_errors (TuntasIntakeForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (input_names); i++)
    if (self->fields[i] != NULL)
      tuntas_form_field_set_error (self->fields[i], NULL);
}

/**
 * tuntas_intake_form_check:
 * @self: a form
 * @office: (nullable): whose list of categories counts
 *
 * Looks for what the form can see by itself: words that are no day, a category that is none of the
 * list. It is said beside the field, which takes the keyboard.
 *
 * Returns: whether nothing is wrong
 */
gboolean
tuntas_intake_form_check (TuntasIntakeForm *self, TuntasOffice *office)
{
  g_autofree char *category =
    tuntas_form_value_dup (tuntas_intake_form_get_input (self, "category"));
  TuntasFormField *wrong = NULL;

  tuntas_intake_form_clear_errors (self);
  if (!tuntas_date_entry_is_valid (
        TUNTAS_DATE_ENTRY (tuntas_intake_form_get_input (self, "event_date")))) {
    wrong = tuntas_intake_form_get_field (self, "event_date");
    tuntas_form_field_set_error (wrong, _ ("There is no such day. Write it like 12/11/2026."));
  }
  if (*category != '\0' && office != NULL && office->categories != NULL &&
      office->categories[0] != NULL &&
      !g_strv_contains ((const char *const *)office->categories, category)) {
    wrong = tuntas_intake_form_get_field (self, "category");
    tuntas_form_field_set_error (wrong, _ ("Choose a category of the list; Down shows it."));
  }
  if (wrong != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (wrong));
  return wrong == NULL;
}

/**
 * tuntas_intake_form_show_issues:
 * @self: a form
 * @issues: (element-type TuntasIntakeIssue): what the service found
 * @elsewhere: (out) (nullable) (transfer none): one that belongs to no field
 *
 * Says beside each field what is missing; the first of them takes the keyboard.
 *
 * Returns: how many are missing
 */
guint
tuntas_intake_form_show_issues (TuntasIntakeForm *self,
                                GPtrArray *issues,
                                TuntasIntakeIssue **elsewhere)
{
  TuntasFormField *first = NULL;
  guint n = 0;

  *elsewhere = NULL;
  for (guint i = 0; i < issues->len; i++) {
    TuntasIntakeIssue *issue = issues->pdata[i];
    TuntasFormField *field = tuntas_intake_form_get_field (self, issue->field);

    if (!issue->required)
      continue;
    n++;
    if (field != NULL)
      tuntas_form_field_set_error (field, issue->message);
    else
      *elsewhere = issue;
  }
  for (guint i = 0; i < G_N_ELEMENTS (input_names) && first == NULL; i++)
    if (self->fields[i] != NULL && *tuntas_form_field_get_error (self->fields[i]) != '\0')
      first = self->fields[i];
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
  return n;
}
