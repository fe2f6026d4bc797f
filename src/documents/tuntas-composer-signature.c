/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"

#include <string.h>

#define SIGNATURE_GAP 8
#define SIGNATURE_ROOM 22
#define TIER_GAP 6
#define LEAST_ROOM 0.8 /* of the room for hand and stamp, when a page is to be saved */
#define BETWEEN 6
#define MOST_WIDTH 0.65
#define COMPANION_LINES 2

/* The texts above and below the room where somebody signs. */
typedef struct {
  TuntasTemplateSide side;
  TuntasTemplateAlign align;
  double width;  /* mm as asked for; negative when not */
  double points; /* as given */
  GString *text[2];
  PangoAttrList *attributes[2];
  guint n_lines[2];
  guint part;
  double room; /* mm */
} Column;

static void
free_column (Column *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (column->text); i++) {
    g_string_free (column->text[i], TRUE);
    pango_attr_list_unref (column->attributes[i]);
  }
  g_free (column);
}

static void
collect_line (TuntasComposer *self, const TuntasTemplateNode *node, gpointer user_data)
{
  Column *column = user_data;
  GString *text = column->text[column->part];
  PangoAttrList *attributes = column->attributes[column->part];
  PangoAttrList *emphasis = NULL;
  g_autofree char *line = NULL;
  gboolean blank;

  if (node->kind == TUNTAS_TEMPLATE_NODE_SIGNATURE_ROOM) {
    column->part = 1;
    column->room = node->height >= 0 ? node->height : SIGNATURE_ROOM;
    return;
  }
  emphasis = pango_attr_list_new ();
  line = tuntas_template_text_expand (node->text, &self->scope, emphasis, &blank);
  if (!blank) {
    if (column->n_lines[column->part]++ > 0)
      g_string_append_c (text, '\n');
    pango_attr_list_splice (attributes, emphasis, (int)text->len, (int)strlen (line));
    if (node->kind == TUNTAS_TEMPLATE_NODE_SIGNATURE_NAME) {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = text->len;
      bold->end_index = text->len + strlen (line);
      pango_attr_list_insert (attributes, bold);
    }
    g_string_append (text, line);
  }
  pango_attr_list_unref (emphasis);
}

static void
collect_column (TuntasComposer *self, const TuntasTemplateNode *node, gpointer user_data)
{
  GPtrArray *columns = user_data;
  Column *column = g_new0 (Column, 1);

  column->side = node->side;
  column->align = node->align;
  column->width = node->width;
  for (guint i = 0; i < G_N_ELEMENTS (column->text); i++) {
    column->text[i] = g_string_new (NULL);
    column->attributes[i] = pango_attr_list_new ();
  }
  tuntas_composer_visit (self, node->children, collect_line, column);
  g_ptr_array_add (columns, column);
}

/* Columns stand side by side until a side is taken twice; the middle stands on its own. */
static guint
find_tier_end (GPtrArray *columns, guint from)
{
  gboolean taken[3] = {FALSE};
  guint i;

  for (i = from; i < columns->len; i++) {
    const Column *column = g_ptr_array_index (columns, i);

    if (taken[column->side] || (i > from && (column->side == TUNTAS_TEMPLATE_SIDE_CENTER ||
                                             taken[TUNTAS_TEMPLATE_SIDE_CENTER])))
      break;
    taken[column->side] = TRUE;
  }
  return i;
}

static double
measure_names (TuntasComposer *self, const Column *column)
{
  const TuntasFlowStyle style = {.size = self->flow->size};
  g_autoptr (PangoLayout) layout = tuntas_flow_make_layout (self->flow, column->text[1]->str,
                                                            column->attributes[1], &style);

  return tuntas_flow_measure_width (layout) + 1;
}

