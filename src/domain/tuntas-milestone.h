/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasMilestone:
 * @TUNTAS_MILESTONE_NONE: no milestone
 * @TUNTAS_MILESTONE_RECEIVED: the complaint was received
 * @TUNTAS_MILESTONE_COMPLETE: the file was declared complete
 * @TUNTAS_MILESTONE_FORWARDED: handed to the unit that follows it up
 * @TUNTAS_MILESTONE_DECIDED: a decision was made
 * @TUNTAS_MILESTONE_ANSWERED: the complainant was told
 * @TUNTAS_MILESTONE_CLOSED: the case was closed
 *
 * Moments between which legal time limits run. An SOP says which step reaches which.
 */
typedef enum {
  TUNTAS_MILESTONE_NONE,
  TUNTAS_MILESTONE_RECEIVED,
  TUNTAS_MILESTONE_COMPLETE,
  TUNTAS_MILESTONE_FORWARDED,
  TUNTAS_MILESTONE_DECIDED,
  TUNTAS_MILESTONE_ANSWERED,
  TUNTAS_MILESTONE_CLOSED,
} TuntasMilestone;

#define TUNTAS_MILESTONE_N (TUNTAS_MILESTONE_CLOSED + 1)

const char *tuntas_milestone_to_code (TuntasMilestone value);
gboolean tuntas_milestone_from_code (const char *code, TuntasMilestone *value);

G_END_DECLS
