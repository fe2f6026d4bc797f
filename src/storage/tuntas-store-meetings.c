/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-meetings.h"

#include "tuntas-store-private.h"

#include <glib/gi18n-lib.h>

#define SQL_INSERT                                                                                 \
  "INSERT INTO meetings (version, title, place, starts_at, ends_at, leader, secretary, agenda,"    \
  " minutes, decisions, held) VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id"
#define SQL_UPDATE                                                                                 \
  "UPDATE meetings SET version = version + 1, title = $1, place = $2, starts_at = $3,"             \
  " ends_at = $4, leader = $5, secretary = $6, agenda = $7, minutes = $8, decisions = $9,"         \
  " held = $10 WHERE id = $11 AND version = $12 RETURNING id"
#define SQL_EXISTS "SELECT 1 FROM meetings WHERE id = $1"
#define SQL_CLEAR_PARTICIPANTS "DELETE FROM meeting_participants WHERE meeting_id = $1"
#define SQL_ADD_PARTICIPANT                                                                        \
  "INSERT INTO meeting_participants (meeting_id, place, name, position, agency, official_id,"      \
  " attended) VALUES ($1, $2, $3, $4, $5, $6, $7)"
#define SQL_PARTICIPANTS                                                                           \
  "SELECT name, position, agency, official_id, attended FROM meeting_participants"                 \
  " WHERE meeting_id = $1 ORDER BY place"
#define SQL_CLEAR_CASES "DELETE FROM meeting_cases WHERE meeting_id = $1"
#define SQL_ADD_CASE "INSERT INTO meeting_cases (meeting_id, place, case_id) VALUES ($1, $2, $3)"
#define SQL_CASES "SELECT case_id FROM meeting_cases WHERE meeting_id = $1 ORDER BY place"
#define MEETING                                                                                    \
  "SELECT m.id, m.version, m.title, m.place, m.starts_at, m.ends_at, m.leader, m.secretary,"       \
  " m.agenda, m.minutes, m.decisions, m.held FROM meetings AS m"
#define SQL_LOAD MEETING " WHERE m.id = $1"
#define SQL_LIST MEETING " ORDER BY m.starts_at, m.id"
#define SQL_LIST_OF_CASE                                                                           \
  MEETING " JOIN meeting_cases AS k ON k.meeting_id = m.id WHERE k.case_id = $1"                   \
          " ORDER BY m.starts_at, m.id"
#define SQL_COUNT "SELECT count(*) FROM meetings WHERE starts_at >= $1 AND held = 0"

static gboolean
clear_of (TuntasStore *self, const char *sql, gint64 id, GError **error)
{
  g_autoptr (TuntasStatement) clear = tuntas_store_prepare (self, sql, error);

  if (clear == NULL)
    return FALSE;
  tuntas_statement_bind_int (clear, 1, id);
  return tuntas_statement_run (clear, NULL, error);
}

static gboolean
save_participants (TuntasStore *self, gint64 id, GPtrArray *participants, GError **error)
{
  g_autoptr (TuntasStatement) add = tuntas_store_prepare (self, SQL_ADD_PARTICIPANT, error);

  if (add == NULL || !clear_of (self, SQL_CLEAR_PARTICIPANTS, id, error))
    return FALSE;
  for (guint i = 0; participants != NULL && i < participants->len; i++) {
    TuntasParticipant *participant = g_ptr_array_index (participants, i);

    tuntas_statement_bind_int (add, 1, id);
    tuntas_statement_bind_int (add, 2, i);
    tuntas_statement_bind_text (add, 3, participant->name);
    tuntas_statement_bind_text (add, 4, participant->position);
    tuntas_statement_bind_text (add, 5, participant->agency);
    tuntas_statement_bind_id (add, 6, participant->official);
    tuntas_statement_bind_int (add, 7, participant->attended != FALSE);
    if (!tuntas_statement_run (add, NULL, error))
      return FALSE;
    tuntas_statement_rewind (add);
  }
  return TRUE;
}

static gboolean
save_cases (TuntasStore *self, gint64 id, GArray *cases, GError **error)
{
  g_autoptr (TuntasStatement) add = tuntas_store_prepare (self, SQL_ADD_CASE, error);

  if (add == NULL || !clear_of (self, SQL_CLEAR_CASES, id, error))
    return FALSE;
  for (guint i = 0; cases != NULL && i < cases->len; i++) {
    tuntas_statement_bind_int (add, 1, id);
    tuntas_statement_bind_int (add, 2, i);
    tuntas_statement_bind_int (add, 3, g_array_index (cases, gint64, i));
    if (!tuntas_statement_run (add, NULL, error))
      return FALSE;
    tuntas_statement_rewind (add);
  }
  return TRUE;
}

static gboolean
save_row (TuntasStore *self, TuntasMeeting *meeting, gint64 *id, GError **error)
{
  g_autoptr (TuntasStatement) save =
               tuntas_store_prepare (self, meeting->id == 0 ? SQL_INSERT : SQL_UPDATE, error);

  if (save == NULL)
    return FALSE;
  tuntas_statement_bind_text (save, 1, meeting->title);
  tuntas_statement_bind_text (save, 2, meeting->place);
  tuntas_statement_bind_int (save, 3, meeting->starts_at);
  tuntas_statement_bind_int (save, 4, meeting->ends_at);
  tuntas_statement_bind_id (save, 5, meeting->leader);
  tuntas_statement_bind_id (save, 6, meeting->secretary);
  tuntas_statement_bind_strv (save, 7, meeting->agenda);
  tuntas_statement_bind_text (save, 8, meeting->minutes);
  tuntas_statement_bind_strv (save, 9, meeting->decisions);
  tuntas_statement_bind_int (save, 10, meeting->held != FALSE);
  if (meeting->id != 0) {
    tuntas_statement_bind_int (save, 11, meeting->id);
    tuntas_statement_bind_int (save, 12, meeting->version);
  }
  *id = meeting->id;
  return tuntas_store_run_versioned (
    self, save, id, SQL_EXISTS, _ ("The meeting"),
    _ ("Somebody else has changed this meeting since you opened it. Nothing "
       "was written; look at it and try again."),
    error);
}

