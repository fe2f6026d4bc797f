/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-reminder.h"

#include <glib/gi18n-lib.h>

#include "tuntas-corrective-words.h"
#include "tuntas-corrective-work.h"

/* As many lines as a desk has room for; the others are counted. */
#define MOST_LINES 3
/* Working days ahead in which a deadline is coming. */
#define COMING_DAYS 5

/**
 * TuntasCorrectiveReminder:
 *
 * The corrective actions that need somebody soon: late ones, those that are due within days, and
 * those that nobody verified yet. Each line leads to the action. Not seen when there are none.
 */
struct _TuntasCorrectiveReminder {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *lines;
  char *shown; /* which actions, of which version, with which time left */
};

G_DEFINE_FINAL_TYPE (TuntasCorrectiveReminder, tuntas_corrective_reminder, GTK_TYPE_WIDGET)

static void
open_cb (GtkWidget *button)
{
  TuntasPage *page = (TuntasPage *)gtk_widget_get_ancestor (button, TUNTAS_TYPE_PAGE);
  TuntasCorrectiveAction *action = g_object_get_data (G_OBJECT (button), "tuntas-action");

  if (page == NULL)
    return;
  if (action->period_id != 0)
    tuntas_page_navigate (page, "survey-period",
                          g_variant_new ("(xs)", action->period_id, "actions"));
  else if (action->case_id != 0)
    tuntas_page_open_case (page, action->case_id);
  else
    tuntas_page_navigate (page, "meetings", g_variant_new_int64 (action->meeting_id));
}

static gboolean
needs_somebody (const TuntasCorrectiveView *view)
{
  return view->action->status == TUNTAS_CORRECTIVE_STATUS_DONE || view->overdue ||
         view->days <= COMING_DAYS;
}

static GtkWidget *
new_line (const TuntasCorrectiveView *view)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *state = tuntas_state_label_new ();
  g_autofree char *title = tuntas_corrective_words_title (view->action);
  g_autofree char *words = tuntas_corrective_words_state (view);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, words);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  tuntas_state_label_set (TUNTAS_STATE_LABEL (state), tuntas_corrective_words_urgency (view),
                          words);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), state);
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "tuntas-action",
                          tuntas_corrective_action_ref (view->action),
                          (GDestroyNotify)tuntas_corrective_action_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (open_cb), NULL);
  return button;
}

/* "Corrective actions: 2 late, 1 due soon, 3 to verify" */
static char *
describe (guint late, guint soon, guint unverified)
{
  GString *text = g_string_new (NULL);

  if (late > 0)
    g_string_append_printf (text, ngettext ("%u late", "%u late", late), late);
  if (soon > 0) {
    g_string_append (text, text->len > 0 ? ", " : "");
    g_string_append_printf (text, ngettext ("%u due soon", "%u due soon", soon), soon);
  }
  if (unverified > 0) {
    g_string_append (text, text->len > 0 ? ", " : "");
    g_string_append_printf (text, ngettext ("%u to verify", "%u to verify", unverified),
                            unverified);
  }
  return g_string_free (text, FALSE);
}

/* What stands there already stays, with the keyboard on it. */
static gboolean
is_shown_already (TuntasCorrectiveReminder *self, GPtrArray *views)
{
  GString *shown = g_string_new (NULL);
  gboolean same;

  for (guint i = 0; i < views->len; i++) {
    TuntasCorrectiveView *view = g_ptr_array_index (views, i);

    g_string_append_printf (shown, "%" G_GINT64_FORMAT " %d %d\n", view->action->id,
                            view->action->version, view->days);
  }
  same = g_strcmp0 (self->shown, shown->str) == 0;
  g_free (self->shown);
  self->shown = g_string_free (shown, FALSE);
  return same;
}

static void
fill (TuntasCorrectiveReminder *self, GPtrArray *views)
{
  guint late = 0, soon = 0, unverified = 0;
  g_autofree char *counts = NULL;
  g_autofree char *title = NULL;
  GtkWidget *child;

  if (is_shown_already (self, views))
    return;
  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), child);
  for (guint i = 0; i < views->len; i++) {
    TuntasCorrectiveView *view = g_ptr_array_index (views, i);

    if (!needs_somebody (view))
      continue;
    if (late + soon + unverified < MOST_LINES)
      gtk_box_append (GTK_BOX (self->lines), new_line (view));
    if (view->action->status == TUNTAS_CORRECTIVE_STATUS_DONE)
      unverified++;
    else if (view->overdue)
      late++;
    else
      soon++;
  }
  counts = describe (late, soon, unverified);
  /* Translators: %s is like "2 late, 1 to verify" */
  title = g_strdup_printf (_ ("Corrective actions: %s"), counts);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_visible (GTK_WIDGET (self), late + soon + unverified > 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCorrectiveReminder) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasPage *page = NULL;

  if (self->box == NULL)
    return;
  if (views != NULL) {
    fill (self, views);
    return;
  }
  page = (TuntasPage *)gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);
  if (page != NULL)
    tuntas_page_report (page, _ ("The corrective actions could not be read."), error);
}

static void
tuntas_corrective_reminder_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_CORRECTIVE_REMINDER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_corrective_reminder_parent_class)->dispose (object);
}

static void
tuntas_corrective_reminder_finalize (GObject *object)
{
  g_free (TUNTAS_CORRECTIVE_REMINDER (object)->shown);

  G_OBJECT_CLASS (tuntas_corrective_reminder_parent_class)->finalize (object);
}

static void
tuntas_corrective_reminder_class_init (TuntasCorrectiveReminderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_corrective_reminder_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_corrective_reminder_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tuntas_corrective_reminder_init (TuntasCorrectiveReminder *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->title = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "small-print");
  gtk_box_append (GTK_BOX (self->box), self->title);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->lines);
}

/**
 * tuntas_corrective_reminder_refresh:
 * @self: a reminder
 * @page: the page in which it stands
 *
 * Reads again what it shows.
 */
void
tuntas_corrective_reminder_refresh (TuntasCorrectiveReminder *self, TuntasPage *page)
{
  g_return_if_fail (TUNTAS_IS_CORRECTIVE_REMINDER (self));

  tuntas_session_run_async (tuntas_page_get_session (page), tuntas_corrective_list_waiting_func,
                            NULL, NULL, (GDestroyNotify)g_ptr_array_unref,
                            tuntas_page_get_cancellable (page), loaded_cb, g_object_ref (self));
}
