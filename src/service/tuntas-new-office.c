/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-service.h"
#include "tuntas-sop-library.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date.h"
#include "tuntas-holiday-file.h"
#include "tuntas-store-backup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/**
 * tuntas_workspace_load_default_calendar:
 * @data_dir: folder of what ships with the program
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the calendar of a plain office: ordinary hours, western time
 *   zone, the shipped days off
 */
TuntasCalendar *
tuntas_workspace_load_default_calendar (const char *data_dir, GError **error)
{
  g_autofree char *folder = g_build_filename (data_dir, "holidays", NULL);
  g_autoptr (GPtrArray) holidays = tuntas_holiday_file_read_folder (folder, error);

  if (holidays == NULL)
    return NULL;
  return tuntas_calendar_new (tuntas_calendar_default_hours (), holidays, error);
}

/**
 * tuntas_workspace_restore_as_new:
 * @backup: a backup
 * @path: file to make; must not exist
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Puts a backup where no office is yet. The backup is checked first.
 *
 * Returns: whether the office is there
 */
gboolean
tuntas_workspace_restore_as_new (const char *backup, const char *path, GError **error)
{
  g_autofree char *kept = NULL;

  return tuntas_store_restore (backup, path, &kept, error);
}

/* One official who acts in every lane of the office, until its people are entered. */
static gboolean
add_first_official (TuntasWorkspace *self, TuntasSop *sop, GError **error)
{
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();
  g_autoptr (GStrvBuilder) lanes = g_strv_builder_new ();

  for (guint i = 0; i < sop->lanes->len; i++) {
    TuntasLane *lane = g_ptr_array_index (sop->lanes, i);

    if (lane->kind != TUNTAS_LANE_KIND_OUTSIDE)
      g_strv_builder_add (lanes, lane->id);
  }
  official->name = g_strdup ("Petugas Pengaduan");
  official->position = g_strdup (tuntas_workspace_get_office (self)->head_position);
  official->lanes = g_strv_builder_end (lanes);
  official->active = TRUE;
  return tuntas_workspace_save_official (self, official, error) != 0;
}

static gboolean
set_up (TuntasWorkspace *self, const char *sop, GError **error)
{
  TuntasSopInfo *info = tuntas_sop_library_load (tuntas_workspace_get_data_dir (self), sop, error);
  int today =
    tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), tuntas_workspace_now (self));
  gboolean done;

  done = info != NULL && tuntas_workspace_put_sop_in_force (self, info->path, today, error) &&
         add_first_official (self, info->sop, error);
  tuntas_sop_info_free (info);
  return done;
}

/**
 * tuntas_workspace_create_with_sop:
 * @path: file to make; must not exist
 * @data_dir: folder of what ships with the program
 * @sop: name or file of an SOP
 * @clock: (transfer none): the only source of the time
 * @error: return location for an error
 *
 * Makes an office that can work at once: @sop is in force, and one official acts in all its lanes.
 *
 * Returns: (transfer full) (nullable): the open office
 */
TuntasWorkspace *
tuntas_workspace_create_with_sop (const char *path,
                                  const char *data_dir,
                                  const char *sop,
                                  TuntasClock *clock,
                                  GError **error)
{
  TuntasWorkspace *self = tuntas_workspace_create (path, data_dir, clock, error);

  if (self == NULL)
    return NULL;
  if (!set_up (self, sop, error)) {
    tuntas_workspace_close (self);
    g_unlink (path);
    return NULL;
  }
  return self;
}
