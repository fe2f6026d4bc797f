/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-samples.h"

#include <string.h>

const char *const chart_samples[CHART_SAMPLES] = {
  "bars", "bars14", "trend", "comparison", "profile", "answers", "heat-map", "quadrant", "trend200",
};

static const char *const nine[] = {
  "Persyaratan",        "Sistem, mekanisme, dan prosedur",         "Waktu penyelesaian",
  "Biaya/tarif",        "Produk spesifikasi jenis pelayanan",      "Kompetensi pelaksana",
  "Perilaku pelaksana", "Penanganan pengaduan, saran dan masukan", "Sarana dan prasarana",
};
static const char *const fourteen[] = {
  "Prosedur pelayanan",
  "Persyaratan pelayanan",
  "Kejelasan petugas pelayanan",
  "Kedisiplinan petugas pelayanan",
  "Tanggung jawab petugas pelayanan",
  "Kemampuan petugas pelayanan",
  "Kecepatan pelayanan",
  "Keadilan mendapatkan pelayanan",
  "Kesopanan dan keramahan petugas",
  "Kewajaran biaya pelayanan",
  "Kepastian biaya pelayanan",
  "Kepastian jadwal pelayanan",
  "Kenyamanan lingkungan",
  "Keamanan pelayanan",
};
static const int nrr[] = {321, 310, 298, 345, 305, 333, 340, 275, 318};
static const int nrr_before[] = {309, 310, 304, 340, 288, 333, 322, 281, 301};

static char *
dup_hundredths (int value)
{
  return g_strdup_printf ("%d,%02d", value / 100, value % 100);
}

static void
add_hundredths (TuntasChart *chart, int value, const char *word)
{
  g_autofree char *text = dup_hundredths (value);

  tuntas_chart_add_value (chart, value / 100.0, text, word);
}

static void
add_unsur (TuntasChart *chart, const char *const *names, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *code = g_strdup_printf ("U%u", i + 1);

    tuntas_chart_add_category (chart, code, names[i], NULL);
  }
}

/* PermenPANRB 14/2017: the grades on the scale of 1 to 4 or of 25 to 100. */
static void
add_bands (TuntasChart *chart, gboolean percent)
{
  tuntas_chart_add_band (chart, percent ? 25 : 1, "D", "Tidak baik");
  tuntas_chart_add_band (chart, percent ? 65 : 2.6, "C", "Kurang baik");
  tuntas_chart_add_band (chart, percent ? 76.61 : 3.0644, "B", "Baik");
  tuntas_chart_add_band (chart, percent ? 88.31 : 3.5324, "A", "Sangat baik");
}

static const char *
grade_of (int value)
{
  return value >= 354 ? "A" : value >= 307 ? "B" : value >= 260 ? "C" : "D";
}

static TuntasChart *
begin (TuntasChartKind kind, const char *title)
{
  TuntasChart *chart = tuntas_chart_new ();

  chart->kind = kind;
  chart->title = g_strdup (title);
  chart->subtitle = g_strdup ("Dinas Contoh Kabupaten Contoh · Triwulan III 2026 · 150 responden");
  return chart;
}

static TuntasChart *
make_bars (void)
{
  TuntasChart *chart = begin (TUNTAS_CHART_BARS, "Nilai rata-rata per unsur pelayanan");

  add_unsur (chart, nine, G_N_ELEMENTS (nine));
  add_bands (chart, FALSE);
  chart->axis_maximum = 4;
  chart->emphasis_label = g_strdup ("Unsur terendah");
  for (guint i = 0; i < G_N_ELEMENTS (nine); i++)
    add_hundredths (chart, nrr[i], grade_of (nrr[i]));
  g_array_index (tuntas_chart_get_series (chart, 0)->points, TuntasChartPoint, 7).emphasis = TRUE;
  return chart;
}

static TuntasChart *
make_bars14 (void)
{
  static const int values[] = {306, 298, 306, 290, 306, 314, 304, 306, 318, 308, 320, 318, 310, 0};
  TuntasChart *chart = begin (TUNTAS_CHART_BARS, "Nilai rata-rata 14 unsur pelayanan");

  add_unsur (chart, fourteen, G_N_ELEMENTS (fourteen));
  add_bands (chart, FALSE);
  chart->axis_minimum = 1;
  chart->axis_maximum = 4;
  for (guint i = 0; i < G_N_ELEMENTS (fourteen); i++)
    if (values[i] > 0)
      add_hundredths (chart, values[i], grade_of (values[i]));
    else
      tuntas_chart_add_missing (chart, "tidak ditanyakan");
  return chart;
}

