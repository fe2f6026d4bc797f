/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-exchange-service.h"

#include "tuntas-lapor-row.h"
#include "tuntas-sop.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/* What a row says of a report: the last one of the file, or the one before in a dry run. */
typedef struct {
  char *digest;
  char *status;
  gboolean finished;
} TuntasImportKnown;

/* An import at work. */
typedef struct {
  TuntasWorkspace *workspace;
  TuntasStore *store;
  TuntasSop *sop;
  char *file; /* name without its folder */
  TuntasImportFinished finished;
  gint64 by;
  gint64 now;
  gboolean dry_run;
  TuntasImport *import;
  guint items[TUNTAS_IMPORT_FAULTY + 1];
  GHashTable *last; /* (element-type utf8 TuntasImportKnown): the last row, by Tracking ID */
  GHashTable *met;  /* (element-type utf8): Tracking IDs of finished reports that came by */
  char *file_key;   /* setting that tells when this very file was imported */
  gboolean known_file;
  GHashTable *seen;  /* (element-type utf8 TuntasImportKnown): by Tracking ID, in a dry run */
  GPtrArray *faulty; /* (element-type TuntasFaultyRow) */
  guint in_batch;
  gboolean written;
} TuntasImportJob;

TuntasImportKnown *
tuntas_import_known_new (const char *digest, TuntasLaporRow *row) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_import_job_add_item (TuntasImportJob *job,
                                 TuntasLaporRow *row,
                                 TuntasImportOutcome outcome,
                                 char *reason);
gboolean tuntas_import_job_take_report (TuntasImportJob *job, TuntasLaporRow *row, GError **error);

G_END_DECLS
