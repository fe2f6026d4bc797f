/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-letter.h"
#include "tuntas-store.h"

G_BEGIN_DECLS

/* The one series of the letter agenda, for tuntas_store_next_number(). */
#define TUNTAS_STORE_SERIES_LETTERS "surat"
/* The register of cases, for tuntas_store_next_number(). */
#define TUNTAS_STORE_SERIES_REGISTER "register"
/* Reports that were finished before they came stand in no register: counted in the year 0. */
#define TUNTAS_STORE_SERIES_HISTORY "riwayat"

gint64 tuntas_store_save_letter (TuntasStore *self, TuntasLetter *letter, GError **error);
gboolean
tuntas_store_cancel_letter (TuntasStore *self, gint64 id, const char *reason, GError **error);
TuntasLetter *
tuntas_store_load_letter (TuntasStore *self, gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *tuntas_store_list_letters (TuntasStore *self,
                                      gint64 case_id,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_store_find_last_letter (TuntasStore *self,
                                        const char *kind,
                                        gint64 except,
                                        TuntasLetter **letter,
                                        GError **error);
GPtrArray *tuntas_store_list_letters_of_year (TuntasStore *self,
                                              int year,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
