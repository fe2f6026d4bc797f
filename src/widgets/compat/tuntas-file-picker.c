/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-file-picker.h"

#include <glib/gi18n-lib.h>

/*
 * This folder alone has code for one version of GTK. GtkFileChooserNative is deprecated since 4.10,
 * and GtkFileDialog exists since 4.10.
 */

static void
return_files (GTask *task, GListModel *files)
{
  if (files != NULL && g_list_model_get_n_items (files) > 0)
    g_task_return_pointer (task, g_object_ref (files), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("No file was chosen."));
}

G_GNUC_BEGIN_IGNORE_DEPRECATIONS
#if GTK_CHECK_VERSION(4, 10, 0)
static void
return_file (GTask *task, GFile *file, GError *error)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (file != NULL)
    g_list_store_append (files, file);
  if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_task_return_error (task, error);
  else {
    return_files (task, G_LIST_MODEL (files));
    g_clear_error (&error);
  }
}

static void
dialog_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GFile) file = NULL;
  GtkFileDialog *dialog = GTK_FILE_DIALOG (source);
  GError *error = NULL;

  switch (GPOINTER_TO_INT (g_task_get_task_data (task))) {
  case TUNTAS_FILE_PICKER_OPEN:
    file = gtk_file_dialog_open_finish (dialog, result, &error);
    break;
  case TUNTAS_FILE_PICKER_SAVE:
    file = gtk_file_dialog_save_finish (dialog, result, &error);
    break;
  case TUNTAS_FILE_PICKER_FOLDER:
    file = gtk_file_dialog_select_folder_finish (dialog, result, &error);
    break;
  case TUNTAS_FILE_PICKER_OPEN_SEVERAL: {
    g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (dialog, result, &error);

    g_clear_error (&error);
    return_files (task, files);
    return;
  }
  }
  return_file (task, file, error);
}

static void
run_dialog (GTask *task,
            GtkWindow *parent,
            TuntasFilePickerMode mode,
            const char *title,
            const char *name,
            GListModel *filters,
            GCancellable *cancellable)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  if (name != NULL)
    gtk_file_dialog_set_initial_name (dialog, name);
  switch (mode) {
  case TUNTAS_FILE_PICKER_OPEN:
    gtk_file_dialog_open (dialog, parent, cancellable, dialog_done_cb, task);
    break;
  case TUNTAS_FILE_PICKER_OPEN_SEVERAL:
    gtk_file_dialog_open_multiple (dialog, parent, cancellable, dialog_done_cb, task);
    break;
  case TUNTAS_FILE_PICKER_SAVE:
    gtk_file_dialog_save (dialog, parent, cancellable, dialog_done_cb, task);
    break;
  case TUNTAS_FILE_PICKER_FOLDER:
    gtk_file_dialog_select_folder (dialog, parent, cancellable, dialog_done_cb, task);
    break;
  }
}
#else
static void
response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  return_files (task, files);
  g_object_unref (dialog);
  g_object_unref (task);
}

static void
run_dialog (GTask *task,
            GtkWindow *parent,
            TuntasFilePickerMode mode,
            const char *title,
            const char *name,
            GListModel *filters,
            GCancellable *cancellable)
{
  GtkFileChooserAction action = mode == TUNTAS_FILE_PICKER_SAVE ? GTK_FILE_CHOOSER_ACTION_SAVE
                                : mode == TUNTAS_FILE_PICKER_FOLDER
                                  ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER
                                  : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);

  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (filters); i++) {
    g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  }
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog),
                                        mode == TUNTAS_FILE_PICKER_OPEN_SEVERAL);
  if (name != NULL && mode == TUNTAS_FILE_PICKER_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
#endif
G_GNUC_END_IGNORE_DEPRECATIONS

/**
 * tuntas_file_picker_run_async:
 * @parent: (nullable): window that it stands before
 * @mode: what is chosen
 * @title: what it is chosen for
 * @name: (nullable): proposed name of a file to write
 * @filters: (nullable) (transfer none): list of GtkFileFilter
 * @cancellable: (nullable): a cancellable
 * @callback: called when the person has chosen or gone away
 * @user_data: for @callback
 *
 * Lets the person choose files. Ends with %G_IO_ERROR_CANCELLED when none was chosen.
 */
void
tuntas_file_picker_run_async (GtkWindow *parent,
                              TuntasFilePickerMode mode,
                              const char *title,
                              const char *name,
                              GListModel *filters,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, tuntas_file_picker_run_async);
  g_task_set_task_data (task, GINT_TO_POINTER (mode), NULL);
  run_dialog (task, parent, mode, title, name, filters, cancellable);
}

/**
 * tuntas_file_picker_run_finish_several:
 * @result: as given to the callback
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): list of GFile, at least one; NULL on error
 */
GListModel *
tuntas_file_picker_run_finish_several (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tuntas_file_picker_run_finish:
 * @result: as given to the callback
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the chosen file; NULL on error
 */
GFile *
tuntas_file_picker_run_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GListModel) files = tuntas_file_picker_run_finish_several (result, error);

  return files != NULL ? g_list_model_get_item (files, 0) : NULL;
}

/**
 * tuntas_file_picker_filter:
 * @title: what files these are: "Office files"
 * @suffixes: (array zero-terminated=1): endings without the dot
 *
 * Returns: (transfer full): filters of that one kind and of all files
 */
GListModel *
tuntas_file_picker_filter (const char *title, const char *const *suffixes)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) kind = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (kind, title);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (kind, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, kind);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}
