/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-holiday-file.h"
#include "tuntas-legal-limits.h"
#include "tuntas-number-format.h"
#include "tuntas-picture.h"
#include "tuntas-store-holidays.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-office.h"
#include "tuntas-store-officials.h"
#include "tuntas-workflow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More cannot be taken in at a glance; "Lainnya" takes the rest. */
#define MAX_CATEGORIES 20

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
set_invalid (GError **error, const char *message)
{
  g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID, message);
  return FALSE;
}

/* --- Deadlines after a change of the calendar --- */

/* An open case as the calendar sees it. */
typedef struct {
  TuntasCaseState *state;
  TuntasCaseSummary *summary;
  TuntasSop *sop;
  int version;
} OpenCase;

static void
open_case_clear (OpenCase *self)
{
  tuntas_case_state_unref (self->state);
  tuntas_case_summary_unref (self->summary);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OpenCase, open_case_clear)

static gboolean
load_open_case (TuntasWorkspace *self, gint64 id, OpenCase *open_case, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);

  open_case->state = tuntas_store_load_case_state (store, id, &open_case->version, error);
  if (open_case->state == NULL)
    return FALSE;
  open_case->summary = tuntas_store_load_case_summary (store, id, error);
  if (open_case->summary == NULL)
    return FALSE;
  open_case->sop = tuntas_workspace_get_sop (self, open_case->state->sop_name,
                                             open_case->state->sop_revision, error);
  return open_case->sop != NULL;
}

static void
compute_dues (TuntasWorkspace *self,
              OpenCase *open_case,
              TuntasCalendar *calendar,
              gint64 *step_due,
              gint64 *legal_due)
{
  *step_due = tuntas_workflow_step_due (open_case->sop, open_case->state, calendar);
  *legal_due =
    tuntas_legal_limits_next_due (tuntas_workspace_get_legal_limits (self), open_case->sop,
                                  open_case->state, open_case->summary->channel, calendar);
}

static char *
describe_due (TuntasCalendar *calendar, gint64 due)
{
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  int day;

  if (due == 0)
    return g_strdup ("tanpa tenggat");
  day = tuntas_calendar_date_of (calendar, due);
  date = tuntas_date_text_format_short_with_year (day);
  time =
    tuntas_date_text_format_time ((int)((due - tuntas_calendar_time_of (calendar, day, 0)) / 60));
  return g_strdup_printf ("%s %s", date, time);
}

/* Nobody acted on the case, so the event names nobody; but its history must tell why the deadline
 * is another one. */
static gboolean
note_moved (TuntasWorkspace *self,
            OpenCase *open_case,
            TuntasCaseProjection *projection,
            const char *reason,
            GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);
  g_autoptr (TuntasEvent) event = tuntas_event_new ();
  g_autoptr (TuntasCaseState) next = NULL;
  gboolean of_step = projection->step_due != open_case->summary->step_due;
  g_autofree char *from =
    describe_due (calendar, of_step ? open_case->summary->step_due : open_case->summary->legal_due);
  g_autofree char *to =
    describe_due (calendar, of_step ? projection->step_due : projection->legal_due);

  event->case_id = open_case->summary->id;
  event->version = open_case->version + 1;
  event->act = TUNTAS_ACT_NOTE;
  event->at = tuntas_workspace_now (self);
  event->from_step = g_strdup (open_case->state->step);
  event->to_lane = g_strdup (open_case->state->lane);
  event->holder = open_case->state->holder;
  event->note = g_strdup_printf ("%s: tenggat %s bergeser dari %s menjadi %s.", reason,
                                 of_step ? "langkah" : "hukum", from, to);
  next = tuntas_workflow_apply (open_case->sop, open_case->state, event, error);
  return next != NULL && tuntas_store_append_event (store, event, error) &&
         tuntas_store_update_case (store, open_case->summary->id, open_case->version, next,
                                   projection, error);
}

