/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-history.h"

#include <glib/gi18n-lib.h>

#include "tuntas-calendar-text.h"
#include "tuntas-case-words.h"
#include "tuntas-empty-box.h"
#include "tuntas-lane-rows.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasCaseHistory:
 *
 * What was told in the words in which it was told, who held the case when, and who did what on
 * whose behalf, newest first.
 */
struct _TuntasCaseHistory {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *words_title;
  GtkWidget *words;
  GtkWidget *rows_title;
  GtkWidget *rows;
  GtkWidget *times;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (TuntasCaseHistory, tuntas_case_history, GTK_TYPE_WIDGET)

static void
append_words (TuntasCaseHistory *self, const char *title, const char *text)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;
  gtk_box_append (GTK_BOX (self->words), tuntas_wrapped_label_new (title, "fact-title"));
  label = tuntas_wrapped_label_new (text, "told");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (self->words), label);
}

static void
fill_rows (TuntasCaseHistory *self, TuntasSession *session, const TuntasCaseFile *file)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (session);
  TuntasLaneRows *rows = TUNTAS_LANE_ROWS (self->rows);
  gint64 now = tuntas_session_now (session);
  gint64 until = file->summary->closed_at != 0 ? file->summary->closed_at : now;
  g_autoptr (GHashTable) totals = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *from_text = NULL;
  g_autofree char *until_text = NULL;
  GHashTableIter iter;
  gpointer lane, minutes;

  tuntas_lane_rows_clear (rows);
  gtk_widget_set_visible (self->rows, file->holds->len > 0);
  gtk_widget_set_visible (self->rows_title, file->holds->len > 0);
  if (file->holds->len == 0)
    return;
  for (guint i = 0; i < file->holds->len; i++) {
    TuntasHold *hold = file->holds->pdata[i];
    gint64 end = hold->until != 0 ? hold->until : until;
    g_autofree char *since = tuntas_calendar_format_short (calendar, hold->from, now);
    g_autofree char *spent = tuntas_case_words_minutes (hold->minutes);
    /* Translators: post, step, moment, working time */
    g_autofree char *text =
      g_strdup_printf (_ ("%s, step %s, since %s: %s"), hold->lane_title, hold->step, since, spent);

    tuntas_lane_rows_add (rows, hold->lane_title, hold->outside,
                          hold->until == 0 && file->summary->closed_at == 0, hold->from, end, text);
    g_hash_table_insert (
      totals, hold->lane_title,
      GSIZE_TO_POINTER (GPOINTER_TO_SIZE (g_hash_table_lookup (totals, hold->lane_title)) +
                        (gsize)MAX (hold->minutes, 0)));
  }
  g_hash_table_iter_init (&iter, totals);
  while (g_hash_table_iter_next (&iter, &lane, &minutes)) {
    g_autofree char *total = tuntas_case_words_minutes ((gint64)GPOINTER_TO_SIZE (minutes));

    tuntas_lane_rows_set_total (rows, lane, total);
  }
  from_text =
    tuntas_calendar_format_short (calendar, ((TuntasHold *)file->holds->pdata[0])->from, now);
  until_text = file->summary->closed_at != 0 ? tuntas_calendar_format_short (calendar, until, now)
                                             : g_strdup (_ ("now"));
  tuntas_lane_rows_set_range (rows, ((TuntasHold *)file->holds->pdata[0])->from, until, from_text,
                              until_text);
}

static void
fill_times (TuntasCaseHistory *self, const TuntasCaseFile *file)
{
  gint64 office = 0, outside = 0;
  g_autofree char *office_text = NULL;
  g_autofree char *outside_text = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < file->holds->len; i++) {
    TuntasHold *hold = file->holds->pdata[i];

    *(hold->outside ? &outside : &office) += hold->minutes;
  }
  office_text = tuntas_case_words_minutes (office);
  outside_text = tuntas_case_words_minutes (outside);
  if (outside > 0)
    /* Translators: working times */
    text = g_strdup_printf (_ ("With the office %s, outside the office %s of working time; pauses "
                               "do not count."),
                            office_text, outside_text);
  else
    text =
      g_strdup_printf (_ ("With the office %s of working time; pauses do not count."), office_text);
  gtk_label_set_label (GTK_LABEL (self->times), text);
  gtk_widget_set_visible (self->times, file->holds->len > 0);
}

