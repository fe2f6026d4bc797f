/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"
#include "tuntas-confirm-dialog.h"
#include "tuntas-date-entry.h"
#include "tuntas-form-field.h"
#include "tuntas-settings-page.h"

static GError *told;

static void
failed_cb (TuntasPage *page, const char *heading, GError *error)
{
  g_clear_error (&told);
  told = g_error_copy (error);
}

static gboolean
was_told (gpointer data)
{
  return told != NULL;
}

static void
wait_for_failure (void)
{
  display_wait (was_told, NULL, "a failure to be told");
  g_clear_error (&told);
}

/* The page of the settings at one of its sections, alone in a window. */
static TuntasPage *
open_section (DisplayFixture *self, const char *name)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (TUNTAS_TYPE_SETTINGS_PAGE, "session", self->session, "settings",
                                  self->settings, NULL);

  g_signal_connect (page, "failed", G_CALLBACK (failed_cb), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 700);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_activate_action (page, "settings.show-section", "s", name));
  gtk_test_widget_wait_for_draw (window);
  return TUNTAS_PAGE (page);
}

static void
close_page (TuntasPage *page)
{
  gpointer weak = page;

  g_assert_no_error (told);
  g_object_add_weak_pointer (G_OBJECT (page), &weak);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  /* What it still reads holds it. */
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
}

/* The section in sight, by which its actions are reached. */
static GtkWidget *
get_section (TuntasPage *page)
{
  GtkWidget *stack = display_find (GTK_WIDGET (page), GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child (GTK_STACK (stack));
}

static GtkWidget *
find_entry (TuntasPage *page, const char *label)
{
  GtkWidget *entry = display_find (get_section (page), GTK_TYPE_ENTRY, label);

  g_assert_nonnull (entry);
  return entry;
}

/* Texts that come to sight. */
typedef struct {
  GtkWidget *root;
  const char *text;
} Sight;

/* A label in sight that holds some words. */
static GtkWidget *
find_words (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_words (child, text);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
is_in_sight (gpointer data)
{
  const Sight *sight = data;

  return find_words (sight->root, sight->text) != NULL;
}

static void
wait_for (GtkWidget *root, const char *text)
{
  Sight sight = {root, text};

  display_wait (is_in_sight, &sight, text);
}

static gboolean
is_there (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static TuntasConfirmDialog *
find_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (TUNTAS_IS_CONFIRM_DIALOG (window))
      return TUNTAS_CONFIRM_DIALOG (window);
  }
  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return find_dialog () != NULL;
}

static void
accept_dialog (const char *heading)
{
  TuntasConfirmDialog *dialog;

  display_wait (is_asked, NULL, "the question");
  dialog = find_dialog ();
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (dialog)), heading));
  g_signal_emit_by_name (dialog, "accepted");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Every section comes to sight and can be left again. */
static void
test_sections (DisplayFixture *self, gconstpointer data)
{
  static const char *const names[] = {"office", "officials", "assignments", "sops",
                                      "hours",  "holidays",  "backup",      "appearance"};
  TuntasPage *page = open_section (self, "office");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    gtk_widget_activate_action (GTK_WIDGET (page), "settings.show-section", "s", names[i]);
    gtk_test_widget_wait_for_draw (GTK_WIDGET (page));
    g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_parent (get_section (page)))), ==,
      names[i]);
  }
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.previous-section", NULL);
  g_assert_cmpstr (
    gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_parent (get_section (page)))), ==,
    "backup");
  display_turn ();
  close_page (page);
}

/* With text of twice the size every section still fits beside the sidebar of a small screen. */
static void
test_large_text (DisplayFixture *self, gconstpointer data)
{
  enum {
    ROOM = 1000,        /* pixels that a window of 1366 leaves to a page */
    LARGE = 192 * 1024, /* a 1024th of dots an inch */
  };
  GtkSettings *settings = gtk_settings_get_default ();
  static const char *const names[] = {"office", "officials", "assignments", "sops",
                                      "hours",  "holidays",  "backup",      "appearance"};
  int before;
  TuntasPage *page;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", LARGE, NULL);
  page = open_section (self, "office");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    int minimum;

    gtk_widget_activate_action (GTK_WIDGET (page), "settings.show-section", "s", names[i]);
    gtk_test_widget_wait_for_draw (GTK_WIDGET (page));
    gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                        NULL);
    g_test_message ("%s: %d", names[i], minimum);
    g_assert_cmpint (minimum, <=, ROOM);
  }
  display_turn ();
  close_page (page);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static gboolean
