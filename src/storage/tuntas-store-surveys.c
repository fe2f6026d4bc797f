/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-surveys.h"

#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>

#define SQL_INSERT                                                                                 \
  "INSERT INTO survey_periods (version, title, unit, services, starts_on, ends_on, weight,"        \
  " rounding, population, least_group, status, case_id, method, questionnaire, elements,"          \
  " created_at) VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"      \
  " RETURNING id"
#define SQL_UPDATE                                                                                 \
  "UPDATE survey_periods SET version = version + 1, title = $1, unit = $2, services = $3,"         \
  " starts_on = $4, ends_on = $5, weight = $6, rounding = $7, population = $8,"                    \
  " least_group = $9, status = $10 WHERE id = $11 AND version = $12 RETURNING id"
#define SQL_EXISTS "SELECT 1 FROM survey_periods WHERE id = $1"
#define PERIOD                                                                                     \
  "SELECT id, version, case_id, title, unit, services, starts_on, ends_on, method,"                \
  " questionnaire, elements, weight, rounding, population, least_group, status, created_at"        \
  " FROM survey_periods"
#define SQL_LOAD PERIOD " WHERE id = $1"
#define SQL_LIST PERIOD " ORDER BY starts_on DESC, id DESC"
#define SQL_LIST_EARLIER                                                                           \
  PERIOD " WHERE unit = $1 AND (starts_on, id) < ($2, $3) ORDER BY starts_on DESC, id DESC LIMIT " \
         "$4"
#define SQL_INSERT_BATCH                                                                           \
  "INSERT INTO survey_batches (period_id, name, source, checks, digest, by_official, at)"          \
  " VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id"
#define SQL_DELETE_BATCH "DELETE FROM survey_batches WHERE id = $1 RETURNING id"
#define BATCH                                                                                      \
  "SELECT b.id, b.period_id, b.name, b.source, b.checks, b.digest, b.by_official, b.at,"           \
  " (SELECT count(*) FROM survey_forms AS f WHERE f.batch_id = b.id) FROM survey_batches AS b"
#define SQL_COUNT_CASES                                                                            \
  "SELECT count(*) FROM survey_forms WHERE batch_id = $1 AND case_id IS NOT NULL"
#define SQL_LOAD_BATCH BATCH " WHERE b.id = $1"
#define SQL_LIST_BATCHES BATCH " WHERE b.period_id = $1 ORDER BY b.id"

static void
bind_period (TuntasStatement *save, TuntasSurveyPeriod *period)
{
  tuntas_statement_bind_text (save, 1, period->title);
  tuntas_statement_bind_text (save, 2, period->unit);
  tuntas_statement_bind_strv (save, 3, period->services);
  tuntas_statement_bind_int (save, 4, period->starts_on);
  tuntas_statement_bind_int (save, 5, period->ends_on);
  tuntas_statement_bind_text (save, 6, period->weight);
  tuntas_statement_bind_text (save, 7, period->rounding);
  tuntas_statement_bind_int (save, 8, (gint64)period->population);
  tuntas_statement_bind_int (save, 9, period->least_group);
  tuntas_statement_bind_text (save, 10, tuntas_survey_status_to_code (period->status));
  if (period->id != 0) {
    tuntas_statement_bind_int (save, 11, period->id);
    tuntas_statement_bind_int (save, 12, period->version);
    return;
  }
  tuntas_statement_bind_id (save, 11, period->case_id);
  tuntas_statement_bind_text (save, 12, period->method);
  tuntas_statement_bind_text (save, 13, period->questionnaire);
  tuntas_statement_bind_strv (save, 14, period->elements);
  tuntas_statement_bind_int (save, 15, period->created_at);
}

static gboolean
save_period (TuntasStore *self, TuntasSurveyPeriod *period, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) save =
               tuntas_store_prepare (self, period->id == 0 ? SQL_INSERT : SQL_UPDATE, error);

  if (save == NULL)
    return FALSE;
  bind_period (save, period);
  *id = period->id;
  return tuntas_store_run_versioned (
    self, save, id, SQL_EXISTS, _ ("The survey"),
    _ ("Somebody else has changed this survey since you opened it. Nothing "
       "was written; look at it and try again."),
    error);
}

