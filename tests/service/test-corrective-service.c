/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-corrective-service.h"
#include "tuntas-details.h"
#include "tuntas-letter-service.h"
#include "tuntas-pdf-document.h"
#include "tuntas-survey-service.h"

#include <string.h>

/* Friday, the day of the fixture. */
#define TODAY 20261120

typedef struct {
  OfficeFixture office;
  gint64 survey; /* of the second half of 2026 */
} Fixture;

static gint64
begin_survey (Fixture *self, const char *title, int from, int until)
{
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  period->title = g_strdup (title);
  period->unit = g_strdup ("Loket pelayanan");
  period->starts_on = from;
  period->ends_on = until;
  id = tuntas_workspace_create_survey (self->office.workspace, period, 0, &error);
  g_assert_no_error (error);
  return id;
}

static void
key_forms (Fixture *self, gint64 survey, const char *const *answers)
{
  g_autoptr (GError) error = NULL;
  gint64 batch = tuntas_workspace_begin_survey_batch (self->office.workspace, survey, "Lembar",
                                                      TUNTAS_SURVEY_SOURCE_PAPER, 0, 0, &error);

  g_assert_no_error (error);
  for (guint i = 0; answers[i] != NULL; i++) {
    g_autoptr (TuntasSurveyForm) form = tuntas_survey_form_new ();

    form->answers = g_strdup (answers[i]);
    g_assert_cmpint (tuntas_workspace_key_survey_form (self->office.workspace, batch, form, &error),
                     >, 0);
    g_assert_no_error (error);
  }
}

