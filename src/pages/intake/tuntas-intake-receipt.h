/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-intake-work.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_INTAKE_RECEIPT (tuntas_intake_receipt_get_type ())
G_DECLARE_FINAL_TYPE (TuntasIntakeReceipt, tuntas_intake_receipt, TUNTAS, INTAKE_RECEIPT, AdwBin)

void tuntas_intake_receipt_show (TuntasIntakeReceipt *self, const TuntasIntakeResult *outcome);
void tuntas_intake_receipt_print (TuntasIntakeReceipt *self);
void tuntas_intake_receipt_save (TuntasIntakeReceipt *self);

G_END_DECLS
