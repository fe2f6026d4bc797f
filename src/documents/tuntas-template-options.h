/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-template-node.h"

G_BEGIN_DECLS

gboolean tuntas_template_options_parse (TuntasTemplateNode *node, const char *word, char **cause);
gboolean tuntas_template_options_parse_number (const char *text, double *number);

G_END_DECLS
