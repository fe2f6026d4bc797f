/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-calendar-text.h"
#include "tuntas-paths.h"

#include <string.h>

/* The words of this program are Indonesian, as the office's own; errors of the layers below come
 * through their translation. */

static const TuntasCtlCommand *const groups[] = {
  tuntas_ctl_office_commands,  tuntas_ctl_sop_commands,       tuntas_ctl_case_commands,
  tuntas_ctl_act_commands,     tuntas_ctl_letter_commands,    tuntas_ctl_survey_commands,
  tuntas_ctl_surveys_commands, tuntas_ctl_follow_up_commands, tuntas_ctl_text_commands,
};

static const TuntasCtlCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++) {
    for (const TuntasCtlCommand *command = groups[i]; command->name != NULL; command++) {
      if (strcmp (command->name, name) == 0)
        return command;
    }
  }
  return NULL;
}

static void
print_help (void)
{
  g_print ("tuntasctl: penanganan pengaduan dari baris perintah\n\n"
           "Pemakaian: tuntasctl [--office BERKAS] [--json] PERINTAH [ARGUMEN…]\n\n"
           "Perintah:\n");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++) {
    for (const TuntasCtlCommand *command = groups[i]; command->name != NULL; command++)
      g_print ("  %-13s %s\n", command->name, command->summary);
  }
  g_print ("\nPilihan umum:\n"
           "  --office BERKAS  berkas kantor yang dibuka (atau lingkungan TUNTAS_OFFICE)\n"
           "  --json           hasil sebagai JSON\n"
           "  --now SAAT       saat yang dianggap sekarang (ISO 8601), untuk uji dan ulangan\n"
           "  --version        versi program\n\n"
           "“tuntasctl PERINTAH --help” menerangkan satu perintah.\n"
           "Status keluar: 0 berhasil, 1 gagal, 2 baris perintah salah.\n");
}

/* Whether the option @arg takes the argument after it as its value. */
static gboolean
takes_value (const GOptionEntry *entries, const char *arg)
{
  if (strchr (arg, '=') != NULL)
    return FALSE;
  for (; entries != NULL && entries->long_name != NULL; entries++) {
    gboolean named = g_str_has_prefix (arg, "--") ? strcmp (arg + 2, entries->long_name) == 0
                                                  : arg[1] == entries->short_name && arg[2] == '\0';

    if (named)
      return entries->arg != G_OPTION_ARG_NONE;
  }
  return FALSE;
}

static gboolean
option_takes_value (const GOptionEntry *global, const char *arg)
{
  if (takes_value (global, arg))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++) {
    for (const TuntasCtlCommand *command = groups[i]; command->name != NULL; command++) {
      if (takes_value (command->entries, arg))
        return TRUE;
    }
  }
  return FALSE;
}

/* Place of the command on the command line; options may stand before it. 0 when there is none. */
static int
find_command_word (const GOptionEntry *global, int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    if (argv[i][0] != '-')
      return i;
    if (option_takes_value (global, argv[i]))
      i++;
  }
  return 0;
}

/* Takes the command itself out, and what looks like a negative number: that is no option. */
static char **
split_arguments (int argc, char **argv, int command_word, GPtrArray *numbers)
{
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();

  for (int i = 0; i < argc; i++) {
    if (i > command_word && argv[i][0] == '-' && g_ascii_isdigit (argv[i][1]))
      g_ptr_array_add (numbers, g_strdup (argv[i]));
    else if (i != command_word || i == 0)
      g_strv_builder_add (rest, argv[i]);
  }
  return g_strv_builder_end (rest);
}

static gboolean
prepare_clock (TuntasCtl *ctl, GError **error)
{
  g_autoptr (TuntasCalendar) calendar = NULL;
  gint64 now = 0;

  if (ctl->now_text == NULL) {
    ctl->clock = tuntas_clock_new_system ();
    return TRUE;
  }
  calendar = tuntas_calendar_new (tuntas_calendar_default_hours (), NULL, error);
  if (calendar == NULL || !tuntas_calendar_parse_iso (calendar, ctl->now_text, &now, error))
    return FALSE;
  ctl->clock = tuntas_clock_new_manual (now);
  return TRUE;
}

