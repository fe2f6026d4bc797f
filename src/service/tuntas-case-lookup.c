/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-store-cases.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-meetings.h"
#include "tuntas-store-query.h"
#include "tuntas-store-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Minute at which a calendar day ends. */
#define END_OF_DAY (24 * 60)

/**
 * tuntas_desk_free:
 * @self: (transfer full) (nullable): a desk
 */
void
tuntas_desk_free (TuntasDesk *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_digits (const char *text)
{
  for (const char *c = text; *c != '\0'; c++) {
    if (!g_ascii_isdigit (*c))
      return FALSE;
  }
  return *text != '\0';
}

/* The cases whose register number begins with the counter @digits, newest first. */
static GPtrArray *
find_by_counter (TuntasWorkspace *self, const char *digits, GError **error)
{
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GPtrArray) cases = NULL;
  GPtrArray *matches;
  gint64 wanted = g_ascii_strtoll (digits, NULL, 10);

  query->text = g_strdup (digits);
  query->kind = -1;
  query->channel = -1;
  query->now = tuntas_workspace_now (self);
  cases = tuntas_store_query_cases (tuntas_workspace_get_store (self), query, error);
  if (cases == NULL)
    return NULL;

  matches = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_case_summary_unref);
  for (guint i = 0; i < cases->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (cases, i);
    char *end = NULL;

    if (g_ascii_strtoll (summary->number, &end, 10) == wanted && end != summary->number &&
        !g_ascii_isalnum (*end))
      g_ptr_array_add (matches, tuntas_case_summary_ref (summary));
  }
  return matches;
}

/**
 * tuntas_workspace_find_case:
 * @self: an open office
 * @number: register number, its leading digits when only one case has them, or Tracking ID
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, or `…_INVALID` when several cases
 *   begin with these digits
 *
 * Returns: the case, 0 when there is none
 */
gint64
tuntas_workspace_find_case (TuntasWorkspace *self, const char *number, GError **error)
{
  g_autofree char *wanted = g_strstrip (g_strdup (number));
  g_autoptr (GError) local_error = NULL;
  gint64 case_id = tuntas_store_find_case (tuntas_workspace_get_store (self), wanted, &local_error);

  if (case_id != 0)
    return case_id;
  if (local_error != NULL &&
      !g_error_matches (local_error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return 0;
  }

  if (is_digits (wanted) && strlen (wanted) < 10) {
    g_autoptr (GPtrArray) matches = find_by_counter (self, wanted, error);

    if (matches == NULL)
      return 0;
    if (matches->len == 1)
      return ((TuntasCaseSummary *)g_ptr_array_index (matches, 0))->id;
    if (matches->len > 1) {
      TuntasCaseSummary *first = g_ptr_array_index (matches, 0);
      TuntasCaseSummary *second = g_ptr_array_index (matches, 1);

      g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                   _ ("Several cases begin with %s, such as %s and %s. Write the number in full."),
                   wanted, first->number, second->number);
      return 0;
    }
  }
  g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
               _ ("There is no case with the number “%s” in this office."), wanted);
  return 0;
}

/* A query asks against the moment at which it is run, unless it says otherwise. */
static TuntasCaseQuery *
complete_query (TuntasWorkspace *self, TuntasCaseQuery *given)
{
  TuntasCaseQuery *query;

  if (given->now != 0)
    return tuntas_case_query_ref (given);
  query = tuntas_case_query_new ();
  *query = *given;
  query->text = g_strdup (given->text);
  query->lane = g_strdup (given->lane);
  query->sop_name = g_strdup (given->sop_name);
  query->sort = g_strdup (given->sort);
  query->now = tuntas_workspace_now (self);
  return query;
}

/**
 * tuntas_workspace_query_cases:
 * @self: an open office
 * @query: what is wanted
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCaseSummary): the cases in the asked
 * order
 */
