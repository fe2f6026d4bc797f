/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-words.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-text.h"
#include "tuntas-number-text.h"
#include "tuntas-sample-size.h"

/* Digits that the eye takes in at once. */
#define GROUP 3

/**
 * tuntas_survey_words_days:
 * @period: a survey
 *
 * Returns: (transfer full): "1 Juli 2026 s.d. 31 Desember 2026"
 */
char *
tuntas_survey_words_days (TuntasSurveyPeriod *period)
{
  g_autofree char *from = tuntas_date_text_format (period->starts_on);
  g_autofree char *until = tuntas_date_text_format (period->ends_on);

  /* Translators: first and last day */
  return g_strdup_printf (C_ ("days", "%s to %s"), from, until);
}

/**
 * tuntas_survey_words_answers:
 * @answers: the digits of a form
 *
 * Returns: (transfer full): the same in groups, to be compared with the paper: "333  434  3–3"
 */
char *
tuntas_survey_words_answers (const char *answers)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; answers[i] != '\0'; i++) {
    if (i > 0 && i % GROUP == 0)
      g_string_append (text, "  ");
    if (answers[i] == TUNTAS_SURVEY_FORM_BLANK)
      g_string_append (text, "–");
    else
      g_string_append_c (text, answers[i]);
  }
  return g_string_free (text, FALSE);
}

/**
 * tuntas_survey_words_count:
 * @respondents: how many answered
 * @sample: how many are needed; 0 when nothing tells
 *
 * Returns: (transfer full): how many answered of how many that are needed
 */
char *
tuntas_survey_words_count (guint64 respondents, guint64 sample)
{
  guint64 missing = tuntas_sample_size_count_missing (sample, respondents);
  g_autofree char *answered = tuntas_number_text_format ((gint64)respondents);
  g_autofree char *needed = tuntas_number_text_format ((gint64)sample);
  g_autofree char *lacking = tuntas_number_text_format ((gint64)missing);

  if (sample == 0)
    return g_strdup_printf (ngettext ("%s respondent", "%s respondents", (gulong)respondents),
                            answered);
  if (missing == 0)
    return g_strdup_printf (_ ("%s respondents, %s are enough"), answered, needed);
  return g_strdup_printf (_ ("%s of %s respondents, %s still missing"), answered, needed, lacking);
}

/**
 * tuntas_survey_words_progress:
 * @summary: a survey
 *
 * Returns: (transfer full): how many answered of how many that are needed
 */
char *
tuntas_survey_words_progress (TuntasSurveySummary *summary)
{
  return tuntas_survey_words_count (summary->respondents, summary->sample);
}

/**
 * tuntas_survey_words_grade:
 * @index: an index
 *
 * Returns: (transfer full) (nullable): "B (Baik)"; NULL when there is no index
 */
char *
tuntas_survey_words_grade (TuntasSurveyIndex *index)
{
  return index->band != NULL
           ? g_strdup_printf ("%s (%s)", index->band->grade, index->band->performance)
           : NULL;
}

/**
 * tuntas_survey_words_result:
 * @index: an index
 *
 * Returns: (transfer full): the published figure with its grade, or why there is none
 */
char *
tuntas_survey_words_result (TuntasSurveyIndex *index)
{
  g_autofree char *nik = NULL;
  g_autofree char *grade = tuntas_survey_words_grade (index);

  if (grade == NULL)
    return g_strdup (index->reason != NULL ? index->reason : "");
  nik = tuntas_decimal_to_text (index->nik, ',');
  /* Translators: the figure, then its grade: "IKM 82,45 · B (Baik)" */
  return g_strdup_printf (_ ("IKM %s · %s"), nik, grade);
}

/**
 * tuntas_survey_words_reason:
 * @summary: a survey without an index
 *
 * Returns: why there is none, in few words when nobody answered
 */
const char *
tuntas_survey_words_reason (TuntasSurveySummary *summary)
{
  if (summary->respondents == 0)
    return _ ("No answer yet");
  return summary->index->reason != NULL ? summary->index->reason : "";
}

/**
 * tuntas_survey_words_outcome:
 * @summary: a survey
 *
 * Returns: (transfer full): the published figure with its grade, or why there is none
 */
char *
tuntas_survey_words_outcome (TuntasSurveySummary *summary)
{
  return summary->index->band != NULL ? tuntas_survey_words_result (summary->index)
                                      : g_strdup (tuntas_survey_words_reason (summary));
}

/**
 * tuntas_survey_words_walk:
 * @summary: a survey
 *
 * Returns: (transfer full): where it stands in its SOP
 */
char *
tuntas_survey_words_walk (TuntasSurveySummary *summary)
{
  if (summary->step_title == NULL)
    return g_strdup (_ ("All steps of its SOP are done"));
  /* Translators: an activity of the SOP */
  return g_strdup_printf (_ ("Step of its SOP: %s"), summary->step_title);
}
