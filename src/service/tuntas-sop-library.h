/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-settings-service.h"

G_BEGIN_DECLS

/* The SOP files that ship with the program and those in the folder of the user: no office needed.
 */

GPtrArray *
tuntas_sop_library_list (const char *data_dir, GPtrArray *unreadable) G_GNUC_WARN_UNUSED_RESULT;
TuntasSopInfo *tuntas_sop_library_load (const char *data_dir,
                                        const char *name_or_path,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

TuntasSopInfo *
tuntas_sop_library_describe (TuntasSop *sop, const char *file_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
