/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TuntasFilePickerMode:
 * @TUNTAS_FILE_PICKER_OPEN: one file that exists
 * @TUNTAS_FILE_PICKER_OPEN_SEVERAL: files that exist
 * @TUNTAS_FILE_PICKER_SAVE: a file to write
 * @TUNTAS_FILE_PICKER_FOLDER: a folder
 */
typedef enum {
  TUNTAS_FILE_PICKER_OPEN,
  TUNTAS_FILE_PICKER_OPEN_SEVERAL,
  TUNTAS_FILE_PICKER_SAVE,
  TUNTAS_FILE_PICKER_FOLDER,
} TuntasFilePickerMode;

void tuntas_file_picker_run_async (GtkWindow *parent,
                                   TuntasFilePickerMode mode,
                                   const char *title,
                                   const char *name,
                                   GListModel *filters,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GFile *
tuntas_file_picker_run_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *tuntas_file_picker_run_finish_several (GAsyncResult *result,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *tuntas_file_picker_filter (const char *title,
                                       const char *const *suffixes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
