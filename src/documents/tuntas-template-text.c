/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-template-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  char *literal; /* NULL for a field */
  char *path;
  char *fallback; /* NULL for none */
  char *bullet;   /* of a list, all its items one below the other; NULL for a text */
  gboolean bold;
  gboolean italic;
} Span;

struct _TuntasTemplateText {
  GPtrArray *spans;
};

static void
free_span (Span *span)
{
  g_free (span->literal);
  g_free (span->path);
  g_free (span->fallback);
  g_free (span->bullet);
  g_free (span);
}

/**
 * tuntas_template_path_is_valid:
 * @path: as written in a template
 *
 * Returns: whether @path can name a field: letters, digits, "-", "_" and dots between them; a dot
 * in front for a member of the item being repeated; a dot alone for the item itself
 */
gboolean
tuntas_template_path_is_valid (const char *path)
{
  gboolean after_dot = TRUE;

  if (g_str_equal (path, "."))
    return TRUE;
  if (*path == '.')
    path++;
  for (; *path != '\0'; path++) {
    if (*path == '.') {
      if (after_dot)
        return FALSE;
      after_dot = TRUE;
    } else if (g_ascii_isalnum (*path) || *path == '_' || *path == '-') {
      after_dot = FALSE;
    } else {
      return FALSE;
    }
  }
  return !after_dot;
}

/* The set in which a path is looked up; @path is moved on to what is looked up there. */
static TuntasFieldSet *
find_base (const TuntasTemplateScope *scope, const char **path)
{
  if (**path != '.')
    return scope->root;
  if ((*path)[1] != '\0')
    (*path)++;
  return scope->item;
}

static gboolean
is_number (const TuntasTemplateScope *scope, const char *path)
{
  return scope->item != NULL && g_str_equal (path, ".no");
}

/**
 * tuntas_template_scope_has:
 * @scope: where to look
 * @path: which field
 *
 * Returns: whether it is there and not empty
 */
gboolean
tuntas_template_scope_has (const TuntasTemplateScope *scope, const char *path)
{
  TuntasFieldSet *base;

  if (is_number (scope, path))
    return TRUE;
  if (scope->item != NULL && g_str_equal (path, ".genap"))
    return scope->number % 2 == 0;
  base = find_base (scope, &path);
  return base != NULL && tuntas_field_set_has (base, path);
}

/**
 * tuntas_template_scope_get_n_items:
 * @scope: where to look
 * @path: which list
 *
 * Returns: the number of items
 */
guint
tuntas_template_scope_get_n_items (const TuntasTemplateScope *scope, const char *path)
{
  TuntasFieldSet *base = find_base (scope, &path);

  return base != NULL ? tuntas_field_set_get_n_items (base, path) : 0;
}

/**
 * tuntas_template_scope_get_item:
 * @scope: where to look
 * @path: which list
 * @index: from 0
 *
 * Returns: (nullable) (transfer none): the item
 */
TuntasFieldSet *
tuntas_template_scope_get_item (const TuntasTemplateScope *scope, const char *path, guint index)
{
  TuntasFieldSet *base = find_base (scope, &path);

  return base != NULL ? tuntas_field_set_get_item (base, path, index) : NULL;
}

/**
 * tuntas_template_scope_get_image:
 * @scope: where to look
 * @path: which picture
 *
 * Returns: (nullable) (transfer none): the picture
 */
GBytes *
tuntas_template_scope_get_image (const TuntasTemplateScope *scope, const char *path)
{
  TuntasFieldSet *base = find_base (scope, &path);

  return base != NULL ? tuntas_field_set_get_image (base, path) : NULL;
}

/**
 * tuntas_template_scope_get_chart:
 * @scope: where to look
 * @path: which chart
 *
 * Returns: (nullable) (transfer none): the chart
 */
TuntasChart *
tuntas_template_scope_get_chart (const TuntasTemplateScope *scope, const char *path)
{
  TuntasFieldSet *base = find_base (scope, &path);

  return base != NULL ? tuntas_field_set_get_chart (base, path) : NULL;
}

/* Line ends become \n, tabs a space; other control characters have no place on paper, and those
 * that turn the direction of text round could make a number read otherwise than it was typed. */
