/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-reader.h"

#include "tuntas-intake-field.h"
#include "tuntas-keyed-milestone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "1"

static const char *const sop_keys[] = {
  "format",
  "nama",
  "judul",
  "instansi",
  "unit",
  "nomor",
  "dibuat",
  "direvisi",
  "berlaku",
  "disahkan",
  "diperiksa",
  "disusun",
  "kop",
  "tujuan",
  "ruang_lingkup",
  "dasar_hukum",
  "keterkaitan",
  "kualifikasi",
  "peralatan",
  "peringatan",
  "pencatatan",
  "riwayat",
  "sebutan_pengadu",
  "survei",
  "wajib",
  "masuk",
  NULL,
};
static const char *const sop_required[] = {"format", "nama", "judul", "instansi", "masuk", NULL};

static const char *const column_keys[] = {
  "nomor",    "kegiatan",   "pelaksana", "kelengkapan", "waktu",
  "keluaran", "keterangan", "mutu_baku", NULL,
};
static const char *const column_defaults[] = {
  "No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output", "Keterangan", "Mutu Baku", NULL,
};

static const char *const lane_keys[] = {"judul", "jenis", NULL};

static const char *const step_keys[] = {
  "kegiatan", "ringkas",    "pelaksana", "peserta", "kelengkapan", "waktu", "anggaran",
  "keluaran", "keterangan", "dokumen",   "capai",   "persiapan",   "akhir", NULL,
};
static const char *const step_required[] = {"kegiatan", "ringkas", "pelaksana", "waktu", NULL};

static const char *const edge_keys[] = {
  "tombol", "syarat", "koreksi", "utama", "catatan", "capai", "kepuasan", "sumber", NULL,
};
static const char *const edge_required[] = {"tombol", "sumber", NULL};

static const char *const edge_sources[] = {"tertulis", "tersirat", "usulan", NULL};

static const char *const none[] = {NULL};

/* A name that other lines refer to: no space and nothing that has a meaning in a group's name. */
static gboolean
is_name (const char *name)
{
  return *name != '\0' && strpbrk (name, " \t>;=[]\\") == NULL;
}

/* A name that also becomes the name of a file and goes through the command line. */
static gboolean
is_short_name (const char *name)
{
  for (const char *c = name; *c != '\0'; c++) {
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-' && *c != '_')
      return FALSE;
  }
  return *name != '\0';
}

static int
line_of (TuntasKeyedGroup *group, const char *key)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);

  return entry != NULL ? entry->line : group->line;
}

