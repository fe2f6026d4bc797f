/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-corrective-action.h"
#include "tuntas-survey-change.h"
#include "tuntas-survey-period.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* Which corrective actions are wanted; with neither case, survey nor meeting, those that wait for
 * somebody. */
typedef struct {
  gint64 case_id;
  gint64 period_id;
  gint64 meeting_id;
  gboolean overdue; /* only those whose deadline has passed */
} TuntasCorrectiveFilter;

/* A corrective action as a list shows it. */
typedef struct {
  TuntasCorrectiveAction *action;
  char *responsible; /* who is to do it */
  char *verifier;    /* who verified it; NULL for nobody */
  char *origin;      /* number of its case, or the survey or meeting it comes from */
  gboolean overdue;
  int days; /* working days to its deadline, those past it when overdue; 0 today */
} TuntasCorrectiveView;

void tuntas_corrective_view_free (TuntasCorrectiveView *self);

/* What became of an action of an earlier survey. */
typedef struct {
  TuntasCorrectiveView *view;
  char *survey;      /* title of the earlier survey */
  gboolean measured; /* the unsur was asked and answered again; else there is nothing below */
  gboolean improved;
  TuntasSurveyChange change;
  char *grade;    /* of the unsur now */
  char *sentence; /* the change in words */
} TuntasCorrectiveComparison;

void tuntas_corrective_comparison_free (TuntasCorrectiveComparison *self);

/* A low unsur of a survey, and what became of it in the survey after it. */
typedef struct {
  char *label; /* as the earlier survey printed it: "U3 Waktu penyelesaian" */
  char *grade_before;
  gboolean measured; /* the unsur was asked and answered again; else there is nothing below */
  TuntasSurveyChange change;
  char *grade;
  char *sentence; /* the change in words */
} TuntasSurveyOutcome;

/* The finished survey that asked again, and what became of the low unsur. */
typedef struct {
  TuntasSurveyPeriod *period;
  GPtrArray *outcomes; /* (element-type TuntasSurveyOutcome): the lowest first */
} TuntasSurveyFollowing;

void tuntas_survey_following_free (TuntasSurveyFollowing *self);

gboolean tuntas_workspace_load_following_survey (TuntasWorkspace *self,
                                                 gint64 period_id,
                                                 TuntasSurveyFollowing **following,
                                                 GError **error);
GPtrArray *tuntas_workspace_propose_corrective_actions (TuntasWorkspace *self,
                                                        gint64 period_id,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasCorrectiveAction *
tuntas_workspace_draft_corrective_action (TuntasWorkspace *self,
                                          gint64 case_id,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_workspace_save_corrective_action (TuntasWorkspace *self,
                                                TuntasCorrectiveAction *action,
                                                gint64 by,
                                                GError **error);
gboolean tuntas_workspace_finish_corrective_action (TuntasWorkspace *self,
                                                    gint64 action_id,
                                                    int version,
                                                    int done_on,
                                                    const char *done,
                                                    gint64 by,
                                                    GError **error);
gboolean tuntas_workspace_verify_corrective_action (TuntasWorkspace *self,
                                                    gint64 action_id,
                                                    int version,
                                                    gboolean conforms,
                                                    const char *note,
                                                    gint64 by,
                                                    GError **error);
gboolean tuntas_workspace_cancel_corrective_action (TuntasWorkspace *self,
                                                    gint64 action_id,
                                                    int version,
                                                    const char *reason,
                                                    gint64 by,
                                                    GError **error);
TuntasCorrectiveAction *
tuntas_workspace_load_corrective_action (TuntasWorkspace *self,
                                         gint64 action_id,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_list_corrective_actions (TuntasWorkspace *self,
                                                     const TuntasCorrectiveFilter *filter,
                                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_compare_corrective_actions (TuntasWorkspace *self,
                                                        gint64 period_id,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
