/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-keying-form.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KEYING_PAD (tuntas_keying_pad_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKeyingPad, tuntas_keying_pad, TUNTAS, KEYING_PAD, AdwBin)

void tuntas_keying_pad_begin (TuntasKeyingPad *self,
                              TuntasSurveyMethod *method,
                              const char *const *services,
                              TuntasKeyingParts parts);
void tuntas_keying_pad_end (TuntasKeyingPad *self);
void tuntas_keying_pad_set_parts (TuntasKeyingPad *self, TuntasKeyingParts parts);
void tuntas_keying_pad_set_at_once (TuntasKeyingPad *self, gboolean at_once);

gboolean tuntas_keying_pad_is_empty (TuntasKeyingPad *self);
char *tuntas_keying_pad_to_text (TuntasKeyingPad *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_keying_pad_restore (TuntasKeyingPad *self, const char *text);
void tuntas_keying_pad_take (TuntasKeyingPad *self, TuntasSurveyForm *form);
void tuntas_keying_pad_clear (TuntasKeyingPad *self);
TuntasSurveyForm *tuntas_keying_pad_make (TuntasKeyingPad *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean tuntas_keying_pad_press (TuntasKeyingPad *self, guint keyval);
void tuntas_keying_pad_say (TuntasKeyingPad *self, const char *word);
void tuntas_keying_pad_refuse (TuntasKeyingPad *self, const char *word);
void tuntas_keying_pad_focus (TuntasKeyingPad *self);

G_END_DECLS
