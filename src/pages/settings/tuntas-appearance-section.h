/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-section.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_APPEARANCE_SECTION (tuntas_appearance_section_get_type ())
G_DECLARE_FINAL_TYPE (TuntasAppearanceSection,
                      tuntas_appearance_section,
                      TUNTAS,
                      APPEARANCE_SECTION,
                      TuntasSettingsSection)

G_END_DECLS
