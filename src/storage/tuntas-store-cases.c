/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-cases.h"

#include "tuntas-store-case-row.h"
#include "tuntas-store-index.h"
#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>

/* The state of a case as its places are bound by bind_state(): $1 to $31. */
#define SQL_INSERT                                                                                 \
  "INSERT INTO cases (status, kind, supervisory, sop_name, sop_revision, lap, step, lane, holder," \
  " step_since, paused_since, pause_reason, pause_owner, paused_minutes, complainant_minutes,"     \
  " extension_minutes, received_on, complete_on, forwarded_on, decided_on, answered_on, "          \
  "closed_on,"                                                                                     \
  " office_minutes, outside_minutes, passes, trail, step_title, lane_title, step_due, legal_due,"  \
  " due, closed_at, version, number, register_year, register_sequence, registered_at, subject,"    \
  " channel, category, anonymous, confidential, external_id) "                                     \
  "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,"  \
  " $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, 1, $33, $34, $35, $36, $37,"  \
  " $38, $39, $40, $41, $42) RETURNING id"
#define SQL_UPDATE                                                                                 \
  "UPDATE cases SET status = $1, kind = $2, supervisory = $3, sop_name = $4, sop_revision = $5,"   \
  " lap = $6, step = $7, lane = $8, holder = $9, step_since = $10, paused_since = $11,"            \
  " pause_reason = $12, pause_owner = $13, paused_minutes = $14, complainant_minutes = $15,"       \
  " extension_minutes = $16, received_on = $17, complete_on = $18, forwarded_on = $19,"            \
  " decided_on = $20, answered_on = $21, closed_on = $22, office_minutes = $23,"                   \
  " outside_minutes = $24, passes = $25, trail = $26, step_title = $27, lane_title = $28,"         \
  " step_due = $29, legal_due = $30, due = $31, closed_at = $32, version = version + 1 "           \
  "WHERE id = $33 AND version = $34"
#define SQL_INSERT_COMPLAINT                                                                       \
  "INSERT INTO complaints (case_id, complainant_id, kind, supervisory, subject, account, request," \
  " respondent, service_unit, district, village, place, event_date, received_at, external_status," \
  " external_source, external_digest, original) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"  \
  " $11, $12, $13, $14, $15, $16, $17, $18)"
#define SQL_FIND "SELECT id FROM cases WHERE number = $1 OR number = $2 OR external_id = $1 LIMIT 1"
#define SQL_LOAD_COMPLAINT                                                                         \
  "SELECT p.kind, c.channel, c.category, p.supervisory, p.subject, p.account, p.request,"          \
  " p.respondent, p.service_unit, p.district, p.village, p.place, p.event_date, p.received_at,"    \
  " c.anonymous, c.confidential, c.external_id, p.external_status, p.external_source,"             \
  " p.external_digest, p.original "                                                                \
  "FROM complaints AS p JOIN cases AS c ON c.id = p.case_id WHERE p.case_id = $1"
#define SQL_LOAD_STATE                                                                             \
  "SELECT version, status, kind, supervisory, sop_name, sop_revision, lap, step, lane, holder,"    \
  " step_since, paused_since, pause_reason, pause_owner, paused_minutes, complainant_minutes,"     \
  " extension_minutes, received_on, complete_on, forwarded_on, decided_on, answered_on, "          \
  "closed_on,"                                                                                     \
  " office_minutes, outside_minutes, passes, trail FROM cases WHERE id = $1"
#define SQL_LOAD_SUMMARY                                                                           \
  "SELECT " TUNTAS_CASE_ROW_SUMMARY " FROM cases AS c" TUNTAS_CASE_ROW_HOLDER " WHERE c.id = $1"
/* Sorted apart, so that the index of the open cases is read and not every case. */
#define SQL_LIST_OPEN "SELECT id FROM cases WHERE closed_at IS NULL ORDER BY +id"
#define SQL_LIST_ALL "SELECT id FROM cases ORDER BY id"
#define SQL_VERSION "SELECT version FROM cases WHERE id = $1"

/* A closed case has a moment of closing, also when no step of its SOP is marked as the closing. */
static gint64
find_closing (TuntasCaseState *state)
{
  if (state->status == TUNTAS_CASE_STATUS_RUNNING || state->status == TUNTAS_CASE_STATUS_PAUSED)
    return 0;
  if (state->milestones[TUNTAS_MILESTONE_CLOSED] != 0)
    return state->milestones[TUNTAS_MILESTONE_CLOSED];
  return state->step_since != 0 ? state->step_since : 1;
}

