/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_KIOSK_CURTAIN (tuntas_kiosk_curtain_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKioskCurtain, tuntas_kiosk_curtain, TUNTAS, KIOSK_CURTAIN, GObject)

TuntasKioskCurtain *tuntas_kiosk_curtain_new (GtkWindow *kiosk) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
