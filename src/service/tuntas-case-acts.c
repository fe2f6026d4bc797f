/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-service-private.h"
#include "tuntas-event-details-private.h"
#include "tuntas-satisfaction-service-private.h"
#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-store-attachments.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-links.h"
#include "tuntas-store-people.h"
#include "tuntas-workflow.h"

#include <glib/gi18n-lib.h>

static TuntasCommand *
dup_command (TuntasCommand *given)
{
  TuntasCommand *copy = tuntas_command_new ();

  *copy = *given;
  copy->choice = g_strdup (given->choice);
  copy->to_step = g_strdup (given->to_step);
  copy->to_lane = g_strdup (given->to_lane);
  copy->note = g_strdup (given->note);
  copy->owner = g_strdup (given->owner);
  copy->checked = g_strdupv (given->checked);
  copy->details = g_strdup (given->details);
  return copy;
}

/* Whose lane it is, before who stands in for him or her. */
static gint64
find_at_work (TuntasWorkspace *self, const char *lane)
{
  TuntasActors *actors = tuntas_workspace_get_actors (self);
  TuntasOfficial *official = tuntas_workspace_get_lane_official (self, lane);
  int date =
    tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), tuntas_workspace_now (self));

  if (official != NULL)
    return official->id;
  for (guint i = 0; lane != NULL && i < actors->officials->len; i++) {
    TuntasOfficial *candidate = g_ptr_array_index (actors->officials, i);

    if (tuntas_actors_is_in_lane (actors, candidate->id, lane, date))
      return candidate->id;
  }
  return 0;
}

/* The official who stands for the lanes of the current step: its holder, or the first one there. */
static gint64
find_responsible (TuntasWorkspace *self, TuntasSop *sop, TuntasCaseState *state)
{
  TuntasStep *step = tuntas_sop_find_step (sop, state->step);
  gint64 official;

  if (state->holder != 0)
    return state->holder;
  official = find_at_work (self, state->lane);
  for (guint i = 0; official == 0 && step != NULL && step->lanes != NULL && step->lanes[i]; i++)
    official = find_at_work (self, step->lanes[i]);
  return official;
}

/* Who acts when nobody was named: whoever the case is with; what outsiders do is recorded by the
 * office. */
static void
fill_actor (TuntasWorkspace *self, TuntasSop *sop, TuntasCaseState *state, TuntasCommand *command)
{
  if (command->by == 0 && !tuntas_sop_is_outside_lane (sop, state->lane))
    command->by = find_responsible (self, sop, state);
  if (command->by == 0)
    command->by = tuntas_workspace_get_default_official (self, sop);
}

/* Nobody's name is put under an act unasked, but who records it is told whose name would do. */
static void
name_responsible (TuntasWorkspace *self,
                  TuntasSop *sop,
                  TuntasCaseState *state,
                  TuntasCommand *command,
                  GError **error)
{
  TuntasOfficial *official =
    tuntas_workspace_get_official (self, find_responsible (self, sop, state));
  TuntasLane *lane = tuntas_sop_find_lane (sop, state->lane);

  if (error == NULL || command->on_behalf != 0 || official == NULL || lane == NULL ||
      !g_error_matches (*error, TUNTAS_WORKFLOW_ERROR, TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE))
    return;
  g_clear_error (error);
  /* Translators: a lane of the SOP, and the name of the official whose act it is */
  g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
               _ ("The case is with “%s”. It can be recorded on behalf of %s: choose in whose "
                  "name."),
               lane->title, official->name);
}

/**
 * tuntas_workspace_act_within:
 * @self: an open office, whose caller holds a transaction
 * @case_id: a case
 * @given: what is asked for
 * @error: return location for an error
 *
 * Returns: whether event and state were written
 */
