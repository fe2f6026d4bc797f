/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-kind.h"

#include <glib/gi18n-lib.h>

/* Stored codes never change; a new value gets a new code. */
static const char *const codes[] = {
  [TUNTAS_CASE_KIND_PENGADUAN] = "pengaduan",
  [TUNTAS_CASE_KIND_ASPIRASI] = "aspirasi",
  [TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI] = "permintaan_informasi",
  [TUNTAS_CASE_KIND_SANJUNGAN] = "sanjungan",
  [TUNTAS_CASE_KIND_PERIODE_SURVEI] = "periode_survei",
};

static const char *const titles[] = {
  [TUNTAS_CASE_KIND_PENGADUAN] = N_ ("Complaint"),
  [TUNTAS_CASE_KIND_ASPIRASI] = N_ ("Suggestion"),
  [TUNTAS_CASE_KIND_PERMINTAAN_INFORMASI] = N_ ("Information request"),
  [TUNTAS_CASE_KIND_SANJUNGAN] = N_ ("Praise"),
  [TUNTAS_CASE_KIND_PERIODE_SURVEI] = N_ ("Survey period"),
};

/**
 * tuntas_case_kind_to_code:
 * @value: a value
 *
 * Returns: the text by which @value is stored and exchanged
 */
const char *
tuntas_case_kind_to_code (TuntasCaseKind value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_case_kind_from_code:
 * @code: (nullable): a stored text
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_case_kind_from_code (const char *code, TuntasCaseKind *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_strcmp0 (codes[i], code) == 0) {
      *value = i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * tuntas_case_kind_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_case_kind_get_title (TuntasCaseKind value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}
