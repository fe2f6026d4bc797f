/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-method.h"

G_BEGIN_DECLS

TuntasSurveyMethod *tuntas_survey_method_reader_read (const char *text,
                                                      gssize length,
                                                      const char *file_name,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyMethod *
tuntas_survey_method_reader_read_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyMethod *tuntas_survey_method_reader_load (const char *data_dir,
                                                      const char *code,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv
tuntas_survey_method_reader_list (const char *data_dir, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
