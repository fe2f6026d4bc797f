/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-register-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-case-item.h"
#include "tuntas-case-list-model.h"
#include "tuntas-case-preview.h"
#include "tuntas-exchange-service.h"
#include "tuntas-file-picker.h"
#include "tuntas-list-tab.h"
#include "tuntas-number-text.h"
#include "tuntas-progress-strip.h"
#include "tuntas-register-columns.h"
#include "tuntas-register-filters.h"
#include "tuntas-widgets.h"
#include "tuntas-wrap-layout.h"

/**
 * TuntasRegisterPage:
 *
 * All cases: searched while the person types, filtered, sorted by the heads of the columns. The
 * query does the work, so that a hundred thousand cases are as quick as eighty.
 */
struct _TuntasRegisterPage {
  TuntasPage parent_instance;

  GtkLabel *count_label;
  GtkWidget *search_row;
  GtkSearchEntry *search;
  TuntasRegisterFilters *filters;
  GtkWidget *reset_button;
  GtkStack *content;
  GtkColumnView *view;
  TuntasProgressStrip *progress;

  TuntasCaseListModel *model;
  GtkSingleSelection *selection;
  GtkWidget *preview;
  gboolean ready;
};

G_DEFINE_FINAL_TYPE (TuntasRegisterPage, tuntas_register_page, TUNTAS_TYPE_PAGE)

static TuntasSession *
get_session (TuntasRegisterPage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

/* The query */

static TuntasCaseQuery *
make_query (TuntasRegisterPage *self)
{
  TuntasCaseQuery *query = tuntas_case_query_new ();
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  query->now = tuntas_session_now (get_session (self));
  query->text = *text != '\0' ? g_strstrip (g_strdup (text)) : NULL;
  tuntas_register_filters_apply (self->filters, query);
  query->sort = g_strdup (tuntas_register_columns_get_sort (self->view, &query->descending));
  return query;
}

static void
show_count (TuntasRegisterPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  gboolean narrowed = tuntas_register_filters_is_set (self->filters) ||
                      *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
  gboolean loading = tuntas_case_list_model_is_loading (self->model);
  g_autofree char *count = tuntas_number_text_format (n);
  g_autofree char *text = g_strdup_printf (ngettext ("%s case", "%s cases", n), count);

  gtk_label_set_label (self->count_label, n == 0 && loading ? "" : text);
  gtk_widget_set_visible (self->reset_button, narrowed);
  if (n > 0)
    gtk_stack_set_visible_child_name (self->content, "list");
  else if (!loading)
    gtk_stack_set_visible_child_name (self->content, narrowed ? "nothing" : "empty");
}

static void
start_query (TuntasRegisterPage *self)
{
  g_autoptr (TuntasCaseQuery) query = NULL;

  if (!self->ready || !tuntas_session_is_open (get_session (self)))
    return;
  query = make_query (self);
  tuntas_case_list_model_set_query (self->model, query);
  show_count (self);
}

static void
save_state (TuntasRegisterPage *self)
{
  g_autoptr (GVariant) filters = g_variant_ref_sink (tuntas_register_filters_save (self->filters));
  g_autoptr (GVariantDict) state = g_variant_dict_new (filters);
  gboolean descending;
  const char *sort = tuntas_register_columns_get_sort (self->view, &descending);

  if (sort != NULL) {
    g_variant_dict_insert (state, "sort", "s", sort);
    g_variant_dict_insert (state, "descending", "b", descending);
  }
  g_settings_set_value (tuntas_page_get_settings (TUNTAS_PAGE (self)), "register",
                        g_variant_dict_end (state));
}

static void
restore_state (TuntasRegisterPage *self)
{
  g_autoptr (GVariant) state =
               g_settings_get_value (tuntas_page_get_settings (TUNTAS_PAGE (self)), "register");
  g_autofree char *sort = NULL;
  gboolean descending = FALSE;

  tuntas_register_filters_restore (self->filters, state);
  g_variant_lookup (state, "sort", "s", &sort);
  g_variant_lookup (state, "descending", "b", &descending);
  tuntas_register_columns_set_sort (self->view, sort, descending);
}

static void
wanted_cb (TuntasRegisterPage *self)
{
  if (!self->ready)
    return;
  save_state (self);
  start_query (self);
}

static void
search_changed_cb (TuntasRegisterPage *self)
{
  start_query (self);
}

static void
search_activate_cb (TuntasRegisterPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
stop_search_cb (TuntasRegisterPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
model_failed_cb (TuntasRegisterPage *self, GError *error)
{
  tuntas_page_report (TUNTAS_PAGE (self), _ ("The register could not be read"), error);
}

/* The page */

static void
tuntas_register_page_refresh (TuntasPage *page)
{
  TuntasRegisterPage *self = TUNTAS_REGISTER_PAGE (page);

  if (!tuntas_session_is_open (get_session (self)))
    return;
  tuntas_register_filters_set_session (self->filters, get_session (self));
  if (!self->ready) {
    restore_state (self);
    self->ready = TRUE;
  }
  start_query (self);
}

static void
tuntas_register_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasRegisterPage *self = TUNTAS_REGISTER_PAGE (page);

  if (target == NULL || !g_variant_is_of_type (target, G_VARIANT_TYPE_STRING))
    return;
  if (!self->ready)
    tuntas_register_page_refresh (page);
  tuntas_register_filters_reset (self->filters);
  gtk_editable_set_text (GTK_EDITABLE (self->search), g_variant_get_string (target, NULL));
}

static void
activate_cb (TuntasRegisterPage *self, guint position)
{
  g_autoptr (TuntasCaseItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL && tuntas_case_item_get_summary (item) != NULL)
    tuntas_page_open_case (TUNTAS_PAGE (self), tuntas_case_item_get_summary (item)->id);
}

static void
reset_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasRegisterPage *self = TUNTAS_REGISTER_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  tuntas_register_filters_reset (self->filters);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (TUNTAS_REGISTER_PAGE (widget)->search));
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasRegisterPage *self = TUNTAS_REGISTER_PAGE (widget);
  TuntasCaseItem *item = gtk_single_selection_get_selected_item (self->selection);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (item == NULL || tuntas_case_item_get_summary (item) == NULL)
    return;
  if (self->preview == NULL) {
    self->preview = tuntas_case_preview_new (get_session (self));
    gtk_widget_set_parent (self->preview, GTK_WIDGET (self->content));
  }
  tuntas_case_preview_show (TUNTAS_CASE_PREVIEW (self->preview),
                            tuntas_case_item_get_summary (item), focus);
}

