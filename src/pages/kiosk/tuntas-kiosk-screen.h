/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-kiosk-lock.h"
#include "tuntas-kiosk-setup.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KIOSK_SCREEN (tuntas_kiosk_screen_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKioskScreen, tuntas_kiosk_screen, TUNTAS, KIOSK_SCREEN, AdwBin)

GtkWidget *tuntas_kiosk_screen_new (TuntasSession *session,
                                    TuntasKioskSetup *setup,
                                    TuntasKioskLock *lock) G_GNUC_WARN_UNUSED_RESULT;

void tuntas_kiosk_screen_set_upright (TuntasKioskScreen *self, gboolean upright);
void tuntas_kiosk_screen_note_life (TuntasKioskScreen *self);
void tuntas_kiosk_screen_pass_second (TuntasKioskScreen *self);
gboolean tuntas_kiosk_screen_is_asking (TuntasKioskScreen *self);
gboolean tuntas_kiosk_screen_wake (TuntasKioskScreen *self);
gboolean tuntas_kiosk_screen_take_key (TuntasKioskScreen *self, guint keyval);
void tuntas_kiosk_screen_ask_key (TuntasKioskScreen *self);
void tuntas_kiosk_screen_try_to_leave (TuntasKioskScreen *self);

G_END_DECLS
