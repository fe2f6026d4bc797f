/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-calendar-text.h"
#include "tuntas-letter-service.h"

#include <string.h>

/* Commands about meetings and letters. */

static struct {
  char *output;
  gboolean preview;
  char **fields;
  char *signer;
  char *as;
  int meeting;
  char *title;
  char *place;
  char *start;
  char *end;
  char *leader;
  char **agenda;
  char **invite;
  char **decisions;
  char *reason;
} options;

static const GOptionEntry letter_entries[] = {
  {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, "berkas PDF yang ditulis", "PDF"},
  {"preview", 0, 0, G_OPTION_ARG_NONE, &options.preview,
   "pratinjau saja: tanpa nomor, tidak masuk agenda", NULL},
  {"field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.fields, "isian surat (boleh berulang)",
   "NAMA=ISI"},
  {"signer", 0, 0, G_OPTION_ARG_STRING, &options.signer, "penanda tangan (bawaan: kepala)",
   "PEJABAT"},
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as, "yang membuat", "PEJABAT"},
  {"meeting", 0, 0, G_OPTION_ARG_INT, &options.meeting, "nomor rapat (bawaan: rapat terakhir)",
   "N"},
  {"start", 0, 0, G_OPTION_ARG_STRING, &options.start, "waktu rapat, bila belum ada rapat", "SAAT"},
  {"place", 0, 0, G_OPTION_ARG_STRING, &options.place, "tempat rapat, bila belum ada rapat",
   "TEKS"},
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry meeting_entries[] = {
  {"title", 0, 0, G_OPTION_ARG_STRING, &options.title, "acara", "TEKS"},
  {"place", 0, 0, G_OPTION_ARG_STRING, &options.place, "tempat", "TEKS"},
  {"start", 0, 0, G_OPTION_ARG_STRING, &options.start, "mulai (ISO 8601)", "SAAT"},
  {"end", 0, 0, G_OPTION_ARG_STRING, &options.end, "selesai (ISO 8601)", "SAAT"},
  {"leader", 0, 0, G_OPTION_ARG_STRING, &options.leader, "pimpinan rapat", "PEJABAT"},
  {"agenda", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.agenda, "butir acara (boleh berulang)",
   "TEKS"},
  {"invite", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.invite,
   "yang diundang: \"Nama;Jabatan;Instansi\" (boleh berulang)", "SIAPA"},
  {"decision", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.decisions,
   "keputusan rapat: \"apa | siapa | kapan\", dengan \"| PTP\" di belakangnya menjadi tindakan "
   "perbaikan (boleh berulang); rapat tercatat sudah berlangsung",
   "TEKS"},
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as, "yang merencanakan", "PEJABAT"},
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry cancel_entries[] = {
  {"reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, "alasan pembatalan", "TEKS"},
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as, "yang membatalkan", "PEJABAT"},
  G_OPTION_ENTRY_NULL,
};

/* Nine in the morning of the next working day. */
static gint64
next_morning (TuntasCtl *ctl)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (ctl->workspace);
  const TuntasDuration one_day = {1, TUNTAS_DURATION_HARI_KERJA};
  gint64 due = tuntas_calendar_add (calendar, tuntas_workspace_now (ctl->workspace), one_day);

  return tuntas_calendar_time_of (calendar, tuntas_calendar_date_of (calendar, due), 9 * 60);
}

static TuntasParticipant *
participant_new (const char *name, const char *position, const char *agency, gint64 official)
{
  TuntasParticipant *participant = tuntas_participant_new ();

  participant->name = g_strdup (name);
  participant->position = g_strdup (position);
  participant->agency = g_strdup (agency);
  participant->official = official;
  return participant;
}

