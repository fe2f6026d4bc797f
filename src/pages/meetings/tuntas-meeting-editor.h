/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-meeting-work.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_MEETING_EDITOR (tuntas_meeting_editor_get_type ())
G_DECLARE_FINAL_TYPE (TuntasMeetingEditor, tuntas_meeting_editor, TUNTAS, MEETING_EDITOR, AdwBin)

void tuntas_meeting_editor_set_meeting (TuntasMeetingEditor *self,
                                        TuntasSession *session,
                                        TuntasMeetingSheet *sheet);
void tuntas_meeting_editor_show_actions (TuntasMeetingEditor *self, GPtrArray *actions);
TuntasMeeting *
tuntas_meeting_editor_make_meeting (TuntasMeetingEditor *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_meeting_editor_dup_draft (TuntasMeetingEditor *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_meeting_editor_is_dirty (TuntasMeetingEditor *self);
gint64 tuntas_meeting_editor_get_meeting_id (TuntasMeetingEditor *self);
gint64 tuntas_meeting_editor_get_first_case (TuntasMeetingEditor *self);

G_END_DECLS
