/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_CASE_COUNTER (tuntas_case_counter_get_type ())
G_DECLARE_FINAL_TYPE (TuntasCaseCounter, tuntas_case_counter, TUNTAS, CASE_COUNTER, GObject)

TuntasCaseCounter *tuntas_case_counter_new (TuntasSession *session) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_case_counter_run (TuntasCaseCounter *self);
void tuntas_case_counter_stop (TuntasCaseCounter *self);

G_END_DECLS
