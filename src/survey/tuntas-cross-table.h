/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Numbers of people by two properties, some of which are kept secret. */
typedef struct _TuntasCrossTable TuntasCrossTable;

TuntasCrossTable *tuntas_cross_table_new (guint n_rows, guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_cross_table_free (TuntasCrossTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasCrossTable, tuntas_cross_table_free)

guint tuntas_cross_table_get_n_rows (TuntasCrossTable *self);
guint tuntas_cross_table_get_n_columns (TuntasCrossTable *self);
guint64 tuntas_cross_table_get_count (TuntasCrossTable *self, guint row, guint column);
void tuntas_cross_table_add (TuntasCrossTable *self, guint row, guint column, guint64 count);
void tuntas_cross_table_hide (TuntasCrossTable *self, guint row, guint column);
void tuntas_cross_table_spare (TuntasCrossTable *self, guint row, guint column);
void tuntas_cross_table_hide_small (TuntasCrossTable *self, guint64 least);
gboolean tuntas_cross_table_is_shown (TuntasCrossTable *self, guint row, guint column);

G_END_DECLS
