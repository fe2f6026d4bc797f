/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_FORM_FIELD (tuntas_form_field_get_type ())
G_DECLARE_FINAL_TYPE (TuntasFormField, tuntas_form_field, TUNTAS, FORM_FIELD, GtkWidget)

GtkWidget *tuntas_form_field_new (const char *title, GtkWidget *child) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_form_field_set_title (TuntasFormField *self, const char *title);
const char *tuntas_form_field_get_title (TuntasFormField *self);
void tuntas_form_field_set_child (TuntasFormField *self, GtkWidget *child);
GtkWidget *tuntas_form_field_get_child (TuntasFormField *self);
void tuntas_form_field_set_hint (TuntasFormField *self, const char *hint);
void tuntas_form_field_set_error (TuntasFormField *self, const char *error);
const char *tuntas_form_field_get_error (TuntasFormField *self);
void tuntas_form_field_set_required (TuntasFormField *self, gboolean required);

G_END_DECLS
