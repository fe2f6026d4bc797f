/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-channel.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_CHANNEL_LANGSUNG] = "langsung",
  [TUNTAS_CHANNEL_SURAT] = "surat",
  [TUNTAS_CHANNEL_TELEPON] = "telepon",
  [TUNTAS_CHANNEL_SMS] = "sms",
  [TUNTAS_CHANNEL_EMAIL] = "email",
  [TUNTAS_CHANNEL_WEB] = "web",
  [TUNTAS_CHANNEL_KOTAK_SARAN] = "kotak_saran",
  [TUNTAS_CHANNEL_MEDIA_SOSIAL] = "media_sosial",
  [TUNTAS_CHANNEL_LAPOR] = "lapor",
};

static const char *const titles[] = {
  [TUNTAS_CHANNEL_LANGSUNG] = N_ ("In person"),
  [TUNTAS_CHANNEL_SURAT] = N_ ("Letter"),
  [TUNTAS_CHANNEL_TELEPON] = N_ ("Telephone"),
  [TUNTAS_CHANNEL_SMS] = N_ ("SMS"),
  [TUNTAS_CHANNEL_EMAIL] = N_ ("E-mail"),
  [TUNTAS_CHANNEL_WEB] = N_ ("Web"),
  [TUNTAS_CHANNEL_KOTAK_SARAN] = N_ ("Suggestion box"),
  [TUNTAS_CHANNEL_MEDIA_SOSIAL] = N_ ("Social media"),
  [TUNTAS_CHANNEL_LAPOR] = N_ ("LAPOR!"),
};

/**
 * tuntas_channel_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_channel_to_code (TuntasChannel value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_channel_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_channel_from_code (const char *code, TuntasChannel *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_strcmp0 (codes[i], code) == 0) {
      *value = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * tuntas_channel_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_channel_get_title (TuntasChannel value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
