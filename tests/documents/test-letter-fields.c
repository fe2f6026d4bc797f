/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-fields.h"

#define HEAD "Kepala Dinas Contoh"

/* A mandate and the lines it puts above the signature, parted by |. */
static const struct {
  int kind; /* -1 for none */
  const char *own;
  const char *post;
  const char *lines;
  const char *acting;
} signatures[] = {
  {-1, HEAD, NULL, "KEPALA DINAS CONTOH,", HEAD},
  {-1, "Kepala dinas contoh", NULL, "KEPALA DINAS CONTOH,", "Kepala dinas contoh"},
  {-1, "Kepala Bidang Aduan", NULL, "Kepala Bidang Aduan,", "Kepala Bidang Aduan"},
  {TUNTAS_ASSIGNMENT_KIND_AN, "Sekretaris", HEAD, "a.n. KEPALA DINAS CONTOH|Sekretaris,",
   "Sekretaris"},
  {TUNTAS_ASSIGNMENT_KIND_AN, "Sekretaris", NULL, "a.n. KEPALA DINAS CONTOH|Sekretaris,",
   "Sekretaris"},
  {TUNTAS_ASSIGNMENT_KIND_UB, "Kasi Pelayanan", "Sekretaris",
   "a.n. KEPALA DINAS CONTOH|Sekretaris,|u.b.|Kasi Pelayanan,", "Kasi Pelayanan"},
  {TUNTAS_ASSIGNMENT_KIND_PLT, "Sekretaris", HEAD, "Plt. KEPALA DINAS CONTOH,", "Plt. " HEAD},
  {TUNTAS_ASSIGNMENT_KIND_PLH, "Sekretaris", HEAD, "Plh. KEPALA DINAS CONTOH,", "Plh. " HEAD},
  {TUNTAS_ASSIGNMENT_KIND_PLH, "Kasi", "Kepala Bidang Aduan", "Plh. Kepala Bidang Aduan,",
   "Plh. Kepala Bidang Aduan"},
  {TUNTAS_ASSIGNMENT_KIND_PJ, "Asisten", "Sekretaris Daerah", "Pj. Sekretaris Daerah,",
   "Pj. Sekretaris Daerah"},
};

static void
test_signature (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++) {
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasOfficial) official = tuntas_official_new ();
    g_autoptr (TuntasAssignment) assignment = NULL;
    g_autoptr (GString) lines = g_string_new (NULL);

    official->name = g_strdup ("Nama Contoh");
    official->position = g_strdup (signatures[i].own);
    if (signatures[i].kind >= 0) {
      assignment = tuntas_assignment_new ();
      assignment->kind = (TuntasAssignmentKind)signatures[i].kind;
      assignment->position = g_strdup (signatures[i].post);
    }
    tuntas_letter_fields_add_signature (fields, "ttd", official, assignment, HEAD);
    for (guint n = 0; n < tuntas_field_set_get_n_items (fields, "ttd.baris"); n++)
      g_string_append_printf (
        lines, "%s%s", n > 0 ? "|" : "",
        tuntas_field_set_get_text (tuntas_field_set_get_item (fields, "ttd.baris", n), "."));
    g_assert_cmpstr (lines->str, ==, signatures[i].lines);
    g_assert_cmpstr (tuntas_field_set_get_text (fields, "ttd.nama"), ==, "Nama Contoh");
    g_assert_cmpstr (tuntas_field_set_get_text (fields, "ttd.selaku"), ==, signatures[i].acting);
  }
}

static void
test_official (void)
{
  static const char *const cases[][5] = {
    /* nip, rank, grade: nip and rank as printed */
    {"198001012005011001", "Penata", "III/c", "19800101 200501 1 001", "Penata (III/c)"},
    {"19800101 200501 1 001", "Penata", NULL, "19800101 200501 1 001", "Penata"},
    {"131 234 567", NULL, "IX", "131 234 567", "Golongan IX"},
    {NULL, NULL, NULL, NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autoptr (TuntasOfficial) official = tuntas_official_new ();

    official->nip = g_strdup (cases[i][0]);
    official->rank = g_strdup (cases[i][1]);
    official->grade = g_strdup (cases[i][2]);
    tuntas_letter_fields_add_official (fields, "petugas", official);
    g_assert_cmpstr (tuntas_field_set_get_text (fields, "petugas.nip"), ==, cases[i][3]);
    g_assert_cmpstr (tuntas_field_set_get_text (fields, "petugas.pangkat"), ==, cases[i][4]);
  }
}

static void
test_office (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  g_autoptr (TuntasOffice) office = tuntas_office_new ();
  g_autoptr (GBytes) emblem = g_bytes_new_static ("x", 1);

  office->name = g_strdup ("Dinas Contoh");
  office->place = g_strdup ("Contoh");
  office->letterhead = g_strsplit ("#PEMERINTAH|##DINAS|Jalan", "|", -1);
  office->emblem = g_bytes_ref (emblem);
  tuntas_letter_fields_add_office (fields, office);
  tuntas_letter_fields_add_office (fields, office);
  g_assert_cmpuint (tuntas_field_set_get_n_items (fields, "kantor.kop"), ==, 3);
  g_assert_cmpstr (tuntas_field_set_get_text (fields, "kantor.nama"), ==, "Dinas Contoh");
  g_assert_true (tuntas_field_set_get_image (fields, "kantor.lambang") == emblem);
  g_assert_false (tuntas_field_set_has (fields, "kantor.alamat"));
}

static void
test_paths (void)
{
  g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
  TuntasFieldSet *item;

  g_assert_null (tuntas_field_set_get_text (fields, "a.b.c"));
  g_assert_cmpuint (tuntas_field_set_get_n_items (fields, "a"), ==, 0);
  g_assert_null (tuntas_field_set_get_item (fields, "a", 0));
  tuntas_field_set_set_text (fields, "a.b.c", "x");
  tuntas_field_set_set_text (fields, "a.b", "y");
  g_assert_cmpstr (tuntas_field_set_get_text (fields, "a.b.c"), ==, "x");
  g_assert_cmpstr (tuntas_field_set_get_text (fields, "a.b"), ==, "y");
  g_assert_false (tuntas_field_set_has (fields, "a"));
  tuntas_field_set_set_text (fields, "a.b", NULL);
  g_assert_false (tuntas_field_set_has (fields, "a.b"));
  item = tuntas_field_set_append_item (fields, "a.d");
  tuntas_field_set_set_text (item, "e", "z");
  g_assert_cmpstr (tuntas_field_set_get_text (fields, "a.d.1.e"), ==, "z");
  tuntas_field_set_set_text (fields, "a.d.1.e", "w");
  g_assert_cmpstr (tuntas_field_set_get_text (item, "e"), ==, "w");
  g_assert_null (tuntas_field_set_get_text (fields, "a.d.0.e"));
  g_assert_null (tuntas_field_set_get_text (fields, "a.d.2.e"));
  tuntas_field_set_set_text (fields, "a.f", "\xFFrusak");
  g_assert_true (g_utf8_validate (tuntas_field_set_get_text (fields, "a.f"), -1, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-fields/signature", test_signature);
  g_test_add_func ("/letter-fields/official", test_official);
  g_test_add_func ("/letter-fields/office", test_office);
  g_test_add_func ("/letter-fields/paths", test_paths);
  return g_test_run ();
}
