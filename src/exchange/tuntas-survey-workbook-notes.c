/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-workbook-private.h"

#include "tuntas-date-text.h"
#include "tuntas-survey-standing.h"

#include <math.h>

#define PROFILE_HEADER_ROW 4
#define NIK_DECIMALS 2

/* Of the column of notes: characters, points. */
#define LINE_LENGTH 115
#define LINE_HEIGHT 13.0

enum {
  GROUP_FIELD,
  GROUP_OPTION,
  GROUP_RESPONDENTS,
  GROUP_SHARE,
  GROUP_NIK,
  GROUP_GRADE,
};

void
tuntas_survey_workbook_begin_profile (TuntasSurveyWorkbook *self)
{
  const char *const titles[] = {"Menurut", "Kelompok", "Responden", "Bagian", "Nilai IKM", "Mutu"};
  const int widths[] = {24, 40, 20, 12, 12, 10};
  lxw_worksheet *sheet = self->profile_sheet;

  self->count = tuntas_survey_workbook_add_decimals (self, 0);
  self->nik = tuntas_survey_workbook_add_decimals (self, NIK_DECIMALS);
  self->share = tuntas_survey_workbook_add_decimals (self, 1);
  format_set_num_format (self->share, "0.0%");
  tuntas_survey_workbook_set_print (self, sheet);
  worksheet_set_portrait (sheet);
  worksheet_write_string (sheet, 0, 0, "PROFIL RESPONDEN DAN NILAI TIAP KELOMPOK", self->title);
  worksheet_write_string (sheet, 1, 0, self->content.period->title, self->plain);
  worksheet_write_string (sheet, 2, 0, self->content.period->unit, self->plain);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    worksheet_set_column (sheet, (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL);
    worksheet_write_string (sheet, PROFILE_HEADER_ROW, (lxw_col_t)i, titles[i], self->header);
  }
  worksheet_freeze_panes (sheet, PROFILE_HEADER_ROW + 1, 0);
  worksheet_repeat_rows (sheet, PROFILE_HEADER_ROW, PROFILE_HEADER_ROW);
  self->next_group = PROFILE_HEADER_ROW + 1;
}

/**
 * tuntas_survey_workbook_add_group:
 * @self: a workbook to which all forms were added
 * @field_label: by what respondents are grouped: "Pendidikan"
 * @option_label: the group: "SMA"
 * @respondents: how many belong to it; 0 together with a NULL @index when it is not shown
 * @index: (nullable): their index; NULL when a person could be recognised in the group
 *
 * Writes a group of respondents, fields in their order.
 */
void
tuntas_survey_workbook_add_group (TuntasSurveyWorkbook *self,
                                  const char *field_label,
                                  const char *option_label,
                                  guint64 respondents,
                                  TuntasSurveyIndex *index)
{
  lxw_worksheet *sheet = self->profile_sheet;
  lxw_row_t row = self->next_group++;
  g_autofree char *all = NULL;
  g_autofree char *share = NULL;
  char count[LXW_MAX_CELL_NAME_LENGTH];

  for (lxw_col_t column = GROUP_FIELD; column <= GROUP_GRADE; column++)
    worksheet_write_blank (sheet, row, column, self->center);
  if (g_strcmp0 (self->last_field, field_label) != 0)
    worksheet_write_string (sheet, row, GROUP_FIELD, field_label, self->strong);
  g_free (self->last_field);
  self->last_field = g_strdup (field_label);
  worksheet_write_string (sheet, row, GROUP_OPTION, option_label, self->text);
  if (index == NULL) {
    worksheet_write_string (sheet, row, GROUP_RESPONDENTS, "tidak ditampilkan", self->center);
    return;
  }
  lxw_rowcol_to_cell (count, row, GROUP_RESPONDENTS);
  all = tuntas_survey_workbook_dup_respondents_cell (self);
  share = g_strdup_printf ("=IF(%s=0,\"\",%s/%s)", all, count, all);
  worksheet_write_number (sheet, row, GROUP_RESPONDENTS, (double)respondents, self->count);
  if (self->answers.respondents > 0)
    worksheet_write_formula_num (sheet, row, GROUP_SHARE, share, self->share,
                                 (double)respondents / (double)self->answers.respondents);
  else
    worksheet_write_formula_str (sheet, row, GROUP_SHARE, share, self->share, "");
  if (index->band != NULL) {
    worksheet_write_number (sheet, row, GROUP_NIK, tuntas_survey_workbook_to_double (index->nik),
                            self->nik);
    worksheet_write_string (sheet, row, GROUP_GRADE, index->band->grade, self->center);
  }
}

void
tuntas_survey_workbook_end_profile (TuntasSurveyWorkbook *self)
{
  g_autofree char *note = g_strdup_printf (
    "Kelompok dengan kurang dari %u responden, dan kelompok lain yang dapat membukanya, tidak "
    "ditampilkan agar tidak seorang pun dapat dikenali.",
    self->content.period->least_group);

  worksheet_write_string (self->profile_sheet, self->next_group + 1, 0, note, self->plain);
}

/* The notes, row after row: what on the left, how it is on the right. */
typedef struct {
  TuntasSurveyWorkbook *book;
  lxw_row_t row;
} Notes;

