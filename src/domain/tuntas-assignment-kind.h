/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasAssignmentKind:
 * @TUNTAS_ASSIGNMENT_KIND_AN: atas nama
 * @TUNTAS_ASSIGNMENT_KIND_UB: untuk beliau
 * @TUNTAS_ASSIGNMENT_KIND_PLT: pelaksana tugas
 * @TUNTAS_ASSIGNMENT_KIND_PLH: pelaksana harian
 * @TUNTAS_ASSIGNMENT_KIND_PJ: penjabat
 *
 * How an official signs or acts in the place of another.
 */
typedef enum {
  TUNTAS_ASSIGNMENT_KIND_AN,
  TUNTAS_ASSIGNMENT_KIND_UB,
  TUNTAS_ASSIGNMENT_KIND_PLT,
  TUNTAS_ASSIGNMENT_KIND_PLH,
  TUNTAS_ASSIGNMENT_KIND_PJ,
} TuntasAssignmentKind;

#define TUNTAS_ASSIGNMENT_KIND_N (TUNTAS_ASSIGNMENT_KIND_PJ + 1)

const char *tuntas_assignment_kind_to_code (TuntasAssignmentKind value);
gboolean tuntas_assignment_kind_from_code (const char *code, TuntasAssignmentKind *value);
const char *tuntas_assignment_kind_get_title (TuntasAssignmentKind value);

G_END_DECLS
