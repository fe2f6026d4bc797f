/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-template.h"

#include "tuntas-template-node.h"
#include "tuntas-template-reader.h"
#include "tuntas-template-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".surat"

static void
tuntas_letter_template_clear (TuntasLetterTemplate *self)
{
  g_free (self->kind);
  g_free (self->title);
  g_free (self->path);
  g_free (self->paper);
  g_free (self->font);
  g_free (self->code);
  g_free (self->nature);
  g_clear_pointer (&self->page_note, tuntas_template_text_free);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasLetterTemplate, tuntas_letter_template)

typedef enum {
  SECTION_NONE,
  SECTION_LETTER,
  SECTION_FIELD,
  SECTION_BODY,
} Section;

typedef struct {
  TuntasLetterTemplate *result;
  TuntasTemplateField *field; /* being read */
  TuntasTemplateReader *body;
  Section section;
  const char *path;
  guint line;
} Parser;

static gboolean G_GNUC_PRINTF (3, 4) fail (Parser *parser, GError **error, const char *format, ...)
{
  g_autofree char *cause = NULL;
  va_list arguments;

  va_start (arguments, format);
  cause = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_TEMPLATE, _ ("%s, line %u: %s"),
               parser->path, parser->line, cause);
  return FALSE;
}

static gboolean
parse_yes (Parser *parser, const char *key, const char *value, gboolean *yes, GError **error)
{
  *yes = g_str_equal (value, "ya");
  if (*yes || g_str_equal (value, "tidak"))
    return TRUE;
  return fail (parser, error, _ ("“%s” must be ya or tidak."), key);
}

static gboolean
parse_number (Parser *parser,
              const char *key,
              const char *value,
              double least,
              double most,
              double *number,
              GError **error)
{
  char *end = NULL;

  *number = g_ascii_strtod (value, &end);
  if (*value != '\0' && *end == '\0' && *number >= least && *number <= most)
    return TRUE;
  return fail (parser, error, _ ("“%s” must be a number from %g to %g."), key, least, most);
}

static gboolean
parse_margins (Parser *parser, const char *value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (value, " ", -1);
  double *margins[] = {&parser->result->margin_top, &parser->result->margin_bottom,
                       &parser->result->margin_left, &parser->result->margin_right};

  if (g_strv_length (parts) != G_N_ELEMENTS (margins))
    return fail (parser, error,
                 _ ("“margin” must be four numbers in mm: upper, lower, left, right."));
  for (guint i = 0; i < G_N_ELEMENTS (margins); i++) {
    if (!parse_number (parser, "margin", parts[i], 5, 60, margins[i], error))
      return FALSE;
  }
  return TRUE;
}

static void
set_text (char **member, const char *value)
{
  g_free (*member);
  *member = *value != '\0' ? g_strdup (value) : NULL;
}

static gboolean
parse_paper (Parser *parser, const char *value, GError **error)
{
  if (!g_str_equal (value, "A3") && !g_str_equal (value, "A4") && !g_str_equal (value, "F4") &&
      *value != '\0')
    return fail (parser, error, _ ("“kertas” must be A3, A4 or F4."));
  set_text (&parser->result->paper, value);
  return TRUE;
}

static gboolean
parse_direction (Parser *parser, const char *value, GError **error)
{
  parser->result->landscape = g_str_equal (value, "mendatar");
  if (!parser->result->landscape && !g_str_equal (value, "tegak"))
    return fail (parser, error, _ ("“arah” must be tegak or mendatar."));
  return TRUE;
}

static gboolean
parse_page_numbers (Parser *parser, const char *value, GError **error)
{
  static const char *const words[] = {"atas", "bawah", "tidak"};

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (g_str_equal (words[i], value)) {
      parser->result->page_numbers = (TuntasLetterNumbers)i;
      return TRUE;
    }
  }
  return fail (parser, error, _ ("“nomor-halaman” must be atas, bawah or tidak."));
}

static gboolean
parse_page_note (Parser *parser, const char *value, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_clear_pointer (&parser->result->page_note, tuntas_template_text_free);
  parser->result->page_note = tuntas_template_text_parse (value, &cause);
  return parser->result->page_note != NULL || fail (parser, error, "%s", cause->message);
}

static gboolean
parse_shape (Parser *parser, const char *value, GError **error)
{
  parser->result->correspondence = g_str_equal (value, "korespondensi");
  if (!parser->result->correspondence && !g_str_equal (value, "judul"))
    return fail (parser, error, _ ("“bentuk” must be korespondensi or judul."));
  return TRUE;
}

