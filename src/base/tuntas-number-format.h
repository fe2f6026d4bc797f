/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasNumberParts:
 * @number: counter of the year, from 1
 * @date: date of the register entry or letter, YYYYMMDD
 * @code: (nullable): {kode}, filing code
 * @unit: (nullable): {unit}, code of the office
 * @nature: (nullable): {sifat}, letter of the security class: "B"
 *
 * What a number is made of.
 */
typedef struct {
  int number;
  int date;
  const char *code;
  const char *unit;
  const char *nature;
} TuntasNumberParts;

gboolean tuntas_number_format_check (const char *format, GError **error);
char *tuntas_number_format_apply (const char *format,
                                  const TuntasNumberParts *parts,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
