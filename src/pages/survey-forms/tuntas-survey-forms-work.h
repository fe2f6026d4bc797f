/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-session.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* What the page of the forms asks the worker thread to do. */

/* Which forms; owns the texts of the filter. */
typedef struct {
  TuntasSurveyFilter filter;
  char *field;
  char *option;
} TuntasSurveyFormsJob;

TuntasSurveyFormsJob *
tuntas_survey_forms_job_new (const TuntasSurveyFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_forms_job_free (TuntasSurveyFormsJob *self);

/* The first forms behind a figure, with what is needed to name them. */
typedef struct {
  TuntasSurveyResult *result;
  GHashTable *batches; /* (element-type gint64 utf8): names by row */
  GPtrArray *forms;    /* (nullable) (element-type TuntasSurveyForm) */
  GError *refusal;     /* (nullable): why the forms are not shown */
} TuntasSurveyFormsSheet;

void tuntas_survey_forms_sheet_free (TuntasSurveyFormsSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyFormsSheet, tuntas_survey_forms_sheet_free)

gpointer tuntas_survey_forms_begin_func (TuntasWorkspace *workspace,
                                         gpointer data,
                                         GCancellable *cancellable,
                                         GError **error);
gpointer tuntas_survey_forms_more_func (TuntasWorkspace *workspace,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
