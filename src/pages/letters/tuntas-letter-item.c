/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-item.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * TuntasLetterItem:
 *
 * A letter as an item of a list model.
 */
struct _TuntasLetterItem {
  GObject parent_instance;

  TuntasLetter *letter;
  char *kind_title;
  TuntasCaseSummary *summary; /* of its case; NULL without one */
};

G_DEFINE_FINAL_TYPE (TuntasLetterItem, tuntas_letter_item, G_TYPE_OBJECT)

static void
tuntas_letter_item_finalize (GObject *object)
{
  TuntasLetterItem *self = TUNTAS_LETTER_ITEM (object);

  tuntas_letter_unref (self->letter);
  g_free (self->kind_title);
  g_clear_pointer (&self->summary, tuntas_case_summary_unref);

  G_OBJECT_CLASS (tuntas_letter_item_parent_class)->finalize (object);
}

static void
tuntas_letter_item_class_init (TuntasLetterItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_letter_item_finalize;
}

static void
tuntas_letter_item_init (TuntasLetterItem *self)
{
}

/**
 * tuntas_letter_item_new:
 * @letter: a letter
 * @kind_title: (nullable): what its template is called; NULL when that is gone
 * @summary: (nullable): its case
 *
 * Returns: (transfer full): a new item
 */
TuntasLetterItem *
tuntas_letter_item_new (TuntasLetter *letter, const char *kind_title, TuntasCaseSummary *summary)
{
  TuntasLetterItem *self = g_object_new (TUNTAS_TYPE_LETTER_ITEM, NULL);

  self->letter = tuntas_letter_ref (letter);
  self->kind_title = g_strdup (kind_title != NULL ? kind_title : letter->kind);
  self->summary = summary != NULL ? tuntas_case_summary_ref (summary) : NULL;
  return self;
}

/**
 * tuntas_letter_item_get_letter:
 * @self: an item
 *
 * Returns: (transfer none): the letter
 */
TuntasLetter *
tuntas_letter_item_get_letter (TuntasLetterItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_LETTER_ITEM (self), NULL);
  return self->letter;
}

/**
 * tuntas_letter_item_get_kind_title:
 * @self: an item
 *
 * Returns: what its template is called
 */
const char *
tuntas_letter_item_get_kind_title (TuntasLetterItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_LETTER_ITEM (self), NULL);
  return self->kind_title;
}

/**
 * tuntas_letter_item_get_case_number:
 * @self: an item
 *
 * Returns: (nullable): number of its case in the register
 */
const char *
tuntas_letter_item_get_case_number (TuntasLetterItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_LETTER_ITEM (self), NULL);
  return self->summary != NULL ? self->summary->number : NULL;
}

/**
 * tuntas_letter_item_get_about:
 * @self: an item
 *
 * Returns: (nullable): what its case is about; without a case its hal
 */
const char *
tuntas_letter_item_get_about (TuntasLetterItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_LETTER_ITEM (self), NULL);
  return self->summary != NULL ? self->summary->subject : self->letter->subject;
}

/**
 * tuntas_letter_item_has_words:
 * @self: an item
 * @words: casefolded
 *
 * Returns: whether anything said about the letter contains them
 */
gboolean
tuntas_letter_item_has_words (TuntasLetterItem *self, const char *words)
{
  const char *const texts[] = {
    self->letter->number,    self->kind_title,
    self->letter->subject,   tuntas_letter_item_get_case_number (self),
    self->letter->recipient, tuntas_letter_item_get_about (self),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *folded = texts[i] != NULL ? g_utf8_casefold (texts[i], -1) : NULL;

    if (folded != NULL && strstr (folded, words) != NULL)
      return TRUE;
  }
  return FALSE;
}

/**
 * tuntas_letter_item_describe_status:
 * @self: an item
 *
 * Returns: (transfer full): a shape and a word for how it stands
 */
char *
tuntas_letter_item_describe_status (TuntasLetterItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_LETTER_ITEM (self), NULL);

  if (g_strcmp0 (self->letter->status, "konsep") == 0)
    return g_strdup (_ ("◐ draft"));
  if (g_strcmp0 (self->letter->status, "batal") == 0)
    return g_strdup_printf (_ ("✕ cancelled: %s"),
                            self->letter->reason != NULL ? self->letter->reason : "");
  return g_strdup (_ ("✓ issued"));
}