/* Those who were named; nobody named: the office's own people in the lanes of the SOP. */
static GPtrArray *
list_participants (TuntasCtl *ctl, TuntasCaseFile *file)
{
  GPtrArray *participants =
    g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  GPtrArray *officials = tuntas_workspace_get_officials (ctl->workspace);
  TuntasOffice *office = tuntas_workspace_get_office (ctl->workspace);
  const char *agency = office->unit_code != NULL ? office->unit_code : office->name;

  for (guint i = 0; options.invite != NULL && options.invite[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (options.invite[i], ";", 3);
    guint n = g_strv_length (parts);

    g_ptr_array_add (participants, participant_new (n > 0 ? g_strstrip (parts[0]) : "",
                                                    n > 1 ? g_strstrip (parts[1]) : "",
                                                    n > 2 ? g_strstrip (parts[2]) : "", 0));
  }
  for (guint i = 0; options.invite == NULL && i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);
    gboolean wanted = FALSE;

    for (guint k = 0; official->active && official->lanes != NULL && official->lanes[k]; k++) {
      for (guint l = 0; l < file->sop->lanes->len; l++)
        wanted = wanted || g_strcmp0 (((TuntasLane *)g_ptr_array_index (file->sop->lanes, l))->id,
                                      official->lanes[k]) == 0;
    }
    if (wanted)
      g_ptr_array_add (participants,
                       participant_new (official->name, official->position, agency, official->id));
  }
  return participants;
}

/* A meeting about one case, from the options. Returns 0 with @error set on failure. */
static gint64
plan_meeting (TuntasCtl *ctl, gint64 case_id, gint64 by, GError **error)
{
  g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (ctl->workspace, case_id, error);
  g_autoptr (TuntasMeeting) meeting = tuntas_meeting_new ();
  gint64 leader;

  if (file == NULL)
    return 0;
  leader = tuntas_ctl_find_official (ctl, options.leader, error);
  if (leader < 0)
    return 0;
  meeting->starts_at = next_morning (ctl);
  if ((options.start != NULL &&
       !tuntas_ctl_parse_time (ctl, options.start, &meeting->starts_at, error)) ||
      (options.end != NULL && !tuntas_ctl_parse_time (ctl, options.end, &meeting->ends_at, error)))
    return 0;
  meeting->title = options.title != NULL
                     ? g_strdup (options.title)
                     : g_strdup_printf ("Pembahasan pengaduan nomor %s", file->summary->number);
  meeting->place = g_strdup (options.place != NULL ? options.place : "Ruang Rapat");
  meeting->leader = leader;
  meeting->agenda = g_strdupv (options.agenda);
  meeting->decisions = g_strdupv (options.decisions);
  meeting->held = options.decisions != NULL;
  meeting->participants = list_participants (ctl, file);
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (meeting->cases, case_id);
  return tuntas_workspace_save_meeting (ctl->workspace, meeting, by, error);
}

static gboolean
run_meeting (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  gint64 case_id = workspace != NULL ? tuntas_workspace_find_case (workspace, args[0], error) : 0;
  gint64 by = case_id != 0 ? tuntas_ctl_find_official (ctl, options.as, error) : -1;
  gint64 id = by >= 0 ? plan_meeting (ctl, case_id, by, error) : 0;
  g_autoptr (TuntasMeeting) meeting = NULL;
  TuntasCalendar *calendar;

  if (id == 0)
    return FALSE;
  meeting = tuntas_workspace_load_meeting (workspace, id, error);
  if (meeting == NULL)
    return FALSE;
  calendar = tuntas_workspace_get_calendar (workspace);
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "id", id);
    tuntas_ctl_add_text (builder, "title", meeting->title);
    tuntas_ctl_add_text (builder, "place", meeting->place);
    tuntas_ctl_add_time (ctl, builder, "starts_at", meeting->starts_at);
    tuntas_ctl_add_int (builder, "participants", meeting->participants->len);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else {
    g_autofree char *at =
      tuntas_calendar_format_short (calendar, meeting->starts_at, tuntas_workspace_now (workspace));

    g_print ("Rapat %" G_GINT64_FORMAT ": %s, %s, %s, %u peserta\n", id, meeting->title, at,
             meeting->place, meeting->participants->len);
  }
  return TRUE;
}