GPtrArray *
tuntas_workspace_query_cases (TuntasWorkspace *self, TuntasCaseQuery *query, GError **error)
{
  g_autoptr (TuntasCaseQuery) complete = complete_query (self, query);

  return tuntas_store_query_cases (tuntas_workspace_get_store (self), complete, error);
}

/**
 * tuntas_workspace_query_case_ids:
 * @self: an open office
 * @query: what is wanted
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the cases in the asked order
 */
GArray *
tuntas_workspace_query_case_ids (TuntasWorkspace *self, TuntasCaseQuery *query, GError **error)
{
  g_autoptr (TuntasCaseQuery) complete = complete_query (self, query);

  return tuntas_store_query_case_ids (tuntas_workspace_get_store (self), complete, error);
}

/**
 * tuntas_workspace_load_summaries:
 * @self: an open office
 * @ids: (array length=n_ids): cases
 * @n_ids: how many
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCaseSummary): those that exist
 */
GPtrArray *
tuntas_workspace_load_summaries (TuntasWorkspace *self,
                                 const gint64 *ids,
                                 gsize n_ids,
                                 GError **error)
{
  return tuntas_store_load_case_summaries (tuntas_workspace_get_store (self), ids, n_ids, error);
}

/**
 * tuntas_workspace_load_board:
 * @self: an open office
 * @sop_name: (nullable): an SOP; NULL for all
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCaseSummary): the open cases, by lane and
 *   within a lane nearest deadline first
 */
GPtrArray *
tuntas_workspace_load_board (TuntasWorkspace *self, const char *sop_name, GError **error)
{
  return tuntas_store_list_board (tuntas_workspace_get_store (self), sop_name, error);
}

/* The lanes in which @official acts today, also in the place of another. */
static GStrv
list_lanes (TuntasWorkspace *self, gint64 official)
{
  TuntasActors *actors = tuntas_workspace_get_actors (self);
  int date =
    tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), tuntas_workspace_now (self));
  g_autoptr (GHashTable) lanes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < actors->officials->len; i++) {
    TuntasOfficial *other = g_ptr_array_index (actors->officials, i);

    for (guint k = 0; other->lanes != NULL && other->lanes[k] != NULL; k++) {
      if (tuntas_actors_is_in_lane (actors, official, other->lanes[k], date) &&
          g_hash_table_add (lanes, other->lanes[k]))
        g_strv_builder_add (builder, other->lanes[k]);
    }
  }
  return g_strv_builder_end (builder);
}

static gint64
end_of_today (TuntasWorkspace *self, gint64 now)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);

  return tuntas_calendar_time_of (calendar, tuntas_calendar_date_of (calendar, now), END_OF_DAY);
}

/**
 * tuntas_workspace_load_desk:
 * @self: an open office
 * @official: whose desk
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * What @official holds, and what the lanes hold in which he or she acts and that nobody holds by
 * name.
 *
 * Returns: (transfer full) (nullable): the desk, nearest deadline first
 */
TuntasDesk *
tuntas_workspace_load_desk (TuntasWorkspace *self, gint64 official, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  gint64 now = tuntas_workspace_now (self);
  g_auto (GStrv) lanes = list_lanes (self, official);
  g_autoptr (TuntasDesk) desk = g_new0 (TuntasDesk, 1);
  TuntasCaseCounts counts = {0};

  desk->cases = tuntas_store_list_desk (store, official, (const char *const *)lanes, error);
  if (desk->cases == NULL ||
      !tuntas_store_count_desk (store, official, (const char *const *)lanes, now,
                                end_of_today (self, now), &counts, error))
    return NULL;
  desk->overdue = counts.overdue;
  desk->due_today = counts.due_today;
  desk->waiting = counts.waiting;
  return g_steal_pointer (&desk);
}

static const char *
find_name (TuntasWorkspace *self, gint64 official)
{
  GPtrArray *officials = tuntas_workspace_get_officials (self);

  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *candidate = g_ptr_array_index (officials, i);

    if (candidate->id == official)
      return candidate->name;
  }
  return NULL;
}

