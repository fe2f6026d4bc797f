/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"

#include "tuntas-application.h"
#include "tuntas-case-service.h"
#include "tuntas-preferences.h"

enum {
  PATIENCE = 20, /* seconds after which a condition is not going to come true */
};

static TuntasApplication *application;
static GSettings *preferences;

static const char *const subjects[] = {
  "Pungutan di luar ketentuan pada layanan izin usaha",
  "Antrean layanan terlalu lama",
  "Jalan berlubang di depan kantor nagari belum diperbaiki sejak bulan Agustus walaupun sudah tiga "
  "kali dilaporkan",
  "Lampu jalan mati di Jorong Contoh",
};

static gint64
register_case (DisplayFixture *self, guint place)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) complainant = tuntas_complainant_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  complaint->kind = TUNTAS_CASE_KIND_PENGADUAN;
  complaint->channel = place % TUNTAS_CHANNEL_LAPOR;
  complaint->category = g_strdup ("Perizinan");
  complaint->subject = g_strdup (subjects[place % G_N_ELEMENTS (subjects)]);
  complaint->account = g_strdup_printf ("Uraian pengaduan nomor %u yang cukup panjang.", place);
  complaint->request = g_strdup ("Mohon ditindaklanjuti.");
  complaint->respondent = g_strdup ("Petugas loket");
  complaint->service_unit = g_strdup ("Loket 1");
  complaint->place = g_strdup ("Kantor");
  complaint->event_date = 20261102;
  complaint->received_at = tuntas_clock_now (self->office.clock);
  complainant->name = g_strdup_printf ("Pelapor Contoh %u", place);
  complainant->address = g_strdup ("Jalan Contoh 1");
  complainant->phone = g_strdup ("081200000000");
  id = tuntas_workspace_register (self->office.workspace, complaint, complainant, NULL,
                                  "agam-pengaduan", 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static gint64
lane_official (DisplayFixture *self, const char *lane)
{
  g_autoptr (TuntasOfficial) official =
               tuntas_workspace_find_official (self->office.workspace, lane, NULL);

  return official != NULL ? official->id : 0;
}

static void
act (DisplayFixture *self, gint64 case_id, TuntasAct wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasCaseFile) file =
               tuntas_workspace_load_case (self->office.workspace, case_id, &error);
  g_autoptr (TuntasCommand) command = tuntas_command_new ();

  g_assert_no_error (error);
  command->act = wanted;
  command->by = 1;
  command->on_behalf = lane_official (self, file->state->lane);
  command->note = g_strdup ("Catatan contoh");
  command->version = file->summary->version;
  for (guint i = 0; i < file->offers->len; i++) {
    TuntasActOffer *offer = g_ptr_array_index (file->offers, i);

    if (offer->act == wanted) {
      command->choice = g_strdup (offer->choice);
      break;
    }
  }
  g_assert_true (tuntas_workspace_act (self->office.workspace, case_id, command, &error));
  g_assert_no_error (error);
}

/* Twelve cases over the last days: some moved on, one waits for the complainant. */
static void
add_cases (DisplayFixture *self)
{
  gint64 now = tuntas_clock_now (self->office.clock);

  for (guint i = 0; i < DISPLAY_FIXTURE_CASES; i++) {
    gint64 id;

    tuntas_clock_set (self->office.clock, now - (DISPLAY_FIXTURE_CASES - i) * 60 * 60 * 24);
    id = register_case (self, i);
    for (guint steps = i % 3; steps > 0; steps--)
      act (self, id, TUNTAS_ACT_TAKE);
    if (i == 4)
      act (self, id, TUNTAS_ACT_PAUSE);
  }
  tuntas_clock_set (self->office.clock, now);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  tuntas_session_open_finish (TUNTAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_open (gpointer session)
{
  return tuntas_session_is_open (session);
}

static void
open_session (DisplayFixture *self)
{
  g_clear_pointer (&self->office.workspace, tuntas_workspace_close);
  self->settings = g_object_ref (preferences);
  self->session = tuntas_session_new (self->office.data_dir, self->office.clock);
  tuntas_session_open_async (self->session, self->office.path, NULL, opened_cb, NULL);
  display_wait (is_open, self->session, "the office to open");
}

/* An office without a case. */
void
display_fixture_set_up_empty (DisplayFixture *self, gconstpointer data)
{
  office_fixture_set_up (&self->office, data);
  open_session (self);
}

/* An office with cases. */
void
display_fixture_set_up (DisplayFixture *self, gconstpointer data)
{
  office_fixture_set_up (&self->office, data);
  add_cases (self);
  open_session (self);
}

void
display_fixture_tear_down (DisplayFixture *self, gconstpointer data)
{
  display_turn ();
  tuntas_session_close (self->session);
  display_turn ();
  g_assert_finalize_object (self->session);
  g_settings_reset (self->settings, "acting");
  g_settings_reset (self->settings, "register");
  g_settings_reset (self->settings, "board-collapsed");
  g_settings_reset (self->settings, "board-sop");
  g_clear_object (&self->settings);
  office_fixture_tear_down (&self->office, data);
}

/* Makes the program known to GTK as it is when it runs, without showing a window. */
void
display_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv, NULL);
  preferences = tuntas_preferences_new ();
  application = tuntas_application_new (preferences);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
}

GtkApplication *
display_get_application (void)
{
  return GTK_APPLICATION (application);
}

static gboolean
give_up_cb (gpointer what)
{
  g_error ("gave up waiting for %s", (const char *)what);
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @condition is true. */
void
display_wait (DisplayCondition condition, gpointer data, const char *what)
{
  guint patience = g_timeout_add_seconds (PATIENCE, give_up_cb, (gpointer)what);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
}

/* Lets everything happen that waits to happen. */
void
display_turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static gboolean
fits (GtkWidget *widget, GType type, const char *label)
{
  if (!g_type_is_a (G_OBJECT_TYPE (widget), type))
    return FALSE;
  /* Newer GTK names a button by its label without a property of its own. */
  if (label == NULL || (GTK_IS_BUTTON (widget) &&
                        g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return TRUE;
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             label) == NULL;
}

/* Finds the first widget of a type, with an accessible label when one is given. */
GtkWidget *
display_find (GtkWidget *root, GType type, const char *label)
{
  if (fits (root, type, label))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = display_find (child, type, label);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* Finds the first label or inscription with a text. */
GtkWidget *
display_find_by_text (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (root)), text) == 0)
    return root;
  if (GTK_IS_INSCRIPTION (root) &&
      g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (root)), text) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = display_find_by_text (child, text);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* Lets the first official who acts in a lane sit at the desk. */
void
display_act_as (DisplayFixture *self, const char *lane)
{
  GPtrArray *officials = tuntas_session_get_officials (self->session);

  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (g_strv_contains ((const char *const *)official->lanes, lane)) {
      tuntas_session_set_acting (self->session, official->id);
      return;
    }
  }
  g_assert_not_reached ();
}
