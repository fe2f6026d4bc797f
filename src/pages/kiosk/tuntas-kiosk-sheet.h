/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-kiosk-talk.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KIOSK_SHEET (tuntas_kiosk_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKioskSheet, tuntas_kiosk_sheet, TUNTAS, KIOSK_SHEET, GtkBox)

GtkWidget *tuntas_kiosk_sheet_new_greeting (TuntasKioskSetup *setup) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *
tuntas_kiosk_sheet_new_question (TuntasKioskTalk *talk, guint question) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *tuntas_kiosk_sheet_new_closing (TuntasKioskTalk *talk,
                                           gboolean ask_comment) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *
tuntas_kiosk_sheet_new_message (const char *heading, const char *text) G_GNUC_WARN_UNUSED_RESULT;

void tuntas_kiosk_sheet_add_act (TuntasKioskSheet *self,
                                 const char *label,
                                 const char *action,
                                 gboolean suggested);
void tuntas_kiosk_sheet_set_upright (TuntasKioskSheet *self, gboolean upright);
void tuntas_kiosk_sheet_set_text (TuntasKioskSheet *self, const char *text);
char *tuntas_kiosk_sheet_dup_comment (TuntasKioskSheet *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_kiosk_sheet_take_key (TuntasKioskSheet *self, guint keyval);

G_END_DECLS
