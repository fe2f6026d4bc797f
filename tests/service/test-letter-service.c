/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-case-service.h"
#include "tuntas-letter-service.h"
#include "tuntas-pdf-document.h"
#include "tuntas-settings-service.h"

#include <string.h>

#define TODAY 20261120

static gint64
register_one (OfficeFixture *fixture, gboolean confidential)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) complainant = tuntas_complainant_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  complaint->subject = g_strdup ("Diminta uang tambahan");
  complaint->account = g_strdup ("Petugas meminta uang tanpa kuitansi.");
  complaint->confidential = confidential;
  complainant->name = g_strdup ("Siti Contohwati");
  complainant->address = g_strdup ("Jalan Melati 3");
  id =
    tuntas_workspace_register (fixture->workspace, complaint, complainant, NULL, NULL, 0, &error);
  g_assert_no_error (error);
  return id;
}

static char *
read_text (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasPdfDocument) document = tuntas_pdf_document_new (pdf, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < tuntas_pdf_document_get_n_pages (document); i++) {
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

static void
assert_lacks (const char *text, const char *unwanted)
{
  if (strstr (text, unwanted) != NULL)
    g_error ("“%s” is in: %s", unwanted, text);
}

static TuntasLetterRequest *
make_request (OfficeFixture *fixture, const char *kind, gint64 case_id)
{
  TuntasLetterRequest *request = tuntas_letter_request_new (kind);

  request->case_id = case_id;
  request->by = 1;
  request->signer = 5;
  return request;
}

static TuntasLetter *
issue (OfficeFixture *fixture, const TuntasLetterRequest *request)
{
  g_autoptr (GError) error = NULL;
  TuntasLetter *letter = tuntas_workspace_issue_letter (fixture->workspace, request, &error);

  g_assert_no_error (error);
  return letter;
}

static gint64
plan_meeting (OfficeFixture *fixture, gint64 case_id)
{
  g_autoptr (TuntasMeeting) meeting = tuntas_meeting_new ();
  g_autoptr (GError) error = NULL;
  TuntasParticipant *guest = tuntas_participant_new ();
  TuntasParticipant *head = tuntas_participant_new ();
  gint64 id;

  guest->position = g_strdup ("Kepala Bidang Tata Ruang");
  guest->agency = g_strdup ("Dinas Pekerjaan Umum");
  meeting->title = g_strdup ("Pembahasan pengaduan");
  meeting->place = g_strdup ("Ruang Rapat Dua");
  meeting->starts_at = tuntas_workspace_now (fixture->workspace) + 3 * 86400;
  meeting->leader = 5;
  meeting->decisions = g_strsplit ("Uang dikembalikan.", "|", -1);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  head->official = meeting->leader;
  head->position = g_strdup ("Kepala");
  head->agency = g_strdup ("Instansi Penanda Tangan");
  g_ptr_array_add (meeting->participants, guest);
  g_ptr_array_add (meeting->participants, head);
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (meeting->cases, case_id);
  id = tuntas_workspace_save_meeting (fixture->workspace, meeting, 1, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_receipt (OfficeFixture *fixture, gconstpointer data)
{
  gint64 open_case = register_one (fixture, FALSE);
  gint64 secret_case = register_one (fixture, TRUE);
  g_autoptr (TuntasLetterRequest) request = make_request (fixture, "tanda-terima", open_case);
  g_autoptr (TuntasLetterRequest) secret = make_request (fixture, "tanda-terima", secret_case);
  g_autoptr (TuntasLetter) letter = issue (fixture, request);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) secret_pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *secret_text = NULL;
  double width;
  double height;

  g_assert_null (letter->number);
  g_assert_cmpint (letter->agenda, ==, 0);
  pdf = tuntas_workspace_load_letter_pdf (fixture->workspace, letter->id, &error);
  text = read_text (pdf);
  assert_has (text, "TANDA TERIMA PENGADUAN");
  g_assert_true (tuntas_workspace_measure_page (pdf, 0, &width, &height, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  g_assert_false (tuntas_workspace_measure_page (pdf, 99, &width, &height, NULL));
  assert_has (text, "0001/ADU/XI/2026");
  assert_has (text, "Siti Contohwati");

  secret_pdf = tuntas_workspace_preview_letter (fixture->workspace, secret, &error);
  g_assert_no_error (error);
  secret_text = read_text (secret_pdf);
  assert_has (secret_text, "Dirahasiakan");
  assert_lacks (secret_text, "Contohwati");
  assert_lacks (secret_text, "Melati");
}

/* A preview takes no number; issued letters follow each other; a cancelled number is kept. */
static void
test_agenda (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, FALSE);
  g_autoptr (TuntasLetterRequest) request = make_request (fixture, "undangan-rapat", id);
  g_autoptr (TuntasLetter) first = NULL;
  g_autoptr (TuntasLetter) second = NULL;
  g_autoptr (TuntasLetter) third = NULL;
  g_autoptr (GBytes) preview = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GPtrArray) agenda = NULL;
  g_autoptr (TuntasCaseFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  preview = tuntas_workspace_preview_letter (fixture->workspace, request, &error);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_assert_null (preview);
  g_clear_error (&error);

  plan_meeting (fixture, id);
  preview = tuntas_workspace_preview_letter (fixture->workspace, request, &error);
  g_assert_no_error (error);
  first = issue (fixture, request);
  second = issue (fixture, request);
  g_assert_cmpint (first->agenda, ==, 1);
  g_assert_cmpint (second->agenda, ==, 2);
  g_assert_cmpint (second->year, ==, 2026);
  pdf = tuntas_workspace_load_letter_pdf (fixture->workspace, first->id, &error);
  text = read_text (pdf);
  assert_has (text, first->number);
  assert_has (text, "Ruang Rapat Dua");
  assert_has (text, "Kepala Bidang Tata Ruang");
  assert_lacks (text, "Instansi Penanda Tangan");

  g_assert_false (tuntas_workspace_cancel_letter (fixture->workspace, second->id, "", 1, &error));
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (
    tuntas_workspace_cancel_letter (fixture->workspace, second->id, "Salah tempat", 1, &error));
  g_assert_no_error (error);
  third = issue (fixture, request);
  g_assert_cmpint (third->agenda, ==, 3);

  agenda = tuntas_workspace_list_letters (fixture->workspace, 0, &error);
  g_assert_cmpuint (agenda->len, ==, 3);
  for (guint i = 0; i < agenda->len; i++) {
    TuntasLetter *letter = g_ptr_array_index (agenda, i);

    if (letter->agenda != 2)
      continue;
    g_assert_cmpstr (letter->status, ==, "batal");
    g_assert_cmpstr (letter->reason, ==, "Salah tempat");
    g_assert_cmpstr (letter->number, ==, second->number);
  }
  file = tuntas_workspace_load_case (fixture->workspace, id, &error);
  g_assert_cmpuint (file->letters->len, ==, 3);
  /* Registration, the meeting, three letters and the cancellation. */
  g_assert_cmpuint (file->events->len, ==, 6);
  office_fixture_assert_whole (fixture);
}

static void
test_concept (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, FALSE);
  g_autoptr (TuntasLetterRequest) request = make_request (fixture, "undangan-rapat", id);
  g_autoptr (TuntasLetterRequest) later = make_request (fixture, "undangan-rapat", id);
  g_autoptr (TuntasLetter) concept = NULL;
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;

  plan_meeting (fixture, id);
  g_hash_table_insert (request->fields, g_strdup ("surat.hal"), g_strdup ("Undangan\nKedua = 2"));
  concept = tuntas_workspace_save_letter_concept (fixture->workspace, request, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (concept->status, ==, "konsep");
  g_assert_null (concept->number);

  later->letter_id = concept->id;
  fields = tuntas_workspace_list_letter_fields (fixture->workspace, later, &error);
  g_assert_no_error (error);
  g_ptr_array_set_free_func (fields, (GDestroyNotify)tuntas_letter_field_free);
  for (guint i = 0; i < fields->len; i++) {
    TuntasLetterField *field = g_ptr_array_index (fields, i);

    if (strcmp (field->name, "surat.hal") == 0) {
      g_assert_cmpstr (field->value, ==, "Undangan\nKedua = 2");
      found = TRUE;
    }
  }
  g_assert_true (found);

  letter = issue (fixture, later);
  g_assert_cmpint (letter->id, ==, concept->id);
  g_assert_cmpint (letter->agenda, ==, 1);
}

static void
test_required (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, TRUE);
  g_autoptr (TuntasLetterRequest) request = make_request (fixture, "berita-acara", id);
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GError) error = NULL;

  /* The name of a confidential complainant is not filled in by itself. */
  letter = tuntas_workspace_issue_letter (fixture->workspace, request, &error);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_assert_null (letter);
  g_hash_table_insert (request->fields, g_strdup ("pihak_kedua.nama"), g_strdup ("Kuasa pengadu"));
  g_clear_error (&error);
  letter = issue (fixture, request);
  g_assert_cmpint (letter->agenda, ==, 1);
}

/* Who signs for the head, by the mandate that is dated so. */
static void
test_mandates (OfficeFixture *fixture, gconstpointer data)
{
  static const struct {
    TuntasAssignmentKind kind;
    int from;
    int until;
    gint64 signer;
    const char *line;
  } rows[] = {
    {TUNTAS_ASSIGNMENT_KIND_PLH, TODAY, TODAY, 0, "Plh. KADIS"},
    {TUNTAS_ASSIGNMENT_KIND_PLT, 20260101, 0, 0, "Plt. KADIS"},
    {TUNTAS_ASSIGNMENT_KIND_AN, 20260101, 0, 4, "a.n. KADIS"},
    {TUNTAS_ASSIGNMENT_KIND_PLH, 20260101, 20261119, 0, "KADIS"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    OfficeFixture own = {NULL};
    g_autoptr (TuntasOffice) office = tuntas_office_new ();
    g_autoptr (TuntasAssignment) assignment = tuntas_assignment_new ();
    g_autoptr (TuntasLetterRequest) request = NULL;
    g_autoptr (GBytes) pdf = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *text = NULL;
    gint64 id;

    office_fixture_set_up (&own, NULL);
    office->name = g_strdup ("Dinas Contoh");
    office->place = g_strdup ("Contoh");
    office->head_position = g_strdup ("Kadis");
    office->register_format = g_strdup ("{no:4}/ADU/{bulan_romawi}/{tahun}");
    office->letter_format = g_strdup ("{kode}/{no:3}/{bulan_romawi}/{tahun}");
    office->paper = g_strdup ("A4");
    tuntas_workspace_save_office (own.workspace, office, &error);
    g_assert_no_error (error);
    assignment->kind = rows[i].kind;
    assignment->official = 4;
    assignment->for_official = 5;
    assignment->position = g_strdup ("Kadis");
    assignment->from = rows[i].from;
    assignment->until = rows[i].until;
    g_assert_cmpint (tuntas_workspace_save_assignment (own.workspace, assignment, &error), >, 0);
    g_assert_no_error (error);

    id = register_one (&own, FALSE);
    plan_meeting (&own, id);
    request = make_request (&own, "undangan-rapat", id);
    request->signer = rows[i].signer;
    pdf = tuntas_workspace_preview_letter (own.workspace, request, &error);
    g_assert_no_error (error);
    text = read_text (pdf);
    assert_has (text, rows[i].line);
    if (i == 3)
      assert_lacks (text, "Plh.");
    office_fixture_tear_down (&own, NULL);
  }
}

static void
test_meetings (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, FALSE);
  gint64 meeting_id = plan_meeting (fixture, id);
  g_autoptr (TuntasMeeting) mine = NULL;
  g_autoptr (TuntasMeeting) theirs = NULL;
  g_autoptr (TuntasMeeting) empty = tuntas_meeting_new ();
  g_autoptr (GError) error = NULL;

  mine = tuntas_workspace_load_meeting (fixture->workspace, meeting_id, &error);
  theirs = tuntas_workspace_load_meeting (fixture->workspace, meeting_id, &error);
  g_assert_no_error (error);
  mine->held = TRUE;
  g_assert_cmpint (tuntas_workspace_save_meeting (fixture->workspace, mine, 1, &error), ==,
                   meeting_id);
  g_assert_cmpint (tuntas_workspace_save_meeting (fixture->workspace, theirs, 1, &error), ==, 0);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (tuntas_workspace_save_meeting (fixture->workspace, empty, 1, &error), ==, 0);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
}

static void
test_pages (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, FALSE);
  g_autoptr (TuntasLetterRequest) request = make_request (fixture, "tanda-terima", id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = tuntas_workspace_preview_letter (fixture->workspace, request, &error);
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GBytes) beyond = NULL;
  double width = 0, height = 0;
  int pixels_wide = 0, pixels_high = 0;
  guint n_pages = 0;

  g_assert_no_error (error);
  g_assert_true (tuntas_workspace_measure_pdf (pdf, &n_pages, &width, &height, &error));
  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.5);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.5);
  image = tuntas_workspace_render_page (pdf, 0, 0.5, &pixels_wide, &pixels_high, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (image), ==, (gsize)pixels_wide * pixels_high * 4);
  beyond = tuntas_workspace_render_page (pdf, 9, 0.5, &pixels_wide, &pixels_high, &error);
  g_assert_nonnull (error);
  g_assert_null (beyond);
}

int
main (int argc, char **argv)
{
  /* No templates and SOPs of whoever runs the tests. */
  g_setenv ("XDG_DATA_HOME", "/dev/null", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

  ADD ("/service/letter/receipt", test_receipt);
  ADD ("/service/letter/agenda", test_agenda);
  ADD ("/service/letter/concept", test_concept);
  ADD ("/service/letter/required", test_required);
  ADD ("/service/letter/mandates", test_mandates);
  ADD ("/service/letter/meetings", test_meetings);
  ADD ("/service/letter/pages", test_pages);

  return g_test_run ();
}
