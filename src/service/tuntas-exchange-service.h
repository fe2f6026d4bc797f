/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-query.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/**
 * TuntasImportFinished:
 * @TUNTAS_IMPORT_FINISHED_FILE: into the archive, as history of which nobody has to do anything
 * @TUNTAS_IMPORT_FINISHED_SKIP: not at all
 * @TUNTAS_IMPORT_FINISHED_RUN: as cases in work, like every other
 *
 * How reports come in that LAPOR! has done with already.
 */
typedef enum {
  TUNTAS_IMPORT_FINISHED_FILE,
  TUNTAS_IMPORT_FINISHED_SKIP,
  TUNTAS_IMPORT_FINISHED_RUN,
} TuntasImportFinished;

/**
 * TuntasImportOutcome:
 * @TUNTAS_IMPORT_NEW: registered as a case in work
 * @TUNTAS_IMPORT_FILED: registered and filed, since LAPOR! has done with it
 * @TUNTAS_IMPORT_CHANGED: the case is there; the row says something new, which its history tells
 * @TUNTAS_IMPORT_DUPLICATE: the case is there and stands as the row says
 * @TUNTAS_IMPORT_SKIPPED: left out, since LAPOR! has done with it
 * @TUNTAS_IMPORT_FAULTY: refused and kept with the reason
 *
 * What becomes of a row of an export of LAPOR!.
 */
typedef enum {
  TUNTAS_IMPORT_NEW,
  TUNTAS_IMPORT_FILED,
  TUNTAS_IMPORT_CHANGED,
  TUNTAS_IMPORT_DUPLICATE,
  TUNTAS_IMPORT_SKIPPED,
  TUNTAS_IMPORT_FAULTY,
} TuntasImportOutcome;

/* A row as the preview shows it. The reason says why it is faulty, what changed, how it stands in
 * LAPOR!, or what is odd about a new one. */
typedef struct {
  guint line; /* in the file */
  char *tracking_id;
  char *subject;
  TuntasImportOutcome outcome;
  char *reason;
} TuntasImportRow;

/* What an import does, or would do. All rows are counted; of each outcome the first two thousand
 * are listed. */
typedef struct {
  guint rows;
  guint n_new; /* with those filed */
  guint filed;
  guint changed;
  guint duplicate;
  guint skipped;
  guint faulty;
  guint finished;   /* reports about which TuntasImportFinished decides, however it was chosen */
  GPtrArray *items; /* (element-type TuntasImportRow) */
} TuntasImport;

void tuntas_import_free (TuntasImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasImport, tuntas_import_free)

TuntasImport *tuntas_workspace_import_lapor (TuntasWorkspace *self,
                                             const char *path,
                                             const char *sop_name,
                                             TuntasImportFinished finished,
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
