/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-intake-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-attachment-list.h"
#include "tuntas-attachment-reader.h"
#include "tuntas-banner.h"
#include "tuntas-chip-chooser.h"
#include "tuntas-date-entry.h"
#include "tuntas-date-text.h"
#include "tuntas-error-text.h"
#include "tuntas-file-picker.h"
#include "tuntas-form-field.h"
#include "tuntas-intake-form.h"
#include "tuntas-intake-receipt.h"
#include "tuntas-intake-work.h"
#include "tuntas-similar-row.h"
#include "tuntas-split-layout.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-text-area.h"
#include "tuntas-widget-filled.h"
#include "tuntas-widgets.h"

/* Milliseconds of rest after which what was typed is looked at, and kept. */
#define LOOK_AFTER 500
#define KEEP_AFTER 1000
/* Microseconds after which it is kept even while typing goes on. */
#define KEEP_AT_LEAST (5 * G_USEC_PER_SEC)

/**
 * TuntasIntakePage:
 *
 * The form of a new complaint, in the order in which a person tells it, and after saving its
 * receipt. What is typed is kept as a draft until it is saved or discarded.
 */
struct _TuntasIntakePage {
  TuntasPage parent_instance;

  TuntasIntakeForm form;
  GtkStack *stack;
  GtkRevealer *draft_revealer;
  GtkLabel *draft_label;
  TuntasBanner *banner;
  GtkLabel *privacy;
  GtkWidget *identity;
  TuntasAttachmentList *attachments;
  GtkWidget *similar_empty;
  GtkListBox *similar_list;
  GtkLabel *promise;
  GtkSpinner *spinner;
  TuntasIntakeReceipt *receipt;

  GPtrArray *files;    /* (element-type TuntasAttachment) */
  GPtrArray *uris;     /* (element-type utf8): where they came from */
  GPtrArray *required; /* (element-type TuntasIntakeIssue) (nullable) */
  guint look_source;
  guint keep_source;
  gint64 unkept_since; /* monotonic; 0 when all is kept */
  gint64 case_id;      /* of the receipt in sight */
  gboolean started;
  gboolean filling; /* values are set by the program, not typed */
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (TuntasIntakePage, tuntas_intake_page, TUNTAS_TYPE_PAGE)

static void keep_draft (TuntasIntakePage *self);

static TuntasIntakeDraft *
read_form (TuntasIntakePage *self)
{
  TuntasIntakeDraft *draft = tuntas_intake_draft_new ();

  tuntas_intake_form_read (&self->form, draft);
  for (guint i = 0; i < self->uris->len; i++)
    tuntas_intake_draft_add_file (draft, self->uris->pdata[i]);
  return draft;
}

static int
get_today (TuntasIntakePage *self)
{
  TuntasSession *session = tuntas_page_get_session (TUNTAS_PAGE (self));
  TuntasCalendar *calendar = tuntas_session_get_calendar (session);

  return calendar != NULL ? tuntas_calendar_date_of (calendar, tuntas_session_now (session)) : 0;
}

static TuntasIntakeJob *
new_job (TuntasIntakePage *self)
{
  TuntasSession *session = tuntas_page_get_session (TUNTAS_PAGE (self));
  TuntasOfficial *acting = tuntas_session_get_acting (session);
  g_autoptr (TuntasIntakeDraft) draft = read_form (self);
  TuntasIntakeJob *job = g_new0 (TuntasIntakeJob, 1);

  job->complaint =
    tuntas_intake_draft_to_complaint (draft, get_today (self), tuntas_session_now (session));
  job->complainant = tuntas_intake_draft_to_complainant (draft);
  job->attachments = g_ptr_array_ref (self->files);
  job->search = tuntas_intake_draft_to_search (draft);
  job->by = acting != NULL ? acting->id : 0;
  return job;
}

/* Similar cases and the promise to the citizen, while the form is being filled in. */

static void
show_similar (TuntasIntakePage *self, GPtrArray *similar)
{
  guint n = similar != NULL ? similar->len : 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->similar_list))) != NULL)
    gtk_list_box_remove (self->similar_list, row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->similar_list, tuntas_similar_row_new (similar->pdata[i]));
  tuntas_widget_filled_show (GTK_WIDGET (self->similar_list), n > 0);
  gtk_widget_set_visible (self->similar_empty, n == 0);
}

