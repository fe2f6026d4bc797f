/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"

#define PARAGRAPH_GAP 2
#define FIRST_LINE 12.5
#define RULE_THICKNESS 0.75
#define LEAST_SHRUNK 0.4
#define LEAST_ROOM 20

/**
 * tuntas_composer_get_gap:
 * @node: a block
 * @otherwise: mm when the block does not say
 *
 * Returns: points before the block
 */
double
tuntas_composer_get_gap (const TuntasTemplateNode *node, double otherwise)
{
  return TUNTAS_MM (node->gap >= 0 ? node->gap : otherwise);
}

/**
 * tuntas_composer_get_indent:
 * @self: the composer
 * @node: a block
 *
 * Returns: points from the left edge of the text; there is always room left for the block
 */
double
tuntas_composer_get_indent (TuntasComposer *self, const TuntasTemplateNode *node)
{
  double most = self->flow->width - MIN (TUNTAS_MM (LEAST_ROOM), self->flow->width / 2);

  return node->indent > 0 ? MIN (TUNTAS_MM (node->indent), most) : 0;
}

/**
 * tuntas_composer_get_alignment:
 * @align: as asked for
 * @otherwise: when nothing was
 * @justify: (out): whether lines are stretched
 *
 * Returns: for Pango
 */
PangoAlignment
tuntas_composer_get_alignment (TuntasTemplateAlign align,
                               TuntasTemplateAlign otherwise,
                               gboolean *justify)
{
  if (align == TUNTAS_TEMPLATE_ALIGN_DEFAULT)
    align = otherwise;
  *justify = align == TUNTAS_TEMPLATE_ALIGN_JUSTIFY;
  if (align == TUNTAS_TEMPLATE_ALIGN_CENTER)
    return PANGO_ALIGN_CENTER;
  return align == TUNTAS_TEMPLATE_ALIGN_RIGHT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/**
 * tuntas_composer_set_text:
 * @self: the composer
 * @text: of a template
 * @style: how to set it
 * @blank: (out): whether the text has fields and all of them are empty
 *
 * Fills a text in the current scope and breaks it into lines.
 *
 * Returns: (transfer full): the lines
 */
PangoLayout *
tuntas_composer_set_text (TuntasComposer *self,
                          TuntasTemplateText *text,
                          const TuntasFlowStyle *style,
                          gboolean *blank)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *filled = tuntas_template_text_expand (text, &self->scope, attributes, blank);
  PangoLayout *layout = tuntas_flow_make_layout (self->flow, filled, attributes, style);

  pango_attr_list_unref (attributes);
  return layout;
}

static gboolean
holds (TuntasComposer *self, const TuntasTemplateNode *node)
{
  g_autofree char *text = NULL;
  guint n;

  switch (node->test) {
  case TUNTAS_TEMPLATE_TEST_HAS:
    return tuntas_template_scope_has (&self->scope, node->path);
  case TUNTAS_TEMPLATE_TEST_HAS_NOT:
    return !tuntas_template_scope_has (&self->scope, node->path);
  case TUNTAS_TEMPLATE_TEST_MORE:
  case TUNTAS_TEMPLATE_TEST_LESS:
    n = tuntas_template_scope_get_n_items (&self->scope, node->path);
    return node->test == TUNTAS_TEMPLATE_TEST_MORE ? n > g_ascii_strtod (node->operand, NULL)
                                                   : n < g_ascii_strtod (node->operand, NULL);
  case TUNTAS_TEMPLATE_TEST_IS:
    text = tuntas_template_scope_dup_text (&self->scope, node->path);
    return g_str_equal (text, node->operand);
  default:
    g_assert_not_reached ();
  }
}

static void
repeat (TuntasComposer *self,
        const TuntasTemplateNode *node,
        TuntasComposerVisit visit,
        gpointer user_data)
{
  const TuntasTemplateScope outer = self->scope;
  guint n = tuntas_template_scope_get_n_items (&outer, node->path);

  for (guint i = 0; i < n; i++) {
    self->scope.item = tuntas_template_scope_get_item (&outer, node->path, i);
    self->scope.number = i + 1;
    tuntas_composer_visit (self, node->children, visit, user_data);
  }
  self->scope = outer;
}

/**
 * tuntas_composer_visit:
 * @self: the composer
 * @nodes: (nullable) (element-type TuntasTemplateNode): blocks
 * @visit: called for each that stands
 * @user_data: for @visit
 *
 * Goes through blocks in order, follows their conditions and repetitions.
 */
