/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-pdf-archive.h"

#include "tuntas-color-profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ENTRY_SIZE 20
#define TRAILER_ROOM 512
#define PRINT_FLAG " /F 4"
#define ELEMENT "<< /Type /StructElem"

/* A file by cairo and what is appended to it (ISO 32000-1, 7.5.6). */
typedef struct {
  const char *data;
  gsize size;
  gsize xref;       /* where its table of objects is */
  const char *rows; /* of the table, for object 0 and on */
  guint n_objects;
  guint n_all; /* with those that are new */
  guint root;
  guint info;
  const TuntasPdfProperties *properties;
  GPtrArray *descriptions;
  guint n_figures;
  GString *out; /* what is appended */
  GArray *changed;
} Archive;

/* An object that was appended. */
typedef struct {
  guint number;
  gsize offset;
} Change;

static const char *
find (const char *from, const char *end, const char *what)
{
  return from != NULL && from < end ? memmem (from, (gsize)(end - from), what, strlen (what))
                                    : NULL;
}

static gboolean
read_number (const char *from, const char *end, const char *name, guint *number)
{
  const char *place = find (from, end, name);

  if (place == NULL)
    return FALSE;
  *number = (guint)g_ascii_strtoull (place + strlen (name), NULL, 10);
  return TRUE;
}

/* The table of objects at the end of the file: one section that starts with object 0. */
static gboolean
read_table (Archive *self)
{
  const char *end = self->data + self->size;
  const char *tail = self->data + (self->size > TRAILER_ROOM ? self->size - TRAILER_ROOM : 0);
  const char *start = find (tail, end, "startxref");
  const char *trailer = find (tail, end, "trailer");
  guint n;

  if (start == NULL || trailer == NULL)
    return FALSE;
  self->xref = (gsize)g_ascii_strtoull (start + strlen ("startxref"), NULL, 10);
  if (self->xref >= self->size || !g_str_has_prefix (self->data + self->xref, "xref\n0 "))
    return FALSE;
  self->n_objects =
    (guint)g_ascii_strtoull (self->data + self->xref + strlen ("xref\n0 "), NULL, 10);
  self->rows = find (self->data + self->xref + strlen ("xref\n"), end, "\n");
  if (self->rows == NULL || (gsize)(end - ++self->rows) < (gsize)self->n_objects * ENTRY_SIZE)
    return FALSE;
  return read_number (trailer, end, "/Size", &n) && n == self->n_objects &&
         read_number (trailer, end, "/Root", &self->root) && self->root < n &&
         read_number (trailer, end, "/Info", &self->info) && self->info < n;
}

/* What is behind "obj" of an object that is used, without blanks; NULL otherwise. */
static const char *
find_object (const Archive *self, guint number)
{
  const char *row = self->rows + (gsize)number * ENTRY_SIZE;
  guint64 offset = g_ascii_strtoull (row, NULL, 10);
  const char *from;

  if (row[17] != 'n' || offset >= self->size)
    return NULL;
  from = find (self->data + offset, self->data + self->size, " obj");
  return from != NULL ? from + strlen (" obj") : NULL;
}

/* What is between "obj" and "endobj", or the stream that follows. */
static gboolean
get_object (const Archive *self, guint number, const char **from, const char **end)
{
  *from = find_object (self, number);
  *end = find (*from, self->data + self->size, "endobj");
  return *end != NULL;
}

static void
start_object (Archive *self, guint number)
{
  const Change change = {number, self->size + self->out->len};

  g_array_append_val (self->changed, change);
  g_string_append_printf (self->out, "%u 0 obj\n", number);
}

static void
append_hex (GString *out, gunichar2 unit)
{
  g_string_append_printf (out, "%04X", unit);
}

/* Plain text as it is, anything else as UTF-16 in hexadecimal digits. */
static void
append_string (GString *out, const char *text)
{
  g_autofree gunichar2 *units = NULL;
  glong n = 0;

  if (g_str_is_ascii (text)) {
    g_string_append_c (out, '(');
    for (const char *c = text; *c != '\0'; c++) {
      if (strchr ("()\\", *c) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, g_ascii_iscntrl (*c) ? ' ' : *c);
    }
    g_string_append_c (out, ')');
    return;
  }
  units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  g_string_append (out, "<FEFF");
  for (glong i = 0; i < n; i++)
    append_hex (out, units[i]);
  g_string_append_c (out, '>');
}

