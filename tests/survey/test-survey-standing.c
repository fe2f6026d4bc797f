/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-standing.h"

/* What the papers say of a survey, by its status, the day, and how many answered. */
static const struct {
  const char *name;
  TuntasSurveyStatus status;
  int today;
  guint64 respondents;
  guint64 population;
  guint64 sample;
  const char *label;
  const char *mark;
  const char *warning;
  const char *sample_sentence;
  const char *lack;
} cases[] = {
  {"running, too few", TUNTAS_SURVEY_STATUS_OPEN, 20261120, 96, 1200, 291,
   "sementara per 20 November 2026", "Hasil sementara per 20 November 2026, 96 dari 291 responden",
   "Hasil sementara per 20 November 2026, 96 dari 291 responden. Survei berlangsung sampai dengan "
   "31 Desember 2026; semua angka masih dapat berubah.",
   "Dari populasi 1.200 pengguna layanan diperlukan paling sedikit 291 responden; jawaban yang "
   "terkumpul sampai saat ini baru dari 96 responden, kurang 195 responden.",
   "Jumlah responden baru 96 dari paling sedikit 291, masih kurang 195 responden."},
  {"running on its last day, enough", TUNTAS_SURVEY_STATUS_OPEN, 20261231, 300, 1200, 291,
   "sementara per 31 Desember 2026", "Hasil sementara per 31 Desember 2026, 300 responden",
   "Hasil sementara per 31 Desember 2026, 300 responden. Survei berlangsung sampai dengan 31 "
   "Desember 2026; semua angka masih dapat berubah.",
   "Dari populasi 1.200 pengguna layanan diperlukan paling sedikit 291 responden; jawaban yang "
   "terkumpul sampai saat ini dari 300 responden memenuhi jumlah itu.",
   NULL},
  {"over, but not closed", TUNTAS_SURVEY_STATUS_OPEN, 20270104, 149, 0, 150,
   "sementara per 4 Januari 2027", "Hasil sementara per 4 Januari 2027, 149 dari 150 responden",
   "Hasil sementara per 4 Januari 2027, 149 dari 150 responden. Pengisian survei belum ditutup; "
   "semua angka masih dapat berubah.",
   "Diperlukan paling sedikit 150 responden; jawaban yang terkumpul sampai saat ini baru dari 149 "
   "responden, kurang 1 responden.",
   "Jumlah responden baru 149 dari paling sedikit 150, masih kurang 1 responden."},
  {"closed before its last day, enough", TUNTAS_SURVEY_STATUS_CLOSED, 20261120, 1291, 12000, 372,
   NULL, NULL, NULL,
   "Dari populasi 12.000 pengguna layanan diperlukan paling sedikit 372 responden; jawaban yang "
   "terkumpul dari 1.291 responden memenuhi jumlah itu.",
   NULL},
  {"closed, too few", TUNTAS_SURVEY_STATUS_CLOSED, 20270104, 96, 0, 150, NULL, NULL, NULL,
   "Diperlukan paling sedikit 150 responden; jawaban yang terkumpul baru dari 96 responden, kurang "
   "54 responden.",
   "Jumlah responden 96 dari paling sedikit 150, kurang 54 responden, sehingga hasil survei ini "
   "belum dapat dianggap mewakili seluruh pengguna layanan."},
  {"closed, nothing tells how many", TUNTAS_SURVEY_STATUS_CLOSED, 20270104, 0, 0, 0, NULL, NULL,
   NULL, "Jawaban yang terkumpul berasal dari 0 responden.", NULL},
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
    TuntasSurveyStanding standing;
    g_autofree char *label = NULL;
    g_autofree char *mark = NULL;
    g_autofree char *warning = NULL;
    g_autofree char *sample = NULL;
    g_autofree char *lack = NULL;

    g_test_message ("%s", cases[i].name);
    period->starts_on = 20260701;
    period->ends_on = 20261231;
    period->status = cases[i].status;
    period->population = cases[i].population;
    tuntas_survey_standing_init (&standing, period, cases[i].respondents, cases[i].sample,
                                 cases[i].today);
    label = tuntas_survey_standing_dup_label (&standing);
    mark = tuntas_survey_standing_dup_mark (&standing);
    warning = tuntas_survey_standing_dup_warning (&standing);
    sample = tuntas_survey_standing_dup_sample (&standing);
    lack = tuntas_survey_standing_dup_lack (&standing);
    g_assert_cmpstr (label, ==, cases[i].label);
    g_assert_cmpstr (mark, ==, cases[i].mark);
    g_assert_cmpstr (warning, ==, cases[i].warning);
    g_assert_cmpstr (sample, ==, cases[i].sample_sentence);
    g_assert_cmpstr (lack, ==, cases[i].lack);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey/standing/sentences", test_sentences);
  return g_test_run ();
}
