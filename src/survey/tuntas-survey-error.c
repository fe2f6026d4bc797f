/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-error.h"

G_DEFINE_QUARK (tuntas - survey - error - quark, tuntas_survey_error)
