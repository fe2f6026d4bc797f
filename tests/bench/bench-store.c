/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the store costs, as ratios against floors measured in the same run on the same disk.
 * Usage: bench-store [commit|board|search]… ; files go to the folder named by TMPDIR.
 */
#include "config.h"

#include "sqlite/tuntas-sqlite-driver.h"
#include "tuntas-store-backup.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-officials.h"
#include "tuntas-store-query.h"
#include "tuntas-store-search.h"
#include "tuntas-store-sops.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ROOTS 4000
#define FORMS 8
#define NOW G_GINT64_CONSTANT (1793581200)

static char *vocabulary[ROOTS * FORMS];
static double cumulative[ROOTS * FORMS];
static GRand *rng;

static void
must (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "failed");
}

/* Words as Indonesian builds them: roots of two or three syllables with the usual affixes. */
static void
make_vocabulary (void)
{
  static const char *const syllables[] = {
    "ba", "ca", "da", "ga", "ja", "ka", "la", "ma", "na", "pa",   "ra",   "sa",  "ta",  "wa",
    "bu", "du", "gu", "ju", "ku", "lu", "mu", "nu", "pu", "ru",   "su",   "tu",  "bi",  "di",
    "gi", "ki", "li", "mi", "ni", "pi", "ri", "si", "ti", "lang", "rang", "sak", "tan", "kan"};
  static const char *const forms[FORMS] = {"%s",   "me%s",  "di%s",   "ber%s",
                                           "%san", "%skan", "ke%san", "pe%san"};
  double sum = 0;

  rng = g_rand_new_with_seed (20261102);
  for (int i = 0; i < ROOTS; i++) {
    g_autoptr (GString) root = g_string_new (NULL);

    for (int n = g_rand_int_range (rng, 2, 4); n > 0; n--)
      g_string_append (root, syllables[g_rand_int_range (rng, 0, G_N_ELEMENTS (syllables))]);
    for (int f = 0; f < FORMS; f++) {
      g_autoptr (GString) word = g_string_new (forms[f]);

      g_string_replace (word, "%s", root->str, 0);
      vocabulary[i * FORMS + f] = g_strdup (word->str);
    }
  }
  for (int i = ROOTS * FORMS - 1; i > 0; i--) {
    int k = g_rand_int_range (rng, 0, i + 1);
    char *word = vocabulary[i];

    vocabulary[i] = vocabulary[k];
    vocabulary[k] = word;
  }
  for (int i = 0; i < ROOTS * FORMS; i++)
    cumulative[i] = sum += 1.0 / (i + 2);
}

/* Drawn by Zipf's law, as words are in texts. */
static const char *
draw_word (void)
{
  double at = g_rand_double (rng) * cumulative[ROOTS * FORMS - 1];
  int low = 0, high = ROOTS * FORMS - 1;

  while (low < high) {
    int middle = (low + high) / 2;

    if (cumulative[middle] < at)
      low = middle + 1;
    else
      high = middle;
  }
  return vocabulary[low];
}

static char *
draw_text (int n_words)
{
  GString *text = g_string_new (draw_word ());

  while (--n_words > 0)
    g_string_append_printf (text, " %s", draw_word ());
  return g_string_free (text, FALSE);
}

static TuntasComplaint *
draw_complaint (void)
{
  TuntasComplaint *complaint = tuntas_complaint_new ();

  complaint->subject = draw_text (7);
  complaint->account = draw_text (50 + g_rand_int_range (rng, 0, 40));
  complaint->village = g_strdup (vocabulary[g_rand_int_range (rng, 0, 80)]);
  complaint->received_at = NOW - g_rand_int_range (rng, 0, 365 * 86400);
  return complaint;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return x < y ? -1 : x > y;
}

static double
quantile (GArray *times, double q)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, MIN (times->len - 1, (guint)(q * times->len)));
}

static double
elapsed_ms (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1000.0;
}

