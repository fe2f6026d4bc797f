/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letterhead-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * TuntasLetterheadView:
 *
 * The letterhead as it will stand on paper: the emblem, the lines in their three sizes, the double
 * rule. Always black on white, as paper is.
 */
struct _TuntasLetterheadView {
  GtkWidget parent_instance;

  GStrv lines;
  GdkTexture *emblem;
};

G_DEFINE_FINAL_TYPE (TuntasLetterheadView, tuntas_letterhead_view, GTK_TYPE_WIDGET)

/* Of the sheet that is shown, in points: an A4 between its margins, with some paper around. */
#define SHEET 540.0
#define TEXT 482.0
#define MARGIN 18.0
#define EMBLEM_WIDTH 59.5
#define EMBLEM_HEIGHT 71.0
#define EMBLEM_SPACE 8.5
#define RULES 10.0
#define SMALLEST 8.0

/* A line, set. */
typedef struct {
  PangoLayout *layout;
  double width;
  double height;
} Line;

static void
line_clear (Line *line)
{
  g_clear_object (&line->layout);
}

static void
set_line (TuntasLetterheadView *self, const char *source, double room, Line *line)
{
  PangoFontDescription *font = pango_font_description_from_string ("Arial, Liberation Sans, Sans");
  guint n_marks = 0;
  double size;
  PangoRectangle extents;

  while (n_marks < 2 && source[n_marks] == '#')
    n_marks++;
  size = n_marks == 2 ? 18 : n_marks == 1 ? 14 : 10;
  source += n_marks + strspn (source + n_marks, " ");
  line->layout = pango_layout_new (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  pango_layout_set_text (line->layout, *source != '\0' ? source : " ", -1);
  if (n_marks == 2)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  do {
    pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
    pango_layout_set_font_description (line->layout, font);
    pango_layout_get_extents (line->layout, NULL, &extents);
    line->width = extents.width / (double)PANGO_SCALE;
    line->height = extents.height / (double)PANGO_SCALE;
    size -= 0.5;
  } while (line->width > room && size >= SMALLEST);
  if (line->width > room) {
    pango_layout_set_width (line->layout, (int)(room * PANGO_SCALE));
    pango_layout_set_wrap (line->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment (line->layout, PANGO_ALIGN_CENTER);
    pango_layout_get_extents (line->layout, NULL, &extents);
    line->width = room;
    line->height = extents.height / (double)PANGO_SCALE;
  }
  pango_font_description_free (font);
}

static double
get_side (TuntasLetterheadView *self)
{
  return self->emblem != NULL ? EMBLEM_WIDTH + EMBLEM_SPACE : 0;
}

static GArray *
set_lines (TuntasLetterheadView *self)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));

  g_array_set_clear_func (lines, (GDestroyNotify)line_clear);
  for (guint i = 0; self->lines != NULL && self->lines[i] != NULL; i++) {
    Line line = {0};

    set_line (self, self->lines[i], TEXT - get_side (self), &line);
    g_array_append_val (lines, line);
  }
  return lines;
}

static double
get_text_height (GArray *lines)
{
  double height = 0;

  for (guint i = 0; i < lines->len; i++)
    height += g_array_index (lines, Line, i).height;
  return height;
}

static double
get_sheet_height (TuntasLetterheadView *self, GArray *lines)
{
  return MAX (get_text_height (lines), self->emblem != NULL ? EMBLEM_HEIGHT : 30) + RULES +
         2 * MARGIN;
}

static GtkSizeRequestMode
tuntas_letterhead_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tuntas_letterhead_view_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  TuntasLetterheadView *self = TUNTAS_LETTERHEAD_VIEW (widget);
  g_autoptr (GArray) lines = NULL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = 180;
    *natural = (int)SHEET;
    return;
  }
  lines = set_lines (self);
  *minimum = *natural =
    (int)(get_sheet_height (self, lines) * (for_size > 0 ? for_size / SHEET : 1) + 1);
}

