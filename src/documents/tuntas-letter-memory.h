/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-field-set.h"
#include "tuntas-template-field.h"

G_BEGIN_DECLS

char *tuntas_letter_memory_keep (TuntasTemplateMemory memory,
                                 const char *proposal,
                                 const char *typed,
                                 TuntasFieldSet *fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
