/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-complainant.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_COMPLAINANT_VIEW (tuntas_complainant_view_get_type ())
G_DECLARE_FINAL_TYPE (TuntasComplainantView,
                      tuntas_complainant_view,
                      TUNTAS,
                      COMPLAINANT_VIEW,
                      GtkWidget)

void tuntas_complainant_view_set_masked (TuntasComplainantView *self,
                                         const char *masked,
                                         gboolean known);
void tuntas_complainant_view_ask (TuntasComplainantView *self);
void tuntas_complainant_view_show (TuntasComplainantView *self,
                                   TuntasComplainant *complainant,
                                   const char *by);
void tuntas_complainant_view_hide (TuntasComplainantView *self);

G_END_DECLS
