/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-keeper.h"

#include "tuntas-survey-service.h"

/* Seconds between tries when a form could not be written; each time twice as many. */
#define FIRST_WAIT 5
#define LONGEST_WAIT 60

/**
 * TuntasKioskKeeper:
 *
 * Brings the form of a respondent to the disk. When that fails it keeps the form in memory and
 * tries again, until it succeeded or the staff gave it up.
 */
struct _TuntasKioskKeeper {
  GObject parent_instance;

  TuntasSession *session;
  TuntasSurveyForm *pending;
  GError *error; /* why @pending is not on the disk */
  gboolean busy;
  guint wait;
  guint next_wait;
  guint n_kept;
};

G_DEFINE_FINAL_TYPE (TuntasKioskKeeper, tuntas_kiosk_keeper, G_TYPE_OBJECT)

enum {
  SIGNAL_KEPT,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gpointer
keep_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  TuntasSurveyForm *form = data;
  gboolean kept = tuntas_workspace_key_survey_form (workspace, form->batch, form, error) != 0;

  return GINT_TO_POINTER (kept);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasKioskKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean kept = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL;

  self->busy = FALSE;
  g_clear_error (&self->error);
  if (kept) {
    self->n_kept++;
    g_clear_pointer (&self->pending, tuntas_survey_form_unref);
    g_signal_emit (self, signals[SIGNAL_KEPT], 0);
    return;
  }
  if (self->pending == NULL)
    return;
  self->error = g_steal_pointer (&error);
  self->wait = self->next_wait;
  self->next_wait = MIN (self->next_wait * 2, LONGEST_WAIT);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, self->error);
}

static void
tuntas_kiosk_keeper_finalize (GObject *object)
{
  TuntasKioskKeeper *self = TUNTAS_KIOSK_KEEPER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->pending, tuntas_survey_form_unref);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (tuntas_kiosk_keeper_parent_class)->finalize (object);
}

static void
tuntas_kiosk_keeper_class_init (TuntasKioskKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_kiosk_keeper_finalize;

  /**
   * TuntasKioskKeeper::kept:
   *
   * The form is on the disk and forgotten here.
   */
  signals[SIGNAL_KEPT] = g_signal_new ("kept", TUNTAS_TYPE_KIOSK_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TuntasKioskKeeper::failed:
   * @error: why
   *
   * The form is not on the disk; it will be tried again.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", TUNTAS_TYPE_KIOSK_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tuntas_kiosk_keeper_init (TuntasKioskKeeper *self)
{
}

/**
 * tuntas_kiosk_keeper_new:
 * @session: the open office
 *
 * Returns: (transfer full): a keeper that has nothing to keep
 */
TuntasKioskKeeper *
tuntas_kiosk_keeper_new (TuntasSession *session)
{
  TuntasKioskKeeper *self = g_object_new (TUNTAS_TYPE_KIOSK_KEEPER, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * tuntas_kiosk_keeper_keep:
 * @self: a keeper without a pending form
 * @form: a finished form with its batch
 *
 * Writes it on the worker; ::kept or ::failed follows.
 */
void
tuntas_kiosk_keeper_keep (TuntasKioskKeeper *self, TuntasSurveyForm *form)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_KEEPER (self) && self->pending == NULL);

  self->pending = tuntas_survey_form_ref (form);
  self->next_wait = FIRST_WAIT;
  tuntas_kiosk_keeper_retry (self);
}

/**
 * tuntas_kiosk_keeper_retry:
 * @self: a keeper
 *
 * Tries at once to write what could not be written.
 */
void
tuntas_kiosk_keeper_retry (TuntasKioskKeeper *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_KEEPER (self));

  if (self->pending == NULL || self->busy)
    return;
  self->busy = TRUE;
  self->wait = 0;
  tuntas_session_run_async (self->session, keep_job, tuntas_survey_form_ref (self->pending),
                            (GDestroyNotify)tuntas_survey_form_unref, NULL, NULL, kept_cb,
                            g_object_ref (self));
}

/**
 * tuntas_kiosk_keeper_drop:
 * @self: a keeper
 *
 * Gives up what could not be written.
 */
void
tuntas_kiosk_keeper_drop (TuntasKioskKeeper *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_KEEPER (self));

  g_clear_pointer (&self->pending, tuntas_survey_form_unref);
  g_clear_error (&self->error);
}

/**
 * tuntas_kiosk_keeper_pass_second:
 * @self: a keeper
 *
 * A second has passed: it may be time for another try.
 */
void
tuntas_kiosk_keeper_pass_second (TuntasKioskKeeper *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_KEEPER (self));

  if (self->error != NULL && !self->busy && (self->wait == 0 || --self->wait == 0))
    tuntas_kiosk_keeper_retry (self);
}

/**
 * tuntas_kiosk_keeper_is_pending:
 * @self: a keeper
 *
 * Returns: whether it holds a form that is not on the disk
 */
gboolean
tuntas_kiosk_keeper_is_pending (TuntasKioskKeeper *self)
{
  g_return_val_if_fail (TUNTAS_IS_KIOSK_KEEPER (self), FALSE);

  return self->pending != NULL;
}

/**
 * tuntas_kiosk_keeper_get_n_kept:
 * @self: a keeper
 *
 * Returns: how many forms it has brought to the disk
 */
guint
tuntas_kiosk_keeper_get_n_kept (TuntasKioskKeeper *self)
{
  g_return_val_if_fail (TUNTAS_IS_KIOSK_KEEPER (self), 0);

  return self->n_kept;
}

/**
 * tuntas_kiosk_keeper_get_error:
 * @self: a keeper
 *
 * Returns: (transfer none) (nullable): why the pending form is not on the disk
 */
const GError *
tuntas_kiosk_keeper_get_error (TuntasKioskKeeper *self)
{
  g_return_val_if_fail (TUNTAS_IS_KIOSK_KEEPER (self), NULL);

  return self->error;
}
