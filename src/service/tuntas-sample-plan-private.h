/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-calendar.h"
#include "tuntas-sop.h"

G_BEGIN_DECLS

/* What lies before a case of the sample office, decided before anything is done. */
typedef struct {
  char *stop;          /* label of the step at which it stands today; NULL to go to the archive */
  GHashTable *minutes; /* label to working minutes that the step takes */
  gint64 arrival;      /* Unix seconds */
  gboolean return_first;
  gboolean pause_under_way;
  gboolean pause_at_stop;
  gboolean correct;
  gboolean extend;
  gboolean reassign;
  gboolean reopen;
  gboolean archive;
  gboolean direct; /* no meeting: the shortest way is taken */
} TuntasSamplePlan;

GPtrArray *tuntas_sample_plan_make (TuntasSop *sop,
                                    TuntasCalendar *calendar,
                                    GRand *random,
                                    guint n,
                                    gint64 now) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_sample_plan_go_direct (TuntasSamplePlan *self, TuntasSop *sop);
TuntasEdge *tuntas_sample_plan_choose_edge (TuntasSamplePlan *self,
                                            TuntasSop *sop,
                                            const char *step,
                                            GRand *random);
gint64 tuntas_sample_plan_get_minutes (TuntasSamplePlan *self, const char *step);

G_END_DECLS
