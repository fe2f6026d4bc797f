/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"

#include <glib/gi18n-lib.h>

static gboolean
fail_adopted (GError **error)
{
  tuntas_service_error_adopt (error);
  return FALSE;
}

/* A batch that checks another one must check one that counts, in the same survey, and by other
 * eyes: whoever misread a form once misreads it again. */
static gboolean
check_checked (TuntasWorkspace *self, gint64 period_id, gint64 checks, gint64 by, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyBatch) checked = tuntas_store_load_survey_batch (store, checks, error);
  g_autoptr (GPtrArray) batches =
               checked != NULL ? tuntas_store_list_survey_batches (store, period_id, error) : NULL;

  if (batches == NULL)
    return FALSE;
  if (checked->period != period_id || checked->checks != 0 ||
      checked->source != TUNTAS_SURVEY_SOURCE_PAPER) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("“%s” is no batch of paper forms of this survey that counts. Choose another."),
                 checked->name);
    return FALSE;
  }
  if (by != 0 && checked->by == by) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
                 _ ("You keyed “%s” yourself. Let another person key it a second time: two people "
                    "seldom make the same slip."),
                 checked->name);
    return FALSE;
  }
  for (guint i = 0; i < batches->len; i++) {
    if (((TuntasSurveyBatch *)g_ptr_array_index (batches, i))->checks == checks) {
      g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                   _ ("“%s” is being keyed a second time already. Go on there."), checked->name);
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * tuntas_workspace_begin_survey_batch:
 * @self: an open office
 * @period_id: a survey
 * @name: what stands on the envelope
 * @source: how the answers come in
 * @checks: a batch that is keyed a second time, to be compared and not counted; 0 for none
 * @by: who keys; 0 when not known
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `…_INVALID`, `…_NOT_ALLOWED` when
 *   the survey is finished, or when @by keyed the batch that is to be checked
 *
 * Returns: the batch, 0 on failure
 */
gint64
tuntas_workspace_begin_survey_batch (TuntasWorkspace *self,
                                     gint64 period_id,
                                     const char *name,
                                     TuntasSurveySource source,
                                     gint64 checks,
                                     gint64 by,
                                     GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyPeriod) period = tuntas_store_load_survey_period (store, period_id, error);
  g_autoptr (TuntasSurveyBatch) batch = tuntas_survey_batch_new ();
  gint64 id = 0;

  if (period == NULL || !tuntas_survey_check_open (period, error) ||
      (checks != 0 && !check_checked (self, period_id, checks, by, error)))
    return fail_adopted (error);
  batch->period = period_id;
  batch->name = g_strstrip (g_strdup (name != NULL ? name : ""));
  batch->source = source;
  batch->checks = checks;
  batch->by = by;
  batch->at = tuntas_workspace_now (self);
  if (*batch->name == '\0') {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("Give the batch a name, so that its paper can be found again."));
    return 0;
  }
  if (!tuntas_workspace_begin (self, error))
    return fail_adopted (error);
  id = tuntas_store_insert_survey_batch (store, batch, error);
  return tuntas_workspace_end (self, id != 0, error) ? id : 0;
}

/**
 * tuntas_workspace_load_survey_batch:
 * @self: an open office
 * @batch_id: a batch
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the batch with the number of its forms
 */
TuntasSurveyBatch *
tuntas_workspace_load_survey_batch (TuntasWorkspace *self, gint64 batch_id, GError **error)
{
  TuntasSurveyBatch *batch =
    tuntas_store_load_survey_batch (tuntas_workspace_get_store (self), batch_id, error);

  if (batch == NULL)
    tuntas_service_error_adopt (error);
  return batch;
}

/**
 * tuntas_workspace_list_survey_batches:
 * @self: an open office
 * @period_id: a survey
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyBatch): as they were begun
 */
GPtrArray *
tuntas_workspace_list_survey_batches (TuntasWorkspace *self, gint64 period_id, GError **error)
{
  return tuntas_store_list_survey_batches (tuntas_workspace_get_store (self), period_id, error);
}

/**
 * tuntas_workspace_list_batch_forms:
 * @self: an open office
 * @batch_id: a batch
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyForm): as they were keyed
 */
GPtrArray *
tuntas_workspace_list_batch_forms (TuntasWorkspace *self, gint64 batch_id, GError **error)
{
  return tuntas_store_list_survey_forms (tuntas_workspace_get_store (self), batch_id, error);
}

