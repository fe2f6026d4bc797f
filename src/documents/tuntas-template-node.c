/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-template-node.h"

static void
tuntas_template_node_clear (TuntasTemplateNode *self)
{
  g_clear_pointer (&self->text, tuntas_template_text_free);
  g_clear_pointer (&self->label, tuntas_template_text_free);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->operand);
  g_free (self->span_list);
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    g_free (self->columns[i].list);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->otherwise, g_ptr_array_unref);
}

TUNTAS_DEFINE_RECORD (TuntasTemplateNode, tuntas_template_node)
