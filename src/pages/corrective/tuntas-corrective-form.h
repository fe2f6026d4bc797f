/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-corrective-work.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CORRECTIVE_FORM (tuntas_corrective_form_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCorrectiveForm,
                      tuntas_corrective_form,
                      TUNTAS,
                      CORRECTIVE_FORM,
                      GtkWidget)

GtkWidget *tuntas_corrective_form_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_corrective_form_show (TuntasCorrectiveForm *self,
                                  TuntasSession *session,
                                  TuntasCorrectiveAct act,
                                  TuntasCorrectiveAction *action);
void tuntas_corrective_form_leave (TuntasCorrectiveForm *self, gboolean done);
TuntasCorrectiveJob *
tuntas_corrective_form_make_job (TuntasCorrectiveForm *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_corrective_form_set_failure (TuntasCorrectiveForm *self, const char *text);

G_END_DECLS
