/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-corrective-service.h"
#include "tuntas-letter-service.h"
#include "tuntas-pdf-document.h"
#include "tuntas-survey-service.h"

#include <string.h>

/* What a meeting decides becomes corrective actions. */

typedef struct {
  OfficeFixture office;
  gint64 survey;
  gint64 case_id;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autoptr (GError) error = NULL;

  office_fixture_set_up (&self->office, NULL);
  office_fixture_put_survey_in_force (&self->office);
  period->title = g_strdup ("Survei Semester II 2026");
  period->unit = g_strdup ("Loket pelayanan");
  period->starts_on = 20260701;
  period->ends_on = 20261031;
  self->survey = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  result = tuntas_workspace_load_survey (self->office.workspace, self->survey, &error);
  g_assert_no_error (error);
  self->case_id = result->summary->period->case_id;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_fixture_assert_whole (&self->office);
  office_fixture_tear_down (&self->office, NULL);
}

static TuntasMeeting *
make_meeting (Fixture *self, gint64 case_id, const char *const *decisions)
{
  TuntasMeeting *meeting = tuntas_meeting_new ();

  meeting->title = g_strdup ("Pembahasan hasil survei");
  meeting->place = g_strdup ("Ruang Rapat");
  meeting->starts_at = tuntas_workspace_now (self->office.workspace);
  meeting->decisions = g_strdupv ((GStrv)decisions);
  meeting->held = TRUE;
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (case_id != 0)
    g_array_append_val (meeting->cases, case_id);
  return meeting;
}

/* The meeting as it is stored. */
static TuntasMeeting *
save (Fixture *self, TuntasMeeting *meeting)
{
  g_autoptr (GError) error = NULL;
  gint64 id = tuntas_workspace_save_meeting (self->office.workspace, meeting, 0, &error);
  TuntasMeeting *stored;

  g_assert_no_error (error);
  stored = tuntas_workspace_load_meeting (self->office.workspace, id, &error);
  g_assert_no_error (error);
  return stored;
}

static GPtrArray *
list_actions (Fixture *self, gint64 meeting_id)
{
  const TuntasCorrectiveFilter filter = {.meeting_id = meeting_id};
  g_autoptr (GError) error = NULL;
  GPtrArray *views =
    tuntas_workspace_list_corrective_actions (self->office.workspace, &filter, &error);

  g_assert_no_error (error);
  return views;
}

/* The decision names the action, the action the meeting, and the survey has it, too. */
static void
test_made (Fixture *self, gconstpointer data)
{
  static const char *const decisions[] = {
    "Batas waktu dipasang di loket. | Kepala Loket | 30 November 2026 | PTP", "Rapat ditutup.",
    NULL};
  const TuntasCorrectiveFilter of_survey = {.period_id = self->survey};
  g_autoptr (TuntasMeeting) meeting = make_meeting (self, self->case_id, decisions);
  g_autoptr (TuntasMeeting) stored = save (self, meeting);
  g_autoptr (TuntasMeeting) again = NULL;
  g_autoptr (GPtrArray) views = list_actions (self, stored->id);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  TuntasCorrectiveAction *action;

  g_assert_cmpstr (stored->decisions[0], ==,
                   "Batas waktu dipasang di loket. | Kepala Loket | 30 November 2026 | "
                   "001/PTPP/2026");
  g_assert_cmpstr (stored->decisions[1], ==, decisions[1]);
  g_assert_cmpuint (views->len, ==, 1);
  action = ((TuntasCorrectiveView *)g_ptr_array_index (views, 0))->action;
  g_assert_cmpstr (action->number, ==, "001/PTPP/2026");
  g_assert_cmpint (action->source, ==, TUNTAS_CORRECTIVE_SOURCE_MEETING);
  g_assert_cmpint (action->meeting_id, ==, stored->id);
  g_assert_cmpint (action->period_id, ==, self->survey);
  g_assert_cmpint (action->case_id, ==, self->case_id);
  g_assert_cmpint (action->due_on, ==, 20261130);
  g_assert_cmpstr (action->unit, ==, "Loket pelayanan");
  g_assert_cmpstr (action->responsible_text, ==, "Kepala Loket");
  g_assert_cmpstr (action->correction, ==, "Batas waktu dipasang di loket.");
  g_assert_cmpstr (action->finding, ==,
                   "Keputusan rapat “Pembahasan hasil survei”, Jumat, 20 November 2026: Batas "
                   "waktu dipasang di loket.");
  g_assert_cmpstr (((TuntasCorrectiveView *)g_ptr_array_index (views, 0))->origin, ==,
                   "Pembahasan hasil survei");
  found = tuntas_workspace_list_corrective_actions (self->office.workspace, &of_survey, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);

  /* Saved again, nothing more is made of it. */
  again = save (self, stored);
  g_assert_cmpstr (again->decisions[0], ==, stored->decisions[0]);
  g_clear_pointer (&views, g_ptr_array_unref);
  views = list_actions (self, stored->id);
  g_assert_cmpuint (views->len, ==, 1);
}

