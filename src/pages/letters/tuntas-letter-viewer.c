/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-viewer.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-text.h"
#include "tuntas-fact.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-page.h"
#include "tuntas-pdf-view.h"
#include "tuntas-text-area.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasLetterViewer:
 *
 * A letter of the agenda with its pages: to print, to save, or to cancel its number with a reason.
 */
struct _TuntasLetterViewer {
  AdwBin parent_instance;

  GtkWidget *facts;
  GtkWidget *buttons;
  GtkWidget *open_case;
  GtkWidget *cancel;
  GtkWidget *cancel_accept;
  GtkWidget *cancel_hint;
  GtkWidget *revealer;
  TuntasFormField *reason_field;
  GtkWidget *reason;
  TuntasPdfView *view;
  TuntasLetterItem *item;
};

G_DEFINE_FINAL_TYPE (TuntasLetterViewer, tuntas_letter_viewer, ADW_TYPE_BIN)

static void
append_fact (TuntasLetterViewer *self, const char *title, const char *text)
{
  GtkWidget *value = tuntas_fact_append (self->facts, title, text);

  /* By the mouse only: Tab goes on to what can be done, and nothing is selected unasked. */
  if (value != NULL)
    gtk_widget_set_focusable (value, FALSE);
}

static void
failed_cb (TuntasLetterViewer *self, const char *heading, const GError *error)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);

  if (page != NULL)
    tuntas_page_report (TUNTAS_PAGE (page), heading, error);
}

static void
saved_cb (TuntasLetterViewer *self, GFile *file)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), path);

  if (page != NULL)
    tuntas_page_toast (TUNTAS_PAGE (page), text);
}

static void
tuntas_letter_viewer_dispose (GObject *object)
{
  g_clear_object (&TUNTAS_LETTER_VIEWER (object)->item);

  G_OBJECT_CLASS (tuntas_letter_viewer_parent_class)->dispose (object);
}

static void
tuntas_letter_viewer_class_init (TuntasLetterViewerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_letter_viewer_dispose;
}

static GtkWidget *
append_button (TuntasLetterViewer *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}

static GtkWidget *
new_cancel_form (TuntasLetterViewer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *accept = gtk_button_new_with_label (_ ("Cancel the number"));
  GtkWidget *hint = tuntas_wrapped_label_new (
    _ ("The number stays in the agenda with this reason and is never given again."), "field-hint");

  self->cancel_accept = accept;
  self->cancel_hint = hint;
  self->reason = tuntas_text_area_new (2);
  self->reason_field = TUNTAS_FORM_FIELD (tuntas_form_field_new (_ ("Why"), self->reason));
  tuntas_form_field_set_required (self->reason_field, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (accept), "letters.cancel-accept");
  gtk_widget_add_css_class (accept, "destructive-action");
  gtk_widget_set_halign (accept, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason_field));
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), accept);
  return box;
}

static void
tuntas_letter_viewer_init (TuntasLetterViewer *self)
{
  GtkWidget *split = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *print;

  gtk_widget_add_css_class (left, "editor-form");
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_layout_manager (self->buttons, tuntas_wrap_layout_new (9));
  print = append_button (self, _ ("Print"), "letters.print");
  gtk_widget_add_css_class (print, "suggested-action");
  append_button (self, _ ("Save as PDF…"), "letters.save-pdf");
  self->open_case = append_button (self, _ ("Open its case"), "letters.open-case");
  self->cancel = append_button (self, _ ("Cancel the number…"), "letters.cancel");
  append_button (self, _ ("Back to the list"), "letters.list");
  self->facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (left), self->facts);
  gtk_box_append (GTK_BOX (left), self->buttons);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), new_cancel_form (self));
  gtk_box_append (GTK_BOX (left), self->revealer);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), left);
  gtk_widget_set_size_request (scroller, 340, -1);
  self->view = TUNTAS_PDF_VIEW (tuntas_pdf_view_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->view, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (split), scroller);
  gtk_box_append (GTK_BOX (split), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (split), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), split);
}

/**
 * tuntas_letter_viewer_set_letter:
 * @self: a viewer
 * @item: a letter
 * @pdf: its pages
 */
