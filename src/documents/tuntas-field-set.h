/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-chart.h"

G_BEGIN_DECLS

/*
 * What a letter is filled with: named texts, lists, pictures and charts, in a tree.
 *
 * A path names a value from the outside in, with dots: "rapat.tempat". A number in a path is the
 * place in a list, counted from 1: "pihak.2.nama". "." is the text of a list's item itself.
 * Text is printed as it is: nothing in it is markup. A new line in it starts a new line.
 *
 * Not safe to change from two threads; safe to hand over.
 */
typedef struct _TuntasFieldSet TuntasFieldSet;

TuntasFieldSet *tuntas_field_set_new (void) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_field_set_unref (TuntasFieldSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasFieldSet, tuntas_field_set_unref)

void tuntas_field_set_set_text (TuntasFieldSet *self, const char *path, const char *text);
void tuntas_field_set_set_image (TuntasFieldSet *self, const char *path, GBytes *image);
void tuntas_field_set_set_chart (TuntasFieldSet *self, const char *path, TuntasChart *chart);
TuntasFieldSet *tuntas_field_set_append_item (TuntasFieldSet *self, const char *path);
void tuntas_field_set_append_text (TuntasFieldSet *self, const char *path, const char *text);
void tuntas_field_set_clear_list (TuntasFieldSet *self, const char *path);

const char *tuntas_field_set_get_text (TuntasFieldSet *self, const char *path);
GBytes *tuntas_field_set_get_image (TuntasFieldSet *self, const char *path);
TuntasChart *tuntas_field_set_get_chart (TuntasFieldSet *self, const char *path);
guint tuntas_field_set_get_n_items (TuntasFieldSet *self, const char *path);
TuntasFieldSet *tuntas_field_set_get_item (TuntasFieldSet *self, const char *path, guint index);
gboolean tuntas_field_set_has (TuntasFieldSet *self, const char *path);

G_END_DECLS
