/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-forms-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-error-text.h"
#include "tuntas-list-tab.h"
#include "tuntas-number-text.h"
#include "tuntas-survey-figure.h"
#include "tuntas-survey-form-columns.h"
#include "tuntas-survey-form-view.h"
#include "tuntas-survey-forms-work.h"
#include "tuntas-widgets.h"

/* Forms that are read at once. */
#define PORTION 200

/**
 * TuntasSurveyFormsPage:
 *
 * The forms behind a figure of a survey. They are read as the person scrolls down, so that a
 * hundred thousand of them open as quickly as a hundred.
 */
struct _TuntasSurveyFormsPage {
  TuntasPage parent_instance;

  GtkLabel *title;
  GtkLabel *group;
  GtkLabel *about;
  GtkStack *content;
  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  GtkRevealer *detail;
  TuntasSurveyFormView *form;
  AdwStatusPage *refusal;

  TuntasSurveyFormsJob *wanted; /* (owned) (nullable): which forms */
  TuntasSurveyResult *result;   /* (owned) (nullable) */
  GHashTable *batches;          /* (owned) (nullable) */
  GListStore *forms;            /* (owned) (element-type TuntasSurveyFormItem) */
  GtkSingleSelection *selection;
  guint64 n_all;
  int all_columns;    /* width that all columns need; 0 until it was measured */
  guint width_source; /* columns are to be looked at when the width has settled */
  guint turn;         /* of the target: what was asked before it is no longer wanted */
  gboolean brief;     /* only some columns are to be seen */
  gboolean loading;
  gboolean complete;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyFormsPage, tuntas_survey_forms_page, TUNTAS_TYPE_PAGE)

/* An answer on its way to a page. */
typedef struct {
  TuntasSurveyFormsPage *page;
  guint turn;
} Request;

static Request *
request_new (TuntasSurveyFormsPage *self)
{
  Request *request = g_new0 (Request, 1);

  request->page = g_object_ref (self);
  request->turn = self->turn;
  return request;
}

static TuntasSession *
get_session (TuntasSurveyFormsPage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

static guint
count_loaded (TuntasSurveyFormsPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->forms));
}

/* What is shown */

static void
show_head (TuntasSurveyFormsPage *self)
{
  g_autofree char *title = tuntas_survey_figure_describe (self->result, &self->wanted->filter);
  g_autofree char *group =
    tuntas_survey_figure_describe_group (self->result, &self->wanted->filter);
  g_autofree char *loaded = tuntas_number_text_format (count_loaded (self));
  g_autofree char *all = tuntas_number_text_format ((gint64)self->n_all);
  const char *survey = self->result->summary->period->title;
  /* Translators: how many of the forms are listed so far, of how many, and of which survey */
  g_autofree char *about = self->complete
                             ? g_strdup (survey)
                             : g_strdup_printf (_ ("%s of %s listed · %s"), loaded, all, survey);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->group, group != NULL ? group : "");
  gtk_widget_set_visible (GTK_WIDGET (self->group), group != NULL);
  gtk_label_set_label (self->about, about);
  tuntas_page_set_title (TUNTAS_PAGE (self), title);
}

static void
show_form (TuntasSurveyFormsPage *self)
{
  TuntasSurveyFormItem *item = gtk_single_selection_get_selected_item (self->selection);
  TuntasSurveyForm *form = item != NULL ? tuntas_survey_form_item_get_form (item) : NULL;

  if (form == NULL || self->result == NULL || !gtk_revealer_get_reveal_child (self->detail))
    return;
  tuntas_survey_form_view_show (self->form, form, self->result->summary->method,
                                g_hash_table_lookup (self->batches, &form->batch),
                                self->wanted->filter.element);
}

/* Beside an open form what that says as well gives way, so that the comments stay in sight. */
static void
choose_columns (TuntasSurveyFormsPage *self)
{
  gboolean open = gtk_revealer_get_reveal_child (self->detail);
  int room = gtk_widget_get_width (GTK_WIDGET (self->content));
  int form = 0;

  if (open && !self->brief)
    gtk_widget_measure (GTK_WIDGET (self->view), GTK_ORIENTATION_HORIZONTAL, -1, &self->all_columns,
                        NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->form), GTK_ORIENTATION_HORIZONTAL, -1, &form, NULL, NULL,
                      NULL);
  self->brief = open && self->all_columns > room - form;
  tuntas_survey_form_columns_set_brief (self->view, self->brief);
}

static gboolean
width_settled_cb (gpointer data)
{
  TuntasSurveyFormsPage *self = data;

  self->width_source = 0;
  choose_columns (self);
  return G_SOURCE_REMOVE;
}

/* Columns cannot go while the list is being laid out. */
static void
width_changed_cb (TuntasSurveyFormsPage *self)
{
  if (self->width_source == 0 && gtk_revealer_get_reveal_child (self->detail))
    self->width_source = g_idle_add (width_settled_cb, self);
}

