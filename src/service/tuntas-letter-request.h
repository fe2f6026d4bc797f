/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Among the fields of a request: the size of the paper, when it is chosen for this letter. */
#define TUNTAS_LETTER_FIELD_PAPER "surat.kertas"

/*
 * A letter as asked for: which template, for which case and meeting, and what was typed.
 * Known fields are filled from the case; @fields overrides them by name.
 */
typedef struct {
  char *kind; /* name of the template: "tanda-terima", "undangan-rapat", "berita-acara" */
  gint64 case_id;
  gint64 meeting_id;
  gint64 action_id;   /* corrective action of the case; 0 for the last one, if any */
  gint64 letter_id;   /* a concept to go on with; 0 for a new one */
  gint64 by;          /* who makes it */
  gint64 signer;      /* official who signs; 0 for the head of the office */
  int date;           /* YYYYMMDD; 0 for today */
  GHashTable *fields; /* (element-type utf8 utf8) */
} TuntasLetterRequest;

TuntasLetterRequest *tuntas_letter_request_new (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_letter_request_free (TuntasLetterRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasLetterRequest, tuntas_letter_request_free)

G_END_DECLS
