/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"

#include "tuntas-paginator.h"

#define BOX_GAP 3
#define BOX_PADDING 3
#define BETWEEN 6
#define LEAST_WIDTH 1 /* points */
#define LINE 0.75
#define LEAST_COLUMN 15

/* A part of the page with blocks of its own. Lengths in points, from the edge of the paper. */
typedef struct {
  const TuntasTemplateNode *node;
  double x;
  double width;
  double padding;
  double border;
  double height; /* of what stands in it */
  GPtrArray *items;
} Box;

static void
free_box (Box *box)
{
  g_ptr_array_unref (box->items);
  g_free (box);
}

static Box *
make_box (const TuntasTemplateNode *node, double border)
{
  Box *box = g_new0 (Box, 1);
  gboolean bounded;

  box->node = node;
  box->items = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_page_item_unref);
  box->border = node->unruled ? 0 : node->border >= 0 ? node->border : border;
  bounded = box->border > 0 || node->grounded;
  box->padding = TUNTAS_MM (node->padding >= 0 ? node->padding : bounded ? BOX_PADDING : 0);
  return box;
}

/* Sets the blocks into a column of their own. */
static void
fill_box (TuntasComposer *self, Box *box)
{
  TuntasFlow *flow = self->flow;
  GPtrArray *strips = flow->strips;
  const double left = flow->left;
  const double width = flow->width;
  const TuntasPageColor ink = flow->ink;
  double least = box->node->height > 0 ? TUNTAS_MM (box->node->height) - 2 * box->padding : 0;

  flow->strips = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_strip_unref);
  flow->left = box->x + box->padding;
  flow->width = MAX (box->width - 2 * box->padding, LEAST_WIDTH);
  flow->gap = 0;
  if (box->node->inked)
    flow->ink = box->node->ink;
  self->depth++;
  tuntas_composer_add_blocks (self, box->node->children);
  self->depth--;
  box->height = tuntas_paginator_stack (flow, MAX (least, 0), box->items);
  g_ptr_array_unref (flow->strips);
  flow->strips = strips;
  flow->left = left;
  flow->width = width;
  flow->ink = ink;
  flow->gap = 0;
}

static void
add_surface (TuntasComposer *self,
             const Box *box,
             TuntasPageItemKind kind,
             TuntasStrip *strip,
             guint block)
{
  TuntasPageItem *item = tuntas_page_item_new ();

  item->kind = kind;
  item->role = TUNTAS_PAGE_ROLE_BODY;
  item->x = box->x;
  item->width = box->width;
  item->height = strip->height;
  item->color = kind == TUNTAS_PAGE_ITEM_GROUND ? box->node->ground : self->flow->ink;
  item->thickness = box->border;
  item->corner = box->node->corner > 0 ? TUNTAS_MM (box->node->corner) : 0;
  item->block = block;
  g_ptr_array_add (strip->items, item);
}

static double
find_top (const Box *box, double height)
{
  double left = MAX (height - 2 * box->padding - box->height, 0);

  if (box->node->upright == TUNTAS_TEMPLATE_UPRIGHT_MIDDLE)
    return box->padding + left / 2;
  return box->padding + (box->node->upright == TUNTAS_TEMPLATE_UPRIGHT_BOTTOM ? left : 0);
}

/* What stands in the boxes becomes one strip, as high as the highest. */
static void
add_boxes (TuntasComposer *self, GPtrArray *boxes, guint block)
{
  double height = 0;
  TuntasStrip *strip;

  for (guint i = 0; i < boxes->len; i++) {
    const Box *box = g_ptr_array_index (boxes, i);

    height = MAX (height, box->height + 2 * box->padding);
  }
  strip = tuntas_flow_add_strip (self->flow, height);
  strip->block = block;
  strip->reading = TRUE;
  for (guint i = 0; i < boxes->len; i++) {
    const Box *box = g_ptr_array_index (boxes, i);
    double top = find_top (box, height);

    if (box->node->grounded)
      add_surface (self, box, TUNTAS_PAGE_ITEM_GROUND, strip, block);
    if (box->border > 0)
      add_surface (self, box, TUNTAS_PAGE_ITEM_FRAME, strip, block);
    for (guint k = 0; k < box->items->len; k++) {
      TuntasPageItem *item = g_ptr_array_index (box->items, k);

      item->y += top;
      g_ptr_array_add (strip->items, tuntas_page_item_ref (item));
    }
  }
}

