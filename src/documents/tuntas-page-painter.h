/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-item.h"

#include <cairo.h>

G_BEGIN_DECLS

void tuntas_page_painter_draw (cairo_t *cr, const TuntasPageItem *item);
void tuntas_page_painter_draw_grid (cairo_t *cr, GPtrArray *frames);

G_END_DECLS
