/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Runs tuntasctl as a script does: only its words, files, output and exit status. */

#define NOW "2026-11-20T09:00:00+07:00"

typedef struct {
  char *folder;
  char *office;
} Fixture;

typedef struct {
  int status;
  char *output;
  char *errors;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->output);
  g_free (run->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("tuntas-ctl-XXXXXX", NULL);
  self->office = g_build_filename (self->folder, "kantor.tuntas", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->office);
}

static Run
run_argv (const char *const *words)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *program =
    g_test_build_filename (G_TEST_BUILT, "..", "src", "cli", "tuntasctl", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run run = {0};

  g_ptr_array_add (argv, program);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer)words[i]);
  g_ptr_array_add (argv, NULL);
  process =
    g_subprocess_newv ((const char *const *)argv->pdata,
                       G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run.output, &run.errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);
  return run;
}

#define RUN(...) run_argv ((const char *const[]){__VA_ARGS__, NULL})

/* Runs with --json, expects success, and gives what was printed. */
static JsonNode *
run_json (const char *const *words)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_auto (Run) run = {0};
  JsonNode *node;

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (all, (gpointer)words[i]);
  g_ptr_array_add (all, (gpointer) "--json");
  g_ptr_array_add (all, NULL);
  run = run_argv ((const char *const *)all->pdata);
  if (run.status != 0)
    g_error ("%s: status %d: %s", words[0], run.status, run.errors);
  node = json_from_string (run.output, &error);
  g_assert_no_error (error);
  return node;
}

#define JSON(...) run_json ((const char *const[]){__VA_ARGS__, NULL})

static const char *
text_of (JsonNode *node, const char *member)
{
  return json_object_get_string_member_with_default (json_node_get_object (node), member, NULL);
}

static gint64
int_of (JsonNode *node, const char *member)
{
  g_assert_true (json_object_has_member (json_node_get_object (node), member));
  return json_object_get_int_member (json_node_get_object (node), member);
}

static JsonArray *
array_of (JsonNode *node, const char *member)
{
  g_assert_true (json_object_has_member (json_node_get_object (node), member));
  return json_object_get_array_member (json_node_get_object (node), member);
}

static void
test_deadline (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *duration;
    const char *due;
  } rows[] = {
    {"2026-08-24T15:50:00+07:00", "15 menit", "2026-08-26T07:35:00+07:00"},
    {"2026-08-20T10:00:00+07:00", "15 jam", "2026-08-24T10:00:00+07:00"},
    {"2026-11-20T11:20:00+07:00", "30 menit", "2026-11-20T13:20:00+07:00"},
    {"2026-02-26T10:00:00", "15 jam", "2026-03-02T12:00:00+07:00"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (JsonNode) node =
                 JSON ("deadline", "--from", rows[i].from, "--duration", rows[i].duration);

    g_assert_cmpstr (text_of (node, "due"), ==, rows[i].due);
    g_assert_nonnull (text_of (node, "sentence"));
    g_assert_nonnull (text_of (node, "from"));
    if (i == 0) {
      JsonArray *skipped = array_of (node, "skipped");
      JsonObject *day = json_array_get_object_element (skipped, 0);

      g_assert_cmpuint (json_array_get_length (skipped), ==, 1);
      g_assert_cmpstr (json_object_get_string_member (day, "date"), ==, "2026-08-25");
      g_assert_nonnull (strstr (json_object_get_string_member (day, "reason"), "Maulid"));
    }
  }
}

static void
test_words (Fixture *self, gconstpointer data)
{
  g_auto (Run) run = RUN ("terbilang", "2026");
  g_auto (Run) minus = RUN ("terbilang", "-5");
  g_auto (Run) wrong = RUN ("terbilang", "seribu");

  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.output, ==, "dua ribu dua puluh enam\n");
  g_assert_cmpstr (minus.output, ==, "minus lima\n");
  g_assert_cmpint (wrong.status, ==, 2);
}

