/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-typesetter.h"

#include "tuntas-composer.h"
#include "tuntas-letter-painter.h"
#include "tuntas-paginator.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#define A4_WIDTH 210
#define A4_HEIGHT 297
#define F4_WIDTH 215
#define F4_HEIGHT 330

/* A letter of more pages, its lampiran apart, is not set tighter to save one. */
#define MOST_TIGHTENED 4
#define LEAST_GAP 0.5

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

static TuntasPageLayout *
make_page (TuntasLetterTemplate *letter_template, const char *paper)
{
  TuntasPageLayout *page = tuntas_page_layout_new ();
  gboolean f4;

  if (letter_template->paper != NULL)
    paper = letter_template->paper;
  f4 = g_strcmp0 (paper, "F4") == 0;
  page->width = TUNTAS_MM (f4 ? F4_WIDTH : A4_WIDTH);
  page->height = TUNTAS_MM (f4 ? F4_HEIGHT : A4_HEIGHT);
  page->left = TUNTAS_MM (letter_template->margin_left);
  page->top = TUNTAS_MM (letter_template->margin_top);
  page->right = page->width - TUNTAS_MM (letter_template->margin_right);
  page->bottom = page->height - TUNTAS_MM (letter_template->margin_bottom);
  page->items = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_page_item_unref);
  page->warnings = g_ptr_array_new_with_free_func (g_free);
  return page;
}

static TuntasPageLayout *
set_pages (TuntasTypesetter *self,
           TuntasLetterTemplate *letter_template,
           TuntasFieldSet *fields,
           const char *paper,
           double tightness,
           GError **error)
{
  g_autoptr (TuntasPageLayout) page = make_page (letter_template, paper);
  g_autoptr (TuntasFlow) flow = NULL;
  g_autofree char *font = choose_font (self, letter_template->font, page->warnings);
  TuntasComposer composer = {0};

  flow = tuntas_flow_new (self->context, font, letter_template->font_size);
  flow->spacing = 1 + (letter_template->line_spacing - 1) * (1 - tightness);
  flow->gap_scale = 1 - tightness * (1 - LEAST_GAP);
  flow->left = page->left;
  flow->width = page->right - page->left;
  flow->page_height = page->bottom - page->top;
  composer.flow = flow;
  composer.letter_template = letter_template;
  composer.pictures = &self->pictures;
  composer.scope.root = fields;
  composer.fonts = self->fonts;
  tuntas_composer_run (&composer);
  if (flow->strips->len == 0) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
                 _ ("The letter “%s” is empty: nothing in its template applies."),
                 letter_template->title);
    return NULL;
  }
  tuntas_paginator_run (flow, letter_template->catchword, page);
  g_ptr_array_extend_and_steal (page->warnings, g_steal_pointer (&flow->warnings));
  return g_steal_pointer (&page);
}

/**
 * tuntas_typesetter_lay_out:
 * @self: the typesetter
 * @letter_template: the letter
 * @fields: what it is filled with
 * @paper: (nullable): "A4" or "F4", unless the template has its own; A4 when neither says
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

  loose = set_pages (self, letter_template, fields, paper, tightness[0], error);
  if (loose == NULL || !letter_template->tighten || loose->n_lead_pages == 1 ||
      loose->n_lead_pages > MOST_TIGHTENED)
    return g_steal_pointer (&loose);
  tight = set_pages (self, letter_template, fields, paper, tightness[2], error);
  if (tight == NULL || tight->n_lead_pages == loose->n_lead_pages)
    return tight != NULL ? g_steal_pointer (&loose) : NULL;
  tuntas_page_layout_unref (loose);
  loose = set_pages (self, letter_template, fields, paper, tightness[1], error);
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