void
tuntas_composer_visit (TuntasComposer *self,
                       GPtrArray *nodes,
                       TuntasComposerVisit visit,
                       gpointer user_data)
{
  for (guint i = 0; nodes != NULL && i < nodes->len; i++) {
    const TuntasTemplateNode *node = g_ptr_array_index (nodes, i);

    if (node->kind == TUNTAS_TEMPLATE_NODE_IF)
      tuntas_composer_visit (self, holds (self, node) ? node->children : node->otherwise, visit,
                             user_data);
    else if (node->kind == TUNTAS_TEMPLATE_NODE_REPEAT)
      repeat (self, node, visit, user_data);
    else
      visit (self, node, user_data);
  }
}

static double
get_width (TuntasComposer *self, const TuntasTemplateNode *node, double indent)
{
  double room = self->flow->width - indent;

  return node->width > 0 ? MIN (TUNTAS_MM (node->width), room) : room;
}

/* A text that is to have no more than some lines is made smaller until it has. */
static PangoLayout *
set_shrunk (TuntasComposer *self,
            const TuntasTemplateNode *node,
            TuntasFlowStyle *style,
            gboolean *blank)
{
  const double least = style->size * LEAST_SHRUNK;
  PangoLayout *layout = tuntas_composer_set_text (self, node->text, style, blank);

  while (node->most_lines >= 1 && style->size > least &&
         pango_layout_get_line_count (layout) > node->most_lines) {
    style->size *= 0.96;
    g_object_unref (layout);
    layout = tuntas_composer_set_text (self, node->text, style, blank);
  }
  return layout;
}

static void
add_text (TuntasComposer *self, const TuntasTemplateNode *node)
{
  gboolean title = node->kind == TUNTAS_TEMPLATE_NODE_TITLE;
  gboolean paragraph = node->kind == TUNTAS_TEMPLATE_NODE_PARAGRAPH;
  double indent = tuntas_composer_get_indent (self, node);
  double spacing = self->flow->spacing;
  TuntasFlowStyle style = {0};
  TuntasFlowCell cell = {NULL, indent};
  gboolean blank;

  style.size = node->size > 0 ? node->size : self->flow->size;
  style.bold = node->bold || title;
  style.width = get_width (self, node, indent);
  if (paragraph)
    style.first = TUNTAS_MM (node->first >= 0 ? node->first : FIRST_LINE);
  style.align = tuntas_composer_get_alignment (node->align,
                                               title       ? TUNTAS_TEMPLATE_ALIGN_CENTER
                                               : paragraph ? TUNTAS_TEMPLATE_ALIGN_JUSTIFY
                                                           : TUNTAS_TEMPLATE_ALIGN_LEFT,
                                               &style.justify);
  cell.layout = set_shrunk (self, node, &style, &blank);
  if (!blank) {
    const TuntasPageColor ink = self->flow->ink;
    guint from = self->flow->strips->len;

    tuntas_flow_start_block (self->flow, title ? TUNTAS_PAGE_ROLE_TITLE : TUNTAS_PAGE_ROLE_BODY,
                             tuntas_composer_get_gap (node, paragraph ? PARAGRAPH_GAP : 0));
    if (title) {
      self->flow->spacing = 1;
      tuntas_flow_balance (cell.layout);
    }
    if (node->inked)
      self->flow->ink = node->ink;
    tuntas_flow_add_row (self->flow, &cell, 1, 0, TUNTAS_FLOW_LOOSE);
    self->flow->spacing = spacing;
    self->flow->ink = ink;
    for (guint i = from; (title || node->held) && i < self->flow->strips->len; i++)
      ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->keep_next = TRUE;
  }
  g_object_unref (cell.layout);
}

static void
add_rule (TuntasComposer *self, const TuntasTemplateNode *node)
{
  TuntasPageItem *item = tuntas_page_item_new ();
  TuntasStrip *strip;

  tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_BODY, tuntas_composer_get_gap (node, 2));
  strip = tuntas_flow_add_strip (self->flow, RULE_THICKNESS);
  item->kind = TUNTAS_PAGE_ITEM_RULE;
  item->role = TUNTAS_PAGE_ROLE_BODY;
  item->x = self->flow->left;
  item->width = self->flow->width;
  item->height = RULE_THICKNESS;
  item->color = node->inked ? node->ink : self->flow->ink;
  item->block = self->flow->block;
  g_ptr_array_add (strip->items, item);
}

/**
 * tuntas_composer_start_page:
 * @self: the composer
 * @direction: of the paper; by default as it was
 *
 * What comes next starts a page, unless it stands in a box.
 */
void
tuntas_composer_start_page (TuntasComposer *self, TuntasTemplateDirection direction)
{
  TuntasFlow *flow = self->flow;
  const TuntasPageSheet *sheet;

  if (self->depth > 0)
    return;
  flow->break_before = TRUE;
  if (direction == TUNTAS_TEMPLATE_DIRECTION_DEFAULT)
    return;
  flow->turned =
    (direction == TUNTAS_TEMPLATE_DIRECTION_LANDSCAPE) != self->letter_template->landscape;
  sheet = flow->turned ? self->turned : self->sheet;
  flow->left = sheet->left;
  flow->width = sheet->right - sheet->left;
  flow->page_height = sheet->bottom - sheet->top;
}