static char *
clean (const char *text)
{
  GString *result = g_string_sized_new (strlen (text));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar u = g_utf8_get_char (c);

    if (u == '\r') {
      if (c[1] != '\n')
        g_string_append_c (result, '\n');
    } else if (u == '\t') {
      g_string_append_c (result, ' ');
    } else if (u == 0x2028 || u == 0x2029) {
      g_string_append_c (result, '\n');
    } else if (u == '\n' || (!g_unichar_iscntrl (u) && g_unichar_type (u) != G_UNICODE_FORMAT)) {
      g_string_append_unichar (result, u);
    }
  }
  while (result->len > 0 && g_ascii_isspace (result->str[result->len - 1]))
    g_string_truncate (result, result->len - 1);
  return g_string_free (result, FALSE);
}

/**
 * tuntas_template_scope_dup_text:
 * @scope: where to look
 * @path: which field
 *
 * Returns: (transfer full): its text, fit for print; "" when there is none
 */
char *
tuntas_template_scope_dup_text (const TuntasTemplateScope *scope, const char *path)
{
  TuntasFieldSet *base;
  const char *text;

  if (is_number (scope, path))
    return g_strdup_printf ("%u", scope->number);
  base = find_base (scope, &path);
  text = base != NULL ? tuntas_field_set_get_text (base, path) : NULL;
  return text != NULL ? clean (text) : g_strdup ("");
}

static void
flush_literal (TuntasTemplateText *self, GString *literal, gboolean bold, gboolean italic)
{
  Span *span;

  if (literal->len == 0)
    return;
  span = g_new0 (Span, 1);
  span->literal = g_strdup (literal->str);
  span->bold = bold;
  span->italic = italic;
  g_ptr_array_add (self->spans, span);
  g_string_truncate (literal, 0);
}

static const char *
parse_field (TuntasTemplateText *self,
             const char *c,
             gboolean bold,
             gboolean italic,
             GError **error)
{
  const char *end = strchr (c, '}');
  const char *bar;
  const char *star;
  g_autofree char *path = NULL;
  Span *span;

  if (end == NULL) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_TEMPLATE,
                 _ ("The field “%.30s” is not closed with “}”."), c);
    return NULL;
  }
  bar = memchr (c, '|', end - c);
  star = bar == NULL ? memchr (c, '*', end - c) : NULL;
  path = g_strstrip (g_strndup (c, (bar != NULL ? bar : star != NULL ? star : end) - c));
  if (!tuntas_template_path_is_valid (path)) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_TEMPLATE,
                 _ ("“%s” cannot be the name of a field."), path);
    return NULL;
  }
  span = g_new0 (Span, 1);
  span->path = g_steal_pointer (&path);
  if (bar != NULL)
    span->fallback = g_strndup (bar + 1, end - bar - 1);
  if (star != NULL)
    span->bullet = g_strndup (star + 1, end - star - 1);
  span->bold = bold;
  span->italic = italic;
  g_ptr_array_add (self->spans, span);
  return end + 1;
}

/**
 * tuntas_template_text_parse:
 * @source: as written: fields in braces, **bold**, __italic__, \\n for a new line, a backslash
 * before any other character that is meant as it is
 * @error: return location for an error; it does not name file or line, which the reader knows
 *
 * Reads a text of a template.
 *
 * Returns: (transfer full): the text; NULL on error
 */
TuntasTemplateText *
tuntas_template_text_parse (const char *source, GError **error)
{
  g_autoptr (TuntasTemplateText) self = g_new0 (TuntasTemplateText, 1);
  g_autoptr (GString) literal = g_string_new (NULL);
  gboolean bold = FALSE;
  gboolean italic = FALSE;
  const char *c = source;

  self->spans = g_ptr_array_new_with_free_func ((GDestroyNotify)free_span);
  while (*c != '\0') {
    if (c[0] == '\\' && c[1] != '\0') {
      g_string_append_c (literal, c[1] == 'n' ? '\n' : c[1]);
      c += 2;
    } else if (c[0] == '*' && c[1] == '*') {
      flush_literal (self, literal, bold, italic);
      bold = !bold;
      c += 2;
    } else if (c[0] == '_' && c[1] == '_') {
      flush_literal (self, literal, bold, italic);
      italic = !italic;
      c += 2;
    } else if (c[0] == '{') {
      flush_literal (self, literal, bold, italic);
      c = parse_field (self, c + 1, bold, italic, error);
      if (c == NULL)
        return NULL;
    } else {
      g_string_append_c (literal, *c++);
    }
  }
  flush_literal (self, literal, bold, italic);
  if (bold || italic) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_TEMPLATE,
                 _ ("“%s” is opened and not closed."), bold ? "**" : "__");
    return NULL;
  }
  return g_steal_pointer (&self);
}