static void
test_usage (Fixture *self, gconstpointer data)
{
  static const char *const wrong[][6] = {
    {NULL},
    {"tidak-ada", NULL},
    {"cases", "--tidak-ada", NULL},
    {"cases", NULL},
    {"case", NULL},
    {"deadline", "--from", "2026-01-01", NULL},
    {"deadline", "--duration", "segera", NULL},
    {"sop", "hapus", NULL},
    {"act", "1", "terbangkan", NULL},
  };
  g_auto (Run) help = RUN ("--help");
  g_auto (Run) command_help = RUN ("act", "--help");
  g_auto (Run) missing = RUN ("--office", "tidak-ada.tuntas", "cases");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_auto (Run) run = run_argv (wrong[i]);

    g_assert_cmpint (run.status, ==, 2);
    g_assert_cmpstr (run.output, ==, "");
    g_assert_true (g_str_has_prefix (run.errors, "tuntasctl: "));
  }
  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.output, "import-lapor"));
  g_assert_cmpint (command_help.status, ==, 0);
  g_assert_nonnull (strstr (command_help.output, "--choice"));
  g_assert_cmpint (missing.status, ==, 1);
}

/* Each command that the help names explains itself. */
static void
test_help (Fixture *self, gconstpointer data)
{
  g_auto (Run) help = RUN ("--help");
  g_auto (GStrv) lines = g_strsplit (help.output, "\n", -1);
  guint n_commands = 0;

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (Run) run = {0};
    g_auto (GStrv) said = NULL;
    g_autofree char *usage = NULL;

    if (!g_str_has_prefix (lines[i], "  ") || !g_ascii_islower (lines[i][2]))
      continue;
    n_commands++;
    *strchr (lines[i] + 2, ' ') = '\0';
    run = RUN (lines[i] + 2, "--help");
    said = g_strsplit (run.output, "\n", 3);
    usage = g_strdup_printf ("] %s", lines[i] + 2);
    g_assert_cmpint (run.status, ==, 0);
    g_assert_cmpuint (g_strv_length (said), ==, 3);
    g_assert_nonnull (strstr (said[1], usage));
    g_assert_false (g_str_has_suffix (said[1], " "));
    g_assert_null (strstr (said[1], "null"));
  }
  g_assert_cmpuint (n_commands, >, 20);
}

static void
test_sops (Fixture *self, gconstpointer data)
{
  g_autofree char *broken = g_build_filename (self->folder, "rusak.sop", NULL);
  g_autoptr (JsonNode) list = JSON ("sop", "list");
  g_autoptr (JsonNode) show = JSON ("sop", "show", "padang-bapenda-keluhan");
  g_autoptr (JsonNode) checks = JSON ("sop", "check");
  g_auto (Run) refused = {0};
  JsonArray *steps = array_of (show, "steps");
  gboolean loop = FALSE;

  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), ==, 5);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (checks)), ==, 5);
  g_assert_cmpuint (json_array_get_length (array_of (show, "lanes")), ==, 4);
  g_assert_cmpuint (json_array_get_length (steps), ==, 14);
  for (guint i = 0; i < json_array_get_length (steps); i++) {
    JsonObject *step = json_array_get_object_element (steps, i);
    JsonArray *next = json_object_get_array_member (step, "next");

    g_assert_nonnull (json_object_get_string_member (step, "activity"));
    g_assert_nonnull (json_object_get_string_member (step, "lane"));
    for (guint k = 0; k < json_array_get_length (next); k++)
      loop = loop || (strcmp (json_object_get_string_member (step, "label"), "13") == 0 &&
                      strcmp (json_array_get_string_element (next, k), "7") == 0);
  }
  g_assert_true (loop);

  g_assert_true (g_file_set_contents (broken, "[sop]\nnama=rusak\nbukan baris\n", -1, NULL));
  refused = RUN ("sop", "check", broken, "--json");
  g_assert_cmpint (refused.status, ==, 1);
  g_assert_nonnull (strstr (refused.output, "rusak.sop"));
}

/* The act that leads on from where the case stands. */
static void
take (Fixture *self, const char *number, const char *choice, const char *note)
{
  g_auto (Run) run = choice != NULL ? RUN ("--office", self->office, "--now", NOW, "act", number,
                                           "take", "--choice", choice, "--note", note)
                                    : RUN ("--office", self->office, "--now", NOW, "act", number,
                                           "teruskan", "--note", note);

  if (run.status != 0)
    g_error ("take: %s", run.errors);
}

