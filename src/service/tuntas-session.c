/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-session.h"

#include "tuntas-settings-service.h"
#include "tuntas-workspace-private.h"

#include <glib/gi18n-lib.h>

/* How often the worker looks whether another program wrote to the office's file. */
#define POLL_MICROSECONDS (3 * G_USEC_PER_SEC)

/* What the main thread sees of the office; made on the worker, never changed afterwards. */
typedef struct {
  TuntasOffice *office;
  TuntasCalendar *calendar;
  GPtrArray *officials;
  GPtrArray *sops;
  gint64 last;     /* when the office was worked in before */
  gboolean behind; /* the clock of this computer goes behind that */
} Snapshot;

/* What session and worker share. */
typedef struct {
  GAsyncQueue *jobs;
  GMainContext *context;
  GWeakRef session; /* taken on the main thread only */
  TuntasClock *clock;
  char *data_dir;
} Worker;

typedef enum {
  JOB_OPEN,
  JOB_RUN,
  JOB_WRITE, /* done even when nobody waits for the answer any more */
  JOB_QUIT,
} JobKind;

typedef struct {
  JobKind kind;
  char *path;
  TuntasSessionFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  GTask *task;
  /* Filled by the worker. */
  gpointer result;
  GError *error;
  Snapshot *snapshot; /* when what pages show may have changed */
} Job;

/**
 * TuntasSession:
 *
 * An open office as the window uses it: one worker thread owns the workspace, jobs run on it one
 * after the other, results come back to the main context that made the session. All its functions
 * belong to that main context's thread.
 */
struct _TuntasSession {
  GObject parent_instance;

  Worker *worker;
  GThread *thread;
  Snapshot *snapshot;
  gint64 acting;
};

G_DEFINE_FINAL_TYPE (TuntasSession, tuntas_session, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  SIGNAL_ACTING_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
snapshot_free (Snapshot *snapshot)
{
  if (snapshot == NULL)
    return;
  tuntas_office_unref (snapshot->office);
  tuntas_calendar_unref (snapshot->calendar);
  g_ptr_array_unref (snapshot->officials);
  g_ptr_array_unref (snapshot->sops);
  g_free (snapshot);
}

static Snapshot *
snapshot_new (TuntasWorkspace *workspace)
{
  Snapshot *snapshot = g_new0 (Snapshot, 1);

  snapshot->office = tuntas_office_ref (tuntas_workspace_get_office (workspace));
  snapshot->calendar = tuntas_calendar_ref (tuntas_workspace_get_calendar (workspace));
  snapshot->officials = g_ptr_array_ref (tuntas_workspace_get_officials (workspace));
  snapshot->sops = g_ptr_array_ref (tuntas_workspace_get_sops_in_force (workspace));
  snapshot->behind = tuntas_workspace_find_lag (workspace, &snapshot->last) > 0;
  return snapshot;
}

static void
job_free (Job *job)
{
  if (job->free_data != NULL && job->data != NULL)
    job->free_data (job->data);
  if (job->free_result != NULL && job->result != NULL)
    job->free_result (job->result);
  g_clear_object (&job->task);
  g_clear_error (&job->error);
  g_clear_pointer (&job->snapshot, snapshot_free);
  g_free (job->path);
  g_free (job);
}

static void
worker_clear (Worker *worker)
{
  g_async_queue_unref (worker->jobs);
  g_main_context_unref (worker->context);
  g_weak_ref_clear (&worker->session);
  g_clear_object (&worker->clock);
  g_free (worker->data_dir);
}

static void
worker_release (Worker *worker)
{
  g_atomic_rc_box_release_full (worker, (GDestroyNotify)worker_clear);
}

static void
take_snapshot (TuntasSession *self, Snapshot *snapshot)
{
  snapshot_free (self->snapshot);
  self->snapshot = snapshot;
}

/* A job came back from the worker: main thread. */
static gboolean
deliver_cb (gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (TuntasSession) self = g_object_ref (g_task_get_source_object (job->task));
  gboolean changed = job->snapshot != NULL && self->thread != NULL;

  if (changed)
    take_snapshot (self, g_steal_pointer (&job->snapshot));
  /* Before whoever opened the office makes a page of it, which would read everything twice. */
  if (changed && job->kind == JOB_OPEN)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else if (job->kind == JOB_OPEN)
    g_task_return_boolean (job->task, TRUE);
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->free_result);

  if (changed && job->kind != JOB_OPEN)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

typedef struct {
  Worker *worker;
  Snapshot *snapshot;
} Notice;

static void
notice_free (Notice *notice)
{
  snapshot_free (notice->snapshot);
  worker_release (notice->worker);
  g_free (notice);
}

/* Another program wrote: main thread. */
static gboolean
notice_cb (gpointer user_data)
{
  Notice *notice = user_data;
  g_autoptr (TuntasSession) self = g_weak_ref_get (&notice->worker->session);

  if (self != NULL && self->thread != NULL) {
    take_snapshot (self, g_steal_pointer (&notice->snapshot));
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  }
  return G_SOURCE_REMOVE;
}

/* Hands @data to @func on the main context, never on this thread. */
static void
post (Worker *worker, GSourceFunc func, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, data, free_data);
  g_source_attach (source, worker->context);
}

