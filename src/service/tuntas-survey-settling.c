/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-details.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
replace (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static void
put_profile (TuntasSurveyForm *form, const char *field, const char *value)
{
  g_auto (GStrv) keys = tuntas_details_list_keys (form->profile);
  char *profile = NULL;

  for (guint i = 0; keys[i] != NULL; i++) {
    g_autofree char *kept =
      strcmp (keys[i], field) != 0 ? tuntas_details_get (form->profile, keys[i]) : NULL;
    char *more = kept != NULL ? tuntas_details_set (profile, keys[i], kept) : NULL;

    if (more != NULL) {
      g_free (profile);
      profile = more;
    }
  }
  g_free (form->profile);
  form->profile = value != NULL ? tuntas_details_set (profile, field, value) : g_strdup (profile);
  g_free (profile);
}

/* Puts @value into what a difference is about; NULL for nothing. */
static void
put_value (TuntasSurveyMethod *method, TuntasSurveyForm *form, const char *field, const char *value)
{
  int element = tuntas_survey_method_find_element (method, field);

  if (element >= 0)
    form->answers[element] = value != NULL && *value != '\0' ? *value : TUNTAS_SURVEY_FORM_BLANK;
  else if (strcmp (field, TUNTAS_SURVEY_FIELD_SERVICE) == 0)
    replace (&form->service, value);
  else if (strcmp (field, TUNTAS_SURVEY_FIELD_COMMENT) == 0)
    replace (&form->comment, value);
  else
    put_profile (form, field, value);
}

static char *
get_value (TuntasSurveyMethod *method, TuntasSurveyForm *form, const char *field)
{
  int element = tuntas_survey_method_find_element (method, field);

  if (element >= 0)
    return form->answers[element] != TUNTAS_SURVEY_FORM_BLANK
             ? g_strndup (form->answers + element, 1)
             : NULL;
  if (strcmp (field, TUNTAS_SURVEY_FIELD_SERVICE) == 0)
    return g_strdup (form->service);
  if (strcmp (field, TUNTAS_SURVEY_FIELD_COMMENT) == 0)
    return g_strdup (form->comment);
  return tuntas_details_get (form->profile, field);
}

/* Within a transaction: writes @value into a form that still holds @before. */
static gboolean
settle_form (TuntasWorkspace *self,
             TuntasSurveyPeriod *period,
             TuntasSurveyMethod *method,
             TuntasSurveyForm *form,
             const TuntasSurveyDifference *difference,
             const char *before,
             const char *value,
             GError **error)
{
  g_autoptr (TuntasSurveyForm) copy = tuntas_survey_form_copy (form);
  g_autofree char *held = get_value (method, form, difference->field);
  g_autoptr (TuntasSurveyIntake) intake = NULL;

  if (g_strcmp0 (held, before) != 0) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT,
                 _ ("Form %u was corrected in the meantime. Look at it as it is now."),
                 difference->place);
    return FALSE;
  }
  put_value (method, copy, difference->field, value);
  if (!tuntas_survey_check_form (period, method, copy, error))
    return FALSE;
  intake = tuntas_survey_begin_intake (self, form->batch, method, error);
  return intake != NULL && tuntas_survey_intake_replace (intake, copy, error) &&
         tuntas_survey_intake_finish (intake, error);
}

/* Within a transaction. */
static gboolean
settle_within (TuntasWorkspace *self,
               const TuntasSurveyDifference *difference,
               const char *value,
               GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyForm) form =
               tuntas_store_load_survey_form (store, difference->form_id, error);
  g_autoptr (TuntasSurveyForm) check =
               form != NULL ? tuntas_store_load_survey_form (store, difference->check_id, error)
                            : NULL;
  g_autoptr (TuntasSurveyPeriod) period =
               check != NULL ? tuntas_store_load_survey_period (store, form->period, error) : NULL;
  g_autoptr (TuntasSurveyMethod) method = NULL;

  if (period == NULL || !tuntas_survey_check_open (period, error))
    return FALSE;
  method = tuntas_survey_read_method (period, error);
  return method != NULL &&
         settle_form (self, period, method, form, difference, difference->first, value, error) &&
         settle_form (self, period, method, check, difference, difference->second, value, error);
}

/**
 * tuntas_workspace_settle_survey_difference:
 * @self: an open office
 * @difference: where two people keyed a form differently, as it was listed; both must have keyed it
 * @value: (nullable): what stands on the paper; NULL for nothing
 * @error: return location for `TUNTAS_SERVICE_ERROR_CONFLICT` when one of the forms was corrected
 *   since, `…_INVALID`, `…_NOT_FOUND`, `…_NOT_ALLOWED` when the survey is finished
 *
 * Writes what the paper says into both forms, so that they agree; the counters follow the one that
 * counts.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_workspace_settle_survey_difference (TuntasWorkspace *self,
                                           const TuntasSurveyDifference *difference,
                                           const char *value,
                                           GError **error)
{
  g_return_val_if_fail (difference->field != NULL, FALSE);

  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, settle_within (self, difference, value, error), error);
}

/**
 * tuntas_workspace_count_survey_check:
 * @self: an open office
 * @difference: a form that was keyed only the second time, as it was listed
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `…_NOT_ALLOWED` when the survey is
 *   finished
 *
 * Takes a form that the first person passed over into the batch that counts.
 *
 * Returns: the form that counts now, 0 on failure
 */
gint64
tuntas_workspace_count_survey_check (TuntasWorkspace *self,
                                     const TuntasSurveyDifference *difference,
                                     GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyForm) check =
               tuntas_store_load_survey_form (store, difference->check_id, error);
  g_autoptr (TuntasSurveyBatch) batch =
               check != NULL ? tuntas_store_load_survey_batch (store, check->batch, error) : NULL;

  g_return_val_if_fail (difference->form_id == 0, 0);

  if (batch == NULL) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  return tuntas_workspace_key_survey_form (self, batch->checks, check, error);
}
