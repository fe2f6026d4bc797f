/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-error.h"

/**
 * tuntas_store_error_quark:
 *
 * Returns: the domain of the errors of the store
 */
GQuark
tuntas_store_error_quark (void)
{
  return g_quark_from_static_string ("tuntas-store-error-quark");
}
