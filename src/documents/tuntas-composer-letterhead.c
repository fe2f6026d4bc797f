/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-composer.h"
#include "tuntas-picture.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define EMBLEM_WIDTH 21
#define EMBLEM_HEIGHT 25
#define EMBLEM_SPACE 3
#define SMALL_SIZE 10
#define LARGE_SIZE 14
#define LARGEST_SIZE 18
#define LEAST_LARGE_SIZE 13
#define LEAST_SMALL_SIZE 9
#define RULE_GAP 1.5
#define THICK_RULE 2.25
#define THIN_RULE 0.75
#define AFTER 5
#define EMBLEM_DESCRIPTION "Lambang daerah"

typedef struct {
  cairo_surface_t *picture; /* owned by the cache */
  double width;
  double height;
} Emblem;

static Emblem
load_emblem (TuntasComposer *self)
{
  GBytes *bytes = tuntas_template_scope_get_image (&self->scope, "kantor.lambang");
  g_autoptr (GError) error = NULL;
  Emblem emblem = {0};
  double scale;

  if (bytes == NULL)
    return emblem;
  emblem.picture = tuntas_picture_cache_load (self->pictures, bytes, &error);
  if (emblem.picture == NULL) {
    g_autofree char *warning = g_strdup_printf (
      _ ("The emblem of the office cannot be printed; choose another picture in the settings. %s"),
      error->message);

    tuntas_flow_warn (self->flow, warning);
    return emblem;
  }
  emblem.width = cairo_image_surface_get_width (emblem.picture);
  emblem.height = cairo_image_surface_get_height (emblem.picture);
  scale = MIN (TUNTAS_MM (EMBLEM_WIDTH) / emblem.width, TUNTAS_MM (EMBLEM_HEIGHT) / emblem.height);
  emblem.width *= scale;
  emblem.height *= scale;
  return emblem;
}

/* A line of the letterhead: how large it is asked for, and how small it may become. */
typedef struct {
  char *text;
  double size;
  double least;
  gboolean bold;
} Line;

static void
free_line (Line *line)
{
  g_free (line->text);
  g_free (line);
}

static Line *
make_line (TuntasComposer *self, guint i)
{
  TuntasTemplateScope scope = self->scope;
  g_autofree char *source = NULL;
  Line *line = g_new0 (Line, 1);
  guint n_marks = 0;

  scope.item = tuntas_template_scope_get_item (&self->scope, "kantor.kop", i);
  source = tuntas_template_scope_dup_text (&scope, ".");
  while (n_marks < 2 && source[n_marks] == '#')
    n_marks++;
  line->text = g_strdup (source + n_marks + strspn (source + n_marks, " "));
  line->size = n_marks == 2 ? LARGEST_SIZE : n_marks == 1 ? LARGE_SIZE : SMALL_SIZE;
  line->least = n_marks > 0 ? LEAST_LARGE_SIZE : LEAST_SMALL_SIZE;
  line->bold = n_marks == 2;
  return line;
}

static PangoLayout *
set_line (TuntasComposer *self, const Line *line, double width)
{
  const TuntasFlowStyle style = {
    .size = line->size, .bold = line->bold, .width = width, .align = PANGO_ALIGN_CENTER};

  return tuntas_flow_make_layout (self->flow, line->text, NULL, &style);
}

static gboolean
fits (TuntasComposer *self, const Line *line, double width)
{
  g_autoptr (PangoLayout) layout = set_line (self, line, width);

  return pango_layout_get_line_count (layout) <= 1;
}

/* Lines stand in the middle of the page, or of what the emblem leaves when they need that. Lines
 * of one size that still would be broken are made smaller together, within limits. */
static double
fit_lines (TuntasComposer *self, GPtrArray *lines, double side)
{
  double width = self->flow->width - 2 * side;
  gboolean all_fit = TRUE;

  for (guint i = 0; i < lines->len; i++)
    all_fit = all_fit && fits (self, g_ptr_array_index (lines, i), width);
  if (all_fit)
    return width;
  width = self->flow->width - side;
  for (guint i = 0; i < lines->len; i++) {
    Line *line = g_ptr_array_index (lines, i);
    double asked = line->size;

    while (line->size > line->least && !fits (self, line, width))
      line->size -= 0.5;
    for (guint k = 0; k < lines->len; k++) {
      Line *other = g_ptr_array_index (lines, k);

      if (other->least == line->least && other->bold == line->bold && other->size <= asked)
        other->size = MIN (other->size, line->size);
    }
  }
  return width;
}

