/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-attachment-reader.h"

#include <glib/gi18n-lib.h>

#include "tuntas-file-picker.h"

/* Bytes of one attachment. */
#define MAX_FILE (25 * 1024 * 1024)
/* Bytes from which the type of a file is guessed. */
#define HEAD 4096

/**
 * tuntas_attachment_reader_choose_async:
 * @page: where files are attached
 * @callback: called with what tuntas_file_picker_run_finish_several() takes, and with a reference
 *   to @page that it has to give back
 *
 * Lets the person choose files to attach.
 */
void
tuntas_attachment_reader_choose_async (TuntasPage *page, GAsyncReadyCallback callback)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  tuntas_file_picker_run_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                TUNTAS_FILE_PICKER_OPEN_SEVERAL, _ ("Attach files"), NULL, NULL,
                                tuntas_page_get_cancellable (page), callback, g_object_ref (page));
}

/**
 * tuntas_attachment_reader_read_async:
 * @page: where files are attached
 * @files: (element-type GFile): the files
 * @callback: called for each file, the source object, with a reference to @page that it has to
 *   give back
 *
 * Reads files from disk without holding up the window.
 */
void
tuntas_attachment_reader_read_async (TuntasPage *page,
                                     GListModel *files,
                                     GAsyncReadyCallback callback)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);

    g_file_load_bytes_async (file, tuntas_page_get_cancellable (page), callback,
                             g_object_ref (page));
  }
}

/**
 * tuntas_attachment_reader_read_finish:
 * @file: the file that was read
 * @result: as given to the callback
 * @error: return location for an error of `G_IO_ERROR`; `G_IO_ERROR_NO_SPACE` when it is too big
 *
 * Returns: (transfer full) (nullable): the file as an attachment; NULL on error
 */
TuntasAttachment *
tuntas_attachment_reader_read_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (file, result, NULL, error);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *type = NULL;
  TuntasAttachment *attachment;

  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) > MAX_FILE) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         _ ("A file may have at most 25 MB. Attach a smaller copy of it."));
    return NULL;
  }
  attachment = tuntas_attachment_new ();
  attachment->name = g_filename_display_name (base);
  type = g_content_type_guess (attachment->name, g_bytes_get_data (bytes, NULL),
                               MIN (g_bytes_get_size (bytes), HEAD), NULL);
  attachment->mime = g_content_type_get_mime_type (type);
  attachment->size = (gint64)g_bytes_get_size (bytes);
  attachment->content = g_steal_pointer (&bytes);
  return attachment;
}
