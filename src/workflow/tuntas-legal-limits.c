/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-legal-limits.h"

#include "tuntas-keyed-milestone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "tenggat "

static const char *const limit_keys[] = {
  "judul", "jenis",  "kanal",          "pengawasan", "waktu",
  "sejak", "sampai", "tunggu_pengadu", "sumber",     NULL,
};
static const char *const limit_required[] = {"judul", "waktu", "sejak", "sampai", "sumber", NULL};

static gboolean
check_codes (TuntasKeyedText *keyed,
             TuntasKeyedGroup *group,
             TuntasLegalLimit *limit,
             GError **error)
{
  for (guint i = 0; limit->kinds[i] != NULL; i++) {
    TuntasCaseKind kind = 0;

    if (!tuntas_case_kind_from_code (limit->kinds[i], &kind)) {
      tuntas_keyed_text_set_error (keyed, tuntas_keyed_group_find (group, "jenis")->line,
                                   TUNTAS_KEYED_ERROR_VALUE, error, _ ("“%s” is no kind of case."),
                                   limit->kinds[i]);
      return FALSE;
    }
  }
  for (guint i = 0; limit->channels[i] != NULL; i++) {
    TuntasChannel channel = 0;

    if (!tuntas_channel_from_code (limit->channels[i], &channel)) {
      tuntas_keyed_text_set_error (
        keyed, tuntas_keyed_group_find (group, "kanal")->line, TUNTAS_KEYED_ERROR_VALUE, error,
        _ ("“%s” is no channel by which a complaint comes in."), limit->channels[i]);
      return FALSE;
    }
  }
  return TRUE;
}

static TuntasLegalLimit *
read_limit (TuntasKeyedText *keyed, TuntasKeyedGroup *group, GError **error)
{
  g_autoptr (TuntasLegalLimit) limit = tuntas_legal_limit_new ();
  gboolean supervisory = FALSE;

  if (!g_str_has_prefix (group->name, GROUP) || group->name[strlen (GROUP)] == '\0') {
    tuntas_keyed_text_set_error (
      keyed, group->line, TUNTAS_KEYED_ERROR_UNKNOWN, error,
      _ ("[%s] is no group of a file of time limits. Write [tenggat NAME]."), group->name);
    return NULL;
  }
  limit->id = g_strdup (group->name + strlen (GROUP));
  limit->supervisory = -1;
  if (!tuntas_keyed_text_check_keys (keyed, group, limit_keys, limit_required, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "judul", &limit->title, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "jenis", &limit->kinds, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "kanal", &limit->channels, error) ||
      !tuntas_keyed_text_get_boolean (keyed, group, "pengawasan", &supervisory, error) ||
      !tuntas_keyed_text_get_duration (keyed, group, "waktu", &limit->duration, error) ||
      !tuntas_keyed_milestone_get (keyed, group, "sejak", &limit->start, error) ||
      !tuntas_keyed_milestone_get (keyed, group, "sampai", &limit->stop, error) ||
      !tuntas_keyed_text_get_boolean (keyed, group, "tunggu_pengadu", &limit->stops_for_complainant,
                                      error) ||
      !tuntas_keyed_text_get_text (keyed, group, "sumber", &limit->source, error) ||
      !check_codes (keyed, group, limit, error))
    return NULL;
  if (tuntas_keyed_group_find (group, "pengawasan") != NULL)
    limit->supervisory = supervisory ? 1 : 0;
  if (!tuntas_duration_is_set (limit->duration)) {
    tuntas_keyed_text_set_error (keyed, tuntas_keyed_group_find (group, "waktu")->line,
                                 TUNTAS_KEYED_ERROR_VALUE, error, _ ("A limit needs a time."));
    return NULL;
  }
  if (limit->start >= limit->stop) {
    tuntas_keyed_text_set_error (keyed, tuntas_keyed_group_find (group, "sampai")->line,
                                 TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“sampai” must be a later moment than “sejak”."));
    return NULL;
  }
  return g_steal_pointer (&limit);
}

/**
 * tuntas_legal_limits_read:
 * @text: time limits as text, see data/legal/tenggat.ini
 * @length: bytes of @text, or -1 when it ends with a NUL
 * @file_name: name for messages
 * @error: return location for a `TUNTAS_KEYED_ERROR`; the message names file, line and cause
 *
 * Returns: (transfer full) (element-type TuntasLegalLimit) (nullable): the limits in the order of
 * the file, or NULL on error
 */
GPtrArray *
tuntas_legal_limits_read (const char *text, gssize length, const char *file_name, GError **error)
{
  g_autoptr (TuntasKeyedText) keyed = NULL;
  g_autoptr (GPtrArray) limits =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_legal_limit_unref);

  g_return_val_if_fail (text != NULL && file_name != NULL, NULL);

  keyed = tuntas_keyed_text_parse (text, length, file_name, error);
  if (keyed == NULL)
    return NULL;
  for (guint i = 0; i < keyed->groups->len; i++) {
    TuntasLegalLimit *limit = read_limit (keyed, g_ptr_array_index (keyed->groups, i), error);

    if (limit == NULL)
      return NULL;
    g_ptr_array_add (limits, limit);
  }
  return g_steal_pointer (&limits);
}

