/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TuntasTextMetrics:
 * @line_height: pixels of a line
 * @digit_width: pixels of a digit
 *
 * How large the text of a widget is.
 */
typedef struct {
  int line_height;
  int digit_width;
} TuntasTextMetrics;

TuntasTextMetrics tuntas_text_metrics_get (GtkWidget *widget);

G_END_DECLS
