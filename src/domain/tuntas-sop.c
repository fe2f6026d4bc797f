/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop.h"

static void
tuntas_sop_clear (TuntasSop *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->office);
  g_free (self->unit);
  g_free (self->number);
  g_free (self->created);
  g_free (self->revised);
  g_free (self->effective);
  g_free (self->approved_by);
  g_strfreev (self->letterhead);
  g_strfreev (self->legal_basis);
  g_strfreev (self->related);
  g_strfreev (self->qualifications);
  g_strfreev (self->equipment);
  g_strfreev (self->warnings);
  g_strfreev (self->records);
  g_strfreev (self->column_titles);
  g_free (self->complainant_title);
  g_strfreev (self->required);
  g_free (self->entry);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->edges, g_ptr_array_unref);
  g_free (self->text);
}

TUNTAS_DEFINE_RECORD (TuntasSop, tuntas_sop)
