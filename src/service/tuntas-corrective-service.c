/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-service-private.h"

#include "tuntas-case-service-private.h"
#include "tuntas-event-details-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-corrective.h"
#include "tuntas-store-meetings.h"
#include "tuntas-store-surveys.h"

#include <glib/gi18n-lib.h>

/* What goes into the ledger is Indonesian in every language of the window. */

static gboolean
refuse (TuntasServiceError code, GError **error, const char *message)
{
  g_set_error_literal (error, TUNTAS_SERVICE_ERROR, code, message);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static int
get_today (TuntasWorkspace *self)
{
  return tuntas_calendar_date_of (tuntas_workspace_get_calendar (self),
                                  tuntas_workspace_now (self));
}

/**
 * tuntas_corrective_view_free:
 * @self: (transfer full) (nullable): a view
 */
void
tuntas_corrective_view_free (TuntasCorrectiveView *self)
{
  if (self == NULL)
    return;
  tuntas_corrective_action_unref (self->action);
  g_free (self->responsible);
  g_free (self->verifier);
  g_free (self->origin);
  g_free (self);
}

/**
 * tuntas_corrective_dup_responsible:
 * @workspace: an open office
 * @action: an action
 *
 * Returns: (transfer full): who is to do it: the post, or what was written
 */
char *
tuntas_corrective_dup_responsible (TuntasWorkspace *workspace, TuntasCorrectiveAction *action)
{
  TuntasOfficial *official = tuntas_workspace_get_official (workspace, action->responsible);

  if (official == NULL)
    return g_strdup (action->responsible_text != NULL ? action->responsible_text : "");
  if (!is_blank (action->responsible_text))
    return g_strdup_printf ("%s; %s", official->name, action->responsible_text);
  if (!is_blank (official->position))
    return g_strdup_printf ("%s, %s", official->name, official->position);
  return g_strdup (official->name);
}

static char *
dup_origin (TuntasWorkspace *self, TuntasCorrectiveAction *action, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);

  if (action->period_id != 0 && action->source != TUNTAS_CORRECTIVE_SOURCE_MEETING) {
    g_autoptr (TuntasSurveyPeriod) period =
                 tuntas_store_load_survey_period (store, action->period_id, error);

    return period != NULL ? g_strdup (period->title) : NULL;
  }
  if (action->case_id != 0 && action->source != TUNTAS_CORRECTIVE_SOURCE_MEETING) {
    g_autoptr (TuntasCaseSummary) summary =
                 tuntas_store_load_case_summary (store, action->case_id, error);

    return summary != NULL ? g_strdup (summary->number) : NULL;
  }
  {
    g_autoptr (TuntasMeeting) meeting =
                 tuntas_store_load_meeting (store, action->meeting_id, error);

    return meeting != NULL ? g_strdup (meeting->title) : NULL;
  }
}

/**
 * tuntas_corrective_view_new:
 * @workspace: an open office
 * @action: an action
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the action with what a list shows beside it
 */
TuntasCorrectiveView *
tuntas_corrective_view_new (TuntasWorkspace *workspace,
                            TuntasCorrectiveAction *action,
                            GError **error)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (workspace);
  TuntasOfficial *verifier = tuntas_workspace_get_official (workspace, action->verified_by);
  g_autofree char *origin = dup_origin (workspace, action, error);
  int today = get_today (workspace);
  TuntasCorrectiveView *view;

  if (origin == NULL)
    return NULL;
  view = g_new0 (TuntasCorrectiveView, 1);
  view->action = tuntas_corrective_action_ref (action);
  view->responsible = tuntas_corrective_dup_responsible (workspace, action);
  view->verifier = g_strdup (verifier != NULL ? verifier->name : NULL);
  view->origin = g_steal_pointer (&origin);
  if (!tuntas_corrective_action_is_pending (action))
    return view;
  view->overdue = action->due_on < today;
  /* The day from which one counts does not count itself. */
  if (view->overdue)
    view->days = MAX (1, tuntas_calendar_count_working_days (calendar, action->due_on, today) -
                           tuntas_calendar_is_working_day (calendar, action->due_on));
  else
    view->days = tuntas_calendar_count_working_days (calendar, today, action->due_on) -
                 tuntas_calendar_is_working_day (calendar, today);
  return view;
}

