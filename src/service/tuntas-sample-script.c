/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-script-private.h"

#include "tuntas-settings-service.h"
#include "tuntas-sop-library.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-store-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP_OFFICE "kantor"

/* An SOP is in force long before the first case comes in. */
#define IN_FORCE_DAYS 900

static void
text_free (TuntasSampleText *text)
{
  g_free (text->key);
  g_free (text->similar_to);
  g_free (text->subject);
  g_free (text->account);
  g_free (text->request);
  g_free (text->category);
  g_free (text->service_unit);
  g_free (text->respondent);
  g_free (text->decision);
  g_free (text);
}

static char *
get (TuntasSampleScript *self, const char *group, const char *key)
{
  return g_key_file_get_string (self->file, group, key, NULL);
}

static gboolean
is_yes (TuntasSampleScript *self, const char *group, const char *key)
{
  g_autofree char *value = get (self, group, key);

  return g_strcmp0 (value, "ya") == 0;
}

/**
 * tuntas_sample_script_get_list:
 * @self: a script
 * @group: group of its file
 * @key: key in the group
 *
 * Returns: (transfer full): the values between bars; empty when there is no such key
 */
GStrv
tuntas_sample_script_get_list (TuntasSampleScript *self, const char *group, const char *key)
{
  g_autofree char *value = get (self, group, key);

  return g_strsplit (value != NULL ? value : "", "|", -1);
}

static TuntasSampleText *
read_text (TuntasSampleScript *self, const char *group)
{
  TuntasSampleText *text = g_new0 (TuntasSampleText, 1);
  g_autofree char *kind = get (self, group, "jenis");

  text->key = g_strdup (group + strlen ("aduan-"));
  text->similar_to = get (self, group, "mirip");
  text->subject = get (self, group, "perihal");
  text->account = get (self, group, "uraian");
  text->request = get (self, group, "permintaan");
  text->category = get (self, group, "kategori");
  text->service_unit = get (self, group, "layanan");
  text->respondent = get (self, group, "terlapor");
  text->decision = get (self, group, "keputusan");
  text->supervisory = is_yes (self, group, "pengawasan");
  text->anonymous = is_yes (self, group, "anonim");
  text->confidential = is_yes (self, group, "rahasia");
  if (!tuntas_case_kind_from_code (kind, &text->kind))
    text->kind = TUNTAS_CASE_KIND_PENGADUAN;
  return text;
}

/**
 * tuntas_sample_script_load:
 * @data_dir: folder of what ships with the program
 * @sample: name of a sample office
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable): the script
 */
TuntasSampleScript *
tuntas_sample_script_load (const char *data_dir, const char *sample, GError **error)
{
  g_autoptr (TuntasSampleScript) self = g_new0 (TuntasSampleScript, 1);
  g_autofree char *name = g_strconcat (sample, ".ini", NULL);
  g_autofree char *path = g_build_filename (data_dir, "sample", name, NULL);
  g_auto (GStrv) groups = NULL;

  if (strchr (sample, G_DIR_SEPARATOR) != NULL || !g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                 _ ("There is no sample office “%s”. Choose “agam” or “bandungan”."), sample);
    return NULL;
  }
  self->file = g_key_file_new ();
  if (!g_key_file_load_from_file (self->file, path, G_KEY_FILE_NONE, error))
    return NULL;
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify)text_free);
  groups = g_key_file_get_groups (self->file, NULL);
  for (guint i = 0; groups[i] != NULL; i++) {
    if (g_str_has_prefix (groups[i], "aduan-"))
      g_ptr_array_add (self->texts, read_text (self, groups[i]));
  }
  self->names = tuntas_sample_script_get_list (self, "pelapor", "nama");
  self->occupations = tuntas_sample_script_get_list (self, "pelapor", "pekerjaan");
  self->streets = tuntas_sample_script_get_list (self, "pelapor", "jalan");
  self->districts = g_key_file_get_keys (self->file, "wilayah", NULL, error);
  if (self->districts == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tuntas_sample_script_free:
 * @self: (transfer full) (nullable): a script
 */
void
tuntas_sample_script_free (TuntasSampleScript *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->file, g_key_file_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_strfreev (self->names);
  g_strfreev (self->occupations);
  g_strfreev (self->streets);
  g_strfreev (self->districts);
  g_free (self);
}

static GBytes *
load_emblem (TuntasSampleScript *self, TuntasWorkspace *workspace, GError **error)
{
  g_autofree char *name = get (self, GROUP_OFFICE, "lambang");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (name == NULL)
    return NULL;
  path = g_build_filename (tuntas_workspace_get_data_dir (workspace), "sample", name, NULL);
  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&text), length);
}

