/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-satisfaction-service.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_ASKING (tuntas_case_asking_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseAsking, tuntas_case_asking, TUNTAS, CASE_ASKING, GtkWidget)

void tuntas_case_asking_set_case (TuntasCaseAsking *self,
                                  TuntasSession *session,
                                  const TuntasCaseFile *file);
gboolean tuntas_case_asking_is_open (TuntasCaseAsking *self);
TuntasSatisfaction *tuntas_case_asking_make_answer (TuntasCaseAsking *self,
                                                    gint64 *on_behalf) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_case_asking_close (TuntasCaseAsking *self, gboolean done);
void tuntas_case_asking_set_failure (TuntasCaseAsking *self, const char *text);

G_END_DECLS
