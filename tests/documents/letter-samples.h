/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-field-set.h"

G_BEGIN_DECLS

TuntasFieldSet *letter_samples_make_fields (guint n_invited) G_GNUC_WARN_UNUSED_RESULT;
void letter_samples_invite (TuntasFieldSet *fields, guint n_invited);
GBytes *letter_samples_make_emblem (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
