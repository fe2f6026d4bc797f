/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workbook.h"

#include <string.h>
#include <zip.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

struct _Workbook {
  GHashTable *parts;
};

Workbook *
workbook_new (void)
{
  Workbook *self = g_new0 (Workbook, 1);

  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  workbook_set_part (self, "_rels/.rels",
                     "<Relationships xmlns=\"" PACKAGE
                     "\"><Relationship Id=\"rId1\" Type=\"" RELATION
                     "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
  workbook_set_part (self, "xl/workbook.xml",
                     "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATION
                     "\"><sheets><sheet name=\"Laporan\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                     "</workbook>");
  workbook_set_part (
    self, "xl/_rels/workbook.xml.rels",
    "<Relationships xmlns=\"" PACKAGE "\">"
    "<Relationship Id=\"rId1\" Type=\"" RELATION "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"" RELATION "/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"rId3\" Type=\"" RELATION
    "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
  workbook_set_part (self, "xl/styles.xml",
                     "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"2\">"
                     "<numFmt numFmtId=\"164\" formatCode=\"d mmm yyyy\"/>"
                     "<numFmt numFmtId=\"165\" formatCode=\"#,##0 &quot;hari&quot;\"/></numFmts>"
                     "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                     "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                     "<xf numFmtId=\"21\"/><xf numFmtId=\"165\"/><xf numFmtId=\"22\"/></cellXfs>"
                     "</styleSheet>");
  workbook_set_part (
    self, "xl/sharedStrings.xml",
    "<sst xmlns=\"" MAIN "\"><si><t>bersama</t></si>"
    "<si><r><t>kaya </t></r><r><rPr><b/></rPr><t>format</t></r>"
    "<rPh sb=\"0\" eb=\"1\"><t>bunyi</t></rPh></si>"
    "<si><t xml:space=\"preserve\"> tepi &amp; baris_x000D_\n</t></si><si/></sst>");
  workbook_set_sheet (self, "");
  return self;
}

/* A NULL content leaves the part out. */
void
workbook_set_part (Workbook *self, const char *name, const char *content)
{
  if (content != NULL)
    g_hash_table_insert (self->parts, g_strdup (name), g_strdup (content));
  else
    g_hash_table_remove (self->parts, name);
}

void
workbook_set_sheet (Workbook *self, const char *rows)
{
  g_autofree char *sheet =
    g_strdup_printf ("<worksheet xmlns=\"" MAIN "\"><sheetData>%s</sheetData></worksheet>", rows);

  workbook_set_part (self, "xl/worksheets/sheet1.xml", sheet);
}

char *
workbook_write (Workbook *self, const char *folder)
{
  char *path = g_build_filename (folder, "ekspor.xlsx", NULL);
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  GHashTableIter iter;
  gpointer name;
  gpointer content;

  g_assert_nonnull (zip);
  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &name, &content)) {
    zip_source_t *source = zip_source_buffer (zip, content, strlen (content), 0);

    g_assert_cmpint (zip_file_add (zip, name, source, ZIP_FL_OVERWRITE), >=, 0);
  }
  g_assert_cmpint (zip_close (zip), ==, 0);
  return path;
}

void
workbook_free (Workbook *self)
{
  g_hash_table_unref (self->parts);
  g_free (self);
}

/* Adds a row of inline texts; NULL leaves a cell out. */
void
workbook_append_row (GString *rows, guint number, const char *const *cells)
{
  g_string_append_printf (rows, "<row r=\"%u\">", number);
  for (guint i = 0; cells[i] != NULL; i++) {
    g_autofree char *escaped = g_markup_escape_text (cells[i], -1);

    g_string_append_printf (rows, "<c r=\"%c%u\" t=\"inlineStr\"><is><t>%s</t></is></c>", 'A' + i,
                            number, escaped);
  }
  g_string_append (rows, "</row>");
}
