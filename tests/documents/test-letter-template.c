/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "letter-checks.h"
#include "letter-samples.h"

#include <glib/gstdio.h>

#include "tuntas-letter-template.h"

static void
test_header (void)
{
  static const char text[] = "\xEF\xBB\xBF# catatan\n"
                             "[surat]\r\n"
                             "judul = Surat contoh\n"
                             "bentuk = korespondensi\n"
                             "kertas = F4\n"
                             "margin = 10 11 12.5 13\n"
                             "huruf = Liberation Serif\n"
                             "ukuran = 11\n"
                             "spasi = 1.5\n"
                             "bernomor = ya\n"
                             "kode = 000.1.5\n"
                             "sifat = Segera\n"
                             "rapat = ya\n"
                             "kata-penyambung = ya\n"
                             "[isian maksud]\n"
                             "judul = Maksud\n"
                             "wajib = ya\n"
                             "panjang = ya\n"
                             "usulan = tentang {pengaduan.perihal}\n"
                             "[isi]\n"
                             "teks: halo\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasLetterTemplate) result =
               tuntas_letter_template_parse (text, "/surat/contoh.surat", &error);
  const TuntasTemplateField *field;

  g_assert_no_error (error);
  g_assert_cmpstr (result->kind, ==, "contoh");
  g_assert_cmpstr (result->title, ==, "Surat contoh");
  g_assert_true (result->correspondence);
  g_assert_cmpstr (result->paper, ==, "F4");
  g_assert_cmpfloat (result->margin_top, ==, 10);
  g_assert_cmpfloat (result->margin_bottom, ==, 11);
  g_assert_cmpfloat (result->margin_left, ==, 12.5);
  g_assert_cmpfloat (result->margin_right, ==, 13);
  g_assert_cmpstr (result->font, ==, "Liberation Serif");
  g_assert_cmpfloat (result->font_size, ==, 11);
  g_assert_cmpfloat (result->line_spacing, ==, 1.5);
  g_assert_true (result->numbered);
  g_assert_true (result->needs_meeting);
  g_assert_true (result->catchword);
  g_assert_cmpstr (result->code, ==, "000.1.5");
  g_assert_cmpstr (result->nature, ==, "Segera");
  g_assert_cmpuint (result->fields->len, ==, 1);
  field = g_ptr_array_index (result->fields, 0);
  g_assert_cmpstr (field->name, ==, "maksud");
  g_assert_true (field->required);
  g_assert_true (field->multiline);
  g_assert_false (field->list);
}

