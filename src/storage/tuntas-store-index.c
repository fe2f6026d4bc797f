/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-index.h"

#include <string.h>

/*
 * The text index itself belongs to the driver. Beside it lie two tables of this file: in how many
 * cases a stem occurs (an index can only tell by walking all of them), and which stem a written
 * word has (so that the beginning of a word finds all its forms).
 *
 * A case is found from the moment it is committed, but these two tables follow in bundles: keeping
 * them up in every act would touch dozens of pages for one text. search_state says up to which
 * case they were counted.
 */

#define SQL_COUNT_PENDING                                                                          \
  "SELECT (SELECT coalesce (max (id), 0) FROM cases) - counted FROM search_state"
#define SQL_LIST_PENDING                                                                           \
  "SELECT t.id, t.subject, t.body, t.around FROM case_texts AS t"                                  \
  " WHERE t.id > (SELECT counted FROM search_state) ORDER BY t.id LIMIT $1"
#define SQL_COUNTED "UPDATE search_state SET counted = $1"
#define SQL_ADD_TERM                                                                               \
  "INSERT INTO search_terms (term, cases) VALUES ($1, $2) "                                        \
  "ON CONFLICT (term) DO UPDATE SET cases = search_terms.cases + $2"
#define SQL_ADD_WORD                                                                               \
  "INSERT INTO search_words (word, stem) VALUES ($1, $2) ON CONFLICT (word) DO NOTHING"

/* From so many cases on, the commit that reaches it takes them into the frequencies. */
#define BUNDLE 4096
/* Longer ones are numbers of documents and the like: nobody begins to type them. */
#define WORD_BYTES_MAX 32

static const char tokenizer_key[] = "tokenizer";
static const char new_cases_key[] = "new-cases";

/* Returns: (transfer none): the tokenizer of this store */
TuntasTokenizer *
tuntas_store_index_get_tokenizer (TuntasStore *self)
{
  TuntasTokenizer *tokenizer = tuntas_store_get_attached (self, tokenizer_key);

  if (tokenizer == NULL) {
    tokenizer = tuntas_tokenizer_new ();
    tuntas_store_attach (self, tokenizer_key, tokenizer, (GDestroyNotify)tuntas_tokenizer_free);
  }
  return tokenizer;
}

/* How many cases are not yet counted in the frequencies. */
gboolean
tuntas_store_index_count_pending (TuntasStore *self, gint64 *pending, GError **error)
{
  return tuntas_store_read_number (self, SQL_COUNT_PENDING, pending, error);
}

static gboolean
run_with_number (TuntasStore *self, const char *sql, gint64 number, GError **error)
{
  g_autoptr (TuntasStatement) statement = tuntas_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  tuntas_statement_bind_int (statement, 1, number);
  return tuntas_statement_run (statement, NULL, error);
}

static gboolean
fold_when_many (TuntasStore *self, GError **error)
{
  gint64 pending = 0;

  if (!tuntas_store_index_count_pending (self, &pending, error))
    return FALSE;
  return pending < BUNDLE || tuntas_store_index_fold (self, G_MAXINT, NULL, error);
}

/* Right before the commit: puts the words of the new cases into the index. Done one after the
 * other, with no other write between them, they become one segment of the index. */
static gboolean
index_new_cases (TuntasStore *self, GError **error)
{
  TuntasDriver *driver = tuntas_store_get_driver (self);
  const char *sql = TUNTAS_DRIVER_GET_CLASS (driver)->get_search_sql (driver, "insert");
  GArray *ids = tuntas_store_get_attached (self, new_cases_key);

  for (guint i = 0; i < ids->len; i++)
    if (!run_with_number (self, sql, g_array_index (ids, gint64, i), error))
      return FALSE;
  return fold_when_many (self, error);
}

/* Has the words of a new case put into the index by the commit of the transaction that makes it. */
gboolean
tuntas_store_index_case (TuntasStore *self, gint64 case_id, GError **error)
{
  GArray *ids = tuntas_store_get_attached (self, new_cases_key);

  if (!tuntas_driver_has_capability (tuntas_store_get_driver (self),
                                     TUNTAS_DRIVER_CAPABILITY_TEXT_INDEX))
    return TRUE;
  if (ids == NULL) {
    ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    tuntas_store_attach (self, new_cases_key, ids, (GDestroyNotify)g_array_unref);
  }
  /* The first one of its transaction; those of another one were indexed or rolled back. */
  if (!tuntas_store_runs_before_commit (self, index_new_cases))
    g_array_set_size (ids, 0);
  g_array_append_val (ids, case_id);
  tuntas_store_before_commit (self, index_new_cases);
  return TRUE;
}

