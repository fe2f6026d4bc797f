/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-clock.h"

/**
 * TuntasClock:
 *
 * The only source of "now". Whatever decides is told the time; whoever tells it asks a clock.
 * A manual clock stands still until it is set, for tests and for the script of the sample office.
 */
struct _TuntasClock {
  GObject parent_instance;

  gboolean manual;
  gint64 now; /* of a manual clock */
};

G_DEFINE_FINAL_TYPE (TuntasClock, tuntas_clock, G_TYPE_OBJECT)

static void
tuntas_clock_class_init (TuntasClockClass *klass)
{
}

static void
tuntas_clock_init (TuntasClock *self)
{
}

/**
 * tuntas_clock_new_system:
 *
 * Returns: (transfer full): a clock that tells the time of this machine
 */
TuntasClock *
tuntas_clock_new_system (void)
{
  return g_object_new (TUNTAS_TYPE_CLOCK, NULL);
}

/**
 * tuntas_clock_new_manual:
 * @now: the time that it tells, Unix seconds
 *
 * Returns: (transfer full): a clock that stands still
 */
TuntasClock *
tuntas_clock_new_manual (gint64 now)
{
  TuntasClock *self = g_object_new (TUNTAS_TYPE_CLOCK, NULL);

  self->manual = TRUE;
  self->now = now;
  return self;
}

/**
 * tuntas_clock_now:
 * @self: a clock
 *
 * Returns: the time in Unix seconds
 */
gint64
tuntas_clock_now (TuntasClock *self)
{
  g_return_val_if_fail (TUNTAS_IS_CLOCK (self), 0);

  return self->manual ? self->now : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * tuntas_clock_set:
 * @self: a manual clock
 * @now: the time that it tells from here on, Unix seconds
 */
void
tuntas_clock_set (TuntasClock *self, gint64 now)
{
  g_return_if_fail (TUNTAS_IS_CLOCK (self));
  g_return_if_fail (self->manual);

  self->now = now;
}
