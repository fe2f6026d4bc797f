/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-complainant.h"
#include "tuntas-complaint.h"

G_BEGIN_DECLS

/**
 * TuntasIntakeField:
 * @TUNTAS_INTAKE_FIELD_NAME: name of the complainant
 * @TUNTAS_INTAKE_FIELD_ADDRESS: address of the complainant
 * @TUNTAS_INTAKE_FIELD_CONTACT: a telephone number or an e-mail address
 * @TUNTAS_INTAKE_FIELD_NIK: NIK of the complainant
 * @TUNTAS_INTAKE_FIELD_SUBJECT: one line
 * @TUNTAS_INTAKE_FIELD_ACCOUNT: what happened
 * @TUNTAS_INTAKE_FIELD_REQUEST: what is asked for
 * @TUNTAS_INTAKE_FIELD_RESPONDENT: who is complained about
 * @TUNTAS_INTAKE_FIELD_SERVICE: service or unit complained about
 * @TUNTAS_INTAKE_FIELD_CATEGORY: category of the office
 * @TUNTAS_INTAKE_FIELD_PLACE: where it happened: kecamatan, desa or place in words
 * @TUNTAS_INTAKE_FIELD_EVENT_DATE: day of the event
 * @TUNTAS_INTAKE_FIELD_EXTERNAL_ID: Tracking ID of LAPOR!
 *
 * What an SOP can ask for before a complaint counts as complete.
 */
typedef enum {
  TUNTAS_INTAKE_FIELD_NAME,
  TUNTAS_INTAKE_FIELD_ADDRESS,
  TUNTAS_INTAKE_FIELD_CONTACT,
  TUNTAS_INTAKE_FIELD_NIK,
  TUNTAS_INTAKE_FIELD_SUBJECT,
  TUNTAS_INTAKE_FIELD_ACCOUNT,
  TUNTAS_INTAKE_FIELD_REQUEST,
  TUNTAS_INTAKE_FIELD_RESPONDENT,
  TUNTAS_INTAKE_FIELD_SERVICE,
  TUNTAS_INTAKE_FIELD_CATEGORY,
  TUNTAS_INTAKE_FIELD_PLACE,
  TUNTAS_INTAKE_FIELD_EVENT_DATE,
  TUNTAS_INTAKE_FIELD_EXTERNAL_ID,
} TuntasIntakeField;

#define TUNTAS_INTAKE_FIELD_N (TUNTAS_INTAKE_FIELD_EXTERNAL_ID + 1)

const char *tuntas_intake_field_to_code (TuntasIntakeField value);
gboolean tuntas_intake_field_from_code (const char *code, TuntasIntakeField *value);
gboolean tuntas_intake_field_is_filled (TuntasIntakeField value,
                                        TuntasComplaint *complaint,
                                        TuntasComplainant *complainant);

G_END_DECLS
