/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/chart-samples.h"
#include "letter-checks.h"
#include "report-samples.h"

#include "tuntas-pdf-document.h"

#include <string.h>

static char *
repeat (const char *text, guint n)
{
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (result, text);
  return g_string_free (result, FALSE);
}

static TuntasPageItem *
find_kind (TuntasPageLayout *layout, TuntasPageItemKind kind, guint nth)
{
  for (guint i = 0; i < layout->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (layout->items, i);

    if (item->kind == kind && nth-- == 0)
      return item;
  }
  return NULL;
}

static TuntasPageItem *
find_text (TuntasPageLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (layout->items, i);
    g_autofree char *line = tuntas_page_item_dup_text (item);

    if (strstr (line, text) != NULL)
      return item;
  }
  return NULL;
}

static GBytes *
render (TuntasLetterTemplate *letter_template, TuntasFieldSet *fields)
{
  const TuntasPdfProperties properties = {"Laporan contoh", "Dinas Contoh", "Survei", 1795000000};
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf =
    tuntas_typesetter_render (typesetter, letter_template, fields, NULL, &properties, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

/* Wherever the page ends, a chart stands on one page with its caption, within the margins. */
static void
test_chart_is_whole (void)
{
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 150);
  guint n_later = 0;

  for (guint n = 1; n <= 48; n += 3) {
    g_autofree char *lines = repeat ("teks: Baris.\n", n);
    g_autofree char *source =
      g_strconcat (lines, "grafik grafik.bars: Nilai tiap unsur\nteks: Sesudahnya.\n", NULL);
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (source);
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    TuntasPageItem *chart = find_kind (layout, TUNTAS_PAGE_ITEM_CHART, 0);
    TuntasPageItem *caption = find_text (layout, "Grafik 1. Nilai tiap unsur");

    g_assert_cmpuint (chart->page, ==, caption->page);
    g_assert_cmpfloat (caption->y, >, chart->y + chart->height);
    n_later += chart->page > 0;
  }
  g_assert_cmpuint (n_later, >, 5);
}

static void
test_chart_options (void)
{
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 150);
  g_autoptr (TuntasLetterTemplate) letter_template =
               letter_checks_parse_body ("grafik grafik.bars tinggi=60 lebar=120 gaya=abu\n"
                                         "grafik grafik.trend: Perkembangan\n"
                                         "grafik tidak.ada: Tidak dicetak\n"
                                         "tabel kolom=10,*: Unsur\nbaris: 1 | Biaya\nakhir\n"
                                         "grafik grafik.profile: Responden\n"
                                         "tabel kolom=10,*: Saran\nbaris: 1 | Kursi\nakhir\n");
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  TuntasPageItem *chart = find_kind (layout, TUNTAS_PAGE_ITEM_CHART, 0);

  g_assert_cmpfloat_with_epsilon (chart->width, 120 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (chart->height, 60 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (chart->x - layout->sheet.left,
                                  layout->sheet.right - chart->x - chart->width, 0.01);
  g_assert_null (find_kind (layout, TUNTAS_PAGE_ITEM_CHART, 3));
  g_assert_nonnull (find_text (layout, "Grafik 1. Perkembangan"));
  g_assert_nonnull (find_text (layout, "Grafik 2. Responden"));
  g_assert_nonnull (find_text (layout, "Tabel 1. Unsur"));
  g_assert_nonnull (find_text (layout, "Tabel 2. Saran"));
  g_assert_null (find_text (layout, "Tidak dicetak"));
}

/* Each kind of chart is drawn as vectors with text that can be searched. */
static void
test_chart_text (void)
{
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 150);

  for (guint i = 0; i < CHART_SAMPLES; i++) {
    g_autofree char *source = g_strdup_printf ("grafik grafik.%s: Hasil\n", chart_samples[i]);
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (source);
    g_autoptr (GBytes) pdf = render (letter_template, fields);
    g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, NULL);
    g_autoptr (GPtrArray) unembedded = tuntas_pdf_document_list_unembedded_fonts (document);
    g_autofree char *text = tuntas_pdf_document_dup_page_text (document, 0, NULL);

    g_assert_nonnull (strstr (text, "Grafik 1. Hasil"));
    g_assert_cmpuint (g_utf8_strlen (text, -1), >, 60);
    g_assert_cmpuint (unembedded->len, ==, 0);
    g_assert_null (memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "/Image", 6));
  }
}

static void
test_chart_field (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasChart) chart = chart_samples_make ("bars");
  g_autoptr (TuntasChart) empty = tuntas_chart_new ();

  tuntas_field_set_set_chart (fields, "a.b", chart);
  tuntas_field_set_set_chart (fields, "kosong", empty);
  g_assert_true (tuntas_field_set_has (fields, "a.b"));
  g_assert_true (tuntas_field_set_get_chart (fields, "a.b") == chart);
  g_assert_false (tuntas_field_set_has (fields, "kosong"));
  tuntas_field_set_set_chart (fields, "a.b", NULL);
  g_assert_false (tuntas_field_set_has (fields, "a.b"));
  g_assert_null (tuntas_field_set_get_chart (fields, "tidak.ada"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-layout/chart-field", test_chart_field);
  g_test_add_func ("/report-layout/chart-is-whole", test_chart_is_whole);
  g_test_add_func ("/report-layout/chart-options", test_chart_options);
  g_test_add_func ("/report-layout/chart-text", test_chart_text);
  return g_test_run ();
}
