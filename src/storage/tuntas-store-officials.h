/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-assignment.h"
#include "tuntas-official.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

gint64 tuntas_store_save_official (TuntasStore *self, TuntasOfficial *official, GError **error);
GPtrArray *
tuntas_store_list_officials (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64
tuntas_store_save_assignment (TuntasStore *self, TuntasAssignment *assignment, GError **error);
GPtrArray *
tuntas_store_list_assignments (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
