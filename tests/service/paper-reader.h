/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-decimal.h"
#include "tuntas-survey-method.h"

G_BEGIN_DECLS

/* Reads a PDF as somebody does who has only the paper, and reckons with what stands there. */

typedef struct {
  guint n;    /* unsur */
  guint rows; /* respondents that are printed */
  guint64 sums[TUNTAS_SURVEY_MAX_ELEMENTS];
  guint64 answered[TUNTAS_SURVEY_MAX_ELEMENTS];
} PaperTally;

GStrv paper_reader_read_words (GBytes *pdf) G_GNUC_WARN_UNUSED_RESULT;
char *paper_reader_read_text (GBytes *pdf) G_GNUC_WARN_UNUSED_RESULT;
void paper_reader_assert_has (const char *text, const char *wanted);
void paper_reader_assert_has_decimal (const char *text, TuntasDecimal value);
void paper_reader_assert_lacks (const char *text, const char *unwanted);

void paper_reader_tally_rows (GStrv words, guint n, PaperTally *tally);
gboolean paper_reader_find_numbers (GStrv words, const char *label, guint n, char **numbers);
guint64 paper_reader_parse_count (const char *text);
guint64 paper_reader_reckon (const PaperTally *tally);

G_END_DECLS
