/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-item.h"

#include <cairo.h>

G_BEGIN_DECLS

void tuntas_page_grid_trace (cairo_t *cr, GPtrArray *frames);

G_END_DECLS
