/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-pause-reason.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_PAUSE_REASON_COMPLAINANT] = "pelapor",
  [TUNTAS_PAUSE_REASON_AGENCY] = "instansi_lain",
  [TUNTAS_PAUSE_REASON_FORCE_MAJEURE] = "keadaan_kahar",
  [TUNTAS_PAUSE_REASON_EXAMINATION] = "pemeriksaan",
};

static const char *const titles[] = {
  [TUNTAS_PAUSE_REASON_COMPLAINANT] = N_ ("Waiting for the complainant"),
  [TUNTAS_PAUSE_REASON_AGENCY] = N_ ("Waiting for another agency"),
  [TUNTAS_PAUSE_REASON_FORCE_MAJEURE] = N_ ("Force majeure"),
  [TUNTAS_PAUSE_REASON_EXAMINATION] = N_ ("Waiting for an examination"),
};

/* For a narrow card, on which the mark of a pause stands before them. */
static const char *const brief_titles[] = {
  [TUNTAS_PAUSE_REASON_COMPLAINANT] = N_ ("Waiting for the complainant"),
  [TUNTAS_PAUSE_REASON_AGENCY] = N_ ("Agency awaited"),
  [TUNTAS_PAUSE_REASON_FORCE_MAJEURE] = N_ ("Force majeure"),
  [TUNTAS_PAUSE_REASON_EXAMINATION] = N_ ("Being examined"),
};

/**
 * tuntas_pause_reason_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_pause_reason_to_code (TuntasPauseReason value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_pause_reason_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_pause_reason_from_code (const char *code, TuntasPauseReason *value)
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
 * tuntas_pause_reason_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_pause_reason_get_title (TuntasPauseReason value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}

/**
 * tuntas_pause_reason_get_brief_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window where there is little room
 */
const char *
tuntas_pause_reason_get_brief_title (TuntasPauseReason value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (brief_titles), NULL);
  return _ (brief_titles[value]);
}
