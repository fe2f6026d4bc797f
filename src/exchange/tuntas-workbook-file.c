/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workbook-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

struct _TuntasWorkbookFile {
  char *path;
  char *draft; /* beside @path, so that it can take its place at once; NULL when there is none */
  lxw_workbook *workbook;
};

static void
set_write_error (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, (int)g_io_error_from_errno (code),
               _ ("The workbook could not be written to %s: %s. Choose another folder, or make "
                  "room there."),
               name, g_strerror (code));
}

/**
 * tuntas_workbook_file_new:
 * @path: the file; one that exists is replaced only when the workbook is closed
 * @error: return location for an error of domain `G_IO_ERROR`
 *
 * Rows must be written from top to bottom; what was written is on the disk and not in memory.
 *
 * Returns: (transfer full) (nullable): a workbook without a sheet
 */
TuntasWorkbookFile *
tuntas_workbook_file_new (const char *path, GError **error)
{
  g_autoptr (TuntasWorkbookFile) self = g_new0 (TuntasWorkbookFile, 1);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  int fd;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR)) {
    set_write_error (error, path, g_file_test (path, G_FILE_TEST_IS_DIR) ? EISDIR : EINVAL);
    return NULL;
  }
  self->path = g_strdup (path);
  self->draft = g_strconcat (path, ".XXXXXX", NULL);
  /* Answers of people: for the one who writes it, until that person shares it. */
  fd = g_mkstemp_full (self->draft, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0) {
    set_write_error (error, path, errno);
    g_clear_pointer (&self->draft, g_free);
    return NULL;
  }
  close (fd);
  self->workbook = workbook_new_opt (self->draft, &options);
  if (self->workbook == NULL) {
    set_write_error (error, path, ENOMEM);
    return NULL;
  }
  return g_steal_pointer (&self);
}

/**
 * tuntas_workbook_file_free:
 * @self: (transfer full) (nullable): a workbook
 *
 * Frees the workbook. When it was not closed the file is left as it was before.
 */
void
tuntas_workbook_file_free (TuntasWorkbookFile *self)
{
  if (self == NULL)
    return;
  if (self->workbook != NULL)
    lxw_workbook_free (self->workbook);
  if (self->draft != NULL)
    g_unlink (self->draft);
  g_free (self->draft);
  g_free (self->path);
  g_free (self);
}

/**
 * tuntas_workbook_file_get_workbook:
 * @self: a workbook that is not closed
 *
 * Returns: (transfer none): where sheets are added
 */
struct lxw_workbook *
tuntas_workbook_file_get_workbook (TuntasWorkbookFile *self)
{
  return self->workbook;
}

static gboolean
sync_to_disk (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return synced;
}

/* Rows go to a file of each sheet first; the library does not look whether all of them arrived. */
static gboolean
rows_arrived (TuntasWorkbookFile *self)
{
  lxw_worksheet *sheet = NULL;

  LXW_FOREACH_WORKSHEET (sheet, self->workbook)
  {
    if (sheet->optimize_tmpfile != NULL &&
        (fflush (sheet->optimize_tmpfile) != 0 || ferror (sheet->optimize_tmpfile)))
      return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_workbook_file_close:
 * @self: a workbook that is not closed
 * @error: return location for an error of domain `G_IO_ERROR`; the file is then as it was before
 *
 * Puts the workbook in the place of the file, whole and on the disk.
 *
 * Returns: whether the file is written
 */
gboolean
tuntas_workbook_file_close (TuntasWorkbookFile *self, GError **error)
{
  g_return_val_if_fail (self->workbook != NULL, FALSE);
  errno = 0;
  if (!rows_arrived (self) || workbook_close (g_steal_pointer (&self->workbook)) != LXW_NO_ERROR ||
      !sync_to_disk (self->draft) || g_rename (self->draft, self->path) != 0) {
    set_write_error (error, self->path, errno != 0 ? errno : EIO);
    return FALSE;
  }
  g_clear_pointer (&self->draft, g_free);
  return TRUE;
}
