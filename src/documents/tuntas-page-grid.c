/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-grid.h"

#include <math.h>

/* Edges closer than this, in points, are one. */
#define EPSILON 0.01

/* A horizontal or an upright line. */
typedef struct {
  gboolean upright;
  gint64 place; /* @at in hundredths of a point */
  double at;
  double from;
  double to;
} Line;

static void
add_edge (GArray *lines, gboolean upright, double at, double from, double to)
{
  const Line line = {upright, llround (at / EPSILON), at, from, to};

  g_array_append_val (lines, line);
}

static void
add_frame (GArray *lines, const TuntasPageItem *frame)
{
  const double right = frame->x + frame->width;
  const double bottom = frame->y + frame->height;

  add_edge (lines, FALSE, frame->y, frame->x, right);
  add_edge (lines, FALSE, bottom, frame->x, right);
  add_edge (lines, TRUE, frame->x, frame->y, bottom);
  add_edge (lines, TRUE, right, frame->y, bottom);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *left = a;
  const Line *right = b;

  if (left->upright != right->upright)
    return left->upright ? 1 : -1;
  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;
  return left->from < right->from ? -1 : left->from > right->from;
}

static void
trace_line (cairo_t *cr, const Line *line)
{
  if (line->upright) {
    cairo_move_to (cr, line->at, line->from);
    cairo_line_to (cr, line->at, line->to);
  } else {
    cairo_move_to (cr, line->from, line->at);
    cairo_line_to (cr, line->to, line->at);
  }
}

/**
 * tuntas_page_grid_trace:
 * @cr: a page
 * @frames: (element-type TuntasPageItem): of the cells of tables
 *
 * Adds the edges of @frames to the path. Those that cells share, or that go on in the next cell,
 * are one line: it is drawn once, and a page of a long table has tens of lines instead of thousands
 * of edges. The lines end where the corners of the frames are, to be stroked with square caps.
 */
void
tuntas_page_grid_trace (cairo_t *cr, GPtrArray *frames)
{
  g_autoptr (GArray) lines = g_array_sized_new (FALSE, FALSE, sizeof (Line), 4 * frames->len);
  Line *last = NULL;

  for (guint i = 0; i < frames->len; i++)
    add_frame (lines, g_ptr_array_index (frames, i));
  g_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++) {
    Line *line = &g_array_index (lines, Line, i);

    if (last != NULL && last->upright == line->upright && last->place == line->place &&
        line->from <= last->to + EPSILON) {
      last->to = MAX (last->to, line->to);
      continue;
    }
    if (last != NULL)
      trace_line (cr, last);
    last = line;
  }
  if (last != NULL)
    trace_line (cr, last);
}
