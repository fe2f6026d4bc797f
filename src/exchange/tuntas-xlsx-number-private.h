/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean tuntas_xlsx_number_format_is_date (int id, const char *code);
char *tuntas_xlsx_number_to_text (const char *number,
                                  gboolean date,
                                  gboolean since_1904) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
