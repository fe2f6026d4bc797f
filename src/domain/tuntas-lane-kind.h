/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasLaneKind:
 * @TUNTAS_LANE_KIND_OFFICIAL: a post held by officials of the office
 * @TUNTAS_LANE_KIND_UNIT: a unit of the office
 * @TUNTAS_LANE_KIND_TEAM: a team that may reach beyond the office
 * @TUNTAS_LANE_KIND_OUTSIDE: the complainant or another outsider; time spent there is reported
 * apart
 *
 * Who stands behind a lane of an SOP.
 */
typedef enum {
  TUNTAS_LANE_KIND_OFFICIAL,
  TUNTAS_LANE_KIND_UNIT,
  TUNTAS_LANE_KIND_TEAM,
  TUNTAS_LANE_KIND_OUTSIDE,
} TuntasLaneKind;

#define TUNTAS_LANE_KIND_N (TUNTAS_LANE_KIND_OUTSIDE + 1)

const char *tuntas_lane_kind_to_code (TuntasLaneKind value);
gboolean tuntas_lane_kind_from_code (const char *code, TuntasLaneKind *value);
const char *tuntas_lane_kind_get_title (TuntasLaneKind value);

G_END_DECLS