static void
run_job (Worker *worker, TuntasWorkspace **workspace, Job *job)
{
  GCancellable *cancellable = job->kind == JOB_WRITE ? NULL : g_task_get_cancellable (job->task);
  guint64 before = *workspace != NULL ? tuntas_workspace_get_change_count (*workspace) : 0;

  if (g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    return;

  if (job->kind == JOB_OPEN) {
    TuntasWorkspace *opened =
      tuntas_workspace_open (job->path, worker->data_dir, worker->clock, &job->error);

    if (opened != NULL && !tuntas_workspace_adopt_shipped_holidays (opened, &job->error))
      g_clear_pointer (&opened, tuntas_workspace_close);
    if (opened == NULL)
      return;
    g_clear_pointer (workspace, tuntas_workspace_close);
    *workspace = opened;
    job->snapshot = snapshot_new (opened);
  } else if (*workspace == NULL) {
    g_set_error_literal (&job->error, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("No office is open."));
  } else {
    job->result = job->func (*workspace, job->data, cancellable, &job->error);
    if (tuntas_workspace_get_change_count (*workspace) != before)
      job->snapshot = snapshot_new (*workspace);
  }
}

static gpointer
worker_main (gpointer user_data)
{
  Worker *worker = user_data;
  TuntasWorkspace *workspace = NULL;

  for (;;) {
    Job *job = g_async_queue_timeout_pop (worker->jobs, POLL_MICROSECONDS);

    if (job == NULL) {
      if (workspace != NULL && tuntas_workspace_poll_foreign_changes (workspace)) {
        Notice *notice = g_new0 (Notice, 1);

        notice->worker = g_atomic_rc_box_acquire (worker);
        notice->snapshot = snapshot_new (workspace);
        post (worker, notice_cb, notice, (GDestroyNotify)notice_free);
      }
      continue;
    }
    if (job->kind == JOB_QUIT) {
      job_free (job);
      break;
    }
    run_job (worker, &workspace, job);
    post (worker, deliver_cb, job, (GDestroyNotify)job_free);
  }

  g_clear_pointer (&workspace, tuntas_workspace_close);
  worker_release (worker);
  return NULL;
}

static void
tuntas_session_dispose (GObject *object)
{
  TuntasSession *self = TUNTAS_SESSION (object);

  tuntas_session_close (self);
  g_clear_pointer (&self->snapshot, snapshot_free);
  g_clear_pointer (&self->worker, worker_release);

  G_OBJECT_CLASS (tuntas_session_parent_class)->dispose (object);
}

static void
tuntas_session_class_init (TuntasSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tuntas_session_dispose;

  /**
   * TuntasSession::changed:
   *
   * Something that pages show was written: by a job of this session, by another program, or
   * because another office was opened. Emitted on the main thread after the job's callback.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TuntasSession::acting-changed:
   *
   * Another official sits at this desk. ::changed follows.
   */
  signals[SIGNAL_ACTING_CHANGED] =
    g_signal_new ("acting-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
tuntas_session_init (TuntasSession *self)
{
  self->worker = g_atomic_rc_box_new0 (Worker);
  self->worker->jobs = g_async_queue_new ();
  self->worker->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&self->worker->session, self);
}

/**
 * tuntas_session_new:
 * @data_dir: folder of the shipped SOPs, templates and holidays
 * @clock: (transfer none): what tells the time
 *
 * Returns: (transfer full): a session without an office
 */
TuntasSession *
tuntas_session_new (const char *data_dir, TuntasClock *clock)
{
  TuntasSession *self = g_object_new (TUNTAS_TYPE_SESSION, NULL);

  self->worker->data_dir = g_strdup (data_dir);
  self->worker->clock = g_object_ref (clock);
  return self;
}

static void
push_job (TuntasSession *self, Job *job)
{
  g_async_queue_push (self->worker->jobs, job);
}

/**
 * tuntas_session_open_async:
 * @self: a session
 * @path: the office's file
 * @cancellable: (nullable): gives up before the work began
 * @callback: called on the main thread when done
 * @user_data: for @callback
 *
 * Opens an office, in the place of the one that was open. When it fails the old one stays open.
 */
void
tuntas_session_open_async (TuntasSession *self,
                           const char *path,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Job *job;

  g_return_if_fail (TUNTAS_IS_SESSION (self));
  g_return_if_fail (path != NULL);

  job = g_new0 (Job, 1);
  job->kind = JOB_OPEN;
  job->path = g_strdup (path);
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, tuntas_session_open_async);

  if (self->thread == NULL)
    self->thread =
      g_thread_new ("tuntas-worker", worker_main, g_atomic_rc_box_acquire (self->worker));
  push_job (self, job);
}

/**
 * tuntas_session_open_finish:
 * @self: a session
 * @result: as given to the callback
 * @error: return location for an error of the store or of the service
 *
 * Returns: whether the office is open now
 */
gboolean
tuntas_session_open_finish (TuntasSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * tuntas_session_is_open:
 * @self: a session
 *
 * Returns: whether an office is open
 */
gboolean
tuntas_session_is_open (TuntasSession *self)
{
  g_return_val_if_fail (TUNTAS_IS_SESSION (self), FALSE);
  return self->thread != NULL && self->snapshot != NULL;
}

/**
 * tuntas_session_close:
 * @self: a session
 *
 * Finishes the jobs that were handed in, closes the office and ends the worker. Blocks until the
 * file is closed, so that nothing but the file itself is left on the disk.
 */
void
tuntas_session_close (TuntasSession *self)
{
  Job *job;

  g_return_if_fail (TUNTAS_IS_SESSION (self));

  if (self->thread == NULL)
    return;
  job = g_new0 (Job, 1);
  job->kind = JOB_QUIT;
  push_job (self, job);
  g_thread_join (g_steal_pointer (&self->thread));
}

static void
hand_in (TuntasSession *self,
         JobKind kind,
         TuntasSessionFunc func,
         gpointer data,
         GDestroyNotify free_data,
         GDestroyNotify free_result,
         GTask *task)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->func = func;
  job->data = data;
  job->free_data = free_data;
  job->free_result = free_result;
  job->task = task;
  if (self->thread == NULL) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "%s", _ ("No office is open."));
    job_free (job);
    return;
  }
  push_job (self, job);
}

