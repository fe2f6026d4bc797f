/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-case-state.h"
#include "tuntas-complaint.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-ledger.h"

G_BEGIN_DECLS

/* An engine that the store tests run over. A second engine is one more entry of engines[]. */
typedef struct {
  const char *name;
  TuntasDriver *(*new_driver) (void);
  /* Runs SQL past the store and its checks; returns what the engine says, NULL when it agreed. */
  char *(*run_raw) (const char *path, const char *sql);
  gint64 (*read_raw) (const char *path, const char *sql);
  /* SHA-256 over every row of every table. */
  char *(*digest) (const char *path);
} Engine;

extern const Engine engines[];
extern const guint n_engines;

/* A store in a temporary folder with two officials and an SOP. */
typedef struct {
  const Engine *engine;
  char *folder;
  char *path;
  TuntasStore *store;
  gint64 clerk;
  gint64 head;
} Fixture;

typedef void (*FixtureFunc) (Fixture *fixture);

/* Monday 2 November 2026, 08.00 WIB. */
#define FIXTURE_NOW G_GINT64_CONSTANT (1793581200)

Fixture *fixture_new (const Engine *engine);
void fixture_free (Fixture *self);
void fixture_reopen (Fixture *self);
void fixture_seed (TuntasStore *store, gint64 *clerk, gint64 *head);
void fixture_add (const char *path, FixtureFunc func);

TuntasComplaint *fixture_complaint (const char *subject, const char *account);
TuntasCaseState *fixture_state (const char *step, const char *lane, gint64 holder);
gint64 fixture_register (TuntasStore *store, TuntasComplaint *complaint, gint64 by, GError **error);
gint64 fixture_intake (Fixture *self, const char *subject, const char *account);
gboolean fixture_act (TuntasStore *store,
                      gint64 case_id,
                      int version,
                      const char *step,
                      gint64 by,
                      GError **error);
gboolean fixture_close (TuntasStore *store, gint64 case_id, int version, gint64 by, GError **error);
void fixture_remove_folder (const char *folder);

#define assert_store_error(error, store_code)                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_error (error, TUNTAS_STORE_ERROR, TUNTAS_STORE_ERROR_##store_code);                   \
    g_clear_error (&error);                                                                        \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
