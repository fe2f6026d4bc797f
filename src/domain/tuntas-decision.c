/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-decision.h"

#include <string.h>

#define SEPARATOR "|"
/* Ends the line of a decision of which a corrective action shall be made. */
#define WANTED "PTP"

static void
tuntas_decision_clear (TuntasDecision *self)
{
  g_free (self->text);
  g_free (self->responsible);
  g_free (self->deadline);
  g_free (self->action);
}

TUNTAS_DEFINE_RECORD (TuntasDecision, tuntas_decision)

static char *
take_part (char *part)
{
  g_strstrip (part);
  return *part != '\0' ? g_strdup (part) : NULL;
}

/* "003/PTP/2026", "012/PTPP/2026" */
static gboolean
is_action_number (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);

  return g_strv_length (parts) == 3 && strlen (parts[0]) >= 3 && strlen (parts[2]) == 4 &&
         strspn (parts[0], "0123456789") == strlen (parts[0]) &&
         strspn (parts[2], "0123456789") == strlen (parts[2]) &&
         (strcmp (parts[1], "PTP") == 0 || strcmp (parts[1], "PTPP") == 0);
}

/* Takes what ends the line when it is about a corrective action. */
static void
take_action (TuntasDecision *self, GStrv parts)
{
  guint n = g_strv_length (parts);
  char *last = n >= 4 ? g_strstrip (parts[n - 1]) : NULL;

  if (last == NULL)
    return;
  self->wanted = strcmp (last, WANTED) == 0;
  if (is_action_number (last))
    self->action = g_strdup (last);
  if (self->wanted || self->action != NULL)
    g_clear_pointer (&parts[n - 1], g_free);
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
  guint n, n_after;

  take_action (self, parts);
  n = g_strv_length (parts);
  n_after = n >= 3 ? 2 : (n == 2 ? 1 : 0);
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

  if (self->wanted || self->action != NULL)
    return g_strdup_printf ("%s | %s | %s | %s", text, responsible, deadline,
                            self->action != NULL ? self->action : WANTED);
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
