/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/*
 * Navigated to with the id of a letter (x) to show it, or with kind, case and meeting (sxx), or
 * with a corrective action of the case besides (sxxx), to make one; an empty kind and 0 are none.
 */
#define TUNTAS_TYPE_LETTERS_PAGE (tuntas_letters_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLettersPage, tuntas_letters_page, TUNTAS, LETTERS_PAGE, TuntasPage)

G_END_DECLS
