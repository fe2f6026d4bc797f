/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-xlsx-reader.h"
#include "workbook.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  Workbook *workbook;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("tuntas-xlsx-XXXXXX", NULL);
  fixture->workbook = workbook_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ekspor.xlsx", NULL);

  g_remove (path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  workbook_free (fixture->workbook);
}

/* Reads a sheet and writes its rows down as "row:cell|cell". */
static char *
read_sheet (const char *path, guint sheet, GError **error)
{
  g_autoptr (TuntasXlsxReader) reader = tuntas_xlsx_reader_new (path, error);
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) reason = NULL;
  TuntasTableRow *row = NULL;

  if (reader == NULL || !tuntas_xlsx_reader_open_sheet (reader, sheet, error))
    return NULL;
  row = tuntas_table_row_new ();
  while (tuntas_xlsx_reader_next (reader, &row, NULL, &reason)) {
    g_string_append_printf (seen, "%s%u:", seen->len > 0 ? "\n" : "",
                            tuntas_table_row_get_line (row));
    for (guint i = 0; i < tuntas_table_row_get_n_cells (row); i++)
      g_string_append_printf (seen, "%s%s", i > 0 ? "|" : "", tuntas_table_row_get_cell (row, i));
  }
  tuntas_table_row_free (row);
  if (reason != NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return NULL;
  }
  return g_strdup (seen->str);
}

static const struct {
  const char *name;
  const char *rows;
  const char *seen;
} sheets[] = {
  {"empty", "", ""},
  {"inline", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a &lt; b</t></is></c></row>",
   "1:a < b"},
  {"inline in pieces",
   "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>",
   "1:ab"},
  {"shared",
   "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
   "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>",
   "1:bersama|kaya format| tepi & baris\r\n|"},
  {"formula", "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>hasil</v></c></row>",
   "1:hasil"},
  {"gaps", "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>", "2:|1||2"},
  {"empty rows",
   "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"5\"><c "
   "r=\"A5\"><v>1</v></c></row>",
   "5:1"},
  {"without references", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
   "1:1|2\n2:3"},
  {"numbers",
   "<row r=\"1\"><c r=\"A1\"><v>7300000</v></c><c r=\"B1\"><v>7.3E6</v></c>"
   "<c r=\"C1\"><v>1.5</v></c><c r=\"D1\"><v>-3</v></c><c "
   "r=\"E1\"><v>9007199254740993</v></c></row>",
   "1:7300000|7300000|1.5|-3|9007199254740993"},
  {"dates",
   "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46025</v></c><c r=\"B1\" s=\"2\"><v>46025.5</v></c>"
   "<c r=\"C1\" s=\"3\"><v>0.486354166666667</v></c><c r=\"D1\" s=\"4\"><v>46025</v></c>"
   "<c r=\"E1\" s=\"5\"><v>46025.9999999</v></c><c r=\"F1\" s=\"1\"><v>59</v></c>"
   "<c r=\"G1\" s=\"1\"><v>61</v></c><c r=\"H1\" t=\"d\"><v>2026-01-03</v></c></row>",
   "1:2026-01-03|2026-01-03 12:00:00|11:40:21|46025|2026-01-04|1900-02-28|1900-03-01|2026-01-03"},
  {"truth and errors",
   "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"e\"><v>#N/A</v></c></row>",
   "1:1|#N/A"},
};

static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++) {
    g_autofree char *path = NULL;
    g_autofree char *seen = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", sheets[i].name);
    workbook_set_sheet (fixture->workbook, sheets[i].rows);
    path = workbook_write (fixture->workbook, fixture->folder);
    seen = read_sheet (path, 0, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (seen, ==, sheets[i].seen);
  }
}

