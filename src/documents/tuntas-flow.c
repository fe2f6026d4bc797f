/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-flow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A number up to this many bytes is not broken where there are that many mm for it. */
#define UNBROKEN_LENGTH 30
#define UNBROKEN_ROOM 80

/* A text up to this many bytes is set once for all cells of one width. */
#define SHORT_LENGTH 15

/* A short text and how it is set. */
typedef struct {
  char text[SHORT_LENGTH + 1];
  TuntasFlowStyle style;
} ShortText;

/* What is known of one line of a layout, in points. */
typedef struct {
  double x;
  double width;
  double ascent;
  double descent;
} Line;

static guint
hash_short_text (gconstpointer key)
{
  const ShortText *self = key;

  return g_str_hash (self->text) ^ g_double_hash (&self->style.width);
}

static gboolean
equal_short_texts (gconstpointer a, gconstpointer b)
{
  const TuntasFlowStyle *left = &((const ShortText *)a)->style;
  const TuntasFlowStyle *right = &((const ShortText *)b)->style;

  return g_str_equal (((const ShortText *)a)->text, ((const ShortText *)b)->text) &&
         left->size == right->size && left->width == right->width && left->first == right->first &&
         left->bold == right->bold && left->align == right->align &&
         left->justify == right->justify;
}

/**
 * tuntas_flow_new:
 * @context: fonts; resolution 72
 * @font: family
 * @size: points
 *
 * Returns: (transfer full): an empty column
 */
TuntasFlow *
tuntas_flow_new (PangoContext *context, const char *font, double size)
{
  TuntasFlow *self = g_new0 (TuntasFlow, 1);

  self->context = g_object_ref (context);
  self->font = g_strdup (font);
  self->size = size;
  self->spacing = 1;
  self->gap_scale = 1;
  self->strips = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_strip_unref);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->short_texts =
    g_hash_table_new_full (hash_short_text, equal_short_texts, g_free, g_object_unref);
  return self;
}

/**
 * tuntas_flow_free:
 * @self: (nullable): the column
 */
void
tuntas_flow_free (TuntasFlow *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->context);
  g_free (self->font);
  g_clear_pointer (&self->strips, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->short_texts, g_hash_table_unref);
  g_clear_pointer (&self->table, tuntas_strip_table_unref);
  g_free (self);
}

/**
 * tuntas_flow_start_block:
 * @self: the column
 * @role: of what follows
 * @gap: points before it, to be scaled; the larger of this and what is already asked for is taken
 *
 * Starts a new block.
 */
void
tuntas_flow_start_block (TuntasFlow *self, TuntasPageRole role, double gap)
{
  self->role = role;
  self->block++;
  self->row = 0;
  self->gap = MAX (self->gap, gap * self->gap_scale);
}

/**
 * tuntas_flow_warn:
 * @self: the column
 * @warning: a sentence
 *
 * Notes once what the office should know.
 */
void
tuntas_flow_warn (TuntasFlow *self, const char *warning)
{
  if (!g_ptr_array_find_with_equal_func (self->warnings, warning, g_str_equal, NULL))
    g_ptr_array_add (self->warnings, g_strdup (warning));
}

/* Pango would break "0127/ADU/XI/2026" behind a slash; a number of a letter stays on one line. */
static void
keep_numbers_whole (const char *text, PangoAttrList *attributes)
{
  const char *c = text;

  while (*c != '\0') {
    gsize length = strcspn (c, " \n");

    if (length <= UNBROKEN_LENGTH && memchr (c, '/', length) != NULL &&
        strcspn (c, "0123456789") < length) {
      PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

      whole->start_index = (guint)(c - text);
      whole->end_index = (guint)(c - text + length);
      pango_attr_list_insert (attributes, whole);
    }
    c += length;
    c += strspn (c, " \n");
  }
}

/**
 * tuntas_flow_make_layout:
 * @self: the column
 * @text: what to set
 * @attributes: (nullable): its emphasis
 * @style: how to set it
 *
 * Breaks a text into lines.
 *
 * Returns: (transfer full): the lines
 */
