/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-cache-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-legal-limits.h"
#include "tuntas-store-holidays.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-office.h"
#include "tuntas-store-officials.h"
#include "tuntas-store-search.h"
#include "tuntas-workflow.h"

#include <glib/gi18n-lib.h>

/* Clocks are put right by minutes all the time; beyond an hour, seconds, one is wrong. */
#define LAG_THAT_COUNTS 3600

struct _TuntasWorkspace {
  char *path;
  char *data_dir;
  TuntasClock *clock;
  TuntasStore *store;
  GThread *thread;
  guint64 changes;
  guint depth; /* of use cases within use cases: one transaction holds them all */

  TuntasOffice *office;
  TuntasCalendar *calendar;
  TuntasActors *actors;
  GPtrArray *limits; /* (element-type TuntasLegalLimit) */
  TuntasSopCache *sops;
  TuntasReload stale; /* what could not be read again and must be before the next act */
};

static gboolean
load_office (TuntasWorkspace *self, GError **error)
{
  g_autoptr (TuntasOffice) office = tuntas_store_load_office (self->store, error);
  g_autoptr (GPtrArray) holidays = NULL;
  g_autoptr (TuntasCalendar) calendar = NULL;
  const char *hours;

  if (office == NULL)
    return FALSE;
  holidays = tuntas_store_list_holidays (self->store, 0, error);
  if (holidays == NULL)
    return FALSE;
  hours = office->hours;
  if (hours == NULL || *hours == '\0')
    hours = tuntas_calendar_default_hours ();
  calendar = tuntas_calendar_new (hours, holidays, error);
  if (calendar == NULL)
    return FALSE;

  tuntas_office_unref (self->office);
  self->office = g_steal_pointer (&office);
  g_clear_pointer (&self->calendar, tuntas_calendar_unref);
  self->calendar = g_steal_pointer (&calendar);
  return TRUE;
}

static gboolean
load_officials (TuntasWorkspace *self, GError **error)
{
  g_autoptr (GPtrArray) officials = tuntas_store_list_officials (self->store, error);
  g_autoptr (GPtrArray) assignments = NULL;

  if (officials == NULL)
    return FALSE;
  assignments = tuntas_store_list_assignments (self->store, error);
  if (assignments == NULL)
    return FALSE;

  tuntas_actors_unref (self->actors);
  self->actors = tuntas_actors_new_for (officials, assignments);
  return TRUE;
}

static int
get_today (TuntasWorkspace *self)
{
  return tuntas_calendar_date_of (self->calendar, tuntas_workspace_now (self));
}

/**
 * tuntas_workspace_reload:
 * @self: an open office
 * @what: what was changed
 * @error: return location for an error
 *
 * Reads again what the workspace keeps of the store, and notes a change. On failure the old
 * values stay, and the next use case that writes tries again before it decides anything.
 *
 * Returns: whether it could be read
 */
gboolean
tuntas_workspace_reload (TuntasWorkspace *self, TuntasReload what, GError **error)
{
  tuntas_workspace_note_change (self);
  self->stale |= what;
  if ((what & TUNTAS_RELOAD_OFFICE) && !load_office (self, error))
    return FALSE;
  if ((what & TUNTAS_RELOAD_OFFICIALS) && !load_officials (self, error))
    return FALSE;
  if ((what & TUNTAS_RELOAD_SOPS) &&
      !tuntas_sop_cache_load (self->sops, self->store, get_today (self), error))
    return FALSE;
  self->stale &= ~what;
  return TRUE;
}

static TuntasWorkspace *
workspace_new (const char *path, const char *data_dir, TuntasClock *clock)
{
  TuntasWorkspace *self = g_new0 (TuntasWorkspace, 1);

  self->path = g_strdup (path);
  self->data_dir = g_strdup (data_dir);
  self->clock = g_object_ref (clock);
  self->thread = g_thread_self ();
  self->sops = tuntas_sop_cache_new ();
  return self;
}

/* A time limit of the law that cannot be read is no reason to keep an office closed, but a file
 * that is there must be right: an office may have edited it. */
static gboolean
load_limits (TuntasWorkspace *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->data_dir, "legal", "tenggat.ini", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    self->limits = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_legal_limit_unref);
    return TRUE;
  }
  self->limits = tuntas_legal_limits_read_file (path, error);
  return self->limits != NULL;
}

static TuntasWorkspace *
finish_open (TuntasWorkspace *self, GError **error)
{
  if (self->store == NULL || !load_limits (self, error) ||
      !tuntas_workspace_reload (self, TUNTAS_RELOAD_ALL, error)) {
    tuntas_service_error_adopt (error);
    tuntas_workspace_close (self);
    return NULL;
  }
  self->changes = 0;
  return self;
}

