/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "tuntas-action-table.h"
#include "tuntas-clock.h"
#include "tuntas-confirm-dialog.h"
#include "tuntas-file-picker.h"
#include "tuntas-main-window.h"
#include "tuntas-office-maker.h"
#include "tuntas-paths.h"
#include "tuntas-widgets.h"

/**
 * TuntasApplication:
 *
 * The program: one window for each office file.
 */
struct _TuntasApplication {
  AdwApplication parent_instance;

  GSettings *settings;
  GPtrArray *sessions; /* (element-type TuntasSession): not owned; of all windows, closed or not */
  gboolean sample_wanted;
};

G_DEFINE_FINAL_TYPE (TuntasApplication, tuntas_application, ADW_TYPE_APPLICATION)

static void
session_gone_cb (gpointer sessions, GObject *session)
{
  g_ptr_array_remove_fast (sessions, session);
}

static TuntasMainWindow *
add_window (TuntasApplication *self)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  g_autoptr (TuntasClock) clock = tuntas_clock_new_system ();
  g_autoptr (TuntasSession) session = tuntas_session_new (data_dir, clock);

  g_ptr_array_add (self->sessions, session);
  g_object_weak_ref (G_OBJECT (session), session_gone_cb, self->sessions);
  return tuntas_main_window_new (GTK_APPLICATION (self), session, self->settings);
}

static TuntasMainWindow *
find_window (TuntasApplication *self, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (TUNTAS_IS_MAIN_WINDOW (l->data) &&
        g_strcmp0 (tuntas_main_window_get_path (l->data), path) == 0)
      return l->data;
  return NULL;
}

/* A window that still welcomes takes the office; else the office gets a window of its own. */
static TuntasMainWindow *
window_for (TuntasApplication *self, const char *path)
{
  TuntasMainWindow *window = path != NULL ? find_window (self, path) : NULL;

  if (window == NULL)
    window = find_window (self, NULL);
  return window != NULL ? window : add_window (self);
}

static char *
dup_sample_path (void)
{
  g_autofree char *folder = tuntas_paths_dup_user_data_dir ();
  /* Translators: file name of the sample office */
  g_autofree char *name = g_strdup_printf ("%s.tuntas", _ ("sample-office"));

  return g_build_filename (folder, name, NULL);
}

static void
open_path (TuntasApplication *self, const char *path)
{
  TuntasMainWindow *window = window_for (self, path);
  g_autofree char *sample = dup_sample_path ();

  if (tuntas_main_window_get_path (window) == NULL) {
    tuntas_main_window_set_visitor (window, g_str_equal (path, sample));
    tuntas_main_window_open (window, path);
  }
  gtk_window_present (GTK_WINDOW (window));
}

/* What waits while an office is made. */
typedef struct {
  TuntasApplication *application;
  TuntasMainWindow *window;
} Making;

static void
making_free (Making *making)
{
  g_object_unref (making->application);
  g_object_unref (making->window);
  g_free (making);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

static void
office_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Making) making = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tuntas_office_maker_run_finish (result, &error);

  if (path != NULL)
    open_path (making->application, path);
  else
    tuntas_main_window_report (making->window, _ ("The office could not be made"), error);
}

static void
make_office (TuntasApplication *self, const char *path, gboolean sample)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  Making *making = g_new0 (Making, 1);

  making->application = g_object_ref (self);
  making->window = g_object_ref (window_for (self, path));
  if (tuntas_main_window_get_path (making->window) == NULL)
    tuntas_main_window_show_work (making->window, sample ? _ ("Making the sample office…")
                                                         : _ ("Making the office…"));
  gtk_window_present (GTK_WINDOW (making->window));
  tuntas_office_maker_run_async (path, data_dir, sample, office_made_cb, making);
}

static void
open_sample (TuntasApplication *self)
{
  g_autofree char *path = dup_sample_path ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    open_path (self, path);
  else
    make_office (self, path, TRUE);
}

/* Actions */

static GListModel *
office_filter (void)
{
  static const char *const suffixes[] = {"tuntas", NULL};

  return tuntas_file_picker_filter (_ ("Tuntas offices"), suffixes);
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasApplication) self = data;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    open_path (self, g_file_peek_path (file));
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasApplication *self = data;
  g_autoptr (GListModel) filters = office_filter ();

  tuntas_file_picker_run_async (gtk_application_get_active_window (GTK_APPLICATION (self)),
                                TUNTAS_FILE_PICKER_OPEN, _ ("Open an office file"), NULL, filters,
                                NULL, open_chosen_cb, g_object_ref (self));
}

static void
new_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasApplication) self = data;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    make_office (self, g_file_peek_path (file), FALSE);
}

static void
new_office_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasApplication *self = data;
  g_autoptr (GListModel) filters = office_filter ();
  /* Translators: proposed file name of a new office */
  g_autofree char *name = g_strdup_printf ("%s.tuntas", _ ("my-office"));

  tuntas_file_picker_run_async (gtk_application_get_active_window (GTK_APPLICATION (self)),
                                TUNTAS_FILE_PICKER_SAVE, _ ("Create a new office"), name, filters,
                                NULL, new_chosen_cb, g_object_ref (self));
}

