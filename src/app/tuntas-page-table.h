/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page.h"

G_BEGIN_DECLS

guint tuntas_page_table_get_n_pages (void);
guint tuntas_page_table_get_n_listed (void);
GType tuntas_page_table_get_page_type (guint index);
GType tuntas_page_table_find (const char *name);

G_END_DECLS
