/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-office.h"

#include "tuntas-settings-service.h"

typedef struct {
  gpointer value;
  gboolean done;
} Answer;

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;
  g_autoptr (GError) error = NULL;

  answer->value = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_assert_no_error (error);
  answer->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Answer *)data)->done;
}

gpointer
display_run (DisplayFixture *self, TuntasSessionFunc func, gpointer data)
{
  Answer answer = {NULL, FALSE};

  tuntas_session_run_async (self->session, func, data, NULL, NULL, NULL, ran_cb, &answer);
  display_wait (is_done, &answer, "the worker");
  display_turn ();
  return answer.value;
}

static gpointer
begin_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *data_dir = data;
  g_autofree char *sop = g_build_filename (data_dir, "sop", "bandungan-ikm.sop", NULL);
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();
  g_autoptr (TuntasSurveyPeriod) period = tuntas_survey_period_new ();

  if (!tuntas_workspace_put_sop_in_force (workspace, sop, 20260101, error))
    return NULL;
  official->name = g_strdup ("Wulan Misalnya, S.Stat.");
  official->lanes = g_strsplit ("staf,sekcam,camat", ",", -1);
  official->active = TRUE;
  if (tuntas_workspace_save_official (workspace, official, error) == 0)
    return NULL;
  period->title = g_strdup ("Survei Kepuasan Masyarakat Semester II 2026");
  period->unit = g_strdup ("Loket pelayanan");
  period->services = g_strsplit ("Kartu keluarga|Surat pindah", "|", -1);
  period->starts_on = 20260701;
  period->ends_on = 20261231;
  period->population = 200;
  return GSIZE_TO_POINTER ((gsize)tuntas_workspace_create_survey (workspace, period, 0, error));
}

gint64
survey_office_begin (DisplayFixture *self)
{
  gint64 id = (gint64)GPOINTER_TO_SIZE (display_run (self, begin_job, self->office.data_dir));

  g_assert_cmpint (id, >, 0);
  return id;
}

static gpointer
load_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return tuntas_workspace_load_survey (workspace, *(gint64 *)data, error);
}

TuntasSurveyResult *
survey_office_load (DisplayFixture *self, gint64 period)
{
  return display_run (self, load_job, &period);
}

static gpointer
batches_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return tuntas_workspace_list_survey_batches (workspace, *(gint64 *)data, error);
}

GPtrArray *
survey_office_list_batches (DisplayFixture *self, gint64 period)
{
  return display_run (self, batches_job, &period);
}

static gpointer
forms_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return tuntas_workspace_list_batch_forms (workspace, *(gint64 *)data, error);
}

GPtrArray *
survey_office_list_forms (DisplayFixture *self, gint64 batch)
{
  return display_run (self, forms_job, &batch);
}

static gpointer
batch_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  TuntasSurveyBatch *batch = data;

  return GSIZE_TO_POINTER ((gsize)tuntas_workspace_begin_survey_batch (
    workspace, batch->period, "Amplop 1", batch->source, 0, 0, error));
}

gint64
survey_office_begin_batch (DisplayFixture *self, gint64 period, TuntasSurveySource source)
{
  g_autoptr (TuntasSurveyBatch) batch = tuntas_survey_batch_new ();

  batch->period = period;
  batch->source = source;
  return (gint64)GPOINTER_TO_SIZE (display_run (self, batch_job, batch));
}

static gpointer
key_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  TuntasSurveyForm *form = data;

  return GSIZE_TO_POINTER (
    (gsize)tuntas_workspace_key_survey_form (workspace, form->batch, form, error));
}

gint64
survey_office_key (DisplayFixture *self,
                   gint64 batch,
                   const char *answers,
                   const char *service,
                   const char *comment)
{
  g_autoptr (TuntasSurveyForm) form = tuntas_survey_form_new ();

  form->batch = batch;
  form->answers = g_strdup (answers);
  form->service = g_strdup (service);
  form->comment = g_strdup (comment);
  return (gint64)GPOINTER_TO_SIZE (display_run (self, key_job, form));
}

static gpointer
close_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 id = *(gint64 *)data;
  g_autoptr (TuntasSurveyResult) result = tuntas_workspace_load_survey (workspace, id, error);

  return GINT_TO_POINTER (
    result != NULL &&
    tuntas_workspace_close_survey (workspace, id, result->summary->period->version, 0, error));
}

void
survey_office_close (DisplayFixture *self, gint64 period)
{
  g_assert_true (GPOINTER_TO_INT (display_run (self, close_job, &period)));
}
