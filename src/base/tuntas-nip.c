/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-nip.h"

#include "tuntas-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DIGITS 18
#define OLD_DIGITS 9
#define FIRST_CONTRACT_CODE 21 /* digits 13 and 14 of a PPPK, in place of the month */
#define YOUNGEST_ENTRY 18
#define OLDEST_ENTRY 58

/**
 * tuntas_nip_normalise:
 * @text: (nullable): a number as somebody typed it
 *
 * Takes away spaces, dots and dashes. Whatever else is in @text stays, so that a faulty number is
 * seen as it is.
 *
 * Returns: (transfer full): the number run together
 */
char *
tuntas_nip_normalise (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (; text != NULL && *text != '\0'; text++) {
    if (!g_ascii_isspace (*text) && *text != '.' && *text != '-')
      g_string_append_c (plain, *text);
  }
  return g_string_free (plain, FALSE);
}

static gboolean
has_digits (const char *text, gsize n)
{
  return strlen (text) == n && strspn (text, "0123456789") == n;
}

/**
 * tuntas_nip_format:
 * @text: (nullable): a number as somebody typed it
 *
 * Returns: (transfer full): "19800101 200501 1 001"; a text that is no such number comes back as it
 * is, without spaces at its ends
 */
char *
tuntas_nip_format (const char *text)
{
  g_autofree char *plain = tuntas_nip_normalise (text);

  if (has_digits (plain, DIGITS))
    return g_strdup_printf ("%.8s %.6s %.1s %.3s", plain, plain + 8, plain + 14, plain + 15);
  if (has_digits (plain, OLD_DIGITS))
    return g_strdup_printf ("%.3s %.3s %.3s", plain, plain + 3, plain + 6);
  return g_strstrip (g_strdup (text != NULL ? text : ""));
}

static int
number_at (const char *digits, int start, int length)
{
  int number = 0;

  for (int i = start; i < start + length; i++)
    number = number * 10 + (digits[i] - '0');
  return number;
}

/**
 * tuntas_nip_parse:
 * @text: (nullable): a number as somebody typed it
 * @nip: (out): what its digits say
 *
 * Returns: false when @text has not eighteen digits
 */
gboolean
tuntas_nip_parse (const char *text, TuntasNip *nip)
{
  g_autofree char *plain = tuntas_nip_normalise (text);

  g_return_val_if_fail (nip != NULL, FALSE);

  if (!has_digits (plain, DIGITS))
    return FALSE;
  nip->birth_date =
    tuntas_date_make (number_at (plain, 0, 4), number_at (plain, 4, 2), number_at (plain, 6, 2));
  nip->entry_year = number_at (plain, 8, 4);
  nip->entry_month = number_at (plain, 12, 2);
  nip->sex = number_at (plain, 14, 1);
  nip->sequence = number_at (plain, 15, 3);
  return TRUE;
}

static void
check_parts (const TuntasNip *nip, GPtrArray *warnings)
{
  gboolean is_contract = nip->entry_month >= FIRST_CONTRACT_CODE;
  int age = 0;

  if (nip->birth_date == 0)
    g_ptr_array_add (warnings, g_strdup (_ ("The first eight digits of the NIP are not a date of "
                                            "birth. Compare them with the decree.")));
  if (!is_contract && (nip->entry_month < 1 || nip->entry_month > 12))
    g_ptr_array_add (warnings,
                     g_strdup_printf (_ ("Digits 13 and 14 of the NIP should be a month, or 21 and "
                                         "above for a PPPK, but are %02d."),
                                      nip->entry_month));
  if (nip->birth_date != 0) {
    age = nip->entry_year - tuntas_date_get_year (nip->birth_date);
    /* A contract code hides the month: the year alone decides then. */
    if (!is_contract && nip->entry_month < tuntas_date_get_month (nip->birth_date))
      age--;
    if (age < YOUNGEST_ENTRY || age > OLDEST_ENTRY)
      g_ptr_array_add (warnings, g_strdup_printf (_ ("By its NIP this person entered service at "
                                                     "the age of %d. Compare the year of birth "
                                                     "and of entry with the decree."),
                                                  age));
  }
  if (nip->sex != 1 && nip->sex != 2)
    g_ptr_array_add (warnings, g_strdup_printf (_ ("Digit 15 of the NIP should be 1 for a man or "
                                                   "2 for a woman, but is %d."),
                                                nip->sex));
  if (nip->sequence == 0)
    g_ptr_array_add (warnings,
                     g_strdup (_ ("The last three digits of the NIP should begin at 001.")));
}

/**
 * tuntas_nip_list_warnings:
 * @text: (nullable): a number as somebody typed it
 *
 * Says what looks wrong. Numbers are only warned about, never refused: real ones do not always keep
 * the rules of Perka BKN 22/2007, and PPPK have codes of their own.
 *
 * Returns: (transfer full) (element-type utf8): sentences; empty when all is well or @text is empty
 */
GPtrArray *
tuntas_nip_list_warnings (const char *text)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *plain = tuntas_nip_normalise (text);
  gsize length = strlen (plain);
  TuntasNip nip = {0};

  if (length == 0)
    return warnings;
  if (strspn (plain, "0123456789") != length) {
    g_ptr_array_add (warnings, g_strdup (_ ("A NIP has digits only.")));
    return warnings;
  }
  if (length == OLD_DIGITS) {
    g_ptr_array_add (warnings, g_strdup (_ ("This is an old NIP of 9 digits. Letters need the "
                                            "present one of 18 digits.")));
    return warnings;
  }
  if (!tuntas_nip_parse (plain, &nip)) {
    g_ptr_array_add (
      warnings,
      g_strdup_printf (ngettext ("A NIP has 18 digits, this one has %lu digit.",
                                 "A NIP has 18 digits, this one has %lu digits.", (gulong)length),
                       (gulong)length));
    return warnings;
  }
  check_parts (&nip, warnings);
  return warnings;
}
