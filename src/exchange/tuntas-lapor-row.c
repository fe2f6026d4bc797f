/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-lapor-row-private.h"

#include "tuntas-date-text.h"
#include "tuntas-html-text.h"
#include "tuntas-xlsx-number-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Lists have no room for more; the whole title is kept beside it. */
#define MAX_SUBJECT 120
#define MAX_TRACKING_ID 64
/* Serial numbers of 1 January 2000 and 31 December 2099: a date cell that lost its format. */
#define FIRST_SERIAL 36526
#define LAST_SERIAL 73050
/* SP4N-LAPOR! went on line in 2011; what is dated long before is a slip. */
#define FIRST_YEAR 2005

static const char *const columns[] = {
  "Tracking ID",
  "Tanggal Laporan Masuk",
  "Waktu Laporan Masuk",
  "Nama Pelapor",
  "Klasifikasi Laporan",
  "ID Kategori",
  "Kategori",
  "Judul Laporan",
  "Isi Laporan Awal",
  "Isi Laporan Akhir",
  "Tipe Laporan",
  "Sumber Laporan",
  "Instansi Induk",
  "ID Instansi Terdisposisi",
  "Instansi Terdisposisi",
  "Status Laporan",
  "Alasan Tunda/Arsip",
  "Provinsi",
  "Kota/Kabupaten",
  "Kecamatan",
  "Kelurahan",
  "Nomor SK",
  "Url SK",
  "Url Dokumen Laporan Tahunan",
  "Laporan yang Masuk melalui Kanal Aduan Setwapres",
  "Rating",
  NULL,
};
G_STATIC_ASSERT (G_N_ELEMENTS (columns) == TUNTAS_LAPOR_N_COLUMNS + 1);

/* Other titles that the same columns have been given. */
static const struct {
  const char *title;
  TuntasLaporColumn column;
} other_titles[] = {
  {"idtracking", TUNTAS_LAPOR_TRACKING_ID},
  {"nomortracking", TUNTAS_LAPOR_TRACKING_ID},
  {"tanggalmasuk", TUNTAS_LAPOR_DATE},
  {"tanggallaporan", TUNTAS_LAPOR_DATE},
  {"waktumasuk", TUNTAS_LAPOR_TIME},
  {"waktulaporan", TUNTAS_LAPOR_TIME},
  {"pelapor", TUNTAS_LAPOR_REPORTER},
  {"klasifikasi", TUNTAS_LAPOR_CLASSIFICATION},
  {"judul", TUNTAS_LAPOR_TITLE},
  {"isilaporan", TUNTAS_LAPOR_TEXT},
  {"sumber", TUNTAS_LAPOR_SOURCE},
  {"status", TUNTAS_LAPOR_STATUS},
  {"kabupatenkota", TUNTAS_LAPOR_REGENCY},
  {"kelurahandesa", TUNTAS_LAPOR_VILLAGE},
  {"desakelurahan", TUNTAS_LAPOR_VILLAGE},
};

static void
tuntas_lapor_row_clear (TuntasLaporRow *self)
{
  g_free (self->tracking_id);
  g_free (self->reporter);
  g_free (self->classification);
  g_free (self->category_id);
  g_free (self->category);
  g_free (self->title);
  g_free (self->subject);
  g_free (self->original);
  g_free (self->account);
  g_free (self->final_text);
  g_free (self->source);
  g_free (self->parent_agency);
  g_free (self->agency_id);
  g_free (self->agency);
  g_free (self->status);
  g_free (self->status_reason);
  g_free (self->province);
  g_free (self->regency);
  g_free (self->district);
  g_free (self->village);
  g_free (self->decree_number);
  g_free (self->decree_url);
  g_free (self->annual_report_url);
  g_free (self->via_setwapres);
  g_free (self->rating);
  g_free (self->digest);
  g_strfreev (self->cells);
  g_free (self->fault);
  g_free (self->remark);
}

TUNTAS_DEFINE_RECORD (TuntasLaporRow, tuntas_lapor_row)

/**
 * tuntas_lapor_row_get_columns:
 *
 * Returns: (transfer none) (array zero-terminated=1): titles of the 26 columns of an export
 */
