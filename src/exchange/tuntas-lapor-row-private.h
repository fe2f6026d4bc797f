/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-lapor-row.h"

G_BEGIN_DECLS

/* The columns of an export, in the order of the long form. */
typedef enum {
  TUNTAS_LAPOR_TRACKING_ID,
  TUNTAS_LAPOR_DATE,
  TUNTAS_LAPOR_TIME,
  TUNTAS_LAPOR_REPORTER,
  TUNTAS_LAPOR_CLASSIFICATION,
  TUNTAS_LAPOR_CATEGORY_ID,
  TUNTAS_LAPOR_CATEGORY,
  TUNTAS_LAPOR_TITLE,
  TUNTAS_LAPOR_TEXT,
  TUNTAS_LAPOR_FINAL_TEXT,
  TUNTAS_LAPOR_TYPE,
  TUNTAS_LAPOR_SOURCE,
  TUNTAS_LAPOR_PARENT_AGENCY,
  TUNTAS_LAPOR_AGENCY_ID,
  TUNTAS_LAPOR_AGENCY,
  TUNTAS_LAPOR_STATUS,
  TUNTAS_LAPOR_STATUS_REASON,
  TUNTAS_LAPOR_PROVINCE,
  TUNTAS_LAPOR_REGENCY,
  TUNTAS_LAPOR_DISTRICT,
  TUNTAS_LAPOR_VILLAGE,
  TUNTAS_LAPOR_DECREE_NUMBER,
  TUNTAS_LAPOR_DECREE_URL,
  TUNTAS_LAPOR_ANNUAL_REPORT_URL,
  TUNTAS_LAPOR_VIA_SETWAPRES,
  TUNTAS_LAPOR_RATING,
  TUNTAS_LAPOR_N_COLUMNS,
} TuntasLaporColumn;

int tuntas_lapor_column_find (const char *title);
TuntasLaporRow *tuntas_lapor_row_new_from_cells (guint line,
                                                 const char *const *cells,
                                                 const char *fault,
                                                 int today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
