/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-record.h"

G_BEGIN_DECLS

/* Options of one field; more would say more about a person than a survey may ask. */
#define TUNTAS_PROFILE_MAX_OPTIONS 24
/* Instead of an option: the respondent did not say. */
#define TUNTAS_PROFILE_NONE (-1)

/**
 * TuntasProfileOption:
 * @key: what it is stored by: "SMA"
 * @label: as it is printed
 * @aliases: (array zero-terminated=1): what else it is called in files
 * @from: least age of an age group
 * @to: greatest age of an age group
 *
 * One answer of a field.
 */
typedef struct {
  char *key;
  char *label;
  GStrv aliases;
  guint from;
  guint to;
} TuntasProfileOption;

TUNTAS_DECLARE_RECORD (TuntasProfileOption, tuntas_profile_option)

/**
 * TuntasProfileField:
 * @key: what it is stored by: "PENDIDIKAN"
 * @label: as it is printed: "Pendidikan terakhir"
 * @aliases: (array zero-terminated=1): what else its column is called in files
 * @numeric: whether the form asks for a number (an age), which then falls into a group
 * @options: (element-type TuntasProfileOption): in the order of the form
 *
 * What a form asks about the respondent.
 */
typedef struct {
  char *key;
  char *label;
  GStrv aliases;
  gboolean numeric;
  GPtrArray *options;
} TuntasProfileField;

TUNTAS_DECLARE_RECORD (TuntasProfileField, tuntas_profile_field)

TuntasProfileOption *tuntas_profile_field_get_option (TuntasProfileField *self, int option);
int tuntas_profile_field_find_option (TuntasProfileField *self, const char *key);
gboolean
tuntas_profile_field_match (TuntasProfileField *self, const char *text, gsize length, int *option);

G_END_DECLS