/**
 * tuntas_workspace_open:
 * @path: the office's file
 * @data_dir: folder of the shipped SOPs, templates and holidays
 * @clock: (transfer none): the only source of the time
 * @error: return location for an error of `TUNTAS_STORE_ERROR`, or of the readers of hours and SOPs
 *
 * Opens an office. Everything the workspace does belongs to the calling thread.
 *
 * Returns: (transfer full) (nullable): the open office
 */
TuntasWorkspace *
tuntas_workspace_open (const char *path, const char *data_dir, TuntasClock *clock, GError **error)
{
  TuntasWorkspace *self;

  g_return_val_if_fail (path != NULL && data_dir != NULL, NULL);
  g_return_val_if_fail (TUNTAS_IS_CLOCK (clock), NULL);

  self = workspace_new (path, data_dir, clock);
  self->store = tuntas_store_open (path, error);
  return finish_open (self, error);
}

/**
 * tuntas_workspace_close:
 * @self: (transfer full) (nullable): an open office
 *
 * Closes the office and leaves nothing but its file.
 */
void
tuntas_workspace_close (TuntasWorkspace *self)
{
  if (self == NULL)
    return;
  tuntas_workspace_release_store (self);
  tuntas_office_unref (self->office);
  g_clear_pointer (&self->calendar, tuntas_calendar_unref);
  tuntas_actors_unref (self->actors);
  g_clear_pointer (&self->limits, g_ptr_array_unref);
  g_clear_pointer (&self->sops, tuntas_sop_cache_free);
  g_clear_object (&self->clock);
  g_free (self->path);
  g_free (self->data_dir);
  g_free (self);
}

/**
 * tuntas_workspace_release_store:
 * @self: an office
 *
 * Closes the store, so that a restore can put another file in its place.
 */
void
tuntas_workspace_release_store (TuntasWorkspace *self)
{
  g_clear_pointer (&self->store, tuntas_store_close);
}

/**
 * tuntas_workspace_reopen_store:
 * @self: an office whose store was released
 * @error: return location for an error
 *
 * Returns: whether the file at the office's path is open and read
 */
gboolean
tuntas_workspace_reopen_store (TuntasWorkspace *self, GError **error)
{
  g_return_val_if_fail (self->store == NULL, FALSE);

  self->store = tuntas_store_open (self->path, error);
  if (self->store == NULL)
    return FALSE;
  tuntas_sop_cache_forget_texts (self->sops);
  return tuntas_workspace_reload (self, TUNTAS_RELOAD_ALL, error);
}

/**
 * tuntas_workspace_get_store:
 * @self: an open office
 *
 * Returns: (transfer none): its store; only on the thread that opened the office
 */
TuntasStore *
tuntas_workspace_get_store (TuntasWorkspace *self)
{
  g_assert (self->thread == g_thread_self ());
  return self->store;
}

/**
 * tuntas_workspace_get_path:
 * @self: an open office
 *
 * Returns: its file
 */
const char *
tuntas_workspace_get_path (TuntasWorkspace *self)
{
  return self->path;
}

/**
 * tuntas_workspace_get_data_dir:
 * @self: an open office
 *
 * Returns: folder of the shipped SOPs, templates and holidays
 */
const char *
tuntas_workspace_get_data_dir (TuntasWorkspace *self)
{
  return self->data_dir;
}

/**
 * tuntas_workspace_now:
 * @self: an open office
 *
 * Returns: the moment, Unix seconds
 */
gint64
tuntas_workspace_now (TuntasWorkspace *self)
{
  return tuntas_clock_now (self->clock);
}

/**
 * tuntas_workspace_get_calendar:
 * @self: an open office
 *
 * Returns: (transfer none): its calendar
 */
TuntasCalendar *
tuntas_workspace_get_calendar (TuntasWorkspace *self)
{
  return self->calendar;
}

/**
 * tuntas_workspace_get_office:
 * @self: an open office
 *
 * Returns: (transfer none): its profile
 */
TuntasOffice *
tuntas_workspace_get_office (TuntasWorkspace *self)
{
  return self->office;
}

/**
 * tuntas_workspace_get_officials:
 * @self: an open office
 *
 * Returns: (transfer none) (element-type TuntasOfficial): all officials, also those no longer
 * active
 */
GPtrArray *
tuntas_workspace_get_officials (TuntasWorkspace *self)
{
  return self->actors->officials;
}

/**
 * tuntas_workspace_get_assignments:
 * @self: an open office
 *
 * Returns: (transfer none) (element-type TuntasAssignment): who acts in whose place
 */
GPtrArray *
tuntas_workspace_get_assignments (TuntasWorkspace *self)
{
  return self->actors->assignments;
}

/**
 * tuntas_workspace_get_actors:
 * @self: an open office
 *
 * Returns: (transfer none): officials and assignments as the workflow wants them
 */
