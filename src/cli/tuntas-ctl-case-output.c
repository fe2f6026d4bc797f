/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-calendar-text.h"
#include "tuntas-letter.h"
#include "tuntas-meeting.h"

/* How one case is shown: as JSON whose shape scripts rely on, or as text. */

static void
add_offer (JsonBuilder *builder, TuntasActOffer *offer)
{
  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "act", tuntas_act_to_code (offer->act));
  tuntas_ctl_add_text (builder, "choice", offer->choice);
  tuntas_ctl_add_text (builder, "label", offer->label);
  tuntas_ctl_add_text (builder, "condition", offer->condition);
  tuntas_ctl_add_text (builder, "to_step", offer->to_step);
  tuntas_ctl_add_text (builder, "to_lane", offer->to_lane);
  tuntas_ctl_add_bool (builder, "primary", offer->primary);
  json_builder_set_member_name (builder, "needs");
  json_builder_begin_array (builder);
  if (offer->needs_note)
    json_builder_add_string_value (builder, "note");
  if (offer->needs_reason)
    json_builder_add_string_value (builder, "reason");
  if (offer->needs_official)
    json_builder_add_string_value (builder, "official");
  if (offer->needs_duration)
    json_builder_add_string_value (builder, "duration");
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_event (TuntasCtl *ctl, JsonBuilder *builder, TuntasEventView *view)
{
  TuntasEvent *event = view->event;

  json_builder_begin_object (builder);
  tuntas_ctl_add_int (builder, "seq", event->seq);
  tuntas_ctl_add_text (builder, "act", tuntas_act_to_code (event->act));
  tuntas_ctl_add_text (builder, "by", view->by_name);
  tuntas_ctl_add_text (builder, "for", view->on_behalf_name);
  tuntas_ctl_add_time (ctl, builder, "at", event->at);
  tuntas_ctl_add_text (builder, "from_step", event->from_step);
  tuntas_ctl_add_text (builder, "to_step", event->to_step);
  tuntas_ctl_add_text (builder, "to_lane", event->to_lane);
  tuntas_ctl_add_text (builder, "choice", event->choice);
  tuntas_ctl_add_text (builder, "note", event->note);
  tuntas_ctl_add_text (builder, "reason", event->reason);
  tuntas_ctl_add_int (builder, "minutes", event->minutes);
  tuntas_ctl_add_int (builder, "paused_minutes", event->paused_minutes);
  tuntas_ctl_add_text (builder, "sentence", view->sentence);
  tuntas_ctl_add_text (builder, "hash", event->hash);
  json_builder_end_object (builder);
}

static void
add_hold (TuntasCtl *ctl, JsonBuilder *builder, TuntasHold *hold)
{
  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "step", hold->step);
  tuntas_ctl_add_text (builder, "lane", hold->lane);
  tuntas_ctl_add_text (builder, "holder", hold->holder_name);
  tuntas_ctl_add_bool (builder, "outside", hold->outside);
  tuntas_ctl_add_time (ctl, builder, "from", hold->from);
  tuntas_ctl_add_time (ctl, builder, "until", hold->until);
  tuntas_ctl_add_int (builder, "minutes", hold->minutes);
  tuntas_ctl_add_int (builder, "lap", hold->lap);
  json_builder_end_object (builder);
}

static void
add_legal_clock (TuntasCtl *ctl, JsonBuilder *builder, TuntasLegalClock *clock)
{
  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "id", clock->limit->id);
  tuntas_ctl_add_text (builder, "title", clock->limit->title);
  tuntas_ctl_add_time (ctl, builder, "start", clock->start);
  tuntas_ctl_add_time (ctl, builder, "due", clock->due);
  tuntas_ctl_add_time (ctl, builder, "stopped_at", clock->stopped_at);
  tuntas_ctl_add_bool (builder, "waits", clock->waits);
  tuntas_ctl_add_text (builder, "sentence", clock->sentence);
  tuntas_ctl_add_text (builder, "source", clock->limit->source);
  json_builder_end_object (builder);
}

