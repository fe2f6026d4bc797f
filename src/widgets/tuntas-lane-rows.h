/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_LANE_ROWS (tuntas_lane_rows_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLaneRows, tuntas_lane_rows, TUNTAS, LANE_ROWS, GtkWidget)

GtkWidget *tuntas_lane_rows_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_lane_rows_clear (TuntasLaneRows *self);
void tuntas_lane_rows_set_range (TuntasLaneRows *self,
                                 gint64 from,
                                 gint64 until,
                                 const char *from_text,
                                 const char *until_text);
void tuntas_lane_rows_add (TuntasLaneRows *self,
                           const char *lane,
                           gboolean outside,
                           gboolean current,
                           gint64 from,
                           gint64 until,
                           const char *text);
void tuntas_lane_rows_set_total (TuntasLaneRows *self, const char *lane, const char *total);
guint tuntas_lane_rows_get_n_rows (TuntasLaneRows *self);

G_END_DECLS