/* Within a transaction, after the calendar was read again: puts the deadlines of all open cases
 * right and writes the reason into the history of those that move. */
static gboolean
move_deadlines (TuntasWorkspace *self, const char *reason, GError **error)
{
  g_autoptr (GArray) ids = tuntas_store_list_open_cases (tuntas_workspace_get_store (self), error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    g_auto (OpenCase) open_case = {0};
    TuntasCaseProjection projection = {0};

    if (!load_open_case (self, g_array_index (ids, gint64, i), &open_case, error))
      return FALSE;
    tuntas_workspace_project (self, open_case.sop, open_case.state, open_case.summary->channel,
                              &projection);
    if (projection.step_due == open_case.summary->step_due &&
        projection.legal_due == open_case.summary->legal_due)
      continue;
    if (!note_moved (self, &open_case, &projection, reason, error))
      return FALSE;
  }
  return TRUE;
}

/* Ends a transaction in which office or holidays were written: all of it, or nothing. */
static gboolean
finish_calendar_change (TuntasWorkspace *self, gboolean written, const char *reason, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);

  if (written && tuntas_workspace_reload (self, TUNTAS_RELOAD_OFFICE, error) &&
      (reason == NULL || move_deadlines (self, reason, error)) &&
      tuntas_store_commit (store, error))
    return TRUE;
  if (tuntas_store_in_transaction (store))
    tuntas_store_rollback (store);
  tuntas_service_error_adopt (error);
  /* @error says why nothing was saved; what cannot be read now is read before the next act. */
  tuntas_workspace_reload (self, TUNTAS_RELOAD_OFFICE, NULL);
  return FALSE;
}

/**
 * tuntas_workspace_preview_calendar:
 * @self: an open office
 * @hours: (nullable): other working hours; NULL for those of the office
 * @holidays: (nullable) (element-type TuntasHoliday): all days off as they would be; NULL for
 *   those of the office
 * @error: return location for `TUNTAS_CALENDAR_ERROR_INVALID`, or an error of `TUNTAS_STORE_ERROR`
 *
 * Tells what a change of the calendar would do before it is made. Nothing is written.
 *
 * Returns: how many open cases would get another deadline; -1 on failure
 */
int
tuntas_workspace_preview_calendar (TuntasWorkspace *self,
                                   const char *hours,
                                   GPtrArray *holidays,
                                   GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  const char *used = hours != NULL ? hours : tuntas_workspace_get_office (self)->hours;
  g_autoptr (GPtrArray) all = holidays != NULL ? g_ptr_array_ref (holidays)
                                               : tuntas_store_list_holidays (store, 0, error);
  g_autoptr (TuntasCalendar) calendar = NULL;
  g_autoptr (GArray) ids = NULL;
  int moved = 0;

  if (all == NULL)
    return -1;
  calendar =
    tuntas_calendar_new (is_blank (used) ? tuntas_calendar_default_hours () : used, all, error);
  if (calendar == NULL)
    return -1;
  ids = tuntas_store_list_open_cases (store, error);
  if (ids == NULL)
    return -1;
  for (guint i = 0; i < ids->len; i++) {
    g_auto (OpenCase) open_case = {0};
    gint64 step_due = 0;
    gint64 legal_due = 0;
    gint64 new_step_due = 0;
    gint64 new_legal_due = 0;

    if (!load_open_case (self, g_array_index (ids, gint64, i), &open_case, error))
      return -1;
    compute_dues (self, &open_case, tuntas_workspace_get_calendar (self), &step_due, &legal_due);
    compute_dues (self, &open_case, calendar, &new_step_due, &new_legal_due);
    moved += step_due != new_step_due || legal_due != new_legal_due;
  }
  return moved;
}

/* --- Profile --- */

