/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keying-work.h"

/**
 * tuntas_keying_sheet_free:
 * @self: (transfer full) (nullable): a batch as it was read
 */
void
tuntas_keying_sheet_free (TuntasKeyingSheet *self)
{
  if (self == NULL)
    return;
  tuntas_survey_batch_unref (self->batch);
  tuntas_survey_batch_unref (self->checked);
  tuntas_survey_summary_unref (self->summary);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_free (self->draft);
  g_free (self->choices);
  g_free (self);
}

/**
 * tuntas_keying_note_new:
 * @batch: a batch
 * @choices: whether @text is how it is keyed, or else what is half keyed
 * @text: (transfer full) (nullable): what is to be kept; NULL forgets it
 *
 * Returns: (transfer full): a job
 */
TuntasKeyingNote *
tuntas_keying_note_new (gint64 batch, gboolean choices, char *text)
{
  TuntasKeyingNote *self = g_new0 (TuntasKeyingNote, 1);

  self->batch = batch;
  self->choices = choices;
  self->text = text;
  return self;
}

/**
 * tuntas_keying_note_free:
 * @self: (transfer full) (nullable): a job
 */
void
tuntas_keying_note_free (TuntasKeyingNote *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

static char *
note_key (gint64 batch, gboolean choices)
{
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, choices ? "keying-choices" : "keying", batch);
}

static char *
load_note (TuntasWorkspace *workspace, gint64 batch, gboolean choices)
{
  g_autofree char *key = note_key (batch, choices);

  return tuntas_workspace_load_draft (workspace, key, NULL);
}

static TuntasSurveySummary *
load_summary (TuntasWorkspace *workspace, gint64 period, GError **error)
{
  g_autoptr (TuntasSurveyResult) result = tuntas_workspace_load_survey (workspace, period, error);

  return result != NULL ? tuntas_survey_summary_ref (result->summary) : NULL;
}

/* What was keyed the first time should be keyed the second time, too. */
static TuntasKeyingParts
find_parts (GPtrArray *forms)
{
  TuntasKeyingParts parts = 0;

  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);

    if (form->profile != NULL && *form->profile != '\0')
      parts |= TUNTAS_KEYING_PROFILE;
    if (form->service != NULL)
      parts |= TUNTAS_KEYING_SERVICE;
    if (form->comment != NULL)
      parts |= TUNTAS_KEYING_COMMENT;
  }
  return parts;
}

static gboolean
load_usual (TuntasWorkspace *workspace, TuntasKeyingSheet *sheet, GError **error)
{
  g_autoptr (GPtrArray) forms =
               tuntas_workspace_list_batch_forms (workspace, sheet->checked->id, error);

  if (forms != NULL)
    sheet->usual = find_parts (forms);
  return forms != NULL;
}

static gboolean
fill_sheet (TuntasWorkspace *workspace, TuntasKeyingSheet *sheet, gboolean whole, GError **error)
{
  sheet->summary = load_summary (workspace, sheet->batch->period, error);
  if (sheet->summary == NULL)
    return FALSE;
  if (sheet->batch->checks != 0) {
    sheet->checked = tuntas_workspace_load_survey_batch (workspace, sheet->batch->checks, error);
    if (sheet->checked == NULL)
      return FALSE;
  }
  if (!whole)
    return TRUE;
  if (sheet->checked != NULL && !load_usual (workspace, sheet, error))
    return FALSE;
  sheet->forms = tuntas_workspace_list_batch_forms (workspace, sheet->batch->id, error);
  sheet->draft = load_note (workspace, sheet->batch->id, FALSE);
  sheet->choices = load_note (workspace, sheet->batch->id, TRUE);
  return sheet->forms != NULL;
}

static gpointer
load (TuntasWorkspace *workspace, gint64 batch, gboolean whole, GError **error)
{
  g_autoptr (TuntasKeyingSheet) sheet = g_new0 (TuntasKeyingSheet, 1);

  sheet->batch = tuntas_workspace_load_survey_batch (workspace, batch, error);
  if (sheet->batch == NULL || !fill_sheet (workspace, sheet, whole, error))
    return NULL;
  return g_steal_pointer (&sheet);
}

/**
 * tuntas_keying_load_func:
 * @workspace: the open office
 * @data: the row of a batch, a gint64
 * @cancellable: unused
 * @error: return location for an error; `TUNTAS_SERVICE_ERROR_NOT_FOUND` when it is not there
 *
 * Returns: (transfer full): a TuntasKeyingSheet
 */
gpointer
tuntas_keying_load_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  return load (workspace, *(gint64 *)data, TRUE, error);
}

/**
 * tuntas_keying_count_func:
 * @workspace: the open office
 * @data: the row of a batch, a gint64
 * @cancellable: unused
 * @error: return location for an error
 *
 * Returns: (transfer full): a TuntasKeyingSheet without forms: only how many there are
 */
gpointer
tuntas_keying_count_func (TuntasWorkspace *workspace,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  return load (workspace, *(gint64 *)data, FALSE, error);
}

/**
 * tuntas_keying_note_func:
 * @workspace: the open office
 * @data: a TuntasKeyingNote
 * @cancellable: unused
 * @error: return location for an error of the store
 *
 * Returns: not NULL when it was kept
 */
gpointer
tuntas_keying_note_func (TuntasWorkspace *workspace,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  TuntasKeyingNote *note = data;
  g_autofree char *key = note_key (note->batch, note->choices);

  return tuntas_workspace_save_draft (workspace, key, note->text, error) ? GINT_TO_POINTER (1)
                                                                         : NULL;
}
