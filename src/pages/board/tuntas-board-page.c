/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-board-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-board-lane.h"
#include "tuntas-board-model.h"
#include "tuntas-case-item.h"
#include "tuntas-drop-panel.h"
#include "tuntas-widgets.h"

/**
 * TuntasBoardPage:
 *
 * Who holds each open case, lane by lane. Moving a card is an act of the SOP: the page asks for
 * what that act needs, or says why the SOP has no such way.
 */
struct _TuntasBoardPage {
  TuntasPage parent_instance;

  GtkDropDown *sop_choice;
  GtkStack *content;
  GtkBox *lane_box;
  GtkOverlay *stage;
  GtkRevealer *carry_bar;
  GtkLabel *carry_label;

  TuntasBoardModel *model;
  TuntasDropPanel *panel;
  GPtrArray *lanes; /* (element-type TuntasBoardLane): not owned */
  char *sop_name;
  TuntasCaseSummary *carried; /* picked up by keyboard */
  guint carried_from;
  guint carried_to;
  gboolean quiet;
  gboolean shown_once;
};

G_DEFINE_FINAL_TYPE (TuntasBoardPage, tuntas_board_page, TUNTAS_TYPE_PAGE)

static TuntasSession *
get_session (TuntasBoardPage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

static TuntasBoardLane *
get_lane (TuntasBoardPage *self, guint index)
{
  return g_ptr_array_index (self->lanes, index);
}

/* The bar at the foot says what a carried card would do, and why one was refused until it is read.
 */

static void
say (TuntasBoardPage *self, const char *text)
{
  gtk_revealer_set_reveal_child (self->carry_bar, text != NULL);
  if (text != NULL)
    gtk_label_set_label (self->carry_label, text);
}

static void
close_bar_cb (TuntasBoardPage *self)
{
  say (self, NULL);
}

/* Dropping */

static void
refuse (TuntasBoardPage *self, TuntasCaseFile *file, const TuntasLane *lane)
{
  g_autoptr (GString) ways = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < file->offers->len; i++) {
    TuntasActOffer *offer = g_ptr_array_index (file->offers, i);

    if (offer->act == TUNTAS_ACT_TAKE || offer->act == TUNTAS_ACT_RETURN)
      g_string_append_printf (ways, "%s%s", ways->len > 0 ? ", " : "", offer->label);
  }
  if (ways->len > 0)
    /* Translators: label of a step, title of a lane, acts that the SOP allows */
    text = g_strdup_printf (_ ("From step %s the SOP does not lead to %s. What can be done: %s."),
                            file->summary->step, lane->title, ways->str);
  else
    text = g_strdup_printf (_ ("From step %s the SOP does not lead to %s. Open the case to see "
                               "what can be done."),
                            file->summary->step, lane->title);
  say (self, text);
}

/* A card that was let go over a lane. */
typedef struct {
  TuntasBoardPage *page;
  TuntasLane *lane;
} Drop;

static void
drop_free (Drop *drop)
{
  g_object_unref (drop->page);
  tuntas_lane_unref (drop->lane);
  g_free (drop);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drop, drop_free)

static gpointer
load_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *case_id = data;

  return tuntas_workspace_load_case (workspace, *case_id, error);
}

/* The panel lies over the half of the board in which the lane is not. */
static void
place_panel (TuntasBoardPage *self, const TuntasLane *lane)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (g_strcmp0 (tuntas_board_lane_get_lane (get_lane (self, i))->id, lane->id) == 0)
      tuntas_drop_panel_set_at_end (self->panel, i < self->lanes->len / 2);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Drop) drop = data;
  TuntasBoardPage *self = drop->page;
  g_autoptr (GError) error = NULL;
  TuntasCaseFile *file = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (file == NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The case could not be read"), error);
  else if (!tuntas_drop_panel_ask (self->panel, file, drop->lane))
    refuse (self, file, drop->lane);
  else
    place_panel (self, drop->lane);
}

