/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-samples.h"

#include "tuntas-chart-export.h"
#include "tuntas-chart-layout.h"
#include "tuntas-pdf-document.h"

#include <cairo.h>
#include <string.h>

static TuntasChartScene *
lay_out (const TuntasChart *chart)
{
  TuntasChartStyle style;

  tuntas_chart_style_init_light (&style);
  return tuntas_chart_lay_out (chart, &style, 1000, 600);
}

static GBytes *export(const TuntasChart *chart, int format)
{
  g_autoptr (TuntasChartScene) scene = lay_out (chart);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = format == 0   ? tuntas_chart_export_png (scene, 1, &error)
                  : format == 1 ? tuntas_chart_export_svg (scene, chart->title, &error)
                                : tuntas_chart_export_pdf (scene, chart->title, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_deterministic (gconstpointer data)
{
  g_autoptr (TuntasChart) chart = chart_samples_make (data);

  for (int format = 0; format < 3; format++) {
    g_autoptr (GBytes) one = export(chart, format);
    g_autoptr (GBytes) other = export(chart, format);

    g_assert_cmpmem (g_bytes_get_data (one, NULL), g_bytes_get_size (one),
                     g_bytes_get_data (other, NULL), g_bytes_get_size (other));
  }
}

/* Every written text can be found in the PDF, and every sentence in the SVG. */
static void
test_text (gconstpointer data)
{
  g_autoptr (TuntasChart) chart = chart_samples_make (data);
  g_autoptr (TuntasChartScene) scene = lay_out (chart);
  g_autoptr (GBytes) pdf = export(chart, 2);
  g_autoptr (GBytes) svg = export(chart, 1);
  g_autofree char *picture = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, &error);
  g_autoptr (GPtrArray) fonts = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;

  g_assert_no_error (error);
  text = tuntas_pdf_document_dup_page_text (document, 0, &error);
  g_assert_no_error (error);
  title = tuntas_pdf_document_dup_title (document);
  g_assert_cmpstr (title, ==, chart->title);
  g_assert_nonnull (strstr (text, chart->title));
  for (guint i = 0; i < tuntas_chart_scene_get_n_shapes (scene); i++) {
    const TuntasChartShape *shape = tuntas_chart_scene_get_shape (scene, i);

    if (shape->role == TUNTAS_CHART_ROLE_VALUE && shape->kind == TUNTAS_CHART_SHAPE_TEXT)
      g_assert_nonnull (strstr (text, pango_layout_get_text (shape->layout)));
  }
  g_assert_null (strstr (picture, "id=\"surface"));
  g_assert_null (strstr (picture, "<image"));
  for (guint i = 0; i < tuntas_chart_scene_get_n_values (scene); i++)
    g_assert_nonnull (strstr (picture, tuntas_chart_scene_get_value (scene, i)->spoken));
}

/* What PDF/A-1 forbids must not come in by the drawing: soft masks, opacities, pictures. */
static void
test_plain_pdf (gconstpointer data)
{
  g_autoptr (TuntasChart) chart = chart_samples_make (data);
  g_autoptr (GBytes) pdf = export(chart, 2);
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  g_assert_null (memmem (bytes, size, "/SMask", 6));
  g_assert_null (memmem (bytes, size, "/Subtype /Image", 15));
  g_assert_null (memmem (bytes, size, "/ca 0", 5));
}

static void
test_png_size (void)
{
  g_autoptr (TuntasChart) chart = chart_samples_make ("bars");
  g_autoptr (TuntasChartScene) scene = lay_out (chart);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = tuntas_chart_export_png (scene, 2, &error);
  const guint8 *bytes;

  g_assert_no_error (error);
  bytes = g_bytes_get_data (png, NULL);
  g_assert_cmpmem (bytes, 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_cmpuint (bytes[18] << 8 | bytes[19], ==, 2000);
  g_assert_cmpuint (bytes[22] << 8 | bytes[23], ==, 1200);
}

typedef struct {
  const guint8 *bytes;
  gsize left;
} Reader;

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->bytes, length);
  reader->bytes += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* A picture whose sides are no whole dots has a ground up to its last dot. */
static void
test_png_edges (void)
{
  g_autoptr (TuntasChart) chart = chart_samples_make ("bars");
  TuntasChartStyle style;
  g_autoptr (TuntasChartScene) scene = NULL;
  g_autoptr (GBytes) png = NULL;
  Reader reader;
  cairo_surface_t *picture;
  const guint8 *last;

  tuntas_chart_style_init_light (&style);
  scene = tuntas_chart_lay_out (chart, &style, 480.4, 300.4);
  png = tuntas_chart_export_png (scene, 3, NULL);
  g_assert_nonnull (png);
  reader.bytes = g_bytes_get_data (png, &reader.left);
  picture = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  g_assert_cmpint (cairo_image_surface_get_height (picture), ==, 902);
  last = cairo_image_surface_get_data (picture) + 901 * cairo_image_surface_get_stride (picture);
  g_assert_cmphex (*(const guint32 *)(gconstpointer)last & 0xffffff, ==, 0xffffff);
  g_assert_cmphex (((const guint32 *)(gconstpointer)last)[1441] & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (picture);
}

static void
test_bad_size (void)
{
  static const double sides[][2] = {{0, 100}, {100, 0}, {-5, 100}, {30000, 10}};
  g_autoptr (TuntasChart) chart = chart_samples_make ("bars");
  TuntasChartStyle style;

  tuntas_chart_style_init_light (&style);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    g_autoptr (TuntasChartScene) scene =
                 tuntas_chart_lay_out (chart, &style, sides[i][0], sides[i][1]);
    g_autoptr (GError) error = NULL;

    g_assert_null (tuntas_chart_export_png (scene, 1, &error));
    g_assert_error (error, TUNTAS_CHART_ERROR, TUNTAS_CHART_ERROR_SIZE);
    g_clear_error (&error);
    g_assert_null (tuntas_chart_export_svg (scene, NULL, &error));
    g_assert_error (error, TUNTAS_CHART_ERROR, TUNTAS_CHART_ERROR_SIZE);
    g_clear_error (&error);
    g_assert_null (tuntas_chart_export_pdf (scene, NULL, &error));
    g_assert_error (error, TUNTAS_CHART_ERROR, TUNTAS_CHART_ERROR_SIZE);
  }
}

/* A name with marks of XML does not break the picture. */
static void
test_escaped (void)
{
  g_autoptr (TuntasChart) chart = tuntas_chart_new ();
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *picture = NULL;

  chart->title = g_strdup ("Biaya < 10 & \"gratis\"");
  tuntas_chart_add_category (chart, NULL, "Tarif <b>", NULL);
  tuntas_chart_add_value (chart, 3, "3,00", NULL);
  svg = export(chart, 1);
  picture = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (picture, "<title>Biaya &lt; 10 &amp; &quot;gratis&quot;</title>"));
  g_assert_nonnull (strstr (picture, "Tarif &lt;b&gt;: 3,00."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < CHART_SAMPLES; i++) {
    g_autofree char *same = g_strdup_printf ("/chart-export/deterministic/%s", chart_samples[i]);
    g_autofree char *text = g_strdup_printf ("/chart-export/text/%s", chart_samples[i]);
    g_autofree char *plain = g_strdup_printf ("/chart-export/plain-pdf/%s", chart_samples[i]);

    g_test_add_data_func (same, chart_samples[i], test_deterministic);
    g_test_add_data_func (text, chart_samples[i], test_text);
    g_test_add_data_func (plain, chart_samples[i], test_plain_pdf);
  }
  g_test_add_func ("/chart-export/png-size", test_png_size);
  g_test_add_func ("/chart-export/png-edges", test_png_edges);
  g_test_add_func ("/chart-export/bad-size", test_bad_size);
  g_test_add_func ("/chart-export/escaped", test_escaped);
  return g_test_run ();
}
