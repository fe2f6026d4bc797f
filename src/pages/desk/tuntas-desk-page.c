/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-desk-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-case-item.h"
#include "tuntas-case-preview.h"
#include "tuntas-case-tile.h"
#include "tuntas-corrective-reminder.h"
#include "tuntas-list-tab.h"
#include "tuntas-widgets.h"

/* Which of the cases are listed. */
typedef enum {
  SHOWN_ALL,
  SHOWN_LATE,
  SHOWN_TODAY,
  SHOWN_WAITING,
} Shown;

/**
 * TuntasDeskPage:
 *
 * What the acting official holds: three figures, each of which narrows the list, and the cases with
 * the nearest deadline first.
 */
struct _TuntasDeskPage {
  TuntasPage parent_instance;

  GtkLabel *greeting;
  GtkToggleButton *late_button;
  GtkToggleButton *today_button;
  GtkToggleButton *waiting_button;
  GtkLabel *late_figure;
  GtkLabel *today_figure;
  GtkLabel *waiting_figure;
  TuntasCorrectiveReminder *reminder;
  GtkStack *content;
  AdwStatusPage *empty;
  GtkButton *empty_button;
  GtkListView *list;

  GListStore *cases; /* (element-type TuntasCaseItem) */
  GtkSingleSelection *selection;
  TuntasDesk *desk;
  GHashTable *senders; /* (element-type gint64 utf8): from whom the first cases came */
  GtkWidget *preview;
  gboolean loading;
  gint64 sitting; /* official whose desk is shown, 0 for nobody; -1 before the first */
  gboolean again;
};

enum {
  SENDERS = 100,
};

G_DEFINE_FINAL_TYPE (TuntasDeskPage, tuntas_desk_page, TUNTAS_TYPE_PAGE)

/* The list */

static void
show_card (TuntasDeskPage *self, TuntasCaseTile *card, TuntasCaseItem *item)
{
  TuntasSession *session = tuntas_page_get_session (TUNTAS_PAGE (self));

  tuntas_case_tile_set_case (card, tuntas_case_item_get_summary (item),
                             tuntas_session_get_calendar (session), tuntas_session_now (session));
}

static void
setup_cb (TuntasDeskPage *self, GtkListItem *row)
{
  gtk_list_item_set_child (row, tuntas_case_tile_new (TUNTAS_CASE_TILE_SHAPE_ROW));
}

static void
bind_cb (TuntasDeskPage *self, GtkListItem *row)
{
  show_card (self, TUNTAS_CASE_TILE (gtk_list_item_get_child (row)), gtk_list_item_get_item (row));
}

static void
show_rows_again (TuntasDeskPage *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row)) {
    GtkWidget *tile = gtk_widget_get_first_child (row);
    TuntasCaseSummary *summary =
      TUNTAS_IS_CASE_TILE (tile) ? tuntas_case_tile_get_case (TUNTAS_CASE_TILE (tile)) : NULL;

    if (summary != NULL)
      tuntas_case_tile_set_sender (TUNTAS_CASE_TILE (tile),
                                   g_hash_table_lookup (self->senders, &summary->id));
  }
}

static Shown
get_shown (TuntasDeskPage *self)
{
  if (gtk_toggle_button_get_active (self->late_button))
    return SHOWN_LATE;
  if (gtk_toggle_button_get_active (self->today_button))
    return SHOWN_TODAY;
  return gtk_toggle_button_get_active (self->waiting_button) ? SHOWN_WAITING : SHOWN_ALL;
}

static gboolean
is_shown (Shown shown, TuntasUrgency urgency)
{
  return shown == SHOWN_ALL || (shown == SHOWN_LATE && urgency == TUNTAS_URGENCY_LATE) ||
         (shown == SHOWN_TODAY && urgency == TUNTAS_URGENCY_TODAY) ||
         (shown == SHOWN_WAITING && urgency == TUNTAS_URGENCY_WAITING);
}

static gint64
get_selected (TuntasDeskPage *self)
{
  TuntasCaseItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? tuntas_case_item_get_summary (item)->id : 0;
}

static void
add_items (TuntasDeskPage *self, GPtrArray *items, gboolean waiting)
{
  TuntasSession *session = tuntas_page_get_session (TUNTAS_PAGE (self));
  TuntasCalendar *calendar = tuntas_session_get_calendar (session);
  gint64 now = tuntas_session_now (session);
  Shown shown = get_shown (self);

  for (guint i = 0; i < self->desk->cases->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (self->desk->cases, i);
    TuntasUrgency urgency = tuntas_urgency_of_case (summary, calendar, now);

    if (is_shown (shown, urgency) && (urgency == TUNTAS_URGENCY_WAITING) == waiting)
      g_ptr_array_add (items, tuntas_case_item_new (summary));
  }
}

/* Puts the wanted cases into the list, those that wait for somebody else last, and keeps the
 * selected one selected. */
