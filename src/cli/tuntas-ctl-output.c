/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-calendar-text.h"

/* Not where the moment was given on purpose. */
static void
warn_of_clock (TuntasCtl *ctl)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (ctl->workspace);
  g_autofree char *now = NULL;
  g_autofree char *worked = NULL;
  gint64 last = 0;

  if (tuntas_workspace_find_lag (ctl->workspace, &last) == 0)
    return;
  now = tuntas_calendar_format_iso (calendar, tuntas_workspace_now (ctl->workspace));
  worked = tuntas_calendar_format_iso (calendar, last);
  g_printerr ("tuntasctl: jam komputer ini menunjukkan %s, padahal kantor ini terakhir dikerjakan "
              "%s; betulkan jam sebelum menulis\n",
              now, worked);
}

/**
 * tuntas_ctl_open:
 * @ctl: the run
 * @error: return location for an error
 *
 * Opens the office that was named on the command line; a second call gives the same.
 *
 * Returns: (transfer none) (nullable): the office
 */
TuntasWorkspace *
tuntas_ctl_open (TuntasCtl *ctl, GError **error)
{
  if (ctl->workspace != NULL)
    return ctl->workspace;
  if (ctl->office == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "Berkas kantor belum disebut. Tambahkan --office BERKAS.");
    return NULL;
  }
  ctl->workspace = tuntas_workspace_open (ctl->office, ctl->data_dir, ctl->clock, error);
  if (ctl->workspace != NULL && ctl->now_text == NULL)
    warn_of_clock (ctl);
  return ctl->workspace;
}

/**
 * tuntas_ctl_find_official:
 * @ctl: the run, with its office open
 * @text: (nullable): id, name, NIP, post or lane
 * @error: return location for an error
 *
 * Returns: the official; 0 without an error when @text is NULL; -1 on failure
 */
gint64
tuntas_ctl_find_official (TuntasCtl *ctl, const char *text, GError **error)
{
  g_autoptr (TuntasOfficial) official = NULL;

  if (text == NULL)
    return 0;
  official = tuntas_workspace_find_official (ctl->workspace, text, error);
  return official != NULL ? official->id : -1;
}

/**
 * tuntas_ctl_parse_time:
 * @ctl: the run, with its office open
 * @text: ISO 8601; without an offset it is the office's time
 * @at: (out): Unix seconds
 * @error: return location for an error of `G_OPTION_ERROR`
 *
 * Returns: whether @text is a moment
 */
gboolean
tuntas_ctl_parse_time (TuntasCtl *ctl, const char *text, gint64 *at, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (tuntas_calendar_parse_iso (tuntas_workspace_get_calendar (ctl->workspace), text, at,
                                 &local_error))
    return TRUE;
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, local_error->message);
  return FALSE;
}

/**
 * tuntas_ctl_print_json:
 * @builder: (transfer full): a finished document
 */
void
tuntas_ctl_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
  g_object_unref (builder);
}

/**
 * tuntas_ctl_add_text:
 * @builder: an open object
 * @member: name
 * @text: (nullable): value; NULL becomes null
 */
void
tuntas_ctl_add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * tuntas_ctl_add_int:
 * @builder: an open object
 * @member: name
 * @value: value
 */
