/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "power-vfs.h"
#include "sqlite/tuntas-sqlite-driver.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-query.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define ACTS_PER_RUN 60
/* Pages of log after which a commit copies them home: few, so that it happens often. */
#define CHECKPOINT_PAGES 80

/* What was found in the images of a series. */
typedef struct {
  guint images;
  guint damaged; /* not to be opened, or not whole */
  guint half;    /* an act was there in part */
  guint lost;    /* an acknowledged act was missing */
} Findings;

typedef struct {
  char *folder;
  char *image_folder;
  char *image_path;
  gint64 clerk;
  gint64 head;
  guint acknowledged;
  Findings findings;
} Run;

/*
 * The acts in turn, each one transaction through the store as the program writes it:
 *   0: registration with number, case, complaint, search, event and attachment
 *   1: a step
 *   2: a step and an issued letter with its number and PDF
 */
static gboolean
do_act (TuntasStore *store, guint n, gint64 clerk, GError **error)
{
  gint64 case_id = n / 3 + 1;
  g_autofree char *text = g_strdup_printf ("pelapor kata%u menerangkan kejadian", n / 3);
  g_autofree char *bytes = g_strnfill (900 + n * 37 % 1500, 'a' + n % 26);
  g_autofree char *named = g_strdup_printf ("%u%s", n, bytes);
  g_autoptr (GBytes) content = g_bytes_new (named, strlen (named));

  if (n % 3 == 0) {
    g_autoptr (TuntasComplaint) complaint = fixture_complaint ("Aduan", text);
    g_autoptr (TuntasAttachment) attachment = tuntas_attachment_new ();

    attachment->case_id = case_id;
    attachment->content = g_bytes_ref (content);
    attachment->by = clerk;
    return fixture_register (store, complaint, clerk, error) == case_id &&
           tuntas_store_insert_attachment (store, attachment, error) != 0;
  }
  if (!fixture_act (store, case_id, (int)(n % 3), n % 3 == 1 ? "2" : "3", clerk, error))
    return FALSE;
  if (n % 3 == 2) {
    g_autoptr (TuntasLetter) letter = tuntas_letter_new ();

    letter->kind = g_strdup ("undangan-rapat");
    letter->case_id = case_id;
    letter->year = 2026;
    letter->status = g_strdup ("terbit");
    letter->hash = tuntas_store_put_content (store, content, error);
    return letter->hash != NULL &&
           tuntas_store_next_number (store, TUNTAS_STORE_SERIES_LETTERS, 2026, &letter->agenda,
                                     error) &&
           tuntas_store_save_letter (store, letter, error) != 0;
  }
  return TRUE;
}

static gboolean
read_count (const char *path, const char *sql, guint expected)
{
  return engines[0].read_raw (path, sql) == expected;
}

/* Whether the rows are exactly those that so many acts leave. */
static gboolean
is_after (const char *path, guint n)
{
  guint cases = (n + 2) / 3, letters = n / 3;

  return read_count (path, "SELECT count(*) FROM cases", cases) &&
         read_count (path, "SELECT count(*) FROM complaints", cases) &&
         read_count (path, "SELECT count(*) FROM attachments", cases) &&
         read_count (path, "SELECT coalesce (sum (version), 0) FROM cases", n) &&
         read_count (path, "SELECT count(*) FROM letters", letters) &&
         read_count (path, "SELECT coalesce (max (agenda), 0) FROM letters", letters) &&
         read_count (path, "SELECT count(*) FROM contents", cases + letters) &&
         read_count (path,
                     "SELECT coalesce (sum (last), 0) FROM counters WHERE series = 'register'",
                     cases) &&
         read_count (path, "SELECT coalesce (sum (last), 0) FROM counters WHERE series = 'surat'",
                     letters);
}

static gboolean
is_found (TuntasStore *store, guint n)
{
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GArray) ids = NULL;

  if (n == 0)
    return TRUE;
  query->kind = query->channel = -1;
  query->text = g_strdup_printf ("kata%u ", (n - 1) / 3);
  ids = tuntas_store_query_case_ids (store, query, NULL);
  return ids != NULL && ids->len == 1 && g_array_index (ids, gint64, 0) == (n - 1) / 3 + 1;
}

