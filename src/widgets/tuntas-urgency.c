/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-urgency.h"

#include "tuntas-calendar-text.h"

#include <glib/gi18n-lib.h>

/**
 * tuntas_urgency_of_case:
 * @summary: a case
 * @calendar: of the office
 * @now: the moment, Unix seconds
 *
 * Returns: how much it needs somebody
 */
TuntasUrgency
tuntas_urgency_of_case (const TuntasCaseSummary *summary, TuntasCalendar *calendar, gint64 now)
{
  if (summary->status == TUNTAS_CASE_STATUS_CLOSED ||
      summary->status == TUNTAS_CASE_STATUS_ARCHIVED)
    return TUNTAS_URGENCY_DONE;
  if (summary->status == TUNTAS_CASE_STATUS_PAUSED)
    return TUNTAS_URGENCY_WAITING;
  if (summary->due == 0)
    return TUNTAS_URGENCY_CALM;
  if (summary->due <= now)
    return TUNTAS_URGENCY_LATE;
  if (tuntas_calendar_date_of (calendar, summary->due) == tuntas_calendar_date_of (calendar, now))
    return TUNTAS_URGENCY_TODAY;
  return TUNTAS_URGENCY_CALM;
}

/**
 * tuntas_urgency_fraction_used:
 * @summary: a case
 * @calendar: of the office
 * @now: the moment, Unix seconds
 *
 * Returns: share of the working time up to the nearest deadline that is used up, 0 to 1; negative
 * when there is no deadline or the clock does not run
 */
double
tuntas_urgency_fraction_used (const TuntasCaseSummary *summary,
                              TuntasCalendar *calendar,
                              gint64 now)
{
  gint64 start = summary->due == summary->step_due ? summary->step_since : summary->registered_at;
  gint64 total;

  if (summary->due == 0 || summary->status != TUNTAS_CASE_STATUS_RUNNING)
    return -1;
  if (summary->due <= now)
    return 1;
  total = tuntas_calendar_elapsed (calendar, start, summary->due);
  if (total <= 0)
    return 0;
  return CLAMP ((double)tuntas_calendar_elapsed (calendar, start, now) / (double)total, 0.0, 1.0);
}

/**
 * tuntas_urgency_describe:
 * @summary: a case
 * @calendar: of the office
 * @now: the moment, Unix seconds
 *
 * Returns: (transfer full): the time left, or what is waited for, in words
 */
char *
tuntas_urgency_describe (const TuntasCaseSummary *summary, TuntasCalendar *calendar, gint64 now)
{
  switch (tuntas_urgency_of_case (summary, calendar, now)) {
  case TUNTAS_URGENCY_DONE:
    return g_strdup (summary->history ? _ ("Finished in LAPOR!")
                                      : tuntas_case_status_get_title (summary->status));
  case TUNTAS_URGENCY_WAITING:
    return g_strdup (tuntas_pause_reason_get_title (summary->pause_reason));
  case TUNTAS_URGENCY_CALM:
  case TUNTAS_URGENCY_TODAY:
  case TUNTAS_URGENCY_LATE:
  default:
    if (summary->due == 0)
      return g_strdup (_ ("No time limit"));
    return tuntas_calendar_format_remaining (calendar, now, summary->due);
  }
}

/**
 * tuntas_urgency_get_style:
 * @urgency: how much a case needs somebody
 *
 * Returns: (transfer none): style class that colours it
 */
const char *
tuntas_urgency_get_style (TuntasUrgency urgency)
{
  static const char *const styles[] = {"calm", "today", "late", "waiting", "done"};

  g_return_val_if_fail ((guint)urgency < TUNTAS_URGENCY_N, "calm");

  return styles[urgency];
}

/**
 * tuntas_urgency_get_color:
 * @urgency: how much a case needs somebody
 * @dark: whether the background is dark
 * @color: (out): colour of its mark and words; the same as in the style sheet
 *
 * For widgets that draw themselves: the style sheet can only be asked for the colour of a node.
 */
