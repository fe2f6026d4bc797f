/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Target: `x`, the survey that is asked. */
#define TUNTAS_TYPE_KIOSK_PAGE (tuntas_kiosk_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKioskPage, tuntas_kiosk_page, TUNTAS, KIOSK_PAGE, TuntasPage)

G_END_DECLS
