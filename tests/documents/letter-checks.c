/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "letter-checks.h"

#define EPSILON 0.1

/**
 * letter_checks_load:
 * @kind: "undangan-rapat"
 *
 * Returns: (transfer full): the shipped template
 */
TuntasLetterTemplate *
letter_checks_load (const char *kind)
{
  g_autofree char *folder = g_build_filename (g_getenv ("TUNTAS_DATA_DIR"), "templates", NULL);
  g_autoptr (GError) error = NULL;
  TuntasLetterTemplate *result = tuntas_letter_template_load_kind (folder, kind, &error);

  g_assert_no_error (error);
  return result;
}

/**
 * letter_checks_parse_body:
 * @body: blocks
 *
 * Returns: (transfer full): a template of these blocks that is never set closer
 */
TuntasLetterTemplate *
letter_checks_parse_body (const char *body)
{
  g_autofree char *text = g_strconcat ("[surat]\nmuatkan = tidak\n[isi]\n", body, NULL);
  g_autoptr (GError) error = NULL;
  TuntasLetterTemplate *result = tuntas_letter_template_parse (text, "contoh.surat", &error);

  g_assert_no_error (error);
  return result;
}

/**
 * letter_checks_lay_out:
 * @letter_template: the letter
 * @fields: what it is filled with
 * @paper: (nullable): paper
 *
 * Returns: (transfer full): its pages, which are sound
 */
TuntasPageLayout *
letter_checks_lay_out (TuntasLetterTemplate *letter_template,
                       TuntasFieldSet *fields,
                       const char *paper)
{
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  g_autoptr (GError) error = NULL;
  TuntasPageLayout *layout =
    tuntas_typesetter_lay_out (typesetter, letter_template, fields, paper, &error);

  g_assert_no_error (error);
  letter_checks_assert_sound (layout);
  return layout;
}

static gboolean
overlap (const TuntasPageItem *a, const TuntasPageItem *b)
{
  return a->page == b->page && a->x + EPSILON < b->x + b->width &&
         b->x + EPSILON < a->x + a->width && a->y + EPSILON < b->y + b->height &&
         b->y + EPSILON < a->y + a->height;
}

static gboolean
is_solid (const TuntasPageItem *item)
{
  return item->kind != TUNTAS_PAGE_ITEM_FRAME && item->kind != TUNTAS_PAGE_ITEM_CHECK &&
         item->kind != TUNTAS_PAGE_ITEM_GROUND;
}

static void
assert_apart (TuntasPageLayout *layout, guint index)
{
  TuntasPageItem *item = g_ptr_array_index (layout->items, index);

  for (guint i = index + 1; i < layout->items->len; i++) {
    TuntasPageItem *other = g_ptr_array_index (layout->items, i);

    if (is_solid (item) && is_solid (other) && overlap (item, other)) {
      g_autofree char *text = tuntas_page_item_dup_text (item);
      g_autofree char *other_text = tuntas_page_item_dup_text (other);

      g_error ("On page %u “%s” stands on “%s”", item->page + 1, text, other_text);
    }
  }
}

/**
 * letter_checks_assert_sound:
 * @layout: pages
 *
 * Stops the test when something is outside the margins, or stands on something else.
 */
void
letter_checks_assert_sound (TuntasPageLayout *layout)
{
  g_assert_cmpuint (layout->n_pages, >, 0);
  g_assert_cmpuint (layout->sheets->len, ==, layout->n_pages);
  for (guint i = 0; i < layout->items->len; i++) {
    const TuntasPageItem *item = g_ptr_array_index (layout->items, i);
    const TuntasPageSheet *sheet = tuntas_page_layout_get_sheet (layout, item->page);
    gboolean furniture = item->role == TUNTAS_PAGE_ROLE_FURNITURE;

    g_assert_cmpuint (item->page, <, layout->n_pages);
    g_assert_cmpfloat (item->x, >=, sheet->left - EPSILON);
    g_assert_cmpfloat (item->x + item->width, <=, sheet->right + EPSILON);
    g_assert_cmpfloat (item->y, >=, (furniture ? 0 : sheet->top) - EPSILON);
    g_assert_cmpfloat (item->y + item->height, <=,
                       (furniture ? sheet->height : sheet->bottom) + EPSILON);
    assert_apart (layout, i);
  }
}

/**
 * letter_checks_dup_text:
 * @layout: pages
 *
 * Returns: (transfer full): all lines, page by page; what stands side by side is parted by tabs
 */
char *
letter_checks_dup_text (TuntasPageLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint page = 0; page < layout->n_pages; page++) {
    const TuntasPageItem *last = NULL;

    g_string_append_printf (text, "=== %u\n", page + 1);
    for (guint i = 0; i < layout->items->len; i++) {
      TuntasPageItem *item = g_ptr_array_index (layout->items, i);
      g_autofree char *line = NULL;
      gboolean beside;

      if (item->page != page || item->kind != TUNTAS_PAGE_ITEM_TEXT)
        continue;
      line = tuntas_page_item_dup_text (item);
      beside = last != NULL && last->page == page &&
               ABS (last->y + last->baseline - item->y - item->baseline) < 0.5;
      g_string_append_printf (text, "%s%s", beside ? "\t" : last != NULL ? "\n" : "", line);
      last = item;
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

/**
 * letter_checks_count_lines:
 * @layout: pages
 * @page: counted from 0
 * @role: of the lines
 *
 * Returns: the number of lines that stand below each other
 */
guint
letter_checks_count_lines (TuntasPageLayout *layout, guint page, TuntasPageRole role)
{
  double last = -1;
  guint n = 0;

  for (guint i = 0; i < layout->items->len; i++) {
    const TuntasPageItem *item = g_ptr_array_index (layout->items, i);

    if (item->page != page || item->kind != TUNTAS_PAGE_ITEM_TEXT || item->role != role ||
        item->y < last + 1)
      continue;
    last = item->y;
    n++;
  }
  return n;
}
