/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasPauseReason:
 * @TUNTAS_PAUSE_REASON_COMPLAINANT: menunggu pelapor
 * @TUNTAS_PAUSE_REASON_AGENCY: menunggu instansi lain
 * @TUNTAS_PAUSE_REASON_FORCE_MAJEURE: keadaan kahar
 * @TUNTAS_PAUSE_REASON_EXAMINATION: menunggu hasil laboratorium atau pemeriksaan
 *
 * Why a clock stands still.
 */
typedef enum {
  TUNTAS_PAUSE_REASON_COMPLAINANT,
  TUNTAS_PAUSE_REASON_AGENCY,
  TUNTAS_PAUSE_REASON_FORCE_MAJEURE,
  TUNTAS_PAUSE_REASON_EXAMINATION,
} TuntasPauseReason;

#define TUNTAS_PAUSE_REASON_N (TUNTAS_PAUSE_REASON_EXAMINATION + 1)

const char *tuntas_pause_reason_to_code (TuntasPauseReason value);
gboolean tuntas_pause_reason_from_code (const char *code, TuntasPauseReason *value);
const char *tuntas_pause_reason_get_title (TuntasPauseReason value);
const char *tuntas_pause_reason_get_brief_title (TuntasPauseReason value);

G_END_DECLS
