/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-office.h"

#include "tuntas-case-service.h"
#include "tuntas-letter-service.h"
#include "tuntas-sample-asking-private.h"
#include "tuntas-sample-plan-private.h"
#include "tuntas-sample-script-private.h"
#include "tuntas-sample-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-decision.h"
#include "tuntas-store-cases.h"

#include <glib/gstdio.h>
#include <string.h>

/* How many cases, unless the script says otherwise. */
#define N_CASES 80

/* Letters take longest to make; a sample needs some of each, not all. */
#define MAX_RECEIPTS 12
#define MAX_RECORDS 6

/* What is done with a case next. */
typedef enum {
  NEXT_ARRIVE,
  NEXT_WORK,
  NEXT_RESUME,
  NEXT_AFTER_CLOSING,
  NEXT_NOTHING,
} Next;

typedef struct {
  guint index;
  TuntasSamplePlan *plan; /* (unowned) */
  TuntasSampleText *text; /* (unowned) */
  guint turn;
  gint64 id;
  gint64 meeting;
  gint64 at; /* when NEXT happens, Unix seconds */
  Next next;
} Walker;

typedef struct {
  TuntasWorkspace *workspace;
  TuntasSampleScript *script;
  TuntasSop *sop;
  TuntasClock *clock;
  GRand *random;
  gint64 now;
  GArray *walkers; /* (element-type Walker) */
  guint n_receipts;
  guint n_records;
} Sample;

static void
schedule (Sample *sample, Walker *walker, Next next, gint64 minutes)
{
  walker->next = next;
  walker->at = tuntas_calendar_add_minutes (tuntas_workspace_get_calendar (sample->workspace),
                                            tuntas_workspace_now (sample->workspace), minutes);
}

static gboolean
chance (Sample *sample, int percent)
{
  return g_rand_int_range (sample->random, 0, 100) < percent;
}

static gint64
lane_official (Sample *sample, const char *lane)
{
  TuntasOfficial *official = tuntas_workspace_get_lane_official (sample->workspace, lane);

  return official != NULL ? official->id : 0;
}

/* In whose name @clerk records what is done at a step; 0 for his or her own, or an outsider's. */
static gint64
find_behalf (Sample *sample, TuntasCaseState *state, gint64 clerk)
{
  TuntasWorkspace *workspace = sample->workspace;
  TuntasActors *actors = tuntas_workspace_get_actors (workspace);
  int today = tuntas_calendar_date_of (tuntas_workspace_get_calendar (workspace),
                                       tuntas_workspace_now (workspace));

  if (tuntas_sop_is_outside_lane (sample->sop, state->lane) ||
      tuntas_actors_is_in_lane (actors, clerk, state->lane, today))
    return 0;
  /* The mandate of a Plh. who took it may be over by now. */
  if (tuntas_actors_is_in_lane (actors, state->holder, state->lane, today))
    return state->holder;
  return lane_official (sample, state->lane);
}

/* A command with a remark from the script. Often a clerk records what an official decided. An act
 * without @state is nobody's in particular. */
static TuntasCommand *
make_command (Sample *sample,
              Walker *walker,
              TuntasAct act,
              const char *note_key,
              TuntasCaseState *state)
{
  TuntasCommand *command = tuntas_command_new ();
  gint64 clerk = tuntas_workspace_get_default_official (sample->workspace, sample->sop);

  command->act = act;
  command->note =
    tuntas_sample_script_pick_note (sample->script, note_key, sample->random, walker->text);
  if (state == NULL) {
    command->by = clerk;
  } else if (chance (sample, 35)) {
    command->by = clerk;
    command->on_behalf = find_behalf (sample, state, clerk);
  } else {
    command->by = lane_official (sample, state->lane);
  }
  return command;
}

static gboolean
act (Sample *sample, Walker *walker, TuntasCommand *command, GError **error)
{
  return tuntas_workspace_act (sample->workspace, walker->id, command, error);
}

