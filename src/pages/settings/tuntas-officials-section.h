/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-section.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_OFFICIALS_SECTION (tuntas_officials_section_get_type ())
G_DECLARE_FINAL_TYPE (TuntasOfficialsSection,
                      tuntas_officials_section,
                      TUNTAS,
                      OFFICIALS_SECTION,
                      TuntasSettingsSection)

G_END_DECLS
