/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "letter-checks.h"
#include "letter-samples.h"
#include "report-samples.h"

#include "tuntas-color-profile.h"
#include "tuntas-pdf-archive.h"

#include <poppler.h>
#include <string.h>

static const TuntasPdfProperties properties = {"Laporan <contoh> – (ujian)", "Dinas Contoh & Co",
                                               "Survei", 1795000000};

static GBytes *
render (TuntasLetterTemplate *letter_template, TuntasFieldSet *fields)
{
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf =
    tuntas_typesetter_render (typesetter, letter_template, fields, NULL, &properties, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static GBytes *
render_report (void)
{
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 40);
  g_autoptr (TuntasLetterTemplate) letter_template = report_samples_parse (TRUE);

  return render (letter_template, fields);
}

static GBytes *
render_letter (void)
{
  g_autoptr (TuntasFieldSet) fields = letter_samples_make_fields (7);
  g_autoptr (TuntasLetterTemplate) letter_template = letter_checks_load ("undangan-rapat");

  return render (letter_template, fields);
}

typedef GBytes *(*Render) (void);

static const Render renders[] = {render_report, render_letter};

/* The last revision of each object: a later one stands for all before it. */
static GHashTable *
list_objects (GBytes *pdf)
{
  GHashTable *objects = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const char *data = g_bytes_get_data (pdf, NULL);
  const char *end = data + g_bytes_get_size (pdf);
  const char *c = data;

  while ((c = memmem (c, (gsize)(end - c), " 0 obj\n", 7)) != NULL) {
    const char *start = c;
    const char *stop = memmem (c, (gsize)(end - c), "endobj", 6);

    while (start > data && g_ascii_isdigit (start[-1]))
      start--;
    c += strlen (" 0 obj\n");
    g_assert_nonnull (stop);
    g_hash_table_insert (objects, GUINT_TO_POINTER (g_ascii_strtoull (start, NULL, 10)),
                         g_strndup (c, (gsize)(stop - c)));
  }
  return objects;
}

static guint
count_with (GHashTable *objects, const char *one, const char *other)
{
  GHashTableIter iter;
  gpointer value;
  guint n = 0;

  g_hash_table_iter_init (&iter, objects);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n += strstr (value, one) != NULL && strstr (value, other) != NULL;
  return n;
}

static void
assert_text (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in %s", part, text);
}

static void
test_metadata (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (renders); i++) {
    g_autoptr (GBytes) pdf = renders[i]();
    g_autoptr (GError) error = NULL;
    PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);
    g_autofree char *xmp = poppler_document_get_metadata (document);
    g_autofree char *title = poppler_document_get_title (document);
    g_autofree char *author = poppler_document_get_author (document);
    g_autofree char *permanent = NULL;
    g_autofree char *changing = NULL;

    g_assert_no_error (error);
    g_assert_cmpstr (title, ==, properties.title);
    g_assert_cmpstr (author, ==, properties.author);
    g_assert_cmpint (poppler_document_get_creation_date (document), ==, properties.created_at);
    g_assert_cmpint (poppler_document_get_modification_date (document), ==, properties.created_at);
    g_assert_true (poppler_document_get_id (document, &permanent, &changing));
    g_assert_cmpmem (permanent, 32, changing, 32);
    assert_text (xmp, "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
    assert_text (xmp, "Laporan &lt;contoh&gt; – (ujian)");
    assert_text (xmp, "Dinas Contoh &amp; Co");
    assert_text (xmp, "<xmp:CreateDate>2026-11-18T11:06:40Z</xmp:CreateDate>");
    g_object_unref (document);
  }
}

static void
test_structure (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (renders); i++) {
    g_autoptr (GBytes) pdf = renders[i]();
    g_autoptr (GHashTable) objects = list_objects (pdf);
    const char *data = g_bytes_get_data (pdf, NULL);
    gsize size = g_bytes_get_size (pdf);
    guint n_fonts = count_with (objects, "/Type /Font\n", "/FirstChar") +
                    count_with (objects, "/Type /Font\n", "/Type0");

    g_assert_cmpuint (count_with (objects, "/Type /Catalog", "/Lang (id-ID)"), ==, 1);
    g_assert_cmpuint (count_with (objects, "/Type /Catalog", "/OutputIntents ["), ==, 1);
    g_assert_cmpuint (count_with (objects, "/Type /Catalog", "/Metadata"), ==, 1);
    g_assert_cmpuint (count_with (objects, "/Type /OutputIntent", "/DestOutputProfile"), ==, 1);
    g_assert_cmpuint (count_with (objects, "/Type /Page\n", "/Group"), ==, 0);
    g_assert_cmpuint (count_with (objects, "/Type /Annot", ""), ==,
                      count_with (objects, "/Type /Annot", "/F 4"));
    g_assert_cmpuint (n_fonts, >, 0);
    g_assert_cmpuint (count_with (objects, "/Type /Font\n", "/ToUnicode"), ==, n_fonts);
    g_assert_cmpuint (count_with (objects, "/CIDFontType2", ""), ==,
                      count_with (objects, "/CIDFontType2", "/CIDToGIDMap /Identity"));
    g_assert_cmpuint (count_with (objects, "/CIDFontType2", ""), ==,
                      count_with (objects, "/Type /FontDescriptor", "/CIDSet "));
    g_assert_cmpuint (count_with (objects, "/Interpolate true", ""), ==, 0);
    g_assert_null (memmem (data, size, "/Encrypt", 8));
    g_assert_null (memmem (data, size, "/ca 0", 5));
    g_assert_null (memmem (data, size, "/JavaScript", 11));
    g_assert_cmpmem (data + size - 6, 6, "%%EOF\n", 6);
  }
}

