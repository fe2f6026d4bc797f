/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasCaseKind:
 * @TUNTAS_CASE_KIND_PENGADUAN: a complaint
 * @TUNTAS_CASE_KIND_ASPIRASI: a wish, suggestion or criticism
 * @TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI: a request for information
 * @TUNTAS_CASE_KIND_SANJUNGAN: praise or a mere statement
 * @TUNTAS_CASE_KIND_PERIODE_SURVEI: a period of the satisfaction survey, which walks its SOP like a
 * case
 *
 * What a case is about; the legal time limit depends on it.
 */
typedef enum {
  TUNTAS_CASE_KIND_PENGADUAN,
  TUNTAS_CASE_KIND_ASPIRASI,
  TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI,
  TUNTAS_CASE_KIND_SANJUNGAN,
  TUNTAS_CASE_KIND_PERIODE_SURVEI,
} TuntasCaseKind;

#define TUNTAS_CASE_KIND_N (TUNTAS_CASE_KIND_PERIODE_SURVEI + 1)

const char *tuntas_case_kind_to_code (TuntasCaseKind value);
gboolean tuntas_case_kind_from_code (const char *code, TuntasCaseKind *value);
const char *tuntas_case_kind_get_title (TuntasCaseKind value);

G_END_DECLS
