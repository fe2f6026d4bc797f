/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-query.h"

#include "tuntas-store-case-row.h"
#include "tuntas-store-text-query.h"

#include <string.h>

/* Numbers that begin as typed are listed before everything else, up to so many. */
#define NUMBER_MATCHES_MAX 50

static const char SQL_PLACES[] =
  "SELECT DISTINCT district, village FROM complaints"
  " WHERE district IS NOT NULL AND district <> '' ORDER BY district, village";

#define SQL_BY_NUMBER "SELECT id FROM cases WHERE number = $1 OR number = $2 OR external_id = $1"
#define SQL_BY_NUMBER_START                                                                        \
  "SELECT id FROM cases WHERE number >= $1 AND number < $2"                                        \
  " ORDER BY register_year DESC, register_sequence DESC LIMIT $3"
#define SQL_BY_SEQUENCE                                                                            \
  "SELECT id FROM cases WHERE register_sequence = $1 AND register_year > 0"                        \
  " ORDER BY register_year DESC LIMIT $2"
#define SQL_BOARD                                                                                  \
  "SELECT " TUNTAS_CASE_ROW_SUMMARY " FROM cases AS c" TUNTAS_CASE_ROW_HOLDER                      \
  " WHERE c.closed_at IS NULL AND c.sop_name = $1 ORDER BY c.lane, c.due, c.id"
#define SQL_BOARD_ALL                                                                              \
  "SELECT " TUNTAS_CASE_ROW_SUMMARY " FROM cases AS c" TUNTAS_CASE_ROW_HOLDER                      \
  " WHERE c.closed_at IS NULL ORDER BY c.sop_name, c.lane, c.due, c.id"
#define COUNTS                                                                                     \
  "SELECT count(*), count(*) FILTER (WHERE c.status = 'running' AND c.due < $1),"                  \
  " count(*) FILTER (WHERE c.status = 'running' AND c.due >= $1 AND c.due < $2),"                  \
  " count(*) FILTER (WHERE c.status = 'paused') FROM cases AS c WHERE c.closed_at IS NULL"

/* A statement that grows: its text, and what is bound to its places. */
typedef struct {
  GString *sql;
  GPtrArray *texts; /* (element-type utf8): NULL where a number is bound */
  GArray *numbers;  /* (element-type gint64) */
} Builder;

