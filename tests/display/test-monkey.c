/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "monkey.h"
#include "tuntas-page-table.h"
#include "tuntas-paths.h"

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
  MOST_TURNS = 12, /* of the main loop between two steps */
};

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
  gint64 case_id = monkey_any_id (self, self->places.cases);

  monkey_note (self, "somebody else acts on case %" G_GINT64_FORMAT, case_id);
  monkey_ask (self, act_job, g_memdup2 (&case_id, sizeof case_id));
}

/* What can be pressed */

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
any_widget (Monkey *self, MonkeyFits fits)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GtkWidget *root = front_window ();

  if (root != NULL)
    monkey_collect (root, fits, found);
  return found->len > 0 ? g_ptr_array_index (found, monkey_below (self, found->len)) : NULL;
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
    gtk_widget_activate_action (list, "list.activate-item", "u", monkey_below (self, n));
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
  monkey_note (self, "press %s", text);
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
      gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), monkey_below (self, n));
  } else if (GTK_IS_SPIN_BUTTON (widget)) {
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget), (double)monkey_below (self, 5000));
  } else if (GTK_IS_LIST_BASE (widget)) {
    activate_item (self, widget);
  } else if (GTK_IS_MENU_BUTTON (widget)) {
    if (monkey_one_in (self, 3))
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
  const char *text = texts[monkey_below (self, G_N_ELEMENTS (texts))];
  g_autofree char *name = NULL;
  gboolean enter;

  if (widget == NULL)
    return;
  enter = monkey_one_in (self, 4);
  name = describe (widget);
  monkey_note (self, "type “%s”%s into %s", text, enter ? " and Enter" : "", name);
  if (monkey_one_in (self, 2))
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
  guint key = keys[monkey_below (self, G_N_ELEMENTS (keys))];
  GdkModifierType state = states[monkey_below (self, G_N_ELEMENTS (states))];
  gboolean handled = FALSE;

  monkey_note (self, "hit %s%s", state != 0 ? "Ctrl or Shift and " : "", gdk_keyval_name (key));
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
    gtk_widget_child_focus (root, directions[monkey_below (self, G_N_ELEMENTS (directions))]);
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
  chosen = g_ptr_array_index (names, monkey_below (self, names->len));
  monkey_note (self, "command %s", chosen);
  gtk_widget_activate_action (GTK_WIDGET (page), chosen, NULL);
}

static void
window_command (Monkey *self)
{
  static const char *const names[] = {
    "win.new-case",  "win.search", "win.refresh",         "win.back",   "win.back",
    "win.shortcuts", "win.menu",   "win.choose-official", "win.refresh"};
  const char *name = names[monkey_below (self, G_N_ELEMENTS (names))];

  if (self->window == NULL)
    return;
  monkey_note (self, "command %s", name);
  gtk_widget_activate_action (GTK_WIDGET (self->window), name, NULL);
}

/* Places */

static GVariant *
any_target (Monkey *self, const char *page)
{
  static const char *const parts[] = {"", "result", "forms", "comments", "actions", "papers"};
  static const char *const kinds[] = {"undangan-rapat", "tanda-terima", "notulen", "tidak-ada"};

  if (g_str_equal (page, "case"))
    return g_variant_new_int64 (monkey_any_id (self, self->places.cases));
  if (g_str_equal (page, "survey-period"))
    return g_variant_new ("(xs)", monkey_any_id (self, self->places.surveys),
                          parts[monkey_below (self, G_N_ELEMENTS (parts))]);
  if (g_str_equal (page, "survey-keying"))
    return g_variant_new_int64 (monkey_any_id (self, self->places.batches));
  if (g_str_equal (page, "survey-editor"))
    return g_variant_new_int64 (
      monkey_one_in (self, 2) ? 0 : monkey_any_id (self, self->places.surveys));
  if (g_str_equal (page, "survey-import"))
    return g_variant_new ("(xs)", monkey_any_id (self, self->places.surveys),
                          monkey_one_in (self, 2) ? self->table : "");
  if (g_str_equal (page, "kiosk"))
    return g_variant_new_int64 (monkey_any_id (self, self->places.surveys));
  if (g_str_equal (page, "register"))
    return monkey_one_in (self, 2) ? g_variant_new_string ("lampu") : NULL;
  if (g_str_equal (page, "meetings") && monkey_one_in (self, 2))
    return monkey_one_in (self, 2)
             ? g_variant_new_int64 (monkey_any_id (self, self->places.meetings))
             : g_variant_new ("(x)", monkey_any_id (self, self->places.cases));
  if (g_str_equal (page, "letters") && monkey_one_in (self, 2))
    return monkey_one_in (self, 2)
             ? g_variant_new_int64 (monkey_any_id (self, self->places.letters))
             : g_variant_new ("(sxx)", kinds[monkey_below (self, G_N_ELEMENTS (kinds))],
                              monkey_any_id (self, self->places.cases), (gint64)0);
  return NULL;
}

