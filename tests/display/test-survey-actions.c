/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-office.h"
#include "tuntas-case-asking.h"
#include "tuntas-case-page.h"
#include "tuntas-corrective-card.h"
#include "tuntas-corrective-form.h"
#include "tuntas-corrective-service.h"
#include "tuntas-desk-page.h"
#include "tuntas-form-field.h"
#include "tuntas-survey-period-page.h"
#include "tuntas-text-area.h"

/* Where a page wanted to go. */
typedef struct {
  char *page;
  GVariant *target;
} Way;

typedef struct {
  DisplayFixture display;
  gint64 period;
  gint64 case_id;
  TuntasPage *page;
  Way way;
} Fixture;

static void
navigate_cb (Way *way, const char *name, GVariant *target)
{
  g_free (way->page);
  way->page = g_strdup (name);
  g_clear_pointer (&way->target, g_variant_unref);
  way->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

static void
open_page (Fixture *self, GType type, GVariant *target)
{
  GtkWidget *window = adw_window_new ();
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  self->page =
    g_object_new (type, "session", self->display.session, "settings", self->display.settings, NULL);
  g_signal_connect_swapped (self->page, "navigate", G_CALLBACK (navigate_cb), &self->way);
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 900);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (self->page));
  if (owned != NULL)
    tuntas_page_show_target (self->page, owned);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
}

static void
close_page (Fixture *self)
{
  gpointer weak = self->page;

  g_object_add_weak_pointer (G_OBJECT (self->page), &weak);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))));
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
  self->page = NULL;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  display_fixture_set_up (&self->display, NULL);
  self->period = survey_office_begin (&self->display);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->way.page, g_free);
  g_clear_pointer (&self->way.target, g_variant_unref);
  display_fixture_tear_down (&self->display, NULL);
}

static void
click (Fixture *self, GtkWidget *root, const char *label)
{
  GtkWidget *button = display_find (root, GTK_TYPE_BUTTON, label);

  if (button == NULL)
    g_error ("there is no button “%s”", label);
  g_signal_emit_by_name (button, "clicked");
}

static void
write_into (GtkWidget *root, const char *field, const char *text)
{
  GtkWidget *found = display_find (root, TUNTAS_TYPE_TEXT_AREA, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (TUNTAS_IS_FORM_FIELD (child) &&
        g_strcmp0 (tuntas_form_field_get_title (TUNTAS_FORM_FIELD (child)), field) == 0)
      found = tuntas_form_field_get_child (TUNTAS_FORM_FIELD (child));
  g_assert_true (TUNTAS_IS_TEXT_AREA (found));
  tuntas_text_area_set_text (TUNTAS_TEXT_AREA (found), text);
}

/* What has to stand on the page before the test goes on. */
typedef struct {
  Fixture *fixture;
  const char *text;
} Wanted;

static gboolean
stands_there (gpointer data)
{
  Wanted *wanted = data;

  return display_find_by_text (GTK_WIDGET (wanted->fixture->page), wanted->text) != NULL;
}

static void
wait_for (Fixture *self, const char *text)
{
  Wanted wanted = {self, text};

  display_wait (stands_there, &wanted, text);
}

static GtkWidget *
find_form (Fixture *self)
{
  GtkWidget *card = display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_CORRECTIVE_CARD, NULL);
  GtkWidget *form = display_find (card, TUNTAS_TYPE_CORRECTIVE_FORM, NULL);

  return gtk_widget_get_first_child (form);
}

static void
accept_form (Fixture *self)
{
  GtkWidget *form = gtk_widget_get_parent (find_form (self));

  g_assert_true (gtk_widget_activate_action (form, "corrective.accept", NULL));
}

static void
key_low_forms (Fixture *self)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);

  survey_office_key (&self->display, batch, "441444444", "Kartu keluarga", NULL);
  survey_office_key (&self->display, batch, "442444444", "Kartu keluarga", NULL);
  survey_office_close (&self->display, self->period);
}

