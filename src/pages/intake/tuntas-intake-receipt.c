/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-intake-receipt.h"

#include <glib/gi18n-lib.h>

#include "tuntas-banner.h"
#include "tuntas-error-text.h"
#include "tuntas-pdf-view.h"
#include "tuntas-widgets.h"
#include "tuntas-wrap-layout.h"

/**
 * TuntasIntakeReceipt:
 *
 * What is shown after a complaint was registered: its number, its receipt, and what can be done
 * next. Its buttons are actions of the page of intake.
 */
struct _TuntasIntakeReceipt {
  AdwBin parent_instance;

  GtkLabel *number;
  GtkWidget *buttons;
  GtkWidget *print_button;
  TuntasBanner *banner;
  TuntasPdfView *pages;
};

G_DEFINE_FINAL_TYPE (TuntasIntakeReceipt, tuntas_intake_receipt, ADW_TYPE_BIN)

enum {
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
saved_cb (TuntasIntakeReceipt *self, GFile *file)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, file);
}

static void
failed_cb (TuntasIntakeReceipt *self, const char *heading, const GError *error)
{
  g_autofree char *text = tuntas_error_text_describe (error);

  tuntas_banner_show (self->banner, heading, text);
}

static gboolean
tuntas_intake_receipt_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUNTAS_INTAKE_RECEIPT (widget)->print_button);
}

static void
tuntas_intake_receipt_dispose (GObject *object)
{
  /* AdwBin must let go of its child itself: it is a child of the template, too */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_INTAKE_RECEIPT);
  G_OBJECT_CLASS (tuntas_intake_receipt_parent_class)->dispose (object);
}

static void
tuntas_intake_receipt_class_init (TuntasIntakeReceiptClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_intake_receipt_dispose;
  widget_class->grab_focus = tuntas_intake_receipt_grab_focus;

  /**
   * TuntasIntakeReceipt::saved:
   * @file: where
   *
   * The receipt was saved as a file.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", TUNTAS_TYPE_INTAKE_RECEIPT, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (TUNTAS_TYPE_BANNER);
  g_type_ensure (TUNTAS_TYPE_PDF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/intake/tuntas-intake-receipt.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakeReceipt, number);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakeReceipt, buttons);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakeReceipt, print_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakeReceipt, banner);
  gtk_widget_class_bind_template_child (widget_class, TuntasIntakeReceipt, pages);
}

static void
tuntas_intake_receipt_init (TuntasIntakeReceipt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, tuntas_wrap_layout_new (12));
  g_signal_connect_object (self->pages, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * tuntas_intake_receipt_show:
 * @self: a receipt
 * @outcome: of a complaint that was registered
 *
 * Shows the receipt, or why there is none.
 */
void
tuntas_intake_receipt_show (TuntasIntakeReceipt *self, const TuntasIntakeResult *outcome)
{
  g_return_if_fail (TUNTAS_IS_INTAKE_RECEIPT (self));

  gtk_label_set_label (self->number, outcome->number != NULL ? outcome->number : "");
  tuntas_banner_hide (self->banner);
  tuntas_pdf_view_set_pdf (self->pages, outcome->receipt, outcome->number);
  if (outcome->receipt_error != NULL) {
    g_autofree char *text = tuntas_error_text_describe (outcome->receipt_error);

    tuntas_pdf_view_set_message (self->pages, _ ("There is no receipt to show."));
    tuntas_banner_show (self->banner,
                        _ ("The complaint is safe, but its receipt could not be made."), text);
  }
}

/**
 * tuntas_intake_receipt_print:
 * @self: a receipt
 *
 * Prints it.
 */
void
tuntas_intake_receipt_print (TuntasIntakeReceipt *self)
{
  g_return_if_fail (TUNTAS_IS_INTAKE_RECEIPT (self));

  tuntas_pdf_view_print (self->pages);
}

/**
 * tuntas_intake_receipt_save:
 * @self: a receipt
 *
 * Asks where to save it as a PDF.
 */
void
tuntas_intake_receipt_save (TuntasIntakeReceipt *self)
{
  g_return_if_fail (TUNTAS_IS_INTAKE_RECEIPT (self));

  tuntas_pdf_view_save (self->pages);
}
