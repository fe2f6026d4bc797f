/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasSatisfied:
 * @TUNTAS_SATISFIED_UNKNOWN: the complainant was not asked
 * @TUNTAS_SATISFIED_YES: puas
 * @TUNTAS_SATISFIED_NO: tidak puas
 *
 * What the complainant says about how the complaint was handled.
 */
typedef enum {
  TUNTAS_SATISFIED_UNKNOWN,
  TUNTAS_SATISFIED_YES,
  TUNTAS_SATISFIED_NO,
} TuntasSatisfied;

#define TUNTAS_SATISFIED_N (TUNTAS_SATISFIED_NO + 1)

const char *tuntas_satisfied_to_code (TuntasSatisfied value);
gboolean tuntas_satisfied_from_code (const char *code, TuntasSatisfied *value);
const char *tuntas_satisfied_get_title (TuntasSatisfied value);

G_END_DECLS
