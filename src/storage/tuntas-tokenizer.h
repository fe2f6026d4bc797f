/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasToken:
 * @text: (array length=length): the word as the index knows it; not terminated by a zero
 * @length: bytes of @text
 * @word: (array length=word_length): the whole word in lower case without accents
 * @word_length: bytes of @word
 * @start: first byte of the word in the text
 * @end: byte after the word in the text
 */
typedef struct {
  const char *text;
  gsize length;
  const char *word;
  gsize word_length;
  gsize start;
  gsize end;
} TuntasToken;

/**
 * TuntasTokenFunc:
 * @token: valid during the call only
 * @user_data: as given
 *
 * Returns: false to stop
 */
typedef gboolean (*TuntasTokenFunc) (const TuntasToken *token, gpointer user_data);

/* Splits text into words and cuts them down to their stems. Belongs to one thread. */
typedef struct _TuntasTokenizer TuntasTokenizer;

TuntasTokenizer *tuntas_tokenizer_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_tokenizer_free (TuntasTokenizer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasTokenizer, tuntas_tokenizer_free)

gboolean tuntas_tokenizer_split (TuntasTokenizer *self,
                                 const char *text,
                                 gsize length,
                                 gboolean stem,
                                 TuntasTokenFunc func,
                                 gpointer user_data);

G_END_DECLS
