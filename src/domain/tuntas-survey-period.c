/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-period.h"

#include "tuntas-date-text.h"

#include <string.h>

static void
tuntas_survey_period_clear (TuntasSurveyPeriod *self)
{
  g_free (self->title);
  g_free (self->unit);
  g_strfreev (self->services);
  g_free (self->method);
  g_free (self->questionnaire);
  g_strfreev (self->elements);
  g_free (self->weight);
  g_free (self->rounding);
}

TUNTAS_DEFINE_RECORD (TuntasSurveyPeriod, tuntas_survey_period)

/**
 * tuntas_survey_period_copy:
 * @self: a period
 *
 * Returns: (transfer full): the same, to be changed before it is handed on
 */
TuntasSurveyPeriod *
tuntas_survey_period_copy (TuntasSurveyPeriod *self)
{
  TuntasSurveyPeriod *copy = tuntas_survey_period_new ();

  *copy = *self;
  copy->title = g_strdup (self->title);
  copy->unit = g_strdup (self->unit);
  copy->services = g_strdupv (self->services);
  copy->method = g_strdup (self->method);
  copy->questionnaire = g_strdup (self->questionnaire);
  copy->elements = g_strdupv (self->elements);
  copy->weight = g_strdup (self->weight);
  copy->rounding = g_strdup (self->rounding);
  return copy;
}

static gboolean
is_whole_months (TuntasSurveyPeriod *self)
{
  return tuntas_date_get_day (self->starts_on) == 1 &&
         tuntas_date_get_day (self->ends_on) ==
           tuntas_date_get_month_length (tuntas_date_get_year (self->ends_on),
                                         tuntas_date_get_month (self->ends_on));
}

/* A quarter, half or whole calendar year has a name of its own; NULL when it is none. */
static char *
dup_part_of_year (TuntasSurveyPeriod *self, const char *quarter, const char *half, const char *year)
{
  static const char *const roman[] = {"I", "II", "III", "IV"};
  int number = tuntas_date_get_year (self->starts_on);
  int first = tuntas_date_get_month (self->starts_on) - 1;
  int months = tuntas_date_get_month (self->ends_on) - first;

  if (!is_whole_months (self) || number != tuntas_date_get_year (self->ends_on))
    return NULL;
  if (months == 12)
    return g_strdup_printf ("%s%d", year, number);
  if (months == 6 && first % 6 == 0)
    return g_strdup_printf ("%s %s %d", half, roman[first / 6], number);
  if (months == 3 && first % 3 == 0)
    return g_strdup_printf ("%s %s %d", quarter, roman[first / 3], number);
  return NULL;
}

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return strcmp (first, second) == 0;
}

/**
 * tuntas_survey_period_follows:
 * @self: a period
 * @earlier: another
 *
 * Returns: whether @self asks again what @earlier asked: the same unit, later, about at least one
 *   service of it; one that names no service is about all of them
 */
gboolean
tuntas_survey_period_follows (TuntasSurveyPeriod *self, TuntasSurveyPeriod *earlier)
{
  gboolean all = self->services == NULL || self->services[0] == NULL || earlier->services == NULL ||
                 earlier->services[0] == NULL;

  if (self->starts_on <= earlier->starts_on || !is_same_name (self->unit, earlier->unit))
    return FALSE;
  for (guint i = 0; !all && self->services[i] != NULL; i++) {
    for (guint k = 0; !all && earlier->services[k] != NULL; k++)
      all = is_same_name (self->services[i], earlier->services[k]);
  }
  return all;
}

/**
 * tuntas_survey_period_dup_span:
 * @self: a period
 *
 * When people were asked, as papers say it: "Triwulan III 2026", "Semester I 2026", "Tahun 2026",
 * "Juli s.d. November 2025", "15 Juli 2026 s.d. 12 November 2026".
 *
 * Returns: (transfer full): its span; Indonesian
 */
char *
tuntas_survey_period_dup_span (TuntasSurveyPeriod *self)
{
  char *part = dup_part_of_year (self, "Triwulan", "Semester", "Tahun ");
  int year = tuntas_date_get_year (self->starts_on);
  int last_year = tuntas_date_get_year (self->ends_on);
  const char *first = tuntas_date_text_get_month (tuntas_date_get_month (self->starts_on));
  const char *last = tuntas_date_text_get_month (tuntas_date_get_month (self->ends_on));

  if (part != NULL)
    return part;
  if (!is_whole_months (self)) {
    g_autofree char *from = tuntas_date_text_format (self->starts_on);
    g_autofree char *until = tuntas_date_text_format (self->ends_on);

    return g_strdup_printf ("%s s.d. %s", from, until);
  }
  if (year != last_year)
    return g_strdup_printf ("%s %d s.d. %s %d", first, year, last, last_year);
  return first != last ? g_strdup_printf ("%s s.d. %s %d", first, last, year)
                       : g_strdup_printf ("%s %d", first, year);
}

/**
 * tuntas_survey_period_dup_short_span:
 * @self: a period
 *
 * The same where there is little room: "TW III 2026", "Smt I 2026", "2026", "Jul–Nov 2025",
 * "Nov 2025–Feb 2026". Days are left out.
 *
 * Returns: (transfer full): its span; Indonesian
 */
char *
tuntas_survey_period_dup_short_span (TuntasSurveyPeriod *self)
{
  char *part = dup_part_of_year (self, "TW", "Smt", "");
  int year = tuntas_date_get_year (self->starts_on);
  int last_year = tuntas_date_get_year (self->ends_on);
  const char *first = tuntas_date_text_get_short_month (tuntas_date_get_month (self->starts_on));
  const char *last = tuntas_date_text_get_short_month (tuntas_date_get_month (self->ends_on));

  if (part != NULL)
    return part;
  if (year != last_year)
    return g_strdup_printf ("%s %d–%s %d", first, year, last, last_year);
  return first != last ? g_strdup_printf ("%s–%s %d", first, last, year)
                       : g_strdup_printf ("%s %d", first, year);
}
