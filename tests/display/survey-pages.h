/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "survey-office.h"
#include "tuntas-confirm-dialog.h"
#include "tuntas-page.h"

G_BEGIN_DECLS

/* Where a page wanted to go. */
typedef struct {
  char *page;
  GVariant *target;
} SurveyWay;

typedef struct {
  DisplayFixture display;
  gint64 period;
  TuntasPage *page;
  SurveyWay way;
} SurveyPages;

/* A worker that is busy with something else. */
typedef struct {
  GMutex mutex;
  GCond cond;
  gboolean go;
} SurveyGate;

void survey_pages_open (SurveyPages *self, GType type, GVariant *target);
void survey_pages_close (SurveyPages *self);
void survey_pages_set_up (SurveyPages *self, gconstpointer data);
void survey_pages_set_up_empty (SurveyPages *self, gconstpointer data);
void survey_pages_tear_down (SurveyPages *self, gconstpointer data);
GtkWidget *survey_pages_child (SurveyPages *self, const char *name);
const char *survey_pages_text (SurveyPages *self, const char *label);
const char *survey_pages_view (SurveyPages *self);
gpointer survey_gate_wait (TuntasWorkspace *workspace,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error);
void survey_gate_open (SurveyGate *gate);
gboolean survey_pages_shows_survey (gpointer self);
gboolean survey_pages_is_missing (gpointer self);
gboolean survey_pages_is_keying (gpointer self);
TuntasConfirmDialog *survey_pages_find_dialog (void);
GtkWidget *survey_pages_find_button (SurveyPages *self, const char *label);
void survey_pages_open_forms (SurveyPages *self);

G_END_DECLS