/* From the proposal to the verification, on one page. */
static void
test_part (Fixture *self, gconstpointer data)
{
  GtkWidget *root;
  const char *kind = NULL;
  gint64 case_id, meeting_id, action_id;

  key_low_forms (self);
  display_act_as (&self->display, "staf");
  open_page (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE, g_variant_new ("(xs)", self->period, "actions"));
  root = GTK_WIDGET (self->page);
  wait_for (self, "U3 Waktu penyelesaian");
  g_assert_null (display_find (root, TUNTAS_TYPE_CORRECTIVE_CARD, NULL));
  click (self, root, "Make a PTPP for U3 Waktu penyelesaian");
  wait_for (self, "001/PTPP/2026 · U3 Waktu penyelesaian");
  wait_for (self, "21 working days left");
  /* What has an action is not proposed again. */
  g_assert_null (display_find (root, GTK_TYPE_BUTTON, "Make a PTPP for U3 Waktu penyelesaian"));

  click (self, root, "Edit…: 001/PTPP/2026");
  write_into (find_form (self), "Root cause", "Satu loket saja.");
  accept_form (self);
  wait_for (self, "Satu loket saja.");

  click (self, root, "Record what was done…: 001/PTPP/2026");
  accept_form (self);
  g_assert_nonnull (display_find_by_text (root, "Write it in a few words."));
  write_into (find_form (self), "What was done", "Loket kedua dibuka.");
  accept_form (self);
  wait_for (self, "done, to be verified");

  click (self, root, "Verify…: 001/PTPP/2026");
  accept_form (self);
  wait_for (self, "verified: conforms");
  g_assert_null (display_find (root, GTK_TYPE_BUTTON, "Edit…: 001/PTPP/2026"));

  click (self, root, "Print PTPP…: 001/PTPP/2026");
  g_assert_cmpstr (self->way.page, ==, "letters");
  g_variant_get (self->way.target, "(&sxxx)", &kind, &case_id, &meeting_id, &action_id);
  g_assert_cmpstr (kind, ==, "ptpp");
  g_assert_cmpint (case_id, !=, 0);
  g_assert_cmpint (action_id, ==, 1);
  close_page (self);
}

/* As long as answers come in nothing is proposed, and the part says so. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  open_page (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE, g_variant_new ("(xs)", self->period, "actions"));
  wait_for (self,
            "A PTPP is proposed for the lowest unsur when the survey is closed: until then its "
            "figures can change.");
  close_page (self);
}

static gpointer
follow_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TuntasSurveyResult) result =
               tuntas_workspace_load_survey (workspace, *(gint64 *)data, error);
  g_autoptr (TuntasSurveyPeriod) period =
               result != NULL ? tuntas_survey_period_copy (result->summary->period) : NULL;

  if (period == NULL)
    return NULL;
  period->id = period->case_id = 0;
  period->starts_on = 20270101;
  period->ends_on = 20270630;
  g_free (period->title);
  period->title = g_strdup ("Survei Kepuasan Masyarakat Semester I 2027");
  return GSIZE_TO_POINTER ((gsize)tuntas_workspace_create_survey (workspace, period, 0, error));
}

/* A survey that was asked again is past: it shows what became of its low unsur, and the way to the
 * survey after it. */
static void
test_followed (Fixture *self, gconstpointer data)
{
  gint64 later, period = 0, batch;
  const char *part = NULL;

  key_low_forms (self);
  later = (gint64)GPOINTER_TO_SIZE (display_run (&self->display, follow_job, &self->period));
  batch = survey_office_begin_batch (&self->display, later, TUNTAS_SURVEY_SOURCE_PAPER);
  survey_office_key (&self->display, batch, "443444444", "Kartu keluarga", NULL);
  survey_office_close (&self->display, later);
  open_page (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE, g_variant_new ("(xs)", self->period, "actions"));
  wait_for (self, "Rose by 1,5000, from 1,5000 to 3,0000 (grade C).");
  g_assert_null (display_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON,
                               "Make a PTPP for U3 Waktu penyelesaian"));
  click (self, GTK_WIDGET (self->page), "Open that survey");
  g_assert_cmpstr (self->way.page, ==, "survey-period");
  g_variant_get (self->way.target, "(x&s)", &period, &part);
  g_assert_cmpint (period, ==, later);
  close_page (self);
}

static gpointer
make_late_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 period = *(gint64 *)data;
  g_autoptr (GPtrArray) proposals =
               tuntas_workspace_propose_corrective_actions (workspace, period, error);
  TuntasCorrectiveAction *action = proposals != NULL ? g_ptr_array_index (proposals, 0) : NULL;

  if (action == NULL)
    return NULL;
  action->due_on = 20261117;
  return GSIZE_TO_POINTER (
    (gsize)tuntas_workspace_save_corrective_action (workspace, action, 0, error));
}