static GtkWidget *
new_event_row (TuntasEventView *view, TuntasCalendar *calendar, gint64 now)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *when;
  g_autofree char *at = tuntas_calendar_format_short (calendar, view->event->at, now);
  g_autofree char *iso = tuntas_calendar_format_iso (calendar, view->event->at);
  g_autofree char *who = NULL;
  g_autofree char *name = NULL;

  if (view->on_behalf_name != NULL)
    who = g_strdup_printf ("%s a.n. %s", view->by_name != NULL ? view->by_name : "?",
                           view->on_behalf_name);
  else
    who = g_strdup (view->by_name != NULL ? view->by_name : "");
  when = tuntas_wrapped_label_new (at, "event-time");
  gtk_label_set_wrap (GTK_LABEL (when), FALSE);
  gtk_label_set_width_chars (GTK_LABEL (when), 17);
  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (when, iso);
  gtk_box_append (GTK_BOX (columns), when);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (view->sentence, NULL));
  if (view->event->note != NULL && *view->event->note != '\0') {
    g_autofree char *note = g_strdup_printf ("“%s”", view->event->note);
    GtkWidget *label = tuntas_wrapped_label_new (note, "told");

    gtk_label_set_selectable (GTK_LABEL (label), TRUE);
    gtk_box_append (GTK_BOX (words), label);
  }
  if (*who != '\0')
    gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (who, "field-hint"));
  gtk_box_append (GTK_BOX (columns), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), columns);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  name = g_strdup_printf ("%s: %s %s", at, view->sentence, who);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
tuntas_case_history_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_CASE_HISTORY (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_case_history_parent_class)->dispose (object);
}

static void
tuntas_case_history_class_init (TuntasCaseHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_case_history_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "casehistory");
}

static void
tuntas_case_history_init (TuntasCaseHistory *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->words_title = tuntas_wrapped_label_new (_ ("What was told"), "section-title");
  gtk_box_append (GTK_BOX (self->box), self->words_title);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), self->words);

  self->rows_title = tuntas_wrapped_label_new (_ ("Who held it when"), "section-title");
  gtk_widget_set_margin_top (self->rows_title, 18);
  gtk_box_append (GTK_BOX (self->box), self->rows_title);
  self->rows = tuntas_lane_rows_new ();
  gtk_box_append (GTK_BOX (self->box), self->rows);
  self->times = tuntas_wrapped_label_new ("", "field-hint");
  gtk_box_append (GTK_BOX (self->box), self->times);

  {
    GtkWidget *title = tuntas_wrapped_label_new (_ ("History"), "section-title");

    gtk_widget_set_margin_top (title, 18);
    gtk_box_append (GTK_BOX (self->box), title);
  }
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "timeline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("History"), -1);
  gtk_box_append (GTK_BOX (self->box), self->list);
}

/**
 * tuntas_case_history_set_case:
 * @self: a history
 * @session: the open office
 * @file: the case; read during the call only
 */
void
tuntas_case_history_set_case (TuntasCaseHistory *self,
                              TuntasSession *session,
                              const TuntasCaseFile *file)
{
  TuntasCalendar *calendar;
  gint64 now;
  GtkWidget *row;
  gboolean told = file->summary->kind != TUNTAS_CASE_KIND_PERIODE_SURVEI;

  g_return_if_fail (TUNTAS_IS_CASE_HISTORY (self));

  calendar = tuntas_session_get_calendar (session);
  now = tuntas_session_now (session);
  tuntas_empty_box (self->words);
  /* Of a survey its own page tells more. */
  gtk_widget_set_visible (self->words_title, told);
  gtk_widget_set_visible (self->words, told);
  append_words (self, _ ("What happened"), file->complaint->account);
  append_words (self, _ ("What is asked for"), file->complaint->request);
  fill_rows (self, session, file);
  fill_times (self, file);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = file->events->len; i > 0; i--)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         new_event_row (file->events->pdata[i - 1], calendar, now));
}
