/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-method.h"

TuntasSurveyMethod *survey_fixture_load (const char *code);
TuntasSurveyMethod *survey_fixture_new_list (guint n_elements, const char *const *weights);
