/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-item-list-private.h"

/* More separate moves than this are told as one range: it costs a view less than many signals. */
#define MAX_RUNS 256

/* So are more changes than this, as when a long list is sorted by something else. */
#define MAX_CHANGES 20000

/* A short list that is found in a long one is told as one range too, or a view would make rows for
 * what stands between its cases only to throw them away. */
#define SHORT_LIST 2000
#define MANY_CHANGES 1000
#define FEW_RUNS 16

/* Items that nobody else holds are kept up to this many, so that scrolling back finds them. */
#define MAX_IDLE_ITEMS 2048

/**
 * TuntasItemList:
 *
 * A list of cases known by their ids, whose items are made when somebody asks for them. The same
 * case stays the same object for as long as it stays in the list, wherever it moves.
 */
struct _TuntasItemList {
  GObject parent_instance;

  GArray *ids;       /* (element-type gint64) (owned) */
  GHashTable *items; /* (element-type gint64 TuntasCaseItem) (owned) */
  TuntasItemListLookup lookup;
  gpointer user_data;
  gint64 held; /* 0 for none */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TuntasItemList,
                               tuntas_item_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
tuntas_item_list_get_item_type (GListModel *model)
{
  return TUNTAS_TYPE_CASE_ITEM;
}

static guint
tuntas_item_list_get_n_items (GListModel *model)
{
  return TUNTAS_ITEM_LIST (model)->ids->len;
}

static gboolean
is_unused (gpointer key, gpointer value, gpointer user_data)
{
  return G_OBJECT (value)->ref_count == 1;
}

static gpointer
tuntas_item_list_get_item (GListModel *model, guint position)
{
  TuntasItemList *self = TUNTAS_ITEM_LIST (model);
  TuntasCaseItem *item;
  TuntasCaseSummary *summary = NULL;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;

  id = g_array_index (self->ids, gint64, position);
  item = g_hash_table_lookup (self->items, &id);
  if (item != NULL)
    return g_object_ref (item);

  if (g_hash_table_size (self->items) >= MAX_IDLE_ITEMS)
    g_hash_table_foreach_remove (self->items, is_unused, NULL);

  if (self->lookup != NULL)
    summary = self->lookup (self, position, id, self->user_data);
  item = tuntas_case_item_new (summary);
  g_hash_table_insert (self->items, g_memdup2 (&id, sizeof id), g_object_ref (item));
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tuntas_item_list_get_item_type;
  iface->get_n_items = tuntas_item_list_get_n_items;
  iface->get_item = tuntas_item_list_get_item;
}

static void
tuntas_item_list_finalize (GObject *object)
{
  TuntasItemList *self = TUNTAS_ITEM_LIST (object);

  g_array_unref (self->ids);
  g_hash_table_unref (self->items);

  G_OBJECT_CLASS (tuntas_item_list_parent_class)->finalize (object);
}

static void
tuntas_item_list_class_init (TuntasItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_item_list_finalize;
}

static void
tuntas_item_list_init (TuntasItemList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

/**
 * tuntas_item_list_new:
 * @lookup: (nullable): what is known of a case whose item is made
 * @user_data: for @lookup
 *
 * Returns: (transfer full): an empty list
 */
TuntasItemList *
tuntas_item_list_new (TuntasItemListLookup lookup, gpointer user_data)
{
  TuntasItemList *self = g_object_new (TUNTAS_TYPE_ITEM_LIST, NULL);

  self->lookup = lookup;
  self->user_data = user_data;
  return self;
}

/**
 * tuntas_item_list_disconnect:
 * @self: a list
 *
 * Forgets the lookup function, whose owner goes away before the list does.
 */
void
tuntas_item_list_disconnect (TuntasItemList *self)
{
  self->lookup = NULL;
  self->user_data = NULL;
}

/**
 * tuntas_item_list_get_ids:
 * @self: a list
 *
 * Returns: (transfer none) (element-type gint64): the ids in their order; changes with the list
 */
GArray *
tuntas_item_list_get_ids (TuntasItemList *self)
{
  return self->ids;
}

/* Marks in @kept the places of @to whose case keeps its relative place: a longest increasing
 * subsequence of the old places. Returns how many there are. */
static guint
mark_kept (const int *old_place, guint n, gboolean *kept)
{
  g_autofree guint *tails = g_new (guint, n + 1);
  g_autofree int *before = g_new (int, n + 1);
  guint length = 0;
  int at;

  for (guint i = 0; i < n; i++) {
    guint low = 0, high = length;

    if (old_place[i] < 0)
      continue;
    while (low < high) {
      guint middle = (low + high) / 2;

      if (old_place[tails[middle]] < old_place[i])
        low = middle + 1;
      else
        high = middle;
    }
    before[i] = low > 0 ? (int)tails[low - 1] : -1;
    tails[low] = i;
    if (low == length)
      length++;
  }

  for (at = length > 0 ? (int)tails[length - 1] : -1; at >= 0; at = before[at])
    kept[at] = TRUE;
  return length;
}

/* Replaces @removed ids at @position by the @added ids at @ids and tells it. */
static void
splice (TuntasItemList *self, guint position, guint removed, const gint64 *ids, guint added)
{
  if (removed > 0)
    g_array_remove_range (self->ids, position, removed);
  if (added > 0)
    g_array_insert_vals (self->ids, position, ids, added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

typedef struct {
  guint position; /* in the list as it is when this run is applied */
  guint removed;
  guint added;
  guint source; /* of the first added id in the new ids */
} Run;

/* Collects the runs that turn @from into @to, both of which start at @offset of the list. */
static GArray *
collect_runs (const gint64 *from, guint n_from, const gint64 *to, guint n_to, guint offset)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree int *old_place = g_new (int, n_to + 1);
  g_autofree gboolean *kept = g_new0 (gboolean, n_to + 1);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  guint old = 0;
  guint i = 0;

  for (guint k = 0; k < n_from; k++)
    g_hash_table_insert (places, (gpointer)&from[k], GUINT_TO_POINTER (k + 1));
  for (guint k = 0; k < n_to; k++)
    old_place[k] = (int)GPOINTER_TO_UINT (g_hash_table_lookup (places, &to[k])) - 1;
  mark_kept (old_place, n_to, kept);

  while (i < n_to || old < n_from) {
    Run run = {offset + i, 0, 0, offset + i};

    while (i < n_to && !kept[i]) {
      run.added++;
      i++;
    }
    while (old < n_from && (i >= n_to || (int)old < old_place[i])) {
      run.removed++;
      old++;
    }
    if (run.added > 0 || run.removed > 0)
      g_array_append_val (runs, run);
    if (i < n_to) {
      i++;
      old++;
    }
  }
  return runs;
}

/* The cases of @from that have an item and are not in @to: their items are of no more use. */
static GArray *
list_gone (TuntasItemList *self, const gint64 *from, guint n_from, const gint64 *to, guint n_to)
{
  GArray *gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) staying = NULL;

  if (g_hash_table_size (self->items) == 0)
    return gone;
  staying = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < n_to; i++)
    g_hash_table_add (staying, (gpointer)&to[i]);
  for (guint i = 0; i < n_from; i++) {
    if (g_hash_table_contains (self->items, &from[i]) && !g_hash_table_contains (staying, &from[i]))
      g_array_append_val (gone, from[i]);
  }
  return gone;
}

/* Whether so much changed that it is told as a range. */
static gboolean
is_overhaul (GArray *runs, guint n_to)
{
  guint changes = 0;

  if (runs == NULL || runs->len > MAX_RUNS)
    return TRUE;
  for (guint i = 0; i < runs->len; i++)
    changes += g_array_index (runs, Run, i).removed + g_array_index (runs, Run, i).added;
  if (changes > MAX_CHANGES)
    return runs->len > 1;
  return runs->len > FEW_RUNS && changes > MANY_CHANGES && n_to <= SHORT_LIST;
}

static gboolean
find_id (const gint64 *ids, guint from, guint end, gint64 id, guint *place)
{
  for (guint i = from; i < end; i++)
    if (ids[i] == id) {
      *place = i;
      return TRUE;
    }
  return FALSE;
}

/* Replaces all but the first @head and the last @tail ids. The case that is held stands between two
 * ranges: a selection whose case is within one asks for each item of it until it has found it. */
static void
overhaul (TuntasItemList *self, guint head, guint tail, const gint64 *to, guint n_to)
{
  const gint64 *from = (const gint64 *)(gpointer)self->ids->data;
  guint from_end = self->ids->len - tail;
  guint to_end = n_to - tail;
  guint old_place, new_place;

  if (self->held == 0 || !find_id (from, head, from_end, self->held, &old_place) ||
      !find_id (to, head, to_end, self->held, &new_place)) {
    splice (self, head, from_end - head, to + head, to_end - head);
    return;
  }
  if (old_place > head || new_place > head)
    splice (self, head, old_place - head, to + head, new_place - head);
  if (from_end > old_place + 1 || to_end > new_place + 1)
    splice (self, new_place + 1, from_end - old_place - 1, to + new_place + 1,
            to_end - new_place - 1);
}

/**
 * tuntas_item_list_set_held:
 * @self: a list
 * @id: a case, 0 for none
 *
 * Names the case that a view has selected: when everything moves, it is told as staying between
 * what is before and behind it.
 */
void
tuntas_item_list_set_held (TuntasItemList *self, gint64 id)
{
  self->held = id;
}

/**
 * tuntas_item_list_set_ids:
 * @self: a list
 * @ids: (element-type gint64) (transfer none): the cases in their new order, none twice
 *
 * Turns the list into @ids. Tells only what was added, removed or moved; when very much moved, it
 * is told as one range.
 */
void
tuntas_item_list_set_ids (TuntasItemList *self, GArray *ids)
{
  const gint64 *to = (const gint64 *)(gpointer)ids->data;
  const gint64 *from = (const gint64 *)(gpointer)self->ids->data;
  guint n_to = ids->len;
  guint n_from = self->ids->len;
  guint head = 0, tail = 0;
  g_autoptr (GArray) runs = NULL;
  g_autoptr (GArray) gone = NULL;

  while (head < n_to && head < n_from && to[head] == from[head])
    head++;
  while (tail < n_to - head && tail < n_from - head &&
         to[n_to - 1 - tail] == from[n_from - 1 - tail])
    tail++;
  if (head == n_to && head == n_from)
    return;

  gone = list_gone (self, from + head, n_from - head - tail, to + head, n_to - head - tail);
  if (n_from - head - tail > 0 && n_to - head - tail > 0)
    runs = collect_runs (from + head, n_from - head - tail, to + head, n_to - head - tail, head);

  if (is_overhaul (runs, n_to)) {
    overhaul (self, head, tail, to, n_to);
  } else {
    for (guint i = 0; i < runs->len; i++) {
      const Run *run = &g_array_index (runs, Run, i);

      splice (self, run->position, run->removed, to + run->source, run->added);
    }
  }
  for (guint i = 0; i < gone->len; i++)
    g_hash_table_remove (self->items, &g_array_index (gone, gint64, i));
}

static gboolean
shows_the_same (const TuntasCaseSummary *a, const TuntasCaseSummary *b)
{
  return a->version == b->version && a->due == b->due && a->step_due == b->step_due &&
         a->legal_due == b->legal_due && a->paused_since == b->paused_since &&
         a->status == b->status && a->recurring == b->recurring &&
         g_strcmp0 (a->step_title, b->step_title) == 0 &&
         g_strcmp0 (a->lane_title, b->lane_title) == 0 &&
         g_strcmp0 (a->holder_name, b->holder_name) == 0 && g_strcmp0 (a->subject, b->subject) == 0;
}

/**
 * tuntas_item_list_put_summary:
 * @self: a list
 * @summary: (transfer none): a case as it was read
 *
 * Hands @summary to the item of its case, if somebody asked for that item before. An item that
 * shows the same already is left alone.
 *
 * Returns: true when an item changed
 */
gboolean
tuntas_item_list_put_summary (TuntasItemList *self, TuntasCaseSummary *summary)
{
  TuntasCaseItem *item = g_hash_table_lookup (self->items, &summary->id);
  TuntasCaseSummary *known;

  if (item == NULL)
    return FALSE;
  known = tuntas_case_item_get_summary (item);
  if (known != NULL && shows_the_same (known, summary))
    return FALSE;
  tuntas_case_item_set_summary (item, summary);
  return TRUE;
}

/**
 * tuntas_item_list_list_live_ids:
 * @self: a list
 *
 * Returns: (transfer full) (element-type gint64): cases whose item somebody holds, in no order
 */
GArray *
tuntas_item_list_list_live_ids (TuntasItemList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_foreach_remove (self->items, is_unused, NULL);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_array_append_val (ids, *(gint64 *)key);
  return ids;
}
