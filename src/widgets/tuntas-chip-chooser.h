/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_CHIP_CHOOSER (tuntas_chip_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TuntasChipChooser, tuntas_chip_chooser, TUNTAS, CHIP_CHOOSER, GtkWidget)

GtkWidget *tuntas_chip_chooser_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_chip_chooser_append (TuntasChipChooser *self, const char *title);
guint tuntas_chip_chooser_get_selected (TuntasChipChooser *self);
void tuntas_chip_chooser_set_selected (TuntasChipChooser *self, guint selected);

G_END_DECLS
