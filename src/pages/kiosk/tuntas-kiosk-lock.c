/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-lock.h"

#include <string.h>

/* Seconds to wait after the first wrong key; each further one waits three times as long. */
#define FIRST_WAIT 5
#define LONGEST_WAIT 600
#define SALT_BYTES 16

struct _TuntasKioskLock {
  guint8 salt[SALT_BYTES];
  char *digest;
  guint next_wait;
  guint wait;
};

/**
 * tuntas_kiosk_lock_is_key:
 * @key: what somebody typed
 *
 * Returns: whether it can be a key: only digits, which a screen without a keyboard has too, and
 *   enough of them
 */
gboolean
tuntas_kiosk_lock_is_key (const char *key)
{
  gsize n = strlen (key);

  return n >= TUNTAS_KIOSK_LOCK_LEAST && n <= TUNTAS_KIOSK_LOCK_MOST &&
         strspn (key, "0123456789") == n;
}

static char *
digest_key (TuntasKioskLock *self, const char *key)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, self->salt, SALT_BYTES);
  g_checksum_update (checksum, (const guchar *)key, (gssize)strlen (key));
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * tuntas_kiosk_lock_new:
 * @key: a key, see tuntas_kiosk_lock_is_key()
 *
 * Returns: (transfer full): a lock that only @key opens
 */
TuntasKioskLock *
tuntas_kiosk_lock_new (const char *key)
{
  TuntasKioskLock *self = g_new0 (TuntasKioskLock, 1);

  for (guint i = 0; i < SALT_BYTES; i++)
    self->salt[i] = (guint8)g_random_int_range (0, 256);
  self->digest = digest_key (self, key);
  self->next_wait = FIRST_WAIT;
  return self;
}

/**
 * tuntas_kiosk_lock_free:
 * @self: (transfer full) (nullable): a lock
 */
void
tuntas_kiosk_lock_free (TuntasKioskLock *self)
{
  if (self == NULL)
    return;
  g_free (self->digest);
  g_free (self);
}

/**
 * tuntas_kiosk_lock_try:
 * @self: a lock
 * @key: what somebody typed
 *
 * A wrong key makes everybody wait, longer each time; while it waits no key is looked at.
 *
 * Returns: whether it opened
 */
gboolean
tuntas_kiosk_lock_try (TuntasKioskLock *self, const char *key)
{
  g_autofree char *digest = digest_key (self, key);

  if (self->wait > 0)
    return FALSE;
  if (strcmp (digest, self->digest) == 0) {
    self->next_wait = FIRST_WAIT;
    return TRUE;
  }
  self->wait = self->next_wait;
  self->next_wait = MIN (self->next_wait * 3, LONGEST_WAIT);
  return FALSE;
}

/**
 * tuntas_kiosk_lock_get_wait:
 * @self: a lock
 *
 * Returns: seconds until it looks at a key again
 */
guint
tuntas_kiosk_lock_get_wait (TuntasKioskLock *self)
{
  return self->wait;
}

/**
 * tuntas_kiosk_lock_pass_second:
 * @self: a lock
 *
 * A second has passed.
 */
void
tuntas_kiosk_lock_pass_second (TuntasKioskLock *self)
{
  if (self->wait > 0)
    self->wait--;
}
