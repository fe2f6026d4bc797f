/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-calendar-error.h"
#include "tuntas-holiday.h"

G_BEGIN_DECLS

GPtrArray *tuntas_holiday_file_parse (const char *text,
                                      const char *name,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_holiday_file_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
tuntas_holiday_file_read_folder (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
