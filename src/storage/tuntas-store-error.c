/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-error.h"

G_DEFINE_QUARK (tuntas - store - error - quark, tuntas_store_error)