/**
 * tuntas_store_save_survey_period:
 * @self: a store
 * @period: a survey; with `id` 0 a new one is made, else `version` is the one that was seen and
 *   what was asked stays as it is
 * @error: return location for an error: `TUNTAS_STORE_ERROR_CONFLICT` when somebody else saved it
 *   since, `…_NOT_FOUND`, `…_INVALID` when a rule of the schema forbids it
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_save_survey_period (TuntasStore *self, TuntasSurveyPeriod *period, GError **error)
{
  gboolean own = FALSE;
  gint64 id = 0;

  g_return_val_if_fail (period != NULL, 0);

  if (!tuntas_store_enter (self, &own, error))
    return 0;
  return tuntas_store_leave (self, own, save_period (self, period, &id, error), error) ? id : 0;
}

static TuntasSurveyPeriod *
read_period (TuntasStatement *row)
{
  TuntasSurveyPeriod *period = tuntas_survey_period_new ();

  period->id = tuntas_statement_get_int (row, 0);
  period->version = (int)tuntas_statement_get_int (row, 1);
  period->case_id = tuntas_statement_get_int (row, 2);
  period->title = tuntas_statement_dup_text (row, 3);
  period->unit = tuntas_statement_dup_text (row, 4);
  period->services = tuntas_statement_dup_strv (row, 5);
  period->starts_on = (int)tuntas_statement_get_int (row, 6);
  period->ends_on = (int)tuntas_statement_get_int (row, 7);
  period->method = tuntas_statement_dup_text (row, 8);
  period->questionnaire = tuntas_statement_dup_text (row, 9);
  period->elements = tuntas_statement_dup_strv (row, 10);
  period->weight = tuntas_statement_dup_text (row, 11);
  period->rounding = tuntas_statement_dup_text (row, 12);
  period->population = (guint64)tuntas_statement_get_int (row, 13);
  period->least_group = (guint)tuntas_statement_get_int (row, 14);
  tuntas_survey_status_from_code (tuntas_statement_peek_text (row, 15), &period->status);
  period->created_at = tuntas_statement_get_int (row, 16);
  return period;
}

/**
 * tuntas_store_load_survey_period:
 * @self: a store
 * @id: a survey
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the survey
 */
TuntasSurveyPeriod *
tuntas_store_load_survey_period (TuntasStore *self, gint64 id, GError **error)
{
  g_autoptr (TuntasStatement) row =
               tuntas_store_find_row (self, SQL_LOAD, id, _ ("The survey"), error);

  return row != NULL ? read_period (row) : NULL;
}

static GPtrArray *
list_periods (TuntasStatement *row, GError **error)
{
  g_autoptr (GPtrArray) periods =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_period_unref);
  TuntasDriverStep step;

  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (periods, read_period (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&periods) : NULL;
}

/**
 * tuntas_store_list_survey_periods:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyPeriod): the newest first
 */
GPtrArray *
tuntas_store_list_survey_periods (TuntasStore *self, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);

  return row != NULL ? list_periods (row, error) : NULL;
}

/**
 * tuntas_store_list_earlier_surveys:
 * @self: a store
 * @period: a survey
 * @limit: no more than these
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyPeriod): the surveys of the same
 *   unit that began before it, the newest first
 */
GPtrArray *
tuntas_store_list_earlier_surveys (TuntasStore *self,
                                   TuntasSurveyPeriod *period,
                                   guint limit,
                                   GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST_EARLIER, error);

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_text (row, 1, period->unit);
  tuntas_statement_bind_int (row, 2, period->starts_on);
  tuntas_statement_bind_int (row, 3, period->id);
  tuntas_statement_bind_int (row, 4, limit);
  return list_periods (row, error);
}