static void
show_promise (TuntasIntakePage *self, gint64 due)
{
  TuntasCalendar *calendar =
    tuntas_session_get_calendar (tuntas_page_get_session (TUNTAS_PAGE (self)));
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (due == 0 || calendar == NULL) {
    gtk_label_set_label (self->promise, _ ("A receipt with the register number will be printed."));
    return;
  }
  date = tuntas_date_text_format (tuntas_calendar_date_of (calendar, due));
  /* Translators: %s is a date */
  text =
    g_strdup_printf (_ ("A receipt will be printed; the answer comes by %s at the latest."), date);
  gtk_label_set_label (self->promise, text);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasIntakePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasIntakeView *view = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (view != NULL) {
    show_similar (self, view->similar);
    show_promise (self, view->due);
  } else {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("Similar cases could not be looked up."), error);
  }
  tuntas_intake_view_free (view);
}

static gboolean
look_cb (gpointer data)
{
  TuntasIntakePage *self = data;

  self->look_source = 0;
  tuntas_session_run_async (
    tuntas_page_get_session (TUNTAS_PAGE (self)), tuntas_intake_view_func, new_job (self),
    (GDestroyNotify)tuntas_intake_job_free, (GDestroyNotify)tuntas_intake_view_free,
    tuntas_page_get_cancellable (TUNTAS_PAGE (self)), looked_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* The draft. */

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasIntakePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) == NULL)
    tuntas_page_report (TUNTAS_PAGE (self),
                        _ ("What you typed is still here, but could not be kept on disk."), error);
}

static void
keep_draft (TuntasIntakePage *self)
{
  g_autoptr (TuntasIntakeDraft) draft = NULL;

  g_clear_handle_id (&self->keep_source, g_source_remove);
  if (self->unkept_since == 0 || self->saving)
    return;
  self->unkept_since = 0;
  draft = read_form (self);
  tuntas_session_run_async (
    tuntas_page_get_session (TUNTAS_PAGE (self)), tuntas_intake_save_draft_func,
    tuntas_intake_draft_is_empty (draft) ? NULL : tuntas_intake_draft_to_text (draft), g_free, NULL,
    NULL, kept_cb, g_object_ref (self));
}

static gboolean
keep_cb (gpointer data)
{
  TuntasIntakePage *self = data;

  self->keep_source = 0;
  keep_draft (self);
  return G_SOURCE_REMOVE;
}

static void
show_privacy (TuntasIntakePage *self)
{
  gboolean anonymous = gtk_check_button_get_active (
    GTK_CHECK_BUTTON (tuntas_intake_form_get_input (&self->form, "anonymous")));
  gboolean confidential = gtk_check_button_get_active (
    GTK_CHECK_BUTTON (tuntas_intake_form_get_input (&self->form, "confidential")));

  gtk_label_set_label (self->privacy, tuntas_intake_draft_get_privacy (anonymous, confidential));
  gtk_widget_set_visible (self->identity, !anonymous);
}

static void
form_changed_cb (TuntasIntakePage *self)
{
  guint channel = tuntas_chip_chooser_get_selected (
    TUNTAS_CHIP_CHOOSER (tuntas_intake_form_get_input (&self->form, "channel")));

  if (self->filling)
    return;
  gtk_widget_set_visible (GTK_WIDGET (tuntas_intake_form_get_field (&self->form, "external_id")),
                          channel == TUNTAS_CHANNEL_LAPOR);
  show_privacy (self);
  tuntas_intake_form_fill_villages (&self->form);
  if (self->unkept_since == 0)
    self->unkept_since = g_get_monotonic_time ();
  g_clear_handle_id (&self->look_source, g_source_remove);
  self->look_source = g_timeout_add (LOOK_AFTER, look_cb, self);
  if (g_get_monotonic_time () - self->unkept_since > KEEP_AT_LEAST) {
    keep_draft (self);
  } else {
    g_clear_handle_id (&self->keep_source, g_source_remove);
    self->keep_source = g_timeout_add (KEEP_AFTER, keep_cb, self);
  }
}

/* Attachments. */

