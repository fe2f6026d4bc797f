/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-flow.h"
#include "tuntas-page-layout.h"

G_BEGIN_DECLS

void tuntas_paginator_run (TuntasFlow *flow, gboolean catchword, TuntasPageLayout *result);

G_END_DECLS
