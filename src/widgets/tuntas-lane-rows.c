/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-lane-rows.h"

#define GAP 12
#define ROW_GAP 6
#define BAR_HEIGHT 10
#define MIN_BAR 4

/**
 * TuntasLaneRows:
 *
 * Who held a case when: one row for each lane in the order in which they got it, a bar for each
 * time, the sum at the end of the row. An outside lane has a hollow bar. The bars are widgets so
 * that the style sheet colours them.
 */
struct _TuntasLaneRows {
  GtkWidget parent_instance;

  GPtrArray *rows; /* (element-type LaneRow) */
  GtkWidget *from_label;
  GtkWidget *until_label;
  gint64 from;
  gint64 until;
};

typedef struct {
  GtkWidget *bar;
  gint64 from;
  gint64 until;
} LaneBar;

typedef struct {
  char *lane;
  GtkWidget *title;
  GtkWidget *total;
  GtkWidget *track;
  GArray *bars; /* (element-type LaneBar) */
} LaneRow;

G_DEFINE_FINAL_TYPE (TuntasLaneRows, tuntas_lane_rows, GTK_TYPE_WIDGET)

static void
lane_row_free (LaneRow *row)
{
  for (guint i = 0; i < row->bars->len; i++)
    gtk_widget_unparent (g_array_index (row->bars, LaneBar, i).bar);
  g_array_unref (row->bars);
  gtk_widget_unparent (row->title);
  gtk_widget_unparent (row->total);
  gtk_widget_unparent (row->track);
  g_free (row->lane);
  g_free (row);
}

static LaneRow *
find_row (TuntasLaneRows *self, const char *lane)
{
  for (guint i = 0; i < self->rows->len; i++) {
    LaneRow *row = self->rows->pdata[i];

    if (g_strcmp0 (row->lane, lane) == 0)
      return row;
  }
  return NULL;
}

static void
natural_size (GtkWidget *widget, int *width, int *height)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (widget, NULL, &size);
  *width = size.width;
  *height = size.height;
}

/* Widths of the columns for titles and totals, and the height of a row. */
static void
measure_columns (TuntasLaneRows *self, int width, int *title, int *total, int *row_height)
{
  *title = *total = 0;
  *row_height = BAR_HEIGHT;
  for (guint i = 0; i < self->rows->len; i++) {
    LaneRow *row = self->rows->pdata[i];
    int w, h;

    natural_size (row->title, &w, &h);
    *title = MAX (*title, w);
    *row_height = MAX (*row_height, h);
    natural_size (row->total, &w, &h);
    *total = MAX (*total, w);
    *row_height = MAX (*row_height, h);
  }
  if (width > 0)
    *title = MIN (*title, width * 35 / 100);
}

static void
tuntas_lane_rows_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  TuntasLaneRows *self = TUNTAS_LANE_ROWS (widget);
  int title, total, row_height;

  measure_columns (self, -1, &title, &total, &row_height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MIN (title, 90) + total + 2 * GAP + 60;
    *natural = MAX (*minimum, title + total + 2 * GAP + 240);
  } else {
    int w, h;

    natural_size (self->from_label, &w, &h);
    *minimum = *natural = (int)self->rows->len * (row_height + ROW_GAP) + h;
  }
}

