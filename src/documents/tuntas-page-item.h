/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-color.h"
#include "tuntas-record.h"

G_BEGIN_DECLS

/* Named here so that who only passes a layout on needs neither Pango nor Cairo. */
typedef struct _PangoLayout PangoLayout;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _TuntasChartScene TuntasChartScene;

/**
 * TuntasPageItemKind:
 * @TUNTAS_PAGE_ITEM_TEXT: a line of a paragraph
 * @TUNTAS_PAGE_ITEM_RULE: a filled rectangle
 * @TUNTAS_PAGE_ITEM_GROUND: a surface that other things stand on
 * @TUNTAS_PAGE_ITEM_LEADER: a row of dots
 * @TUNTAS_PAGE_ITEM_FRAME: the outline of a rectangle
 * @TUNTAS_PAGE_ITEM_CHECK: a tick within a rectangle
 * @TUNTAS_PAGE_ITEM_IMAGE: a picture
 * @TUNTAS_PAGE_ITEM_CHART: a chart
 *
 * What is drawn.
 */
typedef enum {
  TUNTAS_PAGE_ITEM_TEXT,
  TUNTAS_PAGE_ITEM_RULE,
  TUNTAS_PAGE_ITEM_GROUND,
  TUNTAS_PAGE_ITEM_LEADER,
  TUNTAS_PAGE_ITEM_FRAME,
  TUNTAS_PAGE_ITEM_CHECK,
  TUNTAS_PAGE_ITEM_IMAGE,
  TUNTAS_PAGE_ITEM_CHART,
} TuntasPageItemKind;

/**
 * TuntasPageRole:
 * @TUNTAS_PAGE_ROLE_BODY: running text
 * @TUNTAS_PAGE_ROLE_LETTERHEAD: kop
 * @TUNTAS_PAGE_ROLE_TITLE: title of the document
 * @TUNTAS_PAGE_ROLE_HEADING: of a chapter or its parts
 * @TUNTAS_PAGE_ROLE_CONTENTS: line of the table of contents
 * @TUNTAS_PAGE_ROLE_LABEL: label and value
 * @TUNTAS_PAGE_ROLE_LIST: item of a list
 * @TUNTAS_PAGE_ROLE_TABLE_HEAD: head of a table
 * @TUNTAS_PAGE_ROLE_TABLE: cell of a table
 * @TUNTAS_PAGE_ROLE_CAPTION: number and name of a table or chart
 * @TUNTAS_PAGE_ROLE_SIGNATURE: signature block
 * @TUNTAS_PAGE_ROLE_COPIES: tembusan
 * @TUNTAS_PAGE_ROLE_FURNITURE: page number or catchword, outside the margins
 *
 * What an item is for.
 */
typedef enum {
  TUNTAS_PAGE_ROLE_BODY,
  TUNTAS_PAGE_ROLE_LETTERHEAD,
  TUNTAS_PAGE_ROLE_TITLE,
  TUNTAS_PAGE_ROLE_HEADING,
  TUNTAS_PAGE_ROLE_CONTENTS,
  TUNTAS_PAGE_ROLE_LABEL,
  TUNTAS_PAGE_ROLE_LIST,
  TUNTAS_PAGE_ROLE_TABLE_HEAD,
  TUNTAS_PAGE_ROLE_TABLE,
  TUNTAS_PAGE_ROLE_CAPTION,
  TUNTAS_PAGE_ROLE_SIGNATURE,
  TUNTAS_PAGE_ROLE_COPIES,
  TUNTAS_PAGE_ROLE_FURNITURE,
} TuntasPageRole;

/**
 * TuntasPageItem:
 * @kind: what it is
 * @role: what it is for
 * @page: counted from 0
 * @x: left edge, points from the left edge of the paper
 * @y: upper edge, points from the upper edge of the paper
 * @width: points
 * @height: points
 * @layout: for text: the laid out paragraph
 * @line: for text: the line of @layout that stands here
 * @baseline: for text: of its first line, points below @y
 * @image: for a picture: its pixels
 * @scene: for a chart: what is drawn
 * @color: of it
 * @thickness: for a frame: of its line, points; 0 for that of a table
 * @corner: for a frame or ground: radius, points
 * @scale: for text and charts: how much smaller or larger they are drawn; 0 for not
 * @heading: for a heading, or a line that leads to one: its number in the document, else 0
 * @description: (nullable): for a picture or chart: what can be seen
 * @block: number of the block it belongs to, in reading order
 * @row: row within a table, else 0
 * @column: column within a row, else 0
 *
 * One thing at its place.
 */
typedef struct {
  TuntasPageItemKind kind;
  TuntasPageRole role;
  guint page;
  double x;
  double y;
  double width;
  double height;
  PangoLayout *layout;
  guint line;
  double baseline;
  cairo_surface_t *image;
  TuntasChartScene *scene;
  TuntasPageColor color;
  double thickness;
  double corner;
  double scale;
  guint heading;
  char *description;
  guint block;
  guint row;
  guint column;
} TuntasPageItem;

TUNTAS_DECLARE_RECORD (TuntasPageItem, tuntas_page_item)

TuntasPageItem *tuntas_page_item_copy (TuntasPageItem *self) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_page_item_dup_text (TuntasPageItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
