/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-split-layout.h"

#include "tuntas-text-scale.h"

/**
 * TuntasSplitLayout:
 *
 * Places its first child beside the second where there is room for both, and above it where there
 * is not.
 */
struct _TuntasSplitLayout {
  GtkLayoutManager parent_instance;

  int threshold;  /* width from which both stand side by side */
  int side_width; /* of the second child; 0 for equal halves */
  int spacing;
  int row_spacing;
};

enum {
  PROP_0,
  PROP_THRESHOLD,
  PROP_SIDE_WIDTH,
  PROP_SPACING,
  PROP_ROW_SPACING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (TuntasSplitLayout, tuntas_split_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
find_children (GtkWidget *widget, GtkWidget *children[2])
{
  guint n = 0;

  children[0] = children[1] = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && n < 2;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      children[n++] = child;
}

static int
minimum_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Widths of both children side by side; false when they stand one above the other. */
static gboolean
split (TuntasSplitLayout *self, GtkWidget *widget, GtkWidget *children[2], int width, int widths[2])
{
  widths[0] = widths[1] = width;
  if (children[0] == NULL || children[1] == NULL ||
      width < tuntas_text_scale_length (widget, self->threshold))
    return FALSE;
  widths[1] = self->side_width > 0 ? tuntas_text_scale_length (widget, self->side_width)
                                   : (width - self->spacing) / 2;
  widths[0] = width - self->spacing - widths[1];
  if (minimum_width (children[0]) <= widths[0] && minimum_width (children[1]) <= widths[1])
    return TRUE;
  widths[0] = widths[1] = width;
  return FALSE;
}

static int
natural_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static GtkSizeRequestMode
tuntas_split_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tuntas_split_layout_measure (GtkLayoutManager *manager,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  TuntasSplitLayout *self = TUNTAS_SPLIT_LAYOUT (manager);
  GtkWidget *children[2];
  int widths[2];

  find_children (widget, children);
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    for (guint i = 0; i < 2 && children[i] != NULL; i++) {
      int child_minimum, child_natural;

      gtk_widget_measure (children[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (i > 0 ? self->spacing : 0);
    }
    if (children[1] != NULL)
      *natural = MAX (*natural, tuntas_text_scale_length (widget, self->threshold));
    return;
  }
  if (for_size < 0)
    for_size = tuntas_text_scale_length (widget, self->threshold);
  if (split (self, widget, children, for_size, widths)) {
    *minimum =
      MAX (natural_height (children[0], widths[0]), natural_height (children[1], widths[1]));
  } else {
    for (guint i = 0; i < 2 && children[i] != NULL; i++)
      *minimum += natural_height (children[i], for_size) + (i > 0 ? self->row_spacing : 0);
  }
  *natural = *minimum;
}

static void
tuntas_split_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  TuntasSplitLayout *self = TUNTAS_SPLIT_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *children[2];
  int widths[2];
  gboolean beside;
  GtkAllocation allocation = {0};

  find_children (widget, children);
  beside = split (self, widget, children, width, widths);
  for (guint i = 0; i < 2 && children[i] != NULL; i++) {
    allocation.width = widths[i];
    allocation.height = beside ? height : natural_height (children[i], widths[i]);
    if (beside)
      allocation.x = (i == 0) != rtl ? 0 : widths[rtl ? 1 : 0] + self->spacing;
    gtk_widget_size_allocate (children[i], &allocation, -1);
    if (!beside)
      allocation.y += allocation.height + self->row_spacing;
  }
}

static int *
member_of (TuntasSplitLayout *self, guint id)
{
  switch (id) {
  case PROP_THRESHOLD:
    return &self->threshold;
  case PROP_SIDE_WIDTH:
    return &self->side_width;
  case PROP_SPACING:
    return &self->spacing;
  case PROP_ROW_SPACING:
    return &self->row_spacing;
  default:
    return NULL;
  }
}

static void
tuntas_split_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  int *member = member_of (TUNTAS_SPLIT_LAYOUT (object), id);

  if (member != NULL)
    g_value_set_int (value, *member);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tuntas_split_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  int *member = member_of (TUNTAS_SPLIT_LAYOUT (object), id);

  if (member == NULL) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  } else if (*member != g_value_get_int (value)) {
    *member = g_value_get_int (value);
    gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
    g_object_notify_by_pspec (object, pspec);
  }
}

static void
tuntas_split_layout_class_init (TuntasSplitLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tuntas_split_layout_get_property;
  object_class->set_property = tuntas_split_layout_set_property;
  layout_class->get_request_mode = tuntas_split_layout_get_request_mode;
  layout_class->measure = tuntas_split_layout_measure;
  layout_class->allocate = tuntas_split_layout_allocate;

  /**
   * TuntasSplitLayout:threshold:
   *
   * Width from which both children stand side by side, at the usual size of text.
   */
  props[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 480, flags);
  /**
   * TuntasSplitLayout:side-width:
   *
   * Width of the second child at the usual size of text; 0 for equal halves.
   */
  props[PROP_SIDE_WIDTH] = g_param_spec_int ("side-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  /**
   * TuntasSplitLayout:spacing:
   *
   * Between the children when they stand side by side.
   */
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 12, flags);
  /**
   * TuntasSplitLayout:row-spacing:
   *
   * Between the children when they stand one above the other.
   */
  props[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, G_MAXINT, 12, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
tuntas_split_layout_init (TuntasSplitLayout *self)
{
  self->threshold = 480;
  self->spacing = 12;
  self->row_spacing = 12;
}
