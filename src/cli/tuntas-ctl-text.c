/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-calendar-text.h"
#include "tuntas-deadline-sentence.h"
#include "tuntas-deadline.h"
#include "tuntas-terbilang.h"

/* Commands that need no office. */

static struct {
  char *from;
  char *duration;
} options;

static const GOptionEntry deadline_entries[] = {
  {"from", 0, 0, G_OPTION_ARG_STRING, &options.from, "saat mulai (ISO 8601)", "SAAT"},
  {"duration", 0, 0, G_OPTION_ARG_STRING, &options.duration, "lama: \"15 jam\", \"5 hari kerja\"",
   "LAMA"},
  G_OPTION_ENTRY_NULL,
};

static void
print_deadline (TuntasCtl *ctl, TuntasCalendar *calendar, TuntasDeadline *deadline)
{
  g_autofree char *from = tuntas_calendar_format_iso (calendar, deadline->from);
  g_autofree char *due = tuntas_calendar_format_iso (calendar, deadline->due);
  g_autofree char *sentence =
    tuntas_deadline_to_sentence (deadline, calendar, tuntas_clock_now (ctl->clock));
  g_autofree char *duration = tuntas_duration_to_text (deadline->duration);
  JsonBuilder *builder;

  if (!ctl->json) {
    g_print ("%s\n", sentence);
    if (deadline->undecreed_year > 0)
      g_print ("Peringatan: daftar libur %d belum ditetapkan; tanggal dapat bergeser.\n",
               deadline->undecreed_year);
    return;
  }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  tuntas_ctl_add_text (builder, "from", from);
  tuntas_ctl_add_text (builder, "due", due);
  tuntas_ctl_add_text (builder, "duration", duration);
  tuntas_ctl_add_int (builder, "working_minutes",
                      tuntas_calendar_elapsed (calendar, deadline->from, deadline->due));
  json_builder_set_member_name (builder, "skipped");
  json_builder_begin_array (builder);
  for (guint i = 0; i < deadline->skipped->len; i++) {
    TuntasSkip *skip = g_ptr_array_index (deadline->skipped, i);

    json_builder_begin_object (builder);
    tuntas_ctl_add_date (builder, "date", skip->date);
    tuntas_ctl_add_text (builder, "reason", skip->reason);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  tuntas_ctl_add_text (builder, "sentence", sentence);
  json_builder_set_member_name (builder, "undecreed_year");
  if (deadline->undecreed_year > 0)
    json_builder_add_int_value (builder, deadline->undecreed_year);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
  tuntas_ctl_print_json (builder);
}

static gboolean
run_deadline (TuntasCtl *ctl, char **args, GError **error)
{
  g_autoptr (TuntasCalendar) calendar = NULL;
  g_autoptr (TuntasDeadline) deadline = NULL;
  g_autoptr (GError) local_error = NULL;
  TuntasDuration duration = {0};
  gint64 from = tuntas_clock_now (ctl->clock);

  if (options.duration == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "Lama belum disebut. Contoh: --duration \"15 jam\"");
    return FALSE;
  }
  if (ctl->office != NULL) {
    if (tuntas_ctl_open (ctl, error) == NULL)
      return FALSE;
    calendar = tuntas_calendar_ref (tuntas_workspace_get_calendar (ctl->workspace));
  } else {
    calendar = tuntas_workspace_load_default_calendar (ctl->data_dir, error);
    if (calendar == NULL)
      return FALSE;
  }
  if (!tuntas_duration_parse (options.duration, &duration, &local_error) ||
      (options.from != NULL &&
       !tuntas_calendar_parse_iso (calendar, options.from, &from, &local_error))) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, local_error->message);
    return FALSE;
  }
  deadline = tuntas_calendar_explain (calendar, from, duration);
  print_deadline (ctl, calendar, deadline);
  return TRUE;
}

static gboolean
run_terbilang (TuntasCtl *ctl, char **args, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *words = tuntas_terbilang_from_text (args[0], &local_error);

  if (words == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, local_error->message);
    return FALSE;
  }
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "number", args[0]);
    tuntas_ctl_add_text (builder, "words", words);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else {
    g_print ("%s\n", words);
  }
  return TRUE;
}

const TuntasCtlCommand tuntas_ctl_text_commands[] = {
  {"deadline", "--from SAAT --duration LAMA", "hitung dan jelaskan jatuh tempo", deadline_entries,
   0, 0, run_deadline},
  {"terbilang", "N", "angka dalam kata", NULL, 1, 1, run_terbilang},
  {NULL},
};
