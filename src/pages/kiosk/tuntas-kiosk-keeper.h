/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-session.h"
#include "tuntas-survey-form.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_KIOSK_KEEPER (tuntas_kiosk_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TuntasKioskKeeper, tuntas_kiosk_keeper, TUNTAS, KIOSK_KEEPER, GObject)

TuntasKioskKeeper *tuntas_kiosk_keeper_new (TuntasSession *session) G_GNUC_WARN_UNUSED_RESULT;

void tuntas_kiosk_keeper_keep (TuntasKioskKeeper *self, TuntasSurveyForm *form);
void tuntas_kiosk_keeper_retry (TuntasKioskKeeper *self);
void tuntas_kiosk_keeper_drop (TuntasKioskKeeper *self);
void tuntas_kiosk_keeper_pass_second (TuntasKioskKeeper *self);
gboolean tuntas_kiosk_keeper_is_pending (TuntasKioskKeeper *self);
guint tuntas_kiosk_keeper_get_n_kept (TuntasKioskKeeper *self);
const GError *tuntas_kiosk_keeper_get_error (TuntasKioskKeeper *self);

G_END_DECLS
