/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-field-set.h"

struct _TuntasFieldSet {
  GHashTable *members; /* (element-type utf8 TuntasFieldSet) */
  GPtrArray *items;    /* (element-type TuntasFieldSet) (nullable) */
  char *text;
  GBytes *image;
  TuntasChart *chart;
};

static void
clear_field_set (TuntasFieldSet *self)
{
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->image, g_bytes_unref);
  g_clear_pointer (&self->chart, tuntas_chart_unref);
}

/**
 * tuntas_field_set_new:
 *
 * Makes an empty set of fields.
 *
 * Returns: (transfer full): the set
 */
TuntasFieldSet *
tuntas_field_set_new (void)
{
  return g_atomic_rc_box_new0 (TuntasFieldSet);
}

/**
 * tuntas_field_set_unref:
 * @self: (nullable): the set
 *
 * Gives up one owner; the last one frees it.
 */
void
tuntas_field_set_unref (TuntasFieldSet *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify)clear_field_set);
}

static TuntasFieldSet *
find_member (TuntasFieldSet *self, const char *name)
{
  if (g_ascii_isdigit (*name)) {
    guint64 place = g_ascii_strtoull (name, NULL, 10);

    if (self->items == NULL || place == 0 || place > self->items->len)
      return NULL;
    return g_ptr_array_index (self->items, place - 1);
  }
  return self->members != NULL ? g_hash_table_lookup (self->members, name) : NULL;
}

static TuntasFieldSet *
ensure_member (TuntasFieldSet *self, const char *name)
{
  TuntasFieldSet *member = find_member (self, name);

  if (member != NULL)
    return member;
  if (g_ascii_isdigit (*name))
    return NULL;
  if (self->members == NULL)
    self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify)tuntas_field_set_unref);
  member = tuntas_field_set_new ();
  g_hash_table_insert (self->members, g_strdup (name), member);
  return member;
}

/* Walks to what the path names. With @make, what is missing on the way is made. */
static TuntasFieldSet *
walk (TuntasFieldSet *self, const char *path, gboolean make)
{
  g_auto (GStrv) names = NULL;

  if (g_str_equal (path, "."))
    return self;
  names = g_strsplit (path, ".", -1);
  for (guint i = 0; self != NULL && names[i] != NULL; i++)
    self = make ? ensure_member (self, names[i]) : find_member (self, names[i]);
  return self;
}

/**
 * tuntas_field_set_set_text:
 * @self: the set
 * @path: which field; an item that a number names must be there
 * @text: (nullable): the text, UTF-8; bytes that are not are replaced. NULL empties the field
 *
 * Sets a text.
 */
void
tuntas_field_set_set_text (TuntasFieldSet *self, const char *path, const char *text)
{
  TuntasFieldSet *field;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL);

  field = walk (self, path, TRUE);
  g_return_if_fail (field != NULL);
  g_clear_pointer (&field->text, g_free);
  if (text != NULL)
    field->text = g_utf8_make_valid (text, -1);
}

/**
 * tuntas_field_set_set_image:
 * @self: the set
 * @path: which field
 * @image: (nullable): PNG, SVG or another picture that GdkPixbuf reads
 *
 * Sets a picture.
 */
void
tuntas_field_set_set_image (TuntasFieldSet *self, const char *path, GBytes *image)
{
  TuntasFieldSet *field;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL);

  field = walk (self, path, TRUE);
  g_return_if_fail (field != NULL);
  g_clear_pointer (&field->image, g_bytes_unref);
  if (image != NULL)
    field->image = g_bytes_ref (image);
}

/**
 * tuntas_field_set_set_chart:
 * @self: the set
 * @path: which field
 * @chart: (nullable): the chart; it is not changed any more
 *
 * Sets a chart.
 */
void
tuntas_field_set_set_chart (TuntasFieldSet *self, const char *path, TuntasChart *chart)
{
  TuntasFieldSet *field;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL);

  field = walk (self, path, TRUE);
  g_return_if_fail (field != NULL);
  g_clear_pointer (&field->chart, tuntas_chart_unref);
  if (chart != NULL)
    field->chart = tuntas_chart_ref (chart);
}

