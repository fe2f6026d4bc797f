/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-main-window-private.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-text.h"
#include "tuntas-error-text.h"
#include "tuntas-page-table.h"
#include "tuntas-text-scale.h"
#include "tuntas-widgets.h"

/**
 * TuntasMainWindow:
 *
 * The window of one office: places its pages, routes between them, and shows what goes wrong. It
 * knows no page; they come from the table and are made when they are first asked for.
 */
G_DEFINE_FINAL_TYPE (TuntasMainWindow, tuntas_main_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_0,
  PROP_SESSION,
  PROP_SETTINGS,
  N_PROPS,
};

enum {
  FOLD_BELOW = 900,      /* pixels of width */
  SHOW_WORK_AFTER = 300, /* milliseconds */
};

static GParamSpec *props[N_PROPS];

/**
 * tuntas_main_window_set_enabled:
 * @self: a window
 * @action: one of its actions, without "win."
 * @enabled: whether it can be called
 */
void
tuntas_main_window_set_enabled (TuntasMainWindow *self, const char *action, gboolean enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}

/* The counts of the sidebar */

static void
counted_cb (TuntasMainWindow *self, const TuntasCounts *counts)
{
  for (guint i = 0; i < tuntas_page_table_get_n_listed (); i++) {
    TuntasPageClass *klass = g_type_class_ref (tuntas_page_table_get_page_type (i));

    if (klass->count != NULL)
      tuntas_sidebar_set_count (self->sidebar, klass->name, klass->count (counts));
    g_type_class_unref (klass);
  }
}

static void
count_failed_cb (TuntasMainWindow *self, GError *error)
{
  tuntas_main_window_report (self, _ ("The cases could not be counted"), error);
}

/* Pages */

/* Without a name in between, or the old action would be checked against the new target. */
static void
set_primary_action (TuntasMainWindow *self, const char *detailed_action)
{
  GtkActionable *button = GTK_ACTIONABLE (self->primary_button);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (detailed_action, &name, &target, NULL))
    return;
  gtk_actionable_set_action_name (button, NULL);
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

static void
primary_clicked_cb (TuntasMainWindow *self)
{
  TuntasPage *page = tuntas_main_window_get_page (self);
  const char *action = page != NULL ? tuntas_page_get_primary_action (page) : NULL;

  if (action != NULL && !g_str_has_prefix (action, "win."))
    gtk_widget_activate_action (GTK_WIDGET (page), action, NULL);
}

static void
show_header (TuntasMainWindow *self)
{
  TuntasPage *page = tuntas_main_window_get_page (self);
  TuntasOffice *office =
    tuntas_session_is_open (self->session) ? tuntas_session_get_office (self->session) : NULL;
  const char *label = page != NULL ? tuntas_page_get_primary_label (page) : NULL;
  const char *action = page != NULL ? tuntas_page_get_primary_action (page) : NULL;
  const char *name = office != NULL && office->name != NULL ? office->name : "";
  g_autofree char *about = NULL;
  g_autofree char *title = NULL;

  if (action == NULL)
    action = "win.new-case";
  gtk_widget_set_visible (GTK_WIDGET (self->primary_button), page != NULL && *action != '\0');
  /* The button is outside the page and does not find actions of its class by itself. */
  if (g_str_has_prefix (action, "win.")) {
    set_primary_action (self, action);
  } else {
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->primary_button), NULL);
    gtk_widget_set_sensitive (GTK_WIDGET (self->primary_button), TRUE);
  }
  gtk_button_set_label (self->primary_button, label != NULL ? label : _ ("New complaint"));
  gtk_widget_set_visible (GTK_WIDGET (self->search_place), page != NULL);
  gtk_widget_set_visible (self->back_button, page != NULL);
  gtk_label_set_label (self->office_label, name);
  /* the name has not always room in the header */
  about = *name != '\0' && self->path != NULL ? g_strdup_printf ("%s\n%s", name, self->path)
                                              : g_strdup (self->path);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->office_label), about);
  if (page != NULL && tuntas_page_get_title (page) != NULL)
    /* Translators: title of the window: the page and the office */
    title = g_strdup_printf (_ ("%s – %s"), tuntas_page_get_title (page),
                             office != NULL && office->name != NULL ? office->name : "Tuntas");
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Tuntas");
  tuntas_main_window_set_enabled (self, "back", !tuntas_page_history_is_empty (self->history));
}