static gboolean
check_office (TuntasWorkspace *self, TuntasOffice *office, GError **error)
{
  g_autoptr (GPtrArray) holidays =
               tuntas_store_list_holidays (tuntas_workspace_get_store (self), 0, error);
  g_autoptr (TuntasCalendar) calendar = NULL;

  if (holidays == NULL)
    return FALSE;
  if (is_blank (office->name))
    return set_invalid (error, _ ("Write down the name of the office."));
  if (g_strcmp0 (office->paper, "A4") != 0 && g_strcmp0 (office->paper, "F4") != 0)
    return set_invalid (error, _ ("Choose A4 or F4 as the paper of letters."));
  if (office->categories != NULL && g_strv_length (office->categories) > MAX_CATEGORIES)
    return set_invalid (error, _ ("Keep to twenty categories at most; nobody finds his way among "
                                  "more. “Lainnya” can take the rest."));
  if (!tuntas_number_format_check (office->register_format, error) ||
      !tuntas_number_format_check (office->letter_format, error))
    return FALSE;
  if (is_blank (office->hours))
    return TRUE;
  calendar = tuntas_calendar_new (office->hours, holidays, error);
  return calendar != NULL;
}

/* The profile as it is kept: a new emblem becomes a PNG of the size that is printed. */
static TuntasOffice *
prepare_office (TuntasWorkspace *self, TuntasOffice *office, GError **error)
{
  GBytes *kept = tuntas_workspace_get_office (self)->emblem;
  g_autoptr (TuntasOffice) prepared = NULL;
  GBytes *png;

  if (office->emblem == NULL || (kept != NULL && g_bytes_equal (kept, office->emblem)))
    return tuntas_office_ref (office);
  png = tuntas_picture_to_png (office->emblem, error);
  if (png == NULL)
    return NULL;
  prepared = tuntas_office_copy (office);
  g_clear_pointer (&prepared->emblem, g_bytes_unref);
  prepared->emblem = png;
  return g_steal_pointer (&prepared);
}

/**
 * tuntas_workspace_save_office:
 * @self: an open office
 * @office: its whole profile
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID`, `TUNTAS_CALENDAR_ERROR_INVALID` for
 *   working hours that cannot be read, `TUNTAS_DOCUMENT_ERROR_RENDER` for an emblem that is no
 *   picture, or an error of `TUNTAS_STORE_ERROR`
 *
 * Saves the profile; an emblem is kept as PNG, whatever it was chosen as. Other working hours move
 * the deadlines of open cases; the history of each that moves tells so. See
 * tuntas_workspace_preview_calendar().
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_save_office (TuntasWorkspace *self, TuntasOffice *office, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  gboolean other_hours = g_strcmp0 (office->hours, tuntas_workspace_get_office (self)->hours) != 0;

  g_autoptr (TuntasOffice) prepared = NULL;

  if (check_office (self, office, error))
    prepared = prepare_office (self, office, error);
  if (prepared == NULL) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  if (!tuntas_store_begin (store, error))
    return FALSE;
  return finish_calendar_change (self, tuntas_store_save_office (store, prepared, error),
                                 other_hours ? "Jam kerja kantor diubah" : NULL, error);
}

/* --- People --- */

/**
 * tuntas_workspace_save_official:
 * @self: an open office
 * @official: an official; an `id` of 0 is a new one
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` or an error of `TUNTAS_STORE_ERROR`
 *
 * Saves an official. The name is kept with its degrees as typed; a NIP that looks wrong is no
 * reason to refuse (see tuntas_nip_list_warnings()). Who is no longer active vanishes from the
 * pickers and stays in the history.
 *
 * Returns: the official, 0 on failure
 */
gint64
tuntas_workspace_save_official (TuntasWorkspace *self, TuntasOfficial *official, GError **error)
{
  gint64 id;

  if (is_blank (official->name)) {
    set_invalid (error, _ ("Write down the name of the official, with degrees."));
    return 0;
  }
  id = tuntas_store_save_official (tuntas_workspace_get_store (self), official, error);
  if (id == 0 || !tuntas_workspace_reload (self, TUNTAS_RELOAD_OFFICIALS, error)) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  return id;
}

