/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-view.h"

#include <glib/gi18n-lib.h>

#include "tuntas-page-sheets.h"

/**
 * TuntasPageView:
 *
 * Shows the pages of a document as they will be printed, with zoom (Ctrl + and -, Ctrl 0 for the
 * width of the window), or a message in their place.
 */
struct _TuntasPageView {
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *scroller;
  GtkWidget *sheets;
  GtkWidget *message;
};

enum {
  SIGNAL_PAGE_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasPageView, tuntas_page_view, GTK_TYPE_WIDGET)

static void
page_wanted_cb (TuntasPageView *self, guint page, double scale)
{
  g_signal_emit (self, signals[SIGNAL_PAGE_WANTED], 0, page, scale);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasPageView *self = TUNTAS_PAGE_VIEW (widget);
  TuntasPageSheets *sheets = TUNTAS_PAGE_SHEETS (self->sheets);
  double zoom = tuntas_page_sheets_get_shown_zoom (sheets);

  if (g_str_has_suffix (name, "zoom-in"))
    tuntas_page_sheets_set_zoom (sheets, MIN (zoom * 1.25, 4));
  else if (g_str_has_suffix (name, "zoom-out"))
    tuntas_page_sheets_set_zoom (sheets, MAX (zoom / 1.25, 0.25));
  else
    tuntas_page_sheets_set_zoom (sheets, 0);
}

static void
tuntas_page_view_dispose (GObject *object)
{
  TuntasPageView *self = TUNTAS_PAGE_VIEW (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_page_view_parent_class)->dispose (object);
}

static void
tuntas_page_view_class_init (TuntasPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_page_view_dispose;

  /**
   * TuntasPageView::page-wanted:
   * @page: from 0
   * @scale: pixels for a point
   *
   * The image of a page is needed; to be given to tuntas_page_view_set_page().
   */
  signals[SIGNAL_PAGE_WANTED] =
    g_signal_new ("page-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_DOUBLE);

  gtk_widget_class_install_action (widget_class, "sheets.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "sheets.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "sheets.fit-width", NULL, zoom_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK,
                                       "sheets.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK,
                                       "sheets.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK,
                                       "sheets.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK,
                                       "sheets.fit-width", NULL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pageview");
}

static void
tuntas_page_view_init (TuntasPageView *self)
{
  self->sheets = g_object_new (TUNTAS_TYPE_PAGE_SHEETS, NULL);
  g_signal_connect_object (self->sheets, "page-wanted", G_CALLBACK (page_wanted_cb), self,
                           G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->sheets);
  gtk_widget_set_focusable (self->scroller, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages of the document"), -1);

  self->message = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->message), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), 40);
  gtk_widget_add_css_class (self->message, "dim-label");
  gtk_widget_set_margin_start (self->message, 24);
  gtk_widget_set_margin_end (self->message, 24);

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->message, "message");
  gtk_stack_add_named (GTK_STACK (self->stack), self->scroller, "pages");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * tuntas_page_view_new:
 *
 * Returns: (transfer floating): a view of nothing
 */
GtkWidget *
tuntas_page_view_new (void)
{
  return g_object_new (TUNTAS_TYPE_PAGE_VIEW, NULL);
}

/**
 * tuntas_page_view_set_document:
 * @self: a view
 * @n_pages: how many pages
 * @width_pt: width of a page in points
 * @height_pt: height of a page in points
 *
 * Shows a document, or a newer state of the same one.
 */
void
tuntas_page_view_set_document (TuntasPageView *self,
                               guint n_pages,
                               double width_pt,
                               double height_pt)
{
  g_return_if_fail (TUNTAS_IS_PAGE_VIEW (self));

  tuntas_page_sheets_set_document (TUNTAS_PAGE_SHEETS (self->sheets), n_pages, width_pt, height_pt);
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               n_pages > 0 ? self->scroller : self->message);
}

/**
 * tuntas_page_view_get_n_pages:
 * @self: a view
 *
 * Returns: how many pages it shows
 */
guint
tuntas_page_view_get_n_pages (TuntasPageView *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE_VIEW (self), 0);
  return tuntas_page_sheets_get_n_pages (TUNTAS_PAGE_SHEETS (self->sheets));
}

/**
 * tuntas_page_view_set_page:
 * @self: a view
 * @page: from 0
 * @scale: as it was asked for
 * @texture: the image
 */
void
tuntas_page_view_set_page (TuntasPageView *self, guint page, double scale, GdkTexture *texture)
{
  g_return_if_fail (TUNTAS_IS_PAGE_VIEW (self));
  tuntas_page_sheets_set_page (TUNTAS_PAGE_SHEETS (self->sheets), page, scale, texture);
}

/**
 * tuntas_page_view_set_message:
 * @self: a view
 * @message: what is said in place of pages
 */
void
tuntas_page_view_set_message (TuntasPageView *self, const char *message)
{
  g_return_if_fail (TUNTAS_IS_PAGE_VIEW (self));

  gtk_label_set_label (GTK_LABEL (self->message), message);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->message);
}
