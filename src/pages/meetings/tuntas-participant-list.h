/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_PARTICIPANT_LIST (tuntas_participant_list_get_type ())
G_DECLARE_FINAL_TYPE (TuntasParticipantList,
                      tuntas_participant_list,
                      TUNTAS,
                      PARTICIPANT_LIST,
                      GtkWidget)

void tuntas_participant_list_set (TuntasParticipantList *self,
                                  GPtrArray *participants,
                                  GPtrArray *officials);
GPtrArray *tuntas_participant_list_dup (TuntasParticipantList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
