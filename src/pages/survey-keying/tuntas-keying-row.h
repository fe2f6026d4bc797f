/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-keying-form.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KEYING_ROW (tuntas_keying_row_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKeyingRow, tuntas_keying_row, TUNTAS, KEYING_ROW, GtkWidget)

void tuntas_keying_row_build (TuntasKeyingRow *self, TuntasKeyingForm *form);
void tuntas_keying_row_show (TuntasKeyingRow *self, TuntasKeyingForm *form);
void tuntas_keying_row_say (TuntasKeyingRow *self, TuntasKeyingForm *form, const char *word);
gboolean tuntas_keying_row_focus_position (TuntasKeyingRow *self, TuntasKeyingForm *form);
gboolean tuntas_keying_row_owns (TuntasKeyingRow *self, GtkWidget *widget);
const char *tuntas_keying_row_get_value (TuntasKeyingRow *self, guint place);

G_END_DECLS
