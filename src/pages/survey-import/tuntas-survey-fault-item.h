/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_FAULT_ITEM (tuntas_survey_fault_item_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyFaultItem,
                      tuntas_survey_fault_item,
                      TUNTAS,
                      SURVEY_FAULT_ITEM,
                      GObject)

TuntasSurveyFaultItem *
tuntas_survey_fault_item_new (const TuntasSurveyImportFault *fault) G_GNUC_WARN_UNUSED_RESULT;

guint tuntas_survey_fault_item_get_line (TuntasSurveyFaultItem *self);
const char *tuntas_survey_fault_item_get_title (TuntasSurveyFaultItem *self);
const char *tuntas_survey_fault_item_get_reason (TuntasSurveyFaultItem *self);
gboolean tuntas_survey_fault_item_is_refused (TuntasSurveyFaultItem *self);

G_END_DECLS
