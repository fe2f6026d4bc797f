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

static TuntasLetterTemplate *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  TuntasLetterTemplate *result = tuntas_letter_template_parse (text, "contoh.surat", &error);

  g_assert_no_error (error);
  return result;
}

/* The number of the page that a line of the contents prints is that of the page it leads to. */
static void
assert_contents (TuntasPageLayout *layout, guint n_lines)
{
  guint n = 0;

  for (guint i = 0; i < layout->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (layout->items, i);
    const TuntasPageHeading *heading;
    g_autofree char *text = tuntas_page_item_dup_text (item);
    TuntasPageItem *title;

    if (item->role != TUNTAS_PAGE_ROLE_CONTENTS || item->kind != TUNTAS_PAGE_ITEM_TEXT ||
        item->column != 2)
      continue;
    n++;
    heading = &g_array_index (layout->headings, TuntasPageHeading, item->heading - 1);
    g_assert_cmpuint (g_ascii_strtoull (text, NULL, 10), ==, heading->page + 1);
    g_assert_cmpfloat_with_epsilon (item->x + item->width, layout->sheet.right, 0.01);
    title = NULL;
    for (guint k = 0; k < layout->items->len && title == NULL; k++) {
      TuntasPageItem *other = g_ptr_array_index (layout->items, k);

      if (other->role == TUNTAS_PAGE_ROLE_HEADING && other->heading == item->heading)
        title = other;
    }
    g_assert_cmpuint (title->page, ==, heading->page);
    g_assert_cmpfloat_with_epsilon (title->y, heading->y, 0.01);
  }
  g_assert_cmpuint (n, ==, n_lines);
}

static void
test_contents (void)
{
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 150);
  g_autoptr (TuntasLetterTemplate) letter_template = report_samples_parse (TRUE);
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  g_autoptr (GString) many = g_string_new ("daftar-isi tingkat=3\n");
  g_autoptr (TuntasLetterTemplate) long_template = NULL;
  g_autoptr (TuntasPageLayout) long_layout = NULL;

  assert_contents (layout, 8);
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (many,
                            "bab: Judul bab yang panjang sekali supaya tidak muat satu baris %u\n"
                            "subbab: Bagian\nanak-subbab: Rincian\nalinea: Isi bagian.\n",
                            i);
  long_template = letter_checks_parse_body (many->str);
  long_layout = letter_checks_lay_out (long_template, fields, NULL);
  g_assert_cmpuint (long_layout->n_pages, >, 9);
  assert_contents (long_layout, 180);
}

static void
test_numbers (void)
{
  static const char *const expected[][2] = {
    {"BAB I", "Satu"}, {"A.", "a"},  {"1.", "aa"}, {"2.", "ab"},      {"B.", "b"},
    {"1.", "ba"},      {"", "Sela"}, {"A.", "s"},  {"BAB II", "Dua"}, {"A.", "c"},
  };
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (
    "bab: Satu\nsubbab: a\nanak-subbab: aa\nanak-subbab: ab\nsubbab: b\nanak-subbab: ba\n"
    "bab nomor=tidak: Sela\nsubbab: s\nbab: Dua\nbila tidak.ada\nsubbab: x\nakhir\nsubbab: c\n"
    "subbab: {kosong}\nteks: Akhir.\n");
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);

  g_assert_cmpuint (layout->headings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const TuntasPageHeading *heading = &g_array_index (layout->headings, TuntasPageHeading, i);

    g_assert_cmpstr (heading->number, ==, expected[i][0]);
    g_assert_cmpstr (heading->title, ==, expected[i][1]);
  }
}

/* Wherever the page ends, two lines of text follow a heading on its page. */
static void
test_heading_has_company (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  guint n_later = 0;

  for (guint n = 30; n <= 50; n++) {
    g_autofree char *lines = repeat ("teks: Baris.\n", n);
    g_autofree char *words = repeat ("kata yang mengisi baris ", 40);
    g_autofree char *source =
      g_strdup_printf ("%ssubbab: Judul\nanak-subbab: Rincian\nalinea: %s\n", lines, words);
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (source);
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    TuntasPageItem *upper = find_text (layout, "Judul");
    TuntasPageItem *lower = find_text (layout, "Rincian");
    guint n_beside = 0;

    for (guint i = 0; i < layout->items->len; i++) {
      const TuntasPageItem *item = g_ptr_array_index (layout->items, i);

      n_beside += item->page == lower->page && item->block > lower->block;
    }
    g_assert_cmpuint (upper->page, ==, lower->page);
    g_assert_cmpuint (n_beside, >=, 2);
    n_later += upper->page > 0;
  }
  g_assert_cmpuint (n_later, >, 3);
}

