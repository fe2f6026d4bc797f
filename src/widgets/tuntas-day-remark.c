/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-day-remark.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-text.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasDayRemark:
 *
 * Says under a day or time what the calendar of the office has against it. A remark, no refusal: it
 * is shown while something is typed, and hidden when there is nothing to say.
 */
struct _TuntasDayRemark {
  GtkWidget parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TuntasDayRemark, tuntas_day_remark, GTK_TYPE_WIDGET)

static void
tuntas_day_remark_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_DAY_REMARK (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (tuntas_day_remark_parent_class)->dispose (object);
}

static void
tuntas_day_remark_class_init (TuntasDayRemarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_day_remark_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dayremark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
tuntas_day_remark_init (TuntasDayRemark *self)
{
  self->label = tuntas_wrapped_label_new (NULL, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tuntas_day_remark_new:
 *
 * Returns: (transfer floating): a remark that says nothing
 */
GtkWidget *
tuntas_day_remark_new (void)
{
  return g_object_new (TUNTAS_TYPE_DAY_REMARK, NULL);
}

static void
take_text (TuntasDayRemark *self, char *text)
{
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  g_free (text);
}

/* A break that the meeting begins in; one that it only passes over is its own business. */
static char *
describe_break (TuntasCalendar *calendar, int date, int starts)
{
  TuntasSpan breaks[TUNTAS_SCHEDULE_MAX_BREAKS];
  int n = tuntas_calendar_list_breaks (calendar, date, breaks);

  for (int i = 0; i < n; i++) {
    g_autofree char *from = tuntas_date_text_format_time (breaks[i].starts);
    g_autofree char *until = tuntas_date_text_format_time (breaks[i].ends);

    if (starts >= breaks[i].starts && starts < breaks[i].ends)
      /* Translators: times of day like 12.00 */
      return g_strdup_printf (_ ("The meeting begins in the break, which is from %s to %s on that "
                                 "day. It can be planned all the same."),
                              from, until);
  }
  return NULL;
}

static char *
describe_hours (TuntasCalendar *calendar, int date, int starts, int ends)
{
  g_autofree char *day = tuntas_date_text_format_with_weekday (date);
  g_autofree char *reason = tuntas_calendar_why_off (calendar, date);
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  TuntasSpan hours = {0};

  if (!tuntas_calendar_get_hours (calendar, date, &hours))
    /* Translators: a day like "Rabu, 25 November 2026", and why it is one: "akhir pekan" */
    return g_strdup_printf (_ ("%s is a day off: %s. The meeting can be planned all the same."),
                            day, reason);
  if ((starts < 0 || (starts >= hours.starts && starts < hours.ends)) && ends <= hours.ends)
    return starts < 0 ? NULL : describe_break (calendar, date, starts);
  from = tuntas_date_text_format_time (hours.starts);
  until = tuntas_date_text_format_time (hours.ends);
  /* Translators: times of day like 07.30 */
  return g_strdup_printf (
    _ ("The meeting lies outside the office hours, which are from %s to %s on "
       "that day. It can be planned all the same."),
    from, until);
}

/**
 * tuntas_day_remark_set_meeting:
 * @self: a remark
 * @calendar: (nullable): of the office
 * @date: day of a meeting, YYYYMMDD; 0 when it is not known
 * @starts: minute of the day; negative when it is not known
 * @ends: minute of the day; negative when it is open
 */
void
tuntas_day_remark_set_meeting (TuntasDayRemark *self,
                               TuntasCalendar *calendar,
                               int date,
                               int starts,
                               int ends)
{
  g_return_if_fail (TUNTAS_IS_DAY_REMARK (self));

  take_text (self,
             calendar != NULL && date != 0 ? describe_hours (calendar, date, starts, ends) : NULL);
}

/**
 * tuntas_day_remark_set_deadline:
 * @self: a remark
 * @calendar: (nullable): of the office
 * @date: day until which something is to be done, YYYYMMDD; 0 when it is not known
 */
void
tuntas_day_remark_set_deadline (TuntasDayRemark *self, TuntasCalendar *calendar, int date)
{
  g_autofree char *reason = NULL;
  g_autofree char *day = NULL;
  g_autofree char *next = NULL;

  g_return_if_fail (TUNTAS_IS_DAY_REMARK (self));

  reason = calendar != NULL && date != 0 ? tuntas_calendar_why_off (calendar, date) : NULL;
  if (reason == NULL) {
    take_text (self, NULL);
    return;
  }
  day = tuntas_date_text_format_with_weekday (date);
  next = tuntas_date_text_format_with_weekday (tuntas_calendar_date_of (
    calendar,
    tuntas_calendar_next_working_time (calendar, tuntas_calendar_time_of (calendar, date, 0))));
  /* Translators: a day, why it is off ("akhir pekan"), and another day */
  take_text (self, g_strdup_printf (_ ("%s is a day off: %s. The next working day is %s. The "
                                       "deadline can stay as it is."),
                                    day, reason, next));
}
