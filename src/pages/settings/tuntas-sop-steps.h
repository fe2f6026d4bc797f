/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-sop.h"

G_BEGIN_DECLS

/* An SOP for reading: identity, lanes and steps as rows of words. */

void tuntas_sop_steps_fill_identity (GtkBox *box, TuntasSop *sop);
void tuntas_sop_steps_fill_lanes (GtkBox *box, TuntasSop *sop);
void tuntas_sop_steps_fill (GtkListBox *list, TuntasSop *sop);

G_END_DECLS
