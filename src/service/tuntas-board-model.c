/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-board-model.h"

#include "tuntas-item-list-private.h"

/* One lane of the board. */
typedef struct {
  TuntasLane *lane;
  TuntasItemList *list;
} Column;

/**
 * TuntasBoardModel:
 *
 * The open cases of one SOP, lane by lane, nearest deadline first. One query fills all lanes; a
 * case keeps its item wherever it goes within a lane, and only what moved is told to the views.
 * Running cases of an older revision may be held by a lane that the revision in force no longer
 * has: such a lane is appended, and ::lanes-changed says so.
 */
struct _TuntasBoardModel {
  GObject parent_instance;

  TuntasSession *session;
  char *sop_name;
  GPtrArray *columns;    /* (element-type Column) (owned) */
  GHashTable *summaries; /* (element-type gint64 TuntasCaseSummary) (owned) */
  gboolean busy;
  gboolean again;
};

G_DEFINE_FINAL_TYPE (TuntasBoardModel, tuntas_board_model, G_TYPE_OBJECT)

enum {
  SIGNAL_LANES_CHANGED,
  SIGNAL_LOADED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void load (TuntasBoardModel *self);

static void
column_free (Column *column)
{
  tuntas_item_list_disconnect (column->list);
  g_object_unref (column->list);
  tuntas_lane_unref (column->lane);
  g_free (column);
}

static TuntasCaseSummary *
lookup_cb (TuntasItemList *list, guint position, gint64 id, gpointer user_data)
{
  TuntasBoardModel *self = user_data;

  return g_hash_table_lookup (self->summaries, &id);
}

static Column *
find_column (TuntasBoardModel *self, const char *lane)
{
  for (guint i = 0; i < self->columns->len; i++) {
    Column *column = g_ptr_array_index (self->columns, i);

    if (g_strcmp0 (column->lane->id, lane) == 0)
      return column;
  }
  return NULL;
}

static Column *
add_column (TuntasBoardModel *self, TuntasLane *lane)
{
  Column *column = g_new0 (Column, 1);

  column->lane = tuntas_lane_ref (lane);
  column->list = tuntas_item_list_new (lookup_cb, self);
  g_ptr_array_add (self->columns, column);
  return column;
}

/* The lanes of the revision in force, in printed order. */
static gboolean
update_columns (TuntasBoardModel *self)
{
  GPtrArray *sops = tuntas_session_get_sops (self->session);
  TuntasSop *sop = NULL;
  gboolean same = TRUE;

  for (guint i = 0; sops != NULL && sop == NULL && i < sops->len; i++) {
    TuntasSop *candidate = g_ptr_array_index (sops, i);

    if (self->sop_name == NULL || g_strcmp0 (candidate->name, self->sop_name) == 0)
      sop = candidate;
  }
  if (sop == NULL)
    return FALSE;
  if (self->sop_name == NULL)
    self->sop_name = g_strdup (sop->name);

  for (guint i = 0; same && i < sop->lanes->len; i++) {
    TuntasLane *lane = g_ptr_array_index (sop->lanes, i);

    same =
      i < self->columns->len &&
      g_strcmp0 (((Column *)g_ptr_array_index (self->columns, i))->lane->id, lane->id) == 0 &&
      g_strcmp0 (((Column *)g_ptr_array_index (self->columns, i))->lane->title, lane->title) == 0;
  }
  if (same)
    return FALSE;

  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < sop->lanes->len; i++)
    add_column (self, g_ptr_array_index (sop->lanes, i));
  return TRUE;
}

/* Sorts @cases into the lanes. Returns whether a lane had to be added. */
static gboolean
distribute (TuntasBoardModel *self, GPtrArray *cases)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  gboolean added = FALSE;

  g_hash_table_remove_all (self->summaries);
  for (guint i = 0; i < cases->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (cases, i);
    Column *column = find_column (self, summary->lane);
    guint place = 0;

    if (column == NULL) {
      g_autoptr (TuntasLane) lane = tuntas_lane_new ();

      lane->id = g_strdup (summary->lane);
      lane->title = g_strdup (summary->lane_title);
      column = add_column (self, lane);
      added = TRUE;
    }
    g_ptr_array_find (self->columns, column, &place);
    while (parts->len <= place)
      g_ptr_array_add (parts, g_array_new (FALSE, FALSE, sizeof (gint64)));
    g_array_append_val ((GArray *)g_ptr_array_index (parts, place), summary->id);
    g_hash_table_replace (self->summaries, &summary->id, tuntas_case_summary_ref (summary));
  }

  for (guint i = 0; i < self->columns->len; i++) {
    Column *column = g_ptr_array_index (self->columns, i);
    g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

    tuntas_item_list_set_ids (column->list, i < parts->len ? g_ptr_array_index (parts, i) : none);
  }
  for (guint i = 0; i < cases->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (cases, i);

    tuntas_item_list_put_summary (find_column (self, summary->lane)->list, summary);
  }
  return added;
}

