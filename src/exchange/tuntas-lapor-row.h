/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-kind.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasLaporRow:
 * @line: line of the file, or row of the sheet, from 1
 * @tracking_id: key of the report in LAPOR!, as text
 * @received_date: day it came in, YYYYMMDD; 0 only when faulty
 * @received_time: second of that day in the office's time; -1 when not told
 * @reporter: name, or NULL when there is none
 * @classification: verbatim
 * @kind: after the classification
 * @supervisory: berkadar pengawasan
 * @category_id: verbatim
 * @category: verbatim
 * @title: verbatim
 * @subject: the title on one line, shortened for lists; never empty unless faulty
 * @original: the report as exported, with its HTML
 * @account: the report as plain text
 * @final_text: the report as the administrator left it, plain; NULL when the same as @account
 * @anonymous: anonim
 * @confidential: rahasia
 * @source: application or way it came to LAPOR!, verbatim
 * @parent_agency: verbatim
 * @agency_id: verbatim
 * @agency: to which it was sent, verbatim
 * @status: verbatim, known or not
 * @finished: whether LAPOR! has done with it: settled, closed or filed
 * @status_reason: why it was put off or filed, verbatim
 * @province: verbatim
 * @regency: verbatim
 * @district: kecamatan, verbatim
 * @village: kelurahan, verbatim
 * @decree_number: verbatim
 * @decree_url: verbatim
 * @annual_report_url: verbatim
 * @via_setwapres: verbatim
 * @rating: verbatim
 * @digest: SHA-256 over what the row says, the same for CSV and XLSX; NULL when faulty
 * @cells: of a faulty row, its cells as read, in the order of tuntas_lapor_row_get_columns()
 * @fault: why the row cannot be taken in, a sentence; NULL when it can
 * @remark: what is odd though it was taken in, a sentence; or NULL
 *
 * A report in an export of SP4N-LAPOR!. Empty cells are NULL.
 */
typedef struct {
  guint line;
  char *tracking_id;
  int received_date;
  int received_time;
  char *reporter;
  char *classification;
  TuntasCaseKind kind;
  gboolean supervisory;
  char *category_id;
  char *category;
  char *title;
  char *subject;
  char *original;
  char *account;
  char *final_text;
  gboolean anonymous;
  gboolean confidential;
  char *source;
  char *parent_agency;
  char *agency_id;
  char *agency;
  char *status;
  gboolean finished;
  char *status_reason;
  char *province;
  char *regency;
  char *district;
  char *village;
  char *decree_number;
  char *decree_url;
  char *annual_report_url;
  char *via_setwapres;
  char *rating;
  char *digest;
  GStrv cells;
  char *fault;
  char *remark;
} TuntasLaporRow;

TUNTAS_DECLARE_RECORD (TuntasLaporRow, tuntas_lapor_row)

const char *const *tuntas_lapor_row_get_columns (void);

G_END_DECLS
