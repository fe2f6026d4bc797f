/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-store.h"

G_BEGIN_DECLS

/**
 * TuntasStoredSop:
 * @name: short name
 * @revision: 1 for the first one kept by this office
 * @text: the file as it was when it came into force
 * @since: in force since, YYYYMMDD; new cases walk the newest revision whose day has come
 * @retired: no new case walks it from this day, YYYYMMDD; 0 while in force
 *
 * An SOP as the office keeps it. Revisions are never removed: running cases stay on theirs.
 */
typedef struct {
  char *name;
  int revision;
  char *text;
  int since;
  int retired;
} TuntasStoredSop;

void tuntas_stored_sop_free (TuntasStoredSop *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasStoredSop, tuntas_stored_sop_free)

int tuntas_store_add_sop (TuntasStore *self,
                          const char *name,
                          const char *text,
                          int since,
                          GError **error);
gboolean tuntas_store_retire_sop (TuntasStore *self, const char *name, int on, GError **error);
GPtrArray *tuntas_store_list_sops (TuntasStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasStoredSop *tuntas_store_load_sop (TuntasStore *self,
                                        const char *name,
                                        int revision,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