gboolean
tuntas_workspace_act_within (TuntasWorkspace *self,
                             gint64 case_id,
                             TuntasCommand *given,
                             GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);
  g_autoptr (TuntasCommand) command = dup_command (given);
  g_autoptr (TuntasCaseState) state = NULL;
  g_autoptr (TuntasCaseState) next = NULL;
  g_autoptr (TuntasComplaint) complaint = NULL;
  g_autoptr (TuntasEvent) event = NULL;
  TuntasCaseProjection projection = {0};
  TuntasSop *sop;
  int version = 0;

  state = tuntas_store_load_case_state (store, case_id, &version, error);
  if (state == NULL)
    return FALSE;
  if (command->version != 0 && command->version != version) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT,
                         _ ("Somebody else has acted on this case since you opened it. Nothing was "
                            "written; look at what was done and decide again."));
    return FALSE;
  }
  sop = tuntas_workspace_get_sop (self, state->sop_name, state->sop_revision, error);
  complaint = sop != NULL ? tuntas_store_load_complaint (store, case_id, error) : NULL;
  if (complaint == NULL)
    return FALSE;

  fill_actor (self, sop, state, command);
  event = tuntas_workflow_decide (sop, state, command, tuntas_workspace_get_actors (self), calendar,
                                  tuntas_workspace_now (self), error);
  if (event == NULL) {
    name_responsible (self, sop, state, command, error);
    return FALSE;
  }
  event->case_id = case_id;
  event->version = version + 1;
  next = tuntas_workflow_apply (sop, state, event, error);
  if (next == NULL)
    return FALSE;

  tuntas_workspace_project (self, sop, next, complaint->channel, &projection);
  return tuntas_store_append_event (store, event, error) &&
         tuntas_store_update_case (store, case_id, version, next, &projection, error) &&
         tuntas_satisfaction_follow_within (self, sop, state, complaint, event, error) &&
         tuntas_survey_follow_within (self, case_id, next, error);
}

static char *
checked_key (gint64 case_id)
{
  return g_strdup_printf ("kelengkapan/%" G_GINT64_FORMAT, case_id);
}

/**
 * tuntas_workspace_forget_checked:
 * @self: an open office
 * @case_id: a case that leaves its step
 * @error: return location for an error
 *
 * Returns: whether the ticks that were kept for the step are gone
 */
gboolean
tuntas_workspace_forget_checked (TuntasWorkspace *self, gint64 case_id, GError **error)
{
  g_autofree char *key = checked_key (case_id);

  return tuntas_workspace_save_draft (self, key, NULL, error);
}

/* Within a transaction: act and forget the ticks that were kept for the step. */
static gboolean
act_and_tidy (TuntasWorkspace *self, gint64 case_id, TuntasCommand *command, GError **error)
{
  if (!tuntas_workspace_act_within (self, case_id, command, error))
    return FALSE;
  if (command->act == TUNTAS_ACT_TAKE || command->act == TUNTAS_ACT_RETURN ||
      command->act == TUNTAS_ACT_CLOSE)
    return tuntas_workspace_forget_checked (self, case_id, error);
  return TRUE;
}

/**
 * tuntas_workspace_act:
 * @self: an open office
 * @case_id: a case
 * @command: what is asked for; a `version` of 0 asks for no check, a `by` of 0 is whoever holds it
 * @error: return location for `TUNTAS_SERVICE_ERROR_CONFLICT` when somebody else acted first,
 *   `…_NOT_ALLOWED` when the SOP has no such act here, `…_INVALID` when something it needs lacks,
 *   or an error of `TUNTAS_STORE_ERROR`
 *
 * Does an act: event, state, deadlines and search in one transaction. Who does not belong to the
 * lane of the step must say in whose name the act is recorded; the refusal proposes one.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_act (TuntasWorkspace *self, gint64 case_id, TuntasCommand *command, GError **error)
{
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, act_and_tidy (self, case_id, command, error), error);
}

/**
 * tuntas_workspace_save_checked:
 * @self: an open office
 * @case_id: a case
 * @checked: (nullable) (array zero-terminated=1): kelengkapan that are ticked
 * @error: return location for an error
 *
 * Keeps the ticks until the step is left; then they become part of the event.
 *
 * Returns: whether they are on the disk
 */
gboolean
tuntas_workspace_save_checked (TuntasWorkspace *self,
                               gint64 case_id,
                               const char *const *checked,
                               GError **error)
{
  g_autofree char *key = checked_key (case_id);
  g_autofree char *text = NULL;

  if (checked != NULL)
    text = g_strjoinv ("\n", (char **)checked);
  return tuntas_workspace_save_draft (self, key, text, error);
}

/**
 * tuntas_workspace_load_checked:
 * @self: an open office
 * @case_id: a case
 *
 * Returns: (transfer full) (nullable): ticks kept by tuntas_workspace_save_checked(); NULL when
 *   none were kept since the step was reached
 */
GStrv
tuntas_workspace_load_checked (TuntasWorkspace *self, gint64 case_id)
{
  g_autofree char *key = checked_key (case_id);
  g_autofree char *text = tuntas_workspace_load_draft (self, key, NULL);

  return text != NULL ? g_strsplit (text, "\n", -1) : NULL;
}

