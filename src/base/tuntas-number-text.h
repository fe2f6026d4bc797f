/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tuntas_number_text_format (gint64 number) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_number_text_format_decimal (double number, int decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
