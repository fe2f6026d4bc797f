/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include "tuntas-exchange-service.h"
#include "tuntas-sample-office.h"
#include "tuntas-settings-service.h"

/* Commands about an office as a whole: make, fill, check, save, bring back. */

static struct {
  char *sample;
  int seed;
  char *sop;
  char *finished;
  gboolean dry_run;
  char *as;
} options = {.seed = TUNTAS_SAMPLE_OFFICE_SEED};

static const GOptionEntry new_office_entries[] = {
  {"sample", 0, 0, G_OPTION_ARG_STRING, &options.sample,
   "kantor contoh berisi pengaduan: agam atau bandungan", "NAMA"},
  {"seed", 0, 0, G_OPTION_ARG_INT, &options.seed, "benih kantor contoh", "N"},
  {"sop", 0, 0, G_OPTION_ARG_STRING, &options.sop,
   "SOP yang langsung berlaku di kantor kosong (bawaan: agam-pengaduan)", "NAMA"},
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry import_entries[] = {
  {"sop", 0, 0, G_OPTION_ARG_STRING, &options.sop,
   "SOP untuk pengaduan baru (bawaan: SOP pengaduan yang berlaku)", "NAMA"},
  {"finished", 0, 0, G_OPTION_ARG_STRING, &options.finished,
   "laporan yang sudah selesai di LAPOR!: arsip (sebagai riwayat), lewati, atau berjalan (bawaan)",
   "CARA"},
  {"dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, "hitung saja, tidak menulis apa pun",
   NULL},
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as, "pejabat yang mengimpor", "PEJABAT"},
  G_OPTION_ENTRY_NULL,
};

static void
print_office (TuntasCtl *ctl, const char *path)
{
  TuntasOffice *office = tuntas_workspace_get_office (ctl->workspace);
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GArray) ids = NULL;
  guint n_cases;

  query->kind = -1;
  query->channel = -1;
  ids = tuntas_workspace_query_case_ids (ctl->workspace, query, NULL);
  n_cases = ids != NULL ? ids->len : 0;

  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "path", path);
    tuntas_ctl_add_text (builder, "office", office->name);
    tuntas_ctl_add_int (builder, "cases", n_cases);
    tuntas_ctl_add_int (builder, "officials", tuntas_workspace_get_officials (ctl->workspace)->len);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else {
    g_print ("%s: %s, %u pengaduan, %u pejabat\n", path, office->name, n_cases,
             tuntas_workspace_get_officials (ctl->workspace)->len);
  }
}

static gboolean
run_new_office (TuntasCtl *ctl, char **args, GError **error)
{
  gint64 now = tuntas_clock_now (ctl->clock);

  if (options.sample != NULL) {
    if (!tuntas_sample_office_create (args[0], ctl->data_dir, options.sample, (guint32)options.seed,
                                      now, error))
      return FALSE;
    ctl->workspace = tuntas_workspace_open (args[0], ctl->data_dir, ctl->clock, error);
  } else {
    ctl->workspace = tuntas_workspace_create_with_sop (
      args[0], ctl->data_dir, options.sop != NULL ? options.sop : "agam-pengaduan", ctl->clock,
      error);
  }
  if (ctl->workspace == NULL)
    return FALSE;
  print_office (ctl, args[0]);
  return TRUE;
}

static void
show_progress (guint64 done, guint64 total, gpointer user_data)
{
  TuntasCtl *ctl = user_data;

  if (!ctl->json && g_log_writer_supports_color (2) && total > 0)
    g_printerr ("\r%3d %%%s", (int)(done * 100 / total), done >= total ? "\r      \r" : "");
}

