/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-phone.h"

#define COUNTRY "+62"

/* People write several numbers in one field: the first one counts. */
static char *
dup_first (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  static const char *const ends[] = {"/", ",", ";", "&", "atau", "ext", "pes"};

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    char *end = strstr (folded, ends[i]);

    if (end != NULL && end > folded)
      *end = '\0';
  }
  return g_steal_pointer (&folded);
}

/* Digits of @text with a leading plus; NULL when anything but separators stands between them. */
static char *
dup_digits (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++) {
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
    else if (*c == '+' && digits->len == 0)
      g_string_append_c (digits, *c);
    else if (!g_ascii_isspace (*c) && strchr (".-()", *c) == NULL)
      return NULL;
  }
  return g_strdup (digits->str);
}

/* @rest is what follows the country code or the leading zero. */
static char *
national (const char *rest)
{
  gsize length = strlen (rest);

  /* "+62 (0)751" writes the zero of the area code as well. */
  if (*rest == '0') {
    rest++;
    length--;
  }
  if (*rest == '0' || *rest == '\0')
    return NULL;
  if (*rest == '8' ? length < 9 || length > 12 : length < 6 || length > 11)
    return NULL;
  return g_strconcat (COUNTRY, rest, NULL);
}

/**
 * tuntas_phone_normalise:
 * @text: (nullable): a telephone number as somebody typed it
 *
 * Makes numbers comparable: "0812-3456-7890", "+62 812 3456 7890" and "81234567890", from which a
 * sheet program ate the zero, are the same. Only for matching; print what the person wrote.
 *
 * Returns: (transfer full) (nullable): "+6281234567890", a short code ("1708") as it is, or %NULL
 * when @text cannot be dialled from everywhere
 */
char *
tuntas_phone_normalise (const char *text)
{
  g_autofree char *first = NULL;
  g_autofree char *digits = NULL;
  gsize length = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  first = dup_first (text);
  digits = dup_digits (first);
  if (digits == NULL)
    return NULL;
  length = strlen (digits);

  if (g_str_has_prefix (digits, COUNTRY))
    return national (digits + 3);
  if (*digits == '+')
    return length >= 9 && length <= 16 ? g_steal_pointer (&digits) : NULL;
  if (g_str_has_prefix (digits, "0062"))
    return national (digits + 4);
  if (*digits == '0')
    return national (digits + 1);
  if (g_str_has_prefix (digits, "62") && length >= 10)
    return national (digits + 2);
  if (*digits == '8' && length >= 9 && length <= 12)
    return national (digits);
  if (length >= 3 && length <= 5)
    return g_steal_pointer (&digits);
  return NULL;
}

/**
 * tuntas_phone_mask:
 * @text: (nullable): a telephone number
 *
 * Returns: (transfer full): "0812•••••890": the first four and the last three signs of a number
 * that is long enough to hide the rest
 */
char *
tuntas_phone_mask (const char *text)
{
  g_autofree char *plain = g_strstrip (g_utf8_make_valid (text != NULL ? text : "", -1));
  glong length = g_utf8_strlen (plain, -1);
  GString *masked = g_string_new (NULL);
  const char *c = plain;

  for (glong i = 0; i < length; i++, c = g_utf8_next_char (c)) {
    gboolean shown = length >= 9 && (i < 4 || i >= length - 3);

    if (shown || g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (masked, g_utf8_get_char (c));
    else
      g_string_append (masked, "•");
  }
  return g_string_free (masked, FALSE);
}
