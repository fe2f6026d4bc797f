/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-item-list-private.h"

/* Follows a list by its signals alone. */
typedef struct {
  GPtrArray *items;
  guint signals;
  guint touched;
} Shadow;

static TuntasCaseSummary *
lookup_cb (TuntasItemList *list, guint position, gint64 id, gpointer user_data)
{
  return NULL;
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Shadow *shadow = user_data;

  g_ptr_array_remove_range (shadow->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow->items, (int)(position + i),
                        g_list_model_get_item (model, position + i));
  shadow->signals++;
  shadow->touched += removed + added;
}

static GArray *
make_ids (const gint64 *ids, guint n)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (array, ids, n);
  return array;
}

static void
assert_same (TuntasItemList *list, Shadow *shadow, GArray *ids)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, ids->len);
  g_assert_cmpuint (shadow->items->len, ==, ids->len);
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (TuntasCaseItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

    g_assert_true (item == g_ptr_array_index (shadow->items, i));
    g_assert_cmpint (g_array_index (tuntas_item_list_get_ids (list), gint64, i), ==,
                     g_array_index (ids, gint64, i));
  }
}

static void
test_minimal (void)
{
  static const struct {
    gint64 from[6];
    guint n_from;
    gint64 to[6];
    guint n_to;
    guint signals;
    guint touched;
  } rows[] = {
    {{1, 2, 3}, 3, {1, 2, 3}, 3, 0, 0},
    {{1, 2, 3}, 3, {1, 3}, 2, 1, 1},
    {{1, 3}, 2, {1, 2, 3}, 3, 1, 1},
    {{1, 2, 3, 4, 5, 6}, 6, {6, 1, 2, 3, 4, 5}, 6, 2, 2},
    {{1, 2, 3, 4, 5, 6}, 6, {2, 3, 4, 5, 6, 1}, 6, 2, 2},
    {{1, 2, 3, 4, 5, 6}, 6, {1, 5, 2, 3, 4, 6}, 6, 2, 2},
    {{1, 2, 3}, 3, {4, 5}, 2, 1, 5},
    {{1, 2, 3}, 3, {0}, 0, 1, 3},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    TuntasItemList *list = tuntas_item_list_new (lookup_cb, NULL);
    g_autoptr (GArray) from = make_ids (rows[i].from, rows[i].n_from);
    g_autoptr (GArray) to = make_ids (rows[i].to, rows[i].n_to);
    Shadow shadow = {g_ptr_array_new_with_free_func (g_object_unref), 0, 0};

    g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &shadow);
    tuntas_item_list_set_ids (list, from);
    shadow.signals = shadow.touched = 0;
    tuntas_item_list_set_ids (list, to);
    assert_same (list, &shadow, to);
    g_assert_cmpuint (shadow.signals, ==, rows[i].signals);
    g_assert_cmpuint (shadow.touched, ==, rows[i].touched);
    g_signal_handlers_disconnect_by_data (list, &shadow);
    g_ptr_array_unref (shadow.items);
    g_assert_finalize_object (list);
  }
}

/* Random lists of distinct ids, one turned into the next. */
static void
test_random (void)
{
  TuntasItemList *list = tuntas_item_list_new (lookup_cb, NULL);
  Shadow shadow = {g_ptr_array_new_with_free_func (g_object_unref), 0, 0};
  gint64 pool[60];

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &shadow);
  for (guint i = 0; i < G_N_ELEMENTS (pool); i++)
    pool[i] = i + 1;
  for (guint round = 0; round < 500; round++) {
    g_autoptr (GArray) ids = NULL;
    guint swaps = (guint)g_test_rand_int_range (0, 20);

    for (guint i = 0; i < swaps; i++) {
      guint a = (guint)g_test_rand_int_range (0, G_N_ELEMENTS (pool));
      guint b = (guint)g_test_rand_int_range (0, G_N_ELEMENTS (pool));
      gint64 kept = pool[a];

      pool[a] = pool[b];
      pool[b] = kept;
    }
    ids = make_ids (pool, (guint)g_test_rand_int_range (0, G_N_ELEMENTS (pool)));
    tuntas_item_list_set_ids (list, ids);
    assert_same (list, &shadow, ids);
  }
  g_signal_handlers_disconnect_by_data (list, &shadow);
  g_ptr_array_unref (shadow.items);
  g_assert_finalize_object (list);
}

