/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-act-offer.h"
#include "tuntas-attachment.h"
#include "tuntas-case-query.h"
#include "tuntas-case-state.h"
#include "tuntas-case-summary.h"
#include "tuntas-command.h"
#include "tuntas-complainant.h"
#include "tuntas-complaint.h"
#include "tuntas-event.h"
#include "tuntas-legal-limit.h"
#include "tuntas-similar.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* An event of a case with the names that go with it. */
typedef struct {
  TuntasEvent *event;
  char *by_name;        /* who did it */
  char *on_behalf_name; /* in whose name, or NULL */
  char *sentence;       /* what happened, for the timeline */
} TuntasEventView;

/* How long a lane held the case at one step. */
typedef struct {
  char *step;
  char *lane;
  char *lane_title;
  char *holder_name; /* NULL when the lane held it */
  gboolean outside;
  gint64 from;
  gint64 until;   /* 0 while it still holds it */
  gint64 minutes; /* working minutes without pauses */
  int lap;
} TuntasHold;

/* A legal time limit of a case. */
typedef struct {
  TuntasLegalLimit *limit;
  gint64 start;
  gint64 due;        /* while it waits: if the waiting ended now */
  gint64 stopped_at; /* 0 while it runs */
  gboolean waits;    /* stands still while the complainant is waited for */
  char *sentence;
} TuntasLegalClock;

/**
 * TuntasAsking:
 * @TUNTAS_ASKING_NOT_NOW: the case is still in work, or is a survey
 * @TUNTAS_ASKING_UNREACHABLE: the complainant is anonymous and left no way to be reached
 * @TUNTAS_ASKING_CHOOSES: the SOP asks at this step, and the answer chooses the way
 * @TUNTAS_ASKING_AFTERWARDS: the case is closed
 *
 * Whether the complainant can be asked about how the complaint was handled.
 */
typedef enum {
  TUNTAS_ASKING_NOT_NOW,
  TUNTAS_ASKING_UNREACHABLE,
  TUNTAS_ASKING_CHOOSES,
  TUNTAS_ASKING_AFTERWARDS,
} TuntasAsking;

/* All that the page of a case shows, read at one moment. */
typedef struct {
  TuntasCaseSummary *summary;
  TuntasCaseState *state;
  TuntasComplaint *complaint;
  TuntasSop *sop;
  TuntasStep *step;
  char *masked_complainant; /* "S••• H•••••", or "Anonim" */
  gboolean has_complainant;
  char *step_sentence;     /* the clock of the step in one sentence; NULL without a budget */
  gint64 budget_minutes;   /* of the step with extensions; 0 for none */
  gint64 consumed_minutes; /* of the step without pauses */
  GPtrArray *offers;       /* (element-type TuntasActOffer) */
  GPtrArray *events;       /* (element-type TuntasEventView): oldest first */
  GPtrArray *holds;        /* (element-type TuntasHold): oldest first */
  GPtrArray *legal;        /* (element-type TuntasLegalClock) */
  GPtrArray *attachments;  /* (element-type TuntasAttachment): without content */
  GPtrArray *letters;      /* (element-type TuntasLetter) */
  GPtrArray *meetings;     /* (element-type TuntasMeeting) */
  GPtrArray *related;      /* (element-type TuntasSimilar): linked or similar cases */
  char **checked;          /* kelengkapan of the current step that were ticked so far */
  char **makeable;         /* documents of the step for which there is a template */
  TuntasAsking asking;
  GPtrArray *satisfaction; /* (element-type TuntasSatisfaction): oldest first */
  GPtrArray *actions;      /* (element-type TuntasCorrectiveView): oldest first */
  gboolean takes_action;   /* the SOP makes PTP or PTPP */
} TuntasCaseFile;

void tuntas_case_file_free (TuntasCaseFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasCaseFile, tuntas_case_file_free)

/* What an official holds. */
typedef struct {
  GPtrArray *cases; /* (element-type TuntasCaseSummary): nearest deadline first */
  guint overdue;
  guint due_today;
  guint waiting;
} TuntasDesk;

void tuntas_desk_free (TuntasDesk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasDesk, tuntas_desk_free)

/* Numbers beside the entries of the sidebar. */
typedef struct {
  guint desk;
  guint open;
  guint overdue;
  guint meetings;
} TuntasCounts;

