/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_PROGRESS_STRIP (tuntas_progress_strip_get_type ())
G_DECLARE_FINAL_TYPE (TuntasProgressStrip, tuntas_progress_strip, TUNTAS, PROGRESS_STRIP, AdwBin)

GCancellable *tuntas_progress_strip_start (TuntasProgressStrip *self, const char *text);
void tuntas_progress_strip_cancel (TuntasProgressStrip *self);
void tuntas_progress_strip_stop (TuntasProgressStrip *self);
void tuntas_progress_strip_report (guint64 done, guint64 total, gpointer strip);

G_END_DECLS