/**
 * tuntas_session_run_async:
 * @self: a session
 * @func: the work; runs on the worker
 * @data: (nullable): for @func
 * @free_data: (nullable): frees @data, on the main thread
 * @free_result: (nullable): frees a result that nobody took, on the main thread
 * @cancellable: (nullable): gives up before the work began, and is handed to @func
 * @callback: (nullable): called on the main thread when done
 * @user_data: for @callback
 *
 * Runs @func with the open office. Jobs run in the order in which they were handed in.
 */
void
tuntas_session_run_async (TuntasSession *self,
                          TuntasSessionFunc func,
                          gpointer data,
                          GDestroyNotify free_data,
                          GDestroyNotify free_result,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;

  g_return_if_fail (TUNTAS_IS_SESSION (self));
  g_return_if_fail (func != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tuntas_session_run_async);
  hand_in (self, JOB_RUN, func, data, free_data, free_result, task);
}

/**
 * tuntas_session_write_async:
 * @self: a session
 * @func: the work; runs on the worker
 * @data: (nullable): for @func
 * @free_data: (nullable): frees @data, on the main thread
 * @free_result: (nullable): frees a result that nobody took, on the main thread
 * @cancellable: (nullable): cancelled when nobody waits for the answer any more
 * @callback: (nullable): called on the main thread when done
 * @user_data: for @callback
 *
 * Like tuntas_session_run_async(), for what the person asked to be written: it is done whatever
 * becomes of @cancellable, which only turns the answer into %G_IO_ERROR_CANCELLED.
 */
void
tuntas_session_write_async (TuntasSession *self,
                            TuntasSessionFunc func,
                            gpointer data,
                            GDestroyNotify free_data,
                            GDestroyNotify free_result,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task;

  g_return_if_fail (TUNTAS_IS_SESSION (self));
  g_return_if_fail (func != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tuntas_session_write_async);
  hand_in (self, JOB_WRITE, func, data, free_data, free_result, task);
}

/**
 * tuntas_session_run_finish:
 * @self: a session
 * @result: as given to the callback of tuntas_session_run_async() or tuntas_session_write_async()
 * @error: return location for the error of the work
 *
 * Returns: (transfer full) (nullable): what the work returned
 */
