/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-survey-forms.h"

#include "tuntas-details.h"
#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SQL_BATCH                                                                                  \
  "SELECT b.period_id, b.checks, p.elements,"                                                      \
  " (SELECT coalesce (max (place), 0) FROM survey_forms WHERE batch_id = b.id),"                   \
  " (SELECT coalesce (max (sequence), 0) FROM survey_forms WHERE period_id = p.id)"                \
  " FROM survey_batches AS b JOIN survey_periods AS p ON p.id = b.period_id WHERE b.id = $1"
#define SQL_INSERT                                                                                 \
  "INSERT INTO survey_forms (period_id, batch_id, place, sequence, service, answers, profile,"     \
  " comment, by_official, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id"
#define SQL_REPLACE                                                                                \
  "UPDATE survey_forms SET service = $1, answers = $2, profile = $3, comment = $4,"                \
  " by_official = $5, at = $6 WHERE id = $7 RETURNING id"
#define SQL_DELETE "DELETE FROM survey_forms WHERE id = $1"
/* By way of places that no pile has: no two forms may ever lie in the same one. */
#define FAR_AWAY "1000000000"
#define SQL_LIFT                                                                                   \
  "UPDATE survey_forms SET place = place + " FAR_AWAY " WHERE batch_id = $1 AND place >= $2"
#define SQL_LAY                                                                                    \
  "UPDATE survey_forms SET place = place - " FAR_AWAY " + $2"                                      \
  " WHERE batch_id = $1 AND place >= " FAR_AWAY
#define SQL_DELETE_ALL "DELETE FROM survey_forms WHERE batch_id = $1"
#define SQL_SET_CASE                                                                               \
  "UPDATE survey_forms SET case_id = $1 WHERE id = $2 AND case_id IS NULL RETURNING id"
#define FORM                                                                                       \
  "SELECT id, period_id, batch_id, place, sequence, service, answers, profile, comment, case_id,"  \
  " by_official, at FROM survey_forms"
#define SQL_LOAD FORM " WHERE id = $1"
#define SQL_LAST FORM " WHERE batch_id = $1 ORDER BY id DESC LIMIT 1"
#define SQL_LIST FORM " WHERE batch_id = $1 ORDER BY place"
#define SQL_EACH FORM " WHERE period_id = $1 AND sequence > $2 ORDER BY sequence"
#define SQL_EACH_COMMENT                                                                           \
  FORM " WHERE period_id = $1 AND sequence > $2 AND comment IS NOT NULL ORDER BY sequence"
#define SQL_MORE                                                                                   \
  "INSERT INTO survey_counts (period_id, field, option, element, value, forms)"                    \
  " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (period_id, field, option, element, value)"        \
  " DO UPDATE SET forms = survey_counts.forms + $6"
#define SQL_LESS                                                                                   \
  "UPDATE survey_counts SET forms = forms + $6"                                                    \
  " WHERE period_id = $1 AND field = $2 AND option = $3 AND element = $4 AND value = $5"
#define COUNTS                                                                                     \
  "SELECT field, option, element, value, forms FROM survey_counts"                                 \
  " WHERE period_id = $1 AND forms > 0"
#define SQL_COUNTS COUNTS
#define SQL_COUNTS_OF_FIELD COUNTS " AND field = $2"

#define N_VALUES 5
/* What a mention counts as instead of a value. */
#define MENTIONED 1

/* Between field and option of a key; stands in neither. */
#define SEPARATOR '\x1f'

struct _TuntasSurveyIntake {
  TuntasStore *store; /* (unowned) */
  gint64 period;
  gint64 batch;
  gboolean counts; /* false for a batch that only checks another */
  TuntasSurveyMentionFunc mentions;
  gpointer user_data; /* of @mentions */
  GStrv elements;
  guint n_elements;
  guint place;
  guint sequence;
  GHashTable *groups; /* (element-type utf8 gint64[]): by unsur and value, since the last finish */
  GString *key;
};

