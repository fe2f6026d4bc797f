/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-corrective-service.h"
#include "tuntas-date-text.h"
#include "tuntas-satisfaction-service.h"

/* What comes after: whether complainants are satisfied, and what is done about what was found. */

static struct {
  int year;
  char *why;
  char *how;
  char *on;
  char *as;
  char *on_behalf;
  gboolean overdue;
} options;

static const GOptionEntry satisfaction_entries[] = {
  {"year", 0, 0, G_OPTION_ARG_INT, &options.year, "tahun yang dihitung (bawaan: tahun ini)",
   "TAHUN"},
  {"why", 0, 0, G_OPTION_ARG_STRING, &options.why, "alasan menurut pelapor", "TEKS"},
  {"how", 0, 0, G_OPTION_ARG_STRING, &options.how, "cara bertanya: langsung, telepon, surat …",
   "KANAL"},
  {"on", 0, 0, G_OPTION_ARG_STRING, &options.on, "tanggal ditanya (bawaan: hari ini)", "TANGGAL"},
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as, "yang bertanya", "PEJABAT"},
  {"for", 0, 0, G_OPTION_ARG_STRING, &options.on_behalf, "atas nama siapa jalan SOP ditempuh",
   "PEJABAT"},
  {NULL},
};

static const GOptionEntry action_entries[] = {
  {"overdue", 0, 0, G_OPTION_ARG_NONE, &options.overdue, "hanya yang lewat waktu", NULL},
  {NULL},
};

static gboolean
fail_usage (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

static gboolean
show_share (TuntasCtl *ctl, GError **error)
{
  int today = tuntas_calendar_date_of (tuntas_workspace_get_calendar (ctl->workspace),
                                       tuntas_workspace_now (ctl->workspace));
  int year = options.year != 0 ? options.year : today / 10000;
  g_autoptr (TuntasSatisfactionShare) share = NULL;
  guint64 asked;

  if (year < 1900 || year > 2999)
    return fail_usage (error, "Tahun tidak masuk akal. Contoh: --year 2026.");
  share = tuntas_workspace_share_satisfaction (ctl->workspace, year * 10000 + 101,
                                               year * 10000 + 1231, error);
  if (share == NULL)
    return FALSE;
  asked = share->satisfied + share->unsatisfied;
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();
    g_autofree char *percent =
      share->share != NULL ? g_strdelimit (g_strdup (share->share), ",", '.') : NULL;

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "year", year);
    tuntas_ctl_add_int (builder, "closed", (gint64)share->closed);
    tuntas_ctl_add_int (builder, "asked", (gint64)asked);
    tuntas_ctl_add_int (builder, "satisfied", (gint64)share->satisfied);
    tuntas_ctl_add_int (builder, "unsatisfied", (gint64)share->unsatisfied);
    tuntas_ctl_add_int (builder, "mended", (gint64)share->mended);
    tuntas_ctl_add_text (builder, "share", percent);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else if (asked == 0) {
    g_print ("%d: %" G_GUINT64_FORMAT " perkara ditutup, belum ada pelapor yang ditanya\n", year,
             share->closed);
  } else {
    g_print ("%d: %s%% puas (%" G_GUINT64_FORMAT " dari %" G_GUINT64_FORMAT
             " yang ditanya; %" G_GUINT64_FORMAT " perkara ditutup)\n",
             year, share->share, share->satisfied, asked, share->closed);
    if (share->mended > 0)
      g_print ("%" G_GUINT64_FORMAT " di antaranya semula tidak puas\n", share->mended);
  }
  return TRUE;
}

static gboolean
read_answer (TuntasCtl *ctl, char **args, TuntasSatisfaction *answer, GError **error)
{
  if (!tuntas_satisfied_from_code (args[1], &answer->satisfied) ||
      answer->satisfied == TUNTAS_SATISFIED_UNKNOWN)
    return fail_usage (error, "Jawaban harus ya (puas) atau tidak (tidak puas).");
  if (options.how != NULL && !tuntas_channel_from_code (options.how, &answer->channel))
    return fail_usage (error, "Cara bertanya tidak dikenal. Contoh: --how telepon.");
  answer->has_channel = options.how != NULL;
  answer->why = g_strdup (options.why);
  if (options.on != NULL) {
    answer->asked_on = tuntas_date_text_parse (options.on, error);
    if (answer->asked_on == 0)
      return FALSE;
  }
  answer->case_id = tuntas_workspace_find_case (ctl->workspace, args[0], error);
  if (answer->case_id == 0)
    return FALSE;
  answer->by = tuntas_ctl_find_official (ctl, options.as, error);
  return answer->by >= 0;
}

