/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* The seed of the sample office that the program shows when nobody asks for another one. */
#define TUNTAS_SAMPLE_OFFICE_SEED 2026

gboolean tuntas_sample_office_create (const char *path,
                                      const char *data_dir,
                                      const char *sample,
                                      guint32 seed,
                                      gint64 now,
                                      GError **error);

G_END_DECLS
