/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-exchange-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_IMPORT_ITEM (tuntas_import_item_get_type ())
G_DECLARE_FINAL_TYPE (TuntasImportItem, tuntas_import_item, TUNTAS, IMPORT_ITEM, GObject)

TuntasImportItem *tuntas_import_item_new (const TuntasImportRow *row) G_GNUC_WARN_UNUSED_RESULT;
TuntasImportOutcome tuntas_import_item_get_outcome (TuntasImportItem *self);
guint tuntas_import_item_get_line (TuntasImportItem *self);
const char *tuntas_import_item_get_tracking_id (TuntasImportItem *self);
const char *tuntas_import_item_get_subject (TuntasImportItem *self);
const char *tuntas_import_item_get_reason (TuntasImportItem *self);

const char *tuntas_import_outcome_get_title (TuntasImportOutcome outcome);

G_END_DECLS
