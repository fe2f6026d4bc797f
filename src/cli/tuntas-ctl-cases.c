/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include <string.h>

/* Commands that look cases up. */

static struct {
  gboolean open;
  gboolean overdue;
  gboolean waiting;
  char *lane;
  char *holder;
  char *search;
  char *kind;
  char *channel;
  char *sop;
  char *sort;
  int limit;
  char *text;
} options;

static const GOptionEntry cases_entries[] = {
  {"open", 0, 0, G_OPTION_ARG_NONE, &options.open, "hanya yang belum selesai", NULL},
  {"overdue", 0, 0, G_OPTION_ARG_NONE, &options.overdue, "hanya yang lewat waktu", NULL},
  {"waiting", 0, 0, G_OPTION_ARG_NONE, &options.waiting, "hanya yang dijeda", NULL},
  {"lane", 0, 0, G_OPTION_ARG_STRING, &options.lane, "pelaksana yang memegang", "PELAKSANA"},
  {"holder", 0, 0, G_OPTION_ARG_STRING, &options.holder, "pejabat yang memegang", "PEJABAT"},
  {"search", 0, 0, G_OPTION_ARG_STRING, &options.search, "kata yang dicari", "TEKS"},
  {"kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, "jenis", "JENIS"},
  {"channel", 0, 0, G_OPTION_ARG_STRING, &options.channel, "kanal", "KANAL"},
  {"sop", 0, 0, G_OPTION_ARG_STRING, &options.sop, "SOP", "NAMA"},
  {"sort", 0, 0, G_OPTION_ARG_STRING, &options.sort,
   "urutan: number, registered, due, subject, step, holder", "URUTAN"},
  {"limit", 0, 0, G_OPTION_ARG_INT, &options.limit, "paling banyak sekian", "N"},
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry similar_entries[] = {
  {"limit", 0, 0, G_OPTION_ARG_INT, &options.limit, "paling banyak sekian (bawaan: 10)", "N"},
  {"text", 0, 0, G_OPTION_ARG_STRING, &options.text, "bandingkan teks ini, bukan satu pengaduan",
   "TEKS"},
  G_OPTION_ENTRY_NULL,
};

/* A lane can be given by its id or by its title as printed in any SOP in force. */
static char *
resolve_lane (TuntasCtl *ctl, const char *text)
{
  GPtrArray *sops = tuntas_workspace_get_sops_in_force (ctl->workspace);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < sops->len; i++) {
    TuntasSop *sop = g_ptr_array_index (sops, i);

    for (guint k = 0; k < sop->lanes->len; k++) {
      TuntasLane *lane = g_ptr_array_index (sop->lanes, k);
      g_autofree char *title = g_utf8_casefold (lane->title, -1);

      if (strcmp (lane->id, text) == 0 || strcmp (title, folded) == 0)
        return g_strdup (lane->id);
    }
  }
  return g_strdup (text);
}

static gboolean
fill_query (TuntasCtl *ctl, TuntasCaseQuery *query, GError **error)
{
  TuntasCaseKind kind;
  TuntasChannel channel;

  query->open = options.open;
  query->overdue = options.overdue;
  query->waiting = options.waiting;
  query->text = g_strdup (options.search);
  query->lane = options.lane != NULL ? resolve_lane (ctl, options.lane) : NULL;
  query->sop_name = g_strdup (options.sop);
  query->sort = g_strdup (options.sort);
  query->limit = options.limit;
  query->kind = -1;
  query->channel = -1;
  if (options.kind != NULL) {
    if (!tuntas_case_kind_from_code (options.kind, &kind)) {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "Jenis “%s” tidak dikenal: pengaduan, aspirasi, permintaan_informasi, sanjungan",
                   options.kind);
      return FALSE;
    }
    query->kind = (int)kind;
  }
  if (options.channel != NULL) {
    if (!tuntas_channel_from_code (options.channel, &channel)) {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "Kanal “%s” tidak dikenal: langsung, surat, telepon, sms, email, web, "
                   "kotak_saran, media_sosial, lapor",
                   options.channel);
      return FALSE;
    }
    query->channel = (int)channel;
  }
  query->holder = tuntas_ctl_find_official (ctl, options.holder, error);
  return query->holder >= 0;
}

