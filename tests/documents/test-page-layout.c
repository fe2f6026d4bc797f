/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "letter-checks.h"
#include "letter-samples.h"

#define MM(mm) ((mm)*72.0 / 25.4)

static const char *const papers[] = {"A4", "F4"};

static guint
find_page (TuntasPageLayout *layout, TuntasPageRole role, gboolean last)
{
  guint page = G_MAXUINT;

  for (guint i = 0; i < layout->items->len; i++) {
    const TuntasPageItem *item = g_ptr_array_index (layout->items, i);

    if (item->role == role && (last || page == G_MAXUINT))
      page = item->page;
  }
  return page;
}

static char *
repeat (const char *text, guint n)
{
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (result, text);
  return g_string_free (result, FALSE);
}

static void
test_paper (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("undangan-rapat");
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (3);
  g_autoptr (TuntasPageLayout) a4 = letter_checks_lay_out (letter_template, fields, NULL);
  g_autoptr (TuntasPageLayout) f4 = letter_checks_lay_out (letter_template, fields, "F4");

  g_assert_cmpfloat_with_epsilon (a4->sheet.width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (a4->sheet.height, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (f4->sheet.width, 609.45, 0.01);
  g_assert_cmpfloat_with_epsilon (f4->sheet.height, 935.43, 0.01);
  g_assert_cmpfloat_with_epsilon (a4->sheet.left, MM (30), 0.01);
  g_assert_cmpfloat_with_epsilon (a4->sheet.width - a4->sheet.right, MM (20), 0.01);
  g_assert_cmpfloat_with_epsilon (a4->sheet.top, MM (20), 0.01);
  g_assert_cmpfloat_with_epsilon (a4->sheet.height - a4->sheet.bottom, MM (25), 0.01);
  g_assert_cmpuint (a4->warnings->len, ==, 0);
}

/* Whatever the length of the body, the signature is in one piece, with two lines of the body. */
static void
test_signature_has_company (void)
{
  static const char tail[] = "alinea: Demikian.\n"
                             "tanda-tangan\nkolom kanan\nbaris: KEPALA DINAS,\nruang 24\n"
                             "nama: Nama Contoh\nbaris: NIP 1\nakhir\nakhir\n";
  guint n_later = 0;

  for (guint n = 1; n <= 80; n++) {
    g_autofree char *body =
      repeat ("alinea: Alinea ini mempunyai beberapa baris supaya halaman terisi sedikit demi "
              "sedikit, dan supaya batas halaman jatuh di mana saja dalam alinea itu sendiri.\n",
              n);
    g_autofree char *source = g_strconcat (body, tail, NULL);
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (source);
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    guint page = find_page (layout, TUNTAS_PAGE_ROLE_SIGNATURE, FALSE);

    g_assert_cmpuint (page, ==, find_page (layout, TUNTAS_PAGE_ROLE_SIGNATURE, TRUE));
    g_assert_cmpuint (page, ==, layout->n_pages - 1);
    g_assert_cmpuint (letter_checks_count_lines (layout, page, TUNTAS_PAGE_ROLE_BODY), >=, 2);
    n_later += page > 0;
  }
  g_assert_cmpuint (n_later, >, 60);
}

/* The same for a signature below a table of every length. */
static void
test_signature_below_table (void)
{
  static const char source[] = "tabel kolom=12,*\nkepala: No. | Nama\nulang butir\n"
                               "baris: {.no}. | {.}\nakhir\nakhir\n"
                               "tanda-tangan\nkolom kanan\nbaris: KEPALA DINAS,\nruang\n"
                               "nama: Nama Contoh\nakhir\nakhir\n";
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (source);
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();

  for (guint n = 1; n <= 90; n++) {
    g_autoptr (TuntasPageLayout) layout = NULL;
    guint page;

    tuntas_field_set_append_text (fields, "butir", "Nama seseorang yang dicatat");
    layout = letter_checks_lay_out (letter_template, fields, NULL);
    page = find_page (layout, TUNTAS_PAGE_ROLE_SIGNATURE, FALSE);
    g_assert_cmpuint (page, ==, find_page (layout, TUNTAS_PAGE_ROLE_SIGNATURE, TRUE));
    g_assert_cmpuint (letter_checks_count_lines (layout, page, TUNTAS_PAGE_ROLE_TABLE), >=,
                      MIN (n, 2));
  }
}

/* No single line of a paragraph stands alone at the foot or the top of a page. */
static void
test_no_widows (void)
{
  for (guint n = 1; n <= 45; n++) {
    g_autofree char *lines = repeat ("teks: Baris.\n", n);
    g_autofree char *words = repeat ("kata yang mengisi baris ", 40);
    g_autofree char *source = g_strdup_printf ("%salinea: %s\n", lines, words);
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (source);
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    const TuntasPageItem *last = NULL;
    guint on_page[3] = {0};

    for (guint i = 0; i < layout->items->len; i++) {
      const TuntasPageItem *item = g_ptr_array_index (layout->items, i);

      if (item->role == TUNTAS_PAGE_ROLE_BODY)
        last = item;
    }
    for (guint i = 0; i < layout->items->len; i++) {
      const TuntasPageItem *item = g_ptr_array_index (layout->items, i);

      if (item->block == last->block && item->role == TUNTAS_PAGE_ROLE_BODY)
        on_page[item->page]++;
    }
    for (guint page = 0; page < layout->n_pages; page++)
      g_assert_cmpuint (on_page[page], !=, 1);
  }
}

static void
test_invited (void)
{
  static const guint numbers[] = {0, 1, 2, 5, 6, 200};

  for (guint p = 0; p < G_N_ELEMENTS (papers); p++) {
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
      g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("undangan-rapat");
      g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (numbers[i]);
      g_autoptr (TuntasPageLayout) layout =
                   letter_checks_lay_out (letter_template, fields, papers[p]);
      g_autofree char *text = letter_checks_dup_text (layout);
      gboolean listed = numbers[i] > 5;

      g_assert_true ((strstr (text, "Daftar terlampir") != NULL) == listed);
      g_assert_true ((strstr (text, "DAFTAR PEJABAT/PEGAWAI YANG DIUNDANG") != NULL) == listed);
      g_assert_nonnull (strstr (text, "000.1.5/041/DPTK/XI/2026"));
      if (numbers[i] == 5)
        g_assert_nonnull (strstr (text, "Kepala Desa Melati"));
      if (numbers[i] == 200)
        g_assert_nonnull (strstr (text, "Peserta Contoh 200"));
      if (numbers[i] <= 5)
        g_assert_cmpuint (layout->n_pages, ==, 1);
    }
  }
}

static void
test_table_head_is_repeated (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("undangan-rapat");
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (200);
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  guint first = find_page (layout, TUNTAS_PAGE_ROLE_TABLE, FALSE);
  guint last = find_page (layout, TUNTAS_PAGE_ROLE_TABLE, TRUE);

  g_assert_cmpuint (last, >, first + 3);
  for (guint page = first; page <= last; page++)
    g_assert_cmpuint (letter_checks_count_lines (layout, page, TUNTAS_PAGE_ROLE_TABLE_HEAD), ==, 1);
}

/* Every text of a table stands inside the frame of its own cell. */
static void
test_cells_are_framed (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("daftar-hadir");
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (60);
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  guint n_cells = 0;

  for (guint i = 0; i < layout->items->len; i++) {
    const TuntasPageItem *text = g_ptr_array_index (layout->items, i);
    gboolean framed = FALSE;

    if (text->kind != TUNTAS_PAGE_ITEM_TEXT || text->role != TUNTAS_PAGE_ROLE_TABLE)
      continue;
    for (guint k = 0; k < layout->items->len && !framed; k++) {
      const TuntasPageItem *frame = g_ptr_array_index (layout->items, k);

      framed = frame->kind == TUNTAS_PAGE_ITEM_FRAME && frame->page == text->page &&
               frame->row == text->row && frame->column == text->column && frame->x <= text->x &&
               frame->x + frame->width >= text->x + text->width && frame->y <= text->y &&
               frame->y + frame->height >= text->y + text->height;
    }
    g_assert_true (framed);
    n_cells++;
  }
  g_assert_cmpuint (n_cells, >, 200);
}

static void
test_long_row_is_cut (void)
{
  static const char source[] = "tabel kolom=12,*\nkepala: No. | Uraian\nbaris: 1. | {a}\n"
                               "baris: 2. | pendek\nakhir\n";
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (source);
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autofree char *text = repeat ("uraian yang sangat panjang sekali ", 600);
  g_autoptr (TuntasPageLayout) layout = NULL;

  tuntas_field_set_set_text (fields, "a", text);
  layout = letter_checks_lay_out (letter_template, fields, NULL);
  g_assert_cmpuint (layout->n_pages, >=, 4);
  for (guint page = 0; page < layout->n_pages; page++)
    g_assert_cmpuint (letter_checks_count_lines (layout, page, TUNTAS_PAGE_ROLE_TABLE_HEAD), ==, 1);
}

/* Absurd input: nothing overlaps, nothing leaves the page, nothing is lost. */
static void
test_absurd_texts (void)
{
  static const char *const kinds[] = {"undangan-rapat", "tanda-terima", "berita-acara", "disposisi",
                                      "daftar-hadir"};
  static const char *const paths[] = {"surat.hal",        "pengaduan.perihal", "penandatangan.nama",
                                      "pelapor.nama",     "petugas.nama",      "rapat.tempat",
                                      "pihak_kedua.nama", "surat.nomor",       "kantor.tempat"};
  g_autofree char *words = repeat ("perihal yang amat panjang ", 80);
  g_autofree char *solid = repeat ("X", 2000);
  g_autofree char *lines = repeat ("baris\n", 300);
  const char *const texts[] = {words, solid, lines};

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load (kinds[k]);

    for (guint p = 0; p < G_N_ELEMENTS (paths); p++) {
      for (guint t = 0; t < G_N_ELEMENTS (texts); t++) {
        g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (7);
        g_autoptr (TuntasPageLayout) layout = NULL;

        tuntas_field_set_set_text (fields, paths[p], texts[t]);
        layout = letter_checks_lay_out (letter_template, fields, papers[t % 2]);
        g_assert_cmpuint (layout->n_pages, <, 40);
      }
    }
  }
}