static void
close_survey (Fixture *self, gint64 survey)
{
  g_autoptr (GError) error = NULL;

  tuntas_workspace_close_survey (self->office.workspace, survey, 1, 0, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  /* U3 gets 1,6667 (D), U8 2,0000 (D), U5 3,0000 (C); all others at least 3,3333 (B). */
  static const char *const answers[] = {"441434424", "442334414", "332434433", NULL};

  office_fixture_set_up (&self->office, NULL);
  office_fixture_put_survey_in_force (&self->office);
  self->survey = begin_survey (self, "Survei Semester II 2026", 20260701, 20261031);
  key_forms (self, self->survey, answers);
  close_survey (self, self->survey);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  office_fixture_assert_whole (&self->office);
  office_fixture_tear_down (&self->office, NULL);
}

static GPtrArray *
propose (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *proposals =
    tuntas_workspace_propose_corrective_actions (self->office.workspace, self->survey, &error);

  g_assert_no_error (error);
  return proposals;
}

/* Saves the first proposal with a deadline. */
static gint64
save_first (Fixture *self, int due_on)
{
  g_autoptr (GPtrArray) proposals = propose (self);
  TuntasCorrectiveAction *action = g_ptr_array_index (proposals, 0);
  g_autoptr (GError) error = NULL;
  gint64 id;

  action->due_on = due_on;
  id = tuntas_workspace_save_corrective_action (self->office.workspace, action, 0, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_propose (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *label;
    const char *nrr;
    const char *nik;
    const char *grade;
    const char *said;
  } expected[] = {
    {"U3 Waktu penyelesaian", "1,6667", "41,67", "D", "terendah dari 9 unsur"},
    {"U8 Sarana dan prasarana", "2,0000", "50,00", "D", "jawaban “Buruk” atau “Cukup”"},
    {"U5 Produk spesifikasi jenis pelayanan", "3,0000", "75,00", "C", "mutu C, kurang baik"},
  };
  g_autoptr (GPtrArray) proposals = propose (self);

  g_assert_cmpuint (proposals->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    TuntasCorrectiveAction *action = g_ptr_array_index (proposals, i);

    g_assert_cmpint (action->id, ==, 0);
    g_assert_cmpstr (action->form, ==, TUNTAS_CORRECTIVE_PTPP);
    g_assert_cmpstr (action->element_label, ==, expected[i].label);
    g_assert_cmpstr (action->baseline_nrr, ==, expected[i].nrr);
    g_assert_cmpstr (action->baseline_nik, ==, expected[i].nik);
    g_assert_cmpstr (action->baseline_grade, ==, expected[i].grade);
    g_assert_nonnull (strstr (action->finding, expected[i].said));
    g_assert_nonnull (strstr (action->finding, "Survei Semester II 2026"));
    g_assert_nonnull (strstr (action->correction, "76,61 (mutu B)"));
    g_assert_nonnull (action->prevention);
    /* A month later is a Sunday: the Monday after it. */
    g_assert_cmpint (action->due_on, ==, 20261221);
  }
}

static void
test_survey_action (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  TuntasCorrectiveFilter filter = {.period_id = self->survey};
  g_autoptr (GPtrArray) proposals = propose (self);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  g_autoptr (TuntasCorrectiveAction) edited = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  TuntasCorrectiveView *view;
  gint64 id;

  id = tuntas_workspace_save_corrective_action (workspace, g_ptr_array_index (proposals, 0), 0,
                                                &error);
  g_assert_no_error (error);
  left = propose (self);
  g_assert_cmpuint (left->len, ==, proposals->len - 1);
  action = tuntas_workspace_load_corrective_action (workspace, id, &error);
  g_assert_cmpstr (action->number, ==, "001/PTPP/2026");
  g_assert_cmpint (action->date, ==, TODAY);
  g_assert_cmpint (action->source, ==, TUNTAS_CORRECTIVE_SOURCE_SURVEY);
  file = tuntas_workspace_load_case (workspace, action->case_id, &error);
  g_assert_no_error (error);
  number = tuntas_details_get (office_fixture_get_last_event (file)->event->details, "tindakan");
  g_assert_cmpstr (number, ==, "001/PTPP/2026");
  g_assert_cmpstr (office_fixture_get_last_event (file)->sentence, ==,
                   "Tindakan perbaikan 001/PTPP/2026 dibuat.");
  g_assert_nonnull (strstr (office_fixture_get_last_event (file)->event->note, "21 Desember 2026"));

  /* Where it arose from stays, whatever is asked for. */
  edited = tuntas_corrective_action_copy (action);
  edited->due_on = 20261130;
  g_free (edited->baseline_nrr);
  edited->baseline_nrr = g_strdup ("3,9");
  g_free (edited->root_cause);
  edited->root_cause = g_strdup ("Satu loket untuk semua layanan.");
  g_assert_cmpint (tuntas_workspace_save_corrective_action (workspace, edited, 0, &error), ==, id);
  g_assert_no_error (error);
  g_clear_pointer (&file, tuntas_case_file_free);
  file = tuntas_workspace_load_case (workspace, action->case_id, &error);
  g_assert_nonnull (
    strstr (office_fixture_get_last_event (file)->event->note, "Target semula 21 Desember 2026."));
  g_assert_cmpint (tuntas_workspace_save_corrective_action (workspace, action, 0, &error), ==, 0);
  assert_service_error (error, CONFLICT);

  views = tuntas_workspace_list_corrective_actions (workspace, &filter, &error);
  g_assert_cmpuint (views->len, ==, 1);
  view = g_ptr_array_index (views, 0);
  g_assert_cmpstr (view->action->baseline_nrr, ==, "1,6667");
  g_assert_cmpstr (view->action->root_cause, ==, "Satu loket untuk semua layanan.");
  g_assert_cmpstr (view->origin, ==, "Survei Semester II 2026");
  g_assert_cmpstr (view->responsible, ==, "Loket pelayanan");
  g_assert_false (view->overdue);
  g_assert_cmpint (view->days, ==, 6);
}

static void
test_lacking (Fixture *self, gconstpointer data)
{
  static const char *const lacking[] = {"finding", "due", "responsible"};
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lacking); i++) {
    g_autoptr (GPtrArray) proposals = propose (self);
    TuntasCorrectiveAction *action = g_ptr_array_index (proposals, 0);

    if (i == 0)
      g_clear_pointer (&action->finding, g_free);
    if (i == 1)
      action->due_on = 0;
    if (i == 2)
      g_clear_pointer (&action->responsible_text, g_free);
    g_assert_cmpint (
      tuntas_workspace_save_corrective_action (self->office.workspace, action, 0, &error), ==, 0);
    assert_service_error (error, INVALID);
  }
}

