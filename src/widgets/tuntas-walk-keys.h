/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tuntas_walk_keys_bind (GtkWidgetClass *klass, GtkShortcutFunc step_cb);

G_END_DECLS
