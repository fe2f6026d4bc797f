/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-assignment.h"
#include "tuntas-field-set.h"
#include "tuntas-office.h"
#include "tuntas-official.h"

G_BEGIN_DECLS

void tuntas_letter_fields_add_office (TuntasFieldSet *fields, TuntasOffice *office);
void tuntas_letter_fields_add_official (TuntasFieldSet *fields,
                                        const char *path,
                                        TuntasOfficial *official);
void tuntas_letter_fields_add_signature (TuntasFieldSet *fields,
                                         const char *path,
                                         TuntasOfficial *signer,
                                         TuntasAssignment *assignment,
                                         const char *head_position);

G_END_DECLS
