/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean tuntas_stop_words_contain (const char *word, gsize length);

G_END_DECLS
