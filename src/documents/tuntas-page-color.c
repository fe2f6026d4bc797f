/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-color.h"

static const struct {
  const char *word;
  guint32 value;
} colors[] = {
  [TUNTAS_PAGE_COLOR_BLACK] = {"hitam", 0x000000},
  [TUNTAS_PAGE_COLOR_WHITE] = {"putih", 0xffffff},
  [TUNTAS_PAGE_COLOR_GRAY] = {"abu", 0x4a4a4a},
  [TUNTAS_PAGE_COLOR_BLUE] = {"biru", 0x164a8c},
  [TUNTAS_PAGE_COLOR_GREEN] = {"hijau", 0x0f5c4e},
  [TUNTAS_PAGE_COLOR_ORANGE] = {"jingga", 0x8a3c00},
  [TUNTAS_PAGE_COLOR_LIGHT_GRAY] = {"abu-muda", 0xebebeb},
  [TUNTAS_PAGE_COLOR_LIGHT_BLUE] = {"biru-muda", 0xdfeaf8},
  [TUNTAS_PAGE_COLOR_LIGHT_GREEN] = {"hijau-muda", 0xdcefe8},
  [TUNTAS_PAGE_COLOR_LIGHT_ORANGE] = {"jingga-muda", 0xffecd6},
};

/**
 * tuntas_page_color_from_word:
 * @word: as in a template: "biru-muda"
 * @color: (out): the colour
 *
 * Returns: whether there is such a colour
 */
gboolean
tuntas_page_color_from_word (const char *word, TuntasPageColor *color)
{
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++) {
    if (g_str_equal (colors[i].word, word)) {
      *color = (TuntasPageColor)i;
      return TRUE;
    }
  }
  return FALSE;
}

/**
 * tuntas_page_color_get_value:
 * @color: a colour
 *
 * Returns: how it is mixed
 */
TuntasPageColorValue
tuntas_page_color_get_value (TuntasPageColor color)
{
  guint32 value = colors[color].value;

  return (TuntasPageColorValue){((value >> 16) & 0xff) / 255.0, ((value >> 8) & 0xff) / 255.0,
                                (value & 0xff) / 255.0};
}
