/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-summary.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_ITEM (tuntas_case_item_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseItem, tuntas_case_item, TUNTAS, CASE_ITEM, GObject)

TuntasCaseItem *tuntas_case_item_new (TuntasCaseSummary *summary) G_GNUC_WARN_UNUSED_RESULT;
TuntasCaseSummary *tuntas_case_item_get_summary (TuntasCaseItem *self);
void tuntas_case_item_set_summary (TuntasCaseItem *self, TuntasCaseSummary *summary);

G_END_DECLS
