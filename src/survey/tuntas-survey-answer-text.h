/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-element.h"

G_BEGIN_DECLS

/* Instead of a value: the text is no answer. */
#define TUNTAS_SURVEY_NO_VALUE 255

guint8
tuntas_survey_answer_text_read (TuntasSurveyElement *element, const char *text, gsize length);
gboolean tuntas_survey_answer_text_asks (TuntasSurveyElement *element, const char *header);

G_END_DECLS