static gboolean
save_office (TuntasSampleScript *self, TuntasWorkspace *workspace, GError **error)
{
  g_autoptr (TuntasOffice) office = tuntas_office_new ();
  g_autoptr (GError) local_error = NULL;

  office->emblem = load_emblem (self, workspace, &local_error);
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }
  office->name = get (self, GROUP_OFFICE, "nama");
  office->government = get (self, GROUP_OFFICE, "pemerintah");
  office->letterhead = tuntas_sample_script_get_list (self, GROUP_OFFICE, "kop");
  office->place = get (self, GROUP_OFFICE, "tempat");
  office->address = get (self, GROUP_OFFICE, "alamat");
  office->contact = get (self, GROUP_OFFICE, "kontak");
  office->unit_code = get (self, GROUP_OFFICE, "kode");
  office->head_position = get (self, GROUP_OFFICE, "kepala");
  office->register_format = get (self, GROUP_OFFICE, "nomor_register");
  office->letter_format = get (self, GROUP_OFFICE, "nomor_surat");
  office->paper = get (self, GROUP_OFFICE, "kertas");
  office->categories = tuntas_sample_script_get_list (self, GROUP_OFFICE, "kategori");
  office->services = tuntas_sample_script_get_list (self, GROUP_OFFICE, "layanan");
  office->hours = g_strdup (tuntas_calendar_default_hours ());
  return tuntas_workspace_save_office (workspace, office, error);
}

/* The officials, in the order of the file; their ids come back by the number in the group. */
static gboolean
save_officials (TuntasSampleScript *self,
                TuntasWorkspace *workspace,
                GHashTable *ids,
                GError **error)
{
  for (guint i = 1;; i++) {
    g_autofree char *group = g_strdup_printf ("pejabat-%u", i);
    g_autoptr (TuntasOfficial) official = tuntas_official_new ();
    gint64 id;

    if (!g_key_file_has_group (self->file, group))
      return TRUE;
    official->name = get (self, group, "nama");
    official->nip = get (self, group, "nip");
    official->rank = get (self, group, "pangkat");
    official->grade = get (self, group, "golongan");
    official->position = get (self, group, "jabatan");
    official->lanes = tuntas_sample_script_get_list (self, group, "pelaksana");
    official->active = TRUE;
    id = tuntas_workspace_save_official (workspace, official, error);
    if (id == 0)
      return FALSE;
    g_hash_table_insert (ids, GUINT_TO_POINTER (i), GINT_TO_POINTER ((int)id));
  }
}

static gint64
get_official (TuntasSampleScript *self, const char *group, const char *key, GHashTable *ids)
{
  guint number = (guint)g_key_file_get_integer (self->file, group, key, NULL);

  return GPOINTER_TO_INT (g_hash_table_lookup (ids, GUINT_TO_POINTER (number)));
}

static gboolean
save_assignments (TuntasSampleScript *self,
                  TuntasWorkspace *workspace,
                  GHashTable *ids,
                  int today,
                  GError **error)
{
  for (guint i = 1;; i++) {
    g_autofree char *group = g_strdup_printf ("penugasan-%u", i);
    g_autoptr (TuntasAssignment) assignment = tuntas_assignment_new ();
    g_autofree char *kind = NULL;
    int until;

    if (!g_key_file_has_group (self->file, group))
      return TRUE;
    kind = get (self, group, "jenis");
    if (!tuntas_assignment_kind_from_code (kind, &assignment->kind))
      continue;
    assignment->official = get_official (self, group, "pejabat", ids);
    assignment->for_official = get_official (self, group, "untuk", ids);
    assignment->position = get (self, group, "jabatan");
    assignment->basis = get (self, group, "dasar");
    assignment->from =
      tuntas_date_add_days (today, g_key_file_get_integer (self->file, group, "dari", NULL));
    until = g_key_file_get_integer (self->file, group, "sampai", NULL);
    assignment->until = until != 0 ? tuntas_date_add_days (today, until) : 0;
    if (tuntas_workspace_save_assignment (workspace, assignment, error) == 0)
      return FALSE;
  }
}

