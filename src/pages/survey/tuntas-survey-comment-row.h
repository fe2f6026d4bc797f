/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-survey-form.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_COMMENT_ROW (tuntas_survey_comment_row_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyCommentRow,
                      tuntas_survey_comment_row,
                      TUNTAS,
                      SURVEY_COMMENT_ROW,
                      GtkListBoxRow)

GtkWidget *tuntas_survey_comment_row_new (TuntasSurveyForm *form,
                                          const char *case_number,
                                          gboolean can_register) G_GNUC_WARN_UNUSED_RESULT;

gint64 tuntas_survey_comment_row_get_form_id (TuntasSurveyCommentRow *self);
void tuntas_survey_comment_row_set_draft (TuntasSurveyCommentRow *self, GtkWidget *draft);

G_END_DECLS
