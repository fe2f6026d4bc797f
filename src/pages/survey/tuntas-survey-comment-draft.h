/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tuntas-complaint.h"

G_BEGIN_DECLS

#define TUNTAS_TYPE_SURVEY_COMMENT_DRAFT (tuntas_survey_comment_draft_get_type ())
G_DECLARE_FINAL_TYPE (TuntasSurveyCommentDraft,
                      tuntas_survey_comment_draft,
                      TUNTAS,
                      SURVEY_COMMENT_DRAFT,
                      GtkBox)

GtkWidget *tuntas_survey_comment_draft_new (gint64 form_id,
                                            TuntasComplaint *complaint,
                                            const char *const *categories,
                                            const char *const *lacking) G_GNUC_WARN_UNUSED_RESULT;

gint64 tuntas_survey_comment_draft_get_form_id (TuntasSurveyCommentDraft *self);
TuntasComplaint *tuntas_survey_comment_draft_get_complaint (TuntasSurveyCommentDraft *self)
  G_GNUC_WARN_UNUSED_RESULT;
void tuntas_survey_comment_draft_set_error (TuntasSurveyCommentDraft *self, const char *text);
void tuntas_survey_comment_draft_leave (TuntasSurveyCommentDraft *self);
void tuntas_survey_comment_draft_set_busy (TuntasSurveyCommentDraft *self, gboolean busy);

G_END_DECLS