static gboolean
record_answer (TuntasCtl *ctl, char **args, GError **error)
{
  g_autoptr (TuntasSatisfaction) answer = tuntas_satisfaction_new ();
  g_autoptr (TuntasCaseFile) file = NULL;
  gint64 on_behalf;

  if (!read_answer (ctl, args, answer, error))
    return FALSE;
  on_behalf = tuntas_ctl_find_official (ctl, options.on_behalf, error);
  if (on_behalf < 0 ||
      !tuntas_workspace_record_satisfaction (ctl->workspace, answer, on_behalf, 0, error))
    return FALSE;
  file = tuntas_workspace_load_case (ctl->workspace, answer->case_id, error);
  if (file == NULL)
    return FALSE;
  tuntas_ctl_print_case (ctl, file);
  return TRUE;
}

static gboolean
run_satisfaction (TuntasCtl *ctl, char **args, GError **error)
{
  if (args[0] != NULL && args[1] == NULL)
    return fail_usage (error, "Tulis juga jawabannya: ya atau tidak.");
  if (tuntas_ctl_open (ctl, error) == NULL)
    return FALSE;
  return args[0] == NULL ? show_share (ctl, error) : record_answer (ctl, args, error);
}

static void
add_action (JsonBuilder *builder, TuntasCorrectiveView *view)
{
  TuntasCorrectiveAction *action = view->action;

  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "number", action->number);
  tuntas_ctl_add_text (builder, "source", tuntas_corrective_source_to_code (action->source));
  tuntas_ctl_add_text (builder, "origin", view->origin);
  tuntas_ctl_add_text (builder, "element", action->element);
  tuntas_ctl_add_text (builder, "finding", action->finding);
  tuntas_ctl_add_text (builder, "responsible", view->responsible);
  tuntas_ctl_add_date (builder, "due", action->due_on);
  tuntas_ctl_add_bool (builder, "overdue", view->overdue);
  tuntas_ctl_add_int (builder, "days", view->days);
  tuntas_ctl_add_text (builder, "status", tuntas_corrective_status_to_code (action->status));
  json_builder_end_object (builder);
}

static void
print_action (TuntasCorrectiveView *view)
{
  TuntasCorrectiveAction *action = view->action;
  g_autofree char *due = tuntas_date_text_format (action->due_on);

  g_print ("%-16s %s; %s; target %s", action->number,
           action->element_label != NULL ? action->element_label : view->origin, view->responsible,
           due);
  if (view->overdue)
    g_print (" (lewat %d hari kerja)", view->days);
  else if (action->status == TUNTAS_CORRECTIVE_STATUS_DONE)
    g_print (" (menunggu verifikasi)");
  g_print ("\n");
}

static gboolean
run_actions (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasCorrectiveFilter filter = {.overdue = options.overdue};
  g_autoptr (GPtrArray) views = NULL;

  if (tuntas_ctl_open (ctl, error) == NULL)
    return FALSE;
  views = tuntas_workspace_list_corrective_actions (ctl->workspace, &filter, error);
  if (views == NULL)
    return FALSE;
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_array (builder);
    for (guint i = 0; i < views->len; i++)
      add_action (builder, g_ptr_array_index (views, i));
    json_builder_end_array (builder);
    tuntas_ctl_print_json (builder);
  } else {
    for (guint i = 0; i < views->len; i++)
      print_action (g_ptr_array_index (views, i));
  }
  return TRUE;
}

const TuntasCtlCommand tuntas_ctl_follow_up_commands[] = {
  {"satisfaction", "[NOMOR ya|tidak]",
   "pelapor puas atau tidak: catat jawabannya, atau bagian yang puas dalam satu tahun",
   satisfaction_entries, 0, 2, run_satisfaction},
  {"actions", "", "tindakan perbaikan (PTP, PTPP) yang menunggu", action_entries, 0, 0,
   run_actions},
  {NULL},
};
