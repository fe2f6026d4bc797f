/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-standing.h"

#include "tuntas-date-text.h"
#include "tuntas-number-text.h"
#include "tuntas-sample-size.h"

/* All sentences stand in official papers, which are Indonesian in every language of the window. */

/**
 * tuntas_survey_standing_init:
 * @self: (out caller-allocates): how far the survey has come
 * @period: a survey
 * @respondents: how many answered
 * @sample: how many are needed; 0 when nothing tells
 * @today: YYYYMMDD
 *
 * A result is final when the survey takes no more answers, and not when its last day is over: what
 * was asked on that day is keyed later.
 */
void
tuntas_survey_standing_init (TuntasSurveyStanding *self,
                             TuntasSurveyPeriod *period,
                             guint64 respondents,
                             guint64 sample,
                             int today)
{
  self->interim = period->status == TUNTAS_SURVEY_STATUS_OPEN;
  self->asking = self->interim && today <= period->ends_on;
  self->as_of = today;
  self->ends_on = period->ends_on;
  self->respondents = respondents;
  self->population = period->population;
  self->sample = sample;
  self->missing = tuntas_sample_size_count_missing (sample, respondents);
}

static char *
format_count (guint64 count)
{
  return tuntas_number_text_format ((gint64)count);
}

/**
 * tuntas_survey_standing_dup_label:
 * @self: how far a survey has come
 *
 * Returns: (transfer full) (nullable): "sementara per 20 November 2026", which stands behind what
 *   is named; NULL when the result is final
 */
char *
tuntas_survey_standing_dup_label (const TuntasSurveyStanding *self)
{
  g_autofree char *day = tuntas_date_text_format (self->as_of);

  return self->interim ? g_strdup_printf (TUNTAS_SURVEY_INTERIM " %s", day) : NULL;
}

/**
 * tuntas_survey_standing_dup_mark:
 * @self: how far a survey has come
 *
 * Returns: (transfer full) (nullable): "Hasil sementara per 20 November 2026, 96 dari 150
 *   responden"; NULL when the result is final
 */
char *
tuntas_survey_standing_dup_mark (const TuntasSurveyStanding *self)
{
  g_autofree char *label = tuntas_survey_standing_dup_label (self);
  g_autofree char *respondents = format_count (self->respondents);
  g_autofree char *sample = format_count (self->sample);

  if (label == NULL)
    return NULL;
  if (self->missing > 0)
    return g_strdup_printf ("Hasil %s, %s dari %s responden", label, respondents, sample);
  return g_strdup_printf ("Hasil %s, %s responden", label, respondents);
}

/**
 * tuntas_survey_standing_dup_warning:
 * @self: how far a survey has come
 *
 * Returns: (transfer full) (nullable): the mark with the reason for it, as sentences; NULL when the
 *   result is final
 */
char *
tuntas_survey_standing_dup_warning (const TuntasSurveyStanding *self)
{
  g_autofree char *mark = tuntas_survey_standing_dup_mark (self);
  g_autofree char *last = tuntas_date_text_format (self->ends_on);

  if (mark == NULL)
    return NULL;
  if (self->asking)
    return g_strdup_printf ("%s. Survei berlangsung sampai dengan %s; semua angka masih dapat "
                            "berubah.",
                            mark, last);
  return g_strdup_printf ("%s. Pengisian survei belum ditutup; semua angka masih dapat berubah.",
                          mark);
}

/**
 * tuntas_survey_standing_dup_sample:
 * @self: how far a survey has come
 *
 * Returns: (transfer full): how many are asked for and how many answered
 */
char *
tuntas_survey_standing_dup_sample (const TuntasSurveyStanding *self)
{
  g_autofree char *respondents = format_count (self->respondents);
  g_autofree char *population = format_count (self->population);
  g_autofree char *sample = format_count (self->sample);
  g_autofree char *missing = format_count (self->missing);
  const char *until = self->interim ? " sampai saat ini" : "";
  g_autofree char *enough =
    self->missing == 0
      ? g_strdup_printf ("jawaban yang terkumpul%s dari %s responden memenuhi jumlah itu", until,
                         respondents)
      : g_strdup_printf ("jawaban yang terkumpul%s baru dari %s responden, kurang %s responden",
                         until, respondents, missing);

  if (self->population > 0)
    return g_strdup_printf ("Dari populasi %s pengguna layanan diperlukan paling sedikit %s "
                            "responden; %s.",
                            population, sample, enough);
  if (self->sample > 0)
    return g_strdup_printf ("Diperlukan paling sedikit %s responden; %s.", sample, enough);
  return g_strdup_printf ("Jawaban yang terkumpul%s berasal dari %s responden.", until,
                          respondents);
}

/**
 * tuntas_survey_standing_dup_lack:
 * @self: how far a survey has come
 *
 * Returns: (transfer full) (nullable): what follows from too few respondents, for conclusions; NULL
 *   when there are enough, or nothing tells how many that are
 */
char *
tuntas_survey_standing_dup_lack (const TuntasSurveyStanding *self)
{
  g_autofree char *respondents = format_count (self->respondents);
  g_autofree char *sample = format_count (self->sample);
  g_autofree char *missing = format_count (self->missing);

  if (self->missing == 0)
    return NULL;
  if (self->interim)
    return g_strdup_printf ("Jumlah responden baru %s dari paling sedikit %s, masih kurang %s "
                            "responden.",
                            respondents, sample, missing);
  return g_strdup_printf ("Jumlah responden %s dari paling sedikit %s, kurang %s responden, "
                          "sehingga hasil survei ini belum dapat dianggap mewakili seluruh "
                          "pengguna layanan.",
                          respondents, sample, missing);
}
