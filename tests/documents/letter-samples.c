/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "letter-samples.h"

#include "tuntas-letter-fields.h"

/**
 * letter_samples_make_emblem:
 *
 * Returns: (transfer full): an invented emblem: a black shield
 */
GBytes *
letter_samples_make_emblem (void)
{
  static const char svg[] =
    "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='240' viewBox='0 0 200 240'>"
    "<path d='M10 10 H190 V130 Q190 200 100 232 Q10 200 10 130 Z' fill='none' stroke='black' "
    "stroke-width='10'/><path d='M100 40 L115 88 H165 L125 118 L140 166 L100 136 L60 166 L75 118 "
    "L35 88 H85 Z'/><path d='M50 185 H150' stroke='black' stroke-width='8'/></svg>";

  return g_bytes_new_static (svg, sizeof svg - 1);
}

static void
add_office (TuntasFieldSet *fields)
{
  g_autoptr (TuntasOffice) office = tuntas_office_new ();
  const char *const lines[] = {
    "#PEMERINTAH KABUPATEN SEKAR WANGI",
    "##DINAS PERIZINAN DAN TENAGA KERJA",
    "Jalan Kenanga Nomor 7, Sekar Wangi 99123, Telepon (0999) 55012, Faksimile (0999) 55013",
    "Laman: perizinan.sekarwangi.example, Pos-el: surat@perizinan.sekarwangi.example",
    NULL,
  };

  office->name = g_strdup ("Dinas Perizinan dan Tenaga Kerja Kabupaten Sekar Wangi");
  office->government = g_strdup ("Pemerintah Kabupaten Sekar Wangi");
  office->letterhead = g_strdupv ((char **)lines);
  office->emblem = letter_samples_make_emblem ();
  office->place = g_strdup ("Sekar Wangi");
  office->address = g_strdup ("Jalan Kenanga Nomor 7, Sekar Wangi");
  office->contact =
    g_strdup ("telepon (0999) 55012 atau pos-el aduan@perizinan.sekarwangi.example");
  tuntas_letter_fields_add_office (fields, office);
}

static TuntasOfficial *
make_official (const char *name, const char *nip, const char *rank, const char *grade)
{
  TuntasOfficial *official = tuntas_official_new ();

  official->name = g_strdup (name);
  official->nip = g_strdup (nip);
  official->rank = g_strdup (rank);
  official->grade = g_strdup (grade);
  return official;
}

static void
add_people (TuntasFieldSet *fields)
{
  g_autoptr (TuntasOfficial) head = make_official (
    "Dr. Rahayu Contoh Wiranti, S.H., M.Si.", "198001012005012001", "Pembina Utama Muda", "IV/c");
  g_autoptr (TuntasOfficial) clerk = make_official ("Bagas Contoh Prasetyo, A.Md.",
                                                    "199203152019031002", "Pengatur", "II/c");

  head->position = g_strdup ("Kepala Dinas Perizinan dan Tenaga Kerja");
  clerk->position = g_strdup ("Petugas Loket Pengaduan");
  tuntas_letter_fields_add_signature (fields, "penandatangan", head, NULL, head->position);
  tuntas_letter_fields_add_signature (fields, "pimpinan", head, NULL, head->position);
  tuntas_letter_fields_add_official (fields, "petugas", clerk);
}

