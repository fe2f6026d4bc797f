/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-calendar-text.h"
#include "tuntas-exchange-private.h"
#include "tuntas-exchange-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-case-service.h"
#include "tuntas-csv-reader.h"
#include "tuntas-csv-writer.h"
#include "tuntas-lapor-reader.h"
#include "tuntas-store-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Excel in Indonesia takes the comma for a decimal sign and splits cells at semicolons. */
#define SEPARATOR ';'
#define RECORD_SEPARATOR ','
#define PAGE 500

/**
 * tuntas_exchange_join_record:
 * @cells: (array zero-terminated=1): cells of a row
 *
 * Returns: (transfer full): the row as one CSV record
 */
char *
tuntas_exchange_join_record (const char *const *cells)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (TuntasCsvWriter) writer = tuntas_csv_writer_new (stream, RECORD_SEPARATOR);
  g_autofree char *record = NULL;

  /* Writing into memory does not fail. */
  tuntas_csv_writer_write_row (writer, cells, NULL, NULL);
  tuntas_csv_writer_close (writer, NULL, NULL);
  record = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                      g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  return g_strdup (record + strlen (TUNTAS_CSV_MARK));
}

/**
 * tuntas_exchange_split_record:
 * @record: what tuntas_exchange_join_record() made
 *
 * Returns: (transfer full) (array zero-terminated=1): the cells
 */
GStrv
tuntas_exchange_split_record (const char *record)
{
  g_autoptr (GInputStream) stream =
               g_memory_input_stream_new_from_data (record, (gssize)strlen (record), NULL);
  g_autoptr (TuntasCsvReader) reader = tuntas_csv_reader_new (stream, RECORD_SEPARATOR);
  g_autoptr (TuntasTableRow) row = tuntas_table_row_new ();
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  if (tuntas_csv_reader_next (reader, row, NULL, NULL))
    for (guint i = 0; i < tuntas_table_row_get_n_cells (row); i++) {
      g_autofree char *cell = tuntas_csv_unguard (tuntas_table_row_get_cell (row, i));

      g_strv_builder_add (cells, cell);
    }
  return g_strv_builder_end (cells);
}

/**
 * tuntas_exchange_describe_change:
 * @old_status: (nullable): status in LAPOR! as imported before
 * @new_status: (nullable): status as it is now
 *
 * Returns: (transfer full): what a changed row changes, a sentence
 */
char *
tuntas_exchange_describe_change (const char *old_status, const char *new_status)
{
  if (g_strcmp0 (old_status, new_status) == 0)
    return g_strdup (_ ("The row differs from the one imported before."));
  return g_strdup_printf (_ ("Status “%s” became “%s”."), old_status != NULL ? old_status : "–",
                          new_status != NULL ? new_status : "–");
}

static gboolean
write_faulty (TuntasWorkspace *self,
              TuntasFaultyRow *faulty,
              TuntasCsvWriter *writer,
              GError **error)
{
  g_auto (GStrv) cells = tuntas_exchange_split_record (faulty->content);
  guint n_columns = g_strv_length ((GStrv)tuntas_lapor_row_get_columns ());
  guint n_cells = g_strv_length (cells);
  g_autofree char *line = g_strdup_printf ("%u", faulty->line);
  g_autofree char *at =
    tuntas_calendar_format_iso (tuntas_workspace_get_calendar (self), faulty->at);
  g_autofree const char **row = g_new0 (const char *, n_columns + 5);

  for (guint i = 0; i < n_columns; i++)
    row[i] = i < n_cells ? cells[i] : "";
  row[n_columns] = faulty->file;
  row[n_columns + 1] = line;
  row[n_columns + 2] = at;
  row[n_columns + 3] = faulty->reason;
  return tuntas_csv_writer_write_row (writer, row, NULL, error);
}

/**
 * tuntas_workspace_export_faulty:
 * @self: an open office
 * @path: file to write; one that exists is replaced when all was written
 * @error: return location for an error
 *
 * Writes the rows that imports refused, in the form of the export with the file, line, time and
 * reason behind, so that they can be corrected in a spreadsheet and imported again.
 *
 * Returns: whether the file is written
 */