static void
page_open_case_cb (TuntasMainWindow *self, gint64 case_id)
{
  tuntas_main_window_go_to (self, "case", g_variant_new_int64 (case_id));
}

static void
page_navigate_cb (TuntasMainWindow *self, const char *name, GVariant *target)
{
  tuntas_main_window_go_to (self, name, target);
}

static void
page_toast_cb (TuntasMainWindow *self, AdwToast *toast)
{
  /* What was done last is what counts; waiting in a row, words would be about something else. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
}

static void
page_failed_cb (TuntasMainWindow *self, const char *heading, GError *error)
{
  tuntas_main_window_report (self, heading, error);
}

static void
page_notify_cb (TuntasMainWindow *self)
{
  show_header (self);
}

static TuntasPage *
ensure_page (TuntasMainWindow *self, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);
  GType type;

  if (page != NULL)
    return TUNTAS_PAGE (page);
  type = tuntas_page_table_find (name);
  if (type == G_TYPE_INVALID)
    return NULL;
  page = g_object_new (type, "session", self->session, "settings", self->settings, NULL);
  g_signal_connect_object (page, "open-case", G_CALLBACK (page_open_case_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "navigate", G_CALLBACK (page_navigate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "toast", G_CALLBACK (page_toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failed", G_CALLBACK (page_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (page_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::primary-label", G_CALLBACK (page_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::primary-action", G_CALLBACK (page_notify_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, page, name);
  return TUNTAS_PAGE (page);
}

/**
 * tuntas_main_window_show_place:
 * @self: a window
 * @name: name of a page
 * @target: (nullable): what the page shall show
 *
 * Shows a page without keeping where the person came from.
 */
void
tuntas_main_window_show_place (TuntasMainWindow *self, const char *name, GVariant *target)
{
  TuntasPage *page = ensure_page (self, name);
  const char *belongs_to;

  g_return_if_fail (page != NULL);

  belongs_to = TUNTAS_PAGE_GET_CLASS (page)->belongs_to;
  if (target != NULL)
    g_variant_ref_sink (target);
  g_clear_pointer (&self->page_target, g_variant_unref);
  self->page_target = target;
  if (g_strcmp0 (name, self->page_name) != 0) {
    g_free (self->page_name);
    self->page_name = g_strdup (name);
  }
  tuntas_page_show_target (page, target);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  tuntas_sidebar_select (self->sidebar, belongs_to != NULL ? belongs_to : name);
  show_header (self);
  /* The stack has moved the focus already when it was in the page before. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (page)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
page_chosen_cb (TuntasMainWindow *self, const char *name)
{
  tuntas_main_window_go_to (self, name, NULL);
}

static void
official_chosen_cb (TuntasMainWindow *self, gint64 official)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->settings, "acting");
  g_autoptr (GVariantDict) acting = g_variant_dict_new (kept);
  TuntasPage *page = tuntas_main_window_get_page (self);

  g_variant_dict_insert (acting, self->path != NULL ? self->path : "", "x", official);
  g_settings_set_value (self->settings, "acting", g_variant_dict_end (acting));
  tuntas_session_set_acting (self->session, official);
  /* Back to the work: from the button, Enter would ask for a name again. */
  if (page != NULL)
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
search_open_case_cb (TuntasMainWindow *self, gint64 case_id)
{
  page_open_case_cb (self, case_id);
}

static void
search_show_all_cb (TuntasMainWindow *self, const char *text)
{
  tuntas_main_window_go_to (self, "register", g_variant_new_string (text));
}

static void
search_failed_cb (TuntasMainWindow *self, GError *error)
{
  tuntas_main_window_report (self, _ ("The search did not work"), error);
}

/* The office */

static void
session_changed_cb (TuntasMainWindow *self)
{
  if (self->minute_id == 0)
    return;
  tuntas_sidebar_set_officials (self->sidebar, tuntas_session_get_officials (self->session),
                                tuntas_session_get_acting (self->session));
  show_header (self);
  tuntas_case_counter_run (self->counter);
}

static gboolean
minute_cb (gpointer data)
{
  TuntasMainWindow *self = data;
  TuntasPage *page = tuntas_main_window_get_page (self);

  if (page != NULL && TUNTAS_PAGE_GET_CLASS (page)->ages)
    tuntas_page_refresh (page);
  tuntas_case_counter_run (self->counter);
  return G_SOURCE_CONTINUE;
}

static void
choose_acting (TuntasMainWindow *self)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->settings, "acting");
  GPtrArray *officials = tuntas_session_get_officials (self->session);
  gint64 official = 0;

  g_variant_lookup (kept, self->path != NULL ? self->path : "", "x", &official);
  for (guint i = 0; officials != NULL && i < officials->len; i++) {
    TuntasOfficial *candidate = g_ptr_array_index (officials, i);

    if (candidate->id == official && candidate->active) {
      tuntas_session_set_acting (self->session, official);
      return;
    }
  }
  if (self->visitor)
    tuntas_session_set_acting (self->session, tuntas_session_find_receiver (self->session));
}

