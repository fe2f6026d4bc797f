/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-section.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_HOURS_SECTION (tuntas_hours_section_get_type ())
G_DECLARE_FINAL_TYPE (TuntasHoursSection,
                      tuntas_hours_section,
                      TUNTAS,
                      HOURS_SECTION,
                      TuntasSettingsSection)

G_END_DECLS