/**
 * tuntas_legal_limits_read_file:
 * @path: a file
 * @error: return location for a `TUNTAS_KEYED_ERROR`; the message names file, line and cause
 *
 * Returns: (transfer full) (element-type TuntasLegalLimit) (nullable): the limits in the order of
 * the file, or NULL on error
 */
GPtrArray *
tuntas_legal_limits_read_file (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (path != NULL, NULL);

  text = tuntas_keyed_text_load (path, &length, error);
  if (text == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  return tuntas_legal_limits_read (text, (gssize)length, name, error);
}

/**
 * tuntas_legal_limit_applies:
 * @self: a limit
 * @kind: kind of a case
 * @channel: how it came in
 * @supervisory: whether it is berkadar pengawasan
 *
 * Returns: whether the limit holds for such a case
 */
gboolean
tuntas_legal_limit_applies (TuntasLegalLimit *self,
                            TuntasCaseKind kind,
                            TuntasChannel channel,
                            gboolean supervisory)
{
  g_return_val_if_fail (self != NULL, FALSE);

  /* No law sets a time for the office's own survey; a limit must name it to hold for it. */
  if (kind == TUNTAS_CASE_KIND_PERIODE_SURVEI && (self->kinds == NULL || self->kinds[0] == NULL))
    return FALSE;
  if (self->kinds != NULL && self->kinds[0] != NULL &&
      !g_strv_contains ((const char *const *)self->kinds, tuntas_case_kind_to_code (kind)))
    return FALSE;
  if (self->channels != NULL && self->channels[0] != NULL &&
      !g_strv_contains ((const char *const *)self->channels, tuntas_channel_to_code (channel)))
    return FALSE;
  return self->supervisory < 0 || (self->supervisory != 0) == supervisory;
}

/* When a moment was reached: itself or, when the SOP passed it over, the first later one. */
static gint64
find_reached (TuntasCaseState *state, TuntasMilestone milestone)
{
  gint64 reached = 0;

  for (guint i = milestone; i < TUNTAS_MILESTONE_N; i++) {
    if (state->milestones[i] != 0 && (reached == 0 || state->milestones[i] < reached))
      reached = state->milestones[i];
  }
  return reached;
}

static gboolean
excludes_waiting (TuntasLegalLimit *self)
{
  return self->stops_for_complainant && self->start < TUNTAS_MILESTONE_COMPLETE;
}

/**
 * tuntas_legal_limit_clock:
 * @self: a limit that applies to the case
 * @state: where the case stands
 * @calendar: working time of the office
 * @start: (out): when it began to run, Unix seconds
 * @due: (out): when it ends, Unix seconds
 * @stopped: (out): when it was met or given up; 0 while it runs
 *
 * Works out a limit of the present lap. Time that the case waited for the complainant before its
 * file was complete moves a limit that says so; one that starts when the file is complete needs no
 * such rule, since nothing ran before. None runs for what was finished before it came.
 *
 * Returns: whether the limit has begun to run
 */
gboolean
tuntas_legal_limit_clock (TuntasLegalLimit *self,
                          TuntasCaseState *state,
                          TuntasCalendar *calendar,
                          gint64 *start,
                          gint64 *due,
                          gint64 *stopped)
{
  g_return_val_if_fail (self != NULL && state != NULL && calendar != NULL, FALSE);

  *due = 0;
  *stopped = 0;
  *start = tuntas_case_state_is_history (state) ? 0 : find_reached (state, self->start);
  if (*start == 0)
    return FALSE;
  *due = tuntas_calendar_add (calendar, *start, self->duration);
  if (excludes_waiting (self) && state->complainant_minutes > 0)
    *due = tuntas_calendar_add_minutes (calendar, *due, state->complainant_minutes);
  *stopped = find_reached (state, self->stop);
  return TRUE;
}

/**
 * tuntas_legal_limit_stands_still:
 * @self: a limit that applies to the case
 * @sop: SOP in the revision that the case walks
 * @state: where the case stands
 *
 * While the case waits for the complainant to make its file complete, a limit that says so stands
 * still; how far it moved is known when the waiting ends.
 *
 * Returns: whether the limit has begun, has not ended, and does not run
 */
gboolean
tuntas_legal_limit_stands_still (TuntasLegalLimit *self, TuntasSop *sop, TuntasCaseState *state)
{
  g_return_val_if_fail (self != NULL && sop != NULL && state != NULL, FALSE);

  if (!excludes_waiting (self) || state->milestones[TUNTAS_MILESTONE_COMPLETE] != 0 ||
      find_reached (state, self->start) == 0 || find_reached (state, self->stop) != 0)
    return FALSE;
  if (state->status == TUNTAS_CASE_STATUS_PAUSED)
    return state->pause_reason == TUNTAS_PAUSE_REASON_COMPLAINANT;
  return state->status == TUNTAS_CASE_STATUS_RUNNING &&
         tuntas_sop_is_outside_lane (sop, state->lane);
}

/**
 * tuntas_legal_limit_waited:
 * @self: a limit that stands still
 * @sop: SOP in the revision that the case walks
 * @state: where the case stands
 * @calendar: working time of the office
 * @now: the moment, Unix seconds
 *
 * Returns: working minutes that the present waiting has lasted, which its end will add to the limit
 */
gint64
tuntas_legal_limit_waited (TuntasLegalLimit *self,
                           TuntasSop *sop,
                           TuntasCaseState *state,
                           TuntasCalendar *calendar,
                           gint64 now)
{
  gboolean paused = state->paused_since != 0;
  gint64 since = paused ? state->paused_since : state->step_since;

  g_return_val_if_fail (tuntas_legal_limit_stands_still (self, sop, state), 0);

  if (now <= since)
    return 0;
  return MAX (0, tuntas_calendar_elapsed (calendar, since, now) -
                   (paused ? 0 : state->paused_minutes));
}

/**
 * tuntas_legal_limits_next_due:
 * @limits: (element-type TuntasLegalLimit): all limits
 * @sop: SOP in the revision that the case walks
 * @state: where the case stands
 * @channel: how it came in
 * @calendar: working time of the office
 *
 * Returns: the nearest end, Unix seconds, of a limit that applies and runs; 0 when there is none,
 * or when all stand still
 */
gint64
tuntas_legal_limits_next_due (GPtrArray *limits,
                              TuntasSop *sop,
                              TuntasCaseState *state,
                              TuntasChannel channel,
                              TuntasCalendar *calendar)
{
  gint64 nearest = 0;

  g_return_val_if_fail (limits != NULL && state != NULL && calendar != NULL, 0);

  for (guint i = 0; i < limits->len; i++) {
    TuntasLegalLimit *limit = g_ptr_array_index (limits, i);
    gint64 start = 0;
    gint64 due = 0;
    gint64 stopped = 0;

    if (tuntas_legal_limit_applies (limit, state->kind, channel, state->supervisory) &&
        tuntas_legal_limit_clock (limit, state, calendar, &start, &due, &stopped) && stopped == 0 &&
        !tuntas_legal_limit_stands_still (limit, sop, state) && (nearest == 0 || due < nearest))
      nearest = due;
  }
  return nearest;
}
