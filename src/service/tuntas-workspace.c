/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workspace-private.h"

#include "tuntas-holiday-file.h"
#include "tuntas-legal-limits.h"
#include "tuntas-sop-reader.h"
#include "tuntas-store-holidays.h"
#include "tuntas-store-office.h"
#include "tuntas-store-officials.h"
#include "tuntas-store-search.h"
#include "tuntas-store-sops.h"
#include "tuntas-workflow.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

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
  GPtrArray *limits;   /* (element-type TuntasLegalLimit) */
  GPtrArray *in_force; /* (element-type TuntasSop) */
  int in_force_on;     /* the day for which that was found out, YYYYMMDD */
  GHashTable *sops;    /* "name/revision" to TuntasSop: a revision never changes */
};

/**
 * tuntas_sop_get_step:
 * @sop: an SOP
 * @label: (nullable): printed number
 *
 * Returns: (transfer none) (nullable): the step
 */
TuntasStep *
tuntas_sop_get_step (TuntasSop *sop, const char *label)
{
  for (guint i = 0; sop != NULL && i < sop->steps->len; i++) {
    TuntasStep *step = g_ptr_array_index (sop->steps, i);

    if (g_strcmp0 (step->label, label) == 0)
      return step;
  }
  return NULL;
}

/**
 * tuntas_sop_get_lane:
 * @sop: an SOP
 * @id: (nullable): a lane id
 *
 * Returns: (transfer none) (nullable): the lane
 */
TuntasLane *
tuntas_sop_get_lane (TuntasSop *sop, const char *id)
{
  for (guint i = 0; sop != NULL && i < sop->lanes->len; i++) {
    TuntasLane *lane = g_ptr_array_index (sop->lanes, i);

    if (g_strcmp0 (lane->id, id) == 0)
      return lane;
  }
  return NULL;
}

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

static TuntasSop *
cache_sop (TuntasWorkspace *self, TuntasStoredSop *stored, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s/%d", stored->name, stored->revision);
  TuntasSop *sop = g_hash_table_lookup (self->sops, key);

  if (sop != NULL)
    return sop;
  sop = tuntas_sop_reader_read (stored->text, -1, stored->name, error);
  if (sop == NULL)
    return NULL;
  sop->revision = stored->revision;
  g_free (sop->name);
  sop->name = g_strdup (stored->name);
  g_hash_table_insert (self->sops, g_steal_pointer (&key), sop);
  return sop;
}

static int
compare_sops (gconstpointer a, gconstpointer b)
{
  const TuntasSop *first = *(TuntasSop *const *)a;
  const TuntasSop *second = *(TuntasSop *const *)b;

  return first->survey - second->survey;
}

/* The newest revision of each SOP whose day has come and that was not retired. */
static gboolean
load_sops (TuntasWorkspace *self, GError **error)
{
  g_autoptr (GPtrArray) stored = tuntas_store_list_sops (self->store, error);
  g_autoptr (GPtrArray) in_force = NULL;
  int today = tuntas_calendar_date_of (self->calendar, tuntas_workspace_now (self));

  if (stored == NULL)
    return FALSE;

  in_force = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_sop_unref);
  for (guint i = 0; i < stored->len; i++) {
    TuntasStoredSop *candidate = g_ptr_array_index (stored, i);
    gboolean newest = candidate->since <= today;
    TuntasSop *sop;

    for (guint k = 0; newest && k < stored->len; k++) {
      TuntasStoredSop *other = g_ptr_array_index (stored, k);

      if (g_strcmp0 (other->name, candidate->name) == 0 && other->revision > candidate->revision &&
          other->since <= today)
        newest = FALSE;
    }
    if (!newest || (candidate->retired > 0 && candidate->retired <= today))
      continue;
    sop = cache_sop (self, candidate, error);
    if (sop == NULL)
      return FALSE;
    g_ptr_array_add (in_force, tuntas_sop_ref (sop));
  }
  g_ptr_array_sort (in_force, compare_sops);

  g_clear_pointer (&self->in_force, g_ptr_array_unref);
  self->in_force = g_steal_pointer (&in_force);
  self->in_force_on = today;
  return TRUE;
}

