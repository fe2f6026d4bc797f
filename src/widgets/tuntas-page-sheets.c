/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-sheets.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 18
#define MARGIN 18
/* Pixels of the screen for a point at 100 %. */
#define SCREEN (96.0 / 72.0)
/* A letter wider than this is harder to read, not easier. */
#define MAX_FIT 1.25

/**
 * TuntasPageSheets:
 *
 * The pages of a document one below the other, as wide as there is room. Asks for the image of a
 * page at the scale it is shown in, and keeps the last image until the new one is there.
 */
struct _TuntasPageSheets {
  GtkWidget parent_instance;

  GPtrArray *sheets; /* (element-type GtkPicture), owned by the widget tree */
  GArray *scales;    /* (element-type double): asked for, by page; 0 when stale */
  double width_pt;
  double height_pt;
  double zoom; /* 0: as wide as there is room */
  guint idle;
};

enum {
  SIGNAL_PAGE_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasPageSheets, tuntas_page_sheets, GTK_TYPE_WIDGET)

/* Pixels for a point when the widget is @width wide. */
static double
scale_for_width (TuntasPageSheets *self, int width)
{
  if (self->zoom > 0)
    return self->zoom * SCREEN;
  if (self->width_pt <= 0)
    return SCREEN;
  return CLAMP ((width - 2 * MARGIN) / self->width_pt, 0.3, MAX_FIT * SCREEN);
}

static gboolean
ask_for_pages_cb (gpointer data)
{
  TuntasPageSheets *self = data;
  double scale = scale_for_width (self, gtk_widget_get_width (GTK_WIDGET (self))) *
                 gtk_widget_get_scale_factor (GTK_WIDGET (self));

  self->idle = 0;
  for (guint i = 0; i < self->sheets->len; i++) {
    double *asked = &g_array_index (self->scales, double, i);

    if (fabs (*asked - scale) < 0.005)
      continue;
    *asked = scale;
    g_signal_emit (self, signals[SIGNAL_PAGE_WANTED], 0, i, scale);
  }
  return G_SOURCE_REMOVE;
}

static void
queue_ask (TuntasPageSheets *self)
{
  if (self->idle == 0 && self->sheets->len > 0)
    self->idle = g_idle_add (ask_for_pages_cb, self);
}

static GtkSizeRequestMode
tuntas_page_sheets_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tuntas_page_sheets_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  TuntasPageSheets *self = TUNTAS_PAGE_SHEETS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *natural = (int)(self->width_pt * (self->zoom > 0 ? self->zoom * SCREEN : SCREEN)) + 2 * MARGIN;
    *minimum = self->zoom > 0 ? *natural : MIN (*natural, 240);
  } else {
    double scale = scale_for_width (self, for_size > 0 ? for_size : 600);
    int n = (int)self->sheets->len;

    *minimum = *natural =
      n * (int)(self->height_pt * scale) + MAX (n - 1, 0) * GAP + (n > 0 ? 2 * MARGIN : 0);
  }
}

static void
tuntas_page_sheets_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TuntasPageSheets *self = TUNTAS_PAGE_SHEETS (widget);
  double scale = scale_for_width (self, width);
  GtkAllocation allocation = {0, MARGIN, (int)(self->width_pt * scale),
                              (int)(self->height_pt * scale)};

  allocation.x = MAX ((width - allocation.width) / 2, MARGIN);
  for (guint i = 0; i < self->sheets->len; i++) {
    gtk_widget_measure (self->sheets->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                        NULL);
    gtk_widget_size_allocate (self->sheets->pdata[i], &allocation, -1);
    allocation.y += allocation.height + GAP;
  }
  queue_ask (self);
}

static void
tuntas_page_sheets_dispose (GObject *object)
{
  TuntasPageSheets *self = TUNTAS_PAGE_SHEETS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_set_size (self->sheets, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tuntas_page_sheets_parent_class)->dispose (object);
}

static void
tuntas_page_sheets_finalize (GObject *object)
{
  TuntasPageSheets *self = TUNTAS_PAGE_SHEETS (object);

  g_ptr_array_unref (self->sheets);
  g_array_unref (self->scales);

  G_OBJECT_CLASS (tuntas_page_sheets_parent_class)->finalize (object);
}

