/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-similar.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SIMILAR_ROW (tuntas_similar_row_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSimilarRow, tuntas_similar_row, TUNTAS, SIMILAR_ROW, GtkListBoxRow)

GtkWidget *tuntas_similar_row_new (TuntasSimilar *similar) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_similar_row_get_case_id (TuntasSimilarRow *self);

G_END_DECLS
