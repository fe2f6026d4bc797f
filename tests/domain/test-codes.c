/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-act.h"
#include "tuntas-assignment-kind.h"
#include "tuntas-case-kind.h"
#include "tuntas-case-status.h"
#include "tuntas-channel.h"
#include "tuntas-corrective-source.h"
#include "tuntas-corrective-status.h"
#include "tuntas-intake-field.h"
#include "tuntas-lane-kind.h"
#include "tuntas-milestone.h"
#include "tuntas-pause-reason.h"
#include "tuntas-satisfied.h"

/* Every value has a code of its own that leads back to it. */
#define TEST_CODES(Type, type, TYPE)                                                               \
  static void test_##type (void)                                                                   \
  {                                                                                                \
    for (guint i = 0; i < TUNTAS_##TYPE##_N; i++) {                                                \
      Type back = TUNTAS_##TYPE##_N;                                                               \
                                                                                                   \
      g_assert_true (tuntas_##type##_from_code (tuntas_##type##_to_code (i), &back));              \
      g_assert_cmpuint (back, ==, i);                                                              \
    }                                                                                              \
    {                                                                                              \
      Type untouched = TUNTAS_##TYPE##_N;                                                          \
                                                                                                   \
      g_assert_false (tuntas_##type##_from_code ("bukan kode", &untouched));                       \
      g_assert_false (tuntas_##type##_from_code (NULL, &untouched));                               \
      g_assert_cmpuint (untouched, ==, TUNTAS_##TYPE##_N);                                         \
    }                                                                                              \
  }

TEST_CODES (TuntasAct, act, ACT)
TEST_CODES (TuntasAssignmentKind, assignment_kind, ASSIGNMENT_KIND)
TEST_CODES (TuntasCaseKind, case_kind, CASE_KIND)
TEST_CODES (TuntasCaseStatus, case_status, CASE_STATUS)
TEST_CODES (TuntasChannel, channel, CHANNEL)
TEST_CODES (TuntasCorrectiveSource, corrective_source, CORRECTIVE_SOURCE)
TEST_CODES (TuntasCorrectiveStatus, corrective_status, CORRECTIVE_STATUS)
TEST_CODES (TuntasIntakeField, intake_field, INTAKE_FIELD)
TEST_CODES (TuntasLaneKind, lane_kind, LANE_KIND)
TEST_CODES (TuntasMilestone, milestone, MILESTONE)
TEST_CODES (TuntasPauseReason, pause_reason, PAUSE_REASON)
TEST_CODES (TuntasSatisfied, satisfied, SATISFIED)

/* Every value that is shown has a title. */
static void
test_titles (void)
{
#define ASSERT_TITLES(type, TYPE)                                                                  \
  for (guint i = 0; i < TUNTAS_##TYPE##_N; i++)                                                    \
  g_assert_cmpuint (strlen (tuntas_##type##_get_title (i)), >, 0)

  ASSERT_TITLES (act, ACT);
  ASSERT_TITLES (assignment_kind, ASSIGNMENT_KIND);
  ASSERT_TITLES (case_kind, CASE_KIND);
  ASSERT_TITLES (case_status, CASE_STATUS);
  ASSERT_TITLES (channel, CHANNEL);
  ASSERT_TITLES (corrective_status, CORRECTIVE_STATUS);
  ASSERT_TITLES (lane_kind, LANE_KIND);
  ASSERT_TITLES (pause_reason, PAUSE_REASON);
  ASSERT_TITLES (satisfied, SATISFIED);

#undef ASSERT_TITLES
}

/* Codes are in stores and files that exist; a change here would lose them. */
static void
test_stored_codes (void)
{
  g_assert_cmpstr (tuntas_act_to_code (TUNTAS_ACT_TAKE), ==, "take");
  g_assert_cmpstr (tuntas_act_to_code (TUNTAS_ACT_RETURN), ==, "return");
  g_assert_cmpstr (tuntas_case_status_to_code (TUNTAS_CASE_STATUS_ARCHIVED), ==, "archived");
  g_assert_cmpstr (tuntas_channel_to_code (TUNTAS_CHANNEL_KOTAK_SARAN), ==, "kotak_saran");
  g_assert_cmpstr (tuntas_lane_kind_to_code (TUNTAS_LANE_KIND_OUTSIDE), ==, "luar");
  g_assert_cmpstr (tuntas_milestone_to_code (TUNTAS_MILESTONE_COMPLETE), ==, "lengkap");
  g_assert_cmpstr (tuntas_pause_reason_to_code (TUNTAS_PAUSE_REASON_COMPLAINANT), ==, "pelapor");
  g_assert_cmpstr (tuntas_corrective_source_to_code (TUNTAS_CORRECTIVE_SOURCE_SURVEY), ==,
                   "survei");
  g_assert_cmpstr (tuntas_corrective_status_to_code (TUNTAS_CORRECTIVE_STATUS_REDO), ==, "redo");
  g_assert_cmpstr (tuntas_satisfied_to_code (TUNTAS_SATISFIED_NO), ==, "tidak");
}

static void
test_intake (void)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) complainant = tuntas_complainant_new ();

  complaint->channel = TUNTAS_CHANNEL_LAPOR;
  for (guint i = 0; i < TUNTAS_INTAKE_FIELD_N; i++) {
    g_assert_false (tuntas_intake_field_is_filled (i, complaint, complainant));
    g_assert_false (tuntas_intake_field_is_filled (i, complaint, NULL));
  }
  complaint->channel = TUNTAS_CHANNEL_SURAT;
  g_assert_true (
    tuntas_intake_field_is_filled (TUNTAS_INTAKE_FIELD_EXTERNAL_ID, complaint, complainant));
  complaint->subject = g_strdup ("  \u00a0\n");
  g_assert_false (
    tuntas_intake_field_is_filled (TUNTAS_INTAKE_FIELD_SUBJECT, complaint, complainant));
  complainant->email = g_strdup ("warga@contoh.id");
  complaint->village = g_strdup ("Nagari Contoh");
  g_assert_true (
    tuntas_intake_field_is_filled (TUNTAS_INTAKE_FIELD_CONTACT, complaint, complainant));
  g_assert_true (tuntas_intake_field_is_filled (TUNTAS_INTAKE_FIELD_PLACE, complaint, complainant));
  complaint->anonymous = TRUE;
  g_assert_true (tuntas_intake_field_is_filled (TUNTAS_INTAKE_FIELD_NAME, complaint, NULL));
  g_assert_false (tuntas_intake_field_is_filled (TUNTAS_INTAKE_FIELD_ACCOUNT, complaint, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codes/act", test_act);
  g_test_add_func ("/codes/assignment-kind", test_assignment_kind);
  g_test_add_func ("/codes/case-kind", test_case_kind);
  g_test_add_func ("/codes/case-status", test_case_status);
  g_test_add_func ("/codes/channel", test_channel);
  g_test_add_func ("/codes/corrective-source", test_corrective_source);
  g_test_add_func ("/codes/corrective-status", test_corrective_status);
  g_test_add_func ("/codes/intake-field", test_intake_field);
  g_test_add_func ("/codes/lane-kind", test_lane_kind);
  g_test_add_func ("/codes/milestone", test_milestone);
  g_test_add_func ("/codes/pause-reason", test_pause_reason);
  g_test_add_func ("/codes/satisfied", test_satisfied);
  g_test_add_func ("/codes/titles", test_titles);
  g_test_add_func ("/codes/stored", test_stored_codes);
  g_test_add_func ("/intake/filled", test_intake);
  return g_test_run ();
}
