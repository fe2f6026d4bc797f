/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-survey.h"

#include "tuntas-details.h"

TuntasSurveyPeriod *
office_survey_make_period (void)
{
  TuntasSurveyPeriod *period = tuntas_survey_period_new ();

  period->title = g_strdup ("Survei Kepuasan Masyarakat Semester II 2026");
  period->unit = g_strdup ("Loket pelayanan");
  period->services = g_strsplit ("Kartu keluarga|Surat pindah", "|", -1);
  period->starts_on = 20260701;
  period->ends_on = 20261031;
  period->population = 200;
  return period;
}

void
office_survey_set_up (OfficeSurvey *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = office_survey_make_period ();
  g_autoptr (GError) error = NULL;

  office_fixture_set_up (&self->office, NULL);
  office_fixture_put_survey_in_force (&self->office);
  self->survey = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (self->survey, >, 0);
}

void
office_survey_tear_down (OfficeSurvey *self, gconstpointer data)
{
  office_fixture_assert_whole (&self->office);
  office_fixture_tear_down (&self->office, NULL);
}

gint64
office_survey_begin_batch (OfficeSurvey *self, const char *name, gint64 checks)
{
  g_autoptr (GError) error = NULL;
  gint64 id = tuntas_workspace_begin_survey_batch (self->office.workspace, self->survey, name,
                                                   TUNTAS_SURVEY_SOURCE_PAPER, checks, 0, &error);

  g_assert_no_error (error);
  return id;
}

TuntasSurveyForm *
office_survey_make_form (const char *answers,
                         const char *sex,
                         const char *service,
                         const char *comment)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();

  form->answers = g_strdup (answers);
  form->profile = sex != NULL ? tuntas_details_set (NULL, "JENIS_KELAMIN", sex) : NULL;
  form->service = g_strdup (service);
  form->comment = g_strdup (comment);
  return form;
}

gint64
office_survey_key (OfficeSurvey *self,
                   gint64 batch,
                   const char *answers,
                   const char *sex,
                   const char *service)
{
  g_autoptr (TuntasSurveyForm) form = office_survey_make_form (answers, sex, service, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = tuntas_workspace_key_survey_form (self->office.workspace, batch, form, &error);

  g_assert_no_error (error);
  return id;
}

TuntasSurveyResult *
office_survey_load (OfficeSurvey *self)
{
  g_autoptr (GError) error = NULL;
  TuntasSurveyResult *result =
    tuntas_workspace_load_survey (self->office.workspace, self->survey, &error);

  g_assert_no_error (error);
  return result;
}
