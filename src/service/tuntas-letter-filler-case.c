/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-filler-private.h"

#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-decision.h"
#include "tuntas-legal-limits.h"
#include "tuntas-letter-fields.h"
#include "tuntas-letter.h"

/* What a letter says of a case. The words in this file go into official documents, which are
 * Indonesian in every language of the window. */

const char *
tuntas_letter_filler_get_channel (TuntasChannel channel)
{
  switch (channel) {
  case TUNTAS_CHANNEL_LANGSUNG:
    return "datang langsung";
  case TUNTAS_CHANNEL_SURAT:
    return "surat";
  case TUNTAS_CHANNEL_TELEPON:
    return "telepon";
  case TUNTAS_CHANNEL_SMS:
    return "SMS";
  case TUNTAS_CHANNEL_EMAIL:
    return "pos-el";
  case TUNTAS_CHANNEL_WEB:
    return "laman web";
  case TUNTAS_CHANNEL_KOTAK_SARAN:
    return "kotak saran";
  case TUNTAS_CHANNEL_MEDIA_SOSIAL:
    return "media sosial";
  case TUNTAS_CHANNEL_LAPOR:
    return "SP4N-LAPOR!";
  }
  return "";
}

const char *
tuntas_letter_filler_get_kind (TuntasCaseKind kind)
{
  switch (kind) {
  case TUNTAS_CASE_KIND_PENGADUAN:
    return "Pengaduan";
  case TUNTAS_CASE_KIND_ASPIRASI:
    return "Aspirasi/saran";
  case TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI:
    return "Permintaan informasi";
  case TUNTAS_CASE_KIND_SANJUNGAN:
    return "Sanjungan";
  case TUNTAS_CASE_KIND_PERIODE_SURVEI:
    return "Periode survei";
  }
  return "";
}

/* "09.41 WIB" */
char *
tuntas_letter_filler_format_time (TuntasCalendar *calendar, gint64 at)
{
  int date = tuntas_calendar_date_of (calendar, at);
  gint64 midnight = tuntas_calendar_time_of (calendar, date, 0);
  g_autofree char *time = tuntas_date_text_format_time ((int)((at - midnight) / 60));

  return g_strdup_printf ("%s %s", time, tuntas_calendar_get_zone_name (calendar));
}

void
tuntas_letter_filler_set_date (TuntasFieldSet *fields, const char *path, int date)
{
  g_autofree char *text = tuntas_date_text_format (date);

  tuntas_field_set_set_text (fields, path, text);
}

static char *
join_place (TuntasComplaint *complaint)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (complaint->place != NULL && *complaint->place != '\0')
    g_strv_builder_add (builder, complaint->place);
  if (complaint->village != NULL && *complaint->village != '\0')
    g_strv_builder_add (builder, complaint->village);
  if (complaint->district != NULL && *complaint->district != '\0') {
    g_autofree char *district = g_strdup_printf ("Kecamatan %s", complaint->district);

    g_strv_builder_add (builder, district);
  }
  parts = g_strv_builder_end (builder);
  return g_strjoinv (", ", parts);
}

/* What the citizen may count on: the limits that run from receipt or from a complete file. */
static void
fill_promises (TuntasWorkspace *workspace, TuntasFieldSet *fields, TuntasCaseFile *file)
{
  GPtrArray *limits = tuntas_workspace_get_legal_limits (workspace);
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (workspace);

  for (guint i = 0; i < limits->len; i++) {
    TuntasLegalLimit *limit = g_ptr_array_index (limits, i);
    gint64 start = 0, due = 0, stopped = 0;
    g_autofree char *when = NULL;
    TuntasFieldSet *item;

    if (limit->start != TUNTAS_MILESTONE_RECEIVED && limit->start != TUNTAS_MILESTONE_COMPLETE)
      continue;
    if (!tuntas_legal_limit_applies (limit, file->state->kind, file->complaint->channel,
                                     file->state->supervisory))
      continue;
    if (tuntas_legal_limit_clock (limit, file->state, calendar, &start, &due, &stopped)) {
      if (stopped > 0)
        continue;
      when = tuntas_date_text_format_with_weekday (tuntas_calendar_date_of (calendar, due));
    } else {
      g_autofree char *duration = tuntas_duration_to_text (limit->duration);

      when = g_strdup_printf ("%s sejak berkas lengkap", duration);
    }
    item = tuntas_field_set_append_item (fields, "janji");
    tuntas_field_set_set_text (item, "uraian", limit->title);
    tuntas_field_set_set_text (item, "batas", when);
  }
}

