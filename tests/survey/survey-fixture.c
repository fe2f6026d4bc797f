/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-fixture.h"

#include "tuntas-survey-method-reader.h"

/* A questionnaire that comes with the program. */
TuntasSurveyMethod *
survey_fixture_load (const char *code)
{
  g_autoptr (GError) error = NULL;
  TuntasSurveyMethod *method =
    tuntas_survey_method_reader_load (g_getenv ("TUNTAS_DATA_DIR"), code, &error);

  g_assert_no_error (error);
  return method;
}

/* An office's own list of unsur K1, K2 …, with weights of its own unless @weights is NULL. */
TuntasSurveyMethod *
survey_fixture_new_list (guint n_elements, const char *const *weights)
{
  g_autoptr (GString) text =
               g_string_new ("[metode]\nformat=1\nkode=sendiri\njudul=Daftar sendiri\n"
                             "bobot=exact\npembulatan=exact\n"
                             "[mutu A]\nkinerja=Sangat baik\ndari=88.31\n"
                             "sampai=100.00\n"
                             "[mutu B]\nkinerja=Kurang\ndari=25.00\nsampai=88.30\n");
  g_autoptr (GError) error = NULL;
  TuntasSurveyMethod *method = NULL;

  for (guint i = 1; i <= n_elements; i++) {
    g_string_append_printf (text, "[unsur K%u]\nnomor=%u\nlabel=Unsur %u\ntanya=Apa?\n", i, i, i);
    g_string_append (text, "pilihan=satu;dua;tiga;empat\n");
    if (weights != NULL)
      g_string_append_printf (text, "bobot=%s\n", weights[i - 1]);
  }
  method = tuntas_survey_method_reader_read (text->str, -1, "sendiri.ini", &error);
  g_assert_no_error (error);
  return method;
}