/* What is wrong, in which line, and a word that the message must contain. */
static const struct {
  const char *text;
  guint line;
  const char *word;
} faults[] = {
  {"", 1, "[isi]"},
  {"judul = x\n[isi]\n", 1, "[surat]"},
  {"[surat\n[isi]\n", 1, "]"},
  {"[kepala]\n[isi]\n", 1, "kepala"},
  {"[surat]\njudul\n[isi]\n", 2, "name = value"},
  {"[surat]\nwarna = merah\n[isi]\n", 2, "warna"},
  {"[surat]\nmargin = 20 25 30\n[isi]\n", 2, "four"},
  {"[surat]\nmargin = 20 25 30 900\n[isi]\n", 2, "margin"},
  {"[surat]\nukuran = besar\n[isi]\n", 2, "ukuran"},
  {"[surat]\nkertas = A5\n[isi]\n", 2, "A4"},
  {"[surat]\nbernomor = yes\n[isi]\n", 2, "bernomor"},
  {"[surat]\nbentuk = bebas\n[isi]\n", 2, "bentuk"},
  {"[isian]\n[isi]\n", 1, "isian"},
  {"[isian a b]\n[isi]\n", 1, "a b"},
  {"[isian a]\n[isian a]\n[isi]\n", 2, "twice"},
  {"[isian a]\nusulan = {b\n[isi]\n", 2, "}"},
  {"[isi]\nparagraf: x\n", 2, "paragraf"},
  {"[isi]\nteks x\n", 2, "colon"},
  {"[isi]\nteks: {nama\n", 2, "}"},
  {"[isi]\nteks: {na ma}\n", 2, "na ma"},
  {"[isi]\nteks: **tebal\n", 2, "**"},
  {"[isi]\nteks warna=merah: x\n", 2, "warna"},
  {"[isi]\nteks rata=atas: x\n", 2, "rata=atas"},
  {"[isi]\nteks jarak=-3: x\n", 2, "jarak"},
  {"[isi]\nbaris a: b\n", 2, "baris"},
  {"[isi]\nbutir: b\n", 2, "butir"},
  {"[isi]\nketerangan\n  baris a: b\n", 2, "akhir"},
  {"[isi]\nteks: a\nakhir\n", 3, "akhir"},
  {"[isi]\nlainnya\n", 2, "lainnya"},
  {"[isi]\nbila a\nlainnya\nlainnya\nakhir\n", 4, "lainnya"},
  {"[isi]\nbila\nakhir\n", 2, "bila"},
  {"[isi]\nbila a > banyak\nakhir\n", 2, "bila"},
  {"[isi]\nulang\nakhir\n", 2, "ulang"},
  {"[isi]\ntabel\nakhir\n", 2, "kolom"},
  {"[isi]\ntabel kolom=1,2\nakhir\n", 2, "kolom"},
  {"[isi]\ntabel kolom=10,*\n  baris: a | b | c\nakhir\n", 3, "3"},
  {"[isi]\ntabel kolom=10,*\nbila x\n baris: a\nakhir\nakhir\n", 4, "1"},
  {"[isi]\ndaftar gaya=x\nakhir\n", 2, "gaya"},
  {"[isi]\ntanda-tangan\n  kolom atas\n  akhir\nakhir\n", 3, "kolom"},
  {"[surat]\narah = miring\n[isi]\n", 2, "arah"},
  {"[surat]\nnomor-halaman = kiri\n[isi]\n", 2, "nomor-halaman"},
  {"[isi]\ngrafik\n", 2, "grafik"},
  {"[isi]\ngrafik a gaya=merah\n", 2, "gaya"},
  {"[isi]\nbab\n", 2, "colon"},
  {"[isi]\nkotak latar=merah\nakhir\n", 2, "latar"},
  {"[isi]\nkotak tegak=kiri\nakhir\n", 2, "tegak"},
  {"[isi]\nberdampingan\nteks: a\nakhir\n", 3, "teks"},
  {"[isi]\nkotak\nkolom\nakhir\nakhir\n", 3, "kolom"},
  {"[isi]\nlampiran arah=miring\nakhir\n", 2, "arah"},
  {"[isi]\ntabel kolom=8@na+ma,*\nakhir\n", 2, "kolom"},
  {"[isi]\ntabel kolom=10,*\n  baris: [kolom=3] a\nakhir\n", 3, "3"},
  {"[isi]\ntabel kolom=10,*\n  baris: [kolom=x] a\nakhir\n", 3, "kolom"},
  {"[isi]\ntabel kolom=10,*\n  baris: [tebal=ya a\nakhir\n", 3, "]"},
  {"[isi]\ntabel kolom=10,*\n  baris: a | @na+ma {.}\nakhir\n", 3, "@"},
  {"[isi]\n| terusan\n", 2, "go on"},
  {"[isi]\nspasi banyak\n", 2, "spasi"},
  {"[isi]\nteks: \xFF\n", 1, "UTF-8"},
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TuntasLetterTemplate) result =
                 tuntas_letter_template_parse (faults[i].text, "/surat/salah.surat", &error);
    g_autofree char *place = g_strdup_printf ("/surat/salah.surat, line %u:", faults[i].line);

    g_test_message ("fault %u", i);
    g_assert_null (result);
    g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_TEMPLATE);
    if (!g_str_has_prefix (error->message, place) || !strstr (error->message, faults[i].word))
      g_error ("“%s” should start with “%s” and tell of “%s”", error->message, place,
               faults[i].word);
  }
}

static void
test_shipped (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("TUNTAS_DATA_DIR"), "templates", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) templates = tuntas_letter_template_load_folder (folder, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (templates->len, >=, 5);
  for (guint i = 0; i < templates->len; i++) {
    const TuntasLetterTemplate *item = g_ptr_array_index (templates, i);

    g_assert_cmpstr (item->title, !=, item->kind);
    for (guint k = 0; k < item->fields->len; k++) {
      const TuntasTemplateField *field = g_ptr_array_index (item->fields, k);

      g_assert_cmpstr (field->title, !=, field->name);
    }
  }
}

static void
test_folder_with_fault (void)
{
  g_autofree char *folder = g_dir_make_tmp ("surat-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, "baik.surat", NULL);
  g_autofree char *bad = g_build_filename (folder, "salah.surat", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (good, "[isi]\nteks: a\n", -1, NULL));
  g_assert_true (g_file_set_contents (bad, "[isi]\nteks a\n", -1, NULL));
  templates = tuntas_letter_template_load_folder (folder, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (templates->len, ==, 1);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), bad));
  g_assert_cmpint (g_remove (good), ==, 0);
  g_assert_cmpint (g_remove (bad), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_missing (void)
{
  static const char *const kinds[] = {"tidak-ada", "", "../rahasia", ".surat"};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (tuntas_letter_template_load_kind (g_get_tmp_dir (), kinds[i], &error));
    g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_NOT_FOUND);
  }
}

