/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-item.h"

G_BEGIN_DECLS

/**
 * TuntasPageSheet:
 * @width: of the paper, points
 * @height: of the paper, points
 * @left: left edge of the text, points
 * @top: upper edge of the text, points
 * @right: right edge of the text, points
 * @bottom: lower edge of the text, points
 *
 * A page and its margins.
 */
typedef struct {
  double width;
  double height;
  double left;
  double top;
  double right;
  double bottom;
} TuntasPageSheet;

/**
 * TuntasPageHeading:
 * @level: 1 for a chapter
 * @number: "BAB I"; "" for none
 * @title: "PENDAHULUAN"
 * @page: counted from 0
 * @y: points from the upper edge of the paper
 *
 * A heading and where it stands.
 */
typedef struct {
  guint level;
  char *number;
  char *title;
  guint page;
  double y;
} TuntasPageHeading;

/**
 * TuntasPageLayout:
 * @sheet: a page as the letter asks for it
 * @turned: the same paper turned
 * @sheets: (element-type TuntasPageSheet): the pages
 * @n_pages: how many pages
 * @n_lead_pages: how many before the first page that was asked for, such as a lampiran
 * @crowded: something is higher than a page
 * @items: (element-type TuntasPageItem): in reading order
 * @headings: (element-type TuntasPageHeading): in reading order
 * @warnings: (element-type utf8): what the office should know, such as a missing font
 *
 * A letter laid out on its pages, before anything is drawn. Belongs to the thread that made it.
 */
typedef struct {
  TuntasPageSheet sheet;
  TuntasPageSheet turned;
  GArray *sheets;
  guint n_pages;
  guint n_lead_pages;
  gboolean crowded;
  GPtrArray *items;
  GArray *headings;
  GPtrArray *warnings;
} TuntasPageLayout;

TUNTAS_DECLARE_RECORD (TuntasPageLayout, tuntas_page_layout)

TuntasPageLayout *tuntas_page_layout_make (const TuntasPageSheet *sheet,
                                           const TuntasPageSheet *turned) G_GNUC_WARN_UNUSED_RESULT;
const TuntasPageSheet *tuntas_page_layout_get_sheet (const TuntasPageLayout *self, guint page);

G_END_DECLS
