/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-redaction.h"

#include "tuntas-store-private.h"

#include <string.h>

#define SQL_WHO                                                                                    \
  "SELECT w.name, w.address, w.phone, w.email, w.nik FROM complainants AS w"                       \
  " JOIN complaints AS p ON p.complainant_id = w.id WHERE p.case_id = $1"

enum {
  COLUMN_NAME,
  COLUMN_ADDRESS,
  COLUMN_PHONE,
  COLUMN_EMAIL,
  COLUMN_NIK,
  N_COLUMNS,
};

/* What is shorter says of nobody who it is. */
#define MIN_WORDS 3
#define MIN_ADDRESS 8
#define MIN_DIGITS 7

/* Neither letter nor digit on this side: "Ani" is not in "pelayanan". */
#define BEGIN "(?<![\\p{L}\\p{N}])"
#define END "(?![\\p{L}\\p{N}])"

/* The words of @text in their order, whatever stands between them; degrees after a comma may lack.
 */
static char *
make_words_pattern (const char *text, gsize least, gboolean degrees)
{
  g_auto (GStrv) parts = g_strsplit (text, degrees ? "," : "\n", 2);
  g_auto (GStrv) words = g_strsplit_set (parts[0] != NULL ? parts[0] : "", " \t\r\n", -1);
  g_autoptr (GString) pattern = g_string_new (BEGIN);
  gsize length = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *word = g_regex_escape_string (words[i], -1);

    if (*words[i] == '\0')
      continue;
    g_string_append_printf (pattern, "%s%s", length > 0 ? "\\s+" : "", word);
    length += strlen (words[i]);
  }
  g_string_append (pattern, END);
  return length >= least ? g_strdup (pattern->str) : NULL;
}

/* The digits, however they are grouped; of a phone without 0 or +62 before them. */
static char *
make_digits_pattern (const char *text, gboolean phone)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autoptr (GString) pattern = g_string_new (NULL);
  const char *p = NULL;

  for (p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  p = digits->str;
  if (phone && g_str_has_prefix (p, "62"))
    p += 2;
  else if (phone && *p == '0')
    p++;
  if (strlen (p) < MIN_DIGITS)
    return NULL;
  for (; *p != '\0'; p++)
    g_string_append_printf (pattern, "%s%c", pattern->len > 0 ? "[\\s().-]*" : "", *p);
  return g_strdup (pattern->str);
}

static char *
make_pattern (guint column, const char *text)
{
  switch (column) {
  case COLUMN_NAME:
    return make_words_pattern (text, MIN_WORDS, TRUE);
  case COLUMN_ADDRESS:
    return make_words_pattern (text, MIN_ADDRESS, FALSE);
  case COLUMN_EMAIL:
    return g_regex_escape_string (text, -1);
  default:
    return make_digits_pattern (text, column == COLUMN_PHONE);
  }
}

static gboolean
replace_all (char **text, const char *pattern, const char *instead, GError **error)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, error);
  char *replaced =
    regex != NULL ? g_regex_replace_literal (regex, *text, -1, 0, instead, 0, error) : NULL;

  if (replaced == NULL)
    return FALSE;
  g_free (*text);
  *text = replaced;
  return TRUE;
}

/**
 * tuntas_store_redact_complainant:
 * @self: a store
 * @case_id: a case
 * @text: a text
 * @instead: what is written in the place of who complained
 * @redacted: (out) (transfer full): the text without name, address, phone, e-mail and NIK of who
 *   complained; the same as @text when it names nobody, or nobody is known
 * @error: return location for an error
 *
 * The identity itself does not leave the store, so that this is not logged.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_redact_complainant (TuntasStore *self,
                                 gint64 case_id,
                                 const char *text,
                                 const char *instead,
                                 char **redacted,
                                 GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_WHO, error);
  g_autofree char *result = g_strdup (text);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, case_id);
  step = tuntas_statement_step (row, error);
  for (guint i = 0; step == TUNTAS_DRIVER_STEP_ROW && i < N_COLUMNS; i++) {
    g_autofree char *value = tuntas_statement_dup_text (row, i);
    g_autofree char *pattern = value != NULL && *value != '\0' ? make_pattern (i, value) : NULL;

    if (pattern != NULL && !replace_all (&result, pattern, instead, error))
      return FALSE;
  }
  if (step != TUNTAS_DRIVER_STEP_ROW && step != TUNTAS_DRIVER_STEP_DONE)
    return FALSE;
  *redacted = g_steal_pointer (&result);
  return TRUE;
}
