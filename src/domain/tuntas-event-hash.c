/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-event-hash.h"

#include <string.h>

/*
 * The canonical form is a row of fields, each its length in bytes, a colon, the bytes and a comma.
 * No content of a field can be taken for the border of the next, and NULL ("-,") differs from an
 * empty text ("0:,"). Order and form never change; another form gets another first field.
 */
#define FORM "tuntas-event-1"

static void
append_text (GString *canonical, const char *text)
{
  if (text == NULL)
    g_string_append (canonical, "-,");
  else
    g_string_append_printf (canonical, "%" G_GSIZE_FORMAT ":%s,", strlen (text), text);
}

static void
append_number (GString *canonical, gint64 number)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, number);
  append_text (canonical, digits);
}

/**
 * tuntas_event_compute_hash:
 * @event: an event with its place in the ledger; its own hash is not looked at
 * @previous_hash: (nullable): hash of the event before it in the ledger; NULL for the first
 *
 * Chains an event to the ledger: whoever changes, drops or moves one event would have to compute
 * every later hash anew.
 *
 * Returns: (transfer full): SHA-256 in hexadecimal over the canonical form of @previous_hash and
 *   every member of @event
 */
char *
tuntas_event_compute_hash (TuntasEvent *event, const char *previous_hash)
{
  g_autoptr (GString) canonical = NULL;

  g_return_val_if_fail (event != NULL, NULL);

  canonical = g_string_sized_new (512);
  append_text (canonical, FORM);
  append_text (canonical, previous_hash);
  append_number (canonical, event->seq);
  append_number (canonical, event->case_id);
  append_number (canonical, event->version);
  append_text (canonical, tuntas_act_to_code (event->act));
  append_number (canonical, event->by);
  append_number (canonical, event->on_behalf);
  append_number (canonical, event->at);
  append_text (canonical, event->from_step);
  append_text (canonical, event->to_step);
  append_text (canonical, event->to_lane);
  append_text (canonical, event->choice);
  append_text (canonical, event->note);
  append_text (canonical, event->reason);
  append_text (canonical, event->owner);
  append_number (canonical, event->holder);
  append_number (canonical, event->duration.amount);
  append_text (canonical, tuntas_duration_unit_to_code (event->duration.unit));
  append_number (canonical, event->minutes);
  append_number (canonical, event->paused_minutes);
  append_text (canonical, event->details);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical->str, (gssize)canonical->len);
}