static void
file_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasIntakePage) self = user_data;
  GFile *file = G_FILE (source);
  g_autoptr (GError) error = NULL;
  TuntasAttachment *attachment = tuntas_attachment_reader_read_finish (file, result, &error);

  if (attachment == NULL) {
    g_autofree char *base = g_file_get_basename (file);
    g_autofree char *name = g_filename_display_name (base);
    g_autofree char *heading = g_strdup_printf (_ ("“%s” was not attached."), name);

    tuntas_page_report (TUNTAS_PAGE (self), heading, error);
    return;
  }
  g_ptr_array_add (self->files, attachment);
  g_ptr_array_add (self->uris, g_file_get_uri (file));
  tuntas_attachment_list_set_attachments (self->attachments, self->files);
  form_changed_cb (self);
}

static void
add_files (TuntasIntakePage *self, GListModel *files)
{
  tuntas_attachment_reader_read_async (TUNTAS_PAGE (self), files, file_loaded_cb);
}

static void
files_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasIntakePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = tuntas_file_picker_run_finish_several (result, &error);

  if (files != NULL)
    add_files (self, files);
  else
    tuntas_page_report (TUNTAS_PAGE (self), _ ("Nothing was attached."), error);
}

static void
attach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_attachment_reader_choose_async (TUNTAS_PAGE (widget), files_chosen_cb);
}

static void
attach_requested_cb (TuntasIntakePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "intake.attach", NULL);
}

static void
attachment_removed_cb (TuntasIntakePage *self, guint index)
{
  g_ptr_array_remove_index (self->files, index);
  g_ptr_array_remove_index (self->uris, index);
  tuntas_attachment_list_set_attachments (self->attachments, self->files);
  form_changed_cb (self);
}

/* Filling and emptying the form. */

static void
fill_form (TuntasIntakePage *self, TuntasIntakeDraft *draft)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GPtrArray *uris = tuntas_intake_draft_get_files (draft);

  self->filling = TRUE;
  tuntas_intake_form_fill (&self->form, draft);
  self->filling = FALSE;
  g_ptr_array_set_size (self->files, 0);
  g_ptr_array_set_size (self->uris, 0);
  tuntas_attachment_list_set_attachments (self->attachments, self->files);
  for (guint i = 0; i < uris->len; i++) {
    g_autoptr (GFile) file = g_file_new_for_uri (uris->pdata[i]);

    g_list_store_append (files, file);
  }
  add_files (self, G_LIST_MODEL (files));
  tuntas_intake_form_clear_errors (&self->form);
  tuntas_banner_hide (self->banner);
  show_similar (self, NULL);
  form_changed_cb (self);
}

static void
empty_form (TuntasIntakePage *self)
{
  g_autoptr (TuntasIntakeDraft) nothing = tuntas_intake_draft_new ();

  fill_form (self, nothing);
  gtk_revealer_set_reveal_child (self->draft_revealer, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "form");
  gtk_widget_grab_focus (tuntas_intake_form_get_input (&self->form, "channel"));
}

static void
discard_draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (widget);

  empty_form (self);
  keep_draft (self);
}

static void
keep_draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (widget);

  gtk_revealer_set_reveal_child (self->draft_revealer, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (tuntas_intake_form_get_field (&self->form, "account")));
}

/* Saving. */

static void
show_issues (TuntasIntakePage *self, GPtrArray *issues)
{
  TuntasIntakeIssue *elsewhere = NULL;
  guint n = tuntas_intake_form_show_issues (&self->form, issues, &elsewhere);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u field is still missing. What you typed is kept.",
                               "%u fields are still missing. What you typed is kept.", n),
                     n);

  if (elsewhere != NULL)
    tuntas_banner_show (self->banner, _ ("The complaint is not complete yet."), elsewhere->message);
  gtk_label_set_label (self->promise, count);
}

static void
set_saving (TuntasIntakePage *self, gboolean saving)
{
  self->saving = saving;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.save", !saving);
  if (saving)
    gtk_spinner_start (self->spinner);
  else
    gtk_spinner_stop (self->spinner);
}

static void
show_receipt (TuntasIntakePage *self, TuntasIntakeResult *result)
{
  self->case_id = result->case_id;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.print", result->receipt != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.save-pdf", result->receipt != NULL);
  tuntas_intake_receipt_show (self->receipt, result);
  empty_form (self);
  self->unkept_since = 0;
  g_clear_handle_id (&self->keep_source, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, "receipt");
  gtk_widget_grab_focus (GTK_WIDGET (self->receipt));
}

