/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

/* Attributes of an element as libxml2 hands them over; lives during the call only. */
typedef struct {
  const xmlChar **list;
  int n;
} TuntasXlsxAttributes;

const char *
tuntas_xlsx_attributes_find (const TuntasXlsxAttributes *self, const char *name, gsize *len);
char *tuntas_xlsx_attributes_dup (const TuntasXlsxAttributes *self,
                                  const char *name) G_GNUC_WARN_UNUSED_RESULT;
int
tuntas_xlsx_attributes_get_int (const TuntasXlsxAttributes *self, const char *name, int otherwise);

/**
 * TuntasXlsxHandler:
 * @start: an element begins; name without prefix
 * @end: an element ends
 * @text: text within the current element, in pieces
 *
 * What a part of a workbook consists of, as it is read. Each may be NULL and returns FALSE with
 * @error set to stop.
 */
typedef struct {
  gboolean (*start) (gpointer data,
                     const char *name,
                     const TuntasXlsxAttributes *attributes,
                     GError **error);
  gboolean (*end) (gpointer data, const char *name, GError **error);
  gboolean (*text) (gpointer data, const char *text, gsize len, GError **error);
} TuntasXlsxHandler;

/* The zip file that a workbook is. */
typedef struct _TuntasXlsxPackage TuntasXlsxPackage;

TuntasXlsxPackage *
tuntas_xlsx_package_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_xlsx_package_free (TuntasXlsxPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasXlsxPackage, tuntas_xlsx_package_free)

gboolean tuntas_xlsx_package_has (TuntasXlsxPackage *self, const char *name);
gboolean tuntas_xlsx_package_parse (TuntasXlsxPackage *self,
                                    const char *name,
                                    guint64 max_size,
                                    const TuntasXlsxHandler *handler,
                                    gpointer data,
                                    GError **error);

/* A part that is read piece by piece. */
typedef struct _TuntasXlsxPart TuntasXlsxPart;

TuntasXlsxPart *tuntas_xlsx_part_open (TuntasXlsxPackage *package,
                                       const char *name,
                                       guint64 max_size,
                                       const TuntasXlsxHandler *handler,
                                       gpointer data,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_xlsx_part_free (TuntasXlsxPart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasXlsxPart, tuntas_xlsx_part_free)

gboolean tuntas_xlsx_part_feed (TuntasXlsxPart *self, gboolean *at_end, GError **error);
guint64 tuntas_xlsx_part_get_position (TuntasXlsxPart *self);
guint64 tuntas_xlsx_part_get_size (TuntasXlsxPart *self);

G_END_DECLS
