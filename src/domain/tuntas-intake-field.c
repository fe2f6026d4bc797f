/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-intake-field.h"

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

static gboolean
has_text (const char *text)
{
  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c)) {
    if (!g_unichar_isspace (g_utf8_get_char (c)))
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
 * Who complains anonymously is not asked who he or she is, whatever the SOP asks for; only a report
 * from LAPOR! has a Tracking ID.
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
    return complaint->channel != TUNTAS_CHANNEL_LAPOR || has_text (complaint->external_id);
  default:
    g_return_val_if_reached (FALSE);
  }
}
