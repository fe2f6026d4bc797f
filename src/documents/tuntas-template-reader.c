/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-template-reader.h"

#include "tuntas-template-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a command may stand. */
enum {
  IN_BODY = 1 << 0,
  IN_LABELS = 1 << 1,
  IN_LIST = 1 << 2,
  IN_TABLE = 1 << 3,
  IN_SIGNATURE = 1 << 4,
  IN_COLUMN = 1 << 5,
  IN_ABREAST = 1 << 6,
  ANYWHERE = (1 << 7) - 1,
};

enum {
  TEXT = 1 << 0,    /* needs ": text" */
  LABEL = 1 << 1,   /* what stands before the colon is a label */
  CELLS = 1 << 2,   /* the text is cells parted by | */
  FIELD = 1 << 3,   /* the first word names a field */
  TEST = 1 << 4,    /* a condition follows */
  SIDE = 1 << 5,    /* the first word is a side */
  AMOUNT = 1 << 6,  /* the first word is a height in mm */
  CAPTION = 1 << 7, /* may have ": text" */
};

typedef struct {
  const char *word;
  TuntasTemplateNodeKind kind;
  guint where;
  guint takes;
  guint inside; /* where its children stand; 0 when it has none */
} Command;

static const Command commands[] = {
  {"kop", TUNTAS_TEMPLATE_NODE_LETTERHEAD, IN_BODY, 0, 0},
  {"judul", TUNTAS_TEMPLATE_NODE_TITLE, IN_BODY, TEXT, 0},
  {"teks", TUNTAS_TEMPLATE_NODE_LINE, IN_BODY, TEXT, 0},
  {"alinea", TUNTAS_TEMPLATE_NODE_PARAGRAPH, IN_BODY, TEXT, 0},
  {"keterangan", TUNTAS_TEMPLATE_NODE_LABELS, IN_BODY, 0, IN_LABELS},
  {"lampiran", TUNTAS_TEMPLATE_NODE_APPENDIX, IN_BODY, 0, IN_LABELS},
  {"baris", TUNTAS_TEMPLATE_NODE_LABEL_ROW, IN_LABELS, TEXT | LABEL, 0},
  {"daftar", TUNTAS_TEMPLATE_NODE_LIST, IN_BODY, 0, IN_LIST},
  {"tembusan", TUNTAS_TEMPLATE_NODE_COPIES, IN_BODY, TEXT, IN_LIST},
  {"butir", TUNTAS_TEMPLATE_NODE_LIST_ITEM, IN_LIST, TEXT, 0},
  {"tabel", TUNTAS_TEMPLATE_NODE_TABLE, IN_BODY, CAPTION, IN_TABLE},
  {"kepala", TUNTAS_TEMPLATE_NODE_TABLE_HEAD, IN_TABLE, TEXT | CELLS, 0},
  {"baris", TUNTAS_TEMPLATE_NODE_TABLE_ROW, IN_TABLE, TEXT | CELLS, 0},
  {"grafik", TUNTAS_TEMPLATE_NODE_CHART, IN_BODY, FIELD | CAPTION, 0},
  {"bab", TUNTAS_TEMPLATE_NODE_CHAPTER, IN_BODY, TEXT, 0},
  {"subbab", TUNTAS_TEMPLATE_NODE_SECTION, IN_BODY, TEXT, 0},
  {"anak-subbab", TUNTAS_TEMPLATE_NODE_SUBSECTION, IN_BODY, TEXT, 0},
  {"daftar-isi", TUNTAS_TEMPLATE_NODE_CONTENTS, IN_BODY, 0, 0},
  {"kotak", TUNTAS_TEMPLATE_NODE_BOX, IN_BODY, 0, IN_BODY},
  {"berdampingan", TUNTAS_TEMPLATE_NODE_ABREAST, IN_BODY, 0, IN_ABREAST},
  {"kolom", TUNTAS_TEMPLATE_NODE_ABREAST_COLUMN, IN_ABREAST, 0, IN_BODY},
  {"centang", TUNTAS_TEMPLATE_NODE_CHECK, IN_BODY, TEXT | FIELD, 0},
  {"tanda-tangan", TUNTAS_TEMPLATE_NODE_SIGNATURE, IN_BODY, 0, IN_SIGNATURE},
  {"kolom", TUNTAS_TEMPLATE_NODE_SIGNATURE_COLUMN, IN_SIGNATURE, SIDE, IN_COLUMN},
  {"baris", TUNTAS_TEMPLATE_NODE_SIGNATURE_LINE, IN_COLUMN, TEXT, 0},
  {"nama", TUNTAS_TEMPLATE_NODE_SIGNATURE_NAME, IN_COLUMN, TEXT, 0},
  {"ruang", TUNTAS_TEMPLATE_NODE_SIGNATURE_ROOM, IN_COLUMN, AMOUNT, 0},
  {"bersama", TUNTAS_TEMPLATE_NODE_TOGETHER, IN_BODY | IN_TABLE, 0, ANYWHERE},
  {"halaman-baru", TUNTAS_TEMPLATE_NODE_PAGE_BREAK, IN_BODY, 0, 0},
  {"spasi", TUNTAS_TEMPLATE_NODE_SPACE, IN_BODY, AMOUNT, 0},
  {"garis", TUNTAS_TEMPLATE_NODE_RULE, IN_BODY, 0, 0},
  {"bila", TUNTAS_TEMPLATE_NODE_IF, ANYWHERE, TEST, ANYWHERE},
  {"ulang", TUNTAS_TEMPLATE_NODE_REPEAT, ANYWHERE, FIELD, ANYWHERE},
};

