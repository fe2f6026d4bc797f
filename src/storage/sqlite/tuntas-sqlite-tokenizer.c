/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sqlite/tuntas-sqlite-tokenizer.h"

#include "tuntas-tokenizer.h"

typedef struct {
  void *context;
  int (*on_token) (void *, int, const char *, int, int, int);
  int result;
} Pass;

static int
create_tokenizer (void *data, const char **args, int n_args, Fts5Tokenizer **tokenizer)
{
  *tokenizer = (Fts5Tokenizer *)tuntas_tokenizer_new ();
  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *tokenizer)
{
  tuntas_tokenizer_free ((TuntasTokenizer *)tokenizer);
}

static gboolean
pass_token (const TuntasToken *token, gpointer user_data)
{
  Pass *pass = user_data;

  pass->result = pass->on_token (pass->context, 0, token->text, (int)token->length,
                                 (int)token->start, (int)token->end);
  return pass->result == SQLITE_OK;
}

static int
tokenize (Fts5Tokenizer *tokenizer,
          void *context,
          int flags,
          const char *text,
          int length,
          int (*on_token) (void *, int, const char *, int, int, int))
{
  Pass pass = {context, on_token, SQLITE_OK};

  /* The beginning of a word has no stem yet. */
  tuntas_tokenizer_split ((TuntasTokenizer *)tokenizer, text, length,
                          (flags & FTS5_TOKENIZE_PREFIX) == 0, pass_token, &pass);
  return pass.result;
}

/**
 * tuntas_sqlite_tokenizer_register:
 * @db: a connection
 *
 * Makes the tokenizer "tuntas" known to FTS5 on this connection.
 *
 * Returns: false when this SQLite has no FTS5
 */
gboolean
tuntas_sqlite_tokenizer_register (sqlite3 *db)
{
  static fts5_tokenizer methods = {create_tokenizer, delete_tokenizer, tokenize};
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT fts5(?1)", -1, &statement, NULL) != SQLITE_OK)
    return FALSE;
  sqlite3_bind_pointer (statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step (statement);
  sqlite3_finalize (statement);
  return api != NULL && api->xCreateTokenizer (api, "tuntas", NULL, &methods, NULL) == SQLITE_OK;
}
