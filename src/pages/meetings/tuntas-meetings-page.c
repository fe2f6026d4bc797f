/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-meetings-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-banner.h"
#include "tuntas-date-text.h"
#include "tuntas-error-text.h"
#include "tuntas-meeting-editor.h"
#include "tuntas-widgets.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/* Milliseconds of rest after which what was typed is kept. */
#define KEEP_AFTER 1000

/**
 * TuntasMeetingsPage:
 *
 * The meetings of the office: those to come, those that were held, and one of them to plan or to
 * write the minutes of.
 */
struct _TuntasMeetingsPage {
  TuntasPage parent_instance;

  GtkStack *stack;
  TuntasBanner *banner;
  GtkWidget *coming_group;
  GtkListBox *coming;
  GtkWidget *unwritten_group;
  GtkListBox *unwritten;
  GtkWidget *held_group;
  GtkListBox *held;
  TuntasMeetingEditor *editor;
  GtkWidget *foot;
  GtkSpinner *spinner;

  guint keep_source;
  char *next_letter; /* kind of the letter to make when saving is done */
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (TuntasMeetingsPage, tuntas_meetings_page, TUNTAS_TYPE_PAGE)

static TuntasSession *
get_session (TuntasMeetingsPage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

static gboolean
is_editing (TuntasMeetingsPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "editor") == 0;
}

static void
show_view (TuntasMeetingsPage *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  g_object_set (self, "primary-label", _ ("New meeting"), "primary-action",
                g_str_equal (name, "editor") ? "" : "meetings.new", NULL);
}

static void
show_failure (TuntasMeetingsPage *self, const char *heading, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = tuntas_error_text_describe (error);
  tuntas_banner_show (self->banner, heading, text);
}

static GtkWidget *
new_row (TuntasMeetingsPage *self, TuntasMeeting *meeting)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (get_session (self));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  int date = tuntas_calendar_date_of (calendar, meeting->starts_at);
  g_autofree char *day = tuntas_date_text_format_with_weekday (date);
  g_autofree char *time = tuntas_date_text_format_time (
    (int)((meeting->starts_at - tuntas_calendar_time_of (calendar, date, 0)) / 60));
  g_autofree char *where = g_strdup_printf ("%s, %s · %s", day, time, meeting->place);
  guint n = meeting->cases != NULL ? meeting->cases->len : 0;
  g_autofree char *cases = g_strdup_printf (ngettext ("about %u case", "about %u cases", n), n);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", meeting->title, where, cases);
  GtkWidget *count = tuntas_wrapped_label_new (cases, "field-hint");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (meeting->title, "heading"));
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (where, NULL));
  gtk_label_set_wrap (GTK_LABEL (count), FALSE);
  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (columns), words);
  gtk_box_append (GTK_BOX (columns), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), columns);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "tuntas-meeting", tuntas_meeting_ref (meeting),
                          (GDestroyNotify)tuntas_meeting_unref);
  return row;
}

/* What is to come first, the nearest on top; then what is over, the newest on top. */
static int
compare_meetings (gconstpointer a, gconstpointer b, gpointer now)
{
  TuntasMeeting *first = *(TuntasMeeting *const *)a;
  TuntasMeeting *second = *(TuntasMeeting *const *)b;
  gboolean first_over = first->held || first->starts_at < *(gint64 *)now;
  gboolean second_over = second->held || second->starts_at < *(gint64 *)now;

  if (first_over != second_over)
    return first_over ? 1 : -1;
  if (first->starts_at == second->starts_at)
    return 0;
  return (first->starts_at < second->starts_at) != first_over ? -1 : 1;
}

static void
empty_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_group (GtkWidget *group, GtkListBox *list)
{
  gtk_widget_set_visible (group, gtk_list_box_get_row_at_index (list, 0) != NULL);
}

