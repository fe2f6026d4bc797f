/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-service.h"
#include "tuntas-satisfaction.h"

G_BEGIN_DECLS

/* How satisfied complainants were in a time. */
typedef struct {
  guint64 closed;      /* cases that were closed in the time, without surveys */
  guint64 satisfied;   /* of them those whose complainant was satisfied when asked last */
  guint64 unsatisfied; /* of them those whose complainant was not */
  guint64 mended;      /* of the satisfied those who were not when they were asked before */
  char *share;         /* percentage of the satisfied among those asked: "83,33"; NULL for none */
} TuntasSatisfactionShare;

void tuntas_satisfaction_share_free (TuntasSatisfactionShare *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasSatisfactionShare, tuntas_satisfaction_share_free)

gboolean tuntas_workspace_record_satisfaction (TuntasWorkspace *self,
                                               TuntasSatisfaction *answer,
                                               gint64 on_behalf,
                                               int version,
                                               GError **error);
TuntasSatisfactionShare *
tuntas_workspace_share_satisfaction (TuntasWorkspace *self, int from, int until, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
