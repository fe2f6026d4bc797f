/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TUNTAS_KIOSK_LOCK_LEAST 4
#define TUNTAS_KIOSK_LOCK_MOST 12

/* The staff's key of a kiosk, a row of digits. It lives in memory only, salted and hashed. */
typedef struct _TuntasKioskLock TuntasKioskLock;

gboolean tuntas_kiosk_lock_is_key (const char *key);
TuntasKioskLock *tuntas_kiosk_lock_new (const char *key) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_kiosk_lock_free (TuntasKioskLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasKioskLock, tuntas_kiosk_lock_free)

gboolean tuntas_kiosk_lock_try (TuntasKioskLock *self, const char *key);
guint tuntas_kiosk_lock_get_wait (TuntasKioskLock *self);
void tuntas_kiosk_lock_pass_second (TuntasKioskLock *self);

G_END_DECLS
