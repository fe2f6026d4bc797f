/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_WRAP_LAYOUT (tuntas_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TuntasWrapLayout, tuntas_wrap_layout, TUNTAS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tuntas_wrap_layout_new (int spacing) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