static void
builder_init (Builder *self)
{
  self->sql = g_string_sized_new (1024);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
builder_clear (Builder *self)
{
  g_string_free (self->sql, TRUE);
  g_ptr_array_unref (self->texts);
  g_array_unref (self->numbers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Builder, builder_clear)

/* Appends "before $n" and keeps the value for that place. */
static void
builder_add_text (Builder *self, const char *before, const char *value)
{
  gint64 none = 0;

  g_ptr_array_add (self->texts, g_strdup (value));
  g_array_append_val (self->numbers, none);
  g_string_append_printf (self->sql, "%s$%u", before, self->texts->len);
}

static void
builder_add_number (Builder *self, const char *before, gint64 value)
{
  g_ptr_array_add (self->texts, NULL);
  g_array_append_val (self->numbers, value);
  g_string_append_printf (self->sql, "%s$%u", before, self->texts->len);
}

static void
builder_bind (Builder *self, TuntasStatement *statement)
{
  for (guint i = 0; i < self->texts->len; i++) {
    const char *text = g_ptr_array_index (self->texts, i);

    if (text != NULL)
      tuntas_statement_bind_text (statement, i + 1, text);
    else
      tuntas_statement_bind_int (statement, i + 1, g_array_index (self->numbers, gint64, i));
  }
}

static gboolean
is_open (TuntasCaseQuery *query)
{
  return query->open || query->overdue || query->waiting;
}

static void
add_filters (Builder *builder, TuntasCaseQuery *query)
{
  /* Terms without a value, so that the index of open cases applies. */
  if (is_open (query))
    g_string_append (builder->sql, " AND c.closed_at IS NULL");
  if (query->overdue)
    builder_add_number (builder, " AND c.status = 'running' AND c.due < ", query->now);
  if (query->waiting)
    g_string_append (builder->sql, " AND c.status = 'paused'");
  if (query->lane != NULL)
    builder_add_text (builder, " AND c.lane = ", query->lane);
  if (query->holder != 0)
    builder_add_number (builder, " AND c.holder = ", query->holder);
  if (query->kind >= 0)
    builder_add_text (builder, " AND c.kind = ", tuntas_case_kind_to_code (query->kind));
  if (query->channel >= 0)
    builder_add_text (builder, " AND c.channel = ", tuntas_channel_to_code (query->channel));
  if (query->sop_name != NULL)
    builder_add_text (builder, " AND c.sop_name = ", query->sop_name);
  if (query->from != 0)
    builder_add_number (builder, " AND c.registered_at >= ", query->from);
  if (query->until != 0)
    builder_add_number (builder, " AND c.registered_at < ", query->until);
}

static void
add_order (Builder *builder, TuntasCaseQuery *query, const char *best_match)
{
  static const struct {
    const char *sort;
    const char *columns[3];
    gboolean numbers;
  } orders[] = {
    {"number", {"c.register_year", "c.register_sequence"}, TRUE},
    {"registered", {"c.registered_at", "c.id"}, TRUE},
    {"due", {"c.due", "c.id"}, TRUE},
    {"subject", {"c.subject", "c.id"}},
    {"step", {"c.step_title", "c.due", "c.id"}},
    {"holder", {"o.name", "c.due", "c.id"}},
  };
  const char *direction = query->descending ? " DESC" : "";
  /* An expression is not sorted by an index of all cases, so that the one of the open cases is
   * chosen: these lists must not cost more for a long history. */
  const char *open = is_open (query) ? "+" : "";

  for (guint i = 0; query->sort != NULL && i < G_N_ELEMENTS (orders); i++) {
    if (strcmp (orders[i].sort, query->sort) != 0)
      continue;
    for (guint k = 0; k < G_N_ELEMENTS (orders[i].columns) && orders[i].columns[k] != NULL; k++)
      g_string_append_printf (builder->sql, "%s%s%s%s", k == 0 ? " ORDER BY " : ", ",
                              orders[i].numbers ? open : "", orders[i].columns[k], direction);
    return;
  }
  if (best_match != NULL)
    g_string_append_printf (builder->sql, " ORDER BY %s", best_match);
  else
    g_string_append_printf (builder->sql, " ORDER BY %sc.registered_at DESC, %sc.id DESC", open,
                            open);
}

static void
build_query (TuntasStore *self,
             Builder *builder,
             TuntasCaseQuery *query,
             const TuntasTextQuery *text,
             gboolean summaries)
{
  TuntasDriver *driver = tuntas_store_get_driver (self);
  TuntasDriverClass *klass = TUNTAS_DRIVER_GET_CLASS (driver);
  const char *best_match = NULL;

  g_string_append_printf (
    builder->sql, "SELECT %s FROM %s%s WHERE ", summaries ? TUNTAS_CASE_ROW_SUMMARY : "c.id",
    text != NULL ? klass->get_search_sql (driver, "from") : "cases AS c",
    summaries || g_strcmp0 (query->sort, "holder") == 0 ? TUNTAS_CASE_ROW_HOLDER : "");
  if (text != NULL) {
    builder_add_text (builder, klass->get_search_sql (driver, "match"), text->match);
    best_match = klass->get_search_sql (driver, text->ranked ? "rank" : "newest");
  } else {
    g_string_append (builder->sql, "1 = 1");
  }
  add_filters (builder, query);
  add_order (builder, query, best_match);
  if (query->limit > 0)
    builder_add_number (builder, " LIMIT ", query->limit);
}

static gboolean
collect_ids (TuntasStatement *row, GArray *ids, GError **error)
{
  TuntasDriverStep step;

  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    gint64 id = tuntas_statement_get_int (row, 0);

    g_array_append_val (ids, id);
  }
  return step == TUNTAS_DRIVER_STEP_DONE;
}

static gboolean
find_exact_number (TuntasStore *self, const char *number, GArray *ids, GError **error)
{
  g_autofree char *upper = g_utf8_strup (number, -1);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_BY_NUMBER, error);

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, number);
  tuntas_statement_bind_text (row, 2, upper);
  return collect_ids (row, ids, error);
}

static gboolean
find_number_start (TuntasStore *self, const char *number, GArray *ids, GError **error)
{
  g_autofree char *upper = g_utf8_strup (number, -1);
  g_autofree char *end = g_strconcat (upper, "\xf4\x8f\xbf\xbf", NULL);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_BY_NUMBER_START, error);

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, upper);
  tuntas_statement_bind_text (row, 2, end);
  tuntas_statement_bind_int (row, 3, NUMBER_MATCHES_MAX);
  return collect_ids (row, ids, error);
}

static gboolean
find_sequence (TuntasStore *self, const char *digits, GArray *ids, GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_BY_SEQUENCE, error);

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, g_ascii_strtoll (digits, NULL, 10));
  tuntas_statement_bind_int (row, 2, NUMBER_MATCHES_MAX);
  return collect_ids (row, ids, error);
}

/*
 * A register number or Tracking ID wins over words and filters. @only tells that nothing else is
 * meant: the whole number was typed, or the beginning of one.
 */
