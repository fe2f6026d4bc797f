/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasCorrectiveSource:
 * @TUNTAS_CORRECTIVE_SOURCE_SURVEY: a low unsur of a satisfaction survey
 * @TUNTAS_CORRECTIVE_SOURCE_COMPLAINT: a complaint
 * @TUNTAS_CORRECTIVE_SOURCE_MEETING: the decision of a meeting
 *
 * Where it was found that something does not conform.
 */
typedef enum {
  TUNTAS_CORRECTIVE_SOURCE_SURVEY,
  TUNTAS_CORRECTIVE_SOURCE_COMPLAINT,
  TUNTAS_CORRECTIVE_SOURCE_MEETING,
} TuntasCorrectiveSource;

#define TUNTAS_CORRECTIVE_SOURCE_N (TUNTAS_CORRECTIVE_SOURCE_MEETING + 1)

const char *tuntas_corrective_source_to_code (TuntasCorrectiveSource value);
gboolean tuntas_corrective_source_from_code (const char *code, TuntasCorrectiveSource *value);

G_END_DECLS
