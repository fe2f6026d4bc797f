/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-calendar.h"
#include "tuntas-date-text.h"
#include "tuntas-form-field.h"
#include "tuntas-kiosk-window.h"
#include "tuntas-survey-service.h"
#include "tuntas-widgets.h"
#include "tuntas-wrap-layout.h"

/**
 * TuntasKioskPage:
 *
 * Where the staff say what the kiosk of a survey asks, and start it.
 */
struct _TuntasKioskPage {
  TuntasPage parent_instance;

  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *unit;
  TuntasFormField *service_field;
  GtkDropDown *service;
  GtkWidget *fields_field;
  GtkWidget *fields;
  GtkCheckButton *comment;
  GtkSpinButton *rest;
  TuntasFormField *name_field;
  GtkEditable *name;
  TuntasFormField *key_field;
  GtkEditable *key;
  TuntasFormField *again_field;
  GtkEditable *again;

  gint64 period_id;
  TuntasSurveyPeriod *period; /* (nullable): until it was read */
  TuntasSurveyMethod *method;
  gint64 batch; /* of the last start */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (TuntasKioskPage, tuntas_kiosk_page, TUNTAS_TYPE_PAGE)

static const TuntasPageKey keys[] = {
  {"<Control>Return", N_ ("Start the kiosk")},
  {NULL, NULL},
};

/* Positions in the list of services before the services themselves. */
enum {
  SERVICE_ASKED,
  SERVICE_UNKNOWN,
  SERVICE_FIRST,
};

/* What the page shows */

static gboolean
has_services (TuntasKioskPage *self)
{
  return self->period->services != NULL && self->period->services[0] != NULL;
}

static void
show_services (TuntasKioskPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("The respondent chooses"));
  gtk_string_list_append (list, _ ("Do not note a service"));
  for (guint i = 0; has_services (self) && self->period->services[i] != NULL; i++)
    gtk_string_list_append (list, self->period->services[i]);
  gtk_drop_down_set_model (self->service, G_LIST_MODEL (list));
  gtk_widget_set_visible (GTK_WIDGET (self->service_field), has_services (self));
}

static void
show_fields (TuntasKioskPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->fields)) != NULL)
    gtk_box_remove (GTK_BOX (self->fields), child);
  for (guint i = 0; i < self->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (self->method->fields, i);
    GtkWidget *check = gtk_check_button_new_with_label (field->label);

    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
    gtk_box_append (GTK_BOX (self->fields), check);
  }
  gtk_widget_set_visible (self->fields_field, self->method->fields->len > 0);
}

static void
show_name (TuntasKioskPage *self)
{
  TuntasCalendar *calendar =
    tuntas_session_get_calendar (tuntas_page_get_session (TUNTAS_PAGE (self)));
  int today = tuntas_calendar_date_of (
    calendar, tuntas_session_now (tuntas_page_get_session (TUNTAS_PAGE (self))));
  g_autofree char *date = tuntas_date_text_format (today);
  /* goes into the office's file, which is in Indonesian */
  g_autofree char *name = g_strdup_printf ("Layar loket, %s", date);

  gtk_editable_set_text (self->name, name);
}

static void
update_actions (TuntasKioskPage *self)
{
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "kiosk-page.start",
    self->period != NULL && self->period->status == TUNTAS_SURVEY_STATUS_OPEN && !self->busy);
}

/* What was chosen already stays when the same survey is read again. */
static void
take_survey (TuntasKioskPage *self, TuntasSurveySummary *summary)
{
  gboolean same = self->period != NULL && self->period->id == summary->period->id;

  tuntas_survey_period_unref (self->period);
  tuntas_survey_method_unref (self->method);
  self->period = tuntas_survey_period_ref (summary->period);
  self->method = tuntas_survey_method_ref (summary->method);
  gtk_label_set_label (self->title, self->period->title);
  gtk_label_set_label (self->unit, self->period->unit);
  if (!same) {
    show_services (self);
    show_fields (self);
    show_name (self);
  }
  gtk_stack_set_visible_child_name (
    self->stack, self->period->status == TUNTAS_SURVEY_STATUS_OPEN ? "open" : "closed");
  update_actions (self);
  tuntas_page_take_focus (TUNTAS_PAGE (self));
}

static gpointer
load_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return tuntas_workspace_load_survey (workspace, *(gint64 *)data, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasKioskPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSurveyResult) survey =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (survey == NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The survey could not be read."), error);
  else if (survey->summary->period->id == self->period_id)
    take_survey (self, survey->summary);
}

