/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-flow.h"
#include "tuntas-page-furniture.h"
#include "tuntas-page-layout.h"

G_BEGIN_DECLS

void tuntas_paginator_run (TuntasFlow *flow,
                           const TuntasPageFurniture *furniture,
                           TuntasPageLayout *result);
double tuntas_paginator_stack (TuntasFlow *flow, double least, GPtrArray *items);

G_END_DECLS