/**
 * tuntas_survey_intake_new:
 * @store: a store
 * @batch_id: the batch that the forms belong to
 * @mentions: (nullable): finds the unsur that a comment speaks of; always the same for a survey
 * @user_data: for @mentions
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Belongs inside the transaction of an act, and must be finished before its commit.
 *
 * Returns: (transfer full) (nullable): what takes the forms
 */
TuntasSurveyIntake *
tuntas_survey_intake_new (TuntasStore *store,
                          gint64 batch_id,
                          TuntasSurveyMentionFunc mentions,
                          gpointer user_data,
                          GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (store, SQL_BATCH, error);
  TuntasSurveyIntake *self = NULL;
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, batch_id);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_DONE)
    tuntas_store_set_not_found (error, _ ("The batch of forms"));
  if (step != TUNTAS_DRIVER_STEP_ROW)
    return NULL;

  self = g_new0 (TuntasSurveyIntake, 1);
  self->store = store;
  self->batch = batch_id;
  self->period = tuntas_statement_get_int (row, 0);
  self->counts = tuntas_statement_get_int (row, 1) == 0;
  self->mentions = mentions;
  self->user_data = user_data;
  self->elements = tuntas_statement_dup_strv (row, 2);
  self->n_elements = g_strv_length (self->elements);
  self->place = (guint)tuntas_statement_get_int (row, 3);
  self->sequence = (guint)tuntas_statement_get_int (row, 4);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->key = g_string_new (NULL);
  return self;
}

/**
 * tuntas_survey_intake_free:
 * @self: (transfer full) (nullable): an intake
 */
void
tuntas_survey_intake_free (TuntasSurveyIntake *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->elements);
  g_hash_table_unref (self->groups);
  g_string_free (self->key, TRUE);
  g_free (self);
}

static gint64 *
ensure_group (TuntasSurveyIntake *self, const char *field, const char *option)
{
  gint64 *group = NULL;

  g_string_printf (self->key, "%s%c%s", field, SEPARATOR, option != NULL ? option : "");
  group = g_hash_table_lookup (self->groups, self->key->str);
  if (group == NULL) {
    group = g_new0 (gint64, (gsize)self->n_elements * N_VALUES);
    g_hash_table_insert (self->groups, g_strdup (self->key->str), group);
  }
  return group;
}

static void
tally_group (TuntasSurveyIntake *self,
             const char *field,
             const char *option,
             const char *answers,
             int sign)
{
  gint64 *group = ensure_group (self, field, option);

  for (guint i = 0; i < self->n_elements; i++)
    group[i * N_VALUES + (guint)(answers[i] - TUNTAS_SURVEY_FORM_BLANK)] += sign;
}

static void
tally_mentions (TuntasSurveyIntake *self, const char *comment, int sign)
{
  guint32 mentioned = self->mentions (comment, self->user_data);
  gint64 *group = mentioned != 0 ? ensure_group (self, TUNTAS_SURVEY_FIELD_MENTION, NULL) : NULL;

  for (guint i = 0; mentioned != 0 && i < self->n_elements; i++, mentioned >>= 1)
    group[i * N_VALUES + MENTIONED] += sign * (gint64)(mentioned & 1);
}

static void
tally (TuntasSurveyIntake *self, TuntasSurveyForm *form, int sign)
{
  g_auto (GStrv) fields = tuntas_details_list_keys (form->profile);

  tally_group (self, TUNTAS_SURVEY_FIELD_ALL, NULL, form->answers, sign);
  tally_group (self, TUNTAS_SURVEY_FIELD_SERVICE, form->service, form->answers, sign);
  for (guint i = 0; fields[i] != NULL; i++) {
    g_autofree char *option = tuntas_details_get (form->profile, fields[i]);

    tally_group (self, fields[i], option, form->answers, sign);
  }
  if (form->comment != NULL && self->mentions != NULL)
    tally_mentions (self, form->comment, sign);
}

