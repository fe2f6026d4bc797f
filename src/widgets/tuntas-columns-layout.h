/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_COLUMNS_LAYOUT (tuntas_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (TuntasColumnsLayout,
                      tuntas_columns_layout,
                      TUNTAS,
                      COLUMNS_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *tuntas_columns_layout_new (int threshold, int spacing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