static gboolean
parse_letter_key (Parser *parser, const char *key, const char *value, GError **error)
{
  TuntasLetterTemplate *result = parser->result;

  if (g_str_equal (key, "judul"))
    set_text (&result->title, value);
  else if (g_str_equal (key, "huruf"))
    set_text (&result->font, value);
  else if (g_str_equal (key, "kode"))
    set_text (&result->code, value);
  else if (g_str_equal (key, "sifat"))
    set_text (&result->nature, value);
  else if (g_str_equal (key, "margin"))
    return parse_margins (parser, value, error);
  else if (g_str_equal (key, "ukuran"))
    return parse_number (parser, key, value, 6, 24, &result->font_size, error);
  else if (g_str_equal (key, "spasi"))
    return parse_number (parser, key, value, 1, 3, &result->line_spacing, error);
  else if (g_str_equal (key, "kata-penyambung"))
    return parse_yes (parser, key, value, &result->catchword, error);
  else if (g_str_equal (key, "muatkan"))
    return parse_yes (parser, key, value, &result->tighten, error);
  else if (g_str_equal (key, "bernomor"))
    return parse_yes (parser, key, value, &result->numbered, error);
  else if (g_str_equal (key, "rapat"))
    return parse_yes (parser, key, value, &result->needs_meeting, error);
  else if (g_str_equal (key, "pengaduan"))
    return parse_yes (parser, key, value, &result->needs_complaint, error);
  else if (g_str_equal (key, "survei"))
    return parse_yes (parser, key, value, &result->needs_survey, error);
  else if (g_str_equal (key, "satu-halaman"))
    return parse_yes (parser, key, value, &result->one_page, error);
  else if (g_str_equal (key, "kertas"))
    return parse_paper (parser, value, error);
  else if (g_str_equal (key, "arah"))
    return parse_direction (parser, value, error);
  else if (g_str_equal (key, "nomor-halaman"))
    return parse_page_numbers (parser, value, error);
  else if (g_str_equal (key, "catatan-halaman"))
    return parse_page_note (parser, value, error);
  else if (g_str_equal (key, "bentuk"))
    return parse_shape (parser, value, error);
  else
    return fail (parser, error, _ ("“%s” is not a setting of a letter."), key);
  return TRUE;
}

static gboolean
parse_memory (Parser *parser, const char *value, TuntasTemplateMemory *memory, GError **error)
{
  static const char *const words[] = {"tidak", "ya", "tanpa-angka"};

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (g_str_equal (words[i], value)) {
      *memory = (TuntasTemplateMemory)i;
      return TRUE;
    }
  }
  return fail (parser, error, _ ("“ingat” must be ya, tidak or tanpa-angka."));
}

static gboolean
parse_cells (Parser *parser, const char *value, TuntasTemplateField *field, GError **error)
{
  g_strfreev (field->columns);
  field->columns = g_strsplit (value, ",", -1);
  field->list = field->multiline = TRUE;
  for (guint i = 0; field->columns[i] != NULL; i++) {
    g_strstrip (field->columns[i]);
    if (!tuntas_template_path_is_valid (field->columns[i]) || *field->columns[i] == '.')
      return fail (parser, error, _ ("“%s” cannot be the name of a field."), field->columns[i]);
  }
  return TRUE;
}

/* "A4; A3" */
static void
parse_choices (const char *value, TuntasTemplateField *field)
{
  g_strfreev (field->choices);
  field->choices = g_strsplit (value, ";", -1);
  for (guint i = 0; field->choices[i] != NULL; i++)
    g_strstrip (field->choices[i]);
}

static gboolean
parse_field_key (Parser *parser, const char *key, const char *value, GError **error)
{
  TuntasTemplateField *field = parser->field;

  if (g_str_equal (key, "judul"))
    set_text (&field->title, value);
  else if (g_str_equal (key, "usulan"))
    set_text (&field->proposal, value);
  else if (g_str_equal (key, "wajib"))
    return parse_yes (parser, key, value, &field->required, error);
  else if (g_str_equal (key, "panjang"))
    return parse_yes (parser, key, value, &field->multiline, error);
  else if (g_str_equal (key, "daftar"))
    return parse_yes (parser, key, value, &field->list, error);
  else if (g_str_equal (key, "kolom"))
    return parse_cells (parser, value, field, error);
  else if (g_str_equal (key, "pilihan"))
    parse_choices (value, field);
  else if (g_str_equal (key, "ingat"))
    return parse_memory (parser, value, &field->memory, error);
  else
    return fail (parser, error, _ ("“%s” is not a setting of a field."), key);
  return TRUE;
}

static gboolean
check_proposal (Parser *parser, const char *value, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (TuntasTemplateText) text = tuntas_template_text_parse (value, &cause);

  return text != NULL || fail (parser, error, "%s", cause->message);
}