static void
close_form (TuntasSurveyFormsPage *self)
{
  gtk_revealer_set_reveal_child (self->detail, FALSE);
  choose_columns (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
activate_cb (TuntasSurveyFormsPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_revealer_set_reveal_child (self->detail, TRUE);
  choose_columns (self);
  show_form (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* How many of the forms stand in the list already, from @from on. */
static guint
count_known (TuntasSurveyFormsPage *self, GPtrArray *forms, guint from)
{
  guint n = 0;

  while (n < forms->len && from + n < count_loaded (self)) {
    g_autoptr (TuntasSurveyFormItem) item =
                 g_list_model_get_item (G_LIST_MODEL (self->forms), from + n);

    if (!tuntas_survey_form_item_is_same (tuntas_survey_form_item_get_form (item),
                                          g_ptr_array_index (forms, n)))
      break;
    n++;
  }
  return n;
}

/* Puts forms into the list in place of what follows @from. What did not change stays the item that
 * it is, and the person stays where she is. */
static void
take_forms (TuntasSurveyFormsPage *self, GPtrArray *forms, guint from)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint known = count_known (self, forms, from);
  guint after = from + known;

  for (guint i = known; i < forms->len; i++)
    g_ptr_array_add (items, tuntas_survey_form_item_new (g_ptr_array_index (forms, i)));
  if (items->len > 0 || after < count_loaded (self))
    g_list_store_splice (self->forms, after, count_loaded (self) - after, items->pdata, items->len);
  if (selected < count_loaded (self))
    gtk_single_selection_set_selected (self->selection, selected);
  self->complete = count_loaded (self) >= self->n_all || forms->len == 0;
}

/* Reading */

static void
show_refusal (TuntasSurveyFormsPage *self, const GError *error)
{
  g_autofree char *text = tuntas_error_text_describe (error);

  adw_status_page_set_description (self->refusal, text);
  gtk_stack_set_visible_child_name (self->content, "refused");
}

/* The columns hold on to the table. */
static void
take_batches (TuntasSurveyFormsPage *self, GHashTable *batches)
{
  GHashTableIter iter;
  gpointer id, name;

  if (self->batches == NULL) {
    self->batches = g_hash_table_ref (batches);
    return;
  }
  g_hash_table_iter_init (&iter, batches);
  while (g_hash_table_iter_next (&iter, &id, &name))
    g_hash_table_replace (self->batches, g_memdup2 (id, sizeof (gint64)), g_strdup (name));
}

static gboolean
has_services (TuntasSurveyResult *result)
{
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    if (g_str_equal (group->field, TUNTAS_SURVEY_FIELD_SERVICE))
      return TRUE;
  }
  return FALSE;
}

static void
take_sheet (TuntasSurveyFormsPage *self, TuntasSurveyFormsSheet *sheet)
{
  gboolean again = self->result != NULL;
  TuntasSurveyResult *before = self->result;

  self->result = tuntas_survey_result_ref (sheet->result);
  tuntas_survey_result_unref (before);
  take_batches (self, sheet->batches);
  tuntas_survey_figure_count (self->result, &self->wanted->filter, &self->n_all);
  if (sheet->refusal != NULL) {
    g_list_store_remove_all (self->forms);
    self->complete = TRUE;
    show_refusal (self, sheet->refusal);
  } else {
    if (!again)
      tuntas_survey_form_columns_set (self->view, self->result->summary->method, self->batches,
                                      self->wanted->filter.element, has_services (self->result));
    take_forms (self, sheet->forms, 0);
    gtk_stack_set_visible_child_name (self->content, count_loaded (self) > 0 ? "list" : "nothing");
  }
  show_head (self);
  show_form (self);
  if (!again && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr (TuntasSurveyFormsPage) self = request->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyFormsSheet) sheet =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (request->turn != self->turn || self->content == NULL)
    return;
  self->loading = FALSE;
  if (sheet != NULL)
    take_sheet (self, sheet);
  else if (g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND))
    show_refusal (self, error);
  else
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The forms could not be read."), error);
}

static void
begin (TuntasSurveyFormsPage *self)
{
  TuntasSurveyFormsJob *job = tuntas_survey_forms_job_new (&self->wanted->filter);

  self->turn++;
  self->loading = TRUE;
  job->filter.limit = MAX (PORTION, count_loaded (self));
  tuntas_session_run_async (
    get_session (self), tuntas_survey_forms_begin_func, job,
    (GDestroyNotify)tuntas_survey_forms_job_free, (GDestroyNotify)tuntas_survey_forms_sheet_free,
    tuntas_page_get_cancellable (TUNTAS_PAGE (self)), begun_cb, request_new (self));
}

static void
more_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr (TuntasSurveyFormsPage) self = request->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forms = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (request->turn != self->turn || self->content == NULL)
    return;
  self->loading = FALSE;
  if (forms == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The forms could not be read."), error);
    return;
  }
  take_forms (self, forms, count_loaded (self));
  show_head (self);
}

