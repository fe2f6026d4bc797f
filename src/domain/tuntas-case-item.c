/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-item.h"

/**
 * TuntasCaseItem:
 *
 * A case as an item of a list model. While the list is still being read it has no summary.
 */
struct _TuntasCaseItem {
  GObject parent_instance;

  TuntasCaseSummary *summary; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (TuntasCaseItem, tuntas_case_item, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tuntas_case_item_finalize (GObject *object)
{
  TuntasCaseItem *self = TUNTAS_CASE_ITEM (object);

  tuntas_case_summary_unref (self->summary);

  G_OBJECT_CLASS (tuntas_case_item_parent_class)->finalize (object);
}

static void
tuntas_case_item_class_init (TuntasCaseItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tuntas_case_item_finalize;

  /**
   * TuntasCaseItem::changed:
   *
   * The summary was read or replaced.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_case_item_init (TuntasCaseItem *self)
{
}

/**
 * tuntas_case_item_new:
 * @summary: (nullable) (transfer none): what is known already
 *
 * Returns: (transfer full): a new item
 */
TuntasCaseItem *
tuntas_case_item_new (TuntasCaseSummary *summary)
{
  TuntasCaseItem *self = g_object_new (TUNTAS_TYPE_CASE_ITEM, NULL);

  if (summary != NULL)
    self->summary = tuntas_case_summary_ref (summary);
  return self;
}

/**
 * tuntas_case_item_get_summary:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the case, or NULL while it is being read
 */
TuntasCaseSummary *
tuntas_case_item_get_summary (TuntasCaseItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_CASE_ITEM (self), NULL);
  return self->summary;
}

/**
 * tuntas_case_item_set_summary:
 * @self: an item
 * @summary: (transfer none): the case as it was read
 */
void
tuntas_case_item_set_summary (TuntasCaseItem *self, TuntasCaseSummary *summary)
{
  g_return_if_fail (TUNTAS_IS_CASE_ITEM (self));
  g_return_if_fail (summary != NULL);

  tuntas_case_summary_ref (summary);
  tuntas_case_summary_unref (self->summary);
  self->summary = summary;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