/**
 * tuntas_composer_get_direction:
 * @self: the composer
 * @node: a block that starts a page
 *
 * Returns: the direction of the paper that it asks for, or that of the letter
 */
TuntasTemplateDirection
tuntas_composer_get_direction (TuntasComposer *self, const TuntasTemplateNode *node)
{
  if (node->direction != TUNTAS_TEMPLATE_DIRECTION_DEFAULT)
    return node->direction;
  return self->letter_template->landscape ? TUNTAS_TEMPLATE_DIRECTION_LANDSCAPE
                                          : TUNTAS_TEMPLATE_DIRECTION_PORTRAIT;
}

/* The labels stand at the right half, or further to the left when that saves a line. */
static void
add_appendix (TuntasComposer *self, const TuntasTemplateNode *node)
{
  g_autoptr (TuntasTemplateNode) labels = tuntas_template_node_new ();
  double room;

  tuntas_composer_start_page (self, tuntas_composer_get_direction (self, node));
  labels->kind = TUNTAS_TEMPLATE_NODE_LABELS;
  labels->gap = 0;
  labels->width = labels->first = labels->height = labels->size = -1;
  labels->children = g_ptr_array_ref (node->children);
  room = self->flow->width - tuntas_composer_measure_labels (self, labels);
  labels->indent = node->indent >= 0
                     ? node->indent
                     : CLAMP (room, self->flow->width / 4, self->flow->width / 2) / TUNTAS_MM (1);
  tuntas_composer_add_labels (self, labels);
}

static void
add_space (TuntasComposer *self, const TuntasTemplateNode *node)
{
  if (node->fill)
    tuntas_flow_add_strip (self->flow, 0)->fill = TRUE;
  else
    self->flow->gap += TUNTAS_MM (node->height >= 0 ? node->height : 5) * self->flow->gap_scale;
}

static void visit_block (TuntasComposer *self, const TuntasTemplateNode *node, gpointer user_data);

static void
add_together (TuntasComposer *self, const TuntasTemplateNode *node)
{
  guint from = self->flow->strips->len;

  tuntas_composer_visit (self, node->children, visit_block, NULL);
  for (guint i = from; i + 1 < self->flow->strips->len; i++)
    ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->keep_next = TRUE;
}

static void
visit_block (TuntasComposer *self, const TuntasTemplateNode *node, gpointer user_data)
{
  switch (node->kind) {
  case TUNTAS_TEMPLATE_NODE_LETTERHEAD:
    tuntas_composer_add_letterhead (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_TITLE:
  case TUNTAS_TEMPLATE_NODE_LINE:
  case TUNTAS_TEMPLATE_NODE_PARAGRAPH:
    add_text (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_LABELS:
    tuntas_composer_add_labels (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_LIST:
  case TUNTAS_TEMPLATE_NODE_COPIES:
    tuntas_composer_add_list (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_TABLE:
    tuntas_composer_add_table (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_CHAPTER:
  case TUNTAS_TEMPLATE_NODE_SECTION:
  case TUNTAS_TEMPLATE_NODE_SUBSECTION:
    tuntas_composer_add_heading (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_CONTENTS:
    tuntas_composer_add_contents (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_BOX:
    tuntas_composer_add_box (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_ABREAST:
    tuntas_composer_add_abreast (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_CHART:
    tuntas_composer_add_chart (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_CHECK:
    tuntas_composer_add_check (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_SIGNATURE:
    tuntas_composer_add_signature (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_APPENDIX:
    add_appendix (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_TOGETHER:
    add_together (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_PAGE_BREAK:
    tuntas_composer_start_page (self, node->direction);
    break;
  case TUNTAS_TEMPLATE_NODE_SPACE:
    add_space (self, node);
    break;
  case TUNTAS_TEMPLATE_NODE_RULE:
    add_rule (self, node);
    break;
  default:
    /* The reader lets no other block stand here. */
    g_assert_not_reached ();
  }
}

/**
 * tuntas_composer_add_blocks:
 * @self: the composer
 * @nodes: (nullable) (element-type TuntasTemplateNode): blocks
 *
 * Adds blocks in the current scope.
 */
void
tuntas_composer_add_blocks (TuntasComposer *self, GPtrArray *nodes)
{
  tuntas_composer_visit (self, nodes, visit_block, NULL);
}

/**
 * tuntas_composer_run:
 * @self: the composer
 *
 * Puts the whole body of the template into the column.
 */
void
tuntas_composer_run (TuntasComposer *self)
{
  tuntas_composer_visit (self, self->letter_template->nodes, visit_block, NULL);
  tuntas_composer_finish_contents (self);
}
