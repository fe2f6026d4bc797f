/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tuntas_phone_normalise (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_phone_mask (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
