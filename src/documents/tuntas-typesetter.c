/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-typesetter.h"

#include "tuntas-composer.h"
#include "tuntas-letter-painter.h"
#include "tuntas-paginator.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

static const struct {
  const char *name;
  double width;
  double height;
} papers[] = {{"A4", 210, 297}, {"F4", 215, 330}, {"A3", 297, 420}};

/* A letter of more pages, its lampiran apart, is not set tighter to save one. */
#define MOST_TIGHTENED 4
#define LEAST_GAP 0.5

/* How small a poster is made to get it onto its page, and how closely that is sought. */
#define LEAST_SCALE 0.35
#define SCALE_STEP 0.01

struct _TuntasTypesetter {
  PangoFontMap *fonts;
  PangoContext *context;
  TuntasPictureCache pictures;
};

/**
 * tuntas_typesetter_new:
 *
 * Makes a typesetter with fonts of its own, so that threads do not meet.
 *
 * Returns: (transfer full): the typesetter
 */
TuntasTypesetter *
tuntas_typesetter_new (void)
{
  TuntasTypesetter *self = g_new0 (TuntasTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->fonts = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (self->fonts);
  pango_cairo_context_set_resolution (self->context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string ("id-ID"));
  return self;
}

/**
 * tuntas_typesetter_free:
 * @self: (nullable): the typesetter; the layouts it made may live on
 */
void
tuntas_typesetter_free (TuntasTypesetter *self)
{
  if (self == NULL)
    return;
  tuntas_picture_cache_clear (&self->pictures);
  g_clear_object (&self->context);
  g_clear_object (&self->fonts);
  g_free (self);
}

/* What is really used when a family is asked for. */
static char *
resolve_font (TuntasTypesetter *self, const char *family)
{
  PangoFontDescription *wanted = pango_font_description_new ();
  PangoFontDescription *found;
  PangoFont *font;
  char *name;

  pango_font_description_set_family (wanted, family);
  pango_font_description_set_absolute_size (wanted, 12 * PANGO_SCALE);
  font = pango_font_map_load_font (self->fonts, self->context, wanted);
  pango_font_description_free (wanted);
  if (font == NULL)
    return g_strdup (family);
  found = pango_font_describe (font);
  name = g_strdup (pango_font_description_get_family (found));
  pango_font_description_free (found);
  g_object_unref (font);
  return name;
}

static gboolean
is_listed (const char *family, const char *const *list)
{
  for (guint i = 0; list[i] != NULL; i++) {
    if (g_ascii_strcasecmp (family, list[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Lines break alike in fonts of the same widths, so one stands in for another without a word. */
static char *
choose_font (TuntasTypesetter *self, const char *family, GPtrArray *warnings)
{
  static const char *const like_arial[] = {"Liberation Sans", "Arimo",     "Arial",
                                           "Nimbus Sans",     "Helvetica", NULL};
  g_autofree char *found = resolve_font (self, family);

  if (g_ascii_strcasecmp (found, family) == 0 ||
      (is_listed (family, like_arial) && is_listed (found, like_arial)))
    return g_steal_pointer (&found);
  for (guint i = 0; like_arial[i] != NULL; i++) {
    g_autofree char *other = resolve_font (self, like_arial[i]);

    if (g_ascii_strcasecmp (other, like_arial[i]) == 0) {
      g_free (found);
      found = g_steal_pointer (&other);
      break;
    }
  }
  g_ptr_array_add (
    warnings, g_strdup_printf (_ ("The font “%s” is not installed. The letter is set in “%s”, so "
                                  "that its lines may end elsewhere; install “%s”."),
                               family, found, family));
  return g_steal_pointer (&found);
}

/* Things that are drawn smaller by @scale are laid out on a page that is larger by as much. */
static TuntasPageSheet
make_sheet (TuntasLetterTemplate *letter_template, const char *paper, gboolean turned, double scale)
{
  double upper = TUNTAS_MM (letter_template->margin_top);
  double lower = TUNTAS_MM (letter_template->margin_bottom);
  double left = TUNTAS_MM (letter_template->margin_left);
  double right = TUNTAS_MM (letter_template->margin_right);
  TuntasPageSheet sheet;
  guint which = 0;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    if (g_strcmp0 (paper, papers[i].name) == 0)
      which = i;
  }
  sheet.width = TUNTAS_MM (papers[which].width) / scale;
  sheet.height = TUNTAS_MM (papers[which].height) / scale;
  if (turned != letter_template->landscape) {
    double width = sheet.width;

    sheet.width = sheet.height;
    sheet.height = width;
  }
  /* The side that is bound stays the same side of the paper. */
  sheet.left = (turned ? lower : left) / scale;
  sheet.top = (turned ? left : upper) / scale;
  sheet.right = sheet.width - (turned ? upper : right) / scale;
  sheet.bottom = sheet.height - (turned ? right : lower) / scale;
  return sheet;
}

static TuntasFlow *
make_flow (TuntasTypesetter *self,
           TuntasLetterTemplate *letter_template,
           const TuntasPageLayout *page,
           double tightness)
{
  g_autofree char *font = choose_font (self, letter_template->font, page->warnings);
  TuntasFlow *flow = tuntas_flow_new (self->context, font, letter_template->font_size);

  flow->spacing = 1 + (letter_template->line_spacing - 1) * (1 - tightness);
  flow->gap_scale = 1 - tightness * (1 - LEAST_GAP);
  flow->left = page->sheet.left;
  flow->width = page->sheet.right - page->sheet.left;
  flow->page_height = page->sheet.bottom - page->sheet.top;
  return flow;
}

static void
scale_page (TuntasPageLayout *page, double scale)
{
  for (guint i = 0; i < page->items->len; i++) {
    TuntasPageItem *item = g_ptr_array_index (page->items, i);
    double *lengths[] = {&item->x,        &item->y,         &item->width, &item->height,
                         &item->baseline, &item->thickness, &item->corner};

    for (guint k = 0; k < G_N_ELEMENTS (lengths); k++)
      *lengths[k] *= scale;
    item->scale = scale;
  }
  for (guint i = 0; i < page->sheets->len; i++) {
    TuntasPageSheet *sheet = &g_array_index (page->sheets, TuntasPageSheet, i);
    double *lengths[] = {&sheet->width, &sheet->height, &sheet->left,
                         &sheet->top,   &sheet->right,  &sheet->bottom};

    for (guint k = 0; k < G_N_ELEMENTS (lengths); k++)
      *lengths[k] *= scale;
  }
}

/* NULL when nothing of it is filled. */
static char *
dup_page_note (TuntasLetterTemplate *letter_template, TuntasFieldSet *fields)
{
  const TuntasTemplateScope scope = {.root = fields};
  gboolean blank = FALSE;
  g_autofree char *text =
    letter_template->page_note != NULL
      ? tuntas_template_text_expand (letter_template->page_note, &scope, NULL, &blank)
      : NULL;

  return !blank && text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static TuntasPageLayout *
set_pages (TuntasTypesetter *self,
           TuntasLetterTemplate *letter_template,
           TuntasFieldSet *fields,
           const char *paper,
           double tightness,
           double scale,
           GError **error)
{
  g_autofree char *note = dup_page_note (letter_template, fields);
  const TuntasPageFurniture furniture = {
    .numbers = letter_template->page_numbers != TUNTAS_LETTER_NUMBERS_NONE,
    .at_foot = letter_template->page_numbers == TUNTAS_LETTER_NUMBERS_FOOT,
    .catchwords = letter_template->catchword,
    .note = note,
  };
  const char *chosen = letter_template->paper != NULL ? letter_template->paper : paper;
  const TuntasPageSheet sheet = make_sheet (letter_template, chosen, FALSE, scale);
  const TuntasPageSheet turned = make_sheet (letter_template, chosen, TRUE, scale);
  g_autoptr (TuntasPageLayout) page = tuntas_page_layout_make (&sheet, &turned);
  g_autoptr (TuntasFlow) flow = make_flow (self, letter_template, page, tightness);
  TuntasComposer composer = {.flow = flow,
                             .letter_template = letter_template,
                             .pictures = &self->pictures,
                             .scope = {.root = fields},
                             .fonts = self->fonts,
                             .sheet = &page->sheet,
                             .turned = &page->turned,
                             .headings = page->headings};

  tuntas_composer_run (&composer);
  if (flow->strips->len == 0) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
                 _ ("The letter “%s” is empty: nothing in its template applies."),
                 letter_template->title);
    return NULL;
  }
  tuntas_paginator_run (flow, &furniture, page);
  if (page->crowded)
    tuntas_flow_warn (flow, _ ("Something is higher than a page and does not fit on it."));
  g_ptr_array_extend_and_steal (page->warnings, g_steal_pointer (&flow->warnings));
  if (scale != 1)
    scale_page (page, scale);
  return g_steal_pointer (&page);
}

/* A poster that names no paper is drawn for A4; on larger paper all of it grows. */
static double
find_most_scale (TuntasLetterTemplate *letter_template, const char *paper)
{
  for (guint i = 1; letter_template->paper == NULL && i < G_N_ELEMENTS (papers); i++) {
    if (g_strcmp0 (paper, papers[i].name) == 0)
      return MIN (papers[i].width / papers[0].width, papers[i].height / papers[0].height);
  }
  return 1;
}

static TuntasPageLayout *
set_crowded (TuntasTypesetter *self,
             TuntasLetterTemplate *letter_template,
             TuntasFieldSet *fields,
             const char *paper,
             GError **error)
{
  TuntasPageLayout *page = set_pages (self, letter_template, fields, paper, 0, 1, error);

  if (page != NULL)
    g_ptr_array_add (page->warnings,
                     g_strdup (_ ("There is too much text to get it on one page. Shorten it.")));
  return page;
}

/* Looks for the largest scale at which everything is on one page. */
static TuntasPageLayout *
set_one_page (TuntasTypesetter *self,
              TuntasLetterTemplate *letter_template,
              TuntasFieldSet *fields,
              const char *paper,
              GError **error)
{
  const double most = find_most_scale (letter_template, paper);
  g_autoptr (TuntasPageLayout) best = NULL;
  double small = LEAST_SCALE;
  double large = most;
  double scale = most;

  while (TRUE) {
    g_autoptr (TuntasPageLayout) page =
                 set_pages (self, letter_template, fields, paper, 0, scale, error);

    if (page == NULL)
      return NULL;
    if (page->n_pages == 1 && !page->crowded) {
      small = scale;
      g_clear_pointer (&best, tuntas_page_layout_unref);
      best = g_steal_pointer (&page);
    } else {
      large = scale;
    }
    if (small >= most || (best != NULL && large - small < SCALE_STEP))
      return g_steal_pointer (&best);
    if (large - small < SCALE_STEP)
      return set_crowded (self, letter_template, fields, paper, error);
    scale = (small + large) / 2;
  }
}

/**
 * tuntas_typesetter_lay_out:
 * @self: the typesetter
 * @letter_template: the letter
 * @fields: what it is filled with
 * @paper: (nullable): "A4", "F4" or "A3", unless the template has its own; A4 when neither says
 * @error: return location for an error
 *
 * Lays a letter out on its pages. When a little less room between the lines saves a page, and the
 * template allows it, that is done.
 *
 * Returns: (transfer full): the pages; NULL with `TUNTAS_DOCUMENT_ERROR_RENDER` on error
 */
TuntasPageLayout *
tuntas_typesetter_lay_out (TuntasTypesetter *self,
                           TuntasLetterTemplate *letter_template,
                           TuntasFieldSet *fields,
                           const char *paper,
                           GError **error)
{
  static const double tightness[] = {0, 0.5, 1};
  g_autoptr (TuntasPageLayout) loose = NULL;
  g_autoptr (TuntasPageLayout) tight = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (letter_template != NULL, NULL);
  g_return_val_if_fail (fields != NULL, NULL);

  if (letter_template->one_page)
    return set_one_page (self, letter_template, fields, paper, error);
  loose = set_pages (self, letter_template, fields, paper, tightness[0], 1, error);
  if (loose == NULL || !letter_template->tighten || loose->n_lead_pages == 1 ||
      loose->n_lead_pages > MOST_TIGHTENED)
    return g_steal_pointer (&loose);
  tight = set_pages (self, letter_template, fields, paper, tightness[2], 1, error);
  if (tight == NULL || tight->n_lead_pages == loose->n_lead_pages)
    return tight != NULL ? g_steal_pointer (&loose) : NULL;
  tuntas_page_layout_unref (loose);
  loose = set_pages (self, letter_template, fields, paper, tightness[1], 1, error);
  if (loose == NULL || loose->n_lead_pages == tight->n_lead_pages)
    return g_steal_pointer (&loose);
  return g_steal_pointer (&tight);
}

/**
 * tuntas_typesetter_render:
 * @self: the typesetter
 * @letter_template: the letter
 * @fields: what it is filled with
 * @paper: (nullable): as for tuntas_typesetter_lay_out()
 * @properties: what the PDF says about itself
 * @warnings: (nullable) (element-type utf8): gets what the office should know; an array that frees
 * its members
 * @error: return location for an error
 *
 * Makes a letter. The same input gives the same bytes.
 *
 * Returns: (transfer full): the PDF; NULL with `TUNTAS_DOCUMENT_ERROR_RENDER` on error
 */
GBytes *
tuntas_typesetter_render (TuntasTypesetter *self,
                          TuntasLetterTemplate *letter_template,
                          TuntasFieldSet *fields,
                          const char *paper,
                          const TuntasPdfProperties *properties,
                          GPtrArray *warnings,
                          GError **error)
{
  g_autoptr (TuntasPageLayout) page = NULL;

  g_return_val_if_fail (properties != NULL, NULL);

  page = tuntas_typesetter_lay_out (self, letter_template, fields, paper, error);
  if (page == NULL)
    return NULL;
  for (guint i = 0; warnings != NULL && i < page->warnings->len; i++)
    g_ptr_array_add (warnings, g_strdup (g_ptr_array_index (page->warnings, i)));
  return tuntas_letter_painter_run (page, properties, error);
}

/**
 * tuntas_typesetter_expand:
 * @text: with fields in braces, as the proposal of a field of a template
 * @fields: what it is filled with
 *
 * Fills a text alone.
 *
 * Returns: (transfer full): the text without emphasis; "" when @text cannot be read
 */
char *
tuntas_typesetter_expand (const char *text, TuntasFieldSet *fields)
{
  g_autoptr (TuntasTemplateText) parsed = NULL;
  const TuntasTemplateScope scope = {.root = fields};

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (fields != NULL, NULL);

  parsed = tuntas_template_text_parse (text, NULL);
  return parsed != NULL ? tuntas_template_text_expand (parsed, &scope, NULL, NULL) : g_strdup ("");
}