static void
show_meetings (TuntasMeetingsPage *self, GPtrArray *meetings, gint64 now)
{
  empty_list (self->coming);
  empty_list (self->unwritten);
  empty_list (self->held);
  for (guint i = 0; i < meetings->len; i++) {
    TuntasMeeting *meeting = meetings->pdata[i];
    GtkListBox *list = meeting->held              ? self->held
                       : meeting->starts_at < now ? self->unwritten
                                                  : self->coming;

    gtk_list_box_append (list, new_row (self, meeting));
  }
  show_group (self->coming_group, self->coming);
  show_group (self->unwritten_group, self->unwritten);
  show_group (self->held_group, self->held);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasMeetingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) meetings =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  gint64 now = tuntas_session_now (TUNTAS_SESSION (source));

  if (meetings == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The meetings could not be read."), error);
    return;
  }
  if (self->stack == NULL)
    return;
  g_ptr_array_sort_with_data (meetings, compare_meetings, &now);
  show_meetings (self, meetings, now);
  if (!is_editing (self))
    show_view (self, meetings->len > 0 ? "list" : "empty");
  tuntas_page_take_focus (TUNTAS_PAGE (self));
}

static void
actions_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasMeetingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) actions =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (actions == NULL)
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The corrective actions could not be read."), error);
  else if (self->stack != NULL)
    tuntas_meeting_editor_show_actions (self->editor, actions);
}

/* What is typed of the meeting stays; what became of its decisions may have changed. */
static void
refresh_actions (TuntasMeetingsPage *self)
{
  TuntasMeetingJob *job = g_new0 (TuntasMeetingJob, 1);

  job->meeting_id = tuntas_meeting_editor_get_meeting_id (self->editor);
  tuntas_session_run_async (
    get_session (self), tuntas_meeting_actions_func, job, (GDestroyNotify)tuntas_meeting_job_free,
    (GDestroyNotify)g_ptr_array_unref, tuntas_page_get_cancellable (TUNTAS_PAGE (self)),
    actions_loaded_cb, g_object_ref (self));
}

static void
tuntas_meetings_page_refresh (TuntasPage *page)
{
  if (is_editing (TUNTAS_MEETINGS_PAGE (page)))
    refresh_actions (TUNTAS_MEETINGS_PAGE (page));
  tuntas_session_run_async (tuntas_page_get_session (page), tuntas_meeting_list_func, NULL, NULL,
                            (GDestroyNotify)g_ptr_array_unref, tuntas_page_get_cancellable (page),
                            listed_cb, g_object_ref (page));
}

/* What is typed is kept on disk until it is saved. */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasMeetingsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) == NULL)
    tuntas_page_report (TUNTAS_PAGE (self),
                        _ ("What you typed is still here, but could not be kept on disk."), error);
}

static void
keep_draft (TuntasMeetingsPage *self, char *draft)
{
  TuntasMeetingJob *job = g_new0 (TuntasMeetingJob, 1);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  job->meeting_id = tuntas_meeting_editor_get_meeting_id (self->editor);
  job->draft = draft;
  tuntas_session_run_async (get_session (self), tuntas_meeting_save_draft_func, job,
                            (GDestroyNotify)tuntas_meeting_job_free, NULL, NULL, kept_cb,
                            g_object_ref (self));
}

static gboolean
keep_cb (gpointer data)
{
  TuntasMeetingsPage *self = data;

  self->keep_source = 0;
  keep_draft (self, tuntas_meeting_editor_dup_draft (self->editor));
  return G_SOURCE_REMOVE;
}

/* Not put off by the next key, or fast typing would never be kept. */
static void
changed_cb (TuntasMeetingsPage *self)
{
  if (self->keep_source == 0)
    self->keep_source = g_timeout_add (KEEP_AFTER, keep_cb, self);
}

/* Before another meeting takes the place of this one. */
static void
keep_now (TuntasMeetingsPage *self)
{
  if (self->keep_source != 0)
    keep_draft (self, tuntas_meeting_editor_dup_draft (self->editor));
}