/* A post that one official holds is that official. */
static void
test_responsible (Fixture *self, gconstpointer data)
{
  TuntasOfficial *official =
    g_ptr_array_index (tuntas_workspace_get_officials (self->office.workspace), 0);
  g_autofree char *line =
    g_strdup_printf ("Jadwal dipasang | %s | 1 Desember 2026 | PTP", official->name);
  const char *const decisions[] = {line, NULL};
  g_autoptr (TuntasMeeting) meeting = make_meeting (self, 0, decisions);
  g_autoptr (TuntasMeeting) stored = save (self, meeting);
  g_autoptr (GPtrArray) views = list_actions (self, stored->id);
  TuntasCorrectiveAction *action;

  g_assert_cmpuint (views->len, ==, 1);
  action = ((TuntasCorrectiveView *)g_ptr_array_index (views, 0))->action;
  g_assert_cmpint (action->responsible, ==, official->id);
  g_assert_null (action->responsible_text);
  g_assert_cmpint (action->case_id, ==, 0);
  g_assert_cmpint (action->period_id, ==, 0);
}

/* Without a day and somebody there is no action, and then the meeting is not saved either. */
static void
test_lacking (Fixture *self, gconstpointer data)
{
  static const char *const lines[] = {"Jadwal dipasang | Kepala Loket | segera | PTP",
                                      "Jadwal dipasang |  | 30 November 2026 | PTP",
                                      "Jadwal dipasang | Kepala Loket |  | PTP"};

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    const char *const decisions[] = {"Dibuka.", lines[i], NULL};
    g_autoptr (TuntasMeeting) meeting = make_meeting (self, self->case_id, decisions);
    g_autoptr (GPtrArray) meetings = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (tuntas_workspace_save_meeting (self->office.workspace, meeting, 0, &error), ==,
                     0);
    g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
    g_assert_nonnull (strstr (error->message, "Decision 2"));
    g_clear_error (&error);
    meetings = tuntas_workspace_list_meetings (self->office.workspace, 0, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (meetings->len, ==, 0);
  }
}

static char *
read_paper (Fixture *self, const TuntasLetterRequest *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf =
               tuntas_workspace_preview_letter (self->office.workspace, request, &error);
  g_autoptr (TuntasPdfDocument) document = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  g_assert_no_error (error);
  document = tuntas_pdf_document_new (pdf, &error);
  g_assert_no_error (error);
  text = tuntas_pdf_document_dup_page_text (document, 0, &error);
  g_assert_no_error (error);
  words = g_strsplit (text, "\n", -1);
  return g_strjoinv (" ", words);
}

/* The notula tells what became of a decision, and the form where it came from; also of a meeting
 * that was about no case. */
static void
test_papers (Fixture *self, gconstpointer data)
{
  static const char *const decisions[] = {
    "Batas waktu dipasang di loket. | Kepala Loket | 30 November 2026 | PTP", NULL};
  g_autoptr (TuntasMeeting) meeting = make_meeting (self, 0, decisions);
  g_autoptr (TuntasMeeting) stored = save (self, meeting);
  g_autoptr (GPtrArray) views = list_actions (self, stored->id);
  g_autoptr (TuntasLetterRequest) notula = tuntas_letter_request_new ("notulen");
  g_autoptr (TuntasLetterRequest) form = tuntas_letter_request_new ("ptpp");
  g_autofree char *said = NULL;
  g_autofree char *asked = NULL;

  notula->meeting_id = stored->id;
  said = read_paper (self, notula);
  g_assert_nonnull (strstr (said, "ditindaklanjuti"));
  g_assert_nonnull (strstr (said, "001/PTPP/2026"));
  form->meeting_id = stored->id;
  form->action_id = ((TuntasCorrectiveView *)g_ptr_array_index (views, 0))->action->id;
  asked = read_paper (self, form);
  g_assert_nonnull (strstr (asked, "Rapat: Pembahasan hasil survei"));
  g_assert_nonnull (strstr (asked, "30 November 2026"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/corrective-meeting/made", test_made);
  ADD ("/corrective-meeting/responsible", test_responsible);
  ADD ("/corrective-meeting/lacking", test_lacking);
  ADD ("/corrective-meeting/papers", test_papers);
  return g_test_run ();
}
