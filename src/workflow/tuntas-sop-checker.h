/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-sop-problem.h"
#include "tuntas-sop.h"

G_BEGIN_DECLS

GPtrArray *
tuntas_sop_checker_check (TuntasSop *sop, const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_sop_checker_is_usable (GPtrArray *problems);

G_END_DECLS