static gboolean
read_required_fields (TuntasKeyedText *keyed,
                      TuntasKeyedGroup *group,
                      TuntasSop *sop,
                      GError **error)
{
  if (!tuntas_keyed_text_get_list (keyed, group, "wajib", &sop->required, error))
    return FALSE;
  for (guint i = 0; sop->required[i] != NULL; i++) {
    TuntasIntakeField field = 0;

    if (!tuntas_intake_field_from_code (sop->required[i], &field)) {
      g_autoptr (GString) all = g_string_new (NULL);

      for (field = 0; field < TUNTAS_INTAKE_FIELD_N; field++)
        g_string_append_printf (all, "%s%s", field > 0 ? ", " : "",
                                tuntas_intake_field_to_code (field));
      tuntas_keyed_text_set_error (keyed, line_of (group, "wajib"), TUNTAS_KEYED_ERROR_VALUE, error,
                                   _ ("“%s” is no field of the intake form. Known are: %s."),
                                   sop->required[i], all->str);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
read_identity (TuntasKeyedText *keyed, TuntasKeyedGroup *group, TuntasSop *sop, GError **error)
{
  g_autofree char *format = NULL;
  const struct {
    const char *key;
    char **text;
  } texts[] = {
    {"format", &format},
    {"nama", &sop->name},
    {"judul", &sop->title},
    {"instansi", &sop->office},
    {"unit", &sop->unit},
    {"nomor", &sop->number},
    {"dibuat", &sop->created},
    {"direvisi", &sop->revised},
    {"berlaku", &sop->effective},
    {"disahkan", &sop->approved_by},
    {"diperiksa", &sop->checked_by},
    {"disusun", &sop->prepared_by},
    {"tujuan", &sop->purpose},
    {"ruang_lingkup", &sop->scope},
    {"sebutan_pengadu", &sop->complainant_title},
    {"masuk", &sop->entry},
  };
  const struct {
    const char *key;
    GStrv *list;
  } lists[] = {
    {"kop", &sop->letterhead},      {"dasar_hukum", &sop->legal_basis},
    {"keterkaitan", &sop->related}, {"kualifikasi", &sop->qualifications},
    {"peralatan", &sop->equipment}, {"peringatan", &sop->warnings},
    {"pencatatan", &sop->records},  {"riwayat", &sop->history},
  };

  if (!tuntas_keyed_text_check_keys (keyed, group, sop_keys, sop_required, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    if (!tuntas_keyed_text_get_text (keyed, group, texts[i].key, texts[i].text, error))
      return FALSE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    if (!tuntas_keyed_text_get_list (keyed, group, lists[i].key, lists[i].list, error))
      return FALSE;
  }
  if (strcmp (format, FORMAT) != 0) {
    tuntas_keyed_text_set_error (
      keyed, line_of (group, "format"), TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("This file has the form “%s”; this program reads the form “%s”."), format, FORMAT);
    return FALSE;
  }
  if (!is_short_name (sop->name)) {
    tuntas_keyed_text_set_error (
      keyed, line_of (group, "nama"), TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("“%s” cannot be the short name of an SOP. Use small letters, digits and hyphens."),
      sop->name);
    return FALSE;
  }
  if (sop->complainant_title == NULL)
    sop->complainant_title = g_strdup ("Pengadu");
  sop->entry_line = line_of (group, "masuk");
  return tuntas_keyed_text_get_boolean (keyed, group, "survei", &sop->survey, error) &&
         read_required_fields (keyed, group, sop, error);
}

static gboolean
read_columns (TuntasKeyedText *keyed, TuntasKeyedGroup *group, TuntasSop *sop, GError **error)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  if (group != NULL && !tuntas_keyed_text_check_keys (keyed, group, column_keys, none, error))
    return FALSE;
  for (guint i = 0; column_keys[i] != NULL; i++) {
    g_autofree char *title = NULL;

    if (group != NULL && !tuntas_keyed_text_get_text (keyed, group, column_keys[i], &title, error))
      return FALSE;
    g_strv_builder_add (titles, title != NULL ? title : column_defaults[i]);
  }
  sop->column_titles = g_strv_builder_end (titles);
  return TRUE;
}

static gboolean
read_lane (TuntasKeyedText *keyed,
           TuntasKeyedGroup *group,
           const char *id,
           TuntasSop *sop,
           GError **error)
{
  g_autoptr (TuntasLane) lane = tuntas_lane_new ();
  TuntasKeyedEntry *kind = NULL;

  if (!is_short_name (id)) {
    tuntas_keyed_text_set_error (
      keyed, group->line, TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("“%s” cannot be the short name of a lane. Use small letters, digits and hyphens."), id);
    return FALSE;
  }
  lane->id = g_strdup (id);
  lane->line = group->line;
  if (!tuntas_keyed_text_check_keys (keyed, group, lane_keys, lane_keys, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "judul", &lane->title, error))
    return FALSE;
  kind = tuntas_keyed_group_find (group, "jenis");
  if (!tuntas_lane_kind_from_code (kind->value, &lane->kind)) {
    tuntas_keyed_text_set_error (keyed, kind->line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“jenis” must be pejabat, unit, tim or luar, not “%s”."),
                                 kind->value);
    return FALSE;
  }
  g_ptr_array_add (sop->lanes, g_steal_pointer (&lane));
  return TRUE;
}

static gboolean
read_step (TuntasKeyedText *keyed,
           TuntasKeyedGroup *group,
           const char *label,
           TuntasSop *sop,
           GError **error)
{
  g_autoptr (TuntasStep) step = tuntas_step_new ();

  if (!is_name (label)) {
    tuntas_keyed_text_set_error (
      keyed, group->line, TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("“%s” cannot be the number of a step. Write [langkah 7], for example."), label);
    return FALSE;
  }
  step->label = g_strdup (label);
  step->line = group->line;
  if (!tuntas_keyed_text_check_keys (keyed, group, step_keys, step_required, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "kegiatan", &step->activity, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "ringkas", &step->short_title, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "pelaksana", &step->lanes, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "peserta", &step->participants, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "kelengkapan", &step->inputs, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "waktu", &step->duration_text, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "keluaran", &step->outputs, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "keterangan", &step->note, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "dokumen", &step->documents, error) ||
      !tuntas_keyed_milestone_get (keyed, group, "capai", &step->reaches, error) ||
      !tuntas_keyed_text_get_boolean (keyed, group, "persiapan", &step->setup, error) ||
      !tuntas_keyed_text_get_boolean (keyed, group, "akhir", &step->end, error))
    return FALSE;
  if (g_strv_length (step->lanes) == 0) {
    tuntas_keyed_text_set_error (keyed, line_of (group, "pelaksana"), TUNTAS_KEYED_ERROR_MISSING,
                                 error, _ ("Step %s needs at least one lane in “pelaksana”."),
                                 label);
    return FALSE;
  }
  /* "anggaran" is there for times that are written in words of their own. */
  if (!tuntas_keyed_text_get_duration (
        keyed, group, tuntas_keyed_group_find (group, "anggaran") != NULL ? "anggaran" : "waktu",
        &step->budget, error))
    return FALSE;
  if (strcmp (step->duration_text, "-") == 0)
    g_clear_pointer (&step->duration_text, g_free);
  g_ptr_array_add (sop->steps, g_steal_pointer (&step));
  return TRUE;
}

/* "5 > 11 langsung": from, to and, when a step has several ways, the choice. */
static gboolean
read_edge_name (TuntasKeyedText *keyed,
                TuntasKeyedGroup *group,
                const char *name,
                TuntasEdge *edge,
                GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t", -1);
  const char *parts[4] = {NULL};
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] == '\0')
      continue;
    if (n < G_N_ELEMENTS (parts))
      parts[n] = words[i];
    n++;
  }
  if (n < 3 || n > 4 || strcmp (parts[1], ">") != 0 || !is_name (parts[0]) || !is_name (parts[2]) ||
      (n == 4 && !is_short_name (parts[3]))) {
    tuntas_keyed_text_set_error (
      keyed, group->line, TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("“%s” is no way. Write [alur 5 > 6], or [alur 5 > 6 rapat] with the name of a choice."),
      name);
    return FALSE;
  }
  edge->from = g_strdup (parts[0]);
  edge->to = g_strdup (parts[2]);
  edge->choice = g_strdup (parts[3]);
  return TRUE;
}

