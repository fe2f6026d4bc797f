/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "sqlite/tuntas-sqlite-driver.h"
#include "sqlite/tuntas-sqlite-tokenizer.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-officials.h"
#include "tuntas-store-sops.h"

#include <glib/gstdio.h>

static sqlite3 *
open_raw (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_true (tuntas_sqlite_tokenizer_register (db));
  sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
  return db;
}

static char *
run_raw_sqlite (const char *path, const char *sql)
{
  sqlite3 *db = open_raw (path);
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    message = g_strdup (sqlite3_errmsg (db));
  sqlite3_close (db);
  return message;
}

static gint64
read_raw_sqlite (const char *path, const char *sql)
{
  sqlite3 *db = open_raw (path);
  sqlite3_stmt *statement = NULL;
  gint64 value;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return value;
}

static void
digest_rows (sqlite3 *db, const char *sql, GChecksum *checksum, GPtrArray *names)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count (statement); i++) {
      const void *bytes = sqlite3_column_blob (statement, i);

      g_checksum_update (checksum, (const guchar *)"|", 1);
      if (bytes != NULL)
        g_checksum_update (checksum, bytes, sqlite3_column_bytes (statement, i));
    }
    if (names != NULL)
      g_ptr_array_add (names, g_strdup ((const char *)sqlite3_column_text (statement, 0)));
  }
  sqlite3_finalize (statement);
}

static char *
digest_sqlite (const char *path)
{
  sqlite3 *db = open_raw (path);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);

  digest_rows (db, "PRAGMA user_version", checksum, NULL);
  digest_rows (db,
               "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
               "'CREATE VIRTUAL%' ORDER BY name",
               checksum, tables);
  for (guint i = 0; i < tables->len; i++) {
    g_autofree char *sql =
      g_strdup_printf ("SELECT * FROM \"%s\"", (char *)g_ptr_array_index (tables, i));

    digest_rows (db, sql, checksum, NULL);
  }
  sqlite3_close (db);
  return g_strdup (g_checksum_get_string (checksum));
}

const Engine engines[] = {
  {"sqlite", tuntas_sqlite_driver_new, run_raw_sqlite, read_raw_sqlite, digest_sqlite},
};
const guint n_engines = G_N_ELEMENTS (engines);

/* Writes what every office has before its first case. */
void
fixture_seed (TuntasStore *store, gint64 *clerk, gint64 *head)
{
  g_autoptr (TuntasOfficial) first = tuntas_official_new ();
  g_autoptr (TuntasOfficial) second = tuntas_official_new ();
  g_autoptr (GError) error = NULL;

  first->name = g_strdup ("Rangga Contoh, A.Md.");
  first->lanes = g_strsplit ("petugas", ",", -1);
  first->active = TRUE;
  second->name = g_strdup ("Dra. Melati Contoh, M.Si.");
  second->lanes = g_strsplit ("kadis,sekretaris", ",", -1);
  second->active = TRUE;
  *clerk = tuntas_store_save_official (store, first, &error);
  g_assert_no_error (error);
  *head = tuntas_store_save_official (store, second, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tuntas_store_add_sop (store, "contoh", "[SOP]\n", 20260101, &error), ==, 1);
  g_assert_no_error (error);
}

Fixture *
fixture_new (const Engine *engine)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autoptr (TuntasDriver) driver = engine->new_driver ();
  g_autoptr (GError) error = NULL;

  self->engine = engine;
  self->folder = g_dir_make_tmp ("tuntas-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "kantor.tuntas", NULL);
  self->store =
    tuntas_store_open_with_driver (driver, self->path, TUNTAS_DRIVER_MODE_CREATE, &error);
  g_assert_no_error (error);
  fixture_seed (self->store, &self->clerk, &self->head);
  return self;
}

void
fixture_reopen (Fixture *self)
{
  g_autoptr (TuntasDriver) driver = self->engine->new_driver ();
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->store, tuntas_store_close);
  self->store = tuntas_store_open_with_driver (driver, self->path, TUNTAS_DRIVER_MODE_OPEN, &error);
  g_assert_no_error (error);
}

void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      fixture_remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

