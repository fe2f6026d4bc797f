/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-columns-layout.h"

#include "tuntas-text-scale.h"

/* In percent of its height, how much higher a card is made at most. */
#define STRETCH 60

/**
 * TuntasColumnsLayout:
 *
 * Cards in one column, or in two of the same width where there is room. Each goes into the column
 * that is shorter so far, and both end at the same height where that is possible.
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

/* Where a column has come to. */
typedef struct {
  GtkWidget *last; /* (nullable) */
  int last_height;
  int height;
} Column;

static void
place (GtkWidget *widget, GtkWidget *child, int x, int y, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation box = {rtl ? gtk_widget_get_width (widget) - x - width : x, y, width, height};

  gtk_widget_size_allocate (child, &box, -1);
}

/* The last card of the shorter column reaches down to the end of the other, when it is not far. */
static void
stretch (TuntasColumnsLayout *self, GtkWidget *widget, Column columns[2], int width)
{
  guint shorter = columns[0].height < columns[1].height ? 0 : 1;
  Column *column = &columns[shorter];
  int more = columns[1 - shorter].height - column->height;

  if (column->last != NULL && more > 0 && more * 100 <= column->last_height * STRETCH)
    place (widget, column->last, shorter == 0 ? 0 : width + self->spacing,
           column->height - column->last_height, width, column->last_height + more);
}

/* Puts each card where there is more room; allocates when @allocate is set. Returns the height
 * used. */
static int
flow (TuntasColumnsLayout *self, GtkWidget *widget, int whole, gboolean allocate)
{
  gboolean two = whole >= tuntas_text_scale_length (widget, self->threshold);
  int width = two ? (whole - self->spacing) / 2 : whole;
  Column columns[2] = {{NULL, 0, 0}, {NULL, 0, 0}};

  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (child)) {
    guint chosen = two && columns[1].height < columns[0].height ? 1 : 0;
    Column *column = &columns[chosen];

    if (column->last != NULL)
      column->height += self->spacing;
    column->last = child;
    column->last_height = measure_height (child, width);
    if (allocate)
      place (widget, child, chosen == 0 ? 0 : width + self->spacing, column->height, width,
             column->last_height);
    column->height += column->last_height;
  }
  if (allocate && two)
    stretch (self, widget, columns, width);
  return MAX (columns[0].height, columns[1].height);
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
 * @threshold: pixels from which on there are two columns, at the usual size of text
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
