/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-tile.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "tuntas-calendar-text.h"
#include "tuntas-text-metrics.h"
#include "tuntas-text-scale.h"
#include "tuntas-time-bar.h"
#include "tuntas-widget-color.h"

/* What is written on a card; each is one line. */
typedef enum {
  TEXT_NUMBER,
  TEXT_STATE,
  TEXT_SUBJECT,
  TEXT_STEP,
  TEXT_HOLDER,
  TEXT_BRIEF,
  TEXT_BRIEF_STATE,
  N_TEXTS,
} Text;

/**
 * TuntasCaseTile:
 *
 * A case on the board or in a list. One leaf widget that draws itself with layouts that it keeps,
 * because lists of thousands of cases are made of it; its accessible label is the whole sentence.
 * The background comes from the style of the node `casetile`.
 */
struct _TuntasCaseTile {
  GtkWidget parent_instance;

  TuntasCaseTileShape shape;
  TuntasCaseSummary *summary;
  TuntasUrgency urgency;
  double fraction;
  char *since;
  char *texts[N_TEXTS];
  PangoLayout *layouts[N_TEXTS];
  Text state;                /* what stands in the first line of a card */
  Text last;                 /* what stands in its last line */
  int laid_out_for;          /* width; -1 when the layouts must be made again */
  TuntasTextMetrics metrics; /* all 0 until they are needed */
};

G_DEFINE_FINAL_TYPE (TuntasCaseTile, tuntas_case_tile, GTK_TYPE_WIDGET)

enum {
  MARK = 10,
  GAP = 6,
  CARD_PADDING = 8,
  ROW_PADDING = 12,
  BAR = 3,
  SLIM = 260,
  ROW_NUMBER_CHARS = 19,
  ROW_STATE_CHARS = 27,
  ROW_SUBJECT_CHARS = 30,
  BRIEF_STEP_CHARS = 4,
};

static const float DIM = 0.72f;

static void
forget_layouts (TuntasCaseTile *self)
{
  self->laid_out_for = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const TuntasTextMetrics *
get_metrics (TuntasCaseTile *self)
{
  if (self->metrics.line_height == 0)
    self->metrics = tuntas_text_metrics_get (GTK_WIDGET (self));
  return &self->metrics;
}

static int
get_line_height (TuntasCaseTile *self)
{
  return get_metrics (self)->line_height;
}

static int
get_char_width (TuntasCaseTile *self)
{
  return get_metrics (self)->digit_width;
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute)
{
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
make_attributes (TuntasCaseTile *self, Text text)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (text == TEXT_SUBJECT)
    add_attribute (attributes, pango_attr_weight_new (self->shape == TUNTAS_CASE_TILE_SHAPE_ROW
                                                        ? PANGO_WEIGHT_SEMIBOLD
                                                        : PANGO_WEIGHT_NORMAL));
  else if ((text != TEXT_STATE && text != TEXT_BRIEF_STATE) ||
           self->shape == TUNTAS_CASE_TILE_SHAPE_CARD)
    add_attribute (attributes, pango_attr_scale_new (0.9));
  if (text == TEXT_NUMBER || text == TEXT_STATE || text == TEXT_BRIEF_STATE)
    add_attribute (attributes, pango_attr_font_features_new ("tnum"));
  return attributes;
}

static void
lay_out (TuntasCaseTile *self, Text text, int width)
{
  PangoLayout *layout = self->layouts[text];

  if (layout == NULL) {
    PangoAttrList *attributes = make_attributes (self, text);

    layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
    pango_layout_set_attributes (layout, attributes);
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_single_paragraph_mode (layout, TRUE);
    pango_attr_list_unref (attributes);
    self->layouts[text] = layout;
  }
  pango_layout_set_text (layout, self->texts[text] != NULL ? self->texts[text] : "", -1);
  pango_layout_set_width (layout, width < 0 ? -1 : MAX (width, 0) * PANGO_SCALE);
}

static int
get_text_width (TuntasCaseTile *self, Text text)
{
  int width;

  pango_layout_get_pixel_size (self->layouts[text], &width, NULL);
  return width;
}

static void
draw_text (TuntasCaseTile *self,
           GtkSnapshot *snapshot,
           Text text,
           int x,
           int y,
           const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, self->layouts[text], color);
  gtk_snapshot_restore (snapshot);
}