static void
test_progress (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 id = save_first (self, 20261118);
  TuntasCorrectiveFilter overdue = {.overdue = TRUE};
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;

  views = tuntas_workspace_list_corrective_actions (workspace, &overdue, &error);
  g_assert_cmpuint (views->len, ==, 1);
  g_assert_cmpint (((TuntasCorrectiveView *)g_ptr_array_index (views, 0))->days, ==, 2);

  g_assert_false (
    tuntas_workspace_verify_corrective_action (workspace, id, 0, TRUE, NULL, 0, &error));
  assert_service_error (error, NOT_ALLOWED);
  g_assert_false (tuntas_workspace_finish_corrective_action (workspace, id, 0, 0, " ", 0, &error));
  assert_service_error (error, INVALID);
  g_assert_false (
    tuntas_workspace_finish_corrective_action (workspace, id, 0, 20261121, "Ya.", 0, &error));
  assert_service_error (error, INVALID);
  g_assert_true (tuntas_workspace_finish_corrective_action (workspace, id, 1, 20261119,
                                                            "Loket kedua dibuka.", 0, &error));
  g_assert_no_error (error);
  g_assert_false (
    tuntas_workspace_finish_corrective_action (workspace, id, 1, 0, "Lagi.", 0, &error));
  assert_service_error (error, CONFLICT);

  g_assert_false (
    tuntas_workspace_verify_corrective_action (workspace, id, 0, FALSE, "", 0, &error));
  assert_service_error (error, INVALID);
  g_assert_true (tuntas_workspace_verify_corrective_action (workspace, id, 0, FALSE,
                                                            "Loket kedua tutup siang.", 0, &error));
  g_assert_true (tuntas_workspace_finish_corrective_action (
    workspace, id, 0, 0, "Loket kedua buka sampai sore.", 0, &error));
  g_assert_true (tuntas_workspace_verify_corrective_action (workspace, id, 0, TRUE,
                                                            "Antrean 20 menit.", 1, &error));
  g_assert_no_error (error);

  action = tuntas_workspace_load_corrective_action (workspace, id, &error);
  g_assert_cmpint (action->status, ==, TUNTAS_CORRECTIVE_STATUS_VERIFIED);
  g_assert_cmpint (action->done_on, ==, TODAY);
  g_assert_cmpint (action->verified_on, ==, TODAY);
  g_assert_cmpint (action->verified_by, ==, 1);
  g_assert_cmpint (tuntas_workspace_save_corrective_action (workspace, action, 0, &error), ==, 0);
  assert_service_error (error, NOT_ALLOWED);
  g_assert_false (
    tuntas_workspace_cancel_corrective_action (workspace, id, 0, "Terlambat.", 0, &error));
  assert_service_error (error, NOT_ALLOWED);
  file = tuntas_workspace_load_case (workspace, action->case_id, &error);
  g_assert_cmpstr (office_fixture_get_last_event (file)->sentence, ==,
                   "Tindakan perbaikan 001/PTPP/2026 diverifikasi: sesuai.");
  g_assert_cmpstr (office_fixture_get_last_event (file)->event->note, ==, "Antrean 20 menit.");
}

static void
test_cancel (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 id = save_first (self, 20261130);
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tuntas_workspace_cancel_corrective_action (workspace, id, 0, "", 0, &error));
  assert_service_error (error, INVALID);
  g_assert_true (tuntas_workspace_cancel_corrective_action (
    workspace, id, 0, "Layanan pindah ke kantor lain.", 0, &error));
  /* The unsur is as low as before. */
  proposals = propose (self);
  g_assert_cmpuint (proposals->len, ==, 3);
  g_assert_cmpint (save_first (self, 20261130), >, id);
}

