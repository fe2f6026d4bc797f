/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-ctl.h"

#include <string.h>

/* Commands that change cases. */

static struct {
  char *choice;
  char *to;
  char *as;
  char *for_official;
  char *note;
  char *reason;
  char *owner;
  char *official;
  char *duration;
  char **checked;
  char *kind;
  gboolean supervisory;
  /* of a registration */
  char *channel;
  char *category;
  char *subject;
  char *account;
  char *request;
  char *respondent;
  char *service_unit;
  char *district;
  char *village;
  char *place;
  char *name;
  char *address;
  char *phone;
  char *email;
  char *sop;
  char **files;
  gboolean anonymous;
  gboolean confidential;
} options;

static const GOptionEntry act_entries[] = {
  {"choice", 0, 0, G_OPTION_ARG_STRING, &options.choice, "pilihan SOP", "PILIHAN"},
  {"to", 0, 0, G_OPTION_ARG_STRING, &options.to, "langkah tujuan", "LANGKAH"},
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as,
   "yang mencatat: nomor, nama, NIP, jabatan atau pelaksana", "PEJABAT"},
  {"for", 0, 0, G_OPTION_ARG_STRING, &options.for_official, "atas nama siapa", "PEJABAT"},
  {"note", 0, 0, G_OPTION_ARG_STRING, &options.note, "catatan atau alasan", "TEKS"},
  {"reason", 0, 0, G_OPTION_ARG_STRING, &options.reason,
   "alasan jeda: pelapor, instansi_lain, keadaan_kahar, pemeriksaan", "ALASAN"},
  {"owner", 0, 0, G_OPTION_ARG_STRING, &options.owner, "siapa yang ditunggu", "SIAPA"},
  {"official", 0, 0, G_OPTION_ARG_STRING, &options.official, "pejabat yang dituju", "PEJABAT"},
  {"duration", 0, 0, G_OPTION_ARG_STRING, &options.duration, "tambahan waktu", "LAMA"},
  {"check", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.checked,
   "kelengkapan yang dicentang (boleh berulang)", "TEKS"},
  {"kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, "jenis yang benar", "JENIS"},
  {"supervisory", 0, 0, G_OPTION_ARG_NONE, &options.supervisory, "berkadar pengawasan", NULL},
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry register_entries[] = {
  {"kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, "jenis (bawaan: pengaduan)", "JENIS"},
  {"channel", 0, 0, G_OPTION_ARG_STRING, &options.channel, "kanal (bawaan: langsung)", "KANAL"},
  {"category", 0, 0, G_OPTION_ARG_STRING, &options.category, "kategori", "TEKS"},
  {"subject", 0, 0, G_OPTION_ARG_STRING, &options.subject, "perihal", "TEKS"},
  {"account", 0, 0, G_OPTION_ARG_STRING, &options.account, "uraian", "TEKS"},
  {"request", 0, 0, G_OPTION_ARG_STRING, &options.request, "yang diminta", "TEKS"},
  {"respondent", 0, 0, G_OPTION_ARG_STRING, &options.respondent, "terlapor", "TEKS"},
  {"service", 0, 0, G_OPTION_ARG_STRING, &options.service_unit, "layanan atau unit", "TEKS"},
  {"district", 0, 0, G_OPTION_ARG_STRING, &options.district, "kecamatan", "TEKS"},
  {"village", 0, 0, G_OPTION_ARG_STRING, &options.village, "desa atau kelurahan", "TEKS"},
  {"place", 0, 0, G_OPTION_ARG_STRING, &options.place, "tempat", "TEKS"},
  {"name", 0, 0, G_OPTION_ARG_STRING, &options.name, "nama pelapor", "TEKS"},
  {"address", 0, 0, G_OPTION_ARG_STRING, &options.address, "alamat pelapor", "TEKS"},
  {"phone", 0, 0, G_OPTION_ARG_STRING, &options.phone, "telepon pelapor", "TEKS"},
  {"email", 0, 0, G_OPTION_ARG_STRING, &options.email, "pos-el pelapor", "TEKS"},
  {"anonymous", 0, 0, G_OPTION_ARG_NONE, &options.anonymous, "anonim", NULL},
  {"confidential", 0, 0, G_OPTION_ARG_NONE, &options.confidential, "rahasia", NULL},
  {"supervisory", 0, 0, G_OPTION_ARG_NONE, &options.supervisory, "berkadar pengawasan", NULL},
  {"attach", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, "lampiran (boleh berulang)",
   "BERKAS"},
  {"sop", 0, 0, G_OPTION_ARG_STRING, &options.sop, "SOP (bawaan: yang berlaku)", "NAMA"},
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as, "petugas yang menerima", "PEJABAT"},
  G_OPTION_ENTRY_NULL,
};

static const GOptionEntry attach_entries[] = {
  {"as", 0, 0, G_OPTION_ARG_STRING, &options.as, "yang melampirkan", "PEJABAT"},
  G_OPTION_ENTRY_NULL,
};

typedef struct {
  const char *word;
  TuntasAct act;
} Alias;

/* What people in the office call the acts, beside the codes. */
static const Alias aliases[] = {
  {"teruskan", TUNTAS_ACT_TAKE},        {"lanjut", TUNTAS_ACT_TAKE},
  {"selesaikan", TUNTAS_ACT_TAKE},      {"kembalikan", TUNTAS_ACT_RETURN},
  {"jeda", TUNTAS_ACT_PAUSE},           {"tunda", TUNTAS_ACT_PAUSE},
  {"lanjutkan", TUNTAS_ACT_RESUME},     {"perpanjang", TUNTAS_ACT_EXTEND},
  {"catat", TUNTAS_ACT_NOTE},           {"catatan", TUNTAS_ACT_NOTE},
  {"alihkan", TUNTAS_ACT_REASSIGN},     {"tutup", TUNTAS_ACT_CLOSE},
  {"buka", TUNTAS_ACT_REOPEN},          {"buka-kembali", TUNTAS_ACT_REOPEN},
  {"arsip", TUNTAS_ACT_ARCHIVE},        {"arsipkan", TUNTAS_ACT_ARCHIVE},
  {"klasifikasi", TUNTAS_ACT_CLASSIFY},
};

static gboolean
parse_act (const char *word, TuntasAct *act, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++) {
    if (strcmp (aliases[i].word, word) == 0) {
      *act = aliases[i].act;
      return TRUE;
    }
  }
  /* The others are written by the program itself, with what belongs to them. */
  if (tuntas_act_from_code (word, act) && *act != TUNTAS_ACT_REGISTER &&
      *act != TUNTAS_ACT_ATTACH && *act != TUNTAS_ACT_LETTER && *act != TUNTAS_ACT_IMPORT)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "Tindakan “%s” tidak dikenal: take, return, pause, resume, extend, note, reassign, "
               "classify, close, reopen, archive",
               word);
  return FALSE;
}

