/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/**
 * TuntasTemplateMemory:
 * @TUNTAS_TEMPLATE_MEMORY_NONE: proposed as the template has it, each time
 * @TUNTAS_TEMPLATE_MEMORY_ALL: proposed as it was last written
 * @TUNTAS_TEMPLATE_MEMORY_WORDS: the same, but for sentences with figures that were typed: those
 * are of their time
 *
 * Whether what was typed for a field is proposed again in the next letter of the kind.
 */
typedef enum {
  TUNTAS_TEMPLATE_MEMORY_NONE,
  TUNTAS_TEMPLATE_MEMORY_ALL,
  TUNTAS_TEMPLATE_MEMORY_WORDS,
} TuntasTemplateMemory;

/**
 * TuntasTemplateField:
 * @name: path in the field set that it fills: "maksud"
 * @title: for people, in Indonesian
 * @proposal: text proposed for it, with fields in braces; NULL for none
 * @required: the letter is not made without it
 * @multiline: may have several lines
 * @list: every line that is typed becomes an item of a list
 * @columns: (nullable) (array zero-terminated=1): of a list: names of the cells of a line, which
 * are parted by |
 * @choices: (nullable) (array zero-terminated=1): what can be chosen, instead of being typed
 * @memory: whether it is proposed again in the next letter
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
  GStrv columns;
  GStrv choices;
  TuntasTemplateMemory memory;
} TuntasTemplateField;

TUNTAS_DECLARE_RECORD (TuntasTemplateField, tuntas_template_field)

G_END_DECLS