static void
snapshot_emblem (TuntasLetterheadView *self, GtkSnapshot *snapshot, double height)
{
  double ratio = gdk_paintable_get_intrinsic_aspect_ratio (GDK_PAINTABLE (self->emblem));
  double width = MIN (EMBLEM_WIDTH, EMBLEM_HEIGHT * ratio);
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, (float)((SHEET - TEXT) / 2),
                      (float)(MARGIN + (height - width / ratio) / 2), (float)width,
                      (float)(width / ratio));
  gtk_snapshot_append_texture (snapshot, self->emblem, &bounds);
}

static void
tuntas_letterhead_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TuntasLetterheadView *self = TUNTAS_LETTERHEAD_VIEW (widget);
  const GdkRGBA ink = {0, 0, 0, 1};
  const GdkRGBA paper = {1, 1, 1, 1};
  g_autoptr (GArray) lines = set_lines (self);
  double sheet = get_sheet_height (self, lines);
  double height = sheet - 2 * MARGIN - RULES;
  double scale =
    MIN (gtk_widget_get_width (widget) / SHEET, gtk_widget_get_height (widget) / sheet);
  double y = MARGIN + (height - get_text_height (lines)) / 2;
  double left = (SHEET - TEXT) / 2;
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, 0, 0, (float)gtk_widget_get_width (widget),
                      (float)gtk_widget_get_height (widget));
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float)scale, (float)scale);
  if (self->emblem != NULL)
    snapshot_emblem (self, snapshot, height);
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    /* in the middle of the sheet, or of what the emblem leaves when the line needs that */
    double shift = line->width > TEXT - 2 * get_side (self) ? get_side (self) / 2 : 0;

    gtk_snapshot_save (snapshot);
    gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float)((SHEET - line->width) / 2 + shift), (float)y));
    gtk_snapshot_append_layout (snapshot, line->layout, &ink);
    gtk_snapshot_restore (snapshot);
    y += line->height;
  }
  graphene_rect_init (&bounds, (float)left, (float)(MARGIN + height + 4), (float)TEXT, 2.25f);
  gtk_snapshot_append_color (snapshot, &ink, &bounds);
  graphene_rect_init (&bounds, (float)left, (float)(MARGIN + height + 7.75), (float)TEXT, 0.75f);
  gtk_snapshot_append_color (snapshot, &ink, &bounds);
  gtk_snapshot_restore (snapshot);
}

static void
tuntas_letterhead_view_finalize (GObject *object)
{
  TuntasLetterheadView *self = TUNTAS_LETTERHEAD_VIEW (object);

  g_clear_pointer (&self->lines, g_strfreev);
  g_clear_object (&self->emblem);
  G_OBJECT_CLASS (tuntas_letterhead_view_parent_class)->finalize (object);
}

static void
tuntas_letterhead_view_class_init (TuntasLetterheadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tuntas_letterhead_view_finalize;
  widget_class->get_request_mode = tuntas_letterhead_view_get_request_mode;
  widget_class->measure = tuntas_letterhead_view_measure;
  widget_class->snapshot = tuntas_letterhead_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "letterhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tuntas_letterhead_view_init (TuntasLetterheadView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview of the letterhead"), -1);
}

/**
 * tuntas_letterhead_view_set_lines:
 * @self: a letterhead
 * @lines: (array zero-terminated=1) (nullable): as TuntasOffice.letterhead
 */
void
tuntas_letterhead_view_set_lines (TuntasLetterheadView *self, const char *const *lines)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TUNTAS_IS_LETTERHEAD_VIEW (self));

  g_strfreev (self->lines);
  self->lines = g_strdupv ((GStrv)lines);
  text = self->lines != NULL ? g_strjoinv ("\n", self->lines) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tuntas_letterhead_view_set_emblem:
 * @self: a letterhead
 * @emblem: (nullable): picture of the emblem
 */
void
tuntas_letterhead_view_set_emblem (TuntasLetterheadView *self, GdkTexture *emblem)
{
  g_return_if_fail (TUNTAS_IS_LETTERHEAD_VIEW (self));

  if (g_set_object (&self->emblem, emblem))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}
