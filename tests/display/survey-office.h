/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "display-fixture.h"

#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* What a test asks of the worker; waits until it is done, which must succeed. */
gpointer display_run (DisplayFixture *self, TuntasSessionFunc func, gpointer data);

/* A survey with two services and the questionnaire of 2017, in an open session. */
gint64 survey_office_begin (DisplayFixture *self);
TuntasSurveyResult *
survey_office_load (DisplayFixture *self, gint64 period) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
survey_office_list_batches (DisplayFixture *self, gint64 period) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *survey_office_list_forms (DisplayFixture *self, gint64 batch) G_GNUC_WARN_UNUSED_RESULT;
gint64 survey_office_begin_batch (DisplayFixture *self, gint64 period, TuntasSurveySource source);
gint64 survey_office_key (DisplayFixture *self,
                          gint64 batch,
                          const char *answers,
                          const char *service,
                          const char *comment);
void survey_office_close (DisplayFixture *self, gint64 period);

G_END_DECLS