/**
 * tuntas_workspace_reload:
 * @self: an open office
 * @what: what was changed
 * @error: return location for an error
 *
 * Reads again what the workspace keeps of the store, and notes a change. On failure the old
 * values stay.
 *
 * Returns: whether it could be read
 */
gboolean
tuntas_workspace_reload (TuntasWorkspace *self, TuntasReload what, GError **error)
{
  tuntas_workspace_note_change (self);
  if ((what & TUNTAS_RELOAD_OFFICE) && !load_office (self, error))
    return FALSE;
  if ((what & TUNTAS_RELOAD_OFFICIALS) && !load_officials (self, error))
    return FALSE;
  if ((what & TUNTAS_RELOAD_SOPS) && !load_sops (self, error))
    return FALSE;
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
  self->sops =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)tuntas_sop_unref);
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

/* Puts the days off that ship with the program into a new office. */
static gboolean
adopt_shipped_holidays (TuntasWorkspace *self, GError **error)
{
  g_autofree char *folder = g_build_filename (self->data_dir, "holidays", NULL);
  g_autoptr (GPtrArray) holidays = tuntas_holiday_file_read_folder (folder, error);

  if (holidays == NULL)
    return FALSE;
  for (guint i = 0; i < holidays->len; i++) {
    if (!tuntas_store_save_holiday (self->store, g_ptr_array_index (holidays, i), error))
      return FALSE;
  }
  return TRUE;
}

static GStrv
default_categories (void)
{
  static const char *const categories[] = {
    "Perizinan",
    "Pelayanan loket",
    "Biaya dan pungutan",
    "Waktu penyelesaian",
    "Sikap petugas",
    "Sarana dan prasarana",
    "Informasi pelayanan",
    "Ketenagakerjaan",
    "Sistem daring",
    "Lainnya",
    NULL,
  };

  return g_strdupv ((char **)categories);
}

/* What a new office starts with; its people write over it in the settings. */
static gboolean
save_default_office (TuntasWorkspace *self, GError **error)
{
  g_autoptr (TuntasOffice) office = tuntas_office_new ();

  office->name = g_strdup ("Kantor Baru");
  office->register_format = g_strdup ("{no:4}/ADU/{bulan_romawi}/{tahun}");
  office->letter_format = g_strdup ("{kode}/{no:3}/{unit}/{bulan_romawi}/{tahun}");
  office->head_position = g_strdup ("Kepala Kantor");
  office->unit_code = g_strdup ("KTR");
  office->paper = g_strdup ("A4");
  office->categories = default_categories ();
  office->hours = g_strdup (tuntas_calendar_default_hours ());
  return tuntas_store_save_office (self->store, office, error);
}

/**
 * tuntas_workspace_create:
 * @path: file to make; must not exist
 * @data_dir: folder of the shipped SOPs, templates and holidays
 * @clock: (transfer none): the only source of the time
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Makes a new office with a plain profile and the shipped days off, but without officials and
 * without an SOP in force.
 *
 * Returns: (transfer full) (nullable): the open office
 */
