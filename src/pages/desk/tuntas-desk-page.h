/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_DESK_PAGE (tuntas_desk_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasDeskPage, tuntas_desk_page, TUNTAS, DESK_PAGE, TuntasPage)

G_END_DECLS