const char *const *
tuntas_lapor_row_get_columns (void)
{
  return columns;
}

/* Small letters and digits only, up to a remark in brackets. */
static char *
fold_title (const char *title)
{
  GString *folded = g_string_new (NULL);

  for (; *title != '\0' && *title != '('; title++)
    if (g_ascii_isalnum (*title))
      g_string_append_c (folded, g_ascii_tolower (*title));
  return g_string_free (folded, FALSE);
}

/**
 * tuntas_lapor_column_find:
 * @title: what stands above a column
 *
 * Returns: the column, or -1 for one that exports do not have. Spaces, case, punctuation and a
 * remark in brackets make no difference.
 */
int
tuntas_lapor_column_find (const char *title)
{
  g_autofree char *folded = fold_title (title);

  for (int i = 0; i < TUNTAS_LAPOR_N_COLUMNS; i++) {
    g_autofree char *known = fold_title (columns[i]);

    if (g_str_equal (folded, known))
      return i;
  }
  for (guint i = 0; i < G_N_ELEMENTS (other_titles); i++)
    if (g_str_equal (folded, other_titles[i].title))
      return (int)other_titles[i].column;
  return -1;
}

/* A cell without spaces around it; NULL when nothing is left. */
static char *
dup_cell (const char *cell)
{
  char *text = g_strstrip (g_strdup (cell));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/* "7.300.001" or "7,300,001": digits in groups of three, as a spreadsheet shows a number. */
static gboolean
is_grouped_number (const char *text)
{
  gsize digits = strspn (text, "0123456789");
  gboolean grouped = FALSE;

  if (digits < 1 || digits > 3)
    return FALSE;
  for (text += digits; *text == '.' || *text == ','; text += 4, grouped = TRUE)
    if (strspn (text + 1, "0123456789") != 3)
      return FALSE;
  return grouped && *text == '\0';
}

/* The Tracking ID as LAPOR! has it, without what spreadsheets do to numbers: "7300001.0",
 * "7.300.001", "'7300001", or spaces that do not break. */
static char *
read_tracking_id (const char *cell)
{
  g_autofree char *plain = tuntas_html_text_to_plain (cell);
  char *id = *plain == '\'' ? plain + 1 : plain;

  if (g_str_has_suffix (id, ".0") && strspn (id, "0123456789") + 2 == strlen (id))
    id[strlen (id) - 2] = '\0';
  if (is_grouped_number (id)) {
    char *to = id;

    for (const char *from = id; *from != '\0'; from++)
      if (g_ascii_isdigit (*from))
        *to++ = *from;
    *to = '\0';
  }
  return *id != '\0' ? g_strdup (id) : NULL;
}

static gboolean
is_tracking_id (const char *text)
{
  gsize len = strlen (text);

  for (gsize i = 0; i < len; i++)
    if (!g_ascii_isalnum (text[i]) && strchr ("-_./#", text[i]) == NULL)
      return FALSE;
  return len > 0 && len <= MAX_TRACKING_ID;
}

/* Reads one or two digits; -1 when there are none, or more. */
static int
read_two_digits (const char **text)
{
  int number = 0;
  guint n = 0;

  for (; g_ascii_isdigit (**text); (*text)++, n++)
    number = number * 10 + (**text - '0');
  return n == 1 || n == 2 ? number : -1;
}

/* What may stand behind a time of day without changing it. */
static gboolean
is_time_zone (const char *text)
{
  static const char *const zones[] = {"", "WIB", "WITA", "WIT", "+07:00", "+08:00", "+09:00", NULL};

  return g_strv_contains (zones, text);
}

/* Second of the day of "14:05", "14.05", "14:05:30", "2:05 PM"; -1 when it is none. */
static int
parse_time (const char *text)
{
  int hour = read_two_digits (&text);
  int minute = -1;
  int second = 0;
  g_autofree char *rest = NULL;

  if (*text == ':' || *text == '.') {
    text++;
    minute = read_two_digits (&text);
  }
  if ((*text == ':' || *text == '.') && minute >= 0) {
    text++;
    second = read_two_digits (&text);
    if ((*text == '.' || *text == ',') && g_ascii_isdigit (text[1]))
      text += 1 + strspn (text + 1, "0123456789");
  }
  rest = g_ascii_strup (text, -1);
  g_strstrip (rest);
  if (g_str_equal (rest, "AM") || g_str_equal (rest, "PM")) {
    hour = hour < 1 || hour > 12 ? -1 : hour % 12 + (*rest == 'P' ? 12 : 0);
    *rest = '\0';
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 ||
      !is_time_zone (rest))
    return -1;
  return hour * 3600 + minute * 60 + second;
}

/* Splits "2026-01-03 14:05:00" and "2026-01-03T14:05:00Z" after the date. */
static char *
split_time (char *text)
{
  char *colon = strchr (text, ':');
  char *gap = colon;

  if (colon == NULL)
    return NULL;
  while (gap > text && g_ascii_isdigit (gap[-1]))
    gap--;
  if (gap == text || (gap[-1] != ' ' && gap[-1] != 'T' && gap[-1] != ','))
    return NULL;
  gap[-1] = '\0';
  g_strstrip (text);
  return gap;
}

static gboolean
is_serial (const char *text)
{
  guint64 serial = 0;
  g_autofree char *whole = g_strndup (text, strspn (text, "0123456789"));
  const char *rest = text + strlen (whole);

  return g_ascii_string_to_unsigned (whole, 10, FIRST_SERIAL, LAST_SERIAL, &serial, NULL) &&
         (*rest == '\0' ||
          (*rest == '.' && rest[1] != '\0' && rest[1 + strspn (rest + 1, "0123456789")] == '\0'));
}

static void
read_date (TuntasLaporRow *self, const char *const *cells, int today)
{
  g_autofree char *date = dup_cell (cells[TUNTAS_LAPOR_DATE]);
  g_autofree char *time = dup_cell (cells[TUNTAS_LAPOR_TIME]);
  const char *with_date = NULL;

  self->received_time = -1;
  if (date == NULL) {
    self->fault = g_strdup (_ ("The row has no date of receipt (Tanggal Laporan Masuk)."));
    return;
  }
  if (is_serial (date)) {
    g_autofree char *serial = g_steal_pointer (&date);

    date = tuntas_xlsx_number_to_text (serial, TRUE, FALSE);
  }
  with_date = split_time (date);
  self->received_date = tuntas_date_text_parse (date, NULL);
  if (self->received_date == 0 || self->received_date / 10000 < FIRST_YEAR) {
    self->fault = g_strdup_printf (_ ("“%s” is not a day on which a report can have come in. "
                                      "Correct the date of receipt in the file."),
                                   cells[TUNTAS_LAPOR_DATE]);
    self->received_date = 0;
    return;
  }
  if (today > 0 && self->received_date > today) {
    self->fault = g_strdup_printf (_ ("The date of receipt “%s” lies in the future. Correct it in "
                                      "the file."),
                                   cells[TUNTAS_LAPOR_DATE]);
    return;
  }
  if (time != NULL && time[0] == '0' && time[1] == '.' && strlen (time) > 5) {
    g_autofree char *fraction = g_steal_pointer (&time);

    time = tuntas_xlsx_number_to_text (fraction, TRUE, FALSE);
  }
  if (time == NULL && with_date == NULL)
    return;
  self->received_time = parse_time (time != NULL ? time : with_date);
  if (self->received_time < 0)
    self->remark = g_strdup_printf (_ ("“%s” is not a time of day; only the date was taken over."),
                                    time != NULL ? time : with_date);
}

static void
read_classification (TuntasLaporRow *self, const char *const *cells)
{
  g_autofree char *folded = NULL;

  self->classification = dup_cell (cells[TUNTAS_LAPOR_CLASSIFICATION]);
  self->kind = TUNTAS_CASE_KIND_PENGADUAN;
  if (self->classification == NULL)
    return;
  folded = g_utf8_strdown (self->classification, -1);
  if (strstr (folded, "berkadar pengawasan") != NULL)
    self->supervisory = strstr (folded, "tidak berkadar") == NULL;
  else if (strstr (folded, "aspirasi") != NULL || strstr (folded, "saran") != NULL ||
           strstr (folded, "kritik") != NULL)
    self->kind = TUNTAS_CASE_KIND_ASPIRASI;
  else if (strstr (folded, "informasi") != NULL)
    self->kind = TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI;
  else if (strstr (folded, "sanjungan") != NULL || strstr (folded, "apresiasi") != NULL)
    self->kind = TUNTAS_CASE_KIND_SANJUNGAN;
  else if (strstr (folded, "pengaduan") == NULL && strstr (folded, "keluhan") == NULL &&
           self->remark == NULL)
    self->remark = g_strdup_printf (
      _ ("The classification “%s” is not known; the report was taken for a complaint."),
      self->classification);
}

static void
read_reporter (TuntasLaporRow *self, const char *const *cells)
{
  g_autofree char *type = g_utf8_strdown (cells[TUNTAS_LAPOR_TYPE], -1);

  self->anonymous = strstr (type, "anonim") != NULL;
  self->confidential = strstr (type, "rahasia") != NULL;
  self->reporter = dup_cell (cells[TUNTAS_LAPOR_REPORTER]);
  if (self->reporter != NULL && g_ascii_strcasecmp (self->reporter, "anonim") == 0) {
    self->anonymous = TRUE;
    g_clear_pointer (&self->reporter, g_free);
  }
}

/* The first words of @text on one line. */
static char *
shorten (const char *text)
{
  GString *line = g_string_new (NULL);
  glong length = 0;
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_isspace (c)) {
      gap = line->len > 0;
      continue;
    }
    if (gap) {
      g_string_append_c (line, ' ');
      length++;
      gap = FALSE;
    }
    if (length >= MAX_SUBJECT) {
      char *space = strrchr (line->str, ' ');

      if (space != NULL && space - line->str > MAX_SUBJECT / 2)
        g_string_truncate (line, (gsize)(space - line->str));
      g_string_append (line, "…");
      break;
    }
    g_string_append_unichar (line, c);
    length++;
  }
  return g_string_free (line, FALSE);
}

