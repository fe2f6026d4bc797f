/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes workbooks for tests, part by part, so that wrong ones can be made too. */
typedef struct _Workbook Workbook;

Workbook *workbook_new (void);
void workbook_set_part (Workbook *self, const char *name, const char *content);
void workbook_set_sheet (Workbook *self, const char *rows);
char *workbook_write (Workbook *self, const char *folder);
void workbook_free (Workbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Workbook, workbook_free)

void workbook_append_row (GString *rows, guint number, const char *const *cells);

G_END_DECLS
