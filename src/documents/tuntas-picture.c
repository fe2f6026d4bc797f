/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-picture.h"

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* An emblem is printed up to 25 mm high: 400 dots per inch, and no more bytes than that. */
#define PRINT_PIXELS 400

static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  GdkPixbufFormat *format = gdk_pixbuf_loader_get_format (loader);
  g_autofree char *name = format != NULL ? gdk_pixbuf_format_get_name (format) : NULL;
  int longest = MAX (MAX (width, height), 1);

  if (longest <= PRINT_PIXELS && g_strcmp0 (name, "svg") != 0)
    return;
  gdk_pixbuf_loader_set_size (loader, MAX (1, width * PRINT_PIXELS / longest),
                              MAX (1, height * PRINT_PIXELS / longest));
}

/* Onto white, as on paper: a picture without transparency costs half as much in the PDF. */
static cairo_surface_t *
flatten (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++) {
    const guint8 *from =
      gdk_pixbuf_read_pixels (pixbuf) + (gsize)y * (gsize)gdk_pixbuf_get_rowstride (pixbuf);
    guint32 *to = (guint32 *)(cairo_image_surface_get_data (surface) +
                              (gsize)y * (gsize)cairo_image_surface_get_stride (surface));

    for (int x = 0; x < width; x++, from += channels) {
      guint alpha = channels == 4 ? from[3] : 255;
      guint white = 255 * (255 - alpha);

      to[x] = (from[0] * alpha + white) / 255 << 16 | (from[1] * alpha + white) / 255 << 8 |
              (from[2] * alpha + white) / 255;
    }
  }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* What offices have most is told by its first bytes, also where no database of types is installed.
 */
static GdkPixbufLoader *
make_loader (GBytes *bytes)
{
  gsize size = 0;
  const char *start = g_bytes_get_data (bytes, &size);
  GdkPixbufLoader *loader = NULL;

  if (size > 4 && memcmp (start, "\x89PNG", 4) == 0)
    loader = gdk_pixbuf_loader_new_with_type ("png", NULL);
  else if (size > 3 && memcmp (start, "\xff\xd8\xff", 3) == 0)
    loader = gdk_pixbuf_loader_new_with_type ("jpeg", NULL);
  return loader != NULL ? loader : gdk_pixbuf_loader_new ();
}

static GObject *
read_picture (GBytes *bytes, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = make_loader (bytes);
  g_autoptr (GError) cause = NULL;
  GdkPixbuf *pixbuf;
  gboolean read;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), NULL);
  read = gdk_pixbuf_loader_write_bytes (loader, bytes, &cause);
  read = gdk_pixbuf_loader_close (loader, read ? &cause : NULL) && read;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (!read || pixbuf == NULL) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
                 _ ("The picture cannot be read: %s"),
                 cause != NULL ? cause->message : _ ("it is not a picture"));
    return NULL;
  }
  return g_object_ref (G_OBJECT (pixbuf));
}

/**
 * tuntas_picture_load:
 * @bytes: PNG, SVG or another format that GdkPixbuf reads
 * @error: return location for an error
 *
 * Reads a picture in the size in which it is printed at best, on white.
 *
 * Returns: (transfer full): its pixels; NULL with `TUNTAS_DOCUMENT_ERROR_RENDER` on error
 */
cairo_surface_t *
tuntas_picture_load (GBytes *bytes, GError **error)
{
  g_autoptr (GObject) pixbuf = NULL;
  cairo_surface_t *surface;

  g_return_val_if_fail (bytes != NULL, NULL);

  pixbuf = read_picture (bytes, error);
  if (pixbuf == NULL)
    return NULL;
  surface = flatten (GDK_PIXBUF (pixbuf));
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
                 _ ("The picture cannot be read: %s"),
                 cairo_status_to_string (cairo_surface_status (surface)));
    cairo_surface_destroy (surface);
    return NULL;
  }
  return surface;
}

/**
 * tuntas_picture_to_png:
 * @bytes: PNG, SVG or another format that GdkPixbuf reads
 * @error: return location for an error
 *
 * Makes what an office chose as its emblem into what is kept: a PNG that needs no library for
 * drawings later on and is not larger than a printer can show.
 *
 * Returns: (transfer full): the PNG; NULL with `TUNTAS_DOCUMENT_ERROR_RENDER` on error
 */
GBytes *
tuntas_picture_to_png (GBytes *bytes, GError **error)
{
  g_autoptr (GObject) pixbuf = NULL;
  g_autoptr (GError) cause = NULL;
  char *png = NULL;
  gsize length = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  pixbuf = read_picture (bytes, error);
  if (pixbuf == NULL)
    return NULL;
  if (!gdk_pixbuf_save_to_buffer (GDK_PIXBUF (pixbuf), &png, &length, "png", &cause, NULL)) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
                 _ ("The picture cannot be read: %s"), cause->message);
    return NULL;
  }
  return g_bytes_new_take (png, length);
}

/**
 * tuntas_picture_cache_clear:
 * @self: the cache
 *
 * Forgets the picture.
 */
void
tuntas_picture_cache_clear (TuntasPictureCache *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

/**
 * tuntas_picture_cache_load:
 * @self: the cache; zeroed at first
 * @bytes: as for tuntas_picture_load()
 * @error: return location for an error
 *
 * Reads a picture, unless it is the one that was read last.
 *
 * Returns: (transfer none): its pixels; NULL as tuntas_picture_load()
 */
cairo_surface_t *
tuntas_picture_cache_load (TuntasPictureCache *self, GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  if (self->bytes == NULL || !g_bytes_equal (self->bytes, bytes)) {
    tuntas_picture_cache_clear (self);
    self->surface = tuntas_picture_load (bytes, error);
    if (self->surface != NULL)
      self->bytes = g_bytes_ref (bytes);
  }
  return self->surface;
}