static void
seed_office (TuntasStore *store)
{
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();
  g_autoptr (GError) error = NULL;

  official->name = g_strdup ("Rangga Contoh");
  official->active = TRUE;
  must (tuntas_store_save_official (store, official, &error) == 1, error);
  must (tuntas_store_add_sop (store, "contoh", "[SOP]\n", 20260101, &error) == 1, error);
}

static TuntasCaseState *
new_state (const char *step, const char *lane)
{
  TuntasCaseState *state = tuntas_case_state_new ();

  state->sop_name = g_strdup ("contoh");
  state->sop_revision = 1;
  state->lap = 1;
  state->step = g_strdup (step);
  state->lane = g_strdup (lane);
  state->holder = 1;
  state->step_since = NOW;
  state->trail = g_strdup ("langkah.1=1\nlangkah.2=1\npemegang.kadis=1\n");
  return state;
}

static gint64
register_case (TuntasStore *store, TuntasComplaint *complaint)
{
  g_autoptr (TuntasCaseState) state = new_state ("1", "petugas");
  g_autoptr (TuntasEvent) event = tuntas_event_new ();
  TuntasCaseProjection projection = {"Menerima pengaduan", "Petugas", NOW + 3600, NOW + 86400};
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;
  int sequence = 0;
  gint64 id;

  must (tuntas_store_next_number (store, TUNTAS_STORE_SERIES_REGISTER, 2026, &sequence, &error),
        error);
  number = g_strdup_printf ("%06d/ADU/XI/2026", sequence);
  id = tuntas_store_insert_case (store, number, 2026, sequence, complaint, 0,
                                 complaint->received_at, state, &projection, &error);
  must (id != 0, error);
  event->case_id = id;
  event->version = 1;
  event->act = TUNTAS_ACT_REGISTER;
  event->by = 1;
  event->at = NOW;
  event->to_step = g_strdup ("1");
  event->details = g_strdup ("sop=contoh\nrevisi=1\n");
  must (tuntas_store_append_event (store, event, &error), error);
  return id;
}

static void
take_step (TuntasStore *store, gint64 id, int version)
{
  static const char *const lanes[] = {"petugas", "sekretaris", "kadis", "kabid", "kasi", "tim"};
  g_autoptr (TuntasCaseState) state = new_state ("4", lanes[g_rand_int_range (rng, 0, 6)]);
  g_autoptr (TuntasEvent) event = tuntas_event_new ();
  TuntasCaseProjection projection = {"Memberikan disposisi", "Kepala Dinas",
                                     NOW + g_rand_int_range (rng, 0, 500000), 0};
  g_autoptr (GError) error = NULL;

  must (tuntas_store_update_case (store, id, version, state, &projection, &error), error);
  event->case_id = id;
  event->version = version + 1;
  event->act = TUNTAS_ACT_TAKE;
  event->by = 1;
  event->at = NOW;
  event->from_step = g_strdup ("3");
  event->to_step = g_strdup ("4");
  event->note = g_strdup ("Segera ditindaklanjuti dan dilaporkan hasilnya.");
  must (tuntas_store_append_event (store, event, &error), error);
}

static TuntasStore *
new_store (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  TuntasStore *store = tuntas_store_create (path, &error);

  must (store != NULL, error);
  seed_office (store);
  return store;
}

static void
fill_store (TuntasStore *store, int n)
{
  g_autoptr (GError) error = NULL;

  for (int done = 0; done < n; done += 1000) {
    must (tuntas_store_begin (store, &error), error);
    for (int i = 0; i < MIN (1000, n - done); i++) {
      g_autoptr (TuntasComplaint) complaint = draw_complaint ();

      register_case (store, complaint);
    }
    must (tuntas_store_commit (store, &error), error);
  }
}

typedef enum {
  WORK_APPEND,
  WORK_TAKE,
  WORK_REGISTER,
  N_WORK,
} Work;

