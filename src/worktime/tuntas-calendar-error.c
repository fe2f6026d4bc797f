/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar-error.h"

G_DEFINE_QUARK (tuntas_calendar_error, tuntas_calendar_error)
