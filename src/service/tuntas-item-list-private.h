/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-item.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_ITEM_LIST (tuntas_item_list_get_type ())
G_DECLARE_FINAL_TYPE (TuntasItemList, tuntas_item_list, TUNTAS, ITEM_LIST, GObject)

/**
 * TuntasItemListLookup:
 * @self: the list
 * @position: where the item stands
 * @id: its case
 * @user_data: as given
 *
 * Called when an item is made. Returns what is known of the case, or NULL when it must be read
 * first and tuntas_item_list_put_summary() will be called with it.
 */
typedef TuntasCaseSummary *(*TuntasItemListLookup) (TuntasItemList *self,
                                                    guint position,
                                                    gint64 id,
                                                    gpointer user_data);

TuntasItemList *
tuntas_item_list_new (TuntasItemListLookup lookup, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_item_list_disconnect (TuntasItemList *self);
void tuntas_item_list_set_held (TuntasItemList *self, gint64 id);
void tuntas_item_list_set_ids (TuntasItemList *self, GArray *ids);
GArray *tuntas_item_list_get_ids (TuntasItemList *self);
gboolean tuntas_item_list_put_summary (TuntasItemList *self, TuntasCaseSummary *summary);
GArray *tuntas_item_list_list_live_ids (TuntasItemList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
