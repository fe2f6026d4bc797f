/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-ledger.h"

#include "tuntas-event-hash.h"
#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>

#define EVENT_COLUMNS                                                                              \
  "seq, case_id, version, act, by_official, on_behalf, at, from_step, to_step, to_lane, choice,"   \
  " note, reason, owner, holder, duration_amount, duration_unit, minutes, paused_minutes, "        \
  "details,"                                                                                       \
  " hash"
#define SQL_LAST "SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1"
#define SQL_APPEND                                                                                 \
  "INSERT INTO events (" EVENT_COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"   \
  " $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
#define SQL_LIST "SELECT " EVENT_COLUMNS " FROM events WHERE case_id = $1 ORDER BY version"
#define SQL_LAST_MOMENT                                                                            \
  "SELECT coalesce (max (m.at), 0) FROM"                                                           \
  " (SELECT at FROM events WHERE seq = (SELECT max (seq) FROM events)"                             \
  " UNION ALL SELECT max (registered_at) FROM cases) AS m"
#define SQL_WALK "SELECT " EVENT_COLUMNS " FROM events ORDER BY seq"
#define SQL_COUNT "SELECT count(*) FROM events"
/* A case whose row does not stand where its last event left it: the end of the ledger was cut. */
#define SQL_BEHIND                                                                                 \
  "SELECT c.number, c.version, coalesce (max (e.version), 0) FROM cases AS c"                      \
  " LEFT JOIN events AS e ON e.case_id = c.id GROUP BY c.id"                                       \
  " HAVING c.version <> coalesce (max (e.version), 0) OR count (e.seq) <> c.version"

static gboolean
read_last (TuntasStore *self, gint64 *seq, char **hash, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LAST, error);

  if (row == NULL)
    return FALSE;
  switch (tuntas_statement_step (row, error)) {
  case TUNTAS_DRIVER_STEP_ROW:
    *seq = tuntas_statement_get_int (row, 0);
    *hash = tuntas_statement_dup_text (row, 1);
    return TRUE;
  case TUNTAS_DRIVER_STEP_DONE:
    *seq = 0;
    *hash = NULL;
    return TRUE;
  case TUNTAS_DRIVER_STEP_ERROR:
  default:
    return FALSE;
  }
}

static gboolean
append_event (TuntasStore *self, TuntasEvent *event, GError **error)
{
  g_autofree char *previous = NULL;
  g_autoptr (TuntasStatement) insert = NULL;

  if (!read_last (self, &event->seq, &previous, error))
    return FALSE;
  event->seq++;
  g_free (event->hash);
  event->hash = tuntas_event_compute_hash (event, previous);

  insert = tuntas_store_prepare (self, SQL_APPEND, error);
  if (insert == NULL)
    return FALSE;
  tuntas_statement_bind_int (insert, 1, event->seq);
  tuntas_statement_bind_int (insert, 2, event->case_id);
  tuntas_statement_bind_int (insert, 3, event->version);
  tuntas_statement_bind_text (insert, 4, tuntas_act_to_code (event->act));
  tuntas_statement_bind_id (insert, 5, event->by);
  tuntas_statement_bind_id (insert, 6, event->on_behalf);
  tuntas_statement_bind_int (insert, 7, event->at);
  tuntas_statement_bind_text (insert, 8, event->from_step);
  tuntas_statement_bind_text (insert, 9, event->to_step);
  tuntas_statement_bind_text (insert, 10, event->to_lane);
  tuntas_statement_bind_text (insert, 11, event->choice);
  tuntas_statement_bind_text (insert, 12, event->note);
  tuntas_statement_bind_text (insert, 13, event->reason);
  tuntas_statement_bind_text (insert, 14, event->owner);
  tuntas_statement_bind_id (insert, 15, event->holder);
  tuntas_statement_bind_int (insert, 16, event->duration.amount);
  tuntas_statement_bind_text (insert, 17, tuntas_duration_unit_to_code (event->duration.unit));
  tuntas_statement_bind_int (insert, 18, event->minutes);
  tuntas_statement_bind_int (insert, 19, event->paused_minutes);
  tuntas_statement_bind_text (insert, 20, event->details);
  tuntas_statement_bind_text (insert, 21, event->hash);
  return tuntas_statement_run (insert, NULL, error);
}