/* Within a transaction: the case hears what became of its action, open or closed. */
static gboolean
tell_case (TuntasWorkspace *self,
           TuntasCorrectiveAction *action,
           const char *what,
           const char *note,
           gint64 by,
           GError **error)
{
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autofree char *due = g_strdup_printf ("%d", action->due_on);

  if (action->case_id == 0)
    return TRUE;
  command->act = TUNTAS_ACT_NOTE;
  command->by = by != 0 ? by : tuntas_workspace_get_default_official (self, NULL);
  command->note = g_strdup (note);
  command->details =
    tuntas_event_details_make (TUNTAS_DETAIL_ACTION, action->number, TUNTAS_DETAIL_ACTION_WHAT,
                               what, TUNTAS_DETAIL_ACTION_DUE, due, NULL);
  return tuntas_workspace_act_within (self, action->case_id, command, error);
}

static gboolean
check_action (TuntasWorkspace *self, TuntasCorrectiveAction *action, GError **error)
{
  if (is_blank (action->finding))
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error,
                   _ ("Write what does not conform: it is what the action answers."));
  if (action->due_on == 0)
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error,
                   _ ("Set the day by which it is to be done."));
  if (action->responsible == 0 && is_blank (action->responsible_text))
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error,
                   _ ("Say who is responsible: choose an official or write who it is."));
  if (action->responsible != 0 && tuntas_workspace_get_official (self, action->responsible) == NULL)
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error,
                   _ ("The official chosen is not in this office. Choose another."));
  if (action->case_id == 0 && action->period_id == 0 && action->meeting_id == 0)
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error,
                   _ ("An action belongs to a complaint, a survey or a meeting. Say to which."));
  return TRUE;
}

/* Within a transaction: number and origin of a new action. */
static gboolean
complete_new (TuntasWorkspace *self, TuntasCorrectiveAction *action, gint64 by, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autofree char *title = NULL;

  if (action->period_id != 0) {
    g_autoptr (TuntasSurveyPeriod) period =
                 tuntas_store_load_survey_period (store, action->period_id, error);

    if (period == NULL)
      return FALSE;
    action->case_id = period->case_id;
    if (action->source != TUNTAS_CORRECTIVE_SOURCE_MEETING)
      action->source = TUNTAS_CORRECTIVE_SOURCE_SURVEY;
  }
  if (action->date == 0)
    action->date = get_today (self);
  if (action->form == NULL)
    action->form =
      g_strdup (action->source == TUNTAS_CORRECTIVE_SOURCE_COMPLAINT ? TUNTAS_CORRECTIVE_PTP
                                                                     : TUNTAS_CORRECTIVE_PTPP);
  action->year = action->date / 10000;
  if (!tuntas_store_next_number (store, action->form, action->year, &action->sequence, error))
    return FALSE;
  title = g_ascii_strup (action->form, -1);
  g_free (action->number);
  action->number = g_strdup_printf ("%03d/%s/%d", action->sequence, title, action->year);
  action->status = TUNTAS_CORRECTIVE_STATUS_OPEN;
  action->by = by;
  action->at = tuntas_workspace_now (self);
  return TRUE;
}

/* "U3 Waktu penyelesaian; penanggung jawab Kasi Pelayanan; target 30 November 2026." */
static char *
describe_action (TuntasWorkspace *self, TuntasCorrectiveAction *action)
{
  g_autofree char *due = tuntas_date_text_format (action->due_on);
  g_autofree char *responsible = tuntas_corrective_dup_responsible (self, action);

  if (action->element_label == NULL)
    return g_strdup_printf ("Penanggung jawab %s; target %s.", responsible, due);
  return g_strdup_printf ("%s; penanggung jawab %s; target %s.", action->element_label, responsible,
                          due);
}

