/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-filler-private.h"

#include "tuntas-corrective-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-store-corrective.h"

#include <string.h>

/* The rencana tindak lanjut: what was decided, else what can be proposed for the lowest unsur. The
 * words go into official documents. */

static const struct {
  const char *key;
  const char *programme;
} programmes[] = {
  {"PERSYARATAN", "Menyederhanakan persyaratan dan memasang daftarnya di loket dan laman"},
  {"PROSEDUR", "Menata ulang alur pelayanan dan memasang bagan alur di ruang tunggu"},
  {"WAKTU", "Menetapkan dan memantau batas waktu tiap tahap, menambah petugas pada jam ramai"},
  {"BIAYA", "Memasang pengumuman biaya/tarif dan dasar hukumnya di tempat yang mudah dilihat"},
  {"PRODUK", "Memeriksa hasil layanan terhadap standar pelayanan sebelum diserahkan"},
  {"KOMPETENSI", "Mengadakan pelatihan teknis bagi petugas pelayanan"},
  {"PERILAKU", "Mengadakan pembinaan pelayanan prima dan menilai sikap petugas secara berkala"},
  {"SARPRAS", "Memperbaiki ruang tunggu, papan informasi, dan sarana bagi kelompok rentan"},
  {"PENGADUAN", "Menunjuk petugas pengaduan dan mengumumkan saluran serta tindak lanjutnya"},
  {"KEJELASAN_PETUGAS", "Memasang nama, jabatan, dan jadwal petugas di setiap loket"},
  {"KEDISIPLINAN_PETUGAS", "Menertibkan jam buka loket dan kehadiran petugas"},
  {"TANGGUNG_JAWAB_PETUGAS", "Menetapkan penanggung jawab tiap layanan dan memantau tugasnya"},
  {"KEMAMPUAN_PETUGAS", "Mengadakan pelatihan teknis bagi petugas pelayanan"},
  {"KECEPATAN", "Menetapkan dan memantau batas waktu tiap tahap, menambah petugas pada jam ramai"},
  {"KEADILAN", "Menerapkan nomor antrean dan mengumumkan urutan pelayanan"},
  {"KESOPANAN", "Mengadakan pembinaan pelayanan prima dan menilai sikap petugas secara berkala"},
  {"KEWAJARAN_BIAYA", "Mengumumkan biaya dan dasar hukumnya, serta mengkaji kewajarannya"},
  {"KEPASTIAN_BIAYA", "Memasang daftar biaya resmi dan memberi tanda terima setiap pembayaran"},
  {"KEPASTIAN_JADWAL", "Mengumumkan jadwal pelayanan dan memberi tahu setiap perubahan"},
  {"KENYAMANAN", "Memperbaiki ruang tunggu, kebersihan, dan papan informasi"},
  {"KEAMANAN", "Menata penjagaan, penerangan, dan jalur keluar di lingkungan pelayanan"},
};

static const char *
find_programme (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++) {
    if (strcmp (programmes[i].key, key) == 0)
      return programmes[i].programme;
  }
  return "Menyusun dan melaksanakan perbaikan menurut hasil rapat pembahasan";
}

/* "TW II 2027" */
static char *
format_quarter (int date)
{
  static const char *const quarters[] = {"I", "II", "III", "IV"};

  return g_strdup_printf ("TW %s %d", quarters[(tuntas_date_get_month (date) - 1) / 3],
                          tuntas_date_get_year (date));
}

/* A cell of the line that a person can edit; it must not part the line elsewhere. */
static char *
clean (const char *text)
{
  return g_strstrip (g_strdelimit (g_strdup (text != NULL ? text : ""), "|\r\n\t", ' '));
}

/* "U3 Waktu penyelesaian | program | TW I 2027 | penanggung jawab" */
static void
add_line (const TuntasSurveyFilling *self,
          const char *element,
          const char *programme,
          const char *when,
          const char *responsible)
{
  g_autofree char *cell = clean (programme);
  g_autofree char *who = clean (responsible);
  g_autofree char *line = g_strdup_printf ("%s | %s | %s | %s", element, cell, when, who);

  tuntas_field_set_append_text (self->fields, "survei.rencana", line);
}

static void
add_action (const TuntasSurveyFilling *self, TuntasCorrectiveAction *action)
{
  TuntasOfficial *official = tuntas_workspace_get_official (self->workspace, action->responsible);
  g_autofree char *when = format_quarter (action->due_on);
  const char *who = action->responsible_text;

  if (official != NULL)
    who = official->position != NULL ? official->position : official->name;
  add_line (self, action->element_label != NULL ? action->element_label : "–",
            action->correction != NULL ? action->correction : action->finding, when, who);
}

static void
propose (const TuntasSurveyFilling *self)
{
  guint n = tuntas_field_set_get_n_items (self->fields, "survei.prioritas");
  /* In the quarter after the one in which the survey ends. */
  int month = (tuntas_date_get_month (self->period->ends_on) - 1) / 3 * 3 + 4;
  int year = tuntas_date_get_year (self->period->ends_on) + (month > 12);
  g_autofree char *when = format_quarter (tuntas_date_make (year, month > 12 ? 1 : month, 1));

  for (guint i = 0; i < n; i++) {
    TuntasFieldSet *item = tuntas_field_set_get_item (self->fields, "survei.prioritas", i);

    add_line (self, tuntas_field_set_get_text (item, "nama"),
              find_programme (tuntas_field_set_get_text (item, "kunci")), when,
              "Kepala unit pelayanan");
  }
}

/* The list `survei.rencana`: corrective actions of the survey, or proposals for the lowest unsur;
 * a line with cells parted by | each. */