static gboolean
check_answers (TuntasSurveyIntake *self, TuntasSurveyForm *form, GError **error)
{
  if (form->answers != NULL && strlen (form->answers) == self->n_elements &&
      strspn (form->answers, "01234") == self->n_elements)
    return TRUE;
  g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_INVALID,
               _ ("The form must have %u answers, each from 1 to 4 or blank. Nothing was written."),
               self->n_elements);
  return FALSE;
}

static gboolean
run_with (TuntasSurveyIntake *self, const char *sql, gint64 value, GError **error)
{
  g_autoptr (TuntasStatement) save = tuntas_store_prepare (self->store, sql, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_int (save, 1, self->batch);
  tuntas_statement_bind_int (save, 2, value);
  return tuntas_statement_run (save, NULL, error);
}

/* Moves the forms of the batch from @place on; none moves when that is behind the last. */
static gboolean
move_forms (TuntasSurveyIntake *self, guint place, int by, GError **error)
{
  return place > self->place ||
         (run_with (self, SQL_LIFT, place, error) && run_with (self, SQL_LAY, by, error));
}

static gboolean
insert_form (TuntasSurveyIntake *self,
             TuntasSurveyForm *form,
             guint place,
             gint64 *id,
             GError **error)
{
  g_autoptr (TuntasStatement) save = NULL;

  if (place < 1 || place > self->place + 1) {
    tuntas_store_set_not_found (error, _ ("The place in the pile"));
    return FALSE;
  }
  if (!check_answers (self, form, error) || !move_forms (self, place, 1, error) ||
      (save = tuntas_store_prepare (self->store, SQL_INSERT, error)) == NULL)
    return FALSE;
  tuntas_statement_bind_int (save, 1, self->period);
  tuntas_statement_bind_int (save, 2, self->batch);
  tuntas_statement_bind_int (save, 3, place);
  tuntas_statement_bind_id (save, 4, self->counts ? self->sequence + 1 : 0);
  tuntas_statement_bind_text (save, 5, form->service);
  tuntas_statement_bind_text (save, 6, form->answers);
  tuntas_statement_bind_text (save, 7, form->profile);
  tuntas_statement_bind_text (save, 8, form->comment);
  tuntas_statement_bind_id (save, 9, form->by);
  tuntas_statement_bind_int (save, 10, form->at);
  return tuntas_statement_run_for_id (save, id, error);
}

/**
 * tuntas_survey_intake_insert:
 * @self: an intake inside a transaction
 * @form: a form; number and place are given to it
 * @place: its place in the pile, from 1; those from there on move by one
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` when an answer is none or the
 *   survey is finished, `…_NOT_FOUND` when the pile has no such place
 *
 * The numbers of respondents stay as they are, wherever their forms lie.
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_survey_intake_insert (TuntasSurveyIntake *self,
                             TuntasSurveyForm *form,
                             guint place,
                             GError **error)
{
  gint64 id = 0;

  g_return_val_if_fail (tuntas_store_in_transaction (self->store), 0);

  if (!tuntas_store_leave (self->store, FALSE, insert_form (self, form, place, &id, error), error))
    return 0;
  self->place++;
  if (self->counts) {
    self->sequence++;
    tally (self, form, 1);
  }
  return id;
}

/**
 * tuntas_survey_intake_add:
 * @self: an intake inside a transaction
 * @form: a form; number and place are given to it
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` when an answer is none or the
 *   survey is finished
 *
 * Lays it behind the last one.
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_survey_intake_add (TuntasSurveyIntake *self, TuntasSurveyForm *form, GError **error)
{
  return tuntas_survey_intake_insert (self, form, self->place + 1, error);
}

static gboolean
change_counter (TuntasSurveyIntake *self,
                const char *field,
                const char *option,
                guint element,
                guint value,
                gint64 change,
                GError **error)
{
  g_autoptr (TuntasStatement) save =
               tuntas_store_prepare (self->store, change > 0 ? SQL_MORE : SQL_LESS, error);
  gint64 changes = 0;

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_int (save, 1, self->period);
  tuntas_statement_bind_text (save, 2, field);
  tuntas_statement_bind_text (save, 3, option);
  tuntas_statement_bind_text (save, 4, self->elements[element]);
  tuntas_statement_bind_int (save, 5, value);
  tuntas_statement_bind_int (save, 6, change);
  if (!tuntas_statement_run (save, &changes, error))
    return FALSE;
  if (changes == 1)
    return TRUE;
  g_set_error_literal (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_CORRUPT,
                       _ ("The counters of the survey do not fit its forms. Nothing was written; "
                          "keep a copy of the office file and restore the latest backup."));
  return FALSE;
}

static gboolean
write_group (TuntasSurveyIntake *self, const char *key, const gint64 *group, GError **error)
{
  const char *option = strchr (key, SEPARATOR) + 1;
  g_autofree char *field = g_strndup (key, (gsize)(option - 1 - key));

  for (guint i = 0; i < self->n_elements; i++) {
    for (guint value = 0; value < N_VALUES; value++) {
      gint64 change = group[i * N_VALUES + value];

      if (change != 0 && !change_counter (self, field, option, i, value, change, error))
        return FALSE;
    }
  }
  return TRUE;
}

static gboolean
write_groups (TuntasSurveyIntake *self, GError **error)
{
  GHashTableIter iter;
  gpointer key = NULL;
  gpointer group = NULL;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &key, &group)) {
    if (!write_group (self, key, group, error))
      return FALSE;
    g_hash_table_iter_remove (&iter);
  }
  return TRUE;
}

/**
 * tuntas_survey_intake_finish:
 * @self: an intake inside a transaction
 * @error: return location for an error
 *
 * Writes the counters of the forms that were taken in, changed or removed since it was finished
 * last.
 *
 * Returns: whether forms and counters agree
 */
gboolean
tuntas_survey_intake_finish (TuntasSurveyIntake *self, GError **error)
{
  g_return_val_if_fail (tuntas_store_in_transaction (self->store), FALSE);

  return tuntas_store_leave (self->store, FALSE, write_groups (self, error), error);
}

static TuntasSurveyForm *
read_form (TuntasStatement *row)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();

  form->id = tuntas_statement_get_int (row, 0);
  form->period = tuntas_statement_get_int (row, 1);
  form->batch = tuntas_statement_get_int (row, 2);
  form->place = (guint)tuntas_statement_get_int (row, 3);
  form->sequence = (guint)tuntas_statement_get_int (row, 4);
  form->service = tuntas_statement_dup_text (row, 5);
  form->answers = tuntas_statement_dup_text (row, 6);
  form->profile = tuntas_statement_dup_text (row, 7);
  form->comment = tuntas_statement_dup_text (row, 8);
  form->case_id = tuntas_statement_get_int (row, 9);
  form->by = tuntas_statement_get_int (row, 10);
  form->at = tuntas_statement_get_int (row, 11);
  return form;
}