static gboolean
insert_batch (TuntasStore *self, TuntasSurveyBatch *batch, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) save = tuntas_store_prepare (self, SQL_INSERT_BATCH, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_int (save, 1, batch->period);
  tuntas_statement_bind_text (save, 2, batch->name);
  tuntas_statement_bind_text (save, 3, tuntas_survey_source_to_code (batch->source));
  tuntas_statement_bind_id (save, 4, batch->checks);
  tuntas_statement_bind_text (save, 5, batch->digest);
  tuntas_statement_bind_id (save, 6, batch->by);
  tuntas_statement_bind_int (save, 7, batch->at);
  return tuntas_statement_run_for_id (save, id, error);
}

/**
 * tuntas_store_insert_survey_batch:
 * @self: a store
 * @batch: a new batch
 * @error: return location for an error: `TUNTAS_STORE_ERROR_EXISTS` when the batch that it checks
 *   is checked already or the same file was imported, `…_INVALID`
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_insert_survey_batch (TuntasStore *self, TuntasSurveyBatch *batch, GError **error)
{
  gboolean own = FALSE;
  gint64 id = 0;

  g_return_val_if_fail (batch != NULL, 0);

  if (!tuntas_store_enter (self, &own, error))
    return 0;
  return tuntas_store_leave (self, own, insert_batch (self, batch, &id, error), error) ? id : 0;
}

static gboolean
delete_batch (TuntasStore *self, gint64 id, GError **error)
{
  g_autoptr (TuntasStatement) delete = tuntas_store_prepare (self, SQL_DELETE_BATCH, error);

  if (delete == NULL)
    return FALSE;
  tuntas_statement_bind_int (delete, 1, id);
  return tuntas_statement_run_save (delete, _ ("The batch of forms"), &id, error);
}

/**
 * tuntas_store_delete_survey_batch:
 * @self: a store
 * @id: a batch without forms
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`, `…_INVALID` when it has
 *   forms or is checked by another batch
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_delete_survey_batch (TuntasStore *self, gint64 id, GError **error)
{
  gboolean own = FALSE;

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, delete_batch (self, id, error), error);
}

static TuntasSurveyBatch *
read_batch (TuntasStatement *row)
{
  TuntasSurveyBatch *batch = tuntas_survey_batch_new ();

  batch->id = tuntas_statement_get_int (row, 0);
  batch->period = tuntas_statement_get_int (row, 1);
  batch->name = tuntas_statement_dup_text (row, 2);
  tuntas_survey_source_from_code (tuntas_statement_peek_text (row, 3), &batch->source);
  batch->checks = tuntas_statement_get_int (row, 4);
  batch->digest = tuntas_statement_dup_text (row, 5);
  batch->by = tuntas_statement_get_int (row, 6);
  batch->at = tuntas_statement_get_int (row, 7);
  batch->n_forms = (guint64)tuntas_statement_get_int (row, 8);
  return batch;
}

/**
 * tuntas_store_load_survey_batch:
 * @self: a store
 * @id: a batch
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the batch
 */
TuntasSurveyBatch *
tuntas_store_load_survey_batch (TuntasStore *self, gint64 id, GError **error)
{
  g_autoptr (TuntasStatement) row =
               tuntas_store_find_row (self, SQL_LOAD_BATCH, id, _ ("The batch of forms"), error);

  return row != NULL ? read_batch (row) : NULL;
}

/**
 * tuntas_store_count_batch_cases:
 * @self: a store
 * @id: a batch
 * @n_cases: (out): how many of its comments a case was made of
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_count_batch_cases (TuntasStore *self, gint64 id, guint64 *n_cases, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_COUNT_CASES, error);

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, id);
  if (tuntas_statement_step (row, error) != TUNTAS_DRIVER_STEP_ROW)
    return FALSE;
  *n_cases = (guint64)tuntas_statement_get_int (row, 0);
  return tuntas_statement_step (row, error) == TUNTAS_DRIVER_STEP_DONE;
}

/**
 * tuntas_store_list_survey_batches:
 * @self: a store
 * @period_id: a survey
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyBatch): as they were begun
 */
GPtrArray *
tuntas_store_list_survey_batches (TuntasStore *self, gint64 period_id, GError **error)
{
  g_autoptr (GPtrArray) batches =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_batch_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST_BATCHES, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, period_id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (batches, read_batch (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&batches) : NULL;
}