static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

static char *
format_date (const Archive *self, const char *format)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (self->properties->created_at);

  return date != NULL ? g_date_time_format (date, format) : g_strdup ("");
}

/* What made the file, as cairo wrote it. */
static char *
read_producer (const Archive *self)
{
  const char *from;
  const char *end;
  const char *start;
  GString *text;

  if (!get_object (self, self->info, &from, &end) ||
      (start = find (from, end, "/Producer (")) == NULL)
    return g_strdup ("cairo");
  start += strlen ("/Producer (");
  text = g_string_new (NULL);
  for (int depth = 1; start < end; start++) {
    if (*start == '\\' && start + 1 < end) {
      g_string_append_c (text, *++start);
      continue;
    }
    depth += *start == '(' ? 1 : *start == ')' ? -1 : 0;
    if (depth == 0)
      break;
    g_string_append_c (text, *start);
  }
  return g_string_free (text, FALSE);
}

static void
append_info (Archive *self, const char *producer)
{
  g_autofree char *date = format_date (self, "D:%Y%m%d%H%M%SZ");
  const struct {
    const char *name;
    const char *text;
  } members[] = {
    {"Title", self->properties->title},
    {"Author", self->properties->author},
    {"Subject", self->properties->subject},
    {"Creator", "Tuntas " TUNTAS_VERSION},
    {"Producer", producer},
    {"CreationDate", date},
    {"ModDate", date},
  };

  start_object (self, self->info);
  g_string_append (self->out, "<<");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    if (*get_text (members[i].text) == '\0')
      continue;
    g_string_append_printf (self->out, " /%s ", members[i].name);
    append_string (self->out, members[i].text);
  }
  g_string_append (self->out, " >>\nendobj\n");
}

static void
append_stream (Archive *self, guint number, const char *members, const char *data, gsize size)
{
  start_object (self, number);
  g_string_append_printf (self->out, "<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", members,
                          size);
  g_string_append_len (self->out, data, (gssize)size);
  g_string_append (self->out, "\nendstream\nendobj\n");
}