static void
tuntas_meetings_page_unmap (GtkWidget *widget)
{
  keep_now (TUNTAS_MEETINGS_PAGE (widget));
  GTK_WIDGET_CLASS (tuntas_meetings_page_parent_class)->unmap (widget);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasMeetingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasMeetingSheet *sheet = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (sheet != NULL) {
    keep_now (self);
    tuntas_banner_hide (self->banner);
    tuntas_meeting_editor_set_meeting (self->editor, TUNTAS_SESSION (source), sheet);
    show_view (self, "editor");
    if (tuntas_meeting_editor_is_dirty (self->editor)) {
      tuntas_banner_show (self->banner, _ ("What you had typed for this meeting is still here."),
                          _ ("It is not saved yet."));
      tuntas_banner_set_act (self->banner, _ ("Discard"), "meetings.discard-draft");
    }
    gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
  } else {
    show_failure (self, _ ("The meeting could not be read."), error);
  }
  tuntas_meeting_sheet_free (sheet);
}

static void
open_meeting (TuntasMeetingsPage *self, gint64 meeting_id, gint64 case_id)
{
  TuntasMeetingJob *job = g_new0 (TuntasMeetingJob, 1);

  keep_now (self);
  job->meeting_id = meeting_id;
  job->case_id = case_id;
  tuntas_session_run_async (
    get_session (self), tuntas_meeting_load_func, job, (GDestroyNotify)tuntas_meeting_job_free,
    (GDestroyNotify)tuntas_meeting_sheet_free, tuntas_page_get_cancellable (TUNTAS_PAGE (self)),
    loaded_cb, g_object_ref (self));
}

static void
row_activated_cb (TuntasMeetingsPage *self, GtkListBoxRow *row)
{
  TuntasMeeting *meeting = g_object_get_data (G_OBJECT (row), "tuntas-meeting");

  open_meeting (self, meeting->id, 0);
}

static void
tuntas_meetings_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasMeetingsPage *self = TUNTAS_MEETINGS_PAGE (page);
  gint64 case_id;

  if (target == NULL)
    return;
  if (g_variant_is_of_type (target, G_VARIANT_TYPE_INT64)) {
    open_meeting (self, g_variant_get_int64 (target), 0);
  } else if (g_variant_is_of_type (target, G_VARIANT_TYPE ("(x)"))) {
    g_variant_get (target, "(x)", &case_id);
    open_meeting (self, 0, case_id);
  }
}

static void
make_letter (TuntasMeetingsPage *self)
{
  g_autofree char *kind = g_steal_pointer (&self->next_letter);

  tuntas_page_navigate (TUNTAS_PAGE (self), "letters",
                        g_variant_new ("(sxx)", kind,
                                       tuntas_meeting_editor_get_first_case (self->editor),
                                       tuntas_meeting_editor_get_meeting_id (self->editor)));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasMeetingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasMeetingSheet *sheet = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  self->saving = FALSE;
  gtk_spinner_stop (self->spinner);
  if (sheet == NULL) {
    g_clear_pointer (&self->next_letter, g_free);
    if (g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT))
      tuntas_banner_show (self->banner, _ ("Somebody else changed this meeting in the meantime."),
                          _ ("Nothing was saved, and what you typed is still here. Copy what you "
                             "need, go back to the list and open the meeting again."));
    else
      show_failure (self, _ ("The meeting was not saved. What you typed is still here."), error);
    return;
  }
  tuntas_banner_hide (self->banner);
  tuntas_meeting_editor_set_meeting (self->editor, TUNTAS_SESSION (source), sheet);
  tuntas_meeting_sheet_free (sheet);
  if (self->next_letter != NULL)
    make_letter (self);
  else
    tuntas_page_toast_with_action (TUNTAS_PAGE (self), _ ("The meeting is saved"),
                                   _ ("Make the invitation"),
                                   "meetings.make-letter::undangan-rapat");
}