static TuntasSurveyForm *
load_by (TuntasStore *self, const char *sql, gint64 id, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_find_row (self, sql, id, _ ("The form"), error);

  return row != NULL ? read_form (row) : NULL;
}

/**
 * tuntas_store_load_survey_form:
 * @self: a store
 * @id: a form
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the form
 */
TuntasSurveyForm *
tuntas_store_load_survey_form (TuntasStore *self, gint64 id, GError **error)
{
  return load_by (self, SQL_LOAD, id, error);
}

/**
 * tuntas_store_find_last_survey_form:
 * @self: a store
 * @batch_id: a batch
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND` when it has no form
 *
 * Returns: (transfer full) (nullable): the form that was keyed last
 */
TuntasSurveyForm *
tuntas_store_find_last_survey_form (TuntasStore *self, gint64 batch_id, GError **error)
{
  return load_by (self, SQL_LAST, batch_id, error);
}

/**
 * tuntas_store_list_survey_forms:
 * @self: a store
 * @batch_id: a batch
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyForm): by their places
 */
GPtrArray *
tuntas_store_list_survey_forms (TuntasStore *self, gint64 batch_id, GError **error)
{
  g_autoptr (GPtrArray) forms =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_form_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, batch_id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (forms, read_form (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&forms) : NULL;
}

/**
 * tuntas_store_foreach_survey_form:
 * @self: a store
 * @period_id: a survey
 * @after: respondents up to this number are passed over
 * @commented: only those with a comment
 * @func: (scope call): given each form that counts, by the number of its respondent
 * @user_data: for @func
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_foreach_survey_form (TuntasStore *self,
                                  gint64 period_id,
                                  guint after,
                                  gboolean commented,
                                  TuntasSurveyFormFunc func,
                                  gpointer user_data,
                                  GError **error)
{
  g_autoptr (TuntasStatement) row =
               tuntas_store_prepare (self, commented ? SQL_EACH_COMMENT : SQL_EACH, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, period_id);
  tuntas_statement_bind_int (row, 2, after);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    g_autoptr (TuntasSurveyForm) form = read_form (row);

    if (!func (form, user_data))
      return TRUE;
  }
  return step == TUNTAS_DRIVER_STEP_DONE;
}

static gboolean
write_replacement (TuntasSurveyIntake *self, TuntasSurveyForm *form, GError **error)
{
  g_autoptr (TuntasStatement) save = NULL;
  gint64 id = 0;

  if (!check_answers (self, form, error) ||
      (save = tuntas_store_prepare (self->store, SQL_REPLACE, error)) == NULL)
    return FALSE;
  tuntas_statement_bind_text (save, 1, form->service);
  tuntas_statement_bind_text (save, 2, form->answers);
  tuntas_statement_bind_text (save, 3, form->profile);
  tuntas_statement_bind_text (save, 4, form->comment);
  tuntas_statement_bind_id (save, 5, form->by);
  tuntas_statement_bind_int (save, 6, form->at);
  tuntas_statement_bind_int (save, 7, form->id);
  return tuntas_statement_run_save (save, _ ("The form"), &id, error);
}

/* A form of the intake's own batch. */
static TuntasSurveyForm *
load_own (TuntasSurveyIntake *self, gint64 id, GError **error)
{
  g_autoptr (TuntasSurveyForm) form = tuntas_store_load_survey_form (self->store, id, error);

  if (form == NULL || form->batch == self->batch)
    return g_steal_pointer (&form);
  tuntas_store_set_not_found (error, _ ("The form"));
  return NULL;
}

static gboolean
replace_form (TuntasSurveyIntake *self, TuntasSurveyForm *form, GError **error)
{
  g_autoptr (TuntasSurveyForm) before = load_own (self, form->id, error);

  if (before == NULL || !write_replacement (self, form, error))
    return FALSE;
  if (self->counts) {
    tally (self, before, -1);
    tally (self, form, 1);
  }
  return TRUE;
}

/**
 * tuntas_survey_intake_replace:
 * @self: an intake inside a transaction
 * @form: a form of its batch, with its id; place and number stay as they are
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`, `…_INVALID` when an answer
 *   is none or the survey is finished
 *
 * Puts right what was keyed wrong.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_survey_intake_replace (TuntasSurveyIntake *self, TuntasSurveyForm *form, GError **error)
{
  g_return_val_if_fail (tuntas_store_in_transaction (self->store), FALSE);

  return tuntas_store_leave (self->store, FALSE, replace_form (self, form, error), error);
}

static gboolean
delete_by (TuntasSurveyIntake *self, const char *sql, gint64 id, gint64 *changes, GError **error)
{
  g_autoptr (TuntasStatement) delete = tuntas_store_prepare (self->store, sql, error);

  if (delete == NULL)
    return FALSE;
  tuntas_statement_bind_int (delete, 1, id);
  return tuntas_statement_run (delete, changes, error);
}

static gboolean
remove_form (TuntasSurveyIntake *self, gint64 id, GError **error)
{
  g_autoptr (TuntasSurveyForm) form = load_own (self, id, error);

  if (form == NULL || !delete_by (self, SQL_DELETE, id, NULL, error) ||
      !move_forms (self, form->place + 1, -1, error))
    return FALSE;
  self->place--;
  if (self->counts)
    tally (self, form, -1);
  return TRUE;
}

/**
 * tuntas_survey_intake_remove:
 * @self: an intake inside a transaction
 * @id: a form of its batch
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`, `…_INVALID` when the survey
 *   is finished or a case was made of its comment
 *
 * Takes back a form; those behind it move up.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_survey_intake_remove (TuntasSurveyIntake *self, gint64 id, GError **error)
{
  g_return_val_if_fail (tuntas_store_in_transaction (self->store), FALSE);

  return tuntas_store_leave (self->store, FALSE, remove_form (self, id, error), error);
}

static gboolean
remove_all (TuntasSurveyIntake *self, guint64 *n_forms, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self->store, SQL_LIST, error);
  gint64 changes = 0;
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, self->batch);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    g_autoptr (TuntasSurveyForm) form = read_form (row);

    if (self->counts)
      tally (self, form, -1);
  }
  if (step != TUNTAS_DRIVER_STEP_DONE ||
      !delete_by (self, SQL_DELETE_ALL, self->batch, &changes, error))
    return FALSE;
  *n_forms = (guint64)changes;
  return TRUE;
}

/**
 * tuntas_survey_intake_remove_all:
 * @self: an intake inside a transaction
 * @n_forms: (out): how many there were
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` when the survey is finished or
 *   a case was made of one of the comments
 *
 * Takes back all forms of the batch. The numbers of later respondents stay as they are.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_survey_intake_remove_all (TuntasSurveyIntake *self, guint64 *n_forms, GError **error)
{
  g_return_val_if_fail (tuntas_store_in_transaction (self->store), FALSE);

  return tuntas_store_leave (self->store, FALSE, remove_all (self, n_forms, error), error);
}

static gboolean
set_case (TuntasStore *self, gint64 form_id, gint64 case_id, GError **error)
{
  g_autoptr (TuntasStatement) save = tuntas_store_prepare (self, SQL_SET_CASE, error);
  gint64 id = 0;

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_int (save, 1, case_id);
  tuntas_statement_bind_int (save, 2, form_id);
  return tuntas_statement_run_save (save, _ ("A comment without a case"), &id, error);
}

/**
 * tuntas_store_set_survey_form_case:
 * @self: a store
 * @form_id: a form whose comment was made no case of yet
 * @case_id: the case
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_set_survey_form_case (TuntasStore *self,
                                   gint64 form_id,
                                   gint64 case_id,
                                   GError **error)
{
  gboolean own = FALSE;

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, set_case (self, form_id, case_id, error), error);
}

/**
 * tuntas_store_foreach_survey_count:
 * @self: a store
 * @period_id: a survey
 * @field: (nullable): only the counters of this field; NULL for all of them
 * @func: (scope call): given each counter that is not zero
 * @user_data: for @func
 * @error: return location for an error
 *
 * How many counters there are depends on the questionnaire, not on the number of respondents.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_foreach_survey_count (TuntasStore *self,
                                   gint64 period_id,
                                   const char *field,
                                   TuntasSurveyCountFunc func,
                                   gpointer user_data,
                                   GError **error)
{
  g_autoptr (TuntasStatement) row =
               tuntas_store_prepare (self, field != NULL ? SQL_COUNTS_OF_FIELD : SQL_COUNTS, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, period_id);
  if (field != NULL)
    tuntas_statement_bind_text (row, 2, field);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    func (tuntas_statement_peek_text (row, 0), tuntas_statement_peek_text (row, 1),
          tuntas_statement_peek_text (row, 2), (guint)tuntas_statement_get_int (row, 3),
          (guint64)tuntas_statement_get_int (row, 4), user_data);
  return step == TUNTAS_DRIVER_STEP_DONE;
}
