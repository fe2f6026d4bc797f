/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"

#include "tuntas-page-furniture.h"

#define MARKER_WIDTH 7.5
#define CONTENTS_INDENT 7
#define CONTENTS_GAP 1
#define NUMBER_WIDTH 8
#define NUMBER_SPACE 2.5
#define LEADER_SPACE 1.5
#define DEFAULT_LEVEL 2

/* How the headings of a level stand: room in mm, size above that of the text in points. */
static const struct {
  double gap;
  double after;
  double larger;
} levels[] = {{8, 4, 2}, {5, 1.5, 0}, {3, 1, 0}};

/**
 * tuntas_composer_dup_roman:
 * @number: from 1 to 99
 *
 * Returns: (transfer full): "IV"
 */
char *
tuntas_composer_dup_roman (guint number)
{
  static const char *const tens[] = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
  static const char *const ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

  return number < 100 ? g_strconcat (tens[number / 10], ones[number % 10], NULL)
                      : g_strdup_printf ("%u", number);
}

/* "BAB II", "C.", "4."; counts on. */
static char *
make_number (TuntasComposer *self, const TuntasTemplateNode *node, guint level)
{
  g_autofree char *roman = NULL;

  for (guint i = level + 1; i < G_N_ELEMENTS (self->numbers); i++)
    self->numbers[i] = 0;
  if (node->unnumbered)
    return g_strdup ("");
  self->numbers[level]++;
  if (level == 1)
    return self->numbers[level] <= 26 ? g_strdup_printf ("%c.", 'A' + (int)self->numbers[level] - 1)
                                      : g_strdup_printf ("%u.", self->numbers[level]);
  if (level == 2)
    return g_strdup_printf ("%u.", self->numbers[level]);
  roman = tuntas_composer_dup_roman (self->numbers[level]);
  return g_strconcat ("BAB ", roman, NULL);
}

static guint
remember (TuntasComposer *self, guint level, const char *number, const char *text)
{
  TuntasPageHeading heading = {.level = level + 1};
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  heading.number = g_strdup (number);
  heading.title = g_strjoinv (" ", lines);
  g_array_append_val (self->headings, heading);
  return self->headings->len;
}

static void
add_chapter (TuntasComposer *self,
             const TuntasTemplateNode *node,
             const char *number,
             const char *title,
             TuntasFlowStyle *style)
{
  g_autofree char *text =
    *number != '\0' ? g_strconcat (number, "\n", title, NULL) : g_strdup (title);
  TuntasFlowCell cell = {0};

  style->width = self->flow->width;
  style->align =
    tuntas_composer_get_alignment (node->align, TUNTAS_TEMPLATE_ALIGN_CENTER, &style->justify);
  cell.layout = tuntas_flow_make_layout (self->flow, text, NULL, style);
  tuntas_flow_balance (cell.layout);
  tuntas_flow_add_row (self->flow, &cell, 1, 0, TUNTAS_FLOW_WHOLE);
  g_object_unref (cell.layout);
}

static void
add_section (TuntasComposer *self, const char *number, const char *title, TuntasFlowStyle *style)
{
  double marker = *number != '\0' ? TUNTAS_MM (MARKER_WIDTH) : 0;
  TuntasFlowCell cells[2] = {{NULL, 0}, {NULL, marker}};

  if (marker > 0)
    cells[0].layout = tuntas_flow_make_layout (self->flow, number, NULL, style);
  style->width = self->flow->width - marker;
  cells[1].layout = tuntas_flow_make_layout (self->flow, title, NULL, style);
  tuntas_flow_add_row (self->flow, cells, G_N_ELEMENTS (cells), 0, TUNTAS_FLOW_WHOLE);
  g_clear_object (&cells[0].layout);
  g_object_unref (cells[1].layout);
}

/**
 * tuntas_composer_add_heading:
 * @self: the composer
 * @node: a chapter, section or subsection
 *
 * Adds a heading with its number. It is never the last thing on a page.
 */