/* A line of text stands on the middle of its slot, whatever its size. */
static int
centre (TuntasCaseTile *self, Text text, int y)
{
  int height;

  pango_layout_get_pixel_size (self->layouts[text], NULL, &height);
  return y + (get_line_height (self) - height) / 2;
}

static gboolean
is_dark (TuntasCaseTile *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));

  return adw_style_manager_get_dark (adw_style_manager_get_for_display (display));
}

static void
draw_state (TuntasCaseTile *self, Text text, GtkSnapshot *snapshot, int x, int y)
{
  graphene_rect_t mark;
  GdkRGBA color;

  tuntas_urgency_get_color (self->urgency, is_dark (self), &color);
  graphene_rect_init (&mark, x, y + (get_line_height (self) - MARK) / 2, MARK, MARK);
  tuntas_urgency_draw_mark (self->urgency, snapshot, &mark, &color);
  draw_text (self, snapshot, text, x + MARK + GAP, centre (self, text, y), &color);
}

static void
draw_bar (TuntasCaseTile *self, GtkSnapshot *snapshot, int x, int y, int width)
{
  graphene_rect_t bar;
  GdkRGBA fill, track;

  tuntas_urgency_get_fill (self->urgency, is_dark (self), &fill);
  tuntas_widget_color_get (GTK_WIDGET (self), &track);
  track.alpha *= 0.12f;
  graphene_rect_init (&bar, x, y, width, BAR);
  tuntas_time_bar_draw (snapshot, &bar, self->fraction, &fill, &track);
}

/* A case that is still being read: two grey lines. */
static void
draw_waiting (TuntasCaseTile *self, GtkSnapshot *snapshot, int width, int height)
{
  GdkRGBA color;
  graphene_rect_t line;

  tuntas_widget_color_get (GTK_WIDGET (self), &color);
  color.alpha *= 0.08f;
  graphene_rect_init (&line, ROW_PADDING, height / 2 - 12, width / 3, 8);
  gtk_snapshot_append_color (snapshot, &color, &line);
  graphene_rect_init (&line, ROW_PADDING, height / 2 + 4, width / 2, 8);
  gtk_snapshot_append_color (snapshot, &color, &line);
}

static gboolean
is_slim (TuntasCaseTile *self, int width)
{
  return width < tuntas_text_scale_length (GTK_WIDGET (self), SLIM);
}

static void
lay_out_card (TuntasCaseTile *self, int width)
{
  int inner = width - 2 * CARD_PADDING;
  int number, room;

  lay_out (self, TEXT_NUMBER, -1);
  number = get_text_width (self, TEXT_NUMBER);
  if (is_slim (self, width)) {
    self->state = TEXT_BRIEF_STATE;
    lay_out (self, self->state, inner - MARK - GAP);
    /* rather the number alone than a number and three dots */
    self->last =
      inner - number < BRIEF_STEP_CHARS * get_char_width (self) ? TEXT_NUMBER : TEXT_BRIEF;
  } else {
    number = MIN (number, inner * 3 / 5);
    lay_out (self, TEXT_NUMBER, number);
    room = inner - number - 2 * GAP - MARK - GAP;
    self->state = TEXT_STATE;
    lay_out (self, self->state, room);
    if (pango_layout_is_ellipsized (self->layouts[self->state])) {
      self->state = TEXT_BRIEF_STATE;
      lay_out (self, self->state, room);
    }
    self->last = TEXT_STEP;
  }
  lay_out (self, TEXT_SUBJECT, inner);
  lay_out (self, self->last, inner);
}