static void
save (TuntasMeetingsPage *self)
{
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));
  TuntasMeeting *meeting;
  TuntasMeetingJob *job;

  if (self->saving || !is_editing (self))
    return;
  meeting = tuntas_meeting_editor_make_meeting (self->editor);
  if (meeting == NULL) {
    g_clear_pointer (&self->next_letter, g_free);
    return;
  }
  job = g_new0 (TuntasMeetingJob, 1);
  job->meeting = meeting;
  job->by = acting != NULL ? acting->id : 0;
  keep_now (self);
  self->saving = TRUE;
  gtk_spinner_start (self->spinner);
  tuntas_session_run_async (
    get_session (self), tuntas_meeting_save_func, job, (GDestroyNotify)tuntas_meeting_job_free,
    (GDestroyNotify)tuntas_meeting_sheet_free, NULL, saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (TUNTAS_MEETINGS_PAGE (widget));
}

static void
letter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasMeetingsPage *self = TUNTAS_MEETINGS_PAGE (widget);

  if (!is_editing (self) || self->saving)
    return;
  g_free (self->next_letter);
  self->next_letter = g_variant_dup_string (parameter, NULL);
  if (tuntas_meeting_editor_is_dirty (self->editor) ||
      tuntas_meeting_editor_get_meeting_id (self->editor) == 0)
    save (self);
  else
    make_letter (self);
}

static void
discard_draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasMeetingsPage *self = TUNTAS_MEETINGS_PAGE (widget);

  tuntas_banner_hide (self->banner);
  keep_draft (self, NULL);
  open_meeting (self, tuntas_meeting_editor_get_meeting_id (self->editor), 0);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_meeting (TUNTAS_MEETINGS_PAGE (widget), 0, 0);
}

static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasMeetingsPage *self = TUNTAS_MEETINGS_PAGE (widget);

  tuntas_banner_hide (self->banner);
  show_view (self, "list");
  tuntas_page_refresh (TUNTAS_PAGE (self));
}

static guint
count_meetings (const TuntasCounts *counts)
{
  return counts->meetings;
}

static void
tuntas_meetings_page_dispose (GObject *object)
{
  g_clear_handle_id (&TUNTAS_MEETINGS_PAGE (object)->keep_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_MEETINGS_PAGE);

  G_OBJECT_CLASS (tuntas_meetings_page_parent_class)->dispose (object);
}

static void
tuntas_meetings_page_finalize (GObject *object)
{
  g_free (TUNTAS_MEETINGS_PAGE (object)->next_letter);

  G_OBJECT_CLASS (tuntas_meetings_page_parent_class)->finalize (object);
}

static const TuntasPageKey keys[] = {
  {"<Control><Shift>n", N_ ("New meeting")},
  {"<Control>s", N_ ("Save the meeting")},
  {NULL},
};

static void
tuntas_meetings_page_class_init (TuntasMeetingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  object_class->dispose = tuntas_meetings_page_dispose;
  object_class->finalize = tuntas_meetings_page_finalize;
  widget_class->unmap = tuntas_meetings_page_unmap;
  page_class->name = "meetings";
  page_class->title = N_ ("Meetings");
  page_class->icon_name = "x-office-calendar-symbolic";
  page_class->keys = keys;
  page_class->count = count_meetings;
  page_class->refresh = tuntas_meetings_page_refresh;
  page_class->show_target = tuntas_meetings_page_show_target;

  g_type_ensure (TUNTAS_TYPE_BANNER);
  g_type_ensure (TUNTAS_TYPE_MEETING_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/meetings/tuntas-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, coming_group);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, coming);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, unwritten_group);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, unwritten);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, held_group);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, held);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, editor);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, foot);
  gtk_widget_class_bind_template_child (widget_class, TuntasMeetingsPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_action (widget_class, "meetings.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "meetings.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "meetings.discard-draft", NULL,
                                   discard_draft_action);
  gtk_widget_class_install_action (widget_class, "meetings.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "meetings.make-letter", "s", letter_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "meetings.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "meetings.save",
                                       NULL);
}

static void
tuntas_meetings_page_init (TuntasMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->foot, tuntas_wrap_layout_new (9));
  show_view (self, "loading");
}