static TuntasPageItem *
find_frame (TuntasPageLayout *layout, guint row, guint column)
{
  for (guint i = 0; i < layout->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (layout->items, i);

    if (item->kind == TUNTAS_PAGE_ITEM_FRAME && item->row == row && item->column == column)
      return item;
  }
  return NULL;
}

/* Columns follow the list; cells over several columns and rows are framed as one. */
static void
test_table_of_list (void)
{
  static const guint numbers[] = {1, 9, 14, 22};

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    guint n = numbers[i];
    g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (n, 90);
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (
      "tabel kolom=12,*@unsur,18 ukuran=7 rata=tengah,tengah,tengah\n"
      "  kepala: No. | [kolom=@unsur] NILAI UNSUR | Ket.\n"
      "  kepala: [sambung] | @unsur {.kode} | [sambung]\n"
      "  ulang responden\n    baris: {.no} | @.jawaban {.} |\n  akhir\nakhir\n");
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    TuntasPageItem *number = find_frame (layout, 1, 0);
    TuntasPageItem *over = find_frame (layout, 0, 1);
    TuntasPageItem *under = find_frame (layout, 1, 1);
    TuntasPageItem *text = find_text (layout, "No.");

    g_assert_null (find_frame (layout, 0, 0));
    g_assert_cmpfloat_with_epsilon (over->width, under->width * n, 0.1);
    g_assert_cmpfloat_with_epsilon (number->y, over->y, 0.01);
    g_assert_cmpfloat_with_epsilon (number->height, over->height + under->height, 0.01);
    g_assert_cmpfloat_with_epsilon (text->y + text->height / 2, number->y + number->height / 2, 1);
    g_assert_nonnull (find_frame (layout, 2, n + 1));
    g_assert_cmpuint (layout->n_pages, >, 1);
    g_assert_cmpuint (layout->warnings->len, ==, 0);
    for (guint page = 0; page < layout->n_pages; page++)
      g_assert_cmpuint (letter_checks_count_lines (layout, page, TUNTAS_PAGE_ROLE_TABLE_HEAD), >,
                        0);
  }
}

static void
test_table_with_too_many (void)
{
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (30, 2);
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (
    "tabel kolom=10,*@unsur\nbaris: 1 | @unsur {.no}\nakhir\n"
    "tabel kolom=10,*@tidak.ada,20\nbaris: 1 | @tidak.ada x | 2\nakhir\n");
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);

  g_assert_cmpuint (layout->warnings->len, ==, 1);
  g_assert_nonnull (find_text (layout, "23"));
  g_assert_null (find_text (layout, "24"));
}

