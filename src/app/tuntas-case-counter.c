/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-counter.h"

/**
 * TuntasCaseCounter:
 *
 * Counts what stands beside the pages in the sidebar. However often it is asked, one count runs at
 * a time, and the last one is never older than the last question.
 */
struct _TuntasCaseCounter {
  GObject parent_instance;

  TuntasSession *session;
  GCancellable *cancellable;
  gboolean running;
  gboolean again;
};

G_DEFINE_FINAL_TYPE (TuntasCaseCounter, tuntas_case_counter, G_TYPE_OBJECT)

enum {
  SIGNAL_COUNTED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tuntas_case_counter_finalize (GObject *object)
{
  TuntasCaseCounter *self = TUNTAS_CASE_COUNTER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (tuntas_case_counter_parent_class)->finalize (object);
}

static guint
add_signal (const char *name, GType argument)
{
  return g_signal_new (name, TUNTAS_TYPE_CASE_COUNTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, argument);
}

static void
tuntas_case_counter_class_init (TuntasCaseCounterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_case_counter_finalize;

  /**
   * TuntasCaseCounter::counted:
   * @counts: (type gpointer): a TuntasCounts
   *
   * The cases were counted.
   */
  signals[SIGNAL_COUNTED] = add_signal ("counted", G_TYPE_POINTER);
  /**
   * TuntasCaseCounter::failed:
   * @error: why
   *
   * The cases could not be counted.
   */
  signals[SIGNAL_FAILED] = add_signal ("failed", G_TYPE_ERROR);
}

static void
tuntas_case_counter_init (TuntasCaseCounter *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * tuntas_case_counter_new:
 * @session: an office, open or to be opened
 *
 * Returns: (transfer full): a counter
 */
TuntasCaseCounter *
tuntas_case_counter_new (TuntasSession *session)
{
  TuntasCaseCounter *self = g_object_new (TUNTAS_TYPE_CASE_COUNTER, NULL);

  self->session = g_object_ref (session);
  return self;
}

static gpointer
count_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *official = data;
  g_autofree TuntasCounts *counts = g_new0 (TuntasCounts, 1);

  return tuntas_workspace_count (workspace, *official, counts, error) ? g_steal_pointer (&counts)
                                                                      : NULL;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasCaseCounter) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree TuntasCounts *counts =
    tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  self->running = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (counts == NULL) {
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
    return;
  }
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0, counts);
  if (self->again)
    tuntas_case_counter_run (self);
}

/**
 * tuntas_case_counter_run:
 * @self: a counter
 *
 * Counts, for the desk of whoever acts now.
 */
void
tuntas_case_counter_run (TuntasCaseCounter *self)
{
  TuntasOfficial *acting;
  gint64 official;

  g_return_if_fail (TUNTAS_IS_CASE_COUNTER (self));

  self->again = self->running;
  if (self->running || !tuntas_session_is_open (self->session))
    return;
  acting = tuntas_session_get_acting (self->session);
  official = acting != NULL ? acting->id : 0;
  self->running = TRUE;
  tuntas_session_run_async (self->session, count_job, g_memdup2 (&official, sizeof official),
                            g_free, g_free, self->cancellable, counted_cb, g_object_ref (self));
}

/**
 * tuntas_case_counter_stop:
 * @self: a counter
 *
 * Nobody waits for the counts any more.
 */
void
tuntas_case_counter_stop (TuntasCaseCounter *self)
{
  g_return_if_fail (TUNTAS_IS_CASE_COUNTER (self));

  g_cancellable_cancel (self->cancellable);
}
