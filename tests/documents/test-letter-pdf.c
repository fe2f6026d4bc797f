/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "letter-checks.h"
#include "letter-samples.h"

#include "tuntas-pdf-document.h"
#include "tuntas-picture.h"

#include <cairo.h>
#include <string.h>

static const char *const kinds[] = {"tanda-terima", "undangan-rapat", "berita-acara", "disposisi",
                                    "daftar-hadir"};

static GBytes *
render (const char *kind, guint n_invited, const char *paper)
{
  const TuntasPdfProperties properties = {"Judul contoh – ujian", "Dinas Contoh", "Hal contoh",
                                          1795000000};
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load (kind);
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (n_invited);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = tuntas_typesetter_render (typesetter, letter_template, fields, paper, &properties,
                                          warnings, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
  return pdf;
}

static TuntasPdfDocument *
open_pdf (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  TuntasPdfDocument *document = tuntas_pdf_document_new (pdf, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_properties (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GBytes) pdf = render (kinds[i], 7, NULL);
    g_autoptr (TuntasPdfDocument) document = open_pdf (pdf);
    g_autofree char *title = tuntas_pdf_document_dup_title (document);
    g_autofree char *author = tuntas_pdf_document_dup_author (document);
    g_autoptr (GPtrArray) unembedded = tuntas_pdf_document_list_unembedded_fonts (document);
    const char *data = g_bytes_get_data (pdf, NULL);

    g_assert_cmpstr (title, ==, "Judul contoh – ujian");
    g_assert_cmpstr (author, ==, "Dinas Contoh");
    g_assert_cmpuint (unembedded->len, ==, 0);
    g_assert_true (g_str_has_prefix (data, "%PDF-1.4"));
    g_assert_nonnull (memmem (data, g_bytes_get_size (pdf), "/StructTreeRoot", 15));
  }
}

static void
test_size (void)
{
  static const char *const papers[] = {"A4", "F4"};
  static const double sizes[][2] = {{595.276, 841.89}, {609.449, 935.433}};

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (GBytes) pdf = render ("undangan-rapat", 200, papers[i]);
    g_autoptr (TuntasPdfDocument) document = open_pdf (pdf);
    guint n = tuntas_pdf_document_get_n_pages (document);

    g_assert_cmpuint (n, >, 5);
    for (guint page = 0; page < n; page++) {
      g_autoptr (GError) error = NULL;
      double width;
      double height;

      g_assert_true (tuntas_pdf_document_get_page_size (document, page, &width, &height, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (width, sizes[i][0], 0.01);
      g_assert_cmpfloat_with_epsilon (height, sizes[i][1], 0.01);
    }
  }
}

/* What the PDF says, read by another library, is what was laid out: every word, in its place. */
static void
test_text (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load (kinds[k]);
    g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (40);
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    g_autoptr (GBytes) pdf = render (kinds[k], 40, NULL);
    g_autoptr (TuntasPdfDocument) document = open_pdf (pdf);

    g_assert_cmpuint (tuntas_pdf_document_get_n_pages (document), ==, layout->n_pages);
    for (guint i = 0; i < layout->items->len; i++) {
      TuntasPageItem *item = g_ptr_array_index (layout->items, i);
      g_autofree char *line = tuntas_page_item_dup_text (item);
      g_autofree char *page_text = NULL;
      g_auto (GStrv) words = g_strsplit_set (line, " \xE2\x80\x83", -1);

      page_text = tuntas_pdf_document_dup_page_text (document, item->page, NULL);
      for (guint w = 0; words[w] != NULL; w++)
        g_assert_nonnull (strstr (page_text, words[w]));
    }
  }
}

static void
test_find (void)
{
  g_autoptr (GBytes) pdf = render ("undangan-rapat", 2, NULL);
  g_autoptr (TuntasPdfDocument) document = open_pdf (pdf);
  g_autoptr (GArray) place = tuntas_pdf_document_find (document, "Tembusan:");
  g_autoptr (GArray) name = tuntas_pdf_document_find (document, "Rahayu Contoh");
  g_autoptr (GArray) nothing = tuntas_pdf_document_find (document, "tidak ada di surat");
  const TuntasPdfMatch *copies;
  const TuntasPdfMatch *signer;

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (place->len, ==, 1);
  g_assert_cmpuint (name->len, ==, 1);
  copies = &g_array_index (place, TuntasPdfMatch, 0);
  signer = &g_array_index (name, TuntasPdfMatch, 0);
  g_assert_cmpfloat_with_epsilon (copies->x, 30 * 72 / 25.4, 1);
  g_assert_cmpfloat (signer->x, >, 595.276 / 2);
  g_assert_cmpfloat (copies->y, >, signer->y);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = render ("berita-acara", 0, NULL);
  g_autoptr (GBytes) second = render ("berita-acara", 0, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static gpointer
render_thread (gpointer data)
{
  for (guint i = 0; i < 10; i++) {
    g_autoptr (GBytes) pdf = render ("undangan-rapat", 12, NULL);

    g_assert_true (g_bytes_equal (pdf, data));
  }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GBytes) pdf = render ("undangan-rapat", 12, NULL);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("surat", render_thread, pdf);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static gpointer
look_thread (gpointer data)
{
  for (guint i = 0; i < 20; i++) {
    g_autoptr (TuntasPdfDocument) document = open_pdf (data);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) image = NULL;
    int width, height;

    image = tuntas_pdf_document_render_page (document, 0, 0.5, &width, &height, &error);
    g_assert_no_error (error);
  }
  return NULL;
}

/* The pages of a preview are drawn by several threads, each with a document of its own. */
static void
test_looking_threads (void)
{
  g_autoptr (GBytes) pdf = render ("undangan-rapat", 12, NULL);
  GThread *threads[6];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("lihat", look_thread, pdf);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_render_page (void)
{
  g_autoptr (GBytes) pdf = render ("tanda-terima", 0, NULL);
  g_autoptr (TuntasPdfDocument) document = open_pdf (pdf);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = NULL;
  const guint32 *pixels;
  guint n_dark = 0;
  int width;
  int height;

  image = tuntas_pdf_document_render_page (document, 0, 1.5, &width, &height, &error);
  g_assert_no_error (error);
  g_assert_cmpint (width, ==, 893);
  g_assert_cmpint (height, ==, 1263);
  g_assert_cmpuint (g_bytes_get_size (image), ==, (gsize)width * 4 * (gsize)height);
  pixels = g_bytes_get_data (image, NULL);
  g_assert_cmphex (pixels[0], ==, 0xffffffff);
  for (int i = 0; i < width * height; i++) {
    g_assert_cmphex (pixels[i] >> 24, ==, 0xff);
    n_dark += (pixels[i] & 0xff) < 0x40;
  }
  g_assert_cmpuint (n_dark, >, 5000);
}

/* What is printed is what is shown. */
static void
test_draw_page (void)
{
  g_autoptr (GBytes) pdf = render ("tanda-terima", 0, NULL);
  g_autoptr (TuntasPdfDocument) document = open_pdf (pdf);
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  const guint32 *shown;
  const guint32 *printed;
  guint n_different = 0;
  double page_width;
  double page_height;
  int width;
  int height;
  cairo_t *cr;

  image = tuntas_pdf_document_render_page (document, 0, 1, &width, &height, &error);
  g_assert_no_error (error);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  g_assert_true (tuntas_pdf_document_get_page_size (document, 0, &page_width, &page_height, NULL));
  cairo_scale (cr, width / page_width, height / page_height);
  g_assert_true (tuntas_pdf_document_draw_page (document, 0, cr, &error));
  g_assert_no_error (error);
  g_assert_false (tuntas_pdf_document_draw_page (document, 5, cr, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  shown = g_bytes_get_data (image, NULL);
  printed = (const guint32 *)cairo_image_surface_get_data (surface);
  for (int i = 0; i < width * height; i++)
    n_different += ABS ((int)(shown[i] & 0xff) - (int)(printed[i] & 0xff)) > 0x80;
  g_assert_cmpuint (n_different, <, (guint)(width * height) / 200);
  cairo_surface_destroy (surface);
}

static void
test_emblem_to_png (void)
{
  static const char signature[] = "\x89PNG\r\n\x1a\n";
  g_autoptr (GBytes) svg = letter_samples_make_emblem ();
  g_autoptr (GBytes) noise = g_bytes_new_static ("bukan gambar", 12);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = tuntas_picture_to_png (svg, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, signature, 8);
  g_assert_cmpuint (g_bytes_get_size (png), <, 64 * 1024);
  g_assert_null (tuntas_picture_to_png (noise, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER);
}

static void
test_refusals (void)
{
  g_autoptr (GBytes) noise = g_bytes_new_static ("%PDF-1.4 ini bukan PDF", 22);
  g_autoptr (GBytes) pdf = render ("tanda-terima", 0, NULL);
  g_autoptr (TuntasPdfDocument) document = open_pdf (pdf);
  g_autoptr (GError) error = NULL;
  double size;
  int pixels;

  g_assert_null (tuntas_pdf_document_new (noise, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF);
  g_clear_error (&error);
  g_assert_false (tuntas_pdf_document_get_page_size (document, 99, &size, &size, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF);
  g_clear_error (&error);
  g_assert_null (tuntas_pdf_document_dup_page_text (document, 99, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF);
  g_clear_error (&error);
  g_assert_null (tuntas_pdf_document_render_page (document, 0, 1000, &pixels, &pixels, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF);
  g_clear_error (&error);
  g_assert_null (tuntas_pdf_document_render_page (document, 0, 0, &pixels, &pixels, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_PDF);
}

/* The words of each letter, line by line. With TUNTAS_WRITE_GOLDEN set, they are written anew. */
static void
test_golden (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
    g_autofree char *name = g_strconcat (kinds[k], ".txt", NULL);
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "documents", "golden", name, NULL);
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load (kinds[k]);
    g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (7);
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    g_autofree char *text = letter_checks_dup_text (layout);
    g_autofree char *golden = NULL;
    g_autoptr (GError) error = NULL;

    if (g_getenv ("TUNTAS_WRITE_GOLDEN") != NULL)
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
    g_file_get_contents (path, &golden, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (text, ==, golden);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-pdf/properties", test_properties);
  g_test_add_func ("/letter-pdf/size", test_size);
  g_test_add_func ("/letter-pdf/text", test_text);
  g_test_add_func ("/letter-pdf/find", test_find);
  g_test_add_func ("/letter-pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/letter-pdf/threads", test_threads);
  g_test_add_func ("/letter-pdf/looking-threads", test_looking_threads);
  g_test_add_func ("/letter-pdf/render-page", test_render_page);
  g_test_add_func ("/letter-pdf/draw-page", test_draw_page);
  g_test_add_func ("/letter-pdf/emblem-to-png", test_emblem_to_png);
  g_test_add_func ("/letter-pdf/refusals", test_refusals);
  g_test_add_func ("/letter-pdf/golden", test_golden);
  return g_test_run ();
}