/* What stands in a box is within it; columns side by side are as high as the highest. */
static void
test_boxes (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (
    "berdampingan ruang=4\n  kolom lebar=50 garis=1 latar=biru-muda tegak=tengah\n"
    "    judul ukuran=40: 79,01\n  akhir\n  kolom garis=1\n"
    "    tabel kolom=*,20\n      kepala: Pendidikan | Orang\n      baris: SMA | 61\n"
    "      baris: S1 | 89\n      baris: S2 | 9\n    akhir\n    kotak lebar=40 rata=kanan "
    "tinggi=20\n"
    "      teks: Dalam\n    akhir\n  akhir\nakhir\nteks: Sesudah\n");
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  TuntasPageItem *left = find_kind (layout, TUNTAS_PAGE_ITEM_FRAME, 0);
  TuntasPageItem *right = find_kind (layout, TUNTAS_PAGE_ITEM_FRAME, 1);
  TuntasPageItem *ground = find_kind (layout, TUNTAS_PAGE_ITEM_GROUND, 0);
  TuntasPageItem *number = find_text (layout, "79,01");
  TuntasPageItem *after = find_text (layout, "Sesudah");

  g_assert_cmpfloat_with_epsilon (left->width, 50 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (right->x, left->x + left->width + 4 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (left->height, right->height, 0.01);
  g_assert_cmpfloat_with_epsilon (ground->height, left->height, 0.01);
  g_assert_cmpfloat_with_epsilon (number->y + number->height / 2, left->y + left->height / 2, 1);
  g_assert_cmpfloat (after->y, >=, left->y + left->height);
  for (guint i = 0; i < layout->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (layout->items, i);
    TuntasPageItem *box = item->x < right->x ? left : right;

    if (item == after)
      continue;
    g_assert_cmpfloat (item->x, >=, box->x - 0.01);
    g_assert_cmpfloat (item->x + item->width, <=, box->x + box->width + 0.01);
    g_assert_cmpfloat (item->y, >=, box->y - 0.01);
    g_assert_cmpfloat (item->y + item->height, <=, box->y + box->height + 0.01);
  }
}

static void
test_fill (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (
    "teks: Atas\nspasi *\nteks: Tengah\nspasi *\nteks: Bawah\nhalaman-baru\nspasi *\nteks: Kaki\n");
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  TuntasPageItem *top = find_text (layout, "Atas");
  TuntasPageItem *middle = find_text (layout, "Tengah");
  TuntasPageItem *bottom = find_text (layout, "Bawah");
  TuntasPageItem *foot = find_text (layout, "Kaki");

  g_assert_cmpuint (layout->n_pages, ==, 2);
  g_assert_cmpfloat_with_epsilon (middle->y - top->y, bottom->y - middle->y, 0.01);
  g_assert_cmpfloat_with_epsilon (bottom->y + bottom->height, layout->sheet.bottom, 2);
  g_assert_cmpfloat_with_epsilon (foot->y, bottom->y, 0.01);
}

/* A page of its own direction, and back. */
static void
test_turned (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (
    "teks: Surat\nlampiran arah=mendatar\nbaris Lampiran: Satu\nakhir\nbab: Di lampiran\nteks: "
    "Isi\n"
    "halaman-baru arah=tegak\nteks: Kembali\nlampiran\nbaris Lampiran: Dua\nakhir\nteks: Isi\n");
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  g_autoptr (GBytes) pdf = render (letter_template, fields);
  g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, NULL);

  g_assert_cmpuint (layout->n_pages, ==, 4);
  for (guint page = 0; page < 4; page++) {
    const TuntasPageSheet *sheet = tuntas_page_layout_get_sheet (layout, page);
    double width;
    double height;

    g_assert_cmpfloat_with_epsilon (sheet->width, page == 1 ? 841.89 : 595.28, 0.01);
    g_assert_true (tuntas_pdf_document_get_page_size (document, page, &width, &height, NULL));
    g_assert_cmpfloat_with_epsilon (width, sheet->width, 0.01);
    g_assert_cmpfloat_with_epsilon (height, sheet->height, 0.01);
  }
  g_assert_cmpfloat_with_epsilon (layout->turned.top, layout->sheet.left, 0.01);
}

/* The number of a letter stands on one line in the head of its annex. */
static void
test_annex_head (void)
{
  static const char *const numbers[] = {"1/2026", "400.14.5.6/1234/DPMPTSP-NAKER/XI/2026"};

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (
      "teks: Surat\nlampiran\nbaris Lampiran: Undangan\nbaris Nomor: {nomor}\nakhir\nteks: Isi\n");
    g_autoptr (TuntasPageLayout) layout = NULL;
    TuntasPageItem *label;

    tuntas_field_set_set_text (fields, "nomor", numbers[i]);
    layout = letter_checks_lay_out (letter_template, fields, NULL);
    label = find_text (layout, "Nomor");
    g_assert_nonnull (find_text (layout, numbers[i]));
    if (i == 0)
      g_assert_cmpfloat_with_epsilon (label->x, (layout->sheet.left + layout->sheet.right) / 2,
                                      0.1);
    else
      g_assert_cmpfloat (label->x, <, (layout->sheet.left + layout->sheet.right) / 2);
  }
}

