/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-details.h"

G_BEGIN_DECLS

char *
tuntas_event_details_make (const char *key, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
