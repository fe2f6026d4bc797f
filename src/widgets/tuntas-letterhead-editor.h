/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_LETTERHEAD_EDITOR (tuntas_letterhead_editor_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLetterheadEditor,
                      tuntas_letterhead_editor,
                      TUNTAS,
                      LETTERHEAD_EDITOR,
                      GtkWidget)

GStrv tuntas_letterhead_editor_dup_lines (TuntasLetterheadEditor *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_letterhead_editor_set_lines (TuntasLetterheadEditor *self, const char *const *lines);

G_END_DECLS