static void
bind_projection (TuntasStatement *statement, int place, const TuntasCaseProjection *projection)
{
  gint64 step_due = tuntas_case_row_due_to_store (projection->step_due);
  gint64 legal_due = tuntas_case_row_due_to_store (projection->legal_due);

  tuntas_statement_bind_text (statement, place, projection->step_title);
  tuntas_statement_bind_text (statement, place + 1, projection->lane_title);
  tuntas_statement_bind_int (statement, place + 2, step_due);
  tuntas_statement_bind_int (statement, place + 3, legal_due);
  tuntas_statement_bind_int (statement, place + 4, MIN (step_due, legal_due));
}

static void
bind_state (TuntasStatement *statement,
            TuntasCaseState *state,
            const TuntasCaseProjection *projection)
{
  tuntas_statement_bind_text (statement, 1, tuntas_case_status_to_code (state->status));
  tuntas_statement_bind_text (statement, 2, tuntas_case_kind_to_code (state->kind));
  tuntas_statement_bind_int (statement, 3, state->supervisory != FALSE);
  tuntas_statement_bind_text (statement, 4, state->sop_name);
  tuntas_statement_bind_int (statement, 5, state->sop_revision);
  tuntas_statement_bind_int (statement, 6, state->lap);
  tuntas_statement_bind_text (statement, 7, state->step);
  tuntas_statement_bind_text (statement, 8, state->lane);
  tuntas_statement_bind_id (statement, 9, state->holder);
  tuntas_statement_bind_int (statement, 10, state->step_since);
  tuntas_statement_bind_int (statement, 11, state->paused_since);
  tuntas_statement_bind_text (
    statement, 12,
    state->paused_since != 0 ? tuntas_pause_reason_to_code (state->pause_reason) : NULL);
  tuntas_statement_bind_text (statement, 13, state->pause_owner);
  tuntas_statement_bind_int (statement, 14, state->paused_minutes);
  tuntas_statement_bind_int (statement, 15, state->complainant_minutes);
  tuntas_statement_bind_int (statement, 16, state->extension_minutes);
  for (int i = TUNTAS_MILESTONE_RECEIVED; i < TUNTAS_MILESTONE_N; i++)
    tuntas_statement_bind_int (statement, 16 + i, state->milestones[i]);
  tuntas_statement_bind_int (statement, 23, state->office_minutes);
  tuntas_statement_bind_int (statement, 24, state->outside_minutes);
  tuntas_statement_bind_int (statement, 25, state->passes);
  tuntas_statement_bind_text (statement, 26, state->trail);
  bind_projection (statement, 27, projection);
  tuntas_statement_bind_id (statement, 32, find_closing (state));
}

static gboolean
insert_complaint (TuntasStore *self,
                  gint64 case_id,
                  TuntasComplaint *complaint,
                  gint64 complainant,
                  GError **error)
{
  g_autoptr (TuntasStatement) insert = tuntas_store_prepare (self, SQL_INSERT_COMPLAINT, error);

  if (insert == NULL)
    return FALSE;
  tuntas_statement_bind_int (insert, 1, case_id);
  tuntas_statement_bind_id (insert, 2, complainant);
  tuntas_statement_bind_text (insert, 3, tuntas_case_kind_to_code (complaint->kind));
  tuntas_statement_bind_int (insert, 4, complaint->supervisory != FALSE);
  tuntas_statement_bind_text (insert, 5, complaint->subject);
  tuntas_statement_bind_text (insert, 6, complaint->account);
  tuntas_statement_bind_text (insert, 7, complaint->request);
  tuntas_statement_bind_text (insert, 8, complaint->respondent);
  tuntas_statement_bind_text (insert, 9, complaint->service_unit);
  tuntas_statement_bind_text (insert, 10, complaint->district);
  tuntas_statement_bind_text (insert, 11, complaint->village);
  tuntas_statement_bind_text (insert, 12, complaint->place);
  tuntas_statement_bind_int (insert, 13, complaint->event_date);
  tuntas_statement_bind_int (insert, 14, complaint->received_at);
  tuntas_statement_bind_text (insert, 15, complaint->external_status);
  tuntas_statement_bind_text (insert, 16, complaint->external_source);
  tuntas_statement_bind_text (insert, 17, complaint->external_digest);
  tuntas_statement_bind_text (insert, 18, complaint->original);
  return tuntas_statement_run (insert, NULL, error);
}

