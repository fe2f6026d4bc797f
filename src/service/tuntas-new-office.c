/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-settings-service.h"
#include "tuntas-sop-library.h"
#include "tuntas-workspace-private.h"

#include "tuntas-holiday-file.h"
#include "tuntas-store-backup.h"
#include "tuntas-store-holidays.h"
#include "tuntas-store-office.h"

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

/* Puts the days off that ship with the program into a new office. */
static gboolean
save_shipped_holidays (TuntasStore *store, const char *data_dir, GError **error)
{
  g_autofree char *folder = g_build_filename (data_dir, "holidays", NULL);
  g_autoptr (GPtrArray) holidays = tuntas_holiday_file_read_folder (folder, error);

  if (holidays == NULL)
    return FALSE;
  for (guint i = 0; i < holidays->len; i++) {
    if (!tuntas_store_save_holiday (store, g_ptr_array_index (holidays, i), error))
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
save_plain_office (TuntasStore *store, GError **error)
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
  return tuntas_store_save_office (store, office, error);
}

static gboolean
fill_store (TuntasStore *store, const char *data_dir, GError **error)
{
  return tuntas_store_begin (store, error) && save_shipped_holidays (store, data_dir, error) &&
         save_plain_office (store, error) && tuntas_store_commit (store, error);
}

/**
 * tuntas_workspace_create:
 * @path: file to make; must not exist
 * @data_dir: folder of the shipped SOPs, templates and holidays
 * @clock: (transfer none): the only source of the time
 * @error: return location for an error of `TUNTAS_STORE_ERROR`, or of the reader of holidays
 *
 * Makes a new office with a plain profile and the shipped days off, but without officials and
 * without an SOP in force. What cannot be finished leaves no file behind.
 *
 * Returns: (transfer full) (nullable): the open office, which belongs to the calling thread
 */
TuntasWorkspace *
tuntas_workspace_create (const char *path, const char *data_dir, TuntasClock *clock, GError **error)
{
  TuntasStore *store;
  TuntasWorkspace *self = NULL;
  gboolean filled;

  g_return_val_if_fail (path != NULL && data_dir != NULL, NULL);
  g_return_val_if_fail (TUNTAS_IS_CLOCK (clock), NULL);

  store = tuntas_store_create (path, error);
  if (store == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  filled = fill_store (store, data_dir, error);
  tuntas_store_close (store);
  if (filled)
    self = tuntas_workspace_open (path, data_dir, clock, error);
  else
    tuntas_service_error_adopt (error);
  if (self == NULL)
    g_unlink (path);
  return self;
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
