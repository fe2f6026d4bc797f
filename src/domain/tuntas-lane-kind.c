/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-lane-kind.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_LANE_KIND_OFFICIAL] = "pejabat",
  [TUNTAS_LANE_KIND_UNIT] = "unit",
  [TUNTAS_LANE_KIND_TEAM] = "tim",
  [TUNTAS_LANE_KIND_OUTSIDE] = "luar",
};

static const char *const titles[] = {
  [TUNTAS_LANE_KIND_OFFICIAL] = N_ ("Official"),
  [TUNTAS_LANE_KIND_UNIT] = N_ ("Unit"),
  [TUNTAS_LANE_KIND_TEAM] = N_ ("Team"),
  [TUNTAS_LANE_KIND_OUTSIDE] = N_ ("Outside the office"),
};

/**
 * tuntas_lane_kind_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_lane_kind_to_code (TuntasLaneKind value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_lane_kind_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_lane_kind_from_code (const char *code, TuntasLaneKind *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_strcmp0 (codes[i], code) == 0) {
      *value = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * tuntas_lane_kind_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_lane_kind_get_title (TuntasLaneKind value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
