/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-number-text.h"

#include <string.h>

/* Numbers as Indonesian has them, whatever the locale of the machine: 1.250 and 91,48. */

static void
append_grouped (GString *text, const char *digits, gsize length)
{
  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      g_string_append_c (text, '.');
    g_string_append_c (text, digits[i]);
  }
}

/**
 * tuntas_number_text_format:
 * @number: a number
 *
 * Returns: (transfer full): "1.250"
 */
char *
tuntas_number_text_format (gint64 number)
{
  guint64 size = number < 0 ? -(guint64)number : (guint64)number;
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, size);
  GString *text = g_string_new (number < 0 ? "-" : NULL);

  append_grouped (text, digits, strlen (digits));
  return g_string_free (text, FALSE);
}

/**
 * tuntas_number_text_format_decimal:
 * @number: a finite number
 * @decimals: digits after the comma, 0 to 9
 *
 * Returns: (transfer full): "91,48"
 */
char *
tuntas_number_text_format_decimal (double number, int decimals)
{
  char format[8] = {0};
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 320] = {0};
  const char *digits = buffer;
  const char *point = NULL;
  GString *text = NULL;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);
  g_return_val_if_fail (number - number == 0, NULL);

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, number);
  text = g_string_new (NULL);
  if (*digits == '-') {
    /* Nothing is left of the number after rounding: no minus before zero. */
    if (strspn (digits + 1, "0.") != strlen (digits + 1))
      g_string_append_c (text, '-');
    digits++;
  }
  point = strchr (digits, '.');
  append_grouped (text, digits, point != NULL ? (gsize)(point - digits) : strlen (digits));
  if (point != NULL)
    g_string_append_printf (text, ",%s", point + 1);
  return g_string_free (text, FALSE);
}