static void
add_attachment (JsonBuilder *builder, TuntasAttachment *attachment)
{
  json_builder_begin_object (builder);
  tuntas_ctl_add_int (builder, "id", attachment->id);
  tuntas_ctl_add_text (builder, "name", attachment->name);
  tuntas_ctl_add_int (builder, "size", attachment->size);
  tuntas_ctl_add_text (builder, "hash", attachment->hash);
  json_builder_end_object (builder);
}

static void
add_letter (JsonBuilder *builder, TuntasLetter *letter)
{
  json_builder_begin_object (builder);
  tuntas_ctl_add_int (builder, "id", letter->id);
  tuntas_ctl_add_text (builder, "kind", letter->kind);
  tuntas_ctl_add_text (builder, "number", letter->number);
  tuntas_ctl_add_date (builder, "date", letter->date);
  tuntas_ctl_add_text (builder, "subject", letter->subject);
  tuntas_ctl_add_text (builder, "status", letter->status);
  json_builder_end_object (builder);
}

static void
add_meeting (TuntasCtl *ctl, JsonBuilder *builder, TuntasMeeting *meeting)
{
  json_builder_begin_object (builder);
  tuntas_ctl_add_int (builder, "id", meeting->id);
  tuntas_ctl_add_text (builder, "title", meeting->title);
  tuntas_ctl_add_text (builder, "place", meeting->place);
  tuntas_ctl_add_time (ctl, builder, "starts_at", meeting->starts_at);
  tuntas_ctl_add_bool (builder, "held", meeting->held);
  json_builder_end_object (builder);
}

static void
add_complaint (TuntasCtl *ctl, JsonBuilder *builder, TuntasCaseFile *file)
{
  TuntasComplaint *complaint = file->complaint;

  json_builder_set_member_name (builder, "complaint");
  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "account", complaint->account);
  tuntas_ctl_add_text (builder, "request", complaint->request);
  tuntas_ctl_add_text (builder, "respondent", complaint->respondent);
  tuntas_ctl_add_text (builder, "service_unit", complaint->service_unit);
  tuntas_ctl_add_text (builder, "district", complaint->district);
  tuntas_ctl_add_text (builder, "village", complaint->village);
  tuntas_ctl_add_text (builder, "place", complaint->place);
  tuntas_ctl_add_date (builder, "event_date", complaint->event_date);
  tuntas_ctl_add_time (ctl, builder, "received_at", complaint->received_at);
  tuntas_ctl_add_bool (builder, "supervisory", file->state->supervisory);
  tuntas_ctl_add_text (builder, "external_status", complaint->external_status);
  tuntas_ctl_add_text (builder, "complainant", file->masked_complainant);
  json_builder_end_object (builder);
}

static void
add_clock (TuntasCtl *ctl, JsonBuilder *builder, TuntasCaseFile *file)
{
  json_builder_set_member_name (builder, "clock");
  json_builder_begin_object (builder);
  tuntas_ctl_add_int (builder, "budget_minutes", file->budget_minutes);
  tuntas_ctl_add_int (builder, "consumed_minutes", file->consumed_minutes);
  tuntas_ctl_add_text (builder, "sentence", file->step_sentence);
  tuntas_ctl_add_int (builder, "passes", file->state->passes);
  tuntas_ctl_add_int (builder, "office_minutes", file->state->office_minutes);
  tuntas_ctl_add_int (builder, "outside_minutes", file->state->outside_minutes);
  tuntas_ctl_add_time (ctl, builder, "paused_since", file->state->paused_since);
  json_builder_end_object (builder);
}

