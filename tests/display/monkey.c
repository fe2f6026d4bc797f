/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "monkey.h"

#include <glib/gstdio.h>

#include "tuntas-letter-service.h"
#include "tuntas-paths.h"
#include "tuntas-sample-office.h"
#include "tuntas-settings-service.h"
#include "tuntas-survey-service.h"

/*
 * The office of the monkey, its windows, and the worker that it can hold up. Whatever was closed is
 * watched until it is gone.
 */

enum {
  PATIENCE = 60, /* seconds after which something that was closed will never go */
  REST = 3,      /* seconds after which nothing of ours is under way any more */
  MOST_HELD = 6, /* steps for which the disk answers nothing */
  SAMPLE_SEED = 7,
};

/* 20 November 2026, 09.00 in Jakarta. */
#define NOW G_GINT64_CONSTANT (1795140000)

static char *sample_folder;
static char *sample_path;

/* Chance */

guint
monkey_below (Monkey *self, guint n)
{
  return n > 1 ? (guint)g_rand_int_range (self->rand, 0, (gint32)n) : 0;
}

gboolean
monkey_one_in (Monkey *self, guint n)
{
  return monkey_below (self, n) == 0;
}

gint64
monkey_any_id (Monkey *self, GArray *ids)
{
  if (ids->len == 0 || monkey_one_in (self, 20))
    return 999999;
  return g_array_index (ids, gint64, monkey_below (self, ids->len));
}

void
monkey_note (Monkey *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("seed %u, step %u: %s", self->seed, self->step, text);
}

/* What lives */

static void
gone_cb (gpointer user_data, GObject *object)
{
  Monkey *self = user_data;

  g_hash_table_remove (self->alive, object);
}

static void
watch (Monkey *self, gpointer object)
{
  if (object == NULL || g_hash_table_contains (self->alive, object))
    return;
  g_hash_table_insert (self->alive, object, g_strdup (G_OBJECT_TYPE_NAME (object)));
  g_object_weak_ref (object, gone_cb, self);
}

void
monkey_watch_pages (Monkey *self)
{
  if (self->window == NULL)
    return;
  watch (self, self->window);
  watch (self, tuntas_main_window_get_page (self->window));
}

static gboolean
pass_second_cb (gpointer seconds)
{
  (*(guint *)seconds)++;
  return G_SOURCE_CONTINUE;
}

/* GTK 4.8 forgets to let go of a page that was hidden with the keyboard in it when another is
 * hidden before the next frame (move_focus_widget of its window). Nobody else may hold one. */
static gboolean
is_kept_by_toolkit (GObject *object)
{
  return TUNTAS_IS_PAGE (object) && gtk_widget_get_parent (GTK_WIDGET (object)) == NULL &&
         object->ref_count == 1;
}

static void
let_go (Monkey *self)
{
  g_autoptr (GList) kept = g_hash_table_get_keys (self->alive);

  for (GList *l = kept; l != NULL; l = l->next)
    if (is_kept_by_toolkit (l->data))
      g_object_unref (l->data);
}

/* All that was closed must go, and nothing else may hold it. */
static void
wait_for_the_end (Monkey *self)
{
  guint seconds = 0;
  guint source = g_timeout_add_seconds (1, pass_second_cb, &seconds);
  GHashTableIter iter;
  gpointer name;

  while (seconds < PATIENCE && (g_hash_table_size (self->alive) > 0 || self->waiting > 0)) {
    g_main_context_iteration (NULL, TRUE);
    if (seconds >= REST && self->waiting == 0)
      let_go (self);
  }
  g_source_remove (source);
  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_test_message ("seed %u: %s is still there", self->seed, (char *)name);
  g_assert_cmpuint (g_hash_table_size (self->alive), ==, 0);
}

/* The worker */

static void
set_gate (Monkey *self, gboolean shut)
{
  g_mutex_lock (&self->gate.mutex);
  self->gate.shut = shut;
  g_cond_broadcast (&self->gate.cond);
  g_mutex_unlock (&self->gate.mutex);
}

static gpointer
hold_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Gate *gate = data;

  g_mutex_lock (&gate->mutex);
  while (gate->shut)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
  return GINT_TO_POINTER (1);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Monkey *self = user_data;
  g_autoptr (GError) error = NULL;

  tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  if (error != NULL)
    monkey_note (self, "refused: %s", error->message);
  self->waiting--;
}

void
monkey_ask (Monkey *self, TuntasSessionFunc func, gpointer data)
{
  self->waiting++;
  tuntas_session_run_async (self->session, func, data, NULL, NULL, NULL, answered_cb, self);
}

void
monkey_release (Monkey *self)
{
  self->held = 0;
  set_gate (self, FALSE);
}

void
monkey_hold (Monkey *self)
{
  if (self->held > 0)
    return;
  self->held = 1 + monkey_below (self, MOST_HELD);
  set_gate (self, TRUE);
  monkey_ask (self, hold_job, &self->gate);
  monkey_note (self, "the disk is slow for %u steps", self->held);
}

