/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-board-lane.h"

#include <glib/gi18n-lib.h>

#include "tuntas-case-tile.h"
#include "tuntas-list-tab.h"
#include "tuntas-state-label.h"
#include "tuntas-text-scale.h"

/**
 * TuntasBoardLane:
 *
 * A lane of the board: its head stays, its cases scroll. An empty or collapsed lane is narrow.
 */
struct _TuntasBoardLane {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *top;
  GtkLabel *title;
  GtkLabel *count;
  TuntasStateLabel *overdue;
  GtkWidget *fold_button;
  GtkWidget *scroller;
  GtkListView *list;
  GtkWidget *nothing;

  TuntasSession *session; /* not owned: the page outlives its lanes */
  TuntasLane *lane;
  GListModel *cases;
  GtkSingleSelection *selection;
  GtkSizeGroup *heads; /* of the lanes that show cases */
  gboolean in_heads;
  gboolean collapsed;
  guint n_overdue;
};

G_DEFINE_FINAL_TYPE (TuntasBoardLane, tuntas_board_lane, GTK_TYPE_WIDGET)

enum {
  SIGNAL_OPEN,
  SIGNAL_DROPPED,
  SIGNAL_COLLAPSED,
  N_SIGNALS,
};

enum {
  NARROW = 106,
  WIDE = 138,
};

static guint signals[N_SIGNALS];

/* Cards */

static void
show_tile (TuntasBoardLane *self, TuntasCaseTile *tile, TuntasCaseItem *item)
{
  tuntas_case_tile_set_case (tile, tuntas_case_item_get_summary (item),
                             tuntas_session_get_calendar (self->session),
                             tuntas_session_now (self->session));
}

static void
item_changed_cb (TuntasCaseItem *item, GtkListItem *row)
{
  GtkWidget *tile = gtk_list_item_get_child (row);
  GtkWidget *lane = gtk_widget_get_ancestor (tile, TUNTAS_TYPE_BOARD_LANE);

  if (lane != NULL)
    show_tile (TUNTAS_BOARD_LANE (lane), TUNTAS_CASE_TILE (tile), item);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *row, TuntasBoardLane *self)
{
  gtk_list_item_set_child (row, tuntas_case_tile_new (TUNTAS_CASE_TILE_SHAPE_CARD));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, TuntasBoardLane *self)
{
  TuntasCaseItem *item = gtk_list_item_get_item (row);

  show_tile (self, TUNTAS_CASE_TILE (gtk_list_item_get_child (row)), item);
  g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), row, G_CONNECT_DEFAULT);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *row, TuntasBoardLane *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (row), item_changed_cb, row);
}

static void
activate_cb (TuntasBoardLane *self, guint position)
{
  g_autoptr (TuntasCaseItem) item = g_list_model_get_item (self->cases, position);
  TuntasCaseSummary *summary = item != NULL ? tuntas_case_item_get_summary (item) : NULL;

  if (summary != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, summary->id);
}

/* Head */

/* Heads of lanes with cards are of one height, so that their first cards stand in one row. A narrow
 * lane has none, and wraps its title as it likes. */
static void
share_height (TuntasBoardLane *self, gboolean share)
{
  if (self->heads == NULL || share == self->in_heads)
    return;
  if (share)
    gtk_size_group_add_widget (self->heads, self->top);
  else
    gtk_size_group_remove_widget (self->heads, self->top);
  self->in_heads = share;
}

static void
show_head (TuntasBoardLane *self)
{
  guint n = g_list_model_get_n_items (self->cases);
  gboolean narrow = tuntas_board_lane_is_narrow (self);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *late =
    /* Translators: how many cases of a lane are overdue; must be short */
    g_strdup_printf (C_ ("lane", "%u late"), self->n_overdue);
  const char *fold;
  g_autofree char *spoken = NULL;

  gtk_label_set_label (self->count, number);
  tuntas_state_label_set (self->overdue, TUNTAS_URGENCY_LATE, late);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue), self->n_overdue > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
  gtk_widget_set_visible (self->scroller, !narrow);
  gtk_widget_set_visible (self->fold_button, n > 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self), !narrow);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  share_height (self, !narrow);
  gtk_button_set_icon_name (GTK_BUTTON (self->fold_button),
                            self->collapsed ? "pan-end-symbolic" : "pan-start-symbolic");
  fold = self->collapsed ? _ ("Unfold the lane") : _ ("Fold the lane");
  gtk_widget_set_tooltip_text (self->fold_button, fold);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fold, -1);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  /* Translators: a lane of the board: who, how many cases, how many of them overdue */
  spoken =
    g_strdup_printf (_ ("%s: %u, of them overdue: %u"), self->lane->title, n, self->n_overdue);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
