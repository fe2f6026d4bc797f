/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report-samples.h"

#include "charts/chart-samples.h"
#include "letter-samples.h"

/* A report in little: cover, contents, chapters with tables and charts. */
static const char report[] =
  "[surat]\n"
  "judul = Laporan contoh\n"
  "ukuran = 11\n"
  "nomor-halaman = bawah\n"
  "[isi]\n"
  "spasi *\n"
  "judul ukuran=22: LAPORAN SURVEI KEPUASAN MASYARAKAT\n"
  "judul ukuran=16 jarak=4: {kantor.nama}\n"
  "spasi *\n"
  "judul: Tahun 2026\n"
  "halaman-baru\n"
  "judul: DAFTAR ISI\n"
  "daftar-isi jarak=5\n"
  "bab halaman=ya: PENDAHULUAN\n"
  "subbab: Latar Belakang\n"
  "alinea: Survei dilaksanakan untuk mengetahui mutu pelayanan menurut masyarakat yang "
  "menerimanya, sehingga dapat diperbaiki mulai dari unsur yang nilainya terendah.\n"
  "subbab: Maksud dan Tujuan\n"
  "alinea: Laporan ini menyajikan nilai indeks, nilai tiap unsur, dan rencana tindak lanjut.\n"
  "bab halaman=ya: HASIL PENGOLAHAN DATA SURVEI YANG DILAKSANAKAN SELAMA SATU TAHUN\n"
  "subbab: Nilai Unsur\n"
  "anak-subbab: Semua layanan\n"
  "tabel kolom=10,*,25,25 rata=tengah,kiri,tengah,tengah ukuran=10: Nilai rata-rata tiap unsur\n"
  "  kepala latar=biru-muda: No. | Unsur | NRR | Tertimbang\n"
  "  ulang unsur\n"
  "    baris: {.kode} | {.nama} | {.nrr} | {.tertimbang}\n"
  "  akhir\n"
  "  baris tebal=ya latar=abu-muda: [kolom=3 rata=kanan] Jumlah | 3,1604\n"
  "akhir\n"
  "grafik grafik.bars: Nilai rata-rata tiap unsur\n"
  "subbab: Responden\n"
  "grafik grafik.profile: Responden menurut jenis kelamin dan pendidikan\n"
  "bab halaman=ya nomor=tidak: PENUTUP\n"
  "grafik grafik.trend gaya=abu: Perkembangan nilai\n"
  "berdampingan ruang=5\n"
  "  kolom latar=biru-muda sudut=3 lebar=60 tegak=tengah\n"
  "    judul ukuran=11: NILAI IKM\n"
  "    judul ukuran=48 warna=biru: 79,01\n"
  "  akhir\n"
  "  kolom garis=1 sudut=3\n"
  "    keterangan\n"
  "      baris Jumlah responden: 150 orang\n"
  "      baris Jenis kelamin: L = 72, P = 78\n"
  "    akhir\n"
  "    tabel kolom=*,20 rata=kiri,tengah ukuran=9\n"
  "      kepala: Pendidikan | Orang\n"
  "      baris: SMA | 61\n"
  "      baris: S1 | 89\n"
  "    akhir\n"
  "  akhir\n"
  "akhir\n"
  "kotak latar=hijau warna=putih rata=tengah lebar=120 sudut=2\n"
  "  judul: TERIMA KASIH\n"
  "akhir\n";

/* The answers of each respondent, on paper that is turned. */
static const char tabulation[] =
  "lampiran arah=mendatar\n"
  "  baris Lampiran: Tabulasi\n"
  "akhir\n"
  "bab nomor=tidak ukuran=11: TABULASI\n"
  "tabel kolom=12,*@unsur,18 ukuran=8 rata=tengah,tengah,tengah\n"
  "  kepala latar=abu-muda: No. | [kolom=@unsur] NILAI UNSUR PELAYANAN | Ket.\n"
  "  kepala latar=abu-muda: [sambung] | @unsur {.kode} | [sambung]\n"
  "  ulang responden\n"
  "    baris: {.no} | @.jawaban {.} | -\n"
  "  akhir\n"
  "akhir\n";

static const char *const elements[][3] = {
  {"Persyaratan", "3,21", "0,357"},
  {"Sistem, mekanisme, dan prosedur", "3,10", "0,344"},
  {"Waktu penyelesaian", "2,98", "0,331"},
  {"Biaya/tarif", "3,45", "0,383"},
  {"Produk spesifikasi jenis pelayanan", "3,05", "0,339"},
  {"Kompetensi pelaksana", "3,33", "0,370"},
  {"Perilaku pelaksana", "3,40", "0,378"},
  {"Penanganan pengaduan, saran dan masukan", "2,75", "0,306"},
  {"Sarana dan prasarana", "3,18", "0,353"},
};

/**
 * report_samples_parse:
 * @annex: with the answers of each respondent
 *
 * Returns: (transfer full): a report
 */
TuntasLetterTemplate *
report_samples_parse (gboolean annex)
{
  g_autofree char *text = g_strconcat (report, annex ? tabulation : "", NULL);
  g_autoptr (GError) error = NULL;
  TuntasLetterTemplate *result = tuntas_letter_template_parse (text, "laporan.surat", &error);

  g_assert_no_error (error);
  return result;
}

/**
 * report_samples_make_fields:
 * @n_elements: how many unsur
 * @n_respondents: how many forms
 *
 * Returns: (transfer full): an invented survey with its charts
 */
TuntasFieldSet *
report_samples_make_fields (guint n_elements, guint n_respondents)
{
  TuntasFieldSet *fields = letter_samples_make_fields (0);

  for (guint i = 0; i < CHART_SAMPLES; i++) {
    g_autoptr (TuntasChart) chart = chart_samples_make (chart_samples[i]);
    g_autofree char *path = g_strconcat ("grafik.", chart_samples[i], NULL);

    tuntas_field_set_set_chart (fields, path, chart);
  }
  for (guint i = 0; i < n_elements; i++) {
    TuntasFieldSet *item = tuntas_field_set_append_item (fields, "unsur");
    const char *const *texts = elements[i % G_N_ELEMENTS (elements)];
    g_autofree char *code = g_strdup_printf ("U%u", i + 1);

    tuntas_field_set_set_text (item, "kode", code);
    tuntas_field_set_set_text (item, "nama", texts[0]);
    tuntas_field_set_set_text (item, "nrr", texts[1]);
    tuntas_field_set_set_text (item, "tertimbang", texts[2]);
  }
  for (guint i = 0; i < n_respondents; i++) {
    TuntasFieldSet *item = tuntas_field_set_append_item (fields, "responden");

    for (guint k = 0; k < n_elements; k++) {
      const char answer[] = {(char)('1' + (i * 7 + k * 3) % 4), '\0'};

      tuntas_field_set_append_text (item, "jawaban", answer);
    }
  }
  return fields;
}