static gboolean
fill_command (TuntasCtl *ctl, TuntasCommand *command, GError **error)
{
  command->choice = g_strdup (options.choice);
  command->to_step = g_strdup (options.to);
  command->note = g_strdup (options.note);
  command->owner = g_strdup (options.owner);
  command->checked = g_strdupv (options.checked);
  command->supervisory = options.supervisory;
  if (options.reason != NULL && !tuntas_pause_reason_from_code (options.reason, &command->reason)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "Alasan “%s” tidak dikenal: pelapor, instansi_lain, keadaan_kahar, pemeriksaan",
                 options.reason);
    return FALSE;
  }
  if (options.kind != NULL && !tuntas_case_kind_from_code (options.kind, &command->kind)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Jenis “%s” tidak dikenal",
                 options.kind);
    return FALSE;
  }
  if (options.duration != NULL) {
    g_autoptr (GError) local_error = NULL;

    if (!tuntas_duration_parse (options.duration, &command->duration, &local_error)) {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, local_error->message);
      return FALSE;
    }
  }
  command->by = tuntas_ctl_find_official (ctl, options.as, error);
  if (command->by < 0)
    return FALSE;
  command->on_behalf = tuntas_ctl_find_official (ctl, options.for_official, error);
  if (command->on_behalf < 0)
    return FALSE;
  command->official = tuntas_ctl_find_official (ctl, options.official, error);
  return command->official >= 0;
}

static gboolean
print_after (TuntasCtl *ctl, gint64 case_id, GError **error)
{
  g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (ctl->workspace, case_id, error);
  TuntasEventView *last;

  if (file == NULL)
    return FALSE;
  if (ctl->json) {
    tuntas_ctl_print_case (ctl, file);
    return TRUE;
  }
  last = g_ptr_array_index (file->events, file->events->len - 1);
  g_print ("%s\n", last->sentence);
  tuntas_ctl_print_summary (ctl, file->summary);
  return TRUE;
}

static gboolean
run_act (TuntasCtl *ctl, char **args, GError **error)
{
  g_autoptr (TuntasCommand) command = tuntas_command_new ();
  TuntasWorkspace *workspace;
  gint64 case_id;

  if (!parse_act (args[1], &command->act, error))
    return FALSE;
  workspace = tuntas_ctl_open (ctl, error);
  case_id = workspace != NULL ? tuntas_workspace_find_case (workspace, args[0], error) : 0;
  if (case_id == 0 || !fill_command (ctl, command, error))
    return FALSE;
  return tuntas_workspace_act (workspace, case_id, command, error) &&
         print_after (ctl, case_id, error);
}

