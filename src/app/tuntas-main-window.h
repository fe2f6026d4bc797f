/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-page.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_MAIN_WINDOW (tuntas_main_window_get_type ())
G_DECLARE_FINAL_TYPE (TuntasMainWindow,
                      tuntas_main_window,
                      TUNTAS,
                      MAIN_WINDOW,
                      AdwApplicationWindow)

TuntasMainWindow *tuntas_main_window_new (GtkApplication *application,
                                          TuntasSession *session,
                                          GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

void tuntas_main_window_set_visitor (TuntasMainWindow *self, gboolean visitor);
void tuntas_main_window_open (TuntasMainWindow *self, const char *path);
const char *tuntas_main_window_get_path (TuntasMainWindow *self);
void tuntas_main_window_show_work (TuntasMainWindow *self, const char *text);
void tuntas_main_window_report (TuntasMainWindow *self, const char *heading, const GError *error);
void tuntas_main_window_go_to (TuntasMainWindow *self, const char *name, GVariant *target);
TuntasPage *tuntas_main_window_get_page (TuntasMainWindow *self);

G_END_DECLS