static void
go (Monkey *self)
{
  GType type =
    tuntas_page_table_get_page_type (monkey_below (self, tuntas_page_table_get_n_pages ()));
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
  monkey_note (self, "go to %s %s", klass->name, text);
  tuntas_main_window_go_to (self->window, klass->name, target);
  g_type_class_unref (klass);
  monkey_watch_pages (self);
}

static void
import_reports (Monkey *self)
{
  g_autofree char *data_dir = tuntas_paths_dup_data_dir ();
  g_autofree char *path = g_build_filename (data_dir, "sample", "lapor-contoh.csv", NULL);

  if (self->window == NULL)
    return;
  monkey_note (self, "import reports");
  tuntas_main_window_go_to (self->window, "import", NULL);
  gtk_widget_activate_action (GTK_WIDGET (tuntas_main_window_get_page (self->window)),
                              "import.choose", "s", path);
}

static void
resize (Monkey *self)
{
  int width = 640 + (int)monkey_below (self, 700);
  int height = 420 + (int)monkey_below (self, 320);

  if (self->window == NULL)
    return;
  monkey_note (self, "resize to %d × %d", width, height);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
}

static void
change_official (Monkey *self)
{
  GPtrArray *officials = tuntas_session_get_officials (self->session);
  guint place = monkey_below (self, officials->len + 1);
  gint64 id =
    place < officials->len ? ((TuntasOfficial *)g_ptr_array_index (officials, place))->id : 0;

  monkey_note (self, "official %" G_GINT64_FORMAT " sits down", id);
  tuntas_session_set_acting (self->session, id);
}

static void
pass_time (Monkey *self)
{
  monkey_note (self, "time passes");
  tuntas_clock_set (self->clock,
                    tuntas_clock_now (self->clock) + (gint64)monkey_below (self, 3 * 24 * 60) * 60);
}

static void
take_step (Monkey *self)
{
  static const struct {
    void (*act) (Monkey *self);
    guint weight;
  } acts[] = {
    {press, 40},
    {type, 18},
    {hit_key, 8},
    {command, 8},
    {window_command, 6},
    {go, 16},
    {move_focus, 3},
    {change_official, 3},
    {resize, 2},
    {monkey_hold, 4},
    {act_elsewhere, 3},
    {pass_time, 2},
    {import_reports, 1},
    {monkey_close_others, 2},
    {monkey_close_office, 1},
    {monkey_close_and_reopen, 3},
  };
  guint total = 0;
  guint chance;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    total += acts[i].weight;
  chance = monkey_below (self, total);
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

  monkey_set_up (&self, seed);
  change_official (&self);
  monkey_open_window (&self);
  for (self.step = 1; self.step <= steps; self.step++) {
    guint turns;

    take_step (&self);
    monkey_watch_pages (&self);
    turns = monkey_below (&self, MOST_TURNS);
    if (self.held > 0 && --self.held == 0)
      monkey_release (&self);
    if (self.held == 0 && monkey_one_in (&self, 3))
      monkey_settle (&self);
    for (guint i = 0; i < turns; i++)
      g_main_context_iteration (NULL, FALSE);
  }
  monkey_tear_down (&self);
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
  monkey_make_sample ();
  status = g_test_run ();
  monkey_drop_sample ();
  return status;
}
