/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-item.h"

G_BEGIN_DECLS

/**
 * TuntasPageLayout:
 * @width: of the paper, points
 * @height: of the paper, points
 * @left: left edge of the text, points
 * @top: upper edge of the text, points
 * @right: right edge of the text, points
 * @bottom: lower edge of the text, points
 * @n_pages: how many pages
 * @n_lead_pages: how many before the first page that was asked for, such as a lampiran
 * @items: (element-type TuntasPageItem): in reading order
 * @warnings: (element-type utf8): what the office should know, such as a missing font
 *
 * A letter laid out on its pages, before anything is drawn. Belongs to the thread that made it.
 */
typedef struct {
  double width;
  double height;
  double left;
  double top;
  double right;
  double bottom;
  guint n_pages;
  guint n_lead_pages;
  GPtrArray *items;
  GPtrArray *warnings;
} TuntasPageLayout;

TUNTAS_DECLARE_RECORD (TuntasPageLayout, tuntas_page_layout)

G_END_DECLS