static GArray *
find_numbers (TuntasStore *self, const char *text, gboolean *only, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean done;

  *only = FALSE;
  done = find_exact_number (self, text, ids, error);
  if (done && ids->len > 0) {
    *only = TRUE;
  } else if (done && strchr (text, '/') != NULL) {
    done = find_number_start (self, text, ids, error);
    *only = ids->len > 0;
  } else if (done && strlen (text) <= 9 && strspn (text, "0123456789") == strlen (text)) {
    done = find_sequence (self, text, ids, error);
  }
  return done ? g_steal_pointer (&ids) : NULL;
}

/* Puts the numbers first and leaves out what would be listed twice. */
static GArray *
join_ids (GArray *first, GArray *rest, int limit)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *joined = g_array_sized_new (FALSE, FALSE, sizeof (gint64), first->len + rest->len);

  for (guint i = 0; i < first->len; i++)
    g_hash_table_add (seen, &g_array_index (first, gint64, i));
  g_array_append_vals (joined, first->data, first->len);
  for (guint i = 0; i < rest->len; i++)
    if (!g_hash_table_contains (seen, &g_array_index (rest, gint64, i)))
      g_array_append_val (joined, g_array_index (rest, gint64, i));
  if (limit > 0 && joined->len > (guint)limit)
    g_array_set_size (joined, limit);
  return joined;
}

static GArray *
run_for_ids (TuntasStore *self, TuntasCaseQuery *query, const TuntasTextQuery *text, GError **error)
{
  g_auto (Builder) builder = {NULL, NULL, NULL};
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TuntasStatement) row = NULL;

  builder_init (&builder);
  build_query (self, &builder, query, text, FALSE);
  row = tuntas_store_prepare (self, builder.sql->str, error);
  if (row == NULL)
    return NULL;
  builder_bind (&builder, row);
  return collect_ids (row, ids, error) ? g_steal_pointer (&ids) : NULL;
}

/**
 * tuntas_store_query_case_ids:
 * @self: a store
 * @query: what the list shall hold
 * @error: return location for an error
 *
 * A register number, its beginning, or a Tracking ID in the text finds its case whatever else is
 * asked. With other words the best matches come first when the rarest word is rare enough for
 * every match to be weighed in time, else the newest; a sort order in @query overrides both.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids of the cases in their order
 */
GArray *
tuntas_store_query_case_ids (TuntasStore *self, TuntasCaseQuery *query, GError **error)
{
  g_autofree char *stripped = NULL;
  g_autoptr (GArray) numbers = NULL, ids = NULL;
  g_autoptr (TuntasTextQuery) text = NULL;
  gboolean only = FALSE;

  g_return_val_if_fail (query != NULL, NULL);

  stripped = g_strstrip (g_strdup (query->text != NULL ? query->text : ""));
  if (*stripped == '\0')
    return run_for_ids (self, query, NULL, error);

  numbers = find_numbers (self, stripped, &only, error);
  if (numbers == NULL || only)
    return g_steal_pointer (&numbers);
  text = tuntas_text_query_new (self, query->text, error);
  if (text == NULL)
    return NULL;
  if (text->match == NULL)
    return g_steal_pointer (&numbers);
  ids = run_for_ids (self, query, text, error);
  if (ids == NULL)
    return NULL;
  return join_ids (numbers, ids, query->limit);
}

static GPtrArray *
collect_summaries (TuntasStatement *row, GError **error)
{
  g_autoptr (GPtrArray) summaries =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_case_summary_unref);
  TuntasDriverStep step;

  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW)
    g_ptr_array_add (summaries, tuntas_case_row_read_summary (row));
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&summaries) : NULL;
}

/**
 * tuntas_store_query_cases:
 * @self: a store
 * @query: what the list shall hold
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCaseSummary): the cases in the order of
 *   tuntas_store_query_case_ids()
 */
GPtrArray *
tuntas_store_query_cases (TuntasStore *self, TuntasCaseQuery *query, GError **error)
{
  g_auto (Builder) builder = {NULL, NULL, NULL};
  g_autoptr (TuntasStatement) row = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  builder_init (&builder);
  if (query->text != NULL && *query->text != '\0') {
    g_autoptr (GArray) ids = tuntas_store_query_case_ids (self, query, error);

    if (ids == NULL)
      return NULL;
    return tuntas_store_load_case_summaries (self, (const gint64 *)(gpointer)ids->data, ids->len,
                                             error);
  }
  build_query (self, &builder, query, NULL, TRUE);
  row = tuntas_store_prepare (self, builder.sql->str, error);
  if (row == NULL)
    return NULL;
  builder_bind (&builder, row);
  return collect_summaries (row, error);
}

/**
 * tuntas_store_list_board:
 * @self: a store
 * @sop_name: (nullable): an SOP; `NULL` for all
 * @error: return location for an error
 *
 * Costs as much as there are open cases, whatever the number of closed ones.
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCaseSummary): the open cases, by SOP and
 *   id of the lane, nearest deadline first, those without a deadline last
 */