/* The questionnaire of a survey that takes @form; when that is NULL, anything. */
static TuntasSurveyMethod *
load_writable (TuntasWorkspace *self, gint64 period_id, TuntasSurveyForm *form, GError **error)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_store_load_survey_period (
    tuntas_workspace_get_store (self), period_id, error);
  g_autoptr (TuntasSurveyMethod) method = NULL;

  if (period == NULL || !tuntas_survey_check_open (period, error))
    return NULL;
  method = tuntas_survey_read_method (period, error);
  if (method == NULL || (form != NULL && !tuntas_survey_check_form (period, method, form, error)))
    return NULL;
  return g_steal_pointer (&method);
}

/* A comment of white space is none. */
static TuntasSurveyForm *
dup_form (TuntasSurveyForm *form, gint64 now)
{
  TuntasSurveyForm *copy = tuntas_survey_form_copy (form);

  if (copy->comment != NULL && *g_strstrip (copy->comment) == '\0')
    g_clear_pointer (&copy->comment, g_free);
  if (copy->service != NULL && *copy->service == '\0')
    g_clear_pointer (&copy->service, g_free);
  if (copy->at == 0)
    copy->at = now;
  return copy;
}

/* Within a transaction. */
gint64
tuntas_survey_key_within (TuntasWorkspace *self,
                          gint64 batch_id,
                          TuntasSurveyForm *form,
                          GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyBatch) batch = tuntas_store_load_survey_batch (store, batch_id, error);
  g_autoptr (TuntasSurveyMethod) method =
               batch != NULL ? load_writable (self, batch->period, form, error) : NULL;
  g_autoptr (TuntasSurveyIntake) intake =
               method != NULL ? tuntas_survey_begin_intake (self, batch_id, method, error) : NULL;
  gint64 id = 0;

  if (intake == NULL)
    return 0;
  id = form->place > 0 ? tuntas_survey_intake_insert (intake, form, form->place, error)
                       : tuntas_survey_intake_add (intake, form, error);
  return id != 0 && tuntas_survey_intake_finish (intake, error) ? id : 0;
}

/**
 * tuntas_workspace_key_survey_form:
 * @self: an open office
 * @batch_id: a batch
 * @form: answers, profile, service, comment, who keyed it, and its place in the pile when others
 *   lie behind it, else 0; the rest is given to it
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `…_INVALID` with the question in
 *   the message, `…_NOT_ALLOWED` when the survey is finished
 *
 * Takes in what one respondent answered, with the counters, in one transaction.
 *
 * Returns: the form, 0 on failure
 */
gint64
tuntas_workspace_key_survey_form (TuntasWorkspace *self,
                                  gint64 batch_id,
                                  TuntasSurveyForm *form,
                                  GError **error)
{
  g_autoptr (TuntasSurveyForm) copy = dup_form (form, tuntas_workspace_now (self));
  gint64 id = 0;

  if (!tuntas_workspace_begin (self, error))
    return fail_adopted (error);
  id = tuntas_survey_key_within (self, batch_id, copy, error);
  return tuntas_workspace_end (self, id != 0, error) ? id : 0;
}

/* Within a transaction. */
static gboolean
correct_within (TuntasWorkspace *self, TuntasSurveyForm *form, GError **error)
{
  g_autoptr (TuntasSurveyForm) before =
               tuntas_store_load_survey_form (tuntas_workspace_get_store (self), form->id, error);
  g_autoptr (TuntasSurveyMethod) method =
               before != NULL ? load_writable (self, before->period, form, error) : NULL;
  g_autoptr (TuntasSurveyIntake) intake = NULL;

  if (method != NULL)
    intake = tuntas_survey_begin_intake (self, before->batch, method, error);
  return intake != NULL && tuntas_survey_intake_replace (intake, form, error) &&
         tuntas_survey_intake_finish (intake, error);
}

/**
 * tuntas_workspace_correct_survey_form:
 * @self: an open office
 * @form: a form as it was loaded, with other answers, profile, service or comment
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `…_INVALID`, `…_NOT_ALLOWED` when
 *   the survey is finished
 *
 * Puts right what was keyed wrong; the counters follow.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_workspace_correct_survey_form (TuntasWorkspace *self, TuntasSurveyForm *form, GError **error)
{
  g_autoptr (TuntasSurveyForm) copy = dup_form (form, tuntas_workspace_now (self));

  if (!tuntas_workspace_begin (self, error))
    return fail_adopted (error);
  return tuntas_workspace_end (self, correct_within (self, copy, error), error);
}

/* Within a transaction. */
gboolean
tuntas_survey_undo_within (TuntasWorkspace *self, TuntasSurveyForm *form, GError **error)
{
  g_autoptr (TuntasSurveyMethod) method = load_writable (self, form->period, NULL, error);
  g_autoptr (TuntasSurveyIntake) intake =
               method != NULL ? tuntas_survey_begin_intake (self, form->batch, method, error)
                              : NULL;

  return intake != NULL && tuntas_survey_intake_remove (intake, form->id, error) &&
         tuntas_survey_intake_finish (intake, error);
}