static void
assert_pdf (Fixture *self, const char *kind, const char *number, gboolean numbered)
{
  g_autofree char *name = g_strconcat (kind, ".pdf", NULL);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (JsonNode) node =
               JSON ("--office", self->office, "--now", NOW, "letter", kind, number, "-o", path);
  g_autofree char *content = NULL;

  g_assert_cmpstr (text_of (node, "path"), ==, path);
  g_assert_true ((text_of (node, "number") != NULL) == numbered);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

/* From the counter to the archive by the SOP of Agam, with its meeting and its letters. */
static void
test_walk (Fixture *self, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (self->folder, "cadangan.tuntas", NULL);
  g_autofree char *restored = g_build_filename (self->folder, "pulih.tuntas", NULL);
  g_autoptr (JsonNode) made = JSON ("new-office", self->office, "--now", NOW);
  g_autoptr (JsonNode) entered = NULL;
  g_autoptr (JsonNode) finished = NULL;
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (JsonNode) verified = NULL;
  g_autoptr (JsonNode) kept = NULL;
  g_auto (Run) refused = {0};
  g_auto (Run) incomplete = {0};
  JsonArray *events;

  g_assert_cmpint (int_of (made, "cases"), ==, 0);
  incomplete = RUN ("--office", self->office, "register", "--subject", "Tanpa uraian");
  g_assert_cmpint (incomplete.status, ==, 1);

  entered = JSON ("--office", self->office, "--now", NOW, "register", "--subject",
                  "Pungutan di loket", "--account", "Petugas meminta uang tanpa kuitansi.",
                  "--name", "Siti Contohwati", "--address", "Jalan Melati 3", "--channel", "surat");
  g_assert_cmpstr (text_of (entered, "number"), ==, "0001/ADU/XI/2026");
  g_assert_cmpstr (text_of (entered, "step"), ==, "2");
  g_assert_cmpstr (text_of (entered, "lane"), ==, "staf");
  g_assert_cmpstr (text_of (entered, "status"), ==, "running");
  g_assert_cmpint (int_of (entered, "remaining_minutes"), ==, 10);
  g_assert_cmpuint (json_array_get_length (array_of (entered, "acts")), >, 3);
  assert_pdf (self, "tanda-terima", "1", FALSE);

  refused = RUN ("--office", self->office, "act", "1", "take", "--to", "9");
  g_assert_cmpint (refused.status, ==, 1);
  g_assert_cmpstr (refused.output, ==, "");

  take (self, "1", NULL, "Berkas lengkap");
  take (self, "1", NULL, "Sudah ditelaah");
  take (self, "1", NULL, "Perlu rapat");
  take (self, "1", "rapat", "Jadwalkan");
  take (self, "1", NULL, "Siapkan undangan");
  assert_pdf (self, "undangan-rapat", "1", TRUE);
  for (guint i = 0; i < 4; i++)
    take (self, "1", NULL, "Uang dikembalikan");
  assert_pdf (self, "berita-acara", "1", TRUE);
  take (self, "1", NULL, "Disampaikan lewat surat");
  take (self, "1", NULL, "Diterima pengadu");
  g_clear_pointer (&finished, json_node_unref);
  finished =
    JSON ("--office", self->office, "--now", NOW, "act", "1", "tutup", "--note", "Selesai");
  g_assert_cmpstr (text_of (finished, "status"), ==, "closed");
  g_clear_pointer (&finished, json_node_unref);
  finished = JSON ("--office", self->office, "--now", NOW, "act", "0001/ADU/XI/2026", "archive");
  g_assert_cmpstr (text_of (finished, "status"), ==, "archived");
  g_assert_cmpuint (json_array_get_length (array_of (finished, "letters")), ==, 3);
  events = array_of (finished, "events");
  for (guint i = 0; i < json_array_get_length (events); i++) {
    JsonObject *event = json_array_get_object_element (events, i);
    static const char *const members[] = {"seq",       "act",     "by",   "for", "at",
                                          "from_step", "to_step", "note", "hash"};

    for (guint k = 0; k < G_N_ELEMENTS (members); k++)
      g_assert_true (json_object_has_member (event, members[k]));
    g_assert_cmpint (json_object_get_int_member (event, "seq"), ==, i + 1);
    g_assert_cmpuint (strlen (json_object_get_string_member (event, "hash")), ==, 64);
  }

  /* Found by a stem of a word of its text, though it is closed and archived. */
  found = JSON ("--office", self->office, "cases", "--search", "petugas kuitansi");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (found)), ==, 1);
  g_clear_pointer (&found, json_node_unref);
  found = JSON ("--office", self->office, "cases", "--open");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (found)), ==, 0);

  verified = JSON ("--office", self->office, "verify");
  g_assert_cmpint (int_of (verified, "events"), ==, json_array_get_length (events));
  g_assert_cmpint (int_of (verified, "cases"), ==, 1);
  g_assert_true (json_object_get_boolean_member (json_node_get_object (verified), "ok"));

  kept = JSON ("--office", self->office, "backup", backup);
  g_assert_cmpint (int_of (kept, "cases"), ==, 1);
  g_clear_pointer (&kept, json_node_unref);
  kept = JSON ("--office", restored, "restore", backup);
  g_assert_cmpint (int_of (kept, "cases"), ==, 1);
  g_clear_pointer (&kept, json_node_unref);
  kept = JSON ("--office", restored, "case", "1");
  g_assert_cmpstr (text_of (kept, "status"), ==, "archived");
}

