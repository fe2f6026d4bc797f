/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"
#include "tuntas-survey-batch.h"
#include "tuntas-survey-period.h"

G_BEGIN_DECLS

gint64
tuntas_store_save_survey_period (TuntasStore *self, TuntasSurveyPeriod *period, GError **error);
TuntasSurveyPeriod *tuntas_store_load_survey_period (TuntasStore *self,
                                                     gint64 id,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
tuntas_store_list_survey_periods (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_earlier_surveys (TuntasStore *self,
                                              TuntasSurveyPeriod *period,
                                              guint limit,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

gint64
tuntas_store_insert_survey_batch (TuntasStore *self, TuntasSurveyBatch *batch, GError **error);
gboolean tuntas_store_delete_survey_batch (TuntasStore *self, gint64 id, GError **error);
TuntasSurveyBatch *tuntas_store_load_survey_batch (TuntasStore *self,
                                                   gint64 id,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_store_count_batch_cases (TuntasStore *self, gint64 id, guint64 *n_cases, GError **error);
GPtrArray *tuntas_store_list_survey_batches (TuntasStore *self,
                                             gint64 period_id,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