void
fixture_free (Fixture *self)
{
  g_clear_pointer (&self->store, tuntas_store_close);
  fixture_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

typedef struct {
  const Engine *engine;
  FixtureFunc func;
} Test;

static void
run_test (gconstpointer data)
{
  const Test *test = data;
  Fixture *fixture = fixture_new (test->engine);

  test->func (fixture);
  fixture_free (fixture);
}

/* Adds a test once for each engine. */
void
fixture_add (const char *path, FixtureFunc func)
{
  for (guint i = 0; i < n_engines; i++) {
    Test *test = g_new0 (Test, 1);
    g_autofree char *full = g_strdup_printf ("/storage/%s%s", engines[i].name, path);

    test->engine = &engines[i];
    test->func = func;
    g_test_add_data_func_full (full, test, run_test, g_free);
  }
}

TuntasComplaint *
fixture_complaint (const char *subject, const char *account)
{
  TuntasComplaint *complaint = tuntas_complaint_new ();

  complaint->kind = TUNTAS_CASE_KIND_PENGADUAN;
  complaint->channel = TUNTAS_CHANNEL_LANGSUNG;
  complaint->subject = g_strdup (subject);
  complaint->account = g_strdup (account);
  complaint->received_at = FIXTURE_NOW;
  return complaint;
}

TuntasCaseState *
fixture_state (const char *step, const char *lane, gint64 holder)
{
  TuntasCaseState *state = tuntas_case_state_new ();

  state->status = TUNTAS_CASE_STATUS_RUNNING;
  state->kind = TUNTAS_CASE_KIND_PENGADUAN;
  state->sop_name = g_strdup ("contoh");
  state->sop_revision = 1;
  state->lap = 1;
  state->step = g_strdup (step);
  state->lane = g_strdup (lane);
  state->holder = holder;
  state->step_since = FIXTURE_NOW;
  state->passes = 1;
  state->milestones[TUNTAS_MILESTONE_RECEIVED] = FIXTURE_NOW;
  return state;
}

static TuntasEvent *
new_event (gint64 case_id, int version, TuntasAct act, gint64 by)
{
  TuntasEvent *event = tuntas_event_new ();

  event->case_id = case_id;
  event->version = version;
  event->act = act;
  event->by = by;
  event->at = FIXTURE_NOW + version * 60;
  return event;
}

/* A whole registration inside the transaction of the caller: number, case, event. */
gint64
fixture_register (TuntasStore *store, TuntasComplaint *complaint, gint64 by, GError **error)
{
  g_autoptr (TuntasCaseState) state = fixture_state ("1", "petugas", by);
  TuntasCaseProjection projection = {"Menerima", "Petugas", FIXTURE_NOW + 3600,
                                     FIXTURE_NOW + 86400};
  g_autoptr (TuntasEvent) event = NULL;
  g_autofree char *number = NULL;
  int sequence = 0;
  gint64 id;

  if (!tuntas_store_next_number (store, TUNTAS_STORE_SERIES_REGISTER, 2026, &sequence, error))
    return 0;
  number = g_strdup_printf ("%04d/ADU/XI/2026", sequence);
  id = tuntas_store_insert_case (store, number, 2026, sequence, complaint, 0,
                                 complaint->received_at, state, &projection, error);
  if (id == 0)
    return 0;
  event = new_event (id, 1, TUNTAS_ACT_REGISTER, by);
  event->to_step = g_strdup ("1");
  return tuntas_store_append_event (store, event, error) ? id : 0;
}

/* A registration in a transaction of its own. */
gint64
fixture_intake (Fixture *self, const char *subject, const char *account)
{
  g_autoptr (TuntasComplaint) complaint = fixture_complaint (subject, account);
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (tuntas_store_begin (self->store, &error));
  id = fixture_register (self->store, complaint, self->clerk, &error);
  g_assert_no_error (error);
  g_assert_true (tuntas_store_commit (self->store, &error));
  g_assert_no_error (error);
  return id;
}

/* One act inside the transaction of the caller: row and event. */
gboolean
fixture_act (TuntasStore *store,
             gint64 case_id,
             int version,
             const char *step,
             gint64 by,
             GError **error)
{
  g_autoptr (TuntasCaseState) state = fixture_state (step, "kadis", by);
  g_autoptr (TuntasEvent) event = new_event (case_id, version + 1, TUNTAS_ACT_TAKE, by);
  TuntasCaseProjection projection = {"Mendisposisi", "Kepala Dinas", FIXTURE_NOW + 7200, 0};

  event->to_step = g_strdup (step);
  event->note = g_strdup ("Segera ditindaklanjuti.");
  return tuntas_store_update_case (store, case_id, version, state, &projection, error) &&
         tuntas_store_append_event (store, event, error);
}

/* Closes a case inside the transaction of the caller. */
gboolean
fixture_close (TuntasStore *store, gint64 case_id, int version, gint64 by, GError **error)
{
  g_autoptr (TuntasCaseState) state = fixture_state (NULL, NULL, 0);
  g_autoptr (TuntasEvent) event = new_event (case_id, version + 1, TUNTAS_ACT_CLOSE, by);
  TuntasCaseProjection projection = {NULL};

  state->status = TUNTAS_CASE_STATUS_CLOSED;
  state->milestones[TUNTAS_MILESTONE_CLOSED] = FIXTURE_NOW + 100000;
  return tuntas_store_update_case (store, case_id, version, state, &projection, error) &&
         tuntas_store_append_event (store, event, error);
}
