/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-corrective-service.h"
#include "tuntas-session.h"

G_BEGIN_DECLS

/**
 * TuntasCorrectiveAct:
 * @TUNTAS_CORRECTIVE_ACT_EDIT: write what it is about, who does it and until when
 * @TUNTAS_CORRECTIVE_ACT_FINISH: record what was done
 * @TUNTAS_CORRECTIVE_ACT_VERIFY: look at what was done
 * @TUNTAS_CORRECTIVE_ACT_CANCEL: give it up
 *
 * What can be done with a corrective action.
 */
typedef enum {
  TUNTAS_CORRECTIVE_ACT_EDIT,
  TUNTAS_CORRECTIVE_ACT_FINISH,
  TUNTAS_CORRECTIVE_ACT_VERIFY,
  TUNTAS_CORRECTIVE_ACT_CANCEL,
} TuntasCorrectiveAct;

/* An act as asked for. */
typedef struct {
  TuntasCorrectiveAct act;
  TuntasCorrectiveAction *action; /* as it was seen; to edit, as it shall be */
  gint64 by;
  int day;
  gboolean conforms;
  char *text;
} TuntasCorrectiveJob;

TuntasCorrectiveJob *
tuntas_corrective_job_new (TuntasCorrectiveAct act,
                           TuntasCorrectiveAction *action) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_corrective_job_free (TuntasCorrectiveJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasCorrectiveJob, tuntas_corrective_job_free)

gpointer tuntas_corrective_do_func (TuntasWorkspace *workspace,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);
gpointer tuntas_corrective_list_waiting_func (TuntasWorkspace *workspace,
                                              gpointer data,
                                              GCancellable *cancellable,
                                              GError **error);

G_END_DECLS
