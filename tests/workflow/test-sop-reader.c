/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-reader.h"

/* A small SOP that is well; each bad one below differs in one place. */
#define HEAD                                                                                       \
  "[sop]\n"                                                                                        \
  "format=1\n"                                                                                     \
  "nama=contoh\n"                                                                                  \
  "judul=Contoh\n"                                                                                 \
  "instansi=Dinas Contoh\n"                                                                        \
  "masuk=1\n"
#define LANE                                                                                       \
  "[pelaksana staf]\n"                                                                             \
  "judul=Staf\n"                                                                                   \
  "jenis=pejabat\n"
#define STEP                                                                                       \
  "[langkah 1]\n"                                                                                  \
  "kegiatan=Menerima\n"                                                                            \
  "ringkas=Terima\n"                                                                               \
  "pelaksana=staf;\n"                                                                              \
  "waktu=1 jam\n"

static const struct {
  const char *name;
  const char *text;
  TuntasKeyedError code;
  int line;
  const char *cause;
} bad_files[] = {
  {"empty", "", TUNTAS_KEYED_ERROR_MISSING, 1, "[sop]"},
  {"no-group", "nama=contoh\n", TUNTAS_KEYED_ERROR_SYNTAX, 1, "[group]"},
  {"open-group", HEAD "[pelaksana staf\n", TUNTAS_KEYED_ERROR_SYNTAX, 7, "[pelaksana staf"},
  {"no-value", HEAD "\n# remark\nseparuh kalimat\n", TUNTAS_KEYED_ERROR_SYNTAX, 9,
   "separuh kalimat"},
  {"not-utf-8", HEAD "unit=K\xe9pala\n", TUNTAS_KEYED_ERROR_UNREADABLE, 7, "UTF-8"},
  {"key-twice", HEAD "nama=lain\n", TUNTAS_KEYED_ERROR_DUPLICATE, 7, "3"},
  {"group-twice", HEAD LANE STEP STEP, TUNTAS_KEYED_ERROR_DUPLICATE, 15, "[langkah 1]"},
  {"unknown-group", HEAD "[langkahh 1]\n", TUNTAS_KEYED_ERROR_UNKNOWN, 7, "[langkahh 1]"},
  {"unknown-key", HEAD "judull=x\n", TUNTAS_KEYED_ERROR_UNKNOWN, 7, "judull"},
  {"mistyped-required", HEAD LANE "[langkah 1]\nkegiatn=x\nringkas=x\npelaksana=staf\nwaktu=-\n",
   TUNTAS_KEYED_ERROR_UNKNOWN, 11, "kegiatn"},
  {"missing-key", "[sop]\nformat=1\nnama=contoh\njudul=Contoh\nmasuk=1\n",
   TUNTAS_KEYED_ERROR_MISSING, 1, "instansi"},
  {"empty-required", "[sop]\nformat=1\nnama=contoh\njudul=\ninstansi=x\nmasuk=1\n",
   TUNTAS_KEYED_ERROR_MISSING, 4, "judul"},
  {"other-form", "[sop]\nformat=2\nnama=contoh\njudul=C\ninstansi=x\nmasuk=1\n",
   TUNTAS_KEYED_ERROR_VALUE, 2, "2"},
  {"bad-name", "[sop]\nformat=1\nnama=../contoh\njudul=C\ninstansi=x\nmasuk=1\n",
   TUNTAS_KEYED_ERROR_VALUE, 3, "../contoh"},
  {"bad-boolean", HEAD "survei=yes\n", TUNTAS_KEYED_ERROR_VALUE, 7, "yes"},
  {"bad-field", HEAD "wajib=nama;hobi;\n", TUNTAS_KEYED_ERROR_VALUE, 7, "hobi"},
  {"bad-escape", HEAD "unit=a\\qb\n", TUNTAS_KEYED_ERROR_VALUE, 7, "unit"},
  {"trailing-backslash", HEAD "unit=a\\\n", TUNTAS_KEYED_ERROR_VALUE, 7, "unit"},
  {"bad-lane-kind", HEAD "[pelaksana staf]\njudul=Staf\njenis=orang\n", TUNTAS_KEYED_ERROR_VALUE, 9,
   "orang"},
  {"bad-lane-name", HEAD "[pelaksana Staf Ahli]\njudul=Staf\njenis=unit\n",
   TUNTAS_KEYED_ERROR_VALUE, 7, "Staf Ahli"},
  {"bad-label", HEAD LANE "[langkah 1 b]\n", TUNTAS_KEYED_ERROR_VALUE, 10, "1 b"},
  {"bad-time", HEAD LANE "[langkah 1]\nkegiatan=x\nringkas=x\npelaksana=staf\nwaktu=secepatnya\n",
   TUNTAS_KEYED_ERROR_VALUE, 14, "secepatnya"},
  {"no-lane", HEAD LANE "[langkah 1]\nkegiatan=x\nringkas=x\npelaksana=;\nwaktu=-\n",
   TUNTAS_KEYED_ERROR_MISSING, 13, "pelaksana"},
  {"bad-milestone", HEAD LANE STEP "capai=beres\n", TUNTAS_KEYED_ERROR_VALUE, 15, "beres"},
  {"bad-satisfied", HEAD LANE STEP "[alur 1 > 1]\ntombol=T\nsumber=usulan\nkepuasan=mungkin\n",
   TUNTAS_KEYED_ERROR_VALUE, 18, "mungkin"},
  {"satisfied-unknown", HEAD LANE STEP "[alur 1 > 1]\ntombol=T\nsumber=usulan\nkepuasan=belum\n",
   TUNTAS_KEYED_ERROR_VALUE, 18, "kepuasan"},
  {"no-milestone", HEAD LANE STEP "capai=-\n", TUNTAS_KEYED_ERROR_VALUE, 15, "capai"},
  {"bad-edge", HEAD LANE STEP "[alur 1-2]\n", TUNTAS_KEYED_ERROR_VALUE, 15, "1-2"},
  {"long-edge", HEAD LANE STEP "[alur 1 > 2 a b]\n", TUNTAS_KEYED_ERROR_VALUE, 15, "a b"},
  {"bad-source", HEAD LANE STEP "[alur 1 > 1]\ntombol=x\nsumber=kira-kira\n",
   TUNTAS_KEYED_ERROR_VALUE, 17, "kira-kira"},
  {"no-label", HEAD LANE STEP "[alur 1 > 1]\nsumber=usulan\n", TUNTAS_KEYED_ERROR_MISSING, 15,
   "tombol"},
};

