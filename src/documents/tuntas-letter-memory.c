/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-memory.h"

#include "tuntas-template-text.h"

#include <string.h>

/* Words compared with words; longer texts are taken as written anew. */
#define MOST_CELLS (16 * 1024 * 1024)
/* A value of a field that is typed again elsewhere is known by so many bytes, one a digit. */
#define LEAST_VALUE 4
/* A full stop behind a shorter word stands for an abbreviation. */
#define LEAST_WORD 4

/* A run of letters, of digits or of spaces, or another single character. */
typedef struct {
  const char *text;
  gsize length;
  int field; /* place in `fields`; -1 for none */
} Token;

/* A field of what was proposed: its tokens. */
typedef struct {
  char *source;
  guint from;
  guint n;
} Field;

typedef struct {
  GPtrArray *values; /* (element-type utf8): what the tokens point into */
  GArray *tokens;    /* (element-type Token) */
  GArray *fields;    /* (element-type Field) */
} Proposal;

typedef enum {
  CLASS_LETTER,
  CLASS_DIGIT,
  CLASS_SPACE,
  CLASS_OTHER,
} Class;

static Class
classify (gunichar c)
{
  if (g_unichar_isdigit (c))
    return CLASS_DIGIT;
  if (g_unichar_isalpha (c))
    return CLASS_LETTER;
  return g_unichar_isspace (c) && c != '\n' ? CLASS_SPACE : CLASS_OTHER;
}

static void
add_tokens (GArray *tokens, const char *text, int field)
{
  for (const char *c = text; *c != '\0';) {
    Class class = classify (g_utf8_get_char (c));
    const char *end = g_utf8_next_char (c);
    Token token = {c, 0, field};

    while (class != CLASS_OTHER && *end != '\0' && classify (g_utf8_get_char (end)) == class)
      end = g_utf8_next_char (end);
    token.length = (gsize)(end - c);
    g_array_append_val (tokens, token);
    c = end;
  }
}

static const Token *
get_token (GArray *tokens, guint place)
{
  return &g_array_index (tokens, Token, place);
}

