/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"
#include "tuntas-survey-form.h"
#include "tuntas-survey-period.h"

G_BEGIN_DECLS

/**
 * TuntasSurveyFormFunc:
 * @form: a form
 * @user_data: as given
 *
 * Returns: whether to go on
 */
typedef gboolean (*TuntasSurveyFormFunc) (TuntasSurveyForm *form, gpointer user_data);

/**
 * TuntasSurveyMentionFunc:
 * @comment: what a respondent wrote
 * @user_data: as given
 *
 * Must always give the same for the same comment of a survey.
 *
 * Returns: a bit for each unsur that the comment speaks of, in the order of the period's `elements`
 */
typedef guint32 (*TuntasSurveyMentionFunc) (const char *comment, gpointer user_data);

/**
 * TuntasSurveyCountFunc:
 * @field: `TUNTAS_SURVEY_FIELD_ALL`, `TUNTAS_SURVEY_FIELD_SERVICE`, a field of the questionnaire,
 *   or `TUNTAS_SURVEY_FIELD_MENTION` for comments that speak of @element
 * @option: its option; empty for those who did not say
 * @element: key of an unsur
 * @value: 1 to 4, or 0 for a blank answer
 * @forms: how many answered so
 * @user_data: as given
 *
 * A counter of a survey; texts are borrowed for the call.
 */
typedef void (*TuntasSurveyCountFunc) (const char *field,
                                       const char *option,
                                       const char *element,
                                       guint value,
                                       guint64 forms,
                                       gpointer user_data);

TuntasSurveyForm *tuntas_store_load_survey_form (TuntasStore *self,
                                                 gint64 id,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSurveyForm *tuntas_store_find_last_survey_form (TuntasStore *self,
                                                      gint64 batch_id,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_survey_forms (TuntasStore *self,
                                           gint64 batch_id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_foreach_survey_form (TuntasStore *self,
                                           gint64 period_id,
                                           guint after,
                                           gboolean commented,
                                           TuntasSurveyFormFunc func,
                                           gpointer user_data,
                                           GError **error);
gboolean tuntas_store_set_survey_form_case (TuntasStore *self,
                                            gint64 form_id,
                                            gint64 case_id,
                                            GError **error);
gboolean tuntas_store_foreach_survey_count (TuntasStore *self,
                                            gint64 period_id,
                                            const char *field,
                                            TuntasSurveyCountFunc func,
                                            gpointer user_data,
                                            GError **error);

/* Takes forms into one batch, or out of it: rows at once, counters together at the end. */
typedef struct _TuntasSurveyIntake TuntasSurveyIntake;

TuntasSurveyIntake *tuntas_survey_intake_new (TuntasStore *store,
                                              gint64 batch_id,
                                              TuntasSurveyMentionFunc mentions,
                                              gpointer user_data,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_intake_free (TuntasSurveyIntake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSurveyIntake, tuntas_survey_intake_free)

gint64 tuntas_survey_intake_insert (TuntasSurveyIntake *self,
                                    TuntasSurveyForm *form,
                                    guint place,
                                    GError **error);
gint64 tuntas_survey_intake_add (TuntasSurveyIntake *self, TuntasSurveyForm *form, GError **error);
gboolean
tuntas_survey_intake_replace (TuntasSurveyIntake *self, TuntasSurveyForm *form, GError **error);
gboolean tuntas_survey_intake_remove (TuntasSurveyIntake *self, gint64 id, GError **error);
gboolean
tuntas_survey_intake_remove_all (TuntasSurveyIntake *self, guint64 *n_forms, GError **error);
gboolean tuntas_survey_intake_finish (TuntasSurveyIntake *self, GError **error);

G_END_DECLS