static void
add_case (TuntasFieldSet *fields)
{
  static const char *const texts[][2] = {
    {"pengaduan.nomor", "0127/ADU/XI/2026"},
    {"pengaduan.hari", "Senin"},
    {"pengaduan.tanggal", "16 November 2026"},
    {"pengaduan.waktu", "09.10 WIB"},
    {"pengaduan.kanal", "Datang langsung"},
    {"pengaduan.jenis", "Pengaduan"},
    {"pengaduan.perihal", "keterlambatan penerbitan izin usaha angkutan"},
    {"pengaduan.layanan", "Penerbitan izin usaha angkutan orang"},
    {"pengaduan.terlapor", "Bidang Pelayanan Perizinan"},
    {"pengaduan.lokasi", "Desa Melati, Kecamatan Sekar Timur"},
    {"pelapor.nama", "Sukarno Contoh Hadiwijaya"},
    {"pelapor.alamat", "Dusun Anggrek RT 02 RW 05, Desa Melati, Kecamatan Sekar Timur"},
    {"pelapor.kontak", "0812-0000-0001"},
    {"uraian",
     "Izin usaha angkutan diajukan pada 3 Agustus 2026 dengan berkas lengkap. Sampai hari "
     "ini izin belum terbit dan loket tidak dapat menjelaskan sebabnya. Pengadu sudah "
     "datang empat kali."},
    {"kelengkapan", "Lengkap"},
    {"surat.nomor", "000.1.5/041/DPTK/XI/2026"},
    {"surat.sifat", "Segera"},
    {"surat.hal", "Undangan Rapat"},
    {"surat.tanggal", "18 November 2026"},
    {"tanggal.hari", "Jumat"},
    {"tanggal.hari_kata", "dua puluh"},
    {"tanggal.bulan", "November"},
    {"tanggal.tahun_kata", "dua ribu dua puluh enam"},
    {"tanggal.angka", "20-11-2026"},
    {"bertempat", "Ruang Rapat Dinas Perizinan dan Tenaga Kerja Kabupaten Sekar Wangi"},
    {"rangkap", "2 (dua)"},
    {"pihak_kedua.nama", "Sukarno Contoh Hadiwijaya"},
    {"pihak_kedua.jabatan", "Wiraswasta"},
    {"pihak_kedua.alamat", "Dusun Anggrek RT 02 RW 05, Desa Melati, Kecamatan Sekar Timur"},
    {"rapat.hari", "Jumat"},
    {"rapat.tanggal", "20 November 2026"},
    {"rapat.waktu", "pukul 09.00 WIB s.d. selesai"},
    {"rapat.tempat",
     "Ruang Rapat Lantai II, Dinas Perizinan dan Tenaga Kerja, Jalan Kenanga Nomor 7"},
    {"rapat.acara", "Pembahasan pengaduan masyarakat nomor register 0127/ADU/XI/2026"},
    {"maksud",
     "Dalam rangka pembahasan pengaduan masyarakat dengan nomor register 0127/ADU/XI/2026 "
     "tanggal 16 November 2026 mengenai keterlambatan penerbitan izin usaha angkutan, "
     "bersama ini kami mengundang Saudara untuk hadir pada rapat yang akan "
     "diselenggarakan pada:"},
    {"catatan", "Mengingat pentingnya acara, dimohon hadir tepat waktu dan membawa data pelayanan "
                "bulan Agustus sampai dengan November 2026."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    tuntas_field_set_set_text (fields, texts[i][0], texts[i][1]);
}

static void
add_lists (TuntasFieldSet *fields)
{
  static const char *const steps[][2] = {
    {"Pemberitahuan kelengkapan pengaduan", "Senin, 30 November 2026"},
    {"Tanggapan atau hasil rapat pembahasan", "Jumat, 11 Desember 2026"},
    {"Berita acara penyelesaian pengaduan", "Rabu, 13 Januari 2027"},
  };
  static const char *const points[] = {
    "PIHAK PERTAMA menerbitkan izin usaha angkutan atas nama PIHAK KEDUA paling lambat tanggal 27 "
    "November 2026.",
    "PIHAK PERTAMA memasang jadwal dan batas waktu pelayanan di ruang tunggu paling lambat tanggal "
    "30 November 2026.",
    "PIHAK KEDUA menerima penjelasan PIHAK PERTAMA dan menyatakan pengaduan selesai.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    TuntasFieldSet *item = tuntas_field_set_append_item (fields, "janji");

    tuntas_field_set_set_text (item, "uraian", steps[i][0]);
    tuntas_field_set_set_text (item, "batas", steps[i][1]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    tuntas_field_set_append_text (fields, "pokok", points[i]);
  tuntas_field_set_append_text (fields, "pengaduan.bukti",
                                "Salinan tanda terima berkas permohonan");
  tuntas_field_set_append_text (fields, "pengaduan.bukti", "Foto papan jadwal pelayanan");
  tuntas_field_set_append_text (fields, "tembusan", "Bupati Sekar Wangi;");
  tuntas_field_set_append_text (fields, "tembusan", "Inspektur Kabupaten Sekar Wangi.");
  tuntas_field_set_append_text (fields, "diteruskan", "Sekretaris");
  tuntas_field_set_append_text (fields, "diteruskan", "Kepala Bidang Pelayanan Perizinan");
  tuntas_field_set_append_text (fields, "harapan", "Tanggapan dan saran");
  tuntas_field_set_append_text (fields, "harapan", "Proses lebih lanjut");
}

/**
 * letter_samples_invite:
 * @fields: the fields
 * @n_invited: how many
 *
 * Makes the list of those invited anew.
 */
void
letter_samples_invite (TuntasFieldSet *fields, guint n_invited)
{
  static const char *const posts[] = {"Sekretaris", "Kepala Bidang Pelayanan Perizinan",
                                      "Kepala Bidang Pengawasan", "Camat Sekar Timur",
                                      "Kepala Desa Melati"};
  static const char *const agencies[] = {"Dinas Perizinan dan Tenaga Kerja", "Inspektorat",
                                         "Dinas Perhubungan"};
  static const char *const lists[] = {"rapat.undangan", "rapat.penerima"};

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++) {
    tuntas_field_set_clear_list (fields, lists[l]);
    for (guint i = 0; i < n_invited; i++) {
      TuntasFieldSet *item = tuntas_field_set_append_item (fields, lists[l]);
      g_autofree char *name = g_strdup_printf ("Peserta Contoh %03u, S.E., M.M.", i + 1);

      tuntas_field_set_set_text (item, "nama", name);
      tuntas_field_set_set_text (item, "jabatan", posts[i % G_N_ELEMENTS (posts)]);
      tuntas_field_set_set_text (item, "instansi", agencies[i % G_N_ELEMENTS (agencies)]);
    }
  }
}

/**
 * letter_samples_make_fields:
 * @n_invited: to the meeting
 *
 * Returns: (transfer full): an invented case, office and meeting that fill every shipped template
 */
TuntasFieldSet *
letter_samples_make_fields (guint n_invited)
{
  TuntasFieldSet *fields = tuntas_field_set_new ();

  add_office (fields);
  add_people (fields);
  add_case (fields);
  add_lists (fields);
  letter_samples_invite (fields, n_invited);
  return fields;
}
