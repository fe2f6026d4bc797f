/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"
#include "tuntas-clock.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

#define assert_service_error(error, service_code)                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_##service_code);             \
    g_clear_error (&error);                                                                        \
  }                                                                                                \
  G_STMT_END

/* An office for tests, in a folder of its own: the SOP of Agam in force and an official in each
 * lane, Friday 20 November 2026, 09.00 WIB. */
typedef struct {
  char *folder;
  char *path;
  char *data_dir;
  TuntasClock *clock;
  TuntasWorkspace *workspace;
} OfficeFixture;

void office_fixture_set_up (OfficeFixture *self, gconstpointer data);
void office_fixture_tear_down (OfficeFixture *self, gconstpointer data);
char *office_fixture_build_path (OfficeFixture *self, const char *name);
void office_fixture_reopen (OfficeFixture *self);
guint office_fixture_count_events (OfficeFixture *self);
void office_fixture_assert_whole (OfficeFixture *self);

/* Puts another SOP of the data folder in force, and somebody in its lanes. */
void office_fixture_put_in_force (OfficeFixture *self,
                                  const char *file,
                                  const char *name,
                                  const char *lanes);
void office_fixture_put_survey_in_force (OfficeFixture *self);

gint64 office_fixture_complain (OfficeFixture *self,
                                const char *sop,
                                gboolean anonymous,
                                TuntasChannel channel);
void office_fixture_walk_to (OfficeFixture *self, gint64 case_id, const char *step);
TuntasEventView *office_fixture_get_last_event (TuntasCaseFile *file);

G_END_DECLS