static void
test_import (Fixture *self, gconstpointer data)
{
  g_autofree char *export =
    g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "lapor-contoh.csv", NULL);
  g_autoptr (JsonNode) made = JSON ("new-office", self->office);
  g_autoptr (JsonNode) dry = JSON ("--office", self->office, "import-lapor", export, "--dry-run");
  g_autoptr (JsonNode) first = JSON ("import-lapor", "--office", self->office, export);
  g_autoptr (JsonNode) again = JSON ("--office", self->office, "import-lapor", export);
  g_autoptr (JsonNode) cases = JSON ("--office", self->office, "cases");

  g_assert_cmpint (int_of (made, "cases"), ==, 0);
  g_assert_cmpint (int_of (dry, "new"), >, 0);
  g_assert_cmpint (int_of (first, "new"), ==, int_of (dry, "new"));
  g_assert_cmpint (int_of (first, "rows"), ==,
                   int_of (first, "new") + int_of (first, "changed") + int_of (first, "duplicate") +
                     int_of (first, "faulty"));
  g_assert_cmpint (int_of (again, "new"), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (cases)), ==, int_of (first, "new"));
}

/* What LAPOR! has done with comes in as the option says; without one everything is work. */
static void
test_import_finished (Fixture *self, gconstpointer data)
{
  g_autofree char *export =
    g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "lapor-contoh.csv", NULL);
  g_autoptr (JsonNode) made = JSON ("new-office", self->office);
  g_auto (Run) wrong =
            RUN ("--office", self->office, "import-lapor", export, "--finished", "entah");
  g_autoptr (JsonNode) plain = JSON ("--office", self->office, "import-lapor", export, "--dry-run");
  g_autoptr (JsonNode) left = JSON ("--office", self->office, "import-lapor", export, "--dry-run",
                                    "--finished", "lewati");
  g_autoptr (JsonNode) filed =
               JSON ("--office", self->office, "import-lapor", export, "--finished", "arsip");
  g_autoptr (JsonNode) open = JSON ("--office", self->office, "cases", "--open");
  g_autoptr (JsonNode) cases = JSON ("--office", self->office, "cases");
  g_autoptr (JsonNode) verified = JSON ("--office", self->office, "verify");
  int n = int_of (plain, "finished");

  g_assert_nonnull (made);
  g_assert_cmpint (wrong.status, ==, 2);
  g_assert_cmpint (n, >, 0);
  g_assert_cmpint (int_of (plain, "filed"), ==, 0);
  g_assert_cmpint (int_of (left, "skipped"), ==, n);
  g_assert_cmpint (int_of (left, "new"), ==, int_of (plain, "new") - n);
  g_assert_cmpint (int_of (filed, "filed"), ==, n);
  g_assert_cmpint (int_of (filed, "new"), ==, int_of (plain, "new"));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (cases)), ==, int_of (plain, "new"));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (open)), ==,
                    int_of (plain, "new") - n);
  g_assert_true (json_object_get_boolean_member (json_node_get_object (verified), "ok"));
}