static gboolean
fill_request (TuntasCtl *ctl, TuntasLetterRequest *request, GError **error)
{
  for (guint i = 0; options.fields != NULL && options.fields[i] != NULL; i++) {
    const char *equals = strchr (options.fields[i], '=');

    if (equals == NULL) {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "Isian “%s” tidak berbentuk NAMA=ISI.", options.fields[i]);
      return FALSE;
    }
    g_hash_table_insert (request->fields,
                         g_strndup (options.fields[i], (gsize)(equals - options.fields[i])),
                         g_strcompress (equals + 1));
  }
  request->meeting_id = options.meeting;
  request->by = tuntas_ctl_find_official (ctl, options.as, error);
  if (request->by < 0)
    return FALSE;
  request->signer = tuntas_ctl_find_official (ctl, options.signer, error);
  return request->signer >= 0;
}

/* A letter about a meeting needs one: when the case has none, it is planned and said so. */
static gboolean
ensure_meeting (TuntasCtl *ctl, TuntasLetterRequest *request, GError **error)
{
  g_autoptr (GPtrArray) kinds = tuntas_workspace_list_letter_kinds (ctl->workspace, error);
  g_autoptr (GPtrArray) meetings = NULL;
  gboolean needed = FALSE;

  if (kinds == NULL)
    return FALSE;
  for (guint i = 0; i < kinds->len; i++) {
    TuntasLetterKind *kind = g_ptr_array_index (kinds, i);

    needed = needed || (kind->needs_meeting && strcmp (kind->kind, request->kind) == 0);
  }
  if (!needed || request->meeting_id != 0)
    return TRUE;
  meetings = tuntas_workspace_list_meetings (ctl->workspace, request->case_id, error);
  if (meetings == NULL)
    return FALSE;
  if (meetings->len > 0)
    return TRUE;
  request->meeting_id = plan_meeting (ctl, request->case_id, request->by, error);
  if (request->meeting_id == 0)
    return FALSE;
  g_printerr ("tuntasctl: belum ada rapat untuk pengaduan ini; rapat %" G_GINT64_FORMAT
              " direncanakan.\n",
              request->meeting_id);
  return TRUE;
}

static gboolean
write_pdf (GBytes *pdf, const char *path, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (pdf, &size);

  return g_file_set_contents (path, data, (gssize)size, error);
}

/* An archived case gets no new letter, but what was issued can always be printed again. */
static TuntasLetter *
issue_or_reprint (TuntasCtl *ctl, const TuntasLetterRequest *request, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GPtrArray) letters = NULL;
  TuntasLetter *letter = tuntas_workspace_issue_letter (ctl->workspace, request, &local_error);

  if (letter != NULL)
    return letter;
  if (g_error_matches (local_error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED))
    letters = tuntas_workspace_list_letters (ctl->workspace, request->case_id, NULL);
  for (guint i = 0; letters != NULL && i < letters->len; i++) {
    TuntasLetter *candidate = g_ptr_array_index (letters, i);

    if (strcmp (candidate->kind, request->kind) == 0 && strcmp (candidate->status, "terbit") == 0) {
      g_printerr ("tuntasctl: %s Surat yang sudah terbit dicetak ulang.\n", local_error->message);
      return tuntas_letter_ref (candidate);
    }
  }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
