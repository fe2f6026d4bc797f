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

G_DEFINE_QUARK (tuntas - service - error - quark, tuntas_service_error)

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
 * tuntas_service_error_adopt:
 * @error: (nullable): an error that was set
 *
 * Turns what callers can act on into the codes of this layer: conflict, not found, not allowed,
 * invalid. The sentence stays; other errors stay as they are.
 */
void
tuntas_service_error_adopt (GError **error)
{
  int code = -1;

  if (error == NULL || *error == NULL)
    return;

  if ((*error)->domain == TUNTAS_STORE_ERROR) {
    if ((*error)->code == TUNTAS_STORE_ERROR_CONFLICT)
      code = TUNTAS_SERVICE_ERROR_CONFLICT;
    else if ((*error)->code == TUNTAS_STORE_ERROR_NOT_FOUND)
      code = TUNTAS_SERVICE_ERROR_NOT_FOUND;
    else if ((*error)->code == TUNTAS_STORE_ERROR_INVALID)
      code = TUNTAS_SERVICE_ERROR_INVALID;
  } else if ((*error)->domain == TUNTAS_WORKFLOW_ERROR) {
    switch ((TuntasWorkflowError)(*error)->code) {
    case TUNTAS_WORKFLOW_ERROR_NO_EDGE:
    case TUNTAS_WORKFLOW_ERROR_AMBIGUOUS:
    case TUNTAS_WORKFLOW_ERROR_WRONG_STATUS:
    case TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE:
    case TUNTAS_WORKFLOW_ERROR_NOT_AT_END:
    case TUNTAS_WORKFLOW_ERROR_WRONG_KIND:
      code = TUNTAS_SERVICE_ERROR_NOT_ALLOWED;
      break;
    case TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL:
      code = TUNTAS_SERVICE_ERROR_NOT_FOUND;
      break;
    case TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE:
    case TUNTAS_WORKFLOW_ERROR_NEEDS_OFFICIAL:
    case TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL:
    case TUNTAS_WORKFLOW_ERROR_NEEDS_DURATION:
      code = TUNTAS_SERVICE_ERROR_INVALID;
      break;
    case TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER:
      break;
    }
  }
  if (code < 0)
    return;
  (*error)->domain = TUNTAS_SERVICE_ERROR;
  (*error)->code = code;
}

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
 * tuntas_workspace_get_lane_official:
 * @self: an open office
 * @lane: (nullable): a lane
 *
 * Returns: (transfer none) (nullable): the first active official who acts in @lane
 */
TuntasOfficial *
tuntas_workspace_get_lane_official (TuntasWorkspace *self, const char *lane)
{
  GPtrArray *officials = self->actors->officials;

  for (guint i = 0; lane != NULL && i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (official->active && official->lanes != NULL &&
        g_strv_contains ((const char *const *)official->lanes, lane))
      return official;
  }
  return NULL;
}

/**
 * tuntas_workspace_get_default_official:
 * @self: an open office
 * @sop: (nullable): an SOP; NULL for the first one in force
 *
 * Who acts when nobody was named: the official at the step where cases of @sop begin, else the
 * first active one.
 *
 * Returns: an official; 0 when the office has none
 */
gint64
tuntas_workspace_get_default_official (TuntasWorkspace *self, TuntasSop *sop)
{
  GPtrArray *officials = self->actors->officials;
  TuntasOfficial *official = NULL;
  TuntasStep *entry;

  if (sop == NULL && tuntas_workspace_get_sops_in_force (self)->len > 0)
    sop = g_ptr_array_index (self->in_force, 0);
  entry = sop != NULL ? tuntas_sop_get_step (sop, sop->entry) : NULL;
  for (guint i = 0;
       entry != NULL && official == NULL && entry->lanes != NULL && entry->lanes[i] != NULL; i++)
    official = tuntas_workspace_get_lane_official (self, entry->lanes[i]);
  for (guint i = 0; official == NULL && i < officials->len; i++) {
    TuntasOfficial *candidate = g_ptr_array_index (officials, i);

    if (candidate->active)
      official = candidate;
  }
  return official != NULL ? official->id : 0;
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

/* Without spaces and dots, so that a NIP is found however it was typed. */
static char *
squeeze (const char *text)
{
  g_autoptr (GString) squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++) {
    if (*c != ' ' && *c != '.')
      g_string_append_c (squeezed, *c);
  }
  return g_strdup (squeezed->str);
}