static void
test_sample (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) made = JSON ("new-office", self->office, "--sample", "agam", "--now", NOW);
  g_autoptr (JsonNode) late = JSON ("--office", self->office, "--now", NOW, "cases", "--overdue");
  g_autoptr (JsonNode) lane = JSON ("--office", self->office, "cases", "--open", "--lane", "Kadis");
  g_autoptr (JsonNode) cases = JSON ("--office", self->office, "cases", "--limit", "5");
  g_auto (Run) twice = RUN ("new-office", self->office, "--sample", "agam");
  JsonArray *array = json_node_get_array (late);
  g_autoptr (JsonNode) similar = NULL;
  g_autoptr (JsonNode) share = JSON ("--office", self->office, "--now", NOW, "satisfaction");
  g_autoptr (JsonNode) actions = JSON ("--office", self->office, "--now", NOW, "actions");

  g_assert_cmpint (int_of (made, "cases"), ==, 83);
  g_assert_cmpint (int_of (share, "satisfied"), >, int_of (share, "unsatisfied"));
  g_assert_cmpint (int_of (share, "unsatisfied"), >, 0);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (actions)), >, 0);
  g_assert_cmpint (twice.status, ==, 1);
  g_assert_cmpuint (json_array_get_length (array), >, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_assert_cmpint (
      json_object_get_int_member (json_array_get_object_element (array, i), "remaining_minutes"),
      <=, 0);
  array = json_node_get_array (lane);
  g_assert_cmpuint (json_array_get_length (array), >, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (array, i), "lane"), ==,
      "kadis");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (cases)), ==, 5);
  similar = JSON ("--office", self->office, "similar", "--text", "kandang ayam bau lalat");
  array = json_node_get_array (similar);
  g_assert_cmpuint (json_array_get_length (array), >, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (
                      json_array_get_object_element (array, 0), "words")),
                    >, 0);
}

/* A complaint without a meeting, walked to its end; then its complainant is asked. */
static void
test_satisfaction (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) made = JSON ("new-office", self->office, "--now", NOW);
  g_autoptr (JsonNode) entered = JSON ("--office", self->office, "--now", NOW, "register",
                                       "--subject", "Antrean", "--account", "Dua jam.", "--name",
                                       "Siti Contohwati", "--address", "Jalan Melati 3");
  g_auto (Run) early = RUN ("--office", self->office, "satisfaction", "1", "ya");
  g_auto (Run) half = RUN ("--office", self->office, "satisfaction", "1");
  g_auto (Run) neither = RUN ("--office", self->office, "satisfaction", "1", "mungkin");
  g_autoptr (JsonNode) nobody = JSON ("--office", self->office, "--now", NOW, "satisfaction");
  g_autoptr (JsonNode) closed = NULL;
  g_autoptr (JsonNode) asked = NULL;
  g_autoptr (JsonNode) share = NULL;
  g_autoptr (JsonNode) actions = JSON ("--office", self->office, "actions");

  g_assert_cmpint (early.status, ==, 1);
  g_assert_cmpint (half.status, ==, 2);
  g_assert_cmpint (neither.status, ==, 2);
  g_assert_cmpint (int_of (nobody, "asked"), ==, 0);
  g_assert_null (text_of (nobody, "share"));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (actions)), ==, 0);
  take (self, "1", NULL, "Berkas lengkap");
  take (self, "1", NULL, "Sudah ditelaah");
  take (self, "1", NULL, "Langsung dijawab");
  take (self, "1", "langsung", "Jawab");
  take (self, "1", NULL, "Disampaikan");
  take (self, "1", NULL, "Diterima pengadu");
  closed = JSON ("--office", self->office, "--now", NOW, "act", "1", "tutup", "--note", "Selesai");
  g_assert_cmpstr (text_of (closed, "status"), ==, "closed");
  asked = JSON ("--office", self->office, "--now", NOW, "satisfaction", "1", "tidak", "--how",
                "telepon", "--why", "Masih antre.");
  g_assert_cmpstr (text_of (asked, "status"), ==, "closed");
  share = JSON ("--office", self->office, "--now", NOW, "satisfaction", "--year", "2026");
  g_assert_cmpint (int_of (share, "closed"), ==, 1);
  g_assert_cmpint (int_of (share, "unsatisfied"), ==, 1);
  g_assert_cmpstr (text_of (share, "share"), ==, "0.00");
}