static TuntasAttachment *
make_attachment (const char *name, const char *mime, const char *text)
{
  TuntasAttachment *attachment = tuntas_attachment_new ();

  attachment->name = g_strdup (name);
  attachment->mime = g_strdup (mime);
  attachment->content = g_bytes_new (text, strlen (text));
  return attachment;
}

/* What people bring along, by the way they came. */
static GPtrArray *
make_attachments (Sample *sample, TuntasComplaint *complaint)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_attachment_unref);
  g_autofree char *letter =
    g_strdup_printf ("Perihal: %s\n\nDengan hormat,\n%s\n\n%s\n", complaint->subject,
                     complaint->account, complaint->request != NULL ? complaint->request : "");

  if (complaint->channel == TUNTAS_CHANNEL_SURAT)
    g_ptr_array_add (files, make_attachment ("surat-pengaduan.txt", "text/plain", letter));
  else if (complaint->channel == TUNTAS_CHANNEL_TELEPON)
    g_ptr_array_add (files, make_attachment ("catatan-telepon.txt", "text/plain", letter));
  else if (complaint->channel == TUNTAS_CHANNEL_MEDIA_SOSIAL)
    g_ptr_array_add (files, make_attachment ("percakapan.txt", "text/plain", letter));
  else if (chance (sample, 20))
    g_ptr_array_add (files, make_attachment ("rincian.csv", "text/csv",
                                             "tanggal,keterangan,jumlah\n"
                                             "hari pertama,biaya perjalanan,45000\n"
                                             "hari kedua,biaya perjalanan,45000\n"));
  return files;
}

/* An earlier case that resembles this one, when the script says that they do. */
static gint64
find_earlier (Sample *sample, Walker *walker)
{
  for (guint i = 0; i < sample->walkers->len; i++) {
    Walker *other = &g_array_index (sample->walkers, Walker, i);

    if (other != walker && other->id != 0 && walker->text->similar_to != NULL &&
        strcmp (other->text->key, walker->text->similar_to) == 0)
      return other->id;
  }
  return 0;
}

static gboolean
issue (Sample *sample, Walker *walker, const char *kind, gint64 by, GError **error)
{
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new (kind);
  g_autoptr (TuntasLetter) letter = NULL;

  request->case_id = walker->id;
  request->meeting_id = walker->meeting;
  request->by = by;
  if (strcmp (kind, "berita-acara") == 0)
    g_hash_table_insert (request->fields, g_strdup ("pihak_kedua.nama"), g_strdup ("Pengadu"));
  letter = tuntas_workspace_issue_letter (sample->workspace, request, error);
  return letter != NULL;
}

/* Letters are made where the SOP says so and an office has its template. */
static gboolean
makes_document (TuntasStep *step, const char *kind)
{
  return step->documents != NULL && g_strv_contains ((const char *const *)step->documents, kind);
}

static gboolean
arrive (Sample *sample, Walker *walker, GError **error)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (sample->workspace);
  g_autoptr (TuntasComplaint) complaint = tuntas_sample_script_make_complaint (
    sample->script, walker->text, sample->random, walker->turn, calendar, walker->at);
  g_autoptr (TuntasComplainant) complainant = tuntas_sample_script_make_complainant (
    sample->script, sample->random, walker->index, complaint);
  g_autoptr (GPtrArray) files = make_attachments (sample, complaint);
  gint64 by = tuntas_workspace_get_default_official (sample->workspace, sample->sop);
  TuntasStep *entry = tuntas_sop_find_step (sample->sop, sample->sop->entry);
  gint64 earlier;

  walker->id = tuntas_workspace_register (sample->workspace, complaint, complainant, files,
                                          sample->sop->name, by, error);
  if (walker->id == 0)
    return FALSE;
  earlier = find_earlier (sample, walker);
  if (earlier != 0 &&
      !tuntas_workspace_link_cases (sample->workspace, walker->id, earlier, by, error))
    return FALSE;
  if (complaint->channel == TUNTAS_CHANNEL_LANGSUNG && makes_document (entry, "tanda-terima") &&
      sample->n_receipts < MAX_RECEIPTS) {
    sample->n_receipts++;
    if (!issue (sample, walker, "tanda-terima", by, error))
      return FALSE;
  }
  schedule (sample, walker, NEXT_WORK,
            tuntas_sample_plan_get_minutes (walker->plan, sample->sop->entry));
  return TRUE;
}