static void
test_long_name_stays_on_a_line (void)
{
  static const char name[] = "Prof. Dr. Ir. Contoh Panjang Wiryawan, M.Si., M.M.";
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("undangan-rapat");
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (2);
  g_autoptr (TuntasPageLayout) layout = NULL;
  g_autofree char *text = NULL;

  tuntas_field_set_set_text (fields, "penandatangan.nama", name);
  layout = letter_checks_lay_out (letter_template, fields, NULL);
  text = letter_checks_dup_text (layout);
  g_assert_nonnull (strstr (text, name));
}

static void
test_number_is_not_broken (void)
{
  for (guint n = 1; n <= 60; n++) {
    g_autofree char *words = repeat ("ka ", n);
    g_autofree char *source = g_strdup_printf ("teks: %s0127/ADU/XI/2026 tamat", words);
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (source);
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
    g_autofree char *text = letter_checks_dup_text (layout);

    g_assert_nonnull (strstr (text, "0127/ADU/XI/2026"));
  }
}

static void
test_page_numbers (void)
{
  g_autofree char *source = repeat ("alinea: Isi.\nhalaman-baru\n", 3);
  g_autofree char *full = g_strconcat (source, "teks: Kata akhir\n", NULL);
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (full);
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasPageLayout) layout = NULL;
  g_autofree char *text = NULL;

  letter_template->catchword = TRUE;
  layout = letter_checks_lay_out (letter_template, fields, NULL);
  text = letter_checks_dup_text (layout);
  g_assert_cmpstr (text, ==,
                   "=== 1\nIsi.\nIsi.…\n=== 2\nIsi.\n- 2 -\nIsi.…\n=== 3\nIsi.\n- 3 -\nKata…\n"
                   "=== 4\nKata akhir\n- 4 -\n");
}