/**
 * tuntas_store_save_meeting:
 * @self: a store
 * @meeting: a meeting; with `id` 0 a new one is made, else `version` is the one that was seen
 * @error: return location for an error: `TUNTAS_STORE_ERROR_CONFLICT` when somebody else saved it
 *   since, `…_NOT_FOUND`, `…_INVALID` when it ends before it starts or names a case that is not
 *   there
 *
 * Returns: its id; 0 on failure
 */
gint64
tuntas_store_save_meeting (TuntasStore *self, TuntasMeeting *meeting, GError **error)
{
  gboolean own = FALSE, done;
  gint64 id = 0;

  g_return_val_if_fail (meeting != NULL, 0);

  if (!tuntas_store_enter (self, &own, error))
    return 0;
  done = save_row (self, meeting, &id, error) &&
         save_participants (self, id, meeting->participants, error) &&
         save_cases (self, id, meeting->cases, error);
  return tuntas_store_leave (self, own, done, error) ? id : 0;
}

static gboolean
load_participants (TuntasStore *self, TuntasMeeting *meeting, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_PARTICIPANTS, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  tuntas_statement_bind_int (row, 1, meeting->id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    TuntasParticipant *participant = tuntas_participant_new ();

    participant->name = tuntas_statement_dup_text (row, 0);
    participant->position = tuntas_statement_dup_text (row, 1);
    participant->agency = tuntas_statement_dup_text (row, 2);
    participant->official = tuntas_statement_get_int (row, 3);
    participant->attended = tuntas_statement_get_int (row, 4) != 0;
    g_ptr_array_add (meeting->participants, participant);
  }
  return step == TUNTAS_DRIVER_STEP_DONE;
}

static gboolean
load_cases (TuntasStore *self, TuntasMeeting *meeting, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_CASES, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  tuntas_statement_bind_int (row, 1, meeting->id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    gint64 case_id = tuntas_statement_get_int (row, 0);

    g_array_append_val (meeting->cases, case_id);
  }
  return step == TUNTAS_DRIVER_STEP_DONE;
}

static TuntasMeeting *
read_meeting (TuntasStore *self, TuntasStatement *row, GError **error)
{
  g_autoptr (TuntasMeeting) meeting = tuntas_meeting_new ();

  meeting->id = tuntas_statement_get_int (row, 0);
  meeting->version = (int)tuntas_statement_get_int (row, 1);
  meeting->title = tuntas_statement_dup_text (row, 2);
  meeting->place = tuntas_statement_dup_text (row, 3);
  meeting->starts_at = tuntas_statement_get_int (row, 4);
  meeting->ends_at = tuntas_statement_get_int (row, 5);
  meeting->leader = tuntas_statement_get_int (row, 6);
  meeting->secretary = tuntas_statement_get_int (row, 7);
  meeting->agenda = tuntas_statement_dup_strv (row, 8);
  meeting->minutes = tuntas_statement_dup_text (row, 9);
  meeting->decisions = tuntas_statement_dup_strv (row, 10);
  meeting->held = tuntas_statement_get_int (row, 11) != 0;
  if (!load_participants (self, meeting, error) || !load_cases (self, meeting, error))
    return NULL;
  return g_steal_pointer (&meeting);
}

/**
 * tuntas_store_load_meeting:
 * @self: a store
 * @id: a meeting
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the meeting
 */
TuntasMeeting *
tuntas_store_load_meeting (TuntasStore *self, gint64 id, GError **error)
{
  g_autoptr (TuntasStatement) row =
               tuntas_store_find_row (self, SQL_LOAD, id, _ ("The meeting"), error);

  return row != NULL ? read_meeting (self, row, error) : NULL;
}

/**
 * tuntas_store_list_meetings:
 * @self: a store
 * @case_id: a case whose meetings are wanted; 0 for all meetings
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasMeeting): by their beginning
 */
GPtrArray *
tuntas_store_list_meetings (TuntasStore *self, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) meetings =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_meeting_unref);
  g_autoptr (TuntasStatement) row =
               tuntas_store_prepare (self, case_id != 0 ? SQL_LIST_OF_CASE : SQL_LIST, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  if (case_id != 0)
    tuntas_statement_bind_int (row, 1, case_id);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    TuntasMeeting *meeting = read_meeting (self, row, error);

    if (meeting == NULL)
      return NULL;
    g_ptr_array_add (meetings, meeting);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&meetings) : NULL;
}

/**
 * tuntas_store_count_meetings:
 * @self: a store
 * @from: Unix seconds
 * @count: (out): meetings that begin then or later and were not held yet
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_count_meetings (TuntasStore *self, gint64 from, guint *count, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_COUNT, error);

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, from);
  if (tuntas_statement_step (row, error) != TUNTAS_DRIVER_STEP_ROW)
    return FALSE;
  *count = (guint)tuntas_statement_get_int (row, 0);
  return TRUE;
}
