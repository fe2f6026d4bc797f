/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_ACT_FORM (tuntas_act_form_get_type ())
G_DECLARE_FINAL_TYPE (TuntasActForm, tuntas_act_form, TUNTAS, ACT_FORM, GtkWidget)

GtkWidget *tuntas_act_form_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_act_form_show (TuntasActForm *self,
                           TuntasSession *session,
                           const TuntasCaseFile *file,
                           TuntasActOffer *offer,
                           guint n_unchecked);
TuntasActOffer *tuntas_act_form_get_offer (TuntasActForm *self);
TuntasCommand *tuntas_act_form_make_command (TuntasActForm *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_act_form_begin (TuntasActForm *self, TuntasSession *session, gint64 case_id);
void tuntas_act_form_clear (TuntasActForm *self, gboolean done);

G_END_DECLS