void
tuntas_composer_add_heading (TuntasComposer *self, const TuntasTemplateNode *node)
{
  TuntasFlow *flow = self->flow;
  guint level = node->kind - TUNTAS_TEMPLATE_NODE_CHAPTER;
  TuntasFlowStyle style = {.bold = TRUE};
  gboolean blank;
  g_autofree char *title = tuntas_template_text_expand (node->text, &self->scope, NULL, &blank);
  g_autofree char *number = NULL;
  double spacing = flow->spacing;
  guint from = flow->strips->len;
  guint heading;

  if (blank)
    return;
  number = make_number (self, node, level);
  heading = remember (self, level, number, title);
  style.size = node->size > 0 ? node->size : flow->size + levels[level].larger;
  if (node->on_page)
    tuntas_composer_start_page (self, tuntas_composer_get_direction (self, node));
  tuntas_flow_start_block (flow, TUNTAS_PAGE_ROLE_HEADING,
                           tuntas_composer_get_gap (node, levels[level].gap));
  flow->spacing = 1.1;
  if (level == 0)
    add_chapter (self, node, number, title, &style);
  else
    add_section (self, number, title, &style);
  flow->spacing = spacing;
  for (guint i = from; i < flow->strips->len; i++) {
    TuntasStrip *strip = g_ptr_array_index (flow->strips, i);

    strip->keep_next = TRUE;
    for (guint k = 0; k < strip->items->len; k++)
      ((TuntasPageItem *)g_ptr_array_index (strip->items, k))->heading = heading;
  }
  flow->gap = MAX (flow->gap, TUNTAS_MM (levels[level].after) * flow->gap_scale);
}

/**
 * tuntas_composer_add_contents:
 * @self: the composer
 * @node: the table of contents
 *
 * Keeps the place of the table of contents, which is set when all headings are known.
 */
void
tuntas_composer_add_contents (TuntasComposer *self, const TuntasTemplateNode *node)
{
  TuntasFlow *flow = self->flow;

  if (self->contents != NULL || self->depth > 0)
    return;
  tuntas_flow_start_block (flow, TUNTAS_PAGE_ROLE_CONTENTS, tuntas_composer_get_gap (node, 3));
  self->contents = node;
  self->contents_block = flow->block;
  self->contents_left = flow->left;
  self->contents_width = flow->width;
  self->contents_strip = tuntas_flow_add_strip (flow, 0);
}

/* Dots from the end of the text to the number of the page, which is put in later. */
static void
add_page_number (TuntasComposer *self, const TuntasFlowStyle *style, TuntasStrip *strip)
{
  const TuntasPageItem *text = g_ptr_array_index (strip->items, strip->items->len - 1);
  double right = self->flow->left + self->flow->width;
  double space = TUNTAS_MM (LEADER_SPACE);
  const TuntasFlowStyle plain = {.size = style->size, .bold = style->bold};
  TuntasPageItem *leader = tuntas_page_item_new ();
  TuntasPageItem *number;

  leader->kind = TUNTAS_PAGE_ITEM_LEADER;
  leader->role = TUNTAS_PAGE_ROLE_CONTENTS;
  leader->x = text->x + text->width + space;
  leader->width = MAX (right - TUNTAS_MM (NUMBER_WIDTH) - leader->x, 0);
  leader->height = 1;
  leader->y = text->y + text->baseline - leader->height;
  leader->block = text->block;
  leader->row = text->row;
  leader->column = TUNTAS_PAGE_NUMBER_COLUMN;
  number = tuntas_page_item_copy ((TuntasPageItem *)text);
  g_clear_object (&number->layout);
  number->layout = tuntas_flow_make_layout (self->flow, "0", NULL, &plain);
  number->line = 0;
  number->width = tuntas_flow_measure_width (number->layout);
  number->x = right - number->width;
  number->column = TUNTAS_PAGE_NUMBER_COLUMN;
  g_ptr_array_add (strip->items, leader);
  g_ptr_array_add (strip->items, number);
}