/* The export */

typedef struct {
  TuntasCaseQuery *query;
  char *path;
  TuntasProgressStrip *progress;
} Export;

static void
export_free (Export *export)
{
  tuntas_case_query_unref (export->query);
  g_object_unref (export->progress);
  g_free (export->path);
  g_free (export);
}

static gpointer
export_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;

  if (!tuntas_workspace_export_register (workspace, export->query, export->path,
                                         tuntas_progress_strip_report, export->progress,
                                         cancellable, error))
    return NULL;
  return g_filename_to_uri (export->path, NULL, error);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasRegisterPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *action = NULL;

  if (self->progress != NULL)
    tuntas_progress_strip_stop (self->progress);
  if (uri == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The register could not be saved"), error);
    return;
  }
  action = g_action_print_detailed_name ("win.launch", g_variant_new_string (uri));
  tuntas_page_toast_with_action (TUNTAS_PAGE (self), _ ("The register was saved"), _ ("Open"),
                                 action);
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasRegisterPage) self = data;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, NULL);
  Export *export;

  if (file == NULL || g_file_peek_path (file) == NULL || self->progress == NULL)
    return;
  export = g_new0 (Export, 1);
  export->query = make_query (self);
  export->path = g_file_get_path (file);
  export->progress = g_object_ref (self->progress);
  tuntas_session_run_async (
    get_session (self), export_job, export, (GDestroyNotify)export_free, g_free,
    tuntas_progress_strip_start (self->progress, _ ("Saving the register…")), exported_cb,
    g_object_ref (self));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = {"csv", NULL};
  g_autoptr (GListModel) filters = tuntas_file_picker_filter (_ ("Tables (CSV)"), suffixes);

  tuntas_file_picker_run_async (GTK_WINDOW (gtk_widget_get_root (widget)), TUNTAS_FILE_PICKER_SAVE,
                                _ ("Save the cases shown as a table"),
                                /* Translators: proposed file name */
                                _ ("register.csv"), filters, NULL, export_chosen_cb,
                                g_object_ref (widget));
}