/* The offsets of the appended table lead to the objects that it names. */
static void
test_table (void)
{
  g_autoptr (GBytes) pdf = render_report ();
  const char *data = g_bytes_get_data (pdf, NULL);
  g_autofree char *tail = g_strndup (data + g_bytes_get_size (pdf) - 200, 200);
  gsize offset = (gsize)g_ascii_strtoull (strstr (tail, "startxref") + 10, NULL, 10);
  const char *row = data + offset;
  guint n_rows = 0;

  g_assert_true (g_str_has_prefix (row, "xref\n"));
  row += strlen ("xref\n");
  while (!g_str_has_prefix (row, "trailer")) {
    char *rest;
    guint64 first = g_ascii_strtoull (row, &rest, 10);
    guint64 n = g_ascii_strtoull (rest, NULL, 10);

    row = strchr (row, '\n') + 1;
    for (guint64 i = 0; i < n; i++, row += 20, n_rows++) {
      g_autofree char *name = g_strdup_printf ("%u 0 obj\n", (guint)(first + i));

      g_assert_true (g_str_has_prefix (data + g_ascii_strtoull (row, NULL, 10), name));
      g_assert_cmpmem (row + 10, 10, " 00000 n \n", 10);
    }
  }
  g_assert_cmpuint (n_rows, >, 10);
}

/* A chart is read as a sentence, the emblem by its name. */
static void
test_descriptions (void)
{
  g_autoptr (GBytes) report = render_report ();
  g_autoptr (GBytes) letter = render_letter ();
  g_autoptr (GHashTable) report_objects = list_objects (report);
  g_autoptr (GHashTable) letter_objects = list_objects (letter);

  g_assert_cmpuint (count_with (report_objects, "/S /Figure", ""), ==, 3);
  g_assert_cmpuint (count_with (report_objects, "/S /Figure", "/Alt "), ==, 3);
  g_assert_cmpuint (count_with (letter_objects, "/S /Figure", "/Alt (Lambang daerah)"), ==, 1);
}

static TuntasPageLayout *
lay_out_report (void)
{
  g_autoptr (TuntasFieldSet) fields = report_samples_make_fields (9, 40);
  g_autoptr (TuntasLetterTemplate) letter_template = report_samples_parse (TRUE);

  return letter_checks_lay_out (letter_template, fields, NULL);
}

/* Each line of the contents leads to the page and the height of its heading. */
static void
test_links (void)
{
  g_autoptr (TuntasPageLayout) layout = lay_out_report ();
  g_autoptr (GBytes) pdf = render_report ();
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  PopplerPage *page = poppler_document_get_page (document, 1);
  GList *links = poppler_page_get_link_mapping (page);
  guint seen[16] = {0};

  g_assert_cmpuint (g_list_length (links), ==, 8);
  for (GList *l = links; l != NULL; l = l->next) {
    const PopplerLinkMapping *mapping = l->data;
    const PopplerAction *action = mapping->action;
    const TuntasPageHeading *heading;
    PopplerDest *target;
    guint number;

    g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
    g_assert_cmpint (action->goto_dest.dest->type, ==, POPPLER_DEST_NAMED);
    number =
      (guint)g_ascii_strtoull (action->goto_dest.dest->named_dest + strlen ("bagian-"), NULL, 10);
    g_assert_cmpuint (number, <=, layout->headings->len);
    g_assert_cmpuint (seen[number]++, ==, 0);
    heading = &g_array_index (layout->headings, TuntasPageHeading, number - 1);
    target = poppler_document_find_dest (document, action->goto_dest.dest->named_dest);
    g_assert_cmpint (target->page_num, ==, (int)heading->page + 1);
    g_assert_cmpfloat_with_epsilon (
      tuntas_page_layout_get_sheet (layout, heading->page)->height - target->top, heading->y, 1);
    poppler_dest_free (target);
  }
  poppler_page_free_link_mapping (links);
  g_object_unref (page);
  g_object_unref (document);
}