/**
 * tuntas_workspace_list_assignments:
 * @self: an open office
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasAssignment): who acts in whose place, past ones too
 */
GPtrArray *
tuntas_workspace_list_assignments (TuntasWorkspace *self, GError **error)
{
  return tuntas_store_list_assignments (tuntas_workspace_get_store (self), error);
}

static gboolean
check_assignment (TuntasWorkspace *self, TuntasAssignment *assignment, GError **error)
{
  TuntasOfficial *official = tuntas_workspace_get_official (self, assignment->official);

  if (official == NULL)
    return set_invalid (error, _ ("Choose who acts."));
  if (assignment->official == assignment->for_official)
    return set_invalid (error, _ ("Nobody can act in his or her own place. Choose another "
                                  "official."));
  if (assignment->for_official == 0 && is_blank (assignment->position))
    return set_invalid (error, _ ("Choose in whose place, or write down the vacant post."));
  if (!tuntas_date_is_valid (assignment->from))
    return set_invalid (error, _ ("Write down from which day the mandate runs."));
  if (assignment->until != 0 &&
      (!tuntas_date_is_valid (assignment->until) || assignment->until < assignment->from))
    return set_invalid (error, _ ("The mandate ends before it begins. Correct its last day."));
  return TRUE;
}

/**
 * tuntas_workspace_save_assignment:
 * @self: an open office
 * @assignment: a dated mandate; an `id` of 0 is a new one
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` or an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: the mandate, 0 on failure
 */
gint64
tuntas_workspace_save_assignment (TuntasWorkspace *self,
                                  TuntasAssignment *assignment,
                                  GError **error)
{
  gint64 id;

  if (!check_assignment (self, assignment, error))
    return 0;
  id = tuntas_store_save_assignment (tuntas_workspace_get_store (self), assignment, error);
  if (id == 0 || !tuntas_workspace_reload (self, TUNTAS_RELOAD_OFFICIALS, error)) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  return id;
}

/* --- Days off --- */

/**
 * tuntas_workspace_list_holidays:
 * @self: an open office
 * @year: a year, or 0 for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type TuntasHoliday): days off, in order
 */
GPtrArray *
tuntas_workspace_list_holidays (TuntasWorkspace *self, int year, GError **error)
{
  return tuntas_store_list_holidays (tuntas_workspace_get_store (self), year, error);
}

static gboolean
check_holiday (const TuntasHoliday *holiday, GError **error)
{
  if (!tuntas_date_is_valid (holiday->date))
    return set_invalid (error, _ ("Choose a day that exists."));
  if (is_blank (holiday->name))
    return set_invalid (error, _ ("Write down what the day is called."));
  if (holiday->closes_at < 0 || holiday->closes_at >= 24 * 60)
    return set_invalid (error, _ ("Write down at which hour the half day ends."));
  return TRUE;
}

static char *
describe_holidays (GPtrArray *holidays)
{
  const TuntasHoliday *first = g_ptr_array_index (holidays, 0);
  g_autofree char *date = tuntas_date_text_format_short_with_year (first->date);

  return holidays->len == 1
           ? g_strdup_printf ("Hari libur %s (%s) dicatat", date, first->name)
           : g_strdup_printf ("Daftar %u hari libur sejak %s dicatat", holidays->len, date);
}

/**
 * tuntas_workspace_save_holidays:
 * @self: an open office
 * @holidays: (element-type TuntasHoliday): days off, at least one; each replaces what was kept for
 *   its day
 * @removed: a day that is no longer one, because it was moved to one of @holidays; or 0
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` or an error of `TUNTAS_STORE_ERROR`
 *
 * Saves all of them or none, and moves the deadlines of open cases once, which is noted in their
 * history.
 *
 * Returns: whether they are on the disk
 */
