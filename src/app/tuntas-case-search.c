/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-search.h"

#include <glib/gi18n-lib.h>

#include "tuntas-state-label.h"

/**
 * TuntasCaseSearch:
 *
 * The search of the header: shows the best cases while the person types, opens the first one or the
 * chosen one on Enter, and hands everything found to the register.
 */
struct _TuntasCaseSearch {
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkPopover *popover;
  GtkListBox *list;

  TuntasSession *session;
  GCancellable *cancellable; /* of the query under way */
  char *shown;               /* text whose results are in the list */
  gboolean open_first;       /* Enter came before the results */
};

G_DEFINE_FINAL_TYPE (TuntasCaseSearch, tuntas_case_search, ADW_TYPE_BIN)

enum {
  SIGNAL_OPEN_CASE,
  SIGNAL_SHOW_ALL,
  SIGNAL_FAILED,
  N_SIGNALS,
};

enum {
  RESULTS = 6,
};

static guint signals[N_SIGNALS];

static gpointer
search_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return tuntas_workspace_query_cases (workspace, data, error);
}

static void
leave (TuntasCaseSearch *self)
{
  gtk_popover_popdown (self->popover);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
open_row (TuntasCaseSearch *self, GtkListBoxRow *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "case-id");
  g_autofree char *text = g_strdup (self->shown);

  if (id != NULL) {
    gint64 case_id = *id;

    leave (self);
    g_signal_emit (self, signals[SIGNAL_OPEN_CASE], 0, case_id);
  } else if (gtk_widget_is_sensitive (GTK_WIDGET (row))) {
    leave (self);
    g_signal_emit (self, signals[SIGNAL_SHOW_ALL], 0, text);
  }
}

static void
row_activated_cb (TuntasCaseSearch *self, GtkListBoxRow *row)
{
  open_row (self, row);
}

static void
add_case (TuntasCaseSearch *self, TuntasCaseSummary *summary)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *number = gtk_label_new (summary->number);
  GtkWidget *subject = gtk_label_new (summary->subject);
  GtkWidget *state = tuntas_state_label_new ();
  TuntasCalendar *calendar = tuntas_session_get_calendar (self->session);
  gint64 now = tuntas_session_now (self->session);
  g_autofree char *words = tuntas_urgency_describe (summary, calendar, now);
  g_autofree char *spoken =
    g_strdup_printf ("%s, %s, %s", summary->number, summary->subject, words);

  tuntas_state_label_set (TUNTAS_STATE_LABEL (state),
                          tuntas_urgency_of_case (summary, calendar, now), words);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_add_css_class (number, "register-number");
  gtk_widget_add_css_class (number, "small-print");
  gtk_widget_add_css_class (state, "small-print");
  gtk_label_set_xalign (GTK_LABEL (subject), 0);
  gtk_label_set_ellipsize (GTK_LABEL (subject), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (number, TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), number, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), state, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), subject, 0, 1, 2, 1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  g_object_set_data_full (G_OBJECT (row), "case-id", g_memdup2 (&summary->id, sizeof summary->id),
                          g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (self->list, row);
}

static void
add_line (TuntasCaseSearch *self, const char *text, gboolean sensitive)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_sensitive (row, sensitive);
  gtk_list_box_append (self->list, row);
}

static void
show_results (TuntasCaseSearch *self, GPtrArray *cases)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < cases->len && i < RESULTS; i++)
    add_case (self, g_ptr_array_index (cases, i));
  if (cases->len == 0) {
    /* Translators: %s is what the person typed */
    g_autofree char *nothing = g_strdup_printf (_ ("Nothing found for “%s”"), self->shown);

    add_line (self, nothing, FALSE);
  } else {
    add_line (self, _ ("Show everything found in the register"), TRUE);
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  }
  gtk_widget_set_size_request (GTK_WIDGET (self->popover),
                               MAX (360, gtk_widget_get_width (GTK_WIDGET (self))), -1);
  gtk_popover_popup (self->popover);
  if (self->open_first && cases->len > 0)
    open_row (self, gtk_list_box_get_row_at_index (self->list, 0));
  self->open_first = FALSE;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasCaseSearch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (cases != NULL && self->list != NULL)
    show_results (self, cases);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static char *
