/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-document-error.h"

#include <cairo.h>

G_BEGIN_DECLS

cairo_surface_t *tuntas_picture_load (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
