/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart.h"

G_BEGIN_DECLS

void tuntas_chart_picture_save_async (TuntasChart *chart,
                                      GFile *file,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GFile *
tuntas_chart_picture_save_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