static gboolean
run_cases (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GPtrArray) cases = NULL;

  if (workspace == NULL || !fill_query (ctl, query, error))
    return FALSE;
  cases = tuntas_workspace_query_cases (workspace, query, error);
  if (cases == NULL)
    return FALSE;

  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_array (builder);
    for (guint i = 0; i < cases->len; i++) {
      json_builder_begin_object (builder);
      tuntas_ctl_add_summary (ctl, builder, g_ptr_array_index (cases, i));
      json_builder_end_object (builder);
    }
    json_builder_end_array (builder);
    tuntas_ctl_print_json (builder);
    return TRUE;
  }
  for (guint i = 0; i < cases->len; i++)
    tuntas_ctl_print_summary (ctl, g_ptr_array_index (cases, i));
  g_print ("%u pengaduan\n", cases->len);
  return TRUE;
}

static gboolean
run_case (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  g_autoptr (TuntasCaseFile) file = NULL;
  gint64 case_id = workspace != NULL ? tuntas_workspace_find_case (workspace, args[0], error) : 0;

  if (case_id == 0)
    return FALSE;
  file = tuntas_workspace_load_case (workspace, case_id, error);
  if (file == NULL)
    return FALSE;
  tuntas_ctl_print_case (ctl, file);
  return TRUE;
}

static void
print_similar (TuntasCtl *ctl, GPtrArray *similar)
{
  JsonBuilder *builder;

  if (!ctl->json) {
    for (guint i = 0; i < similar->len; i++) {
      TuntasSimilar *entry = g_ptr_array_index (similar, i);
      g_autofree char *words = g_strjoinv (", ", entry->words);

      g_print ("%-20s %s%s\n%-20s kata yang sama: %s\n", entry->summary->number,
               entry->summary->subject, entry->likely_duplicate ? " (mungkin sama)" : "", "",
               words);
    }
    g_print ("%u serupa\n", similar->len);
    return;
  }
  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < similar->len; i++) {
    TuntasSimilar *entry = g_ptr_array_index (similar, i);

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "number", entry->summary->number);
    tuntas_ctl_add_text (builder, "subject", entry->summary->subject);
    json_builder_set_member_name (builder, "score");
    json_builder_add_double_value (builder, entry->score);
    tuntas_ctl_add_texts (builder, "words", (const char *const *)entry->words);
    tuntas_ctl_add_bool (builder, "likely_duplicate", entry->likely_duplicate);
    tuntas_ctl_add_text (builder, "status", tuntas_case_status_to_code (entry->summary->status));
    tuntas_ctl_add_time (ctl, builder, "registered_at", entry->summary->registered_at);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  tuntas_ctl_print_json (builder);
}

static gboolean
run_similar (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  guint limit = options.limit > 0 ? (guint)options.limit : 10;
  g_autoptr (GPtrArray) similar = NULL;

  if (workspace == NULL)
    return FALSE;
  if (options.text != NULL) {
    similar = tuntas_workspace_find_similar (workspace, options.text, 0, limit, error);
  } else if (args[0] == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "Sebutkan nomor pengaduan, atau --text TEKS.");
  } else {
    gint64 case_id = tuntas_workspace_find_case (workspace, args[0], error);

    if (case_id != 0)
      similar = tuntas_workspace_find_similar_to_case (workspace, case_id, limit, error);
  }
  if (similar == NULL)
    return FALSE;
  print_similar (ctl, similar);
  return TRUE;
}

const TuntasCtlCommand tuntas_ctl_case_commands[] = {
  {"cases", "", "daftar pengaduan", cases_entries, 0, 0, run_cases},
  {"case", "NOMOR", "satu pengaduan: keadaan, waktu, riwayat, tindakan", NULL, 1, 1, run_case},
  {"similar", "[NOMOR]", "pengaduan yang serupa dan kata yang membuatnya serupa", similar_entries,
   0, 1, run_similar},
  {NULL},
};