/* XMP says the same as Info, and that this is PDF/A-2b (ISO 19005-2, 6.6). */
static void
append_metadata (Archive *self, guint number, const char *producer)
{
  g_autofree char *date = format_date (self, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *subject = NULL;
  g_autofree char *creator = NULL;
  g_autofree char *xmp = NULL;

  if (*get_text (self->properties->subject) != '\0')
    subject = g_markup_printf_escaped (
      "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt>"
      "</dc:description>",
      self->properties->subject);
  if (*get_text (self->properties->author) != '\0')
    creator = g_markup_printf_escaped (
      "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>", self->properties->author);
  {
    g_autofree char *title = g_markup_escape_text (get_text (self->properties->title), -1);
    g_autofree char *tool = g_markup_escape_text (producer, -1);

    xmp = g_strdup_printf (
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
      "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      "<dc:format>application/pdf</dc:format>"
      "<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>"
      "%s%s</rdf:Description>\n"
      "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
      "<xmp:CreatorTool>Tuntas " TUNTAS_VERSION "</xmp:CreatorTool>"
      "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate></rdf:Description>\n"
      "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
      "<pdf:Producer>%s</pdf:Producer></rdf:Description>\n"
      "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>",
      title, get_text (creator), get_text (subject), date, date, tool);
  }
  append_stream (self, number, "/Type /Metadata /Subtype /XML", xmp, strlen (xmp));
}

static void
append_output_intent (Archive *self, guint number, guint profile)
{
  g_autoptr (GBytes) srgb = tuntas_color_profile_make_srgb ();

  append_stream (self, profile, "/N 3", g_bytes_get_data (srgb, NULL), g_bytes_get_size (srgb));
  start_object (self, number);
  g_string_append_printf (self->out,
                          "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
                          "/RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) "
                          "/DestOutputProfile %u 0 R >>\nendobj\n",
                          profile);
}

/* Puts words behind the first << of an object. */
static void
append_extended (Archive *self, guint number, const char *from, const char *end, const char *words)
{
  const char *start = find (from, end, "<<");

  if (start == NULL)
    return;
  start_object (self, number);
  g_string_append (self->out, "<<");
  g_string_append (self->out, words);
  g_string_append_len (self->out, start + 2, end - start - 2);
  g_string_append (self->out, "endobj\n");
}

/* No blending is asked for, so that the page needs no group of its own. */
static void
append_page (Archive *self, guint number, const char *from, const char *end)
{
  const char *group = find (from, end, "/Group <<");
  const char *after = group != NULL ? find (group, end, ">>") : NULL;

  if (after == NULL)
    return;
  start_object (self, number);
  from += strspn (from, "\n");
  g_string_append_len (self->out, from, group - from);
  after += strlen (">>") + strspn (after + strlen (">>"), "\n ");
  g_string_append_len (self->out, after, end - after);
  g_string_append (self->out, "endobj\n");
}

static void
append_figure (Archive *self, guint number, const char *from, const char *end)
{
  g_autoptr (GString) words = NULL;
  const char *description;

  if (self->descriptions == NULL || self->n_figures >= self->descriptions->len)
    return;
  description = g_ptr_array_index (self->descriptions, self->n_figures++);
  if (*get_text (description) == '\0')
    return;
  words = g_string_new (" /Alt ");
  append_string (words, description);
  append_extended (self, number, from, end, words->str);
}

/* How many glyphs the subset has: cairo gives the width of each. */
static guint
count_glyphs (const char *from, const char *end)
{
  const char *widths = find (from, end, "/W [0 [");
  guint n = 0;

  if (widths == NULL)
    return 0;
  for (const char *c = widths + strlen ("/W [0 ["); c < end && *c != ']'; c++)
    n += g_ascii_isdigit (*c) && !g_ascii_isdigit (c[-1]) && c[-1] != '.';
  return n;
}

/* Says how the codes of the text are turned into glyphs, and which glyphs there are. */
static void
append_font (Archive *self, guint number, const char *from, const char *end)
{
  guint n = count_glyphs (from, end);
  g_autofree guint8 *set = g_malloc0 (n / 8 + 1);
  g_autofree char *words = NULL;
  guint descriptor;

  append_extended (self, number, from, end, " /CIDToGIDMap /Identity");
  if (n == 0 || !read_number (from, end, "/FontDescriptor ", &descriptor) ||
      descriptor >= self->n_objects || !get_object (self, descriptor, &from, &end))
    return;
  for (guint i = 0; i < n; i++)
    set[i / 8] |= (guint8)(0x80 >> i % 8);
  words = g_strdup_printf (" /CIDSet %u 0 R", self->n_all);
  append_extended (self, descriptor, from, end, words);
  append_stream (self, self->n_all++, "", (const char *)set, (n + 7) / 8);
}

static void
append_changed (Archive *self)
{
  const char *limit = self->data + self->size;

  for (guint i = 1; i < self->n_objects; i++) {
    const char *from = find_object (self, i);
    const char *end;

    if (from == NULL)
      continue;
    from += strspn (from, "\n ");
    /* A long table has thousands of elements, of which only figures are of interest. */
    if (g_str_has_prefix (from, ELEMENT)) {
      const char *kind = from + strlen (ELEMENT);

      kind += strspn (kind, "\n ");
      if (!g_str_has_prefix (kind, "/S /Figure"))
        continue;
    } else if (!g_str_has_prefix (from, "<< /Type /"))
      continue;
    if ((end = find (from, limit, "endobj")) == NULL)
      continue;
    if (g_str_has_prefix (from, "<< /Type /Page ") || g_str_has_prefix (from, "<< /Type /Page\n"))
      append_page (self, i, from, end);
    else if (g_str_has_prefix (from, "<< /Type /Annot") && find (from, end, "/F ") == NULL)
      append_extended (self, i, from, end, PRINT_FLAG);
    else if (g_str_has_prefix (from, "<< /Type /Font\n") &&
             find (from, end, "/CIDFontType2") != NULL && find (from, end, "/CIDToGIDMap") == NULL)
      append_font (self, i, from, end);
    else if (g_str_has_prefix (from, ELEMENT))
      append_figure (self, i, from, end);
  }
}

static gboolean
append_catalog (Archive *self, guint metadata, guint intent)
{
  const char *from;
  const char *end;
  g_autofree char *words = NULL;

  if (!get_object (self, self->root, &from, &end))
    return FALSE;
  words = g_strdup_printf (" /Lang (id-ID) /ViewerPreferences << /DisplayDocTitle true >> "
                           "/Metadata %u 0 R /OutputIntents [ %u 0 R ]",
                           metadata, intent);
  append_extended (self, self->root, from, end, words);
  return TRUE;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  guint left = ((const Change *)a)->number;
  guint right = ((const Change *)b)->number;

  return left < right ? -1 : left > right;
}

/* The identifier tells files apart and guards nothing, so that MD5 does (ISO 32000-1, 14.4). */
static void
append_table (Archive *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  const char *id;
  gsize offset = self->size + self->out->len;

  g_checksum_update (checksum, (const guchar *)self->data, (gssize)self->size);
  g_checksum_update (checksum, (const guchar *)self->out->str, (gssize)self->out->len);
  id = g_checksum_get_string (checksum);
  g_array_sort (self->changed, compare_changes);
  g_string_append (self->out, "xref\n");
  for (guint i = 0, end; i < self->changed->len; i = end) {
    guint first = g_array_index (self->changed, Change, i).number;

    for (end = i + 1; end < self->changed->len &&
                      g_array_index (self->changed, Change, end).number == first + end - i;)
      end++;
    g_string_append_printf (self->out, "%u %u\n", first, end - i);
    for (guint k = i; k < end; k++)
      g_string_append_printf (self->out, "%010" G_GSIZE_FORMAT " 00000 n \n",
                              g_array_index (self->changed, Change, k).offset);
  }
  g_string_append_printf (self->out,
                          "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GSIZE_FORMAT
                          " /ID [<%s><%s>] >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          self->n_all, self->root, self->info, self->xref, id, id, offset);
}

/**
 * tuntas_pdf_archive_make:
 * @pdf: a file of version 1.4 as cairo writes it
 * @properties: what it says about itself
 * @descriptions: (nullable) (element-type utf8): of its figures, in reading order; "" for none
 * @error: return location for an error
 *
 * Makes a file fit to be kept, PDF/A-2b (ISO 19005-2): appends what cairo leaves out. That is the
 * meaning of colours, the language, metadata in XMP, an identifier, how glyphs are numbered, the
 * flag that links are printed, and the descriptions of figures. The same input gives the same
 * bytes.
 *
 * Returns: (transfer full): the file; NULL with `TUNTAS_DOCUMENT_ERROR_RENDER` when @pdf is not as
 * expected
 */
GBytes *
tuntas_pdf_archive_make (GBytes *pdf,
                         const TuntasPdfProperties *properties,
                         GPtrArray *descriptions,
                         GError **error)
{
  Archive self = {.properties = properties, .descriptions = descriptions};
  g_autofree char *producer = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  gboolean fine;

  self.data = g_bytes_get_data (pdf, &self.size);
  if ((fine = read_table (&self))) {
    guint metadata = self.n_objects;

    self.n_all = self.n_objects + 3;
    self.out = g_string_sized_new (8 * 1024);
    self.changed = g_array_new (FALSE, FALSE, sizeof (Change));
    producer = read_producer (&self);
    append_info (&self, producer);
    append_metadata (&self, metadata, producer);
    append_output_intent (&self, metadata + 1, metadata + 2);
    fine = append_catalog (&self, metadata, metadata + 1);
    append_changed (&self);
    append_table (&self);
    bytes = g_byte_array_sized_new ((guint)(self.size + self.out->len));
    g_byte_array_append (bytes, (const guint8 *)self.data, (guint)self.size);
    g_byte_array_append (bytes, (const guint8 *)self.out->str, (guint)self.out->len);
    g_string_free (self.out, TRUE);
    g_array_unref (self.changed);
  }
  if (fine)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_RENDER,
               _ ("The PDF could not be made fit to be kept. Report this, and name the version of "
                  "cairo that is installed."));
  return NULL;
}
