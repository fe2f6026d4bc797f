/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tuntas-official.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SIDEBAR (tuntas_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSidebar, tuntas_sidebar, TUNTAS, SIDEBAR, AdwBin)

void tuntas_sidebar_add (TuntasSidebar *self,
                         const char *name,
                         const char *title,
                         const char *icon_name);
void tuntas_sidebar_select (TuntasSidebar *self, const char *name);
const char *tuntas_sidebar_get_name_at (TuntasSidebar *self, guint index);
void tuntas_sidebar_set_count (TuntasSidebar *self, const char *name, guint count);
void tuntas_sidebar_set_folded (TuntasSidebar *self, gboolean folded);
gboolean tuntas_sidebar_get_folded (TuntasSidebar *self);
void tuntas_sidebar_choose_official (TuntasSidebar *self);
void
tuntas_sidebar_set_officials (TuntasSidebar *self, GPtrArray *officials, TuntasOfficial *acting);

G_END_DECLS
