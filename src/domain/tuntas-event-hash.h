/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-event.h"

G_BEGIN_DECLS

char *
tuntas_event_compute_hash (TuntasEvent *event, const char *previous_hash) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
