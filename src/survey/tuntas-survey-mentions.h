/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-method.h"

G_BEGIN_DECLS

guint32 tuntas_survey_mentions_find (TuntasSurveyMethod *method, const char *comment);

G_END_DECLS