static void
take_text (char **to, const char *from)
{
  char *text = is_blank (from) ? NULL : g_strdup (from);

  g_free (*to);
  *to = text;
}

/* What can be edited: not where the action arose from, nor how far it has come. */
static void
take_edits (TuntasCorrectiveAction *to, TuntasCorrectiveAction *from)
{
  take_text (&to->unit, from->unit);
  take_text (&to->finding, from->finding);
  take_text (&to->root_cause, from->root_cause);
  take_text (&to->correction, from->correction);
  take_text (&to->prevention, from->prevention);
  take_text (&to->responsible_text, from->responsible_text);
  to->responsible = from->responsible;
  to->due_on = from->due_on;
  to->version = from->version;
}

static gboolean
check_editable (TuntasCorrectiveAction *action, GError **error)
{
  if (action->status == TUNTAS_CORRECTIVE_STATUS_VERIFIED)
    return refuse (TUNTAS_SERVICE_ERROR_NOT_ALLOWED, error,
                   _ ("The action was verified and stays as it is. Make a new one for what comes "
                      "next."));
  if (action->status == TUNTAS_CORRECTIVE_STATUS_CANCELLED)
    return refuse (TUNTAS_SERVICE_ERROR_NOT_ALLOWED, error,
                   _ ("The action was cancelled and stays as it is. Make a new one."));
  return TRUE;
}

/* Within a transaction. */
static gint64
save_within (TuntasWorkspace *self, TuntasCorrectiveAction *given, gint64 by, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  g_autofree char *note = NULL;
  const char *what = "dibuat";
  int due_before = given->due_on;
  gint64 id;

  if (given->id == 0) {
    action = tuntas_corrective_action_copy (given);
    take_edits (action, given);
    if (!complete_new (self, action, by, error))
      return 0;
  } else {
    g_autoptr (TuntasCorrectiveAction) before =
                 tuntas_store_load_corrective_action (store, given->id, error);

    if (before == NULL || !check_editable (before, error))
      return 0;
    action = tuntas_corrective_action_copy (before);
    take_edits (action, given);
    due_before = before->due_on;
    what = "diubah";
  }
  id = tuntas_store_save_corrective_action (store, action, error);
  if (id == 0)
    return 0;
  if (due_before != action->due_on) {
    g_autofree char *description = describe_action (self, action);
    g_autofree char *earlier = tuntas_date_text_format (due_before);

    note = g_strdup_printf ("%s Target semula %s.", description, earlier);
  } else {
    note = describe_action (self, action);
  }
  return tell_case (self, action, what, note, by, error) ? id : 0;
}

/**
 * tuntas_corrective_save_within:
 * @workspace: an open office, within a transaction
 * @action: an action, see tuntas_workspace_save_corrective_action()
 * @by: who makes or changes it
 * @error: return location for an error
 *
 * Returns: the action, 0 on failure
 */
gint64
tuntas_corrective_save_within (TuntasWorkspace *workspace,
                               TuntasCorrectiveAction *action,
                               gint64 by,
                               GError **error)
{
  return check_action (workspace, action, error) ? save_within (workspace, action, by, error) : 0;
}

/**
 * tuntas_workspace_save_corrective_action:
 * @self: an open office
 * @action: an action; one without an id is new and gets a number, else `version` is the one that
 *   was seen; where it arose from and how far it has come are not changed here
 * @by: who makes or changes it
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` when finding, deadline or responsible
 *   lack, `…_CONFLICT` when somebody else changed it, `…_NOT_ALLOWED` when it is finished
 *
 * The ledger of the case that it belongs to tells of it.
 *
 * Returns: the action, 0 on failure
 */
