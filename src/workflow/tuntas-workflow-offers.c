/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workflow-private.h"

static TuntasActOffer *
add_offer (GPtrArray *offers, TuntasCaseState *state, TuntasAct act)
{
  TuntasActOffer *offer = tuntas_act_offer_new ();

  offer->act = act;
  offer->label = g_strdup (tuntas_act_get_title (act));
  offer->to_lane = g_strdup (state->lane);
  g_ptr_array_add (offers, offer);
  return offer;
}

static void
add_edge (GPtrArray *offers, TuntasSop *sop, TuntasEdge *edge, gboolean primary)
{
  TuntasActOffer *offer = tuntas_act_offer_new ();
  TuntasLane *lane = tuntas_sop_find_lane_of_step (sop, edge->to);

  offer->act = edge->correction ? TUNTAS_ACT_RETURN : TUNTAS_ACT_TAKE;
  offer->choice = g_strdup (edge->choice);
  offer->label = g_strdup (edge->label);
  offer->condition = g_strdup (edge->condition);
  offer->to_step = g_strdup (edge->to);
  offer->to_lane = lane != NULL ? g_strdup (lane->id) : NULL;
  offer->satisfied = edge->satisfied;
  offer->primary = primary;
  offer->needs_note = edge->needs_note;
  g_ptr_array_add (offers, offer);
}

static void
add_running (GPtrArray *offers, TuntasSop *sop, TuntasCaseState *state, TuntasStep *step)
{
  g_autoptr (GPtrArray) edges = tuntas_sop_list_edges_from (sop, step->label);
  guint n_forward = 0;

  for (guint i = 0; i < edges->len; i++)
    n_forward += ((TuntasEdge *)g_ptr_array_index (edges, i))->correction ? 0 : 1;
  if (step->end)
    add_offer (offers, state, TUNTAS_ACT_CLOSE)->primary = TRUE;
  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    if (!edge->correction)
      add_edge (offers, sop, edge, !step->end && (n_forward == 1 || edge->usual));
  }
  for (guint i = 0; i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);

    if (edge->correction)
      add_edge (offers, sop, edge, FALSE);
  }
  add_offer (offers, state, TUNTAS_ACT_PAUSE)->needs_reason = TRUE;
  if (tuntas_duration_is_set (step->budget)) {
    TuntasActOffer *offer = add_offer (offers, state, TUNTAS_ACT_EXTEND);

    offer->needs_duration = TRUE;
    offer->needs_note = TRUE;
  }
}

/**
 * tuntas_workflow_list_offers:
 * @sop: SOP in the revision that the case walks
 * @state: where the case stands
 *
 * Lists what the SOP allows now, and what each act needs, whoever asks. Attaching, letters and the
 * kind of the case have their own place in the window and are not among them.
 *
 * Returns: (transfer full) (element-type TuntasActOffer): the ways forward first, in the order of
 * the SOP, then corrections, then what stops the clock or leaves the case where it is
 */
GPtrArray *
tuntas_workflow_list_offers (TuntasSop *sop, TuntasCaseState *state)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_act_offer_unref);
  TuntasStep *step = NULL;

  g_return_val_if_fail (sop != NULL && state != NULL, offers);

  step = tuntas_sop_find_step (sop, state->step);
  g_return_val_if_fail (step != NULL, offers);
  switch (state->status) {
  case TUNTAS_CASE_STATUS_RUNNING:
    add_running (offers, sop, state, step);
    break;
  case TUNTAS_CASE_STATUS_PAUSED:
    add_offer (offers, state, TUNTAS_ACT_RESUME)->primary = TRUE;
    break;
  case TUNTAS_CASE_STATUS_CLOSED:
    add_offer (offers, state, TUNTAS_ACT_ARCHIVE)->primary = TRUE;
    break;
  case TUNTAS_CASE_STATUS_ARCHIVED:
  default:
    break;
  }
  if (tuntas_workflow_is_open_to (state->status, TUNTAS_ACT_REASSIGN) &&
      !tuntas_sop_is_outside_lane (sop, state->lane))
    add_offer (offers, state, TUNTAS_ACT_REASSIGN)->needs_official = TRUE;
  if (tuntas_workflow_is_open_to (state->status, TUNTAS_ACT_REOPEN)) {
    TuntasActOffer *offer = add_offer (offers, state, TUNTAS_ACT_REOPEN);
    TuntasLane *lane = tuntas_sop_find_lane_of_step (sop, sop->entry);

    offer->needs_note = TRUE;
    offer->to_step = g_strdup (sop->entry);
    g_free (offer->to_lane);
    offer->to_lane = lane != NULL ? g_strdup (lane->id) : NULL;
  }
  add_offer (offers, state, TUNTAS_ACT_NOTE)->needs_note = TRUE;
  return offers;
}