/* Opens an image as the program would after the power came back. */
static void
look_at_image (gpointer data)
{
  Run *run = data;
  g_autofree char *shared = g_strconcat (run->image_path, "-shm", NULL);
  g_autoptr (TuntasDriver) driver =
               tuntas_sqlite_driver_new_for_test (NULL, TUNTAS_SQLITE_SYNC_OFF, 0, 100000);
  g_autoptr (TuntasStore) store = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  guint64 events = 0;

  g_unlink (shared);
  run->findings.images++;
  store = tuntas_store_open_with_driver (driver, run->image_path, TUNTAS_DRIVER_MODE_OPEN, NULL);
  if (store == NULL || !tuntas_store_check (store, problems, NULL) ||
      !tuntas_store_verify_ledger (store, problems, &events, NULL, NULL, NULL, NULL) ||
      problems->len > 0) {
    run->findings.damaged++;
    return;
  }
  if (events < run->acknowledged)
    run->findings.lost++;
  if (!is_after (run->image_path, (guint)events) || !is_found (store, (guint)events))
    run->findings.half++;
}

static void
do_run (Run *run, TuntasSqliteSync sync, guint32 seed)
{
  g_autofree char *path = g_build_filename (run->folder, "kantor.tuntas", NULL);
  g_autoptr (TuntasDriver) driver =
               tuntas_sqlite_driver_new_for_test (POWER_VFS_NAME, sync, 0, CHECKPOINT_PAGES);
  g_autoptr (TuntasStore) store = NULL;
  g_autoptr (GError) error = NULL;

  run->acknowledged = 0;
  power_vfs_start (run->image_folder, seed, look_at_image, run);
  store = tuntas_store_open_with_driver (driver, path, TUNTAS_DRIVER_MODE_CREATE, &error);
  g_assert_no_error (error);
  fixture_seed (store, &run->clerk, &run->head);
  power_vfs_arm ();
  for (guint n = 0; n < ACTS_PER_RUN; n++) {
    g_assert_true (tuntas_store_begin (store, &error));
    /* Now and then the first attempt is given up. */
    if (n % 10 == 9) {
      g_assert_true (do_act (store, n, run->clerk, &error));
      tuntas_store_rollback (store);
      g_assert_true (tuntas_store_begin (store, &error));
    }
    do_act (store, n, run->clerk, &error);
    g_assert_no_error (error);
    g_assert_true (tuntas_store_commit (store, &error));
    g_assert_no_error (error);
    run->acknowledged = n + 1;
  }
  g_clear_pointer (&store, tuntas_store_close);
  power_vfs_stop ();
  g_unlink (path);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = NULL;

  /* In memory when there is such a place: thousands of images are written and read. */
  if (g_access ("/dev/shm", W_OK) == 0) {
    folder = g_strdup ("/dev/shm/tuntas-power-XXXXXX");
    if (g_mkdtemp (folder) != NULL)
      return folder;
    g_free (folder);
  }
  folder = g_dir_make_tmp ("tuntas-power-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

static Findings
do_series (TuntasSqliteSync sync, guint32 seed, guint images)
{
  Run run = {0};

  power_vfs_register ();
  run.folder = make_folder ();
  run.image_folder = g_build_filename (run.folder, "citra", NULL);
  run.image_path = g_build_filename (run.image_folder, "kantor.tuntas", NULL);
  g_assert_cmpint (g_mkdir (run.image_folder, 0700), ==, 0);
  while (run.findings.images < images)
    do_run (&run, sync, seed++);
  fixture_remove_folder (run.folder);
  g_free (run.folder);
  g_free (run.image_folder);
  g_free (run.image_path);
  return run.findings;
}

/* Two processes with different seeds, so that both cores of a small machine work. */
static Findings
do_parallel (TuntasSqliteSync sync, guint images)
{
  Findings all = {0};
  int pipes[2][2];
  pid_t children[2];

  for (int i = 0; i < 2; i++) {
    g_assert_cmpint (pipe (pipes[i]), ==, 0);
    children[i] = fork ();
    g_assert_cmpint (children[i], >=, 0);
    if (children[i] == 0) {
      Findings findings = do_series (sync, 1000 + (guint32)i * 1000000, images / 2);

      _exit (write (pipes[i][1], &findings, sizeof findings) == sizeof findings ? 0 : 1);
    }
    close (pipes[i][1]);
  }
  for (int i = 0; i < 2; i++) {
    Findings findings = {0};
    int status = 0;

    g_assert_cmpint (read (pipes[i][0], &findings, sizeof findings), ==, sizeof findings);
    close (pipes[i][0]);
    g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
    g_assert_cmpint (status, ==, 0);
    all.images += findings.images;
    all.damaged += findings.damaged;
    all.half += findings.half;
    all.lost += findings.lost;
  }
  g_test_message ("%u images: %u damaged, %u half-written, %u lost an acknowledged act", all.images,
                  all.damaged, all.half, all.lost);
  return all;
}

static void
test_full (void)
{
  Findings findings = do_parallel (TUNTAS_SQLITE_SYNC_FULL, 10000);

  g_assert_cmpuint (findings.images, >=, 10000);
  g_assert_cmpuint (findings.damaged, ==, 0);
  g_assert_cmpuint (findings.half, ==, 0);
  g_assert_cmpuint (findings.lost, ==, 0);
}

/* The test has teeth: without the last flush acknowledged acts are lost, though none in part. */
static void
test_normal_loses (void)
{
  Findings findings = do_parallel (TUNTAS_SQLITE_SYNC_NORMAL, 600);

  g_assert_cmpuint (findings.lost, >, 0);
  g_assert_cmpuint (findings.half, ==, 0);
}

/* Without any flush files are damaged. */
static void
test_off_damages (void)
{
  Findings findings = do_parallel (TUNTAS_SQLITE_SYNC_OFF, 600);

  g_assert_cmpuint (findings.damaged + findings.half, >, 0);
  g_assert_cmpuint (findings.lost + findings.damaged, >, 0);
}

/* Acts until it is killed, telling each one that was acknowledged. */
static void
act_until_killed (const char *path, guint done, gint64 clerk, int tell)
{
  g_autoptr (TuntasStore) store = tuntas_store_open (path, NULL);

  if (store == NULL)
    _exit (2);
  for (guint n = done;; n++) {
    guint acknowledged = n + 1;

    if (!tuntas_store_begin (store, NULL) || !do_act (store, n, clerk, NULL) ||
        !tuntas_store_commit (store, NULL))
      _exit (3);
    if (write (tell, &acknowledged, sizeof acknowledged) != sizeof acknowledged)
      _exit (4);
  }
}

static void
test_killed (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  Fixture *fixture = fixture_new (&engines[0]);
  guint done = 0;

  g_clear_pointer (&fixture->store, tuntas_store_close);
  for (int round = 0; round < 40; round++) {
    g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (GError) error = NULL;
    int wanted = g_rand_int_range (random, 1, 25), status = 0;
    int tell[2];
    guint acknowledged = done;
    guint64 events = 0;
    pid_t child;

    g_assert_cmpint (pipe (tell), ==, 0);
    child = fork ();
    if (child == 0) {
      close (tell[0]);
      act_until_killed (fixture->path, done, fixture->clerk, tell[1]);
    }
    close (tell[1]);
    while (wanted-- > 0)
      g_assert_cmpint (read (tell[0], &acknowledged, sizeof acknowledged), ==, sizeof acknowledged);
    kill (child, SIGKILL);
    while (read (tell[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged)
      ;
    close (tell[0]);
    g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    g_assert_true (WIFSIGNALED (status));

    fixture_reopen (fixture);
    g_assert_true (tuntas_store_check (fixture->store, problems, &error));
    g_assert_true (
      tuntas_store_verify_ledger (fixture->store, problems, &events, NULL, NULL, NULL, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (problems->len, ==, 0);
    g_assert_cmpuint (events, >=, acknowledged);
    g_assert_true (is_after (fixture->path, (guint)events));
    g_assert_true (is_found (fixture->store, (guint)events));
    g_clear_pointer (&fixture->store, tuntas_store_close);
    done = (guint)events;
  }
  fixture_free (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/power-loss/full", test_full);
  g_test_add_func ("/storage/power-loss/normal-loses", test_normal_loses);
  g_test_add_func ("/storage/power-loss/off-damages", test_off_damages);
  g_test_add_func ("/storage/killed", test_killed);
  return g_test_run ();
}
