/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-case-service.h"
#include "tuntas-letter-service.h"
#include "tuntas-pdf-document.h"
#include "tuntas-settings-service.h"
#include "tuntas-sop-reader.h"
#include "tuntas-survey-service.h"

#include <string.h>

#define NAME "Siti Contohwati, S.Pd."
#define ADDRESS "Jalan Melati Nomor 3, Nagari Contoh"
#define PHONE "0812-0000-0001"

static gint64
register_one (OfficeFixture *fixture, gboolean confidential)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) complainant = tuntas_complainant_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  complaint->subject = g_strdup ("Diminta uang tambahan");
  complaint->account =
    g_strdup ("Nama saya siti  contohwati, tinggal di Jalan Melati Nomor 3, Nagari Contoh, telepon "
              "+62 812 0000 0001. Petugas meminta uang tanpa kuitansi.");
  complaint->respondent = g_strdup ("Loket perizinan");
  complaint->confidential = confidential;
  complainant->name = g_strdup (NAME);
  complainant->address = g_strdup (ADDRESS);
  complainant->phone = g_strdup (PHONE);
  id =
    tuntas_workspace_register (fixture->workspace, complaint, complainant, NULL, NULL, 0, &error);
  g_assert_no_error (error);
  return id;
}

static TuntasMeeting *
make_meeting (OfficeFixture *fixture, gint64 case_id)
{
  TuntasMeeting *meeting = tuntas_meeting_new ();

  meeting->title = g_strdup ("Pembahasan pungutan di loket");
  meeting->place = g_strdup ("Ruang Rapat Dua");
  meeting->starts_at = tuntas_workspace_now (fixture->workspace) - 3600;
  meeting->leader = 5;
  meeting->secretary = 1;
  meeting->held = TRUE;
  meeting->agenda = g_strsplit ("Pokok pengaduan|Kesimpulan", "|", -1);
  meeting->minutes =
    g_strdup ("PEMBUKAAN\nRapat dibuka pukul delapan.\n\nPEMBAHASAN\nLoket mengakui.\nBendahara "
              "menghitung.");
  meeting->decisions =
    g_strsplit ("Uang dikembalikan. | Kepala Loket | 30 November 2026\nTarif dipasang.", "\n", -1);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (case_id != 0)
    g_array_append_val (meeting->cases, case_id);
  return meeting;
}

static void
add_participant (TuntasMeeting *meeting, const char *name, const char *position, gboolean attended)
{
  TuntasParticipant *participant = tuntas_participant_new ();

  participant->name = g_strdup (name);
  participant->position = g_strdup (position);
  participant->attended = attended;
  g_ptr_array_add (meeting->participants, participant);
}

static gint64
save_meeting (OfficeFixture *fixture, TuntasMeeting *meeting)
{
  g_autoptr (GError) error = NULL;
  gint64 id = tuntas_workspace_save_meeting (fixture->workspace, meeting, 1, &error);

  g_assert_no_error (error);
  return id;
}

static gint64
hold_meeting (OfficeFixture *fixture, gint64 case_id)
{
  g_autoptr (TuntasMeeting) meeting = make_meeting (fixture, case_id);

  add_participant (meeting, "Tono Contoh", "Kepala Loket", TRUE);
  add_participant (meeting, NULL, "Bendahara", TRUE);
  add_participant (meeting, "Rini Contoh", "Analis", FALSE);
  return save_meeting (fixture, meeting);
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
  /* Where a line ends depends on the paper. */
  return g_strdelimit (g_strdup (text->str), "\n", ' ');
}

static TuntasLetterRequest *
make_request (const char *kind, gint64 case_id)
{
  TuntasLetterRequest *request = tuntas_letter_request_new (kind);

  request->case_id = case_id;
  request->by = 1;
  request->signer = 5;
  return request;
}

/* Writes something into what must be filled in and is still empty. */
static void
fill_required (OfficeFixture *fixture, TuntasLetterRequest *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields =
               tuntas_workspace_list_letter_fields (fixture->workspace, request, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < fields->len; i++) {
    TuntasLetterField *field = g_ptr_array_index (fields, i);

    if (field->required && (field->value == NULL || *field->value == '\0'))
      g_hash_table_insert (request->fields, g_strdup (field->name), g_strdup ("Isian contoh"));
  }
}

static char *
issue (OfficeFixture *fixture, TuntasLetterRequest *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GBytes) pdf = NULL;

  fill_required (fixture, request);
  letter = tuntas_workspace_issue_letter (fixture->workspace, request, &error);
  g_assert_no_error (error);
  pdf = tuntas_workspace_load_letter_pdf (fixture->workspace, letter->id, &error);
  g_assert_no_error (error);
  return read_text (pdf);
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
  if (strcasestr (text, unwanted) != NULL)
    g_error ("“%s” is in: %s", unwanted, text);
}

