/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-query.h"
#include "tuntas-case-state.h"
#include "tuntas-case-summary.h"
#include "tuntas-complaint.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/**
 * TuntasCaseProjection:
 * @step_title: the step in a few words
 * @lane_title: the lane as printed
 * @step_due: deadline of the step, Unix seconds; 0 for none
 * @legal_due: nearest legal deadline; 0 for none
 *
 * What lists show of a case beside its state and the store cannot know by itself: it follows from
 * the SOP and the calendar. Borrowed texts.
 */
typedef struct {
  const char *step_title;
  const char *lane_title;
  gint64 step_due;
  gint64 legal_due;
} TuntasCaseProjection;

/**
 * TuntasCaseCounts:
 * @open: open cases
 * @overdue: open and running, past the nearer deadline
 * @due_today: open and running, due from now to the end of the day
 * @waiting: paused
 */
typedef struct {
  guint open;
  guint overdue;
  guint due_today;
  guint waiting;
} TuntasCaseCounts;

gint64 tuntas_store_insert_case (TuntasStore *self,
                                 const char *number,
                                 int year,
                                 int sequence,
                                 TuntasComplaint *complaint,
                                 gint64 complainant,
                                 gint64 registered_at,
                                 TuntasCaseState *state,
                                 const TuntasCaseProjection *projection,
                                 GError **error);
gboolean tuntas_store_update_case (TuntasStore *self,
                                   gint64 case_id,
                                   int version,
                                   TuntasCaseState *state,
                                   const TuntasCaseProjection *projection,
                                   GError **error);

gint64 tuntas_store_find_case (TuntasStore *self, const char *number, GError **error);
TuntasComplaint *tuntas_store_load_complaint (TuntasStore *self,
                                              gint64 case_id,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasCaseState *tuntas_store_load_case_state (TuntasStore *self,
                                               gint64 case_id,
                                               int *version,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasCaseSummary *tuntas_store_load_case_summary (TuntasStore *self,
                                                   gint64 case_id,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_load_case_summaries (TuntasStore *self,
                                             const gint64 *ids,
                                             gsize n_ids,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *tuntas_store_list_open_cases (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *tuntas_store_list_all_cases (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
