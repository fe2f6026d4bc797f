/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-section.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SOPS_SECTION (tuntas_sops_section_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSopsSection,
                      tuntas_sops_section,
                      TUNTAS,
                      SOPS_SECTION,
                      TuntasSettingsSection)

G_END_DECLS
