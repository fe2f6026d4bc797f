/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"

G_BEGIN_DECLS

/*
 * The same as the public functions of these names, for callers that hold a transaction already,
 * such as an import of thousands of rows: they write nothing when they fail, but the caller rolls
 * back or goes on as it sees fit.
 */
gint64 tuntas_workspace_register_within (TuntasWorkspace *self,
                                         TuntasComplaint *complaint,
                                         TuntasComplainant *complainant,
                                         GPtrArray *attachments,
                                         TuntasSop *sop,
                                         const char *note,
                                         gint64 by,
                                         GError **error);
gint64 tuntas_workspace_register_history_within (TuntasWorkspace *self,
                                                 TuntasComplaint *complaint,
                                                 TuntasComplainant *complainant,
                                                 GPtrArray *attachments,
                                                 TuntasSop *sop,
                                                 const char *note,
                                                 TuntasCommand *filing,
                                                 GError **error);
gboolean tuntas_workspace_act_within (TuntasWorkspace *self,
                                      gint64 case_id,
                                      TuntasCommand *command,
                                      GError **error);

gboolean tuntas_workspace_forget_checked (TuntasWorkspace *self, gint64 case_id, GError **error);
GStrv
tuntas_workspace_load_checked (TuntasWorkspace *self, gint64 case_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
