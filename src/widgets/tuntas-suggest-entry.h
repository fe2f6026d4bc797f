/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_SUGGEST_ENTRY (tuntas_suggest_entry_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSuggestEntry, tuntas_suggest_entry, TUNTAS, SUGGEST_ENTRY, GtkWidget)

GtkWidget *tuntas_suggest_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;
void
tuntas_suggest_entry_set_suggestions (TuntasSuggestEntry *self, const char *const *suggestions);
const char *tuntas_suggest_entry_get_text (TuntasSuggestEntry *self);
void tuntas_suggest_entry_set_text (TuntasSuggestEntry *self, const char *text);
void tuntas_suggest_entry_set_label (TuntasSuggestEntry *self, const char *label);
void tuntas_suggest_entry_set_placeholder (TuntasSuggestEntry *self, const char *text);

G_END_DECLS