static void
stop_showing_work (TuntasMainWindow *self)
{
  g_clear_handle_id (&self->work_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
}

/* "Rabu, 1 Januari 2020 09.12" */
static char *
describe_moment (TuntasCalendar *calendar, gint64 at)
{
  g_autofree char *day =
    tuntas_date_text_format_with_weekday (tuntas_calendar_date_of (calendar, at));
  g_autofree char *time = tuntas_date_text_format_time (tuntas_calendar_minute_of (calendar, at));

  return g_strdup_printf ("%s %s", day, time);
}

/* A clock that goes wrong is told before anything is written by it. */
static void
check_clock (TuntasMainWindow *self)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (self->session);
  g_autofree char *now = NULL;
  g_autofree char *worked = NULL;
  g_autofree char *text = NULL;
  gint64 last = 0;

  if (!tuntas_session_is_behind (self->session, &last))
    return;
  now = describe_moment (calendar, tuntas_session_now (self->session));
  worked = describe_moment (calendar, last);
  /* Translators: two moments, like "Rabu, 1 Januari 2020 09.12" */
  text =
    g_strdup_printf (_ ("It shows %s, but this office was worked in on %s. Set the clock right "
                        "before you go on: numbers, dates and deadlines come from it."),
                     now, worked);
  tuntas_banner_show (self->banner, _ ("The clock of this computer goes wrong"), text);
}

static void
show_office (TuntasMainWindow *self)
{
  stop_showing_work (self);
  choose_acting (self);
  gtk_stack_set_visible_child_name (self->root, "office");
  tuntas_main_window_set_enabled (self, "search", TRUE);
  tuntas_main_window_set_enabled (self, "new-case",
                                  tuntas_page_table_find ("intake") != G_TYPE_INVALID);
  tuntas_main_window_set_enabled (self, "open-case",
                                  tuntas_page_table_find ("case") != G_TYPE_INVALID);
  tuntas_main_window_set_enabled (self, "show-page", TRUE);
  tuntas_main_window_set_enabled (self, "show-page-at", TRUE);
  tuntas_main_window_set_enabled (self, "refresh", TRUE);
  if (self->minute_id == 0)
    self->minute_id = g_timeout_add_seconds (60, minute_cb, self);
  /* the page first: its cases are waited for, not the counts */
  if (self->page_name == NULL && tuntas_sidebar_get_name_at (self->sidebar, 0) != NULL)
    tuntas_main_window_show_place (self, tuntas_sidebar_get_name_at (self->sidebar, 0), NULL);
  session_changed_cb (self);
  check_clock (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasMainWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (tuntas_session_open_finish (TUNTAS_SESSION (source), result, &error)) {
    g_settings_set_string (self->settings, "last-office", self->path);
    show_office (self);
    return;
  }
  stop_showing_work (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = tuntas_error_text_describe (error);
  markup = g_markup_printf_escaped ("%s\n\n%s", self->path, text);
  adw_status_page_set_description (self->failure, markup);
  gtk_stack_set_visible_child_name (self->root, "failed");
}

static gboolean
show_work_cb (gpointer data)
{
  TuntasMainWindow *self = data;

  self->work_id = 0;
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->root, "opening");
  return G_SOURCE_REMOVE;
}

/* The window itself */

static gboolean
is_slim (TuntasMainWindow *self, int width)
{
  return width < tuntas_text_scale_length (GTK_WIDGET (self), FOLD_BELOW);
}

static gboolean
fold_cb (gpointer data)
{
  TuntasMainWindow *self = data;

  self->fold_id = 0;
  tuntas_sidebar_set_folded (self->sidebar,
                             is_slim (self, gtk_widget_get_width (GTK_WIDGET (self))));
  return G_SOURCE_REMOVE;
}

static void
tuntas_main_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TuntasMainWindow *self = TUNTAS_MAIN_WINDOW (widget);

  GTK_WIDGET_CLASS (tuntas_main_window_parent_class)
    ->size_allocate (widget, width, height, baseline);
  /* a child must not be asked to resize while it is being placed */
  if (is_slim (self, width) != tuntas_sidebar_get_folded (self->sidebar) && self->fold_id == 0)
    self->fold_id = g_idle_add (fold_cb, self);
}

