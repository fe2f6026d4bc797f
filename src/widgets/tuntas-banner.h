/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TUNTAS_TYPE_BANNER (tuntas_banner_get_type ())
G_DECLARE_FINAL_TYPE (TuntasBanner, tuntas_banner, TUNTAS, BANNER, AdwBin)

void tuntas_banner_show (TuntasBanner *self, const char *heading, const char *text);
void tuntas_banner_set_act (TuntasBanner *self, const char *label, const char *detailed_action);
void tuntas_banner_hide (TuntasBanner *self);

G_END_DECLS