static void
test_bad_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSop) sop = tuntas_sop_reader_read (bad_files[i].text, -1, "uji.sop", &error);
  g_autofree char *place = g_strdup_printf ("uji.sop:%d: ", bad_files[i].line);

  g_assert_null (sop);
  g_assert_error (error, TUNTAS_KEYED_ERROR, (int)bad_files[i].code);
  g_assert_true (g_str_has_prefix (error->message, place));
  g_assert_nonnull (strstr (error->message, bad_files[i].cause));
}

static void
test_small_file (void)
{
  g_autoptr (GError) error = NULL;
  /* As an editor of Windows leaves it. */
  const char *text =
    "\xef\xbb\xbf# keterangan\r\n[sop]\r\nformat=1\r\nnama = contoh\r\njudul=Contoh\r\n"
    "instansi=Dinas \\s Contoh\r\nmasuk=1\r\nkop=satu\\;a;  dua ;;\r\n\r\n" LANE STEP
    "peserta=bersama Kasi\nakhir=ya\n[alur  1  >  1  ulang]\n"
    "tombol=Ulangi\nsumber=usulan\nkoreksi=ya\n";
  g_autoptr (TuntasSop) sop = tuntas_sop_reader_read (text, -1, "uji.sop", &error);
  TuntasStep *step = NULL;
  TuntasEdge *edge = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (sop->name, ==, "contoh");
  g_assert_cmpint (sop->revision, ==, 1);
  g_assert_cmpstr (sop->office, ==, "Dinas   Contoh");
  g_assert_cmpuint (g_strv_length (sop->letterhead), ==, 2);
  g_assert_cmpstr (sop->letterhead[0], ==, "satu;a");
  g_assert_cmpstr (sop->letterhead[1], ==, "dua");
  g_assert_cmpstr (sop->complainant_title, ==, "Pengadu");
  g_assert_cmpuint (g_strv_length (sop->column_titles), ==, 8);
  g_assert_cmpstr (sop->column_titles[7], ==, "Mutu Baku");
  g_assert_cmpstr (sop->text, ==, text);
  step = tuntas_sop_find_step (sop, "1");
  g_assert_cmpint (step->line, ==, 13);
  g_assert_cmpint (step->budget.amount, ==, 1);
  g_assert_cmpint (step->budget.unit, ==, TUNTAS_DURATION_JAM);
  g_assert_cmpstr (step->participants[0], ==, "bersama Kasi");
  g_assert_true (step->end);
  edge = tuntas_sop_find_edge (sop, "1", "1");
  g_assert_cmpstr (edge->choice, ==, "ulang");
  g_assert_true (edge->correction);
  g_assert_true (edge->needs_note);
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSop) sop = tuntas_sop_reader_read_file ("/tidak/ada/contoh.sop", &error);

  g_assert_null (sop);
  g_assert_error (error, TUNTAS_KEYED_ERROR, TUNTAS_KEYED_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "contoh.sop"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++) {
    g_autofree char *path = g_strconcat ("/sop-reader/bad/", bad_files[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_bad_file);
  }
  g_test_add_func ("/sop-reader/small-file", test_small_file);
  g_test_add_func ("/sop-reader/missing-file", test_missing_file);
  return g_test_run ();
}
