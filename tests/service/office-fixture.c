/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-paths.h"
#include "tuntas-settings-service.h"

#include <glib/gstdio.h>

/* 20 November 2026, 09.00 in Jakarta. */
#define NOW G_GINT64_CONSTANT (1795140000)

static void
add_officials (OfficeFixture *self)
{
  static const char *const names[] = {
    "Rangga Contoh, S.Sos.", "Dewi Umpama, S.E.",     "Bagus Misal, S.H.", "Ratna Seumpama, M.Si.",
    "Yusuf Ibarat, S.T.",    "Laila Andaikan, S.AP.", "Doni Contoh, A.Md."};
  GPtrArray *sops = tuntas_workspace_list_sops (self->workspace, NULL);
  TuntasSopInfo *info = g_ptr_array_index (sops, 0);

  g_assert_true (info->in_force);
  for (guint i = 0; i < info->sop->lanes->len; i++) {
    TuntasLane *lane = g_ptr_array_index (info->sop->lanes, i);
    g_autoptr (TuntasOfficial) official = tuntas_official_new ();
    g_autoptr (GError) error = NULL;

    if (lane->kind == TUNTAS_LANE_KIND_OUTSIDE)
      continue;
    official->name = g_strdup (names[i % G_N_ELEMENTS (names)]);
    official->position = g_strdup (lane->title);
    official->lanes = g_new0 (char *, 2);
    official->lanes[0] = g_strdup (lane->id);
    official->active = TRUE;
    g_assert_cmpint (tuntas_workspace_save_official (self->workspace, official, &error), >, 0);
    g_assert_no_error (error);
  }
  g_ptr_array_unref (sops);
}

void
office_fixture_set_up (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *sop = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tuntas-service-XXXXXX", NULL);
  self->path = office_fixture_build_path (self, "kantor.tuntas");
  self->data_dir = tuntas_paths_dup_data_dir ();
  self->clock = tuntas_clock_new_manual (NOW);
  self->workspace = tuntas_workspace_create (self->path, self->data_dir, self->clock, &error);
  g_assert_no_error (error);
  sop = g_build_filename (self->data_dir, "sop", "agam-pengaduan.sop", NULL);
  g_assert_true (tuntas_workspace_put_sop_in_force (self->workspace, sop, 20260101, &error));
  g_assert_no_error (error);
  add_officials (self);
}

void
office_fixture_tear_down (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;

  g_clear_pointer (&self->workspace, tuntas_workspace_close);
  g_clear_object (&self->clock);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = office_fixture_build_path (self, name);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->data_dir, g_free);
}

char *
office_fixture_build_path (OfficeFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
office_fixture_reopen (OfficeFixture *self)
{
  g_autoptr (GError) error = NULL;

  tuntas_workspace_close (self->workspace);
  self->workspace = tuntas_workspace_open (self->path, self->data_dir, self->clock, &error);
  g_assert_no_error (error);
}

/* Counts the events of a ledger that must be whole. */
guint
office_fixture_count_events (OfficeFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasVerification) verification =
               tuntas_workspace_verify (self->workspace, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < verification->problems->len; i++)
    g_test_message ("%s", (char *)g_ptr_array_index (verification->problems, i));
  g_assert_true (verification->ok);
  return (guint)verification->events;
}

void
office_fixture_assert_whole (OfficeFixture *self)
{
  g_assert_cmpuint (office_fixture_count_events (self), >, 0);
}

void
office_fixture_put_in_force (OfficeFixture *self,
                             const char *file,
                             const char *name,
                             const char *lanes)
{
  g_autofree char *sop = g_build_filename (self->data_dir, "sop", file, NULL);
  g_autoptr (TuntasOfficial) official = tuntas_official_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tuntas_workspace_put_sop_in_force (self->workspace, sop, 20260101, &error));
  g_assert_no_error (error);
  official->name = g_strdup (name);
  official->lanes = g_strsplit (lanes, ",", -1);
  official->active = TRUE;
  g_assert_cmpint (tuntas_workspace_save_official (self->workspace, official, &error), >, 0);
  g_assert_no_error (error);
}

void
office_fixture_put_survey_in_force (OfficeFixture *self)
{
  office_fixture_put_in_force (self, "bandungan-ikm.sop", "Wulan Misalnya, S.Stat.",
                               "staf,sekcam,camat");
}

gint64
office_fixture_complain (OfficeFixture *self,
                         const char *sop,
                         gboolean anonymous,
                         TuntasChannel channel)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) complainant = anonymous ? NULL : tuntas_complainant_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  complaint->kind = TUNTAS_CASE_KIND_PENGADUAN;
  complaint->channel = channel;
  complaint->subject = g_strdup ("Antrean loket dua jam");
  complaint->account = g_strdup ("Saya antre dari pagi.");
  complaint->anonymous = anonymous;
  if (complainant != NULL) {
    complainant->name = g_strdup ("Sari Contoh");
    complainant->phone = g_strdup ("081200000000");
    complainant->address = g_strdup ("Nagari Contoh");
  }
  id = tuntas_workspace_register (self->workspace, complaint, complainant, NULL, sop, 0, &error);
  g_assert_no_error (error);
  return id;
}

/* Walks a case forward along its usual ways until it stands at @step, or is closed. */
void
office_fixture_walk_to (OfficeFixture *self, gint64 case_id, const char *step)
{
  for (guint i = 0; i < 40; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (self->workspace, case_id, &error);
    g_autoptr (TuntasCommand) command = tuntas_command_new ();
    TuntasActOffer *offer;

    g_assert_no_error (error);
    if (g_strcmp0 (file->state->step, step) == 0 ||
        file->state->status == TUNTAS_CASE_STATUS_CLOSED)
      return;
    offer = g_ptr_array_index (file->offers, 0);
    for (guint k = 0; k < file->offers->len && !offer->primary; k++)
      offer = g_ptr_array_index (file->offers, k);
    command->act = offer->act;
    command->choice = g_strdup (offer->choice);
    g_assert_true (tuntas_workspace_act (self->workspace, case_id, command, &error));
    g_assert_no_error (error);
  }
  g_assert_not_reached ();
}

TuntasEventView *
office_fixture_get_last_event (TuntasCaseFile *file)
{
  return g_ptr_array_index (file->events, file->events->len - 1);
}
