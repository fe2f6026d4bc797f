/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-list-model.h"

#include "tuntas-item-list-private.h"

/* Summaries are read in blocks of this many around what is on screen. */
#define BLOCK 100

/**
 * TuntasCaseListModel:
 *
 * The cases that a query finds, as a list of #TuntasCaseItem. The ids are read at once, the cases
 * themselves in blocks when somebody looks at them, so that a register of a hundred thousand cases
 * appears at once. It follows what is written to the office; a case that stays keeps its item.
 */
struct _TuntasCaseListModel {
  GObject parent_instance;

  TuntasSession *session;
  TuntasItemList *list;
  TuntasCaseQuery *query;    /* (nullable) */
  GCancellable *cancellable; /* of the query under way, NULL when none is */
  GHashTable *wanted;        /* (element-type uint): numbers of the blocks to read */
  guint wanted_source;
  GHashTable *fresh; /* (element-type gint64 TuntasCaseSummary): came with the last answer */
  gboolean again;    /* something was written while the query ran */
};

static void list_model_init (GListModelInterface *iface);
static void start_query (TuntasCaseListModel *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (TuntasCaseListModel,
                               tuntas_case_list_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum {
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Goes to the worker and comes back filled. */
typedef struct {
  TuntasCaseQuery *query; /* NULL to read summaries only */
  GArray *ids;            /* found, or asked for */
  GArray *extra;          /* shown already and to be read again */
  GPtrArray *summaries;
} Load;

static void
load_free (Load *load)
{
  tuntas_case_query_unref (load->query);
  g_clear_pointer (&load->ids, g_array_unref);
  g_clear_pointer (&load->extra, g_array_unref);
  g_clear_pointer (&load->summaries, g_ptr_array_unref);
  g_free (load);
}

static GPtrArray *
load_summaries (TuntasWorkspace *workspace, GArray *ids, guint n, GError **error)
{
  return tuntas_workspace_load_summaries (workspace, (const gint64 *)(gpointer)ids->data, n, error);
}

/* Runs on the worker. The result is @data itself, which stays owned by the job. */
static gpointer
load_on_worker (TuntasWorkspace *workspace,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  Load *asked = data;
  Load *load = g_new0 (Load, 1);

  if (asked->query != NULL) {
    load->ids = tuntas_workspace_query_case_ids (workspace, asked->query, error);
    if (load->ids != NULL)
      load->summaries = load_summaries (workspace, load->ids, MIN (load->ids->len, BLOCK), error);
  } else {
    load->ids = g_array_ref (asked->ids);
    load->summaries = load_summaries (workspace, load->ids, load->ids->len, error);
  }

  if (load->summaries != NULL && asked->extra != NULL && asked->extra->len > 0) {
    GPtrArray *more = load_summaries (workspace, asked->extra, asked->extra->len, error);

    if (more == NULL)
      g_clear_pointer (&load->summaries, g_ptr_array_unref);
    else
      g_ptr_array_extend_and_steal (load->summaries, more);
  }

  if (load->summaries == NULL) {
    load_free (load);
    return NULL;
  }
  return load;
}

static void
put_summaries (TuntasCaseListModel *self, GPtrArray *summaries)
{
  for (guint i = 0; i < summaries->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (summaries, i);

    if (summary != NULL)
      tuntas_item_list_put_summary (self->list, summary);
  }
}

static void
report (TuntasCaseListModel *self, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
block_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCaseListModel) self = user_data;
  g_autoptr (GError) error = NULL;
  Load *load = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (load == NULL) {
    report (self, error);
    return;
  }
  put_summaries (self, load->summaries);
  load_free (load);
}

/* Reads the blocks that were asked for since the last turn of the main loop. */
static gboolean
read_wanted_cb (gpointer user_data)
{
  TuntasCaseListModel *self = user_data;
  GArray *ids = tuntas_item_list_get_ids (self->list);
  GHashTableIter iter;
  gpointer key;

  self->wanted_source = 0;
  g_hash_table_iter_init (&iter, self->wanted);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    guint start = GPOINTER_TO_UINT (key) * BLOCK;
    Load *load;

    if (start >= ids->len)
      continue;
    load = g_new0 (Load, 1);
    load->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_array_append_vals (load->ids, &g_array_index (ids, gint64, start),
                         MIN (BLOCK, ids->len - start));
    tuntas_session_run_async (self->session, load_on_worker, load, (GDestroyNotify)load_free,
                              (GDestroyNotify)load_free, NULL, block_loaded_cb,
                              g_object_ref (self));
  }
  g_hash_table_remove_all (self->wanted);
  return G_SOURCE_REMOVE;
}

static TuntasCaseSummary *
lookup_cb (TuntasItemList *list, guint position, gint64 id, gpointer user_data)
{
  TuntasCaseListModel *self = user_data;
  TuntasCaseSummary *summary = g_hash_table_lookup (self->fresh, &id);

  if (summary != NULL)
    return summary;

  g_hash_table_add (self->wanted, GUINT_TO_POINTER (position / BLOCK));
  if (self->wanted_source == 0)
    self->wanted_source = g_idle_add_full (G_PRIORITY_DEFAULT, read_wanted_cb, self, NULL);
  return NULL;
}

/* The first screen shows with the answer itself, without another way to the worker. */
static void
keep_fresh (TuntasCaseListModel *self, GPtrArray *summaries)
{
  g_hash_table_remove_all (self->fresh);
  for (guint i = 0; i < summaries->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (summaries, i);

    if (summary != NULL)
      g_hash_table_replace (self->fresh, &summary->id, tuntas_case_summary_ref (summary));
  }
}

static void
query_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCaseListModel) self = user_data;
  g_autoptr (GError) error = NULL;
  Load *load = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  /* A newer query has taken the place of this one. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable) {
    if (load != NULL)
      load_free (load);
    return;
  }
  g_clear_object (&self->cancellable);

  if (load == NULL) {
    report (self, error);
  } else {
    keep_fresh (self, load->summaries);
    tuntas_item_list_set_ids (self->list, load->ids);
    put_summaries (self, load->summaries);
    load_free (load);
  }
  if (self->again)
    start_query (self);
  else
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
start_query (TuntasCaseListModel *self)
{
  Load *load;

  self->again = FALSE;
  if (self->query == NULL || !tuntas_session_is_open (self->session))
    return;

  self->cancellable = g_cancellable_new ();
  load = g_new0 (Load, 1);
  load->query = tuntas_case_query_ref (self->query);
  load->extra = tuntas_item_list_list_live_ids (self->list);
  tuntas_session_run_async (self->session, load_on_worker, load, (GDestroyNotify)load_free,
                            (GDestroyNotify)load_free, self->cancellable, query_done_cb,
                            g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
session_changed_cb (TuntasCaseListModel *self)
{
  if (self->cancellable != NULL)
    self->again = TRUE;
  else
    start_query (self);
}

static void
items_changed_cb (TuntasCaseListModel *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static GType
tuntas_case_list_model_get_item_type (GListModel *model)
{
  return TUNTAS_TYPE_CASE_ITEM;
}

static guint
tuntas_case_list_model_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (TUNTAS_CASE_LIST_MODEL (model)->list));
}

static gpointer
tuntas_case_list_model_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (TUNTAS_CASE_LIST_MODEL (model)->list), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tuntas_case_list_model_get_item_type;
  iface->get_n_items = tuntas_case_list_model_get_n_items;
  iface->get_item = tuntas_case_list_model_get_item;
}

static void
tuntas_case_list_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TuntasCaseListModel *self = TUNTAS_CASE_LIST_MODEL (object);

  switch (id) {
  case PROP_LOADING:
    g_value_set_boolean (value, tuntas_case_list_model_is_loading (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tuntas_case_list_model_dispose (GObject *object)
{
  TuntasCaseListModel *self = TUNTAS_CASE_LIST_MODEL (object);

  g_clear_handle_id (&self->wanted_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->list != NULL)
    tuntas_item_list_disconnect (self->list);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, tuntas_case_query_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->fresh, g_hash_table_unref);

  G_OBJECT_CLASS (tuntas_case_list_model_parent_class)->dispose (object);
}

static void
tuntas_case_list_model_class_init (TuntasCaseListModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tuntas_case_list_model_get_property;
  object_class->dispose = tuntas_case_list_model_dispose;

  /**
   * TuntasCaseListModel:loading:
   *
   * A query is under way; the list still shows the answer of the one before.
   */
  props[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * TuntasCaseListModel::failed:
   * @self: a list
   * @error: (type GError): why
   *
   * The office could not be read; the list shows what it knew.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tuntas_case_list_model_init (TuntasCaseListModel *self)
{
  self->wanted = g_hash_table_new (NULL, NULL);
  self->fresh = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                       (GDestroyNotify)tuntas_case_summary_unref);
  self->list = tuntas_item_list_new (lookup_cb, self);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tuntas_case_list_model_new:
 * @session: (transfer none): the office
 *
 * Returns: (transfer full): an empty list, which asks nothing before it is given a query
 */
TuntasCaseListModel *
tuntas_case_list_model_new (TuntasSession *session)
{
  TuntasCaseListModel *self = g_object_new (TUNTAS_TYPE_CASE_LIST_MODEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tuntas_case_list_model_set_query:
 * @self: a list
 * @query: (nullable) (transfer none): what it shall hold; NULL to stop following
 *
 * Asks anew. A query that was under way is given up: fit for search as you type.
 */
void
tuntas_case_list_model_set_query (TuntasCaseListModel *self, TuntasCaseQuery *query)
{
  g_return_if_fail (TUNTAS_IS_CASE_LIST_MODEL (self));

  if (query != NULL)
    tuntas_case_query_ref (query);
  tuntas_case_query_unref (self->query);
  self->query = query;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  start_query (self);
}

/**
 * tuntas_case_list_model_hold:
 * @self: a model
 * @position: what a view has selected; behind the last for nothing
 *
 * Lets the selection stay with its case when the order of all cases changes.
 */
void
tuntas_case_list_model_hold (TuntasCaseListModel *self, guint position)
{
  GArray *ids;

  g_return_if_fail (TUNTAS_IS_CASE_LIST_MODEL (self));

  ids = tuntas_item_list_get_ids (self->list);
  tuntas_item_list_set_held (self->list,
                             position < ids->len ? g_array_index (ids, gint64, position) : 0);
}

/**
 * tuntas_case_list_model_is_loading:
 * @self: a list
 *
 * Returns: whether a query is under way
 */
gboolean
tuntas_case_list_model_is_loading (TuntasCaseListModel *self)
{
  g_return_val_if_fail (TUNTAS_IS_CASE_LIST_MODEL (self), FALSE);
  return self->cancellable != NULL;
}
