/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"

#include "tuntas-chart-layout.h"
#include "tuntas-chart-speech.h"

#include <string.h>

#define CHART_GAP 3
#define CAPTION_GAP 1.5
#define AFTER 3
#define LABEL_SIZE 0.8 /* of the text of the letter */
#define LEAST_LABEL 7
#define HIGHER 1.1
/* Of the height that suits a screen: on paper, which is not scrolled, charts stand closer. */
#define CLOSE 0.8
#define MOST_HEIGHT 0.85 /* of a page, so that there is room for the caption */

/**
 * tuntas_composer_add_caption:
 * @self: the composer
 * @node: a table or chart with a caption
 * @word: what is numbered: "Tabel"
 * @number: (inout): of the one before
 *
 * Adds "Tabel 3. …" to the current block, held to what follows.
 */
void
tuntas_composer_add_caption (TuntasComposer *self,
                             const TuntasTemplateNode *node,
                             const char *word,
                             guint *number)
{
  TuntasFlowStyle style = {.align = PANGO_ALIGN_CENTER};
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  g_autofree char *name = tuntas_template_text_expand (node->text, &self->scope, attributes, NULL);
  g_autofree char *label = g_strdup_printf ("%s %u. ", word, ++*number);
  g_autofree char *text = g_strconcat (label, name, NULL);
  guint from = self->flow->strips->len;
  double spacing = self->flow->spacing;
  TuntasFlowCell cell = {0};

  pango_attr_list_update (attributes, 0, 0, (int)strlen (label));
  bold->end_index = (guint)strlen (label);
  pango_attr_list_insert (attributes, bold);
  style.size = MAX (self->flow->size - 1, LEAST_LABEL);
  style.width = self->flow->width;
  cell.layout = tuntas_flow_make_layout (self->flow, text, attributes, &style);
  self->flow->spacing = 1;
  tuntas_flow_add_row (self->flow, &cell, 1, 0, TUNTAS_FLOW_WHOLE);
  self->flow->spacing = spacing;
  for (guint i = from; i < self->flow->strips->len; i++)
    ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->keep_next = TRUE;
  g_object_unref (cell.layout);
  pango_attr_list_unref (attributes);
}

/* A chart with a caption says nothing twice: its own heading is left out. One that has no room for
 * all of its texts is made higher. */
static TuntasChartScene *
lay_out (TuntasComposer *self, const TuntasTemplateNode *node, TuntasChart *source, double width)
{
  TuntasChart chart = *source;
  const double most = self->flow->page_height * MOST_HEIGHT;
  TuntasChartScene *scene;
  TuntasChartStyle style;
  double height;

  if (node->gray)
    tuntas_chart_style_init_gray (&style);
  else
    tuntas_chart_style_init_light (&style);
  style.fonts = self->fonts;
  style.font = self->flow->font;
  style.font_size = node->size > 0 ? node->size : MAX (self->flow->size * LABEL_SIZE, LEAST_LABEL);
  style.transparent = TRUE;
  if (node->text != NULL && !node->headed)
    chart.title = chart.subtitle = NULL;
  height = node->height > 0 ? TUNTAS_MM (node->height)
                            : tuntas_chart_measure_height (&chart, &style, width) * CLOSE;
  height = MIN (height, most);
  scene = tuntas_chart_lay_out (&chart, &style, width, height);
  while (node->height <= 0 && height < most && !tuntas_chart_scene_get_complete (scene)) {
    height = MIN (height * HIGHER, most);
    g_object_unref (scene);
    scene = tuntas_chart_lay_out (&chart, &style, width, height);
  }
  return scene;
}

/**
 * tuntas_composer_add_chart:
 * @self: the composer
 * @node: a chart
 *
 * Adds a chart with its caption; both stay on one page. Nothing is added when the field holds no
 * chart, or an empty one.
 */
void
tuntas_composer_add_chart (TuntasComposer *self, const TuntasTemplateNode *node)
{
  TuntasChart *chart = tuntas_template_scope_get_chart (&self->scope, node->path);
  double width = self->flow->width;
  TuntasPageItem *item;
  TuntasStrip *strip;

  if (chart == NULL || tuntas_chart_is_empty (chart))
    return;
  if (node->width > 0)
    width = MIN (TUNTAS_MM (node->width), width);
  item = tuntas_page_item_new ();
  item->kind = TUNTAS_PAGE_ITEM_CHART;
  item->scene = lay_out (self, node, chart, width);
  item->description = tuntas_chart_dup_description (chart);
  item->width = width;
  item->height = tuntas_chart_scene_get_height (item->scene);
  item->x = self->flow->left + (self->flow->width - width) / 2;
  tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_BODY,
                           tuntas_composer_get_gap (node, CHART_GAP));
  item->block = self->flow->block;
  strip = tuntas_flow_add_strip (self->flow, item->height);
  strip->reading = TRUE;
  g_ptr_array_add (strip->items, item);
  if (node->text != NULL) {
    strip->keep_next = TRUE;
    tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_CAPTION, TUNTAS_MM (CAPTION_GAP));
    tuntas_composer_add_caption (self, node, "Grafik", &self->n_charts);
    strip = g_ptr_array_index (self->flow->strips, self->flow->strips->len - 1);
    strip->keep_next = FALSE;
  }
  self->flow->gap = MAX (self->flow->gap, TUNTAS_MM (AFTER) * self->flow->gap_scale);
}