/* Number and state, subject, step and holder; on a slim card the state needs the first line for
 * itself, and the number goes down to the step. */
static void
draw_card (TuntasCaseTile *self, GtkSnapshot *snapshot, int width, int height)
{
  Text last = self->last;
  int line = get_line_height (self);
  int x = CARD_PADDING, y = CARD_PADDING - 2, inner = width - 2 * CARD_PADDING;
  GdkRGBA color, dim;

  tuntas_widget_color_get (GTK_WIDGET (self), &color);
  dim = color;
  dim.alpha *= DIM;
  if (is_slim (self, width)) {
    draw_state (self, self->state, snapshot, x, y);
  } else {
    draw_text (self, snapshot, TEXT_NUMBER, x, centre (self, TEXT_NUMBER, y), &dim);
    draw_state (self, self->state, snapshot,
                x + inner - get_text_width (self, self->state) - MARK - GAP, y);
  }
  draw_text (self, snapshot, TEXT_SUBJECT, x, y + line, &color);
  draw_text (self, snapshot, last, x, centre (self, last, y + 2 * line), &dim);
  draw_bar (self, snapshot, 0, height - BAR, width);
}

/* What is left of a row for the words in its middle. */
static int
get_middle (TuntasCaseTile *self, int width)
{
  return width - 4 * ROW_PADDING - (ROW_NUMBER_CHARS + ROW_STATE_CHARS) * get_char_width (self);
}

/* With large text or in a small window the words of a row need lines of their own. */
static gboolean
is_stacked (TuntasCaseTile *self, int width)
{
  return self->shape == TUNTAS_CASE_TILE_SHAPE_ROW && width >= 0 &&
         get_middle (self, width) < ROW_SUBJECT_CHARS * get_char_width (self);
}

static void
lay_out_row (TuntasCaseTile *self, int width)
{
  int chars = get_char_width (self);
  int number = ROW_NUMBER_CHARS * chars, state = ROW_STATE_CHARS * chars;
  int middle = get_middle (self, width), inner = width - 2 * ROW_PADDING;

  if (is_stacked (self, width)) {
    number = MIN (number, inner * 2 / 5);
    state = MIN (state, inner - number - ROW_PADDING);
    middle = inner;
  }
  lay_out (self, TEXT_NUMBER, number);
  lay_out (self, TEXT_HOLDER, number);
  lay_out (self, TEXT_SUBJECT, middle);
  lay_out (self, TEXT_STEP, middle);
  lay_out (self, TEXT_STATE, state - MARK - GAP);
}

/* Number and state, then subject, then step, each in a line of its own. */
static void
draw_stacked_row (TuntasCaseTile *self, GtkSnapshot *snapshot, int width, int height)
{
  int line = get_line_height (self), x = ROW_PADDING, y = ROW_PADDING;
  int state = MIN (ROW_STATE_CHARS * get_char_width (self), width - 2 * ROW_PADDING);
  GdkRGBA color, dim;

  tuntas_widget_color_get (GTK_WIDGET (self), &color);
  dim = color;
  dim.alpha *= DIM;
  draw_text (self, snapshot, TEXT_NUMBER, x, centre (self, TEXT_NUMBER, y), &color);
  draw_state (self, TEXT_STATE, snapshot,
              width - ROW_PADDING - get_text_width (self, TEXT_STATE) - MARK - GAP, y);
  y += line + 2;
  draw_text (self, snapshot, TEXT_SUBJECT, x, y, &color);
  y += line + 2;
  draw_text (self, snapshot, TEXT_STEP, x, centre (self, TEXT_STEP, y), &dim);
  draw_bar (self, snapshot, width - ROW_PADDING - state, height - BAR - GAP, state);
}

