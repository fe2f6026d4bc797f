/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-filler-private.h"

#include "tuntas-survey-charts-private.h"

/* What a survey is compared with, and its charts; the words go into official documents. */

static void
add_period (const TuntasSurveyFilling *self, TuntasSurveySummary *summary)
{
  TuntasFieldSet *item = tuntas_field_set_append_item (self->fields, "survei.riwayat");
  g_autofree char *span = tuntas_survey_chart_dup_period (summary->period);
  gboolean known = summary->index->band != NULL;

  tuntas_field_set_set_text (item, "judul", summary->period->title);
  tuntas_field_set_set_text (item, "periode", span);
  tuntas_survey_filler_set_count (item, "responden", summary->respondents);
  if (known)
    tuntas_survey_filler_set_decimal (item, "nik", summary->index->nik);
  else
    tuntas_field_set_set_text (item, "nik", TUNTAS_SURVEY_FILLER_NOTHING);
  tuntas_field_set_set_text (item, "mutu",
                             known ? summary->index->band->grade : TUNTAS_SURVEY_FILLER_NOTHING);
  tuntas_field_set_set_text (
    item, "kinerja", known ? summary->index->band->performance : TUNTAS_SURVEY_FILLER_NOTHING);
}

static void
set_change (TuntasFieldSet *item, const TuntasSurveyChange *change)
{
  static const char *const words[] = {"turun", "tetap", "naik"};
  g_autofree char *size = tuntas_decimal_to_text (change->size, ',');
  g_autofree char *text = change->direction != 0
                            ? g_strdup_printf ("%s %s", words[change->direction + 1], size)
                            : g_strdup (words[1]);

  tuntas_survey_filler_set_decimal (item, "sebelum", change->before);
  tuntas_survey_filler_set_decimal (item, "sesudah", change->after);
  tuntas_field_set_set_text (item, "arah", words[change->direction + 1]);
  tuntas_field_set_set_text (item, "perubahan", text);
}

/* With the decimals that the charts print, so that both say the same. */
static void
add_changes (const TuntasSurveyFilling *self)
{
  TuntasSurveyIndex *before = self->result->previous->index;

  for (guint i = 0; i < self->result->changes->len; i++) {
    int place = g_array_index (self->result->changes, TuntasSurveyChange, i).place;
    TuntasFieldSet *item = NULL;
    TuntasSurveyChange change;
    int earlier;

    if (place < 0)
      continue;
    earlier = tuntas_survey_method_find_element (
      before->method, tuntas_survey_method_get_element (self->index->method, (guint)place)->key);
    change = tuntas_survey_change_compare (
      place, tuntas_survey_index_get_short_nrr (before, (guint)earlier),
      tuntas_survey_index_get_short_nrr (self->index, (guint)place));
    item = tuntas_field_set_append_item (self->fields, "survei.perubahan");
    tuntas_survey_filler_set_element (item, self->index, (guint)place);
    set_change (item, &change);
  }
}

/* Surveys before this one, the oldest first, and what changed since the last. */
void
tuntas_survey_filler_add_history (const TuntasSurveyFilling *self)
{
  TuntasSurveyResult *result = self->result;

  for (guint i = 0; i < result->earlier->len; i++)
    add_period (self, g_ptr_array_index (result->earlier, i));
  add_period (self, result->summary);
  if (result->earlier->len > 0)
    tuntas_field_set_set_text (self->fields, "survei.ada_riwayat", "ya");
  tuntas_field_set_set_text (self->fields, "survei.kalimat.perubahan",
                             result->change != NULL ? result->change : result->uncompared);
  if (result->previous == NULL)
    return;
  tuntas_field_set_set_text (self->fields, "survei.sebelum.judul", result->previous->period->title);
  tuntas_survey_filler_set_decimal (self->fields, "survei.sebelum.nik",
                                    result->previous->index->nik);
  tuntas_field_set_set_text (self->fields, "survei.sebelum.mutu",
                             result->previous->index->band->grade);
  add_changes (self);
}

/* `grafik.unsur`, `grafik.tren` … for a template that draws them. */
void
tuntas_survey_filler_add_charts (const TuntasSurveyFilling *self)
{
  for (TuntasSurveyChartKind kind = 0; kind < TUNTAS_SURVEY_CHART_N; kind++) {
    g_autofree char *path = g_strconcat ("grafik.", tuntas_survey_chart_kind_to_code (kind), NULL);
    g_autoptr (TuntasChart) chart = NULL;

    if (!tuntas_survey_filling_prints (self, path))
      continue;
    chart = tuntas_survey_result_make_chart (self->result, kind, NULL);
    if (chart != NULL)
      tuntas_field_set_set_chart (self->fields, path, chart);
  }
}