static void
add_emblem (TuntasComposer *self, const Emblem *emblem, TuntasStrip *strip, double y)
{
  TuntasPageItem *item = tuntas_page_item_new ();

  item->kind = TUNTAS_PAGE_ITEM_IMAGE;
  item->role = TUNTAS_PAGE_ROLE_LETTERHEAD;
  item->x = self->flow->left;
  item->y = y;
  item->width = emblem->width;
  item->height = emblem->height;
  item->image = cairo_surface_reference (emblem->picture);
  item->description = g_strdup (EMBLEM_DESCRIPTION);
  item->block = self->flow->block;
  g_ptr_array_insert (strip->items, 0, item);
}

static void
add_double_rule (TuntasComposer *self)
{
  const double heights[] = {THICK_RULE, THIN_RULE};
  TuntasStrip *strip = tuntas_flow_add_strip (self->flow, THICK_RULE + 1.5 + THIN_RULE);
  double y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++) {
    TuntasPageItem *item = tuntas_page_item_new ();

    item->kind = TUNTAS_PAGE_ITEM_RULE;
    item->role = TUNTAS_PAGE_ROLE_LETTERHEAD;
    item->x = self->flow->left;
    item->y = y;
    item->width = self->flow->width;
    item->height = heights[i];
    item->block = self->flow->block;
    g_ptr_array_add (strip->items, item);
    y += heights[i] + 1.5;
  }
}

/* Room above and below the lines, when the emblem is higher than they are. */
static void
place_emblem (TuntasComposer *self, const Emblem *emblem, guint from)
{
  TuntasStrip *first = g_ptr_array_index (self->flow->strips, from);
  double height = 0;
  double above;

  for (guint i = from; i < self->flow->strips->len; i++)
    height += ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->height;
  above = MAX ((emblem->height - height) / 2, 0);
  first->height += above;
  for (guint i = 0; i < first->items->len; i++)
    ((TuntasPageItem *)g_ptr_array_index (first->items, i))->y += above;
  if (above > 0)
    tuntas_flow_add_strip (self->flow, above);
  add_emblem (self, emblem, first, MAX ((height - emblem->height) / 2, 0));
}

/**
 * tuntas_composer_add_letterhead:
 * @self: the composer
 * @node: the kop
 *
 * Adds the kop: the emblem at the left, the office's own lines in the middle of the page, and the
 * double rule. The lines are in "kantor.kop"; "##" in front makes one largest and bold, "#" large.
 */
void
tuntas_composer_add_letterhead (TuntasComposer *self, const TuntasTemplateNode *node)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)free_line);
  guint n = tuntas_template_scope_get_n_items (&self->scope, "kantor.kop");
  guint from = self->flow->strips->len;
  double spacing = self->flow->spacing;
  double side;
  double width;
  Emblem emblem;

  if (n == 0)
    return;
  emblem = load_emblem (self);
  side = emblem.picture != NULL ? emblem.width + TUNTAS_MM (EMBLEM_SPACE) : 0;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lines, make_line (self, i));
  width = fit_lines (self, lines, side);
  self->flow->spacing = 1;
  tuntas_flow_start_block (self->flow, TUNTAS_PAGE_ROLE_LETTERHEAD, 0);
  for (guint i = 0; i < n; i++) {
    TuntasFlowCell cell = {set_line (self, g_ptr_array_index (lines, i), width), side};

    self->flow->row = i + 1;
    tuntas_flow_add_row (self->flow, &cell, 1, 0, TUNTAS_FLOW_WHOLE);
    g_object_unref (cell.layout);
  }
  if (emblem.picture != NULL)
    place_emblem (self, &emblem, from);
  self->flow->gap = TUNTAS_MM (RULE_GAP);
  add_double_rule (self);
  for (guint i = from; i + 1 < self->flow->strips->len; i++)
    ((TuntasStrip *)g_ptr_array_index (self->flow->strips, i))->keep_next = TRUE;
  self->flow->gap = TUNTAS_MM (AFTER);
  self->flow->spacing = spacing;
  self->flow->row = 0;
}