static void
test_compare (Fixture *self, gconstpointer data)
{
  static const char *const answers[] = {"443434404", "442334404", "332434403", NULL};
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (GPtrArray) comparisons = NULL;
  g_autoptr (GError) error = NULL;
  TuntasCorrectiveComparison *first, *second;
  gint64 later;

  save_first (self, 20261130); /* U3 */
  save_first (self, 20261130); /* U8 */
  later = begin_survey (self, "Survei Semester I 2027", 20270101, 20270430);
  key_forms (self, later, answers);
  comparisons = tuntas_workspace_compare_corrective_actions (workspace, later, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparisons->len, ==, 2);
  first = g_ptr_array_index (comparisons, 0);
  g_assert_cmpstr (first->survey, ==, "Survei Semester II 2026");
  g_assert_true (first->measured);
  g_assert_true (first->improved);
  /* 1,6667 became 7 / 3. */
  g_assert_cmpuint (first->change.before.units, ==, 16667);
  g_assert_cmpuint (first->change.after.units, ==, 23333);
  g_assert_cmpuint (first->change.size.units, ==, 6666);
  g_assert_cmpstr (first->grade, ==, "D");
  g_assert_cmpstr (first->sentence, ==, "Rose by 0,6666, from 1,6667 to 2,3333 (grade D).");
  second = g_ptr_array_index (comparisons, 1);
  g_assert_cmpstr (second->view->action->element_label, ==, "U8 Sarana dan prasarana");
  g_assert_false (second->measured);
  g_clear_pointer (&comparisons, g_ptr_array_unref);
  comparisons = tuntas_workspace_compare_corrective_actions (workspace, self->survey, &error);
  g_assert_cmpuint (comparisons->len, ==, 0);
}

