/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-meeting.h"

static void
tuntas_meeting_clear (TuntasMeeting *self)
{
  g_free (self->title);
  g_free (self->place);
  g_strfreev (self->agenda);
  g_free (self->minutes);
  g_strfreev (self->decisions);
  g_clear_pointer (&self->participants, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasMeeting, tuntas_meeting)