PangoLayout *
tuntas_flow_make_layout (TuntasFlow *self,
                         const char *text,
                         PangoAttrList *attributes,
                         const TuntasFlowStyle *style)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *emphasis;

  pango_font_description_set_family (font, self->font);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  if (style->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, style->align);
  pango_layout_set_justify (layout, style->justify);
  if (style->width > 0)
    pango_layout_set_width (layout, (int)(style->width * PANGO_SCALE));
  if (style->first > 0)
    pango_layout_set_indent (layout, (int)(style->first * PANGO_SCALE));
  emphasis = attributes != NULL ? pango_attr_list_ref (attributes) : pango_attr_list_new ();
  if (style->width <= 0 || style->width >= TUNTAS_MM (UNBROKEN_ROOM))
    keep_numbers_whole (text, emphasis);
  pango_layout_set_attributes (layout, emphasis);
  pango_attr_list_unref (emphasis);
  pango_layout_set_text (layout, text, -1);
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    tuntas_flow_warn (self, _ ("Some characters are in none of the installed fonts and are printed "
                               "as boxes."));
  return layout;
}

/* The narrowest width at which a text has no more lines than it has now. */
static int
find_least_width (PangoLayout *layout, int width)
{
  const int n_lines = pango_layout_get_line_count (layout);
  int least = 0;
  int most = width;

  while (most - least > PANGO_SCALE) {
    int middle = least + (most - least) / 2;

    pango_layout_set_width (layout, middle);
    if (pango_layout_get_line_count (layout) <= n_lines)
      most = middle;
    else
      least = middle;
  }
  return most;
}

/**
 * tuntas_flow_balance:
 * @layout: a heading
 *
 * Breaks a text of several lines so that they are about as long as each other, instead of leaving a
 * word alone in the last.
 */
void
tuntas_flow_balance (PangoLayout *layout)
{
  const int width = pango_layout_get_width (layout);
  const int n_lines = pango_layout_get_line_count (layout);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (width <= 0 || n_lines < 2)
    return;
  before = g_strdup (pango_layout_get_text (layout));
  text = g_strdup (before);
  pango_layout_set_width (layout, find_least_width (layout, width));
  for (int i = 1; i < n_lines; i++) {
    int start = pango_layout_get_line_readonly (layout, i)->start_index;

    if (start > 0 && text[start - 1] == ' ')
      text[start - 1] = '\n';
  }
  pango_layout_set_width (layout, width);
  pango_layout_set_text (layout, text, -1);
  /* A word that is itself longer than a line is better left as it was. */
  if (pango_layout_get_line_count (layout) != n_lines)
    pango_layout_set_text (layout, before, -1);
}

static gboolean
is_plain (PangoAttrList *attributes)
{
  GSList *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  gboolean plain = all == NULL;

  g_slist_free_full (all, (GDestroyNotify)pango_attribute_destroy);
  return plain;
}

/**
 * tuntas_flow_share_layout:
 * @self: the column
 * @text: what to set
 * @attributes: (nullable): its emphasis
 * @style: how to set it
 *
 * Like tuntas_flow_make_layout(), but a short text without emphasis that was set the same way
 * before is not set again: a table of answers is thousands of cells with one of four digits.
 *
 * Returns: (transfer full): the lines; others may show them too, so they must not be changed
 */
PangoLayout *
tuntas_flow_share_layout (TuntasFlow *self,
                          const char *text,
                          PangoAttrList *attributes,
                          const TuntasFlowStyle *style)
{
  ShortText key = {.style = *style};
  PangoLayout *layout;

  if (strlen (text) > SHORT_LENGTH || !is_plain (attributes))
    return tuntas_flow_make_layout (self, text, attributes, style);
  g_strlcpy (key.text, text, sizeof key.text);
  layout = g_hash_table_lookup (self->short_texts, &key);
  if (layout == NULL) {
    layout = tuntas_flow_make_layout (self, text, NULL, style);
    g_hash_table_insert (self->short_texts, g_memdup2 (&key, sizeof key), layout);
  }
  return g_object_ref (layout);
}

/**
 * tuntas_flow_measure_width:
 * @layout: a text
 *
 * Returns: how wide it is, points
 */
double
tuntas_flow_measure_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double)logical.width / PANGO_SCALE;
}

/**
 * tuntas_flow_add_strip:
 * @self: the column
 * @height: points
 *
 * Adds an empty strip that belongs to the current block, and gives it the gap asked for.
 *
 * Returns: (transfer none): the strip
 */