gpointer
tuntas_session_run_finish (TuntasSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tuntas_session_get_office:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the office, NULL while none is open
 */
TuntasOffice *
tuntas_session_get_office (TuntasSession *self)
{
  g_return_val_if_fail (TUNTAS_IS_SESSION (self), NULL);
  return self->snapshot != NULL ? self->snapshot->office : NULL;
}

/**
 * tuntas_session_get_calendar:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the office's calendar, NULL while none is open
 */
TuntasCalendar *
tuntas_session_get_calendar (TuntasSession *self)
{
  g_return_val_if_fail (TUNTAS_IS_SESSION (self), NULL);
  return self->snapshot != NULL ? self->snapshot->calendar : NULL;
}

/**
 * tuntas_session_get_officials:
 * @self: a session
 *
 * Returns: (transfer none) (nullable) (element-type TuntasOfficial): all officials, also those no
 *   longer active; NULL while no office is open
 */
GPtrArray *
tuntas_session_get_officials (TuntasSession *self)
{
  g_return_val_if_fail (TUNTAS_IS_SESSION (self), NULL);
  return self->snapshot != NULL ? self->snapshot->officials : NULL;
}

/**
 * tuntas_session_find_official:
 * @self: a session
 * @id: row of an official; 0 for nobody
 *
 * Returns: (transfer none) (nullable): the official, also one no longer active; NULL when there is
 *   no such one or no office is open
 */
TuntasOfficial *
tuntas_session_find_official (TuntasSession *self, gint64 id)
{
  GPtrArray *officials = tuntas_session_get_officials (self);

  for (guint i = 0; officials != NULL && i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (official->id == id)
      return official;
  }
  return NULL;
}

/**
 * tuntas_session_get_sops:
 * @self: a session
 *
 * Returns: (transfer none) (nullable) (element-type TuntasSop): the SOPs in force, the one for
 *   complaints first; NULL while no office is open
 */
GPtrArray *
tuntas_session_get_sops (TuntasSession *self)
{
  g_return_val_if_fail (TUNTAS_IS_SESSION (self), NULL);
  return self->snapshot != NULL ? self->snapshot->sops : NULL;
}

/**
 * tuntas_session_now:
 * @self: a session
 *
 * Returns: the moment, Unix seconds
 */
gint64
tuntas_session_now (TuntasSession *self)
{
  g_return_val_if_fail (TUNTAS_IS_SESSION (self), 0);
  return tuntas_clock_now (self->worker->clock);
}

/**
 * tuntas_session_is_behind:
 * @self: a session
 * @last: (out): when the office was last worked in, Unix seconds
 *
 * Returns: whether the clock of this computer went behind that when the office was last read, see
 *   tuntas_workspace_find_lag()
 */
gboolean
tuntas_session_is_behind (TuntasSession *self, gint64 *last)
{
  g_return_val_if_fail (TUNTAS_IS_SESSION (self), FALSE);

  *last = self->snapshot != NULL ? self->snapshot->last : 0;
  return self->snapshot != NULL && self->snapshot->behind;
}

/**
 * tuntas_session_get_acting:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the official who sits at this desk
 */
TuntasOfficial *
tuntas_session_get_acting (TuntasSession *self)
{
  g_return_val_if_fail (TUNTAS_IS_SESSION (self), NULL);

  return tuntas_session_find_official (self, self->acting);
}

/**
 * tuntas_session_find_receiver:
 * @self: an open session
 *
 * Returns: row of the first official who acts at the step where new complaints arrive; 0 when there
 *   is none
 */
gint64
tuntas_session_find_receiver (TuntasSession *self)
{
  GPtrArray *officials = tuntas_session_get_officials (self);
  GPtrArray *sops = tuntas_session_get_sops (self);

  for (guint i = 0; sops != NULL && i < sops->len; i++) {
    TuntasSop *sop = g_ptr_array_index (sops, i);
    TuntasStep *step = sop->survey ? NULL : tuntas_sop_find_step (sop, sop->entry);

    for (guint j = 0; step != NULL && officials != NULL && j < officials->len; j++) {
      TuntasOfficial *official = g_ptr_array_index (officials, j);

      if (official->active && official->lanes != NULL && step->lanes[0] != NULL &&
          g_strv_contains ((const char *const *)official->lanes, step->lanes[0]))
        return official->id;
    }
  }
  return 0;
}

/**
 * tuntas_session_set_acting:
 * @self: a session
 * @official: who sits at this desk now; 0 for nobody
 */
void
tuntas_session_set_acting (TuntasSession *self, gint64 official)
{
  g_return_if_fail (TUNTAS_IS_SESSION (self));

  if (self->acting == official)
    return;
  self->acting = official;
  g_signal_emit (self, signals[SIGNAL_ACTING_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