static guint
count_open (const TuntasCounts *counts)
{
  return counts->open;
}

/* Making it */

static void
selected_cb (TuntasRegisterPage *self)
{
  tuntas_case_list_model_hold (self->model, gtk_single_selection_get_selected (self->selection));
}

static void
tuntas_register_page_constructed (GObject *object)
{
  TuntasRegisterPage *self = TUNTAS_REGISTER_PAGE (object);

  G_OBJECT_CLASS (tuntas_register_page_parent_class)->constructed (object);
  self->model = tuntas_case_list_model_new (get_session (self));
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify::loading", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (model_failed_cb), self,
                           G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  tuntas_register_columns_add (self->view, get_session (self));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (wanted_cb), self, G_CONNECT_SWAPPED);
}

/* Whoever comes here looks for a case: the search is what the keyboard is on first. */
static gboolean
tuntas_register_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (TUNTAS_REGISTER_PAGE (widget)->search));
  return GTK_WIDGET_CLASS (tuntas_register_page_parent_class)->focus (widget, direction);
}

static void
tuntas_register_page_dispose (GObject *object)
{
  TuntasRegisterPage *self = TUNTAS_REGISTER_PAGE (object);

  self->ready = FALSE;
  g_clear_pointer (&self->preview, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_REGISTER_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (tuntas_register_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasRegisterPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasRegisterPage, search_row);
  gtk_widget_class_bind_template_child (widget_class, TuntasRegisterPage, search);
  gtk_widget_class_bind_template_child (widget_class, TuntasRegisterPage, filters);
  gtk_widget_class_bind_template_child (widget_class, TuntasRegisterPage, reset_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasRegisterPage, content);
  gtk_widget_class_bind_template_child (widget_class, TuntasRegisterPage, view);
  gtk_widget_class_bind_template_child (widget_class, TuntasRegisterPage, progress);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
tuntas_register_page_class_init (TuntasRegisterPageClass *klass)
{
  static const TuntasPageKey keys[] = {
    {"Return", N_ ("Open the case")},
    {"space", N_ ("Look at the case")},
    {"<Control>l", N_ ("Search in the register")},
    {"<Control>s", N_ ("Save as a table")},
    {NULL, NULL},
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = tuntas_register_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = tuntas_register_page_dispose;
  widget_class->focus = tuntas_register_page_focus;
  page_class->name = "register";
  page_class->title = N_ ("Complaints");
  page_class->icon_name = "view-list-symbolic";
  page_class->keys = keys;
  page_class->ages = TRUE;
  page_class->count = count_open;
  page_class->refresh = tuntas_register_page_refresh;
  page_class->show_target = tuntas_register_page_show_target;

  gtk_widget_class_install_action (widget_class, "page.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "page.reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "page.find",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "page.export",
                                       NULL);
  g_type_ensure (TUNTAS_TYPE_REGISTER_FILTERS);
  g_type_ensure (TUNTAS_TYPE_PROGRESS_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/register/tuntas-register-page.ui");
  bind_children (widget_class);
}

static void
tuntas_register_page_init (TuntasRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->search_row, tuntas_wrap_layout_new (6));
  tuntas_list_tab_leaves (GTK_WIDGET (self->view));
  tuntas_case_preview_add_key (GTK_WIDGET (self->view), "page.preview");
}
