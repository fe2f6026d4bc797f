/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_DATE_ENTRY (tuntas_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (TuntasDateEntry, tuntas_date_entry, TUNTAS, DATE_ENTRY, GtkWidget)

GtkWidget *tuntas_date_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_date_entry_set_today (TuntasDateEntry *self, int today);
void tuntas_date_entry_set_future (TuntasDateEntry *self, gboolean future);
int tuntas_date_entry_get_date (TuntasDateEntry *self);
void tuntas_date_entry_set_date (TuntasDateEntry *self, int date);
gboolean tuntas_date_entry_is_valid (TuntasDateEntry *self);
const char *tuntas_date_entry_get_text (TuntasDateEntry *self);
void tuntas_date_entry_set_text (TuntasDateEntry *self, const char *text);

G_END_DECLS