static void
add_note (Notes *self, const char *title, const char *text)
{
  double lines = 0;

  if (text == NULL || *text == '\0')
    return;
  /* Not every program makes a row as high as its text when it opens a file. */
  lines = ceil ((double)g_utf8_strlen (text, -1) / LINE_LENGTH);
  worksheet_set_row (self->book->notes_sheet, self->row, LINE_HEIGHT * lines + 2, NULL);
  worksheet_write_string (self->book->notes_sheet, self->row, 0, title, self->book->strong);
  worksheet_write_string (self->book->notes_sheet, self->row, 1, text, self->book->text);
  self->row++;
}

static void
add_facts (Notes *self, TuntasSurveyIndex *index)
{
  const TuntasSurveyWorkbookContent *content = &self->book->content;
  TuntasSurveyPeriod *period = content->period;
  g_autofree char *from = tuntas_date_text_format (period->starts_on);
  g_autofree char *until = tuntas_date_text_format (period->ends_on);
  g_autofree char *time = g_strdup_printf ("%s s.d. %s", from, until);
  g_autofree char *services = period->services != NULL ? g_strjoinv ("; ", period->services) : NULL;
  g_autofree char *respondents =
    g_strdup_printf ("%" G_GUINT64_FORMAT, self->book->answers.respondents);
  g_autofree char *how = tuntas_survey_convention_dup_label (&index->convention, index->method);
  g_autofree char *made = tuntas_date_text_format (content->created_on);
  g_autofree char *warning = NULL;
  TuntasSurveyStanding standing;

  tuntas_survey_standing_init (&standing, period, self->book->answers.respondents, 0,
                               content->created_on);
  warning = tuntas_survey_standing_dup_warning (&standing);
  add_note (self, "Kantor", content->office);
  add_note (self, "Survei", period->title);
  add_note (self, "Unit pelayanan", period->unit);
  add_note (self, "Layanan", services);
  add_note (self, "Masa survei", time);
  add_note (self, "Dasar", content->method->regulation);
  add_note (self, "Jumlah responden", respondents);
  add_note (self, "Keadaan", warning);
  add_note (self, "Cara hitung", how);
  if (index->reason != NULL)
    add_note (self, "Belum ada nilai",
              "Ada unsur yang tidak dijawab seorang pun, sehingga "
              "indeks tidak dapat dihitung.");
  add_note (self, "Dibuat", made);
}

static void
add_explanations (Notes *self, TuntasSurveyIndex *index)
{
  const TuntasSurveyWorkbookContent *content = &self->book->content;

  self->row++;
  add_note (self, "NRR",
            "Nilai rata-rata unsur = jumlah nilai ÷ jumlah jawaban atas unsur itu. Jawaban yang "
            "kosong tidak dihitung, baik sebagai nilai maupun sebagai pembagi.");
  add_note (self, "Bobot",
            index->convention.weight.units > 0 || index->method->own_weights
              ? "Bobot ditulis sebagai angka, sebagaimana ditetapkan untuk survei ini."
              : "Bobot = 1 ÷ jumlah unsur, tidak dibulatkan.");
  add_note (self, "Indeks", "Jumlah NRR tertimbang semua unsur.");
  add_note (self, "Nilai IKM",
            "Indeks × 25, dibulatkan ke dua desimal; setengah dibulatkan ke atas.");
  add_note (self, "Pembulatan",
            "Dalam rumus, ROUND(…;10) di bagian dalam menghapus galat bilangan biner lembar "
            "kerja, agar setengah yang tepat selalu dibulatkan ke atas. Nilai yang tersimpan "
            "dalam berkas dihitung Tuntas dengan bilangan desimal yang tepat.");
  add_note (self, "Mutu",
            "Dicari dalam tabel di bawah hasil, menurut nilai IKM yang sudah dibulatkan.");
  add_note (self, "Mengubah jawaban",
            "Ubah atau kosongkan sel dalam lembar Jawaban; lembar Pengolahan menghitung kembali. "
            "Lembar Profil memuat angka tetap dari saat berkas dibuat.");
  if (content->with_profile)
    add_note (self, "Data pribadi",
              "Lembar Jawaban memuat layanan dan profil tiap responden. Dari gabungannya seseorang "
              "dapat dikenali: simpan berkas ini di dalam kantor dan jangan diumumkan.");
  else
    add_note (self, "Data pribadi",
              "Layanan dan profil tiap responden tidak disertakan, karena dari gabungannya "
              "seseorang dapat dikenali. Jumlah tiap kelompok ada dalam lembar Profil.");
  if (content->with_comments)
    add_note (self, "Saran",
              "Saran ditulis responden sendiri dan dapat menyebut nama orang: baca dahulu sebelum "
              "berkas ini dibagikan.");
  else
    add_note (self, "Saran",
              "Saran tidak disertakan, karena dapat menyebut nama orang atau menunjukkan siapa "
              "yang menulisnya.");
}

void
tuntas_survey_workbook_write_notes (TuntasSurveyWorkbook *self, TuntasSurveyIndex *index)
{
  Notes notes = {.book = self, .row = 2};

  tuntas_survey_workbook_set_print (self, self->notes_sheet);
  worksheet_set_column (self->notes_sheet, 0, 0, 24, NULL);
  worksheet_set_column (self->notes_sheet, 1, 1, 100, NULL);
  worksheet_write_string (self->notes_sheet, 0, 0, "KETERANGAN", self->title);
  add_facts (&notes, index);
  add_explanations (&notes, index);
}