static gboolean
save_places (TuntasSampleScript *self, TuntasWorkspace *workspace, GError **error)
{
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; self->districts[i] != NULL; i++) {
    g_auto (GStrv) villages = tuntas_sample_script_get_list (self, "wilayah", self->districts[i]);

    for (guint k = 0; villages[k] != NULL; k++)
      g_string_append_printf (places, "%s;%s\n", self->districts[i], villages[k]);
  }
  return tuntas_store_set_setting (tuntas_workspace_get_store (workspace), "wilayah", places->str,
                                   error);
}

/**
 * tuntas_sample_script_set_up:
 * @self: a script
 * @workspace: a new office
 * @now: the moment for which the sample is made, Unix seconds
 * @error: return location for an error
 *
 * Enters profile, officials, mandates, places and SOPs.
 *
 * Returns: whether all of it was kept
 */
gboolean
tuntas_sample_script_set_up (TuntasSampleScript *self,
                             TuntasWorkspace *workspace,
                             gint64 now,
                             GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) sops = tuntas_sample_script_get_list (self, GROUP_OFFICE, "sop");
  int today = tuntas_calendar_date_of (tuntas_workspace_get_calendar (workspace), now);

  if (!save_office (self, workspace, error) || !save_places (self, workspace, error) ||
      !save_officials (self, workspace, ids, error) ||
      !save_assignments (self, workspace, ids, today, error))
    return FALSE;
  for (guint i = 0; sops[i] != NULL; i++) {
    TuntasSopInfo *info =
      tuntas_sop_library_load (tuntas_workspace_get_data_dir (workspace), sops[i], error);
    gboolean done =
      info != NULL && tuntas_workspace_put_sop_in_force (
                        workspace, info->path, tuntas_date_add_days (today, -IN_FORCE_DAYS), error);

    tuntas_sop_info_free (info);
    if (!done)
      return FALSE;
  }
  return TRUE;
}

static const char *
pick (GStrv list, GRand *random)
{
  guint n = g_strv_length (list);

  return n > 0 ? list[g_rand_int_range (random, 0, (gint32)n)] : "";
}

static char *
fill_in (const char *text, const char *district, const char *village, const char *day)
{
  g_autoptr (GString) filled = g_string_new (text != NULL ? text : "");

  g_string_replace (filled, "{kecamatan}", district, 0);
  g_string_replace (filled, "{desa}", village, 0);
  g_string_replace (filled, "{hari}", day, 0);
  return g_strdup (filled->str);
}

/* How a complaint comes in, by what is usual at such an office. */
static TuntasChannel
pick_channel (GRand *random)
{
  static const TuntasChannel usual[] = {
    TUNTAS_CHANNEL_LANGSUNG,    TUNTAS_CHANNEL_LANGSUNG, TUNTAS_CHANNEL_LANGSUNG,
    TUNTAS_CHANNEL_SURAT,       TUNTAS_CHANNEL_SURAT,    TUNTAS_CHANNEL_TELEPON,
    TUNTAS_CHANNEL_SMS,         TUNTAS_CHANNEL_EMAIL,    TUNTAS_CHANNEL_WEB,
    TUNTAS_CHANNEL_WEB,         TUNTAS_CHANNEL_LAPOR,    TUNTAS_CHANNEL_LAPOR,
    TUNTAS_CHANNEL_LAPOR,       TUNTAS_CHANNEL_LAPOR,    TUNTAS_CHANNEL_MEDIA_SOSIAL,
    TUNTAS_CHANNEL_KOTAK_SARAN,
  };

  return usual[g_rand_int_range (random, 0, G_N_ELEMENTS (usual))];
}

