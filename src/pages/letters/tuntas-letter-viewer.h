/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-letter-item.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_LETTER_VIEWER (tuntas_letter_viewer_get_type ())
G_DECLARE_FINAL_TYPE (TuntasLetterViewer, tuntas_letter_viewer, TUNTAS, LETTER_VIEWER, AdwBin)

void
tuntas_letter_viewer_set_letter (TuntasLetterViewer *self, TuntasLetterItem *item, GBytes *pdf);
TuntasLetter *tuntas_letter_viewer_get_letter (TuntasLetterViewer *self);
void tuntas_letter_viewer_print (TuntasLetterViewer *self);
void tuntas_letter_viewer_save (TuntasLetterViewer *self);
void tuntas_letter_viewer_ask_reason (TuntasLetterViewer *self);
char *tuntas_letter_viewer_dup_reason (TuntasLetterViewer *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