static void
invite (TuntasMeeting *meeting,
        const char *name,
        const char *position,
        const char *agency,
        gint64 id)
{
  TuntasParticipant *participant = tuntas_participant_new ();

  participant->name = g_strdup (name);
  participant->position = g_strdup (position);
  participant->agency = g_strdup (agency);
  participant->official = id;
  g_ptr_array_add (meeting->participants, participant);
}

/* The meeting to which the SOP invites; it begins when the invited have had their time. */
static gboolean
plan_meeting (Sample *sample, Walker *walker, TuntasEdge *onward, GError **error)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (sample->workspace);
  GPtrArray *officials = tuntas_workspace_get_officials (sample->workspace);
  g_auto (GStrv) rooms = tuntas_sample_script_get_list (sample->script, "kantor", "ruang");
  g_auto (GStrv) team = tuntas_sample_script_get_list (sample->script, "kantor", "tim");
  g_autoptr (TuntasMeeting) meeting = tuntas_meeting_new ();
  g_autoptr (TuntasCaseSummary) summary = tuntas_store_load_case_summary (
    tuntas_workspace_get_store (sample->workspace), walker->id, error);
  gint64 minutes = tuntas_sample_plan_get_minutes (walker->plan, onward->to);
  gboolean waits = g_strcmp0 (walker->plan->stop, onward->to) == 0;

  if (summary == NULL)
    return FALSE;
  meeting->title = g_strdup_printf ("Pembahasan pengaduan nomor %s", summary->number);
  meeting->place = g_strdup (rooms[walker->index % g_strv_length (rooms)]);
  meeting->starts_at = tuntas_calendar_add_minutes (calendar, waits ? sample->now : walker->at,
                                                    waits ? minutes + 200 : minutes);
  meeting->starts_at -= meeting->starts_at % 1800;
  meeting->agenda = g_strsplit ("Penjelasan pokok pengaduan|Tanggapan pihak terkait|"
                                "Kesimpulan dan pembagian tugas",
                                "|", -1);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  meeting->leader = ((TuntasOfficial *)g_ptr_array_index (officials, 0))->id;
  meeting->secretary = tuntas_workspace_get_default_official (sample->workspace, sample->sop);
  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (i != 1)
      invite (meeting, official->name, official->position,
              tuntas_workspace_get_office (sample->workspace)->unit_code, official->id);
  }
  for (guint i = 0; team[i] != NULL && *team[i] != '\0'; i++) {
    g_auto (GStrv) parts = g_strsplit (team[i], ";", 2);

    invite (meeting, "", parts[0], parts[1], 0);
  }
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (meeting->cases, walker->id);
  walker->meeting =
    tuntas_workspace_save_meeting (sample->workspace, meeting, meeting->secretary, error);
  return walker->meeting != 0;
}

/* Each decision with one of those present who carries it out within two weeks. */
static GStrv
assign_decisions (Sample *sample, Walker *walker, TuntasMeeting *meeting)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (sample->workspace);
  g_auto (GStrv) texts = g_strsplit (walker->text->decision, "|", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *day = tuntas_date_text_format (tuntas_calendar_date_of (
    calendar, tuntas_calendar_next_working_time (calendar, meeting->starts_at + 14 * 86400)));

  for (guint i = 0; texts[i] != NULL; i++) {
    TuntasParticipant *participant =
      g_ptr_array_index (meeting->participants, (walker->index + i) % meeting->participants->len);
    g_autoptr (TuntasDecision) decision = tuntas_decision_new ();
    g_autofree char *line = NULL;

    decision->text = g_strdup (texts[i]);
    decision->responsible = g_strdup (participant->position);
    decision->deadline = g_strdup (day);
    line = tuntas_decision_to_line (decision);
    g_strv_builder_add (lines, line);
  }
  return g_strv_builder_end (lines);
}

