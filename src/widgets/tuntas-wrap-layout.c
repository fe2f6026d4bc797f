/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-wrap-layout.h"

/**
 * TuntasWrapLayout:
 *
 * Places children in a row at their natural width and goes on in a new row where they no longer
 * fit, as words do. Keeps buttons readable in a narrow window and with large text. What is aligned
 * to the end stands at the end of the row that it shares; what expands takes what its row has left.
 */
struct _TuntasWrapLayout {
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (TuntasWrapLayout, tuntas_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
tuntas_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_child_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return width < 0 ? natural : MAX (minimum, MIN (natural, width));
}

/* Walks the rows for @width; allocates when @place is set. Returns the height used. */
static int
flow (TuntasWrapLayout *self, GtkWidget *widget, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *row_start = gtk_widget_get_first_child (widget);
  int y = 0;

  while (row_start != NULL) {
    GtkWidget *child = row_start;
    GtkWidget *row_end;
    GtkWidget *expands = NULL;
    int x = 0, left = 0;
    int row_height = 0;

    for (; child != NULL; child = gtk_widget_get_next_sibling (child)) {
      int child_width, minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = measure_child_width (child, width);
      if (x > 0 && width >= 0 && x + child_width > width)
        break;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &minimum, &natural, NULL,
                          NULL);
      row_height = MAX (row_height, natural);
      if (expands == NULL && gtk_widget_get_hexpand (child))
        expands = child;
      x += child_width + self->spacing;
    }
    row_end = child;
    left = MAX (0, width - x + self->spacing);

    if (place) {
      x = 0;
      for (child = row_start; child != row_end; child = gtk_widget_get_next_sibling (child)) {
        GtkAllocation allocation;

        if (!gtk_widget_should_layout (child))
          continue;
        allocation.width = measure_child_width (child, width) + (child == expands ? left : 0);
        allocation.height = row_height;
        if (x > 0 && gtk_widget_get_halign (child) == GTK_ALIGN_END)
          x = MAX (x, width - allocation.width);
        allocation.x = rtl ? width - x - allocation.width : x;
        allocation.y = y;
        gtk_widget_size_allocate (child, &allocation, -1);
        x += allocation.width + self->spacing;
      }
    }
    if (row_height > 0)
      y += row_height + (row_end != NULL ? self->spacing : 0);
    row_start = row_end;
  }
  return y;
}

static void
tuntas_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  TuntasWrapLayout *self = TUNTAS_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = flow (self, widget, for_size, FALSE);
  } else {
    int n = 0;

    *minimum = *natural = 0;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (n++ > 0 ? self->spacing : 0);
    }
  }
}

static void
tuntas_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             int width,
                             int height,
                             int baseline)
{
  flow (TUNTAS_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
tuntas_wrap_layout_class_init (TuntasWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tuntas_wrap_layout_get_request_mode;
  layout_class->measure = tuntas_wrap_layout_measure;
  layout_class->allocate = tuntas_wrap_layout_allocate;
}

static void
tuntas_wrap_layout_init (TuntasWrapLayout *self)
{
  self->spacing = 6;
}

/**
 * tuntas_wrap_layout_new:
 * @spacing: pixels between children and between rows
 *
 * Returns: (transfer full): a new layout
 */
GtkLayoutManager *
tuntas_wrap_layout_new (int spacing)
{
  TuntasWrapLayout *self = g_object_new (TUNTAS_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
