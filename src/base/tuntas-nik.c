/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-nik.h"

#include "tuntas-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DIGITS 16
#define DAY_OF_WOMEN 40 /* added to the day of birth */

/* Without spaces, dots and dashes. */
static char *
dup_plain (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (; text != NULL && *text != '\0'; text++) {
    if (!g_ascii_isspace (*text) && *text != '.' && *text != '-')
      g_string_append_c (plain, *text);
  }
  return g_string_free (plain, FALSE);
}

static int
number_at (const char *digits, int start)
{
  return (digits[start] - '0') * 10 + (digits[start + 1] - '0');
}

/* The century is not written: the day need only exist in one of the two. */
static gboolean
is_birth_date (int day, int month, int year)
{
  if (day > DAY_OF_WOMEN)
    day -= DAY_OF_WOMEN;
  return tuntas_date_make (2000 + year, month, day) != 0 ||
         tuntas_date_make (1900 + year, month, day) != 0;
}

/**
 * tuntas_nik_list_warnings:
 * @text: (nullable): a citizen number as somebody typed it
 *
 * Says what looks wrong. It is only warned about: there is no check digit, and the number stays the
 * same when its bearer moves or has the date of birth corrected.
 *
 * Returns: (transfer full) (element-type utf8): sentences; empty when all is well or @text is empty
 */
GPtrArray *
tuntas_nik_list_warnings (const char *text)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *plain = dup_plain (text);
  gsize length = strlen (plain);

  if (length == 0)
    return warnings;
  if (strspn (plain, "0123456789") != length) {
    g_ptr_array_add (warnings, g_strdup (_ ("A NIK has digits only.")));
    return warnings;
  }
  if (length != DIGITS) {
    g_ptr_array_add (
      warnings,
      g_strdup_printf (ngettext ("A NIK has 16 digits, this one has %lu digit.",
                                 "A NIK has 16 digits, this one has %lu digits.", (gulong)length),
                       (gulong)length));
    return warnings;
  }
  if (number_at (plain, 0) < 11)
    g_ptr_array_add (warnings, g_strdup (_ ("The NIK does not begin with the code of a province. "
                                            "Compare it with the identity card.")));
  if (!is_birth_date (number_at (plain, 6), number_at (plain, 8), number_at (plain, 10)))
    g_ptr_array_add (warnings, g_strdup (_ ("Digits 7 to 12 of the NIK are not a date of birth. "
                                            "Compare them with the identity card.")));
  if (g_str_has_suffix (plain, "0000"))
    g_ptr_array_add (warnings,
                     g_strdup (_ ("The last four digits of the NIK should begin at 0001.")));
  return warnings;
}