static void
fill_list (TuntasDeskPage *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 selected = get_selected (self);
  guint place = 0;

  add_items (self, items, FALSE);
  add_items (self, items, TRUE);
  for (guint i = 0; i < items->len; i++)
    if (tuntas_case_item_get_summary (g_ptr_array_index (items, i))->id == selected)
      place = i;
  g_list_store_splice (self->cases, 0, g_list_model_get_n_items (G_LIST_MODEL (self->cases)),
                       items->pdata, items->len);
  if (place < items->len)
    gtk_single_selection_set_selected (self->selection, place);
}

static void
show_emptiness (TuntasDeskPage *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->cases)) == 0;
  gboolean narrowed = get_shown (self) != SHOWN_ALL;
  TuntasOfficial *acting = tuntas_session_get_acting (tuntas_page_get_session (TUNTAS_PAGE (self)));

  gtk_stack_set_visible_child_name (self->content, empty ? "empty" : "list");
  if (!empty)
    return;
  gtk_button_set_label (self->empty_button,
                        acting == NULL ? _ ("Choose your name") : _ ("Look at the _board"));
  /* without a name in between, or the old one would be checked against the new target */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->empty_button),
                                          acting == NULL ? NULL : g_variant_new_string ("board"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button),
                                  acting == NULL ? "win.choose-official" : "win.show-page");
  if (acting == NULL) {
    adw_status_page_set_title (self->empty, _ ("Who is at this desk?"));
    adw_status_page_set_description (
      self->empty, _ ("Choose your name at the bottom left, and your cases appear here."));
  } else if (narrowed) {
    adw_status_page_set_title (self->empty, _ ("Nothing of this kind"));
    adw_status_page_set_description (self->empty,
                                     _ ("Press the figure again to see all your cases."));
  } else {
    adw_status_page_set_title (self->empty, _ ("Your desk is clear"));
    adw_status_page_set_description (
      self->empty, _ ("Nothing waits for you. The board shows what the others are working on."));
  }
}

static void
show_figure (GtkLabel *figure, GtkToggleButton *button, guint n, const char *title)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  /* Translators: a figure on the desk: what it counts, and how many */
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %u"), title, n);

  gtk_label_set_label (figure, number);
  if (n > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (button), "none");
  else
    gtk_widget_add_css_class (GTK_WIDGET (button), "none");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
show_greeting (TuntasDeskPage *self)
{
  TuntasOfficial *acting = tuntas_session_get_acting (tuntas_page_get_session (TUNTAS_PAGE (self)));
  guint n = self->desk->cases->len;
  g_autofree char *cases = g_strdup_printf (ngettext ("%u case", "%u cases", n), n);
  g_autofree char *text = NULL;

  if (acting != NULL)
    /* Translators: name and post of an official, and "12 cases" */
    text = g_strdup_printf (_ ("%s · %s · %s"), acting->name, acting->position, cases);
  gtk_label_set_label (self->greeting, text != NULL ? text : "");
}

static void
show_desk (TuntasDeskPage *self)
{
  show_figure (self->late_figure, self->late_button, self->desk->overdue, _ ("Overdue"));
  show_figure (self->today_figure, self->today_button, self->desk->due_today, _ ("Due today"));
  show_figure (self->waiting_figure, self->waiting_button, self->desk->waiting, _ ("Waiting"));
  show_greeting (self);
  fill_list (self);
  show_emptiness (self);
}

/* Reading */

static gpointer
load_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *official = data;

  return tuntas_workspace_load_desk (workspace, *official, error);
}

/* From whom the cases came; read after the desk is shown, and only for those one may look at. */

static gpointer
senders_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  GArray *ids = data;
  g_autoptr (GHashTable) senders =
               g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GPtrArray) names = tuntas_workspace_list_senders (
    workspace, (const gint64 *)(gconstpointer)ids->data, ids->len, error);

  if (names == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    if (g_ptr_array_index (names, i) != NULL)
      g_hash_table_insert (senders, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)),
                           g_strdup (g_ptr_array_index (names, i)));
  return g_steal_pointer (&senders);
}

static void
senders_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasDeskPage) self = data;
  g_autoptr (GError) error = NULL;
  GHashTable *senders = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (senders == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("Your desk could not be read"), error);
    return;
  }
  g_hash_table_unref (self->senders);
  self->senders = senders;
  if (self->list != NULL)
    show_rows_again (self);
}

static void
load_senders (TuntasDeskPage *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < MIN (self->desk->cases->len, SENDERS); i++)
    g_array_append_val (ids, ((TuntasCaseSummary *)g_ptr_array_index (self->desk->cases, i))->id);
  tuntas_session_run_async (tuntas_page_get_session (TUNTAS_PAGE (self)), senders_job, ids,
                            (GDestroyNotify)g_array_unref, (GDestroyNotify)g_hash_table_unref,
                            tuntas_page_get_cancellable (TUNTAS_PAGE (self)), senders_cb,
                            g_object_ref (self));
}

