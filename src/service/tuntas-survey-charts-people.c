/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who answered, how their answers divide, and which service they judge. */
#include "config.h"

#include "tuntas-survey-charts-private.h"

#include "tuntas-group-counts.h"
#include "tuntas-rational.h"
#include "tuntas-survey-period.h"

#include <string.h>

/* Decimals of a share in percent. */
#define SHARE_DECIMALS 1

static const char *const answer_words[TUNTAS_SURVEY_MAX_VALUE] = {
  "1 Tidak baik",
  "2 Kurang baik",
  "3 Baik",
  "4 Sangat baik",
};

/* "52,0 %" */
static char *
dup_share (guint64 part, guint64 whole)
{
  TuntasRational share;
  g_autofree char *text = NULL;

  tuntas_rational_set (&share, part * 100, whole);
  text = tuntas_decimal_to_text (tuntas_rational_round (&share, SHARE_DECIMALS), ',');
  return g_strconcat (text, "%", NULL);
}

static double
share_of (guint64 part, guint64 whole)
{
  return (double)part * 100 / (double)whole;
}

static gboolean
is_service (const TuntasSurveyGroup *group)
{
  return strcmp (group->field, TUNTAS_SURVEY_FIELD_SERVICE) == 0;
}

static void
add_group (TuntasChart *chart, const TuntasSurveyGroup *group, guint64 respondents)
{
  g_autofree char *text = NULL;
  g_autofree char *word = NULL;

  /* Options that nobody chose would only make the picture long. */
  if (group->shown && group->answers.respondents == 0)
    return;
  tuntas_chart_add_category (chart, NULL, group->option_label, group->field_label);
  if (!group->shown) {
    tuntas_chart_add_missing (chart, TUNTAS_SURVEY_CHART_HIDDEN);
    return;
  }
  text = dup_share (group->answers.respondents, respondents);
  word = g_strdup_printf ("%" G_GUINT64_FORMAT " orang", group->answers.respondents);
  tuntas_chart_add_value (chart, share_of (group->answers.respondents, respondents), text, word);
}

/* "Responden terbanyak: Perempuan, 26–35 tahun, SMA, Swasta" */
static char *
make_profile_title (TuntasSurveyResult *result)
{
  GString *title = g_string_new (NULL);
  const TuntasSurveyGroup *largest = NULL;

  for (guint i = 0; i <= result->groups->len; i++) {
    const TuntasSurveyGroup *group =
      i < result->groups->len ? g_ptr_array_index (result->groups, i) : NULL;

    if (largest != NULL && (group == NULL || strcmp (largest->field, group->field) != 0)) {
      g_string_append_printf (title, "%s%s", title->len == 0 ? "Responden terbanyak: " : ", ",
                              largest->option_label);
      largest = NULL;
    }
    if (group != NULL && !is_service (group) && group->option != NULL &&
        group->answers.respondents > (largest != NULL ? largest->answers.respondents : 0))
      largest = group;
  }
  if (title->len == 0)
    g_string_append (title, "Profil responden");
  return g_string_free (title, FALSE);
}

/* Whether anybody said anything about himself or the service. */
static gboolean
has_profile (TuntasSurveyResult *result)
{
  for (guint i = 0; i < result->groups->len; i++) {
    const TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    if (group->option != NULL && (!group->shown || group->answers.respondents > 0))
      return TRUE;
  }
  return FALSE;
}

TuntasChart *
tuntas_survey_chart_make_profile (TuntasSurveyResult *result, char **why_not)
{
  TuntasChart *chart = NULL;
  guint64 respondents = result->answers.respondents;

  if (!has_profile (result)) {
    *why_not = g_strdup (result->summary->method->fields->len == 0
                           ? "Kuesioner survei ini tidak menanyakan profil responden."
                           : "Belum ada responden yang mengisi profilnya.");
    return NULL;
  }
  chart = tuntas_survey_chart_begin (result, TUNTAS_CHART_PROFILE);
  chart->title = make_profile_title (result);
  for (guint pass = 0; pass < 2; pass++) {
    for (guint i = 0; i < result->groups->len; i++) {
      const TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

      /* People first, services last. */
      if (is_service (group) == (pass == 1))
        add_group (chart, group, respondents);
    }
  }
  return chart;
}

