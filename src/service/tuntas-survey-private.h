/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-state.h"
#include "tuntas-csv-scanner.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

/* What the use cases of a survey share. */

TuntasSurveyMethod *
tuntas_survey_read_method (TuntasSurveyPeriod *period, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_check_open (TuntasSurveyPeriod *period, GError **error);
TuntasSurveyIntake *tuntas_survey_begin_intake (TuntasWorkspace *self,
                                                gint64 batch_id,
                                                TuntasSurveyMethod *method,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_check_form (TuntasSurveyPeriod *period,
                                   TuntasSurveyMethod *method,
                                   TuntasSurveyForm *form,
                                   GError **error);
gboolean tuntas_survey_check_convention (TuntasSurveyMethod *method,
                                         const char *weight,
                                         const char *rounding,
                                         TuntasSurveyConvention *convention,
                                         GError **error);
gboolean tuntas_survey_note_within (TuntasWorkspace *self,
                                    TuntasSurveyPeriod *period,
                                    const char *note,
                                    gint64 by,
                                    GError **error);
gint64 tuntas_survey_key_within (TuntasWorkspace *self,
                                 gint64 batch_id,
                                 TuntasSurveyForm *form,
                                 GError **error);
gboolean tuntas_survey_undo_within (TuntasWorkspace *self, TuntasSurveyForm *form, GError **error);
TuntasSurveyBatch *tuntas_survey_load_check (TuntasWorkspace *self,
                                             gint64 batch_id,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_survey_follow_within (TuntasWorkspace *self,
                                      gint64 case_id,
                                      TuntasCaseState *state,
                                      GError **error);
TuntasSurveySummary *tuntas_survey_summarise (TuntasWorkspace *self,
                                              TuntasSurveyPeriod *period,
                                              TuntasSurveyMethod *method,
                                              TuntasSurveyAnswers *answers,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_survey_add_earlier (TuntasWorkspace *self, TuntasSurveyResult *result, GError **error);

/* Of files with answers: columns besides those of the questionnaire. */
#define TUNTAS_SURVEY_KEY_SERVICE "LAYANAN"
#define TUNTAS_SURVEY_KEY_COMMENT "SARAN"

guint tuntas_survey_find_extra (const TuntasCsvCell *cells,
                                guint n_cells,
                                const char *mapping,
                                const char *key,
                                char **found);
char *tuntas_survey_digest_new_file (TuntasWorkspace *self,
                                     gint64 period_id,
                                     const char *path,
                                     GCancellable *cancellable,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_survey_dup_mapping_setting (TuntasSurveyMethod *method) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
