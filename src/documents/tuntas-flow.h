/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-strip.h"

#include <pango/pango.h>

G_BEGIN_DECLS

#define TUNTAS_MM(mm) ((mm)*72.0 / 25.4)

/* How a text is set. Lengths in points. */
typedef struct {
  double size;
  double width;
  double first; /* indent of the first line */
  gboolean bold;
  PangoAlignment align;
  gboolean justify;
} TuntasFlowStyle;

/* A text that stands beside others. @x from the left edge of the text area. */
typedef struct {
  PangoLayout *layout; /* NULL for none */
  double x;
} TuntasFlowCell;

/* How the lines of a row hold together. */
typedef enum {
  TUNTAS_FLOW_LOOSE, /* two lines at least on either side of a break */
  TUNTAS_FLOW_WHOLE, /* no break */
} TuntasFlowHold;

/*
 * The text of a letter as one endless column of strips, before it is cut into pages.
 */
typedef struct {
  PangoContext *context;
  char *font;
  double size;
  double spacing;
  double gap_scale; /* of all room between blocks; less than 1 to save a page */
  double left;
  double width;
  double page_height; /* of the text area */
  GPtrArray *strips;
  GPtrArray *warnings;
  GHashTable *short_texts; /* that were set already, for cells of tables */
  TuntasPageRole role;
  guint block;
  guint row;
  TuntasStripTable *table; /* that is being filled, or NULL */
  TuntasPageColor ink;
  double gap;            /* before what comes next */
  gboolean break_before; /* what comes next starts a page */
  gboolean turned;       /* so is the page that it starts */
} TuntasFlow;

TuntasFlow *
tuntas_flow_new (PangoContext *context, const char *font, double size) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_flow_free (TuntasFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasFlow, tuntas_flow_free)

void tuntas_flow_start_block (TuntasFlow *self, TuntasPageRole role, double gap);
PangoLayout *tuntas_flow_make_layout (TuntasFlow *self,
                                      const char *text,
                                      PangoAttrList *attributes,
                                      const TuntasFlowStyle *style) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout *tuntas_flow_share_layout (TuntasFlow *self,
                                       const char *text,
                                       PangoAttrList *attributes,
                                       const TuntasFlowStyle *style) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_flow_add_row (TuntasFlow *self,
                          const TuntasFlowCell *cells,
                          guint n_cells,
                          double padding,
                          TuntasFlowHold hold);
TuntasStrip *tuntas_flow_add_strip (TuntasFlow *self, double height);
void tuntas_flow_warn (TuntasFlow *self, const char *warning);
void tuntas_flow_balance (PangoLayout *layout);
double tuntas_flow_measure_width (PangoLayout *layout);

G_END_DECLS