/**
 * tuntas_sample_script_make_complaint:
 * @self: a script
 * @text: how it is worded
 * @random: where chance comes from
 * @turn: how often @text was used before
 * @calendar: the office's calendar
 * @at: when it comes in, Unix seconds
 *
 * Returns: (transfer full): a complaint
 */
TuntasComplaint *
tuntas_sample_script_make_complaint (TuntasSampleScript *self,
                                     TuntasSampleText *text,
                                     GRand *random,
                                     guint turn,
                                     TuntasCalendar *calendar,
                                     gint64 at)
{
  TuntasComplaint *complaint = tuntas_complaint_new ();
  const char *district = pick (self->districts, random);
  g_auto (GStrv) villages = tuntas_sample_script_get_list (self, "wilayah", district);
  const char *village = pick (villages, random);
  int event_date = tuntas_date_add_days (tuntas_calendar_date_of (calendar, at),
                                         -g_rand_int_range (random, 1, 15));
  const char *day = tuntas_date_text_get_weekday (tuntas_date_get_weekday (event_date));

  complaint->kind = text->kind;
  complaint->channel = pick_channel (random);
  complaint->category = g_strdup (text->category);
  complaint->supervisory = text->supervisory;
  complaint->subject = fill_in (text->subject, district, village, day);
  if (turn > 0 && strstr (text->subject, "{desa}") == NULL) {
    char *longer = g_strdup_printf ("%s (%s)", complaint->subject, village);

    g_free (complaint->subject);
    complaint->subject = longer;
  }
  complaint->account = fill_in (text->account, district, village, day);
  complaint->request = fill_in (text->request, district, village, day);
  complaint->respondent = g_strdup (text->respondent);
  complaint->service_unit = g_strdup (text->service_unit);
  complaint->district = g_strdup (district);
  complaint->village = g_strdup (village);
  complaint->event_date = event_date;
  complaint->received_at = at;
  complaint->anonymous = text->anonymous || complaint->channel == TUNTAS_CHANNEL_KOTAK_SARAN;
  complaint->confidential = text->confidential;
  if (complaint->channel == TUNTAS_CHANNEL_LAPOR) {
    complaint->external_id = g_strdup_printf ("9%06d", g_rand_int_range (random, 100000, 999999));
    complaint->external_status = g_strdup ("Terverifikasi");
  }
  return complaint;
}

/**
 * tuntas_sample_script_make_complainant:
 * @self: a script
 * @random: where chance comes from
 * @turn: running number of the case, which picks the name
 * @complaint: what he or she brings in
 *
 * Returns: (transfer full): an invented person
 */
TuntasComplainant *
tuntas_sample_script_make_complainant (TuntasSampleScript *self,
                                       GRand *random,
                                       guint turn,
                                       TuntasComplaint *complaint)
{
  TuntasComplainant *complainant = tuntas_complainant_new ();

  complainant->name = g_strdup (self->names[turn % g_strv_length (self->names)]);
  complainant->address =
    g_strdup_printf ("%s No. %d, %s, Kecamatan %s", pick (self->streets, random),
                     g_rand_int_range (random, 1, 120), complaint->village, complaint->district);
  complainant->phone = g_strdup_printf ("0812-0000-%04d", g_rand_int_range (random, 1000, 9999));
  complainant->occupation = g_strdup (pick (self->occupations, random));
  return complainant;
}

/**
 * tuntas_sample_script_pick_note:
 * @self: a script
 * @key: label of a step, or what is done
 * @random: where chance comes from
 * @text: the complaint
 *
 * Returns: (transfer full) (nullable): what an official writes then
 */
char *
tuntas_sample_script_pick_note (TuntasSampleScript *self,
                                const char *key,
                                GRand *random,
                                TuntasSampleText *text)
{
  g_auto (GStrv) notes = tuntas_sample_script_get_list (self, "catatan", key);
  g_autoptr (GString) note = NULL;

  if (notes[0] == NULL)
    return NULL;
  note = g_string_new (pick (notes, random));
  g_string_replace (note, "{keputusan}", text->decision != NULL ? text->decision : "", 0);
  return note->len > 0 ? g_strdup (note->str) : NULL;
}