static void
registered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasIntakePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasIntakeResult *outcome = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  set_saving (self, FALSE);
  if (outcome == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      g_autofree char *text = tuntas_error_text_describe (error);

      tuntas_banner_show (
        self->banner, _ ("The complaint was not registered. What you typed is still here."), text);
    }
  } else if (outcome->case_id == 0) {
    show_issues (self, outcome->issues);
  } else {
    show_receipt (self, outcome);
  }
  tuntas_intake_result_free (outcome);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (widget);
  TuntasIntakeJob *job;

  if (self->saving || !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "form"))
    return;
  tuntas_banner_hide (self->banner);
  if (!tuntas_intake_form_check (
        &self->form, tuntas_session_get_office (tuntas_page_get_session (TUNTAS_PAGE (self)))))
    return;
  job = new_job (self);
  if (job->by == 0) {
    tuntas_intake_job_free (job);
    tuntas_banner_show (self->banner, _ ("Nobody is signed in."),
                        _ ("Choose at the bottom of the sidebar who you are, then save again."));
    return;
  }
  keep_draft (self);
  set_saving (self, TRUE);
  tuntas_session_run_async (
    tuntas_page_get_session (TUNTAS_PAGE (self)), tuntas_intake_register_func, job,
    (GDestroyNotify)tuntas_intake_job_free, (GDestroyNotify)tuntas_intake_result_free, NULL,
    registered_cb, g_object_ref (self));
}

static void
receipt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (widget);

  if (g_str_equal (name, "intake.print"))
    tuntas_intake_receipt_print (self->receipt);
  else if (g_str_equal (name, "intake.save-pdf"))
    tuntas_intake_receipt_save (self->receipt);
  else if (g_str_equal (name, "intake.open-case"))
    tuntas_page_open_case (TUNTAS_PAGE (self), self->case_id);
  else
    empty_form (self);
}

static void
receipt_saved_cb (TuntasIntakePage *self, GFile *file)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), path);

  tuntas_page_toast (TUNTAS_PAGE (self), text);
}

static void
similar_activated_cb (GtkListBox *list, GtkListBoxRow *row, TuntasIntakePage *self)
{
  tuntas_page_open_case (TUNTAS_PAGE (self),
                         tuntas_similar_row_get_case_id (TUNTAS_SIMILAR_ROW (row)));
}

/* What is known before the first key. */

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasIntakePage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasIntakeStart *start = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (start == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("An earlier draft could not be read."), error);
    return;
  }
  tuntas_intake_form_set_places (&self->form, g_steal_pointer (&start->places));
  tuntas_intake_form_require (&self->form, start->required);
  if (start->draft != NULL && *start->draft != '\0' && self->unkept_since == 0) {
    g_autoptr (TuntasIntakeDraft) draft = tuntas_intake_draft_new_from_text (start->draft);

    fill_form (self, draft);
    gtk_revealer_set_reveal_child (self->draft_revealer, TRUE);
  }
  tuntas_intake_start_free (start);
}

static void
tuntas_intake_page_refresh (TuntasPage *page)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (page);
  TuntasSession *session = tuntas_page_get_session (page);
  TuntasOffice *office = tuntas_session_get_office (session);

  if (office == NULL)
    return;
  tuntas_intake_form_set_office (&self->form, office, get_today (self));
  if (!self->started) {
    self->started = TRUE;
    tuntas_session_run_async (session, tuntas_intake_start_func, NULL, NULL,
                              (GDestroyNotify)tuntas_intake_start_free,
                              tuntas_page_get_cancellable (page), started_cb, g_object_ref (self));
    look_cb (self);
  }
}

static void
tuntas_intake_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (page);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "receipt"))
    empty_form (self);
}

static gboolean
tuntas_intake_page_grab_focus (GtkWidget *widget)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (widget);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "receipt"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->receipt));
  return gtk_widget_grab_focus (tuntas_intake_form_get_input (&self->form, "channel"));
}

static void
tuntas_intake_page_unmap (GtkWidget *widget)
{
  keep_draft (TUNTAS_INTAKE_PAGE (widget));
  GTK_WIDGET_CLASS (tuntas_intake_page_parent_class)->unmap (widget);
}

