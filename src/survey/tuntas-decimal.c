/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-decimal.h"

#include <glib/gi18n-lib.h>

/* Digits that surely fit, with all decimals, into 64 bits. */
#define MAX_DIGITS 18

static const guint64 powers[TUNTAS_DECIMAL_MAX_SCALE + 1] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
};

/**
 * tuntas_decimal_parse:
 * @text: "0,111", "0.111" or "4"; no sign, no grouping
 * @value: (out): the number with as many decimals as were written
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`
 *
 * Returns: whether @text is a decimal number
 */
gboolean
tuntas_decimal_parse (const char *text, TuntasDecimal *value, GError **error)
{
  TuntasDecimal read = {0, 0};
  gboolean after_mark = FALSE;
  guint digits = 0;
  const char *c = text;

  for (; *c != '\0'; c++) {
    if ((*c == '.' || *c == ',') && !after_mark && digits > 0 && c[1] != '\0') {
      after_mark = TRUE;
      continue;
    }
    if (!g_ascii_isdigit (*c) || ++digits > MAX_DIGITS ||
        (after_mark && ++read.scale > TUNTAS_DECIMAL_MAX_SCALE))
      break;
    read.units = read.units * 10 + (guint64)(*c - '0');
  }
  if (*c != '\0' || digits == 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” is no number here. Write it with at most %d decimals, as 0,111."), text,
                 TUNTAS_DECIMAL_MAX_SCALE);
    return FALSE;
  }
  *value = read;
  return TRUE;
}

/**
 * tuntas_decimal_compare:
 * @a: a number
 * @b: a number
 *
 * Returns: less than, equal to or greater than 0 as @a is less than, equal to or greater than @b
 */
int
tuntas_decimal_compare (TuntasDecimal a, TuntasDecimal b)
{
  unsigned __int128 x = (unsigned __int128)a.units * powers[b.scale];
  unsigned __int128 y = (unsigned __int128)b.units * powers[a.scale];

  return (x > y) - (x < y);
}

/**
 * tuntas_decimal_to_text:
 * @self: a number
 * @mark: decimal mark: ',' in papers, '.' for programs
 *
 * Returns: (transfer full): the number with all its decimals, as "3,00"
 */
char *
tuntas_decimal_to_text (TuntasDecimal self, char mark)
{
  guint64 power = powers[self.scale];

  if (self.scale == 0)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, self.units);
  return g_strdup_printf ("%" G_GUINT64_FORMAT "%c%0*" G_GUINT64_FORMAT, self.units / power, mark,
                          (int)self.scale, self.units % power);
}