/* What each paper must say of an ordinary case with a meeting that was held. */
static const struct {
  const char *kind;
  const char *const words[8];
} papers[] = {
  {"notulen",
   {"NOTULA", "I. PEMBUKAAN", "Rapat dibuka pukul delapan.", "Bendahara menghitung.",
    "Penanggung jawab", "Kepala Loket", "30 November 2026"}},
  {"daftar-hadir", {"DAFTAR HADIR", "2 (dua) orang", "Tono Contoh", "Bendahara"}},
  {"undangan-rapat",
   {"pembahasan pengaduan masyarakat dengan nomor register 0001/ADU/XI/2026 tanggal 20 November "
    "2026 mengenai Diminta uang tambahan"}},
  {"formulir-pengaduan", {"FORMULIR PENGADUAN", "0001/ADU/XI/2026", "Siti Contohwati", "kuitansi"}},
  {"hasil-klarifikasi", {"HASIL KLARIFIKASI", "Loket perizinan", "Isian contoh"}},
  {"surat-pemberitahuan",
   {"Yth. Siti Contohwati", "Menindaklanjuti pengaduan Saudara",
    "Uang dikembalikan (penanggung "
    "jawab: Kepala Loket; tenggat: 30 "
    "November 2026)."}},
  {"jawaban-tertulis", {"Jawaban atas pengaduan", "Siti Contohwati", "Tarif dipasang."}},
  {"surat-hasil-pemeriksaan",
   {"Yth. Loket perizinan", "Tembusan", "Pengadu", "HASIL PEMERIKSAAN LAPANGAN"}},
  {"surat-tugas", {"SURAT TUGAS", "MENUGASKAN", "0001/ADU/XI/2026", "Jabatan"}},
  {"laporan-pemeriksaan", {"LAPORAN", "I. PENDAHULUAN", "IV. KESIMPULAN DAN SARAN", "V. PENUTUP"}},
  {"rekomendasi",
   {"REKOMENDASI", "rapat tanggal 20 November 2026", "Loket perizinan", "Uang dikembalikan"}},
  {"bukti-pengiriman",
   {"SURAT PENGANTAR", "BUKTI PENGIRIMAN", "Diterima tanggal", "Siti Contohwati"}},
  {"sampul-arsip",
   {"BERKAS PENGADUAN", "0001/ADU/XI/2026", "Riwayat penanganan", "20 November 2026"}},
  {"register", {"BUKU REGISTER PENGADUAN", "0001/ADU/XI/2026", "Diminta uang", "Loket perizinan"}},
  {"rekap", {"REKAPITULASI PENGADUAN", "Pengaduan yang diterima", "100,0%"}},
};

static void
test_papers (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, FALSE);

  hold_meeting (fixture, id);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (TuntasLetterRequest) request = make_request (papers[i].kind, id);
    g_autofree char *text = NULL;

    g_test_message ("%s", papers[i].kind);
    text = issue (fixture, request);
    for (guint k = 0; papers[i].words[k] != NULL; k++)
      assert_has (text, papers[i].words[k]);
  }
  office_fixture_assert_whole (fixture);
}

/* Only papers for the complainant and the form itself name who complained. */
static void
test_terlapor (OfficeFixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = {
    "surat-hasil-pemeriksaan", "surat-tugas", "notulen", "undangan-rapat", "rekomendasi",
    "laporan-pemeriksaan",     "register",    "rekap",   "daftar-hadir"};
  gint64 id = register_one (fixture, FALSE);

  hold_meeting (fixture, id);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (TuntasLetterRequest) request = make_request (kinds[i], id);
    g_autofree char *text = NULL;

    g_test_message ("%s", kinds[i]);
    text = issue (fixture, request);
    assert_lacks (text, "Contohwati");
    assert_lacks (text, "Melati");
  }
}

/* Whoever asked not to be named is in no paper at all, not even by the words of the complaint. */
static void
test_secret (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kinds = tuntas_workspace_list_letter_kinds (fixture->workspace, &error);
  guint n_made = 0;

  g_assert_no_error (error);
  hold_meeting (fixture, id);
  for (guint i = 0; i < kinds->len; i++) {
    TuntasLetterKind *kind = g_ptr_array_index (kinds, i);
    g_autoptr (TuntasLetterRequest) request = make_request (kind->kind, id);
    g_autoptr (GPtrArray) fields =
                 tuntas_workspace_list_letter_fields (fixture->workspace, request, NULL);
    g_autofree char *text = NULL;

    /* Papers of a survey cannot be made for a complaint. */
    if (fields == NULL)
      continue;
    g_test_message ("%s", kind->kind);
    text = issue (fixture, request);
    assert_lacks (text, "Contohwati");
    assert_lacks (text, "Melati");
    assert_lacks (text, "0000 0001");
    n_made++;
  }
  g_assert_cmpuint (n_made, >=, 18);
}