static gboolean
moves_case (const TuntasEvent *event)
{
  return event->act == TUNTAS_ACT_REGISTER || event->act == TUNTAS_ACT_TAKE ||
         event->act == TUNTAS_ACT_RETURN || event->act == TUNTAS_ACT_REASSIGN ||
         event->act == TUNTAS_ACT_REOPEN;
}

/**
 * tuntas_workspace_list_senders:
 * @self: an open office
 * @ids: (array length=n_ids): cases
 * @n_ids: how many
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Finds from whom each case came to where it is: who did the last act that moved it, or in whose
 * name it was done. Reads the ledger of each case, so it is for the cases in sight.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a name for each of @ids, in their order;
 *   NULL where nobody did
 */
GPtrArray *
tuntas_workspace_list_senders (TuntasWorkspace *self,
                               const gint64 *ids,
                               gsize n_ids,
                               GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < n_ids; i++) {
    g_autoptr (GPtrArray) events =
                 tuntas_store_list_events (tuntas_workspace_get_store (self), ids[i], error);
    const char *name = NULL;

    if (events == NULL)
      return NULL;
    for (guint j = 0; j < events->len; j++) {
      TuntasEvent *event = g_ptr_array_index (events, j);

      if (moves_case (event))
        name = find_name (self, event->on_behalf != 0 ? event->on_behalf : event->by);
    }
    g_ptr_array_add (names, g_strdup (name));
  }
  return g_steal_pointer (&names);
}

/**
 * tuntas_workspace_count:
 * @self: an open office
 * @official: whose desk; 0 for nobody's
 * @counts: (out caller-allocates): the numbers of the sidebar
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: whether they could be counted
 */
gboolean
tuntas_workspace_count (TuntasWorkspace *self,
                        gint64 official,
                        TuntasCounts *counts,
                        GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);
  gint64 now = tuntas_workspace_now (self);
  gint64 today = tuntas_calendar_time_of (calendar, tuntas_calendar_date_of (calendar, now), 0);
  g_auto (GStrv) lanes = list_lanes (self, official);
  TuntasCaseCounts all = {0};
  TuntasCaseCounts desk = {0};

  *counts = (TuntasCounts){0};
  if (!tuntas_store_count_cases (store, now, end_of_today (self, now), &all, error) ||
      !tuntas_store_count_meetings (store, today, &counts->meetings, error))
    return FALSE;
  if (official != 0 && !tuntas_store_count_desk (store, official, (const char *const *)lanes, now,
                                                 end_of_today (self, now), &desk, error))
    return FALSE;
  counts->open = all.open;
  counts->overdue = all.overdue;
  counts->desk = desk.open;
  return TRUE;
}

/**
 * tuntas_workspace_find_similar:
 * @self: an open office
 * @text: subject and account as typed so far
 * @except: a case that is not wanted; 0 for none
 * @limit: at most so many
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSimilar): best first, with the words that
 *   made them similar
 */
GPtrArray *
tuntas_workspace_find_similar (TuntasWorkspace *self,
                               const char *text,
                               gint64 except,
                               guint limit,
                               GError **error)
{
  TuntasSimilarRequest request = {0};

  request.text = text;
  request.at = tuntas_workspace_now (self);
  request.except = except;
  request.limit = limit;
  return tuntas_store_find_similar (tuntas_workspace_get_store (self), &request, error);
}

/**
 * tuntas_workspace_find_similar_to_case:
 * @self: an open office
 * @case_id: a case
 * @limit: at most so many
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSimilar): best first, without @case_id
 */
GPtrArray *
tuntas_workspace_find_similar_to_case (TuntasWorkspace *self,
                                       gint64 case_id,
                                       guint limit,
                                       GError **error)
{
  return tuntas_store_find_similar_to_case (tuntas_workspace_get_store (self), case_id, limit,
                                            error);
}