static void
test_saves_a_page (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("undangan-rapat");
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (12);
  g_autoptr (TuntasPageLayout) close = letter_checks_lay_out (letter_template, fields, NULL);
  g_autoptr (TuntasPageLayout) loose = NULL;

  letter_template->tighten = FALSE;
  loose = letter_checks_lay_out (letter_template, fields, NULL);
  g_assert_cmpuint (loose->n_pages, ==, 3);
  g_assert_cmpuint (close->n_pages, ==, 2);
}

static void
test_names_side_by_side (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("berita-acara");
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (0);
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  const TuntasPageItem *first = NULL;
  const TuntasPageItem *second = NULL;

  for (guint i = 0; i < layout->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (layout->items, i);
    g_autofree char *text = tuntas_page_item_dup_text (item);

    if (item->role != TUNTAS_PAGE_ROLE_SIGNATURE)
      continue;
    if (g_str_equal (text, "Sukarno Contoh Hadiwijaya"))
      second = item;
    if (g_str_equal (text, "Dr. Rahayu Contoh Wiranti, S.H., M.Si."))
      first = item;
  }
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_cmpfloat_with_epsilon (first->y, second->y, 0.01);
  g_assert_cmpfloat (second->x, <, first->x);
}

static void
test_protected_complainant (void)
{
  static const char *const flags[] = {"pelapor.rahasia", "pelapor.anonim"};
  static const char *const words[] = {"Dirahasiakan", "Anonim"};

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++) {
    g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("tanda-terima");
    g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (0);
    g_autoptr (TuntasPageLayout) layout = NULL;
    g_autofree char *text = NULL;

    tuntas_field_set_set_text (fields, flags[i], "ya");
    layout = letter_checks_lay_out (letter_template, fields, NULL);
    text = letter_checks_dup_text (layout);
    g_assert_nonnull (strstr (text, words[i]));
    g_assert_null (strstr (text, "Hadiwijaya"));
    g_assert_null (strstr (text, "0812"));
    g_assert_null (strstr (text, "Anggrek"));
  }
}

