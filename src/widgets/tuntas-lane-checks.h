/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_LANE_CHECKS (tuntas_lane_checks_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLaneChecks, tuntas_lane_checks, TUNTAS, LANE_CHECKS, GtkWidget)

void tuntas_lane_checks_set_sops (TuntasLaneChecks *self, GPtrArray *sops);
GStrv tuntas_lane_checks_dup_lanes (TuntasLaneChecks *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_lane_checks_set_lanes (TuntasLaneChecks *self, const char *const *lanes);

G_END_DECLS
