/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-date-entry.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-text.h"
#include "tuntas-day-guess.h"
#include "tuntas-month-view.h"

/**
 * TuntasDateEntry:
 *
 * An entry for a day that takes what a person types: "12/11/2026", "12 Nov", "kemarin". It says
 * beside the text which day was understood; a calendar is there for the mouse.
 */
struct _TuntasDateEntry {
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *meaning;
  GtkWidget *popover;
  GtkWidget *calendar;
  int today;
  int date;
  gboolean future;
};

enum {
  PROP_0,
  PROP_DATE,
  N_PROPS,
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasDateEntry, tuntas_date_entry, GTK_TYPE_WIDGET)

static void
text_changed_cb (TuntasDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *meaning = NULL;
  int date = 0;

  if (*text == '\0')
    meaning = g_strdup ("");
  else if ((date = tuntas_day_guess_parse (text, self->today, self->future)) != 0)
    meaning = tuntas_date_text_format_with_weekday (date);
  else
    meaning = g_strdup (_ ("no such day"));
  gtk_label_set_label (GTK_LABEL (self->meaning), meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  meaning, -1);
  if (date != self->date) {
    self->date = date;
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
  }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
focus_left_cb (TuntasDateEntry *self)
{
  if (self->date != 0)
    tuntas_date_entry_set_date (self, self->date);
}

static void
icon_pressed_cb (TuntasDateEntry *self)
{
  if (self->today == 0)
    return;
  tuntas_month_view_show (TUNTAS_MONTH_VIEW (self->calendar), self->date, self->today);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->calendar);
}

static void
day_chosen_cb (TuntasDateEntry *self, int date)
{
  tuntas_date_entry_set_date (self, date);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
tuntas_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUNTAS_DATE_ENTRY (widget)->entry);
}

static void
tuntas_date_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DATE)
    g_value_set_int (value, TUNTAS_DATE_ENTRY (object)->date);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tuntas_date_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DATE)
    tuntas_date_entry_set_date (TUNTAS_DATE_ENTRY (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tuntas_date_entry_dispose (GObject *object)
{
  TuntasDateEntry *self = TUNTAS_DATE_ENTRY (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->meaning, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_date_entry_parent_class)->dispose (object);
}

static void
tuntas_date_entry_class_init (TuntasDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tuntas_date_entry_get_property;
  object_class->set_property = tuntas_date_entry_set_property;
  object_class->dispose = tuntas_date_entry_dispose;
  widget_class->grab_focus = tuntas_date_entry_grab_focus;

  /**
   * TuntasDateEntry:date:
   *
   * The day, YYYYMMDD; 0 when empty or not understood.
   */
  props[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * TuntasDateEntry::changed:
   *
   * The text was edited.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dateentry");
}

static void
tuntas_date_entry_init (TuntasDateEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              12);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     "x-office-calendar-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                   _ ("Choose from a calendar"));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "icon-press", G_CALLBACK (icon_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  self->meaning = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->meaning), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->meaning), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->meaning, TRUE);
  gtk_widget_add_css_class (self->meaning, "dim-label");
  gtk_widget_set_parent (self->meaning, GTK_WIDGET (self));

  self->calendar = tuntas_month_view_new ();
  g_signal_connect_object (self->calendar, "day-chosen", G_CALLBACK (day_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->calendar);
  gtk_widget_set_parent (self->popover, self->entry);
}

/**
 * tuntas_date_entry_new:
 *
 * Returns: (transfer floating): an empty entry
 */
GtkWidget *
tuntas_date_entry_new (void)
{
  return g_object_new (TUNTAS_TYPE_DATE_ENTRY, NULL);
}

/**
 * tuntas_date_entry_set_today:
 * @self: an entry
 * @today: YYYYMMDD, against which "kemarin" is told
 */
void
tuntas_date_entry_set_today (TuntasDateEntry *self, int today)
{
  g_return_if_fail (TUNTAS_IS_DATE_ENTRY (self));
  self->today = today;
}

/**
 * tuntas_date_entry_set_future:
 * @self: an entry
 * @future: whether a day without a year lies ahead
 */
void
tuntas_date_entry_set_future (TuntasDateEntry *self, gboolean future)
{
  g_return_if_fail (TUNTAS_IS_DATE_ENTRY (self));
  self->future = future;
}

/**
 * tuntas_date_entry_get_date:
 * @self: an entry
 *
 * Returns: the day, YYYYMMDD; 0 when it is empty or not understood
 */
int
tuntas_date_entry_get_date (TuntasDateEntry *self)
{
  g_return_val_if_fail (TUNTAS_IS_DATE_ENTRY (self), 0);
  return self->date;
}

/**
 * tuntas_date_entry_set_date:
 * @self: an entry
 * @date: YYYYMMDD; 0 to empty it
 */
void
tuntas_date_entry_set_date (TuntasDateEntry *self, int date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TUNTAS_IS_DATE_ENTRY (self));

  text = date != 0 ? tuntas_date_text_format_short_with_year (date) : g_strdup ("");
  tuntas_date_entry_set_text (self, text);
}

/**
 * tuntas_date_entry_is_valid:
 * @self: an entry
 *
 * Returns: whether it is empty or holds a day that exists
 */
gboolean
tuntas_date_entry_is_valid (TuntasDateEntry *self)
{
  g_return_val_if_fail (TUNTAS_IS_DATE_ENTRY (self), FALSE);
  return self->date != 0 || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';
}

/**
 * tuntas_date_entry_get_text:
 * @self: an entry
 *
 * Returns: what was typed
 */
const char *
tuntas_date_entry_get_text (TuntasDateEntry *self)
{
  g_return_val_if_fail (TUNTAS_IS_DATE_ENTRY (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * tuntas_date_entry_set_text:
 * @self: an entry
 * @text: as if typed
 */
void
tuntas_date_entry_set_text (TuntasDateEntry *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_DATE_ENTRY (self));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}
