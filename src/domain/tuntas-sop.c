/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop.h"

static void
tuntas_sop_clear (TuntasSop *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->office);
  g_free (self->unit);
  g_free (self->number);
  g_free (self->created);
  g_free (self->revised);
  g_free (self->effective);
  g_free (self->approved_by);
  g_free (self->checked_by);
  g_free (self->prepared_by);
  g_strfreev (self->letterhead);
  g_free (self->purpose);
  g_free (self->scope);
  g_strfreev (self->legal_basis);
  g_strfreev (self->related);
  g_strfreev (self->qualifications);
  g_strfreev (self->equipment);
  g_strfreev (self->warnings);
  g_strfreev (self->records);
  g_strfreev (self->history);
  g_strfreev (self->column_titles);
  g_free (self->complainant_title);
  g_strfreev (self->required);
  g_free (self->entry);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->edges, g_ptr_array_unref);
  g_free (self->text);
}

TUNTAS_DEFINE_RECORD (TuntasSop, tuntas_sop)

/**
 * tuntas_sop_find_lane:
 * @self: an SOP
 * @id: (nullable): short name of a lane
 *
 * Returns: (transfer none) (nullable): the lane, or NULL when there is none of that name
 */
TuntasLane *
tuntas_sop_find_lane (TuntasSop *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->lanes != NULL && i < self->lanes->len; i++) {
    TuntasLane *lane = g_ptr_array_index (self->lanes, i);

    if (g_strcmp0 (lane->id, id) == 0)
      return lane;
  }
  return NULL;
}

/**
 * tuntas_sop_find_step:
 * @self: an SOP
 * @label: (nullable): printed number of a step
 *
 * Returns: (transfer none) (nullable): the step, or NULL when there is none with that label
 */
TuntasStep *
tuntas_sop_find_step (TuntasSop *self, const char *label)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->steps != NULL && i < self->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (self->steps, i);

    if (g_strcmp0 (step->label, label) == 0)
      return step;
  }
  return NULL;
}

/**
 * tuntas_sop_find_edge:
 * @self: an SOP
 * @from: (nullable): label of the step left
 * @to: (nullable): label of the step reached
 *
 * Returns: (transfer none) (nullable): the first way between the two steps, or NULL
 */
TuntasEdge *
tuntas_sop_find_edge (TuntasSop *self, const char *from, const char *to)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->edges != NULL && i < self->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (self->edges, i);

    if (g_strcmp0 (edge->from, from) == 0 && g_strcmp0 (edge->to, to) == 0)
      return edge;
  }
  return NULL;
}

/**
 * tuntas_sop_find_satisfied_edge:
 * @self: an SOP
 * @from: (nullable): label of a step
 * @satisfied: what the complainant says, not UNKNOWN
 *
 * Returns: (transfer none) (nullable): the way from the step that this answer takes; NULL when the
 *   step does not ask
 */
TuntasEdge *
tuntas_sop_find_satisfied_edge (TuntasSop *self, const char *from, TuntasSatisfied satisfied)
{
  g_return_val_if_fail (self != NULL && satisfied != TUNTAS_SATISFIED_UNKNOWN, NULL);

  for (guint i = 0; self->edges != NULL && i < self->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (self->edges, i);

    if (edge->satisfied == satisfied && g_strcmp0 (edge->from, from) == 0)
      return edge;
  }
  return NULL;
}

/**
 * tuntas_sop_list_edges_from:
 * @self: an SOP
 * @label: (nullable): label of a step
 *
 * Returns: (transfer container) (element-type TuntasEdge): all ways that leave the step, forward
 *   ones and corrections, in the order of the file; they live as long as @self
 */
GPtrArray *
tuntas_sop_list_edges_from (TuntasSop *self, const char *label)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, found);

  for (guint i = 0; self->edges != NULL && i < self->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (self->edges, i);

    if (g_strcmp0 (edge->from, label) == 0)
      g_ptr_array_add (found, edge);
  }
  return found;
}

/**
 * tuntas_sop_find_first_step:
 * @self: an SOP
 *
 * Returns: (transfer none) (nullable): the first printed step that is done per case, with which the
 *   standard time of a case begins; NULL when all are set-up steps
 */
TuntasStep *
tuntas_sop_find_first_step (TuntasSop *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->steps != NULL && i < self->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (self->steps, i);

    if (!step->setup)
      return step;
  }
  return NULL;
}

/**
 * tuntas_sop_find_lane_of_step:
 * @self: an SOP
 * @label: (nullable): label of a step
 *
 * Returns: (transfer none) (nullable): the lane that holds a case at this step: the first of those
 *   that do it
 */
TuntasLane *
tuntas_sop_find_lane_of_step (TuntasSop *self, const char *label)
{
  TuntasStep *step = tuntas_sop_find_step (self, label);

  if (step == NULL || step->lanes == NULL)
    return NULL;
  return tuntas_sop_find_lane (self, step->lanes[0]);
}

/**
 * tuntas_sop_is_outside_lane:
 * @self: an SOP
 * @id: (nullable): short name of a lane
 *
 * Returns: whether somebody outside the office stands behind the lane
 */
gboolean
tuntas_sop_is_outside_lane (TuntasSop *self, const char *id)
{
  TuntasLane *lane = tuntas_sop_find_lane (self, id);

  return lane != NULL && lane->kind == TUNTAS_LANE_KIND_OUTSIDE;
}
