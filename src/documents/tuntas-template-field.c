/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-template-field.h"

static void
tuntas_template_field_clear (TuntasTemplateField *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->proposal);
  g_strfreev (self->columns);
  g_strfreev (self->choices);
}

TUNTAS_DEFINE_RECORD (TuntasTemplateField, tuntas_template_field)