static void
print_json (TuntasCtl *ctl, TuntasCaseFile *file)
{
  JsonBuilder *builder = json_builder_new ();

#define ADD_ARRAY(member, array, add)                                                              \
  json_builder_set_member_name (builder, member);                                                  \
  json_builder_begin_array (builder);                                                              \
  for (guint i = 0; i < (array)->len; i++)                                                         \
    add;                                                                                           \
  json_builder_end_array (builder)

  json_builder_begin_object (builder);
  tuntas_ctl_add_summary (ctl, builder, file->summary);
  tuntas_ctl_add_text (builder, "activity", file->step != NULL ? file->step->activity : NULL);
  tuntas_ctl_add_texts (builder, "inputs",
                        file->step != NULL ? (const char *const *)file->step->inputs : NULL);
  tuntas_ctl_add_texts (builder, "checked", (const char *const *)file->checked);
  add_complaint (ctl, builder, file);
  add_clock (ctl, builder, file);
  ADD_ARRAY ("acts", file->offers, add_offer (builder, g_ptr_array_index (file->offers, i)));
  ADD_ARRAY ("events", file->events, add_event (ctl, builder, g_ptr_array_index (file->events, i)));
  ADD_ARRAY ("holds", file->holds, add_hold (ctl, builder, g_ptr_array_index (file->holds, i)));
  ADD_ARRAY ("legal", file->legal,
             add_legal_clock (ctl, builder, g_ptr_array_index (file->legal, i)));
  ADD_ARRAY ("attachments", file->attachments,
             add_attachment (builder, g_ptr_array_index (file->attachments, i)));
  ADD_ARRAY ("letters", file->letters, add_letter (builder, g_ptr_array_index (file->letters, i)));
  ADD_ARRAY ("meetings", file->meetings,
             add_meeting (ctl, builder, g_ptr_array_index (file->meetings, i)));
  json_builder_end_object (builder);
#undef ADD_ARRAY

  tuntas_ctl_print_json (builder);
}

static void
print_history (TuntasCtl *ctl, TuntasCaseFile *file)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (ctl->workspace);
  gint64 now = tuntas_workspace_now (ctl->workspace);

  g_print ("\nRiwayat:\n");
  for (guint i = 0; i < file->events->len; i++) {
    TuntasEventView *view = g_ptr_array_index (file->events, i);
    g_autofree char *at = tuntas_calendar_format_short (calendar, view->event->at, now);

    g_print ("  %-18s %s\n", at, view->sentence);
    g_print ("  %-18s oleh %s%s%s\n", "", view->by_name != NULL ? view->by_name : "-",
             view->on_behalf_name != NULL ? " a.n. " : "",
             view->on_behalf_name != NULL ? view->on_behalf_name : "");
    if (view->event->note != NULL && *view->event->note != '\0')
      g_print ("  %-18s “%s”\n", "", view->event->note);
  }
  g_print ("\nDipegang:\n");
  for (guint i = 0; i < file->holds->len; i++) {
    TuntasHold *hold = g_ptr_array_index (file->holds, i);

    g_print ("  langkah %-3s %-28s %6" G_GINT64_FORMAT " menit kerja%s%s\n", hold->step,
             hold->lane_title, hold->minutes, hold->outside ? " (di luar kantor)" : "",
             hold->until == 0 ? " · berjalan" : "");
  }
}

static void
print_text (TuntasCtl *ctl, TuntasCaseFile *file)
{
  tuntas_ctl_print_summary (ctl, file->summary);
  if (file->step != NULL)
    g_print ("\n%s\n", file->step->activity);
  if (file->step_sentence != NULL)
    g_print ("%s\n", file->step_sentence);
  for (guint i = 0; i < file->legal->len; i++)
    g_print ("%s\n", ((TuntasLegalClock *)g_ptr_array_index (file->legal, i))->sentence);
  g_print ("Pelapor: %s\n", file->masked_complainant);
  for (guint i = 0; i < file->letters->len; i++) {
    TuntasLetter *letter = g_ptr_array_index (file->letters, i);

    g_print ("Surat: %s %s (%s)\n", letter->kind, letter->number != NULL ? letter->number : "",
             letter->status);
  }
  print_history (ctl, file);

  g_print ("\nTindakan yang diperbolehkan:\n");
  for (guint i = 0; i < file->offers->len; i++) {
    TuntasActOffer *offer = g_ptr_array_index (file->offers, i);

    g_print ("  %-9s %s%s%s%s\n", tuntas_act_to_code (offer->act), offer->label,
             offer->choice != NULL ? " [--choice " : "", offer->choice != NULL ? offer->choice : "",
             offer->choice != NULL ? "]" : "");
  }
}

/**
 * tuntas_ctl_print_case:
 * @ctl: the run, with its office open
 * @file: a case
 *
 * Prints everything about a case, as JSON when asked for.
 */
void
tuntas_ctl_print_case (TuntasCtl *ctl, TuntasCaseFile *file)
{
  if (ctl->json)
    print_json (ctl, file);
  else
    print_text (ctl, file);
}
