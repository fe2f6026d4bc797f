/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-csv-reader.h"
#include "tuntas-csv-writer.h"

#include <glib/gstdio.h>
#include <string.h>

/* Reads @text and writes its rows down as "line:cell|cell" and a fault as "!". */
static char *
read_all (const char *text, gsize len, gsize chunk, char given)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  g_autoptr (TuntasCsvReader) reader = NULL;
  g_autoptr (TuntasTableRow) row = tuntas_table_row_new ();
  g_autoptr (GError) error = NULL;
  GString *seen = g_string_new (NULL);

  for (gsize i = 0; i < len; i += chunk)
    g_memory_input_stream_add_data (G_MEMORY_INPUT_STREAM (stream), text + i,
                                    (gssize)MIN (chunk, len - i), NULL);
  reader = tuntas_csv_reader_new (stream, given);
  while (tuntas_csv_reader_next (reader, row, NULL, &error)) {
    g_string_append_printf (seen, "%s%u:", seen->len > 0 ? "\n" : "",
                            tuntas_table_row_get_line (row));
    for (guint i = 0; i < tuntas_table_row_get_n_cells (row); i++)
      g_string_append_printf (seen, "%s%s", i > 0 ? "|" : "", tuntas_table_row_get_cell (row, i));
    if (tuntas_table_row_get_fault (row) != NULL)
      g_string_append_c (seen, '!');
  }
  g_assert_no_error (error);
  return g_string_free (seen, FALSE);
}

static const struct {
  const char *name;
  const char *text;
  const char *rows;
} tables[] = {
  {"plain", "a,b\nc,d\n", "1:a|b\n2:c|d"},
  {"no line end at the end", "a,b\nc,d", "1:a|b\n2:c|d"},
  {"crlf", "a,b\r\nc,d\r\n", "1:a|b\n2:c|d"},
  {"old mac", "a,b\rc,d\r", "1:a|b\n2:c|d"},
  {"mark",
   "\xef\xbb\xbf"
   "a,b\n",
   "1:a|b"},
  {"empty cells", ",\n,,\n", "1:|\n2:||"},
  {"empty lines", "a,b\n\n\r\nc,d\n\n", "1:a|b\n4:c|d"},
  {"quotes", "\"a,1\",\"say \"\"yes\"\"\"\n", "1:a,1|say \"yes\""},
  {"empty quotes", "\"\",b\n", "1:|b"},
  {"only quotes", "\"\"\"\",b\n", "1:\"|b"},
  {"line break in a cell", "\"a\nb\",c\nd,e\n", "1:a\nb|c\n3:d|e"},
  {"crlf in a cell", "\"a\r\nb\",c\r\nd,e\r\n", "1:a\r\nb|c\n3:d|e"},
  {"quote within a plain cell", "a\"b\",c\n", "1:a\"b\"|c"},
  {"quote not doubled", "\"Dari \"Bapak\" kami\",c\n", "1:Dari \"Bapak\" kami|c"},
  {"spaces are kept", " a , b\n", "1: a | b"},
  {"never closed", "a,\"b\nc,d\n", "1:a|b\nc,d\n!"},
  {"semicolons", "a;b,1;c\nd;e;f\n", "1:a|b,1|c\n2:d|e|f"},
  {"tabs", "a\tb,1\nc\td\n", "1:a|b,1\n2:c|d"},
  {"named separator", "sep=|\r\na|b,c\r\n", "2:a|b,c"},
  {"commas in a text between semicolons", "x;y\n1;\"a, b, c, d\"\n2;e, f\n",
   "1:x|y\n2:1|a, b, c, d\n3:2|e, f"},
  {"Windows-1252",
   "a,\x93"
   "caf\xe9\x94\nb,\xe2\x80\x93\n",
   "1:a|“café”\n2:b|–"},
  {"broken UTF-8 below a mark",
   "\xef\xbb\xbf"
   "a,b\xe9\n",
   "1:a|b\xef\xbf\xbd"},
  {"nothing", "", ""},
  {"only line ends", "\r\n\n", ""},
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *seen = read_all (tables[i].text, strlen (tables[i].text), 4096, 0);
    g_autofree char *torn = read_all (tables[i].text, strlen (tables[i].text), 1, 0);

    g_test_message ("%s", tables[i].name);
    g_assert_cmpstr (seen, ==, tables[i].rows);
    g_assert_cmpstr (torn, ==, tables[i].rows);
  }
}

static void
test_nul_bytes (void)
{
  static const char text[] = "a\0b,c\n";
  g_autofree char *seen = read_all (text, sizeof text - 1, 4096, 0);

  g_assert_cmpstr (seen, ==, "1:ab|c");
}

static void
test_utf16 (void)
{
  static const char *const text = "nama\tisi\nSri\t“baik”\n";
  static const char *const encodings[] = {"UTF-16LE", "UTF-16BE"};
  static const char *const marks[] = {"\xff\xfe", "\xfe\xff"};

  for (guint i = 0; i < 2; i++) {
    gsize len = 0;
    g_autofree char *wide = g_convert (text, -1, encodings[i], "UTF-8", NULL, &len, NULL);
    g_autoptr (GString) file = g_string_new_len (marks[i], 2);
    g_autofree char *seen = NULL;

    g_string_append_len (file, wide, (gssize)len);
    seen = read_all (file->str, file->len, 4096, 0);
    g_assert_cmpstr (seen, ==, "1:nama|isi\n2:Sri|“baik”");
  }
}