static void
test_required (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("undangan-rapat");
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (3);
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_letter_template_check_fields (letter_template, fields, &error));
  g_assert_no_error (error);
  tuntas_field_set_set_text (fields, "maksud", "");
  g_assert_false (tuntas_letter_template_check_fields (letter_template, fields, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_FIELD);
  g_assert_nonnull (strstr (error->message, "Maksud undangan"));
}

static void
assert_lines (const char *body, TuntasFieldSet *fields, const char *expected)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body (body);
  g_autoptr (TuntasPageLayout) layout = letter_checks_lay_out (letter_template, fields, NULL);
  g_autofree char *text = letter_checks_dup_text (layout);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_fields (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  TuntasFieldSet *item;

  tuntas_field_set_set_text (fields, "nama", "<b>Ani</b> **dan** {nama} & __Budi__");
  tuntas_field_set_append_text (fields, "butir", "satu");
  tuntas_field_set_append_text (fields, "butir", "dua");
  item = tuntas_field_set_append_item (fields, "pihak");
  tuntas_field_set_set_text (item, "nama", "Pertama");
  item = tuntas_field_set_append_item (fields, "pihak");
  tuntas_field_set_set_text (item, "nama", "Kedua");
  tuntas_field_set_append_text (item, "anggota", "Cici");

  assert_lines ("teks: {nama}", fields, "=== 1\n<b>Ani</b> **dan** {nama} & __Budi__\n");
  assert_lines ("teks: a {tak.ada|kosong} b\nteks: {tak.ada} hilang\nteks: tetap", fields,
                "=== 1\na kosong b\ntetap\n");
  assert_lines ("teks: satu\n  | dua \\{x\\}", fields, "=== 1\nsatu dua {x}\n");
  assert_lines ("teks: {butir*– }\nteks: a\\nb", fields, "=== 1\n– satu\n– dua\na\nb\n");
  assert_lines ("teks: {pihak.2.nama} {pihak.3.nama}", fields, "=== 1\nKedua\n");
  assert_lines ("ulang pihak\nteks: {.no} {.nama}\nulang .anggota\nteks: {.}\nakhir\nakhir", fields,
                "=== 1\n1 Pertama\n2 Kedua\nCici\n");
  assert_lines ("ulang butir\nbila .genap\nteks: {.}\nlainnya\nteks: ({.})\nakhir\nakhir", fields,
                "=== 1\n(satu)\ndua\n");
  assert_lines ("bila butir > 1\nteks: a\nakhir\nbila butir > 2\nteks: b\nakhir\nbila butir < 3\n"
                "teks: c\nakhir\nbila tidak butir\nteks: d\nakhir\nbila pihak.1.nama = Pertama\n"
                "teks: e\nakhir",
                fields, "=== 1\na\nc\ne\n");
}

static void
test_control_characters (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();

  tuntas_field_set_set_text (fields, "a", "satu\r\ndua\ttiga\x07\x1b");
  assert_lines ("teks: {a}", fields, "=== 1\nsatu\ndua tiga\n");
  tuntas_field_set_set_text (fields, "a", "No. \u202e123\u202c\u2028baru");
  assert_lines ("teks: {a}", fields, "=== 1\nNo. 123\nbaru\n");
}

static void
test_empty (void)
{
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_parse_body ("teks: {a}");
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tuntas_typesetter_lay_out (typesetter, letter_template, fields, NULL, &error));
  g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER);
}

static void
test_expand (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autofree char *filled = NULL;
  g_autofree char *broken = NULL;

  tuntas_field_set_set_text (fields, "a.b", "nilai");
  filled = tuntas_typesetter_expand ("**x** {a.b} {c|-}", fields);
  broken = tuntas_typesetter_expand ("{a", fields);
  g_assert_cmpstr (filled, ==, "x nilai -");
  g_assert_cmpstr (broken, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-template/header", test_header);
  g_test_add_func ("/letter-template/faults", test_faults);
  g_test_add_func ("/letter-template/shipped", test_shipped);
  g_test_add_func ("/letter-template/folder-with-fault", test_folder_with_fault);
  g_test_add_func ("/letter-template/missing", test_missing);
  g_test_add_func ("/letter-template/required", test_required);
  g_test_add_func ("/letter-template/fields", test_fields);
  g_test_add_func ("/letter-template/control-characters", test_control_characters);
  g_test_add_func ("/letter-template/empty", test_empty);
  g_test_add_func ("/letter-template/expand", test_expand);
  return g_test_run ();
}
