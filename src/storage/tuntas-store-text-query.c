/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-text-query.h"

#include "tuntas-store-index.h"

#include <string.h>

#define SQL_FREQUENCY "SELECT cases FROM search_terms WHERE term = $1"
/* One written word stands for each stem: the index cuts it down again by itself. */
#define SQL_FORMS                                                                                  \
  "SELECT min (word), stem FROM search_words WHERE word >= $1 AND word < $2"                       \
  " GROUP BY stem LIMIT $3"

/* Weighing a match costs some microseconds: beyond so many the newest are listed instead. */
#define RANKED_MATCHES_MAX 4000
/* Words in a query that are looked at; nobody types more to find a case. */
#define WORDS_MAX 16
/* Shorter beginnings of words would match half of the vocabulary. */
#define PREFIX_BYTES_MIN 3
/* Stems that the beginning of a word may stand for. */
#define FORMS_MAX 40

typedef struct {
  char *word; /* as typed, in lower case */
  char *stem;
  gsize end;
} Word;

static void
word_free (Word *self)
{
  g_free (self->word);
  g_free (self->stem);
  g_free (self);
}

/**
 * tuntas_text_query_free:
 * @self: (nullable) (transfer full): a query
 */
void
tuntas_text_query_free (TuntasTextQuery *self)
{
  if (self == NULL)
    return;
  g_free (self->match);
  g_free (self);
}

static gboolean
add_word (const TuntasToken *token, gpointer user_data)
{
  GPtrArray *words = user_data;
  Word *word = g_new0 (Word, 1);

  word->word = g_strndup (token->word, token->word_length);
  word->stem = g_strndup (token->text, token->length);
  word->end = token->end;
  g_ptr_array_add (words, word);
  return words->len < WORDS_MAX;
}

/**
 * tuntas_text_query_read_frequency:
 * @store: a store
 * @term: a stem
 * @cases: (out): in how many cases it occurs; 0 when it is not counted yet
 * @error: return location for an error
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_text_query_read_frequency (TuntasStore *store,
                                  const char *term,
                                  gint64 *cases,
                                  GError **error)
{
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (store, SQL_FREQUENCY, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, term);
  step = tuntas_statement_step (row, error);
  *cases = step == TUNTAS_DRIVER_STEP_ROW ? tuntas_statement_get_int (row, 0) : 0;
  return step != TUNTAS_DRIVER_STEP_ERROR;
}

/* The last word may still be being typed: all words that begin so are meant, in all their forms. */
static gboolean
append_forms (TuntasStore *store,
              GString *match,
              const char *beginning,
              gint64 *cases,
              GError **error)
{
  g_autofree char *end = g_strconcat (beginning, "\xf4\x8f\xbf\xbf", NULL);
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (store, SQL_FORMS, error);
  TuntasDriverStep step;

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_text (row, 1, beginning);
  tuntas_statement_bind_text (row, 2, end);
  tuntas_statement_bind_int (row, 3, FORMS_MAX);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    gint64 more = 0;

    if (!tuntas_text_query_read_frequency (store, tuntas_statement_peek_text (row, 1), &more,
                                           error))
      return FALSE;
    *cases += more;
    g_string_append_printf (match, " OR \"%s\"", tuntas_statement_peek_text (row, 0));
  }
  return step == TUNTAS_DRIVER_STEP_DONE;
}

static gboolean
append_word (TuntasStore *store,
             GString *match,
             Word *word,
             gboolean unfinished,
             gint64 *cases,
             GError **error)
{
  if (!tuntas_text_query_read_frequency (store, word->stem, cases, error))
    return FALSE;
  if (match->len > 0)
    g_string_append (match, " AND ");
  if (!unfinished) {
    g_string_append_printf (match, "\"%s\"", word->word);
    return TRUE;
  }
  g_string_append_printf (match, "(\"%s\" OR \"%s\" *", word->word, word->word);
  if (!append_forms (store, match, word->word, cases, error))
    return FALSE;
  g_string_append_c (match, ')');
  return TRUE;
}

/**
 * tuntas_text_query_new:
 * @store: a store
 * @text: what a person typed; a last word without a space behind it may be unfinished
 * @error: return location for an error
 *
 * Every word must occur, in any of its forms.
 *
 * Returns: (transfer full) (nullable): how to ask the index
 */
TuntasTextQuery *
tuntas_text_query_new (TuntasStore *store, const char *text, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify)word_free);
  g_autoptr (TuntasTextQuery) query = g_new0 (TuntasTextQuery, 1);
  g_autoptr (GString) match = g_string_new (NULL);
  gsize length = strlen (text);
  gint64 rarest = G_MAXINT64;

  tuntas_tokenizer_split (tuntas_store_index_get_tokenizer (store), text, length, TRUE, add_word,
                          words);
  for (guint i = 0; i < words->len; i++) {
    Word *word = g_ptr_array_index (words, i);
    gboolean unfinished =
      i + 1 == words->len && word->end == length && strlen (word->word) >= PREFIX_BYTES_MIN;
    gint64 cases = 0;

    if (!append_word (store, match, word, unfinished, &cases, error))
      return NULL;
    rarest = MIN (rarest, cases);
  }
  if (match->len > 0)
    query->match = g_strdup (match->str);
  query->ranked = rarest <= RANKED_MATCHES_MAX;
  return g_steal_pointer (&query);
}
