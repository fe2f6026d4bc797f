/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-driver.h"
#include "tuntas-store-error.h"

G_BEGIN_DECLS

/**
 * TuntasStoreProgress:
 * @done: how far
 * @total: of how much; 0 when not known
 * @user_data: as given
 *
 * Tells how far long work has come. Called on the thread that works.
 */
typedef void (*TuntasStoreProgress) (guint64 done, guint64 total, gpointer user_data);

/*
 * The store of an office. Every call blocks and belongs to the thread that opened the store.
 *
 * All writes of one act go between tuntas_store_begin() and tuntas_store_commit(); a write outside
 * is a transaction of its own. Once a write has failed inside a transaction, commit refuses and
 * rolls back, so that nothing half-written can ever be acknowledged.
 */
typedef struct _TuntasStore TuntasStore;

/* What a store or backup holds, read from the file itself. */
typedef struct {
  char *office_name;
  guint64 cases;
  guint64 events;
  guint64 letters;
  guint64 contents;
  int schema_version;
} TuntasStoreInfo;

void tuntas_store_info_free (TuntasStoreInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasStoreInfo, tuntas_store_info_free)

TuntasStore *tuntas_store_create (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasStore *tuntas_store_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasStore *tuntas_store_open_with_driver (TuntasDriver *driver,
                                            const char *path,
                                            TuntasDriverMode mode,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_store_close (TuntasStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasStore, tuntas_store_close)

const char *tuntas_store_get_path (TuntasStore *self);
int tuntas_store_get_schema_version (TuntasStore *self);

gboolean tuntas_store_begin (TuntasStore *self, GError **error);
gboolean tuntas_store_begin_read (TuntasStore *self, GError **error);
gboolean tuntas_store_commit (TuntasStore *self, GError **error);
void tuntas_store_rollback (TuntasStore *self);
gboolean tuntas_store_in_transaction (TuntasStore *self);

guint64 tuntas_store_get_change_count (TuntasStore *self);
gboolean tuntas_store_poll_change (TuntasStore *self, gboolean *changed, GError **error);

gboolean tuntas_store_next_number (TuntasStore *self,
                                   const char *series,
                                   int year,
                                   int *number,
                                   GError **error);

gboolean tuntas_store_check (TuntasStore *self, GPtrArray *problems, GError **error);
TuntasStoreInfo *
tuntas_store_read_info (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