/**
 * tuntas_workspace_undo_survey_form:
 * @self: an open office
 * @batch_id: a batch
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND` when it has no form,
 *   `…_NOT_ALLOWED` when the survey is finished
 *
 * Takes back the form that was keyed last, wherever in the pile that was.
 *
 * Returns: (transfer full) (nullable): what it said, to be keyed anew
 */
TuntasSurveyForm *
tuntas_workspace_undo_survey_form (TuntasWorkspace *self, gint64 batch_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyForm) form = NULL;
  gboolean done = FALSE;

  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  form = tuntas_store_find_last_survey_form (store, batch_id, error);
  done = form != NULL && tuntas_survey_undo_within (self, form, error);
  return tuntas_workspace_end (self, done, error) ? g_steal_pointer (&form) : NULL;
}

/* A second keying has no meaning without the first, and a case needs its comment. */
static gboolean
check_undo (TuntasWorkspace *self, TuntasSurveyBatch *batch, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (GPtrArray) batches = tuntas_store_list_survey_batches (store, batch->period, error);
  guint64 n_cases = 0;

  if (batches == NULL || !tuntas_store_count_batch_cases (store, batch->id, &n_cases, error))
    return FALSE;
  if (n_cases > 0) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
                 _ ("“%s” cannot be taken back: a comment in it became a case."), batch->name);
    return FALSE;
  }
  for (guint i = 0; i < batches->len; i++) {
    TuntasSurveyBatch *other = g_ptr_array_index (batches, i);

    if (other->checks == batch->id) {
      g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
                   _ ("“%s” was keyed a second time as “%s”. Take that back first."), batch->name,
                   other->name);
      return FALSE;
    }
  }
  return TRUE;
}

/* Within a transaction. */
static gboolean
undo_batch_within (TuntasWorkspace *self,
                   gint64 batch_id,
                   gint64 by,
                   guint64 *n_forms,
                   GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyBatch) batch = tuntas_store_load_survey_batch (store, batch_id, error);
  g_autoptr (TuntasSurveyPeriod) period =
               batch != NULL ? tuntas_store_load_survey_period (store, batch->period, error) : NULL;
  g_autoptr (TuntasSurveyMethod) method =
               period != NULL ? load_writable (self, period->id, NULL, error) : NULL;
  g_autoptr (TuntasSurveyIntake) intake = NULL;
  g_autofree char *note = NULL;

  if (method == NULL || !check_undo (self, batch, error))
    return FALSE;
  intake = tuntas_survey_begin_intake (self, batch_id, method, error);
  if (intake == NULL || !tuntas_survey_intake_remove_all (intake, n_forms, error) ||
      !tuntas_survey_intake_finish (intake, error) ||
      !tuntas_store_delete_survey_batch (store, batch_id, error))
    return FALSE;
  if (*n_forms == 0)
    return TRUE;
  note = g_strdup_printf ("Berkas jawaban “%s” ditarik kembali: %" G_GUINT64_FORMAT " lembar.",
                          batch->name, *n_forms);
  return tuntas_survey_note_within (self, period, note, by, error);
}

/**
 * tuntas_workspace_undo_survey_batch:
 * @self: an open office
 * @batch_id: a batch, imported or keyed
 * @by: who takes it back; 0 for whoever holds the case of the survey
 * @n_forms: (out) (optional): how many forms it had
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `…_NOT_ALLOWED` when the survey is
 *   finished, a comment of it became a case, or it was keyed a second time
 *
 * Takes back a batch with all its forms, in one transaction; the counters follow, and the case of
 * the survey hears of it unless the batch was empty. The same file can be imported again.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_workspace_undo_survey_batch (TuntasWorkspace *self,
                                    gint64 batch_id,
                                    gint64 by,
                                    guint64 *n_forms,
                                    GError **error)
{
  guint64 n = 0;

  if (!tuntas_workspace_begin (self, error))
    return fail_adopted (error);
  if (!tuntas_workspace_end (self, undo_batch_within (self, batch_id, by, &n, error), error))
    return FALSE;
  if (n_forms != NULL)
    *n_forms = n;
  return TRUE;
}
