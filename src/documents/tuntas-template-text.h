/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-document-error.h"
#include "tuntas-field-set.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* Where a template looks its fields up: the whole letter, and the item of a list being repeated. */
typedef struct {
  TuntasFieldSet *root;
  TuntasFieldSet *item; /* NULL outside of a repetition */
  guint number;         /* of the item, from 1 */
} TuntasTemplateScope;

gboolean tuntas_template_scope_has (const TuntasTemplateScope *scope, const char *path);
guint tuntas_template_scope_get_n_items (const TuntasTemplateScope *scope, const char *path);
TuntasFieldSet *
tuntas_template_scope_get_item (const TuntasTemplateScope *scope, const char *path, guint index);
GBytes *tuntas_template_scope_get_image (const TuntasTemplateScope *scope, const char *path);
TuntasChart *tuntas_template_scope_get_chart (const TuntasTemplateScope *scope, const char *path);
char *tuntas_template_scope_dup_text (const TuntasTemplateScope *scope,
                                      const char *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_template_path_is_valid (const char *path);

/* A text of a template with its fields and its emphasis. */
typedef struct _TuntasTemplateText TuntasTemplateText;

TuntasTemplateText *
tuntas_template_text_parse (const char *source, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_template_text_free (TuntasTemplateText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasTemplateText, tuntas_template_text_free)

/**
 * TuntasTemplateTextFunc:
 * @source: (nullable): the field as it is written, in its braces; NULL for what stands as it is
 * @value: what is printed
 * @user_data: as given
 */
typedef void (*TuntasTemplateTextFunc) (const char *source, const char *value, gpointer user_data);

void tuntas_template_text_foreach (TuntasTemplateText *self,
                                   const TuntasTemplateScope *scope,
                                   TuntasTemplateTextFunc func,
                                   gpointer user_data);
char *tuntas_template_text_expand (TuntasTemplateText *self,
                                   const TuntasTemplateScope *scope,
                                   PangoAttrList *attributes,
                                   gboolean *blank) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
