/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-holiday.h"

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_HOLIDAY_NATIONAL] = "libur_nasional",
  [TUNTAS_HOLIDAY_JOINT_LEAVE] = "cuti_bersama",
  [TUNTAS_HOLIDAY_LOCAL] = "libur_daerah",
};

static void
tuntas_holiday_clear (TuntasHoliday *self)
{
  g_free (self->name);
  g_free (self->source);
}

TUNTAS_DEFINE_RECORD (TuntasHoliday, tuntas_holiday)

/**
 * tuntas_holiday_kind_to_code:
 * @kind: a kind of day off
 *
 * Returns: the text by which @kind is stored
 */
const char *
tuntas_holiday_kind_to_code (TuntasHolidayKind kind)
{
  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (codes), NULL);
  return codes[kind];
}

/**
 * tuntas_holiday_kind_from_code:
 * @code: (nullable): a stored text
 * @kind: (out): the kind of day off
 *
 * Returns: false when no kind has this code
 */
gboolean
tuntas_holiday_kind_from_code (const char *code, TuntasHolidayKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_strcmp0 (codes[i], code) == 0) {
      *kind = i;
      return TRUE;
    }
  }
  return FALSE;
}
