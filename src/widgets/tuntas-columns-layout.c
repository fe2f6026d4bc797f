/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-columns-layout.h"

/**
 * TuntasColumnsLayout:
 *
 * Cards in one column, or in two of the same width where there is room. Cards side by side are
 * equally high; one that is left over at the end takes the whole width.
 */
struct _TuntasColumnsLayout {
  GtkLayoutManager parent_instance;

  int threshold;
  int spacing;
};

G_DEFINE_FINAL_TYPE (TuntasColumnsLayout, tuntas_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
tuntas_columns_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
measure_height (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return natural;
}

static void
place (GtkWidget *widget, GtkWidget *child, int x, int y, int width, int height, int whole)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation box = {rtl ? whole - x - width : x, y, width, height};

  gtk_widget_size_allocate (child, &box, -1);
}

/* Walks the rows; allocates when @allocate is set. Returns the height used. */
static int
flow (TuntasColumnsLayout *self, GtkWidget *widget, int width, gboolean allocate)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int half = width >= self->threshold ? (width - self->spacing) / 2 : width;
  int y = 0;

  while (child != NULL) {
    GtkWidget *second = half < width ? get_next (child) : NULL;
    int first_width = second != NULL ? half : width;
    int height = measure_height (child, first_width);

    if (second != NULL)
      height = MAX (height, measure_height (second, half));
    if (allocate) {
      place (widget, child, 0, y, first_width, height, width);
      if (second != NULL)
        place (widget, second, width - half, y, half, height, width);
    }
    child = get_next (second != NULL ? second : child);
    y += height + (child != NULL ? self->spacing : 0);
  }
  return y;
}

static void
tuntas_columns_layout_measure (GtkLayoutManager *manager,
                               GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  TuntasColumnsLayout *self = TUNTAS_COLUMNS_LAYOUT (manager);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    if (for_size < 0)
      tuntas_columns_layout_measure (manager, widget, GTK_ORIENTATION_HORIZONTAL, -1, &for_size,
                                     natural, NULL, NULL);
    *minimum = *natural = flow (self, widget, for_size, FALSE);
    return;
  }
  *minimum = *natural = 0;
  for (; child != NULL; child = get_next (child)) {
    int child_minimum, child_natural;

    gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, 2 * child_natural + self->spacing);
  }
}

static void
tuntas_columns_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  flow (TUNTAS_COLUMNS_LAYOUT (manager), widget, width, TRUE);
}

static void
tuntas_columns_layout_class_init (TuntasColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tuntas_columns_layout_get_request_mode;
  layout_class->measure = tuntas_columns_layout_measure;
  layout_class->allocate = tuntas_columns_layout_allocate;
}

static void
tuntas_columns_layout_init (TuntasColumnsLayout *self)
{
  self->threshold = 1200;
  self->spacing = 12;
}

/**
 * tuntas_columns_layout_new:
 * @threshold: pixels from which on there are two columns
 * @spacing: pixels between cards
 *
 * Returns: (transfer full): a new layout
 */
GtkLayoutManager *
tuntas_columns_layout_new (int threshold, int spacing)
{
  TuntasColumnsLayout *self = g_object_new (TUNTAS_TYPE_COLUMNS_LAYOUT, NULL);

  self->threshold = threshold;
  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