/* A name that is too long for half of the page takes what its neighbour leaves. */
static void
share_width (TuntasComposer *self, GPtrArray *columns, guint from, guint end)
{
  double room = self->flow->width - TUNTAS_MM (BETWEEN);
  Column *first = g_ptr_array_index (columns, from);
  double own = measure_names (self, first);

  if (end - from == 1) {
    first->points = MIN (MAX (room / 2, own), self->flow->width * MOST_WIDTH);
  } else {
    Column *second = g_ptr_array_index (columns, from + 1);
    double other = measure_names (self, second);

    first->points = room / 2;
    if (own > room / 2)
      first->points = MAX (room / 2, MIN (own, room - other));
    else if (other > room / 2)
      first->points = MIN (room / 2, MAX (own, room - other));
    second->points = room - first->points;
  }
  for (guint i = from; i < end; i++) {
    Column *column = g_ptr_array_index (columns, i);

    if (column->width > 0)
      column->points = MIN (TUNTAS_MM (column->width), self->flow->width);
  }
}

static void
add_part (TuntasComposer *self, GPtrArray *columns, guint from, guint end, guint part)
{
  TuntasFlowCell cells[3] = {0};
  guint n = 0;

  for (guint i = from; i < end; i++) {
    const Column *column = g_ptr_array_index (columns, i);
    TuntasFlowStyle style = {.size = self->flow->size};

    style.width = column->points;
    style.align =
      tuntas_composer_get_alignment (column->align, TUNTAS_TEMPLATE_ALIGN_LEFT, &style.justify);
    if (column->side == TUNTAS_TEMPLATE_SIDE_RIGHT)
      cells[n].x = self->flow->width - style.width;
    else if (column->side == TUNTAS_TEMPLATE_SIDE_CENTER)
      cells[n].x = (self->flow->width - style.width) / 2;
    cells[n].layout = tuntas_flow_make_layout (self->flow, column->text[part]->str,
                                               column->attributes[part], &style);
    n++;
  }
  tuntas_flow_add_row (self->flow, cells, n, 0, TUNTAS_FLOW_WHOLE);
  for (guint i = 0; i < n; i++)
    g_object_unref (cells[i].layout);
}

/**
 * tuntas_composer_hold_signature:
 * @self: the composer
 * @from: first strip of a block that must not stand alone on a page
 *
 * Holds the block together, and with at least two lines of the text before it.
 */
void
tuntas_composer_hold_signature (TuntasComposer *self, guint from)
{
  GPtrArray *strips = self->flow->strips;
  guint n_lines = 0;

  for (guint i = from; i + 1 < strips->len; i++)
    ((TuntasStrip *)g_ptr_array_index (strips, i))->keep_next = TRUE;
  for (guint i = from; i > 0 && n_lines < COMPANION_LINES; i--) {
    TuntasStrip *strip = g_ptr_array_index (strips, i - 1);

    if (((TuntasStrip *)g_ptr_array_index (strips, i))->break_before)
      return;
    strip->keep_next = TRUE;
    if (strip->reading)
      n_lines++;
  }
}

/**
 * tuntas_composer_add_signature:
 * @self: the composer
 * @node: a signature block
 *
 * Adds signatures, alone or side by side, with room for hand and stamp. The names of those who
 * sign side by side stand on one line.
 */
void
tuntas_composer_add_signature (TuntasComposer *self, const TuntasTemplateNode *node)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)free_column);
  guint start = self->flow->strips->len;
  double spacing = self->flow->spacing;
  double gap = tuntas_composer_get_gap (node, SIGNATURE_GAP);

  tuntas_composer_visit (self, node->children, collect_column, columns);
  if (columns->len == 0)
    return;
  self->flow->spacing = 1;
  for (guint from = 0, end; from < columns->len; from = end) {
    double room = 0;

    end = find_tier_end (columns, from);
    tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_SIGNATURE, gap);
    for (guint i = from; i < end; i++)
      room = MAX (room, ((Column *)g_ptr_array_index (columns, i))->room);
    share_width (self, columns, from, end);
    add_part (self, columns, from, end, 0);
    self->flow->row = 1;
    tuntas_flow_add_strip (self->flow, TUNTAS_MM (room) * MAX (self->flow->gap_scale, LEAST_ROOM));
    add_part (self, columns, from, end, 1);
    gap = TUNTAS_MM (TIER_GAP);
  }
  self->flow->spacing = spacing;
  self->flow->row = 0;
  tuntas_composer_hold_signature (self, start);
}
