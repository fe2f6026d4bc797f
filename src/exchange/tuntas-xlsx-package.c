/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-xlsx-package-private.h"

#include "tuntas-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zip.h>

#define CHUNK (32 * 1024)
/* A workbook has tens of parts; a bomb has many. */
#define MAX_PARTS 10000
/* Sheets shrink to a tenth or a fiftieth; what shrinks much more was made to fill the memory. */
#define MAX_RATIO 200
#define RATIO_FREE (32 * 1024 * 1024)

struct _TuntasXlsxPackage {
  zip_t *zip;
};

struct _TuntasXlsxPart {
  zip_file_t *file;
  xmlParserCtxt *parser;
  char *name;
  const TuntasXlsxHandler *handler;
  gpointer data;
  GError *stopped; /* by the handler or a rule of this file */
  guint64 position;
  guint64 size;
  guint64 max_size;
  guint64 packed_size;
};

/**
 * tuntas_xlsx_attributes_find:
 * @self: the attributes of an element
 * @name: name without prefix
 * @len: (out): length of the value
 *
 * Returns: (transfer none) (nullable): the value, not ended by NUL
 */
const char *
tuntas_xlsx_attributes_find (const TuntasXlsxAttributes *self, const char *name, gsize *len)
{
  for (int i = 0; i < self->n; i++) {
    const xmlChar **attribute = self->list + i * 5;

    if (g_str_equal (attribute[0], name)) {
      *len = (gsize)(attribute[4] - attribute[3]);
      return (const char *)attribute[3];
    }
  }
  *len = 0;
  return NULL;
}

/**
 * tuntas_xlsx_attributes_dup:
 * @self: the attributes of an element
 * @name: name without prefix
 *
 * Returns: (transfer full) (nullable): the value
 */
char *
tuntas_xlsx_attributes_dup (const TuntasXlsxAttributes *self, const char *name)
{
  gsize len = 0;
  const char *value = tuntas_xlsx_attributes_find (self, name, &len);

  return value != NULL ? g_strndup (value, len) : NULL;
}

/**
 * tuntas_xlsx_attributes_get_int:
 * @self: the attributes of an element
 * @name: name without prefix
 * @otherwise: what it is when missing or no number
 *
 * Returns: the value as a number from 0
 */
int
tuntas_xlsx_attributes_get_int (const TuntasXlsxAttributes *self, const char *name, int otherwise)
{
  gsize len = 0;
  const char *value = tuntas_xlsx_attributes_find (self, name, &len);
  int number = 0;

  if (len == 0 || len > 9)
    return otherwise;
  for (gsize i = 0; i < len; i++) {
    if (!g_ascii_isdigit (value[i]))
      return otherwise;
    number = number * 10 + (value[i] - '0');
  }
  return number;
}

static gboolean
is_damage (int code)
{
#ifdef ZIP_ER_TRUNCATED_ZIP
  /* libzip 1.11 tells a torn file apart. */
  if (code == ZIP_ER_TRUNCATED_ZIP)
    return TRUE;
#endif
  return code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS;
}

/**
 * tuntas_xlsx_package_open:
 * @path: the file
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR` or `G_IO_ERROR`
 *
 * Opens the zip file that a workbook is. `TUNTAS_EXCHANGE_ERROR_DAMAGED` when it was cut short.
 *
 * Returns: (transfer full) (nullable): the package
 */
TuntasXlsxPackage *
tuntas_xlsx_package_open (const char *path, GError **error)
{
  int code = 0;
  zip_t *zip = zip_open (path, ZIP_RDONLY, &code);
  TuntasXlsxPackage *self = NULL;

  if (zip == NULL) {
    zip_error_t reason;

    zip_error_init_with_code (&reason, code);
    if (is_damage (code))
      g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_DAMAGED,
                   _ ("“%s” is not a whole Excel workbook. It may have been cut short on the way: "
                      "download or copy it again."),
                   path);
    else
      g_set_error (error, G_IO_ERROR,
                   code == ZIP_ER_NOENT ? G_IO_ERROR_NOT_FOUND : G_IO_ERROR_FAILED,
                   _ ("“%s” cannot be read: %s."), path, zip_error_strerror (&reason));
    zip_error_fini (&reason);
    return NULL;
  }
  if (zip_get_num_entries (zip, 0) > MAX_PARTS) {
    g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("“%s” holds more parts than an Excel workbook has. Choose another file."),
                 path);
    zip_discard (zip);
    return NULL;
  }
  self = g_new0 (TuntasXlsxPackage, 1);
  self->zip = zip;
  return self;
}