static const struct {
  const char *field;
  const char *value;
} leaks[] = {
  {"tembusan", "Inspektorat\nSiti Contohwati"},
  {"tembusan", "Sdri. SITI   CONTOHWATI (pelapor)"},
  {"saran", "Hubungi 081200000001."},
  {"saran", "Hubungi +62-812-0000-0001."},
  {"kepada", "Loket di Jalan Melati Nomor 3, Nagari Contoh"},
};

static void
test_leaks (OfficeFixture *fixture, gconstpointer data)
{
  gint64 secret = register_one (fixture, TRUE);
  gint64 open_case = register_one (fixture, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (leaks); i++) {
    g_autoptr (TuntasLetterRequest) request = make_request ("surat-hasil-pemeriksaan", secret);
    g_autoptr (TuntasLetterRequest) allowed = make_request ("surat-hasil-pemeriksaan", open_case);
    g_autoptr (TuntasLetter) letter = NULL;
    g_autoptr (GBytes) pdf = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *text = NULL;

    fill_required (fixture, request);
    g_hash_table_insert (request->fields, g_strdup (leaks[i].field), g_strdup (leaks[i].value));
    g_hash_table_insert (allowed->fields, g_strdup (leaks[i].field), g_strdup (leaks[i].value));
    letter = tuntas_workspace_issue_letter (fixture->workspace, request, &error);
    g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
    g_assert_null (strcasestr (error->message, "contohwati"));
    g_clear_error (&error);
    letter = tuntas_workspace_save_letter_concept (fixture->workspace, request, &error);
    g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
    g_clear_error (&error);
    pdf = tuntas_workspace_preview_letter (fixture->workspace, request, &error);
    g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
    g_assert_null (pdf);
    /* Who did not ask for it may be named by whoever writes the letter. */
    text = issue (fixture, allowed);
    g_assert_nonnull (text);
  }
}

/* Neither the list of those invited nor a decision names who asked not to be. */
static void
test_meeting_leaks (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, TRUE);
  gint64 other = register_one (fixture, FALSE);
  g_autoptr (TuntasMeeting) guest = make_meeting (fixture, id);
  g_autoptr (TuntasMeeting) decided = make_meeting (fixture, id);
  g_autoptr (TuntasLetterRequest) invitation = make_request ("undangan-rapat", id);
  g_autoptr (TuntasLetterRequest) minutes = make_request ("notulen", other);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  add_participant (guest, "Siti Contohwati", "Pengadu", TRUE);
  invitation->meeting_id = save_meeting (fixture, guest);
  pdf = tuntas_workspace_preview_letter (fixture->workspace, invitation, &error);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_assert_null (pdf);
  g_clear_error (&error);

  g_strfreev (decided->decisions);
  decided->decisions = g_strsplit ("Uang dikembalikan kepada Siti Contohwati.", "|", -1);
  g_array_append_val (decided->cases, other);
  minutes->meeting_id = save_meeting (fixture, decided);
  pdf = tuntas_workspace_preview_letter (fixture->workspace, minutes, &error);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_assert_null (pdf);
}

static gint64
begin_survey (OfficeFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->data_dir, "sop", "bandungan-ikm.sop", NULL);
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) surveys = NULL;

  g_assert_true (tuntas_workspace_put_sop_in_force (fixture->workspace, path, 20260101, &error));
  period->title = g_strdup ("Survei Kepuasan Masyarakat Semester II 2026");
  period->unit = g_strdup ("Loket pelayanan");
  period->starts_on = 20260701;
  period->ends_on = 20261031;
  g_assert_cmpint (tuntas_workspace_create_survey (fixture->workspace, period, 1, &error), >, 0);
  g_assert_no_error (error);
  surveys = tuntas_workspace_list_surveys (fixture->workspace, &error);
  return ((TuntasSurveySummary *)g_ptr_array_index (surveys, 0))->period->case_id;
}

/* The papers of a meeting about a survey speak of the survey. */
static void
test_survey_meeting (OfficeFixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = {"undangan-rapat", "notulen",      "daftar-hadir",
                                      "berita-acara",   "sampul-arsip", "rekomendasi"};
  gint64 id = begin_survey (fixture);
  g_autoptr (TuntasMeeting) meeting = make_meeting (fixture, id);

  g_free (meeting->title);
  meeting->title = g_strdup ("Pembahasan hasil survei");
  g_strfreev (meeting->agenda);
  meeting->agenda = g_strsplit ("Penyajian hasil|Rencana tindak lanjut", "|", -1);
  add_participant (meeting, "Tono Contoh", "Kepala Loket", TRUE);
  save_meeting (fixture, meeting);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (TuntasLetterRequest) request = make_request (kinds[i], id);
    g_autofree char *text = NULL;

    g_test_message ("%s", kinds[i]);
    g_hash_table_insert (request->fields, g_strdup ("pihak_kedua.jabatan"),
                         g_strdup ("Kepala Loket"));
    text = issue (fixture, request);
    assert_lacks (text, "pengaduan");
    if (i == 0)
      assert_has (text, "pembahasan hasil Survei Kepuasan Masyarakat Semester II 2026");
  }
}

