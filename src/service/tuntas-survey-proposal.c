/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date.h"
#include "tuntas-group-counts.h"
#include "tuntas-store-surveys.h"
#include "tuntas-survey-method-reader.h"

#include <string.h>

/* A semester with fewer days left is over before its answers are in. */
#define LEAST_DAYS 30

/**
 * tuntas_workspace_list_survey_methods:
 * @self: an open office
 * @error: return location for a `G_FILE_ERROR` or `TUNTAS_KEYED_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyMethod): the questionnaires that
 *   come with the program, the one of the regulation in force first
 */
GPtrArray *
tuntas_workspace_list_survey_methods (TuntasWorkspace *self, GError **error)
{
  const char *data_dir = tuntas_workspace_get_data_dir (self);
  g_auto (GStrv) codes = tuntas_survey_method_reader_list (data_dir, error);
  g_autoptr (GPtrArray) methods =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_method_unref);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++) {
    TuntasSurveyMethod *method = tuntas_survey_method_reader_load (data_dir, codes[i], error);

    if (method == NULL)
      return NULL;
    g_ptr_array_insert (methods, strcmp (codes[i], TUNTAS_SURVEY_METHOD_USUAL) == 0 ? 0 : -1,
                        method);
  }
  return codes != NULL ? g_steal_pointer (&methods) : NULL;
}

/* The semester in which a survey that begins now can still be done. */
static void
propose_days (TuntasSurveyPeriod *period, int today)
{
  int year = tuntas_date_get_year (today);
  gboolean first = tuntas_date_get_month (today) <= 6;

  period->starts_on = today;
  period->ends_on = tuntas_date_make (year, first ? 6 : 12, first ? 30 : 31);
  if (tuntas_date_days_between (today, period->ends_on) < LEAST_DAYS) {
    period->starts_on = tuntas_date_add_days (period->ends_on, 1);
    period->ends_on = tuntas_date_add_days (tuntas_date_add_months (period->starts_on, 6), -1);
  }
  /* Stands on papers, hence Indonesian. */
  period->title = g_strdup_printf ("Survei Kepuasan Masyarakat Semester %s %d",
                                   tuntas_date_get_month (period->ends_on) <= 6 ? "I" : "II",
                                   tuntas_date_get_year (period->ends_on));
}

static gboolean
is_shipped (GPtrArray *methods, const char *code)
{
  for (guint i = 0; i < methods->len; i++) {
    TuntasSurveyMethod *method = g_ptr_array_index (methods, i);

    if (strcmp (method->code, code) == 0)
      return TRUE;
  }
  return FALSE;
}

/* An office does as it did the last time. */
static void
propose_from (TuntasSurveyPeriod *period, TuntasSurveyPeriod *last, GPtrArray *methods)
{
  period->unit = g_strdup (last->unit);
  period->services = g_strdupv (last->services);
  period->method = g_strdup (last->method);
  /* A questionnaire of the program may be newer now; that of the office is where it was. */
  if (!is_shipped (methods, last->method))
    period->questionnaire = g_strdup (last->questionnaire);
  period->elements = g_strdupv (last->elements);
  period->weight = g_strdup (last->weight);
  period->rounding = g_strdup (last->rounding);
  period->population = last->population;
  period->least_group = last->least_group;
}

/**
 * tuntas_workspace_propose_survey:
 * @self: an open office
 * @error: return location for an error of `TUNTAS_STORE_ERROR`, or of a questionnaire
 *
 * Returns: (transfer full) (nullable): a survey as it could be begun today, from the last one and
 *   the profile of the office; nothing is written
 */
TuntasSurveyPeriod *
tuntas_workspace_propose_survey (TuntasWorkspace *self, GError **error)
{
  TuntasOffice *office = tuntas_workspace_get_office (self);
  g_autoptr (GPtrArray) methods = tuntas_workspace_list_survey_methods (self, error);
  g_autoptr (GPtrArray) periods =
               methods != NULL
                 ? tuntas_store_list_survey_periods (tuntas_workspace_get_store (self), error)
                 : NULL;
  TuntasSurveyPeriod *period = NULL;

  if (periods == NULL)
    return NULL;
  period = tuntas_survey_period_new ();
  propose_days (period, tuntas_calendar_date_of (tuntas_workspace_get_calendar (self),
                                                 tuntas_workspace_now (self)));
  if (periods->len > 0) {
    propose_from (period, g_ptr_array_index (periods, 0), methods);
  } else {
    period->unit = g_strdup (office->name);
    period->services = g_strdupv (office->services);
    period->method = g_strdup (TUNTAS_SURVEY_METHOD_USUAL);
    period->least_group = TUNTAS_GROUP_COUNTS_LEAST;
  }
  return period;
}
