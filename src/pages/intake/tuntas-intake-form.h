/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-case-service.h"
#include "tuntas-form-field.h"
#include "tuntas-intake-draft.h"
#include "tuntas-office.h"

G_BEGIN_DECLS

#define TUNTAS_INTAKE_FORM_N_INPUTS 21

/* The inputs of a new complaint by their names, and the fields around them. It lies in the page
 * whose template fills it; the widgets belong to the template. */
typedef struct {
  GtkWidget *inputs[TUNTAS_INTAKE_FORM_N_INPUTS];
  TuntasFormField *fields[TUNTAS_INTAKE_FORM_N_INPUTS]; /* NULL for a check */
  GPtrArray *places;                                    /* (element-type TuntasPlace) (nullable) */
} TuntasIntakeForm;

void tuntas_intake_form_bind (GtkWidgetClass *widget_class, gssize offset);
void tuntas_intake_form_prepare (TuntasIntakeForm *self, GCallback changed, gpointer object);
void tuntas_intake_form_clear (TuntasIntakeForm *self);

GtkWidget *tuntas_intake_form_get_input (TuntasIntakeForm *self, const char *name);
TuntasFormField *tuntas_intake_form_get_field (TuntasIntakeForm *self, const char *name);

void tuntas_intake_form_set_office (TuntasIntakeForm *self, TuntasOffice *office, int today);
void tuntas_intake_form_set_places (TuntasIntakeForm *self, GPtrArray *places);
void tuntas_intake_form_require (TuntasIntakeForm *self, GPtrArray *issues);
void tuntas_intake_form_fill_villages (TuntasIntakeForm *self);

void tuntas_intake_form_read (TuntasIntakeForm *self, TuntasIntakeDraft *draft);
void tuntas_intake_form_fill (TuntasIntakeForm *self, TuntasIntakeDraft *draft);
void tuntas_intake_form_clear_errors (TuntasIntakeForm *self);
gboolean tuntas_intake_form_check (TuntasIntakeForm *self, TuntasOffice *office);
guint tuntas_intake_form_show_issues (TuntasIntakeForm *self,
                                      GPtrArray *issues,
                                      TuntasIntakeIssue **elsewhere);

G_END_DECLS
