/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-widgets.h"

#include "tuntas-ui.h"

/**
 * tuntas_widgets_init:
 *
 * Makes the templates and icons known. Once, before the first widget of ours is made; an
 * application whose resource base path is [const@UI_PREFIX] loads the style by itself.
 */
void
tuntas_widgets_init (void)
{
  g_resources_register (tuntas_ui_get_resource ());
}
