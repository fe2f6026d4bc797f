/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"

#include <glib/gstdio.h>

#include "tuntas-letter-service.h"
#include "tuntas-main-window.h"
#include "tuntas-page-table.h"
#include "tuntas-paths.h"
#include "tuntas-sample-office.h"
#include "tuntas-settings-service.h"
#include "tuntas-survey-service.h"

/*
 * Does at random what a person could do, and what no person would: presses, types, goes elsewhere
 * while something is being read, closes the window in the middle of it. Every warning ends the
 * program, whatever was closed must be gone in the end, and the ledger must be whole.
 *
 * A seed fixes what is tried; the steps that were taken are printed. More of them by hand:
 * TUNTAS_MONKEY=FIRST:COUNT and TUNTAS_MONKEY_STEPS=N in the environment of the program.
 *
 * Kept away from: questions for a file, printing, other programs, the kiosk itself (it locks the
 * screen; its page is visited), backups, and the folder of SOPs.
 */

enum {
  STEPS = 60,
  PATIENCE = 60,   /* seconds after which something that was closed will never go */
  REST = 3,        /* seconds after which nothing of ours is under way any more */
  MOST_HELD = 6,   /* steps for which the disk answers nothing */
  MOST_TURNS = 12, /* of the main loop between two steps */
  SAMPLE_SEED = 7,
};

/* 20 November 2026, 09.00 in Jakarta. */
#define NOW G_GINT64_CONSTANT (1795140000)

/* What the office has to be looked at. */
typedef struct {
  GArray *cases;    /* (element-type gint64) */
  GArray *surveys;  /* (element-type gint64) */
  GArray *batches;  /* (element-type gint64) */
  GArray *meetings; /* (element-type gint64) */
  GArray *letters;  /* (element-type gint64) */
} Places;

/* Holds up the worker as a slow disk does. */
typedef struct {
  GMutex mutex;
  GCond cond;
  gboolean shut;
} Gate;

typedef struct {
  GRand *rand;
  guint32 seed;
  guint step;
  char *folder;
  char *path;
  char *table; /* file with answers to a survey */
  TuntasClock *clock;
  TuntasSession *session;
  GSettings *settings;
  TuntasMainWindow *window;
  Places places;
  Gate gate;
  guint held;        /* steps until the worker goes on; 0 when it is not held */
  guint waiting;     /* answers that were asked for by the monkey itself */
  GHashTable *alive; /* (element-type GObject utf8): what was closed, or will be */
} Monkey;

static char *sample_folder;
static char *sample_path;

/* Chance */

static guint
below (Monkey *self, guint n)
{
  return n > 1 ? (guint)g_rand_int_range (self->rand, 0, (gint32)n) : 0;
}

static gboolean
one_in (Monkey *self, guint n)
{
  return below (self, n) == 0;
}

static gint64
any_id (Monkey *self, GArray *ids)
{
  if (ids->len == 0 || one_in (self, 20))
    return 999999;
  return g_array_index (ids, gint64, below (self, ids->len));
}

static void G_GNUC_PRINTF (2, 3) note (Monkey *self, const char *format, ...)
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

static void
watch_pages (Monkey *self)
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
    note (self, "refused: %s", error->message);
  self->waiting--;
}

static void
ask (Monkey *self, TuntasSessionFunc func, gpointer data)
{
  self->waiting++;
  tuntas_session_run_async (self->session, func, data, NULL, NULL, NULL, answered_cb, self);
}

static void
release (Monkey *self)
{
  self->held = 0;
  set_gate (self, FALSE);
}

static void
hold (Monkey *self)
{
  if (self->held > 0)
    return;
  self->held = 1 + below (self, MOST_HELD);
  set_gate (self, TRUE);
  ask (self, hold_job, &self->gate);
  note (self, "the disk is slow for %u steps", self->held);
}

static gboolean
is_answered (gpointer monkey)
{
  return ((Monkey *)monkey)->waiting == 0;
}

static void
settle (Monkey *self)
{
  release (self);
  ask (self, hold_job, &self->gate);
  display_wait (is_answered, self, "the worker");
  display_turn ();
}

/* Somebody at another desk does what the SOP offers first. */
static gpointer
act_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 *case_id = data;
  g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (workspace, *case_id, error);
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autofree gint64 *owned = case_id;

  if (file == NULL || file->offers->len == 0)
    return NULL;
  command->act = ((TuntasActOffer *)g_ptr_array_index (file->offers, 0))->act;
  command->choice = g_strdup (((TuntasActOffer *)g_ptr_array_index (file->offers, 0))->choice);
  command->by = 1;
  command->on_behalf = file->state->holder;
  command->note = g_strdup ("Dari meja lain");
  command->version = file->summary->version;
  return GINT_TO_POINTER (tuntas_workspace_act (workspace, *case_id, command, error));
}