static gboolean
insert_case (TuntasStore *self,
             const char *number,
             int year,
             int sequence,
             TuntasComplaint *complaint,
             gint64 complainant,
             gint64 registered_at,
             TuntasCaseState *state,
             const TuntasCaseProjection *projection,
             gint64 *id,
             GError **error)
{
  g_autoptr (TuntasStatement) insert = tuntas_store_prepare (self, SQL_INSERT, error);

  if (insert == NULL)
    return FALSE;
  bind_state (insert, state, projection);
  tuntas_statement_bind_text (insert, 33, number);
  tuntas_statement_bind_int (insert, 34, year);
  tuntas_statement_bind_int (insert, 35, sequence);
  tuntas_statement_bind_int (insert, 36, registered_at);
  tuntas_statement_bind_text (insert, 37, complaint->subject != NULL ? complaint->subject : "");
  tuntas_statement_bind_text (insert, 38, tuntas_channel_to_code (complaint->channel));
  tuntas_statement_bind_text (insert, 39, complaint->category);
  tuntas_statement_bind_int (insert, 40, complaint->anonymous != FALSE);
  tuntas_statement_bind_int (insert, 41, complaint->confidential != FALSE);
  tuntas_statement_bind_text (insert, 42, complaint->external_id);
  return tuntas_statement_run_for_id (insert, id, error) &&
         insert_complaint (self, *id, complaint, complainant, error) &&
         tuntas_store_index_case (self, *id, error);
}

/**
 * tuntas_store_insert_case:
 * @self: a store
 * @number: register number as printed; no other case has it
 * @year: year of the register
 * @sequence: number in the register of @year, from tuntas_store_next_number()
 * @complaint: what was brought in; its words are never edited afterwards
 * @complainant: who, from tuntas_store_insert_complainant(); 0 when nobody is known
 * @registered_at: when it was registered, Unix seconds
 * @state: where it stands; its SOP revision must be in the store
 * @projection: what lists show beside it
 * @error: return location for an error: `TUNTAS_STORE_ERROR_EXISTS` for a number or Tracking ID
 *   that another case has, `TUNTAS_STORE_ERROR_INVALID` for an SOP or official that is not there
 *
 * Writes the row of a new case in version 1 with its complaint, and puts its words into the index
 * for searching. The event of the registration is appended by tuntas_store_append_event() in the
 * same transaction.
 *
 * Returns: id of the case; 0 on failure
 */
gint64
tuntas_store_insert_case (TuntasStore *self,
                          const char *number,
                          int year,
                          int sequence,
                          TuntasComplaint *complaint,
                          gint64 complainant,
                          gint64 registered_at,
                          TuntasCaseState *state,
                          const TuntasCaseProjection *projection,
                          GError **error)
{
  gboolean own = FALSE, done;
  gint64 id = 0;

  g_return_val_if_fail (number != NULL && complaint != NULL, 0);
  g_return_val_if_fail (state != NULL && projection != NULL, 0);

  if (!tuntas_store_enter (self, &own, error))
    return 0;
  done = insert_case (self, number, year, sequence, complaint, complainant, registered_at, state,
                      projection, &id, error);
  return tuntas_store_leave (self, own, done, error) ? id : 0;
}

/* Tells why an update met no row. */
static void
set_update_error (TuntasStore *self, gint64 case_id, int version, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_VERSION, error);

  if (row == NULL)
    return;
  tuntas_statement_bind_int (row, 1, case_id);
  switch (tuntas_statement_step (row, error)) {
  case TUNTAS_DRIVER_STEP_ROW:
    g_set_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_CONFLICT,
                 _ ("Somebody else has worked on this case since you opened it (you saw version "
                    "%d, now it is %d). Nothing was written; look at the case and try again."),
                 version, (int)tuntas_statement_get_int (row, 0));
    break;
  case TUNTAS_DRIVER_STEP_DONE:
    tuntas_store_set_not_found (error, _ ("The case"));
    break;
  case TUNTAS_DRIVER_STEP_ERROR:
    break;
  }
}

