/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-field-set.h"
#include "tuntas-letter-template.h"
#include "tuntas-page-layout.h"
#include "tuntas-pdf-properties.h"

G_BEGIN_DECLS

/*
 * Makes letters: holds the fonts. To be used by one thread at a time; different threads use a
 * typesetter each. Making one is cheap after the first.
 */
typedef struct _TuntasTypesetter TuntasTypesetter;

TuntasTypesetter *tuntas_typesetter_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_typesetter_free (TuntasTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasTypesetter, tuntas_typesetter_free)

TuntasPageLayout *tuntas_typesetter_lay_out (TuntasTypesetter *self,
                                             TuntasLetterTemplate *letter_template,
                                             TuntasFieldSet *fields,
                                             const char *paper,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *tuntas_typesetter_render (TuntasTypesetter *self,
                                  TuntasLetterTemplate *letter_template,
                                  TuntasFieldSet *fields,
                                  const char *paper,
                                  const TuntasPdfProperties *properties,
                                  GPtrArray *warnings,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_typesetter_expand (const char *text, TuntasFieldSet *fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
