/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/**
 * TuntasMissingForm:
 * @TUNTAS_MISSING_FORM_ACCEPT: the paper is there and says what one person keyed
 * @TUNTAS_MISSING_FORM_KEY: the paper is there and is to be keyed now
 * @TUNTAS_MISSING_FORM_DROP: the paper is not there, or was keyed twice
 *
 * What is to become of a form that one of two people did not key.
 */
typedef enum {
  TUNTAS_MISSING_FORM_ACCEPT,
  TUNTAS_MISSING_FORM_KEY,
  TUNTAS_MISSING_FORM_DROP,
} TuntasMissingForm;

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