TuntasWorkspace *
tuntas_workspace_create (const char *path, const char *data_dir, TuntasClock *clock, GError **error)
{
  TuntasWorkspace *self;

  g_return_val_if_fail (path != NULL && data_dir != NULL, NULL);
  g_return_val_if_fail (TUNTAS_IS_CLOCK (clock), NULL);

  self = workspace_new (path, data_dir, clock);
  self->store = tuntas_store_create (path, error);
  if (self->store == NULL || !tuntas_store_begin (self->store, error) ||
      !adopt_shipped_holidays (self, error) || !save_default_office (self, error) ||
      !tuntas_store_commit (self->store, error)) {
    gboolean made = self->store != NULL;

    tuntas_workspace_close (self);
    if (made)
      g_unlink (path);
    return NULL;
  }
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
  g_clear_pointer (&self->in_force, g_ptr_array_unref);
  g_clear_pointer (&self->sops, g_hash_table_unref);
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
  /* Another file may hold other texts under the same revision. */
  g_hash_table_remove_all (self->sops);
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

/**
 * tuntas_workspace_get_sops_in_force:
 * @self: an open office
 *
 * Returns: (transfer none) (element-type TuntasSop): the SOPs in force, those for complaints first
 */
GPtrArray *
tuntas_workspace_get_sops_in_force (TuntasWorkspace *self)
{
  int today = tuntas_calendar_date_of (self->calendar, tuntas_workspace_now (self));
  g_autoptr (GError) error = NULL;

  /* The program may run past midnight into the day on which a revision comes into force. */
  if (today != self->in_force_on && !load_sops (self, &error))
    g_warning ("%s", error->message);
  return self->in_force;
}

/**
 * tuntas_workspace_get_sop:
 * @self: an open office
 * @name: an SOP
 * @revision: which revision; 0 for the one in force
 * @error: return location for an error
 *
 * Running cases stay on the revision with which they began, so every revision can be had.
 *
 * Returns: (transfer none) (nullable): the SOP
 */
TuntasSop *
tuntas_workspace_get_sop (TuntasWorkspace *self, const char *name, int revision, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s/%d", name, revision);
  g_autoptr (TuntasStoredSop) stored = NULL;
  TuntasSop *sop;

  if (revision == 0)
    return tuntas_workspace_get_sop_in_force (self, name, error);
  sop = g_hash_table_lookup (self->sops, key);
  if (sop != NULL)
    return sop;
  stored = tuntas_store_load_sop (tuntas_workspace_get_store (self), name, revision, error);
  if (stored == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return cache_sop (self, stored, error);
}

/**
 * tuntas_workspace_get_sop_in_force:
 * @self: an open office
 * @name: an SOP
 * @error: return location for `TUNTAS_SERVICE_ERROR_NO_SOP`
 *
 * Returns: (transfer none) (nullable): its revision in force
 */
TuntasSop *
tuntas_workspace_get_sop_in_force (TuntasWorkspace *self, const char *name, GError **error)
{
  GPtrArray *in_force = tuntas_workspace_get_sops_in_force (self);

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
 * @error: return location for `TUNTAS_SERVICE_ERROR_NO_SOP`
 *
 * Returns: (transfer none) (nullable): the SOP that a new case of @kind walks
 */
TuntasSop *
tuntas_workspace_get_sop_for_kind (TuntasWorkspace *self, TuntasCaseKind kind, GError **error)
{
  gboolean survey = kind == TUNTAS_CASE_KIND_PERIODE_SURVEI;
  GPtrArray *in_force = tuntas_workspace_get_sops_in_force (self);

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
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Begins the transaction of a use case, or joins the one of the use case that called this one.
 *
 * Returns: whether writing may begin
 */
gboolean
tuntas_workspace_begin (TuntasWorkspace *self, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);

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
  if (!tuntas_workspace_reload (self, TUNTAS_RELOAD_ALL, &error))
    g_warning ("%s", error->message);
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
  TuntasStep *step = tuntas_sop_get_step (sop, state->step);
  TuntasLane *lane = tuntas_sop_get_lane (sop, state->lane);

  projection->step_title = step != NULL ? step->short_title : "";
  projection->lane_title = lane != NULL ? lane->title : "";
  projection->step_due = tuntas_workflow_step_due (sop, state, self->calendar);
  projection->legal_due =
    tuntas_legal_limits_next_due (self->limits, state, channel, self->calendar);
}