/* Runs on the worker. */
static gpointer
load_on_worker (TuntasWorkspace *workspace,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  return tuntas_workspace_load_board (workspace, data, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasBoardModel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  self->busy = FALSE;
  if (cases == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  } else {
    if (distribute (self, cases))
      g_signal_emit (self, signals[SIGNAL_LANES_CHANGED], 0);
    g_signal_emit (self, signals[SIGNAL_LOADED], 0);
  }
  if (self->again)
    load (self);
}

static void
load (TuntasBoardModel *self)
{
  if (self->busy) {
    self->again = TRUE;
    return;
  }
  self->again = FALSE;
  if (!tuntas_session_is_open (self->session) || self->sop_name == NULL)
    return;

  self->busy = TRUE;
  tuntas_session_run_async (self->session, load_on_worker, g_strdup (self->sop_name), g_free,
                            (GDestroyNotify)g_ptr_array_unref, NULL, loaded_cb,
                            g_object_ref (self));
}

static void
session_changed_cb (TuntasBoardModel *self)
{
  if (update_columns (self))
    g_signal_emit (self, signals[SIGNAL_LANES_CHANGED], 0);
  load (self);
}

static void
tuntas_board_model_dispose (GObject *object)
{
  TuntasBoardModel *self = TUNTAS_BOARD_MODEL (object);

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->summaries, g_hash_table_unref);
  g_clear_pointer (&self->sop_name, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tuntas_board_model_parent_class)->dispose (object);
}

static void
tuntas_board_model_class_init (TuntasBoardModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tuntas_board_model_dispose;

  /**
   * TuntasBoardModel::lanes-changed:
   *
   * The lanes are others than before: build the columns anew.
   */
  signals[SIGNAL_LANES_CHANGED] =
    g_signal_new ("lanes-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  /**
   * TuntasBoardModel::loaded:
   *
   * All lanes show what is in the store; counts in the heads may have changed.
   */
  signals[SIGNAL_LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TuntasBoardModel::failed:
   * @self: a board
   * @error: (type GError): why
   *
   * The office could not be read; the board shows what it knew.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tuntas_board_model_init (TuntasBoardModel *self)
{
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)column_free);
  self->summaries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                           (GDestroyNotify)tuntas_case_summary_unref);
}

/**
 * tuntas_board_model_new:
 * @session: (transfer none): the office
 * @sop_name: (nullable): whose cases; NULL for the first SOP in force
 *
 * Returns: (transfer full): a board that fills itself as soon as the office was read
 */
TuntasBoardModel *
tuntas_board_model_new (TuntasSession *session, const char *sop_name)
{
  TuntasBoardModel *self = g_object_new (TUNTAS_TYPE_BOARD_MODEL, NULL);

  self->session = g_object_ref (session);
  self->sop_name = g_strdup (sop_name);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_columns (self);
  load (self);
  return self;
}

/**
 * tuntas_board_model_get_n_lanes:
 * @self: a board
 *
 * Returns: how many lanes
 */
guint
tuntas_board_model_get_n_lanes (TuntasBoardModel *self)
{
  g_return_val_if_fail (TUNTAS_IS_BOARD_MODEL (self), 0);
  return self->columns->len;
}

/**
 * tuntas_board_model_get_lane:
 * @self: a board
 * @lane: which, counted from 0 in printed order
 *
 * Returns: (transfer none): the lane
 */
TuntasLane *
tuntas_board_model_get_lane (TuntasBoardModel *self, guint lane)
{
  g_return_val_if_fail (TUNTAS_IS_BOARD_MODEL (self), NULL);
  g_return_val_if_fail (lane < self->columns->len, NULL);
  return ((Column *)g_ptr_array_index (self->columns, lane))->lane;
}

/**
 * tuntas_board_model_get_cases:
 * @self: a board
 * @lane: which, counted from 0
 *
 * Returns: (transfer none): its cases as #TuntasCaseItem, nearest deadline first
 */
GListModel *
tuntas_board_model_get_cases (TuntasBoardModel *self, guint lane)
{
  g_return_val_if_fail (TUNTAS_IS_BOARD_MODEL (self), NULL);
  g_return_val_if_fail (lane < self->columns->len, NULL);
  return G_LIST_MODEL (((Column *)g_ptr_array_index (self->columns, lane))->list);
}

/**
 * tuntas_board_model_count_overdue:
 * @self: a board
 * @lane: which, counted from 0
 *
 * Returns: how many of its cases are past their deadline now; paused ones are not counted
 */
guint
tuntas_board_model_count_overdue (TuntasBoardModel *self, guint lane)
{
  GArray *ids;
  gint64 now;
  guint n = 0;

  g_return_val_if_fail (TUNTAS_IS_BOARD_MODEL (self), 0);
  g_return_val_if_fail (lane < self->columns->len, 0);

  now = tuntas_session_now (self->session);
  ids = tuntas_item_list_get_ids (((Column *)g_ptr_array_index (self->columns, lane))->list);
  for (guint i = 0; i < ids->len; i++) {
    TuntasCaseSummary *summary =
      g_hash_table_lookup (self->summaries, &g_array_index (ids, gint64, i));

    if (summary != NULL && summary->due > 0 && summary->due < now && summary->paused_since == 0)
      n++;
  }
  return n;
}
