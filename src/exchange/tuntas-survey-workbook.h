/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-exchange-error.h"
#include "tuntas-survey-form.h"
#include "tuntas-survey-index.h"
#include "tuntas-survey-period.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyWorkbookContent:
 * @office: name of the office
 * @period: the survey
 * @method: its questionnaire, in the order of the period
 * @convention: how the index is reckoned
 * @created_at: Unix seconds
 * @created_on: the day of @created_at in the office, YYYYMMDD
 * @with_profile: write service and profile beside the answers of each respondent
 * @with_comments: write what each respondent remarked
 *
 * What a workbook is made of besides its forms; all is borrowed until the workbook is freed.
 */
typedef struct {
  const char *office;
  TuntasSurveyPeriod *period;
  TuntasSurveyMethod *method;
  const TuntasSurveyConvention *convention;
  gint64 created_at;
  int created_on;
  gboolean with_profile;
  gboolean with_comments;
} TuntasSurveyWorkbookContent;

/* Writes a survey as a workbook (.xlsx) whose formulas reckon the index from the answers. */
typedef struct _TuntasSurveyWorkbook TuntasSurveyWorkbook;

TuntasSurveyWorkbook *tuntas_survey_workbook_new (const char *path,
                                                  const TuntasSurveyWorkbookContent *content,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_workbook_free (TuntasSurveyWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyWorkbook, tuntas_survey_workbook_free)

gboolean tuntas_survey_workbook_add_form (TuntasSurveyWorkbook *self,
                                          TuntasSurveyForm *form,
                                          GError **error);
void tuntas_survey_workbook_add_group (TuntasSurveyWorkbook *self,
                                       const char *field_label,
                                       const char *option_label,
                                       guint64 respondents,
                                       TuntasSurveyIndex *index);
gboolean tuntas_survey_workbook_close (TuntasSurveyWorkbook *self, GError **error);

G_END_DECLS
