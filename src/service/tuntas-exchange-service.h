/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-query.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/**
 * TuntasImportOutcome: what becomes of a row of an export of LAPOR!
 */
typedef enum {
  TUNTAS_IMPORT_NEW,
  TUNTAS_IMPORT_CHANGED,
  TUNTAS_IMPORT_DUPLICATE,
  TUNTAS_IMPORT_FAULTY,
} TuntasImportOutcome;

/* A row as the preview shows it. */
typedef struct {
  guint line; /* in the file */
  char *tracking_id;
  char *subject;
  TuntasImportOutcome outcome;
  char *reason; /* why it is faulty or what changed */
} TuntasImportRow;

/* What an import does, or would do. */
typedef struct {
  guint rows;
  guint n_new;
  guint changed;
  guint duplicate;
  guint faulty;
  GPtrArray *items; /* (element-type TuntasImportRow) */
} TuntasImport;

void tuntas_import_free (TuntasImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasImport, tuntas_import_free)

TuntasImport *tuntas_workspace_import_lapor (TuntasWorkspace *self,
                                             const char *path,
                                             const char *sop_name,
                                             gint64 by,
                                             gboolean dry_run,
                                             TuntasProgress progress,
                                             gpointer user_data,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_workspace_export_faulty (TuntasWorkspace *self, const char *path, GError **error);
gboolean tuntas_workspace_export_register (TuntasWorkspace *self,
                                           TuntasCaseQuery *query,
                                           const char *path,
                                           TuntasProgress progress,
                                           gpointer user_data,
                                           GCancellable *cancellable,
                                           GError **error);

G_END_DECLS
