/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-section.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_ASSIGNMENTS_SECTION (tuntas_assignments_section_get_type ())
G_DECLARE_FINAL_TYPE (TuntasAssignmentsSection,
                      tuntas_assignments_section,
                      TUNTAS,
                      ASSIGNMENTS_SECTION,
                      TuntasSettingsSection)

G_END_DECLS
