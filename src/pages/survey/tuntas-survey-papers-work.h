/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* What the papers of a survey ask the worker thread to do. */

/* Which survey, and what is made of it. */
typedef struct {
  gint64 period;
  gint64 case_id;
  gint64 by;
  char *paper; /* of the blank questionnaire: "A4" */
  char *path;  /* of the workbook */
  TuntasSurveyExport content;
} TuntasSurveyPaperJob;

void tuntas_survey_paper_job_free (TuntasSurveyPaperJob *self);

/* The papers that a survey can have, and those that it has. */
typedef struct {
  GPtrArray *kinds;   /* (element-type TuntasLetterKind) */
  GPtrArray *letters; /* (element-type TuntasLetter): in the order in which they were begun */
  gboolean archived;  /* nothing more can be issued */
} TuntasSurveyPapers;

void tuntas_survey_papers_free (TuntasSurveyPapers *self);

gpointer tuntas_survey_papers_load_func (TuntasWorkspace *workspace,
                                         gpointer data,
                                         GCancellable *cancellable,
                                         GError **error);
gpointer tuntas_survey_papers_form_func (TuntasWorkspace *workspace,
                                         gpointer data,
                                         GCancellable *cancellable,
                                         GError **error);
gpointer tuntas_survey_papers_workbook_func (TuntasWorkspace *workspace,
                                             gpointer data,
                                             GCancellable *cancellable,
                                             GError **error);

G_END_DECLS
