/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Its target is the path of an export as a string. */
#define TUNTAS_TYPE_IMPORT_PAGE (tuntas_import_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasImportPage, tuntas_import_page, TUNTAS, IMPORT_PAGE, TuntasPage)

G_END_DECLS