TuntasActors *
tuntas_workspace_get_actors (TuntasWorkspace *self)
{
  return self->actors;
}

/**
 * tuntas_workspace_get_legal_limits:
 * @self: an open office
 *
 * Returns: (transfer none) (element-type TuntasLegalLimit): time limits of law and of LAPOR!
 */
GPtrArray *
tuntas_workspace_get_legal_limits (TuntasWorkspace *self)
{
  return self->limits;
}

/**
 * tuntas_workspace_get_official:
 * @self: an open office
 * @id: an official
 *
 * Returns: (transfer none) (nullable): the official
 */
TuntasOfficial *
tuntas_workspace_get_official (TuntasWorkspace *self, gint64 id)
{
  return id > 0 ? tuntas_actors_find (self->actors, id) : NULL;
}

/* The program may run past midnight into the day on which a revision comes into force. */
static GPtrArray *
read_in_force (TuntasWorkspace *self, GError **error)
{
  int today = get_today (self);

  if (today != tuntas_sop_cache_get_day (self->sops) &&
      !tuntas_sop_cache_load (self->sops, self->store, today, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return tuntas_sop_cache_get_in_force (self->sops);
}

/**
 * tuntas_workspace_get_sops_in_force:
 * @self: an open office
 *
 * Returns: (transfer none) (element-type TuntasSop): the SOPs in force, those for complaints first;
 *   those of the last day on which they could be read when today they cannot
 */
GPtrArray *
tuntas_workspace_get_sops_in_force (TuntasWorkspace *self)
{
  GPtrArray *in_force = read_in_force (self, NULL);

  return in_force != NULL ? in_force : tuntas_sop_cache_get_in_force (self->sops);
}

/**
 * tuntas_workspace_get_sop:
 * @self: an open office
 * @name: an SOP
 * @revision: which revision; 0 for the one in force
 * @error: return location for `TUNTAS_SERVICE_ERROR_NO_SOP` when none is in force,
 *   `…_NOT_FOUND` when there is no such revision, or an error of `TUNTAS_STORE_ERROR`
 *
 * Running cases stay on the revision with which they began, so every revision can be had.
 *
 * Returns: (transfer none) (nullable): the SOP
 */
TuntasSop *
tuntas_workspace_get_sop (TuntasWorkspace *self, const char *name, int revision, GError **error)
{
  TuntasSop *sop;

  if (revision == 0)
    return tuntas_workspace_get_sop_in_force (self, name, error);
  sop = tuntas_sop_cache_get_revision (self->sops, tuntas_workspace_get_store (self), name,
                                       revision, error);
  if (sop == NULL)
    tuntas_service_error_adopt (error);
  return sop;
}

/**
 * tuntas_workspace_get_sop_in_force:
 * @self: an open office
 * @name: an SOP
 * @error: return location for `TUNTAS_SERVICE_ERROR_NO_SOP`, or an error of `TUNTAS_STORE_ERROR`
 *   when they cannot be read
 *
 * Returns: (transfer none) (nullable): its revision in force
 */
TuntasSop *
tuntas_workspace_get_sop_in_force (TuntasWorkspace *self, const char *name, GError **error)
{
  GPtrArray *in_force = read_in_force (self, error);

  if (in_force == NULL)
    return NULL;
  for (guint i = 0; i < in_force->len; i++) {
    TuntasSop *sop = g_ptr_array_index (in_force, i);

    if (g_strcmp0 (sop->name, name) == 0)
      return sop;
  }
  g_set_error (
    error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NO_SOP,
    _ ("The SOP “%s” is not in force in this office. Put it in force in the settings, or "
       "choose another one."),
    name);
  return NULL;
}

/**
 * tuntas_workspace_get_sop_for_kind:
 * @self: an open office
 * @kind: kind of a case
 * @error: return location for `TUNTAS_SERVICE_ERROR_NO_SOP`, or an error of `TUNTAS_STORE_ERROR`
 *   when they cannot be read
 *
 * Returns: (transfer none) (nullable): the SOP that a new case of @kind walks
 */
TuntasSop *
tuntas_workspace_get_sop_for_kind (TuntasWorkspace *self, TuntasCaseKind kind, GError **error)
{
  gboolean survey = kind == TUNTAS_CASE_KIND_PERIODE_SURVEI;
  GPtrArray *in_force = read_in_force (self, error);

  if (in_force == NULL)
    return NULL;
  for (guint i = 0; i < in_force->len; i++) {
    TuntasSop *sop = g_ptr_array_index (in_force, i);

    if (!sop->survey == !survey)
      return sop;
  }
  g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NO_SOP,
               _ ("No SOP for “%s” is in force. Put one in force in the settings."),
               tuntas_case_kind_get_title (kind));
  return NULL;
}

/**
 * tuntas_workspace_begin:
 * @self: an open office
 * @error: return location for an error of `TUNTAS_STORE_ERROR`, or of a reader of what another
 *   program wrote
 *
 * Begins the transaction of a use case, or joins the one of the use case that called this one.
 *
 * Returns: whether writing may begin
 */
gboolean
tuntas_workspace_begin (TuntasWorkspace *self, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);

  if (self->stale != 0 && !tuntas_workspace_reload (self, self->stale, error))
    return FALSE;
  if (!tuntas_store_in_transaction (store))
    return tuntas_store_begin (store, error);
  self->depth++;
  return TRUE;
}