static void
act_elsewhere (Monkey *self)
{
  gint64 case_id = any_id (self, self->places.cases);

  note (self, "somebody else acts on case %" G_GINT64_FORMAT, case_id);
  ask (self, act_job, g_memdup2 (&case_id, sizeof case_id));
}

/* What can be pressed */

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

static gboolean
can_be_pressed (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) ||
         GTK_IS_SPIN_BUTTON (widget) || GTK_IS_LIST_BASE (widget) || GTK_IS_EXPANDER (widget) ||
         GTK_IS_STACK (widget);
}

static gboolean
can_be_typed_into (GtkWidget *widget)
{
  return (GTK_IS_TEXT (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget))) ||
         (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
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

typedef gboolean (*Fits) (GtkWidget *widget);

static void
collect (GtkWidget *root, Fits fits, GPtrArray *found)
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
    collect (child, fits, found);
}

/* A question in front of the others is the only one that can be answered. */
static GtkWidget *
front_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *front = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (!gtk_widget_get_mapped (window))
      continue;
    if (gtk_window_get_modal (GTK_WINDOW (window)))
      return window;
    if (front == NULL)
      front = window;
  }
  return front;
}

static GtkWidget *
any_widget (Monkey *self, Fits fits)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GtkWidget *root = front_window ();

  if (root != NULL)
    collect (root, fits, found);
  return found->len > 0 ? g_ptr_array_index (found, below (self, found->len)) : NULL;
}

static char *
describe (GtkWidget *widget)
{
  const char *text = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
  GtkWidget *owner = gtk_widget_get_parent (widget);

  while (owner != NULL && !g_str_has_prefix (G_OBJECT_TYPE_NAME (owner), "Tuntas"))
    owner = gtk_widget_get_parent (owner);
  if (text == NULL && GTK_IS_ACTIONABLE (widget))
    text = gtk_actionable_get_action_name (GTK_ACTIONABLE (widget));
  return g_strdup_printf ("%s “%s” in %s", G_OBJECT_TYPE_NAME (widget), text != NULL ? text : "",
                          owner != NULL ? G_OBJECT_TYPE_NAME (owner) : "no part of ours");
}

static void
activate_item (Monkey *self, GtkWidget *list)
{
  GtkWidget *view = GTK_IS_LIST_VIEW (list) || GTK_IS_GRID_VIEW (list)
                      ? list
                      : gtk_widget_get_ancestor (list, GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = NULL;
  guint n;

  if (view == NULL)
    return;
  g_object_get (view, "model", &model, NULL);
  n = model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
  if (n > 0)
    gtk_widget_activate_action (list, "list.activate-item", "u", below (self, n));
  g_clear_object (&model);
}

static void
press (Monkey *self)
{
  GtkWidget *widget = any_widget (self, can_be_pressed);
  g_autofree char *text = NULL;

  if (widget == NULL)
    return;
  text = describe (widget);
  note (self, "press %s", text);
  if (GTK_IS_BUTTON (widget)) {
    g_signal_emit_by_name (widget, "clicked");
  } else if (GTK_IS_CHECK_BUTTON (widget)) {
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget),
                                 !gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)));
  } else if (GTK_IS_SWITCH (widget)) {
    gtk_switch_set_active (GTK_SWITCH (widget), !gtk_switch_get_active (GTK_SWITCH (widget)));
  } else if (GTK_IS_DROP_DOWN (widget)) {
    GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (widget));
    guint n = model != NULL ? g_list_model_get_n_items (model) : 0;

    if (n > 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), below (self, n));
  } else if (GTK_IS_SPIN_BUTTON (widget)) {
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget), (double)below (self, 5000));
  } else if (GTK_IS_LIST_BASE (widget)) {
    activate_item (self, widget);
  } else if (GTK_IS_MENU_BUTTON (widget)) {
    if (one_in (self, 3))
      gtk_menu_button_popdown (GTK_MENU_BUTTON (widget));
    else
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
  } else if (!GTK_IS_STACK (widget)) {
    gtk_widget_activate (widget);
  }
}

