/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasAct:
 * @TUNTAS_ACT_REGISTER: the complaint was taken in
 * @TUNTAS_ACT_TAKE: the step was done and the case moved on along an edge
 * @TUNTAS_ACT_RETURN: sent back along a correction edge
 * @TUNTAS_ACT_PAUSE: the clock was stopped for a reason
 * @TUNTAS_ACT_RESUME: the clock runs again
 * @TUNTAS_ACT_EXTEND: more time for the step, with a reason
 * @TUNTAS_ACT_NOTE: a remark
 * @TUNTAS_ACT_REASSIGN: another official of the same lane holds it
 * @TUNTAS_ACT_CLOSE: the end of the SOP was reached
 * @TUNTAS_ACT_REOPEN: a closed case starts a new lap
 * @TUNTAS_ACT_ARCHIVE: filed
 * @TUNTAS_ACT_ATTACH: a file was attached
 * @TUNTAS_ACT_LETTER: a letter was issued or cancelled
 * @TUNTAS_ACT_CLASSIFY: kind, category or supervisory content was corrected
 * @TUNTAS_ACT_IMPORT: a newer export of LAPOR! changed what is known
 *
 * What can be done to a case. Each act appends one event to its ledger.
 */
typedef enum {
  TUNTAS_ACT_REGISTER,
  TUNTAS_ACT_TAKE,
  TUNTAS_ACT_RETURN,
  TUNTAS_ACT_PAUSE,
  TUNTAS_ACT_RESUME,
  TUNTAS_ACT_EXTEND,
  TUNTAS_ACT_NOTE,
  TUNTAS_ACT_REASSIGN,
  TUNTAS_ACT_CLOSE,
  TUNTAS_ACT_REOPEN,
  TUNTAS_ACT_ARCHIVE,
  TUNTAS_ACT_ATTACH,
  TUNTAS_ACT_LETTER,
  TUNTAS_ACT_CLASSIFY,
  TUNTAS_ACT_IMPORT,
} TuntasAct;

#define TUNTAS_ACT_N (TUNTAS_ACT_IMPORT + 1)

const char *tuntas_act_to_code (TuntasAct value);
gboolean tuntas_act_from_code (const char *code, TuntasAct *value);
const char *tuntas_act_get_title (TuntasAct value);

G_END_DECLS