/* The case is read anew: what it may do now decides, not what the card showed. */
static void
drop_case (TuntasBoardPage *self, gint64 case_id, TuntasLane *lane)
{
  Drop *drop;

  if (tuntas_session_get_acting (get_session (self)) == NULL) {
    say (self, _ ("Choose at the bottom left who you are: the act carries your name."));
    return;
  }
  drop = g_new0 (Drop, 1);
  drop->page = g_object_ref (self);
  drop->lane = tuntas_lane_ref (lane);
  tuntas_session_run_async (get_session (self), load_job, g_memdup2 (&case_id, sizeof case_id),
                            g_free, (GDestroyNotify)tuntas_case_file_free,
                            tuntas_page_get_cancellable (TUNTAS_PAGE (self)), loaded_cb, drop);
}

static void
dropped_cb (TuntasBoardLane *lane, TuntasCaseItem *item, TuntasBoardPage *self)
{
  drop_case (self, tuntas_case_item_get_summary (item)->id, tuntas_board_lane_get_lane (lane));
}

/* Doing it */

typedef struct {
  gint64 case_id;
  TuntasCommand *command;
} Move;

static void
move_free (Move *move)
{
  tuntas_command_unref (move->command);
  g_free (move);
}

static gpointer
move_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Move *move = data;

  if (!tuntas_workspace_act (workspace, move->case_id, move->command, error))
    return NULL;
  return g_memdup2 (&move->case_id, sizeof move->case_id);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasBoardPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *case_id = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *action = NULL;

  if (self->panel != NULL)
    tuntas_drop_panel_set_busy (self->panel, FALSE);
  if (case_id == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The case was not moved"), error);
    return;
  }
  if (self->panel != NULL)
    tuntas_drop_panel_close (self->panel, TRUE);
  action = g_strdup_printf ("win.open-case(int64 %" G_GINT64_FORMAT ")", *case_id);
  tuntas_page_toast_with_action (TUNTAS_PAGE (self), _ ("The case was moved"), _ ("Open"), action);
}

static void
accepted_cb (TuntasBoardPage *self)
{
  TuntasCommand *command = tuntas_drop_panel_make_command (self->panel);
  Move *move;

  if (command == NULL)
    return;
  move = g_new0 (Move, 1);
  move->case_id = tuntas_drop_panel_get_case (self->panel);
  move->command = command;
  tuntas_drop_panel_set_busy (self->panel, TRUE);
  tuntas_session_run_async (get_session (self), move_job, move, (GDestroyNotify)move_free, g_free,
                            NULL, moved_cb, g_object_ref (self));
}

/* Lanes */

static char *
fold_key (TuntasBoardPage *self, TuntasLane *lane)
{
  return g_strdup_printf ("%s/%s", self->sop_name, lane->id);
}

static gboolean
is_any_wide (TuntasBoardPage *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (!tuntas_board_lane_is_narrow (get_lane (self, i)))
      return TRUE;
  return FALSE;
}

static void
save_folds (TuntasBoardPage *self)
{
  GSettings *settings = tuntas_page_get_settings (TUNTAS_PAGE (self));
  g_auto (GStrv) kept = g_settings_get_strv (settings, "board-collapsed");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *prefix = g_strdup_printf ("%s/", self->sop_name);
  g_auto (GStrv) folds = NULL;

  for (guint i = 0; kept[i] != NULL; i++)
    if (!g_str_has_prefix (kept[i], prefix))
      g_strv_builder_add (builder, kept[i]);
  for (guint i = 0; i < self->lanes->len; i++) {
    TuntasBoardLane *lane = get_lane (self, i);
    g_autofree char *key = fold_key (self, tuntas_board_lane_get_lane (lane));

    if (tuntas_board_lane_get_collapsed (lane))
      g_strv_builder_add (builder, key);
  }
  folds = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "board-collapsed", (const char *const *)folds);
}

static void
open_cb (TuntasBoardPage *self, gint64 case_id)
{
  if (self->carried == NULL)
    tuntas_page_open_case (TUNTAS_PAGE (self), case_id);
}