/* Titles of chapters stand below each other, behind the widest "BAB VIII". */
static double
measure_numbers (TuntasComposer *self)
{
  const TuntasFlowStyle style = {.size = self->flow->size, .bold = TRUE};
  double widest = 0;

  for (guint i = 0; i < self->headings->len; i++) {
    const TuntasPageHeading *heading = &g_array_index (self->headings, TuntasPageHeading, i);
    g_autoptr (PangoLayout) layout = NULL;

    if (heading->level > 1 || *heading->number == '\0')
      continue;
    layout = tuntas_flow_make_layout (self->flow, heading->number, NULL, &style);
    widest = MAX (widest, tuntas_flow_measure_width (layout));
  }
  return widest > 0 ? widest + TUNTAS_MM (NUMBER_SPACE) : 0;
}

static void
add_contents_line (TuntasComposer *self,
                   const TuntasPageHeading *heading,
                   guint number,
                   double chapter)
{
  TuntasFlow *flow = self->flow;
  TuntasFlowStyle style = {.size = flow->size, .bold = heading->level == 1};
  TuntasFlowCell cells[2] = {0};
  guint from = flow->strips->len;

  if (heading->level > 1)
    cells[0].x = chapter + TUNTAS_MM (CONTENTS_INDENT) * (heading->level - 2);
  cells[1].x = cells[0].x;
  if (*heading->number != '\0') {
    cells[0].layout = tuntas_flow_make_layout (flow, heading->number, NULL, &style);
    cells[1].x += heading->level == 1 ? chapter : TUNTAS_MM (CONTENTS_INDENT);
  }
  style.width = flow->width - cells[1].x - TUNTAS_MM (NUMBER_WIDTH + LEADER_SPACE);
  cells[1].layout = tuntas_flow_make_layout (flow, heading->title, NULL, &style);
  flow->role = TUNTAS_PAGE_ROLE_CONTENTS;
  flow->block = self->contents_block;
  flow->row = number;
  flow->gap = number == 1 ? 0 : TUNTAS_MM (heading->level == 1 ? 2 * CONTENTS_GAP : CONTENTS_GAP);
  tuntas_flow_add_row (flow, cells, G_N_ELEMENTS (cells), 0, TUNTAS_FLOW_WHOLE);
  add_page_number (self, &style, g_ptr_array_index (flow->strips, flow->strips->len - 1));
  for (guint i = from; i < flow->strips->len; i++) {
    TuntasStrip *strip = g_ptr_array_index (flow->strips, i);

    for (guint k = 0; k < strip->items->len; k++)
      ((TuntasPageItem *)g_ptr_array_index (strip->items, k))->heading = number;
  }
  g_clear_object (&cells[0].layout);
  g_object_unref (cells[1].layout);
}

/**
 * tuntas_composer_finish_contents:
 * @self: the composer, all blocks added
 *
 * Sets the table of contents at its place.
 */
void
tuntas_composer_finish_contents (TuntasComposer *self)
{
  TuntasFlow *flow = self->flow;
  GPtrArray *strips = flow->strips;
  double chapter;
  guint most;
  guint place;

  if (self->contents == NULL)
    return;
  most = self->contents->level > 0 ? (guint)self->contents->level : DEFAULT_LEVEL;
  flow->strips = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_strip_unref);
  flow->left = self->contents_left;
  flow->width = self->contents_width;
  flow->break_before = FALSE;
  chapter = measure_numbers (self);
  for (guint i = 0; i < self->headings->len; i++) {
    const TuntasPageHeading *heading = &g_array_index (self->headings, TuntasPageHeading, i);

    if (heading->level <= most)
      add_contents_line (self, heading, i + 1, chapter);
  }
  if (!g_ptr_array_find (strips, self->contents_strip, &place))
    g_assert_not_reached ();
  for (guint i = 0; i < flow->strips->len; i++)
    g_ptr_array_insert (strips, (int)(place + 1 + i),
                        tuntas_strip_ref (g_ptr_array_index (flow->strips, i)));
  g_ptr_array_unref (flow->strips);
  flow->strips = strips;
}
