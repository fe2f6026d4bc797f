/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_LETTERHEAD_VIEW (tuntas_letterhead_view_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLetterheadView,
                      tuntas_letterhead_view,
                      TUNTAS,
                      LETTERHEAD_VIEW,
                      GtkWidget)

void tuntas_letterhead_view_set_lines (TuntasLetterheadView *self, const char *const *lines);
void tuntas_letterhead_view_set_emblem (TuntasLetterheadView *self, GdkTexture *emblem);

G_END_DECLS