static TuntasChart *
make_trend (void)
{
  static const int index[] = {7412, 7655, 7661, 0, 8010, 8233, 8190, 8475, 8831, 8920};
  static const int goal[] = {7600, 7600, 7600, 8000, 8000, 8000, 8000, 8500, 8500, 8500};
  TuntasChart *chart = begin (TUNTAS_CHART_TREND, "Perkembangan nilai IKM");

  for (guint i = 0; i < G_N_ELEMENTS (index); i++) {
    g_autofree char *code = g_strdup_printf ("TW %u/%u", i % 4 + 1, (2024 + i / 4) % 100);
    g_autofree char *label = g_strdup_printf ("Triwulan %u 2%03u", i % 4 + 1, 24 + i / 4);

    tuntas_chart_add_category (chart, code, label, NULL);
  }
  add_bands (chart, TRUE);
  chart->axis_minimum = 60;
  chart->axis_maximum = 100;
  tuntas_chart_add_series (chart, "Nilai IKM");
  for (guint i = 0; i < G_N_ELEMENTS (index); i++)
    if (index[i] > 0)
      add_hundredths (chart, index[i], NULL);
    else
      tuntas_chart_add_missing (chart, NULL);
  tuntas_chart_add_series (chart, "Target");
  for (guint i = 0; i < G_N_ELEMENTS (goal); i++)
    add_hundredths (chart, goal[i], NULL);
  return chart;
}

static TuntasChart *
make_comparison (void)
{
  TuntasChart *chart = begin (TUNTAS_CHART_COMPARISON, "Dibandingkan dengan periode sebelumnya");

  add_unsur (chart, nine, G_N_ELEMENTS (nine));
  chart->axis_fit = TRUE;
  tuntas_chart_add_series (chart, "Triwulan II 2026");
  for (guint i = 0; i < G_N_ELEMENTS (nine); i++)
    add_hundredths (chart, nrr_before[i], NULL);
  tuntas_chart_add_series (chart, "Triwulan III 2026");
  for (guint i = 0; i < G_N_ELEMENTS (nine); i++) {
    int change = nrr[i] - nrr_before[i];
    g_autofree char *amount = dup_hundredths (ABS (change));
    g_autofree char *word =
      change == 0 ? g_strdup ("tetap")
                  : g_strdup_printf ("%s %s", change > 0 ? "▲ naik" : "▼ turun", amount);

    add_hundredths (chart, nrr[i], word);
  }
  return chart;
}

static TuntasChart *
make_profile (void)
{
  static const struct {
    const char *group;
    const char *label;
    double share;
    const char *text;
    const char *count;
  } rows[] = {
    {"Jenis kelamin", "Laki-laki", 48, "48,0%", "72 orang"},
    {"Jenis kelamin", "Perempuan", 52, "52,0%", "78 orang"},
    {"Pendidikan", "SD", 4, "4,0%", "6 orang"},
    {"Pendidikan", "SMP", 10, "10,0%", "15 orang"},
    {"Pendidikan", "SMA/SMK", 50, "50,0%", "75 orang"},
    {"Pendidikan", "Diploma", 12, "12,0%", "18 orang"},
    {"Pendidikan", "S-1", 24, "24,0%", "36 orang"},
    {"Pendidikan", "S-2 ke atas", -1, NULL, "kurang dari 5 orang, tidak ditampilkan"},
    {"Pekerjaan", "PNS/TNI/Polri", 14, "14,0%", "21 orang"},
    {"Pekerjaan", "Pegawai swasta", 30, "30,0%", "45 orang"},
    {"Pekerjaan", "Wiraswasta/usahawan", 36, "36,0%", "54 orang"},
    {"Pekerjaan", "Pelajar/mahasiswa", 20, "20,0%", "30 orang"},
  };
  TuntasChart *chart = begin (TUNTAS_CHART_PROFILE, "Profil responden");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    tuntas_chart_add_category (chart, NULL, rows[i].label, rows[i].group);
    if (rows[i].text != NULL)
      tuntas_chart_add_value (chart, rows[i].share, rows[i].text, rows[i].count);
    else
      tuntas_chart_add_missing (chart, rows[i].count);
  }
  return chart;
}

