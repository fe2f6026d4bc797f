/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-letter-work.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_LETTER_EDITOR (tuntas_letter_editor_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLetterEditor, tuntas_letter_editor, TUNTAS, LETTER_EDITOR, AdwBin)

void tuntas_letter_editor_begin (TuntasLetterEditor *self,
                                 TuntasSession *session,
                                 GPtrArray *kinds,
                                 const char *kind,
                                 gint64 case_id,
                                 gint64 meeting_id,
                                 gint64 action_id,
                                 TuntasLetter *concept);
TuntasLetterRequest *
tuntas_letter_editor_make_request (TuntasLetterEditor *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_letter_editor_set_letter_id (TuntasLetterEditor *self, gint64 letter_id);
gboolean tuntas_letter_editor_check (TuntasLetterEditor *self);
void tuntas_letter_editor_set_busy (TuntasLetterEditor *self, gboolean busy);

G_END_DECLS
