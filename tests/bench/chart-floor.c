/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that a chart costs: nine bars with their values, drawn with Cairo and Pango and nothing
 * else. Usage: chart-floor FILE.png|FILE.svg|FILE.pdf.
 */
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>

#define WIDTH 1000
#define HEIGHT 600

static void
write_text (cairo_t *cr,
            PangoContext *context,
            double x,
            double y,
            const char *text,
            int size,
            double align)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Sans");
  int width, height;

  pango_font_description_set_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, x - width * align, y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
}

static void
draw (cairo_surface_t *surface)
{
  static const double values[] = {3.21, 3.10, 2.98, 3.45, 3.05, 3.33, 3.40, 2.75, 3.18};
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  char text[32];

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  write_text (cr, context, 500, 30, "Nilai IKM per Unsur", 16, 0.5);
  for (int i = 0; i <= 8; i++) {
    double y = 540 - i * 58;

    cairo_set_source_rgb (cr, 0.8, 0.8, 0.8);
    cairo_set_line_width (cr, 1);
    cairo_move_to (cr, 70, y + 0.5);
    cairo_line_to (cr, 970, y + 0.5);
    cairo_stroke (cr);
    cairo_set_source_rgb (cr, 0, 0, 0);
    snprintf (text, sizeof text, "%.1f", i * 0.5);
    write_text (cr, context, 60, y, text, 11, 1);
  }
  for (int i = 0; i < 9; i++) {
    double height = values[i] * 116, x = 90 + i * 98;

    cairo_set_source_rgb (cr, 0.11, 0.44, 0.85);
    cairo_rectangle (cr, x, 540 - height, 70, height);
    cairo_fill (cr);
    cairo_set_source_rgb (cr, 0, 0, 0);
    snprintf (text, sizeof text, "%.2f", values[i]);
    write_text (cr, context, x + 35, 530 - height, text, 11, 0.5);
    snprintf (text, sizeof text, "U%d", i + 1);
    write_text (cr, context, x + 35, 558, text, 11, 0.5);
  }
  g_object_unref (context);
  cairo_destroy (cr);
}

int
main (int argc, char *argv[])
{
  const char *path = argc > 1 ? argv[1] : "";
  cairo_surface_t *surface = strstr (path, ".svg") ? cairo_svg_surface_create (path, WIDTH, HEIGHT)
                             : strstr (path, ".pdf")
                               ? cairo_pdf_surface_create (path, WIDTH, HEIGHT)
                               : cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_status_t status;

  draw (surface);
  if (strstr (path, ".png"))
    cairo_surface_write_to_png (surface, path);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status != CAIRO_STATUS_SUCCESS;
}
