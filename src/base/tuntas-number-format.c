/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-number-format.h"

#include "tuntas-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WIDEST 9

typedef enum {
  TOKEN_NUMBER,
  TOKEN_CODE,
  TOKEN_UNIT,
  TOKEN_ROMAN_MONTH,
  TOKEN_MONTH,
  TOKEN_YEAR,
  TOKEN_NATURE,
} Token;

static const char *const token_names[] = {
  [TOKEN_NUMBER] = "no",    [TOKEN_CODE] = "kode",
  [TOKEN_UNIT] = "unit",    [TOKEN_ROMAN_MONTH] = "bulan_romawi",
  [TOKEN_MONTH] = "bulan",  [TOKEN_YEAR] = "tahun",
  [TOKEN_NATURE] = "sifat",
};

/* @text is what stands between the braces. */
static gboolean
token_from_text (const char *text, Token *token, int *width, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  guint64 number = 0;

  *width = 0;
  for (guint i = 0; i < G_N_ELEMENTS (token_names); i++) {
    if (g_strcmp0 (parts[0], token_names[i]) != 0)
      continue;
    *token = i;
    if (parts[1] == NULL)
      return TRUE;
    if (i == TOKEN_NUMBER && g_ascii_string_to_unsigned (parts[1], 10, 1, WIDEST, &number, NULL)) {
      *width = (int)number;
      return TRUE;
    }
    break;
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _ ("The number format has the unknown part “{%s}”. Use {no}, {no:4}, {kode}, "
                  "{unit}, {bulan_romawi}, {bulan}, {tahun} or {sifat}."),
               text);
  return FALSE;
}

static gboolean
append_value (GString *text, const char *value, Token token, GError **error)
{
  if (value == NULL || *value == '\0') {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("The number needs “{%s}”, which is empty. Fill it in, or take it out of the "
                    "number format in the settings."),
                 token_names[token]);
    return FALSE;
  }
  g_string_append (text, value);
  return TRUE;
}

static gboolean
append_token (GString *text, Token token, int width, const TuntasNumberParts *parts, GError **error)
{
  switch (token) {
  case TOKEN_NUMBER:
    g_string_append_printf (text, "%0*d", width, parts->number);
    return TRUE;
  case TOKEN_CODE:
    return append_value (text, parts->code, token, error);
  case TOKEN_UNIT:
    return append_value (text, parts->unit, token, error);
  case TOKEN_ROMAN_MONTH:
    g_string_append (text, tuntas_date_text_get_roman_month (tuntas_date_get_month (parts->date)));
    return TRUE;
  case TOKEN_MONTH:
    g_string_append_printf (text, "%02d", tuntas_date_get_month (parts->date));
    return TRUE;
  case TOKEN_YEAR:
    g_string_append_printf (text, "%d", tuntas_date_get_year (parts->date));
    return TRUE;
  case TOKEN_NATURE:
    return append_value (text, parts->nature, token, error);
  default:
    g_assert_not_reached ();
  }
}

/* Walks through @format; @text is NULL when it is only checked. */
static gboolean
walk (const char *format,
      const TuntasNumberParts *parts,
      GString *text,
      guint *seen,
      GError **error)
{
  const char *at = format;

  while (*at != '\0') {
    g_autofree char *inside = NULL;
    const char *end = NULL;
    Token token = 0;
    int width = 0;

    if (*at == '}' || (*at == '{' && (end = strchr (at, '}')) == NULL)) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The number format “%s” has a brace without its partner. Write each part as "
                      "{no} or {tahun}."),
                   format);
      return FALSE;
    }
    if (*at != '{') {
      if (text != NULL)
        g_string_append_c (text, *at);
      at++;
      continue;
    }
    inside = g_strndup (at + 1, end - at - 1);
    if (!token_from_text (inside, &token, &width, error))
      return FALSE;
    *seen |= 1u << token;
    if (text != NULL && !append_token (text, token, width, parts, error))
      return FALSE;
    at = end + 1;
  }
  return TRUE;
}

/**
 * tuntas_number_format_check:
 * @format: a number format: "{kode}/{no:3}/{unit}/{bulan_romawi}/{tahun}"
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`
 *
 * The counter begins anew each year, hence {no} and {tahun} must both be there: without them two
 * letters would get the same number.
 *
 * Returns: whether numbers can be made by @format
 */
gboolean
tuntas_number_format_check (const char *format, GError **error)
{
  guint seen = 0;

  g_return_val_if_fail (format != NULL, FALSE);

  if (!walk (format, NULL, NULL, &seen, error))
    return FALSE;
  if ((seen & (1u << TOKEN_NUMBER)) == 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("The number format “%s” lacks the counter. Put {no} or {no:4} into it."),
                 format);
    return FALSE;
  }
  if ((seen & (1u << TOKEN_YEAR)) == 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("The number format “%s” lacks the year, so that numbers would come again next "
                    "year. Put {tahun} into it."),
                 format);
    return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_number_format_apply:
 * @format: a number format
 * @parts: what to fill in
 * @error: return location for a `G_IO_ERROR_INVALID_ARGUMENT`: the format is faulty, or a part that
 * it needs is empty
 *
 * Returns: (transfer full) (nullable): "000.4.3/012/DPMPTSP/XI/2026"
 */
char *
tuntas_number_format_apply (const char *format, const TuntasNumberParts *parts, GError **error)
{
  g_autoptr (GString) text = NULL;
  guint seen = 0;

  g_return_val_if_fail (format != NULL && parts != NULL, NULL);
  g_return_val_if_fail (parts->number > 0 && tuntas_date_is_valid (parts->date), NULL);

  if (!tuntas_number_format_check (format, error))
    return NULL;
  text = g_string_new (NULL);
  if (!walk (format, parts, text, &seen, error))
    return NULL;
  return g_strdup (text->str);
}