/* What is held stays between two ranges when everything moves. */
static void
test_held (void)
{
  g_autoptr (TuntasItemList) list = tuntas_item_list_new (lookup_cb, NULL);
  Shadow shadow = {g_ptr_array_new_with_free_func (g_object_unref), 0, 0};
  gint64 ids[1000], turned[1000];
  static const gint64 places[] = {0, 1, 400, 998, 999};

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = turned[G_N_ELEMENTS (ids) - 1 - i] = i + 1;
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &shadow);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autoptr (GArray) from = make_ids (ids, G_N_ELEMENTS (ids));
    g_autoptr (GArray) to = make_ids (turned, G_N_ELEMENTS (turned));

    tuntas_item_list_set_ids (list, from);
    tuntas_item_list_set_held (list, ids[places[i]]);
    shadow.signals = shadow.touched = 0;
    tuntas_item_list_set_ids (list, to);
    assert_same (list, &shadow, to);
    g_assert_cmpuint (shadow.signals, ==, 2);
    g_assert_cmpuint (shadow.touched, ==, 2 * (G_N_ELEMENTS (ids) - 1));
  }
  /* a case that is no more is no hindrance */
  tuntas_item_list_set_held (list, 5000);
  {
    g_autoptr (GArray) from = make_ids (ids, G_N_ELEMENTS (ids));

    tuntas_item_list_set_ids (list, from);
    assert_same (list, &shadow, from);
  }
  g_signal_handlers_disconnect_by_data (list, &shadow);
  g_ptr_array_unref (shadow.items);
}

/* A few found in many are told as one range. */
static void
test_found (void)
{
  g_autoptr (TuntasItemList) list = tuntas_item_list_new (lookup_cb, NULL);
  Shadow shadow = {g_ptr_array_new_with_free_func (g_object_unref), 0, 0};
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gint64 id = 1; id <= 3000; id++) {
    g_array_append_val (all, id);
    if (id % 100 == 50)
      g_array_append_val (found, id);
  }
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &shadow);
  tuntas_item_list_set_ids (list, all);
  shadow.signals = 0;
  tuntas_item_list_set_ids (list, found);
  assert_same (list, &shadow, found);
  g_assert_cmpuint (shadow.signals, ==, 1);
  g_signal_handlers_disconnect_by_data (list, &shadow);
  g_ptr_array_unref (shadow.items);
}

static void
changed_cb (TuntasCaseItem *item, guint *changes)
{
  (*changes)++;
}

static void
test_summaries (void)
{
  static const gint64 ids[] = {7, 8};
  g_autoptr (TuntasItemList) list = tuntas_item_list_new (lookup_cb, NULL);
  g_autoptr (GArray) array = make_ids (ids, 2);
  g_autoptr (TuntasCaseSummary) summary = tuntas_case_summary_new ();
  g_autoptr (TuntasCaseSummary) again = tuntas_case_summary_new ();
  g_autoptr (TuntasCaseItem) item = NULL;
  g_autoptr (GArray) live = NULL;
  guint changes = 0;

  tuntas_item_list_set_ids (list, array);
  summary->id = again->id = 7;
  summary->version = again->version = 1;
  /* Nobody asked for it yet. */
  g_assert_false (tuntas_item_list_put_summary (list, summary));
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_null (tuntas_case_item_get_summary (item));
  g_signal_connect (item, "changed", G_CALLBACK (changed_cb), &changes);
  g_assert_true (tuntas_item_list_put_summary (list, summary));
  g_assert_false (tuntas_item_list_put_summary (list, again));
  again->version = 2;
  g_assert_true (tuntas_item_list_put_summary (list, again));
  g_assert_cmpuint (changes, ==, 2);
  live = tuntas_item_list_list_live_ids (list);
  g_assert_cmpuint (live->len, ==, 1);
  g_assert_cmpint (g_array_index (live, gint64, 0), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/item-list/minimal", test_minimal);
  g_test_add_func ("/service/item-list/random", test_random);
  g_test_add_func ("/service/item-list/held", test_held);
  g_test_add_func ("/service/item-list/found", test_found);
  g_test_add_func ("/service/item-list/summaries", test_summaries);

  return g_test_run ();
}
