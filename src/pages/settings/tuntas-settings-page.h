/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

/* Its target is the name of a section as a string: office, officials, assignments, sops, hours,
 * holidays, backup, appearance. */
#define TUNTAS_TYPE_SETTINGS_PAGE (tuntas_settings_page_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSettingsPage, tuntas_settings_page, TUNTAS, SETTINGS_PAGE, TuntasPage)

G_END_DECLS
