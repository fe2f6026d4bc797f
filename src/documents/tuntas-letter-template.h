/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-document-error.h"
#include "tuntas-field-set.h"
#include "tuntas-template-field.h"

G_BEGIN_DECLS

typedef struct _TuntasTemplateText TuntasTemplateText;

/**
 * TuntasLetterNumbers:
 * @TUNTAS_LETTER_NUMBERS_TOP: in the middle above the text, from the second page on
 * @TUNTAS_LETTER_NUMBERS_FOOT: in the middle below the text, from the second page on
 * @TUNTAS_LETTER_NUMBERS_NONE: nowhere
 *
 * Where the numbers of the pages stand.
 */
typedef enum {
  TUNTAS_LETTER_NUMBERS_TOP,
  TUNTAS_LETTER_NUMBERS_FOOT,
  TUNTAS_LETTER_NUMBERS_NONE,
} TuntasLetterNumbers;

/**
 * TuntasLetterTemplate:
 * @kind: name, as the file: "undangan-rapat"
 * @title: for people, in Indonesian
 * @path: file it was read from
 * @correspondence: of shape K (korespondensi); false: of shape J (judul)
 * @paper: "A3", "A4" or "F4"; NULL to follow the office
 * @landscape: the paper lies on its long side
 * @margin_top: mm
 * @margin_bottom: mm
 * @margin_left: mm
 * @margin_right: mm
 * @font: family
 * @font_size: points
 * @line_spacing: as a factor of the font's own
 * @tighten: set closer when that saves a page
 * @catchword: print the kata penyambung at the foot of a page
 * @one_page: made smaller until it is on one page
 * @page_numbers: where the numbers of the pages stand
 * @page_note: (nullable): stands at the foot of every page when its fields are filled
 * @numbered: gets a number from the agenda
 * @code: {kode} of its number
 * @nature: sifat: "Biasa"
 * @needs_meeting: cannot be made without a meeting
 * @needs_complaint: makes no sense of a survey
 * @needs_survey: can only be made for a survey
 * @fields: (element-type TuntasTemplateField): what a person can type
 * @nodes: (element-type TuntasTemplateNode): the body
 *
 * A letter as an office describes it in a text file; see data/templates/README.md.
 */
typedef struct {
  char *kind;
  char *title;
  char *path;
  gboolean correspondence;
  char *paper;
  gboolean landscape;
  double margin_top;
  double margin_bottom;
  double margin_left;
  double margin_right;
  char *font;
  double font_size;
  double line_spacing;
  gboolean tighten;
  gboolean catchword;
  gboolean one_page;
  TuntasLetterNumbers page_numbers;
  TuntasTemplateText *page_note;
  gboolean numbered;
  char *code;
  char *nature;
  gboolean needs_meeting;
  gboolean needs_complaint;
  gboolean needs_survey;
  GPtrArray *fields;
  GPtrArray *nodes;
} TuntasLetterTemplate;

TUNTAS_DECLARE_RECORD (TuntasLetterTemplate, tuntas_letter_template)

TuntasLetterTemplate *
tuntas_letter_template_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasLetterTemplate *tuntas_letter_template_parse (const char *text,
                                                    const char *path,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
TuntasLetterTemplate *tuntas_letter_template_load_kind (const char *folder,
                                                        const char *kind,
                                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_letter_template_has_kind (const char *folder, const char *kind);
GPtrArray *tuntas_letter_template_load_folder (const char *folder,
                                               GPtrArray *problems,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean tuntas_letter_template_check_fields (TuntasLetterTemplate *self,
                                              TuntasFieldSet *fields,
                                              GError **error);

G_END_DECLS
