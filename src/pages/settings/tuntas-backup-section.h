/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-section.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_BACKUP_SECTION (tuntas_backup_section_get_type ())
G_DECLARE_FINAL_TYPE (TuntasBackupSection,
                      tuntas_backup_section,
                      TUNTAS,
                      BACKUP_SECTION,
                      TuntasSettingsSection)

G_END_DECLS
