/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *tuntas_color_profile_make_srgb (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
