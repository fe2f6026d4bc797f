/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-holiday.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

gboolean tuntas_store_save_holiday (TuntasStore *self, TuntasHoliday *holiday, GError **error);
gboolean tuntas_store_delete_holiday (TuntasStore *self, int date, GError **error);
GPtrArray *
tuntas_store_list_holidays (TuntasStore *self, int year, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