/* An open block: its node, the list that gets the next child, and what may stand in it. */
typedef struct {
  TuntasTemplateNode *node; /* NULL for the body */
  GPtrArray *list;
  guint where;
} Frame;

struct _TuntasTemplateReader {
  char *path;
  GPtrArray *nodes;
  GArray *frames;
  GString *pending; /* a command whose text may go on in the next line */
  guint pending_line;
};

/**
 * tuntas_template_reader_new:
 * @path: file, for messages
 *
 * Returns: (transfer full): a reader for the body of a template
 */
TuntasTemplateReader *
tuntas_template_reader_new (const char *path)
{
  TuntasTemplateReader *self = g_new0 (TuntasTemplateReader, 1);
  Frame body = {NULL, NULL, IN_BODY};

  self->path = g_strdup (path);
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_template_node_unref);
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  body.list = self->nodes;
  g_array_append_val (self->frames, body);
  return self;
}

/**
 * tuntas_template_reader_free:
 * @self: (nullable): the reader
 */
void
tuntas_template_reader_free (TuntasTemplateReader *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_array_unref (self->frames);
  if (self->pending != NULL)
    g_string_free (self->pending, TRUE);
  g_free (self);
}

static gboolean G_GNUC_PRINTF (4, 5)
  fail (TuntasTemplateReader *self, guint line, GError **error, const char *format, ...)
{
  g_autofree char *cause = NULL;
  va_list arguments;

  va_start (arguments, format);
  cause = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: file, line number, a full sentence */
               _ ("%s, line %u: %s"), self->path, line, cause);
  return FALSE;
}

static TuntasTemplateText *
parse_text (TuntasTemplateReader *self, guint line, const char *source, GError **error)
{
  g_autoptr (GError) cause = NULL;
  TuntasTemplateText *text = tuntas_template_text_parse (source, &cause);

  if (text == NULL)
    fail (self, line, error, "%s", cause->message);
  return text;
}

static gboolean
parse_option (TuntasTemplateReader *self,
              TuntasTemplateNode *node,
              guint line,
              const char *word,
              GError **error)
{
  g_autofree char *cause = NULL;

  return tuntas_template_options_parse (node, word, &cause) ||
         fail (self, line, error, "%s", cause);
}

