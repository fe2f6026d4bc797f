/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-summary.h"
#include "tuntas-letter.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_LETTER_ITEM (tuntas_letter_item_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLetterItem, tuntas_letter_item, TUNTAS, LETTER_ITEM, GObject)

TuntasLetterItem *tuntas_letter_item_new (TuntasLetter *letter,
                                          const char *kind_title,
                                          TuntasCaseSummary *summary) G_GNUC_WARN_UNUSED_RESULT;
TuntasLetter *tuntas_letter_item_get_letter (TuntasLetterItem *self);
const char *tuntas_letter_item_get_kind_title (TuntasLetterItem *self);
const char *tuntas_letter_item_get_case_number (TuntasLetterItem *self);
const char *tuntas_letter_item_get_about (TuntasLetterItem *self);
gboolean tuntas_letter_item_has_words (TuntasLetterItem *self, const char *words);
char *tuntas_letter_item_describe_status (TuntasLetterItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
