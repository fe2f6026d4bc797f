/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-section.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_HOLIDAYS_SECTION (tuntas_holidays_section_get_type ())
G_DECLARE_FINAL_TYPE (TuntasHolidaysSection,
                      tuntas_holidays_section,
                      TUNTAS,
                      HOLIDAYS_SECTION,
                      TuntasSettingsSection)

G_END_DECLS
