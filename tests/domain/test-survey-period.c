/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-period.h"

static void
test_span (void)
{
  static const struct {
    int from;
    int until;
    const char *span;
    const char *brief;
  } rows[] = {
    {20260701, 20260930, "Triwulan III 2026", "TW III 2026"},
    {20260101, 20260331, "Triwulan I 2026", "TW I 2026"},
    {20260101, 20260630, "Semester I 2026", "Smt I 2026"},
    {20260701, 20261231, "Semester II 2026", "Smt II 2026"},
    {20260101, 20261231, "Tahun 2026", "2026"},
    {20250701, 20251130, "Juli s.d. November 2025", "Jul–Nov 2025"},
    {20250201, 20250430, "Februari s.d. April 2025", "Feb–Apr 2025"},
    {20240201, 20240229, "Februari 2024", "Feb 2024"},
    {20240201, 20240228, "1 Februari 2024 s.d. 28 Februari 2024", "Feb 2024"},
    {20261001, 20270131, "Oktober 2026 s.d. Januari 2027", "Okt 2026–Jan 2027"},
    {20260101, 20271231, "Januari 2026 s.d. Desember 2027", "Jan 2026–Des 2027"},
    {20260715, 20261112, "15 Juli 2026 s.d. 12 November 2026", "Jul–Nov 2026"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
    g_autofree char *span = NULL;
    g_autofree char *brief = NULL;

    period->starts_on = rows[i].from;
    period->ends_on = rows[i].until;
    span = tuntas_survey_period_dup_span (period);
    brief = tuntas_survey_period_dup_short_span (period);
    g_assert_cmpstr (span, ==, rows[i].span);
    g_assert_cmpstr (brief, ==, rows[i].brief);
  }
}

static void
test_follows (void)
{
  static const struct {
    int starts_on;
    const char *unit;
    const char *services;
    gboolean follows;
  } rows[] = {
    {20260701, "Loket Terpadu", "Izin,Rekomendasi", TRUE},
    {20260701, "LOKET terpadu", "rekomendasi", TRUE},
    {20260701, "Loket Terpadu", "", TRUE},
    {20260701, "Loket Terpadu", "Pengaduan", FALSE},
    {20260701, "Loket Lain", "Izin", FALSE},
    {20260101, "Loket Terpadu", "Izin", FALSE},
    {20250701, "Loket Terpadu", "Izin", FALSE},
  };
  g_autoptr (TuntasSurveyPeriod) earlier = tuntas_survey_period_new ();

  earlier->starts_on = 20260101;
  earlier->unit = g_strdup ("Loket Terpadu");
  earlier->services = g_strsplit ("Izin,Rekomendasi", ",", -1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();

    g_test_message ("%d %s %s", rows[i].starts_on, rows[i].unit, rows[i].services);
    period->starts_on = rows[i].starts_on;
    period->unit = g_strdup (rows[i].unit);
    period->services = g_strsplit (rows[i].services, ",", -1);
    g_assert_cmpint (tuntas_survey_period_follows (period, earlier), ==, rows[i].follows);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-period/span", test_span);
  g_test_add_func ("/survey-period/follows", test_follows);
  return g_test_run ();
}
