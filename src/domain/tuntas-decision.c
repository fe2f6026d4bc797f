/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-decision.h"

#include <string.h>

#define SEPARATOR "|"

static void
tuntas_decision_clear (TuntasDecision *self)
{
  g_free (self->text);
  g_free (self->responsible);
  g_free (self->deadline);
}

TUNTAS_DEFINE_RECORD (TuntasDecision, tuntas_decision)

static char *
take_part (char *part)
{
  g_strstrip (part);
  return *part != '\0' ? g_strdup (part) : NULL;
}

/**
 * tuntas_decision_parse:
 * @line: a line of a meeting's decisions
 *
 * Bars beyond the last two belong to the text.
 *
 * Returns: (transfer full): the decision
 */
TuntasDecision *
tuntas_decision_parse (const char *line)
{
  TuntasDecision *self = tuntas_decision_new ();
  g_auto (GStrv) parts = g_strsplit (line, SEPARATOR, -1);
  guint n = g_strv_length (parts);
  guint n_after = n >= 3 ? 2 : (n == 2 ? 1 : 0);

  if (n_after >= 2)
    self->deadline = take_part (parts[n - 1]);
  if (n_after >= 1) {
    self->responsible = take_part (parts[n - n_after]);
    g_clear_pointer (&parts[n - n_after], g_free);
  }
  if (n_after >= 2)
    g_clear_pointer (&parts[n - 1], g_free);
  self->text = g_strjoinv (SEPARATOR, parts);
  g_strstrip (self->text);
  return self;
}

static char *
without_bars (const char *text)
{
  return text != NULL ? g_strstrip (g_strdelimit (g_strdup (text), SEPARATOR "\n", '/'))
                      : g_strdup ("");
}

/**
 * tuntas_decision_to_line:
 * @self: a decision
 *
 * Returns: (transfer full): the line from which tuntas_decision_parse() makes it again; a bar in
 * the last two parts becomes a slash
 */
char *
tuntas_decision_to_line (TuntasDecision *self)
{
  g_autofree char *text = g_strstrip (g_strdelimit (g_strdup (self->text), "\n", ' '));
  g_autofree char *responsible = without_bars (self->responsible);
  g_autofree char *deadline = without_bars (self->deadline);

  if (*responsible == '\0' && *deadline == '\0' && strchr (text, '|') == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s | %s | %s", text, responsible, deadline);
}

/**
 * tuntas_decision_to_sentence:
 * @self: a decision
 *
 * Returns: (transfer full): the decision as it stands in a document that has no table of them, in
 *   Indonesian: "Jadwal dipasang (penanggung jawab: Kepala Bidang; tenggat: 30 November 2026)."
 */
char *
tuntas_decision_to_sentence (TuntasDecision *self)
{
  g_autoptr (GString) sentence = g_string_new (self->text);
  gboolean stopped = g_str_has_suffix (self->text, ".");

  if (self->responsible == NULL && self->deadline == NULL)
    return g_strdup (self->text);
  if (stopped)
    g_string_truncate (sentence, sentence->len - 1);
  g_string_append (sentence, " (");
  if (self->responsible != NULL)
    g_string_append_printf (sentence, "penanggung jawab: %s", self->responsible);
  if (self->responsible != NULL && self->deadline != NULL)
    g_string_append (sentence, "; ");
  if (self->deadline != NULL)
    g_string_append_printf (sentence, "tenggat: %s", self->deadline);
  g_string_append (sentence, stopped ? ")." : ")");
  return g_strdup (sentence->str);
}