is_office_renamed (gpointer session)
{
  return g_strcmp0 (tuntas_session_get_office (session)->name, "Dinas Umpama Kota Contoh") == 0;
}

static void
test_office (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_section (self, "office");
  GtkWidget *name = find_entry (page, "Name of the office");
  GtkWidget *format = find_entry (page, "Register number");
  GtkWidget *field = gtk_widget_get_parent (format);

  /* a format that would give two cases one number is refused before it is saved */
  gtk_editable_set_text (GTK_EDITABLE (format), "{no:4}/ADU");
  g_assert_cmpstr (tuntas_form_field_get_error (TUNTAS_FORM_FIELD (field)), !=, "");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (format), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_editable_set_text (GTK_EDITABLE (format), "{no:4}/ADU/{bulan_romawi}/{tahun}");
  g_assert_cmpstr (tuntas_form_field_get_error (TUNTAS_FORM_FIELD (field)), ==, "");
  g_assert_nonnull (display_find_by_text (field, "Example: 0142/ADU/XI/2026"));

  gtk_editable_set_text (GTK_EDITABLE (name), "");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  g_assert_cmpstr (tuntas_form_field_get_error (TUNTAS_FORM_FIELD (gtk_widget_get_parent (name))),
                   ==, "Write down the name of the office.");

  gtk_editable_set_text (GTK_EDITABLE (name), "Dinas Umpama Kota Contoh");
  wait_for (get_section (page), "There are changes that are not saved.");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  display_wait (is_office_renamed, self->session, "the profile to be saved");
  display_turn ();
  close_page (page);
}

/* What is typed survives a change from elsewhere. */
static void
test_office_keeps_typing (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_section (self, "office");
  GtkWidget *place = find_entry (page, "Place");

  gtk_editable_set_text (GTK_EDITABLE (place), "Kota Contoh");
  tuntas_page_refresh (page);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (place)), ==, "Kota Contoh");
  gtk_widget_activate_action (get_section (page), "office.revert", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (place)), !=, "Kota Contoh");
  close_page (page);
}

static gboolean
knows_new_official (gpointer session)
{
  GPtrArray *officials = tuntas_session_get_officials (session);

  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *official = officials->pdata[i];

    if (g_str_equal (official->name, "Dr. Ir. Contoh Umpama, M.Si.") &&
        g_strv_contains ((const char *const *)official->lanes, "staf"))
      return TRUE;
  }
  return FALSE;
}

static void
test_official (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_section (self, "officials");
  GtkWidget *section = get_section (page);
  GtkWidget *lane;

  wait_for (section, "Dewi Umpama, S.E.");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.add", NULL);
  display_wait (is_there, find_entry (page, "Name"), "the form");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  wait_for (section, "Write down the name of the official, with degrees.");

  gtk_editable_set_text (GTK_EDITABLE (find_entry (page, "Name")), "Dr. Ir. Contoh Umpama, M.Si.");
  /* a NIP that looks wrong is pointed out and saved all the same */
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page, "NIP")), "1980");
  g_assert_true (
    gtk_widget_has_css_class (gtk_widget_get_parent (find_entry (page, "NIP")), "warned"));
  lane = display_find (section, GTK_TYPE_CHECK_BUTTON, "Staf");
  g_assert_nonnull (lane);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (lane), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  display_wait (knows_new_official, self->session, "the official to be saved");
  wait_for (section, "Dr. Ir. Contoh Umpama, M.Si.");
  close_page (page);
}

static void
test_assignment (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_section (self, "assignments");
  GtkWidget *section = get_section (page);

  wait_for (section, "Nobody acts in the place of another.");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.add", NULL);
  display_wait (is_there, find_entry (page, "Post"), "the form");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  wait_for (section, "Write down the vacant post.");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page, "Post")), "Kepala Dinas Contoh");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  wait_for (section, "Plt. Kepala Dinas Contoh");
  close_page (page);
}

static gboolean
has_two_sops (gpointer session)
{
  return tuntas_session_get_sops (session)->len == 2;
}

static void
test_sop (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_section (self, "sops");
  GtkWidget *section = get_section (page);
  g_autofree char *path =
    g_build_filename (self->office.data_dir, "sop", "padang-disnaker-pengaduan.sop", NULL);
  guint before = tuntas_session_get_sops (self->session)->len;

  wait_for (section, "In force");
  g_assert_cmpuint (before, ==, 1);
  gtk_widget_activate_action (section, "sops.check-file", "s", path);
  wait_for (section, "In force from");
  g_assert_nonnull (find_words (section, "Steps"));
  gtk_widget_activate_action (section, "sops.put-in-force", NULL);
  display_wait (has_two_sops, self->session, "the SOP to be in force");
  wait_for (section, "Can be put in force");

  /* a file that is no SOP is told, and changes nothing */
  g_free (path);
  path = g_build_filename (self->office.data_dir, "sop", "README.md", NULL);
  gtk_widget_activate_action (section, "sops.check-file", "s", path);
  wait_for_failure ();
  g_assert_true (has_two_sops (self->session));
  close_page (page);
}