static void
show_overdue (TuntasBoardPage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lanes->len; i++) {
    TuntasBoardLane *lane = get_lane (self, i);

    tuntas_board_lane_set_overdue (lane, tuntas_board_model_count_overdue (self->model, i));
    n += g_list_model_get_n_items (tuntas_board_model_get_cases (self->model, i));
  }
  gtk_stack_set_visible_child_name (self->content, n > 0 ? "board" : "empty");
}

static void
make_lanes (TuntasBoardPage *self)
{
  GSettings *settings = tuntas_page_get_settings (TUNTAS_PAGE (self));
  g_auto (GStrv) folds = g_settings_get_strv (settings, "board-collapsed");
  g_autoptr (GtkSizeGroup) heads = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GtkWidget *child;

  if (self->carried != NULL) {
    g_clear_pointer (&self->carried, tuntas_case_summary_unref);
    say (self, NULL);
  }
  g_ptr_array_set_size (self->lanes, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lane_box))) != NULL)
    gtk_box_remove (self->lane_box, child);
  for (guint i = 0; i < tuntas_board_model_get_n_lanes (self->model); i++) {
    TuntasLane *lane = tuntas_board_model_get_lane (self->model, i);
    GtkWidget *widget = tuntas_board_lane_new (
      get_session (self), lane, tuntas_board_model_get_cases (self->model, i), heads);
    g_autofree char *key = fold_key (self, lane);

    tuntas_board_lane_set_collapsed (TUNTAS_BOARD_LANE (widget),
                                     g_strv_contains ((const char *const *)folds, key));
    g_signal_connect_object (widget, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (widget, "collapsed", G_CALLBACK (save_folds), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (widget, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_DEFAULT);
    gtk_box_append (self->lane_box, widget);
    g_ptr_array_add (self->lanes, widget);
  }
}

static void
lanes_changed_cb (TuntasBoardPage *self)
{
  make_lanes (self);
}

/* The keyboard starts at the first card, not at the buttons above. */
static void
focus_first (TuntasBoardPage *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (!tuntas_board_lane_is_narrow (get_lane (self, i))) {
      tuntas_board_lane_focus (get_lane (self, i), 0);
      return;
    }
}

static void
loaded_model_cb (TuntasBoardPage *self)
{
  if (self->lanes->len != tuntas_board_model_get_n_lanes (self->model))
    make_lanes (self);
  show_overdue (self);
  if (!self->shown_once && gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_first (self);
  self->shown_once = TRUE;
}

static void
failed_cb (TuntasBoardPage *self, GError *error)
{
  tuntas_page_report (TUNTAS_PAGE (self), _ ("The board could not be read"), error);
}

static void
show_sop (TuntasBoardPage *self, const char *name)
{
  if (self->model != NULL && g_strcmp0 (name, self->sop_name) == 0)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_free (self->sop_name);
  self->sop_name = g_strdup (name);
  self->model = tuntas_board_model_new (get_session (self), name);
  g_signal_connect_object (self->model, "lanes-changed", G_CALLBACK (lanes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "loaded", G_CALLBACK (loaded_model_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  make_lanes (self);
}

static void
sop_chosen_cb (TuntasBoardPage *self)
{
  GPtrArray *sops = tuntas_session_get_sops (get_session (self));
  guint place = gtk_drop_down_get_selected (self->sop_choice);

  if (self->quiet || sops == NULL || place >= sops->len)
    return;
  g_settings_set_string (tuntas_page_get_settings (TUNTAS_PAGE (self)), "board-sop",
                         ((TuntasSop *)g_ptr_array_index (sops, place))->name);
  show_sop (self, ((TuntasSop *)g_ptr_array_index (sops, place))->name);
}

static void
show_sops (TuntasBoardPage *self)
{
  GPtrArray *sops = tuntas_session_get_sops (get_session (self));
  g_autofree char *wanted =
    g_settings_get_string (tuntas_page_get_settings (TUNTAS_PAGE (self)), "board-sop");
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint place = 0;

  if (sops == NULL || sops->len == 0) {
    gtk_stack_set_visible_child_name (self->content, "no-sop");
    return;
  }
  for (guint i = 0; i < sops->len; i++) {
    TuntasSop *sop = g_ptr_array_index (sops, i);

    gtk_string_list_append (titles, sop->title);
    if (g_strcmp0 (sop->name, wanted) == 0)
      place = i;
  }
  self->quiet = TRUE;
  gtk_drop_down_set_model (self->sop_choice, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->sop_choice, place);
  gtk_widget_set_visible (GTK_WIDGET (self->sop_choice), sops->len > 1);
  self->quiet = FALSE;
  show_sop (self, ((TuntasSop *)g_ptr_array_index (sops, place))->name);
}

/* Keyboard: Space picks up, arrows choose the lane, Enter drops, Escape cancels */

static int
find_focused_lane (TuntasBoardPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; focus != NULL && i < self->lanes->len; i++)
    if (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_lane (self, i))))
      return (int)i;
  return -1;
}

static void
show_carried (TuntasBoardPage *self)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->lanes->len; i++)
    tuntas_board_lane_set_target (get_lane (self, i), self->carried != NULL &&
                                                        i == self->carried_to &&
                                                        i != self->carried_from);
  if (self->carried == NULL) {
    say (self, NULL);
    return;
  }
  if (self->carried_to == self->carried_from)
    text = g_strdup_printf (_ ("%s picked up. The arrows choose where to; Escape puts it back."),
                            self->carried->number);
  else
    text =
      g_strdup_printf (_ ("%s to %s? Enter drops it; Escape puts it back."), self->carried->number,
                       tuntas_board_lane_get_lane (get_lane (self, self->carried_to))->title);
  say (self, text);
}

