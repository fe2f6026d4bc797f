/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasCaseStatus:
 * @TUNTAS_CASE_STATUS_RUNNING: in work, its clock runs
 * @TUNTAS_CASE_STATUS_PAUSED: its clock stands still
 * @TUNTAS_CASE_STATUS_CLOSED: answered and closed
 * @TUNTAS_CASE_STATUS_ARCHIVED: closed and filed
 *
 * Where a case stands apart from its step.
 */
typedef enum {
  TUNTAS_CASE_STATUS_RUNNING,
  TUNTAS_CASE_STATUS_PAUSED,
  TUNTAS_CASE_STATUS_CLOSED,
  TUNTAS_CASE_STATUS_ARCHIVED,
} TuntasCaseStatus;

#define TUNTAS_CASE_STATUS_N (TUNTAS_CASE_STATUS_ARCHIVED + 1)

const char *tuntas_case_status_to_code (TuntasCaseStatus value);
gboolean tuntas_case_status_from_code (const char *code, TuntasCaseStatus *value);
const char *tuntas_case_status_get_title (TuntasCaseStatus value);

G_END_DECLS
