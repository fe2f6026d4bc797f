/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-document-error.h"

G_BEGIN_DECLS

/* Named here so that who only keeps an emblem does not need Cairo. */
typedef struct _cairo_surface cairo_surface_t;

cairo_surface_t *tuntas_picture_load (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The picture read last: an office has one emblem and writes many letters. */
typedef struct {
  GBytes *bytes;
  cairo_surface_t *surface;
} TuntasPictureCache;

cairo_surface_t *
tuntas_picture_cache_load (TuntasPictureCache *self, GBytes *bytes, GError **error);
void tuntas_picture_cache_clear (TuntasPictureCache *self);

GBytes *tuntas_picture_to_png (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