/* A script that names nothing gets what it always got: every report as a case in work. */
static gboolean
read_finished (TuntasImportFinished *finished, GError **error)
{
  static const char *const words[] = {
    [TUNTAS_IMPORT_FINISHED_FILE] = "arsip",
    [TUNTAS_IMPORT_FINISHED_SKIP] = "lewati",
    [TUNTAS_IMPORT_FINISHED_RUN] = "berjalan",
  };

  *finished = TUNTAS_IMPORT_FINISHED_RUN;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (options.finished == NULL || g_str_equal (options.finished, words[i])) {
      *finished = options.finished == NULL ? TUNTAS_IMPORT_FINISHED_RUN : (TuntasImportFinished)i;
      return TRUE;
    }
  }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "“%s” bukan cara untuk --finished: pakai arsip, lewati, atau berjalan",
               options.finished);
  return FALSE;
}

static gboolean
run_import (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasImportFinished finished;
  TuntasWorkspace *workspace = NULL;
  g_autoptr (TuntasImport) import = NULL;
  gint64 by;

  if (!read_finished (&finished, error))
    return FALSE;
  workspace = tuntas_ctl_open (ctl, error);
  if (workspace == NULL)
    return FALSE;
  by = tuntas_ctl_find_official (ctl, options.as, error);
  if (by < 0)
    return FALSE;
  import = tuntas_workspace_import_lapor (workspace, args[0], options.sop, finished, by,
                                          options.dry_run, show_progress, ctl, NULL, error);
  if (import == NULL)
    return FALSE;

  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "rows", import->rows);
    tuntas_ctl_add_int (builder, "new", import->n_new);
    tuntas_ctl_add_int (builder, "changed", import->changed);
    tuntas_ctl_add_int (builder, "duplicate", import->duplicate);
    tuntas_ctl_add_int (builder, "faulty", import->faulty);
    tuntas_ctl_add_int (builder, "finished", import->finished);
    tuntas_ctl_add_int (builder, "filed", import->filed);
    tuntas_ctl_add_int (builder, "skipped", import->skipped);
    tuntas_ctl_add_bool (builder, "dry_run", options.dry_run);
    json_builder_set_member_name (builder, "faults");
    json_builder_begin_array (builder);
    for (guint i = 0; i < import->items->len; i++) {
      TuntasImportRow *row = g_ptr_array_index (import->items, i);

      if (row->outcome != TUNTAS_IMPORT_FAULTY)
        continue;
      json_builder_begin_object (builder);
      tuntas_ctl_add_int (builder, "line", row->line);
      tuntas_ctl_add_text (builder, "tracking_id", row->tracking_id);
      tuntas_ctl_add_text (builder, "reason", row->reason);
      json_builder_end_object (builder);
    }
    json_builder_end_array (builder);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
    return TRUE;
  }

  g_print ("%u baris: %u baru, %u berubah, %u sudah ada, %u cacat%s\n", import->rows, import->n_new,
           import->changed, import->duplicate, import->faulty,
           options.dry_run ? " (tidak ada yang ditulis)" : "");
  if (import->finished > 0 && options.finished == NULL)
    g_print ("%u laporan sudah selesai di LAPOR! tetapi masuk sebagai perkara berjalan; "
             "--finished arsip menyimpannya sebagai riwayat, --finished lewati membiarkannya\n",
             import->finished);
  else if (import->finished > 0)
    g_print ("%u laporan sudah selesai di LAPOR!: %u disimpan sebagai riwayat, %u baris dilewati\n",
             import->finished, import->filed, import->skipped);
  for (guint i = 0; i < import->items->len; i++) {
    TuntasImportRow *row = g_ptr_array_index (import->items, i);

    if (row->outcome == TUNTAS_IMPORT_FAULTY)
      g_print ("  baris %u: %s\n", row->line, row->reason);
  }
  return TRUE;
}

