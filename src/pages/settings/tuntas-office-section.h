/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-section.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_OFFICE_SECTION (tuntas_office_section_get_type ())
G_DECLARE_FINAL_TYPE (TuntasOfficeSection,
                      tuntas_office_section,
                      TUNTAS,
                      OFFICE_SECTION,
                      TuntasSettingsSection)

G_END_DECLS