/* The lane of an SOP in force that is called so, by its id or as printed. */
static const char *
find_lane (TuntasWorkspace *self, const char *folded)
{
  for (guint i = 0; i < self->in_force->len; i++) {
    TuntasSop *sop = g_ptr_array_index (self->in_force, i);

    for (guint k = 0; k < sop->lanes->len; k++) {
      TuntasLane *lane = g_ptr_array_index (sop->lanes, k);
      g_autofree char *id = g_utf8_casefold (lane->id, -1);
      g_autofree char *title = g_utf8_casefold (lane->title, -1);

      if (strcmp (id, folded) == 0 || strcmp (title, folded) == 0)
        return lane->id;
    }
  }
  return NULL;
}

/* How well @official answers to it: 0 not at all; the higher the better. */
static int
rate_official (TuntasOfficial *official, const char *lane, const char *folded, const char *digits)
{
  g_autofree char *name = NULL;
  g_autofree char *position = NULL;
  g_autofree char *nip = NULL;

  if (official->nip != NULL && *digits != '\0') {
    nip = squeeze (official->nip);
    if (strcmp (nip, digits) == 0)
      return 6;
  }
  name = g_utf8_casefold (official->name != NULL ? official->name : "", -1);
  position = g_utf8_casefold (official->position != NULL ? official->position : "", -1);
  if (strcmp (name, folded) == 0)
    return 5;
  if (strcmp (position, folded) == 0)
    return 4;
  if (lane != NULL && official->lanes != NULL &&
      g_strv_contains ((const char *const *)official->lanes, lane))
    return 3;
  if (strstr (name, folded) != NULL)
    return 2;
  if (strstr (position, folded) != NULL)
    return 1;
  return 0;
}

/**
 * tuntas_workspace_find_official:
 * @self: an open office
 * @text: row number, name or part of it, NIP, post, or lane
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, or `…_INVALID` when several people
 *   answer to it equally well
 *
 * Returns: (transfer full) (nullable): an active official
 */
TuntasOfficial *
tuntas_workspace_find_official (TuntasWorkspace *self, const char *text, GError **error)
{
  GPtrArray *officials = self->actors->officials;
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *digits = squeeze (text);
  const char *lane = find_lane (self, folded);
  TuntasOfficial *best = NULL;
  TuntasOfficial *rival = NULL;
  int best_rate = 0;
  gint64 id = 0;

  if (strlen (text) < 10 && g_ascii_string_to_signed (text, 10, 1, G_MAXINT32, &id, NULL)) {
    best = tuntas_workspace_get_official (self, id);
    if (best != NULL)
      return tuntas_official_ref (best);
  }

  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);
    int rate = official->active ? rate_official (official, lane, folded, digits) : 0;

    if (rate > best_rate) {
      best = official;
      best_rate = rate;
      rival = NULL;
    } else if (rate > 0 && rate == best_rate) {
      rival = official;
    }
  }
  /* Several people share a lane or a post: the first one stands for it. A name must be clear. */
  if (rival != NULL && best_rate == 2) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("“%s” may be %s or %s. Write the name in full or give the NIP."), text,
                 best->name, rival->name);
    return NULL;
  }
  if (best == NULL) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                 _ ("There is no official “%s” in this office. Give a name, NIP, post or lane."),
                 text);
    return NULL;
  }
  return tuntas_official_ref (best);
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