/* The meeting took place: who came and what was decided. */
static gboolean
hold_meeting (Sample *sample, Walker *walker, GError **error)
{
  g_autoptr (TuntasMeeting) meeting =
               tuntas_workspace_load_meeting (sample->workspace, walker->meeting, error);

  if (meeting == NULL)
    return FALSE;
  meeting->held = TRUE;
  g_strfreev (meeting->decisions);
  meeting->decisions = assign_decisions (sample, walker, meeting);
  g_free (meeting->minutes);
  meeting->minutes = g_strdup (
    "PEMBUKAAN\nPimpinan membuka rapat dan menyampaikan pokok pengaduan.\n\nPEMBAHASAN\n"
    "Petugas membacakan pengaduan dan hasil klarifikasi.\nPihak terkait memberi tanggapan.\n"
    "Rapat menyepakati penyelesaian.");
  for (guint i = 0; i < meeting->participants->len; i++)
    ((TuntasParticipant *)g_ptr_array_index (meeting->participants, i))->attended =
      !chance (sample, 15);
  return tuntas_workspace_save_meeting (sample->workspace, meeting, meeting->secretary, error) != 0;
}

/* What the SOP makes at a step before it is left. */
static gboolean
make_documents (Sample *sample,
                Walker *walker,
                TuntasStep *step,
                TuntasEdge *onward,
                GError **error)
{
  gint64 by = tuntas_workspace_get_default_official (sample->workspace, sample->sop);

  if (makes_document (step, "undangan-rapat") && walker->meeting == 0) {
    if (!plan_meeting (sample, walker, onward, error) ||
        !issue (sample, walker, "undangan-rapat", by, error))
      return FALSE;
  }
  if (step->reaches == TUNTAS_MILESTONE_DECIDED && walker->meeting != 0 &&
      !hold_meeting (sample, walker, error))
    return FALSE;
  if (makes_document (step, "berita-acara") && step->reaches == TUNTAS_MILESTONE_ANSWERED &&
      walker->meeting != 0 && sample->n_records < MAX_RECORDS) {
    sample->n_records++;
    return issue (sample, walker, "berita-acara", by, error);
  }
  return TRUE;
}

/* A way back for correction from @step: to another step, or to the step itself. */
static TuntasEdge *
find_correction (TuntasSop *sop, const char *step, gboolean itself)
{
  for (guint i = 0; i < sop->edges->len; i++) {
    TuntasEdge *edge = g_ptr_array_index (sop->edges, i);

    if (edge->correction && g_strcmp0 (edge->from, step) == 0 &&
        (g_strcmp0 (edge->to, step) == 0) == itself)
      return edge;
  }
  return NULL;
}

static gboolean
send_back (Sample *sample, Walker *walker, TuntasCaseState *state, TuntasEdge *edge, GError **error)
{
  gboolean itself = g_strcmp0 (edge->from, edge->to) == 0;
  g_autoptr (TuntasCommand) command = make_command (sample, walker, TUNTAS_ACT_RETURN,
                                                    itself ? "koreksi" : "kembali", state);

  command->choice = g_strdup (edge->choice);
  command->to_step = g_strdup (edge->to);
  if (!act (sample, walker, command, error))
    return FALSE;
  schedule (sample, walker, NEXT_WORK, itself ? 20 : g_rand_int_range (sample->random, 200, 900));
  return TRUE;
}

static gboolean
pause_case (Sample *sample, Walker *walker, TuntasCaseState *state, GError **error)
{
  gboolean agency = walker->index % 2 == 0;
  g_autoptr (TuntasCommand) command = make_command (
    sample, walker, TUNTAS_ACT_PAUSE, agency ? "jeda_instansi" : "jeda_pelapor", state);

  command->reason = agency ? TUNTAS_PAUSE_REASON_AGENCY : TUNTAS_PAUSE_REASON_COMPLAINANT;
  if (!act (sample, walker, command, error))
    return FALSE;
  if (walker->plan->stop != NULL)
    walker->next = NEXT_NOTHING;
  else
    schedule (sample, walker, NEXT_RESUME, g_rand_int_range (sample->random, 450, 1800));
  return TRUE;
}