static void
draw_row (TuntasCaseTile *self, GtkSnapshot *snapshot, int width, int height)
{
  int line = get_line_height (self), chars = get_char_width (self);
  int number = ROW_NUMBER_CHARS * chars, state = ROW_STATE_CHARS * chars;
  int middle = 2 * ROW_PADDING + number, right = width - ROW_PADDING - state;
  int y = (height - 2 * line - 2) / 2;
  GdkRGBA color, dim;

  tuntas_widget_color_get (GTK_WIDGET (self), &color);
  dim = color;
  dim.alpha *= DIM;
  draw_text (self, snapshot, TEXT_NUMBER, ROW_PADDING, centre (self, TEXT_NUMBER, y), &color);
  draw_text (self, snapshot, TEXT_HOLDER, ROW_PADDING, centre (self, TEXT_HOLDER, y + line + 2),
             &dim);
  draw_text (self, snapshot, TEXT_SUBJECT, middle, y, &color);
  draw_text (self, snapshot, TEXT_STEP, middle, centre (self, TEXT_STEP, y + line + 2), &dim);
  draw_state (self, TEXT_STATE, snapshot, right, y);
  draw_bar (self, snapshot, right, y + line + 2 + (line - BAR) / 2, state);
}

static void
tuntas_case_tile_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TuntasCaseTile *self = TUNTAS_CASE_TILE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean card = self->shape == TUNTAS_CASE_TILE_SHAPE_CARD;

  if (self->summary == NULL) {
    draw_waiting (self, snapshot, width, height);
    return;
  }
  if (self->laid_out_for != width) {
    if (card)
      lay_out_card (self, width);
    else
      lay_out_row (self, width);
    self->laid_out_for = width;
  }
  if (card)
    draw_card (self, snapshot, width, height);
  else if (is_stacked (self, width))
    draw_stacked_row (self, snapshot, width, height);
  else
    draw_row (self, snapshot, width, height);
}

static GtkSizeRequestMode
tuntas_case_tile_get_request_mode (GtkWidget *widget)
{
  return TUNTAS_CASE_TILE (widget)->shape == TUNTAS_CASE_TILE_SHAPE_ROW
           ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
           : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
tuntas_case_tile_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  TuntasCaseTile *self = TUNTAS_CASE_TILE (widget);
  gboolean card = self->shape == TUNTAS_CASE_TILE_SHAPE_CARD;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = card ? 120 : 320;
    *natural = card ? 240 : 960;
  } else {
    int lines = card || is_stacked (self, for_size) ? 3 : 2;

    *minimum = lines * get_line_height (self) +
               (card ? 2 * CARD_PADDING + 2 : 2 * ROW_PADDING + 4 * (lines - 2));
    *natural = *minimum;
  }
}

static void
tuntas_case_tile_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  TuntasCaseTile *self = TUNTAS_CASE_TILE (widget);

  GTK_WIDGET_CLASS (tuntas_case_tile_parent_class)->css_changed (widget, change);
  self->metrics.line_height = 0;
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->layouts[i]);
  forget_layouts (self);
}

static void
tuntas_case_tile_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  TuntasCaseTile *self = TUNTAS_CASE_TILE (widget);

  GTK_WIDGET_CLASS (tuntas_case_tile_parent_class)->system_setting_changed (widget, setting);
  self->metrics.line_height = 0;
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->layouts[i]);
  self->laid_out_for = -1;
  gtk_widget_queue_resize (widget);
}

static gboolean
tuntas_case_tile_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard,
                                GtkTooltip *tooltip)
{
  TuntasCaseTile *self = TUNTAS_CASE_TILE (widget);

  if (self->summary == NULL || self->layouts[TEXT_SUBJECT] == NULL ||
      !pango_layout_is_ellipsized (self->layouts[TEXT_SUBJECT]))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->summary->subject);
  return TRUE;
}

