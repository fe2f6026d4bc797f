/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-memory.h"
#include "tuntas-typesetter.h"

typedef struct {
  const char *name;
  TuntasTemplateMemory memory;
  const char *proposal;
  const char *typed;  /* of the first period, with an IKM of 82,41 and grade B */
  const char *kept;   /* NULL when nothing is */
  const char *second; /* what is proposed in the next period, with 90,05 and grade A */
} Case;

#define ALL TUNTAS_TEMPLATE_MEMORY_ALL
#define WORDS TUNTAS_TEMPLATE_MEMORY_WORDS

#define RESULT "Nilai IKM {survei.nik}, mutu {survei.mutu} ({survei.kinerja})."

static const Case cases[] = {
  {"as proposed", WORDS, RESULT, "Nilai IKM 82,41, mutu B (Baik).", RESULT,
   "Nilai IKM 90,05, mutu A (Sangat baik)."},
  {"words added around figures", WORDS, RESULT,
   "Puji syukur, nilai IKM kantor kami 82,41, mutu B (Baik). Baik petugas maupun warga gembira.",
   "Puji syukur, nilai IKM kantor kami {survei.nik}, mutu {survei.mutu} ({survei.kinerja}). Baik "
   "petugas maupun warga gembira.",
   "Puji syukur, nilai IKM kantor kami 90,05, mutu A (Sangat baik). Baik petugas maupun warga "
   "gembira."},
  {"a figure of the survey typed once more", WORDS, RESULT,
   "Nilai IKM 82,41, mutu B (Baik). Angka 82,41 itu diumumkan di papan pengumuman.",
   "Nilai IKM {survei.nik}, mutu {survei.mutu} ({survei.kinerja}). Angka {survei.nik} itu "
   "diumumkan di papan pengumuman.",
   "Nilai IKM 90,05, mutu A (Sangat baik). Angka 90,05 itu diumumkan di papan pengumuman."},
  {"a sentence with a figure of its time", WORDS, RESULT,
   "Nilai IKM 82,41, mutu B (Baik). Antrean turun dari 45 menit. Petugas ditambah.",
   RESULT " Petugas ditambah.", "Nilai IKM 90,05, mutu A (Sangat baik). Petugas ditambah."},
  {"an abbreviation ends no sentence", WORDS, "Di {kantor.nama}.",
   "Di Dinas Contoh. Loket di Jl. Mawar No. 5 dipindah. Selesai.", "Di {kantor.nama}. Selesai.",
   "Di Dinas Contoh. Selesai."},
  {"figures that belong to a text", ALL, "Undang-Undang Nomor 25 Tahun 2009",
   "Undang-Undang Nomor 25 Tahun 2009\nPeraturan Bupati Nomor 12 Tahun 2025",
   "Undang-Undang Nomor 25 Tahun 2009\nPeraturan Bupati Nomor 12 Tahun 2025",
   "Undang-Undang Nomor 25 Tahun 2009\nPeraturan Bupati Nomor 12 Tahun 2025"},
  {"figures of the proposal itself", WORDS, "Menurut PermenPANRB Nomor 14 Tahun 2017.",
   "Sesuai PermenPANRB Nomor 14 Tahun 2017.", "Sesuai PermenPANRB Nomor 14 Tahun 2017.",
   "Sesuai PermenPANRB Nomor 14 Tahun 2017."},
  {"a figure that was changed by hand", WORDS, RESULT,
   "Nilai IKM 82,42, mutu B (Baik). Demikian hasilnya.", "Demikian hasilnya.",
   "Demikian hasilnya."},
  {"only figures", WORDS, NULL, "Antrean turun 45 menit.", NULL, NULL},
  {"nothing proposed", ALL, NULL, "Tim pelaksana ialah Seksi Pelayanan.",
   "Tim pelaksana ialah Seksi Pelayanan.", "Tim pelaksana ialah Seksi Pelayanan."},
  {"marks are text", ALL, NULL, "Kurung {x}, **bintang**, garis__bawah, \\ miring.",
   "Kurung \\{x}, \\*\\*bintang\\*\\*, garis\\_\\_bawah, \\\\ miring.",
   "Kurung {x}, **bintang**, garis__bawah, \\ miring."},
  {"an empty field stays in its place", WORDS, "Hasil: {survei.nik}. {survei.perubahan}",
   "Hasil: 82,41. ", "Hasil: {survei.nik}.", "Hasil: 90,05."},
  {"an empty field between words", WORDS, "Nilai{survei.perubahan} dicapai bersama.",
   "Nilai dicapai bersama-sama.", "Nilai{survei.perubahan} dicapai bersama-sama.",
   "Nilai (naik) dicapai bersama-sama."},
  {"a fallback is kept", WORDS, "Lokasi: {survei.tempat|kantor}.", "Lokasi: kantor. Terbuka.",
   "Lokasi: {survei.tempat|kantor}. Terbuka.", "Lokasi: kantor. Terbuka."},
  {"not remembered", TUNTAS_TEMPLATE_MEMORY_NONE, NULL, "Apa pun.", NULL, NULL},
  {"emptied", ALL, RESULT, "  \n", NULL, NULL},
};

static TuntasFieldSet *
make_fields (gboolean second)
{
  TuntasFieldSet *fields = tuntas_field_set_new ();

  tuntas_field_set_set_text (fields, "kantor.nama", "Dinas Contoh");
  tuntas_field_set_set_text (fields, "survei.nik", second ? "90,05" : "82,41");
  tuntas_field_set_set_text (fields, "survei.mutu", second ? "A" : "B");
  tuntas_field_set_set_text (fields, "survei.kinerja", second ? "Sangat baik" : "Baik");
  tuntas_field_set_set_text (fields, "survei.perubahan", second ? " (naik)" : NULL);
  return fields;
}

static void
test_keep (gconstpointer data)
{
  const Case *each = data;
  g_autoptr (TuntasFieldSet) first = make_fields (FALSE);
  g_autoptr (TuntasFieldSet) next = make_fields (TRUE);
  g_autofree char *kept =
    tuntas_letter_memory_keep (each->memory, each->proposal, each->typed, first);
  g_autofree char *proposed = kept != NULL ? tuntas_typesetter_expand (kept, next) : NULL;

  g_assert_cmpstr (kept, ==, each->kept);
  g_assert_cmpstr (proposed, ==, each->second);
}

/* What was remembered is the proposal of the next letter, and is remembered from there again. */
static void
test_chain (void)
{
  g_autoptr (TuntasFieldSet) fields = make_fields (FALSE);
  g_autofree char *once =
    tuntas_letter_memory_keep (WORDS, RESULT, "Kami bangga: IKM 82,41, mutu B.", fields);
  g_autofree char *typed = tuntas_typesetter_expand (once, fields);
  g_autofree char *twice = tuntas_letter_memory_keep (WORDS, once, typed, fields);

  g_assert_cmpstr (once, ==, "Kami bangga: IKM {survei.nik}, mutu {survei.mutu}.");
  g_assert_cmpstr (twice, ==, once);
}

static void
test_long (void)
{
  g_autoptr (TuntasFieldSet) fields = make_fields (FALSE);
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autofree char *kept = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (typed, "kata ");
  kept = tuntas_letter_memory_keep (WORDS, RESULT, typed->str, fields);
  g_assert_cmpuint (strlen (kept), ==, typed->len - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/letter-memory/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], test_keep);
  }
  g_test_add_func ("/letter-memory/chain", test_chain);
  g_test_add_func ("/letter-memory/long", test_long);
  return g_test_run ();
}
