/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "office-fixture.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

/* A session on an office with cases, as a window has it. The office has the SOP of Agam in force,
 * an official in each lane, and DISPLAY_FIXTURE_CASES cases; the clock stands still. */
typedef struct {
  OfficeFixture office;
  TuntasSession *session;
  GSettings *settings;
} DisplayFixture;

#define DISPLAY_FIXTURE_CASES 12

typedef gboolean (*DisplayCondition) (gpointer data);

void display_fixture_set_up (DisplayFixture *self, gconstpointer data);
void display_fixture_set_up_empty (DisplayFixture *self, gconstpointer data);
void display_fixture_tear_down (DisplayFixture *self, gconstpointer data);

void display_wait (DisplayCondition condition, gpointer data, const char *what);
void display_turn (void);
void display_init (int *argc, char ***argv);
GtkApplication *display_get_application (void);
GtkWidget *display_find (GtkWidget *root, GType type, const char *label);
GtkWidget *display_find_by_text (GtkWidget *root, const char *text);
void display_act_as (DisplayFixture *self, const char *lane);

G_END_DECLS