gboolean
tuntas_workspace_export_faulty (TuntasWorkspace *self, const char *path, GError **error)
{
  g_autoptr (GPtrArray) rows =
               tuntas_store_list_faulty_rows (tuntas_workspace_get_store (self), error);
  g_autoptr (TuntasCsvWriter) writer = NULL;
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  if (rows == NULL)
    return FALSE;
  writer = tuntas_csv_writer_new_for_path (path, SEPARATOR, error);
  if (writer == NULL)
    return FALSE;
  g_strv_builder_addv (header, (const char **)tuntas_lapor_row_get_columns ());
  g_strv_builder_add_many (header, "Berkas", "Baris", "Ditolak pada", TUNTAS_LAPOR_FAULT_TITLE,
                           NULL);
  titles = g_strv_builder_end (header);
  if (!tuntas_csv_writer_write_row (writer, (const char *const *)titles, NULL, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!write_faulty (self, g_ptr_array_index (rows, i), writer, error))
      return FALSE;
  return tuntas_csv_writer_close (writer, NULL, error);
}

static gboolean
write_titles (TuntasCsvWriter *writer, GError **error)
{
  const char *const titles[] = {
    C_ ("column", "Number"),
    C_ ("column", "Registered"),
    C_ ("column", "Kind"),
    C_ ("column", "Channel"),
    C_ ("column", "Category"),
    C_ ("column", "Subject"),
    C_ ("column", "SOP"),
    C_ ("column", "Step"),
    C_ ("column", "Activity"),
    C_ ("column", "Lane"),
    C_ ("column", "Holder"),
    C_ ("column", "Status"),
    C_ ("column", "Due"),
    C_ ("column", "Closed"),
    C_ ("column", "Result (satisfied or not)"),
    C_ ("column", "Anonymous"),
    C_ ("column", "Confidential"),
    C_ ("column", "Recurring"),
    "Tracking ID",
    NULL,
  };

  return tuntas_csv_writer_write_row (writer, titles, NULL, error);
}

static const char *
yes_or_no (gboolean value)
{
  return value ? C_ ("cell", "yes") : C_ ("cell", "no");
}

static char *
format_moment (TuntasWorkspace *self, gint64 at)
{
  return at > 0 ? tuntas_calendar_format_iso (tuntas_workspace_get_calendar (self), at)
                : g_strdup ("");
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
write_case (TuntasWorkspace *self, TuntasCaseSummary *item, TuntasCsvWriter *writer, GError **error)
{
  g_autofree char *registered = format_moment (self, item->registered_at);
  g_autofree char *due = format_moment (self, item->due);
  g_autofree char *closed = format_moment (self, item->history ? 0 : item->closed_at);
  const char *const cells[] = {
    or_empty (item->number),
    registered,
    tuntas_case_kind_get_title (item->kind),
    tuntas_channel_get_title (item->channel),
    or_empty (item->category),
    /* A file goes its own ways; what is confidential stays in the office. */
    item->confidential ? C_ ("cell", "(confidential)") : or_empty (item->subject),
    or_empty (item->sop_name),
    /* Nobody here held what was finished elsewhere. */
    item->history ? "" : or_empty (item->step),
    item->history ? "" : or_empty (item->step_title),
    item->history ? "" : or_empty (item->lane_title),
    item->history ? "" : or_empty (item->holder_name),
    item->history ? _ ("Finished in LAPOR!") : tuntas_case_status_get_title (item->status),
    due,
    closed,
    item->closed_at != 0 && !item->history ? tuntas_satisfied_get_title (item->satisfied) : "",
    yes_or_no (item->anonymous),
    yes_or_no (item->confidential),
    yes_or_no (item->recurring),
    or_empty (item->external_id),
    NULL,
  };

  return tuntas_csv_writer_write_row (writer, cells, NULL, error);
}

static gboolean
write_cases (TuntasWorkspace *self,
             GArray *ids,
             TuntasCsvWriter *writer,
             TuntasProgress progress,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  for (guint done = 0; done < ids->len;) {
    guint n = MIN (PAGE, ids->len - done);
    g_autoptr (GPtrArray) page = NULL;

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    page = tuntas_workspace_load_summaries (self, &g_array_index (ids, gint64, done), n, error);
    if (page == NULL)
      return FALSE;
    for (guint i = 0; i < page->len; i++)
      if (!write_case (self, g_ptr_array_index (page, i), writer, error))
        return FALSE;
    done += n;
    if (progress != NULL)
      progress (done, ids->len, user_data);
  }
  return TRUE;
}

/**
 * tuntas_workspace_export_register:
 * @self: an open office
 * @query: which cases, in which order
 * @path: file to write; one that exists is replaced when all was written
 * @progress: (nullable): told how many cases were written
 * @user_data: for @progress
 * @cancellable: (nullable): stops; the file is then left as it was
 * @error: return location for an error
 *
 * Writes the register as a table for spreadsheets. It never holds who complained, and of a
 * confidential case not what it is about. Times are ISO 8601 with the office's offset.
 *
 * Returns: whether the file is written
 */
gboolean
tuntas_workspace_export_register (TuntasWorkspace *self,
                                  TuntasCaseQuery *query,
                                  const char *path,
                                  TuntasProgress progress,
                                  gpointer user_data,
                                  GCancellable *cancellable,
                                  GError **error)
{
  g_autoptr (GArray) ids = tuntas_workspace_query_case_ids (self, query, error);
  g_autoptr (TuntasCsvWriter) writer = NULL;

  if (ids == NULL)
    return FALSE;
  writer = tuntas_csv_writer_new_for_path (path, SEPARATOR, error);
  return writer != NULL && write_titles (writer, error) &&
         write_cases (self, ids, writer, progress, user_data, cancellable, error) &&
         tuntas_csv_writer_close (writer, cancellable, error);
}
