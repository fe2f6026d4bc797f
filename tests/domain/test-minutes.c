/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-decision.h"
#include "tuntas-minutes.h"

static const struct {
  const char *line;
  const char *text;
  const char *responsible;
  const char *deadline;
  const char *sentence;
} decisions[] = {
  {"Uang dikembalikan.", "Uang dikembalikan.", NULL, NULL, "Uang dikembalikan."},
  {"Jadwal dipasang. | Kepala Bidang | 30 November 2026", "Jadwal dipasang.", "Kepala Bidang",
   "30 November 2026",
   "Jadwal dipasang (penanggung jawab: Kepala Bidang; tenggat: 30 November 2026)."},
  {"Jadwal dipasang | Kepala Bidang | ", "Jadwal dipasang", "Kepala Bidang", NULL,
   "Jadwal dipasang (penanggung jawab: Kepala Bidang)"},
  {"Jadwal dipasang |  | segera", "Jadwal dipasang", NULL, "segera",
   "Jadwal dipasang (tenggat: segera)"},
  {"A | B | C | D", "A | B", "C", "D", "A | B (penanggung jawab: C; tenggat: D)"},
  {"A | B |  | ", "A | B", NULL, NULL, "A | B"},
};

/* Lines that are about a corrective action. */
static const struct {
  const char *line;
  const char *text;
  const char *deadline;
  gboolean wanted;
  const char *action;
} acted[] = {
  {"Jadwal dipasang. | Kepala Bidang | 30 November 2026 | PTP", "Jadwal dipasang.",
   "30 November 2026", TRUE, NULL},
  {"Jadwal dipasang. | Kepala Bidang | 30 November 2026 | 012/PTPP/2026", "Jadwal dipasang.",
   "30 November 2026", FALSE, "012/PTPP/2026"},
  {"A | B | C |  | 001/PTP/2027", "A | B", NULL, FALSE, "001/PTP/2027"},
  {"A | B | C | 01/PTP/2027", "A | B", "01/PTP/2027", FALSE, NULL},
  {"A | B | PTP", "A", "PTP", FALSE, NULL},
};

static void
test_acted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (acted); i++) {
    g_autoptr (TuntasDecision) decision = tuntas_decision_parse (acted[i].line);
    g_autofree char *line = tuntas_decision_to_line (decision);

    g_assert_cmpstr (decision->text, ==, acted[i].text);
    g_assert_cmpstr (decision->deadline, ==, acted[i].deadline);
    g_assert_cmpint (decision->wanted, ==, acted[i].wanted);
    g_assert_cmpstr (decision->action, ==, acted[i].action);
    g_assert_cmpstr (line, ==, acted[i].line);
  }
}

static void
test_decisions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++) {
    g_autoptr (TuntasDecision) decision = tuntas_decision_parse (decisions[i].line);
    g_autofree char *line = tuntas_decision_to_line (decision);
    g_autofree char *sentence = tuntas_decision_to_sentence (decision);

    g_assert_cmpstr (decision->text, ==, decisions[i].text);
    g_assert_cmpstr (decision->responsible, ==, decisions[i].responsible);
    g_assert_cmpstr (decision->deadline, ==, decisions[i].deadline);
    g_assert_cmpstr (line, ==, decisions[i].line);
    g_assert_cmpstr (sentence, ==, decisions[i].sentence);
  }
}

/* Typed by hand, with one bar. */
static void
test_short_decision (void)
{
  g_autoptr (TuntasDecision) decision = tuntas_decision_parse ("Jadwal dipasang|Kepala Bidang");

  g_assert_cmpstr (decision->text, ==, "Jadwal dipasang");
  g_assert_cmpstr (decision->responsible, ==, "Kepala Bidang");
  g_assert_null (decision->deadline);
}

static void
test_minutes (void)
{
  static const struct {
    const char *opening;
    const char *discussion;
  } rows[] = {
    {NULL, "Semua pihak bicara.\n\nLalu selesai."},
    {"Rapat dibuka.", "a. Satu\nb. Dua"},
    {"Rapat dibuka.", NULL},
    {NULL, "PEMBAHASAN\nbukan judul"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (TuntasMinutes) minutes = tuntas_minutes_new ();
    g_autoptr (TuntasMinutes) again = NULL;
    g_autofree char *text = NULL;

    minutes->opening = g_strdup (rows[i].opening);
    minutes->discussion = g_strdup (rows[i].discussion);
    text = tuntas_minutes_to_text (minutes);
    again = tuntas_minutes_parse (text);
    g_assert_cmpstr (again->opening, ==, rows[i].opening);
    g_assert_cmpstr (again->discussion, ==, rows[i].discussion);
  }
}

static void
test_no_minutes (void)
{
  g_autoptr (TuntasMinutes) minutes = tuntas_minutes_parse (NULL);
  g_autofree char *text = tuntas_minutes_to_text (minutes);

  g_assert_null (minutes->opening);
  g_assert_null (minutes->discussion);
  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/minutes/decisions", test_decisions);
  g_test_add_func ("/minutes/short-decision", test_short_decision);
  g_test_add_func ("/minutes/chapters", test_minutes);
  g_test_add_func ("/minutes/none", test_no_minutes);

  g_test_add_func ("/minutes/acted", test_acted);
  return g_test_run ();
}
