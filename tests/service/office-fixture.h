/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-clock.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

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

G_END_DECLS