static gboolean
parse_test (TuntasTemplateReader *self,
            TuntasTemplateNode *node,
            guint line,
            GStrv words,
            GError **error)
{
  guint n = g_strv_length (words);
  double number;

  if (n == 1) {
    node->test = TUNTAS_TEMPLATE_TEST_HAS;
    node->path = g_strdup (words[0]);
  } else if (n == 2 && g_str_equal (words[0], "tidak")) {
    node->test = TUNTAS_TEMPLATE_TEST_HAS_NOT;
    node->path = g_strdup (words[1]);
  } else if (n >= 3 && g_str_equal (words[1], "=")) {
    node->test = TUNTAS_TEMPLATE_TEST_IS;
    node->path = g_strdup (words[0]);
    node->operand = g_strjoinv (" ", words + 2);
  } else if (n == 3 && (g_str_equal (words[1], ">") || g_str_equal (words[1], "<")) &&
             tuntas_template_options_parse_number (words[2], &number)) {
    node->test = *words[1] == '>' ? TUNTAS_TEMPLATE_TEST_MORE : TUNTAS_TEMPLATE_TEST_LESS;
    node->path = g_strdup (words[0]);
    node->operand = g_strdup (words[2]);
  }
  if (node->path == NULL || !tuntas_template_path_is_valid (node->path))
    return fail (self, line, error,
                 _ ("A condition is written “bila FIELD”, “bila tidak FIELD”, “bila FIELD = text”, "
                    "“bila LIST > number” or “bila LIST < number”."));
  return TRUE;
}

static gboolean
parse_first_word (TuntasTemplateReader *self,
                  TuntasTemplateNode *node,
                  const Command *command,
                  guint line,
                  GStrv words,
                  guint *used,
                  GError **error)
{
  const char *word = words[0];

  if (command->takes & FIELD) {
    if (word == NULL || !tuntas_template_path_is_valid (word))
      return fail (self, line, error, _ ("“%s” needs the name of a field."), command->word);
    node->path = g_strdup (word);
    *used = 1;
  } else if (command->takes & SIDE) {
    static const char *const sides[] = {"kiri", "tengah", "kanan", NULL};

    if (word == NULL || !g_strv_contains (sides, word))
      return fail (self, line, error, _ ("“%s” needs kiri, tengah or kanan."), command->word);
    for (guint i = 0; sides[i] != NULL; i++) {
      if (g_str_equal (sides[i], word))
        node->side = (TuntasTemplateSide)i;
    }
    *used = 1;
  } else if (command->takes & AMOUNT && word != NULL) {
    node->fill = g_str_equal (word, "*");
    if (!node->fill && !tuntas_template_options_parse_number (word, &node->height))
      return fail (self, line, error, _ ("“%s” needs a height in mm."), command->word);
    *used = 1;
  }
  return TRUE;
}

static TuntasTemplateNode *
make_node (TuntasTemplateNodeKind kind, guint line)
{
  TuntasTemplateNode *node = tuntas_template_node_new ();

  node->kind = kind;
  node->line = line;
  node->gap = node->indent = node->first = node->width = node->height = node->size = -1;
  node->padding = node->border = node->corner = node->most_lines = node->level = -1;
  node->style = '1';
  node->start = 1;
  node->span = 1;
  return node;
}

/* "[kolom=2 rata=tengah] text", "@LIST text". */
static gboolean
add_cell (TuntasTemplateReader *self,
          TuntasTemplateNode *row,
          guint line,
          const char *source,
          GError **error)
{
  TuntasTemplateNode *cell = make_node (TUNTAS_TEMPLATE_NODE_TABLE_CELL, line);

  g_ptr_array_add (row->cells, cell);
  if (*source == '[') {
    const char *end = strchr (source, ']');
    g_autofree char *options = g_strndup (source + 1, end != NULL ? end - source - 1 : 0);
    g_auto (GStrv) words = g_strsplit (options, " ", -1);

    if (end == NULL)
      return fail (self, line, error, _ ("The options of a cell are not closed with “]”."));
    for (guint i = 0; words[i] != NULL; i++) {
      if (*words[i] != '\0' && !parse_option (self, cell, line, words[i], error))
        return FALSE;
    }
    source = end + 1 + strspn (end + 1, " ");
  }
  if (*source == '@') {
    gsize length = strcspn (source, " ");

    cell->path = g_strndup (source + 1, length - 1);
    if (!tuntas_template_path_is_valid (cell->path))
      return fail (self, line, error, _ ("“%s” needs the name of a field."), "@");
    source += length + strspn (source + length, " ");
  }
  cell->text = parse_text (self, line, source, error);
  return cell->text != NULL;
}

