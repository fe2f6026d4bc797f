/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasSurveySource:
 * @TUNTAS_SURVEY_SOURCE_PAPER: keyed from paper
 * @TUNTAS_SURVEY_SOURCE_FILE: read from a file
 * @TUNTAS_SURVEY_SOURCE_KIOSK: given at the screen of the counter
 *
 * How the answers of a batch came in.
 */
typedef enum {
  TUNTAS_SURVEY_SOURCE_PAPER,
  TUNTAS_SURVEY_SOURCE_FILE,
  TUNTAS_SURVEY_SOURCE_KIOSK,
} TuntasSurveySource;

const char *tuntas_survey_source_to_code (TuntasSurveySource value);
gboolean tuntas_survey_source_from_code (const char *code, TuntasSurveySource *value);
const char *tuntas_survey_source_get_title (TuntasSurveySource value);

G_END_DECLS