static void
type (Monkey *self)
{
  static const char *const texts[] = {
    "",
    "a",
    "lampu jalan",
    "0",
    "7",
    "-3",
    "12345678901234567890",
    "31/12/2026",
    "31-02-2026",
    "kemarin",
    "20 November 2026",
    "08.30",
    "25:99",
    "100 % <b>tebal</b> & 'kutip' \"dua\"",
    "%s%n%d",
    "NEAR( \" * OR AND",
    "ﷺ 漢字 e\xcc\x81 \xf0\x9f\x98\x80",
    "Baris satu\nbaris dua\n\nbaris empat",
    "Jalan di depan kantor nagari berlubang sejak bulan Agustus dan belum juga diperbaiki walaupun "
    "sudah tiga kali dilaporkan oleh warga Jorong Contoh kepada petugas yang bertugas di loket",
    "198001012005011001",
    "081200000000",
  };
  GtkWidget *widget = any_widget (self, can_be_typed_into);
  const char *text = texts[below (self, G_N_ELEMENTS (texts))];
  g_autofree char *name = NULL;
  gboolean enter;

  if (widget == NULL)
    return;
  enter = one_in (self, 4);
  name = describe (widget);
  note (self, "type “%s”%s into %s", text, enter ? " and Enter" : "", name);
  if (one_in (self, 2))
    gtk_widget_grab_focus (widget);
  if (GTK_IS_TEXT_VIEW (widget)) {
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
    return;
  }
  gtk_editable_set_text (GTK_EDITABLE (widget), text);
  if (enter)
    g_signal_emit_by_name (widget, "activate");
}

/* Keys, as the controllers between the focus and the window get them. */
static void
hit_key (Monkey *self)
{
  static const guint keys[] = {
    GDK_KEY_Return, GDK_KEY_Escape,    GDK_KEY_space,  GDK_KEY_BackSpace, GDK_KEY_Tab,
    GDK_KEY_Up,     GDK_KEY_Down,      GDK_KEY_Left,   GDK_KEY_Right,     GDK_KEY_Home,
    GDK_KEY_End,    GDK_KEY_Page_Down, GDK_KEY_1,      GDK_KEY_2,         GDK_KEY_3,
    GDK_KEY_4,      GDK_KEY_0,         GDK_KEY_a,      GDK_KEY_b,         GDK_KEY_m,
    GDK_KEY_l,      GDK_KEY_p,         GDK_KEY_Delete, GDK_KEY_plus,      GDK_KEY_KP_Enter,
  };
  static const GdkModifierType states[] = {0, 0, 0, 0, GDK_CONTROL_MASK, GDK_SHIFT_MASK};
  GtkWidget *root = front_window ();
  GtkWidget *widget = root != NULL ? gtk_window_get_focus (GTK_WINDOW (root)) : NULL;
  guint key = keys[below (self, G_N_ELEMENTS (keys))];
  GdkModifierType state = states[below (self, G_N_ELEMENTS (states))];
  gboolean handled = FALSE;

  note (self, "hit %s%s", state != 0 ? "Ctrl or Shift and " : "", gdk_keyval_name (key));
  while (widget != NULL && !handled) {
    g_autoptr (GtkWidget) held = g_object_ref (widget);
    g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

    for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++) {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == GTK_TYPE_EVENT_CONTROLLER_KEY && !GTK_IS_TEXT (widget) &&
          !GTK_IS_TEXT_VIEW (widget))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
    widget = gtk_widget_get_parent (held);
  }
  if (!handled && root != NULL && gtk_widget_get_mapped (root) && key == GDK_KEY_Tab)
    gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
}

static void
move_focus (Monkey *self)
{
  static const GtkDirectionType directions[] = {GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD,
                                                GTK_DIR_DOWN, GTK_DIR_RIGHT};
  GtkWidget *root = front_window ();

  if (root != NULL)
    gtk_widget_child_focus (root, directions[below (self, G_N_ELEMENTS (directions))]);
}

/* A command of the page, or of something in it, as its key would give it. */
static void
command (Monkey *self)
{
  TuntasPage *page = self->window != NULL ? tuntas_main_window_get_page (self->window) : NULL;
  const char *name;
  const GVariantType *parameter;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *chosen;

  if (page == NULL)
    return;
  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (page), i, &(GType){0},
                                                   &name, &parameter, &(const char *){NULL});
       i++)
    if (parameter == NULL && strstr (name, "print") == NULL && strstr (name, "attach") == NULL &&
        strstr (name, "choose") == NULL && strstr (name, "export") == NULL &&
        strstr (name, "save-pdf") == NULL && !g_str_has_prefix (name, "kiosk-page."))
      g_ptr_array_add (names, (gpointer)name);
  if (names->len == 0)
    return;
  chosen = g_ptr_array_index (names, below (self, names->len));
  note (self, "command %s", chosen);
  gtk_widget_activate_action (GTK_WIDGET (page), chosen, NULL);
}