static void
fill_complaint (TuntasWorkspace *workspace, TuntasFieldSet *fields, TuntasCaseFile *file)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (workspace);
  TuntasComplaint *complaint = file->complaint;
  gint64 received =
    complaint->received_at > 0 ? complaint->received_at : file->summary->registered_at;
  int date = tuntas_calendar_date_of (calendar, received);
  g_autofree char *time = tuntas_letter_filler_format_time (calendar, received);
  g_autofree char *place = join_place (complaint);

  tuntas_field_set_set_text (fields, "pengaduan.nomor", file->summary->number);
  tuntas_field_set_set_text (fields, "pengaduan.perihal", complaint->subject);
  tuntas_field_set_set_text (fields, "pengaduan.uraian", complaint->account);
  tuntas_field_set_set_text (fields, "pengaduan.permintaan", complaint->request);
  tuntas_field_set_set_text (fields, "pengaduan.kanal",
                             tuntas_letter_filler_get_channel (complaint->channel));
  tuntas_field_set_set_text (fields, "pengaduan.jenis",
                             tuntas_letter_filler_get_kind (file->state->kind));
  tuntas_field_set_set_text (fields, "pengaduan.kategori", complaint->category);
  tuntas_field_set_set_text (fields, "pengaduan.layanan", complaint->service_unit);
  tuntas_field_set_set_text (fields, "pengaduan.terlapor", complaint->respondent);
  tuntas_field_set_set_text (fields, "pengaduan.lokasi", place);
  tuntas_field_set_set_text (fields, "pengaduan.tracking", complaint->external_id);
  tuntas_field_set_set_text (fields, "pengaduan.waktu", time);
  tuntas_field_set_set_text (fields, "pengaduan.hari",
                             tuntas_date_text_get_weekday (tuntas_date_get_weekday (date)));
  tuntas_letter_filler_set_date (fields, "pengaduan.tanggal", date);
  for (guint i = 0; i < file->attachments->len; i++)
    tuntas_field_set_append_text (
      fields, "pengaduan.bukti",
      ((TuntasAttachment *)g_ptr_array_index (file->attachments, i))->name);
  tuntas_field_set_set_text (fields, "sop.judul", file->sop->title);
  if (complaint->anonymous)
    tuntas_field_set_set_text (fields, "pelapor.anonim", "ya");
  if (complaint->confidential)
    tuntas_field_set_set_text (fields, "pelapor.rahasia", "ya");
  fill_promises (workspace, fields, file);
}

/* The case as a sentence speaks of it: "pengaduan masyarakat dengan nomor register … tanggal …
 * mengenai …". What a confidential one is about stays with those who handle it. */
char *
tuntas_letter_filler_describe_case (TuntasWorkspace *workspace, TuntasCaseSummary *summary)
{
  int date =
    tuntas_calendar_date_of (tuntas_workspace_get_calendar (workspace), summary->registered_at);
  g_autofree char *day = tuntas_date_text_format (date);
  const char *what = "pengaduan masyarakat";

  if (summary->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI)
    return g_strdup_printf ("hasil %s", summary->subject);
  if (summary->kind == TUNTAS_CASE_KIND_ASPIRASI)
    what = "aspirasi masyarakat";
  else if (summary->kind == TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI)
    what = "permintaan informasi";
  else if (summary->kind == TUNTAS_CASE_KIND_SANJUNGAN)
    what = "sanjungan masyarakat";
  if (summary->confidential || summary->subject == NULL)
    return g_strdup_printf ("%s dengan nomor register %s tanggal %s", what, summary->number, day);
  return g_strdup_printf ("%s dengan nomor register %s tanggal %s mengenai %s", what,
                          summary->number, day, summary->subject);
}

/* Whether the notes of a step say what was found, and not what was agreed in the house. */
static gboolean
finds_facts (TuntasStep *step, const char *kind)
{
  const char *const papers[] = {kind, "hasil-klarifikasi", "laporan-pemeriksaan"};

  for (guint i = 0; step != NULL && step->documents != NULL && i < G_N_ELEMENTS (papers); i++) {
    if (g_strv_contains ((const char *const *)step->documents, papers[i]))
      return TRUE;
  }
  return FALSE;
}