static gboolean
run_command (TuntasCtl *ctl, const TuntasCtlCommand *command, char **args, GError **error)
{
  int n = (int)g_strv_length (args);

  if (n < command->min_args || (command->max_args >= 0 && n > command->max_args)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 n < command->min_args ? "Argumen kurang. Pemakaian: tuntasctl %s %s"
                                       : "Argumen terlalu banyak. Pemakaian: tuntasctl %s %s",
                 command->name, command->arguments);
    return FALSE;
  }
  return prepare_clock (ctl, error) && command->run (ctl, args, error);
}

static TuntasCtlStatus
finish (gboolean done, GError *error)
{
  if (done)
    return TUNTAS_CTL_OK;
  if (error == NULL)
    return TUNTAS_CTL_FAILED;
  g_printerr ("tuntasctl: %s\n", error->message);
  return error->domain == G_OPTION_ERROR ? TUNTAS_CTL_USAGE : TUNTAS_CTL_FAILED;
}

int
main (int argc, char **argv)
{
  TuntasCtl ctl = {0};
  gboolean version = FALSE;
  const GOptionEntry global[] = {
    {"office", 0, 0, G_OPTION_ARG_FILENAME, &ctl.office, "berkas kantor", "BERKAS"},
    {"json", 0, 0, G_OPTION_ARG_NONE, &ctl.json, "hasil sebagai JSON", NULL},
    {"now", 0, 0, G_OPTION_ARG_STRING, &ctl.now_text, "saat yang dianggap sekarang", "SAAT"},
    {"version", 0, 0, G_OPTION_ARG_NONE, &version, "versi program", NULL},
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) args_builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) rest = NULL;
  g_auto (GStrv) args = NULL;
  g_autofree char *parameters = NULL;
  const TuntasCtlCommand *command = NULL;
  TuntasCtlStatus status;
  int word;
  gboolean done;

  tuntas_paths_init_language ("id");

  word = find_command_word (global, argc, argv);
  if (word > 0) {
    command = find_command (argv[word]);
    if (command == NULL) {
      g_printerr ("tuntasctl: perintah “%s” tidak dikenal. Lihat “tuntasctl --help”.\n",
                  argv[word]);
      return TUNTAS_CTL_USAGE;
    }
  } else {
    for (int i = 1; i < argc; i++) {
      if (strcmp (argv[i], "--help") == 0 || strcmp (argv[i], "-h") == 0) {
        print_help ();
        return TUNTAS_CTL_OK;
      }
      version = version || strcmp (argv[i], "--version") == 0;
    }
    if (version) {
      g_print ("tuntasctl %s\n", TUNTAS_VERSION);
      return TUNTAS_CTL_OK;
    }
    g_printerr ("tuntasctl: perintah belum disebut. Lihat “tuntasctl --help”.\n");
    return TUNTAS_CTL_USAGE;
  }

  parameters =
    g_strjoin (*command->arguments != '\0' ? " " : "", command->name, command->arguments, NULL);
  context = g_option_context_new (parameters);
  g_option_context_set_summary (context, command->summary);
  g_option_context_add_main_entries (context, global, NULL);
  if (command->entries != NULL)
    g_option_context_add_main_entries (context, command->entries, NULL);

  rest = split_arguments (argc, argv, word, numbers);
  if (!g_option_context_parse_strv (context, &rest, &error))
    return finish (FALSE, error);

  for (guint i = 1; rest[i] != NULL; i++) {
    if (strcmp (rest[i], "--") != 0)
      g_strv_builder_add (args_builder, rest[i]);
  }
  for (guint i = 0; i < numbers->len; i++)
    g_strv_builder_add (args_builder, g_ptr_array_index (numbers, i));
  args = g_strv_builder_end (args_builder);

  if (ctl.office == NULL)
    ctl.office = g_strdup (g_getenv ("TUNTAS_OFFICE"));
  ctl.data_dir = tuntas_paths_dup_data_dir ();

  done = run_command (&ctl, command, args, &error);
  status = finish (done, error);

  g_clear_pointer (&ctl.workspace, tuntas_workspace_close);
  g_clear_object (&ctl.clock);
  g_free (ctl.office);
  g_free (ctl.now_text);
  g_free (ctl.data_dir);
  return status;
}