/**
 * tuntas_xlsx_package_free:
 * @self: (nullable) (transfer full): the package; its parts must be freed before
 */
void
tuntas_xlsx_package_free (TuntasXlsxPackage *self)
{
  if (self == NULL)
    return;
  zip_discard (self->zip);
  g_free (self);
}

/**
 * tuntas_xlsx_package_has:
 * @self: the package
 * @name: path of a part within it
 *
 * Returns: whether there is such a part; upper and lower case are the same
 */
gboolean
tuntas_xlsx_package_has (TuntasXlsxPackage *self, const char *name)
{
  return zip_name_locate (self->zip, name, ZIP_FL_NOCASE) >= 0;
}

/* Hands what a handler or this file found to the caller, and makes libxml2 stop. */
static void
stop (TuntasXlsxPart *self)
{
  xmlStopParser (self->parser);
}

static void
start_element_cb (void *data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  TuntasXlsxPart *self = data;
  TuntasXlsxAttributes found = {.list = attributes, .n = n_attributes};

  if (self->stopped == NULL && self->handler->start != NULL &&
      !self->handler->start (self->data, (const char *)name, &found, &self->stopped))
    stop (self);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  TuntasXlsxPart *self = data;

  if (self->stopped == NULL && self->handler->end != NULL &&
      !self->handler->end (self->data, (const char *)name, &self->stopped))
    stop (self);
}

static void
characters_cb (void *data, const xmlChar *text, int len)
{
  TuntasXlsxPart *self = data;

  if (self->stopped == NULL && self->handler->text != NULL &&
      !self->handler->text (self->data, (const char *)text, (gsize)len, &self->stopped))
    stop (self);
}

/* No workbook declares a document type; one that does means to have entities blown up. */
static void
internal_subset_cb (void *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  TuntasXlsxPart *self = data;

  if (self->stopped == NULL)
    g_set_error (&self->stopped, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_FORMAT,
                 _ ("The part “%s” of the workbook declares a document type, which Excel never "
                    "does. The file is not safe to read."),
                 self->name);
  stop (self);
}

static xmlSAXHandler sax = {
  .initialized = XML_SAX2_MAGIC,
  .internalSubset = internal_subset_cb,
  .startElementNs = start_element_cb,
  .endElementNs = end_element_cb,
  .characters = characters_cb,
  .cdataBlock = characters_cb,
  .ignorableWhitespace = characters_cb,
};

/**
 * tuntas_xlsx_part_open:
 * @package: the package; must outlive the part
 * @name: path of the part within it
 * @max_size: bytes after which reading stops with an error
 * @handler: (transfer none): what to call; must outlive the part
 * @data: for @handler
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR`
 *
 * Opens a part for reading. `TUNTAS_EXCHANGE_ERROR_DAMAGED` when it is not there,
 * `TUNTAS_EXCHANGE_ERROR_FORMAT` when it needs a password, `TUNTAS_EXCHANGE_ERROR_TOO_LARGE` when
 * it says itself that it is.
 *
 * Returns: (transfer full) (nullable): the part before its first byte
 */
TuntasXlsxPart *
tuntas_xlsx_part_open (TuntasXlsxPackage *package,
                       const char *name,
                       guint64 max_size,
                       const TuntasXlsxHandler *handler,
                       gpointer data,
                       GError **error)
{
  g_autoptr (TuntasXlsxPart) self = g_new0 (TuntasXlsxPart, 1);
  zip_int64_t index = zip_name_locate (package->zip, name, ZIP_FL_NOCASE);
  zip_stat_t stat;

  self->name = g_strdup (name);
  self->handler = handler;
  self->data = data;
  self->max_size = max_size;
  if (index >= 0 && zip_stat_index (package->zip, (zip_uint64_t)index, 0, &stat) == 0) {
    self->size = stat.size;
    self->packed_size = stat.comp_size;
    self->file = zip_fopen_index (package->zip, (zip_uint64_t)index, 0);
  }
  if (self->file == NULL) {
    int code = index < 0 ? ZIP_ER_NOENT : zip_error_code_zip (zip_get_error (package->zip));

    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP)
      g_set_error_literal (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_FORMAT,
                           _ ("The workbook is locked with a password. Save it without one and "
                              "try again."));
    else
      g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_DAMAGED,
                   _ ("The workbook is damaged: its part “%s” is missing or cannot be unpacked. "
                      "Download it again, or save it anew from a spreadsheet program."),
                   name);
    return NULL;
  }
  self->parser = xmlCreatePushParserCtxt (&sax, self, NULL, 0, NULL);
  if (self->parser == NULL)
    g_error ("Out of memory for an XML parser");
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  return g_steal_pointer (&self);
}