static void
test_emblem_that_cannot_be_read (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("tanda-terima");
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (0);
  g_autoptr (GBytes) noise = g_bytes_new_static ("bukan gambar", 12);
  g_autoptr (TuntasPageLayout) layout = NULL;

  tuntas_field_set_set_image (fields, "kantor.lambang", noise);
  layout = letter_checks_lay_out (letter_template, fields, NULL);
  g_assert_cmpuint (layout->warnings->len, ==, 1);
}

static void
test_missing_font (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body ("teks: halo");
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasPageLayout) layout = NULL;

  g_free (letter_template->font);
  letter_template->font = g_strdup ("Huruf Yang Tidak Ada");
  layout = letter_checks_lay_out (letter_template, fields, NULL);
  g_assert_cmpuint (layout->warnings->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (layout->warnings, 0), "Huruf Yang Tidak Ada"));
}

static void
test_character_without_glyph (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template =
               letter_checks_parse_body ("teks: {a}\nteks: {a}");
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasPageLayout) layout = NULL;

  tuntas_field_set_set_text (fields, "a", "huruf \U000f1234 khusus");
  layout = letter_checks_lay_out (letter_template, fields, NULL);
  g_assert_cmpuint (layout->warnings->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-layout/paper", test_paper);
  g_test_add_func ("/page-layout/signature-has-company", test_signature_has_company);
  g_test_add_func ("/page-layout/signature-below-table", test_signature_below_table);
  g_test_add_func ("/page-layout/no-widows", test_no_widows);
  g_test_add_func ("/page-layout/invited", test_invited);
  g_test_add_func ("/page-layout/table-head-is-repeated", test_table_head_is_repeated);
  g_test_add_func ("/page-layout/cells-are-framed", test_cells_are_framed);
  g_test_add_func ("/page-layout/long-row-is-cut", test_long_row_is_cut);
  g_test_add_func ("/page-layout/absurd-texts", test_absurd_texts);
  g_test_add_func ("/page-layout/long-name-stays-on-a-line", test_long_name_stays_on_a_line);
  g_test_add_func ("/page-layout/number-is-not-broken", test_number_is_not_broken);
  g_test_add_func ("/page-layout/page-numbers", test_page_numbers);
  g_test_add_func ("/page-layout/saves-a-page", test_saves_a_page);
  g_test_add_func ("/page-layout/names-side-by-side", test_names_side_by_side);
  g_test_add_func ("/page-layout/protected-complainant", test_protected_complainant);
  g_test_add_func ("/page-layout/emblem-that-cannot-be-read", test_emblem_that_cannot_be_read);
  g_test_add_func ("/page-layout/character-without-glyph", test_character_without_glyph);
  g_test_add_func ("/page-layout/missing-font", test_missing_font);
  return g_test_run ();
}
