/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Largest population: more people than there are. */
#define TUNTAS_SAMPLE_SIZE_MAX_POPULATION G_GUINT64_CONSTANT (1000000000000)

guint64 tuntas_sample_size_compute (guint64 population);
guint64 tuntas_sample_size_compute_formula (guint64 population);
guint64 tuntas_sample_size_count_missing (guint64 sample, guint64 respondents);

G_END_DECLS