static void
read_text (TuntasLaporRow *self, const char *const *cells)
{
  const char *text = cells[TUNTAS_LAPOR_TEXT];
  const char *final_text = cells[TUNTAS_LAPOR_FINAL_TEXT];
  g_autofree char *title = tuntas_html_text_to_plain (cells[TUNTAS_LAPOR_TITLE]);

  self->title = dup_cell (cells[TUNTAS_LAPOR_TITLE]);
  self->original = g_strdup (text[strspn (text, " \t\r\n")] != '\0' ? text : final_text);
  self->account = tuntas_html_text_to_plain (self->original);
  if (*self->account == '\0') {
    self->fault = g_strdup (_ ("The row has no text of a report (Isi Laporan Awal)."));
    return;
  }
  if (*final_text != '\0' && strcmp (self->original, final_text) != 0) {
    self->final_text = tuntas_html_text_to_plain (final_text);
    if (*self->final_text == '\0' || g_str_equal (self->final_text, self->account))
      g_clear_pointer (&self->final_text, g_free);
  }
  self->subject = shorten (*title != '\0' ? title : self->account);
}

/* White space differs between the forms of one export: line ends, and what Excel drops. */
static void
append_facts (GString *facts, const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0';) {
    gsize len = 0;

    while ((guchar)p[len] > ' ')
      len++;
    g_string_append_len (facts, p, (gssize)len);
    p += len;
    if (*p != '\0')
      g_string_append_c (facts, ' ');
    while (*p != '\0' && (guchar)*p <= ' ')
      p++;
  }
  g_string_append_c (facts, '\x1f');
}

