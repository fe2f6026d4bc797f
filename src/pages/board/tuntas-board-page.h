/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_BOARD_PAGE (tuntas_board_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasBoardPage, tuntas_board_page, TUNTAS, BOARD_PAGE, TuntasPage)

G_END_DECLS
