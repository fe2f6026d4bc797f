/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-letter-item.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_LETTER_LIST (tuntas_letter_list_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLetterList, tuntas_letter_list, TUNTAS, LETTER_LIST, GtkWidget)

void tuntas_letter_list_set_letters (TuntasLetterList *self, GPtrArray *items);

G_END_DECLS