static gboolean
extend_time (Sample *sample, Walker *walker, TuntasCaseState *state, GError **error)
{
  g_autoptr (TuntasCommand) command =
               make_command (sample, walker, TUNTAS_ACT_EXTEND, "perpanjang", state);

  command->duration = (TuntasDuration){1, TUNTAS_DURATION_HARI_KERJA};
  if (!act (sample, walker, command, error))
    return FALSE;
  schedule (sample, walker, NEXT_WORK, g_rand_int_range (sample->random, 100, 400));
  return TRUE;
}

/* Another official of the same lane, if there is one. */
static gint64
find_colleague (Sample *sample, const char *lane, gint64 holder)
{
  GPtrArray *officials = tuntas_workspace_get_officials (sample->workspace);

  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (official->id != holder && official->active &&
        g_strv_contains ((const char *const *)official->lanes, lane))
      return official->id;
  }
  return 0;
}

static gboolean
reassign (Sample *sample, Walker *walker, TuntasCaseState *state, gint64 to, GError **error)
{
  g_autoptr (TuntasCommand) command =
               make_command (sample, walker, TUNTAS_ACT_REASSIGN, "catat", state);

  command->official = to;
  if (!act (sample, walker, command, error))
    return FALSE;
  schedule (sample, walker, NEXT_WORK, g_rand_int_range (sample->random, 20, 120));
  return TRUE;
}

/* What keeps a case from going straight on, each once. Sets @done when something did. */
static gboolean
do_detour (Sample *sample,
           Walker *walker,
           TuntasCaseState *state,
           TuntasStep *step,
           gboolean *done,
           GError **error)
{
  TuntasSamplePlan *plan = walker->plan;
  gboolean at_entry = g_strcmp0 (state->step, sample->sop->entry) == 0;
  gboolean timed = tuntas_duration_is_set (step->budget);
  TuntasEdge *edge = NULL;
  gint64 colleague = 0;

  *done = TRUE;
  if (plan->return_first && (edge = find_correction (sample->sop, state->step, FALSE)) != NULL) {
    plan->return_first = FALSE;
    return send_back (sample, walker, state, edge, error);
  }
  if (plan->correct && (edge = find_correction (sample->sop, state->step, TRUE)) != NULL) {
    plan->correct = FALSE;
    return send_back (sample, walker, state, edge, error);
  }
  if (plan->pause_under_way && !at_entry && timed) {
    plan->pause_under_way = FALSE;
    return pause_case (sample, walker, state, error);
  }
  if (plan->extend && !at_entry && timed) {
    plan->extend = FALSE;
    return extend_time (sample, walker, state, error);
  }
  if (plan->reassign && (colleague = find_colleague (sample, state->lane, state->holder)) != 0) {
    plan->reassign = FALSE;
    return reassign (sample, walker, state, colleague, error);
  }
  *done = FALSE;
  return TRUE;
}

static gboolean
close_case (Sample *sample, Walker *walker, TuntasCaseState *state, GError **error)
{
  g_autoptr (TuntasCommand) command =
               make_command (sample, walker, TUNTAS_ACT_CLOSE, "tutup", state);

  if (!act (sample, walker, command, error))
    return FALSE;
  schedule (sample, walker, NEXT_AFTER_CLOSING, g_rand_int_range (sample->random, 900, 5000));
  return TRUE;
}

