/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letters-page.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-banner.h"
#include "tuntas-error-text.h"
#include "tuntas-letter-editor.h"
#include "tuntas-letter-item.h"
#include "tuntas-letter-list.h"
#include "tuntas-letter-viewer.h"
#include "tuntas-widgets.h"

/**
 * TuntasLettersPage:
 *
 * The one agenda of letters, and what makes, shows, prints and cancels them.
 */
struct _TuntasLettersPage {
  TuntasPage parent_instance;

  GtkStack *stack;
  TuntasBanner *banner;
  TuntasLetterList *list;
  TuntasLetterEditor *editor;
  TuntasLetterViewer *viewer;

  guint n_letters;
  GPtrArray *kinds; /* (element-type TuntasLetterKind) (nullable) */
  GVariant *wanted; /* target that waits for the templates */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (TuntasLettersPage, tuntas_letters_page, TUNTAS_TYPE_PAGE)

static TuntasSession *
get_session (TuntasLettersPage *self)
{
  return tuntas_page_get_session (TUNTAS_PAGE (self));
}

static gint64
get_acting (TuntasLettersPage *self)
{
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));

  return acting != NULL ? acting->id : 0;
}

static const char *
title_of_kind (TuntasLettersPage *self, const char *kind)
{
  for (guint i = 0; self->kinds != NULL && i < self->kinds->len; i++) {
    TuntasLetterKind *candidate = self->kinds->pdata[i];

    if (g_strcmp0 (candidate->kind, kind) == 0)
      return candidate->title;
  }
  return NULL;
}

static void
show_view (TuntasLettersPage *self, const char *name)
{
  gboolean list = g_str_equal (name, "list") || g_str_equal (name, "empty");

  gtk_stack_set_visible_child_name (self->stack, name);
  g_object_set (self, "primary-label", _ ("New letter"), "primary-action",
                list ? "letters.new" : "", NULL);
}

static void
show_list (TuntasLettersPage *self)
{
  show_view (self, self->n_letters > 0 ? "list" : "empty");
}

static void
show_failure (TuntasLettersPage *self, const char *heading, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = tuntas_error_text_describe (error);
  tuntas_banner_show (self->banner, heading, text);
}

static void
set_busy (TuntasLettersPage *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letters.issue", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letters.save", !busy);
  tuntas_letter_editor_set_busy (self->editor, busy);
}

static void
begin_letter (TuntasLettersPage *self,
              const char *kind,
              gint64 case_id,
              gint64 meeting_id,
              gint64 action_id,
              TuntasLetter *concept)
{
  tuntas_banner_hide (self->banner);
  if (kind != NULL && *kind != '\0' && title_of_kind (self, kind) == NULL) {
    g_autofree char *words = g_strdelimit (g_strdup (kind), "-_", ' ');
    /* Translators: %s is a kind of letter, like "surat tugas" */
    g_autofree char *text =
      g_strdup_printf (_ ("There is no template for “%s” yet. Choose another letter, or put a "
                          "template of that name into the folder of templates."),
                       words);

    tuntas_banner_show (self->banner, _ ("This letter cannot be made here."), text);
  }
  show_view (self, "editor");
  tuntas_letter_editor_begin (self->editor, get_session (self), self->kinds, kind, case_id,
                              meeting_id, action_id, concept);
}

static void
show_sheet (TuntasLettersPage *self, TuntasLetterSheet *sheet)
{
  g_autoptr (TuntasLetterItem) item = tuntas_letter_item_new (
    sheet->letter, title_of_kind (self, sheet->letter->kind), NULL);

  if (g_strcmp0 (sheet->letter->status, "konsep") == 0) {
    begin_letter (self, NULL, 0, 0, 0, sheet->letter);
    return;
  }
  show_view (self, "viewer");
  tuntas_letter_viewer_set_letter (self->viewer, item, sheet->pdf);
}

static void
letter_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasLettersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasLetterSheet *sheet = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (sheet != NULL) {
    tuntas_banner_hide (self->banner);
    show_sheet (self, sheet);
  } else {
    show_failure (self, _ ("The letter could not be shown."), error);
  }
  tuntas_letter_sheet_free (sheet);
}

static void
load_letter (TuntasLettersPage *self, gint64 letter_id)
{
  TuntasLetterJob *job = g_new0 (TuntasLetterJob, 1);

  job->letter_id = letter_id;
  job->by = get_acting (self);
  tuntas_session_run_async (
    get_session (self), tuntas_letter_load_func, job, (GDestroyNotify)tuntas_letter_job_free,
    (GDestroyNotify)tuntas_letter_sheet_free, tuntas_page_get_cancellable (TUNTAS_PAGE (self)),
    letter_loaded_cb, g_object_ref (self));
}

