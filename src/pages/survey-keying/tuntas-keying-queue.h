/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-session.h"
#include "tuntas-survey-service.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KEYING_QUEUE (tuntas_keying_queue_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKeyingQueue, tuntas_keying_queue, TUNTAS, KEYING_QUEUE, GObject)

TuntasKeyingQueue *tuntas_keying_queue_new (TuntasSession *session,
                                            gint64 batch,
                                            GPtrArray *forms) G_GNUC_WARN_UNUSED_RESULT;

void tuntas_keying_queue_push (TuntasKeyingQueue *self, TuntasSurveyForm *form);
TuntasSurveyForm *
tuntas_keying_queue_undo (TuntasKeyingQueue *self, guint *place) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_keying_queue_correct (TuntasKeyingQueue *self, guint place, TuntasSurveyForm *form);

guint tuntas_keying_queue_get_n_forms (TuntasKeyingQueue *self);
TuntasSurveyForm *tuntas_keying_queue_get_last (TuntasKeyingQueue *self);
TuntasSurveyForm *tuntas_keying_queue_get_form (TuntasKeyingQueue *self, guint place);
guint tuntas_keying_queue_get_last_place (TuntasKeyingQueue *self);
guint tuntas_keying_queue_get_n_waiting (TuntasKeyingQueue *self);
gboolean tuntas_keying_queue_is_stopped (TuntasKeyingQueue *self);

GPtrArray *tuntas_keying_queue_list_waiting (TuntasKeyingQueue *self,
                                             guint *n_before) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_keying_queue_dup_draft (TuntasKeyingQueue *self,
                                     const char *half_keyed) G_GNUC_WARN_UNUSED_RESULT;
guint
tuntas_keying_queue_take_draft (TuntasKeyingQueue *self, const char *draft, char **half_keyed);

G_END_DECLS
