/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_REGISTER_FILTERS (tuntas_register_filters_get_type ())
G_DECLARE_FINAL_TYPE (TuntasRegisterFilters,
                      tuntas_register_filters,
                      TUNTAS,
                      REGISTER_FILTERS,
                      GtkWidget)

void tuntas_register_filters_set_session (TuntasRegisterFilters *self, TuntasSession *session);
void tuntas_register_filters_apply (TuntasRegisterFilters *self, TuntasCaseQuery *query);
void tuntas_register_filters_reset (TuntasRegisterFilters *self);
gboolean tuntas_register_filters_is_set (TuntasRegisterFilters *self);
GVariant *tuntas_register_filters_save (TuntasRegisterFilters *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_register_filters_restore (TuntasRegisterFilters *self, GVariant *saved);

G_END_DECLS
