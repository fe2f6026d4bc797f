/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-text-metrics.h"

#include <pango/pangocairo.h>

/* A font as a widget uses it. */
typedef struct {
  PangoFontDescription *font;
  double resolution;
  gulong options;
  TuntasTextMetrics metrics;
} Font;

/* Those that were measured, as long as the fonts of the computer stay as they are. */
typedef struct {
  guint serial;
  GPtrArray *fonts;
} Measured;

static void
font_free (Font *font)
{
  pango_font_description_free (font->font);
  g_free (font);
}

static void
measured_free (Measured *measured)
{
  g_ptr_array_unref (measured->fonts);
  g_free (measured);
}

static Measured *
get_measured (PangoFontMap *fonts)
{
  static GQuark quark = 0;
  Measured *measured;

  if (quark == 0)
    quark = g_quark_from_static_string ("tuntas-text-metrics");
  measured = g_object_get_qdata (G_OBJECT (fonts), quark);
  if (measured == NULL) {
    measured = g_new0 (Measured, 1);
    measured->fonts = g_ptr_array_new_with_free_func ((GDestroyNotify)font_free);
    g_object_set_qdata_full (G_OBJECT (fonts), quark, measured, (GDestroyNotify)measured_free);
  }
  if (measured->serial != pango_font_map_get_serial (fonts)) {
    g_ptr_array_set_size (measured->fonts, 0);
    measured->serial = pango_font_map_get_serial (fonts);
  }
  return measured;
}

static TuntasTextMetrics
measure (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "Åg");
  TuntasTextMetrics result;

  result.digit_width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_digit_width (metrics));
  pango_layout_get_pixel_size (layout, NULL, &result.line_height);
  pango_font_metrics_unref (metrics);
  return result;
}

/**
 * tuntas_text_metrics_get:
 * @widget: any widget
 *
 * Measures the text of @widget. A list has hundreds of rows in one font, so a font is measured
 * once.
 *
 * Returns: the sizes
 */
TuntasTextMetrics
tuntas_text_metrics_get (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *description = pango_context_get_font_description (context);
  const cairo_font_options_t *options = pango_cairo_context_get_font_options (context);
  const double resolution = pango_cairo_context_get_resolution (context);
  const gulong hash = options != NULL ? cairo_font_options_hash (options) : 0;
  Measured *measured = get_measured (pango_context_get_font_map (context));
  Font *font;

  for (guint i = 0; i < measured->fonts->len; i++) {
    font = g_ptr_array_index (measured->fonts, i);
    if (font->resolution == resolution && font->options == hash &&
        pango_font_description_equal (font->font, description))
      return font->metrics;
  }
  font = g_new0 (Font, 1);
  font->font = pango_font_description_copy (description);
  font->resolution = resolution;
  font->options = hash;
  font->metrics = measure (widget);
  g_ptr_array_add (measured->fonts, font);
  return font->metrics;
}