/* Parts cells at | that stands neither in a field nor behind a backslash. */
static gboolean
parse_cells (TuntasTemplateReader *self,
             TuntasTemplateNode *node,
             guint line,
             const char *source,
             GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean in_field = FALSE;

  node->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_template_node_unref);
  for (const char *c = source;; c++) {
    if (*c == '\0' || (*c == '|' && !in_field)) {
      if (!add_cell (self, node, line, g_strstrip (cell->str), error))
        return FALSE;
      g_string_truncate (cell, 0);
      if (*c == '\0')
        return TRUE;
      continue;
    }
    if (*c == '\\' && c[1] != '\0')
      g_string_append_c (cell, *c++);
    else if (*c == '{')
      in_field = TRUE;
    else if (*c == '}')
      in_field = FALSE;
    g_string_append_c (cell, *c);
  }
}

static const Command *
find_command (const char *word, guint where, gboolean *known)
{
  *known = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (!g_str_equal (commands[i].word, word))
      continue;
    *known = TRUE;
    if (commands[i].where & where)
      return &commands[i];
  }
  return NULL;
}

static gboolean
parse_arguments (TuntasTemplateReader *self,
                 TuntasTemplateNode *node,
                 const Command *command,
                 guint line,
                 const char *arguments,
                 GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();
  guint used = 0;

  if (command->takes & LABEL) {
    node->label = parse_text (self, line, arguments, error);
    return node->label != NULL;
  }
  words = g_strsplit (arguments, " ", -1);
  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] != '\0')
      g_ptr_array_add (filled, words[i]);
  }
  g_ptr_array_add (filled, NULL);
  if (command->takes & TEST)
    return parse_test (self, node, line, (GStrv)filled->pdata, error);
  if (!parse_first_word (self, node, command, line, (GStrv)filled->pdata, &used, error))
    return FALSE;
  for (guint i = used; i + 1 < filled->len; i++) {
    if (!parse_option (self, node, line, filled->pdata[i], error))
      return FALSE;
  }
  return TRUE;
}

/* How many columns of the table a row takes; 0 when that depends on a list. */
static guint
count_columns (const TuntasTemplateNode *row)
{
  guint n = 0;

  for (guint i = 0; i < row->cells->len; i++) {
    const TuntasTemplateNode *cell = g_ptr_array_index (row->cells, i);

    if (cell->path != NULL || cell->span_list != NULL)
      return 0;
    n += cell->span;
  }
  return n;
}

static gboolean
check_row (TuntasTemplateReader *self,
           const TuntasTemplateNode *row,
           const TuntasTemplateNode *table,
           GError **error)
{
  guint n = count_columns (row);

  for (guint i = 0; i < table->n_columns; i++) {
    if (table->columns[i].list != NULL)
      return TRUE;
  }
  if (n == 0 || n == table->n_columns)
    return TRUE;
  return fail (self, row->line, error, _ ("This row has %u cells, but its table has %u columns."),
               n, table->n_columns);
}

static gboolean
check_node (TuntasTemplateReader *self, TuntasTemplateNode *node, GError **error)
{
  if (node->kind == TUNTAS_TEMPLATE_NODE_TABLE && node->n_columns == 0)
    return fail (self, node->line, error, _ ("A table needs its columns: tabel kolom=10,60,*."));
  for (guint i = node->cells != NULL ? self->frames->len : 0; i-- > 0;) {
    const Frame *frame = &g_array_index (self->frames, Frame, i);

    if (frame->node != NULL && frame->node->kind == TUNTAS_TEMPLATE_NODE_TABLE)
      return check_row (self, node, frame->node, error);
  }
  return TRUE;
}

static gboolean
close_block (TuntasTemplateReader *self, guint line, GError **error)
{
  if (self->frames->len == 1)
    return fail (self, line, error, _ ("“akhir” closes nothing."));
  g_array_set_size (self->frames, self->frames->len - 1);
  return TRUE;
}

static gboolean
open_otherwise (TuntasTemplateReader *self, guint line, GError **error)
{
  Frame *frame = &g_array_index (self->frames, Frame, self->frames->len - 1);

  if (frame->node == NULL || frame->node->kind != TUNTAS_TEMPLATE_NODE_IF ||
      frame->node->otherwise != NULL)
    return fail (self, line, error, _ ("“lainnya” stands outside of a “bila”."));
  frame->node->otherwise =
    g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_template_node_unref);
  frame->list = frame->node->otherwise;
  return TRUE;
}