fold_cb (TuntasBoardLane *self)
{
  tuntas_board_lane_set_collapsed (self, !self->collapsed);
  g_signal_emit (self, signals[SIGNAL_COLLAPSED], 0);
}

/* Drag and drop: one source for the whole list, because a source for each card costs time */

static TuntasCaseTile *
find_tile (TuntasBoardLane *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  if (widget == NULL)
    return NULL;
  widget = gtk_widget_get_ancestor (widget, TUNTAS_TYPE_CASE_TILE);
  return widget != NULL ? TUNTAS_CASE_TILE (widget) : NULL;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, TuntasBoardLane *self)
{
  TuntasCaseTile *tile = find_tile (self, x, y);
  TuntasCaseSummary *summary = tile != NULL ? tuntas_case_tile_get_case (tile) : NULL;
  g_autoptr (TuntasCaseItem) item = NULL;
  g_autoptr (GdkPaintable) picture = NULL;

  if (summary == NULL)
    return NULL;
  item = tuntas_case_item_new (summary);
  picture = gtk_widget_paintable_new (GTK_WIDGET (tile));
  gtk_drag_source_set_icon (source, picture, 24, 24);
  return gdk_content_provider_new_typed (TUNTAS_TYPE_CASE_ITEM, item);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, TuntasBoardLane *self)
{
  TuntasCaseItem *item = g_value_get_object (value);
  TuntasCaseSummary *summary = tuntas_case_item_get_summary (item);

  if (g_strcmp0 (summary->lane, self->lane->id) == 0)
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_DROPPED], 0, item);
  return TRUE;
}

static void
add_drag_and_drop (TuntasBoardLane *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (TUNTAS_TYPE_CASE_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The widget */

/* All wide lanes ask for the same width, so that the board shares what is left equally. */
static void
tuntas_board_lane_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  TuntasBoardLane *self = TUNTAS_BOARD_LANE (widget);

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum =
      MAX (*minimum,
           tuntas_text_scale_length (widget, tuntas_board_lane_is_narrow (self) ? NARROW : WIDE));
    *natural = *minimum;
  }
}

static void
tuntas_board_lane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TuntasBoardLane *self = TUNTAS_BOARD_LANE (widget);

  gtk_widget_size_allocate (self->box, &(GtkAllocation){0, 0, width, height}, baseline);
}