GPtrArray *
tuntas_store_list_board (TuntasStore *self, const char *sop_name, GError **error)
{
  g_autoptr (TuntasStatement) row =
               tuntas_store_prepare (self, sop_name != NULL ? SQL_BOARD : SQL_BOARD_ALL, error);

  if (row == NULL)
    return NULL;
  if (sop_name != NULL)
    tuntas_statement_bind_text (row, 1, sop_name);
  return collect_summaries (row, error);
}

/* What an official holds, or may take because a lane of theirs holds it and nobody in particular.
 */
static void
add_desk (Builder *builder, gint64 official, const char *const *lanes)
{
  builder_add_number (builder, " AND (c.holder = ", official);
  for (guint i = 0; lanes != NULL && lanes[i] != NULL; i++)
    builder_add_text (builder, i == 0 ? " OR (c.holder IS NULL AND c.lane IN (" : ", ", lanes[i]);
  g_string_append (builder->sql, lanes != NULL && lanes[0] != NULL ? ")))" : ")");
}

/**
 * tuntas_store_list_desk:
 * @self: a store
 * @official: an official
 * @lanes: (nullable) (array zero-terminated=1): ids of lanes whose cases without a holder belong to
 *   the desk too
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasCaseSummary): the open cases, nearest
 *   deadline first
 */
GPtrArray *
tuntas_store_list_desk (TuntasStore *self,
                        gint64 official,
                        const char *const *lanes,
                        GError **error)
{
  g_auto (Builder) builder = {NULL, NULL, NULL};
  g_autoptr (TuntasStatement) row = NULL;

  builder_init (&builder);
  g_string_append (builder.sql,
                   "SELECT " TUNTAS_CASE_ROW_SUMMARY " FROM cases AS c" TUNTAS_CASE_ROW_HOLDER
                   " WHERE c.closed_at IS NULL");
  add_desk (&builder, official, lanes);
  g_string_append (builder.sql, " ORDER BY c.due, c.id");
  row = tuntas_store_prepare (self, builder.sql->str, error);
  if (row == NULL)
    return NULL;
  builder_bind (&builder, row);
  return collect_summaries (row, error);
}

static gboolean
run_counts (TuntasStatement *row, TuntasCaseCounts *counts, GError **error)
{
  if (tuntas_statement_step (row, error) != TUNTAS_DRIVER_STEP_ROW)
    return FALSE;
  counts->open = (guint)tuntas_statement_get_int (row, 0);
  counts->overdue = (guint)tuntas_statement_get_int (row, 1);
  counts->due_today = (guint)tuntas_statement_get_int (row, 2);
  counts->waiting = (guint)tuntas_statement_get_int (row, 3);
  return TRUE;
}

/**
 * tuntas_store_count_cases:
 * @self: a store
 * @now: Unix seconds
 * @end_of_day: end of today, Unix seconds
 * @counts: (out caller-allocates): of the whole office
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_count_cases (TuntasStore *self,
                          gint64 now,
                          gint64 end_of_day,
                          TuntasCaseCounts *counts,
                          GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, COUNTS, error);

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, now);
  tuntas_statement_bind_int (row, 2, end_of_day);
  return run_counts (row, counts, error);
}

/**
 * tuntas_store_count_desk:
 * @self: a store
 * @official: an official
 * @lanes: (nullable) (array zero-terminated=1): as for tuntas_store_list_desk()
 * @now: Unix seconds
 * @end_of_day: end of today, Unix seconds
 * @counts: (out caller-allocates): of that desk
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_store_count_desk (TuntasStore *self,
                         gint64 official,
                         const char *const *lanes,
                         gint64 now,
                         gint64 end_of_day,
                         TuntasCaseCounts *counts,
                         GError **error)
{
  g_auto (Builder) builder = {NULL, NULL, NULL};
  g_autoptr (TuntasStatement) row = NULL;
  gint64 times[] = {now, end_of_day};

  builder_init (&builder);
  g_string_append (builder.sql, COUNTS);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    g_ptr_array_add (builder.texts, NULL);
    g_array_append_val (builder.numbers, times[i]);
  }
  add_desk (&builder, official, lanes);
  row = tuntas_store_prepare (self, builder.sql->str, error);
  if (row == NULL)
    return FALSE;
  builder_bind (&builder, row);
  return run_counts (row, counts, error);
}

/**
 * tuntas_store_list_places:
 * @self: a store
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): districts and villages that complaints
 *   have named so far, each once, as "district;village", sorted
 */
GPtrArray *
tuntas_store_list_places (TuntasStore *self, GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_PLACES, error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    g_autofree char *district = tuntas_statement_dup_text (row, 0);
    g_autofree char *village = tuntas_statement_dup_text (row, 1);

    g_ptr_array_add (places, g_strdup_printf ("%s;%s", district, village != NULL ? village : ""));
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&places) : NULL;
}