/**
 * tuntas_template_text_free:
 * @self: (nullable): the text
 */
void
tuntas_template_text_free (TuntasTemplateText *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->spans, g_ptr_array_unref);
  g_free (self);
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize from, gsize to)
{
  attribute->start_index = from;
  attribute->end_index = to;
  pango_attr_list_insert (attributes, attribute);
}

static char *
join_items (const TuntasTemplateScope *scope, const char *path, const char *bullet)
{
  GString *result = g_string_new (NULL);
  guint n = tuntas_template_scope_get_n_items (scope, path);

  for (guint i = 0; i < n; i++) {
    const TuntasTemplateScope inner = {scope->root, tuntas_template_scope_get_item (scope, path, i),
                                       i + 1};
    g_autofree char *text = tuntas_template_scope_dup_text (&inner, ".");

    g_string_append_printf (result, "%s%s%s", i > 0 ? "\n" : "", bullet, text);
  }
  return g_string_free (result, FALSE);
}

static char *
fill_span (const Span *span, const TuntasTemplateScope *scope)
{
  char *value;

  if (span->literal != NULL)
    return g_strdup (span->literal);
  value = span->bullet != NULL ? join_items (scope, span->path, span->bullet)
                               : tuntas_template_scope_dup_text (scope, span->path);
  if (*value != '\0' || span->fallback == NULL)
    return value;
  g_free (value);
  return g_strdup (span->fallback);
}

/**
 * tuntas_template_text_foreach:
 * @self: the text
 * @scope: where its fields are looked up
 * @func: called for each part, in order
 * @user_data: for @func
 *
 * Tells what of a text comes from which field.
 */
void
tuntas_template_text_foreach (TuntasTemplateText *self,
                              const TuntasTemplateScope *scope,
                              TuntasTemplateTextFunc func,
                              gpointer user_data)
{
  for (guint i = 0; i < self->spans->len; i++) {
    const Span *span = g_ptr_array_index (self->spans, i);
    g_autofree char *value = fill_span (span, scope);
    g_autofree char *source = NULL;

    if (span->literal == NULL)
      source = g_strconcat ("{", span->path,
                            span->bullet != NULL     ? "*"
                            : span->fallback != NULL ? "|"
                                                     : "",
                            span->bullet != NULL     ? span->bullet
                            : span->fallback != NULL ? span->fallback
                                                     : "",
                            "}", NULL);
    func (source, value, user_data);
  }
}

/**
 * tuntas_template_text_expand:
 * @self: the text
 * @scope: where its fields are looked up
 * @attributes: (nullable): gets the emphasis
 * @blank: (out) (optional): whether it has fields and every one of them is empty
 *
 * Puts the values into the text. What a field brings is never read as markup.
 *
 * Returns: (transfer full): the text
 */
char *
tuntas_template_text_expand (TuntasTemplateText *self,
                             const TuntasTemplateScope *scope,
                             PangoAttrList *attributes,
                             gboolean *blank)
{
  GString *result = g_string_new (NULL);
  guint n_fields = 0;
  guint n_filled = 0;

  for (guint i = 0; i < self->spans->len; i++) {
    const Span *span = g_ptr_array_index (self->spans, i);
    gsize from = result->len;

    g_autofree char *value = fill_span (span, scope);

    n_fields += span->literal == NULL;
    n_filled += span->literal == NULL && *value != '\0';
    g_string_append (result, value);
    if (attributes != NULL && span->bold)
      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), from, result->len);
    if (attributes != NULL && span->italic)
      add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), from, result->len);
  }
  if (blank != NULL)
    *blank = n_fields > 0 && n_filled == 0;
  return g_string_free (result, FALSE);
}