static void
put_back (TuntasBoardPage *self)
{
  g_clear_pointer (&self->carried, tuntas_case_summary_unref);
  show_carried (self);
}

static void
pick_up (TuntasBoardPage *self, guint lane)
{
  TuntasCaseSummary *summary = tuntas_board_lane_get_selected (get_lane (self, lane));

  if (summary == NULL)
    return;
  self->carried = tuntas_case_summary_ref (summary);
  self->carried_from = lane;
  self->carried_to = lane;
  show_carried (self);
}

static void
drop_carried (TuntasBoardPage *self)
{
  gint64 case_id = self->carried->id;
  guint to = self->carried_to;
  gboolean elsewhere = to != self->carried_from;

  put_back (self);
  if (elsewhere)
    drop_case (self, case_id, tuntas_board_lane_get_lane (get_lane (self, to)));
}

static gboolean
carry_key (TuntasBoardPage *self, guint keyval)
{
  switch (keyval) {
  case GDK_KEY_Left:
    if (self->carried_to > 0)
      self->carried_to--;
    break;
  case GDK_KEY_Right:
    if (self->carried_to + 1 < self->lanes->len)
      self->carried_to++;
    break;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    drop_carried (self);
    return GDK_EVENT_STOP;
  case GDK_KEY_Escape:
  case GDK_KEY_space:
    put_back (self);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_STOP;
  }
  show_carried (self);
  return GDK_EVENT_STOP;
}

static void
focus_beside (TuntasBoardPage *self, guint lane, int step)
{
  guint position = tuntas_board_lane_get_position (get_lane (self, lane));

  for (int i = (int)lane + step; i >= 0 && i < (int)self->lanes->len; i += step)
    if (!tuntas_board_lane_is_narrow (get_lane (self, (guint)i))) {
      tuntas_board_lane_focus (get_lane (self, (guint)i), position);
      return;
    }
}

