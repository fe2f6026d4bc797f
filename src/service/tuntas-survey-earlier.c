/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-store-surveys.h"
#include "tuntas-survey-change.h"

#include <string.h>

/* Parsing a questionnaire takes longer than all else: surveys of a unit mostly share theirs. */
static TuntasSurveyMethod *
share_method (TuntasSurveySummary *summary, TuntasSurveyPeriod *earlier)
{
  TuntasSurveyPeriod *period = summary->period;

  if (strcmp (period->questionnaire, earlier->questionnaire) == 0 &&
      g_strv_equal ((const char *const *)period->elements, (const char *const *)earlier->elements))
    return summary->method;
  return NULL;
}

/* Whether both asked the same by the same method, in whatever order. */
static gboolean
is_comparable (TuntasSurveyPeriod *a, TuntasSurveyPeriod *b)
{
  if (strcmp (a->method, b->method) != 0 ||
      g_strv_length (a->elements) != g_strv_length (b->elements))
    return FALSE;
  for (guint i = 0; a->elements[i] != NULL; i++) {
    if (!g_strv_contains ((const char *const *)b->elements, a->elements[i]))
      return FALSE;
  }
  return TRUE;
}

/* The sentence stands in reports: it is Indonesian. */
static char *
describe_uncompared (TuntasSurveyPeriod *period, TuntasSurveyPeriod *earlier)
{
  g_autofree char *span = tuntas_survey_period_dup_span (earlier);

  if (strcmp (period->method, earlier->method) != 0)
    return g_strdup_printf ("Survei sebelumnya (%s) memakai metode lain (%u unsur), sehingga "
                            "nilainya tidak dibandingkan dengan survei ini (%u unsur).",
                            span, g_strv_length (earlier->elements),
                            g_strv_length (period->elements));
  return g_strdup_printf ("Survei sebelumnya (%s) menanyakan unsur yang lain, sehingga nilainya "
                          "tidak dibandingkan dengan survei ini.",
                          span);
}

static char *
describe_change (TuntasSurveyResult *result)
{
  const TuntasSurveyChange *change = NULL;
  g_autofree char *span = tuntas_survey_period_dup_span (result->previous->period);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *size = NULL;
  const char *unfair =
    tuntas_survey_change_is_fair (result->previous->index, result->summary->index)
      ? ""
      : " Cara hitung kedua survei tidak sama, sehingga sebagian perubahan dapat berasal dari "
        "situ.";

  if (result->changes->len == 0)
    return NULL;
  change = &g_array_index (result->changes, TuntasSurveyChange, 0);
  if (change->place >= 0)
    return NULL;
  before = tuntas_decimal_to_text (change->before, ',');
  after = tuntas_decimal_to_text (change->after, ',');
  size = tuntas_decimal_to_text (change->size, ',');
  if (change->direction == 0)
    return g_strdup_printf ("Nilai IKM tetap %s seperti %s.%s", after, span, unfair);
  return g_strdup_printf ("Nilai IKM %s %s dibandingkan dengan %s, dari %s menjadi %s.%s",
                          change->direction > 0 ? "naik" : "turun", size, span, before, after,
                          unfair);
}

static void
choose_previous (TuntasSurveyResult *result)
{
  for (guint i = result->earlier->len; i-- > 0 && result->previous == NULL;) {
    TuntasSurveySummary *summary = g_ptr_array_index (result->earlier, i);

    if (summary->index->band != NULL)
      result->previous = tuntas_survey_summary_ref (summary);
  }
  if (result->previous == NULL) {
    result->changes = g_array_new (FALSE, FALSE, sizeof (TuntasSurveyChange));
    return;
  }
  result->changes = tuntas_survey_change_list (result->previous->index, result->summary->index);
  result->change = describe_change (result);
}

/* Adds to a result the surveys of the same unit before it, and what changed since the last. */
gboolean
tuntas_survey_add_earlier (TuntasWorkspace *self, TuntasSurveyResult *result, GError **error)
{
  TuntasSurveyPeriod *period = result->summary->period;
  g_autoptr (GPtrArray) periods = tuntas_store_list_earlier_surveys (
    tuntas_workspace_get_store (self), period, TUNTAS_SURVEY_RESULT_EARLIER, error);

  if (periods == NULL)
    return FALSE;
  result->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_summary_unref);
  for (guint i = periods->len; i-- > 0;) {
    TuntasSurveyPeriod *earlier = g_ptr_array_index (periods, i);
    TuntasSurveyAnswers answers;
    TuntasSurveySummary *summary = NULL;

    if (!is_comparable (period, earlier)) {
      g_free (result->uncompared);
      result->uncompared = describe_uncompared (period, earlier);
      continue;
    }
    summary = tuntas_survey_summarise (self, earlier, share_method (result->summary, earlier),
                                       &answers, error);
    if (summary == NULL)
      return FALSE;
    g_ptr_array_add (result->earlier, summary);
  }
  choose_previous (result);
  return TRUE;
}
