/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-style.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex)&0xff) / 255.0            \
  }
#define SWATCH(fill, ink, text, pattern)                                                           \
  {                                                                                                \
    RGB (fill), RGB (ink), RGB (text), TUNTAS_CHART_PATTERN_##pattern                              \
  }
#define FONT "Liberation Sans"
#define FONT_SIZE 13

/* Blue against orange is what red-green blindness leaves apart; the pattern serves the copier. */
static const TuntasChartStyle light = {
  .font = FONT,
  .font_size = FONT_SIZE,
  .background = RGB (0xffffff),
  .text = RGB (0x241f31),
  .dim = RGB (0x5e5c64),
  .grid = RGB (0xdeddda),
  .axis = RGB (0x77767b),
  .bands = {RGB (0xf7f7f8), RGB (0xecedf0)},
  .series = {SWATCH (0x1a5fb4, 0x1a5fb4, 0xffffff, SOLID),
             SWATCH (0xffe9d1, 0xa34700, 0x241f31, RISING),
             SWATCH (0x0f6b5c, 0x0f6b5c, 0xffffff, SOLID),
             SWATCH (0xeadcf4, 0x71408e, 0x241f31, DOTS)},
  .answers = {SWATCH (0xf3b384, 0x8a3600, 0x241f31, CROSSED),
              SWATCH (0xffdcb8, 0xa34700, 0x241f31, RISING),
              SWATCH (0xcfe3fb, 0x1a5fb4, 0x241f31, DOTS),
              SWATCH (0x1a5fb4, 0x1a5fb4, 0xffffff, SOLID)},
  .emphasis = SWATCH (0xffdcb8, 0xa34700, 0x241f31, RISING),
  .shades = {SWATCH (0xfff3e2, 0xa34700, 0x241f31, RISING),
             SWATCH (0xe3eefc, 0xe3eefc, 0x241f31, SOLID),
             SWATCH (0xb9d4f5, 0xb9d4f5, 0x241f31, SOLID),
             SWATCH (0x3a76c4, 0x3a76c4, 0xffffff, SOLID),
             SWATCH (0x164a8c, 0x164a8c, 0xffffff, SOLID)},
};

static const TuntasChartStyle dark = {
  .font = FONT,
  .font_size = FONT_SIZE,
  .background = RGB (0x1e1e22),
  .text = RGB (0xf6f5f4),
  .dim = RGB (0xc0bfbc),
  .grid = RGB (0x3d3b42),
  .axis = RGB (0x9a9996),
  .bands = {RGB (0x26262b), RGB (0x2f2f35)},
  .series = {SWATCH (0x78aeed, 0x78aeed, 0x14141a, SOLID),
             SWATCH (0x4a3420, 0xffb066, 0xf6f5f4, RISING),
             SWATCH (0x6fd0bd, 0x6fd0bd, 0x14141a, SOLID),
             SWATCH (0x3f3050, 0xd0a6ea, 0xf6f5f4, DOTS)},
  .answers = {SWATCH (0x6b3a10, 0xffb066, 0xf6f5f4, CROSSED),
              SWATCH (0x523719, 0xffb066, 0xf6f5f4, RISING),
              SWATCH (0x22395a, 0x86b8f2, 0xf6f5f4, DOTS),
              SWATCH (0x86b8f2, 0x86b8f2, 0x14141a, SOLID)},
  .emphasis = SWATCH (0x523719, 0xffb066, 0xf6f5f4, RISING),
  .shades = {SWATCH (0x46301a, 0xffb066, 0xf6f5f4, RISING),
             SWATCH (0x263650, 0x263650, 0xf6f5f4, SOLID),
             SWATCH (0x2f5486, 0x2f5486, 0xffffff, SOLID),
             SWATCH (0x78aeed, 0x78aeed, 0x14141a, SOLID),
             SWATCH (0xc4ddfa, 0xc4ddfa, 0x14141a, SOLID)},
};

static const TuntasChartStyle gray = {
  .font = FONT,
  .font_size = FONT_SIZE,
  .background = RGB (0xffffff),
  .text = RGB (0x000000),
  .dim = RGB (0x4a4a4a),
  .grid = RGB (0xdcdcdc),
  .axis = RGB (0x6e6e6e),
  .bands = {RGB (0xf7f7f7), RGB (0xededed)},
  .series = {SWATCH (0x4a4a4a, 0x4a4a4a, 0xffffff, SOLID),
             SWATCH (0xffffff, 0x4a4a4a, 0x000000, RISING),
             SWATCH (0x000000, 0x000000, 0xffffff, SOLID),
             SWATCH (0xffffff, 0x4a4a4a, 0x000000, DOTS)},
  .answers = {SWATCH (0xc4c4c4, 0x000000, 0x000000, CROSSED),
              SWATCH (0xffffff, 0x4a4a4a, 0x000000, RISING),
              SWATCH (0xe4e4e4, 0x5a5a5a, 0x000000, DOTS),
              SWATCH (0x5a5a5a, 0x5a5a5a, 0xffffff, SOLID)},
  .emphasis = SWATCH (0xffffff, 0x4a4a4a, 0x000000, RISING),
  .shades = {SWATCH (0xffffff, 0x4a4a4a, 0x000000, RISING),
             SWATCH (0xf0f0f0, 0xf0f0f0, 0x000000, SOLID),
             SWATCH (0xcccccc, 0xcccccc, 0x000000, SOLID),
             SWATCH (0x6e6e6e, 0x6e6e6e, 0xffffff, SOLID),
             SWATCH (0x333333, 0x333333, 0xffffff, SOLID)},
};

/**
 * tuntas_chart_style_init_light:
 * @style: (out): where to put it
 *
 * For paper and for a light window.
 */
void
tuntas_chart_style_init_light (TuntasChartStyle *style)
{
  *style = light;
}

/**
 * tuntas_chart_style_init_dark:
 * @style: (out): where to put it
 *
 * For a dark window.
 */
void
tuntas_chart_style_init_dark (TuntasChartStyle *style)
{
  *style = dark;
}

/**
 * tuntas_chart_style_init_gray:
 * @style: (out): where to put it
 *
 * For printers without colour and for copies of copies.
 */
void
tuntas_chart_style_init_gray (TuntasChartStyle *style)
{
  *style = gray;
}
