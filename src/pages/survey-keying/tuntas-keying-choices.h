/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-keying-work.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KEYING_CHOICES (tuntas_keying_choices_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKeyingChoices, tuntas_keying_choices, TUNTAS, KEYING_CHOICES, AdwBin)

void tuntas_keying_choices_show (TuntasKeyingChoices *self, TuntasKeyingSheet *sheet);
TuntasKeyingParts tuntas_keying_choices_get_parts (TuntasKeyingChoices *self);
void tuntas_keying_choices_keep_rest (TuntasKeyingChoices *self,
                                      TuntasSurveyForm *form,
                                      TuntasSurveyForm *before);
gboolean tuntas_keying_choices_is_at_once (TuntasKeyingChoices *self);
char *tuntas_keying_choices_to_text (TuntasKeyingChoices *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
