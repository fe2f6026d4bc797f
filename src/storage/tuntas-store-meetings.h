/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-meeting.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

gint64 tuntas_store_save_meeting (TuntasStore *self, TuntasMeeting *meeting, GError **error);
TuntasMeeting *
tuntas_store_load_meeting (TuntasStore *self, gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_meetings (TuntasStore *self,
                                       gint64 case_id,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_count_meetings (TuntasStore *self, gint64 from, guint *count, GError **error);

G_END_DECLS
