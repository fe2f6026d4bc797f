/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-csv-scanner.h"
#include "tuntas-workspace.h"

G_BEGIN_DECLS

/* A row of a file of answers, until the next one is read. */
typedef struct {
  guint line; /* where it begins, from 1 */
  const TuntasCsvCell *cells;
  guint n_cells;
  const char *fault; /* (nullable): why its cells cannot be read, a sentence */
  guint open_quote;  /* line of a quotation mark that is never closed; 0 for none */
} TuntasSurveyLine;

/* Returns FALSE with @error set to fail, without to stop reading. */
typedef gboolean (*TuntasSurveyLineFunc) (const TuntasSurveyLine *line,
                                          gpointer user_data,
                                          GError **error);

gboolean tuntas_survey_rows_read (const char *path,
                                  TuntasSurveyLineFunc func,
                                  gpointer user_data,
                                  TuntasProgress progress,
                                  gpointer progress_data,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean tuntas_survey_line_is_title (const TuntasSurveyLine *line);

G_END_DECLS
