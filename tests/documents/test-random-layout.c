/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "letter-checks.h"
#include "report-samples.h"

#include <string.h>

#define ROUNDS 60
#define DEEPEST 3

/* Blocks that a template may hold, with %s for blocks of their own. */
static const char *const blocks[] = {
  "alinea: Kalimat yang cukup panjang supaya menjadi beberapa baris pada halaman ini, dan "
  "sesudahnya "
  "masih ada lagi kata-kata yang mengisi baris berikutnya sampai selesai.\n",
  "judul ukuran=24 muat=1: {kantor.nama}\n",
  "teks rata=kanan ukuran=9: {unsur.1.nama}\n",
  "bab: JUDUL BAB\n",
  "bab halaman=ya nomor=tidak: PENUTUP\n",
  "subbab: Judul bagian yang panjang supaya tidak muat satu baris dan dipatahkan ke baris kedua\n",
  "anak-subbab: Rincian\n",
  "grafik grafik.bars: Nilai tiap unsur\n",
  "grafik grafik.profile lebar=120\n",
  "grafik grafik.heat-map gaya=abu: Unsur dan layanan\n",
  "spasi 12\n",
  "spasi *\n",
  "garis\n",
  "halaman-baru\n",
  "lampiran arah=mendatar\nbaris Lampiran: Tabulasi\nbaris Nomor: {surat.nomor}\nakhir\n",
  "lampiran\nbaris Lampiran: Tegak\nakhir\n",
  "daftar\nulang unsur\nbutir: {.nama}\nakhir\nakhir\n",
  "keterangan\nbaris Responden: 150 orang\nbaris Alamat: {kantor.alamat}\nakhir\n",
  "tabel kolom=12,*@unsur,18 ukuran=8 rata=tengah,tengah,tengah: Nilai tiap responden\n"
  "kepala latar=abu-muda: No. | [kolom=@unsur] NILAI | Ket.\n"
  "kepala: [sambung] | @unsur {.kode} | [sambung]\n"
  "ulang responden\nbaris: {.no} | @.jawaban {.} |\nakhir\n"
  "baris tebal=ya latar=biru warna=putih: [kolom=@unsur] Jumlah | 3,21 | -\nakhir\n",
  "tabel kolom=10,*,30 tegak=tengah\nkepala: No. | Unsur | Nilai\nulang unsur\n"
  "baris tinggi=9: {.no}. | {.nama}\\n{.nama} | {.nrr}\nakhir\nakhir\n",
  "kotak latar=biru-muda sudut=3 tegak=tengah tinggi=30\n%sakhir\n",
  "kotak lebar=100 rata=kanan garis=2\n%sakhir\n",
  "berdampingan ruang=4\nkolom lebar=50 garis=1\n%sakhir\nkolom latar=abu-muda\n%sakhir\nakhir\n",
  "bersama\n%sakhir\n",
  "tanda-tangan\nkolom kanan\nbaris: KEPALA DINAS,\nruang 20\nnama: Nama Contoh\nakhir\nakhir\n",
};

/* What may stand in a box, so that no box is higher than a page. */
static const guint small[] = {0, 1, 2, 6, 10, 12, 17};

static void
add_block (GString *body, guint depth)
{
  const char *block = depth == 0 ? blocks[g_test_rand_int_range (0, G_N_ELEMENTS (blocks))]
                                 : blocks[small[g_test_rand_int_range (0, G_N_ELEMENTS (small))]];

  if (depth > 0 && depth < DEEPEST && g_test_rand_int_range (0, 4) == 0)
    block = blocks[g_test_rand_int_range (20, 22)];
  for (const char *hole; (hole = strstr (block, "%s")) != NULL; block = hole + 2) {
    g_string_append_len (body, block, hole - block);
    add_block (body, depth + 1);
  }
  g_string_append (body, block);
}

static char *
make_template (void)
{
  static const char *const papers[] = {"A4", "F4", "A3"};
  GString *text = g_string_new (NULL);

  g_string_append_printf (
    text,
    "[surat]\nkertas = %s\narah = %s\nsatu-halaman = %s\nnomor-halaman = %s\n[isi]\ndaftar-isi\n",
    papers[g_test_rand_int_range (0, 3)], g_test_rand_bit () ? "tegak" : "mendatar",
    g_test_rand_int_range (0, 6) == 0 ? "ya" : "tidak", g_test_rand_bit () ? "atas" : "bawah");
  for (int i = g_test_rand_int_range (1, 14); i > 0; i--)
    add_block (text, 0);
  return g_string_free (text, FALSE);
}

static void
assert_contents (TuntasPageLayout *layout)
{
  for (guint i = 0; i < layout->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (layout->items, i);
    const TuntasPageHeading *heading;
    g_autofree char *text = tuntas_page_item_dup_text (item);

    if (item->heading == 0)
      continue;
    heading = &g_array_index (layout->headings, TuntasPageHeading, item->heading - 1);
    if (item->role == TUNTAS_PAGE_ROLE_HEADING)
      g_assert_cmpuint (item->page, ==, heading->page);
    else if (item->kind == TUNTAS_PAGE_ITEM_TEXT && item->column == 2)
      g_assert_cmpuint (g_ascii_strtoull (text, NULL, 10), ==, heading->page + 1);
  }
}

/* Whatever a template holds: nothing is outside the margins, nothing stands on something else, and
 * the contents are right. */
static void
test_random (void)
{
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 60);

  for (guint round = 0; round < ROUNDS; round++) {
    g_autofree char *text = make_template ();
    g_autoptr (GError) error = NULL;
    g_autoptr (TuntasLetterTemplate) letter_template =
                 tuntas_letter_template_parse (text, "acak.surat", &error);
    g_autoptr (TuntasPageLayout) layout = NULL;

    g_assert_no_error (error);
    g_test_message ("%s", text);
    layout = tuntas_typesetter_lay_out (typesetter, letter_template, fields, NULL, &error);
    g_assert_no_error (error);
    g_assert_false (layout->crowded);
    letter_checks_assert_sound (layout);
    assert_contents (layout);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random-layout/sound", test_random);
  return g_test_run ();
}
