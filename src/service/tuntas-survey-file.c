/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-survey-rows-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-csv-writer.h"
#include "tuntas-store-office.h"
#include "tuntas-store-surveys.h"
#include "tuntas-survey-answer-text.h"
#include "tuntas-survey-columns.h"
#include "tuntas-survey-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many rows are shown of a file before it is imported. */
#define MAX_ROWS 8

static void
column_free (TuntasSurveyColumn *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

/**
 * tuntas_survey_file_free:
 * @self: (transfer full) (nullable): a file
 */
void
tuntas_survey_file_free (TuntasSurveyFile *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->headers);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static void
add_column (TuntasSurveyFile *file,
            const char *key,
            const char *label,
            gboolean required,
            guint column)
{
  TuntasSurveyColumn *added = g_new0 (TuntasSurveyColumn, 1);

  added->key = g_strdup (key);
  added->label = g_strdup (label);
  added->required = required;
  added->column = column != TUNTAS_SURVEY_NO_COLUMN ? (int)column : -1;
  g_ptr_array_add (file->columns, added);
}

typedef struct {
  TuntasSurveyFile *file;
  TuntasSurveyMethod *method; /* (unowned) */
  const char *remembered;     /* (unowned) (nullable) */
} Job;

static GStrv
dup_cells (const TuntasSurveyLine *line, guint n)
{
  GStrv texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = i < line->n_cells
                 ? g_strstrip (g_utf8_make_valid (line->cells[i].text, line->cells[i].length))
                 : g_strdup ("");
  return texts;
}

static void
take_header (Job *job, const TuntasSurveyLine *line)
{
  g_autoptr (TuntasSurveyColumns) columns = tuntas_survey_columns_guess (
    job->method, job->remembered, line->cells, line->n_cells);
  g_autofree char *found = NULL;

  job->file->headers = dup_cells (line, line->n_cells);
  for (guint i = 0; i < job->method->elements->len; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (job->method, i);
    g_autofree char *label = g_strdup_printf ("U%u %s", element->number, element->label);

    add_column (job->file, element->key, label, TRUE, columns->elements[i]);
  }
  for (guint i = 0; i < job->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (job->method->fields, i);

    add_column (job->file, field->key, field->label, FALSE, columns->fields[i]);
  }
  add_column (job->file, TUNTAS_SURVEY_KEY_SERVICE, "Layanan", FALSE,
              tuntas_survey_find_extra (line->cells, line->n_cells, job->remembered,
                                        TUNTAS_SURVEY_KEY_SERVICE, &found));
  add_column (job->file, TUNTAS_SURVEY_KEY_COMMENT, "Saran", FALSE,
              tuntas_survey_find_extra (line->cells, line->n_cells, job->remembered,
                                        TUNTAS_SURVEY_KEY_COMMENT, &found));
}

static gboolean
take_line (const TuntasSurveyLine *line, gpointer user_data, GError **error)
{
  Job *job = user_data;

  if (job->file->headers == NULL && tuntas_survey_line_is_title (line))
    return TRUE;
  if (job->file->headers == NULL)
    take_header (job, line);
  else if (line->fault == NULL && line->open_quote == 0)
    g_ptr_array_add (job->file->rows, dup_cells (line, g_strv_length (job->file->headers)));
  return job->file->rows->len < MAX_ROWS;
}

static gboolean
is_taken (TuntasSurveyFile *file, int column)
{
  for (guint i = 0; i < file->columns->len; i++)
    if (((TuntasSurveyColumn *)g_ptr_array_index (file->columns, i))->column == column)
      return TRUE;
  return FALSE;
}

static gboolean
is_answer (TuntasSurveyElement *element, const char *text)
{
  return (*text >= '1' && *text <= '0' + TUNTAS_SURVEY_MAX_VALUE && text[1] == '\0') ||
         tuntas_survey_answer_text_read (element, text, strlen (text)) != TUNTAS_SURVEY_NO_VALUE;
}

/* Whether all that is seen of a column answers @element. */
static gboolean
has_answers (TuntasSurveyFile *file, TuntasSurveyElement *element, guint column)
{
  gboolean any = FALSE;

  for (guint i = 0; i < file->rows->len; i++) {
    const char *text = ((GStrv)g_ptr_array_index (file->rows, i))[column];

    if (*text == '\0')
      continue;
    if (!is_answer (element, text))
      return FALSE;
    any = TRUE;
  }
  return any;
}

/* A form in the web asks in its own words: when exactly as many other columns hold answers as there
 * are unsur left, they are proposed in their order. */
static void
guess_in_order (TuntasSurveyFile *file, TuntasSurveyMethod *method)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < method->elements->len; i++)
    if (((TuntasSurveyColumn *)g_ptr_array_index (file->columns, i))->column < 0)
      g_array_append_val (left, i);
  for (int column = 0; left->len > 0 && file->headers[column] != NULL; column++) {
    guint next = g_array_index (left, guint, MIN (found->len, left->len - 1));

    if (!is_taken (file, column) &&
        has_answers (file, tuntas_survey_method_get_element (method, next), (guint)column))
      g_array_append_val (found, column);
  }
  for (guint i = 0; i < left->len && found->len == left->len; i++)
    ((TuntasSurveyColumn *)g_ptr_array_index (file->columns, g_array_index (left, guint, i)))
      ->column = g_array_index (found, int, i);
}