gint64
tuntas_workspace_save_corrective_action (TuntasWorkspace *self,
                                         TuntasCorrectiveAction *action,
                                         gint64 by,
                                         GError **error)
{
  gint64 id;

  if (!check_action (self, action, error))
    return 0;
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  id = save_within (self, action, by, error);
  return tuntas_workspace_end (self, id != 0, error) ? id : 0;
}

/* What an act does to an action; returns the word for the ledger, NULL with an error. */
typedef struct {
  int version;
  int day;
  gboolean conforms;
  const char *text;
  gint64 by;
} Progress;

typedef const char *(*ProgressFunc) (TuntasCorrectiveAction *action,
                                     const Progress *progress,
                                     GError **error);

/* Within a transaction. */
static gboolean
advance_within (TuntasWorkspace *self,
                gint64 action_id,
                ProgressFunc func,
                const Progress *progress,
                GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasCorrectiveAction) before =
               tuntas_store_load_corrective_action (store, action_id, error);
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  const char *what;

  if (before == NULL || !check_editable (before, error))
    return FALSE;
  action = tuntas_corrective_action_copy (before);
  if (progress->version != 0)
    action->version = progress->version;
  what = func (action, progress, error);
  return what != NULL && tuntas_store_save_corrective_action (store, action, error) != 0 &&
         tell_case (self, action, what, progress->text, progress->by, error);
}

static gboolean
advance (TuntasWorkspace *self,
         gint64 action_id,
         ProgressFunc func,
         const Progress *progress,
         GError **error)
{
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, advance_within (self, action_id, func, progress, error),
                               error);
}

static const char *
finish (TuntasCorrectiveAction *action, const Progress *progress, GError **error)
{
  action->done_on = progress->day;
  take_text (&action->done, progress->text);
  action->verified_on = 0;
  action->verified_by = 0;
  take_text (&action->verification, NULL);
  action->status = TUNTAS_CORRECTIVE_STATUS_DONE;
  return "dilaksanakan";
}