static void
window_command (Monkey *self)
{
  static const char *const names[] = {
    "win.new-case",  "win.search", "win.refresh",         "win.back",   "win.back",
    "win.shortcuts", "win.menu",   "win.choose-official", "win.refresh"};
  const char *name = names[below (self, G_N_ELEMENTS (names))];

  if (self->window == NULL)
    return;
  note (self, "command %s", name);
  gtk_widget_activate_action (GTK_WIDGET (self->window), name, NULL);
}

/* Places */

static GVariant *
any_target (Monkey *self, const char *page)
{
  static const char *const parts[] = {"", "result", "forms", "comments", "actions", "papers"};
  static const char *const kinds[] = {"undangan-rapat", "tanda-terima", "notulen", "tidak-ada"};

  if (g_str_equal (page, "case"))
    return g_variant_new_int64 (any_id (self, self->places.cases));
  if (g_str_equal (page, "survey-period"))
    return g_variant_new ("(xs)", any_id (self, self->places.surveys),
                          parts[below (self, G_N_ELEMENTS (parts))]);
  if (g_str_equal (page, "survey-keying"))
    return g_variant_new_int64 (any_id (self, self->places.batches));
  if (g_str_equal (page, "survey-editor"))
    return g_variant_new_int64 (one_in (self, 2) ? 0 : any_id (self, self->places.surveys));
  if (g_str_equal (page, "survey-import"))
    return g_variant_new ("(xs)", any_id (self, self->places.surveys),
                          one_in (self, 2) ? self->table : "");
  if (g_str_equal (page, "kiosk"))
    return g_variant_new_int64 (any_id (self, self->places.surveys));
  if (g_str_equal (page, "register"))
    return one_in (self, 2) ? g_variant_new_string ("lampu") : NULL;
  if (g_str_equal (page, "meetings") && one_in (self, 2))
    return one_in (self, 2) ? g_variant_new_int64 (any_id (self, self->places.meetings))
                            : g_variant_new ("(x)", any_id (self, self->places.cases));
  if (g_str_equal (page, "letters") && one_in (self, 2))
    return one_in (self, 2) ? g_variant_new_int64 (any_id (self, self->places.letters))
                            : g_variant_new ("(sxx)", kinds[below (self, G_N_ELEMENTS (kinds))],
                                             any_id (self, self->places.cases), (gint64)0);
  return NULL;
}

static void
go (Monkey *self)
{
  GType type = tuntas_page_table_get_page_type (below (self, tuntas_page_table_get_n_pages ()));
  TuntasPageClass *klass = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *text = NULL;

  if (self->window == NULL)
    return;
  klass = g_type_class_ref (type);
  target = any_target (self, klass->name);
  if (target != NULL)
    g_variant_ref_sink (target);
  text = target != NULL ? g_variant_print (target, FALSE) : g_strdup ("");
  note (self, "go to %s %s", klass->name, text);
  tuntas_main_window_go_to (self->window, klass->name, target);
  g_type_class_unref (klass);
  watch_pages (self);
}

static void
import_reports (Monkey *self)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  g_autofree char *path = g_build_filename (data_dir, "sample", "lapor-contoh.csv", NULL);

  if (self->window == NULL)
    return;
  note (self, "import reports");
  tuntas_main_window_go_to (self->window, "import", NULL);
  gtk_widget_activate_action (GTK_WIDGET (tuntas_main_window_get_page (self->window)),
                              "import.choose", "s", path);
}

static void
resize (Monkey *self)
{
  int width = 640 + (int)below (self, 700);
  int height = 420 + (int)below (self, 320);

  if (self->window == NULL)
    return;
  note (self, "resize to %d × %d", width, height);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
}

static void
change_official (Monkey *self)
{
  GPtrArray *officials = tuntas_session_get_officials (self->session);
  guint place = below (self, officials->len + 1);
  gint64 id =
    place < officials->len ? ((TuntasOfficial *)g_ptr_array_index (officials, place))->id : 0;

  note (self, "official %" G_GINT64_FORMAT " sits down", id);
  tuntas_session_set_acting (self->session, id);
}

static void
pass_time (Monkey *self)
{
  note (self, "time passes");
  tuntas_clock_set (self->clock,
                    tuntas_clock_now (self->clock) + (gint64)below (self, 3 * 24 * 60) * 60);
}

/* Windows and the office */

