/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-item.h"
#include "tuntas-urgency.h"

G_BEGIN_DECLS

/**
 * TuntasCaseTileShape:
 * @TUNTAS_CASE_TILE_SHAPE_CARD: narrow, three lines: for a lane of the board
 * @TUNTAS_CASE_TILE_SHAPE_ROW: wide, two lines: for a list
 */
typedef enum {
  TUNTAS_CASE_TILE_SHAPE_CARD,
  TUNTAS_CASE_TILE_SHAPE_ROW,
} TuntasCaseTileShape;

#define TUNTAS_TYPE_CASE_TILE (tuntas_case_tile_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseTile, tuntas_case_tile, TUNTAS, CASE_TILE, GtkWidget)

GtkWidget *tuntas_case_tile_new (TuntasCaseTileShape shape) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_case_tile_set_case (TuntasCaseTile *self,
                                TuntasCaseSummary *summary,
                                TuntasCalendar *calendar,
                                gint64 now);
void tuntas_case_tile_set_sender (TuntasCaseTile *self, const char *sender);
TuntasCaseSummary *tuntas_case_tile_get_case (TuntasCaseTile *self);
char *tuntas_case_tile_describe (const TuntasCaseSummary *summary,
                                 TuntasCalendar *calendar,
                                 gint64 now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