/* The unsur with the greatest share of answers 1 and 2; -1 when nobody gave one. */
static int
find_most_unhappy (TuntasSurveyIndex *index, const TuntasSurveyAnswers *answers)
{
  int worst = -1;
  guint64 worst_count = 0;
  guint64 worst_answered = 1;

  for (guint i = 0; i < answers->n_elements; i++) {
    guint64 count = answers->counts[i][1] + answers->counts[i][2];
    guint64 answered = index->elements[i].total.answered;

    if ((unsigned __int128)count * worst_answered > (unsigned __int128)worst_count * answered) {
      worst = (int)i;
      worst_count = count;
      worst_answered = answered;
    }
  }
  return worst;
}

static char *
make_answers_title (TuntasSurveyIndex *index, const TuntasSurveyAnswers *answers)
{
  int worst = find_most_unhappy (index, answers);
  g_autofree char *name = NULL;
  g_autofree char *share = NULL;

  if (worst < 0)
    return g_strdup ("Sebaran jawaban: tidak ada jawaban 1 atau 2");
  name = tuntas_survey_chart_dup_element (index->method, (guint)worst);
  share = dup_share (answers->counts[worst][1] + answers->counts[worst][2],
                     index->elements[worst].total.answered);
  return g_strdup_printf ("%s menilai %s tidak atau kurang baik", share, name);
}

static void
add_answer (TuntasChart *chart, TuntasSurveyResult *result, guint place, guint value)
{
  TuntasSurveyIndex *index = result->summary->index;
  TuntasSurveyElement *element = tuntas_survey_method_get_element (index->method, place);
  guint64 answered = index->elements[place].total.answered;
  guint64 count = result->answers.counts[place][value];
  g_autofree char *text = NULL;
  g_autofree char *word = NULL;

  if (answered == 0) {
    tuntas_chart_add_missing (chart, TUNTAS_SURVEY_CHART_NO_ANSWER);
    return;
  }
  text = dup_share (count, answered);
  word = g_strdup_printf ("“%s”, %" G_GUINT64_FORMAT " orang", element->options[value - 1], count);
  tuntas_chart_add_value (chart, share_of (count, answered), text, word);
}

TuntasChart *
tuntas_survey_chart_make_answers (TuntasSurveyResult *result, char **why_not)
{
  TuntasSurveyIndex *index = result->summary->index;
  TuntasChart *chart = tuntas_survey_chart_begin (result, TUNTAS_CHART_ANSWERS);

  chart->title = make_answers_title (index, &result->answers);
  tuntas_survey_chart_note (chart, "persen dari yang menjawab");
  tuntas_survey_chart_add_elements (chart, index->method);
  for (guint value = 1; value <= TUNTAS_SURVEY_MAX_VALUE; value++) {
    tuntas_chart_add_series (chart, answer_words[value - 1]);
    for (guint i = 0; i < index->n_elements; i++)
      add_answer (chart, result, i, value);
  }
  return chart;
}

/* Services, and last those who named none. */
static GPtrArray *
list_services (TuntasSurveyResult *result)
{
  GPtrArray *services = g_ptr_array_new ();

  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    if (is_service (group))
      g_ptr_array_add (services, group);
  }
  return services;
}

/* Which services have so few answers to one unsur that those could be told apart, or that would
 * follow from the others. */
static TuntasGroupCounts *
hide_few_answers (TuntasSurveyResult *result, GPtrArray *services, guint place)
{
  TuntasGroupCounts *counts = tuntas_group_counts_new (services->len + 2);
  guint64 rest = result->summary->index->elements[place].total.answered;

  for (guint i = 0; i < services->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (services, i);
    guint64 answered = group->shown ? group->index->elements[place].total.answered : 0;

    tuntas_group_counts_set (counts, i, answered);
    if (group->option == NULL)
      tuntas_group_counts_spare (counts, i);
    rest -= answered;
  }
  /* The groups that are hidden follow from the others only together, and are at least two. */
  tuntas_group_counts_set (counts, services->len, rest);
  for (guint i = 0; rest > 0 && i < 2; i++)
    tuntas_group_counts_hide (counts, services->len + i);
  tuntas_group_counts_hide_small (counts, result->summary->period->least_group);
  return counts;
}

static gboolean
is_answered (GPtrArray *services, guint service, guint place)
{
  TuntasSurveyGroup *group = g_ptr_array_index (services, service);

  return group->shown && group->index->elements[place].total.answered > 0;
}

/* The IKM of a service stands elsewhere: when all its unsur but one are shown, that one follows.
 * Hides with it the one that fewest answered. Returns whether it did; those who named no service
 * have no column. */