static gboolean
key_pressed_cb (TuntasBoardPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  int lane = find_focused_lane (self);

  if (lane < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (self->carried != NULL)
    return carry_key (self, keyval);
  if (keyval == GDK_KEY_Escape)
    say (self, NULL);
  if (tuntas_board_lane_is_narrow (get_lane (self, (guint)lane)))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space && tuntas_board_lane_has_card_focus (get_lane (self, (guint)lane)))
    pick_up (self, (guint)lane);
  else if (keyval == GDK_KEY_Left)
    focus_beside (self, (guint)lane, -1);
  else if (keyval == GDK_KEY_Right)
    focus_beside (self, (guint)lane, 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* The page */

static void
tuntas_board_page_refresh (TuntasPage *page)
{
  TuntasBoardPage *self = TUNTAS_BOARD_PAGE (page);

  if (!tuntas_session_is_open (get_session (self)))
    return;
  show_sops (self);
  for (guint i = 0; i < self->lanes->len; i++)
    tuntas_board_lane_age (get_lane (self, i));
  if (self->model != NULL && self->lanes->len > 0)
    show_overdue (self);
}

static void
fold_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasBoardPage *self = TUNTAS_BOARD_PAGE (widget);
  gboolean fold = is_any_wide (self);

  for (guint i = 0; i < self->lanes->len; i++)
    tuntas_board_lane_set_collapsed (get_lane (self, i), fold);
  save_folds (self);
}

static void
add_keys (TuntasBoardPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
tuntas_board_page_constructed (GObject *object)
{
  TuntasBoardPage *self = TUNTAS_BOARD_PAGE (object);

  G_OBJECT_CLASS (tuntas_board_page_parent_class)->constructed (object);
  self->panel = TUNTAS_DROP_PANEL (tuntas_drop_panel_new (get_session (self)));
  g_signal_connect_object (self->panel, "accepted", G_CALLBACK (accepted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_overlay_add_overlay (self->stage, GTK_WIDGET (self->panel));
}

static void
tuntas_board_page_dispose (GObject *object)
{
  TuntasBoardPage *self = TUNTAS_BOARD_PAGE (object);

  self->panel = NULL;
  if (self->lanes != NULL)
    g_ptr_array_set_size (self->lanes, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_BOARD_PAGE);
  g_clear_object (&self->model);
  g_clear_pointer (&self->carried, tuntas_case_summary_unref);
  G_OBJECT_CLASS (tuntas_board_page_parent_class)->dispose (object);
}

static void
tuntas_board_page_finalize (GObject *object)
{
  TuntasBoardPage *self = TUNTAS_BOARD_PAGE (object);

  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->sop_name, g_free);
  G_OBJECT_CLASS (tuntas_board_page_parent_class)->finalize (object);
}

static void
tuntas_board_page_class_init (TuntasBoardPageClass *klass)
{
  static const TuntasPageKey keys[] = {
    {"Return", N_ ("Open the case")},
    {"space", N_ ("Pick up the card; the arrows choose a lane, Enter drops, Escape puts it back")},
    {"<Control>m", N_ ("Fold or unfold all lanes")},
    {NULL, NULL},
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = tuntas_board_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = tuntas_board_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_board_page_finalize;
  page_class->name = "board";
  page_class->title = N_ ("Board");
  page_class->icon_name = "view-grid-symbolic";
  page_class->keys = keys;
  page_class->ages = TRUE;
  page_class->refresh = tuntas_board_page_refresh;

  gtk_widget_class_install_action (widget_class, "page.fold-all", NULL, fold_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "page.fold-all",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TUNTAS_UI_PREFIX "pages/board/tuntas-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasBoardPage, sop_choice);
  gtk_widget_class_bind_template_child (widget_class, TuntasBoardPage, content);
  gtk_widget_class_bind_template_child (widget_class, TuntasBoardPage, lane_box);
  gtk_widget_class_bind_template_child (widget_class, TuntasBoardPage, stage);
  gtk_widget_class_bind_template_child (widget_class, TuntasBoardPage, carry_bar);
  gtk_widget_class_bind_template_child (widget_class, TuntasBoardPage, carry_label);
  gtk_widget_class_bind_template_callback (widget_class, sop_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_bar_cb);
}

static void
tuntas_board_page_init (TuntasBoardPage *self)
{
  self->lanes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_keys (self);
}
