/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-kinds-private.h"
#include "tuntas-chart-labels.h"
#include "tuntas-chart-writing.h"

#include <math.h>

typedef struct {
  TuntasChartFrame *frame;
  TuntasChartLabels labels;
  TuntasChartTextSize size;
  double width;
  double height;
  double lowest;
  double highest;
} HeatMap;

static const TuntasChartSwatch *
shade_of_share (const TuntasChartStyle *style, double share)
{
  return &style->shades[(guint)CLAMP (round (share * (TUNTAS_CHART_SHADES - 1)), 0,
                                      TUNTAS_CHART_SHADES - 1)];
}

static const TuntasChartSwatch *
shade_of_band (const TuntasChartFrame *frame, guint band)
{
  guint n = tuntas_chart_count_bands (frame->chart);

  return shade_of_share (frame->style, n > 1 ? (double)band / (n - 1) : 1);
}

static const TuntasChartSwatch *
shade_of (const HeatMap *self, double position)
{
  const TuntasChart *chart = self->frame->chart;
  guint band = 0;

  if (tuntas_chart_count_bands (chart) == 0)
    return shade_of_share (self->frame->style,
                           self->highest > self->lowest
                             ? (position - self->lowest) / (self->highest - self->lowest)
                             : 0.5);
  for (guint i = 1; i < tuntas_chart_count_bands (chart); i++)
    if (position >= tuntas_chart_get_band (chart, i)->from)
      band = i;
  return shade_of_band (self->frame, band);
}

static void
add_keys (HeatMap *self)
{
  TuntasChartFrame *frame = self->frame;
  guint n = tuntas_chart_count_bands (frame->chart);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree TuntasChartKey *keys = g_new0 (TuntasChartKey, n + 2);

  for (guint i = 0; i < n; i++) {
    const TuntasChartBand *band = tuntas_chart_get_band (frame->chart, n - 1 - i);

    g_ptr_array_add (texts, g_strdup_printf ("%s %s", band->letter, band->label));
    keys[i] = (TuntasChartKey){.label = g_ptr_array_index (texts, i),
                               .swatch = shade_of_band (frame, n - 1 - i)};
  }
  if (n == 0) {
    keys[n++] = (TuntasChartKey){.label = "tertinggi", .swatch = shade_of_share (frame->style, 1)};
    keys[n++] = (TuntasChartKey){.label = "terendah", .swatch = shade_of_share (frame->style, 0)};
  }
  tuntas_chart_frame_add_legend (frame, keys, n);
}

static GPtrArray *
make_heads (HeatMap *self, TuntasChartTextSize size, gboolean *whole)
{
  TuntasChartFrame *frame = self->frame;
  double line = tuntas_chart_frame_get_line_height (frame, size);
  int max_lines = (int)CLAMP (frame->area.height * 0.25 / line, 1, 4);
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);

  *whole = TRUE;
  for (guint s = 0; s < tuntas_chart_count_series (frame->chart); s++) {
    PangoLayout *layout =
      tuntas_chart_scene_make_text (frame->scene, tuntas_chart_get_series (frame->chart, s)->label,
                                    size, MAX (self->width - frame->unit * 0.4, 1), max_lines);

    *whole = *whole && tuntas_chart_text_is_whole (layout);
    g_ptr_array_add (layouts, layout);
  }
  return layouts;
}

/* Where names would be torn the columns are numbered and the numbers explained below. */
static GPtrArray *
make_numbers (HeatMap *self)
{
  TuntasChartFrame *frame = self->frame;
  g_autoptr (GString) note = g_string_new (NULL);
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint s = 0; s < tuntas_chart_count_series (frame->chart); s++) {
    const char *label = tuntas_chart_get_series (frame->chart, s)->label;
    g_autofree char *number = g_strdup_printf ("%u", s + 1);

    g_string_append_printf (note, "%s%s %s", s > 0 ? " · " : "", number,
                            label != NULL ? label : "");
    g_ptr_array_add (
      layouts, tuntas_chart_scene_make_text (frame->scene, number, TUNTAS_CHART_TEXT_SMALL, 0, 1));
  }
  tuntas_chart_frame_add_note (frame, note->str);
  return layouts;
}

/* The names of the columns; the cells begin below the highest of them. */
static void
add_heads (HeatMap *self)
{
  TuntasChartFrame *frame = self->frame;
  double highest = 0;
  gboolean whole;
  g_autoptr (GPtrArray) layouts = NULL;

  if (self->width < frame->unit * 1.7)
    return;
  layouts = make_heads (self, TUNTAS_CHART_TEXT_SMALL, &whole);
  if (!whole) {
    g_ptr_array_unref (layouts);
    layouts = make_heads (self, TUNTAS_CHART_TEXT_TINY, &whole);
  }
  if (!whole) {
    g_ptr_array_unref (layouts);
    layouts = make_numbers (self);
  }
  for (guint s = 0; s < layouts->len; s++) {
    double height;

    tuntas_chart_text_get_size (g_ptr_array_index (layouts, s), NULL, &height);
    highest = MAX (highest, height);
  }
  for (guint s = 0; s < layouts->len; s++) {
    TuntasChartPlace place = {frame->area.x + (s + 0.5) * self->width, frame->area.y + highest};

    tuntas_chart_write_text (frame, TUNTAS_CHART_ROLE_LABEL,
                             g_object_ref (g_ptr_array_index (layouts, s)), &place, 0.5, 1,
                             &frame->style->text);
  }
  highest += frame->unit * 0.3;
  frame->area.y += highest;
  frame->area.height = MAX (0, frame->area.height - highest);
}