/**
 * tuntas_workspace_end:
 * @self: an open office, after tuntas_workspace_begin()
 * @done: whether everything was written
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Makes the work durable, or forgets it when @done is false. Within another use case that is left
 * to the outermost one. Notes a change.
 *
 * Returns: whether it is on the disk, or will be with the outermost use case
 */
gboolean
tuntas_workspace_end (TuntasWorkspace *self, gboolean done, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);

  if (self->depth > 0) {
    self->depth--;
  } else if (!done) {
    tuntas_store_rollback (store);
  } else {
    done = tuntas_store_commit (store, error);
  }
  if (done)
    tuntas_workspace_note_change (self);
  else
    tuntas_service_error_adopt (error);
  return done;
}

/**
 * tuntas_workspace_note_change:
 * @self: an open office
 *
 * Says that something was written which a page may show.
 */
void
tuntas_workspace_note_change (TuntasWorkspace *self)
{
  self->changes++;
}

/**
 * tuntas_workspace_find_lag:
 * @self: an open office
 * @last: (out): when the office was last worked in, Unix seconds
 *
 * A computer whose battery is empty starts in a year long past. What is registered then gets a
 * number of that year, which nobody can take back.
 *
 * Returns: seconds by which the clock of this computer goes behind the last work by more than an
 *   hour; 0 when it goes as it should, or when that cannot be told
 */
gint64
tuntas_workspace_find_lag (TuntasWorkspace *self, gint64 *last)
{
  g_autoptr (GError) error = NULL;
  gint64 lag;

  g_return_val_if_fail (last != NULL, 0);

  *last = 0;
  /* After a restore that failed there may be none. */
  if (self->store == NULL)
    return 0;
  if (!tuntas_store_find_last_moment (self->store, last, &error)) {
    g_debug ("cannot look at the last act: %s", error->message);
    return 0;
  }
  lag = *last - tuntas_workspace_now (self);
  return lag > LAG_THAT_COUNTS ? lag : 0;
}

/**
 * tuntas_workspace_get_change_count:
 * @self: an open office
 *
 * Returns: a number that grows with every write that a page may show
 */
guint64
tuntas_workspace_get_change_count (TuntasWorkspace *self)
{
  return self->changes;
}

/**
 * tuntas_workspace_poll_foreign_changes:
 * @self: an open office
 *
 * Looks whether another program wrote to the office, and reads again what is kept of it. When all
 * is quiet, does some milliseconds of the upkeep that acts left behind.
 *
 * Returns: whether something was written since the last look
 */
gboolean
tuntas_workspace_poll_foreign_changes (TuntasWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  gboolean changed = FALSE;

  if (self->store == NULL || !tuntas_store_poll_change (self->store, &changed, &error)) {
    if (error != NULL)
      g_debug ("cannot look for changes: %s", error->message);
    return FALSE;
  }
  if (!changed) {
    gboolean more = FALSE;

    if (!tuntas_store_tidy (self->store, &more, &error))
      g_debug ("cannot tidy: %s", error->message);
    return FALSE;
  }
  /* Nobody waits for the answer here; the next act that needs what cannot be read says why. */
  if (!tuntas_workspace_reload (self, TUNTAS_RELOAD_ALL, &error))
    g_debug ("cannot read again: %s", error->message);
  return TRUE;
}

/**
 * tuntas_workspace_project:
 * @self: an open office
 * @sop: the SOP of the case in its revision
 * @state: where it stands
 * @channel: how it came
 * @projection: (out caller-allocates): what lists show; texts are borrowed from @sop
 */
void
tuntas_workspace_project (TuntasWorkspace *self,
                          TuntasSop *sop,
                          TuntasCaseState *state,
                          TuntasChannel channel,
                          TuntasCaseProjection *projection)
{
  TuntasStep *step = tuntas_sop_find_step (sop, state->step);
  TuntasLane *lane = tuntas_sop_find_lane (sop, state->lane);

  projection->step_title = step != NULL ? step->short_title : "";
  projection->lane_title = lane != NULL ? lane->title : "";
  projection->step_due = tuntas_workflow_step_due (sop, state, self->calendar);
  projection->legal_due =
    tuntas_legal_limits_next_due (self->limits, sop, state, channel, self->calendar);
}