TuntasStrip *
tuntas_flow_add_strip (TuntasFlow *self, double height)
{
  TuntasStrip *strip = tuntas_strip_new ();

  strip->items = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_page_item_unref);
  strip->height = height;
  strip->gap = self->gap;
  strip->break_before = self->break_before;
  strip->turned = self->turned;
  strip->row = self->row;
  strip->block = self->block;
  if (self->table != NULL)
    strip->table = tuntas_strip_table_ref (self->table);
  self->gap = 0;
  self->break_before = FALSE;
  g_ptr_array_add (self->strips, strip);
  return strip;
}

static GArray *
measure_lines (PangoLayout *layout)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do {
    PangoRectangle logical;
    int baseline = pango_layout_iter_get_baseline (iter);
    Line line;

    pango_layout_iter_get_line_extents (iter, NULL, &logical);
    line.x = (double)logical.x / PANGO_SCALE;
    line.width = (double)logical.width / PANGO_SCALE;
    line.ascent = (double)(baseline - logical.y) / PANGO_SCALE;
    line.descent = (double)(logical.y + logical.height - baseline) / PANGO_SCALE;
    g_array_append_val (lines, line);
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return lines;
}

static void
add_line_item (TuntasFlow *self,
               TuntasStrip *strip,
               const TuntasFlowCell *cell,
               guint column,
               const Line *line,
               guint number,
               double baseline)
{
  TuntasPageItem *item;

  if (line->width <= 0)
    return;
  item = tuntas_page_item_new ();
  item->kind = TUNTAS_PAGE_ITEM_TEXT;
  item->role = self->role;
  item->x = self->left + cell->x + line->x;
  item->y = baseline - line->ascent;
  item->width = line->width;
  item->height = line->ascent + line->descent;
  item->baseline = line->ascent;
  item->color = self->ink;
  item->layout = g_object_ref (cell->layout);
  item->line = number;
  item->block = self->block;
  item->row = self->row;
  item->column = column;
  g_ptr_array_add (strip->items, item);
}

static void
hold_lines (TuntasFlow *self, guint from, TuntasFlowHold hold)
{
  guint n = self->strips->len - from;

  for (guint i = 0; i + 1 < n; i++) {
    TuntasStrip *strip = g_ptr_array_index (self->strips, from + i);

    strip->keep_next = hold == TUNTAS_FLOW_WHOLE || n <= 3 || i == 0 || i + 2 == n;
  }
}

/**
 * tuntas_flow_add_row:
 * @self: the column
 * @cells: (array length=n_cells): texts side by side
 * @n_cells: how many
 * @padding: points above the first line and below the last
 * @hold: how the lines hold together
 *
 * Adds texts side by side, line by line, their lines on common baselines.
 */
void
tuntas_flow_add_row (TuntasFlow *self,
                     const TuntasFlowCell *cells,
                     guint n_cells,
                     double padding,
                     TuntasFlowHold hold)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  guint from = self->strips->len;
  guint n_lines = 1;

  for (guint c = 0; c < n_cells; c++) {
    GArray *lines = cells[c].layout != NULL ? measure_lines (cells[c].layout)
                                            : g_array_new (FALSE, TRUE, sizeof (Line));

    g_ptr_array_add (columns, lines);
    n_lines = MAX (n_lines, lines->len);
  }
  for (guint i = 0; i < n_lines; i++) {
    double ascent = 0;
    double descent = 0;
    double above = i == 0 ? padding : 0;
    double below = i + 1 == n_lines ? padding : 0;
    double leading;
    TuntasStrip *strip;

    for (guint c = 0; c < n_cells; c++) {
      GArray *lines = g_ptr_array_index (columns, c);

      if (i >= lines->len)
        continue;
      ascent = MAX (ascent, g_array_index (lines, Line, i).ascent);
      descent = MAX (descent, g_array_index (lines, Line, i).descent);
    }
    if (ascent + descent <= 0)
      ascent = self->size;
    leading = (ascent + descent) * (self->spacing - 1);
    strip = tuntas_flow_add_strip (self, above + ascent + descent + leading + below);
    strip->reading = TRUE;
    for (guint c = 0; c < n_cells; c++) {
      GArray *lines = g_ptr_array_index (columns, c);

      if (i < lines->len)
        add_line_item (self, strip, &cells[c], c, &g_array_index (lines, Line, i), i,
                       above + leading / 2 + ascent);
    }
  }
  hold_lines (self, from, hold);
}
