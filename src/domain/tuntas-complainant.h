/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasComplainant:
 * @id: row, 0 when new
 * @name: verbatim
 * @address: full address
 * @phone: as told
 * @email: e-mail address
 * @nik: 16 digits; optional
 * @occupation: pekerjaan
 *
 * Who complains. Kept apart from the case; every look at it is logged.
 */
typedef struct {
  gint64 id;
  char *name;
  char *address;
  char *phone;
  char *email;
  char *nik;
  char *occupation;
} TuntasComplainant;

TUNTAS_DECLARE_RECORD (TuntasComplainant, tuntas_complainant)

G_END_DECLS
