/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-words.h"

#include "tuntas-calendar-text.h"

#include <glib/gi18n-lib.h>

/* Working minutes of an ordinary day. */
#define DAY 450

/**
 * tuntas_case_words_minutes:
 * @minutes: working minutes
 *
 * Returns: (transfer full): "45 menit", "3 jam 10 menit" or "2 hari 3 jam", in the words of the
 *   clock, which are Indonesian
 */
char *
tuntas_case_words_minutes (gint64 minutes)
{
  int days = (int)(minutes / DAY);
  int hours = (int)(minutes % DAY / 60);
  int rest = (int)(minutes % DAY % 60);

  if (minutes < 60)
    return g_strdup_printf ("%d menit", (int)MAX (minutes, 0));
  if (days > 0 && hours > 0)
    return g_strdup_printf ("%d hari %d jam", days, hours);
  if (days > 0)
    return g_strdup_printf ("%d hari", days);
  if (rest > 0)
    return g_strdup_printf ("%d jam %d menit", hours, rest);
  return g_strdup_printf ("%d jam", hours);
}

/**
 * tuntas_case_words_holder:
 * @file: a case
 * @calendar: of the office
 * @now: Unix seconds
 *
 * Returns: (transfer full): who holds it since when, one sentence
 */
char *
tuntas_case_words_holder (const TuntasCaseFile *file, TuntasCalendar *calendar, gint64 now)
{
  const TuntasCaseSummary *summary = file->summary;
  g_autofree char *since = tuntas_calendar_format_short (calendar, summary->step_since, now);

  if (summary->history)
    return g_strdup (_ ("Finished in LAPOR! before it came here; filed as history"));
  if (summary->status == TUNTAS_CASE_STATUS_ARCHIVED)
    return g_strdup (_ ("Closed and archived"));
  if (summary->status == TUNTAS_CASE_STATUS_CLOSED) {
    g_autofree char *closed = tuntas_calendar_format_short (calendar, summary->closed_at, now);

    /* Translators: %s is a moment, like "Wed 09.10" */
    return g_strdup_printf (_ ("Closed %s, to be archived"), closed);
  }
  if (summary->holder_name != NULL && *summary->holder_name != '\0')
    /* Translators: post, name, moment */
    return g_strdup_printf (_ ("Held by %s (%s) since %s"), summary->lane_title,
                            summary->holder_name, since);
  /* Translators: post, moment */
  return g_strdup_printf (_ ("Held by %s since %s"), summary->lane_title, since);
}

/**
 * tuntas_case_words_step:
 * @file: a case
 *
 * Returns: (transfer full): where in the SOP it stands, in words
 */
char *
tuntas_case_words_step (const TuntasCaseFile *file)
{
  guint n = 0;

  for (guint i = 0; file->sop != NULL && i < file->sop->steps->len; i++)
    n += ((TuntasStep *)file->sop->steps->pdata[i])->setup ? 0 : 1;
  if (file->state->lap > 1)
    /* Translators: label of a step, number of steps, how often the case was opened */
    return g_strdup_printf (_ ("Step %s of %u · lap %d"), file->state->step, n, file->state->lap);
  /* Translators: label of a step, number of steps */
  return g_strdup_printf (_ ("Step %s of %u"), file->state->step, n);
}

static const char *
lane_title (const TuntasCaseFile *file, const char *lane)
{
  for (guint i = 0; file->sop != NULL && i < file->sop->lanes->len; i++) {
    TuntasLane *candidate = file->sop->lanes->pdata[i];

    if (g_strcmp0 (candidate->id, lane) == 0)
      return candidate->title;
  }
  return lane;
}

/**
 * tuntas_case_words_target:
 * @file: a case
 * @offer: an act that it allows
 *
 * Returns: (transfer full) (nullable): where the act leads, one sentence; NULL when it stays
 */
char *
tuntas_case_words_target (const TuntasCaseFile *file, const TuntasActOffer *offer)
{
  TuntasStep *step = NULL;

  if (offer->to_step == NULL)
    return NULL;
  for (guint i = 0; file->sop != NULL && i < file->sop->steps->len; i++) {
    TuntasStep *candidate = file->sop->steps->pdata[i];

    if (g_strcmp0 (candidate->label, offer->to_step) == 0)
      step = candidate;
  }
  /* Translators: label of a step, the step in a few words, the post that then holds the case */
  return g_strdup_printf (_ ("Goes to step %s, “%s”, held by %s."), offer->to_step,
                          step != NULL && step->short_title != NULL ? step->short_title : "",
                          lane_title (file, offer->to_lane));
}

/**
 * tuntas_case_words_offer:
 * @offer: an act
 *
 * Returns: what stands on its button: the SOP's own verb, or that of the act
 */
const char *
tuntas_case_words_offer (const TuntasActOffer *offer)
{
  return offer->label != NULL && *offer->label != '\0' ? offer->label
                                                       : tuntas_act_get_title (offer->act);
}

/**
 * tuntas_case_words_marks:
 * @file: a case
 *
 * Returns: (transfer full): what it is, how it came, and what to mind about it, in one line
 */
char *
tuntas_case_words_marks (const TuntasCaseFile *file)
{
  GString *text = g_string_new (tuntas_case_kind_get_title (file->state->kind));

  if (file->summary->kind != TUNTAS_CASE_KIND_PERIODE_SURVEI)
    g_string_append_printf (text, " · %s", tuntas_channel_get_title (file->complaint->channel));
  if (file->complaint->category != NULL && *file->complaint->category != '\0')
    g_string_append_printf (text, " · %s", file->complaint->category);
  if (file->summary->anonymous)
    g_string_append_printf (text, " · %s", _ ("anonymous"));
  if (file->summary->confidential)
    g_string_append_printf (text, " · %s", _ ("confidential"));
  if (file->summary->recurring)
    g_string_append_printf (text, " · %s", _ ("recurring"));
  return g_string_free (text, FALSE);
}

/**
 * tuntas_case_words_success:
 * @file: a case after an act
 *
 * Returns: (transfer full): where it is now, for a toast
 */
char *
tuntas_case_words_success (const TuntasCaseFile *file)
{
  const TuntasCaseSummary *summary = file->summary;

  if (summary->status == TUNTAS_CASE_STATUS_ARCHIVED)
    return g_strdup_printf (_ ("%s is archived"), summary->number);
  if (summary->status == TUNTAS_CASE_STATUS_CLOSED)
    return g_strdup_printf (_ ("%s is closed"), summary->number);
  /* Translators: register number, post */
  return g_strdup_printf (_ ("%s is recorded, now with %s"), summary->number, summary->lane_title);
}
