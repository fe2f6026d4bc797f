/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_DIFFERENCE_ROW (tuntas_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (TuntasDifferenceRow,
                      tuntas_difference_row,
                      TUNTAS,
                      DIFFERENCE_ROW,
                      GtkListBoxRow)

GtkWidget *tuntas_difference_row_new (TuntasSurveyDifference *difference,
                                      const char *batch,
                                      TuntasSurveyMethod *method,
                                      const char *const *services,
                                      gboolean open) G_GNUC_WARN_UNUSED_RESULT;
const TuntasSurveyDifference *tuntas_difference_row_get_difference (TuntasDifferenceRow *self);

G_END_DECLS