/* However long the names are, a poster is on one page and within its margins. */
static void
test_one_page (void)
{
  double last = 1;

  for (guint n = 1; n <= 64; n *= 4) {
    g_autofree char *name = repeat ("Pelayanan Penerbitan Izin ", n);
    g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 10);
    g_autoptr (TuntasLetterTemplate) letter_template =
                 parse ("[surat]\nkertas = A3\narah = mendatar\nsatu-halaman = ya\n[isi]\n"
                        "judul ukuran=40 muat=2: {nama}\nkotak garis=2\n  judul ukuran=120: 79,01\n"
                        "  teks ukuran=30: {nama}\nakhir\ngrafik grafik.bars\n");
    g_autoptr (TuntasPageLayout) layout = NULL;
    const TuntasPageItem *number;
    double scale;

    tuntas_field_set_set_text (fields, "nama", name);
    layout = letter_checks_lay_out (letter_template, fields, NULL);
    number = find_text (layout, "79,01");
    scale = number->scale > 0 ? number->scale : 1;
    g_assert_cmpuint (layout->n_pages, ==, 1);
    g_assert_cmpfloat_with_epsilon (tuntas_page_layout_get_sheet (layout, 0)->width, 1190.55, 0.01);
    g_assert_cmpfloat (scale, <=, last);
    last = scale;
  }
  g_assert_cmpfloat (last, <, 0.9);
}

/* Wherever the page ends, the sums of a table are on one page, below its head. */
static void
test_rows_together (void)
{
  for (guint n = 30; n < 60; n++) {
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (
      "tabel kolom=*\n  kepala: Kepala\n  ulang baris\n    baris: {.}\n  akhir\n  bersama\n"
      "    baris: Jumlah\n    baris: Rata-rata\n    baris: Nilai\n  akhir\nakhir\n");
    g_autoptr (TuntasPageLayout) layout = NULL;

    for (guint i = 0; i < n; i++)
      tuntas_field_set_append_text (fields, "baris", "Sel");
    layout = letter_checks_lay_out (letter_template, fields, NULL);
    g_assert_cmpuint (find_text (layout, "Jumlah")->page, ==, find_text (layout, "Nilai")->page);
    g_assert_cmpuint (find_text (layout, "Nilai")->page, ==, layout->n_pages - 1);
  }
}

/* A poster for any paper grows with the paper; its text is as much larger as the paper. */
static void
test_grown_page (void)
{
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 10);
  g_autoptr (TuntasLetterTemplate) letter_template =
               parse ("[surat]\nsatu-halaman = ya\n[isi]\njudul ukuran=40: NILAI\nspasi *\n"
                      "grafik grafik.bars\n");
  g_autoptr (TuntasPageLayout) a4 = letter_checks_lay_out (letter_template, fields, "A4");
  g_autoptr (TuntasPageLayout) a3 = letter_checks_lay_out (letter_template, fields, "A3");
  const TuntasPageItem *small = find_text (a4, "NILAI");
  const TuntasPageItem *large = find_text (a3, "NILAI");

  g_assert_cmpfloat_with_epsilon (large->width / small->width, 297.0 / 210, 0.001);
  g_assert_cmpfloat_with_epsilon (tuntas_page_layout_get_sheet (a3, 0)->height, 1190.55, 0.01);
}

static void
test_too_much (void)
{
  g_autofree char *lines = repeat ("teks: Baris.\n", 600);
  g_autofree char *source = g_strconcat ("[surat]\nsatu-halaman = ya\n[isi]\n", lines, NULL);
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasLetterTemplate) letter_template = parse (source);
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);

  g_assert_cmpuint (layout->n_pages, >, 1);
  g_assert_cmpuint (layout->warnings->len, ==, 1);
}

/* A box has no pages; what is indented too far, or too wide, stays within the margins. */
static void
test_within (void)
{
  static const char *const bodies[] = {
    "kotak\n  teks: Satu\n  halaman-baru arah=mendatar\n  bab halaman=ya: Dua\n  daftar-isi\n"
    "  lampiran arah=mendatar\n  baris Lampiran: Tiga\n  akhir\nakhir\nteks: Empat\n",
    "teks menjorok=900: Satu\nketerangan menjorok=900\nbaris Label: Nilai\nakhir\n"
    "kotak menjorok=900\nteks: Dua\nakhir\ntabel kolom=10,* menjorok=900\nbaris: 1 | Tiga\nakhir\n",
    "berdampingan\n  kolom lebar=90\n    teks: Satu\n  akhir\n  kolom lebar=80\n    teks: Dua\n"
    "  akhir\n  kolom\n    teks: Tiga\n  akhir\nakhir\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (bodies[i]);
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);

    g_assert_cmpuint (layout->n_pages, ==, 1);
    g_assert_nonnull (find_text (layout, "Tiga"));
  }
}