void
tuntas_letter_viewer_set_letter (TuntasLetterViewer *self, TuntasLetterItem *item, GBytes *pdf)
{
  TuntasLetter *letter;
  GtkWidget *child;
  g_autofree char *status = NULL;
  g_autofree char *date = NULL;

  g_return_if_fail (TUNTAS_IS_LETTER_VIEWER (self));

  g_set_object (&self->item, item);
  letter = tuntas_letter_item_get_letter (item);
  while ((child = gtk_widget_get_first_child (self->facts)) != NULL)
    gtk_box_remove (GTK_BOX (self->facts), child);
  gtk_box_append (
    GTK_BOX (self->facts),
    tuntas_wrapped_label_new (tuntas_letter_item_get_kind_title (item), "section-title"));
  status = tuntas_letter_item_describe_status (item);
  date = letter->date != 0 ? tuntas_date_text_format_with_weekday (letter->date) : NULL;
  append_fact (self, _ ("Number"), letter->number);
  append_fact (self, _ ("State"), status);
  append_fact (self, _ ("Date"), date);
  append_fact (self, _ ("Subject"), letter->subject);
  append_fact (self, _ ("To"), letter->recipient);
  gtk_widget_set_visible (self->open_case, letter->case_id != 0);
  gtk_button_set_label (GTK_BUTTON (self->cancel), letter->number != NULL
                                                     ? _ ("Cancel the number…")
                                                     : _ ("Cancel the letter…"));
  gtk_button_set_label (GTK_BUTTON (self->cancel_accept),
                        letter->number != NULL ? _ ("Cancel the number") : _ ("Cancel the letter"));
  gtk_widget_set_visible (self->cancel_hint, letter->number != NULL);
  gtk_widget_set_visible (self->cancel, g_strcmp0 (letter->status, "terbit") == 0);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  tuntas_form_value_set (self->reason, NULL);
  tuntas_pdf_view_set_pdf (self->view, pdf,
                           letter->number != NULL ? letter->number : letter->subject);
}

/**
 * tuntas_letter_viewer_get_letter:
 * @self: a viewer
 *
 * Returns: (transfer none) (nullable): the letter in sight
 */
TuntasLetter *
tuntas_letter_viewer_get_letter (TuntasLetterViewer *self)
{
  g_return_val_if_fail (TUNTAS_IS_LETTER_VIEWER (self), NULL);
  return self->item != NULL ? tuntas_letter_item_get_letter (self->item) : NULL;
}

/**
 * tuntas_letter_viewer_print:
 * @self: a viewer
 *
 * Opens the print dialog.
 */
void
tuntas_letter_viewer_print (TuntasLetterViewer *self)
{
  g_return_if_fail (TUNTAS_IS_LETTER_VIEWER (self));
  tuntas_pdf_view_print (self->view);
}

/**
 * tuntas_letter_viewer_save:
 * @self: a viewer
 *
 * Asks where to write the PDF.
 */
void
tuntas_letter_viewer_save (TuntasLetterViewer *self)
{
  g_return_if_fail (TUNTAS_IS_LETTER_VIEWER (self));
  tuntas_pdf_view_save (self->view);
}

/**
 * tuntas_letter_viewer_ask_reason:
 * @self: a viewer
 *
 * Asks why the number is cancelled.
 */
void
tuntas_letter_viewer_ask_reason (TuntasLetterViewer *self)
{
  g_return_if_fail (TUNTAS_IS_LETTER_VIEWER (self));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_grab_focus (self->reason);
}

/**
 * tuntas_letter_viewer_dup_reason:
 * @self: a viewer
 *
 * Returns: (transfer full) (nullable): the reason; NULL when none was written, which is then said
 *   beside the field
 */
char *
tuntas_letter_viewer_dup_reason (TuntasLetterViewer *self)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (TUNTAS_IS_LETTER_VIEWER (self), NULL);

  reason = tuntas_form_value_dup (self->reason);
  tuntas_form_field_set_error (self->reason_field,
                               *reason == '\0' ? _ ("Write why the number is cancelled.") : NULL);
  if (*reason == '\0') {
    gtk_widget_grab_focus (self->reason);
    return NULL;
  }
  return g_steal_pointer (&reason);
}