static gboolean
run_verify (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  TuntasVerification *verification;
  gboolean ok;

  if (workspace == NULL)
    return FALSE;
  verification = tuntas_workspace_verify (workspace, show_progress, ctl, NULL, error);
  if (verification == NULL)
    return FALSE;

  ok = verification->ok;
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_int (builder, "events", (gint64)verification->events);
    tuntas_ctl_add_int (builder, "cases", (gint64)verification->cases);
    tuntas_ctl_add_bool (builder, "ok", ok);
    json_builder_set_member_name (builder, "problems");
    json_builder_begin_array (builder);
    for (guint i = 0; i < verification->problems->len; i++)
      json_builder_add_string_value (builder, g_ptr_array_index (verification->problems, i));
    json_builder_end_array (builder);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else {
    g_print ("%" G_GUINT64_FORMAT " peristiwa, %" G_GUINT64_FORMAT " pengaduan: %s\n",
             verification->events, verification->cases, ok ? "riwayat utuh" : "riwayat TIDAK utuh");
    for (guint i = 0; i < verification->problems->len; i++)
      g_print ("  %s\n", (char *)g_ptr_array_index (verification->problems, i));
  }
  tuntas_verification_free (verification);
  return ok;
}

static void
print_backup (TuntasCtl *ctl, const char *verb, const char *path, TuntasBackupInfo *info)
{
  if (ctl->json) {
    JsonBuilder *builder = json_builder_new ();

    json_builder_begin_object (builder);
    tuntas_ctl_add_text (builder, "path", path);
    tuntas_ctl_add_text (builder, "office", info->office_name);
    tuntas_ctl_add_int (builder, "cases", (gint64)info->cases);
    tuntas_ctl_add_int (builder, "events", (gint64)info->events);
    json_builder_end_object (builder);
    tuntas_ctl_print_json (builder);
  } else {
    g_print ("%s %s: %s, %" G_GUINT64_FORMAT " pengaduan, %" G_GUINT64_FORMAT
             " peristiwa, sudah dibuka dan dihitung\n",
             verb, path, info->office_name, info->cases, info->events);
  }
}

static gboolean
run_backup (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  g_autoptr (TuntasBackupInfo) info = NULL;

  if (workspace == NULL ||
      !tuntas_workspace_backup (workspace, args[0], show_progress, ctl, NULL, error))
    return FALSE;
  info = tuntas_workspace_check_backup (workspace, args[0], error);
  if (info == NULL)
    return FALSE;
  print_backup (ctl, "Cadangan", args[0], info);
  return TRUE;
}

static gboolean
run_restore (TuntasCtl *ctl, char **args, GError **error)
{
  g_autoptr (TuntasBackupInfo) info = NULL;

  if (ctl->office != NULL && !g_file_test (ctl->office, G_FILE_TEST_EXISTS)) {
    if (!tuntas_workspace_restore_as_new (args[0], ctl->office, error) ||
        tuntas_ctl_open (ctl, error) == NULL)
      return FALSE;
  } else if (tuntas_ctl_open (ctl, error) == NULL ||
             !tuntas_workspace_restore (ctl->workspace, args[0], NULL, error)) {
    return FALSE;
  }
  info = tuntas_workspace_check_backup (ctl->workspace, args[0], error);
  if (info == NULL)
    return FALSE;
  print_backup (ctl, "Dipulihkan dari", args[0], info);
  return TRUE;
}

const TuntasCtlCommand tuntas_ctl_office_commands[] = {
  {"new-office", "BERKAS", "buat kantor baru, kosong atau contoh", new_office_entries, 1, 1,
   run_new_office},
  {"import-lapor", "EKSPOR", "impor ekspor SP4N-LAPOR! (CSV atau XLSX)", import_entries, 1, 1,
   run_import},
  {"verify", "", "periksa rantai riwayat dan bangun ulang keadaan", NULL, 0, 0, run_verify},
  {"backup", "TUJUAN", "buat cadangan yang langsung diperiksa", NULL, 1, 1, run_backup},
  {"restore", "SUMBER", "pulihkan kantor dari cadangan", NULL, 1, 1, run_restore},
  {NULL},
};
