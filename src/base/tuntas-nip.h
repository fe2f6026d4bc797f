/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasNip:
 * @birth_date: YYYYMMDD, 0 when the digits name no day
 * @entry_year: year of entry as candidate (TMT CPNS)
 * @entry_month: month of entry, or the code 21 and above of a PPPK
 * @sex: 1 man, 2 woman
 * @sequence: number among those with the same first fifteen digits
 *
 * What the eighteen digits of an employee number say, `YYYYMMDD YYYYMM S NNN`.
 */
typedef struct {
  int birth_date;
  int entry_year;
  int entry_month;
  int sex;
  int sequence;
} TuntasNip;

char *tuntas_nip_normalise (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_nip_format (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_nip_parse (const char *text, TuntasNip *nip);
GPtrArray *tuntas_nip_list_warnings (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
