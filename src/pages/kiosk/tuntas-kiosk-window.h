/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-kiosk-lock.h"
#include "tuntas-kiosk-setup.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KIOSK_WINDOW (tuntas_kiosk_window_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKioskWindow, tuntas_kiosk_window, TUNTAS, KIOSK_WINDOW, GtkWindow)

TuntasKioskWindow *tuntas_kiosk_window_new (TuntasSession *session,
                                            TuntasKioskSetup *setup,
                                            TuntasKioskLock *lock) G_GNUC_WARN_UNUSED_RESULT;

void tuntas_kiosk_window_start (TuntasKioskWindow *self);
void tuntas_kiosk_window_start_clock (TuntasKioskWindow *self);
void tuntas_kiosk_window_pass_second (TuntasKioskWindow *self);

G_END_DECLS
