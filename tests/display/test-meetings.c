/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"

#include "tuntas-date-entry.h"
#include "tuntas-decision-list.h"
#include "tuntas-form-value.h"
#include "tuntas-meeting-editor.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-text-area.h"

static GtkWidget *
show (GtkWidget *widget)
{
  GtkWidget *window = gtk_application_window_new (display_get_application ());

  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_present (GTK_WINDOW (window));
  display_turn ();
  return window;
}

static void
assert_lines (GtkWidget *list, const char *const *lines)
{
  g_auto (GStrv) got = tuntas_decision_list_dup_lines (TUNTAS_DECISION_LIST (list));

  g_assert_cmpstrv (got, lines);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_decisions (DisplayFixture *self, gconstpointer data)
{
  static const char *const before[] = {"Jadwal dipasang. | Kepala Bidang | 30 November 2026",
                                       "Uang dikembalikan.", NULL};
  static const char *const added[] = {"Jadwal dipasang. | Kepala Bidang | 30 November 2026",
                                      "Uang dikembalikan.", "Lapor tiap bulan |  | segera", NULL};
  static const char *const removed[] = {"Uang dikembalikan.", "Lapor tiap bulan |  | segera", NULL};
  static const char *const none[] = {NULL};
  static const char *const posts[] = {"Kepala Bidang", NULL};
  GtkWidget *list = g_object_new (TUNTAS_TYPE_DECISION_LIST, NULL);
  GtkWidget *window = show (list);
  guint n_changes = 0;

  g_signal_connect_swapped (list, "changed", G_CALLBACK (count_cb), &n_changes);
  tuntas_decision_list_set_suggestions (TUNTAS_DECISION_LIST (list), posts, 20261120);
  assert_lines (list, none);
  tuntas_decision_list_set_lines (TUNTAS_DECISION_LIST (list), before);
  assert_lines (list, before);
  g_assert_cmpuint (n_changes, ==, 0);

  g_signal_emit_by_name (
    gtk_widget_get_ancestor (display_find_by_text (list, "Add a decision"), GTK_TYPE_BUTTON),
    "clicked");
  assert_lines (list, before);
  tuntas_form_value_set (
    gtk_widget_get_ancestor (display_find (list, GTK_TYPE_TEXT_VIEW, "Decision 3"),
                             TUNTAS_TYPE_TEXT_AREA),
    "Lapor tiap bulan");
  tuntas_form_value_set (display_find (list, GTK_TYPE_ENTRY, "Deadline of decision 3"), "segera");
  assert_lines (list, added);
  g_assert_cmpuint (n_changes, >=, 2);

  g_signal_emit_by_name (display_find (list, GTK_TYPE_BUTTON, "Remove decision 1"), "clicked");
  assert_lines (list, removed);
  tuntas_decision_list_set_lines (TUNTAS_DECISION_LIST (list), NULL);
  assert_lines (list, none);
  gtk_window_destroy (GTK_WINDOW (window));
}

static TuntasMeeting *
make_meeting (DisplayFixture *self)
{
  TuntasMeeting *meeting = tuntas_meeting_new ();

  meeting->title = g_strdup ("Pembahasan");
  meeting->place = g_strdup ("Ruang rapat");
  meeting->starts_at =
    tuntas_calendar_time_of (tuntas_session_get_calendar (self->session), 20261120, 540);
  meeting->minutes = g_strdup ("PEMBUKAAN\nDibuka.\n\nPEMBAHASAN\nDibahas.");
  meeting->decisions = g_strsplit ("Disetujui. | Kasi | besok", "\n", -1);
  return meeting;
}

/* What was written comes back as it was, and so does a draft of it. */
static void
test_outcome (DisplayFixture *self, gconstpointer data)
{
  g_autoptr (TuntasMeeting) meeting = make_meeting (self);
  g_autoptr (TuntasMeeting) again = NULL;
  g_autoptr (TuntasMeeting) drafted = NULL;
  g_autoptr (GPtrArray) cases = g_ptr_array_new ();
  g_autofree char *draft = NULL;
  GtkWidget *editor = g_object_new (TUNTAS_TYPE_MEETING_EDITOR, NULL);
  GtkWidget *window = show (editor);
  TuntasMeetingSheet sheet = {meeting, cases, NULL};

  tuntas_meeting_editor_set_meeting (TUNTAS_MEETING_EDITOR (editor), self->session, &sheet);
  again = tuntas_meeting_editor_make_meeting (TUNTAS_MEETING_EDITOR (editor));
  g_assert_nonnull (again);
  g_assert_cmpstr (again->minutes, ==, meeting->minutes);
  g_assert_cmpstrv (again->decisions, meeting->decisions);
  g_assert_false (tuntas_meeting_editor_is_dirty (TUNTAS_MEETING_EDITOR (editor)));

  draft = tuntas_meeting_editor_dup_draft (TUNTAS_MEETING_EDITOR (editor));
  g_clear_pointer (&meeting->minutes, g_free);
  g_clear_pointer (&meeting->decisions, g_strfreev);
  sheet.draft = draft;
  tuntas_meeting_editor_set_meeting (TUNTAS_MEETING_EDITOR (editor), self->session, &sheet);
  drafted = tuntas_meeting_editor_make_meeting (TUNTAS_MEETING_EDITOR (editor));
  g_assert_cmpstr (drafted->minutes, ==, again->minutes);
  g_assert_cmpstrv (drafted->decisions, again->decisions);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A day off is said, not refused. */
static void
test_day_off (DisplayFixture *self, gconstpointer data)
{
  g_autoptr (TuntasMeeting) meeting = make_meeting (self);
  g_autoptr (TuntasMeeting) planned = NULL;
  g_autoptr (GPtrArray) cases = g_ptr_array_new ();
  GtkWidget *editor = g_object_new (TUNTAS_TYPE_MEETING_EDITOR, NULL);
  GtkWidget *window = show (editor);
  GtkWidget *date = NULL;
  TuntasMeetingSheet sheet = {meeting, cases, NULL};
  const char *words =
    "Minggu, 22 November 2026 is a day off. The meeting can be planned all the same.";

  tuntas_meeting_editor_set_meeting (TUNTAS_MEETING_EDITOR (editor), self->session, &sheet);
  g_assert_null (display_find_by_text (editor, words));
  date = display_find (editor, TUNTAS_TYPE_DATE_ENTRY, NULL);
  tuntas_form_value_set (date, "22/11/2026");
  g_assert_nonnull (display_find_by_text (editor, words));
  planned = tuntas_meeting_editor_make_meeting (TUNTAS_MEETING_EDITOR (editor));
  g_assert_nonnull (planned);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

#define add(path, function)                                                                        \
  g_test_add (path, DisplayFixture, NULL, display_fixture_set_up, function,                        \
              display_fixture_tear_down)
  add ("/meetings/decisions", test_decisions);
  add ("/meetings/outcome", test_outcome);
  add ("/meetings/day-off", test_day_off);
#undef add

  return g_test_run ();
}