gboolean
tuntas_workspace_save_holidays (TuntasWorkspace *self,
                                GPtrArray *holidays,
                                int removed,
                                GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autofree char *reason = NULL;
  gboolean written = TRUE;

  g_return_val_if_fail (holidays->len > 0, FALSE);

  for (guint i = 0; i < holidays->len; i++)
    if (!check_holiday (g_ptr_array_index (holidays, i), error))
      return FALSE;
  if (!tuntas_store_begin (store, error))
    return FALSE;
  for (guint i = 0; written && i < holidays->len; i++)
    written = tuntas_store_save_holiday (store, g_ptr_array_index (holidays, i), error);
  if (written && removed != 0)
    written = tuntas_store_delete_holiday (store, removed, error);
  reason = describe_holidays (holidays);
  return finish_calendar_change (self, written, reason, error);
}

/**
 * tuntas_workspace_delete_holiday:
 * @self: an open office
 * @date: day, YYYYMMDD
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Makes a day a working day again and moves the deadlines of open cases, which is noted in their
 * history.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_delete_holiday (TuntasWorkspace *self, int date, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autofree char *day = NULL;
  g_autofree char *reason = NULL;

  if (!tuntas_date_is_valid (date))
    return set_invalid (error, _ ("Choose a day that exists."));
  if (!tuntas_store_begin (store, error))
    return FALSE;
  day = tuntas_date_text_format_short_with_year (date);
  reason = g_strdup_printf ("Hari libur %s dihapus", day);
  return finish_calendar_change (self, tuntas_store_delete_holiday (store, date, error), reason,
                                 error);
}

/* Those of @shipped in years of which @kept has none of them. */
static GPtrArray *
find_new_years (GPtrArray *shipped, GPtrArray *kept)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) years = g_hash_table_new (NULL, NULL);
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < kept->len; i++)
    g_hash_table_add (days, GINT_TO_POINTER (((TuntasHoliday *)kept->pdata[i])->date));
  for (guint i = 0; i < shipped->len; i++) {
    int date = ((TuntasHoliday *)shipped->pdata[i])->date;

    if (g_hash_table_contains (days, GINT_TO_POINTER (date)))
      g_hash_table_add (years, GINT_TO_POINTER (date / 10000));
  }
  for (guint i = 0; i < shipped->len; i++) {
    int date = ((TuntasHoliday *)shipped->pdata[i])->date;

    if (!g_hash_table_contains (years, GINT_TO_POINTER (date / 10000)))
      g_ptr_array_add (missing, shipped->pdata[i]);
  }
  return missing;
}

/**
 * tuntas_workspace_adopt_shipped_holidays:
 * @self: an open office
 * @error: return location for `TUNTAS_CALENDAR_ERROR_INVALID` when a shipped file cannot be read,
 *   or an error of `TUNTAS_STORE_ERROR`
 *
 * Takes in the days off of years that came with a newer program. A year of which the office keeps
 * any shipped day stays as the office has it. Deadlines of open cases move, which is noted in their
 * history.
 *
 * Returns: whether the office has what ships
 */
gboolean
tuntas_workspace_adopt_shipped_holidays (TuntasWorkspace *self, GError **error)
{
  g_autofree char *folder =
    g_build_filename (tuntas_workspace_get_data_dir (self), "holidays", NULL);
  g_autoptr (GPtrArray) kept =
               tuntas_store_list_holidays (tuntas_workspace_get_store (self), 0, error);
  g_autoptr (GPtrArray) shipped = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  if (kept == NULL)
    return FALSE;
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  shipped = tuntas_holiday_file_read_folder (folder, error);
  if (shipped == NULL)
    return FALSE;
  missing = find_new_years (shipped, kept);
  return missing->len == 0 || tuntas_workspace_save_holidays (self, missing, 0, error);
}