/* Blocks in a box change the room asked for before the box; it is kept aside. */
static void
set_boxes (TuntasComposer *self, GPtrArray *boxes)
{
  TuntasFlow *flow = self->flow;
  const double gap = flow->gap;
  const gboolean break_before = flow->break_before;
  guint block = flow->block;

  for (guint i = 0; i < boxes->len; i++)
    fill_box (self, g_ptr_array_index (boxes, i));
  flow->gap = gap;
  flow->break_before = break_before;
  add_boxes (self, boxes, block);
}

/**
 * tuntas_composer_add_box:
 * @self: the composer
 * @node: a box
 *
 * Adds a box with blocks in it, on one page.
 */
void
tuntas_composer_add_box (TuntasComposer *self, const TuntasTemplateNode *node)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify)free_box);
  TuntasFlow *flow = self->flow;
  double indent = tuntas_composer_get_indent (self, node);
  Box *box = make_box (node, node->grounded ? 0 : LINE);
  gboolean justify;
  PangoAlignment align =
    tuntas_composer_get_alignment (node->align, TUNTAS_TEMPLATE_ALIGN_CENTER, &justify);

  box->width = flow->width - indent;
  if (node->width > 0)
    box->width = MIN (TUNTAS_MM (node->width), box->width);
  box->x = flow->left + indent;
  if (align != PANGO_ALIGN_LEFT)
    box->x += (flow->width - indent - box->width) / (align == PANGO_ALIGN_CENTER ? 2 : 1);
  g_ptr_array_add (boxes, box);
  tuntas_flow_start_block (flow, TUNTAS_PAGE_ROLE_BODY, tuntas_composer_get_gap (node, BOX_GAP));
  set_boxes (self, boxes);
  flow->gap = MAX (flow->gap, TUNTAS_MM (box->border > 0 || node->grounded ? BOX_GAP : 0));
}

static void
collect_column (TuntasComposer *self, const TuntasTemplateNode *node, gpointer user_data)
{
  g_ptr_array_add (user_data, make_box (node, 0));
}

/**
 * tuntas_composer_add_abreast:
 * @self: the composer
 * @node: columns side by side
 *
 * Adds columns with blocks in them, all as high as the highest, on one page.
 */
void
tuntas_composer_add_abreast (TuntasComposer *self, const TuntasTemplateNode *node)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify)free_box);
  double between = TUNTAS_MM (node->padding >= 0 ? node->padding : BETWEEN);
  double room = self->flow->width;
  double x = self->flow->left;
  double scale = 1;
  double share;
  double full;
  guint n_shared = 0;

  tuntas_composer_visit (self, node->children, collect_column, boxes);
  if (boxes->len == 0)
    return;
  full = room -= between * (boxes->len - 1);
  for (guint i = 0; i < boxes->len; i++) {
    const Box *box = g_ptr_array_index (boxes, i);

    if (box->node->width > 0)
      room -= TUNTAS_MM (box->node->width);
    else
      n_shared++;
  }
  share = MAX (room / MAX (n_shared, 1), TUNTAS_MM (LEAST_COLUMN));
  if (room < share * n_shared)
    scale = full / (full - room + share * n_shared);
  for (guint i = 0; i < boxes->len; i++) {
    Box *box = g_ptr_array_index (boxes, i);

    box->x = x;
    box->width = (box->node->width > 0 ? TUNTAS_MM (box->node->width) : share) * scale;
    x += box->width + between;
  }
  tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_BODY,
                           tuntas_composer_get_gap (node, BOX_GAP));
  set_boxes (self, boxes);
}