void
tuntas_ctl_add_int (JsonBuilder *builder, const char *member, gint64 value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

/**
 * tuntas_ctl_add_bool:
 * @builder: an open object
 * @member: name
 * @value: value
 */
void
tuntas_ctl_add_bool (JsonBuilder *builder, const char *member, gboolean value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

/**
 * tuntas_ctl_add_time:
 * @ctl: the run, with its office open
 * @builder: an open object
 * @member: name
 * @at: Unix seconds; 0 becomes null
 *
 * Adds a moment as ISO 8601 with the offset of the office.
 */
void
tuntas_ctl_add_time (TuntasCtl *ctl, JsonBuilder *builder, const char *member, gint64 at)
{
  g_autofree char *text =
    at > 0 ? tuntas_calendar_format_iso (tuntas_workspace_get_calendar (ctl->workspace), at) : NULL;

  tuntas_ctl_add_text (builder, member, text);
}

/**
 * tuntas_ctl_add_texts:
 * @builder: an open object
 * @member: name
 * @texts: (nullable) (array zero-terminated=1): values
 */
void
tuntas_ctl_add_texts (JsonBuilder *builder, const char *member, const char *const *texts)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

/**
 * tuntas_ctl_add_date:
 * @builder: an open object
 * @member: name
 * @date: YYYYMMDD; 0 becomes null
 */
void
tuntas_ctl_add_date (JsonBuilder *builder, const char *member, int date)
{
  g_autofree char *text =
    date > 0 ? g_strdup_printf ("%04d-%02d-%02d", date / 10000, date / 100 % 100, date % 100)
             : NULL;

  tuntas_ctl_add_text (builder, member, text);
}

/* Working minutes to the deadline; negative when it is past. While the case is paused, as many as
 * when the pause began. */
static gint64
remaining_minutes (TuntasCtl *ctl, TuntasCaseSummary *summary)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (ctl->workspace);
  gint64 now =
    summary->paused_since > 0 ? summary->paused_since : tuntas_workspace_now (ctl->workspace);

  return tuntas_calendar_elapsed (calendar, now, summary->due);
}

/**
 * tuntas_ctl_add_summary:
 * @ctl: the run, with its office open
 * @builder: an open object
 * @summary: a case
 *
 * Adds the members that a list of cases and a case share.
 */
void
tuntas_ctl_add_summary (TuntasCtl *ctl, JsonBuilder *builder, TuntasCaseSummary *summary)
{
  tuntas_ctl_add_text (builder, "number", summary->number);
  tuntas_ctl_add_text (builder, "subject", summary->subject);
  tuntas_ctl_add_text (builder, "kind", tuntas_case_kind_to_code (summary->kind));
  tuntas_ctl_add_text (builder, "channel", tuntas_channel_to_code (summary->channel));
  tuntas_ctl_add_text (builder, "category", summary->category);
  tuntas_ctl_add_text (builder, "sop", summary->sop_name);
  tuntas_ctl_add_int (builder, "sop_revision", summary->sop_revision);
  tuntas_ctl_add_text (builder, "step", summary->step);
  tuntas_ctl_add_text (builder, "step_title", summary->step_title);
  tuntas_ctl_add_text (builder, "lane", summary->lane);
  tuntas_ctl_add_text (builder, "lane_title", summary->lane_title);
  tuntas_ctl_add_text (builder, "holder", summary->holder_name);
  tuntas_ctl_add_text (builder, "status", tuntas_case_status_to_code (summary->status));
  tuntas_ctl_add_int (builder, "lap", summary->lap);
  tuntas_ctl_add_time (ctl, builder, "registered_at", summary->registered_at);
  tuntas_ctl_add_time (ctl, builder, "step_since", summary->step_since);
  tuntas_ctl_add_time (ctl, builder, "step_due_at", summary->step_due);
  tuntas_ctl_add_time (ctl, builder, "legal_due_at", summary->legal_due);
  tuntas_ctl_add_time (ctl, builder, "due_at", summary->due);
  json_builder_set_member_name (builder, "remaining_minutes");
  if (summary->due > 0)
    json_builder_add_int_value (builder, remaining_minutes (ctl, summary));
  else
    json_builder_add_null_value (builder);
  tuntas_ctl_add_time (ctl, builder, "closed_at", summary->history ? 0 : summary->closed_at);
  tuntas_ctl_add_bool (builder, "history", summary->history);
  tuntas_ctl_add_bool (builder, "anonymous", summary->anonymous);
  tuntas_ctl_add_bool (builder, "confidential", summary->confidential);
  tuntas_ctl_add_bool (builder, "recurring", summary->recurring);
  tuntas_ctl_add_text (builder, "tracking_id", summary->external_id);
  tuntas_ctl_add_int (builder, "version", summary->version);
}

static char *
describe_time (TuntasCtl *ctl, TuntasCaseSummary *summary)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (ctl->workspace);

  switch (summary->status) {
  case TUNTAS_CASE_STATUS_CLOSED:
    return g_strdup ("selesai");
  case TUNTAS_CASE_STATUS_ARCHIVED:
    return g_strdup (summary->history ? "selesai di LAPOR!" : "diarsipkan");
  case TUNTAS_CASE_STATUS_PAUSED:
    return g_strdup ("dijeda");
  case TUNTAS_CASE_STATUS_RUNNING:
    break;
  }
  if (summary->due == 0)
    return g_strdup ("tanpa batas waktu");
  return tuntas_calendar_format_remaining (calendar, tuntas_workspace_now (ctl->workspace),
                                           summary->due);
}

/**
 * tuntas_ctl_print_summary:
 * @ctl: the run, with its office open
 * @summary: a case
 *
 * Prints a case on two lines.
 */
void
tuntas_ctl_print_summary (TuntasCtl *ctl, TuntasCaseSummary *summary)
{
  g_autofree char *time = describe_time (ctl, summary);

  g_print ("%-20s %s\n", summary->number, summary->subject);
  if (summary->history) {
    g_print ("%-20s %s\n", "", time);
    return;
  }
  g_print ("%-20s langkah %s · %s · %s%s%s · %s\n", "", summary->step, summary->step_title,
           summary->lane_title, summary->holder_name != NULL ? " · " : "",
           summary->holder_name != NULL ? summary->holder_name : "", time);
}
