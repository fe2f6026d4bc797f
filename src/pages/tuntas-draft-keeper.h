/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-session.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_DRAFT_KEEPER (tuntas_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TuntasDraftKeeper, tuntas_draft_keeper, TUNTAS, DRAFT_KEEPER, GObject)

TuntasDraftKeeper *tuntas_draft_keeper_new (GtkWidget *form) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_draft_keeper_add (TuntasDraftKeeper *self, const char *name, GtkWidget *input);
void tuntas_draft_keeper_begin (TuntasDraftKeeper *self, TuntasSession *session, const char *key);
void tuntas_draft_keeper_flush (TuntasDraftKeeper *self);
void tuntas_draft_keeper_leave (TuntasDraftKeeper *self);
void tuntas_draft_keeper_forget (TuntasDraftKeeper *self);

G_END_DECLS
