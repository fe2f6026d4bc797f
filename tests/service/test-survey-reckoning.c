/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-filler-private.h"

#include "../survey/survey-fixture.h"

/* What papers print so that anybody can reckon the number again, in every convention: the last
 * figures that are exact as they are printed, and what is done with them. */

#define NBSP "\u00a0"

static const struct {
  gboolean own;
  const char *weight;
  const char *rounding;
  const char *formula;
  const char *nik;
} cases[] = {
  {FALSE, NULL, NULL, "(105/29 + 101/29 + 80/27) × 1/3 ×" NBSP "25" NBSP "=" NBSP "83,8868",
   "83,89"},
  {FALSE, "0.33", NULL, "(105/29 + 101/29 + 80/27) × 0,33 ×" NBSP "25" NBSP "=" NBSP "83,0479",
   "83,05"},
  {FALSE, "0.33", "nrr-2", "(3,62 + 3,48 + 2,96) × 0,33 ×" NBSP "25" NBSP "=" NBSP "82,9950",
   "83,00"},
  {FALSE, "0.33", "nrr-2-term-2", "(1,19 + 1,15 + 0,98) ×" NBSP "25" NBSP "=" NBSP "83,0000",
   "83,00"},
  {FALSE, NULL, "term-3", "(1,207 + 1,161 + 0,988) ×" NBSP "25" NBSP "=" NBSP "83,9000", "83,90"},
  {FALSE, NULL, "index-3",
   "(105/29 + 101/29 + 80/27) × 1/3 =" NBSP "3,355 (dibulatkan 3 desimal); 3,355 ×" NBSP "25" NBSP
   "=" NBSP "83,8750",
   "83,88"},
  {TRUE, NULL, NULL,
   "(105/29 × 0,5 + 101/29 × 0,3 + 80/27 × 0,2) ×" NBSP "25" NBSP "=" NBSP "86,1941", "86,19"},
  {TRUE, NULL, "nrr-2",
   "(3,62 × 0,5 + 3,48 × 0,3 + 2,96 × 0,2) ×" NBSP "25" NBSP "=" NBSP "86,1500", "86,15"},
  {TRUE, NULL, "nrr-2-term-3", "(1,810 + 1,044 + 0,592) ×" NBSP "25" NBSP "=" NBSP "86,1500",
   "86,15"},
};

static TuntasSurveyIndex *
compute (gboolean own, const char *weight, const char *rounding)
{
  static const char *const weights[] = {"0.5", "0.3", "0.2"};
  /* One unsur was left blank by two of 29. */
  const TuntasSurveyTotal totals[] = {{29, 105}, {29, 101}, {27, 80}};
  g_autoptr (TuntasSurveyMethod) method = survey_fixture_new_list (3, own ? weights : NULL);
  g_autoptr (GError) error = NULL;
  TuntasSurveyConvention convention;

  g_assert_true (tuntas_survey_convention_init (&convention, weight, rounding, &error));
  g_assert_no_error (error);
  return tuntas_survey_index_compute (method, totals, &convention);
}

static void
test_formula (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (TuntasSurveyIndex) index =
                 compute (cases[i].own, cases[i].weight, cases[i].rounding);
    g_autoptr (TuntasFieldSet) fields = tuntas_field_set_new ();
    g_autofree char *nik = tuntas_decimal_to_text (index->nik, ',');

    tuntas_survey_filler_add_reckoning (fields, index);
    g_assert_cmpstr (tuntas_field_set_get_text (fields, "survei.rumus"), ==, cases[i].formula);
    g_assert_cmpstr (nik, ==, cases[i].nik);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-reckoning/formula", test_formula);
  return g_test_run ();
}