static void
tuntas_page_sheets_class_init (TuntasPageSheetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_page_sheets_dispose;
  object_class->finalize = tuntas_page_sheets_finalize;
  widget_class->get_request_mode = tuntas_page_sheets_get_request_mode;
  widget_class->measure = tuntas_page_sheets_measure;
  widget_class->size_allocate = tuntas_page_sheets_size_allocate;

  /**
   * TuntasPageSheets::page-wanted:
   * @page: from 0
   * @scale: pixels for a point
   *
   * The image of a page is needed; to be given to tuntas_page_sheets_set_page().
   */
  signals[SIGNAL_PAGE_WANTED] =
    g_signal_new ("page-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "sheets");
}

static void
tuntas_page_sheets_init (TuntasPageSheets *self)
{
  self->sheets = g_ptr_array_new ();
  self->scales = g_array_new (FALSE, TRUE, sizeof (double));
}

/**
 * tuntas_page_sheets_set_document:
 * @self: the sheets
 * @n_pages: how many pages; 0 to show none
 * @width_pt: width of a page in points
 * @height_pt: height of a page in points
 *
 * Takes another document, or a newer state of the same one, and asks for its pages anew.
 */
void
tuntas_page_sheets_set_document (TuntasPageSheets *self,
                                 guint n_pages,
                                 double width_pt,
                                 double height_pt)
{
  g_return_if_fail (TUNTAS_IS_PAGE_SHEETS (self));

  while (self->sheets->len > n_pages) {
    gtk_widget_unparent (self->sheets->pdata[self->sheets->len - 1]);
    g_ptr_array_set_size (self->sheets, (gint)self->sheets->len - 1);
  }
  while (self->sheets->len < n_pages) {
    GtkWidget *sheet = gtk_picture_new ();

    gtk_picture_set_content_fit (GTK_PICTURE (sheet), GTK_CONTENT_FIT_CONTAIN);
    gtk_widget_add_css_class (sheet, "sheet");
    gtk_widget_set_parent (sheet, GTK_WIDGET (self));
    g_ptr_array_add (self->sheets, sheet);
  }
  for (guint i = 0; i < n_pages; i++) {
    /* Translators: a page of a letter that is shown as an image */
    g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), i + 1, n_pages);

    gtk_picture_set_alternative_text (self->sheets->pdata[i], name);
  }
  g_array_set_size (self->scales, 0);
  g_array_set_size (self->scales, n_pages);
  self->width_pt = width_pt;
  self->height_pt = height_pt;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  queue_ask (self);
}

/**
 * tuntas_page_sheets_get_n_pages:
 * @self: the sheets
 *
 * Returns: how many pages the document has
 */
guint
tuntas_page_sheets_get_n_pages (TuntasPageSheets *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE_SHEETS (self), 0);
  return self->sheets->len;
}

/**
 * tuntas_page_sheets_set_zoom:
 * @self: the sheets
 * @zoom: 1 for the size on paper; 0 for as wide as there is room
 */
void
tuntas_page_sheets_set_zoom (TuntasPageSheets *self, double zoom)
{
  g_return_if_fail (TUNTAS_IS_PAGE_SHEETS (self));
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tuntas_page_sheets_get_shown_zoom:
 * @self: the sheets
 *
 * Returns: the size now on screen; 1 for the size on paper
 */
double
tuntas_page_sheets_get_shown_zoom (TuntasPageSheets *self)
{
  g_return_val_if_fail (TUNTAS_IS_PAGE_SHEETS (self), 1);
  return scale_for_width (self, gtk_widget_get_width (GTK_WIDGET (self))) / SCREEN;
}

/**
 * tuntas_page_sheets_set_page:
 * @self: the sheets
 * @page: from 0
 * @scale: as it was asked for
 * @texture: the image
 *
 * An image that is no longer asked for at this scale is passed over.
 */
void
tuntas_page_sheets_set_page (TuntasPageSheets *self, guint page, double scale, GdkTexture *texture)
{
  g_return_if_fail (TUNTAS_IS_PAGE_SHEETS (self));

  if (page < self->sheets->len && fabs (g_array_index (self->scales, double, page) - scale) < 0.005)
    gtk_picture_set_paintable (self->sheets->pdata[page], GDK_PAINTABLE (texture));
}
