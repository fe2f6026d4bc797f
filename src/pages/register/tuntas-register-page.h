/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Target of the navigation: a string (text to search for, in all cases), or NULL. */
#define TUNTAS_TYPE_REGISTER_PAGE (tuntas_register_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasRegisterPage, tuntas_register_page, TUNTAS, REGISTER_PAGE, TuntasPage)

G_END_DECLS
