/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-form.h"
#include "tuntas-survey-method.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_LAST_FORM (tuntas_last_form_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLastForm, tuntas_last_form, TUNTAS, LAST_FORM, GtkWidget)

void tuntas_last_form_show (TuntasLastForm *self,
                            TuntasSurveyMethod *method,
                            TuntasSurveyForm *form,
                            guint number);
const char *tuntas_last_form_get_digits (TuntasLastForm *self);

G_END_DECLS