typedef struct {
  int cases;
  gint64 last; /* case that was counted last */
} Frequency;

typedef struct {
  GHashTable *terms; /* (element-type utf8 Frequency) */
  GHashTable *words; /* (element-type utf8 utf8) */
  gint64 case_id;
  GString *key;
} Fold;

static gboolean
count_token (const TuntasToken *token, gpointer user_data)
{
  Fold *fold = user_data;
  Frequency *frequency = NULL;

  g_string_truncate (fold->key, 0);
  g_string_append_len (fold->key, token->text, token->length);
  frequency = g_hash_table_lookup (fold->terms, fold->key->str);
  if (frequency == NULL) {
    frequency = g_new0 (Frequency, 1);
    g_hash_table_insert (fold->terms, g_strdup (fold->key->str), frequency);
  }
  if (frequency->last != fold->case_id) {
    frequency->last = fold->case_id;
    frequency->cases++;
  }
  if (token->word_length <= WORD_BYTES_MAX && !g_ascii_isdigit (token->word[0])) {
    g_autofree char *word = g_strndup (token->word, token->word_length);

    if (!g_hash_table_contains (fold->words, word))
      g_hash_table_insert (fold->words, g_steal_pointer (&word), g_strdup (fold->key->str));
  }
  return TRUE;
}

static gboolean
count_pending (TuntasStore *self, int limit, Fold *fold, int *counted, GError **error)
{
  TuntasTokenizer *tokenizer = tuntas_store_index_get_tokenizer (self);
  TuntasDriverStep step;
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_LIST_PENDING, error);

  if (row == NULL)
    return FALSE;
  tuntas_statement_bind_int (row, 1, limit);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    fold->case_id = tuntas_statement_get_int (row, 0);
    for (int column = 1; column <= 3; column++) {
      const char *text = tuntas_statement_peek_text (row, column);

      tuntas_tokenizer_split (tokenizer, text, strlen (text), TRUE, count_token, fold);
    }
    (*counted)++;
  }
  return step == TUNTAS_DRIVER_STEP_DONE;
}

/* Writes in the order of the keys, so that each page of the tables is visited once. */
static gboolean
write_sorted (TuntasStore *self,
              const char *sql,
              GHashTable *table,
              gboolean frequencies,
              GError **error)
{
  g_autoptr (TuntasStatement) add = tuntas_store_prepare (self, sql, error);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (table), (GCompareFunc)strcmp);

  if (add == NULL)
    return FALSE;
  for (GList *l = keys; l != NULL; l = l->next) {
    gpointer value = g_hash_table_lookup (table, l->data);

    tuntas_statement_bind_text (add, 1, l->data);
    if (frequencies)
      tuntas_statement_bind_int (add, 2, ((Frequency *)value)->cases);
    else
      tuntas_statement_bind_text (add, 2, value);
    if (!tuntas_statement_run (add, NULL, error))
      return FALSE;
    tuntas_statement_rewind (add);
  }
  return TRUE;
}

static gboolean
fold_pending (TuntasStore *self, int limit, int *folded, GError **error)
{
  g_autoptr (GHashTable) terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) key = g_string_new (NULL);
  Fold fold = {terms, words, 0, key};
  int counted = 0;

  if (!count_pending (self, limit, &fold, &counted, error))
    return FALSE;
  if (folded != NULL)
    *folded = counted;
  return counted == 0 || (write_sorted (self, SQL_ADD_TERM, terms, TRUE, error) &&
                          write_sorted (self, SQL_ADD_WORD, words, FALSE, error) &&
                          run_with_number (self, SQL_COUNTED, fold.case_id, error));
}

/* Takes up to so many pending cases into the frequencies. */
gboolean
tuntas_store_index_fold (TuntasStore *self, int limit, int *folded, GError **error)
{
  gboolean own = FALSE;

  return tuntas_store_enter (self, &own, error) &&
         tuntas_store_leave (self, own, fold_pending (self, limit, folded, error), error);
}
