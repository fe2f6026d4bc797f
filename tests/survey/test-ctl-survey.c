/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands of the command line that need no office. */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/wait.h>

static const guint sums[9] = {105, 101, 100, 116, 102, 105, 106, 105, 115};

/* Runs the program with @arguments, words without quotes. Returns its exit status. */
static int
run (const char *arguments, JsonNode **answer, char **complaint)
{
  g_autofree char *program =
    g_test_build_filename (G_TEST_BUILT, "..", "src", "cli", "tuntasctl", NULL);
  g_autofree char *line = g_strdup_printf ("%s %s", program, arguments);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  if (answer != NULL) {
    *answer = json_from_string (out, &error);
    g_assert_no_error (error);
  }
  if (complaint != NULL)
    *complaint = g_steal_pointer (&err);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static char *
write_file (const char *text)
{
  char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("tuntas-ikm-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* 29 respondents whose answers have the sums of a published example, and two faulty rows. */
static char *
write_example (void)
{
  g_autoptr (GString) text = g_string_new ("\xef\xbb\xbfNo;U9;U1;U2;U3;U4;U5;U6;U7;U8;Saran\r\n"
                                           "0;4;7;4;4;4;4;4;4;4;\r\n");

  for (guint row = 0; row < 29; row++) {
    g_string_append_printf (text, "%u", row + 1);
    for (guint i = 0; i < 9; i++) {
      guint sum = sums[(i + 8) % 9];

      g_string_append_printf (text, ";\"%u\"", sum / 29 + (row < sum % 29 ? 1 : 0));
    }
    g_string_append (text, ";\"baik; cepat\"\r\n");
  }
  g_string_append (text, "30;;;;;;;;;;tanpa jawaban\r\n");
  return write_file (text->str);
}

static void
test_index (void)
{
  static const struct {
    const char *options;
    const char *nik;
    const char *index;
    const char *nrr;
    const char *weighted;
    const char *weight;
    const char *rounding;
  } rows[] = {
    {"", "91.48", "3.6590", "3.6207", "0.4023", "exact", "exact"},
    {"--weight exact", "91.48", "3.6590", "3.6207", "0.4023", "exact", "exact"},
    {"--weight 0,11", "90.56", "3.6224", "3.6207", "0.3983", "0.11", "exact"},
    {"--weight 0.111", "91.38", "3.6553", "3.6207", "0.4019", "0.111", "exact"},
    {"--weight 0.11 --rounding nrr-2-term-2", "90.75", "3.6300", "3.62", "0.40", "0.11",
     "nrr-2-term-2"},
    {"--rounding nrr-3-term-3", "91.45", "3.6580", "3.621", "0.402", "exact", "nrr-3-term-3"},
  };
  g_autofree char *path = write_example ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *arguments =
      g_strdup_printf ("ikm %s --method permenpan-14-2017 --json %s", path, rows[i].options);
    g_autoptr (JsonNode) answer = NULL;
    JsonObject *object = NULL;
    JsonArray *elements = NULL;
    JsonArray *faulty = NULL;
    JsonObject *first = NULL;

    g_strchomp (arguments);
    g_test_message ("%s", arguments);
    g_assert_cmpint (run (arguments, &answer, NULL), ==, 0);
    object = json_node_get_object (answer);
    g_assert_cmpint (json_object_get_int_member (object, "respondents"), ==, 29);
    g_assert_cmpstr (json_object_get_string_member (object, "nik"), ==, rows[i].nik);
    g_assert_cmpstr (json_object_get_string_member (object, "index"), ==, rows[i].index);
    g_assert_cmpstr (json_object_get_string_member (object, "grade"), ==, "A");
    g_assert_cmpstr (json_object_get_string_member (object, "performance"), ==, "Sangat baik");
    g_assert_cmpstr (json_object_get_string_member (object, "weight"), ==, rows[i].weight);
    g_assert_cmpstr (json_object_get_string_member (object, "rounding"), ==, rows[i].rounding);
    elements = json_object_get_array_member (object, "elements");
    g_assert_cmpuint (json_array_get_length (elements), ==, 9);
    for (guint k = 0; k < 9; k++) {
      JsonObject *element = json_array_get_object_element (elements, k);

      g_assert_cmpint (json_object_get_int_member (element, "answered"), ==, 29);
      g_assert_cmpint (json_object_get_int_member (element, "sum"), ==, sums[k]);
    }
    first = json_array_get_object_element (elements, 0);
    g_assert_cmpstr (json_object_get_string_member (first, "key"), ==, "PERSYARATAN");
    g_assert_cmpstr (json_object_get_string_member (first, "label"), ==, "Persyaratan");
    g_assert_cmpstr (json_object_get_string_member (first, "nrr"), ==, rows[i].nrr);
    g_assert_cmpstr (json_object_get_string_member (first, "weighted"), ==, rows[i].weighted);
    faulty = json_object_get_array_member (object, "faulty");
    g_assert_cmpuint (json_array_get_length (faulty), ==, 2);
    first = json_array_get_object_element (faulty, 0);
    g_assert_cmpint (json_object_get_int_member (first, "line"), ==, 2);
    g_assert_nonnull (strstr (json_object_get_string_member (first, "reason"), "U1"));
    first = json_array_get_object_element (faulty, 1);
    g_assert_cmpint (json_object_get_int_member (first, "line"), ==, 32);
  }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* No index is an answer too, with its reason. */
static void
test_no_index (void)
{
  g_autofree char *path = write_file ("U1,U2,U3,U4,U5,U6,U7,U8,U9\n4,4,4,4,4,4,4,,4\n");
  g_autofree char *arguments = g_strdup_printf ("ikm %s --json", path);
  g_autoptr (JsonNode) answer = NULL;
  JsonObject *object = NULL;
  JsonObject *eighth = NULL;

  g_assert_cmpint (run (arguments, &answer, NULL), ==, 1);
  object = json_node_get_object (answer);
  g_assert_true (json_object_get_null_member (object, "index"));
  g_assert_true (json_object_get_null_member (object, "nik"));
  g_assert_true (json_object_get_null_member (object, "grade"));
  g_assert_nonnull (strstr (json_object_get_string_member (object, "reason"), "U8"));
  eighth = json_array_get_object_element (json_object_get_array_member (object, "elements"), 7);
  g_assert_cmpint (json_object_get_int_member (eighth, "answered"), ==, 0);
  g_assert_true (json_object_get_null_member (eighth, "nrr"));
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* "-" reads what is piped in; refused rows are counted on the page, and named beside it. */
static void
test_piped (void)
{
  g_autofree char *path = write_example ();
  g_autofree char *program =
    g_test_build_filename (G_TEST_BUILT, "..", "src", "cli", "tuntasctl", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_stdin_file_path (launcher, path);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "ikm", "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  g_assert_nonnull (strstr (out, "Responden: 29\nBaris yang ditolak: 2\n"));
  g_assert_nonnull (strstr (out, "IKM 91,48, mutu A (Sangat baik)"));
  g_assert_nonnull (strstr (err, "baris 2: U1"));
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_wrong (void)
{
  static const struct {
    const char *options;
    int status;
    const char *words;
  } rows[] = {
    {"--weight 0.071", 2, "0.071"},       {"--weight banyak", 2, "banyak"},
    {"--rounding banyak", 2, "banyak"},   {"--method lain", 2, "permenpan-14-2017"},
    {"--numbering lain", 2, "kuesioner"}, {"--method kepmenpan-25-2004", 1, "U10"},
  };
  g_autofree char *path = write_example ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *arguments = g_strdup_printf ("ikm %s %s", path, rows[i].options);
    g_autofree char *complaint = NULL;

    g_test_message ("%s", rows[i].options);
    g_assert_cmpint (run (arguments, NULL, &complaint), ==, rows[i].status);
    g_assert_nonnull (strstr (complaint, rows[i].words));
  }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_sample_size (void)
{
  static const struct {
    const char *arguments;
    int population;
    int sample;
    int formula;
  } rows[] = {{"samplesize 1000 --json", 1000, 278, 278},
              {"samplesize 100000 --json", 100000, 384, 383}};
  static const char *const wrong[] = {"samplesize 0", "samplesize -5", "samplesize 1.000",
                                      "samplesize banyak"};

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (JsonNode) answer = NULL;
    JsonObject *object = NULL;

    g_assert_cmpint (run (rows[i].arguments, &answer, NULL), ==, 0);
    object = json_node_get_object (answer);
    g_assert_cmpint (json_object_get_int_member (object, "population"), ==, rows[i].population);
    g_assert_cmpint (json_object_get_int_member (object, "sample"), ==, rows[i].sample);
    g_assert_cmpint (json_object_get_int_member (object, "formula"), ==, rows[i].formula);
  }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (run (wrong[i], NULL, NULL), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ctl-survey/index", test_index);
  g_test_add_func ("/ctl-survey/no-index", test_no_index);
  g_test_add_func ("/ctl-survey/piped", test_piped);
  g_test_add_func ("/ctl-survey/wrong", test_wrong);
  g_test_add_func ("/ctl-survey/sample-size", test_sample_size);
  return g_test_run ();
}
