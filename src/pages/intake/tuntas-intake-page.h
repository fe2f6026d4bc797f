/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_INTAKE_PAGE (tuntas_intake_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasIntakePage, tuntas_intake_page, TUNTAS, INTAKE_PAGE, TuntasPage)

G_END_DECLS