/* What was noted at the steps gone through, and which notes belong to the step of this paper. */
static void
fill_notes (TuntasWorkspace *workspace, TuntasLetterFiller *self)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (workspace);

  for (guint i = 0; i < self->file->events->len; i++) {
    TuntasEventView *view = g_ptr_array_index (self->file->events, i);
    TuntasStep *step = tuntas_sop_find_step (self->file->sop, view->event->from_step);
    TuntasFieldSet *item = NULL;

    if (view->event->act != TUNTAS_ACT_TAKE && view->event->act != TUNTAS_ACT_RETURN &&
        view->event->act != TUNTAS_ACT_REGISTER && view->event->act != TUNTAS_ACT_CLOSE)
      continue;
    item = tuntas_field_set_append_item (self->fields, "perkara.riwayat");
    tuntas_letter_filler_set_date (item, "tanggal",
                                   tuntas_calendar_date_of (calendar, view->event->at));
    tuntas_field_set_set_text (item, "langkah",
                               step != NULL                           ? step->short_title
                               : view->event->act == TUNTAS_ACT_CLOSE ? "Ditutup"
                                                                      : "Diregister");
    tuntas_field_set_set_text (item, "oleh", view->by_name);
    tuntas_field_set_set_text (item, "catatan", view->event->note);
    if (view->event->note == NULL || view->event->act != TUNTAS_ACT_TAKE)
      continue;
    tuntas_field_set_append_text (self->fields, "perkara.catatan", view->event->note);
    if (finds_facts (step, self->letter_template->kind))
      tuntas_field_set_append_text (self->fields, "perkara.temuan", view->event->note);
  }
}

/* Whether a paper is sent to who complained or is complained about. */
static gboolean
goes_out (const char *kind)
{
  static const char *const inside[] = {"undangan-rapat", "surat-tugas", "bukti-pengiriman", NULL};

  return !g_strv_contains (inside, kind);
}

/* What lies in the file: the complaint itself, what came with it, and what was issued. */
static void
fill_papers (TuntasFieldSet *fields, TuntasCaseFile *file)
{
  for (guint i = 0; i < file->attachments->len; i++) {
    TuntasAttachment *attachment = g_ptr_array_index (file->attachments, i);
    TuntasFieldSet *item = tuntas_field_set_append_item (fields, "perkara.berkas");

    tuntas_field_set_set_text (item, "uraian", attachment->name);
  }
  for (guint i = 0; i < file->letters->len; i++) {
    TuntasLetter *letter = g_ptr_array_index (file->letters, i);
    TuntasFieldSet *item = NULL;
    g_autofree char *sent = NULL;
    g_autofree char *day = tuntas_date_text_format (letter->date);

    if (g_strcmp0 (letter->status, "terbit") != 0)
      continue;
    item = tuntas_field_set_append_item (fields, "perkara.berkas");
    tuntas_field_set_set_text (item, "uraian", letter->subject);
    tuntas_field_set_set_text (item, "nomor", letter->number);
    tuntas_field_set_set_text (item, "tanggal", day);
    if (letter->number == NULL || !goes_out (letter->kind))
      continue;
    sent = g_strdup_printf ("%s nomor %s tanggal %s", letter->subject, letter->number, day);
    tuntas_field_set_set_text (fields, "perkara.surat_terakhir", sent);
  }
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* "Nama | Pangkat | NIP | Jabatan": a line of those who are sent. */
static void
append_official (TuntasFieldSet *fields, const char *list, TuntasOfficial *official)
{
  g_autoptr (TuntasFieldSet) words = tuntas_field_set_new ();
  g_autofree char *line = NULL;

  tuntas_letter_fields_add_official (words, "pejabat", official);
  line = g_strdup_printf ("%s | %s | %s | %s", or_empty (official->name),
                          or_empty (tuntas_field_set_get_text (words, "pejabat.pangkat")),
                          or_empty (tuntas_field_set_get_text (words, "pejabat.nip")),
                          or_empty (official->position));
  tuntas_field_set_append_text (fields, list, line);
}

/* Who may be sent: the officials of the lanes to which the case can go from where it stands. */
static void
fill_next_officials (TuntasWorkspace *workspace, TuntasLetterFiller *self)
{
  TuntasSop *sop = self->file->sop;
  g_autoptr (GPtrArray) edges = self->file->step != NULL
                                  ? tuntas_sop_list_edges_from (sop, self->file->step->label)
                                  : NULL;

  for (guint i = 0; edges != NULL && i < edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (edges, i);
    TuntasLane *lane = tuntas_sop_find_lane_of_step (sop, edge->to);
    TuntasOfficial *official = lane != NULL && !edge->correction
                                 ? tuntas_workspace_get_lane_official (workspace, lane->id)
                                 : NULL;

    if (official != NULL && official->id != self->file->state->holder) {
      append_official (self->fields, "perkara.petugas_berikut", official);
      return;
    }
  }
}

/* What the case rests on, as papers cite it. */
static void
fill_basis (TuntasWorkspace *workspace, TuntasLetterFiller *self)
{
  g_autofree char *described = tuntas_letter_filler_describe_case (workspace, self->file->summary);
  g_autofree char *basis = g_strconcat (described, ";", NULL);

  tuntas_field_set_set_text (self->fields, "perkara.pokok", described);
  tuntas_field_set_append_text (self->fields, "perkara.dasar", basis);
  if (self->file->sop->number != NULL) {
    g_autofree char *sop =
      g_strdup_printf ("SOP %s Nomor %s;", self->file->sop->title, self->file->sop->number);

    tuntas_field_set_append_text (self->fields, "perkara.dasar", sop);
  }
}

static void
fill_dates (TuntasWorkspace *workspace, TuntasLetterFiller *self)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (workspace);
  gint64 decided = self->file->state->milestones[TUNTAS_MILESTONE_DECIDED];
  gint64 closed = self->file->summary->closed_at;

  if (decided > 0)
    tuntas_letter_filler_set_date (self->fields, "perkara.diputus",
                                   tuntas_calendar_date_of (calendar, decided));
  if (closed > 0)
    tuntas_letter_filler_set_date (self->fields, "perkara.selesai",
                                   tuntas_calendar_date_of (calendar, closed));
}