static gboolean
is_same (const Token *a, const Token *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

static gboolean
is_figure (const Token *token)
{
  return classify (g_utf8_get_char (token->text)) == CLASS_DIGIT;
}

static void
take_part (const char *source, const char *value, gpointer user_data)
{
  Proposal *proposal = user_data;
  char *copy = g_strdup (value);
  Field field = {g_strdup (source), proposal->tokens->len, 0};

  g_ptr_array_add (proposal->values, copy);
  if (source == NULL) {
    add_tokens (proposal->tokens, copy, -1);
    return;
  }
  add_tokens (proposal->tokens, copy, (int)proposal->fields->len);
  field.n = proposal->tokens->len - field.from;
  g_array_append_val (proposal->fields, field);
}

static void
clear_field (Field *field)
{
  g_free (field->source);
}

/* For each token of @typed the token of @proposed that it stands for, or -1: the longest common
 * subsequence. */
static int *
align (GArray *proposed, GArray *typed)
{
  guint n = proposed->len;
  guint m = typed->len;
  int *matches = g_new (int, m + 1);
  g_autofree guint16 *lengths = NULL;
  guint j = 0;

  for (guint i = 0; i <= m; i++)
    matches[i] = -1;
  if (n == 0 || m == 0 || (guint64)(n + 1) * (m + 1) > MOST_CELLS)
    return matches;
  /* lengths[i][j] of what follows typed i and proposed j */
  lengths = g_new0 (guint16, (gsize)(n + 1) * (m + 1));
  for (guint i = m; i-- > 0;) {
    for (j = n; j-- > 0;) {
      guint16 *cell = &lengths[(gsize)i * (n + 1) + j];

      *cell = is_same (get_token (typed, i), get_token (proposed, j)) ? cell[n + 2] + 1
                                                                      : MAX (cell[1], cell[n + 1]);
    }
  }
  j = 0;
  for (guint i = 0; i < m && j < n;) {
    const guint16 *cell = &lengths[(gsize)i * (n + 1) + j];

    if (is_same (get_token (typed, i), get_token (proposed, j)))
      matches[i++] = (int)j++;
    else if (cell[1] >= cell[n + 1])
      j++;
    else
      i++;
  }
  return matches;
}

/* Whether the field begins at a token of what was typed and stands there whole. */
static gboolean
stands_at (const Field *field, const int *matches, guint n_typed, guint place)
{
  if (field->n == 0 || place + field->n > n_typed)
    return FALSE;
  for (guint i = 0; i < field->n; i++) {
    if (matches[place + i] != (int)(field->from + i))
      return FALSE;
  }
  return TRUE;
}

/* Whether the value of a field was typed once more, by hand. */
static gboolean
is_typed_at (const Proposal *proposal, const Field *field, GArray *typed, guint place)
{
  gsize length = 0;
  gboolean figure = FALSE;

  if (place + field->n > typed->len)
    return FALSE;
  for (guint i = 0; i < field->n; i++) {
    const Token *token = get_token (proposal->tokens, field->from + i);

    if (!is_same (token, get_token (typed, place + i)))
      return FALSE;
    length += token->length;
    figure = figure || is_figure (token);
  }
  return figure && length >= LEAST_VALUE;
}

static const Field *
find_field (const Proposal *proposal, GArray *typed, const int *matches, guint place)
{
  const Field *found = NULL;

  for (guint f = 0; f < proposal->fields->len; f++) {
    const Field *field = &g_array_index (proposal->fields, Field, f);

    if (stands_at (field, matches, typed->len, place))
      return field;
    if (matches[place] < 0 && is_typed_at (proposal, field, typed, place) &&
        (found == NULL || field->n > found->n))
      found = field;
  }
  return found;
}

/* Fields that were empty stay where they were, when what stood around them does. */
static void
add_empty_fields (const Proposal *proposal, const int *matches, guint place, GString *out)
{
  int next = matches[place];

  if (place > 0 ? matches[place - 1] < 0 || matches[place - 1] + 1 != next : next != 0)
    return;
  for (guint f = 0; f < proposal->fields->len; f++) {
    const Field *field = &g_array_index (proposal->fields, Field, f);

    if (field->n == 0 && (int)field->from == next)
      g_string_append (out, field->source);
  }
}

static void
add_literal (GString *out, const Token *token)
{
  for (gsize i = 0; i < token->length; i++) {
    if (strchr ("\\{*_", token->text[i]) != NULL)
      g_string_append_c (out, '\\');
    g_string_append_c (out, token->text[i]);
  }
}

static gboolean
ends_sentence (GArray *typed, guint place)
{
  const Token *token = get_token (typed, place);
  const Token *before = place > 0 ? get_token (typed, place - 1) : NULL;
  const Token *after = place + 2 < typed->len ? get_token (typed, place + 2) : NULL;

  if (*token->text == '\n' || place + 1 == typed->len)
    return TRUE;
  if (strchr (".?!", *token->text) == NULL ||
      classify (g_utf8_get_char (get_token (typed, place + 1)->text)) != CLASS_SPACE)
    return FALSE;
  return after != NULL && g_unichar_isupper (g_utf8_get_char (after->text)) && before != NULL &&
         (before->length >= LEAST_WORD ||
          classify (g_utf8_get_char (before->text)) != CLASS_LETTER);
}

static char *
write_memory (const Proposal *proposal,
              GArray *typed,
              const int *matches,
              TuntasTemplateMemory memory)
{
  g_autoptr (GString) result = g_string_new (NULL);
  g_autoptr (GString) sentence = g_string_new (NULL);
  gboolean own_figure = FALSE;

  for (guint i = 0; i < typed->len;) {
    const Field *field = find_field (proposal, typed, matches, i);
    const Token *token = get_token (typed, i);

    if (matches[i] >= 0)
      add_empty_fields (proposal, matches, i, sentence);
    if (field != NULL) {
      g_string_append (sentence, field->source);
      i += field->n;
    } else {
      add_literal (sentence, token);
      if (is_figure (token) &&
          (matches[i] < 0 || get_token (proposal->tokens, (guint)matches[i])->field >= 0))
        own_figure = TRUE;
      i++;
    }
    if (!ends_sentence (typed, i - 1))
      continue;
    if (!own_figure || memory == TUNTAS_TEMPLATE_MEMORY_ALL)
      g_string_append (result, sentence->str);
    g_string_truncate (sentence, 0);
    own_figure = FALSE;
  }
  return g_strstrip (g_strdup (result->str));
}

/**
 * tuntas_letter_memory_keep:
 * @memory: what is to be remembered
 * @proposal: (nullable): the text that was proposed, with its fields in braces
 * @typed: what was made of it
 * @fields: what @proposal was filled with
 *
 * Makes of a text that was typed for one letter one that can be proposed for the next: what came
 * from a field is a field again, so that no figure is carried from one period into another.
 *
 * Returns: (transfer full) (nullable): a text with fields in braces; NULL when nothing is worth
 * remembering
 */
char *
tuntas_letter_memory_keep (TuntasTemplateMemory memory,
                           const char *proposal,
                           const char *typed,
                           TuntasFieldSet *fields)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) proposed = g_array_new (FALSE, FALSE, sizeof (Token));
  g_autoptr (GArray) typed_tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (Field));
  g_autoptr (TuntasTemplateText) text = NULL;
  g_autofree int *matches = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *result = NULL;
  Proposal parts = {values, proposed, known};
  const TuntasTemplateScope scope = {.root = fields};

  g_return_val_if_fail (typed != NULL, NULL);
  g_return_val_if_fail (fields != NULL, NULL);

  if (memory == TUNTAS_TEMPLATE_MEMORY_NONE)
    return NULL;
  g_array_set_clear_func (known, (GDestroyNotify)clear_field);
  text = tuntas_template_text_parse (proposal != NULL ? proposal : "", NULL);
  if (text != NULL)
    tuntas_template_text_foreach (text, &scope, take_part, &parts);
  valid = g_strstrip (g_utf8_make_valid (typed, -1));
  add_tokens (typed_tokens, valid, -1);
  matches = align (proposed, typed_tokens);
  result = write_memory (&parts, typed_tokens, matches, memory);
  return *result != '\0' ? g_steal_pointer (&result) : NULL;
}
