/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-state.h"

static TuntasCaseState *
make_state (void)
{
  TuntasCaseState *state = tuntas_case_state_new ();

  state->status = TUNTAS_CASE_STATUS_PAUSED;
  state->kind = TUNTAS_CASE_KIND_ASPIRASI;
  state->supervisory = TRUE;
  state->sop_name = g_strdup ("contoh");
  state->sop_revision = 2;
  state->lap = 3;
  state->step = g_strdup ("4");
  state->lane = g_strdup ("kasi");
  state->holder = 5;
  state->step_since = 6;
  state->paused_since = 7;
  state->pause_reason = TUNTAS_PAUSE_REASON_AGENCY;
  state->pause_owner = g_strdup ("instansi lain");
  state->paused_minutes = 8;
  state->complainant_minutes = 9;
  state->extension_minutes = 10;
  state->office_minutes = 11;
  state->outside_minutes = 12;
  state->passes = 13;
  state->trail = g_strdup ("pass.4=13");
  for (guint i = 0; i < TUNTAS_MILESTONE_N; i++)
    state->milestones[i] = 100 + i;
  return state;
}

static void
change_text (char **text)
{
  g_free (*text);
  *text = NULL;
}

/* Every member is copied and compared, or a rebuilt state could differ without anybody seeing it.
 */
static void
test_difference (void)
{
  g_autoptr (TuntasCaseState) original = make_state ();
  static const char *const members[] = {
    "status",
    "kind",
    "supervisory",
    "sop_revision",
    "lap",
    "holder",
    "step_since",
    "paused_since",
    "pause_reason",
    "paused_minutes",
    "complainant_minutes",
    "extension_minutes",
    "office_minutes",
    "outside_minutes",
    "passes",
    "milestones",
    "sop_name",
    "step",
    "lane",
    "pause_owner",
    "trail",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autoptr (TuntasCaseState) copy = tuntas_case_state_copy (original);

    g_assert_cmpstr (tuntas_case_state_find_difference (original, copy), ==, NULL);
    switch (i) {
    case 0:
      copy->status = TUNTAS_CASE_STATUS_CLOSED;
      break;
    case 1:
      copy->kind = TUNTAS_CASE_KIND_SANJUNGAN;
      break;
    case 2:
      copy->supervisory = FALSE;
      break;
    case 3:
      copy->sop_revision++;
      break;
    case 4:
      copy->lap++;
      break;
    case 5:
      copy->holder++;
      break;
    case 6:
      copy->step_since++;
      break;
    case 7:
      copy->paused_since++;
      break;
    case 8:
      copy->pause_reason = TUNTAS_PAUSE_REASON_EXAMINATION;
      break;
    case 9:
      copy->paused_minutes++;
      break;
    case 10:
      copy->complainant_minutes++;
      break;
    case 11:
      copy->extension_minutes++;
      break;
    case 12:
      copy->office_minutes++;
      break;
    case 13:
      copy->outside_minutes++;
      break;
    case 14:
      copy->passes++;
      break;
    case 15:
      copy->milestones[TUNTAS_MILESTONE_CLOSED]++;
      break;
    case 16:
      change_text (&copy->sop_name);
      break;
    case 17:
      change_text (&copy->step);
      break;
    case 18:
      change_text (&copy->lane);
      break;
    case 19:
      change_text (&copy->pause_owner);
      break;
    default:
      change_text (&copy->trail);
      break;
    }
    g_assert_cmpstr (tuntas_case_state_find_difference (original, copy), ==, members[i]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-state/difference", test_difference);
  return g_test_run ();
}
