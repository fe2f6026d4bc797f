/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_CONFIRM_DIALOG (tuntas_confirm_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TuntasConfirmDialog, tuntas_confirm_dialog, TUNTAS, CONFIRM_DIALOG, AdwWindow)

TuntasConfirmDialog *tuntas_confirm_dialog_new (GtkWindow *parent,
                                                const char *heading,
                                                const char *body,
                                                const char *accept) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_confirm_dialog_set_destructive (TuntasConfirmDialog *self, gboolean destructive);
void tuntas_confirm_dialog_set_notice (TuntasConfirmDialog *self);

G_END_DECLS
