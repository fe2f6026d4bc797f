/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-survey-workbook.h"
#include "tuntas-workbook-file.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* Names of the sheets, which formulas refer to. */
#define TUNTAS_SHEET_ANSWERS "Jawaban"
#define TUNTAS_SHEET_PROCESSING "Pengolahan"
#define TUNTAS_SHEET_PROFILE "Profil"
#define TUNTAS_SHEET_NOTES "Keterangan"

/* The first row of the answers below their header, counted from 0. */
#define TUNTAS_ANSWERS_FIRST_ROW 1

struct _TuntasSurveyWorkbook {
  TuntasWorkbookFile *file;
  TuntasSurveyWorkbookContent content;
  TuntasSurveyAnswers answers; /* of the forms so far, so that file and result are the same */
  lxw_worksheet *answer_sheet;
  lxw_worksheet *processing_sheet;
  lxw_worksheet *profile_sheet;
  lxw_worksheet *notes_sheet;
  lxw_format *title;
  lxw_format *header;
  lxw_format *plain;
  lxw_format *answer;
  lxw_format *center;
  lxw_format *text;
  lxw_format *strong;
  lxw_format *count;
  lxw_format *share;
  lxw_format *nik;
  lxw_row_t next_row;      /* of the answers */
  lxw_row_t next_group;    /* row of the profile */
  lxw_col_t first_element; /* column of U1 */
  char *last_field;        /* of the groups */
};

double tuntas_survey_workbook_to_double (TuntasDecimal value);
lxw_format *tuntas_survey_workbook_add_decimals (TuntasSurveyWorkbook *self, int decimals);
void tuntas_survey_workbook_set_print (TuntasSurveyWorkbook *self, lxw_worksheet *sheet);

char *
tuntas_survey_workbook_dup_respondents_cell (TuntasSurveyWorkbook *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_workbook_write_processing (TuntasSurveyWorkbook *self, TuntasSurveyIndex *index);

void tuntas_survey_workbook_begin_profile (TuntasSurveyWorkbook *self);
void tuntas_survey_workbook_end_profile (TuntasSurveyWorkbook *self);
void tuntas_survey_workbook_write_notes (TuntasSurveyWorkbook *self, TuntasSurveyIndex *index);

G_END_DECLS
