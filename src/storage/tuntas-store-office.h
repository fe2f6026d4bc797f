/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-office.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

gboolean tuntas_store_save_office (TuntasStore *self, TuntasOffice *office, GError **error);
TuntasOffice *
tuntas_store_load_office (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
tuntas_store_set_setting (TuntasStore *self, const char *key, const char *value, GError **error);
gboolean
tuntas_store_get_setting (TuntasStore *self, const char *key, char **value, GError **error);

G_END_DECLS