static void
test_since_1904 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *seen = NULL;
  g_autoptr (GError) error = NULL;

  workbook_set_part (fixture->workbook, "xl/workbook.xml",
                     "<workbook xmlns:r=\"x\"><workbookPr date1904=\"1\"/><sheets>"
                     "<sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>");
  workbook_set_sheet (fixture->workbook, "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44563</v></c></row>");
  path = workbook_write (fixture->workbook, fixture->folder);
  seen = read_sheet (path, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (seen, ==, "1:2026-01-03");
}

static void
test_several_sheets (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *seen = NULL;
  g_autoptr (TuntasXlsxReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  const char *const relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  g_autofree char *relations = g_strdup_printf (
    "<Relationships><Relationship Id=\"a\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"b\" Type=\"%s/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>"
    "<Relationship Id=\"c\" Type=\"%s/worksheet\" Target=\"./worksheets/../lain.xml\"/>"
    "</Relationships>",
    relation, relation, relation);

  workbook_set_part (fixture->workbook, "xl/_rels/workbook.xml.rels", relations);
  workbook_set_part (fixture->workbook, "xl/workbook.xml",
                     "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Satu\" r:id=\"a\"/>"
                     "<sheet name=\"Bagan\" r:id=\"b\"/><sheet name=\"Dua\" r:id=\"c\"/></sheets>"
                     "</workbook>");
  workbook_set_part (fixture->workbook, "xl/lain.xml",
                     "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>2</v></c></row></sheetData>"
                     "<controls><row>7</row></controls></worksheet>");
  path = workbook_write (fixture->workbook, fixture->folder);
  reader = tuntas_xlsx_reader_new (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tuntas_xlsx_reader_get_n_sheets (reader), ==, 2);
  g_assert_cmpstr (tuntas_xlsx_reader_get_sheet_name (reader, 0), ==, "Satu");
  g_assert_cmpstr (tuntas_xlsx_reader_get_sheet_name (reader, 1), ==, "Dua");
  seen = read_sheet (path, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (seen, ==, "1:2");
}

static const struct {
  const char *name;
  const char *part;
  const char *content; /* NULL to leave it out */
  TuntasExchangeError code;
} wrong[] = {
  {"no relations", "_rels/.rels", NULL, TUNTAS_EXCHANGE_ERROR_FORMAT},
  {"text document", "_rels/.rels",
   "<Relationships><Relationship Id=\"a\" Type=\"x/hyperlink\" Target=\"b\"/></Relationships>",
   TUNTAS_EXCHANGE_ERROR_FORMAT},
  {"no workbook", "xl/workbook.xml", NULL, TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"no sheet", "xl/worksheets/sheet1.xml", NULL, TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"torn sheet", "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\">",
   TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"no XML", "xl/worksheets/sheet1.xml", "bukan XML", TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"empty part", "xl/worksheets/sheet1.xml", "", TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"rows go back", "xl/worksheets/sheet1.xml",
   "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>",
   TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"cells go back", "xl/worksheets/sheet1.xml",
   "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>"
   "</sheetData></worksheet>",
   TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"cell without column", "xl/worksheets/sheet1.xml",
   "<worksheet><sheetData><row r=\"1\"><c r=\"1\"><v>1</v></c></row></sheetData></worksheet>",
   TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"column too far", "xl/worksheets/sheet1.xml",
   "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
   TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"row in a row", "xl/worksheets/sheet1.xml",
   "<worksheet><sheetData><row r=\"1\"><row r=\"2\"/></row></sheetData></worksheet>",
   TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"cell outside of rows", "xl/worksheets/sheet1.xml",
   "<worksheet><sheetData><c r=\"A1\"><v>1</v></c></sheetData></worksheet>",
   TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"shared text that is not there", "xl/worksheets/sheet1.xml",
   "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData>"
   "</worksheet>",
   TUNTAS_EXCHANGE_ERROR_DAMAGED},
  {"entities", "xl/worksheets/sheet1.xml",
   "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
   "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row></sheetData>"
   "</worksheet>",
   TUNTAS_EXCHANGE_ERROR_FORMAT},
  {"file from outside", "xl/worksheets/sheet1.xml",
   "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
   "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row></sheetData>"
   "</worksheet>",
   TUNTAS_EXCHANGE_ERROR_FORMAT},
};

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (Workbook) workbook = workbook_new ();
    g_autofree char *path = NULL;
    g_autofree char *seen = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", wrong[i].name);
    workbook_set_part (workbook, wrong[i].part, wrong[i].content);
    path = workbook_write (workbook, fixture->folder);
    seen = read_sheet (path, 0, &error);
    g_assert_null (seen);
    g_assert_error (error, TUNTAS_EXCHANGE_ERROR, (int)wrong[i].code);
  }
}

