/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasCorrectiveStatus:
 * @TUNTAS_CORRECTIVE_STATUS_OPEN: somebody has to do it
 * @TUNTAS_CORRECTIVE_STATUS_DONE: done, but nobody looked at it yet
 * @TUNTAS_CORRECTIVE_STATUS_REDO: verified: belum sesuai
 * @TUNTAS_CORRECTIVE_STATUS_VERIFIED: verified: sesuai
 * @TUNTAS_CORRECTIVE_STATUS_CANCELLED: given up, for a reason
 *
 * How far a corrective action has come. That it is late is never stored.
 */
typedef enum {
  TUNTAS_CORRECTIVE_STATUS_OPEN,
  TUNTAS_CORRECTIVE_STATUS_DONE,
  TUNTAS_CORRECTIVE_STATUS_REDO,
  TUNTAS_CORRECTIVE_STATUS_VERIFIED,
  TUNTAS_CORRECTIVE_STATUS_CANCELLED,
} TuntasCorrectiveStatus;

#define TUNTAS_CORRECTIVE_STATUS_N (TUNTAS_CORRECTIVE_STATUS_CANCELLED + 1)

const char *tuntas_corrective_status_to_code (TuntasCorrectiveStatus value);
gboolean tuntas_corrective_status_from_code (const char *code, TuntasCorrectiveStatus *value);
const char *tuntas_corrective_status_get_title (TuntasCorrectiveStatus value);

G_END_DECLS
