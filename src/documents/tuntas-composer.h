/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-flow.h"
#include "tuntas-letter-template.h"
#include "tuntas-page-layout.h"
#include "tuntas-picture.h"
#include "tuntas-template-node.h"

G_BEGIN_DECLS

/* Puts the blocks of a template, filled with fields, into a column of text. */
typedef struct {
  TuntasFlow *flow;
  TuntasLetterTemplate *letter_template;
  TuntasPictureCache *pictures;
  TuntasTemplateScope scope;
  PangoFontMap *fonts;
  guint depth; /* of the boxes that are being filled */
  const TuntasPageSheet *sheet;
  const TuntasPageSheet *turned;
  GArray *headings; /* (element-type TuntasPageHeading): gets those found */
  guint numbers[3]; /* of the chapter, section and subsection last added */
  guint n_charts;   /* with a caption, so far */
  guint n_tables;
  const TuntasTemplateNode *contents; /* NULL for none */
  TuntasStrip *contents_strip;        /* after which it is put in */
  guint contents_block;
  double contents_left;
  double contents_width;
} TuntasComposer;

/* Called for a block that stands, with the scope in which it does. */
typedef void (*TuntasComposerVisit) (TuntasComposer *self,
                                     const TuntasTemplateNode *node,
                                     gpointer user_data);

void tuntas_composer_run (TuntasComposer *self);
void tuntas_composer_visit (TuntasComposer *self,
                            GPtrArray *nodes,
                            TuntasComposerVisit visit,
                            gpointer user_data);
PangoLayout *tuntas_composer_set_text (TuntasComposer *self,
                                       TuntasTemplateText *text,
                                       const TuntasFlowStyle *style,
                                       gboolean *blank) G_GNUC_WARN_UNUSED_RESULT;
PangoAlignment tuntas_composer_get_alignment (TuntasTemplateAlign align,
                                              TuntasTemplateAlign otherwise,
                                              gboolean *justify);
double tuntas_composer_get_gap (const TuntasTemplateNode *node, double otherwise);

double tuntas_composer_get_indent (TuntasComposer *self, const TuntasTemplateNode *node);

void tuntas_composer_add_letterhead (TuntasComposer *self, const TuntasTemplateNode *node);
double tuntas_composer_measure_labels (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_labels (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_list (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_check (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_blocks (TuntasComposer *self, GPtrArray *nodes);
void tuntas_composer_start_page (TuntasComposer *self, TuntasTemplateDirection direction);
TuntasTemplateDirection
tuntas_composer_get_direction (TuntasComposer *self, const TuntasTemplateNode *node);
char *tuntas_composer_dup_roman (guint number) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_composer_add_heading (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_contents (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_finish_contents (TuntasComposer *self);
void tuntas_composer_add_box (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_abreast (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_chart (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_caption (TuntasComposer *self,
                                  const TuntasTemplateNode *node,
                                  const char *word,
                                  guint *number);
void tuntas_composer_add_table (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_add_signature (TuntasComposer *self, const TuntasTemplateNode *node);
void tuntas_composer_hold_signature (TuntasComposer *self, guint from);

G_END_DECLS