/* Rows longer than what is read at once. */
static void
test_long (void)
{
  g_autofree char *cell = g_strnfill (200000, 'x');
  g_autofree char *text = g_strdup_printf ("\"%s\n\",b\nc,%s\n", cell, cell);
  g_autofree char *expected = g_strdup_printf ("1:%s\n|b\n3:c|%s", cell, cell);
  g_autofree char *seen = read_all (text, strlen (text), G_MAXSIZE / 2, 0);

  g_assert_true (g_str_equal (seen, expected));
}

static void
test_too_large (void)
{
  g_autofree char *cell = g_strnfill (5 * 1024 * 1024, 'x');
  g_autofree char *many = g_strnfill (10000, ',');
  const char *const bodies[] = {cell, many};

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autofree char *text = g_strdup_printf ("%s%s", i == 0 ? "a,\"" : "", bodies[i]);
    g_autoptr (GInputStream) stream =
                 g_memory_input_stream_new_from_data (text, (gssize)strlen (text), NULL);
    g_autoptr (TuntasCsvReader) reader = tuntas_csv_reader_new (stream, ',');
    g_autoptr (TuntasTableRow) row = tuntas_table_row_new ();
    g_autoptr (GError) error = NULL;

    g_assert_false (tuntas_csv_reader_next (reader, row, NULL, &error));
    g_assert_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE);
  }
}

static void
test_cancelled (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a,b\n", 4, NULL);
  g_autoptr (TuntasCsvReader) reader = tuntas_csv_reader_new (stream, 0);
  g_autoptr (TuntasTableRow) row = tuntas_table_row_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (tuntas_csv_reader_next (reader, row, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_writer (void)
{
  static const struct {
    const char *cell;
    const char *written;
  } cells[] = {
    {"biasa", "biasa"},
    {"", ""},
    {"a;b", "\"a;b\""},
    {"a,b", "a,b"},
    {"kata \"x\"", "\"kata \"\"x\"\"\""},
    {"dua\nbaris", "\"dua\nbaris\""},
    {" tepi ", "\" tepi \""},
    {"=1+1", "\"'=1+1\""},
    {"+62812", "\"'+62812\""},
    {"-1+1", "\"'-1+1\""},
    {"-12,5", "-12,5"},
    {"-", "\"'-\""},
    {"@SUM(A1)", "\"'@SUM(A1)\""},
    {"\t=1", "\"'\t=1\""},
    {"'=1", "\"''=1\""},
    {"'biasa", "'biasa"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
    g_autoptr (TuntasCsvWriter) writer = tuntas_csv_writer_new (stream, ';');
    const char *row[] = {cells[i].cell, "z", NULL};
    g_autofree char *expected = g_strdup_printf ("\xef\xbb\xbf%s;z\r\n", cells[i].written);
    g_autofree char *unguarded = NULL;
    g_autofree char *seen = NULL;
    g_autofree char *again = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (tuntas_csv_writer_write_row (writer, row, NULL, &error));
    g_assert_true (tuntas_csv_writer_close (writer, NULL, &error));
    g_assert_no_error (error);
    g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                     g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)),
                     expected, strlen (expected));

    seen = read_all (expected, strlen (expected), 4096, ';');
    g_assert_true (g_str_has_prefix (seen, "1:") && g_str_has_suffix (seen, "|z"));
    again = g_strndup (seen + 2, strlen (seen) - 4);
    unguarded = tuntas_csv_unguard (again);
    g_assert_cmpstr (unguarded, ==, cells[i].cell);
  }
}

/* A file is replaced only by a writer that came to its end. */
static void
test_writer_replaces (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tuntas-csv-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "register.csv", NULL);
  const char *const row[] = {"baru", NULL};
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *replaced = NULL;
  TuntasCsvWriter *writer = NULL;

  g_assert_true (g_file_set_contents (path, "lama", -1, NULL));
  writer = tuntas_csv_writer_new_for_path (path, ';', &error);
  g_assert_no_error (error);
  g_assert_true (tuntas_csv_writer_write_row (writer, row, NULL, &error));
  tuntas_csv_writer_free (writer);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "lama");

  writer = tuntas_csv_writer_new_for_path (path, ';', &error);
  g_assert_true (tuntas_csv_writer_write_row (writer, row, NULL, &error));
  g_assert_true (tuntas_csv_writer_close (writer, NULL, &error));
  g_assert_no_error (error);
  tuntas_csv_writer_free (writer);
  g_assert_true (g_file_get_contents (path, &replaced, NULL, NULL));
  g_assert_cmpstr (replaced, ==,
                   "\xef\xbb\xbf"
                   "baru\r\n");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/tables", test_tables);
  g_test_add_func ("/csv/nul-bytes", test_nul_bytes);
  g_test_add_func ("/csv/utf16", test_utf16);
  g_test_add_func ("/csv/long", test_long);
  g_test_add_func ("/csv/too-large", test_too_large);
  g_test_add_func ("/csv/cancelled", test_cancelled);
  g_test_add_func ("/csv/writer", test_writer);
  g_test_add_func ("/csv/writer-replaces", test_writer_replaces);
  return g_test_run ();
}