static gboolean
fill_complaint (TuntasComplaint *complaint, GError **error)
{
  complaint->kind = TUNTAS_CASE_KIND_PENGADUAN;
  complaint->channel = TUNTAS_CHANNEL_LANGSUNG;
  if ((options.kind != NULL && !tuntas_case_kind_from_code (options.kind, &complaint->kind)) ||
      (options.channel != NULL &&
       !tuntas_channel_from_code (options.channel, &complaint->channel))) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "Jenis atau kanal tidak dikenal.");
    return FALSE;
  }
  complaint->category = g_strdup (options.category);
  complaint->supervisory = options.supervisory;
  complaint->subject = g_strdup (options.subject);
  complaint->account = g_strdup (options.account);
  complaint->request = g_strdup (options.request);
  complaint->respondent = g_strdup (options.respondent);
  complaint->service_unit = g_strdup (options.service_unit);
  complaint->district = g_strdup (options.district);
  complaint->village = g_strdup (options.village);
  complaint->place = g_strdup (options.place);
  complaint->anonymous = options.anonymous;
  complaint->confidential = options.confidential;
  return TRUE;
}

static TuntasAttachment *
read_attachment (const char *path, GError **error)
{
  g_autoptr (TuntasAttachment) attachment = tuntas_attachment_new ();
  g_autofree char *content = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &content, &length, error))
    return NULL;
  attachment->name = g_filename_display_basename (path);
  attachment->mime = g_content_type_guess (path, (const guchar *)content, length, NULL);
  attachment->content = g_bytes_new_take (g_steal_pointer (&content), length);
  return g_steal_pointer (&attachment);
}

static gboolean
run_register (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) complainant = tuntas_complainant_new ();
  g_autoptr (GPtrArray) files =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_attachment_unref);
  gint64 case_id;
  gint64 by;

  if (workspace == NULL || !fill_complaint (complaint, error))
    return FALSE;
  complainant->name = g_strdup (options.name);
  complainant->address = g_strdup (options.address);
  complainant->phone = g_strdup (options.phone);
  complainant->email = g_strdup (options.email);
  for (guint i = 0; options.files != NULL && options.files[i] != NULL; i++) {
    TuntasAttachment *attachment = read_attachment (options.files[i], error);

    if (attachment == NULL)
      return FALSE;
    g_ptr_array_add (files, attachment);
  }
  by = tuntas_ctl_find_official (ctl, options.as, error);
  if (by < 0)
    return FALSE;
  case_id =
    tuntas_workspace_register (workspace, complaint, complainant, files, options.sop, by, error);
  return case_id != 0 && print_after (ctl, case_id, error);
}

static gboolean
run_attach (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  g_autoptr (TuntasAttachment) attachment = NULL;
  gint64 case_id = workspace != NULL ? tuntas_workspace_find_case (workspace, args[0], error) : 0;
  gint64 by;

  if (case_id == 0)
    return FALSE;
  attachment = read_attachment (args[1], error);
  if (attachment == NULL)
    return FALSE;
  by = tuntas_ctl_find_official (ctl, options.as, error);
  return by >= 0 && tuntas_workspace_attach (workspace, case_id, attachment, by, error) &&
         print_after (ctl, case_id, error);
}

static gboolean
run_link (TuntasCtl *ctl, char **args, GError **error)
{
  TuntasWorkspace *workspace = tuntas_ctl_open (ctl, error);
  gint64 case_id = workspace != NULL ? tuntas_workspace_find_case (workspace, args[0], error) : 0;
  gint64 earlier = case_id != 0 ? tuntas_workspace_find_case (workspace, args[1], error) : 0;
  gint64 by = earlier != 0 ? tuntas_ctl_find_official (ctl, options.as, error) : -1;

  return by >= 0 && tuntas_workspace_link_cases (workspace, case_id, earlier, by, error) &&
         print_after (ctl, case_id, error);
}

const TuntasCtlCommand tuntas_ctl_act_commands[] = {
  {"register", "", "terima dan register satu pengaduan", register_entries, 0, 0, run_register},
  {"act", "NOMOR TINDAKAN", "lakukan satu tindakan SOP", act_entries, 2, 2, run_act},
  {"attach", "NOMOR BERKAS", "lampirkan berkas", attach_entries, 2, 2, run_attach},
  {"link", "NOMOR NOMOR_LAMA", "tandai berulang: kaitkan dengan pengaduan terdahulu",
   attach_entries, 2, 2, run_link},
  {NULL},
};
