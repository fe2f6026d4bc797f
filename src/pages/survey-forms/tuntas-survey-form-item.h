/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-form.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_FORM_ITEM (tuntas_survey_form_item_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyFormItem,
                      tuntas_survey_form_item,
                      TUNTAS,
                      SURVEY_FORM_ITEM,
                      GObject)

TuntasSurveyFormItem *
tuntas_survey_form_item_new (TuntasSurveyForm *form) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyForm *tuntas_survey_form_item_get_form (TuntasSurveyFormItem *self);
gboolean tuntas_survey_form_item_is_same (TuntasSurveyForm *form, TuntasSurveyForm *other);

G_END_DECLS