/**
 * tuntas_field_set_append_item:
 * @self: the set
 * @path: which list
 *
 * Adds an empty item to the end of a list.
 *
 * Returns: (transfer none): the item, to be filled
 */
TuntasFieldSet *
tuntas_field_set_append_item (TuntasFieldSet *self, const char *path)
{
  TuntasFieldSet *field;
  TuntasFieldSet *item;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  field = walk (self, path, TRUE);
  g_return_val_if_fail (field != NULL, NULL);
  if (field->items == NULL)
    field->items = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_field_set_unref);
  item = tuntas_field_set_new ();
  g_ptr_array_add (field->items, item);
  return item;
}

/**
 * tuntas_field_set_append_text:
 * @self: the set
 * @path: which list
 * @text: (nullable): the text of the item
 *
 * Adds a text to the end of a list; a template prints it with {.}.
 */
void
tuntas_field_set_append_text (TuntasFieldSet *self, const char *path, const char *text)
{
  TuntasFieldSet *item = tuntas_field_set_append_item (self, path);

  g_return_if_fail (item != NULL);
  tuntas_field_set_set_text (item, ".", text);
}

/**
 * tuntas_field_set_clear_list:
 * @self: the set
 * @path: which list
 *
 * Takes all items out of a list.
 */
void
tuntas_field_set_clear_list (TuntasFieldSet *self, const char *path)
{
  TuntasFieldSet *field;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL);

  field = walk (self, path, FALSE);
  if (field != NULL)
    g_clear_pointer (&field->items, g_ptr_array_unref);
}

/**
 * tuntas_field_set_get_text:
 * @self: the set
 * @path: which field
 *
 * Returns: (nullable): the text; NULL when there is none
 */
const char *
tuntas_field_set_get_text (TuntasFieldSet *self, const char *path)
{
  TuntasFieldSet *field;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  field = walk (self, path, FALSE);
  return field != NULL ? field->text : NULL;
}

/**
 * tuntas_field_set_get_image:
 * @self: the set
 * @path: which field
 *
 * Returns: (nullable) (transfer none): the picture; NULL when there is none
 */
GBytes *
tuntas_field_set_get_image (TuntasFieldSet *self, const char *path)
{
  TuntasFieldSet *field;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  field = walk (self, path, FALSE);
  return field != NULL ? field->image : NULL;
}

/**
 * tuntas_field_set_get_chart:
 * @self: the set
 * @path: which field
 *
 * Returns: (nullable) (transfer none): the chart; NULL when there is none
 */
TuntasChart *
tuntas_field_set_get_chart (TuntasFieldSet *self, const char *path)
{
  TuntasFieldSet *field;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  field = walk (self, path, FALSE);
  return field != NULL ? field->chart : NULL;
}

/**
 * tuntas_field_set_get_n_items:
 * @self: the set
 * @path: which list
 *
 * Returns: the number of items; 0 when there is no such list
 */
guint
tuntas_field_set_get_n_items (TuntasFieldSet *self, const char *path)
{
  TuntasFieldSet *field;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (path != NULL, 0);

  field = walk (self, path, FALSE);
  return field != NULL && field->items != NULL ? field->items->len : 0;
}

/**
 * tuntas_field_set_get_item:
 * @self: the set
 * @path: which list
 * @index: which item, counted from 0
 *
 * Returns: (nullable) (transfer none): the item; NULL when there is none
 */
TuntasFieldSet *
tuntas_field_set_get_item (TuntasFieldSet *self, const char *path, guint index)
{
  TuntasFieldSet *field;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  field = walk (self, path, FALSE);
  if (field == NULL || field->items == NULL || index >= field->items->len)
    return NULL;
  return g_ptr_array_index (field->items, index);
}

/**
 * tuntas_field_set_has:
 * @self: the set
 * @path: which field
 *
 * Returns: whether there is a text that is not empty, a picture, a chart with a value, or a list
 * with an item
 */
gboolean
tuntas_field_set_has (TuntasFieldSet *self, const char *path)
{
  TuntasFieldSet *field;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  field = walk (self, path, FALSE);
  if (field == NULL)
    return FALSE;
  return (field->text != NULL && *field->text != '\0') || field->image != NULL ||
         (field->chart != NULL && !tuntas_chart_is_empty (field->chart)) ||
         (field->items != NULL && field->items->len > 0);
}
