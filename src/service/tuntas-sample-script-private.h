/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-complainant.h"
#include "tuntas-complaint.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* A complaint as the script words it, before a case is made of it. */
typedef struct {
  char *key;
  char *similar_to; /* key of the text that it resembles, or NULL */
  char *subject;
  char *account;
  char *request;
  char *category;
  char *service_unit;
  char *respondent;
  char *decision;
  TuntasCaseKind kind;
  gboolean supervisory;
  gboolean anonymous;
  gboolean confidential;
} TuntasSampleText;

/* The file of a sample office. */
typedef struct {
  GKeyFile *file;
  GPtrArray *texts; /* (element-type TuntasSampleText) */
  GStrv names;
  GStrv occupations;
  GStrv streets;
  GStrv districts;
} TuntasSampleScript;

TuntasSampleScript *tuntas_sample_script_load (const char *data_dir,
                                               const char *sample,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_sample_script_free (TuntasSampleScript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSampleScript, tuntas_sample_script_free)

gboolean tuntas_sample_script_set_up (TuntasSampleScript *self,
                                      TuntasWorkspace *workspace,
                                      gint64 now,
                                      GError **error);
TuntasComplaint *tuntas_sample_script_make_complaint (TuntasSampleScript *self,
                                                      TuntasSampleText *text,
                                                      GRand *random,
                                                      guint turn,
                                                      TuntasCalendar *calendar,
                                                      gint64 at) G_GNUC_WARN_UNUSED_RESULT;
TuntasComplainant *
tuntas_sample_script_make_complainant (TuntasSampleScript *self,
                                       GRand *random,
                                       guint turn,
                                       TuntasComplaint *complaint) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_sample_script_pick_note (TuntasSampleScript *self,
                                      const char *key,
                                      GRand *random,
                                      TuntasSampleText *text) G_GNUC_WARN_UNUSED_RESULT;
GStrv tuntas_sample_script_get_list (TuntasSampleScript *self,
                                     const char *group,
                                     const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
