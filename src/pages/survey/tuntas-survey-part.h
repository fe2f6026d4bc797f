/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_PART (tuntas_survey_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (TuntasSurveyPart, tuntas_survey_part, TUNTAS, SURVEY_PART, AdwBin)

/**
 * TuntasSurveyPartClass:
 * @name: by which the page of the survey is told to show it; set in class_init like what follows
 * @title: msgid of its title
 * @wide: it uses all the width there is; others stay as narrow as text is read best
 * @has_figure: it shows the index itself, so that the head of the page need not
 * @show: shows what was read of the survey, also again after something changed; must not lose what
 * the person is typing
 */
struct _TuntasSurveyPartClass {
  AdwBinClass parent_class;

  const char *name;
  const char *title;
  gboolean wide;
  gboolean has_figure;
  void (*show) (TuntasSurveyPart *self, TuntasSurveyResult *result);
};

/* The page puts a part into a scroller of its own, with space around it. */

void tuntas_survey_part_show (TuntasSurveyPart *self, TuntasSurveyResult *result);
TuntasSurveyResult *tuntas_survey_part_get_result (TuntasSurveyPart *self);
TuntasPage *tuntas_survey_part_get_page (TuntasSurveyPart *self);
const char *tuntas_survey_part_get_name (TuntasSurveyPart *self);
const char *tuntas_survey_part_get_title (TuntasSurveyPart *self);

G_END_DECLS
