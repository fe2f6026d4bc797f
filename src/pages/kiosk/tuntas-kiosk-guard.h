/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-kiosk-lock.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KIOSK_GUARD (tuntas_kiosk_guard_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKioskGuard, tuntas_kiosk_guard, TUNTAS, KIOSK_GUARD, GtkBox)

GtkWidget *tuntas_kiosk_guard_new (TuntasKioskLock *lock) G_GNUC_WARN_UNUSED_RESULT;

void tuntas_kiosk_guard_clear (TuntasKioskGuard *self);
void tuntas_kiosk_guard_update (TuntasKioskGuard *self);
gboolean tuntas_kiosk_guard_take_key (TuntasKioskGuard *self, guint keyval);

G_END_DECLS