/* How a letter addresses whoever must not or cannot be named. */
static void
fill_address (TuntasLetterFiller *self)
{
  TuntasSop *sop = self->file->sop;
  g_autofree char *unnamed =
    g_strdup_printf ("%s dengan nomor register %s",
                     sop->complainant_title != NULL ? sop->complainant_title : "Pengadu",
                     self->file->summary->number);

  tuntas_field_set_set_text (self->fields, "pelapor.sebutan", unnamed);
}

void
tuntas_letter_filler_fill_case (TuntasWorkspace *workspace, TuntasLetterFiller *self)
{
  fill_complaint (workspace, self->fields, self->file);
  if (self->file->state->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI) {
    tuntas_field_set_set_text (self->fields, "perkara.survei", "ya");
    tuntas_field_set_set_text (self->fields, "pengaduan.dari", "Pelaksana survei");
    tuntas_field_set_set_text (self->fields, "pengaduan.kanal", NULL);
  } else {
    fill_address (self);
  }
  fill_basis (workspace, self);
  fill_dates (workspace, self);
  fill_notes (workspace, self);
  fill_papers (self->fields, self->file);
  fill_next_officials (workspace, self);
}

static char *
join_decisions (TuntasMeeting *meeting)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; meeting->decisions[i] != NULL; i++) {
    g_autoptr (TuntasDecision) decision = tuntas_decision_parse (meeting->decisions[i]);
    g_autofree char *sentence = tuntas_decision_to_sentence (decision);

    g_strv_builder_add (builder, sentence);
  }
  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}

/* What was decided: by the meeting, else by the notes of the steps that led to an answer. */
char *
tuntas_letter_filler_propose_decisions (TuntasLetterFiller *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (self->meeting != NULL && self->meeting->decisions != NULL &&
      self->meeting->decisions[0] != NULL)
    return join_decisions (self->meeting);
  if (self->file == NULL)
    return NULL;

  for (guint i = 0; i < self->file->events->len; i++) {
    TuntasEvent *event = ((TuntasEventView *)g_ptr_array_index (self->file->events, i))->event;
    TuntasStep *step = tuntas_sop_find_step (self->file->sop, event->from_step);

    if (event->act == TUNTAS_ACT_TAKE && event->note != NULL && step != NULL &&
        (step->reaches == TUNTAS_MILESTONE_DECIDED || step->reaches == TUNTAS_MILESTONE_ANSWERED))
      g_strv_builder_add (builder, event->note);
  }
  lines = g_strv_builder_end (builder);
  if (lines[0] != NULL)
    return g_strjoinv ("\n", lines);
  if (self->file->state->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI)
    return g_strdup_printf ("Hasil %s diterima.", self->file->complaint->subject);
  return g_strdup_printf ("Pengaduan mengenai %s telah ditangani sesuai SOP %s.",
                          self->file->complaint->subject, self->file->sop->title);
}

/* What was decided, line by line: what letters to the complainant tell. */
void
tuntas_letter_filler_fill_decisions (TuntasLetterFiller *self)
{
  g_autofree char *text = tuntas_letter_filler_propose_decisions (self);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (*lines[i] != '\0')
      tuntas_field_set_append_text (self->fields, "perkara.putusan", lines[i]);
  }
}
