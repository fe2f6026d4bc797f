/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"

#include "tuntas-date-entry.h"
#include "tuntas-day-remark.h"
#include "tuntas-decision-list.h"
#include "tuntas-form-value.h"
#include "tuntas-meeting-editor.h"
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
  tuntas_decision_list_set_suggestions (TUNTAS_DECISION_LIST (list), posts,
                                        tuntas_session_get_calendar (self->session),
                                        tuntas_session_now (self->session));
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

/* A decision that says who and until when can become a corrective action; until the meeting is
 * saved that can be taken back, and one that has become one is not offered again. */
static void
test_actions (DisplayFixture *self, gconstpointer data)
{
  static const char *const before[] = {
    "Jadwal dipasang. | Kepala Bidang | 30 November 2026", "Uang dikembalikan.",
    "Loket dibuka. | Kasi | 1 Desember 2026 | 004/PTP/2026", NULL};
  static const char *const marked[] = {
    "Jadwal dipasang. | Kepala Bidang | 30 November 2026 | PTP", "Uang dikembalikan.",
    "Loket dibuka. | Kasi | 1 Desember 2026 | 004/PTP/2026", NULL};
  static const char *const posts[] = {"Kepala Bidang", NULL};
  GtkWidget *list = g_object_new (TUNTAS_TYPE_DECISION_LIST, NULL);
  GtkWidget *window = show (list);
  GtkWidget *label, *mark;

  tuntas_decision_list_set_suggestions (TUNTAS_DECISION_LIST (list), posts,
                                        tuntas_session_get_calendar (self->session),
                                        tuntas_session_now (self->session));
  tuntas_decision_list_set_lines (TUNTAS_DECISION_LIST (list), before);
  g_assert_nonnull (display_find_by_text (list, "004/PTP/2026"));
  label = display_find_by_text (list, "Make a corrective action");
  g_assert_nonnull (label);
  mark = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_get_visible (mark));
  g_signal_emit_by_name (mark, "clicked");
  assert_lines (list, marked);
  g_assert_nonnull (
    display_find_by_text (list, "Becomes a corrective action when the meeting is saved"));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (mark)), ==, "Undo");
  g_signal_emit_by_name (mark, "clicked");
  assert_lines (list, before);
  tuntas_form_value_set (display_find (list, GTK_TYPE_ENTRY, "Deadline of decision 1"), "segera");
  g_assert_false (gtk_widget_get_visible (mark));
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
  TuntasMeetingSheet sheet = {meeting, cases, cases, NULL};

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

static gboolean
is_said (GtkWidget *root, const char *words)
{
  GtkWidget *label = display_find_by_text (root, words);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* A day off or an unusual hour is said, not refused. */
static void
test_day_off (DisplayFixture *self, gconstpointer data)
{
  static const struct {
    const char *day;
    const char *start;
    const char *end;
    const char *words; /* NULL for an ordinary meeting */
  } plans[] = {
    {"20/11/2026", "09.00", "", NULL},
    {"20/11/2026", "09.00", "16.30", NULL},
    {"22/11/2026", "09.00", "",
     "Minggu, 22 November 2026 is a day off: akhir pekan. The meeting can be planned all the "
     "same."},
    {"25/12/2026", "09.00", "",
     "Jumat, 25 Desember 2026 is a day off: libur Kelahiran Yesus Kristus (Hari Raya Natal). The "
     "meeting can be "
     "planned all the same."},
    {"23/11/2026", "06.00", "",
     "The meeting lies outside the office hours, which are from 07.30 to 16.00 on that day. It can "
     "be planned all the same."},
    {"23/11/2026", "15.00", "17.00",
     "The meeting lies outside the office hours, which are from 07.30 to 16.00 on that day. It can "
     "be planned all the same."},
    {"27/11/2026", "12.00", "",
     "The meeting begins in the break, which is from 11.30 to 13.00 on that day. It can be planned "
     "all the same."},
    {"27/11/2026", "10.00", "14.00", NULL},
  };
  g_autoptr (TuntasMeeting) meeting = make_meeting (self);
  g_autoptr (GPtrArray) cases = g_ptr_array_new ();
  GtkWidget *editor = g_object_new (TUNTAS_TYPE_MEETING_EDITOR, NULL);
  GtkWidget *window = show (editor);
  GtkWidget *date = NULL, *remark = NULL;
  TuntasMeetingSheet sheet = {meeting, cases, cases, NULL};

  tuntas_meeting_editor_set_meeting (TUNTAS_MEETING_EDITOR (editor), self->session, &sheet);
  date = display_find (editor, TUNTAS_TYPE_DATE_ENTRY, NULL);
  remark = display_find (editor, TUNTAS_TYPE_DAY_REMARK, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (plans); i++) {
    g_autoptr (TuntasMeeting) planned = NULL;

    tuntas_form_value_set (date, plans[i].day);
    tuntas_form_value_set (display_find (editor, GTK_TYPE_ENTRY, "From"), plans[i].start);
    tuntas_form_value_set (display_find (editor, GTK_TYPE_ENTRY, "Until"), plans[i].end);
    g_assert_true (gtk_widget_get_visible (remark) == (plans[i].words != NULL));
    if (plans[i].words != NULL)
      g_assert_nonnull (display_find_by_text (remark, plans[i].words));
    planned = tuntas_meeting_editor_make_meeting (TUNTAS_MEETING_EDITOR (editor));
    g_assert_nonnull (planned);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* So is a deadline of a decision, and words that are no day are left alone. */
static void
test_deadline_off (DisplayFixture *self, gconstpointer data)
{
  static const char *const lines[] = {"Jadwal dipasang. | Kabid | 25 Desember 2026",
                                      "Uang dikembalikan. | Kasi | segera", NULL};
  static const char *const posts[] = {NULL};
  const char *words =
    "Jumat, 25 Desember 2026 is a day off: libur Kelahiran Yesus Kristus (Hari Raya Natal). The "
    "next working day is Senin, 28 Desember 2026. The deadline can stay as it "
    "is.";
  GtkWidget *list = g_object_new (TUNTAS_TYPE_DECISION_LIST, NULL);
  GtkWidget *window = show (list);

  tuntas_decision_list_set_suggestions (TUNTAS_DECISION_LIST (list), posts,
                                        tuntas_session_get_calendar (self->session),
                                        tuntas_session_now (self->session));
  tuntas_decision_list_set_lines (TUNTAS_DECISION_LIST (list), lines);
  display_turn ();
  g_assert_true (is_said (list, words));
  tuntas_form_value_set (display_find (list, GTK_TYPE_ENTRY, "Deadline of decision 1"), "");
  g_signal_emit_by_name (display_find (list, GTK_TYPE_BUTTON, "Remove decision 1"), "clicked");
  g_assert_false (is_said (list, words));
  assert_lines (list, lines + 1);
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
  add ("/meetings/actions", test_actions);
  add ("/meetings/outcome", test_outcome);
  add ("/meetings/day-off", test_day_off);
  add ("/meetings/deadline-off", test_deadline_off);
#undef add

  return g_test_run ();
}
