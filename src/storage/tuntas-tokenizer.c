/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-tokenizer.h"

#include <libstemmer.h>
#include <string.h>

/* Longer runs are not words: they are cut, so that a pasted blob cannot swell the index. */
#define WORD_BYTES_MAX 64
/* The stemmer does nothing useful to shorter words. */
#define STEM_BYTES_MIN 4

struct _TuntasTokenizer {
  struct sb_stemmer *stemmer;
};

/**
 * tuntas_tokenizer_new:
 *
 * Returns: (transfer full): a tokenizer for Indonesian text
 */
TuntasTokenizer *
tuntas_tokenizer_new (void)
{
  TuntasTokenizer *self = g_new0 (TuntasTokenizer, 1);

  self->stemmer = sb_stemmer_new ("indonesian", NULL);
  g_assert (self->stemmer != NULL);
  return self;
}

/**
 * tuntas_tokenizer_free:
 * @self: (nullable) (transfer full): a tokenizer
 */
void
tuntas_tokenizer_free (TuntasTokenizer *self)
{
  if (self == NULL)
    return;
  sb_stemmer_delete (self->stemmer);
  g_free (self);
}

/* Appends one character in lower case without its accents; returns the new length. */
static gsize
fold_character (gunichar c, char *word, gsize length)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (g_unichar_tolower (c), TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++) {
    if (!g_unichar_isalnum (parts[i]))
      continue;
    if (length + 6 > WORD_BYTES_MAX)
      break;
    length += g_unichar_to_utf8 (g_unichar_tolower (parts[i]), word + length);
  }
  return length;
}

static gboolean
emit_word (TuntasTokenizer *self,
           TuntasToken *token,
           gboolean stem,
           TuntasTokenFunc func,
           gpointer user_data)
{
  const sb_symbol *stemmed = NULL;

  if (token->word_length == 0)
    return TRUE;
  token->text = token->word;
  token->length = token->word_length;
  if (stem && token->word_length >= STEM_BYTES_MIN)
    stemmed =
      sb_stemmer_stem (self->stemmer, (const sb_symbol *)token->word, (int)token->word_length);
  if (stemmed != NULL) {
    token->text = (const char *)stemmed;
    token->length = sb_stemmer_length (self->stemmer);
  }
  return func (token, user_data);
}

/**
 * tuntas_tokenizer_split:
 * @self: a tokenizer
 * @text: (array length=length): UTF-8; bytes that are none separate words
 * @length: bytes of @text
 * @stem: cut words down to their stems; false for the beginning of a word still being typed
 * @func: called for each word in order
 * @user_data: for @func
 *
 * Words are runs of letters and digits, in lower case and without accents. The same function
 * makes the index, the frequencies and the queries, so that they always agree.
 *
 * Returns: false when @func stopped it
 */
gboolean
tuntas_tokenizer_split (TuntasTokenizer *self,
                        const char *text,
                        gsize length,
                        gboolean stem,
                        TuntasTokenFunc func,
                        gpointer user_data)
{
  char word[WORD_BYTES_MAX + 8];
  gsize word_length = 0, start = 0, at = 0;
  gboolean inside = FALSE;

  while (at <= length) {
    gsize width = 1;
    gunichar c = 0;

    if (at < length) {
      guchar byte = text[at];

      if (byte < 0x80) {
        c = byte;
      } else {
        c = g_utf8_get_char_validated (text + at, length - at);
        if (c == (gunichar)-1 || c == (gunichar)-2)
          c = 0;
        else
          width = g_utf8_skip[byte];
      }
    }

    if (c < 0x80 ? g_ascii_isalnum (c)
                 : g_unichar_isalnum (c) || (inside && g_unichar_ismark (c))) {
      if (!inside)
        start = at;
      inside = TRUE;
      if (c >= 0x80)
        word_length = fold_character (c, word, word_length);
      else if (word_length < WORD_BYTES_MAX)
        word[word_length++] = g_ascii_tolower (c);
    } else if (inside) {
      TuntasToken token = {.word = word, .word_length = word_length, .start = start, .end = at};

      if (!emit_word (self, &token, stem, func, user_data))
        return FALSE;
      inside = FALSE;
      word_length = 0;
    }
    at += width;
  }
  return TRUE;
}