static void
open_sample_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_sample (data);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TuntasApplication *self = data;

  gtk_show_about_dialog (
    gtk_application_get_active_window (GTK_APPLICATION (self)), "program-name", "Tuntas",
    "logo-icon-name", TUNTAS_APPLICATION_ID, "version", TUNTAS_VERSION, "comments",
    _ ("Carries a complaint from the counter to the archive by the office's own SOP."),
    "license-type", GTK_LICENSE_GPL_3_0, "translator-credits",
    /* Translators: your names, one a line */
    _ ("translator-credits"), NULL);
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
language_changed_cb (TuntasApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  TuntasConfirmDialog *dialog =
    tuntas_confirm_dialog_new (window, _ ("The language changes at the next start"),
                               _ ("Close Tuntas and start it again to see the other language. "
                                  "Official papers stay in Indonesian."),
                               _ ("_Understood"));

  tuntas_confirm_dialog_set_notice (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_color_scheme (TuntasApplication *self)
{
  adw_style_manager_set_color_scheme (
    adw_application_get_style_manager (ADW_APPLICATION (self)),
    (AdwColorScheme)g_settings_get_enum (self->settings, "color-scheme"));
}

static void
add_actions (TuntasApplication *self)
{
  static const GActionEntry entries[] = {
    {"open", open_action, NULL, NULL, NULL, {0}},
    {"new-office", new_office_action, NULL, NULL, NULL, {0}},
    {"open-sample", open_sample_action, NULL, NULL, NULL, {0}},
    {"about", about_action, NULL, NULL, NULL, {0}},
    {"quit", quit_action, NULL, NULL, NULL, {0}},
  };
  g_autoptr (GAction) language = g_settings_create_action (self->settings, "language");
  g_autoptr (GAction) scheme = g_settings_create_action (self->settings, "color-scheme");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), language);
  g_action_map_add_action (G_ACTION_MAP (self), scheme);
  g_signal_connect_object (self->settings, "changed::language", G_CALLBACK (language_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (show_color_scheme),
                           self, G_CONNECT_SWAPPED);
}

/* The life of the program */

/* The computer is shut down, or the person logs out: what is open is closed in order. */
static gboolean
terminated_cb (gpointer data)
{
  quit_action (NULL, NULL, data);
  return G_SOURCE_CONTINUE;
}

static void
tuntas_application_startup (GApplication *application)
{
  TuntasApplication *self = TUNTAS_APPLICATION (application);

  /* before the parent, which loads the style and the icons of the resource */
  tuntas_widgets_init ();
  G_APPLICATION_CLASS (tuntas_application_parent_class)->startup (application);
  add_actions (self);
  g_unix_signal_add (SIGTERM, terminated_cb, self);
  g_unix_signal_add (SIGINT, terminated_cb, self);
  g_unix_signal_add (SIGHUP, terminated_cb, self);
  tuntas_action_table_install (GTK_APPLICATION (self));
  show_color_scheme (self);
}

/* What was typed last is on its way to the disk when the last window closes. */
static void
tuntas_application_shutdown (GApplication *application)
{
  TuntasApplication *self = TUNTAS_APPLICATION (application);

  while (self->sessions->len > 0) {
    g_autoptr (TuntasSession) session = g_object_ref (g_ptr_array_index (self->sessions, 0));

    g_object_weak_unref (G_OBJECT (session), session_gone_cb, self->sessions);
    g_ptr_array_remove_index_fast (self->sessions, 0);
    tuntas_session_close (session);
  }
  G_APPLICATION_CLASS (tuntas_application_parent_class)->shutdown (application);
}

static void
tuntas_application_activate (GApplication *application)
{
  TuntasApplication *self = TUNTAS_APPLICATION (application);
  g_autofree char *last = g_settings_get_string (self->settings, "last-office");
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (self->sample_wanted) {
    self->sample_wanted = FALSE;
    open_sample (self);
  } else if (window != NULL) {
    gtk_window_present (window);
  } else if (*last != '\0') {
    /* One that is gone is missed aloud: its disk may only have to be connected. */
    open_path (self, last);
  } else {
    gtk_window_present (GTK_WINDOW (add_window (self)));
  }
}

static void
tuntas_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    if (g_file_peek_path (files[i]) != NULL)
      open_path (TUNTAS_APPLICATION (application), g_file_peek_path (files[i]));
}

static int
tuntas_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  TuntasApplication *self = TUNTAS_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version")) {
    g_print ("Tuntas %s\n", TUNTAS_VERSION);
    return 0;
  }
  if (!g_variant_dict_contains (options, "sample"))
    return -1;
  if (!g_application_register (application, NULL, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  if (g_application_get_is_remote (application)) {
    g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);
    return 0;
  }
  self->sample_wanted = TRUE;
  return -1;
}

static void
tuntas_application_finalize (GObject *object)
{
  TuntasApplication *self = TUNTAS_APPLICATION (object);

  for (guint i = 0; i < self->sessions->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->sessions, i), session_gone_cb, self->sessions);
  g_ptr_array_unref (self->sessions);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (tuntas_application_parent_class)->finalize (object);
}

static void
tuntas_application_class_init (TuntasApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tuntas_application_finalize;
  application_class->startup = tuntas_application_startup;
  application_class->shutdown = tuntas_application_shutdown;
  application_class->activate = tuntas_application_activate;
  application_class->open = tuntas_application_open;
  application_class->handle_local_options = tuntas_application_handle_local_options;
}

static void
tuntas_application_init (TuntasApplication *self)
{
  static const GOptionEntry options[] = {
    {"sample", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
     N_ ("Open the sample office, made at the first time"), NULL},
    {"version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL},
    {NULL, 0, 0, 0, NULL, NULL, NULL},
  };

  self->sessions = g_ptr_array_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE]"));
}

/**
 * tuntas_application_new:
 * @settings: what the program remembers on this computer
 *
 * Returns: (transfer full): the program
 */
TuntasApplication *
tuntas_application_new (GSettings *settings)
{
  TuntasApplication *self =
    g_object_new (TUNTAS_TYPE_APPLICATION, "application-id", TUNTAS_APPLICATION_ID, "flags",
                  G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/id/tuntas/Tuntas", NULL);

  self->settings = g_object_ref (settings);
  return self;
}
