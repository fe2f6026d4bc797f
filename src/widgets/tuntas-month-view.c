/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-month-view.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-text.h"
#include "tuntas-date.h"

#define WEEKS 6
#define N_DAYS (7 * WEEKS)

/* Nothing that an office writes down lies outside of these years. */
#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/**
 * TuntasMonthView:
 *
 * The days of a month to choose one from. GtkCalendar takes its names and its first day of the
 * week from the locale of the computer, which is often not an Indonesian one, and its arrows
 * choose a day; here they only turn the page, and a week begins on Monday.
 */
struct _TuntasMonthView {
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *grid;
  GtkWidget *title;
  GtkWidget *days[N_DAYS];
  int first; /* day of the first button, YYYYMMDD */
  int month; /* first day of the month in sight */
  int date;
  int today;
};

enum {
  SIGNAL_DAY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasMonthView, tuntas_month_view, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_month (TuntasMonthView *self)
{
  int month = tuntas_date_get_month (self->month);
  g_autofree char *title = g_strdup_printf ("%s %d", tuntas_date_text_get_month (month),
                                            tuntas_date_get_year (self->month));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  self->first = tuntas_date_add_days (self->month, 1 - tuntas_date_get_weekday (self->month));
  for (int i = 0; i < N_DAYS; i++) {
    int date = tuntas_date_add_days (self->first, i);
    GtkWidget *day = self->days[i];
    g_autofree char *label = g_strdup_printf ("%d", tuntas_date_get_day (date));
    g_autofree char *spoken = tuntas_date_text_format_with_weekday (date);

    gtk_button_set_label (GTK_BUTTON (day), label);
    gtk_accessible_update_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
    set_class (day, "dim-label", tuntas_date_get_month (date) != month);
    set_class (day, "suggested-action", date == self->date);
    set_class (day, "flat", date != self->date);
    set_class (day, "month-today", date == self->today);
  }
}

static gboolean
is_shown (int date)
{
  return tuntas_date_is_valid (date) && tuntas_date_get_year (date) >= FIRST_YEAR &&
         tuntas_date_get_year (date) <= LAST_YEAR;
}

static void
turn (TuntasMonthView *self, int months)
{
  int month = tuntas_date_add_months (self->month, months);

  if (!is_shown (month))
    return;
  self->month = month;
  show_month (self);
}

static gboolean
turn_key_cb (GtkWidget *widget, GVariant *months, gpointer user_data)
{
  turn (TUNTAS_MONTH_VIEW (widget), g_variant_get_int32 (months));
  return TRUE;
}

static void
previous_clicked_cb (TuntasMonthView *self)
{
  turn (self, -1);
}

static void
next_clicked_cb (TuntasMonthView *self)
{
  turn (self, 1);
}

static void
day_clicked_cb (TuntasMonthView *self, GtkWidget *day)
{
  for (int i = 0; i < N_DAYS; i++)
    if (self->days[i] == day)
      g_signal_emit (self, signals[SIGNAL_DAY_CHOSEN], 0, tuntas_date_add_days (self->first, i));
}

static gboolean
tuntas_month_view_grab_focus (GtkWidget *widget)
{
  TuntasMonthView *self = TUNTAS_MONTH_VIEW (widget);
  int wanted = self->date != 0 ? self->date : self->today;
  int place = wanted != 0 ? tuntas_date_days_between (self->first, wanted) : 0;

  return gtk_widget_grab_focus (self->days[CLAMP (place, 0, N_DAYS - 1)]);
}

static void
tuntas_month_view_dispose (GObject *object)
{
  TuntasMonthView *self = TUNTAS_MONTH_VIEW (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_month_view_parent_class)->dispose (object);
}

static void
tuntas_month_view_class_init (TuntasMonthViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_month_view_dispose;
  widget_class->grab_focus = tuntas_month_view_grab_focus;

  /**
   * TuntasMonthView::day-chosen:
   * @date: YYYYMMDD
   *
   * A day was clicked, or Enter pressed on it.
   */
  signals[SIGNAL_DAY_CHOSEN] =
    g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, turn_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, turn_key_cb, "i", 1);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "monthview");
}

static void
append_arrow (TuntasMonthView *self, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *arrow = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (arrow, "flat");
  gtk_widget_set_tooltip_text (arrow, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (arrow, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->head), arrow);
}

static void
tuntas_month_view_init (TuntasMonthView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  append_arrow (self, "go-previous-symbolic", _ ("Month before"), G_CALLBACK (previous_clicked_cb));
  self->title = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_box_append (GTK_BOX (self->head), self->title);
  append_arrow (self, "go-next-symbolic", _ ("Month after"), G_CALLBACK (next_clicked_cb));

  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  for (int i = 0; i < 7; i++) {
    GtkWidget *name = gtk_label_new (tuntas_date_text_get_short_weekday (i + 1));

    gtk_widget_add_css_class (name, "small-print");
    gtk_grid_attach (GTK_GRID (self->grid), name, i, 0, 1, 1);
  }
  for (int i = 0; i < N_DAYS; i++) {
    self->days[i] = gtk_button_new ();
    gtk_widget_add_css_class (self->days[i], "month-day");
    g_signal_connect_object (self->days[i], "clicked", G_CALLBACK (day_clicked_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_grid_attach (GTK_GRID (self->grid), self->days[i], i % 7, 1 + i / 7, 1, 1);
  }
}

/**
 * tuntas_month_view_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
tuntas_month_view_new (void)
{
  return g_object_new (TUNTAS_TYPE_MONTH_VIEW, NULL);
}

/**
 * tuntas_month_view_show:
 * @self: a view
 * @date: the day chosen so far, YYYYMMDD; 0 = none
 * @today: YYYYMMDD; its month is shown where no day is chosen
 */
void
tuntas_month_view_show (TuntasMonthView *self, int date, int today)
{
  int shown = is_shown (date) ? date : today;

  g_return_if_fail (TUNTAS_IS_MONTH_VIEW (self));
  g_return_if_fail (is_shown (shown));

  self->date = date;
  self->today = today;
  self->month = tuntas_date_make (tuntas_date_get_year (shown), tuntas_date_get_month (shown), 1);
  show_month (self);
}
