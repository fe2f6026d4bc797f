/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-template-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST_COLUMN 4
#define DEFAULT_BORDER 0.75

/* Reads the value of an option into @node; on failure sets @cause to a sentence, where it has a
 * better one than that the word is not understood. */
typedef gboolean (*ParseValue) (TuntasTemplateNode *node,
                                const char *word,
                                const char *value,
                                char **cause);

/**
 * tuntas_template_options_parse_number:
 * @text: a number with a decimal point
 * @number: (out): its value
 *
 * Returns: whether it is a number from 0 to 1000
 */
gboolean
tuntas_template_options_parse_number (const char *text, double *number)
{
  char *end = NULL;

  *number = g_ascii_strtod (text, &end);
  return *text != '\0' && *end == '\0' && *number >= 0 && *number <= 1000;
}

static gboolean
parse_yes (const char *value, gboolean *yes)
{
  *yes = g_str_equal (value, "ya");
  return *yes || g_str_equal (value, "tidak");
}

static gboolean
parse_align (const char *text, TuntasTemplateAlign *align)
{
  static const char *const words[] = {"", "kiri", "tengah", "kanan", "penuh"};

  for (guint i = 1; i < G_N_ELEMENTS (words); i++) {
    if (g_str_equal (words[i], text)) {
      *align = (TuntasTemplateAlign)i;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
parse_aligns (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);
  guint n = g_strv_length (parts);
  gboolean fine = n > 0 && n <= TUNTAS_TEMPLATE_MAX_COLUMNS;

  for (guint i = 0; fine && i < n; i++)
    fine = parse_align (parts[i], &node->aligns[i]);
  if (!fine)
    *cause = g_strdup_printf (_ ("“%s” must name kiri, tengah, kanan or penuh."), word);
  node->align = node->aligns[0];
  return fine;
}

/* "12", "*", or for each item of a list "8@survei.unsur". */
static gboolean
parse_column (TuntasTemplateColumn *column, char *text)
{
  char *at = strchr (text, '@');

  if (at != NULL) {
    if (!tuntas_template_path_is_valid (at + 1))
      return FALSE;
    column->list = g_strdup (at + 1);
    *at = '\0';
  }
  if (g_str_equal (text, "*")) {
    column->width = 0;
    return TRUE;
  }
  return tuntas_template_options_parse_number (text, &column->width) &&
         column->width >= LEAST_COLUMN;
}

static gboolean
parse_columns (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);
  guint n = g_strv_length (parts);
  gboolean fine = n > 0 && n <= TUNTAS_TEMPLATE_MAX_COLUMNS;

  node->n_columns = fine ? n : 0;
  for (guint i = 0; fine && i < n; i++)
    fine = parse_column (&node->columns[i], parts[i]);
  if (!fine)
    *cause = g_strdup_printf (
      _ ("“%s” must be widths in mm of at least %d, parted by commas, or * for what is left; at "
         "most %d. A width before @LIST stands for a column for each item of a list."),
      word, LEAST_COLUMN, TUNTAS_TEMPLATE_MAX_COLUMNS);
  return fine;
}

static gboolean
parse_span (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  double number;

  if (*value == '@' && tuntas_template_path_is_valid (value + 1)) {
    node->span_list = g_strdup (value + 1);
    return TRUE;
  }
  if (tuntas_template_options_parse_number (value, &number) && number >= 1 &&
      number <= TUNTAS_TEMPLATE_MAX_COLUMNS) {
    node->span = (guint)number;
    return TRUE;
  }
  *cause = g_strdup_printf (_ ("“%s” must be a number of columns, or @LIST for as many as a list "
                               "has items."),
                            word);
  return FALSE;
}

static gboolean
parse_kolom (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  return node->kind == TUNTAS_TEMPLATE_NODE_TABLE_CELL ? parse_span (node, word, value, cause)
                                                       : parse_columns (node, word, value, cause);
}

static gboolean
parse_style (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  if (node->kind == TUNTAS_TEMPLATE_NODE_CHART) {
    node->gray = g_str_equal (value, "abu");
    if (node->gray || g_str_equal (value, "warna"))
      return TRUE;
    *cause = g_strdup_printf (_ ("“%s” must be warna or abu."), word);
    return FALSE;
  }
  if (strlen (value) == 1 && strchr ("1aI-", *value) != NULL) {
    node->style = *value;
    return TRUE;
  }
  *cause = g_strdup_printf (_ ("“%s” must be 1, a, I or -."), word);
  return FALSE;
}

/* Of a box the thickness in points, or whether there are lines at all. */
static gboolean
parse_border (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  gboolean yes;

  if (parse_yes (value, &yes)) {
    node->unruled = !yes;
    node->border = yes ? DEFAULT_BORDER : 0;
    return TRUE;
  }
  return tuntas_template_options_parse_number (value, &node->border);
}

static gboolean
parse_color (const char *word, const char *value, TuntasPageColor *color, char **cause)
{
  if (tuntas_page_color_from_word (value, color))
    return TRUE;
  *cause = g_strdup_printf (_ ("“%s” must name hitam, putih, abu, biru, hijau, jingga, abu-muda, "
                               "biru-muda, hijau-muda or jingga-muda."),
                            word);
  return FALSE;
}

static gboolean
parse_ink (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  node->inked = parse_color (word, value, &node->ink, cause);
  return node->inked;
}

static gboolean
parse_ground (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  node->grounded = parse_color (word, value, &node->ground, cause);
  return node->grounded;
}

static gboolean
parse_upright (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  static const char *const words[] = {"", "atas", "tengah", "bawah"};

  for (guint i = 1; i < G_N_ELEMENTS (words); i++) {
    if (g_str_equal (words[i], value)) {
      node->upright = (TuntasTemplateUpright)i;
      return TRUE;
    }
  }
  *cause = g_strdup_printf (_ ("“%s” must be atas, tengah or bawah."), word);
  return FALSE;
}

static gboolean
parse_direction (TuntasTemplateNode *node, const char *word, const char *value, char **cause)
{
  node->direction = g_str_equal (value, "mendatar") ? TUNTAS_TEMPLATE_DIRECTION_LANDSCAPE
                    : g_str_equal (value, "tegak")  ? TUNTAS_TEMPLATE_DIRECTION_PORTRAIT
                                                    : TUNTAS_TEMPLATE_DIRECTION_DEFAULT;
  if (node->direction != TUNTAS_TEMPLATE_DIRECTION_DEFAULT)
    return TRUE;
  *cause = g_strdup_printf (_ ("“%s” must be tegak or mendatar."), word);
  return FALSE;
}

static gboolean
parse_number_option (TuntasTemplateNode *node,
                     const char *name,
                     const char *word,
                     const char *value,
                     gboolean *known,
                     char **cause)
{
  const struct {
    const char *name;
    double *number;
  } numbers[] = {
    {"jarak", &node->gap},    {"menjorok", &node->indent}, {"baris-pertama", &node->first},
    {"lebar", &node->width},  {"tinggi", &node->height},   {"ukuran", &node->size},
    {"mulai", &node->start},  {"ruang", &node->padding},   {"muat", &node->most_lines},
    {"sudut", &node->corner}, {"tingkat", &node->level},
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    if (!g_str_equal (numbers[i].name, name))
      continue;
    *known = TRUE;
    if (tuntas_template_options_parse_number (value, numbers[i].number))
      return TRUE;
    *cause = g_strdup_printf (_ ("“%s” must be a number from 0 to 1000."), word);
    return FALSE;
  }
  *known = FALSE;
  return FALSE;
}

static gboolean
parse_switch (TuntasTemplateNode *node, const char *name, const char *value)
{
  const struct {
    const char *name;
    gboolean *yes;
  } switches[] = {
    {"tebal", &node->bold},
    {"judul", &node->headed},
    {"halaman", &node->on_page},
    {"lekat", &node->held},
  };
  gboolean yes;

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++) {
    if (g_str_equal (switches[i].name, name))
      return parse_yes (value, switches[i].yes);
  }
  if (!g_str_equal (name, "nomor") || !parse_yes (value, &yes))
    return FALSE;
  node->unnumbered = !yes;
  return TRUE;
}

