/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-import-item.h"

G_BEGIN_DECLS

#define TUNTAS_IMPORT_N_OUTCOMES (TUNTAS_IMPORT_FAULTY + 1)

#define TUNTAS_TYPE_IMPORT_ROWS (tuntas_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (TuntasImportRows, tuntas_import_rows, TUNTAS, IMPORT_ROWS, GtkWidget)

void tuntas_import_rows_set_import (TuntasImportRows *self, TuntasImport *import);
void tuntas_import_rows_show_only (TuntasImportRows *self, int outcome);

G_END_DECLS