static TuntasChart *
make_answers (void)
{
  static const char *const words[] = {"1 Tidak baik", "2 Kurang baik", "3 Baik", "4 Sangat baik"};
  static const int shares[][4] = {{10, 80, 600, 310}, {20, 130, 580, 270},  {60, 200, 440, 300},
                                  {0, 40, 470, 490},  {30, 140, 580, 250},  {10, 60, 520, 410},
                                  {5, 55, 475, 465},  {110, 240, 440, 210}, {0, 0, 0, 0}};
  TuntasChart *chart = begin (TUNTAS_CHART_ANSWERS, "Sebaran jawaban per unsur");

  add_unsur (chart, nine, G_N_ELEMENTS (nine));
  for (guint s = 0; s < G_N_ELEMENTS (words); s++) {
    tuntas_chart_add_series (chart, words[s]);
    for (guint c = 0; c < G_N_ELEMENTS (nine); c++) {
      g_autofree char *text = g_strdup_printf ("%d,%d %%", shares[c][s] / 10, shares[c][s] % 10);

      if (c < 8)
        tuntas_chart_add_value (chart, shares[c][s] / 10.0, text, NULL);
      else
        tuntas_chart_add_missing (chart, NULL);
    }
  }
  return chart;
}

static TuntasChart *
make_heat_map (void)
{
  static const char *const services[] = {"Pajak hotel",   "Pajak restoran",
                                         "PBB perkotaan", "BPHTB",
                                         "Reklame",       "Pengaduan dan keberatan"};
  TuntasChart *chart = begin (TUNTAS_CHART_HEAT_MAP, "Unsur menurut jenis layanan");

  add_unsur (chart, nine, G_N_ELEMENTS (nine));
  add_bands (chart, FALSE);
  for (guint s = 0; s < G_N_ELEMENTS (services); s++) {
    tuntas_chart_add_series (chart, services[s]);
    for (guint c = 0; c < G_N_ELEMENTS (nine); c++) {
      int value = nrr[c] + (int)((s * 37 + c * 23) % 60) - 28;

      if (s == 4 && c == 3)
        tuntas_chart_add_missing (chart, "kurang dari 5 jawaban");
      else
        add_hundredths (chart, value, grade_of (value));
    }
  }
  return chart;
}

static TuntasChart *
make_quadrant (void)
{
  static const int importance[] = {352, 361, 378, 340, 349, 366, 362, 358, 333};
  TuntasChart *chart = begin (TUNTAS_CHART_QUADRANT, "Kepentingan dan kinerja");

  add_unsur (chart, nine, G_N_ELEMENTS (nine));
  chart->axis_label = g_strdup ("Kepentingan");
  chart->across_label = g_strdup ("Kinerja");
  chart->split = 3.55;
  chart->across_split = 3.16;
  for (guint i = 0; i < G_N_ELEMENTS (nine); i++) {
    g_autofree char *text = dup_hundredths (importance[i]);
    TuntasChartPoint *point = tuntas_chart_add_value (chart, importance[i] / 100.0, text, NULL);

    point->across = nrr[i] / 100.0;
    point->across_text = dup_hundredths (nrr[i]);
  }
  return chart;
}

/**
 * chart_samples_make_sized:
 * @kind: a kind
 * @categories: how many
 * @series: how many
 *
 * Returns: (transfer full): a chart of that size with values that repeat
 */
TuntasChart *
chart_samples_make_sized (TuntasChartKind kind, guint categories, guint series)
{
  TuntasChart *chart = begin (kind, "Nilai menurut periode, unsur dan layanan");

  chart->axis_label = g_strdup ("Nilai");
  for (guint c = 0; c < categories; c++) {
    g_autofree char *code = g_strdup_printf ("P%u", c + 1);
    g_autofree char *label = g_strdup_printf ("Periode survei ke-%u", c + 1);

    tuntas_chart_add_category (chart, code, label, c % 5 == 0 ? "Bagian" : NULL);
  }
  for (guint s = 0; s < series; s++) {
    g_autofree char *label = g_strdup_printf ("Layanan %u", s + 1);

    tuntas_chart_add_series (chart, label);
    for (guint c = 0; c < categories; c++) {
      int value = 250 + (int)((c * 53 + s * 29) % 150);
      g_autofree char *text = dup_hundredths (value);
      TuntasChartPoint *point = tuntas_chart_add_value (chart, value / 100.0, text, NULL);

      point->across = 3 + (c * 31 % 97) / 100.0;
      point->across_text = g_strdup (text);
    }
  }
  return chart;
}

/**
 * chart_samples_make:
 * @name: one of chart_samples
 *
 * Returns: (transfer full): an invented chart, or %NULL if there is none of that name
 */
TuntasChart *
chart_samples_make (const char *name)
{
  static TuntasChart *(*const makers[]) (void) = {make_bars,       make_bars14,  make_trend,
                                                  make_comparison, make_profile, make_answers,
                                                  make_heat_map,   make_quadrant};

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if (strcmp (name, chart_samples[i]) == 0)
      return makers[i]();
  return strcmp (name, "trend200") == 0 ? chart_samples_make_sized (TUNTAS_CHART_TREND, 200, 1)
                                        : NULL;
}
