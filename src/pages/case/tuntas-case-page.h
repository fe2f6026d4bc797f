/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Shows the case whose id (x) it is navigated to. */
#define TUNTAS_TYPE_CASE_PAGE (tuntas_case_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCasePage, tuntas_case_page, TUNTAS, CASE_PAGE, TuntasPage)

G_END_DECLS
