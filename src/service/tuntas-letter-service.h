/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-letter-request.h"
#include "tuntas-letter.h"
#include "tuntas-meeting.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* So that callers which only pass letters on need no cairo. */
typedef struct _cairo cairo_t;

/* A field of a template that a person can type, with what is proposed for it. */
typedef struct {
  char *name;
  char *title;
  char *value;
  GStrv choices; /* (nullable): what can be chosen, instead of being typed */
  gboolean multiline;
  gboolean required;
} TuntasLetterField;

/* A template that can be chosen. */
typedef struct {
  char *kind;
  char *title;
  gboolean needs_meeting;
  gboolean needs_complaint; /* cannot be made of a survey */
  gboolean needs_survey;
  gboolean numbered; /* gets a number from the agenda */
} TuntasLetterKind;

void tuntas_letter_field_free (TuntasLetterField *self);
void tuntas_letter_kind_free (TuntasLetterKind *self);

GPtrArray *tuntas_workspace_list_letter_kinds (TuntasWorkspace *self,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_list_letter_fields (TuntasWorkspace *self,
                                                const TuntasLetterRequest *request,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *tuntas_workspace_preview_letter (TuntasWorkspace *self,
                                         const TuntasLetterRequest *request,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasLetter *tuntas_workspace_save_letter_concept (TuntasWorkspace *self,
                                                    const TuntasLetterRequest *request,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasLetter *tuntas_workspace_issue_letter (TuntasWorkspace *self,
                                             const TuntasLetterRequest *request,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_cancel_letter (TuntasWorkspace *self,
                                         gint64 letter_id,
                                         const char *reason,
                                         gint64 by,
                                         GError **error);
GPtrArray *tuntas_workspace_list_letters (TuntasWorkspace *self,
                                          gint64 case_id,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasLetter *tuntas_workspace_load_letter (TuntasWorkspace *self,
                                            gint64 letter_id,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *tuntas_workspace_load_letter_pdf (TuntasWorkspace *self,
                                          gint64 letter_id,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *tuntas_workspace_render_page (GBytes *pdf,
                                      guint page,
                                      double scale,
                                      int *width,
                                      int *height,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/*
 * Draws a page in points onto a cairo context, as vectors, for printing. Like the two around it, it
 * takes no workspace and may be called from any thread.
 */
gboolean tuntas_workspace_draw_page (GBytes *pdf, guint page, cairo_t *cr, GError **error);
gboolean tuntas_workspace_measure_page (GBytes *pdf,
                                        guint page,
                                        double *width_pt,
                                        double *height_pt,
                                        GError **error);
gboolean tuntas_workspace_measure_pdf (GBytes *pdf,
                                       guint *n_pages,
                                       double *width_pt,
                                       double *height_pt,
                                       GError **error);

GPtrArray *tuntas_workspace_list_meetings (TuntasWorkspace *self,
                                           gint64 case_id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasMeeting *tuntas_workspace_load_meeting (TuntasWorkspace *self,
                                              gint64 meeting_id,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_workspace_save_meeting (TuntasWorkspace *self,
                                      TuntasMeeting *meeting,
                                      gint64 by,
                                      GError **error);

G_END_DECLS
