/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasChartError:
 * @TUNTAS_CHART_ERROR_SIZE: the picture asked for is too small or too large to be drawn
 * @TUNTAS_CHART_ERROR_RENDER: the picture could not be made
 */
typedef enum {
  TUNTAS_CHART_ERROR_SIZE,
  TUNTAS_CHART_ERROR_RENDER,
} TuntasChartError;

#define TUNTAS_CHART_ERROR (tuntas_chart_error_quark ())
GQuark tuntas_chart_error_quark (void);

G_END_DECLS
