/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-duration.h"

G_BEGIN_DECLS

/**
 * TuntasKeyedError:
 * @TUNTAS_KEYED_ERROR_UNREADABLE: the file could not be opened or is no UTF-8 text
 * @TUNTAS_KEYED_ERROR_SYNTAX: a line is neither group, key, comment nor empty
 * @TUNTAS_KEYED_ERROR_DUPLICATE: a group or a key stands there twice
 * @TUNTAS_KEYED_ERROR_UNKNOWN: a group or a key that nobody knows, most likely mistyped
 * @TUNTAS_KEYED_ERROR_MISSING: a group or a key that must be there is not
 * @TUNTAS_KEYED_ERROR_VALUE: a value that does not fit its key
 *
 * Why a file of groups and keys (an SOP, time limits, a questionnaire) cannot be read. Every
 * message names file and line.
 */
typedef enum {
  TUNTAS_KEYED_ERROR_UNREADABLE,
  TUNTAS_KEYED_ERROR_SYNTAX,
  TUNTAS_KEYED_ERROR_DUPLICATE,
  TUNTAS_KEYED_ERROR_UNKNOWN,
  TUNTAS_KEYED_ERROR_MISSING,
  TUNTAS_KEYED_ERROR_VALUE,
} TuntasKeyedError;

#define TUNTAS_KEYED_ERROR (tuntas_keyed_error_quark ())
GQuark tuntas_keyed_error_quark (void);

/* A key=value line of a group. */
typedef struct {
  char *key;
  char *value; /* as written, escapes included */
  int line;
} TuntasKeyedEntry;

/* A [group] with its lines. */
typedef struct {
  char *name;
  int line;
  GPtrArray *entries; /* (element-type TuntasKeyedEntry) */
} TuntasKeyedGroup;

/*
 * A text in the form of GKeyFile, read strictly and with line numbers: GKeyFile itself merges
 * groups and keys that stand there twice and cannot tell on which line anything was.
 */
typedef struct {
  char *file_name;
  GPtrArray *groups; /* (element-type TuntasKeyedGroup): in the order of the file */
} TuntasKeyedText;

TuntasKeyedText *tuntas_keyed_text_parse (const char *text,
                                          gssize length,
                                          const char *file_name,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_keyed_text_free (TuntasKeyedText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasKeyedText, tuntas_keyed_text_free)

TuntasKeyedGroup *tuntas_keyed_text_find_group (TuntasKeyedText *self, const char *name);
void tuntas_keyed_text_set_error (TuntasKeyedText *self,
                                  int line,
                                  TuntasKeyedError code,
                                  GError **error,
                                  const char *format,
                                  ...) G_GNUC_PRINTF (5, 6);

gboolean tuntas_keyed_text_check_keys (TuntasKeyedText *self,
                                       TuntasKeyedGroup *group,
                                       const char *const *known,
                                       const char *const *required,
                                       GError **error);
TuntasKeyedEntry *tuntas_keyed_group_find (TuntasKeyedGroup *group, const char *key);
gboolean tuntas_keyed_text_get_text (TuntasKeyedText *self,
                                     TuntasKeyedGroup *group,
                                     const char *key,
                                     char **value,
                                     GError **error);
gboolean tuntas_keyed_text_get_list (TuntasKeyedText *self,
                                     TuntasKeyedGroup *group,
                                     const char *key,
                                     GStrv *value,
                                     GError **error);
gboolean tuntas_keyed_text_get_boolean (TuntasKeyedText *self,
                                        TuntasKeyedGroup *group,
                                        const char *key,
                                        gboolean *value,
                                        GError **error);
gboolean tuntas_keyed_text_get_duration (TuntasKeyedText *self,
                                         TuntasKeyedGroup *group,
                                         const char *key,
                                         TuntasDuration *value,
                                         GError **error);
char *tuntas_keyed_text_load (const char *path, gsize *length, GError **error);

G_END_DECLS
