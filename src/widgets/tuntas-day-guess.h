/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int tuntas_day_guess_parse (const char *text, int today, gboolean future);
gboolean tuntas_day_guess_parse_time (const char *text, int *minute_of_day);

G_END_DECLS