static void
allocate_at (GtkWidget *widget, int x, int y, int width, int height)
{
  GtkAllocation allocation = {x, y, width, height};
  int minimum;

  /* A label never gets less than it needs to say anything at all. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocation.width = MAX (width, minimum);
  gtk_widget_size_allocate (widget, &allocation, -1);
}

static void
tuntas_lane_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TuntasLaneRows *self = TUNTAS_LANE_ROWS (widget);
  double span = (double)MAX (self->until - self->from, 1);
  int title, total, row_height, left, track, w, h;

  measure_columns (self, width, &title, &total, &row_height);
  left = title + GAP;
  track = MAX (width - left - GAP - total, 20);
  for (guint i = 0; i < self->rows->len; i++) {
    LaneRow *row = self->rows->pdata[i];
    int y = (int)i * (row_height + ROW_GAP);
    int bar_y = y + (row_height - BAR_HEIGHT) / 2;

    allocate_at (row->title, 0, y, title, row_height);
    allocate_at (row->total, left + track + GAP, y, total, row_height);
    allocate_at (row->track, left, y + row_height / 2, track, 1);
    for (guint b = 0; b < row->bars->len; b++) {
      LaneBar *bar = &g_array_index (row->bars, LaneBar, b);
      int x1 = (int)((double)(bar->from - self->from) / span * track);
      int x2 = (int)((double)(bar->until - self->from) / span * track);

      x1 = CLAMP (x1, 0, track - MIN_BAR);
      x2 = CLAMP (x2, x1 + MIN_BAR, track);
      allocate_at (bar->bar, left + x1, bar_y, x2 - x1, BAR_HEIGHT);
    }
  }
  natural_size (self->from_label, &w, &h);
  allocate_at (self->from_label, left, height - h, MIN (w, track / 2), h);
  natural_size (self->until_label, &w, &h);
  w = MIN (w, track / 2);
  allocate_at (self->until_label, left + track - w, height - h, w, h);
}

static void
tuntas_lane_rows_dispose (GObject *object)
{
  TuntasLaneRows *self = TUNTAS_LANE_ROWS (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->from_label, gtk_widget_unparent);
  g_clear_pointer (&self->until_label, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_lane_rows_parent_class)->dispose (object);
}

static void
tuntas_lane_rows_finalize (GObject *object)
{
  g_ptr_array_unref (TUNTAS_LANE_ROWS (object)->rows);

  G_OBJECT_CLASS (tuntas_lane_rows_parent_class)->finalize (object);
}

static void
tuntas_lane_rows_class_init (TuntasLaneRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_lane_rows_dispose;
  object_class->finalize = tuntas_lane_rows_finalize;
  widget_class->measure = tuntas_lane_rows_measure;
  widget_class->size_allocate = tuntas_lane_rows_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "lanerows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_label (TuntasLaneRows *self, const char *text, float xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
tuntas_lane_rows_init (TuntasLaneRows *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)lane_row_free);
  self->from_label = new_label (self, "", 0, "lane-axis");
  self->until_label = new_label (self, "", 1, "lane-axis");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * tuntas_lane_rows_new:
 *
 * Returns: (transfer floating): an empty drawing
 */
GtkWidget *
tuntas_lane_rows_new (void)
{
  return g_object_new (TUNTAS_TYPE_LANE_ROWS, NULL);
}

/**
 * tuntas_lane_rows_clear:
 * @self: a drawing
 *
 * Forgets all rows.
 */
void
tuntas_lane_rows_clear (TuntasLaneRows *self)
{
  g_return_if_fail (TUNTAS_IS_LANE_ROWS (self));
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tuntas_lane_rows_set_range:
 * @self: a drawing
 * @from: left end, Unix seconds
 * @until: right end, Unix seconds
 * @from_text: what stands below the left end
 * @until_text: what stands below the right end
 */
void
tuntas_lane_rows_set_range (TuntasLaneRows *self,
                            gint64 from,
                            gint64 until,
                            const char *from_text,
                            const char *until_text)
{
  g_return_if_fail (TUNTAS_IS_LANE_ROWS (self));

  self->from = from;
  self->until = until;
  gtk_label_set_label (GTK_LABEL (self->from_label), from_text);
  gtk_label_set_label (GTK_LABEL (self->until_label), until_text);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * tuntas_lane_rows_add:
 * @self: a drawing
 * @lane: title of the lane; rows stand in the order of first use
 * @outside: whether the lane is not of the office
 * @current: whether it holds the case now
 * @from: since when, Unix seconds
 * @until: until when, Unix seconds
 * @text: the same in words, as tooltip and for assistive technology
 */
void
tuntas_lane_rows_add (TuntasLaneRows *self,
                      const char *lane,
                      gboolean outside,
                      gboolean current,
                      gint64 from,
                      gint64 until,
                      const char *text)
{
  LaneRow *row;
  LaneBar bar = {.from = from, .until = until};

  g_return_if_fail (TUNTAS_IS_LANE_ROWS (self));
  g_return_if_fail (lane != NULL);

  row = find_row (self, lane);
  if (row == NULL) {
    row = g_new0 (LaneRow, 1);
    row->lane = g_strdup (lane);
    row->title = new_label (self, lane, 0, "lane-title");
    row->total = new_label (self, "", 1, "lane-total");
    gtk_widget_add_css_class (row->total, "numeric");
    row->track = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
    gtk_widget_set_parent (row->track, GTK_WIDGET (self));
    row->bars = g_array_new (FALSE, FALSE, sizeof (LaneBar));
    g_ptr_array_add (self->rows, row);
  }
  if (current)
    gtk_widget_add_css_class (row->title, "current");

  bar.bar = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "tooltip-text",
                          text, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar.bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  gtk_widget_add_css_class (bar.bar, "lane-bar");
  if (outside)
    gtk_widget_add_css_class (bar.bar, "outside");
  if (current)
    gtk_widget_add_css_class (bar.bar, "current");
  gtk_widget_set_parent (bar.bar, GTK_WIDGET (self));
  g_array_append_val (row->bars, bar);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tuntas_lane_rows_set_total:
 * @self: a drawing
 * @lane: title of a lane that was added
 * @total: how long it held the case, in words
 */
void
tuntas_lane_rows_set_total (TuntasLaneRows *self, const char *lane, const char *total)
{
  LaneRow *row;

  g_return_if_fail (TUNTAS_IS_LANE_ROWS (self));

  row = find_row (self, lane);
  if (row != NULL) {
    gtk_label_set_label (GTK_LABEL (row->total), total);
    gtk_widget_set_tooltip_text (row->total, NULL);
  }
}

/**
 * tuntas_lane_rows_get_n_rows:
 * @self: a drawing
 *
 * Returns: how many lanes it shows
 */
guint
tuntas_lane_rows_get_n_rows (TuntasLaneRows *self)
{
  g_return_val_if_fail (TUNTAS_IS_LANE_ROWS (self), 0);
  return self->rows->len;
}