static void
write_cell (HeatMap *self,
            const TuntasChartPoint *point,
            const TuntasChartBox *box,
            const TuntasChartSwatch *swatch)
{
  TuntasChartFrame *frame = self->frame;
  double line = tuntas_chart_frame_get_line_height (frame, self->size);
  double small = tuntas_chart_frame_get_line_height (frame, TUNTAS_CHART_TEXT_TINY);
  TuntasChartBox upper = *box, lower = *box;

  if (point->word != NULL && box->height > line + small + frame->unit * 0.5) {
    double free_height = box->height - line - small;
    double width;

    tuntas_chart_frame_measure (frame, point->word, TUNTAS_CHART_TEXT_TINY, &width, NULL);
    if (width + frame->unit * 0.6 < box->width) {
      upper.height = free_height / 2 + line;
      lower.y += upper.height;
      lower.height -= upper.height;
      tuntas_chart_write_within (frame, &lower, 0.5, 0, point->word, TUNTAS_CHART_TEXT_TINY,
                                 swatch);
    }
  }
  for (TuntasChartTextSize size = self->size; size <= TUNTAS_CHART_TEXT_TINY; size++)
    if (tuntas_chart_write_within (frame, &upper, 0.5, upper.height < box->height ? 1 : 0.5,
                                   point->text, size, swatch))
      return;
  tuntas_chart_scene_set_incomplete (frame->scene);
}

static void
add_cell (HeatMap *self, guint series, guint category)
{
  TuntasChartFrame *frame = self->frame;
  const TuntasChartPoint *point = tuntas_chart_get_point (frame->chart, series, category);
  double gap = MIN (frame->unit * 0.15, MIN (self->width, self->height) * 0.1);
  TuntasChartBox cell = {frame->area.x + series * self->width,
                         frame->area.y + category * self->height, self->width, self->height};
  TuntasChartBox inner = {cell.x + gap / 2, cell.y + gap / 2, MAX (0, cell.width - gap),
                          MAX (0, cell.height - gap)};

  if (point->missing) {
    TuntasChartPlace middle = {cell.x + cell.width / 2, cell.y + cell.height / 2};

    tuntas_chart_write_beside (frame, &middle, 0.5, 0.5, "–", TUNTAS_CHART_TEXT_SMALL,
                               &frame->style->dim);
  } else {
    const TuntasChartSwatch *swatch = shade_of (self, point->position);

    tuntas_chart_scene_add_swatch (frame->scene, TUNTAS_CHART_ROLE_DATA, &inner, swatch);
    write_cell (self, point, &inner, swatch);
  }
  tuntas_chart_frame_add_value (frame, series, category, &cell);
}

static gboolean
has_missing (const TuntasChart *chart)
{
  for (guint c = 0; c < tuntas_chart_count_categories (chart); c++)
    for (guint s = 0; s < tuntas_chart_count_series (chart); s++)
      if (tuntas_chart_get_point (chart, s, c)->missing)
        return TRUE;
  return FALSE;
}

void
tuntas_chart_heat_map_lay_out (TuntasChartFrame *frame)
{
  guint n_rows = tuntas_chart_count_categories (frame->chart);
  guint n_columns = tuntas_chart_count_series (frame->chart);
  HeatMap self = {.frame = frame};

  tuntas_chart_get_extent (frame->chart, &self.lowest, &self.highest);
  add_keys (&self);
  if (has_missing (frame->chart))
    tuntas_chart_frame_add_note (frame, "– tidak ada data atau terlalu sedikit jawaban");
  self.height = (frame->area.height - frame->unit * 4) / n_rows;
  tuntas_chart_labels_init_beside (&self.labels, frame, self.height);
  self.width = MIN (frame->area.width / n_columns, frame->unit * 14);
  add_heads (&self);
  self.height = MIN (frame->area.height / n_rows, frame->unit * 4);
  if (self.width <= 0 || self.height <= 0)
    return;
  self.size = tuntas_chart_labels_choose_value_size (frame, self.width * 0.8, self.height * 0.8);
  for (guint c = 0; c < n_rows; c++) {
    tuntas_chart_labels_add_beside (&self.labels, c, frame->area.y + (c + 0.5) * self.height);
    for (guint s = 0; s < n_columns; s++)
      add_cell (&self, s, c);
  }
}