/* A box that no page holds is told of. */
static void
test_crowded (void)
{
  g_autofree char *lines = repeat ("teks: Baris.\n", 90);
  g_autofree char *source =
    g_strconcat ("[surat]\nmuatkan = tidak\n[isi]\nkotak\n", lines, "akhir\n", NULL);
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasLetterTemplate) letter_template = parse (source);
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  g_autoptr (TuntasPageLayout) layout =
               tuntas_typesetter_lay_out (typesetter, letter_template, fields, NULL, NULL);

  g_assert_true (layout->crowded);
  g_assert_cmpuint (layout->warnings->len, ==, 1);
}

static void
test_page_numbers (void)
{
  static const char *const where[] = {"atas", "bawah", "tidak"};

  for (guint i = 0; i < G_N_ELEMENTS (where); i++) {
    g_autofree char *source = g_strdup_printf (
      "[surat]\nnomor-halaman = %s\n[isi]\nteks: Satu\nhalaman-baru\nteks: Dua\n", where[i]);
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasLetterTemplate) letter_template = parse (source);
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    const TuntasPageItem *number = NULL;

    for (guint k = 0; k < layout->items->len; k++) {
      const TuntasPageItem *item = g_ptr_array_index (layout->items, k);

      if (item->role == TUNTAS_PAGE_ROLE_FURNITURE) {
        g_assert_null (number);
        number = item;
      }
    }
    if (i == 2) {
      g_assert_null (number);
      continue;
    }
    g_assert_cmpuint (number->page, ==, 1);
    if (i == 0)
      g_assert_cmpfloat (number->y + number->height, <=, layout->sheet.top);
    else
      g_assert_cmpfloat (number->y, >=, layout->sheet.bottom);
  }
}

/* A page says for itself what holds for all of them, when it holds. */
static void
test_page_note (void)
{
  for (guint i = 0; i < 2; i++) {
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasLetterTemplate) letter_template =
                 parse ("[surat]\nnomor-halaman = bawah\ncatatan-halaman = Baru {keadaan}\n[isi]\n"
                        "teks: Satu\nhalaman-baru\nteks: Dua\n");
    g_autoptr (TuntasPageLayout) layout = NULL;
    guint n_notes = 0;

    if (i == 1)
      tuntas_field_set_set_text (fields, "keadaan", "sementara");
    layout = letter_checks_lay_out (letter_template, fields, NULL);
    for (guint k = 0; k < layout->items->len; k++) {
      TuntasPageItem *item = g_ptr_array_index (layout->items, k);
      g_autofree char *text =
        item->role == TUNTAS_PAGE_ROLE_FURNITURE ? tuntas_page_item_dup_text (item) : NULL;

      if (g_strcmp0 (text, "Baru sementara") != 0)
        continue;
      g_assert_cmpuint (item->page, ==, n_notes++);
      g_assert_cmpfloat (item->y, >=, layout->sheet.bottom);
    }
    g_assert_cmpuint (n_notes, ==, i == 1 ? 2 : 0);
  }
}

/* Neither the first row of a table nor its last stands on a page without another. */
static void
test_end_rows (void)
{
  for (guint n = 20; n < 60; n++) {
    g_autoptr (GString) source = g_string_new ("[surat]\nmuatkan = tidak\n[isi]\ntabel kolom=10,*\n"
                                               "  kepala: No. | Isi\n");
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasLetterTemplate) letter_template = NULL;
    g_autoptr (TuntasPageLayout) layout = NULL;
    guint last = 0, before = 0;

    for (guint i = 0; i < n; i++)
      g_string_append_printf (source, "  baris: %u | Baris\n", i + 1);
    g_string_append (source, "akhir\n");
    letter_template = parse (source->str);
    layout = letter_checks_lay_out (letter_template, fields, NULL);
    for (guint k = 0; k < layout->items->len; k++) {
      TuntasPageItem *item = g_ptr_array_index (layout->items, k);

      if (item->role == TUNTAS_PAGE_ROLE_TABLE && item->row == n)
        last = item->page;
      if (item->role == TUNTAS_PAGE_ROLE_TABLE && item->row + 1 == n)
        before = item->page;
    }
    g_assert_cmpuint (last, ==, before);
  }
}

