/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_CLOCK (tuntas_clock_get_type ())
G_DECLARE_FINAL_TYPE (TuntasClock, tuntas_clock, TUNTAS, CLOCK, GObject)

TuntasClock *tuntas_clock_new_system (void) G_GNUC_WARN_UNUSED_RESULT;
TuntasClock *tuntas_clock_new_manual (gint64 now) G_GNUC_WARN_UNUSED_RESULT;

gint64 tuntas_clock_now (TuntasClock *self);
void tuntas_clock_set (TuntasClock *self, gint64 now);

G_END_DECLS