static gboolean
work (Sample *sample, Walker *walker, GError **error)
{
  g_autoptr (TuntasCaseState) state = tuntas_store_load_case_state (
    tuntas_workspace_get_store (sample->workspace), walker->id, NULL, error);
  g_autoptr (TuntasCommand) command = NULL;
  TuntasEdge *edge;
  TuntasStep *step;
  gboolean done = FALSE;

  if (state == NULL)
    return FALSE;
  step = tuntas_sop_find_step (sample->sop, state->step);
  if (g_strcmp0 (walker->plan->stop, state->step) == 0) {
    walker->next = NEXT_NOTHING;
    return !walker->plan->pause_at_stop || pause_case (sample, walker, state, error);
  }
  if (!do_detour (sample, walker, state, step, &done, error) || done)
    return done;

  edge = tuntas_sample_plan_choose_edge (walker->plan, sample->sop, state->step, sample->random);
  if (edge == NULL)
    return close_case (sample, walker, state, error);
  if (!make_documents (sample, walker, step, edge, error))
    return FALSE;
  command = make_command (sample, walker, TUNTAS_ACT_TAKE, state->step, state);
  command->choice = g_strdup (edge->choice);
  command->to_step = g_strdup (edge->to);
  command->checked = g_strdupv (step->inputs);
  if (!act (sample, walker, command, error))
    return FALSE;
  /* Where it stands today, it was left a moment after it came there. */
  schedule (sample, walker, NEXT_WORK,
            g_strcmp0 (walker->plan->stop, edge->to) == 0
              ? 1
              : tuntas_sample_plan_get_minutes (walker->plan, edge->to));
  return TRUE;
}

static gboolean
resume (Sample *sample, Walker *walker, GError **error)
{
  g_autoptr (TuntasCaseState) state = tuntas_store_load_case_state (
    tuntas_workspace_get_store (sample->workspace), walker->id, NULL, error);
  g_autoptr (TuntasCommand) command = NULL;

  if (state == NULL)
    return FALSE;
  command = make_command (sample, walker, TUNTAS_ACT_RESUME, "lanjut", state);
  if (!act (sample, walker, command, error))
    return FALSE;
  schedule (sample, walker, NEXT_WORK, g_rand_int_range (sample->random, 10, 120));
  return TRUE;
}

static gboolean
after_closing (Sample *sample, Walker *walker, GError **error)
{
  g_autoptr (TuntasCommand) command = NULL;

  walker->next = NEXT_NOTHING;
  if (!tuntas_sample_asking_add (sample->workspace, walker->id, walker->index, walker->plan->reopen,
                                 error))
    return FALSE;
  if (walker->plan->reopen) {
    walker->plan->reopen = FALSE;
    walker->meeting = 0;
    command = make_command (sample, walker, TUNTAS_ACT_REOPEN, "buka", NULL);
    if (!act (sample, walker, command, error))
      return FALSE;
    schedule (sample, walker, NEXT_WORK, 60);
  } else if (walker->plan->archive) {
    command = make_command (sample, walker, TUNTAS_ACT_ARCHIVE, "arsip", NULL);
    return act (sample, walker, command, error);
  }
  return TRUE;
}

static gboolean
move_on (Sample *sample, Walker *walker, GError **error)
{
  switch (walker->next) {
  case NEXT_ARRIVE:
    return arrive (sample, walker, error);
  case NEXT_WORK:
    return work (sample, walker, error);
  case NEXT_RESUME:
    return resume (sample, walker, error);
  case NEXT_AFTER_CLOSING:
    return after_closing (sample, walker, error);
  case NEXT_NOTHING:
    break;
  }
  return TRUE;
}

/* The case with which something happens next; NULL when that lies in the future. */
static Walker *
find_next (Sample *sample)
{
  Walker *earliest = NULL;

  for (guint i = 0; i < sample->walkers->len; i++) {
    Walker *walker = &g_array_index (sample->walkers, Walker, i);

    if (walker->next != NEXT_NOTHING && walker->at <= sample->now &&
        (earliest == NULL || walker->at < earliest->at))
      earliest = walker;
  }
  return earliest;
}

/* Each text is told before one is told again. */
static void
deal_texts (Sample *sample, GPtrArray *plans)
{
  GPtrArray *texts = sample->script->texts;
  g_autofree guint *order = g_new (guint, texts->len);

  for (guint i = 0; i < texts->len; i++)
    order[i] = i;
  for (guint i = texts->len - 1; i > 0; i--) {
    guint other = (guint)g_rand_int_range (sample->random, 0, (gint32)i + 1);
    guint kept = order[i];

    order[i] = order[other];
    order[other] = kept;
  }
  for (guint i = 0; i < plans->len; i++) {
    Walker walker = {0};

    walker.index = i;
    walker.plan = g_ptr_array_index (plans, i);
    walker.text = g_ptr_array_index (texts, order[i % texts->len]);
    walker.turn = i / texts->len;
    if (walker.text->kind != TUNTAS_CASE_KIND_PENGADUAN)
      tuntas_sample_plan_go_direct (walker.plan, sample->sop);
    walker.at = walker.plan->arrival;
    walker.next = NEXT_ARRIVE;
    g_array_append_val (sample->walkers, walker);
  }
}

