/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-typesetter.h"

G_BEGIN_DECLS

TuntasLetterTemplate *letter_checks_load (const char *kind) G_GNUC_WARN_UNUSED_RESULT;
TuntasLetterTemplate *letter_checks_parse_body (const char *body) G_GNUC_WARN_UNUSED_RESULT;
TuntasPageLayout *letter_checks_lay_out (TuntasLetterTemplate *letter_template,
                                         TuntasFieldSet *fields,
                                         const char *paper) G_GNUC_WARN_UNUSED_RESULT;
void letter_checks_assert_sound (TuntasPageLayout *layout);
char *letter_checks_dup_text (TuntasPageLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
guint letter_checks_count_lines (TuntasPageLayout *layout, guint page, TuntasPageRole role);

G_END_DECLS