static void
open_window (Monkey *self)
{
  note (self, "open the window");
  self->window = tuntas_main_window_new (display_get_application (), self->session, self->settings);
  gtk_window_present (GTK_WINDOW (self->window));
  watch_pages (self);
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

  collect (window, is_popover, menus);
  for (guint i = menus->len; i > 0; i--)
    gtk_popover_popdown (g_ptr_array_index (menus, i - 1));
}

static void
close_others (Monkey *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

    if (window != NULL && window != GTK_WINDOW (self->window)) {
      note (self, "close %s", G_OBJECT_TYPE_NAME (window));
      close_menus (GTK_WIDGET (window));
      gtk_window_destroy (window);
    }
  }
}

static void
close_window (Monkey *self)
{
  TuntasMainWindow *window = g_steal_pointer (&self->window);

  if (window == NULL)
    return;
  note (self, "close the window");
  close_menus (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
  close_others (self);
}

static void
close_and_reopen (Monkey *self)
{
  close_window (self);
  if (one_in (self, 2)) {
    release (self);
    wait_for_the_end (self);
  }
  open_window (self);
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
  close_window (self);
  release (self);
  wait_for_the_end (self);
  tuntas_session_close (self->session);
  display_turn ();
  g_assert_finalize_object (g_steal_pointer (&self->session));
}

static void
close_office (Monkey *self)
{
  note (self, "close the office");
  close_session (self);
  open_session (self);
  open_window (self);
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

static void
set_up (Monkey *self, guint32 seed)
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

static void
tear_down (Monkey *self)
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

static void
take_step (Monkey *self)
{
  static const struct {
    void (*act) (Monkey *self);
    guint weight;
  } acts[] = {
    {press, 40},         {type, 18},        {hit_key, 8},       {command, 8},
    {window_command, 6}, {go, 16},          {move_focus, 3},    {change_official, 3},
    {resize, 2},         {hold, 4},         {act_elsewhere, 3}, {pass_time, 2},
    {import_reports, 1}, {close_others, 2}, {close_office, 1},  {close_and_reopen, 3},
  };
  guint total = 0;
  guint chance;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    total += acts[i].weight;
  chance = below (self, total);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++) {
    if (chance < acts[i].weight) {
      acts[i].act (self);
      return;
    }
    chance -= acts[i].weight;
  }
}

static void
play (guint32 seed, guint steps)
{
  Monkey self = {0};

  set_up (&self, seed);
  change_official (&self);
  open_window (&self);
  for (self.step = 1; self.step <= steps; self.step++) {
    guint turns;

    take_step (&self);
    watch_pages (&self);
    turns = below (&self, MOST_TURNS);
    if (self.held > 0 && --self.held == 0)
      release (&self);
    if (self.held == 0 && one_in (&self, 3))
      settle (&self);
    for (guint i = 0; i < turns; i++)
      g_main_context_iteration (NULL, FALSE);
  }
  tear_down (&self);
}

static void
test_seed (gconstpointer seed)
{
  const char *wanted = g_getenv ("TUNTAS_MONKEY_STEPS");

  play (GPOINTER_TO_UINT (seed), wanted != NULL ? (guint)atoi (wanted) : STEPS);
}

/* What GTK 4.8 says about itself: of a menu that went with its window, and of a text that is set
 * while its cursor blinks. */
static gboolean
is_known (const char *message)
{
  static const char *const known[] = {
    "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE (surface)' failed",
    "unexpected blinking selection",
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strstr (message, known[i]) != NULL)
      return TRUE;
  return FALSE;
}

static GLogWriterOutput
log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  gboolean bad = (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0;

  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && is_known (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  if (!bad)
    return G_LOG_WRITER_HANDLED;
  g_log_writer_default (level, fields, n_fields, data);
  abort ();
}

static void
make_sample (void)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  g_autoptr (GError) error = NULL;

  sample_folder = g_dir_make_tmp ("tuntas-monkey-XXXXXX", NULL);
  sample_path = g_build_filename (sample_folder, "contoh.tuntas", NULL);
  g_assert_true (
    tuntas_sample_office_create (sample_path, data_dir, "agam", SAMPLE_SEED, NOW, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  const char *wanted = g_getenv ("TUNTAS_MONKEY");
  guint first = 1;
  guint count = 3;
  int status;

  display_init (&argc, &argv);
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (log_cb, NULL, NULL);
  if (wanted != NULL)
    sscanf (wanted, "%u:%u", &first, &count);
  for (guint seed = first; seed < first + count; seed++) {
    g_autofree char *path = g_strdup_printf ("/monkey/%u", seed);

    g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_seed);
  }
  make_sample ();
  status = g_test_run ();
  remove_folder (sample_folder);
  g_free (sample_folder);
  g_free (sample_path);
  return status;
}
