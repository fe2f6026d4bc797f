/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasChannel:
 * @TUNTAS_CHANNEL_LANGSUNG: spoken at the counter
 * @TUNTAS_CHANNEL_SURAT: letter
 * @TUNTAS_CHANNEL_TELEPON: telephone
 * @TUNTAS_CHANNEL_SMS: SMS
 * @TUNTAS_CHANNEL_EMAIL: e-mail
 * @TUNTAS_CHANNEL_WEB: web form or portal of the office
 * @TUNTAS_CHANNEL_KOTAK_SARAN: paper from the suggestion box
 * @TUNTAS_CHANNEL_MEDIA_SOSIAL: social media
 * @TUNTAS_CHANNEL_LAPOR: SP4N-LAPOR!
 *
 * By which way a complaint came in (SOPs of the five offices, step 1).
 */
typedef enum {
  TUNTAS_CHANNEL_LANGSUNG,
  TUNTAS_CHANNEL_SURAT,
  TUNTAS_CHANNEL_TELEPON,
  TUNTAS_CHANNEL_SMS,
  TUNTAS_CHANNEL_EMAIL,
  TUNTAS_CHANNEL_WEB,
  TUNTAS_CHANNEL_KOTAK_SARAN,
  TUNTAS_CHANNEL_MEDIA_SOSIAL,
  TUNTAS_CHANNEL_LAPOR,
} TuntasChannel;

#define TUNTAS_CHANNEL_N (TUNTAS_CHANNEL_LAPOR + 1)

const char *tuntas_channel_to_code (TuntasChannel value);
gboolean tuntas_channel_from_code (const char *code, TuntasChannel *value);
const char *tuntas_channel_get_title (TuntasChannel value);

G_END_DECLS