static gboolean
read_file (TuntasWorkspace *self,
           gint64 period_id,
           const char *path,
           TuntasSurveyFile *file,
           GCancellable *cancellable,
           GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyPeriod) period = tuntas_store_load_survey_period (store, period_id, error);
  g_autoptr (TuntasSurveyMethod) method = NULL;
  g_autofree char *setting = NULL;
  g_autofree char *remembered = NULL;
  g_autofree char *digest = NULL;
  Job job = {file, NULL, NULL};

  if (period == NULL || !tuntas_survey_check_open (period, error))
    return FALSE;
  method = tuntas_survey_read_method (period, error);
  if (method == NULL)
    return FALSE;
  setting = tuntas_survey_dup_mapping_setting (method);
  if (!tuntas_store_get_setting (store, setting, &remembered, error))
    return FALSE;
  digest = tuntas_survey_digest_new_file (self, period_id, path, cancellable, error);
  if (digest == NULL)
    return FALSE;
  job.method = method;
  job.remembered = remembered;
  if (!tuntas_survey_rows_read (path, take_line, &job, NULL, NULL, cancellable, error))
    return FALSE;
  if (file->headers != NULL) {
    guess_in_order (file, method);
    return TRUE;
  }
  g_set_error (error, TUNTAS_SURVEY_ERROR, TUNTAS_SURVEY_ERROR_EMPTY,
               _ ("The file is empty. Its first row must name the columns U1 to U%u."),
               method->elements->len);
  return FALSE;
}

/**
 * tuntas_workspace_read_survey_file:
 * @self: an open office
 * @period_id: a survey
 * @path: an Excel workbook (.xlsx) or separated text
 * @cancellable: (nullable): stops between rows
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` when the same file was imported
 *   before, `…_NOT_ALLOWED` when the survey is finished, `TUNTAS_SURVEY_ERROR` when it is empty,
 *   `TUNTAS_EXCHANGE_ERROR`, `G_IO_ERROR`
 *
 * Looks at the beginning of a file that is to be imported, and proposes which column is what: by
 * what the header says, and by what was said of an earlier file. Nothing is written.
 *
 * Returns: (transfer full) (nullable): the file
 */
TuntasSurveyFile *
tuntas_workspace_read_survey_file (TuntasWorkspace *self,
                                   gint64 period_id,
                                   const char *path,
                                   GCancellable *cancellable,
                                   GError **error)
{
  g_autoptr (TuntasSurveyFile) file = g_new0 (TuntasSurveyFile, 1);

  file->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)column_free);
  file->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  if (!read_file (self, period_id, path, file, cancellable, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return g_steal_pointer (&file);
}

static gboolean
write_fault (TuntasCsvWriter *writer, const TuntasSurveyImportFault *fault, GError **error)
{
  g_autofree char *line = g_strdup_printf ("%u", fault->line);
  const char *const cells[] = {line, fault->refused ? _ ("Refused") : _ ("Counts"), fault->reason,
                               NULL};

  return tuntas_csv_writer_write_row (writer, cells, NULL, error);
}

/**
 * tuntas_survey_import_write_faults:
 * @self: what an import did, or would do
 * @path: a file to be written
 * @error: return location for `G_IO_ERROR`
 *
 * Writes the list of faulty rows as separated text, for whoever mends the file. Needs no office.
 *
 * Returns: whether it was written
 */
gboolean
tuntas_survey_import_write_faults (TuntasSurveyImport *self, const char *path, GError **error)
{
  g_autoptr (TuntasCsvWriter) writer = tuntas_csv_writer_new_for_path (path, ';', error);
  const char *const header[] = {_ ("Row"), _ ("Becomes"), _ ("Reason"), NULL};

  if (writer == NULL || !tuntas_csv_writer_write_row (writer, header, NULL, error))
    return FALSE;
  for (guint i = 0; i < self->faults->len; i++)
    if (!write_fault (writer, g_ptr_array_index (self->faults, i), error))
      return FALSE;
  return tuntas_csv_writer_close (writer, NULL, error);
}