static void
cancel_letter (TuntasLettersPage *self, gint64 letter_id, char *reason)
{
  TuntasLetterJob *job = g_new0 (TuntasLetterJob, 1);

  job->letter_id = letter_id;
  job->by = get_acting (self);
  job->reason = reason;
  tuntas_session_write_async (
    get_session (self), tuntas_letter_cancel_func, job, (GDestroyNotify)tuntas_letter_job_free,
    (GDestroyNotify)tuntas_letter_sheet_free, tuntas_page_get_cancellable (TUNTAS_PAGE (self)),
    letter_loaded_cb, g_object_ref (self));
}

static void
follow_target (TuntasLettersPage *self)
{
  g_autoptr (GVariant) target = g_steal_pointer (&self->wanted);

  if (g_variant_is_of_type (target, G_VARIANT_TYPE_INT64)) {
    load_letter (self, g_variant_get_int64 (target));
  } else if (g_variant_is_of_type (target, G_VARIANT_TYPE ("(sxx)"))) {
    const char *kind;
    gint64 case_id, meeting_id;

    g_variant_get (target, "(&sxx)", &kind, &case_id, &meeting_id);
    begin_letter (self, kind, case_id, meeting_id, 0, NULL);
  } else if (g_variant_is_of_type (target, G_VARIANT_TYPE ("(sxxx)"))) {
    const char *kind;
    gint64 case_id, meeting_id, action_id;

    g_variant_get (target, "(&sxxx)", &kind, &case_id, &meeting_id, &action_id);
    begin_letter (self, kind, case_id, meeting_id, action_id, NULL);
  }
}

/* The agenda. */

static void
agenda_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasLettersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasLetterAgenda *agenda = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autoptr (GPtrArray) items = NULL;
  const char *view;

  if (agenda == NULL) {
    tuntas_page_report (TUNTAS_PAGE (self), _ ("The agenda of letters could not be read."), error);
    return;
  }
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  self->kinds = g_ptr_array_ref (agenda->kinds);
  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < agenda->letters->len; i++) {
    TuntasLetter *letter = agenda->letters->pdata[i];

    g_ptr_array_add (
      items, tuntas_letter_item_new (letter, title_of_kind (self, letter->kind),
                                     g_hash_table_lookup (agenda->cases, &letter->case_id)));
  }
  self->n_letters = items->len;
  if (self->list != NULL)
    tuntas_letter_list_set_letters (self->list, items);
  tuntas_letter_agenda_free (agenda);
  view = gtk_stack_get_visible_child_name (self->stack);
  if (self->wanted != NULL)
    follow_target (self);
  else if (g_strcmp0 (view, "editor") != 0 && g_strcmp0 (view, "viewer") != 0)
    show_list (self);
  tuntas_page_take_focus (TUNTAS_PAGE (self));
}

static void
tuntas_letters_page_refresh (TuntasPage *page)
{
  tuntas_session_run_async (tuntas_page_get_session (page), tuntas_letter_agenda_func, NULL, NULL,
                            (GDestroyNotify)tuntas_letter_agenda_free,
                            tuntas_page_get_cancellable (page), agenda_cb, g_object_ref (page));
}

static void
tuntas_letters_page_show_target (TuntasPage *page, GVariant *target)
{
  TuntasLettersPage *self = TUNTAS_LETTERS_PAGE (page);

  if (target == NULL)
    return;
  g_clear_pointer (&self->wanted, g_variant_unref);
  self->wanted = g_variant_ref (target);
  if (self->kinds != NULL)
    follow_target (self);
}

static void
chosen_cb (TuntasLettersPage *self, TuntasLetterItem *item)
{
  load_letter (self, tuntas_letter_item_get_letter (item)->id);
}

/* Commands. */

static void
issued_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasLettersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasLetterSheet *sheet = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  set_busy (self, FALSE);
  if (sheet == NULL) {
    show_failure (self, _ ("The letter was not issued. What you typed is still here."), error);
  } else {
    g_autofree char *text =
      g_strdup_printf (_ ("%s is issued"), sheet->letter->number != NULL
                                             ? sheet->letter->number
                                             : title_of_kind (self, sheet->letter->kind));

    tuntas_banner_hide (self->banner);
    show_sheet (self, sheet);
    tuntas_page_toast (TUNTAS_PAGE (self), text);
  }
  tuntas_letter_sheet_free (sheet);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasLettersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasLetter) letter =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  set_busy (self, FALSE);
  if (letter == NULL) {
    show_failure (self, _ ("The draft was not kept. What you typed is still here."), error);
    return;
  }
  tuntas_banner_hide (self->banner);
  tuntas_letter_editor_set_letter_id (self->editor, letter->id);
  tuntas_page_toast (TUNTAS_PAGE (self), _ ("The draft is kept"));
}