static void
tuntas_case_tile_finalize (GObject *object)
{
  TuntasCaseTile *self = TUNTAS_CASE_TILE (object);

  tuntas_case_summary_unref (self->summary);
  g_clear_pointer (&self->since, g_free);
  for (guint i = 0; i < N_TEXTS; i++) {
    g_clear_pointer (&self->texts[i], g_free);
    g_clear_object (&self->layouts[i]);
  }
  G_OBJECT_CLASS (tuntas_case_tile_parent_class)->finalize (object);
}

static void
tuntas_case_tile_class_init (TuntasCaseTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tuntas_case_tile_finalize;
  widget_class->snapshot = tuntas_case_tile_snapshot;
  widget_class->get_request_mode = tuntas_case_tile_get_request_mode;
  widget_class->measure = tuntas_case_tile_measure;
  widget_class->css_changed = tuntas_case_tile_css_changed;
  widget_class->system_setting_changed = tuntas_case_tile_system_setting_changed;
  widget_class->query_tooltip = tuntas_case_tile_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "casetile");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
tuntas_case_tile_init (TuntasCaseTile *self)
{
  self->laid_out_for = -1;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * tuntas_case_tile_new:
 * @shape: card or row
 *
 * Returns: (transfer floating): a card without a case
 */
GtkWidget *
tuntas_case_tile_new (TuntasCaseTileShape shape)
{
  TuntasCaseTile *self = g_object_new (TUNTAS_TYPE_CASE_TILE, NULL);

  self->shape = shape;
  if (shape == TUNTAS_CASE_TILE_SHAPE_CARD)
    gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            shape == TUNTAS_CASE_TILE_SHAPE_CARD ? "on-board" : "in-list");
  return GTK_WIDGET (self);
}

static void
take_text (TuntasCaseTile *self, Text text, char *value)
{
  g_free (self->texts[text]);
  self->texts[text] = value;
}

/* Step with its label, and who holds it. */
static char *
describe_step (const TuntasCaseSummary *summary)
{
  const char *title = summary->step_title != NULL ? summary->step_title : "";

  if (summary->step == NULL)
    return g_strdup (tuntas_case_status_get_title (summary->status));
  return g_strdup_printf ("%s · %s", summary->step, title);
}

/* A slim card has room for the largest unit only: "lewat 2 hari kerja" of "… 3 jam". Words without
 * a number stay whole. */
static char *
dup_brief (const char *state)
{
  const char *end = state;

  while (*end != '\0' && !g_ascii_isdigit (*end))
    end++;
  while (g_ascii_isdigit (*end))
    end++;
  while (*end != '\0' && *end != ',' && !g_ascii_isdigit (*end))
    end++;
  return g_strchomp (g_strndup (state, (gsize)(end - state)));
}

static void
set_texts (TuntasCaseTile *self, TuntasCalendar *calendar, gint64 now)
{
  const TuntasCaseSummary *summary = self->summary;
  g_autofree char *step = describe_step (summary);
  g_autofree char *since = tuntas_calendar_format_short (calendar, summary->step_since, now);
  const char *holder = summary->holder_name != NULL ? summary->holder_name : summary->lane_title;

  g_free (self->since);
  self->since = g_strdup (since);
  take_text (self, TEXT_NUMBER, g_strdup (summary->number));
  take_text (self, TEXT_STATE, tuntas_urgency_describe (summary, calendar, now));
  take_text (self, TEXT_SUBJECT, g_strdup (summary->subject));
  take_text (self, TEXT_HOLDER, g_strdup (tuntas_channel_get_title (summary->channel)));
  if (self->shape == TUNTAS_CASE_TILE_SHAPE_CARD) {
    take_text (self, TEXT_STEP, g_strdup_printf ("%s · %s", step, holder != NULL ? holder : ""));
    take_text (self, TEXT_BRIEF_STATE,
               tuntas_urgency_of_case (summary, calendar, now) == TUNTAS_URGENCY_WAITING
                 ? g_strdup (tuntas_pause_reason_get_brief_title (summary->pause_reason))
                 : dup_brief (self->texts[TEXT_STATE]));
    take_text (self, TEXT_BRIEF, g_strdup_printf ("%s · %s", summary->number, step));
  } else {
    /* Translators: the step of a case, who holds it, and since when */
    take_text (self, TEXT_STEP,
               g_strdup_printf (_ ("%s · %s since %s"), step, holder != NULL ? holder : "", since));
  }
}

