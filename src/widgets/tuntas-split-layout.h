/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_SPLIT_LAYOUT (tuntas_split_layout_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSplitLayout,
                      tuntas_split_layout,
                      TUNTAS,
                      SPLIT_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
