/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"

#define LABEL_GAP 2
#define LABEL_SPACE 2
#define COLON_SPACE 3.5
#define LIST_GAP 1
#define MARKER_SPACE 2
#define LEAST_MARKER 7
#define COPIES_GAP 7
#define SHORT_COPIES 8
#define CHECK_BOX 3.2
#define CHECK_SPACE 7

/* A row of labels or an item of a list, expanded before its neighbours' widths are known. */
typedef struct {
  PangoLayout *label;
  char *text;
  PangoAttrList *attributes;
  double gap;
} Row;

typedef struct {
  GPtrArray *rows;
  TuntasFlowStyle style;
  const TuntasTemplateNode *owner;
  double widest;
} Collection;

static void
free_row (Row *row)
{
  g_clear_object (&row->label);
  g_clear_pointer (&row->attributes, pango_attr_list_unref);
  g_free (row->text);
  g_free (row);
}

static char *
make_marker (char style, guint number)
{
  g_autofree char *roman = NULL;

  if (style == '-')
    return g_strdup ("–");
  if (style == 'a' && number <= 26)
    return g_strdup_printf ("%c.", 'a' + (int)number - 1);
  if (style == 'I') {
    roman = tuntas_composer_dup_roman (number);
    return g_strconcat (roman, ".", NULL);
  }
  return g_strdup_printf ("%u.", number);
}

static void
collect_row (TuntasComposer *self, const TuntasTemplateNode *node, gpointer user_data)
{
  Collection *collection = user_data;
  TuntasFlowStyle label_style = {.size = collection->style.size};
  Row *row = g_new0 (Row, 1);
  gboolean blank;

  row->attributes = pango_attr_list_new ();
  row->text = tuntas_template_text_expand (node->text, &self->scope, row->attributes, &blank);
  row->gap = node->gap;
  if (blank) {
    free_row (row);
    return;
  }
  if (node->label != NULL) {
    row->label = tuntas_composer_set_text (self, node->label, &label_style, &blank);
  } else {
    g_autofree char *marker = make_marker (collection->owner->style,
                                           (guint)collection->owner->start + collection->rows->len);

    row->label = tuntas_flow_make_layout (self->flow, marker, NULL, &label_style);
  }
  collection->widest = MAX (collection->widest, tuntas_flow_measure_width (row->label));
  g_ptr_array_add (collection->rows, row);
}

static Collection
collect (TuntasComposer *self, const TuntasTemplateNode *node)
{
  Collection collection = {0};

  collection.rows = g_ptr_array_new_with_free_func ((GDestroyNotify)free_row);
  collection.owner = node;
  collection.style.size = node->size > 0 ? node->size : self->flow->size;
  collection.style.align = tuntas_composer_get_alignment (node->align,
                                                          node->kind == TUNTAS_TEMPLATE_NODE_LIST
                                                            ? TUNTAS_TEMPLATE_ALIGN_JUSTIFY
                                                            : TUNTAS_TEMPLATE_ALIGN_LEFT,
                                                          &collection.style.justify);
  tuntas_composer_visit (self, node->children, collect_row, &collection);
  return collection;
}

/**
 * tuntas_composer_measure_labels:
 * @self: the composer
 * @node: rows of label and value
 *
 * Returns: the width that the rows need so that none is broken, points
 */
double
tuntas_composer_measure_labels (TuntasComposer *self, const TuntasTemplateNode *node)
{
  Collection collection = collect (self, node);
  const TuntasFlowStyle style = {.size = collection.style.size};
  double widest = 0;

  for (guint i = 0; i < collection.rows->len; i++) {
    const Row *row = g_ptr_array_index (collection.rows, i);
    g_autoptr (PangoLayout) text =
                 tuntas_flow_make_layout (self->flow, row->text, row->attributes, &style);

    widest = MAX (widest, tuntas_flow_measure_width (text));
  }
  g_ptr_array_unref (collection.rows);
  return collection.widest + TUNTAS_MM (LABEL_SPACE + COLON_SPACE) + widest + 1;
}

/**
 * tuntas_composer_add_labels:
 * @self: the composer
 * @node: rows of label and value
 *
 * Adds rows with their colons below each other.
 */
void
tuntas_composer_add_labels (TuntasComposer *self, const TuntasTemplateNode *node)
{
  Collection collection = collect (self, node);
  TuntasFlowStyle colon_style = {.size = collection.style.size};
  PangoLayout *colon = tuntas_flow_make_layout (self->flow, ":", NULL, &colon_style);
  double indent = tuntas_composer_get_indent (self, node);
  double label =
    node->width > 0 ? TUNTAS_MM (node->width) : collection.widest + TUNTAS_MM (LABEL_SPACE);
  double value;

  label = MIN (label, (self->flow->width - indent) / 2);
  value = indent + label + TUNTAS_MM (COLON_SPACE);
  collection.style.width = self->flow->width - value;
  for (guint i = 0; i < collection.rows->len; i++) {
    Row *row = g_ptr_array_index (collection.rows, i);
    gboolean unlabelled = *pango_layout_get_text (row->label) == '\0';
    g_autoptr (PangoLayout) text = tuntas_flow_make_layout (self->flow, row->text, row->attributes,
                                                            &collection.style);
    const TuntasFlowCell cells[] = {
      {row->label, indent},
      {unlabelled ? NULL : colon, indent + label},
      {text, value},
    };

    pango_layout_set_width (row->label, (int)(label * PANGO_SCALE));
    tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_LABEL,
                             TUNTAS_MM (row->gap >= 0    ? row->gap
                                        : i > 0          ? 0
                                        : node->gap >= 0 ? node->gap
                                                         : LABEL_GAP));
    tuntas_flow_add_row (self->flow, cells, G_N_ELEMENTS (cells), 0, TUNTAS_FLOW_LOOSE);
  }
  g_object_unref (colon);
  g_ptr_array_unref (collection.rows);
}