/* As long as a survey runs its figures can change; once another is finished, they are past. */
static void
test_latest (Fixture *self, gconstpointer data)
{
  static const char *const answers[] = {"443434404", "442334404", "332434403", NULL};
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 later = begin_survey (self, "Survei Semester I 2027", 20270101, 20270430);
  TuntasSurveyFollowing *following = NULL;
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (GPtrArray) past = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSurveyOutcome *outcome;

  key_forms (self, later, answers);
  proposals = tuntas_workspace_propose_corrective_actions (workspace, later, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (proposals->len, ==, 0);
  past = propose (self);
  g_assert_cmpuint (past->len, ==, 3);
  g_assert_true (
    tuntas_workspace_load_following_survey (workspace, self->survey, &following, &error));
  g_assert_null (following);

  /* U8 was asked, but nobody answered it: there is no IKM, and nothing to go on from. */
  close_survey (self, later);
  g_clear_pointer (&past, g_ptr_array_unref);
  past = propose (self);
  g_assert_cmpuint (past->len, ==, 3);

  later = begin_survey (self, "Survei Semester II 2027", 20270701, 20271031);
  key_forms (self, later, (const char *const[]){"443434424", NULL});
  close_survey (self, later);
  g_clear_pointer (&past, g_ptr_array_unref);
  past = propose (self);
  g_assert_cmpuint (past->len, ==, 0);
  g_clear_pointer (&proposals, g_ptr_array_unref);
  proposals = tuntas_workspace_propose_corrective_actions (workspace, later, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (proposals->len, >, 0);
  g_assert_true (
    tuntas_workspace_load_following_survey (workspace, self->survey, &following, &error));
  g_assert_no_error (error);
  g_assert_cmpint (following->period->id, ==, later);
  g_assert_cmpuint (following->outcomes->len, ==, 3);
  outcome = g_ptr_array_index (following->outcomes, 0);
  g_assert_cmpstr (outcome->label, ==, "U3 Waktu penyelesaian");
  g_assert_cmpstr (outcome->grade_before, ==, "D");
  g_assert_cmpstr (outcome->sentence, ==, "Rose by 1,3333, from 1,6667 to 3,0000 (grade C).");
  tuntas_survey_following_free (following);
}

/* The only way forward, with a note. */
static void
take (Fixture *self, gint64 case_id, const char *note)
{
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  g_autoptr (GError) error = NULL;

  command->act = TUNTAS_ACT_TAKE;
  command->note = g_strdup (note);
  g_assert_true (tuntas_workspace_act (self->office.workspace, case_id, command, &error));
  g_assert_no_error (error);
}

static void
put_bapenda_in_force (Fixture *self)
{
  office_fixture_put_in_force (&self->office, "padang-bapenda-keluhan.sop", "Rudi Misalnya, S.E.",
                               "umpeg,bidang,staf");
}

static void
test_complaint_action (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  put_bapenda_in_force (self);
  id = office_fixture_complain (&self->office, "padang-bapenda-keluhan", FALSE,
                                TUNTAS_CHANNEL_LANGSUNG);
  office_fixture_walk_to (&self->office, id, "7");
  take (self, id, "Satu loket melayani semua layanan.");
  take (self, id, "Loket kedua dibuka.");
  take (self, id, "Antrean dicatat tiap hari.");
  action = tuntas_workspace_draft_corrective_action (workspace, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (action->form, ==, TUNTAS_CORRECTIVE_PTP);
  g_assert_nonnull (strstr (action->finding, "Antrean loket dua jam"));
  g_assert_cmpstr (action->root_cause, ==, "Satu loket melayani semua layanan.");
  g_assert_cmpstr (action->correction, ==, "Loket kedua dibuka.\nAntrean dicatat tiap hari.");
  g_assert_cmpint (action->responsible, !=, 0);
  g_assert_cmpint (action->due_on, ==, 20261127);
  g_assert_cmpint (tuntas_workspace_save_corrective_action (workspace, action, 0, &error), >, 0);
  g_assert_no_error (error);
  file = tuntas_workspace_load_case (workspace, id, &error);
  g_assert_cmpstr (office_fixture_get_last_event (file)->sentence, ==,
                   "Tindakan perbaikan 001/PTP/2026 dibuat.");
}

static char *
read_text (GBytes *pdf, guint *n_pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  *n_pages = tuntas_pdf_document_get_n_pages (document);
  for (guint i = 0; i < *n_pages; i++) {
    g_autofree char *page = tuntas_pdf_document_dup_page_text (document, i, &error);

    g_assert_no_error (error);
    g_string_append (text, page);
  }
  return g_strdup (text->str);
}

static void
assert_has (const char *text, const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("“%s” is not in: %s", wanted, text);
}

/* The form of a survey's action holds what the action says, also when it is opened again. */
static void
test_ptpp (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  gint64 first = save_first (self, 20261130);
  gint64 second = save_first (self, 20261211);
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new (TUNTAS_CORRECTIVE_PTPP);
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) issued = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *later = NULL;
  guint n_pages = 0;

  g_assert_true (tuntas_workspace_finish_corrective_action (workspace, first, 0, 20261119,
                                                            "Loket kedua dibuka.", 0, &error));
  g_assert_true (tuntas_workspace_verify_corrective_action (workspace, first, 0, TRUE,
                                                            "Antrean 20 menit.", 1, &error));
  action = tuntas_workspace_load_corrective_action (workspace, first, &error);
  request->case_id = action->case_id;
  request->action_id = first;
  request->by = 1;
  request->signer = 5;
  pdf = tuntas_workspace_preview_letter (workspace, request, &error);
  g_assert_no_error (error);
  text = read_text (pdf, &n_pages);
  g_assert_cmpuint (n_pages, ==, 1);
  assert_has (text, "PERMINTAAN TINDAKAN PERBAIKAN DAN PENCEGAHAN (PTPP)");
  assert_has (text, "001/PTPP/2026");
  assert_has (text, "20 November 2026");
  assert_has (text, "Survei Semester II 2026");
  assert_has (text, "Loket pelayanan");
  assert_has (text, "U3 Waktu penyelesaian");
  assert_has (text, "1,6667");
  assert_has (text, "terendah dari 9 unsur");
  assert_has (text, "Akar penyebab");
  assert_has (text, "76,61 (mutu B)");
  assert_has (text, "Tindakan pencegahan");
  assert_has (text, "30 November 2026");
  assert_has (text, "19 November 2026: Loket kedua dibuka.");
  assert_has (text, "√ Sesuai");
  assert_has (text, "Antrean 20 menit.");
  assert_has (text, "Pembuat,");
  assert_has (text, "Penanggung jawab,");
  assert_has (text, "Verifikator,");

  /* The concept of the second one stays about the second one. */
  request->action_id = second;
  letter = tuntas_workspace_save_letter_concept (workspace, request, &error);
  g_assert_no_error (error);
  g_assert_cmpint (letter->action_id, ==, second);
  issued = tuntas_workspace_load_letter_pdf (workspace, letter->id, &error);
  g_assert_no_error (error);
  later = read_text (issued, &n_pages);
  assert_has (later, "002/PTPP/2026");
  assert_has (later, "□ Sesuai");

  request->case_id = office_fixture_complain (&self->office, NULL, FALSE, TUNTAS_CHANNEL_LANGSUNG);
  g_assert_null (tuntas_workspace_preview_letter (workspace, request, &error));
  assert_service_error (error, INVALID);
}

/* The form of a complaint can be made while it walks, before there is an action. */
static void
test_ptp (Fixture *self, gconstpointer data)
{
  TuntasWorkspace *workspace = self->office.workspace;
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new (TUNTAS_CORRECTIVE_PTP);
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) with_action = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *later = NULL;
  guint n_pages = 0;

  put_bapenda_in_force (self);
  request->case_id = office_fixture_complain (&self->office, "padang-bapenda-keluhan", FALSE,
                                              TUNTAS_CHANNEL_LANGSUNG);
  office_fixture_walk_to (&self->office, request->case_id, "8");
  file = tuntas_workspace_load_case (workspace, request->case_id, &error);
  g_assert_true (g_strv_contains ((const char *const *)file->makeable, TUNTAS_CORRECTIVE_PTP));
  g_assert_true (file->takes_action);
  g_assert_cmpuint (file->actions->len, ==, 0);
  request->by = 1;
  request->signer = 5;
  g_hash_table_insert (request->fields, g_strdup ("akar"), g_strdup ("Satu loket saja."));
  fields = tuntas_workspace_list_letter_fields (workspace, request, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((TuntasLetterField *)g_ptr_array_index (fields, 2))->name, ==, "uraian");
  assert_has (((TuntasLetterField *)g_ptr_array_index (fields, 2))->value, "Saya antre dari pagi.");
  pdf = tuntas_workspace_preview_letter (workspace, request, &error);
  g_assert_no_error (error);
  text = read_text (pdf, &n_pages);
  g_assert_cmpuint (n_pages, ==, 1);
  assert_has (text, "PERMINTAAN TINDAKAN PERBAIKAN (PTP)");
  assert_has (text, "Keluhan nomor 0002/ADU/XI/2026");
  assert_has (text, "Satu loket saja.");
  assert_has (text, "27 November 2026");
  g_assert_null (strstr (text, "Tindakan pencegahan"));

  action = tuntas_workspace_draft_corrective_action (workspace, request->case_id, &error);
  action->correction = g_strdup ("Loket kedua dibuka.");
  g_assert_cmpint (tuntas_workspace_save_corrective_action (workspace, action, 1, &error), >, 0);
  with_action = tuntas_workspace_preview_letter (workspace, request, &error);
  g_assert_no_error (error);
  later = read_text (with_action, &n_pages);
  assert_has (later, "001/PTP/2026");
  assert_has (later, "Loket kedua dibuka.");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/corrective/propose", test_propose);
  ADD ("/corrective/survey-action", test_survey_action);
  ADD ("/corrective/lacking", test_lacking);
  ADD ("/corrective/progress", test_progress);
  ADD ("/corrective/cancel", test_cancel);
  ADD ("/corrective/compare", test_compare);
  ADD ("/corrective/latest", test_latest);
  ADD ("/corrective/complaint-action", test_complaint_action);
  ADD ("/corrective/ptpp", test_ptpp);
  ADD ("/corrective/ptp", test_ptp);
  return g_test_run ();
}