static void
tuntas_board_lane_dispose (GObject *object)
{
  TuntasBoardLane *self = TUNTAS_BOARD_LANE (object);

  if (self->box != NULL) {
    gtk_list_view_set_model (self->list, NULL);
    gtk_widget_unparent (g_steal_pointer (&self->box));
  }
  g_clear_object (&self->heads);
  g_clear_object (&self->selection);
  g_clear_object (&self->cases);
  g_clear_pointer (&self->lane, tuntas_lane_unref);
  G_OBJECT_CLASS (tuntas_board_lane_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_arguments, GType argument)
{
  return g_signal_new (name, TUNTAS_TYPE_BOARD_LANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_arguments, argument);
}

static void
tuntas_board_lane_class_init (TuntasBoardLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_board_lane_dispose;
  widget_class->measure = tuntas_board_lane_measure;
  widget_class->size_allocate = tuntas_board_lane_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "boardlane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * TuntasBoardLane::open:
   * @case_id: which
   *
   * A card was opened.
   */
  signals[SIGNAL_OPEN] = add_signal ("open", 1, G_TYPE_INT64);
  /**
   * TuntasBoardLane::dropped:
   * @item: a TuntasCaseItem of another lane
   *
   * A card of another lane was dropped here.
   */
  signals[SIGNAL_DROPPED] = add_signal ("dropped", 1, TUNTAS_TYPE_CASE_ITEM);
  /**
   * TuntasBoardLane::collapsed:
   *
   * The person folded or unfolded the lane.
   */
  signals[SIGNAL_COLLAPSED] = add_signal ("collapsed", 0, G_TYPE_NONE);
}

static void
make_head (TuntasBoardLane *self)
{
  GtkWidget *figures = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  self->top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_yalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (self->title, 5);
  gtk_label_set_width_chars (self->title, 6);
  gtk_label_set_max_width_chars (self->title, 6);
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (self->title, attributes);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "lane-title");
  self->fold_button = gtk_button_new_from_icon_name ("pan-start-symbolic");
  gtk_widget_set_valign (self->fold_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->fold_button, "flat");
  gtk_widget_add_css_class (self->fold_button, "fold-button");
  g_signal_connect_object (self->fold_button, "clicked", G_CALLBACK (fold_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->top), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->top), self->fold_button);

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "lane-count");
  self->overdue = TUNTAS_STATE_LABEL (tuntas_state_label_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->overdue), "small-figure");
  self->nothing = gtk_label_new (_ ("empty"));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "small-print");
  gtk_box_append (GTK_BOX (figures), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (figures), GTK_WIDGET (self->overdue));
  gtk_box_append (GTK_BOX (figures), self->nothing);
  gtk_widget_add_css_class (self->top, "lane-top");
  gtk_widget_add_css_class (figures, "lane-figures");
  gtk_box_append (GTK_BOX (self->box), self->top);
  gtk_box_append (GTK_BOX (self->box), figures);
}

static void
make_list (TuntasBoardLane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_DEFAULT);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "board-list");
  tuntas_list_tab_leaves (GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
}

static void
tuntas_board_lane_init (TuntasBoardLane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  make_head (self);
  make_list (self);
  add_drag_and_drop (self);
}

/**
 * tuntas_board_lane_new:
 * @session: the open office; must outlive the lane
 * @lane: of the SOP
 * @cases: (transfer none): its cases as TuntasCaseItem
 * @heads: shared by all lanes of the board, to make their heads equally high
 *
 * Returns: (transfer floating): a lane
 */