/* A text that belongs to what follows goes with it, and a heading before it, too. */
static void
test_held (void)
{
  for (guint n = 30; n < 60; n++) {
    g_autoptr (GString) source = g_string_new ("[surat]\nmuatkan = tidak\n[isi]\n");
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasLetterTemplate) letter_template = NULL;
    g_autoptr (TuntasPageLayout) layout = NULL;
    guint heading = 0, table = 0, second = 0;

    for (guint i = 0; i < n; i++)
      g_string_append (source, "teks: Baris\n");
    g_string_append (source, "subbab: Rencana\nalinea lekat=ya: Sebagai berikut.\n"
                             "tabel kolom=10,*: Rencana\n  kepala: No. | Isi\n  baris: 1 | A\n"
                             "  baris: 2 | B\nakhir\n");
    letter_template = parse (source->str);
    layout = letter_checks_lay_out (letter_template, fields, NULL);
    for (guint k = 0; k < layout->items->len; k++) {
      TuntasPageItem *item = g_ptr_array_index (layout->items, k);

      if (item->role == TUNTAS_PAGE_ROLE_HEADING)
        heading = item->page;
      if (item->role == TUNTAS_PAGE_ROLE_TABLE)
        second = item->page;
      if (item->role == TUNTAS_PAGE_ROLE_TABLE && item->row == 1)
        table = item->page;
    }
    g_assert_cmpuint (heading, ==, table);
    g_assert_cmpuint (second, ==, table);
  }
}

/* A heading of two lines does not leave a word alone in the second. */
static void
test_balanced (void)
{
  static const char *const source =
    "[surat]\n[isi]\njudul ukuran=18: TERIMA KASIH ATAS PENILAIAN YANG TELAH ANDA BERIKAN\n";
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasLetterTemplate) letter_template = parse (source);
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  double narrow = G_MAXDOUBLE, wide = 0;
  guint n = 0;

  for (guint k = 0; k < layout->items->len; k++) {
    const TuntasPageItem *item = g_ptr_array_index (layout->items, k);

    if (item->role != TUNTAS_PAGE_ROLE_TITLE)
      continue;
    narrow = MIN (narrow, item->width);
    wide = MAX (wide, item->width);
    n++;
  }
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (narrow, >, 0.6 * wide);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-layout/chart-field", test_chart_field);
  g_test_add_func ("/report-layout/chart-is-whole", test_chart_is_whole);
  g_test_add_func ("/report-layout/chart-options", test_chart_options);
  g_test_add_func ("/report-layout/chart-text", test_chart_text);
  g_test_add_func ("/report-layout/contents", test_contents);
  g_test_add_func ("/report-layout/numbers", test_numbers);
  g_test_add_func ("/report-layout/heading-has-company", test_heading_has_company);
  g_test_add_func ("/report-layout/table-of-list", test_table_of_list);
  g_test_add_func ("/report-layout/table-with-too-many", test_table_with_too_many);
  g_test_add_func ("/report-layout/boxes", test_boxes);
  g_test_add_func ("/report-layout/fill", test_fill);
  g_test_add_func ("/report-layout/turned", test_turned);
  g_test_add_func ("/report-layout/annex-head", test_annex_head);
  g_test_add_func ("/report-layout/one-page", test_one_page);
  g_test_add_func ("/report-layout/rows-together", test_rows_together);
  g_test_add_func ("/report-layout/grown-page", test_grown_page);
  g_test_add_func ("/report-layout/too-much", test_too_much);
  g_test_add_func ("/report-layout/within", test_within);
  g_test_add_func ("/report-layout/crowded", test_crowded);
  g_test_add_func ("/report-layout/end-rows", test_end_rows);
  g_test_add_func ("/report-layout/held", test_held);
  g_test_add_func ("/report-layout/balanced", test_balanced);
  g_test_add_func ("/report-layout/page-note", test_page_note);
  g_test_add_func ("/report-layout/page-numbers", test_page_numbers);
  return g_test_run ();
}