dup_text (TuntasCaseSearch *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
search (TuntasCaseSearch *self, gboolean open_first)
{
  g_autofree char *text = dup_text (self);
  TuntasCaseQuery *query;

  self->open_first = open_first;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  /* the last letters may be told of when the window is gone */
  if (*self->shown == '\0' || !tuntas_session_is_open (self->session) ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL) {
    gtk_popover_popdown (self->popover);
    return;
  }
  query = tuntas_case_query_new ();
  query->text = g_strdup (self->shown);
  query->kind = -1;
  query->channel = -1;
  query->now = tuntas_session_now (self->session);
  query->limit = RESULTS;
  self->cancellable = g_cancellable_new ();
  tuntas_session_run_async (
    self->session, search_job, query, (GDestroyNotify)tuntas_case_query_unref,
    (GDestroyNotify)g_ptr_array_unref, self->cancellable, found_cb, g_object_ref (self));
}

/* Comes a moment after the last letter, and so perhaps after the Enter that was meant for it. */
static void
search_changed_cb (TuntasCaseSearch *self)
{
  g_autofree char *text = dup_text (self);

  search (self, self->open_first && g_strcmp0 (text, self->shown) == 0);
}

static void
activate_cb (TuntasCaseSearch *self)
{
  g_autofree char *text = dup_text (self);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (*text == '\0')
    return;
  if (g_strcmp0 (text, self->shown) == 0 && gtk_widget_get_visible (GTK_WIDGET (self->popover))) {
    if (row != NULL)
      open_row (self, row);
    return;
  }
  search (self, TRUE);
}

static void
stop_search_cb (TuntasCaseSearch *self)
{
  leave (self);
}

static gboolean
key_pressed_cb (TuntasCaseSearch *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int place = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    row = gtk_list_box_get_row_at_index (self->list, place + 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    row = place > 0 ? gtk_list_box_get_row_at_index (self->list, place - 1) : NULL;
  else
    return GDK_EVENT_PROPAGATE;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  return GDK_EVENT_STOP;
}

static void
focus_left_cb (TuntasCaseSearch *self)
{
  gtk_popover_popdown (self->popover);
}

/* The window is gone: what is found has no place to be shown. */
static void
tuntas_case_search_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (TUNTAS_CASE_SEARCH (widget)->cancellable);
  GTK_WIDGET_CLASS (tuntas_case_search_parent_class)->unroot (widget);
}

static void
tuntas_case_search_dispose (GObject *object)
{
  TuntasCaseSearch *self = TUNTAS_CASE_SEARCH (object);

  g_clear_object (&self->cancellable);
  self->list = NULL;
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
  G_OBJECT_CLASS (tuntas_case_search_parent_class)->dispose (object);
}

static void
tuntas_case_search_finalize (GObject *object)
{
  TuntasCaseSearch *self = TUNTAS_CASE_SEARCH (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (tuntas_case_search_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType argument)
{
  return g_signal_new (name, TUNTAS_TYPE_CASE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, argument);
}

static void
tuntas_case_search_class_init (TuntasCaseSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_case_search_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_case_search_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = tuntas_case_search_unroot;

  /**
   * TuntasCaseSearch::open-case:
   * @case_id: which
   *
   * A case was chosen.
   */
  signals[SIGNAL_OPEN_CASE] = add_signal ("open-case", G_TYPE_INT64);
  /**
   * TuntasCaseSearch::show-all:
   * @text: what was typed
   *
   * The person wants everything that was found.
   */
  signals[SIGNAL_SHOW_ALL] = add_signal ("show-all", G_TYPE_STRING);
  /**
   * TuntasCaseSearch::failed:
   * @error: why
   *
   * The search did not work.
   */
  signals[SIGNAL_FAILED] = add_signal ("failed", G_TYPE_ERROR);
}

static void
tuntas_case_search_init (TuntasCaseSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry, "placeholder-text", _ ("Search a number or words  (Ctrl+K)"),
                "width-chars", 34, "search-delay", 120, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search cases"), -1);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stop_search_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "search-results");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Cases found"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->popover), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "menu");
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->list));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

/**
 * tuntas_case_search_new:
 * @session: an office
 *
 * Returns: (transfer floating): a search entry
 */
GtkWidget *
tuntas_case_search_new (TuntasSession *session)
{
  TuntasCaseSearch *self = g_object_new (TUNTAS_TYPE_CASE_SEARCH, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/**
 * tuntas_case_search_focus:
 * @self: a search
 *
 * Lets the person type into it.
 */
void
tuntas_case_search_focus (TuntasCaseSearch *self)
{
  g_return_if_fail (TUNTAS_IS_CASE_SEARCH (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
