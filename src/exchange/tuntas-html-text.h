/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean tuntas_html_text_is_html (const char *text);
char *tuntas_html_text_to_plain (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