static gboolean
read_satisfied (TuntasKeyedText *keyed,
                TuntasKeyedGroup *group,
                TuntasSatisfied *value,
                GError **error)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, "kepuasan");

  if (entry == NULL)
    return TRUE;
  if (!tuntas_satisfied_from_code (entry->value, value) || *value == TUNTAS_SATISFIED_UNKNOWN) {
    tuntas_keyed_text_set_error (keyed, entry->line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“kepuasan” must be ya, the way of who is satisfied, or "
                                    "tidak, not “%s”."),
                                 entry->value);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_edge (TuntasKeyedText *keyed,
           TuntasKeyedGroup *group,
           const char *name,
           TuntasSop *sop,
           GError **error)
{
  g_autoptr (TuntasEdge) edge = tuntas_edge_new ();

  edge->line = group->line;
  if (!read_edge_name (keyed, group, name, edge, error) ||
      !tuntas_keyed_text_check_keys (keyed, group, edge_keys, edge_required, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "tombol", &edge->label, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "syarat", &edge->condition, error) ||
      !tuntas_keyed_text_get_boolean (keyed, group, "koreksi", &edge->correction, error) ||
      !tuntas_keyed_text_get_boolean (keyed, group, "utama", &edge->usual, error) ||
      !tuntas_keyed_text_get_boolean (keyed, group, "catatan", &edge->needs_note, error) ||
      !tuntas_keyed_milestone_get (keyed, group, "capai", &edge->reaches, error) ||
      !read_satisfied (keyed, group, &edge->satisfied, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "sumber", &edge->source, error))
    return FALSE;
  if (!g_strv_contains (edge_sources, edge->source)) {
    tuntas_keyed_text_set_error (keyed, line_of (group, "sumber"), TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“sumber” must be tertulis, tersirat or usulan, not “%s”."),
                                 edge->source);
    return FALSE;
  }
  if (edge->correction)
    edge->needs_note = TRUE;
  g_ptr_array_add (sop->edges, g_steal_pointer (&edge));
  return TRUE;
}