static gboolean
update_case (TuntasStore *self,
             gint64 case_id,
             int version,
             TuntasCaseState *state,
             const TuntasCaseProjection *projection,
             GError **error)
{
  gint64 changes = 0;
  g_autoptr (TuntasStatement) update = tuntas_store_prepare (self, SQL_UPDATE, error);

  if (update == NULL)
    return FALSE;
  bind_state (update, state, projection);
  tuntas_statement_bind_int (update, 33, case_id);
  tuntas_statement_bind_int (update, 34, version);
  if (!tuntas_statement_run (update, &changes, error))
    return FALSE;
  if (changes == 1)
    return TRUE;
  set_update_error (self, case_id, version, error);
  return FALSE;
}

/**
 * tuntas_store_update_case:
 * @self: a store
 * @case_id: a case
 * @version: the version that the person saw
 * @state: where it stands now
 * @projection: what lists show beside it
 * @error: return location for an error: `TUNTAS_STORE_ERROR_CONFLICT` when the case has another
 *   version by now, `…_NOT_FOUND`
 *
 * Writes where a case stands. Its version grows by one; the event of the act carries that version.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_update_case (TuntasStore *self,
                          gint64 case_id,
                          int version,
                          TuntasCaseState *state,
                          const TuntasCaseProjection *projection,
                          GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (state != NULL && projection != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own,
                             update_case (self, case_id, version, state, projection, error), error);
}

/**
 * tuntas_store_find_case:
 * @self: a store
 * @number: register number in any case of letters, or Tracking ID
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: id of the case; 0 with @error set
 */
gint64
tuntas_store_find_case (TuntasStore *self, const char *number, GError **error)
{
  g_autofree char *upper = NULL;
  g_autoptr (TuntasStatement) row = NULL;

  g_return_val_if_fail (number != NULL, 0);

  upper = g_utf8_strup (number, -1);
  row = tuntas_store_prepare (self, SQL_FIND, error);
  if (row == NULL)
    return 0;
  tuntas_statement_bind_text (row, 1, number);
  tuntas_statement_bind_text (row, 2, upper);
  switch (tuntas_statement_step (row, error)) {
  case TUNTAS_DRIVER_STEP_ROW:
    return tuntas_statement_get_int (row, 0);
  case TUNTAS_DRIVER_STEP_DONE:
    tuntas_store_set_not_found (error, number);
    return 0;
  case TUNTAS_DRIVER_STEP_ERROR:
  default:
    return 0;
  }
}

/* Steps to the row of one case, or says that it is not there. */
static gboolean
step_to_case (TuntasStatement *row, gint64 case_id, GError **error)
{
  TuntasDriverStep step;

  tuntas_statement_bind_int (row, 1, case_id);
  step = tuntas_statement_step (row, error);
  if (step == TUNTAS_DRIVER_STEP_DONE)
    tuntas_store_set_not_found (error, _ ("The case"));
  return step == TUNTAS_DRIVER_STEP_ROW;
}

/**
 * tuntas_store_load_complaint:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): what was brought in, without who brought it
 */
TuntasComplaint *
tuntas_store_load_complaint (TuntasStore *self, gint64 case_id, GError **error)
{
  TuntasComplaint *complaint = NULL;
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LOAD_COMPLAINT, error);

  if (row == NULL || !step_to_case (row, case_id, error))
    return NULL;
  complaint = tuntas_complaint_new ();
  tuntas_case_kind_from_code (tuntas_statement_peek_text (row, 0), &complaint->kind);
  tuntas_channel_from_code (tuntas_statement_peek_text (row, 1), &complaint->channel);
  complaint->category = tuntas_statement_dup_text (row, 2);
  complaint->supervisory = tuntas_statement_get_int (row, 3) != 0;
  complaint->subject = tuntas_statement_dup_text (row, 4);
  complaint->account = tuntas_statement_dup_text (row, 5);
  complaint->request = tuntas_statement_dup_text (row, 6);
  complaint->respondent = tuntas_statement_dup_text (row, 7);
  complaint->service_unit = tuntas_statement_dup_text (row, 8);
  complaint->district = tuntas_statement_dup_text (row, 9);
  complaint->village = tuntas_statement_dup_text (row, 10);
  complaint->place = tuntas_statement_dup_text (row, 11);
  complaint->event_date = (int)tuntas_statement_get_int (row, 12);
  complaint->received_at = tuntas_statement_get_int (row, 13);
  complaint->anonymous = tuntas_statement_get_int (row, 14) != 0;
  complaint->confidential = tuntas_statement_get_int (row, 15) != 0;
  complaint->external_id = tuntas_statement_dup_text (row, 16);
  complaint->external_status = tuntas_statement_dup_text (row, 17);
  complaint->external_source = tuntas_statement_dup_text (row, 18);
  complaint->external_digest = tuntas_statement_dup_text (row, 19);
  complaint->original = tuntas_statement_dup_text (row, 20);
  return complaint;
}

