/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-driver.h"

G_BEGIN_DECLS

#define FAILING_TYPE_DRIVER (failing_driver_get_type ())
G_DECLARE_FINAL_TYPE (FailingDriver, failing_driver, FAILING, DRIVER, TuntasDriver)

TuntasDriver *failing_driver_new (TuntasDriver *inner) G_GNUC_WARN_UNUSED_RESULT;
void failing_driver_fail_at (FailingDriver *self, int call);
gboolean failing_driver_has_failed (FailingDriver *self);

G_END_DECLS
