/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-import-item.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasImportItem:
 *
 * A row of an export as a list shows it, with what becomes of it.
 */
struct _TuntasImportItem {
  GObject parent_instance;

  TuntasImportOutcome outcome;
  guint line;
  char *tracking_id;
  char *subject;
  char *reason;
};

G_DEFINE_FINAL_TYPE (TuntasImportItem, tuntas_import_item, G_TYPE_OBJECT)

static void
tuntas_import_item_finalize (GObject *object)
{
  TuntasImportItem *self = TUNTAS_IMPORT_ITEM (object);

  g_free (self->tracking_id);
  g_free (self->subject);
  g_free (self->reason);
  G_OBJECT_CLASS (tuntas_import_item_parent_class)->finalize (object);
}

static void
tuntas_import_item_class_init (TuntasImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_import_item_finalize;
}

static void
tuntas_import_item_init (TuntasImportItem *self)
{
}

/* One line of a list. */
static char *
dup_line (const char *text)
{
  return g_strdelimit (g_strdup (text != NULL ? text : ""), "\r\n\t", ' ');
}

/**
 * tuntas_import_item_new:
 * @row: a row of an import; copied
 *
 * Returns: (transfer full): an item
 */
TuntasImportItem *
tuntas_import_item_new (const TuntasImportRow *row)
{
  TuntasImportItem *self = g_object_new (TUNTAS_TYPE_IMPORT_ITEM, NULL);

  self->outcome = row->outcome;
  self->line = row->line;
  self->tracking_id = dup_line (row->tracking_id);
  self->subject = dup_line (row->subject);
  self->reason = dup_line (row->reason);
  return self;
}

/**
 * tuntas_import_item_get_outcome:
 * @self: an item
 *
 * Returns: what becomes of it
 */
TuntasImportOutcome
tuntas_import_item_get_outcome (TuntasImportItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_IMPORT_ITEM (self), TUNTAS_IMPORT_FAULTY);
  return self->outcome;
}

/**
 * tuntas_import_item_get_line:
 * @self: an item
 *
 * Returns: its line in the file, from 1
 */
guint
tuntas_import_item_get_line (TuntasImportItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_IMPORT_ITEM (self), 0);
  return self->line;
}

/**
 * tuntas_import_item_get_tracking_id:
 * @self: an item
 *
 * Returns: number of the report; empty when the row has none
 */
const char *
tuntas_import_item_get_tracking_id (TuntasImportItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_IMPORT_ITEM (self), NULL);
  return self->tracking_id;
}

/**
 * tuntas_import_item_get_subject:
 * @self: an item
 *
 * Returns: its title on one line
 */
const char *
tuntas_import_item_get_subject (TuntasImportItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_IMPORT_ITEM (self), NULL);
  return self->subject;
}

/**
 * tuntas_import_item_get_reason:
 * @self: an item
 *
 * Returns: why it is faulty or what changed; empty when there is nothing to say
 */
const char *
tuntas_import_item_get_reason (TuntasImportItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_IMPORT_ITEM (self), NULL);
  return self->reason;
}

/**
 * tuntas_import_outcome_get_title:
 * @outcome: an outcome
 *
 * Returns: a word for it in the language of the window
 */
const char *
tuntas_import_outcome_get_title (TuntasImportOutcome outcome)
{
  switch (outcome) {
  case TUNTAS_IMPORT_NEW:
    return C_ ("import", "New");
  case TUNTAS_IMPORT_FILED:
    return C_ ("import", "History");
  case TUNTAS_IMPORT_CHANGED:
    return C_ ("import", "Changed");
  case TUNTAS_IMPORT_DUPLICATE:
    return C_ ("import", "Already here");
  case TUNTAS_IMPORT_SKIPPED:
    return C_ ("import", "Left out");
  case TUNTAS_IMPORT_FAULTY:
  default:
    return C_ ("import", "Faulty");
  }
}