static gboolean
parse_key (Parser *parser, const char *line, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (line, "=", 2);

  if (g_strv_length (parts) != 2)
    return fail (parser, error, _ ("A setting is written “name = value”."));
  g_strstrip (parts[0]);
  g_strstrip (parts[1]);
  switch (parser->section) {
  case SECTION_LETTER:
    return parse_letter_key (parser, parts[0], parts[1], error);
  case SECTION_FIELD:
    if (g_str_equal (parts[0], "usulan") && !check_proposal (parser, parts[1], error))
      return FALSE;
    return parse_field_key (parser, parts[0], parts[1], error);
  default:
    return fail (parser, error, _ ("A setting stands below [surat] or [isian NAME]."));
  }
}

static gboolean
open_field (Parser *parser, const char *name, GError **error)
{
  if (!tuntas_template_path_is_valid (name) || *name == '.')
    return fail (parser, error, _ ("“%s” cannot be the name of a field."), name);
  for (guint i = 0; i < parser->result->fields->len; i++) {
    const TuntasTemplateField *other = g_ptr_array_index (parser->result->fields, i);

    if (g_str_equal (other->name, name))
      return fail (parser, error, _ ("The field “%s” is described twice."), name);
  }
  parser->field = tuntas_template_field_new ();
  parser->field->name = g_strdup (name);
  parser->field->title = g_strdup (name);
  g_ptr_array_add (parser->result->fields, parser->field);
  parser->section = SECTION_FIELD;
  return TRUE;
}

static gboolean
parse_section (Parser *parser, char *line, GError **error)
{
  gsize length = strlen (line);

  if (line[length - 1] != ']')
    return fail (parser, error, _ ("The section is not closed with “]”."));
  line[length - 1] = '\0';
  g_strstrip (++line);
  if (g_str_equal (line, "surat"))
    parser->section = SECTION_LETTER;
  else if (g_str_equal (line, "isi"))
    parser->section = SECTION_BODY;
  else if (g_str_has_prefix (line, "isian "))
    return open_field (parser, g_strstrip (line + strlen ("isian ")), error);
  else
    return fail (parser, error, _ ("There is no section “%s”."), line);
  return TRUE;
}

static gboolean
parse_line (Parser *parser, const char *source, GError **error)
{
  g_autofree char *line = NULL;

  if (parser->section == SECTION_BODY)
    return tuntas_template_reader_add_line (parser->body, parser->line, source, error);
  line = g_strstrip (g_strdup (source));
  if (*line == '\0' || *line == '#')
    return TRUE;
  if (*line == '[')
    return parse_section (parser, line, error);
  return parse_key (parser, line, error);
}

static TuntasLetterTemplate *
make_default (const char *path)
{
  TuntasLetterTemplate *result = tuntas_letter_template_new ();

  result->path = g_strdup (path);
  result->kind = g_path_get_basename (path);
  if (g_str_has_suffix (result->kind, SUFFIX))
    result->kind[strlen (result->kind) - strlen (SUFFIX)] = '\0';
  result->title = g_strdup (result->kind);
  result->margin_top = 20;
  result->margin_bottom = 25;
  result->margin_left = 30;
  result->margin_right = 20;
  result->font = g_strdup ("Liberation Sans");
  result->font_size = 12;
  result->line_spacing = 1.15;
  result->tighten = TRUE;
  result->fields = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_template_field_unref);
  return result;
}

/**
 * tuntas_letter_template_parse:
 * @text: the template, UTF-8
 * @path: file it comes from; its name gives the kind
 * @error: return location for an error; names file, line and cause
 *
 * Reads a template.
 *
 * Returns: (transfer full): the template; NULL with `TUNTAS_DOCUMENT_ERROR_TEMPLATE` on error
 */
TuntasLetterTemplate *
tuntas_letter_template_parse (const char *text, const char *path, GError **error)
{
  g_autoptr (TuntasLetterTemplate) result = NULL;
  g_autoptr (TuntasTemplateReader) body = NULL;
  g_auto (GStrv) lines = NULL;
  Parser parser = {0};

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  result = make_default (path);
  body = tuntas_template_reader_new (path);
  parser.result = result;
  parser.body = body;
  parser.path = path;
  parser.line = 1;
  if (!g_utf8_validate (text, -1, NULL)) {
    fail (&parser, error, _ ("The file is not UTF-8 text; save it again as UTF-8."));
    return NULL;
  }
  if (g_str_has_prefix (text, "\xEF\xBB\xBF"))
    text += 3;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    parser.line = i + 1;
    if (!parse_line (&parser, lines[i], error))
      return NULL;
  }
  if (parser.section != SECTION_BODY) {
    fail (&parser, error, _ ("The section [isi] is missing."));
    return NULL;
  }
  result->nodes = tuntas_template_reader_finish (body, error);
  return result->nodes != NULL ? g_steal_pointer (&result) : NULL;
}