/* The desk reminds of what is late and leads there; somebody who types is not disturbed. */
static void
test_reminder (Fixture *self, gconstpointer data)
{
  gint64 period = 0;
  const char *part = NULL;

  key_low_forms (self);
  g_assert_nonnull (display_run (&self->display, make_late_job, &self->period));
  display_act_as (&self->display, "staf");
  open_page (self, TUNTAS_TYPE_DESK_PAGE, NULL);
  wait_for (self, "Corrective actions: 1 late");
  click (self, GTK_WIDGET (self->page),
         "001/PTPP/2026 · U3 Waktu penyelesaian, 3 working days late");
  g_assert_cmpstr (self->way.page, ==, "survey-period");
  g_variant_get (self->way.target, "(x&s)", &period, &part);
  g_assert_cmpint (period, ==, self->period);
  g_assert_cmpstr (part, ==, "actions");
  close_page (self);
}

/* Walks a case to its end along the usual ways. */
static gpointer
close_case_job (TuntasWorkspace *workspace,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  gint64 id = *(gint64 *)data;

  for (guint i = 0; i < 40; i++) {
    g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (workspace, id, error);
    g_autoptr (TuntasCommand) command = tuntas_command_new ();
    TuntasActOffer *offer = NULL;

    if (file == NULL || file->state->status == TUNTAS_CASE_STATUS_CLOSED)
      return GINT_TO_POINTER (file != NULL);
    for (guint k = 0; k < file->offers->len; k++) {
      TuntasActOffer *candidate = g_ptr_array_index (file->offers, k);

      if (offer == NULL || (candidate->primary && !offer->primary))
        offer = candidate;
    }
    command->act = offer->act;
    command->choice = g_strdup (offer->choice);
    if (!tuntas_workspace_act (workspace, id, command, error))
      return NULL;
  }
  return NULL;
}

static GtkWidget *
find_asking (Fixture *self)
{
  return display_find (GTK_WIDGET (self->page), TUNTAS_TYPE_CASE_ASKING, NULL);
}

static gboolean
is_asking (gpointer self)
{
  return find_asking (self) != NULL && gtk_widget_get_mapped (find_asking (self));
}

static gboolean
is_answered (gpointer self)
{
  GtkWidget *again = display_find (find_asking (self), GTK_TYPE_BUTTON, "Ask again");

  return again != NULL && gtk_widget_get_visible (again);
}

/* After closing the complainant is asked; who is not satisfied can have it taken up again. */
static void
test_asking (Fixture *self, gconstpointer data)
{
  GtkWidget *asking, *no;

  self->case_id = 1;
  g_assert_nonnull (display_run (&self->display, close_case_job, &self->case_id));
  display_act_as (&self->display, "staf");
  open_page (self, TUNTAS_TYPE_CASE_PAGE, g_variant_new_int64 (self->case_id));
  display_wait (is_asking, self, "the question");
  asking = find_asking (self);
  g_assert_false (tuntas_case_asking_is_open (TUNTAS_CASE_ASKING (asking)));
  no = display_find (asking, GTK_TYPE_TOGGLE_BUTTON, "Not satisfied");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (no), TRUE);
  g_assert_true (tuntas_case_asking_is_open (TUNTAS_CASE_ASKING (asking)));
  tuntas_text_area_set_text (TUNTAS_TEXT_AREA (display_find (asking, TUNTAS_TYPE_TEXT_AREA, NULL)),
                             "Masih antre.");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "case.answer", NULL));
  display_wait (is_answered, self, "the answer");
  g_assert_false (tuntas_case_asking_is_open (TUNTAS_CASE_ASKING (asking)));
  click (self, asking, "Reopen the case…");
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (self->page), "Why"));
  close_page (self);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);
  ADD ("/survey-actions/part", test_part);
  ADD ("/survey-actions/nothing", test_nothing);
  ADD ("/survey-actions/followed", test_followed);
  ADD ("/survey-actions/reminder", test_reminder);
  ADD ("/survey-actions/asking", test_asking);
  return g_test_run ();
}
