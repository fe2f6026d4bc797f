/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The last row of a sheet, counted from 1. */
#define TUNTAS_WORKBOOK_MAX_ROWS 1048576

/* An Excel workbook (.xlsx) that is being written, row after row with constant memory. */
typedef struct _TuntasWorkbookFile TuntasWorkbookFile;

TuntasWorkbookFile *
tuntas_workbook_file_new (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_workbook_file_free (TuntasWorkbookFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasWorkbookFile, tuntas_workbook_file_free)

struct lxw_workbook *tuntas_workbook_file_get_workbook (TuntasWorkbookFile *self);
gboolean tuntas_workbook_file_close (TuntasWorkbookFile *self, GError **error);

G_END_DECLS