GtkWidget *
tuntas_board_lane_new (TuntasSession *session,
                       TuntasLane *lane,
                       GListModel *cases,
                       GtkSizeGroup *heads)
{
  TuntasBoardLane *self = g_object_new (TUNTAS_TYPE_BOARD_LANE, NULL);

  self->session = session;
  self->lane = tuntas_lane_ref (lane);
  self->cases = g_object_ref (cases);
  self->heads = g_object_ref (heads);
  self->selection = gtk_single_selection_new (g_object_ref (cases));
  gtk_label_set_label (self->title, lane->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), lane->title);
  if (lane->kind == TUNTAS_LANE_KIND_OUTSIDE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "outside");
  g_signal_connect_object (cases, "items-changed", G_CALLBACK (show_head), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_head (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, lane->title,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * tuntas_board_lane_get_lane:
 * @self: a lane
 *
 * Returns: (transfer none): the lane of the SOP
 */
TuntasLane *
tuntas_board_lane_get_lane (TuntasBoardLane *self)
{
  g_return_val_if_fail (TUNTAS_IS_BOARD_LANE (self), NULL);

  return self->lane;
}

/**
 * tuntas_board_lane_set_overdue:
 * @self: a lane
 * @overdue: how many of its cases are past their deadline
 */
void
tuntas_board_lane_set_overdue (TuntasBoardLane *self, guint overdue)
{
  g_return_if_fail (TUNTAS_IS_BOARD_LANE (self));

  self->n_overdue = overdue;
  show_head (self);
}

/**
 * tuntas_board_lane_set_collapsed:
 * @self: a lane
 * @collapsed: whether it is narrow although it has cases
 */
void
tuntas_board_lane_set_collapsed (TuntasBoardLane *self, gboolean collapsed)
{
  g_return_if_fail (TUNTAS_IS_BOARD_LANE (self));

  self->collapsed = collapsed;
  show_head (self);
}

/**
 * tuntas_board_lane_get_collapsed:
 * @self: a lane
 *
 * Returns: whether the person folded it
 */
gboolean
tuntas_board_lane_get_collapsed (TuntasBoardLane *self)
{
  g_return_val_if_fail (TUNTAS_IS_BOARD_LANE (self), FALSE);

  return self->collapsed;
}

/**
 * tuntas_board_lane_is_narrow:
 * @self: a lane
 *
 * Returns: whether its cases are not shown, because there are none or it is folded
 */
gboolean
tuntas_board_lane_is_narrow (TuntasBoardLane *self)
{
  g_return_val_if_fail (TUNTAS_IS_BOARD_LANE (self), FALSE);

  return self->collapsed || g_list_model_get_n_items (self->cases) == 0;
}

/**
 * tuntas_board_lane_set_target:
 * @self: a lane
 * @target: whether a card that is carried by keyboard would be dropped here
 */
void
tuntas_board_lane_set_target (TuntasBoardLane *self, gboolean target)
{
  g_return_if_fail (TUNTAS_IS_BOARD_LANE (self));

  if (target)
    gtk_widget_add_css_class (GTK_WIDGET (self), "target");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "target");
}

/**
 * tuntas_board_lane_get_selected:
 * @self: a lane
 *
 * Returns: (transfer none) (nullable): the case that is selected in it
 */
TuntasCaseSummary *
tuntas_board_lane_get_selected (TuntasBoardLane *self)
{
  TuntasCaseItem *item;

  g_return_val_if_fail (TUNTAS_IS_BOARD_LANE (self), NULL);

  item = gtk_single_selection_get_selected_item (self->selection);
  return item != NULL ? tuntas_case_item_get_summary (item) : NULL;
}

/**
 * tuntas_board_lane_get_position:
 * @self: a lane
 *
 * Returns: place of the selected case; %GTK_INVALID_LIST_POSITION for none
 */
guint
tuntas_board_lane_get_position (TuntasBoardLane *self)
{
  g_return_val_if_fail (TUNTAS_IS_BOARD_LANE (self), GTK_INVALID_LIST_POSITION);

  return gtk_single_selection_get_selected (self->selection);
}

static GtkWidget *
find_row (TuntasBoardLane *self, TuntasCaseSummary *summary)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *child = gtk_widget_get_first_child (row);

    if (TUNTAS_IS_CASE_TILE (child) &&
        tuntas_case_tile_get_case (TUNTAS_CASE_TILE (child)) == summary)
      return row;
  }
  return NULL;
}

/**
 * tuntas_board_lane_focus:
 * @self: a lane that is not narrow
 * @position: place of the card; beyond the last one means the last one
 *
 * Moves the keyboard to a card.
 */
void
tuntas_board_lane_focus (TuntasBoardLane *self, guint position)
{
  GtkWidget *row;
  guint n;

  g_return_if_fail (TUNTAS_IS_BOARD_LANE (self));

  n = g_list_model_get_n_items (self->cases);
  if (n == 0)
    return;
  position = MIN (position, n - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  row = find_row (self, tuntas_board_lane_get_selected (self));
  if (row == NULL || !gtk_widget_grab_focus (row))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/**
 * tuntas_board_lane_has_card_focus:
 * @self: a lane
 *
 * Returns: whether the keyboard is on a card of it
 */
gboolean
tuntas_board_lane_has_card_focus (TuntasBoardLane *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (TUNTAS_IS_BOARD_LANE (self), FALSE);

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/**
 * tuntas_board_lane_age:
 * @self: a lane
 *
 * Time has passed: writes anew how much is left on the cards in sight.
 */
void
tuntas_board_lane_age (TuntasBoardLane *self)
{
  GtkWidget *row;

  g_return_if_fail (TUNTAS_IS_BOARD_LANE (self));

  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *child = gtk_widget_get_first_child (row);

    if (TUNTAS_IS_CASE_TILE (child))
      tuntas_case_tile_set_case (
        TUNTAS_CASE_TILE (child), tuntas_case_tile_get_case (TUNTAS_CASE_TILE (child)),
        tuntas_session_get_calendar (self->session), tuntas_session_now (self->session));
  }
}
