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

/* Within a transaction: the same missing form as it lies now. Places move with every form that is
 * taken in or left out. */
static TuntasSurveyDifference *
find_missing (TuntasWorkspace *self,
              gint64 batch_id,
              const TuntasSurveyDifference *difference,
              GError **error)
{
  g_autoptr (GPtrArray) now = tuntas_workspace_compare_survey_batch (self, batch_id, error);

  for (guint i = 0; now != NULL && i < now->len; i++) {
    TuntasSurveyDifference *other = g_ptr_array_index (now, i);

    if (other->field == NULL && other->form_id == difference->form_id &&
        other->check_id == difference->check_id)
      return g_ptr_array_steal_index (now, i);
  }
  if (now != NULL)
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT,
                         _ ("Something was keyed in the meantime. Look at the two keyings as they "
                            "are now."));
  return NULL;
}

/* The form that one of them keyed. */
static TuntasSurveyForm *
load_missing (TuntasWorkspace *self, TuntasSurveyDifference *missing, GError **error)
{
  return tuntas_store_load_survey_form (
    tuntas_workspace_get_store (self), missing->form_id != 0 ? missing->form_id : missing->check_id,
    error);
}

/* Within a transaction. */
static gint64
accept_within (TuntasWorkspace *self,
               gint64 batch_id,
               const TuntasSurveyDifference *difference,
               GError **error)
{
  g_autoptr (TuntasSurveyDifference) missing = find_missing (self, batch_id, difference, error);
  gboolean counts = missing != NULL && missing->form_id != 0;
  g_autoptr (TuntasSurveyForm) form = missing != NULL ? load_missing (self, missing, error) : NULL;
  g_autoptr (TuntasSurveyBatch) check =
               form != NULL ? tuntas_survey_load_check (self, batch_id, error) : NULL;
  g_autoptr (TuntasSurveyForm) copy = NULL;

  if (check == NULL)
    return 0;
  copy = tuntas_survey_form_copy (form);
  copy->place = counts ? missing->check_place : missing->place;
  return tuntas_survey_key_within (self, counts ? check->id : batch_id, copy, error);
}

/**
 * tuntas_workspace_accept_survey_form:
 * @self: an open office
 * @batch_id: a batch that counts and was keyed a second time
 * @difference: a form that is missing in one of the two keyings, as it was listed
 * @error: return location for `TUNTAS_SERVICE_ERROR_CONFLICT` when the form is missing no longer,
 *   `…_NOT_FOUND`, `…_NOT_ALLOWED` when the survey is finished
 *
 * The paper is there and says what one person keyed: the other passed it over. It is taken into the
 * keying where it is missing, at its place in the pile.
 *
 * Returns: the form that was taken in, 0 on failure
 */
gint64
tuntas_workspace_accept_survey_form (TuntasWorkspace *self,
                                     gint64 batch_id,
                                     const TuntasSurveyDifference *difference,
                                     GError **error)
{
  gint64 id = 0;

  g_return_val_if_fail (difference->field == NULL, 0);

  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  id = accept_within (self, batch_id, difference, error);
  return tuntas_workspace_end (self, id != 0, error) ? id : 0;
}

/* Within a transaction. The case of the survey hears of what counts no longer. */
static gboolean
drop_within (TuntasWorkspace *self,
             gint64 batch_id,
             const TuntasSurveyDifference *difference,
             gint64 by,
             GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyDifference) missing = find_missing (self, batch_id, difference, error);
  g_autoptr (TuntasSurveyForm) form = NULL;
  g_autoptr (TuntasSurveyBatch) batch = NULL;
  g_autoptr (TuntasSurveyPeriod) period = NULL;
  g_autofree char *note = NULL;

  if (missing == NULL)
    return FALSE;
  form = load_missing (self, missing, error);
  batch = form != NULL ? tuntas_store_load_survey_batch (store, batch_id, error) : NULL;
  period = batch != NULL ? tuntas_store_load_survey_period (store, batch->period, error) : NULL;
  if (period == NULL)
    return FALSE;
  if (form->case_id != 0) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
                         _ ("This form cannot be left out: its comment became a case."));
    return FALSE;
  }
  if (!tuntas_survey_undo_within (self, form, error))
    return FALSE;
  if (missing->form_id == 0)
    return TRUE;
  note = g_strdup_printf ("Lembar ke-%u dari “%s” dikeluarkan: tercatat dua kali.", missing->place,
                          batch->name);
  return tuntas_survey_note_within (self, period, note, by, error);
}

/**
 * tuntas_workspace_drop_survey_form:
 * @self: an open office
 * @batch_id: a batch that counts and was keyed a second time
 * @difference: a form that is missing in one of the two keyings, as it was listed
 * @by: who decides; 0 for whoever holds the case of the survey
 * @error: return location for `TUNTAS_SERVICE_ERROR_CONFLICT` when the form is missing no longer,
 *   `…_NOT_FOUND`, `…_NOT_ALLOWED` when the survey is finished, or the comment became a case
 *
 * The paper is not there, or was keyed twice: the form leaves the keying in which it is, those
 * behind it move up, the counters follow, and the case of the survey hears of one that counted.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_workspace_drop_survey_form (TuntasWorkspace *self,
                                   gint64 batch_id,
                                   const TuntasSurveyDifference *difference,
                                   gint64 by,
                                   GError **error)
{
  g_return_val_if_fail (difference->field == NULL, FALSE);

  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, drop_within (self, batch_id, difference, by, error), error);
}
