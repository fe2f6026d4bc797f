/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-error.h"

G_DEFINE_QUARK (tuntas - chart - error - quark, tuntas_chart_error)