static gboolean
parse_command (TuntasTemplateReader *self, guint line, const char *source, GError **error)
{
  Frame frame = g_array_index (self->frames, Frame, self->frames->len - 1);
  gsize length = strcspn (source, " :");
  g_autofree char *word = g_strndup (source, length);
  g_autofree char *arguments = NULL;
  g_autoptr (TuntasTemplateNode) node = NULL;
  const Command *command;
  const char *colon;
  gboolean known;

  if (g_str_equal (source, "akhir"))
    return close_block (self, line, error);
  if (g_str_equal (source, "lainnya"))
    return open_otherwise (self, line, error);
  command = find_command (word, frame.where, &known);
  if (command == NULL && known)
    return fail (self, line, error, _ ("“%s” cannot stand here."), word);
  if (command == NULL)
    return fail (self, line, error, _ ("There is no block “%s”."), word);
  node = make_node (command->kind, line);
  if (command->inside != 0)
    node->children = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_template_node_unref);
  colon = command->takes & (TEXT | CAPTION) ? strchr (source + length, ':') : NULL;
  if (command->takes & TEXT && colon == NULL)
    return fail (self, line, error, _ ("“%s” needs a colon and a text."), word);
  arguments = colon != NULL ? g_strndup (source + length, colon - source - length)
                            : g_strdup (source + length);
  if (!parse_arguments (self, node, command, line, g_strstrip (arguments), error))
    return FALSE;
  if (command->takes & CELLS) {
    if (!parse_cells (self, node, line, colon + 1, error))
      return FALSE;
  } else if (colon != NULL) {
    node->text = parse_text (self, line, colon + 1 + strspn (colon + 1, " "), error);
    if (node->text == NULL)
      return FALSE;
  }
  if (!check_node (self, node, error))
    return FALSE;
  g_ptr_array_add (frame.list, tuntas_template_node_ref (node));
  if (command->inside != 0) {
    Frame inner = {node, node->children,
                   command->inside == ANYWHERE ? frame.where : command->inside};

    g_array_append_val (self->frames, inner);
  }
  return TRUE;
}

static gboolean
flush (TuntasTemplateReader *self, GError **error)
{
  g_autofree char *source = NULL;

  if (self->pending == NULL)
    return TRUE;
  source = g_string_free (g_steal_pointer (&self->pending), FALSE);
  return parse_command (self, self->pending_line, source, error);
}

/**
 * tuntas_template_reader_add_line:
 * @self: the reader
 * @line: its number
 * @text: the line, without its end
 * @error: return location for an error; names file, line and cause
 *
 * Reads one more line. A line that starts with | goes on with the text before it.
 *
 * Returns: whether it was understood
 */
gboolean
tuntas_template_reader_add_line (TuntasTemplateReader *self,
                                 guint line,
                                 const char *text,
                                 GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '|') {
    if (self->pending == NULL)
      return fail (self, line, error, _ ("There is no text before this line to go on with."));
    g_string_append_c (self->pending, ' ');
    g_string_append (self->pending, stripped + 1 + strspn (stripped + 1, " "));
    return TRUE;
  }
  if (*stripped == '#')
    return TRUE;
  if (!flush (self, error))
    return FALSE;
  if (*stripped != '\0') {
    self->pending = g_string_new (stripped);
    self->pending_line = line;
  }
  return TRUE;
}

/**
 * tuntas_template_reader_finish:
 * @self: the reader
 * @error: return location for an error; names file, line and cause
 *
 * Ends the body.
 *
 * Returns: (transfer full) (element-type TuntasTemplateNode): the blocks; NULL on error
 */
GPtrArray *
tuntas_template_reader_finish (TuntasTemplateReader *self, GError **error)
{
  if (!flush (self, error))
    return NULL;
  if (self->frames->len > 1) {
    const Frame *frame = &g_array_index (self->frames, Frame, self->frames->len - 1);

    fail (self, frame->node->line, error, _ ("This block is not closed with “akhir”."));
    return NULL;
  }
  return g_steal_pointer (&self->nodes);
}
