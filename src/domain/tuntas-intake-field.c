/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-intake-field.h"

#include <glib/gi18n-lib.h>

/* Codes stand in SOP files and never change. */
static const char *const codes[] = {
  [TUNTAS_INTAKE_FIELD_NAME] = "nama",
  [TUNTAS_INTAKE_FIELD_ADDRESS] = "alamat",
  [TUNTAS_INTAKE_FIELD_CONTACT] = "kontak",
  [TUNTAS_INTAKE_FIELD_NIK] = "nik",
  [TUNTAS_INTAKE_FIELD_SUBJECT] = "perihal",
  [TUNTAS_INTAKE_FIELD_ACCOUNT] = "uraian",
  [TUNTAS_INTAKE_FIELD_REQUEST] = "permintaan",
  [TUNTAS_INTAKE_FIELD_RESPONDENT] = "terlapor",
  [TUNTAS_INTAKE_FIELD_SERVICE] = "layanan",
  [TUNTAS_INTAKE_FIELD_CATEGORY] = "kategori",
  [TUNTAS_INTAKE_FIELD_PLACE] = "tempat",
  [TUNTAS_INTAKE_FIELD_EVENT_DATE] = "tanggal_kejadian",
  [TUNTAS_INTAKE_FIELD_EXTERNAL_ID] = "nomor_lapor",
};

static const char *const titles[] = {
  [TUNTAS_INTAKE_FIELD_NAME] = N_ ("Name of the complainant"),
  [TUNTAS_INTAKE_FIELD_ADDRESS] = N_ ("Address of the complainant"),
  [TUNTAS_INTAKE_FIELD_CONTACT] = N_ ("Telephone or e-mail"),
  [TUNTAS_INTAKE_FIELD_NIK] = N_ ("NIK"),
  [TUNTAS_INTAKE_FIELD_SUBJECT] = N_ ("Subject"),
  [TUNTAS_INTAKE_FIELD_ACCOUNT] = N_ ("Account"),
  [TUNTAS_INTAKE_FIELD_REQUEST] = N_ ("What is asked for"),
  [TUNTAS_INTAKE_FIELD_RESPONDENT] = N_ ("Respondent"),
  [TUNTAS_INTAKE_FIELD_SERVICE] = N_ ("Service or unit"),
  [TUNTAS_INTAKE_FIELD_CATEGORY] = N_ ("Category"),
  [TUNTAS_INTAKE_FIELD_PLACE] = N_ ("Place"),
  [TUNTAS_INTAKE_FIELD_EVENT_DATE] = N_ ("Date of the event"),
  [TUNTAS_INTAKE_FIELD_EXTERNAL_ID] = N_ ("Tracking ID"),
};

/**
 * tuntas_intake_field_to_code:
 * @value: a value
 *
 * Returns: the word for @value in an SOP file
 */
const char *
tuntas_intake_field_to_code (TuntasIntakeField value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (codes), NULL);
  return codes[value];
}

/**
 * tuntas_intake_field_from_code:
 * @code: (nullable): a word of an SOP file
 * @value: (out): the value
 *
 * Returns: false when no value has this code
 */
gboolean
tuntas_intake_field_from_code (const char *code, TuntasIntakeField *value)
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
 * tuntas_intake_field_get_title:
 * @value: a value
 *
 * Returns: the word for @value in the language of the window
 */
const char *
tuntas_intake_field_get_title (TuntasIntakeField value)
{
  g_return_val_if_fail ((guint)value < G_N_ELEMENTS (titles), NULL);
  return _ (titles[value]);
}

static gboolean
has_text (const char *text)
{
  for (const char *c = text; c != NULL && *c != '\0'; c++) {
    if (!g_ascii_isspace (*c))
      return TRUE;
  }
  return FALSE;
}

/**
 * tuntas_intake_field_is_filled:
 * @value: a field that an SOP asks for
 * @complaint: what was brought in
 * @complainant: (nullable): who brought it in
 *
 * Who complains anonymously is not asked who he or she is, whatever the SOP asks for.
 *
 * Returns: whether the field holds what it must
 */
gboolean
tuntas_intake_field_is_filled (TuntasIntakeField value,
                               TuntasComplaint *complaint,
                               TuntasComplainant *complainant)
{
  g_return_val_if_fail (complaint != NULL, FALSE);

  switch (value) {
  case TUNTAS_INTAKE_FIELD_NAME:
    return complaint->anonymous || (complainant != NULL && has_text (complainant->name));
  case TUNTAS_INTAKE_FIELD_ADDRESS:
    return complaint->anonymous || (complainant != NULL && has_text (complainant->address));
  case TUNTAS_INTAKE_FIELD_CONTACT:
    return complaint->anonymous || (complainant != NULL && (has_text (complainant->phone) ||
                                                            has_text (complainant->email)));
  case TUNTAS_INTAKE_FIELD_NIK:
    return complaint->anonymous || (complainant != NULL && has_text (complainant->nik));
  case TUNTAS_INTAKE_FIELD_SUBJECT:
    return has_text (complaint->subject);
  case TUNTAS_INTAKE_FIELD_ACCOUNT:
    return has_text (complaint->account);
  case TUNTAS_INTAKE_FIELD_REQUEST:
    return has_text (complaint->request);
  case TUNTAS_INTAKE_FIELD_RESPONDENT:
    return has_text (complaint->respondent);
  case TUNTAS_INTAKE_FIELD_SERVICE:
    return has_text (complaint->service_unit);
  case TUNTAS_INTAKE_FIELD_CATEGORY:
    return has_text (complaint->category);
  case TUNTAS_INTAKE_FIELD_PLACE:
    return has_text (complaint->district) || has_text (complaint->village) ||
           has_text (complaint->place);
  case TUNTAS_INTAKE_FIELD_EVENT_DATE:
    return complaint->event_date != 0;
  case TUNTAS_INTAKE_FIELD_EXTERNAL_ID:
    return has_text (complaint->external_id);
  default:
    g_return_val_if_reached (FALSE);
  }
}
