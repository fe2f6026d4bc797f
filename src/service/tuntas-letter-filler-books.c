/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-filler-private.h"

#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-store-people.h"

#include <glib/gi18n-lib.h>

/* The register of a time and what can be counted in it. The words in this file go into official
 * documents, which are Indonesian in every language of the window. */

/* Summaries that are read at once. */
#define PAGE 500
#define DAY 86400

#define SECRET "Dirahasiakan"

/* The time a book is about. */
typedef struct {
  TuntasWorkspace *workspace;
  TuntasFieldSet *fields;
  TuntasCalendar *calendar;
  gint64 now;
} Book;

/* What is counted, by what it is called. */
typedef struct {
  GHashTable *kinds; /* (element-type utf8 uint) */
  GHashTable *channels;
  GHashTable *categories;
  GHashTable *states;
  guint history; /* finished elsewhere: counted by itself */
  guint received;
  guint closed;
  guint open;
  guint late;
  guint recurring;
  gint64 closed_seconds; /* of all closed ones together */
} Counts;

static gboolean
read_day (TuntasLetterFiller *self, const char *field, int fallback, int *day, GError **error)
{
  const char *typed = g_hash_table_lookup (self->typed, field);

  *day = typed != NULL && *typed != '\0' ? tuntas_date_text_parse (typed, NULL) : fallback;
  if (*day != 0)
    return TRUE;
  g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
               _ ("“%s” is no day. Write it like “1 Januari 2026”."), typed);
  return FALSE;
}

static const char *
or_dash (const char *text)
{
  return text != NULL && *text != '\0' ? text : "–";
}

/* Of an anonymous or confidential case neither who nor what; of others the masked name: the book
 * lies open, the identity is in the file. */
static gboolean
add_register_person (Book *self, TuntasFieldSet *item, TuntasCaseSummary *summary, GError **error)
{
  g_autofree char *masked = NULL;

  if (summary->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI) {
    tuntas_field_set_set_text (item, "pengadu", "–");
    return TRUE;
  }
  if (summary->anonymous || summary->confidential) {
    tuntas_field_set_set_text (item, "pengadu", summary->anonymous ? "Anonim" : SECRET);
    return TRUE;
  }
  if (!tuntas_store_mask_complainant (tuntas_workspace_get_store (self->workspace), summary->id,
                                      &masked, error))
    return FALSE;
  tuntas_field_set_set_text (item, "pengadu", or_dash (masked));
  return TRUE;
}

static gboolean
add_register_row (Book *self, TuntasCaseSummary *summary, GError **error)
{
  TuntasFieldSet *item = tuntas_field_set_append_item (self->fields, "register");
  g_autoptr (TuntasComplaint) complaint = tuntas_store_load_complaint (
    tuntas_workspace_get_store (self->workspace), summary->id, error);
  g_autofree char *received = NULL;
  g_autofree char *closed = NULL;

  if (complaint == NULL || !add_register_person (self, item, summary, error))
    return FALSE;
  received = tuntas_date_text_format_digits (
    tuntas_calendar_date_of (self->calendar, summary->registered_at));
  if (summary->closed_at > 0)
    closed =
      tuntas_date_text_format_digits (tuntas_calendar_date_of (self->calendar, summary->closed_at));
  tuntas_field_set_set_text (item, "diterima", received);
  tuntas_field_set_set_text (item, "nomor", summary->number);
  tuntas_field_set_set_text (item, "kanal", tuntas_letter_filler_get_channel (summary->channel));
  tuntas_field_set_set_text (item, "jenis", tuntas_letter_filler_get_kind (summary->kind));
  tuntas_field_set_set_text (item, "perihal",
                             summary->confidential ? SECRET : or_dash (summary->subject));
  tuntas_field_set_set_text (item, "terlapor",
                             summary->confidential           ? SECRET
                             : complaint->respondent != NULL ? complaint->respondent
                                                             : or_dash (complaint->service_unit));
  tuntas_field_set_set_text (item, "berulang", summary->recurring ? "ya" : "–");
  tuntas_field_set_set_text (
    item, "penanggung_jawab",
    or_dash (summary->holder_name != NULL ? summary->holder_name : summary->lane_title));
  tuntas_field_set_set_text (item, "langkah",
                             summary->closed_at > 0 ? "Selesai" : or_dash (summary->step_title));
  tuntas_field_set_set_text (item, "selesai", or_dash (closed));
  return TRUE;
}

static void
count_one (GHashTable *table, const char *name)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table, name));

  g_hash_table_replace (table, g_strdup (name), GUINT_TO_POINTER (n + 1));
}

static void
count_case (Book *self, Counts *counts, TuntasCaseSummary *summary)
{
  if (summary->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI)
    return;
  counts->received++;
  count_one (counts->kinds, tuntas_letter_filler_get_kind (summary->kind));
  count_one (counts->channels, tuntas_letter_filler_get_channel (summary->channel));
  count_one (counts->categories, summary->category != NULL && *summary->category != '\0'
                                   ? summary->category
                                   : "Tanpa kategori");
  if (summary->closed_at > 0) {
    counts->closed++;
    counts->closed_seconds += summary->closed_at - summary->registered_at;
    count_one (counts->states, "Selesai");
  } else {
    counts->open++;
    if (summary->due > 0 && summary->due < self->now)
      counts->late++;
    count_one (counts->states, or_dash (summary->step_title));
  }
  if (summary->recurring)
    counts->recurring++;
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer table)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (table, a));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (table, b));

  return first != second ? (first > second ? -1 : 1) : g_utf8_collate (a, b);
}

