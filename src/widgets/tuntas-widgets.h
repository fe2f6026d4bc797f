/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_UI_PREFIX "/id/tuntas/Tuntas/"

void tuntas_widgets_init (void);

G_END_DECLS