static gboolean
add_survey (Sample *sample, guint age, GError **error)
{
  return tuntas_sample_survey_add (sample->script, sample->workspace, sample->clock, sample->random,
                                   age, sample->now, error);
}

/* Walks the clock from one thing that happens to the next, up to now. */
static gboolean
live_through (Sample *sample, GError **error)
{
  gint64 survey = sample->now - (gint64)TUNTAS_SAMPLE_SURVEY_DAYS * 24 * 3600;
  gboolean surveyed = FALSE;
  Walker *walker;

  for (guint age = TUNTAS_SAMPLE_SURVEY_EARLIER; age > 0; age--) {
    if (!add_survey (sample, age, error))
      return FALSE;
  }
  while ((walker = find_next (sample)) != NULL) {
    if (!surveyed && walker->at > survey) {
      surveyed = TRUE;
      if (!add_survey (sample, 0, error))
        return FALSE;
    }
    tuntas_clock_set (sample->clock, walker->at);
    if (!move_on (sample, walker, error))
      return FALSE;
  }
  tuntas_clock_set (sample->clock, sample->now);
  return TRUE;
}

static gboolean
populate (Sample *sample, GError **error)
{
  int n = g_key_file_get_integer (sample->script->file, "kantor", "jumlah", NULL);
  g_autofree char *sop = g_key_file_get_string (sample->script->file, "kantor", "sop_aduan", error);
  g_autoptr (GPtrArray) plans = NULL;
  gboolean done;

  sample->sop = sop != NULL ? tuntas_workspace_get_sop (sample->workspace, sop, 0, error) : NULL;
  if (sample->sop == NULL)
    return FALSE;
  plans = tuntas_sample_plan_make (sample->sop, tuntas_workspace_get_calendar (sample->workspace),
                                   sample->random, n > 0 ? (guint)n : N_CASES, sample->now);
  sample->walkers = g_array_new (FALSE, TRUE, sizeof (Walker));
  deal_texts (sample, plans);

  done = tuntas_workspace_begin (sample->workspace, error);
  if (done)
    done = tuntas_workspace_end (sample->workspace, live_through (sample, error), error);
  g_array_unref (sample->walkers);
  return done;
}

/**
 * tuntas_sample_office_create:
 * @path: file to make; must not exist
 * @data_dir: folder of what ships with the program
 * @sample: which sample office: "agam" or "bandungan"
 * @seed: where chance starts; the same seed and @now make the same office
 * @now: the moment at which the office is looked at, Unix seconds
 * @error: return location for an error
 *
 * Makes an office with invented people and cases, which were taken in and carried through the SOP
 * by the same use cases as in any office, on a clock that walked through the last months.
 *
 * Returns: whether it was made; on failure nothing is left of it
 */
gboolean
tuntas_sample_office_create (const char *path,
                             const char *data_dir,
                             const char *sample,
                             guint32 seed,
                             gint64 now,
                             GError **error)
{
  g_autoptr (TuntasSampleScript) script = tuntas_sample_script_load (data_dir, sample, error);
  g_autoptr (TuntasClock) clock = tuntas_clock_new_manual (now);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Sample state = {0};
  gboolean done;

  if (script == NULL)
    return FALSE;
  state.workspace = tuntas_workspace_create (path, data_dir, clock, error);
  if (state.workspace == NULL)
    return FALSE;
  state.script = script;
  state.clock = clock;
  state.random = random;
  state.now = now;
  done =
    tuntas_sample_script_set_up (script, state.workspace, now, error) && populate (&state, error);
  tuntas_workspace_close (state.workspace);
  if (!done)
    g_unlink (path);
  return done;
}
