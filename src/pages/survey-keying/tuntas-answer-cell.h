/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_ANSWER_CELL (tuntas_answer_cell_get_type ())
G_DECLARE_FINAL_TYPE (TuntasAnswerCell, tuntas_answer_cell, TUNTAS, ANSWER_CELL, GtkWidget)

GtkWidget *tuntas_answer_cell_new (const char *name,
                                   const char *label,
                                   gboolean digit) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_answer_cell_hide_label (TuntasAnswerCell *self);
void tuntas_answer_cell_set_value (TuntasAnswerCell *self, const char *value, const char *words);
void tuntas_answer_cell_set_current (TuntasAnswerCell *self, gboolean current, const char *before);
const char *tuntas_answer_cell_get_value (TuntasAnswerCell *self);

G_END_DECLS
