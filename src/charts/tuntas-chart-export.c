/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-export.h"

#include "tuntas-chart-painter.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LARGEST_SIDE 20000

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_size (TuntasChartScene *scene, double scale, GError **error)
{
  double width = tuntas_chart_scene_get_width (scene) * scale;
  double height = tuntas_chart_scene_get_height (scene) * scale;

  if (width >= 1 && height >= 1 && width <= LARGEST_SIDE && height <= LARGEST_SIDE)
    return TRUE;
  g_set_error (error, TUNTAS_CHART_ERROR, TUNTAS_CHART_ERROR_SIZE,
               _ ("A picture of %.0f by %.0f dots cannot be made. Choose sides between 1 and %d "
                  "dots."),
               width, height, LARGEST_SIDE);
  return FALSE;
}

/* A picture with a ground has no holes and needs no fourth channel. */
static cairo_format_t
choose_format (TuntasChartScene *scene)
{
  return tuntas_chart_scene_get_n_shapes (scene) > 0 &&
             tuntas_chart_scene_get_shape (scene, 0)->role == TUNTAS_CHART_ROLE_GROUND
           ? CAIRO_FORMAT_RGB24
           : CAIRO_FORMAT_ARGB32;
}

static cairo_status_t
paint (TuntasChartScene *scene, cairo_surface_t *surface, double across, double down)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, across, down);
  tuntas_chart_scene_draw (scene, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

static GBytes *
finish (GByteArray *bytes, cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error (error, TUNTAS_CHART_ERROR, TUNTAS_CHART_ERROR_RENDER,
               _ ("The chart could not be drawn: %s. Try again with a smaller picture."),
               cairo_status_to_string (status));
  return NULL;
}

/**
 * tuntas_chart_export_png:
 * @scene: a chart laid out
 * @scale: dots per unit of the scene: 2 is sharp in print
 * @error: return location
 *
 * Draws to a picture of dots. The same scene always gives the same bytes.
 *
 * Returns: (transfer full): a PNG, or %NULL: %TUNTAS_CHART_ERROR_SIZE or
 *   %TUNTAS_CHART_ERROR_RENDER
 */
GBytes *
tuntas_chart_export_png (TuntasChartScene *scene, double scale, GError **error)
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width = ceil (tuntas_chart_scene_get_width (scene) * scale);
  double height = ceil (tuntas_chart_scene_get_height (scene) * scale);

  if (!check_size (scene, scale, error))
    return NULL;
  bytes = g_byte_array_new ();
  surface = cairo_image_surface_create (choose_format (scene), (int)width, (int)height);
  /* Whole dots: half a dot at the edge would show as a dark line. */
  status = paint (scene, surface, width / tuntas_chart_scene_get_width (scene),
                  height / tuntas_chart_scene_get_height (scene));
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  return finish (bytes, status, error);
}

/**
 * tuntas_chart_export_pdf:
 * @scene: a chart laid out; its units are points of 1/72 inch
 * @title: (nullable): title of the document
 * @error: return location
 *
 * Draws to a page of the scene's own size. Text can be searched and copied. The same arguments
 * always give the same bytes.
 *
 * Returns: (transfer full): a PDF, or %NULL: %TUNTAS_CHART_ERROR_SIZE or
 *   %TUNTAS_CHART_ERROR_RENDER
 */
GBytes *
tuntas_chart_export_pdf (TuntasChartScene *scene, const char *title, GError **error)
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!check_size (scene, 1, error))
    return NULL;
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (
    append, bytes, tuntas_chart_scene_get_width (scene), tuntas_chart_scene_get_height (scene));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title != NULL ? title : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Tuntas");
  /* No date: cairo would write the moment of drawing. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  status = paint (scene, surface, 1, 1);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return finish (bytes, status, error);
}

/* Cairo draws text as outlines and counts surfaces over the life of the process: the words are
 * told beside the picture, and the count is taken out. */
static GBytes *
complete_svg (GByteArray *bytes, TuntasChartScene *scene, const char *title)
{
  g_autofree char *svg = NULL;
  g_autofree char *name = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *description =
    g_markup_escape_text (tuntas_chart_scene_get_description (scene), -1);
  GString *result;
  const char *head, *end, *group;

  g_byte_array_append (bytes, (const guint8 *)"", 1);
  svg = (char *)g_byte_array_free (bytes, FALSE);
  result = g_string_sized_new (strlen (svg) + strlen (description) + 200);
  head = strstr (svg, "<svg");
  end = head != NULL ? strchr (head, '>') : NULL;
  if (end == NULL) {
    g_string_append (result, svg);
    return g_string_free_to_bytes (result);
  }
  g_string_append_len (result, svg, end - svg);
  g_string_append_printf (result, " role=\"img\">\n<title>%s</title>\n<desc>%s</desc>", name,
                          description);
  group = strstr (end, "<g id=\"surface");
  if (group != NULL) {
    g_string_append_len (result, end + 1, group - end - 1);
    g_string_append (result, "<g");
    end = strchr (group + strlen ("<g id=\""), '"');
  }
  g_string_append (result, end + 1);
  return g_string_free_to_bytes (result);
}

/**
 * tuntas_chart_export_svg:
 * @scene: a chart laid out
 * @title: (nullable): title of the picture
 * @error: return location
 *
 * Draws to a picture of lines, with every value as a sentence in its description. The same
 * arguments always give the same bytes.
 *
 * Returns: (transfer full): an SVG, or %NULL: %TUNTAS_CHART_ERROR_SIZE or
 *   %TUNTAS_CHART_ERROR_RENDER
 */
GBytes *
tuntas_chart_export_svg (TuntasChartScene *scene, const char *title, GError **error)
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!check_size (scene, 1, error))
    return NULL;
  bytes = g_byte_array_new ();
  surface = cairo_svg_surface_create_for_stream (
    append, bytes, tuntas_chart_scene_get_width (scene), tuntas_chart_scene_get_height (scene));
  status = paint (scene, surface, 1, 1);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return finish (bytes, status, error);
  return complete_svg (bytes, scene, title);
}
