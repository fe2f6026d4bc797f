/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-field-set.h"

G_BEGIN_DECLS

extern const char report_samples_template[];

TuntasFieldSet *
report_samples_make_fields (guint n_elements, guint n_respondents) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
