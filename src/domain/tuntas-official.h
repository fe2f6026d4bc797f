/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasOfficial:
 * @id: row, 0 when new
 * @name: with degrees, verbatim
 * @nip: 18 digits as typed; checked with warnings only
 * @rank: pangkat: "Penata"
 * @grade: golongan: "III/c"
 * @position: jabatan
 * @lanes: ids of the lanes in which he or she acts
 * @active: false hides the person from pickers, not from history
 *
 * An official of the office.
 */
typedef struct {
  gint64 id;
  char *name;
  char *nip;
  char *rank;
  char *grade;
  char *position;
  GStrv lanes;
  gboolean active;
} TuntasOfficial;

TUNTAS_DECLARE_RECORD (TuntasOfficial, tuntas_official)

G_END_DECLS