/* Reads on when the end of what is listed comes near; asked again when the list has grown. */
static void
load_more (TuntasSurveyFormsPage *self)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scroller);
  double left = gtk_adjustment_get_upper (place) - gtk_adjustment_get_value (place) -
                gtk_adjustment_get_page_size (place);
  g_autoptr (TuntasSurveyFormItem) last = NULL;
  TuntasSurveyFormsJob *job;

  if (self->loading || self->complete || count_loaded (self) == 0 ||
      left > 2 * gtk_adjustment_get_page_size (place))
    return;
  last = g_list_model_get_item (G_LIST_MODEL (self->forms), count_loaded (self) - 1);
  job = tuntas_survey_forms_job_new (&self->wanted->filter);
  job->filter.after = tuntas_survey_form_item_get_form (last)->sequence;
  job->filter.limit = PORTION;
  self->loading = TRUE;
  tuntas_session_run_async (
    get_session (self), tuntas_survey_forms_more_func, job,
    (GDestroyNotify)tuntas_survey_forms_job_free, (GDestroyNotify)g_ptr_array_unref,
    tuntas_page_get_cancellable (TUNTAS_PAGE (self)), more_cb, request_new (self));
}

/* The page */

static void
tuntas_survey_forms_page_refresh (TuntasPage *page)
{
  TuntasSurveyFormsPage *self = TUNTAS_SURVEY_FORMS_PAGE (page);

  if (self->wanted != NULL)
    begin (self);
}

static void
tuntas_survey_forms_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasSurveyFormsPage *self = TUNTAS_SURVEY_FORMS_PAGE (page);
  TuntasSurveyFilter filter;

  if (!tuntas_survey_figure_read_target (target, &filter))
    return;
  g_clear_pointer (&self->wanted, tuntas_survey_forms_job_free);
  self->wanted = tuntas_survey_forms_job_new (&filter);
  g_clear_pointer (&self->result, tuntas_survey_result_unref);
  g_clear_pointer (&self->batches, g_hash_table_unref);
  g_list_store_remove_all (self->forms);
  gtk_revealer_set_reveal_child (self->detail, FALSE);
  self->brief = FALSE; /* the columns are made anew */
  gtk_stack_set_visible_child_name (self->content, "loading");
  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->about, "");
  gtk_widget_set_visible (GTK_WIDGET (self->group), FALSE);
  tuntas_page_refresh (page);
}

static void
result_action (GtkWidget *widget, const char *action, GVariant *target)
{
  TuntasSurveyFormsPage *self = TUNTAS_SURVEY_FORMS_PAGE (widget);

  if (self->wanted != NULL)
    tuntas_page_navigate (TUNTAS_PAGE (self), "survey-period",
                          g_variant_new ("(xs)", self->wanted->filter.period, "result"));
}

static void
tuntas_survey_forms_page_dispose (GObject *object)
{
  TuntasSurveyFormsPage *self = TUNTAS_SURVEY_FORMS_PAGE (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  g_clear_pointer (&self->wanted, tuntas_survey_forms_job_free);
  g_clear_pointer (&self->result, tuntas_survey_result_unref);
  g_clear_pointer (&self->batches, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_SURVEY_FORMS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->forms);
  G_OBJECT_CLASS (tuntas_survey_forms_page_parent_class)->dispose (object);
}

static void
tuntas_survey_forms_page_class_init (TuntasSurveyFormsPageClass *klass)
{
  static const TuntasPageKey keys[] = {
    {"Return", N_ ("Open the form in full")},
    {"Escape", N_ ("Close the form")},
    {NULL, NULL},
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_forms_page_dispose;
  page_class->name = "survey-forms";
  page_class->belongs_to = "survey";
  page_class->title = N_ ("Forms of a survey");
  page_class->keys = keys;
  page_class->refresh = tuntas_survey_forms_page_refresh;
  page_class->show_target = tuntas_survey_forms_page_show_target;

  gtk_widget_class_install_action (widget_class, "page.result", NULL, result_action);
  g_type_ensure (TUNTAS_TYPE_SURVEY_FORM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey-forms/tuntas-survey-forms-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, title);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, group);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, about);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, content);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, view);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, form);
  gtk_widget_class_bind_template_child (widget_class, TuntasSurveyFormsPage, refusal);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_form);
}

static void
tuntas_survey_forms_page_init (TuntasSurveyFormsPage *self)
{
  GtkAdjustment *place;

  gtk_widget_init_template (GTK_WIDGET (self));
  tuntas_list_tab_leaves (GTK_WIDGET (self->view));
  self->forms = g_list_store_new (TUNTAS_TYPE_SURVEY_FORM_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->forms)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_form), self,
                           G_CONNECT_SWAPPED);
  place = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (place, "value-changed", G_CALLBACK (load_more), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "changed", G_CALLBACK (load_more), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set (self, "primary-action", "", NULL);
}
