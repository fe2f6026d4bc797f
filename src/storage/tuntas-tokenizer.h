/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasTokenFunc:
 * @token: (array length=length): the word as the index knows it; not terminated by a zero
 * @length: its bytes
 * @start: first byte of the word in the text
 * @end: byte after the word in the text
 * @user_data: as given
 *
 * Returns: false to stop
 */
typedef gboolean (*TuntasTokenFunc) (const char *token,
                                     gsize length,
                                     gsize start,
                                     gsize end,
                                     gpointer user_data);

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