/**
 * tuntas_store_append_event:
 * @self: a store
 * @event: an act; its `seq` and `hash` are set here, by its last maker
 * @error: return location for an error: `TUNTAS_STORE_ERROR_INVALID` when the case has an event of
 *   that version already, or an official or case is not there
 *
 * Appends an act to the ledger, chained to the event before it by SHA-256. Nobody can change or
 * remove it afterwards.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_store_append_event (TuntasStore *self, TuntasEvent *event, GError **error)
{
  gboolean own = FALSE;

  g_return_val_if_fail (event != NULL, FALSE);

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, append_event (self, event, error), error);
}

static TuntasEvent *
read_event (TuntasStatement *row)
{
  TuntasEvent *event = tuntas_event_new ();

  event->seq = tuntas_statement_get_int (row, 0);
  event->case_id = tuntas_statement_get_int (row, 1);
  event->version = (int)tuntas_statement_get_int (row, 2);
  tuntas_act_from_code (tuntas_statement_peek_text (row, 3), &event->act);
  event->by = tuntas_statement_get_int (row, 4);
  event->on_behalf = tuntas_statement_get_int (row, 5);
  event->at = tuntas_statement_get_int (row, 6);
  event->from_step = tuntas_statement_dup_text (row, 7);
  event->to_step = tuntas_statement_dup_text (row, 8);
  event->to_lane = tuntas_statement_dup_text (row, 9);
  event->choice = tuntas_statement_dup_text (row, 10);
  event->note = tuntas_statement_dup_text (row, 11);
  event->reason = tuntas_statement_dup_text (row, 12);
  event->owner = tuntas_statement_dup_text (row, 13);
  event->holder = tuntas_statement_get_int (row, 14);
  event->duration.amount = (int)tuntas_statement_get_int (row, 15);
  tuntas_duration_unit_from_code (tuntas_statement_peek_text (row, 16), &event->duration.unit);
  event->minutes = tuntas_statement_get_int (row, 17);
  event->paused_minutes = tuntas_statement_get_int (row, 18);
  event->details = tuntas_statement_dup_text (row, 19);
  event->hash = tuntas_statement_dup_text (row, 20);
  return event;
}

/**
 * tuntas_store_list_events:
 * @self: a store
 * @case_id: a case
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasEvent): its history, oldest first
 */
GPtrArray *
tuntas_store_list_events (TuntasStore *self, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) events =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_event_unref);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, case_id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (events, read_event (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&events) : NULL;
}

/**
 * tuntas_store_find_last_moment:
 * @self: a store
 * @at: (out): Unix seconds; 0 while there is no case
 * @error: return location for an error
 *
 * When the office was last worked in, as far as the last act and the latest registration tell: a
 * clock that was set back writes acts that are earlier than those before them.
 *
 * Returns: whether it could be read
 */
gboolean
tuntas_store_find_last_moment (TuntasStore *self, gint64 *at, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LAST_MOMENT, error);

  g_return_val_if_fail (at != NULL, FALSE);

  *at = 0;
  if (row == NULL || tuntas_statement_step (row, error) != TUNTAS_DRIVER_STEP_ROW)
    return FALSE;
  *at = tuntas_statement_get_int (row, 0);
  return TRUE;
}

/**
 * tuntas_store_walk_ledger:
 * @self: a store
 * @func: (scope call): called for each event in the order of the ledger; must not walk again
 * @user_data: for @func
 * @cancellable: (nullable): looked at before each event
 * @error: return location for an error of the store, of @func or `G_IO_ERROR_CANCELLED`
 *
 * Returns: whether the whole ledger was walked
 */
