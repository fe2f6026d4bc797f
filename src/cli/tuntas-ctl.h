/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"
#include "tuntas-workspace.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Exit status of the program. */
typedef enum {
  TUNTAS_CTL_OK = 0,
  TUNTAS_CTL_FAILED = 1, /* it could not be done; the reason stands on stderr */
  TUNTAS_CTL_USAGE = 2,  /* the command line is wrong */
} TuntasCtlStatus;

/* What every command is given. */
typedef struct {
  char *office;   /* --office */
  gboolean json;  /* --json */
  char *now_text; /* --now */
  char *data_dir;
  TuntasClock *clock;
  TuntasWorkspace *workspace; /* opened by tuntas_ctl_open() */
} TuntasCtl;

/**
 * TuntasCtlFunc:
 * @ctl: the run
 * @args: what stands on the command line besides options
 * @error: return location for an error; one of `G_OPTION_ERROR` is a wrong command line
 *
 * Returns: false with @error set, or without one when the answer itself is bad news
 */
typedef gboolean (*TuntasCtlFunc) (TuntasCtl *ctl, char **args, GError **error);

/* A command of the program. */
typedef struct {
  const char *name;
  const char *arguments;
  const char *summary;
  const GOptionEntry *entries;
  int min_args;
  int max_args;
  TuntasCtlFunc run;
} TuntasCtlCommand;

/* The commands by group; each ends with an empty one. */
extern const TuntasCtlCommand tuntas_ctl_office_commands[];
extern const TuntasCtlCommand tuntas_ctl_sop_commands[];
extern const TuntasCtlCommand tuntas_ctl_case_commands[];
extern const TuntasCtlCommand tuntas_ctl_act_commands[];
extern const TuntasCtlCommand tuntas_ctl_letter_commands[];
extern const TuntasCtlCommand tuntas_ctl_survey_commands[];
extern const TuntasCtlCommand tuntas_ctl_surveys_commands[];
extern const TuntasCtlCommand tuntas_ctl_follow_up_commands[];
extern const TuntasCtlCommand tuntas_ctl_text_commands[];

TuntasWorkspace *tuntas_ctl_open (TuntasCtl *ctl, GError **error);
gint64 tuntas_ctl_find_official (TuntasCtl *ctl, const char *text, GError **error);
gboolean tuntas_ctl_parse_time (TuntasCtl *ctl, const char *text, gint64 *at, GError **error);

void tuntas_ctl_print_json (JsonBuilder *builder);
void tuntas_ctl_add_text (JsonBuilder *builder, const char *member, const char *text);
void tuntas_ctl_add_int (JsonBuilder *builder, const char *member, gint64 value);
void tuntas_ctl_add_bool (JsonBuilder *builder, const char *member, gboolean value);
void tuntas_ctl_add_time (TuntasCtl *ctl, JsonBuilder *builder, const char *member, gint64 at);
void tuntas_ctl_add_texts (JsonBuilder *builder, const char *member, const char *const *texts);
void tuntas_ctl_add_date (JsonBuilder *builder, const char *member, int date);

void tuntas_ctl_add_summary (TuntasCtl *ctl, JsonBuilder *builder, TuntasCaseSummary *summary);
void tuntas_ctl_print_summary (TuntasCtl *ctl, TuntasCaseSummary *summary);
void tuntas_ctl_print_case (TuntasCtl *ctl, TuntasCaseFile *file);

G_END_DECLS
