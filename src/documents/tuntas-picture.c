/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>

/* An emblem is printed about 22 mm high: 600 dots per inch, and no more bytes than that. */
#define PRINT_PIXELS 520

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

static cairo_surface_t *
convert (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int channels = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (
    gdk_pixbuf_get_has_alpha (pixbuf) ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++) {
    const guint8 *from =
      gdk_pixbuf_read_pixels (pixbuf) + (gsize)y * gdk_pixbuf_get_rowstride (pixbuf);
    guint32 *to = (guint32 *)(cairo_image_surface_get_data (surface) +
                              (gsize)y * cairo_image_surface_get_stride (surface));

    for (int x = 0; x < width; x++, from += channels) {
      guint alpha = channels == 4 ? from[3] : 255;

      to[x] = alpha << 24 | (from[0] * alpha / 255) << 16 | (from[1] * alpha / 255) << 8 |
              (from[2] * alpha / 255);
    }
  }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/**
 * tuntas_picture_load:
 * @bytes: PNG, SVG or another format that GdkPixbuf reads
 * @error: return location for an error
 *
 * Reads a picture in the size in which it is printed at best.
 *
 * Returns: (transfer full): its pixels; NULL with `TUNTAS_DOCUMENT_ERROR_RENDER` on error
 */
cairo_surface_t *
tuntas_picture_load (GBytes *bytes, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GError) cause = NULL;
  GdkPixbuf *pixbuf = NULL;
  cairo_surface_t *surface;
  gboolean read;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), NULL);
  read = gdk_pixbuf_loader_write_bytes (loader, bytes, &cause);
  read = gdk_pixbuf_loader_close (loader, read ? &cause : NULL) && read;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (!read || pixbuf == NULL) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
                 _ ("The picture cannot be read: %s"), cause != NULL ? cause->message : "");
    return NULL;
  }
  surface = convert (pixbuf);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
                 _ ("The picture cannot be read: %s"),
                 cairo_status_to_string (cairo_surface_status (surface)));
    cairo_surface_destroy (surface);
    return NULL;
  }
  return surface;
}