/**
 * tuntas_case_tile_describe:
 * @summary: a case
 * @calendar: of the office
 * @now: the moment, Unix seconds
 *
 * Returns: (transfer full): all that a card shows, as one sentence for a screen reader
 */
char *
tuntas_case_tile_describe (const TuntasCaseSummary *summary, TuntasCalendar *calendar, gint64 now)
{
  g_autofree char *state = tuntas_urgency_describe (summary, calendar, now);
  g_autofree char *step = describe_step (summary);
  g_autofree char *since = tuntas_calendar_format_short (calendar, summary->step_since, now);
  const char *holder = summary->holder_name != NULL ? summary->holder_name : summary->lane_title;

  /* Translators: number, subject, step, who holds it, since when, time left or what is waited for
   */
  return g_strdup_printf (_ ("%s, %s, step %s, held by %s since %s, %s"), summary->number,
                          summary->subject, step, holder != NULL ? holder : "", since, state);
}

/* A row of a list takes the keyboard, not the card in it: both have the words. */
static void
say (TuntasCaseTile *self, const char *words)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (row != NULL &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (row)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * tuntas_case_tile_set_case:
 * @self: a card
 * @summary: (nullable): case to show; NULL while it is being read
 * @calendar: of the office
 * @now: the moment, Unix seconds
 */
void
tuntas_case_tile_set_case (TuntasCaseTile *self,
                           TuntasCaseSummary *summary,
                           TuntasCalendar *calendar,
                           gint64 now)
{
  g_autofree char *spoken = NULL;

  g_return_if_fail (TUNTAS_IS_CASE_TILE (self));

  if (summary != NULL)
    tuntas_case_summary_ref (summary);
  tuntas_case_summary_unref (self->summary);
  self->summary = summary;
  if (summary != NULL) {
    gtk_widget_remove_css_class (GTK_WIDGET (self), tuntas_urgency_get_style (self->urgency));
    self->urgency = tuntas_urgency_of_case (summary, calendar, now);
    gtk_widget_add_css_class (GTK_WIDGET (self), tuntas_urgency_get_style (self->urgency));
    self->fraction = tuntas_urgency_fraction_used (summary, calendar, now);
    set_texts (self, calendar, now);
    spoken = tuntas_case_tile_describe (summary, calendar, now);
  }
  say (self, spoken != NULL ? spoken : "");
  forget_layouts (self);
}

/**
 * tuntas_case_tile_set_sender:
 * @self: a row with a case
 * @sender: (nullable): from whom the case came
 *
 * Says from whom the case came instead of who holds it: for a list of what one person holds.
 */
void
tuntas_case_tile_set_sender (TuntasCaseTile *self, const char *sender)
{
  g_autofree char *step = NULL;

  g_return_if_fail (TUNTAS_IS_CASE_TILE (self));

  if (self->summary == NULL)
    return;
  step = describe_step (self->summary);
  if (sender != NULL)
    /* Translators: the step of a case, from whom it came, and since when */
    take_text (self, TEXT_STEP,
               g_strdup_printf (_ ("%s · from %s since %s"), step, sender, self->since));
  else
    /* Translators: the step of a case, and since when */
    take_text (self, TEXT_STEP, g_strdup_printf (_ ("%s · since %s"), step, self->since));
  forget_layouts (self);
}

/**
 * tuntas_case_tile_get_case:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the case that it shows
 */
TuntasCaseSummary *
tuntas_case_tile_get_case (TuntasCaseTile *self)
{
  g_return_val_if_fail (TUNTAS_IS_CASE_TILE (self), NULL);

  return self->summary;
}