/* Only what both forms of the export have, so that the long one does not differ by its form. */
static char *
compute_digest (TuntasLaporRow *self)
{
  const char *const texts[] = {
    self->reporter, self->classification, self->category_id,   self->category,      self->title,
    self->account,  self->final_text,     self->source,        self->parent_agency, self->agency_id,
    self->agency,   self->status,         self->status_reason, self->province,      self->regency,
    self->district, self->village,
  };
  g_autoptr (GString) facts = g_string_sized_new (4096);

  g_string_append_printf (facts, "%d %d %d %d", self->received_date, self->received_time,
                          self->anonymous, self->confidential);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    append_facts (facts, texts[i]);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)facts->str, facts->len);
}

/* "Selesai", "Ditutup oleh Sistem", "Diarsipkan oleh Admin": by whomever. What is not known is
 * taken for work. */
static gboolean
is_finished (const char *status)
{
  static const char *const words[] = {"selesai", "ditutup", "diarsip"};
  g_autofree char *folded = g_ascii_strdown (status != NULL ? status : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;
  return FALSE;
}

static void
read_rest (TuntasLaporRow *self, const char *const *cells)
{
  self->category_id = dup_cell (cells[TUNTAS_LAPOR_CATEGORY_ID]);
  self->category = dup_cell (cells[TUNTAS_LAPOR_CATEGORY]);
  self->source = dup_cell (cells[TUNTAS_LAPOR_SOURCE]);
  self->parent_agency = dup_cell (cells[TUNTAS_LAPOR_PARENT_AGENCY]);
  self->agency_id = dup_cell (cells[TUNTAS_LAPOR_AGENCY_ID]);
  self->agency = dup_cell (cells[TUNTAS_LAPOR_AGENCY]);
  self->status = dup_cell (cells[TUNTAS_LAPOR_STATUS]);
  self->finished = is_finished (self->status);
  self->status_reason = dup_cell (cells[TUNTAS_LAPOR_STATUS_REASON]);
  self->province = dup_cell (cells[TUNTAS_LAPOR_PROVINCE]);
  self->regency = dup_cell (cells[TUNTAS_LAPOR_REGENCY]);
  self->district = dup_cell (cells[TUNTAS_LAPOR_DISTRICT]);
  self->village = dup_cell (cells[TUNTAS_LAPOR_VILLAGE]);
  self->decree_number = dup_cell (cells[TUNTAS_LAPOR_DECREE_NUMBER]);
  self->decree_url = dup_cell (cells[TUNTAS_LAPOR_DECREE_URL]);
  self->annual_report_url = dup_cell (cells[TUNTAS_LAPOR_ANNUAL_REPORT_URL]);
  self->via_setwapres = dup_cell (cells[TUNTAS_LAPOR_VIA_SETWAPRES]);
  self->rating = dup_cell (cells[TUNTAS_LAPOR_RATING]);
}

/**
 * tuntas_lapor_row_new_from_cells:
 * @line: where the row stands in the file
 * @cells: (array fixed-size=26): cells in the order of #TuntasLaporColumn, "" for those missing
 * @fault: (nullable): what is already known to be wrong with the row
 * @today: YYYYMMDD; no report can have come in after it; 0 to let every day pass
 *
 * Understands a row. Faulty is what could not be registered without inventing something: no usable
 * Tracking ID, no day of receipt that exists, no text. What is merely odd (an unknown status or
 * classification, no title, no time) is taken over as it stands.
 *
 * Returns: (transfer full): the row
 */
TuntasLaporRow *
tuntas_lapor_row_new_from_cells (guint line, const char *const *cells, const char *fault, int today)
{
  TuntasLaporRow *self = tuntas_lapor_row_new ();

  self->line = line;
  self->received_time = -1;
  self->tracking_id = read_tracking_id (cells[TUNTAS_LAPOR_TRACKING_ID]);
  self->fault = g_strdup (fault);
  if (self->fault == NULL && self->tracking_id == NULL)
    self->fault = g_strdup (_ ("The row has no Tracking ID."));
  else if (self->fault == NULL && !is_tracking_id (self->tracking_id))
    self->fault = g_strdup (_ ("The Tracking ID is not one. The row before it was probably torn "
                               "apart by a line break."));
  if (self->fault == NULL)
    read_date (self, cells, today);
  if (self->fault == NULL)
    read_text (self, cells);
  if (self->fault == NULL) {
    read_classification (self, cells);
    read_reporter (self, cells);
    read_rest (self, cells);
    self->digest = compute_digest (self);
    return self;
  }
  if (self->subject == NULL)
    self->subject = shorten (cells[TUNTAS_LAPOR_TITLE]);
  self->cells = g_strdupv ((GStrv)cells);
  return self;
}
