/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-exchange-error.h"

G_DEFINE_QUARK (tuntas_exchange_error, tuntas_exchange_error)
