/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-page-color.h"
#include "tuntas-record.h"
#include "tuntas-template-text.h"

G_BEGIN_DECLS

/* What a line of a template asks for; the words that stand for it are in tuntas-template-reader.c.
 */
typedef enum {
  TUNTAS_TEMPLATE_NODE_LETTERHEAD,
  TUNTAS_TEMPLATE_NODE_TITLE,
  TUNTAS_TEMPLATE_NODE_LINE,
  TUNTAS_TEMPLATE_NODE_PARAGRAPH,
  TUNTAS_TEMPLATE_NODE_LABELS,
  TUNTAS_TEMPLATE_NODE_LABEL_ROW,
  TUNTAS_TEMPLATE_NODE_LIST,
  TUNTAS_TEMPLATE_NODE_LIST_ITEM,
  TUNTAS_TEMPLATE_NODE_TABLE,
  TUNTAS_TEMPLATE_NODE_TABLE_HEAD,
  TUNTAS_TEMPLATE_NODE_TABLE_ROW,
  TUNTAS_TEMPLATE_NODE_TABLE_CELL,
  TUNTAS_TEMPLATE_NODE_CHART,
  TUNTAS_TEMPLATE_NODE_CHAPTER,
  TUNTAS_TEMPLATE_NODE_SECTION,
  TUNTAS_TEMPLATE_NODE_SUBSECTION,
  TUNTAS_TEMPLATE_NODE_CONTENTS,
  TUNTAS_TEMPLATE_NODE_BOX,
  TUNTAS_TEMPLATE_NODE_ABREAST,
  TUNTAS_TEMPLATE_NODE_ABREAST_COLUMN,
  TUNTAS_TEMPLATE_NODE_CHECK,
  TUNTAS_TEMPLATE_NODE_SIGNATURE,
  TUNTAS_TEMPLATE_NODE_SIGNATURE_COLUMN,
  TUNTAS_TEMPLATE_NODE_SIGNATURE_LINE,
  TUNTAS_TEMPLATE_NODE_SIGNATURE_NAME,
  TUNTAS_TEMPLATE_NODE_SIGNATURE_ROOM,
  TUNTAS_TEMPLATE_NODE_COPIES,
  TUNTAS_TEMPLATE_NODE_APPENDIX,
  TUNTAS_TEMPLATE_NODE_TOGETHER,
  TUNTAS_TEMPLATE_NODE_PAGE_BREAK,
  TUNTAS_TEMPLATE_NODE_SPACE,
  TUNTAS_TEMPLATE_NODE_RULE,
  TUNTAS_TEMPLATE_NODE_IF,
  TUNTAS_TEMPLATE_NODE_REPEAT,
} TuntasTemplateNodeKind;

typedef enum {
  TUNTAS_TEMPLATE_ALIGN_DEFAULT,
  TUNTAS_TEMPLATE_ALIGN_LEFT,
  TUNTAS_TEMPLATE_ALIGN_CENTER,
  TUNTAS_TEMPLATE_ALIGN_RIGHT,
  TUNTAS_TEMPLATE_ALIGN_JUSTIFY,
} TuntasTemplateAlign;

typedef enum {
  TUNTAS_TEMPLATE_TEST_HAS,
  TUNTAS_TEMPLATE_TEST_HAS_NOT,
  TUNTAS_TEMPLATE_TEST_MORE,
  TUNTAS_TEMPLATE_TEST_LESS,
  TUNTAS_TEMPLATE_TEST_IS,
} TuntasTemplateTest;

typedef enum {
  TUNTAS_TEMPLATE_SIDE_LEFT,
  TUNTAS_TEMPLATE_SIDE_CENTER,
  TUNTAS_TEMPLATE_SIDE_RIGHT,
} TuntasTemplateSide;

typedef enum {
  TUNTAS_TEMPLATE_UPRIGHT_DEFAULT,
  TUNTAS_TEMPLATE_UPRIGHT_TOP,
  TUNTAS_TEMPLATE_UPRIGHT_MIDDLE,
  TUNTAS_TEMPLATE_UPRIGHT_BOTTOM,
} TuntasTemplateUpright;

typedef enum {
  TUNTAS_TEMPLATE_DIRECTION_DEFAULT,
  TUNTAS_TEMPLATE_DIRECTION_PORTRAIT,
  TUNTAS_TEMPLATE_DIRECTION_LANDSCAPE,
} TuntasTemplateDirection;

#define TUNTAS_TEMPLATE_MAX_COLUMNS 24

/* A column of a table. */
typedef struct {
  double width; /* mm; 0 shares what is left */
  char *list;   /* it stands for as many columns as this list has items; NULL for one */
} TuntasTemplateColumn;

/* A block of a template. Lengths in mm, sizes in points; negative when not given. */
typedef struct {
  TuntasTemplateNodeKind kind;
  guint line;
  TuntasTemplateText *text;  /* of a table or chart its caption, or NULL */
  TuntasTemplateText *label; /* of a row of labels */
  GPtrArray *cells;          /* (element-type TuntasTemplateNode): of a row of a table */
  char *path;                /* condition, repetition, check, chart, list of repeated cells */
  TuntasTemplateTest test;
  char *operand;
  double gap;    /* before the block */
  double indent; /* of the whole block */
  double first;  /* of the first line */
  double width;
  double height;
  double size;
  double padding;    /* within a box, mm */
  double border;     /* of a box, points */
  double corner;     /* of a box, radius in mm */
  double most_lines; /* a text is made smaller until it has no more */
  double level;      /* the table of contents goes down to this */
  gboolean bold;
  gboolean unruled; /* a table without lines */
  gboolean headed;  /* a chart with its own heading */
  gboolean gray;    /* a chart without colours */
  gboolean on_page; /* a chapter that starts a page */
  gboolean held;    /* a text on the page of what follows */
  gboolean unnumbered;
  gboolean fill; /* room that takes what the page leaves */
  gboolean inked;
  gboolean grounded;
  TuntasPageColor ink;
  TuntasPageColor ground;
  TuntasTemplateUpright upright;
  TuntasTemplateDirection direction;
  gboolean joined; /* a cell is one with the cell above it */
  guint span;      /* columns that a cell goes over */
  char *span_list; /* the same: as many as this list has items; NULL for @span */
  TuntasTemplateAlign align;
  TuntasTemplateSide side;
  char style;   /* of a list: '1', 'a', '-', 'I' */
  double start; /* number of its first item */
  guint n_columns;
  TuntasTemplateColumn columns[TUNTAS_TEMPLATE_MAX_COLUMNS];
  TuntasTemplateAlign aligns[TUNTAS_TEMPLATE_MAX_COLUMNS];
  GPtrArray *children;  /* (element-type TuntasTemplateNode) */
  GPtrArray *otherwise; /* (element-type TuntasTemplateNode) */
} TuntasTemplateNode;

TUNTAS_DECLARE_RECORD (TuntasTemplateNode, tuntas_template_node)

G_END_DECLS
