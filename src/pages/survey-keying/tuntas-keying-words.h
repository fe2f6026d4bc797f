/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-keying-form.h"
#include "tuntas-keying-queue.h"
#include "tuntas-keying-work.h"

G_BEGIN_DECLS

/* What the page of keying says, in the language of the window. */
char *tuntas_keying_words_batch (TuntasKeyingSheet *sheet,
                                 TuntasSession *session) G_GNUC_WARN_UNUSED_RESULT;
const char *tuntas_keying_words_obstacle (TuntasKeyingSheet *sheet);
char *tuntas_keying_words_count (TuntasKeyingSheet *sheet, guint n_forms) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_keying_words_disk (TuntasKeyingQueue *queue) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_keying_words_missing (TuntasKeyingForm *form) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_keying_words_refused (TuntasKeyingForm *form, gunichar key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