static void
add_copies_head (TuntasComposer *self, const TuntasTemplateNode *node)
{
  TuntasFlowStyle style = {.size = node->size > 0 ? node->size : self->flow->size,
                           .width = self->flow->width};
  gboolean blank;
  TuntasFlowCell cell = {tuntas_composer_set_text (self, node->text, &style, &blank), 0};

  tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_COPIES,
                           tuntas_composer_get_gap (node, COPIES_GAP));
  tuntas_flow_add_row (self->flow, &cell, 1, 0, TUNTAS_FLOW_WHOLE);
  ((TuntasStrip *)g_ptr_array_index (self->flow->strips, self->flow->strips->len - 1))->keep_next =
    TRUE;
  g_object_unref (cell.layout);
}

/* A short tembusan goes with the signature above it rather than to a page of its own. */
static void
hold_copies (TuntasComposer *self, guint from)
{
  GPtrArray *strips = self->flow->strips;

  if (strips->len - from > SHORT_COPIES)
    return;
  for (guint i = MAX (from, 1) - 1; i + 1 < strips->len; i++)
    ((TuntasStrip *)g_ptr_array_index (strips, i))->keep_next = TRUE;
}

/**
 * tuntas_composer_add_list:
 * @self: the composer
 * @node: a list, or the tembusan
 *
 * Adds numbered items. Nothing is added for a list without an item, not even its heading.
 */
void
tuntas_composer_add_list (TuntasComposer *self, const TuntasTemplateNode *node)
{
  gboolean copies = node->kind == TUNTAS_TEMPLATE_NODE_COPIES;
  Collection collection = collect (self, node);
  guint from = self->flow->strips->len;
  double indent = tuntas_composer_get_indent (self, node);
  double marker = node->width > 0
                    ? TUNTAS_MM (node->width)
                    : MAX (collection.widest + TUNTAS_MM (MARKER_SPACE), TUNTAS_MM (LEAST_MARKER));

  if (copies && collection.rows->len > 0)
    add_copies_head (self, node);
  collection.style.width = self->flow->width - indent - marker;
  tuntas_flow_start_block (self->flow, copies ? TUNTAS_PAGE_ROLE_COPIES : TUNTAS_PAGE_ROLE_LIST,
                           collection.rows->len == 0 ? 0
                           : copies                  ? 0
                                                     : tuntas_composer_get_gap (node, LIST_GAP));
  for (guint i = 0; i < collection.rows->len; i++) {
    Row *row = g_ptr_array_index (collection.rows, i);
    g_autoptr (PangoLayout) text = tuntas_flow_make_layout (self->flow, row->text, row->attributes,
                                                            &collection.style);
    const TuntasFlowCell cells[] = {
      {row->label, indent},
      {text, indent + marker},
    };

    self->flow->row = i + 1;
    if (row->gap >= 0)
      self->flow->gap = MAX (self->flow->gap, TUNTAS_MM (row->gap));
    tuntas_flow_add_row (self->flow, cells, G_N_ELEMENTS (cells), 0, TUNTAS_FLOW_LOOSE);
  }
  self->flow->row = 0;
  if (copies)
    hold_copies (self, from);
  g_ptr_array_unref (collection.rows);
}

static void
add_box (TuntasComposer *self, TuntasStrip *strip, TuntasPageItemKind kind, double x, double base)
{
  TuntasPageItem *item = tuntas_page_item_new ();

  item->kind = kind;
  item->role = TUNTAS_PAGE_ROLE_LIST;
  item->x = self->flow->left + x;
  item->width = item->height = TUNTAS_MM (CHECK_BOX);
  item->y = base - item->height + 0.5;
  item->block = self->flow->block;
  g_ptr_array_add (strip->items, item);
}

/**
 * tuntas_composer_add_check:
 * @self: the composer
 * @node: a line with a box before it
 *
 * Adds a line with a box, ticked when the field is there.
 */
void
tuntas_composer_add_check (TuntasComposer *self, const TuntasTemplateNode *node)
{
  double indent = tuntas_composer_get_indent (self, node);
  TuntasFlowStyle style = {.size = node->size > 0 ? node->size : self->flow->size};
  TuntasFlowCell cell = {NULL, indent + TUNTAS_MM (CHECK_SPACE)};
  guint from = self->flow->strips->len;
  gboolean blank;

  style.width = self->flow->width - cell.x;
  cell.layout = tuntas_composer_set_text (self, node->text, &style, &blank);
  if (!blank) {
    TuntasStrip *strip;
    double base = style.size;

    tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_BODY,
                             tuntas_composer_get_gap (node, 0.5));
    tuntas_flow_add_row (self->flow, &cell, 1, 0, TUNTAS_FLOW_LOOSE);
    strip = g_ptr_array_index (self->flow->strips, from);
    if (strip->items->len > 0) {
      const TuntasPageItem *line = g_ptr_array_index (strip->items, 0);

      base = line->y + line->baseline;
    }
    add_box (self, strip, TUNTAS_PAGE_ITEM_FRAME, indent, base);
    if (tuntas_template_scope_has (&self->scope, node->path))
      add_box (self, strip, TUNTAS_PAGE_ITEM_CHECK, indent, base);
  }
  g_object_unref (cell.layout);
}
