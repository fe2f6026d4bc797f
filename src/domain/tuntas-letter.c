/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter.h"

static void
tuntas_letter_clear (TuntasLetter *self)
{
  g_free (self->kind);
  g_free (self->number);
  g_free (self->subject);
  g_free (self->recipient);
  g_free (self->status);
  g_free (self->reason);
  g_free (self->fields);
  g_free (self->hash);
}

TUNTAS_DEFINE_RECORD (TuntasLetter, tuntas_letter)
