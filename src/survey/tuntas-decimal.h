/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TUNTAS_DECIMAL_MAX_SCALE 9

/**
 * TuntasDecimal:
 * @units: how many 10^-@scale
 * @scale: decimals, 0 to %TUNTAS_DECIMAL_MAX_SCALE
 *
 * A number that is exactly what is printed: 91,48 is 9148 units of scale 2.
 */
typedef struct {
  guint64 units;
  guint scale;
} TuntasDecimal;

gboolean tuntas_decimal_parse (const char *text, TuntasDecimal *value, GError **error);
int tuntas_decimal_compare (TuntasDecimal a, TuntasDecimal b);
char *tuntas_decimal_to_text (TuntasDecimal self, char mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
