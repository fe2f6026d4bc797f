/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-driver.h"

/**
 * TuntasDriver:
 *
 * The seam between the store and a database engine. The store writes portable SQL; what engines do
 * each in their own way is a named capability with a virtual function.
 */
G_DEFINE_ABSTRACT_TYPE (TuntasDriver, tuntas_driver, G_TYPE_OBJECT)

static void
tuntas_driver_class_init (TuntasDriverClass *klass)
{
}

static void
tuntas_driver_init (TuntasDriver *self)
{
}

/**
 * tuntas_driver_has_capability:
 * @self: a driver
 * @capability: one of them
 *
 * Returns: whether the engine can do it
 */
gboolean
tuntas_driver_has_capability (TuntasDriver *self, TuntasDriverCapability capability)
{
  g_return_val_if_fail (TUNTAS_IS_DRIVER (self), FALSE);
  return (TUNTAS_DRIVER_GET_CLASS (self)->get_capabilities (self) & capability) != 0;
}
