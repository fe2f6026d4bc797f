/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-keyed-text.h"
#include "tuntas-sop.h"

G_BEGIN_DECLS

TuntasSop *tuntas_sop_reader_read (const char *text,
                                   gssize length,
                                   const char *file_name,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasSop *tuntas_sop_reader_read_file (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