static guint
walk_outline (PopplerIndexIter *iter, const TuntasPageLayout *layout, guint heading)
{
  do {
    PopplerAction *action = poppler_index_iter_get_action (iter);
    PopplerIndexIter *child = poppler_index_iter_get_child (iter);
    const TuntasPageHeading *expected =
      &g_array_index (layout->headings, TuntasPageHeading, heading++);

    g_assert_true (g_str_has_suffix (action->goto_dest.title, expected->title));
    g_assert_true (g_str_has_prefix (action->goto_dest.title, expected->number));
    g_assert_cmpint (action->goto_dest.dest->page_num, ==, (int)expected->page + 1);
    if (child != NULL)
      heading = walk_outline (child, layout, heading);
    g_clear_pointer (&child, poppler_index_iter_free);
    poppler_action_free (action);
  } while (poppler_index_iter_next (iter));
  return heading;
}

static void
test_outline (void)
{
  g_autoptr (TuntasPageLayout) layout = lay_out_report ();
  g_autoptr (GBytes) pdf = render_report ();
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  PopplerIndexIter *iter = poppler_index_iter_new (document);

  g_assert_cmpuint (walk_outline (iter, layout, 0), ==, layout->headings->len);
  poppler_index_iter_free (iter);
  g_object_unref (document);
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = render_report ();
  g_autoptr (GBytes) second = render_report ();

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_refusals (void)
{
  static const char *const texts[] = {
    "",
    "bukan PDF",
    "%PDF-1.4\nstartxref\n99999\n%%EOF\n",
    "%PDF-1.4\nxref\n0 900\ntrailer\n<< /Size 900 /Root 1 0 R /Info 2 0 R "
    ">>\nstartxref\n9\n%%EOF\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) noise = g_bytes_new_static (texts[i], strlen (texts[i]));
    g_autoptr (GError) error = NULL;

    g_assert_null (tuntas_pdf_archive_make (noise, &properties, NULL, &error));
    g_assert_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER);
  }
}

static guint32
read_u32 (const guint8 *from)
{
  return (guint32)from[0] << 24 | (guint32)from[1] << 16 | (guint32)from[2] << 8 | from[3];
}

/* The profile is whole: every tag within it, black dark, white light, the sum of colours white. */
static void
test_profile (void)
{
  g_autoptr (GBytes) profile = tuntas_color_profile_make_srgb ();
  gsize size;
  const guint8 *data = g_bytes_get_data (profile, &size);
  guint n = read_u32 (data + 128);
  guint32 sums[3] = {0};

  g_assert_cmpuint (read_u32 (data), ==, size);
  g_assert_cmpmem (data + 36, 4, "acsp", 4);
  g_assert_cmpmem (data + 12, 8, "mntrRGB ", 8);
  g_assert_cmpuint (n, ==, 9);
  for (guint i = 0; i < n; i++) {
    const guint8 *tag = data + 132 + 12 * i;
    guint32 offset = read_u32 (tag + 4);
    guint32 length = read_u32 (tag + 8);

    g_assert_cmpuint (offset % 4, ==, 0);
    g_assert_cmpuint (offset + length, <=, size);
    if (memcmp (tag + 1, "XYZ", 3) == 0) {
      for (guint k = 0; k < 3; k++)
        sums[k] += read_u32 (data + offset + 8 + 4 * k);
    } else if (memcmp (tag + 1, "TRC", 3) == 0) {
      guint32 n_steps = read_u32 (data + offset + 8);

      g_assert_cmpuint (length, ==, 12 + 2 * n_steps);
      g_assert_cmpuint (data[offset + 12] | data[offset + 13], ==, 0);
      g_assert_cmpuint (data[offset + length - 2] & data[offset + length - 1], ==, 0xff);
    }
  }
  g_assert_cmpfloat_with_epsilon (sums[0] / 65536.0, 0.9642, 0.002);
  g_assert_cmpfloat_with_epsilon (sums[1] / 65536.0, 1.0, 0.002);
  g_assert_cmpfloat_with_epsilon (sums[2] / 65536.0, 0.8249, 0.002);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-archive/metadata", test_metadata);
  g_test_add_func ("/pdf-archive/structure", test_structure);
  g_test_add_func ("/pdf-archive/table", test_table);
  g_test_add_func ("/pdf-archive/descriptions", test_descriptions);
  g_test_add_func ("/pdf-archive/links", test_links);
  g_test_add_func ("/pdf-archive/outline", test_outline);
  g_test_add_func ("/pdf-archive/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf-archive/refusals", test_refusals);
  g_test_add_func ("/pdf-archive/profile", test_profile);
  return g_test_run ();
}
