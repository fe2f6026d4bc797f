/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-minutes.h"

#include <string.h>

/* The headings that part the text, each on a line of its own; what is kept stays readable. */
#define OPENING "PEMBUKAAN\n"
#define DISCUSSION "\nPEMBAHASAN\n"

static void
tuntas_minutes_clear (TuntasMinutes *self)
{
  g_free (self->opening);
  g_free (self->discussion);
}

TUNTAS_DEFINE_RECORD (TuntasMinutes, tuntas_minutes)

static char *
take_part (const char *from, gssize length)
{
  char *part = g_strstrip (length >= 0 ? g_strndup (from, (gsize)length) : g_strdup (from));

  if (*part == '\0')
    g_clear_pointer (&part, g_free);
  return part;
}

/**
 * tuntas_minutes_parse:
 * @text: (nullable): the minutes of a meeting
 *
 * Returns: (transfer full): its chapters; a text without an opening is all discussion
 */
TuntasMinutes *
tuntas_minutes_parse (const char *text)
{
  TuntasMinutes *self = tuntas_minutes_new ();
  const char *discussion =
    text != NULL && g_str_has_prefix (text, OPENING) ? strstr (text, DISCUSSION) : NULL;

  if (discussion != NULL) {
    self->opening = take_part (text + strlen (OPENING), discussion - text - strlen (OPENING));
    self->discussion = take_part (discussion + strlen (DISCUSSION), -1);
  } else if (text != NULL) {
    self->discussion = take_part (text, -1);
  }
  return self;
}

/**
 * tuntas_minutes_to_text:
 * @self: minutes
 *
 * Returns: (transfer full): the text from which tuntas_minutes_parse() makes them again
 */
char *
tuntas_minutes_to_text (TuntasMinutes *self)
{
  const char *discussion = self->discussion != NULL ? self->discussion : "";

  if (self->opening == NULL || *self->opening == '\0')
    return g_strdup (discussion);
  return g_strconcat (OPENING, self->opening, "\n", DISCUSSION, discussion, NULL);
}
