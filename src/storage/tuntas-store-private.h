/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"

G_BEGIN_DECLS

/*
 * What the aggregates of the store use. A statement is prepared once and kept; the automatic
 * variable makes it ready for the next use:
 *
 *   g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL, error);
 *   if (row == NULL)
 *     return NULL;
 *   tuntas_statement_bind_int (row, 1, id);
 *   if (tuntas_statement_step (row, error) == TUNTAS_DRIVER_STEP_ROW) …
 */
typedef struct _TuntasStatement TuntasStatement;

TuntasStatement *
tuntas_store_prepare (TuntasStore *self, const char *sql, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_statement_release (TuntasStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasStatement, tuntas_statement_release)

void tuntas_statement_rewind (TuntasStatement *self);

void tuntas_statement_bind_int (TuntasStatement *self, int place, gint64 value);
void tuntas_statement_bind_id (TuntasStatement *self, int place, gint64 id);
void tuntas_statement_bind_text (TuntasStatement *self, int place, const char *value);
void tuntas_statement_bind_strv (TuntasStatement *self, int place, GStrv value);
void tuntas_statement_bind_bytes (TuntasStatement *self, int place, GBytes *value);

TuntasDriverStep tuntas_statement_step (TuntasStatement *self, GError **error);
gboolean tuntas_statement_run (TuntasStatement *self, gint64 *changes, GError **error);
gboolean tuntas_statement_run_for_id (TuntasStatement *self, gint64 *id, GError **error);

gboolean
tuntas_statement_run_save (TuntasStatement *self, const char *what, gint64 *id, GError **error);

TuntasStatement *tuntas_store_find_row (TuntasStore *self,
                                        const char *sql,
                                        gint64 id,
                                        const char *what,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_run_versioned (TuntasStore *self,
                                     TuntasStatement *save,
                                     gint64 *id,
                                     const char *sql_exists,
                                     const char *what,
                                     const char *conflict,
                                     GError **error);

gint64 tuntas_statement_get_int (TuntasStatement *self, int column);
const char *tuntas_statement_peek_text (TuntasStatement *self, int column);
char *tuntas_statement_dup_text (TuntasStatement *self, int column) G_GNUC_WARN_UNUSED_RESULT;
GStrv tuntas_statement_dup_strv (TuntasStatement *self, int column) G_GNUC_WARN_UNUSED_RESULT;
GBytes *tuntas_statement_dup_bytes (TuntasStatement *self, int column) G_GNUC_WARN_UNUSED_RESULT;

/* A write is part of the transaction that is open, or a transaction of its own. */
gboolean tuntas_store_enter (TuntasStore *self, gboolean *own, GError **error);
gboolean tuntas_store_leave (TuntasStore *self, gboolean own, gboolean ok, GError **error);

/* Run once by the next commit, inside its transaction. */
typedef gboolean (*TuntasStoreCommitFunc) (TuntasStore *self, GError **error);
void tuntas_store_before_commit (TuntasStore *self, TuntasStoreCommitFunc func);
gboolean tuntas_store_runs_before_commit (TuntasStore *self, TuntasStoreCommitFunc func);

TuntasDriver *tuntas_store_get_driver (TuntasStore *self);
gboolean
tuntas_store_read_number (TuntasStore *self, const char *sql, gint64 *value, GError **error);
gpointer tuntas_store_get_attached (TuntasStore *self, const char *key);
void
tuntas_store_attach (TuntasStore *self, const char *key, gpointer value, GDestroyNotify free_value);
void tuntas_store_set_not_found (GError **error, const char *what);

G_END_DECLS
