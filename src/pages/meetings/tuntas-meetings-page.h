/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Navigated to with the id of a meeting (x), or with a case for which one is planned ((x)). */
#define TUNTAS_TYPE_MEETINGS_PAGE (tuntas_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasMeetingsPage, tuntas_meetings_page, TUNTAS, MEETINGS_PAGE, TuntasPage)

G_END_DECLS