/**
 * tuntas_store_load_case_state:
 * @self: a store
 * @case_id: a case
 * @version: (out) (optional): version of its row
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): where the case stands
 */
TuntasCaseState *
tuntas_store_load_case_state (TuntasStore *self, gint64 case_id, int *version, GError **error)
{
  TuntasCaseState *state = NULL;
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LOAD_STATE, error);

  if (row == NULL || !step_to_case (row, case_id, error))
    return NULL;
  state = tuntas_case_state_new ();
  if (version != NULL)
    *version = (int)tuntas_statement_get_int (row, 0);
  tuntas_case_status_from_code (tuntas_statement_peek_text (row, 1), &state->status);
  tuntas_case_kind_from_code (tuntas_statement_peek_text (row, 2), &state->kind);
  state->supervisory = tuntas_statement_get_int (row, 3) != 0;
  state->sop_name = tuntas_statement_dup_text (row, 4);
  state->sop_revision = (int)tuntas_statement_get_int (row, 5);
  state->lap = (int)tuntas_statement_get_int (row, 6);
  state->step = tuntas_statement_dup_text (row, 7);
  state->lane = tuntas_statement_dup_text (row, 8);
  state->holder = tuntas_statement_get_int (row, 9);
  state->step_since = tuntas_statement_get_int (row, 10);
  state->paused_since = tuntas_statement_get_int (row, 11);
  if (state->paused_since != 0)
    tuntas_pause_reason_from_code (tuntas_statement_peek_text (row, 12), &state->pause_reason);
  state->pause_owner = tuntas_statement_dup_text (row, 13);
  state->paused_minutes = tuntas_statement_get_int (row, 14);
  state->complainant_minutes = tuntas_statement_get_int (row, 15);
  state->extension_minutes = tuntas_statement_get_int (row, 16);
  for (int i = TUNTAS_MILESTONE_RECEIVED; i < TUNTAS_MILESTONE_N; i++)
    state->milestones[i] = tuntas_statement_get_int (row, 16 + i);
  state->office_minutes = tuntas_statement_get_int (row, 23);
  state->outside_minutes = tuntas_statement_get_int (row, 24);
  state->passes = (int)tuntas_statement_get_int (row, 25);
  state->trail = tuntas_statement_dup_text (row, 26);
  return state;
}

/**
 * tuntas_store_load_case_summary:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the case as lists show it
 */
TuntasCaseSummary *
tuntas_store_load_case_summary (TuntasStore *self, gint64 case_id, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LOAD_SUMMARY, error);

  if (row == NULL || !step_to_case (row, case_id, error))
    return NULL;
  return tuntas_case_row_read_summary (row);
}

/**
 * tuntas_store_load_case_summaries:
 * @self: a store
 * @ids: (array length=n_ids): cases
 * @n_ids: how many
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCaseSummary): in the order of @ids
 */
GPtrArray *
tuntas_store_load_case_summaries (TuntasStore *self, const gint64 *ids, gsize n_ids, GError **error)
{
  g_autoptr (GPtrArray) summaries =
               g_ptr_array_new_full (n_ids, (GDestroyNotify)tuntas_case_summary_unref);

  for (gsize i = 0; i < n_ids; i++) {
    TuntasCaseSummary *summary = tuntas_store_load_case_summary (self, ids[i], error);

    if (summary == NULL)
      return NULL;
    g_ptr_array_add (summaries, summary);
  }
  return g_steal_pointer (&summaries);
}

static GArray *
list_ids (TuntasStore *self, const char *sql, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, sql, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    gint64 id = tuntas_statement_get_int (row, 0);

    g_array_append_val (ids, id);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * tuntas_store_list_open_cases:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids of the open cases, oldest first
 */
GArray *
tuntas_store_list_open_cases (TuntasStore *self, GError **error)
{
  return list_ids (self, SQL_LIST_OPEN, error);
}

/**
 * tuntas_store_list_all_cases:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids of all cases, oldest first
 */
GArray *
tuntas_store_list_all_cases (TuntasStore *self, GError **error)
{
  return list_ids (self, SQL_LIST_ALL, error);
}
