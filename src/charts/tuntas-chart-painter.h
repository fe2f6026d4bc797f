/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

void tuntas_chart_scene_draw (TuntasChartScene *scene, cairo_t *cr);

G_END_DECLS