run_letter (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new (args[0]);
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GBytes) pdf = NULL;
  double width = 0, height = 0;
  guint n_pages = 0;

  if (options.output == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "Berkas hasil belum disebut. Tambahkan -o PDF.");
    return FALSE;
  }
  request->case_id = workspace != NULL ? tuntas_workspace_find_case (workspace, args[1], error) : 0;
  if (request->case_id == 0 || !fill_request (ctl, request, error) ||
      (!options.preview && !ensure_meeting (ctl, request, error)))
    return FALSE;

  if (options.preview) {
    pdf = tuntas_workspace_preview_letter (workspace, request, error);
  } else {
    letter = issue_or_reprint (ctl, request, error);
    pdf = letter != NULL ? tuntas_workspace_load_letter_pdf (workspace, letter->id, error) : NULL;
  }
  if (pdf == NULL || !tuntas_workspace_measure_pdf (pdf, &n_pages, &width, &height, error) ||
      !write_pdf (pdf, options.output, error))
    return FALSE;

  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "kind", args[0]);
    tuntas_ctl_add_text (builder, "path", options.output);
    tuntas_ctl_add_int (builder, "pages", n_pages);
    tuntas_ctl_add_text (builder, "number", letter != NULL ? letter->number : NULL);
    tuntas_ctl_add_text (builder, "status", letter != NULL ? letter->status : "konsep");
    json_builder_set_member_name (builder, "id");
    if (letter != NULL)
      json_builder_add_int_value (builder, letter->id);
    else
      json_builder_add_null_value (builder);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else {
    g_print ("%s%s%s: %s, %u halaman\n", args[0],
             letter != NULL && letter->number != NULL ? " nomor " : "",
             letter != NULL && letter->number != NULL ? letter->number : "", options.output,
             n_pages);
  }
  return TRUE;
}

static void
print_letters (TuntasCtl *ctl, GPtrArray *letters)
{
  JsonBuilder *builder;

  if (!ctl->json) {
    for (guint i = 0; i < letters->len; i++) {
      TuntasLetter *letter = g_ptr_array_index (letters, i);

      g_print ("%5" G_GINT64_FORMAT "  %-32s %-8s %s%s%s\n", letter->id,
               letter->number != NULL ? letter->number : "-", letter->status, letter->subject,
               letter->reason != NULL ? " · " : "", letter->reason != NULL ? letter->reason : "");
    }
    return;
  }
  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < letters->len; i++) {
    TuntasLetter *letter = g_ptr_array_index (letters, i);

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "id", letter->id);
    tuntas_ctl_add_text (builder, "kind", letter->kind);
    tuntas_ctl_add_text (builder, "number", letter->number);
    tuntas_ctl_add_date (builder, "date", letter->date);
    tuntas_ctl_add_text (builder, "subject", letter->subject);
    tuntas_ctl_add_text (builder, "status", letter->status);
    tuntas_ctl_add_text (builder, "reason", letter->reason);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  tuntas_ctl_print_json (builder);
}

static gboolean
run_letters (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  g_autoptr (GPtrArray) letters = NULL;
  gint64 case_id = 0;

  if (workspace == NULL)
    return FALSE;
  if (args[0] != NULL) {
    case_id = tuntas_workspace_find_case (workspace, args[0], error);
    if (case_id == 0)
      return FALSE;
  }
  letters = tuntas_workspace_list_letters (workspace, case_id, error);
  if (letters == NULL)
    return FALSE;
  print_letters (ctl, letters);
  return TRUE;
}

static gboolean
run_cancel (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  gint64 by = workspace != NULL ? tuntas_ctl_find_official (ctl, options.as, error) : -1;
  g_autoptr (GPtrArray) letters = NULL;

  if (by < 0 || !tuntas_workspace_cancel_letter (workspace, g_ascii_strtoll (args[0], NULL, 10),
                                                 options.reason, by, error))
    return FALSE;
  letters = tuntas_workspace_list_letters (workspace, 0, error);
  if (letters == NULL)
    return FALSE;
  print_letters (ctl, letters);
  return TRUE;
}

const TuntasCtlCommand tuntas_ctl_letter_commands[] = {
  {"letter", "JENIS NOMOR", "terbitkan surat pengaduan sebagai PDF", letter_entries, 2, 2,
   run_letter},
  {"letters", "[NOMOR]", "surat satu pengaduan, atau agenda surat tahun ini", NULL, 0, 1,
   run_letters},
  {"cancel-letter", "SURAT", "batalkan surat; nomornya tetap tercatat", cancel_entries, 1, 1,
   run_cancel},
  {"meeting", "NOMOR", "rencanakan rapat tentang satu pengaduan", meeting_entries, 1, 1,
   run_meeting},
  {NULL},
};