/**
 * tuntas_template_options_parse:
 * @node: the block or cell that the option is for
 * @word: as written: "lebar=30"
 * @cause: (out) (transfer full): on failure a sentence
 *
 * Reads an option.
 *
 * Returns: whether it was understood
 */
gboolean
tuntas_template_options_parse (TuntasTemplateNode *node, const char *word, char **cause)
{
  static const struct {
    const char *name;
    ParseValue parse;
  } others[] = {
    {"rata", parse_aligns},   {"kolom", parse_kolom},    {"gaya", parse_style},
    {"garis", parse_border},  {"warna", parse_ink},      {"latar", parse_ground},
    {"tegak", parse_upright}, {"arah", parse_direction},
  };
  const char *equals = strchr (word, '=');
  g_autofree char *name = NULL;
  gboolean fine = FALSE;
  gboolean known;

  *cause = NULL;
  if (equals == NULL) {
    node->joined = g_str_equal (word, "sambung") && node->kind == TUNTAS_TEMPLATE_NODE_TABLE_CELL;
    fine = node->joined;
  } else {
    name = g_strndup (word, (gsize)(equals - word));
    fine = parse_number_option (node, name, word, equals + 1, &known, cause);
    if (!known)
      fine = parse_switch (node, name, equals + 1);
    for (guint i = 0; !fine && !known && i < G_N_ELEMENTS (others); i++) {
      if (g_str_equal (others[i].name, name)) {
        fine = others[i].parse (node, word, equals + 1, cause);
        known = TRUE;
      }
    }
  }
  if (!fine && *cause == NULL)
    *cause = g_strdup_printf (_ ("“%s” is not understood here."), word);
  return fine;
}
