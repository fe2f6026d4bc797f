/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-page.h"
#include "tuntas-sidebar.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SHORTCUTS_WINDOW (tuntas_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (TuntasShortcutsWindow,
                      tuntas_shortcuts_window,
                      TUNTAS,
                      SHORTCUTS_WINDOW,
                      AdwWindow)

GtkWidget *tuntas_shortcuts_window_new (GtkWindow *parent,
                                        TuntasPage *page,
                                        TuntasSidebar *sidebar) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