static gboolean
has_short_friday (gpointer session)
{
  const char *hours = tuntas_session_get_office (session)->hours;

  return hours != NULL && strstr (hours, "Jumat=07.30-14.00; istirahat 11.30-13.00") != NULL;
}

static void
test_hours (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_section (self, "hours");
  GtkWidget *section = get_section (page);
  GtkWidget *closes = find_entry (page, "Jumat, closes");

  gtk_editable_set_text (GTK_EDITABLE (closes), "siang");
  wait_for (section, "Some hours cannot be read; they are marked.");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (closes), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_editable_set_text (GTK_EDITABLE (closes), "14.00");
  wait_for (section, "would get another deadline.");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  accept_dialog ("Move the deadline");
  display_wait (has_short_friday, self->session, "the hours to be saved");
  display_turn ();
  close_page (page);
}

static gboolean
is_off_on_hero_day (gpointer session)
{
  return !tuntas_calendar_is_working_day (tuntas_session_get_calendar (session), 20261125);
}

static void
test_holiday (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_section (self, "holidays");
  GtkWidget *section = get_section (page);
  GtkWidget *date;

  wait_for (section, "2026");
  g_assert_false (is_off_on_hero_day (self->session));
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.add", NULL);
  display_wait (is_there, find_entry (page, "Name"), "the form");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  wait_for (section, "Write down a day that exists");
  date = display_find (section, TUNTAS_TYPE_DATE_ENTRY, NULL);
  tuntas_date_entry_set_date (TUNTAS_DATE_ENTRY (date), 20261125);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page, "Name")), "Hari Jadi Kabupaten Contoh");
  gtk_widget_activate_action (GTK_WIDGET (page), "settings.save", NULL);
  accept_dialog ("Save this day?");
  display_wait (is_off_on_hero_day, self->session, "the day to be off");
  wait_for (section, "Hari Jadi Kabupaten Contoh");
  close_page (page);
}

static void
test_backup (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_section (self, "backup");
  GtkWidget *section = get_section (page);
  g_autofree char *path = office_fixture_build_path (&self->office, "cadangan.tuntas");
  g_autofree char *other = office_fixture_build_path (&self->office, "bukan.tuntas");

  wait_for (section, "No backup has been made yet.");
  gtk_widget_activate_action (section, "backup.choose", "s", path);
  wait_for (section, "The backup is whole. It was opened again and counted:");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  wait_for (section, "Last backup: ");
  gtk_widget_activate_action (section, "backup.verify", NULL);
  wait_for (section, "The ledger is whole:");

  /* what is no backup is told before anything is touched */
  g_assert_true (g_file_set_contents (other, "bukan cadangan", -1, NULL));
  gtk_widget_activate_action (section, "backup.check", "s", other);
  wait_for_failure ();
  g_assert_null (find_words (section, "“bukan.tuntas” is whole."));

  gtk_widget_activate_action (section, "backup.check", "s", path);
  wait_for (section, "“cadangan.tuntas” is whole.");
  gtk_widget_activate_action (section, "backup.restore", NULL);
  accept_dialog ("Restore “cadangan.tuntas”?");
  wait_for (section, "The backup is restored.");
  close_page (page);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

#define ADD(path, set_up, function)                                                                \
  g_test_add (path, DisplayFixture, NULL, set_up, function, display_fixture_tear_down)
  ADD ("/settings/sections", display_fixture_set_up_empty, test_sections);
  ADD ("/settings/large-text", display_fixture_set_up_empty, test_large_text);
  ADD ("/settings/office", display_fixture_set_up_empty, test_office);
  ADD ("/settings/office-keeps-typing", display_fixture_set_up_empty, test_office_keeps_typing);
  ADD ("/settings/official", display_fixture_set_up_empty, test_official);
  ADD ("/settings/assignment", display_fixture_set_up_empty, test_assignment);
  ADD ("/settings/sop", display_fixture_set_up_empty, test_sop);
  ADD ("/settings/hours", display_fixture_set_up, test_hours);
  ADD ("/settings/holiday", display_fixture_set_up, test_holiday);
  ADD ("/settings/backup", display_fixture_set_up, test_backup);
  return g_test_run ();
}