/* The most first. */
static void
set_counts (TuntasFieldSet *fields, const char *list, GHashTable *table, guint total)
{
  g_autoptr (GList) names =
               g_list_sort_with_data (g_hash_table_get_keys (table), compare_counts, table);

  for (GList *l = names; l != NULL; l = l->next) {
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table, l->data));
    TuntasFieldSet *item = tuntas_field_set_append_item (fields, list);
    g_autofree char *count = g_strdup_printf ("%u", n);
    /* Tenths of a percent, half up. */
    guint tenths = (n * 2000 + total) / (2 * total);
    g_autofree char *share = g_strdup_printf ("%u,%u%%", tenths / 10, tenths % 10);

    tuntas_field_set_set_text (item, "nama", l->data);
    tuntas_field_set_set_text (item, "jumlah", count);
    tuntas_field_set_set_text (item, "bagian", share);
  }
}

static void
set_count (TuntasFieldSet *fields, const char *path, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  tuntas_field_set_set_text (fields, path, text);
}

static void
set_summary (Book *self, Counts *counts)
{
  set_count (self->fields, "rekap.masuk", counts->received);
  set_count (self->fields, "rekap.selesai", counts->closed);
  set_count (self->fields, "rekap.berjalan", counts->open);
  set_count (self->fields, "rekap.terlambat", counts->late);
  set_count (self->fields, "rekap.berulang", counts->recurring);
  if (counts->history > 0)
    set_count (self->fields, "rekap.riwayat", counts->history);
  if (counts->closed > 0) {
    gint64 tenths = counts->closed_seconds * 10 / counts->closed / DAY;
    g_autofree char *days = g_strdup_printf (
      "%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT " hari kalender", tenths / 10, tenths % 10);

    tuntas_field_set_set_text (self->fields, "rekap.rata_rata", days);
  }
  set_counts (self->fields, "rekap.jenis", counts->kinds, counts->received);
  set_counts (self->fields, "rekap.kanal", counts->channels, counts->received);
  set_counts (self->fields, "rekap.kategori", counts->categories, counts->received);
  set_counts (self->fields, "rekap.keadaan", counts->states, counts->received);
}

static gboolean
read_cases (Book *self, GArray *ids, gboolean rows, Counts *counts, GError **error)
{
  for (guint done = 0; done < ids->len; done += PAGE) {
    g_autoptr (GPtrArray) page = tuntas_workspace_load_summaries (
      self->workspace, &g_array_index (ids, gint64, done), MIN (PAGE, ids->len - done), error);

    if (page == NULL)
      return FALSE;
    for (guint i = 0; i < page->len; i++) {
      TuntasCaseSummary *summary = g_ptr_array_index (page, i);

      /* It has no number of the register, and nobody here worked on it. */
      if (summary->history) {
        counts->history++;
        continue;
      }
      if (rows && !add_register_row (self, summary, error))
        return FALSE;
      count_case (self, counts, summary);
    }
  }
  return TRUE;
}

static gboolean
fill_time (Book *self, int from, int until, gboolean rows, GError **error)
{
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GArray) ids = NULL;
  Counts counts = {0};
  gboolean done = FALSE;

  query->kind = -1;
  query->channel = -1;
  query->sort = g_strdup ("registered");
  query->from = tuntas_calendar_time_of (self->calendar, from, 0);
  query->until = tuntas_calendar_time_of (self->calendar, until, 0) + DAY;
  ids = tuntas_workspace_query_case_ids (self->workspace, query, error);
  if (ids == NULL)
    return FALSE;
  counts.kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  counts.channels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  counts.categories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  counts.states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  done = read_cases (self, ids, rows, &counts, error);
  if (done)
    set_summary (self, &counts);
  g_hash_table_unref (counts.kinds);
  g_hash_table_unref (counts.channels);
  g_hash_table_unref (counts.categories);
  g_hash_table_unref (counts.states);
  return done;
}

/* Only templates that print a register or its sums pay for them. */
gboolean
tuntas_letter_filler_fill_books (TuntasWorkspace *workspace,
                                 TuntasLetterFiller *self,
                                 GError **error)
{
  gboolean rows = tuntas_letter_filler_mentions (self->letter_template, "ulang register");
  Book book = {workspace, self->fields, tuntas_workspace_get_calendar (workspace),
               tuntas_workspace_now (workspace)};
  int from = 0, until = 0;

  if (!rows && !tuntas_letter_filler_mentions (self->letter_template, "rekap."))
    return TRUE;
  if (!read_day (self, "dari", self->date / 10000 * 10000 + 101, &from, error) ||
      !read_day (self, "sampai", self->date, &until, error))
    return FALSE;
  tuntas_letter_filler_set_date (self->fields, "buku.dari", from);
  tuntas_letter_filler_set_date (self->fields, "buku.sampai", until);
  return fill_time (&book, from, until, rows, error);
}