gboolean
tuntas_store_walk_ledger (TuntasStore *self,
                          TuntasStoreEventFunc func,
                          gpointer user_data,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_WALK, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    g_autoptr (TuntasEvent) event = read_event (row);

    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !func (event, user_data, error))
      return FALSE;
  }
  return step == TUNTAS_DRIVER_STEP_DONE;
}

typedef struct {
  GPtrArray *problems;
  char *previous;
  gint64 seq;
  guint64 done;
  guint64 total;
  TuntasStoreProgress progress;
  gpointer user_data;
} Verification;

/* How many single breaks are named before the rest is only counted. */
#define PROBLEMS_MAX 100

static gboolean
verify_event (TuntasEvent *event, gpointer user_data, GError **error)
{
  Verification *self = user_data;
  g_autofree char *hash = tuntas_event_compute_hash (event, self->previous);
  g_autofree char *seq = NULL;

  if (self->problems->len >= PROBLEMS_MAX) {
    self->done++;
    return TRUE;
  }
  seq = g_strdup_printf ("%" G_GINT64_FORMAT, event->seq);
  if (event->seq != self->seq + 1)
    g_ptr_array_add (self->problems,
                     g_strdup_printf (_ ("The ledger lacks what stood before entry %s."), seq));
  if (g_strcmp0 (hash, event->hash) != 0)
    g_ptr_array_add (self->problems,
                     g_strdup_printf (_ ("Entry %s of the ledger was changed after it was written, "
                                         "or one before it was."),
                                      seq));
  g_free (self->previous);
  self->previous = g_strdup (event->hash);
  self->seq = event->seq;
  self->done++;
  if (self->progress != NULL && self->done % 256 == 0)
    self->progress (self->done, self->total, self->user_data);
  return TRUE;
}

static gboolean
verify_versions (TuntasStore *self, GPtrArray *problems, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_BEHIND, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW &&
         problems->len < PROBLEMS_MAX)
    g_ptr_array_add (
      problems,
      g_strdup_printf (_ ("Case %s stands at version %d, but its history ends at %d."),
                       tuntas_statement_peek_text (row, 0), (int)tuntas_statement_get_int (row, 1),
                       (int)tuntas_statement_get_int (row, 2)));
  return step != TUNTAS_DRIVER_STEP_ERROR;
}

/**
 * tuntas_store_verify_ledger:
 * @self: a store
 * @problems: (element-type utf8): sentences are added to it
 * @n_events: (out) (optional): how many events there are
 * @progress: (nullable) (scope call): told now and then
 * @user_data: for @progress
 * @cancellable: (nullable): looked at before each event
 * @error: return location for an error of the store or `G_IO_ERROR_CANCELLED`
 *
 * Computes the whole chain anew: what was changed, dropped or moved from outside is found, and so
 * is a cut end, because cases stand further than their history. Whether the rows say the same as
 * the events is for the workflow to rebuild.
 *
 * Returns: false with @error set when it could not be looked at
 */
gboolean
tuntas_store_verify_ledger (TuntasStore *self,
                            GPtrArray *problems,
                            guint64 *n_events,
                            TuntasStoreProgress progress,
                            gpointer user_data,
                            GCancellable *cancellable,
                            GError **error)
{
  Verification verification = {.problems = problems, .progress = progress, .user_data = user_data};
  gint64 total = 0;
  gboolean done;

  if (!tuntas_store_read_number (self, SQL_COUNT, &total, error))
    return FALSE;
  verification.total = total;
  done = tuntas_store_walk_ledger (self, verify_event, &verification, cancellable, error) &&
         verify_versions (self, problems, error);
  g_free (verification.previous);
  if (n_events != NULL)
    *n_events = verification.done;
  return done;
}
