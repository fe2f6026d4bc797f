/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-service-private.h"
#include "tuntas-corrective-service-private.h"
#include "tuntas-event-details-private.h"
#include "tuntas-letter-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-decision.h"
#include "tuntas-store-meetings.h"

#include <glib/gi18n-lib.h>

/**
 * tuntas_workspace_list_meetings:
 * @self: an open office
 * @case_id: a case; 0 for all meetings
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasMeeting): meetings
 */
GPtrArray *
tuntas_workspace_list_meetings (TuntasWorkspace *self, gint64 case_id, GError **error)
{
  return tuntas_store_list_meetings (tuntas_workspace_get_store (self), case_id, error);
}

/**
 * tuntas_workspace_load_meeting:
 * @self: an open office
 * @meeting_id: a meeting
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the meeting
 */
TuntasMeeting *
tuntas_workspace_load_meeting (TuntasWorkspace *self, gint64 meeting_id, GError **error)
{
  TuntasMeeting *meeting =
    tuntas_store_load_meeting (tuntas_workspace_get_store (self), meeting_id, error);

  if (meeting == NULL)
    tuntas_service_error_adopt (error);
  return meeting;
}

static gboolean
discusses (TuntasMeeting *meeting, gint64 case_id)
{
  for (guint i = 0; meeting != NULL && meeting->cases != NULL && i < meeting->cases->len; i++) {
    if (g_array_index (meeting->cases, gint64, i) == case_id)
      return TRUE;
  }
  return FALSE;
}

/* "Rapat dijadwalkan: Pembahasan …, Jumat, 20 November 2026, Ruang Rapat." */
static char *
describe_meeting (TuntasWorkspace *self, TuntasMeeting *meeting)
{
  int date = tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), meeting->starts_at);
  g_autofree char *day = tuntas_date_text_format_with_weekday (date);

  return g_strdup_printf ("Rapat dijadwalkan: %s, %s, %s.", meeting->title, day, meeting->place);
}

/* Within a transaction: a case that newly stands on the agenda hears of it. */
static gboolean
tell_new_cases (TuntasWorkspace *self,
                TuntasMeeting *meeting,
                TuntasMeeting *before,
                gint64 meeting_id,
                gint64 by,
                GError **error)
{
  g_autofree char *note = describe_meeting (self, meeting);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, meeting_id);

  for (guint i = 0; meeting->cases != NULL && i < meeting->cases->len; i++) {
    gint64 case_id = g_array_index (meeting->cases, gint64, i);
    g_autoptr (TuntasCommand) command = tuntas_command_new ();

    if (discusses (before, case_id))
      continue;
    command->act = TUNTAS_ACT_NOTE;
    command->by = by;
    command->note = g_strdup (note);
    command->details = tuntas_event_details_make ("rapat", id, NULL);
    if (!tuntas_workspace_act_within (self, case_id, command, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
wants_actions (TuntasMeeting *meeting)
{
  for (guint i = 0; meeting->decisions != NULL && meeting->decisions[i] != NULL; i++) {
    g_autoptr (TuntasDecision) decision = tuntas_decision_parse (meeting->decisions[i]);

    if (decision->wanted)
      return TRUE;
  }
  return FALSE;
}

/* Within a transaction: what was decided of a meeting that is stored becomes actions. */
static gboolean
make_actions (TuntasWorkspace *self, gint64 id, gint64 by, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasMeeting) meeting = tuntas_store_load_meeting (store, id, error);

  return meeting != NULL && tuntas_corrective_make_decided (self, meeting, by, error) &&
         tuntas_store_save_meeting (store, meeting, error) != 0;
}

/* Within a transaction. */
static gint64
save_within (TuntasWorkspace *self, TuntasMeeting *meeting, gint64 by, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasMeeting) before = NULL;
  gint64 id;

  if (meeting->id != 0) {
    before = tuntas_store_load_meeting (store, meeting->id, error);
    if (before == NULL)
      return 0;
  }
  id = tuntas_store_save_meeting (store, meeting, error);
  if (id == 0 || !tell_new_cases (self, meeting, before, id, by, error))
    return 0;
  return !wants_actions (meeting) || make_actions (self, id, by, error) ? id : 0;
}

/**
 * tuntas_workspace_save_meeting:
 * @self: an open office
 * @meeting: a meeting; one without an id is new
 * @by: who plans it
 * @error: return location for `TUNTAS_SERVICE_ERROR_CONFLICT` when somebody else changed it,
 *   `…_INVALID` when title, place or time lack, or a decision that becomes an action does not say
 *   who and until when
 *
 * Of every decision that wants one a corrective action is made in the same transaction; the stored
 * decision then names it.
 *
 * Returns: the meeting, 0 on failure
 */
gint64
tuntas_workspace_save_meeting (TuntasWorkspace *self,
                               TuntasMeeting *meeting,
                               gint64 by,
                               GError **error)
{
  gint64 id = 0;

  if (meeting->title == NULL || *meeting->title == '\0' || meeting->place == NULL ||
      *meeting->place == '\0' || meeting->starts_at == 0) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("A meeting needs what it is about, a place and a time. Fill in what is "
                            "still empty."));
    return 0;
  }
  if (meeting->ends_at != 0 && meeting->ends_at <= meeting->starts_at) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("The meeting ends before it begins. Correct one of the two times."));
    return 0;
  }
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  id = save_within (self, meeting, by, error);
  return tuntas_workspace_end (self, id != 0, error) ? id : 0;
}