static gboolean
is_answered (gpointer monkey)
{
  return ((Monkey *)monkey)->waiting == 0;
}

void
monkey_settle (Monkey *self)
{
  monkey_release (self);
  monkey_ask (self, hold_job, &self->gate);
  display_wait (is_answered, self, "the worker");
  display_turn ();
}

/* What a person could reach */

static gboolean
is_kept_away (GtkWidget *widget)
{
  static const char *const actions[] = {
    "action.print",
    "app.",
    "backup.check",
    "backup.choose",
    "backup.restore",
    "case.attach",
    "chart.save",
    "holidays.import",
    "import.choose",
    "import.export-faulty",
    "intake.attach",
    "intake.print",
    "intake.save-pdf",
    "kiosk-page.start",
    "letters.print",
    "letters.save-pdf",
    "office.choose-emblem",
    "page.export",
    "sops.check-file",
    "sops.choose-file",
    "sops.open-folder",
    "survey-import.choose",
    "survey-import.save-faults",
    "win.launch",
    "window.",
    NULL,
  };
  static const char *const labels[] = {
    "Print", "Save", "Export", "Workbook", "file", "File", NULL,
  };
  const char *action =
    GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  for (guint i = 0; action != NULL && actions[i] != NULL; i++)
    if (g_str_has_prefix (action, actions[i]))
      return TRUE;
  for (guint i = 0; action == NULL && label != NULL && labels[i] != NULL; i++)
    if (strstr (label, labels[i]) != NULL)
      return TRUE;
  return GTK_IS_LINK_BUTTON (widget);
}

/* A menu is opened where the pointer can be. */
static gboolean
is_menu_out_of_sight (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  return gtk_widget_get_parent (widget) != NULL &&
         GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) &&
         (!gtk_widget_compute_bounds (widget, root, &bounds) || bounds.origin.x < 0 ||
          bounds.origin.y < 0 || bounds.origin.x > (float)gtk_widget_get_width (root) ||
          bounds.origin.y > (float)gtk_widget_get_height (root));
}

void
monkey_collect (GtkWidget *root, MonkeyFits fits, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (root) || !gtk_widget_is_sensitive (root) ||
      g_str_equal (G_OBJECT_TYPE_NAME (root), "TuntasAttachmentList"))
    return;
  if (fits (root) && !is_kept_away (root) && !is_menu_out_of_sight (root))
    g_ptr_array_add (found, root);
  /* its list comes and goes by grabs that only a real pointer can give */
  if (GTK_IS_DROP_DOWN (root))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    monkey_collect (child, fits, found);
}

/* Windows and the office */

void
monkey_open_window (Monkey *self)
{
  monkey_note (self, "open the window");
  self->window = tuntas_main_window_new (display_get_application (), self->session, self->settings);
  gtk_window_present (GTK_WINDOW (self->window));
  monkey_watch_pages (self);
}

static gboolean
is_popover (GtkWidget *widget)
{
  return GTK_IS_POPOVER (widget);
}

/* GTK 4.8 goes on looking for the pointer in a menu that went with its window, and complains. */
static void
close_menus (GtkWidget *window)
{
  g_autoptr (GPtrArray) menus = g_ptr_array_new ();

  monkey_collect (window, is_popover, menus);
  for (guint i = menus->len; i > 0; i--)
    gtk_popover_popdown (g_ptr_array_index (menus, i - 1));
}

void
monkey_close_others (Monkey *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

    if (window != NULL && window != GTK_WINDOW (self->window)) {
      monkey_note (self, "close %s", G_OBJECT_TYPE_NAME (window));
      close_menus (GTK_WIDGET (window));
      gtk_window_destroy (window);
    }
  }
}

void
monkey_close_window (Monkey *self)
{
  TuntasMainWindow *window = g_steal_pointer (&self->window);

  if (window == NULL)
    return;
  monkey_note (self, "close the window");
  close_menus (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
  monkey_close_others (self);
}

void
monkey_close_and_reopen (Monkey *self)
{
  monkey_close_window (self);
  if (monkey_one_in (self, 2)) {
    monkey_release (self);
    wait_for_the_end (self);
  }
  monkey_open_window (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Monkey *self = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_session_open_finish (TUNTAS_SESSION (source), result, &error));
  g_assert_no_error (error);
  self->waiting--;
}

static void
open_session (Monkey *self)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();

  self->session = tuntas_session_new (data_dir, self->clock);
  self->waiting++;
  tuntas_session_open_async (self->session, self->path, NULL, opened_cb, self);
  display_wait (is_answered, self, "the office to open");
}

static void
close_session (Monkey *self)
{
  monkey_close_window (self);
  monkey_release (self);
  wait_for_the_end (self);
  tuntas_session_close (self->session);
  display_turn ();
  g_assert_finalize_object (g_steal_pointer (&self->session));
}

void
monkey_close_office (Monkey *self)
{
  monkey_note (self, "close the office");
  close_session (self);
  open_session (self);
  monkey_open_window (self);
}

/* A seed */

