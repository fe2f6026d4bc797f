/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-letter-template.h"

G_BEGIN_DECLS

TuntasLetterTemplate *report_samples_parse (gboolean annex) G_GNUC_WARN_UNUSED_RESULT;
TuntasFieldSet *
report_samples_make_fields (guint n_elements, guint n_respondents) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