static gboolean
read_group (TuntasKeyedText *keyed, TuntasKeyedGroup *group, TuntasSop *sop, GError **error)
{
  if (strcmp (group->name, "sop") == 0)
    return read_identity (keyed, group, sop, error);
  if (strcmp (group->name, "kolom") == 0)
    return TRUE;
  if (g_str_has_prefix (group->name, "pelaksana "))
    return read_lane (keyed, group, group->name + strlen ("pelaksana "), sop, error);
  if (g_str_has_prefix (group->name, "langkah "))
    return read_step (keyed, group, group->name + strlen ("langkah "), sop, error);
  if (g_str_has_prefix (group->name, "alur "))
    return read_edge (keyed, group, group->name + strlen ("alur "), sop, error);
  tuntas_keyed_text_set_error (keyed, group->line, TUNTAS_KEYED_ERROR_UNKNOWN, error,
                               _ ("[%s] is no group of an SOP. Known are: [sop], [kolom], "
                                  "[pelaksana …], [langkah …] and [alur …]."),
                               group->name);
  return FALSE;
}

/**
 * tuntas_sop_reader_read:
 * @text: an SOP as text, see data/sop/README.md
 * @length: bytes of @text, or -1 when it ends with a NUL
 * @file_name: name for messages
 * @error: return location for a `TUNTAS_KEYED_ERROR`; the message names file, line and cause
 *
 * Reads an SOP. That the steps fit together is the work of tuntas_sop_checker_check(). The revision
 * is 1; whoever keeps several sets it.
 *
 * Returns: (transfer full) (nullable): the SOP with @text kept in it, or NULL on error
 */
TuntasSop *
tuntas_sop_reader_read (const char *text, gssize length, const char *file_name, GError **error)
{
  g_autoptr (TuntasKeyedText) keyed = NULL;
  g_autoptr (TuntasSop) sop = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);

  keyed = tuntas_keyed_text_parse (text, length, file_name, error);
  if (keyed == NULL)
    return NULL;
  if (tuntas_keyed_text_find_group (keyed, "sop") == NULL) {
    tuntas_keyed_text_set_error (keyed, 1, TUNTAS_KEYED_ERROR_MISSING, error,
                                 _ ("There is no group [sop]; this is no SOP file."));
    return NULL;
  }
  sop = tuntas_sop_new ();
  sop->revision = 1;
  sop->lanes = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_lane_unref);
  sop->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_step_unref);
  sop->edges = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_edge_unref);
  sop->text = g_strndup (text, length < 0 ? strlen (text) : (gsize)length);
  for (guint i = 0; i < keyed->groups->len; i++) {
    if (!read_group (keyed, g_ptr_array_index (keyed->groups, i), sop, error))
      return NULL;
  }
  if (!read_columns (keyed, tuntas_keyed_text_find_group (keyed, "kolom"), sop, error))
    return NULL;
  return g_steal_pointer (&sop);
}

/**
 * tuntas_sop_reader_read_file:
 * @path: a file
 * @error: return location for a `TUNTAS_KEYED_ERROR`; the message names file, line and cause
 *
 * Returns: (transfer full) (nullable): the SOP, or NULL on error
 */
TuntasSop *
tuntas_sop_reader_read_file (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (path != NULL, NULL);

  text = tuntas_keyed_text_load (path, &length, error);
  if (text == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  return tuntas_sop_reader_read (text, (gssize)length, name, error);
}