static void
tuntas_kiosk_page_refresh (TuntasPage *page)
{
  TuntasKioskPage *self = TUNTAS_KIOSK_PAGE (page);

  if (self->period_id != 0 && tuntas_session_is_open (tuntas_page_get_session (page)))
    tuntas_session_run_async (tuntas_page_get_session (page), load_job,
                              g_memdup2 (&self->period_id, sizeof self->period_id), g_free,
                              (GDestroyNotify)tuntas_survey_result_unref,
                              tuntas_page_get_cancellable (page), loaded_cb, g_object_ref (self));
}

static void
tuntas_kiosk_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasKioskPage *self = TUNTAS_KIOSK_PAGE (page);

  if (target == NULL || !g_variant_is_of_type (target, G_VARIANT_TYPE_INT64))
    return;
  self->period_id = g_variant_get_int64 (target);
  tuntas_kiosk_page_refresh (page);
}

/* Starting */

typedef struct {
  TuntasKioskPage *page;
  TuntasKioskSetup *setup;
  TuntasKioskLock *lock;
  char *name;
  gint64 by;
} Start;

static void
start_free (Start *start)
{
  g_object_unref (start->page);
  tuntas_kiosk_setup_unref (start->setup);
  tuntas_kiosk_lock_free (start->lock);
  g_free (start->name);
  g_free (start);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Start, start_free)

static gboolean
check_form (TuntasKioskPage *self)
{
  const char *key = gtk_editable_get_text (self->key);
  const char *again = gtk_editable_get_text (self->again);
  gboolean fits = tuntas_kiosk_lock_is_key (key);
  gboolean same = g_str_equal (key, again);
  gboolean named = *gtk_editable_get_text (self->name) != '\0';

  tuntas_form_field_set_error (
    self->name_field, named ? NULL : _ ("Give it a name, by which its forms are found again."));
  tuntas_form_field_set_error (self->key_field,
                               fits ? NULL : _ ("The key must be 4 to 12 digits."));
  tuntas_form_field_set_error (
    self->again_field, fits && !same ? _ ("The two keys differ. Type the same key twice.") : NULL);
  if (!named)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else if (!fits)
    gtk_widget_grab_focus (GTK_WIDGET (self->key));
  else if (!same)
    gtk_widget_grab_focus (GTK_WIDGET (self->again));
  return named && fits && same;
}

static TuntasKioskSetup *
make_setup (TuntasKioskPage *self)
{
  TuntasKioskSetup *setup = tuntas_kiosk_setup_new ();
  guint service = gtk_drop_down_get_selected (self->service);
  guint place = 0;

  setup->period = tuntas_survey_period_ref (self->period);
  setup->method = tuntas_survey_method_ref (self->method);
  setup->ask_service = has_services (self) && service == SERVICE_ASKED;
  if (has_services (self) && service >= SERVICE_FIRST)
    setup->service = g_strdup (self->period->services[service - SERVICE_FIRST]);
  setup->fields = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_profile_field_unref);
  for (GtkWidget *check = gtk_widget_get_first_child (self->fields); check != NULL;
       check = gtk_widget_get_next_sibling (check), place++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_ptr_array_add (setup->fields,
                       tuntas_profile_field_ref (g_ptr_array_index (self->method->fields, place)));
  setup->ask_comment = gtk_check_button_get_active (self->comment);
  setup->rest = (guint)gtk_spin_button_get_value_as_int (self->rest);
  return setup;
}

static void
forget_key (TuntasKioskPage *self)
{
  gtk_editable_set_text (self->key, "");
  gtk_editable_set_text (self->again, "");
}

static gpointer
forget_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (
    tuntas_workspace_undo_survey_batch (workspace, *(gint64 *)data, 0, NULL, error));
}

/* A start to which nobody came leaves no empty batch behind. */
static void
forget_batch (TuntasKioskPage *self)
{
  tuntas_session_write_async (tuntas_page_get_session (TUNTAS_PAGE (self)), forget_job,
                              g_memdup2 (&self->batch, sizeof self->batch), g_free, NULL, NULL,
                              NULL, NULL);
}