/**
 * tuntas_xlsx_part_free:
 * @self: (nullable) (transfer full): the part
 */
void
tuntas_xlsx_part_free (TuntasXlsxPart *self)
{
  if (self == NULL)
    return;
  if (self->parser != NULL)
    xmlFreeParserCtxt (self->parser);
  if (self->file != NULL)
    zip_fclose (self->file);
  g_clear_error (&self->stopped);
  g_free (self->name);
  g_free (self);
}

static void
set_damaged (TuntasXlsxPart *self, GError **error)
{
  g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_DAMAGED,
               _ ("The workbook is damaged in its part “%s”. Download it again, or save it anew "
                  "from a spreadsheet program."),
               self->name);
}

/**
 * tuntas_xlsx_part_feed:
 * @self: the part
 * @at_end: (out): whether that was the last of it
 * @error: return location for an error of domain `TUNTAS_EXCHANGE_ERROR` or of the handler
 *
 * Reads the next piece and calls the handler for what is in it.
 * `TUNTAS_EXCHANGE_ERROR_TOO_LARGE` when more comes out than is sensible: the size that the file
 * states is not relied on.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
tuntas_xlsx_part_feed (TuntasXlsxPart *self, gboolean *at_end, GError **error)
{
  char buffer[CHUNK];
  zip_int64_t n = zip_fread (self->file, buffer, sizeof buffer);

  *at_end = n == 0;
  if (n < 0) {
    set_damaged (self, error);
    return FALSE;
  }
  self->position += (guint64)n;
  if (self->position > self->max_size ||
      (self->position > RATIO_FREE && self->position / MAX_RATIO > self->packed_size)) {
    g_set_error (error, TUNTAS_EXCHANGE_ERROR, TUNTAS_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("The part “%s” of the workbook unpacks to more than can be a table of reports. "
                    "Save the reports alone in a new workbook and try again."),
                 self->name);
    return FALSE;
  }
  xmlParseChunk (self->parser, buffer, (int)n, n == 0);
  if (self->stopped != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->stopped));
    return FALSE;
  }
  if (!self->parser->wellFormed) {
    set_damaged (self, error);
    return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_xlsx_part_get_position:
 * @self: the part
 *
 * Returns: how many bytes were read so far, unpacked
 */
guint64
tuntas_xlsx_part_get_position (TuntasXlsxPart *self)
{
  return self->position;
}

/**
 * tuntas_xlsx_part_get_size:
 * @self: the part
 *
 * Returns: how many bytes it says to have, unpacked
 */
guint64
tuntas_xlsx_part_get_size (TuntasXlsxPart *self)
{
  return self->size;
}

/**
 * tuntas_xlsx_package_parse:
 * @self: the package
 * @name: path of a part within it
 * @max_size: bytes after which reading stops with an error
 * @handler: what to call
 * @data: for @handler
 * @error: return location for an error, as of tuntas_xlsx_part_open() and _feed()
 *
 * Reads a whole part.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
tuntas_xlsx_package_parse (TuntasXlsxPackage *self,
                           const char *name,
                           guint64 max_size,
                           const TuntasXlsxHandler *handler,
                           gpointer data,
                           GError **error)
{
  g_autoptr (TuntasXlsxPart) part =
               tuntas_xlsx_part_open (self, name, max_size, handler, data, error);
  gboolean at_end = FALSE;

  while (part != NULL && !at_end)
    if (!tuntas_xlsx_part_feed (part, &at_end, error))
      return FALSE;
  return part != NULL;
}
