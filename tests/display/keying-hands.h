/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "survey-pages.h"

G_BEGIN_DECLS

#define N_ELEMENTS 9

/* Hands and eyes of a person who keys paper forms. */
gint64 keying_open (SurveyPages *self);
gboolean keying_press (SurveyPages *self, guint keyval);
void keying_type (SurveyPages *self, const char *keys);
gboolean keying_is_on_disk (gpointer self);
GtkWidget *keying_get_child (SurveyPages *self, const char *name);
const char *keying_get_word (SurveyPages *self);
char *keying_dup_cells (SurveyPages *self);

#define assert_cells(self, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *cells_ = keying_dup_cells (self);                                             \
    g_assert_cmpstr (cells_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
