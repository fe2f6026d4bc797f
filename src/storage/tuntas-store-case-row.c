/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-case-row.h"

/* 0 stands for no deadline outside the store. */
gint64
tuntas_case_row_due_to_store (gint64 due)
{
  return due == 0 ? TUNTAS_CASE_ROW_NO_DUE : due;
}

gint64
tuntas_case_row_due_from_store (gint64 due)
{
  return due == TUNTAS_CASE_ROW_NO_DUE ? 0 : due;
}

/* Takes a summary from a row of TUNTAS_CASE_ROW_SUMMARY. Who complained is not among its columns.
 */
TuntasCaseSummary *
tuntas_case_row_read_summary (TuntasStatement *row)
{
  TuntasCaseSummary *summary = tuntas_case_summary_new ();

  summary->id = tuntas_statement_get_int (row, 0);
  summary->version = tuntas_statement_get_int (row, 1);
  summary->number = tuntas_statement_dup_text (row, 2);
  summary->subject = tuntas_statement_dup_text (row, 3);
  tuntas_case_kind_from_code (tuntas_statement_peek_text (row, 4), &summary->kind);
  tuntas_channel_from_code (tuntas_statement_peek_text (row, 5), &summary->channel);
  summary->category = tuntas_statement_dup_text (row, 6);
  summary->sop_name = tuntas_statement_dup_text (row, 7);
  summary->sop_revision = tuntas_statement_get_int (row, 8);
  tuntas_case_status_from_code (tuntas_statement_peek_text (row, 9), &summary->status);
  summary->lap = tuntas_statement_get_int (row, 10);
  summary->step = tuntas_statement_dup_text (row, 11);
  summary->step_title = tuntas_statement_dup_text (row, 12);
  summary->lane = tuntas_statement_dup_text (row, 13);
  summary->lane_title = tuntas_statement_dup_text (row, 14);
  summary->holder = tuntas_statement_get_int (row, 15);
  summary->holder_name = tuntas_statement_dup_text (row, 16);
  summary->registered_at = tuntas_statement_get_int (row, 17);
  summary->step_since = tuntas_statement_get_int (row, 18);
  summary->step_due = tuntas_case_row_due_from_store (tuntas_statement_get_int (row, 19));
  summary->legal_due = tuntas_case_row_due_from_store (tuntas_statement_get_int (row, 20));
  summary->due = tuntas_case_row_due_from_store (tuntas_statement_get_int (row, 21));
  summary->paused_since = tuntas_statement_get_int (row, 22);
  if (summary->paused_since != 0)
    tuntas_pause_reason_from_code (tuntas_statement_peek_text (row, 23), &summary->pause_reason);
  summary->closed_at = tuntas_statement_get_int (row, 24);
  summary->anonymous = tuntas_statement_get_int (row, 25) != 0;
  summary->confidential = tuntas_statement_get_int (row, 26) != 0;
  summary->recurring = tuntas_statement_get_int (row, 27) != 0;
  summary->external_id = tuntas_statement_dup_text (row, 28);
  tuntas_satisfied_from_code (tuntas_statement_peek_text (row, 29), &summary->satisfied);
  summary->history = tuntas_statement_get_int (row, 30) != 0;
  return summary;
}