/* What an intake still lacks, or should be looked at, before it is registered. */
typedef struct {
  char *field;       /* member of the complaint or complainant: "subject", "name" … */
  char *message;     /* said beside the field */
  gboolean required; /* false for a mere warning */
} TuntasIntakeIssue;

TuntasIntakeIssue *tuntas_intake_issue_new (const char *field,
                                            const char *message,
                                            gboolean required) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_intake_issue_free (TuntasIntakeIssue *self);

/* A kecamatan with its desa, kelurahan or nagari, for the place of an event. */
typedef struct {
  char *district;
  char **villages;
} TuntasPlace;

void tuntas_place_free (TuntasPlace *self);

gint64 tuntas_workspace_register (TuntasWorkspace *self,
                                  TuntasComplaint *complaint,
                                  TuntasComplainant *complainant,
                                  GPtrArray *attachments,
                                  const char *sop_name,
                                  gint64 by,
                                  GError **error);
/* Returns (element-type TuntasIntakeIssue); empty when the SOP for its kind is content. */
GPtrArray *tuntas_workspace_check_intake (TuntasWorkspace *self,
                                          TuntasComplaint *complaint,
                                          TuntasComplainant *complainant) G_GNUC_WARN_UNUSED_RESULT;
/* Until when the citizen is answered if it is registered now, Unix seconds; 0 when no limit holds.
 */
gint64
tuntas_workspace_estimate_due (TuntasWorkspace *self, TuntasComplaint *complaint, GError **error);
/*
 * Returns (element-type TuntasPlace): the places of the office's region when its file of places is
 * there, else those of earlier cases.
 */
GPtrArray *
tuntas_workspace_list_places (TuntasWorkspace *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 tuntas_workspace_find_case (TuntasWorkspace *self, const char *number, GError **error);
TuntasCaseFile *tuntas_workspace_load_case (TuntasWorkspace *self,
                                            gint64 case_id,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_act (TuntasWorkspace *self,
                               gint64 case_id,
                               TuntasCommand *command,
                               GError **error);
/* Keeps the ticks of the current step's kelengkapan until the step is left; no event. */
gboolean tuntas_workspace_save_checked (TuntasWorkspace *self,
                                        gint64 case_id,
                                        const char *const *checked,
                                        GError **error);
GPtrArray *tuntas_workspace_query_cases (TuntasWorkspace *self,
                                         TuntasCaseQuery *query,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GArray *tuntas_workspace_query_case_ids (TuntasWorkspace *self,
                                         TuntasCaseQuery *query,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_load_summaries (TuntasWorkspace *self,
                                            const gint64 *ids,
                                            gsize n_ids,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_load_board (TuntasWorkspace *self,
                                        const char *sop_name,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasDesk *tuntas_workspace_load_desk (TuntasWorkspace *self,
                                        gint64 official,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Returns (element-type utf8) (nullable items): for each id, who brought the case to its step. */
GPtrArray *tuntas_workspace_list_senders (TuntasWorkspace *self,
                                          const gint64 *ids,
                                          gsize n_ids,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_count (TuntasWorkspace *self,
                                 gint64 official,
                                 TuntasCounts *counts,
                                 GError **error);
GPtrArray *tuntas_workspace_find_similar (TuntasWorkspace *self,
                                          const char *text,
                                          gint64 except,
                                          guint limit,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_workspace_find_similar_to_case (TuntasWorkspace *self,
                                                  gint64 case_id,
                                                  guint limit,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasComplainant *tuntas_workspace_show_complainant (TuntasWorkspace *self,
                                                      gint64 case_id,
                                                      gint64 by,
                                                      const char *purpose,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_attach (TuntasWorkspace *self,
                                  gint64 case_id,
                                  TuntasAttachment *attachment,
                                  gint64 by,
                                  GError **error);
TuntasAttachment *tuntas_workspace_load_attachment (TuntasWorkspace *self,
                                                    gint64 attachment_id,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_link_cases (TuntasWorkspace *self,
                                      gint64 case_id,
                                      gint64 earlier,
                                      gint64 by,
                                      GError **error);

gboolean tuntas_workspace_save_draft (TuntasWorkspace *self,
                                      const char *key,
                                      const char *text,
                                      GError **error);
char *tuntas_workspace_load_draft (TuntasWorkspace *self,
                                   const char *key,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
