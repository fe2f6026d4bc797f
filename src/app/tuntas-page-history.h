/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where the person was, newest first. */
typedef struct _TuntasPageHistory TuntasPageHistory;

TuntasPageHistory *tuntas_page_history_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_page_history_free (TuntasPageHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasPageHistory, tuntas_page_history_free)

void tuntas_page_history_push (TuntasPageHistory *self, const char *name, GVariant *target);
gboolean tuntas_page_history_pop (TuntasPageHistory *self, char **name, GVariant **target);
gboolean tuntas_page_history_is_empty (TuntasPageHistory *self);

G_END_DECLS