static void
ended_cb (TuntasKioskPage *self, guint n_forms)
{
  g_autofree char *text = g_strdup_printf (
    ngettext ("The kiosk took in %u form.", "The kiosk took in %u forms.", n_forms), n_forms);

  if (n_forms == 0)
    forget_batch (self);
  tuntas_page_navigate (TUNTAS_PAGE (self), "survey-period",
                        g_variant_new ("(xs)", self->period_id, "forms"));
  tuntas_page_toast (TUNTAS_PAGE (self), text);
}

static gpointer
begin_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Start *start = data;

  start->setup->batch =
    tuntas_workspace_begin_survey_batch (workspace, start->setup->period->id, start->name,
                                         TUNTAS_SURVEY_SOURCE_KIOSK, 0, start->by, error);
  return GINT_TO_POINTER (start->setup->batch != 0);
}

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Start) start = user_data;
  g_autoptr (GError) error = NULL;
  TuntasKioskPage *self = start->page;
  gboolean begun = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL;
  TuntasKioskWindow *window;

  self->batch = start->setup->batch;
  if (g_cancellable_is_cancelled (tuntas_page_get_cancellable (TUNTAS_PAGE (self)))) {
    if (self->batch != 0)
      forget_batch (self);
    return;
  }
  self->busy = FALSE;
  update_actions (self);
  if (!begun) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The kiosk was not started."), error);
    return;
  }
  forget_key (self);
  window =
    tuntas_kiosk_window_new (TUNTAS_SESSION (source), start->setup, g_steal_pointer (&start->lock));
  g_signal_connect_object (window, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  tuntas_kiosk_window_start (window);
  tuntas_kiosk_window_start_clock (window);
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskPage *self = TUNTAS_KIOSK_PAGE (widget);
  TuntasSession *session = tuntas_page_get_session (TUNTAS_PAGE (self));
  TuntasOfficial *acting = tuntas_session_get_acting (session);
  Start *start;

  if (self->period == NULL || self->busy || !check_form (self))
    return;
  self->busy = TRUE;
  update_actions (self);
  start = g_new0 (Start, 1);
  start->page = g_object_ref (self);
  start->setup = make_setup (self);
  start->lock = tuntas_kiosk_lock_new (gtk_editable_get_text (self->key));
  start->name = g_strdup (gtk_editable_get_text (self->name));
  start->by = acting != NULL ? acting->id : 0;
  tuntas_session_write_async (session, begin_job, start, NULL, NULL,
                              tuntas_page_get_cancellable (TUNTAS_PAGE (self)), begun_cb, start);
}

/* The page */

static void
tuntas_kiosk_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_KIOSK_PAGE);
  G_OBJECT_CLASS (tuntas_kiosk_page_parent_class)->dispose (object);
}

static void
tuntas_kiosk_page_finalize (GObject *object)
{
  TuntasKioskPage *self = TUNTAS_KIOSK_PAGE (object);

  tuntas_survey_period_unref (self->period);
  tuntas_survey_method_unref (self->method);
  G_OBJECT_CLASS (tuntas_kiosk_page_parent_class)->finalize (object);
}

static void
tuntas_kiosk_page_class_init (TuntasKioskPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  object_class->dispose = tuntas_kiosk_page_dispose;
  object_class->finalize = tuntas_kiosk_page_finalize;
  page_class->name = "kiosk";
  page_class->belongs_to = "survey";
  page_class->title = N_ ("Survey at a screen");
  page_class->keys = keys;
  page_class->refresh = tuntas_kiosk_page_refresh;
  page_class->show_target = tuntas_kiosk_page_show_target;

  g_type_ensure (TUNTAS_TYPE_FORM_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TUNTAS_UI_PREFIX "pages/kiosk/tuntas-kiosk-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, title);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, unit);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, service_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, service);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, fields_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, fields);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, comment);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, rest);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, name_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, name);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, key_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, key);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, again_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasKioskPage, again);

  gtk_widget_class_install_action (widget_class, "kiosk-page.start", NULL, start_action);
}

static void
tuntas_kiosk_page_init (TuntasKioskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self, "primary-action", "", NULL);
  gtk_spin_button_set_range (self->rest, TUNTAS_KIOSK_LEAST_REST, TUNTAS_KIOSK_MOST_REST);
  gtk_spin_button_set_increments (self->rest, 5, 30);
  gtk_spin_button_set_value (self->rest, TUNTAS_KIOSK_USUAL_REST);
  gtk_widget_set_layout_manager (self->fields, tuntas_wrap_layout_new (12));
  tuntas_accept_key_add (GTK_WIDGET (self), "kiosk-page.start");
  update_actions (self);
}
