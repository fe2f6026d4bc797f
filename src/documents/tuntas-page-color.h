/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TuntasPageColor:
 * @TUNTAS_PAGE_COLOR_BLACK: "hitam"
 * @TUNTAS_PAGE_COLOR_WHITE: "putih"
 * @TUNTAS_PAGE_COLOR_GRAY: "abu"
 * @TUNTAS_PAGE_COLOR_BLUE: "biru"
 * @TUNTAS_PAGE_COLOR_GREEN: "hijau"
 * @TUNTAS_PAGE_COLOR_ORANGE: "jingga"
 * @TUNTAS_PAGE_COLOR_LIGHT_GRAY: "abu-muda"
 * @TUNTAS_PAGE_COLOR_LIGHT_BLUE: "biru-muda"
 * @TUNTAS_PAGE_COLOR_LIGHT_GREEN: "hijau-muda"
 * @TUNTAS_PAGE_COLOR_LIGHT_ORANGE: "jingga-muda"
 *
 * The colours of a template. White can be read on those from gray to orange, black on those that
 * are light; copied without colour they stay apart from the paper.
 */
typedef enum {
  TUNTAS_PAGE_COLOR_BLACK,
  TUNTAS_PAGE_COLOR_WHITE,
  TUNTAS_PAGE_COLOR_GRAY,
  TUNTAS_PAGE_COLOR_BLUE,
  TUNTAS_PAGE_COLOR_GREEN,
  TUNTAS_PAGE_COLOR_ORANGE,
  TUNTAS_PAGE_COLOR_LIGHT_GRAY,
  TUNTAS_PAGE_COLOR_LIGHT_BLUE,
  TUNTAS_PAGE_COLOR_LIGHT_GREEN,
  TUNTAS_PAGE_COLOR_LIGHT_ORANGE,
} TuntasPageColor;

/* Red, green and blue from 0 to 1, sRGB. */
typedef struct {
  double red;
  double green;
  double blue;
} TuntasPageColorValue;

gboolean tuntas_page_color_from_word (const char *word, TuntasPageColor *color);
TuntasPageColorValue tuntas_page_color_get_value (TuntasPageColor color);

G_END_DECLS