/* A paper that would speak of a complaint is not made of a survey. */
static void
test_survey_refusals (OfficeFixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = {
    "tanda-terima",        "formulir-pengaduan",      "hasil-klarifikasi",  "jawaban-tertulis",
    "surat-pemberitahuan", "surat-hasil-pemeriksaan", "laporan-pemeriksaan"};
  gint64 id = begin_survey (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (TuntasLetterRequest) request = make_request (kinds[i], id);
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) fields =
                 tuntas_workspace_list_letter_fields (fixture->workspace, request, &error);

    g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
    g_assert_null (fields);
  }
}

/* A form to be filled in by hand is about no case yet. */
static void
test_blank_form (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasLetterRequest) request = make_request ("formulir-pengaduan", 0);
  g_autofree char *text = issue (fixture, request);

  assert_has (text, "FORMULIR PENGADUAN");
  assert_has (text, "Uraian pelayanan");
}

/* A meeting without a case: its papers can be made all the same. */
static void
test_meeting_alone (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (TuntasMeeting) meeting = make_meeting (fixture, 0);
  g_autoptr (TuntasLetterRequest) request = make_request ("undangan-rapat", 0);
  g_autofree char *text = NULL;

  add_participant (meeting, "Tono Contoh", "Kepala Loket", TRUE);
  request->meeting_id = save_meeting (fixture, meeting);
  text = issue (fixture, request);
  assert_has (text, "rapat “Pembahasan pungutan di loket”");
}

static void
test_book_days (OfficeFixture *fixture, gconstpointer data)
{
  gint64 id = register_one (fixture, FALSE);
  g_autoptr (TuntasLetterRequest) request = make_request ("register", id);
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_hash_table_insert (request->fields, g_strdup ("dari"), g_strdup ("1 Januari 2027"));
  g_hash_table_insert (request->fields, g_strdup ("sampai"), g_strdup ("31 Januari 2027"));
  text = issue (fixture, request);
  assert_has (text, "Tidak ada pengaduan dalam jangka waktu ini.");
  g_hash_table_insert (request->fields, g_strdup ("dari"), g_strdup ("kemarin dulu"));
  letter = tuntas_workspace_issue_letter (fixture->workspace, request, &error);
  g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID);
  g_assert_null (letter);
}

/* Whatever a shipped SOP asks for can be made. */
static void
test_every_document (OfficeFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->data_dir, "sop", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kinds = tuntas_workspace_list_letter_kinds (fixture->workspace, &error);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  const char *name = NULL;
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < kinds->len; i++)
    g_hash_table_add (known, ((TuntasLetterKind *)g_ptr_array_index (kinds, i))->kind);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (TuntasSop) sop = NULL;

    if (!g_str_has_suffix (name, ".sop"))
      continue;
    sop = tuntas_sop_reader_read_file (path, &error);
    g_assert_no_error (error);
    for (guint i = 0; i < sop->steps->len; i++) {
      TuntasStep *step = g_ptr_array_index (sop->steps, i);

      for (guint k = 0; step->documents != NULL && step->documents[k] != NULL; k++, n++) {
        g_test_message ("%s, step %s: %s", name, step->label, step->documents[k]);
        g_assert_true (g_hash_table_contains (known, step->documents[k]));
      }
    }
  }
  g_assert_cmpuint (n, >, 50);
}

int
main (int argc, char **argv)
{
  /* No templates and SOPs of whoever runs the tests. */
  g_setenv ("XDG_DATA_HOME", "/dev/null", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                            \
  g_test_add (path, OfficeFixture, NULL, office_fixture_set_up, func, office_fixture_tear_down)

  ADD ("/service/sop-papers/all", test_papers);
  ADD ("/service/sop-papers/terlapor", test_terlapor);
  ADD ("/service/sop-papers/secret", test_secret);
  ADD ("/service/sop-papers/leaks", test_leaks);
  ADD ("/service/sop-papers/meeting-leaks", test_meeting_leaks);
  ADD ("/service/sop-papers/survey-meeting", test_survey_meeting);
  ADD ("/service/sop-papers/survey-refusals", test_survey_refusals);
  ADD ("/service/sop-papers/blank-form", test_blank_form);
  ADD ("/service/sop-papers/meeting-alone", test_meeting_alone);
  ADD ("/service/sop-papers/book-days", test_book_days);
  ADD ("/service/sop-papers/every-document", test_every_document);

  return g_test_run ();
}
