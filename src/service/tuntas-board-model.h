/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_BOARD_MODEL (tuntas_board_model_get_type ())
G_DECLARE_FINAL_TYPE (TuntasBoardModel, tuntas_board_model, TUNTAS, BOARD_MODEL, GObject)

/* The open cases of one SOP by lane: each lane a GListModel of TuntasCaseItem, nearest deadline
 * first. */
TuntasBoardModel *
tuntas_board_model_new (TuntasSession *session, const char *sop_name) G_GNUC_WARN_UNUSED_RESULT;
guint tuntas_board_model_get_n_lanes (TuntasBoardModel *self);
TuntasLane *tuntas_board_model_get_lane (TuntasBoardModel *self, guint lane);
GListModel *tuntas_board_model_get_cases (TuntasBoardModel *self, guint lane);
guint tuntas_board_model_count_overdue (TuntasBoardModel *self, guint lane);

G_END_DECLS