/* Within a transaction. */
static gboolean
attach_within (TuntasWorkspace *self,
               gint64 case_id,
               TuntasAttachment *given,
               gint64 by,
               GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasAttachment) attachment = tuntas_attachment_new ();
  g_autoptr (TuntasCommand) command = tuntas_command_new ();

  attachment->hash = tuntas_store_put_content (store, given->content, error);
  if (attachment->hash == NULL)
    return FALSE;
  if (by == 0)
    by = tuntas_workspace_get_default_official (self, NULL);
  attachment->case_id = case_id;
  attachment->name = g_strdup (given->name);
  attachment->mime = g_strdup (given->mime);
  attachment->size = (gint64)g_bytes_get_size (given->content);
  attachment->by = by;
  attachment->at = tuntas_workspace_now (self);
  if (tuntas_store_insert_attachment (store, attachment, error) == 0)
    return FALSE;

  command->act = TUNTAS_ACT_ATTACH;
  command->by = by;
  command->details =
    tuntas_event_details_make ("berkas", attachment->name, "sha256", attachment->hash, NULL);
  return tuntas_workspace_act_within (self, case_id, command, error);
}

/**
 * tuntas_workspace_attach:
 * @self: an open office
 * @case_id: a case
 * @attachment: a file with its content
 * @by: who attaches it
 * @error: return location for an error
 *
 * Returns: whether content, row and event are on the disk
 */
gboolean
tuntas_workspace_attach (TuntasWorkspace *self,
                         gint64 case_id,
                         TuntasAttachment *attachment,
                         gint64 by,
                         GError **error)
{
  g_return_val_if_fail (attachment->content != NULL, FALSE);

  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, attach_within (self, case_id, attachment, by, error), error);
}

/**
 * tuntas_workspace_load_attachment:
 * @self: an open office
 * @attachment_id: an attachment
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the attachment with its content
 */
TuntasAttachment *
tuntas_workspace_load_attachment (TuntasWorkspace *self, gint64 attachment_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasAttachment) attachment =
               tuntas_store_load_attachment (store, attachment_id, error);

  if (attachment != NULL && attachment->content == NULL)
    attachment->content = tuntas_store_load_content (store, attachment->hash, error);
  if (attachment == NULL || attachment->content == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return g_steal_pointer (&attachment);
}

/**
 * tuntas_workspace_show_complainant:
 * @self: an open office
 * @case_id: a case
 * @by: who looks
 * @purpose: why, kept with the look
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND` when nobody is known
 *
 * Shows who complained. The look is logged first: what cannot be logged is not shown.
 *
 * Returns: (transfer full) (nullable): who complained
 */
TuntasComplainant *
tuntas_workspace_show_complainant (TuntasWorkspace *self,
                                   gint64 case_id,
                                   gint64 by,
                                   const char *purpose,
                                   GError **error)
{
  TuntasComplainant *complainant = tuntas_store_show_complainant (
    tuntas_workspace_get_store (self), case_id, by, purpose, tuntas_workspace_now (self), error);

  if (complainant == NULL)
    tuntas_service_error_adopt (error);
  return complainant;
}

/* Within a transaction. */
static gboolean
link_within (TuntasWorkspace *self, gint64 case_id, gint64 earlier, gint64 by, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasCaseSummary) summary = tuntas_store_load_case_summary (store, earlier, error);
  g_autoptr (TuntasCommand) command = tuntas_command_new ();

  if (summary == NULL ||
      !tuntas_store_link_cases (store, case_id, earlier, by, tuntas_workspace_now (self), error))
    return FALSE;
  command->act = TUNTAS_ACT_NOTE;
  command->by = by;
  command->note = g_strdup_printf ("Keluhan berulang: terkait dengan %s.", summary->number);
  command->details = tuntas_event_details_make ("terkait", summary->number, NULL);
  return tuntas_workspace_act_within (self, case_id, command, error);
}

/**
 * tuntas_workspace_link_cases:
 * @self: an open office
 * @case_id: a case
 * @earlier: an earlier case about the same matter
 * @by: who says so
 * @error: return location for an error
 *
 * Marks @case_id as recurring. The program only proposes; an official decides.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_link_cases (TuntasWorkspace *self,
                             gint64 case_id,
                             gint64 earlier,
                             gint64 by,
                             GError **error)
{
  if (case_id == earlier) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("A case cannot be linked to itself. Choose an earlier one."));
    return FALSE;
  }
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, link_within (self, case_id, earlier, by, error), error);
}
