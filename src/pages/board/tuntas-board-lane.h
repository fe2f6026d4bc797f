/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-case-item.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_BOARD_LANE (tuntas_board_lane_get_type ())
G_DECLARE_FINAL_TYPE (TuntasBoardLane, tuntas_board_lane, TUNTAS, BOARD_LANE, GtkWidget)

GtkWidget *tuntas_board_lane_new (TuntasSession *session,
                                  TuntasLane *lane,
                                  GListModel *cases,
                                  GtkSizeGroup *heads) G_GNUC_WARN_UNUSED_RESULT;
TuntasLane *tuntas_board_lane_get_lane (TuntasBoardLane *self);
void tuntas_board_lane_set_overdue (TuntasBoardLane *self, guint overdue);
void tuntas_board_lane_set_collapsed (TuntasBoardLane *self, gboolean collapsed);
gboolean tuntas_board_lane_get_collapsed (TuntasBoardLane *self);
gboolean tuntas_board_lane_is_narrow (TuntasBoardLane *self);
void tuntas_board_lane_set_target (TuntasBoardLane *self, gboolean target);
TuntasCaseSummary *tuntas_board_lane_get_selected (TuntasBoardLane *self);
guint tuntas_board_lane_get_position (TuntasBoardLane *self);
void tuntas_board_lane_focus (TuntasBoardLane *self, guint position);
gboolean tuntas_board_lane_has_card_focus (TuntasBoardLane *self);
void tuntas_board_lane_age (TuntasBoardLane *self);

G_END_DECLS