static void
issue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasLettersPage *self = TUNTAS_LETTERS_PAGE (widget);

  if (self->busy || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "editor") != 0 ||
      !tuntas_letter_editor_check (self->editor))
    return;
  set_busy (self, TRUE);
  tuntas_session_run_async (
    get_session (self), tuntas_letter_issue_func, tuntas_letter_editor_make_request (self->editor),
    (GDestroyNotify)tuntas_letter_request_free, (GDestroyNotify)tuntas_letter_sheet_free, NULL,
    issued_cb, g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasLettersPage *self = TUNTAS_LETTERS_PAGE (widget);

  if (self->busy || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "editor") != 0)
    return;
  set_busy (self, TRUE);
  tuntas_session_run_async (
    get_session (self), tuntas_letter_save_func, tuntas_letter_editor_make_request (self->editor),
    (GDestroyNotify)tuntas_letter_request_free, (GDestroyNotify)tuntas_letter_unref, NULL, kept_cb,
    g_object_ref (self));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasLettersPage *self = TUNTAS_LETTERS_PAGE (widget);

  if (self->kinds != NULL)
    begin_letter (self, NULL, 0, 0, 0, NULL);
}

static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasLettersPage *self = TUNTAS_LETTERS_PAGE (widget);

  tuntas_banner_hide (self->banner);
  show_list (self);
  tuntas_page_refresh (TUNTAS_PAGE (self));
}

static void
viewer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasLettersPage *self = TUNTAS_LETTERS_PAGE (widget);
  TuntasLetter *letter = tuntas_letter_viewer_get_letter (self->viewer);

  if (letter == NULL || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "viewer") != 0)
    return;
  if (g_str_equal (name, "letters.print")) {
    tuntas_letter_viewer_print (self->viewer);
  } else if (g_str_equal (name, "letters.save-pdf")) {
    tuntas_letter_viewer_save (self->viewer);
  } else if (g_str_equal (name, "letters.open-case")) {
    tuntas_page_open_case (TUNTAS_PAGE (self), letter->case_id);
  } else if (g_str_equal (name, "letters.cancel")) {
    tuntas_letter_viewer_ask_reason (self->viewer);
  } else {
    char *reason = tuntas_letter_viewer_dup_reason (self->viewer);

    if (reason != NULL)
      cancel_letter (self, letter->id, reason);
  }
}

static void
tuntas_letters_page_dispose (GObject *object)
{
  TuntasLettersPage *self = TUNTAS_LETTERS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TUNTAS_TYPE_LETTERS_PAGE);

  G_OBJECT_CLASS (tuntas_letters_page_parent_class)->dispose (object);
}

static void
tuntas_letters_page_finalize (GObject *object)
{
  TuntasLettersPage *self = TUNTAS_LETTERS_PAGE (object);

  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_variant_unref);

  G_OBJECT_CLASS (tuntas_letters_page_parent_class)->finalize (object);
}

static const TuntasPageKey keys[] = {
  {"<Control><Shift>n", N_ ("New letter")},
  {"<Control>s", N_ ("Keep the letter as a draft")},
  {"<Control>Return", N_ ("Issue the letter")},
  {"<Control>p", N_ ("Print the letter")},
  {NULL},
};

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "letters.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "letters.issue", NULL, issue_action);
  gtk_widget_class_install_action (widget_class, "letters.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "letters.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "letters.print", NULL, viewer_action);
  gtk_widget_class_install_action (widget_class, "letters.save-pdf", NULL, viewer_action);
  gtk_widget_class_install_action (widget_class, "letters.open-case", NULL, viewer_action);
  gtk_widget_class_install_action (widget_class, "letters.cancel", NULL, viewer_action);
  gtk_widget_class_install_action (widget_class, "letters.cancel-accept", NULL, viewer_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "letters.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "letters.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "letters.print",
                                       NULL);
}

static void
tuntas_letters_page_class_init (TuntasLettersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasPageClass *page_class = TUNTAS_PAGE_CLASS (klass);

  object_class->dispose = tuntas_letters_page_dispose;
  object_class->finalize = tuntas_letters_page_finalize;
  page_class->name = "letters";
  page_class->title = N_ ("Letters");
  page_class->icon_name = "mail-send-symbolic";
  page_class->keys = keys;
  page_class->refresh = tuntas_letters_page_refresh;
  page_class->show_target = tuntas_letters_page_show_target;

  g_type_ensure (TUNTAS_TYPE_BANNER);
  g_type_ensure (TUNTAS_TYPE_LETTER_EDITOR);
  g_type_ensure (TUNTAS_TYPE_LETTER_LIST);
  g_type_ensure (TUNTAS_TYPE_LETTER_VIEWER);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/letters/tuntas-letters-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasLettersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasLettersPage, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasLettersPage, list);
  gtk_widget_class_bind_template_child (widget_class, TuntasLettersPage, editor);
  gtk_widget_class_bind_template_child (widget_class, TuntasLettersPage, viewer);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  install_actions (widget_class);
}

static void
tuntas_letters_page_init (TuntasLettersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tuntas_accept_key_add (GTK_WIDGET (self), "letters.issue");
  show_view (self, "loading");
}