static GArray *
new_ids (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
list_places (Places *places, TuntasWorkspace *workspace)
{
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) surveys = tuntas_workspace_list_surveys (workspace, &error);
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) letters = NULL;

  query->kind = -1;
  query->channel = -1;
  query->now = NOW;
  query->limit = 40;
  places->cases = tuntas_workspace_query_case_ids (workspace, query, &error);
  g_assert_no_error (error);
  places->surveys = new_ids ();
  places->batches = new_ids ();
  places->meetings = new_ids ();
  places->letters = new_ids ();
  for (guint i = 0; i < surveys->len; i++) {
    TuntasSurveySummary *summary = g_ptr_array_index (surveys, i);
    g_autoptr (GPtrArray) batches =
                 tuntas_workspace_list_survey_batches (workspace, summary->period->id, &error);

    g_assert_no_error (error);
    g_array_append_val (places->surveys, summary->period->id);
    for (guint j = 0; j < batches->len; j++)
      g_array_append_val (places->batches,
                          ((TuntasSurveyBatch *)g_ptr_array_index (batches, j))->id);
  }
  meetings = tuntas_workspace_list_meetings (workspace, 0, &error);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    g_array_append_val (places->meetings, ((TuntasMeeting *)g_ptr_array_index (meetings, i))->id);
  letters = tuntas_workspace_list_letters (workspace, 0, &error);
  for (guint i = 0; letters != NULL && i < letters->len; i++)
    g_array_append_val (places->letters, ((TuntasLetter *)g_ptr_array_index (letters, i))->id);
  g_assert_no_error (error);
}

static void
clear_places (Places *places)
{
  g_clear_pointer (&places->cases, g_array_unref);
  g_clear_pointer (&places->surveys, g_array_unref);
  g_clear_pointer (&places->batches, g_array_unref);
  g_clear_pointer (&places->meetings, g_array_unref);
  g_clear_pointer (&places->letters, g_array_unref);
}

static TuntasWorkspace *
open_workspace (Monkey *self)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  g_autoptr (GError) error = NULL;
  TuntasWorkspace *workspace = tuntas_workspace_open (self->path, data_dir, self->clock, &error);

  g_assert_no_error (error);
  return workspace;
}

void
monkey_set_up (Monkey *self, guint32 seed)
{
  g_autoptr (GFile) sample = g_file_new_for_path (sample_path);
  g_autoptr (GFile) office = NULL;
  TuntasWorkspace *workspace = NULL;
  g_autoptr (GError) error = NULL;
  GString *table = g_string_new ("No,U1,U2,U3,U4,U5,U6,U7,U8,U9,Saran\n");

  self->seed = seed;
  self->rand = g_rand_new_with_seed (seed);
  self->alive = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->folder = g_dir_make_tmp ("tuntas-monkey-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "kantor.tuntas", NULL);
  self->table = g_build_filename (self->folder, "jawaban.csv", NULL);
  self->clock = tuntas_clock_new_manual (NOW);
  self->settings = g_settings_new (TUNTAS_APPLICATION_ID);
  for (guint i = 1; i < 300; i++)
    g_string_append_printf (table, "%u,4,3,%u,4,3,4,2,4,3,Bagus\n", i, 1 + i % 5);
  g_assert_true (g_file_set_contents (self->table, table->str, (gssize)table->len, NULL));
  g_string_free (table, TRUE);
  office = g_file_new_for_path (self->path);
  g_assert_true (g_file_copy (sample, office, 0, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_mutex_init (&self->gate.mutex);
  g_cond_init (&self->gate.cond);
  workspace = open_workspace (self);
  list_places (&self->places, workspace);
  g_clear_pointer (&workspace, tuntas_workspace_close);
  open_session (self);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (folder);
}

static void
reset_settings (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

void
monkey_tear_down (Monkey *self)
{
  TuntasWorkspace *workspace = NULL;
  g_autoptr (TuntasVerification) verification = NULL;

  close_session (self);
  workspace = open_workspace (self);
  verification = tuntas_workspace_verify (workspace, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < verification->problems->len; i++)
    g_test_message ("%s", (char *)g_ptr_array_index (verification->problems, i));
  g_assert_true (verification->ok);
  g_clear_pointer (&workspace, tuntas_workspace_close);
  reset_settings (self->settings);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  clear_places (&self->places);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->table);
  g_hash_table_unref (self->alive);
  g_rand_free (self->rand);
  g_mutex_clear (&self->gate.mutex);
  g_cond_clear (&self->gate.cond);
}

void
monkey_make_sample (void)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  g_autoptr (GError) error = NULL;

  sample_folder = g_dir_make_tmp ("tuntas-monkey-XXXXXX", NULL);
  sample_path = g_build_filename (sample_folder, "contoh.tuntas", NULL);
  g_assert_true (
    tuntas_sample_office_create (sample_path, data_dir, "agam", SAMPLE_SEED, NOW, &error));
  g_assert_no_error (error);
}

void
monkey_drop_sample (void)
{
  remove_folder (sample_folder);
  g_clear_pointer (&sample_folder, g_free);
  g_clear_pointer (&sample_path, g_free);
}