/**
 * tuntas_letter_template_load:
 * @path: the file
 * @error: return location for an error
 *
 * Reads a template from a file.
 *
 * Returns: (transfer full): the template; NULL with `TUNTAS_DOCUMENT_ERROR_NOT_FOUND` when the
 * file cannot be read, `TUNTAS_DOCUMENT_ERROR_TEMPLATE` when it is wrong
 */
TuntasLetterTemplate *
tuntas_letter_template_load (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &text, NULL, &cause)) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_NOT_FOUND,
                 _ ("The letter template cannot be read: %s"), cause->message);
    return NULL;
  }
  return tuntas_letter_template_parse (text, path, error);
}

/**
 * tuntas_letter_template_load_kind:
 * @folder: folder of templates
 * @kind: "undangan-rapat"
 * @error: return location for an error
 *
 * Reads the template of a kind of letter.
 *
 * Returns: (transfer full): the template; NULL on error, as tuntas_letter_template_load()
 */
TuntasLetterTemplate *
tuntas_letter_template_load_kind (const char *folder, const char *kind, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  if (*kind == '\0' || *kind == '.' || strchr (kind, G_DIR_SEPARATOR) != NULL) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_NOT_FOUND,
                 _ ("There is no letter “%s”."), kind);
    return NULL;
  }
  name = g_strconcat (kind, SUFFIX, NULL);
  path = g_build_filename (folder, name, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_NOT_FOUND,
                 _ ("There is no letter “%s”: the file %s is missing."), kind, path);
    return NULL;
  }
  return tuntas_letter_template_load (path, error);
}

/**
 * tuntas_letter_template_has_kind:
 * @folder: folder of templates
 * @kind: "undangan-rapat"
 *
 * Returns: whether there is a template for a kind of letter; not whether it is without fault
 */
gboolean
tuntas_letter_template_has_kind (const char *folder, const char *kind)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  name = g_strconcat (kind, SUFFIX, NULL);
  path = g_build_filename (folder, name, NULL);
  return *kind != '.' && strchr (kind, G_DIR_SEPARATOR) == NULL &&
         g_file_test (path, G_FILE_TEST_EXISTS);
}

static int
compare_templates (gconstpointer a, gconstpointer b)
{
  const TuntasLetterTemplate *const *left = a;
  const TuntasLetterTemplate *const *right = b;

  return g_utf8_collate ((*left)->title, (*right)->title);
}

/**
 * tuntas_letter_template_load_folder:
 * @folder: folder of templates
 * @problems: (nullable) (element-type utf8): gets a sentence for each template that is wrong; an
 * array that frees its members
 * @error: return location for an error
 *
 * Reads all templates. One that is wrong does not keep the others from use.
 *
 * Returns: (transfer container) (element-type TuntasLetterTemplate): by title; NULL with
 * `TUNTAS_DOCUMENT_ERROR_NOT_FOUND` when the folder cannot be read
 */
GPtrArray *
tuntas_letter_template_load_folder (const char *folder, GPtrArray *problems, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) result = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL, NULL);

  dir = g_dir_open (folder, 0, &cause);
  if (dir == NULL) {
    g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_NOT_FOUND,
                 _ ("The folder of letter templates cannot be read: %s"), cause->message);
    return NULL;
  }
  result = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_letter_template_unref);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autoptr (GError) problem = NULL;
    g_autofree char *path = NULL;
    TuntasLetterTemplate *item;

    if (!g_str_has_suffix (name, SUFFIX) || *name == '.')
      continue;
    path = g_build_filename (folder, name, NULL);
    item = tuntas_letter_template_load (path, &problem);
    if (item != NULL)
      g_ptr_array_add (result, item);
    else if (problems != NULL)
      g_ptr_array_add (problems, g_strdup (problem->message));
  }
  g_ptr_array_sort (result, compare_templates);
  return g_steal_pointer (&result);
}

/**
 * tuntas_letter_template_check_fields:
 * @self: the template
 * @fields: what it would be filled with
 * @error: return location for an error
 *
 * Looks whether everything that must be typed is there. A preview is made without asking this; a
 * letter that gets a number is not.
 *
 * Returns: whether nothing is missing; else `TUNTAS_DOCUMENT_ERROR_FIELD` that names all of it
 */
gboolean
tuntas_letter_template_check_fields (TuntasLetterTemplate *self,
                                     TuntasFieldSet *fields,
                                     GError **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (fields != NULL, FALSE);

  for (guint i = 0; i < self->fields->len; i++) {
    const TuntasTemplateField *field = g_ptr_array_index (self->fields, i);

    if (!field->required || tuntas_field_set_has (fields, field->name))
      continue;
    g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", field->title);
  }
  if (missing->len == 0)
    return TRUE;
  g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_FIELD,
               _ ("The letter still needs: %s. Fill it in, then issue the letter."), missing->str);
  return FALSE;
}
