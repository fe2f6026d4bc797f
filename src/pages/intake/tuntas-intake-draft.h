/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tuntas-complainant.h"
#include "tuntas-complaint.h"

G_BEGIN_DECLS

/* What stands in the form of a new complaint, field by field, before it is registered. */
typedef struct _TuntasIntakeDraft TuntasIntakeDraft;

TuntasIntakeDraft *tuntas_intake_draft_new (void) G_GNUC_WARN_UNUSED_RESULT;
TuntasIntakeDraft *tuntas_intake_draft_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_intake_draft_free (TuntasIntakeDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasIntakeDraft, tuntas_intake_draft_free)

void tuntas_intake_draft_take (TuntasIntakeDraft *self, const char *field, char *value);
const char *tuntas_intake_draft_get (TuntasIntakeDraft *self, const char *field);
void tuntas_intake_draft_add_file (TuntasIntakeDraft *self, const char *uri);
GPtrArray *tuntas_intake_draft_get_files (TuntasIntakeDraft *self);
gboolean tuntas_intake_draft_is_empty (TuntasIntakeDraft *self);
char *tuntas_intake_draft_to_text (TuntasIntakeDraft *self) G_GNUC_WARN_UNUSED_RESULT;

TuntasComplaint *tuntas_intake_draft_to_complaint (TuntasIntakeDraft *self,
                                                   int today,
                                                   gint64 now) G_GNUC_WARN_UNUSED_RESULT;
TuntasComplainant *
tuntas_intake_draft_to_complainant (TuntasIntakeDraft *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_intake_draft_to_search (TuntasIntakeDraft *self) G_GNUC_WARN_UNUSED_RESULT;
const char *tuntas_intake_draft_get_privacy (gboolean anonymous, gboolean confidential);

G_END_DECLS
