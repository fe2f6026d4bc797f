/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasSurveyError:
 * @TUNTAS_SURVEY_ERROR_COLUMNS: the columns of a file do not fit the survey; choose them anew
 * @TUNTAS_SURVEY_ERROR_EMPTY: a file without a header; choose another
 */
typedef enum {
  TUNTAS_SURVEY_ERROR_COLUMNS,
  TUNTAS_SURVEY_ERROR_EMPTY,
} TuntasSurveyError;

#define TUNTAS_SURVEY_ERROR (tuntas_survey_error_quark ())
GQuark tuntas_survey_error_quark (void);

G_END_DECLS