static void
tuntas_intake_page_dispose (GObject *object)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->keep_source, g_source_remove);
  /* AdwBin must let go of its child itself: it is a child of the template, too */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_INTAKE_PAGE);

  G_OBJECT_CLASS (tuntas_intake_page_parent_class)->dispose (object);
}

static void
tuntas_intake_page_finalize (GObject *object)
{
  TuntasIntakePage *self = TUNTAS_INTAKE_PAGE (object);

  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->uris);
  tuntas_intake_form_clear (&self->form);
  g_clear_pointer (&self->required, g_ptr_array_unref);

  G_OBJECT_CLASS (tuntas_intake_page_parent_class)->finalize (object);
}

static const TuntasPageKey keys[] = {
  {"<Control>Return", N_ ("Save and print the receipt")},
  {"<Control><Shift>o", N_ ("Attach files")},
  {NULL},
};

static void
bind_children (GtkWidgetClass *widget_class)
{
  tuntas_intake_form_bind (widget_class, G_STRUCT_OFFSET (TuntasIntakePage, form));
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, draft_revealer);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, draft_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, privacy);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, identity);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, attachments);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, similar_empty);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, similar_list);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, promise);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakePage, receipt);
}

static void
tuntas_intake_page_class_init (TuntasIntakePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  object_class->dispose = tuntas_intake_page_dispose;
  object_class->finalize = tuntas_intake_page_finalize;
  widget_class->unmap = tuntas_intake_page_unmap;
  widget_class->grab_focus = tuntas_intake_page_grab_focus;
  page_class->name = "intake";
  page_class->belongs_to = "register";
  page_class->title = N_ ("New complaint");
  page_class->keys = keys;
  page_class->refresh = tuntas_intake_page_refresh;
  page_class->show_target = tuntas_intake_page_show_target;

  g_type_ensure (TUNTAS_TYPE_ATTACHMENT_LIST);
  g_type_ensure (TUNTAS_TYPE_BANNER);
  g_type_ensure (TUNTAS_TYPE_CHIP_CHOOSER);
  g_type_ensure (TUNTAS_TYPE_DATE_ENTRY);
  g_type_ensure (TUNTAS_TYPE_FORM_FIELD);
  g_type_ensure (TUNTAS_TYPE_INTAKE_RECEIPT);
  g_type_ensure (TUNTAS_TYPE_SPLIT_LAYOUT);
  g_type_ensure (TUNTAS_TYPE_SUGGEST_ENTRY);
  g_type_ensure (TUNTAS_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/intake/tuntas-intake-page.ui");
  bind_children (widget_class);

  gtk_widget_class_install_action (widget_class, "intake.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "intake.attach", NULL, attach_action);
  gtk_widget_class_install_action (widget_class, "intake.discard-draft", NULL,
                                   discard_draft_action);
  gtk_widget_class_install_action (widget_class, "intake.keep-draft", NULL, keep_draft_action);
  gtk_widget_class_install_action (widget_class, "intake.print", NULL, receipt_action);
  gtk_widget_class_install_action (widget_class, "intake.save-pdf", NULL, receipt_action);
  gtk_widget_class_install_action (widget_class, "intake.open-case", NULL, receipt_action);
  gtk_widget_class_install_action (widget_class, "intake.next", NULL, receipt_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "intake.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "intake.attach", NULL);
}

static void
tuntas_intake_page_init (TuntasIntakePage *self)
{
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_attachment_unref);
  self->uris = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self, "primary-action", "", NULL);

  tuntas_intake_form_prepare (&self->form, G_CALLBACK (form_changed_cb), self);
  gtk_label_set_label (self->draft_label, _ ("The complaint you had begun is still here."));
  gtk_widget_set_visible (GTK_WIDGET (tuntas_intake_form_get_field (&self->form, "external_id")),
                          FALSE);
  show_privacy (self);
  tuntas_accept_key_add (GTK_WIDGET (self), "intake.save");

  g_signal_connect_object (self->attachments, "add-requested", G_CALLBACK (attach_requested_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attachments, "files-dropped", G_CALLBACK (add_files), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attachments, "removed", G_CALLBACK (attachment_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->receipt, "saved", G_CALLBACK (receipt_saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->similar_list, "row-activated", G_CALLBACK (similar_activated_cb),
                           self, G_CONNECT_DEFAULT);
}
