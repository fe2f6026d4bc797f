/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasTemplateField:
 * @name: path in the field set that it fills: "maksud"
 * @title: for people, in Indonesian
 * @proposal: text proposed for it, with fields in braces; NULL for none
 * @required: the letter is not made without it
 * @multiline: may have several lines
 * @list: every line that is typed becomes an item of a list
 *
 * Something a person can type for a letter.
 */
typedef struct {
  char *name;
  char *title;
  char *proposal;
  gboolean required;
  gboolean multiline;
  gboolean list;
} TuntasTemplateField;

TUNTAS_DECLARE_RECORD (TuntasTemplateField, tuntas_template_field)

G_END_DECLS