/* A small file that unpacks to hundreds of megabytes. */
static void
test_bomb (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) sheet = g_string_new ("<worksheet><sheetData>");
  g_autofree char *spaces = g_strnfill (1024 * 1024, ' ');
  g_autofree char *path = NULL;
  g_autofree char *seen = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 64; i++)
    g_string_append (sheet, spaces);
  g_string_append (sheet, "</sheetData></worksheet>");
  workbook_set_part (fixture->workbook, "xl/worksheets/sheet1.xml", sheet->str);
  path = workbook_write (fixture->workbook, fixture->folder);
  seen = read_sheet (path, 0, &error);
  g_assert_null (seen);
  g_assert_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE);
}

/* A download that broke off at any place is told, never taken for a shorter table. */
static void
test_cut_short (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize len = 0;

  workbook_set_sheet (fixture->workbook, "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
  path = workbook_write (fixture->workbook, fixture->folder);
  g_assert_true (g_file_get_contents (path, &content, &len, NULL));
  for (gsize i = 0; i < len; i += 37) {
    g_autofree char *seen = NULL;
    g_autoptr (GError) error = NULL;

    /* Written without waiting for the disk, a longer file would not be cut off. */
    g_assert_cmpint (g_remove (path), ==, 0);
    g_assert_true (
      g_file_set_contents_full (path, content, (gssize)i, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    seen = read_sheet (path, 0, &error);
    g_assert_null (seen);
    g_assert_nonnull (error);
  }
}

/* A byte that changed on the way is noticed by the check sum of the zip file, or does no harm. */
static void
test_bits_flipped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize len = 0;

  workbook_set_sheet (
    fixture->workbook,
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\"><v>5</v></c></row>");
  path = workbook_write (fixture->workbook, fixture->folder);
  g_assert_true (g_file_get_contents (path, &content, &len, NULL));
  for (gsize i = 0; i < len; i++) {
    g_autofree char *seen = NULL;
    g_autoptr (GError) error = NULL;

    content[i] ^= 0x15;
    g_assert_true (
      g_file_set_contents_full (path, content, (gssize)len, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    content[i] ^= 0x15;
    seen = read_sheet (path, 0, &error);
    g_assert_true ((seen == NULL) == (error != NULL));
  }
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "tidak-ada.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tuntas_xlsx_reader_new (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/xlsx/sheets", Fixture, NULL, set_up, test_sheets, tear_down);
  g_test_add ("/xlsx/since-1904", Fixture, NULL, set_up, test_since_1904, tear_down);
  g_test_add ("/xlsx/several-sheets", Fixture, NULL, set_up, test_several_sheets, tear_down);
  g_test_add ("/xlsx/wrong", Fixture, NULL, set_up, test_wrong, tear_down);
  g_test_add ("/xlsx/bomb", Fixture, NULL, set_up, test_bomb, tear_down);
  g_test_add ("/xlsx/cut-short", Fixture, NULL, set_up, test_cut_short, tear_down);
  g_test_add ("/xlsx/bits-flipped", Fixture, NULL, set_up, test_bits_flipped, tear_down);
  g_test_add ("/xlsx/missing", Fixture, NULL, set_up, test_missing, tear_down);
  return g_test_run ();
}