typedef struct {
  TuntasStore *store;
  int fd;
  int versions[2001];
  GArray *rates[N_WORK];
  double slowest[N_WORK];
} Commits;

/* One piece of work, made durable; returns its milliseconds. */
static double
commit_one (Commits *self, Work work)
{
  static char page[4096];
  g_autoptr (TuntasComplaint) complaint = work == WORK_REGISTER ? draw_complaint () : NULL;
  gint64 begin = g_get_monotonic_time ();
  int id = g_rand_int_range (rng, 1, 2001);
  g_autoptr (GError) error = NULL;

  if (work == WORK_APPEND) {
    if (write (self->fd, page, sizeof page) != sizeof page || fdatasync (self->fd) != 0)
      g_error ("floor");
    return elapsed_ms (begin);
  }
  must (tuntas_store_begin (self->store, &error), error);
  if (work == WORK_TAKE)
    take_step (self->store, id, self->versions[id]++);
  else
    register_case (self->store, complaint);
  must (tuntas_store_commit (self->store, &error), error);
  return elapsed_ms (begin);
}

static void
commit_many (Commits *self, Work work)
{
  double sum = 0, rate;

  for (int i = 0; i < 300; i++) {
    double ms = commit_one (self, work);

    sum += ms;
    self->slowest[work] = MAX (self->slowest[work], ms);
  }
  rate = 300 * 1000 / sum;
  g_array_append_val (self->rates[work], rate);
}