void
tuntas_urgency_get_color (TuntasUrgency urgency, gboolean dark, GdkRGBA *color)
{
  static const char *const light_colors[] = {"#4c5660", "#8a5300", "#b3161d", "#4f5b66", "#5a646e"};
  static const char *const dark_colors[] = {"#b4bdc6", "#f8c26a", "#ff9a96", "#b9c2cb", "#a3adb7"};

  g_return_if_fail ((guint)urgency < TUNTAS_URGENCY_N);

  gdk_rgba_parse (color, dark ? dark_colors[urgency] : light_colors[urgency]);
}

/**
 * tuntas_urgency_get_fill:
 * @urgency: how much a case needs somebody
 * @dark: whether the background is dark
 * @color: (out): colour of a bar, quieter than that of words; the same as in the style sheet
 */
void
tuntas_urgency_get_fill (TuntasUrgency urgency, gboolean dark, GdkRGBA *color)
{
  static const char *const light_colors[] = {"#98a2ac", "#d98200", "#c01c28", "#98a2ac", "#98a2ac"};
  static const char *const dark_colors[] = {"#7d8894", "#e5a035", "#ed5353", "#7d8894", "#7d8894"};

  g_return_if_fail ((guint)urgency < TUNTAS_URGENCY_N);

  gdk_rgba_parse (color, dark ? dark_colors[urgency] : light_colors[urgency]);
}

static void
draw_waiting (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *color)
{
  float bar = bounds->size.width * 0.3f;
  graphene_rect_t rect;

  graphene_rect_init (&rect, bounds->origin.x, bounds->origin.y, bar, bounds->size.height);
  gtk_snapshot_append_color (snapshot, color, &rect);
  graphene_rect_init (&rect, bounds->origin.x + bounds->size.width - bar, bounds->origin.y, bar,
                      bounds->size.height);
  gtk_snapshot_append_color (snapshot, color, &rect);
}

/**
 * tuntas_urgency_draw_mark:
 * @urgency: how much a case needs somebody
 * @snapshot: to draw to
 * @bounds: square that the mark fills
 * @color: of the mark
 *
 * Draws the shape that stands for @urgency: a dot, a half-filled ring, a triangle, two bars, a
 * tick. Drawn and not written, because not every font has them.
 */
void
tuntas_urgency_draw_mark (TuntasUrgency urgency,
                          GtkSnapshot *snapshot,
                          const graphene_rect_t *bounds,
                          const GdkRGBA *color)
{
  double x = bounds->origin.x, y = bounds->origin.y, size = bounds->size.width;
  cairo_t *cr;

  if (urgency == TUNTAS_URGENCY_WAITING) {
    draw_waiting (snapshot, bounds, color);
    return;
  }
  cr = gtk_snapshot_append_cairo (snapshot, bounds);
  gdk_cairo_set_source_rgba (cr, color);
  switch (urgency) {
  case TUNTAS_URGENCY_LATE:
    cairo_move_to (cr, x + size / 2, y);
    cairo_line_to (cr, x + size, y + size);
    cairo_line_to (cr, x, y + size);
    cairo_close_path (cr);
    cairo_fill (cr);
    break;
  case TUNTAS_URGENCY_TODAY:
    cairo_set_line_width (cr, 1.5);
    cairo_arc (cr, x + size / 2, y + size / 2, size / 2 - 0.75, 0, 2 * G_PI);
    cairo_stroke (cr);
    cairo_arc (cr, x + size / 2, y + size / 2, size / 2 - 0.75, G_PI / 2, 3 * G_PI / 2);
    cairo_fill (cr);
    break;
  case TUNTAS_URGENCY_DONE:
    cairo_set_line_width (cr, 1.75);
    cairo_move_to (cr, x + size * 0.1, y + size * 0.55);
    cairo_line_to (cr, x + size * 0.4, y + size * 0.85);
    cairo_line_to (cr, x + size * 0.92, y + size * 0.2);
    cairo_stroke (cr);
    break;
  case TUNTAS_URGENCY_CALM:
  case TUNTAS_URGENCY_WAITING:
  default:
    cairo_arc (cr, x + size / 2, y + size / 2, size * 0.4, 0, 2 * G_PI);
    cairo_fill (cr);
    break;
  }
  cairo_destroy (cr);
}