/**
 * tuntas_workspace_finish_corrective_action:
 * @self: an open office
 * @action_id: an action
 * @version: the one that was seen; 0 asks for no check
 * @done_on: day on which it was done, YYYYMMDD; 0 for today
 * @done: what was done
 * @by: who says so
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` without what was done or for a day in
 *   the future, `…_NOT_ALLOWED`, `…_CONFLICT`
 *
 * It then waits for somebody to verify it; done again, an earlier verification no longer counts.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_finish_corrective_action (TuntasWorkspace *self,
                                           gint64 action_id,
                                           int version,
                                           int done_on,
                                           const char *done,
                                           gint64 by,
                                           GError **error)
{
  int today = get_today (self);
  Progress progress = {version, done_on != 0 ? done_on : today, FALSE, done, by};

  if (is_blank (done))
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error, _ ("Write what was done."));
  if (progress.day > today)
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error,
                   _ ("What was done lies in the future. Correct the date."));
  return advance (self, action_id, finish, &progress, error);
}

static const char *
verify (TuntasCorrectiveAction *action, const Progress *progress, GError **error)
{
  if (action->status != TUNTAS_CORRECTIVE_STATUS_DONE) {
    refuse (TUNTAS_SERVICE_ERROR_NOT_ALLOWED, error,
            _ ("Nothing was done yet that could be verified. Record first what was done."));
    return NULL;
  }
  action->verified_on = progress->day;
  action->verified_by = progress->by;
  take_text (&action->verification, progress->text);
  action->status =
    progress->conforms ? TUNTAS_CORRECTIVE_STATUS_VERIFIED : TUNTAS_CORRECTIVE_STATUS_REDO;
  return progress->conforms ? "diverifikasi: sesuai" : "diverifikasi: belum sesuai";
}

/**
 * tuntas_workspace_verify_corrective_action:
 * @self: an open office
 * @action_id: an action that was done
 * @version: the one that was seen; 0 asks for no check
 * @conforms: whether what was done is sesuai
 * @note: (nullable): what was found; what has to be done when it is belum sesuai
 * @by: who verifies it; 0 when nobody is named, and then nobody's name stands under it
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` without a recommendation,
 *   `…_NOT_ALLOWED` when nothing was done yet, `…_CONFLICT`
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_verify_corrective_action (TuntasWorkspace *self,
                                           gint64 action_id,
                                           int version,
                                           gboolean conforms,
                                           const char *note,
                                           gint64 by,
                                           GError **error)
{
  Progress progress = {version, get_today (self), conforms, note, by};

  if (!conforms && is_blank (note))
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error,
                   _ ("Write what is still to be done, so that the one responsible knows it."));
  return advance (self, action_id, verify, &progress, error);
}

static const char *
cancel (TuntasCorrectiveAction *action, const Progress *progress, GError **error)
{
  take_text (&action->reason, progress->text);
  action->status = TUNTAS_CORRECTIVE_STATUS_CANCELLED;
  return "dibatalkan";
}

/**
 * tuntas_workspace_cancel_corrective_action:
 * @self: an open office
 * @action_id: an action
 * @version: the one that was seen; 0 asks for no check
 * @reason: why
 * @by: who cancels it
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` without a reason, `…_NOT_ALLOWED`,
 *   `…_CONFLICT`
 *
 * Its number stays taken.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_cancel_corrective_action (TuntasWorkspace *self,
                                           gint64 action_id,
                                           int version,
                                           const char *reason,
                                           gint64 by,
                                           GError **error)
{
  Progress progress = {version, get_today (self), FALSE, reason, by};

  if (is_blank (reason))
    return refuse (TUNTAS_SERVICE_ERROR_INVALID, error, _ ("Write why the action is cancelled."));
  return advance (self, action_id, cancel, &progress, error);
}

/**
 * tuntas_workspace_load_corrective_action:
 * @self: an open office
 * @action_id: an action
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the action
 */
TuntasCorrectiveAction *
tuntas_workspace_load_corrective_action (TuntasWorkspace *self, gint64 action_id, GError **error)
{
  TuntasCorrectiveAction *action =
    tuntas_store_load_corrective_action (tuntas_workspace_get_store (self), action_id, error);

  if (action == NULL)
    tuntas_service_error_adopt (error);
  return action;
}

/**
 * tuntas_workspace_list_corrective_actions:
 * @self: an open office
 * @filter: which
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCorrectiveView): those of a case, survey
 *   or meeting as they were made, else the waiting ones by their deadline
 */
GPtrArray *
tuntas_workspace_list_corrective_actions (TuntasWorkspace *self,
                                          const TuntasCorrectiveFilter *filter,
                                          GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (GPtrArray) views =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_corrective_view_free);
  g_autoptr (GPtrArray) actions = NULL;

  if (filter->period_id != 0)
    actions = tuntas_store_list_corrective_actions_of_period (store, filter->period_id, error);
  else if (filter->case_id != 0)
    actions = tuntas_store_list_corrective_actions_of_case (store, filter->case_id, error);
  else if (filter->meeting_id != 0)
    actions = tuntas_store_list_corrective_actions_of_meeting (store, filter->meeting_id, error);
  else
    actions = tuntas_store_list_waiting_corrective_actions (store, error);
  for (guint i = 0; actions != NULL && i < actions->len; i++) {
    TuntasCorrectiveView *view =
      tuntas_corrective_view_new (self, g_ptr_array_index (actions, i), error);

    if (view == NULL) {
      tuntas_service_error_adopt (error);
      return NULL;
    }
    if (filter->overdue && !view->overdue)
      tuntas_corrective_view_free (view);
    else
      g_ptr_array_add (views, view);
  }
  return actions != NULL ? g_steal_pointer (&views) : NULL;
}