/* The floor and the acts take turns, so that a drift of the machine meets them alike. */
static void
bench_commit (const char *folder)
{
  static const char *const names[N_WORK] = {"append 4 KiB + fdatasync", "act: row, event",
                                            "registration: number, case, event, search"};
  Commits commits = {0};
  g_autofree char *raw = g_build_filename (folder, "floor", NULL);
  g_autoptr (GError) error = NULL;

  commits.store = new_store (folder, "commit.tuntas");
  commits.fd = g_open (raw, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  fill_store (commits.store, 2000);
  for (int i = 0; i <= 2000; i++)
    commits.versions[i] = 1;
  for (int k = 0; k < N_WORK; k++)
    commits.rates[k] = g_array_new (FALSE, FALSE, sizeof (double));
  for (int round = 0; round < 21; round++) {
    gboolean more = round % 5 == 4;

    for (int k = 0; k < N_WORK; k++)
      commit_many (&commits, k);
    while (more)
      must (tuntas_store_tidy (commits.store, &more, &error), error);
  }
  for (int k = 0; k < N_WORK; k++) {
    g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
    g_autoptr (GArray) sorted = g_array_copy (commits.rates[k]);

    for (guint i = 0; i < commits.rates[k]->len; i++) {
      double ratio = g_array_index (commits.rates[k], double, i) /
                     g_array_index (commits.rates[WORK_APPEND], double, i);

      g_array_append_val (ratios, ratio);
    }
    g_print ("%-44s %7.0f/s  ratio to append %.2f  slowest %.2f ms\n", names[k],
             quantile (sorted, 0.5), quantile (ratios, 0.5), commits.slowest[k]);
  }
  for (int k = 0; k < N_WORK; k++)
    g_array_unref (commits.rates[k]);
  close (commits.fd);
  tuntas_store_close (commits.store);
}

/* Rows of closed cases as a long history leaves them, and 5,000 open ones among them. */
static void
fill_board (TuntasStore *store, const char *path, int closed)
{
  sqlite3 *db = NULL;
  g_autofree char *sql = g_strdup_printf (
    "PRAGMA synchronous = OFF; BEGIN;"
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
    "INSERT INTO cases (version, number, register_year, register_sequence, registered_at, subject,"
    " kind, channel, category, anonymous, confidential, sop_name, sop_revision, status,"
    " supervisory, lap, step, step_title, lane, lane_title, holder, step_since, step_due,"
    " legal_due, due, paused_since, paused_minutes, complainant_minutes, extension_minutes,"
    " received_on, complete_on, forwarded_on, decided_on, answered_on, closed_on, office_minutes,"
    " outside_minutes, passes, closed_at) "
    "SELECT 4, printf ('%%07d/ADU/XI/2026', i), 2026, i, %" G_GINT64_FORMAT " + i,"
    " 'Jalan di depan pasar rusak dan berlubang nomor ' || i, 'pengaduan', 'langsung',"
    " 'Infrastruktur', 0, 0, 'contoh', 1, iif (i %% %d = 0, 'running', 'closed'), 0, 1,"
    " '4', 'Memberikan disposisi', 'lajur' || (i %% 7), 'Kepala Bidang ' || (i %% 7), 1, i,"
    " 1800000000 + (i * 7919) %% 1000000, 253402300799, 1800000000 + (i * 7919) %% 1000000, 0, 0, "
    "0,"
    " 0, i, i, i, 0, 0, 0, 10, 10, 1, iif (i %% %d = 0, NULL, i) FROM n; COMMIT;",
    closed + 5000, NOW, (closed + 5000) / 5000, (closed + 5000) / 5000);
  char *message = NULL;

  if (sqlite3_open (path, &db) != SQLITE_OK ||
      sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
  sqlite3_close (db);
}

/* Bits of the columns of a summary that are texts. */
#define TEXT_COLUMNS                                                                               \
  (1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 9 | 1 << 11 | 1 << 12 | 1 << 13 |    \
   1 << 14 | 1 << 16 | 1 << 23 | 1 << 28)

/* The floor: the same columns with nothing but SQLite, texts and numbers read and let go. */
static int
read_raw_board (sqlite3_stmt *statement)
{
  int rows = 0;

  while (sqlite3_step (statement) == SQLITE_ROW) {
    for (int column = 0; column < 29; column++)
      if ((TEXT_COLUMNS & 1 << column) != 0)
        sqlite3_column_text (statement, column);
      else
        sqlite3_column_int64 (statement, column);
    rows++;
  }
  sqlite3_reset (statement);
  return rows;
}

typedef enum {
  BOARD_RAW,
  BOARD_OURS,
  BOARD_COUNTS,
  BOARD_DESK,
  BOARD_NEWEST,
  N_BOARD,
} BoardWork;

/* A store with its history, and what was measured on it. */
typedef struct {
  int closed;
  TuntasStore *store;
  sqlite3 *db;
  sqlite3_stmt *statement;
  GArray *times[N_BOARD];
  GArray *ratios;
} Board;

static void
board_open (Board *self, const char *folder, int closed)
{
  static const char sql[] =
    "SELECT c.id, c.version, c.number, c.subject, c.kind, c.channel, c.category,"
    " c.sop_name, c.sop_revision, c.status, c.lap, c.step, c.step_title, c.lane,"
    " c.lane_title, c.holder, o.name, c.registered_at, c.step_since, c.step_due,"
    " c.legal_due, c.due, c.paused_since, c.pause_reason, c.closed_at, c.anonymous,"
    " c.confidential, c.recurring, c.external_id FROM cases AS c LEFT JOIN officials AS o"
    " ON o.id = c.holder WHERE c.closed_at IS NULL AND c.sop_name = 'contoh'"
    " ORDER BY c.lane, c.due, c.id";
  g_autofree char *name = g_strdup_printf ("board-%d.tuntas", closed);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  self->closed = closed;
  self->store = new_store (folder, name);
  fill_board (self->store, path, closed);
  sqlite3_open_v2 (path, &self->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
  sqlite3_exec (self->db, "PRAGMA cache_size = -65536", NULL, NULL, NULL);
  if (sqlite3_prepare_v2 (self->db, sql, -1, &self->statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->db));
  self->ratios = g_array_new (FALSE, FALSE, sizeof (double));
  for (int k = 0; k < N_BOARD; k++)
    self->times[k] = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
board_close (Board *self)
{
  sqlite3_finalize (self->statement);
  sqlite3_close (self->db);
  tuntas_store_close (self->store);
  g_array_unref (self->ratios);
  for (int k = 0; k < N_BOARD; k++)
    g_array_unref (self->times[k]);
}

static void
board_do (Board *self, BoardWork work, TuntasCaseQuery *query)
{
  static const char *const lanes[] = {"lajur1", NULL};
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GError) error = NULL;
  TuntasCaseCounts counts = {0};

  switch (work) {
  case BOARD_RAW:
    g_assert_cmpint (read_raw_board (self->statement), ==, 5000);
    return;
  case BOARD_OURS:
    cases = tuntas_store_list_board (self->store, "contoh", &error);
    g_assert_cmpuint (cases->len, ==, 5000);
    return;
  case BOARD_COUNTS:
    must (tuntas_store_count_cases (self->store, 1800500000, 1800600000, &counts, &error), error);
    return;
  case BOARD_DESK:
    cases = tuntas_store_list_desk (self->store, 2, lanes, &error);
    break;
  case BOARD_NEWEST:
    cases = tuntas_store_query_cases (self->store, query, &error);
    break;
  case N_BOARD:
    break;
  }
  must (cases != NULL, error);
}

/* The two histories and the floor take turns, so that a drift of the machine meets them alike. */
static void
bench_board (const char *folder)
{
  static const int sizes[] = {10000, 1000000};
  Board boards[2];
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GArray) flatness = g_array_new (FALSE, FALSE, sizeof (double));

  query->kind = query->channel = -1;
  query->open = TRUE;
  query->limit = 50;
  for (int s = 0; s < 2; s++)
    board_open (&boards[s], folder, sizes[s]);
  for (int i = 0; i < 101; i++) {
    double ours[2], ratio;

    for (int s = 0; s < 2; s++) {
      double times[N_BOARD];

      for (int k = 0; k < N_BOARD; k++) {
        gint64 start = g_get_monotonic_time ();

        board_do (&boards[s], k, query);
        times[k] = elapsed_ms (start);
        g_array_append_val (boards[s].times[k], times[k]);
      }
      ours[s] = times[BOARD_OURS];
      ratio = times[BOARD_OURS] / times[BOARD_RAW];
      g_array_append_val (boards[s].ratios, ratio);
    }
    ratio = ours[1] / ours[0];
    g_array_append_val (flatness, ratio);
  }
  for (int s = 0; s < 2; s++) {
    GArray **times = boards[s].times;

    g_print ("board, 5,000 open of %7d: %.2f ms, raw SQL %.2f ms, ratio %.2f; counts %.2f ms; "
             "desk %.2f ms; newest 50 open %.2f ms\n",
             sizes[s] + 5000, quantile (times[BOARD_OURS], 0.5), quantile (times[BOARD_RAW], 0.5),
             quantile (boards[s].ratios, 0.5), quantile (times[BOARD_COUNTS], 0.5),
             quantile (times[BOARD_DESK], 0.5), quantile (times[BOARD_NEWEST], 0.5));
    board_close (&boards[s]);
  }
  g_print ("board, 1,000,000 against 10,000 closed: %.2f\n", quantile (flatness, 0.5));
}

static void
print_times (const char *what, GArray *times)
{
  g_print ("100,000 cases, %-24s p50 %.2f p95 %.2f ms\n", what, quantile (times, 0.5),
           quantile (times, 0.95));
}

/* The whole register, as its page asks for it in each order. */
static void
bench_register (TuntasStore *store)
{
  static const char *const sorts[] = {NULL, "number", "due", "subject", "step", "holder"};

  for (guint s = 0; s < G_N_ELEMENTS (sorts); s++) {
    g_autofree char *what = g_strdup_printf ("all ids by %s", sorts[s] != NULL ? sorts[s] : "age");
    g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
    g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
    g_autoptr (GError) error = NULL;

    query->kind = query->channel = -1;
    query->sort = g_strdup (sorts[s]);
    for (int i = 0; i < 11; i++) {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GArray) ids = tuntas_store_query_case_ids (store, query, &error);
      double time = elapsed_ms (start);

      must (ids != NULL, error);
      g_array_append_val (times, time);
    }
    print_times (what, times);
  }
}

/* The online backup with all its looking and counting, and its part that copies. */
static void
bench_backup (TuntasStore *store, const char *folder)
{
  g_autofree char *copy = g_build_filename (folder, "cadangan", NULL);
  g_autoptr (TuntasStoreInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  GStatBuf status;

  info = tuntas_store_backup (store, copy, NULL, NULL, NULL, &error);
  must (info != NULL && g_stat (copy, &status) == 0, error);
  g_print ("backup, checked and counted: %.2f s for %.2f GB\n", elapsed_ms (start) / 1000,
           status.st_size / 1e9);
}

static void
bench_search (const char *folder)
{
  g_autoptr (TuntasStore) store = new_store (folder, "search.tuntas");
  g_autoptr (GArray) two = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) similar = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) typed = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) tidy = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  gboolean more = TRUE;

  fill_store (store, 100000);
  g_print ("100,000 registrations in bundles of 1,000: %.1f s\n", elapsed_ms (start) / 1000);
  while (more) {
    double time;

    start = g_get_monotonic_time ();
    must (tuntas_store_tidy (store, &more, &error), error);
    time = elapsed_ms (start);
    g_array_append_val (tidy, time);
  }
  g_print ("tidy: %u calls, p50 %.1f ms, longest %.1f ms\n", tidy->len, quantile (tidy, 0.5),
           quantile (tidy, 1));
  for (int i = 0; i < 400; i++) {
    g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
    g_autoptr (GArray) ids = NULL;
    g_autoptr (GPtrArray) found = NULL;
    g_autoptr (TuntasComplaint) complaint = draw_complaint ();
    g_autofree char *text = g_strconcat (complaint->subject, " ", complaint->account, NULL);
    TuntasSimilarRequest request = {
      .text = text, .village = complaint->village, .at = NOW, .limit = 10};
    double time;

    query->kind = query->channel = -1;
    query->limit = 20;
    for (int k = 0; k < 3; k++) {
      g_free (query->text);
      query->text = k == 0   ? g_strdup_printf ("%s %s ", draw_word (), draw_word ())
                    : k == 1 ? g_strdup_printf ("%s ", draw_word ())
                             : g_strdup_printf ("%s %.4s", draw_word (), draw_word ());
      start = g_get_monotonic_time ();
      g_clear_pointer (&ids, g_array_unref);
      ids = tuntas_store_query_case_ids (store, query, &error);
      must (ids != NULL, error);
      time = elapsed_ms (start);
      g_array_append_val (k == 0 ? two : k == 1 ? one : typed, time);
    }

    start = g_get_monotonic_time ();
    found = tuntas_store_find_similar (store, &request, &error);
    must (found != NULL, error);
    time = elapsed_ms (start);
    g_array_append_val (similar, time);
  }
  print_times ("one word", one);
  print_times ("two words", two);
  print_times ("word and a beginning", typed);
  print_times ("similar complaints", similar);
  bench_register (store);
  bench_backup (store, folder);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  folder = g_dir_make_tmp ("tuntas-bench-XXXXXX", &error);
  must (folder != NULL, error);
  make_vocabulary ();
  for (int i = 0; i < 3; i++) {
    static const struct {
      const char *name;
      void (*run) (const char *folder);
    } benches[] = {{"commit", bench_commit}, {"board", bench_board}, {"search", bench_search}};

    if (argc == 1 || g_strv_contains ((const char *const *)argv + 1, benches[i].name))
      benches[i].run (folder);
  }
  remove_folder (folder);
  return EXIT_SUCCESS;
}