static gboolean
tuntas_main_window_close_request (GtkWindow *window)
{
  TuntasMainWindow *self = TUNTAS_MAIN_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (tuntas_main_window_parent_class)->close_request (window);
}

static void
fill_sidebar (TuntasMainWindow *self)
{
  for (guint i = 0; i < tuntas_page_table_get_n_listed (); i++) {
    TuntasPageClass *klass = g_type_class_ref (tuntas_page_table_get_page_type (i));

    tuntas_sidebar_add (self->sidebar, klass->name, _ (klass->title), klass->icon_name);
    g_type_class_unref (klass);
  }
}

/* The menu is made when it is first opened. */
static void
create_menu_cb (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, TUNTAS_MAIN_WINDOW (data)->main_menu);
}

static void
tuntas_main_window_constructed (GObject *object)
{
  TuntasMainWindow *self = TUNTAS_MAIN_WINDOW (object);
  int width, height;

  G_OBJECT_CLASS (tuntas_main_window_parent_class)->constructed (object);

  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  tuntas_sidebar_set_folded (self->sidebar, is_slim (self, width));

  self->search = TUNTAS_CASE_SEARCH (tuntas_case_search_new (self->session));
  g_signal_connect_object (self->search, "open-case", G_CALLBACK (search_open_case_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "show-all", G_CALLBACK (search_show_all_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "failed", G_CALLBACK (search_failed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->search_place, GTK_WIDGET (self->search));

  self->counter = tuntas_case_counter_new (self->session);
  g_signal_connect_object (self->counter, "counted", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->counter, "failed", G_CALLBACK (count_failed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  fill_sidebar (self);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_header (self);
  if (tuntas_session_is_open (self->session))
    show_office (self);
}

/* A window that is closed may be held by what it still opens. */
static void
tuntas_main_window_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (TUNTAS_MAIN_WINDOW (widget)->cancellable);
  GTK_WIDGET_CLASS (tuntas_main_window_parent_class)->unrealize (widget);
}

static void
tuntas_main_window_dispose (GObject *object)
{
  TuntasMainWindow *self = TUNTAS_MAIN_WINDOW (object);

  if (self->counter != NULL)
    tuntas_case_counter_stop (self->counter);
  g_clear_object (&self->counter);
  g_clear_handle_id (&self->work_id, g_source_remove);
  g_clear_handle_id (&self->minute_id, g_source_remove);
  g_clear_handle_id (&self->fold_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_MAIN_WINDOW);
  G_OBJECT_CLASS (tuntas_main_window_parent_class)->dispose (object);
}

static void
tuntas_main_window_finalize (GObject *object)
{
  TuntasMainWindow *self = TUNTAS_MAIN_WINDOW (object);

  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->page_name, g_free);
  g_clear_pointer (&self->page_target, g_variant_unref);
  tuntas_page_history_free (self->history);
  G_OBJECT_CLASS (tuntas_main_window_parent_class)->finalize (object);
}

static void
tuntas_main_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TuntasMainWindow *self = TUNTAS_MAIN_WINDOW (object);

  switch (id) {
  case PROP_SESSION:
    self->session = g_value_dup_object (value);
    break;
  case PROP_SETTINGS:
    self->settings = g_value_dup_object (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tuntas_main_window_class_init (TuntasMainWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = tuntas_main_window_constructed;
  object_class->dispose = tuntas_main_window_dispose;
  object_class->finalize = tuntas_main_window_finalize;
  object_class->set_property = tuntas_main_window_set_property;
  widget_class->size_allocate = tuntas_main_window_size_allocate;
  widget_class->unrealize = tuntas_main_window_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = tuntas_main_window_close_request;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, TUNTAS_TYPE_SESSION, once);
  props[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (TUNTAS_TYPE_BANNER);
  g_type_ensure (TUNTAS_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TUNTAS_UI_PREFIX "app/tuntas-main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, office_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, search_place);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, primary_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, root);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, opening_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TuntasMainWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, official_chosen_cb);
}

static void
tuntas_main_window_init (TuntasMainWindow *self)
{
  self->history = tuntas_page_history_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  tuntas_main_window_add_actions (self);
}

/**
 * tuntas_main_window_new:
 * @application: the application
 * @session: an office, open or to be opened
 * @settings: what the program remembers on this computer
 *
 * Returns: (transfer none): a window; it welcomes the person until an office is open
 */
TuntasMainWindow *
tuntas_main_window_new (GtkApplication *application, TuntasSession *session, GSettings *settings)
{
  return g_object_new (TUNTAS_TYPE_MAIN_WINDOW, "application", application, "session", session,
                       "settings", settings, NULL);
}

/**
 * tuntas_main_window_set_visitor:
 * @self: a window
 * @visitor: whether the person only looks round in an office that is nobody's
 *
 * A visitor sits at the desk where complaints arrive until another name is chosen; in an office of
 * one's own nobody is taken for somebody.
 */
void
tuntas_main_window_set_visitor (TuntasMainWindow *self, gboolean visitor)
{
  g_return_if_fail (TUNTAS_IS_MAIN_WINDOW (self));

  self->visitor = visitor;
}

/**
 * tuntas_main_window_open:
 * @self: a window
 * @path: office file
 *
 * Opens an office in the window; when that fails, the window says why.
 */
void
tuntas_main_window_open (TuntasMainWindow *self, const char *path)
{
  g_return_if_fail (TUNTAS_IS_MAIN_WINDOW (self));
  g_return_if_fail (path != NULL);

  if (path != self->path) {
    g_free (self->path);
    self->path = g_strdup (path);
  }
  tuntas_main_window_show_work (self, _ ("Opening the office…"));
  tuntas_session_open_async (self->session, path, self->cancellable, opened_cb,
                             g_object_ref (self));
}

/**
 * tuntas_main_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): office file
 */
const char *
tuntas_main_window_get_path (TuntasMainWindow *self)
{
  g_return_val_if_fail (TUNTAS_IS_MAIN_WINDOW (self), NULL);

  return self->path;
}

/**
 * tuntas_main_window_show_work:
 * @self: a window
 * @text: what is being done
 *
 * Shows that the office is on its way, if it takes long enough to be noticed.
 */
void
tuntas_main_window_show_work (TuntasMainWindow *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_MAIN_WINDOW (self));

  /* a window that comes up with an office does not welcome first */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_stack_set_visible_child_name (self->root, "blank");
  gtk_label_set_label (self->opening_label, text);
  if (self->work_id == 0)
    self->work_id = g_timeout_add (SHOW_WORK_AFTER, show_work_cb, self);
}

/**
 * tuntas_main_window_report:
 * @self: a window
 * @heading: what did not work
 * @error: why
 *
 * Shows a failure until the person has read it. Cancelled work is no failure.
 */
void
tuntas_main_window_report (TuntasMainWindow *self, const char *heading, const GError *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TUNTAS_IS_MAIN_WINDOW (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->banner == NULL)
    return;
  stop_showing_work (self);
  if (!tuntas_session_is_open (self->session))
    gtk_stack_set_visible_child_name (self->root, "welcome");
  text = tuntas_error_text_describe (error);
  tuntas_banner_show (self->banner, heading, text);
}

/**
 * tuntas_main_window_go_to:
 * @self: a window with an open office
 * @name: of a page
 * @target: (nullable): what it shall show; a floating reference is taken
 *
 * Shows a page, and remembers for "Back" where the person was.
 */
void
tuntas_main_window_go_to (TuntasMainWindow *self, const char *name, GVariant *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  gboolean same;

  g_return_if_fail (TUNTAS_IS_MAIN_WINDOW (self));
  g_return_if_fail (name != NULL);

  same = g_strcmp0 (name, self->page_name) == 0 &&
         (owned == self->page_target || (owned != NULL && self->page_target != NULL &&
                                         g_variant_equal (owned, self->page_target)));
  if (self->page_name != NULL && !same)
    tuntas_page_history_push (self->history, self->page_name, self->page_target);
  tuntas_main_window_show_place (self, name, owned);
}

/**
 * tuntas_main_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the page in sight
 */
TuntasPage *
tuntas_main_window_get_page (TuntasMainWindow *self)
{
  GtkWidget *child;

  g_return_val_if_fail (TUNTAS_IS_MAIN_WINDOW (self), NULL);

  child = self->pages != NULL ? gtk_stack_get_visible_child (self->pages) : NULL;
  return child != NULL ? TUNTAS_PAGE (child) : NULL;
}