gboolean
tuntas_survey_filler_add_plan (const TuntasSurveyFilling *self, GError **error)
{
  g_autoptr (GPtrArray) actions = NULL;
  guint n = 0;

  if (!tuntas_survey_filling_prints (self, "survei.rencana"))
    return TRUE;
  actions = tuntas_store_list_corrective_actions_of_period (
    tuntas_workspace_get_store (self->workspace), self->period->id, error);
  if (actions == NULL)
    return FALSE;
  for (guint i = 0; i < actions->len; i++) {
    TuntasCorrectiveAction *action = g_ptr_array_index (actions, i);

    if (action->status == TUNTAS_CORRECTIVE_STATUS_CANCELLED || action->due_on == 0)
      continue;
    add_action (self, action);
    n++;
  }
  if (n == 0)
    propose (self);
  return TRUE;
}

/* "selesai 12 Maret 2026", "belum selesai, lewat target" */
static char *
describe_state (const TuntasCorrectiveView *view)
{
  TuntasCorrectiveAction *action = view->action;
  g_autofree char *date = NULL;

  if (action->status == TUNTAS_CORRECTIVE_STATUS_CANCELLED)
    return g_strdup ("dibatalkan");
  if (tuntas_corrective_action_is_pending (action))
    return g_strdup (view->overdue ? "belum selesai, lewat target" : "belum selesai");
  date = tuntas_date_text_format (action->done_on);
  return g_strdup_printf ("selesai %s", date);
}

static void
add_comparison (const TuntasSurveyFilling *self, TuntasCorrectiveComparison *comparison)
{
  static const char *const words[] = {"turun", "tetap", "naik"};
  TuntasCorrectiveAction *action = comparison->view->action;
  TuntasFieldSet *item = tuntas_field_set_append_item (self->fields, "survei.tindak_lanjut");
  g_autofree char *state = describe_state (comparison->view);
  g_autofree char *due = tuntas_date_text_format (action->due_on);
  g_autofree char *size = NULL;
  g_autofree char *moved = NULL;
  const TuntasSurveyChange *change = &comparison->change;

  tuntas_field_set_set_text (item, "nomor", action->number);
  tuntas_field_set_set_text (item, "unsur", action->element_label);
  tuntas_field_set_set_text (item, "tindakan", action->correction);
  tuntas_field_set_set_text (item, "target", due);
  tuntas_field_set_set_text (item, "keadaan", state);
  tuntas_field_set_set_text (item, "sebelum", action->baseline_nrr);
  tuntas_field_set_set_text (item, "sesudah", TUNTAS_SURVEY_FILLER_NOTHING);
  if (!comparison->measured)
    return;
  tuntas_survey_filler_set_decimal (item, "sebelum", change->before);
  tuntas_survey_filler_set_decimal (item, "sesudah", change->after);
  size = tuntas_decimal_to_text (change->size, ',');
  moved = change->direction != 0 ? g_strdup_printf ("%s %s", words[change->direction + 1], size)
                                 : g_strdup (words[1]);
  tuntas_field_set_set_text (item, "arah", words[change->direction + 1]);
  tuntas_field_set_set_text (item, "perubahan", moved);
}

/* What was asked for after the survey before, and what came of it, in a sentence. */
static void
set_follow_up (const TuntasSurveyFilling *self, GPtrArray *comparisons)
{
  guint done = 0, measured = 0, better = 0;
  g_autoptr (GString) sentence = g_string_new (NULL);

  for (guint i = 0; i < comparisons->len; i++) {
    TuntasCorrectiveComparison *each = g_ptr_array_index (comparisons, i);

    done += !tuntas_corrective_action_is_pending (each->view->action);
    measured += each->measured;
    better += each->measured && each->change.direction > 0;
  }
  if (comparisons->len == 0 && self->result->previous == NULL)
    return;
  if (comparisons->len == 0) {
    tuntas_field_set_set_text (self->fields, "survei.kalimat.tindak_lanjut",
                               "Tidak ada tindakan perbaikan yang dicatat dari survei sebelumnya.");
    return;
  }
  if (done == comparisons->len)
    g_string_append_printf (sentence,
                            "Dari survei sebelumnya dicatat %u tindakan perbaikan, semuanya sudah "
                            "dilaksanakan.",
                            comparisons->len);
  else
    g_string_append_printf (sentence,
                            "Dari survei sebelumnya dicatat %u tindakan perbaikan: %u sudah "
                            "dilaksanakan dan %u belum selesai.",
                            comparisons->len, done, comparisons->len - done);
  if (measured > 0)
    g_string_append_printf (sentence,
                            " Dari %u unsur yang diperbaiki dan dinilai kembali, %u naik nilainya.",
                            measured, better);
  tuntas_field_set_set_text (self->fields, "survei.kalimat.tindak_lanjut", sentence->str);
}

/* The list `survei.tindak_lanjut`: what was decided after the surveys before, and what came of it.
 */
gboolean
tuntas_survey_filler_add_follow_up (const TuntasSurveyFilling *self, GError **error)
{
  g_autoptr (GPtrArray) comparisons = NULL;

  if (!tuntas_survey_filling_prints (self, "survei.tindak_lanjut"))
    return TRUE;
  comparisons =
    tuntas_workspace_compare_corrective_actions (self->workspace, self->period->id, error);
  for (guint i = 0; comparisons != NULL && i < comparisons->len; i++)
    add_comparison (self, g_ptr_array_index (comparisons, i));
  if (comparisons != NULL)
    set_follow_up (self, comparisons);
  return comparisons != NULL;
}
