/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-exchange-error.h"
#include "tuntas-lapor-row.h"

G_BEGIN_DECLS

/* Title of the column in which an export of faulty rows says what is wrong. */
#define TUNTAS_LAPOR_FAULT_TITLE "Sebab"

/* Reads an export of SP4N-LAPOR!, CSV or XLSX, report by report. */
typedef struct _TuntasLaporReader TuntasLaporReader;

TuntasLaporReader *
tuntas_lapor_reader_new (const char *path, int today, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_lapor_reader_free (TuntasLaporReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasLaporReader, tuntas_lapor_reader_free)

TuntasLaporRow *tuntas_lapor_reader_next (TuntasLaporReader *self,
                                          GCancellable *cancellable,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint64 tuntas_lapor_reader_get_position (TuntasLaporReader *self);
guint64 tuntas_lapor_reader_get_size (TuntasLaporReader *self);

G_END_DECLS