static char *
write_answers (Fixture *self, const char *name, const char *rows)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *text = g_strconcat ("U1,U2,U3,U4,U5,U6,U7,U8,U9\n", rows, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_survey (Fixture *self, gconstpointer data)
{
  g_autofree char *good = write_answers (self, "a.csv", "4,4,4,4,4,4,4,4,3\n3,3,,3,3,3,3,3,3\n");
  g_autofree char *faulty = write_answers (self, "b.csv", "4,4,4,4,4,4,4,4,9\n3,3,3,3,3,3,3,3,3\n");
  g_autoptr (JsonNode) made = JSON ("new-office", self->office, "--sop", "bandungan-ikm");
  g_auto (Run) none = RUN ("--office", self->office, "survey", "show");
  g_auto (Run) unknown = RUN ("--office", self->office, "survey", "tidak-ada");
  g_autoptr (JsonNode) survey = JSON ("--office", self->office, "survey", "new", "--title",
                                      "SKM 2026", "--unit", "Loket", "--from", "2026-07-01",
                                      "--until", "2026-10-31", "--population", "100");
  g_autoptr (JsonNode) taken = JSON ("--office", self->office, "survey", "import", good);
  g_auto (Run) refused = RUN ("--office", self->office, "--json", "survey", "import", "1", faulty);
  g_auto (Run) twice = RUN ("--office", self->office, "survey", "import", good);
  g_autoptr (JsonNode) shown = JSON ("--office", self->office, "survey", "show", "SKM 2026");
  g_autoptr (JsonNode) list = JSON ("--office", self->office, "survey", "list");
  JsonArray *elements = json_object_get_array_member (json_node_get_object (shown), "elements");

  g_assert_cmpint (none.status, ==, 1);
  g_assert_cmpint (unknown.status, ==, 2);
  g_assert_cmpint (int_of (survey, "id"), ==, 1);
  g_assert_cmpint (int_of (taken, "respondents"), ==, 2);
  g_assert_cmpint (refused.status, ==, 1);
  g_assert_nonnull (strstr (refused.output, "\"line\" : 2"));
  g_assert_cmpint (twice.status, ==, 1);
  g_assert_cmpint (int_of (shown, "respondents"), ==, 2);
  g_assert_cmpint (int_of (shown, "missing"), ==, 78);
  g_assert_cmpuint (json_array_get_length (elements), ==, 9);
  g_assert_cmpint (
    json_object_get_int_member (json_array_get_object_element (elements, 2), "answered"), ==, 1);
  /* Seven times 3,5, once 4 and once 3: 31,5 / 9 × 25. */
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (shown), "nik"), ==,
                   "87.50");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), ==, 1);
}

static void
test_survey_workbook (Fixture *self, gconstpointer data)
{
  g_autofree char *good = write_answers (self, "a.csv", "4,4,4,4,4,4,4,4,3\n");
  g_autofree char *path = g_build_filename (self->folder, "hasil.xlsx", NULL);
  g_autofree char *content = NULL;
  gsize length = 0;
  g_autoptr (JsonNode) made = JSON ("new-office", self->office, "--sop", "bandungan-ikm");
  g_autoptr (JsonNode) survey =
               JSON ("--office", self->office, "survey", "new", "--title", "SKM 2026", "--unit",
                     "Loket", "--from", "2026-07-01", "--until", "2026-10-31");
  g_autoptr (JsonNode) taken = JSON ("--office", self->office, "survey", "import", good);
  g_auto (Run) nowhere = RUN ("--office", self->office, "survey", "export");
  g_auto (Run) written = RUN ("--office", self->office, "survey", "export", "SKM 2026", "-o", path,
                              "--comments");

  g_assert_cmpint (int_of (survey, "id"), ==, 1);
  g_assert_cmpint (int_of (taken, "respondents"), ==, 1);
  g_assert_cmpint (nowhere.status, ==, 2);
  g_assert_cmpint (written.status, ==, 0);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 4000);
  g_assert_true (memcmp (content, "PK", 2) == 0);
}

int
main (int argc, char **argv)
{
  /* No templates and SOPs of whoever runs the tests. */
  g_setenv ("XDG_DATA_HOME", "/dev/null", TRUE);
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

  ADD ("/ctl/deadline", test_deadline);
  ADD ("/ctl/words", test_words);
  ADD ("/ctl/usage", test_usage);
  ADD ("/ctl/help", test_help);
  ADD ("/ctl/sops", test_sops);
  ADD ("/ctl/walk", test_walk);
  ADD ("/ctl/import", test_import);
  ADD ("/ctl/import-finished", test_import_finished);
  ADD ("/ctl/satisfaction", test_satisfaction);
  ADD ("/ctl/survey", test_survey);
  ADD ("/ctl/survey-workbook", test_survey_workbook);
  ADD ("/ctl/sample", test_sample);

  return g_test_run ();
}