static gboolean
hide_second_unsur (GPtrArray *tables, GPtrArray *services, guint service)
{
  TuntasSurveyGroup *group = g_ptr_array_index (services, service);
  guint n_hidden = 0;
  int fewest = -1;

  for (guint i = 0; i < tables->len; i++) {
    if (!is_answered (services, service, i))
      continue;
    if (!tuntas_group_counts_is_shown (g_ptr_array_index (tables, i), service))
      n_hidden++;
    else if (fewest < 0 || group->index->elements[i].total.answered <
                             group->index->elements[fewest].total.answered)
      fewest = (int)i;
  }
  if (n_hidden != 1 || fewest < 0 || group->option == NULL)
    return FALSE;
  tuntas_group_counts_hide (g_ptr_array_index (tables, fewest), service);
  return TRUE;
}

/* Which services show their average of each unsur: a table for each unsur. */
static GPtrArray *
hide_averages (TuntasSurveyResult *result, GPtrArray *services)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_group_counts_free);
  guint64 least = result->summary->period->least_group;
  gboolean changed = TRUE;

  for (guint i = 0; i < result->summary->index->n_elements; i++)
    g_ptr_array_add (tables, hide_few_answers (result, services, i));
  while (changed) {
    changed = FALSE;
    for (guint s = 0; s < services->len; s++)
      changed |= hide_second_unsur (tables, services, s);
    for (guint i = 0; i < tables->len; i++)
      tuntas_group_counts_hide_small (g_ptr_array_index (tables, i), least);
  }
  return tables;
}

static void
add_service_cell (TuntasChart *chart, TuntasSurveyGroup *group, guint place, gboolean shown)
{
  if (group->shown && shown)
    tuntas_survey_chart_add_nrr (chart, group->index, place);
  else
    tuntas_chart_add_missing (chart, TUNTAS_SURVEY_CHART_HIDDEN);
}

static guint
count_columns (GPtrArray *services)
{
  guint n = 0;

  for (guint i = 0; i < services->len; i++)
    n += ((TuntasSurveyGroup *)g_ptr_array_index (services, i))->option != NULL;
  return n;
}

static gboolean
has_column (GPtrArray *services)
{
  for (guint i = 0; i < services->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (services, i);

    if (group->option != NULL && group->shown && group->answers.respondents > 0)
      return TRUE;
  }
  return FALSE;
}

/* "Nilai terendah: U3 Waktu penyelesaian pada Loket perizinan (2,61)" */
static char *
make_heat_map_title (TuntasChart *chart, GPtrArray *services, TuntasSurveyMethod *method)
{
  const TuntasChartPoint *lowest = NULL;
  guint place = 0;
  guint service = 0;
  g_autofree char *name = NULL;

  for (guint s = 0; s < tuntas_chart_count_series (chart); s++) {
    for (guint i = 0; i < method->elements->len; i++) {
      const TuntasChartPoint *point = tuntas_chart_get_point (chart, s, i);

      if (point->missing || (lowest != NULL && point->position >= lowest->position))
        continue;
      lowest = point;
      place = i;
      service = s;
    }
  }
  if (lowest == NULL)
    return g_strdup ("Nilai unsur menurut layanan");
  name = tuntas_survey_chart_dup_element (method, place);
  return g_strdup_printf (
    "Nilai terendah: %s pada %s (%s)", name,
    ((TuntasSurveyGroup *)g_ptr_array_index (services, service))->option_label, lowest->text);
}

TuntasChart *
tuntas_survey_chart_make_heat_map (TuntasSurveyResult *result, char **why_not)
{
  TuntasSurveyIndex *index = result->summary->index;
  g_autoptr (GPtrArray) services = list_services (result);
  guint n_columns = count_columns (services);
  g_autoptr (GPtrArray) counts = NULL;
  TuntasChart *chart = NULL;

  if (!has_column (services)) {
    *why_not = g_strdup (n_columns == 0
                           ? "Survei ini tidak membedakan layanan."
                           : "Belum ada layanan dengan cukup responden untuk ditampilkan sendiri.");
    return NULL;
  }
  counts = hide_averages (result, services);
  chart = tuntas_survey_chart_begin (result, TUNTAS_CHART_HEAT_MAP);
  tuntas_survey_chart_note (chart, "nilai rata-rata (NRR)");
  tuntas_survey_chart_add_elements (chart, index->method);
  tuntas_survey_chart_add_bands (chart, index->method, 25);
  for (guint s = 0; s < n_columns; s++) {
    TuntasSurveyGroup *group = g_ptr_array_index (services, s);

    tuntas_chart_add_series (chart, group->option_label);
    for (guint i = 0; i < index->n_elements; i++)
      add_service_cell (chart, group, i,
                        tuntas_group_counts_is_shown (g_ptr_array_index (counts, i), s));
  }
  chart->title = make_heat_map_title (chart, services, index->method);
  return chart;
}