/* Whoever sits down finds the first case, or what to do without one, under the keyboard. */
static void
take_focus (TuntasDeskPage *self)
{
  TuntasOfficial *acting = tuntas_session_get_acting (tuntas_page_get_session (TUNTAS_PAGE (self)));
  gint64 sitting = acting != NULL ? acting->id : 0;

  if (self->sitting == sitting)
    return;
  self->sitting = sitting;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->empty_button));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasDeskPage) self = data;
  g_autoptr (GError) error = NULL;
  TuntasDesk *desk = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  self->loading = FALSE;
  if (desk == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("Your desk could not be read"), error);
    return;
  }
  g_clear_pointer (&self->desk, tuntas_desk_free);
  self->desk = desk;
  if (self->content == NULL)
    return;
  show_desk (self);
  take_focus (self);
  load_senders (self);
  if (self->again)
    tuntas_page_refresh (TUNTAS_PAGE (self));
}

static void
tuntas_desk_page_refresh (TuntasPage *page)
{
  TuntasDeskPage *self = TUNTAS_DESK_PAGE (page);
  TuntasSession *session = tuntas_page_get_session (page);
  TuntasOfficial *acting = tuntas_session_get_acting (session);
  gint64 official = acting != NULL ? acting->id : 0;

  self->again = self->loading;
  if (self->loading)
    return;
  self->loading = TRUE;
  tuntas_session_run_async (session, load_job, g_memdup2 (&official, sizeof official), g_free,
                            (GDestroyNotify)tuntas_desk_free, tuntas_page_get_cancellable (page),
                            loaded_cb, g_object_ref (self));
  tuntas_corrective_reminder_refresh (self->reminder, page);
}

/* What the person does */

static void
activate_cb (TuntasDeskPage *self, guint position)
{
  g_autoptr (TuntasCaseItem) item = g_list_model_get_item (G_LIST_MODEL (self->cases), position);

  if (item != NULL)
    tuntas_page_open_case (TUNTAS_PAGE (self), tuntas_case_item_get_summary (item)->id);
}

static void
figure_toggled_cb (TuntasDeskPage *self, GtkToggleButton *button)
{
  GtkToggleButton *buttons[] = {self->late_button, self->today_button, self->waiting_button};

  if (gtk_toggle_button_get_active (button))
    for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
      if (buttons[i] != button)
        gtk_toggle_button_set_active (buttons[i], FALSE);
  if (self->desk != NULL) {
    fill_list (self);
    show_emptiness (self);
  }
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasDeskPage *self = TUNTAS_DESK_PAGE (widget);
  TuntasCaseItem *item = gtk_single_selection_get_selected_item (self->selection);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (item == NULL)
    return;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    focus = GTK_WIDGET (self->list);
  if (self->preview == NULL) {
    self->preview = tuntas_case_preview_new (tuntas_page_get_session (TUNTAS_PAGE (self)));
    gtk_widget_set_parent (self->preview, GTK_WIDGET (self->content));
  }
  tuntas_case_preview_show (TUNTAS_CASE_PREVIEW (self->preview),
                            tuntas_case_item_get_summary (item), focus);
}

static guint
count_desk (const TuntasCounts *counts)
{
  return counts->desk;
}

static void
tuntas_desk_page_dispose (GObject *object)
{
  TuntasDeskPage *self = TUNTAS_DESK_PAGE (object);

  g_clear_pointer (&self->preview, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_DESK_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->cases);
  G_OBJECT_CLASS (tuntas_desk_page_parent_class)->dispose (object);
}

static void
tuntas_desk_page_finalize (GObject *object)
{
  TuntasDeskPage *self = TUNTAS_DESK_PAGE (object);

  g_clear_pointer (&self->desk, tuntas_desk_free);
  g_clear_pointer (&self->senders, g_hash_table_unref);
  G_OBJECT_CLASS (tuntas_desk_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, greeting);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, late_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, today_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, waiting_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, late_figure);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, today_figure);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, waiting_figure);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, reminder);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, content);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasDeskPage, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_toggled_cb);
}

static void
tuntas_desk_page_class_init (TuntasDeskPageClass *klass)
{
  static const TuntasPageKey keys[] = {
    {"Return", N_ ("Open the case")},
    {"space", N_ ("Look at the case")},
    {NULL, NULL},
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_desk_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_desk_page_finalize;
  page_class->name = "desk";
  page_class->title = N_ ("My desk");
  page_class->icon_name = "user-home-symbolic";
  page_class->keys = keys;
  page_class->ages = TRUE;
  page_class->count = count_desk;
  page_class->refresh = tuntas_desk_page_refresh;

  gtk_widget_class_install_action (widget_class, "page.preview", NULL, preview_action);
  g_type_ensure (TUNTAS_TYPE_CORRECTIVE_REMINDER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TUNTAS_UI_PREFIX "pages/desk/tuntas-desk-page.ui");
  bind_children (widget_class);
}

static void
tuntas_desk_page_init (TuntasDeskPage *self)
{
  self->sitting = -1;
  self->cases = g_list_store_new (TUNTAS_TYPE_CASE_ITEM);
  self->senders = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->cases)));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  tuntas_list_tab_leaves (GTK_WIDGET (self->list));
  tuntas_case_preview_add_key (GTK_WIDGET (self->list), "page.preview");
}
