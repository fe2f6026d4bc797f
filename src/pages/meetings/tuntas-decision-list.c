/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-decision-list.h"

#include <glib/gi18n-lib.h>

#include "tuntas-corrective-words.h"
#include "tuntas-date-text.h"
#include "tuntas-day-guess.h"
#include "tuntas-day-remark.h"
#include "tuntas-decision.h"
#include "tuntas-form-value.h"
#include "tuntas-split-layout.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-text-area.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/* Pixels from which who and until when stand side by side. */
#define SPLIT_FROM 400

/**
 * TuntasDecisionList:
 *
 * What a meeting decided, each with who carries it out and until when, in the order of the notula.
 * One that says both can become a corrective action: it is marked, which can be undone until the
 * meeting is saved, and afterwards names the action. There is always one row to write in.
 */
struct _TuntasDecisionList {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
  GPtrArray *rows;    /* (element-type Row): in order */
  GPtrArray *actions; /* (element-type TuntasCorrectiveView): made of decisions */
  GStrv suggestions;
  TuntasCalendar *calendar; /* (nullable) */
  int today;
  gboolean filling;
};

/* The widgets of a decision; they belong to the list. */
typedef struct {
  TuntasDecisionList *list; /* (unowned) */
  GtkWidget *box;
  GtkWidget *number;
  GtkWidget *text;
  GtkWidget *responsible;
  GtkWidget *deadline;
  GtkWidget *remark;
  GtkWidget *fate; /* what became of it, or will */
  GtkWidget *mark;
  GtkWidget *remove;
  gboolean wanted;
  char *action; /* number; NULL for none */
} Row;

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasDecisionList, tuntas_decision_list, GTK_TYPE_WIDGET)

static void
set_label (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* A row is told from the others by its number, which changes when one above it goes. */
static void
number_rows (TuntasDecisionList *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = self->rows->pdata[i];
    g_autofree char *number = g_strdup_printf ("%u.", i + 1);
    g_autofree char *text = g_strdup_printf (_ ("Decision %u"), i + 1);
    g_autofree char *responsible = g_strdup_printf (_ ("Who carries out decision %u"), i + 1);
    g_autofree char *deadline = g_strdup_printf (_ ("Deadline of decision %u"), i + 1);
    g_autofree char *remove = g_strdup_printf (_ ("Remove decision %u"), i + 1);
    g_autofree char *mark = g_strdup_printf (_ ("Corrective action of decision %u"), i + 1);

    gtk_label_set_label (GTK_LABEL (row->number), number);
    set_label (tuntas_text_area_get_view (TUNTAS_TEXT_AREA (row->text)), text);
    tuntas_suggest_entry_set_label (TUNTAS_SUGGEST_ENTRY (row->responsible), responsible);
    set_label (row->deadline, deadline);
    set_label (row->remove, remove);
    gtk_widget_set_tooltip_text (row->remove, remove);
    gtk_accessible_update_property (GTK_ACCESSIBLE (row->mark), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    mark, -1);
  }
}

static void
row_free (Row *self)
{
  g_free (self->action);
  g_free (self);
}

static const TuntasCorrectiveView *
find_action (TuntasDecisionList *self, const char *number)
{
  for (guint i = 0; number != NULL && i < self->actions->len; i++) {
    const TuntasCorrectiveView *view = g_ptr_array_index (self->actions, i);

    if (g_strcmp0 (view->action->number, number) == 0)
      return view;
  }
  return NULL;
}

/* Whether it says all that an action needs. */
static gboolean
can_become_action (Row *row)
{
  g_autofree char *text = tuntas_form_value_dup (row->text);
  g_autofree char *responsible = tuntas_form_value_dup (row->responsible);
  g_autofree char *deadline = tuntas_form_value_dup (row->deadline);

  return *text != '\0' && *responsible != '\0' &&
         tuntas_day_guess_parse (deadline, row->list->today, TRUE) != 0;
}

/* Says what became of the decision, and offers what can still become of it. */
static void
show_fate (Row *row)
{
  const TuntasCorrectiveView *view = find_action (row->list, row->action);
  g_autofree char *state = view != NULL ? tuntas_corrective_words_state (view) : NULL;
  g_autofree char *made =
    view != NULL ? g_strdup_printf ("%s · %s", row->action, state) : g_strdup (row->action);
  gboolean offered = row->action == NULL ||
                     (view != NULL && view->action->status == TUNTAS_CORRECTIVE_STATUS_CANCELLED);
  gboolean able = offered && (row->wanted || can_become_action (row));

  gtk_label_set_label (GTK_LABEL (row->fate),
                       row->wanted    ? _ ("Becomes a corrective action when the meeting is saved")
                       : made != NULL ? made
                                      : "");
  gtk_widget_set_visible (row->fate, row->wanted || made != NULL);
  gtk_widget_set_visible (row->mark, able);
  gtk_button_set_label (GTK_BUTTON (row->mark),
                        row->wanted ? _ ("Undo") : _ ("Make a corrective action"));
}

static void
changed_cb (TuntasDecisionList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    show_fate (self->rows->pdata[i]);
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What the calendar has against the day, once it is typed whole. */
static void
update_remark (Row *row)
{
  g_autofree char *typed = tuntas_form_value_dup (row->deadline);

  tuntas_day_remark_set_deadline (
    TUNTAS_DAY_REMARK (row->remark), row->list->calendar,
    *typed != '\0' ? tuntas_day_guess_parse (typed, row->list->today, TRUE) : 0);
}

/* "30/11" becomes "30 November 2026"; other words, like "segera", stay as they are. */
static void
deadline_left_cb (Row *row)
{
  g_autofree char *typed = tuntas_form_value_dup (row->deadline);
  int day = *typed != '\0' ? tuntas_day_guess_parse (typed, row->list->today, TRUE) : 0;
  g_autofree char *text = day != 0 ? tuntas_date_text_format (day) : NULL;

  if (text != NULL && g_strcmp0 (text, typed) != 0)
    tuntas_form_value_set (row->deadline, text);
  update_remark (row);
}

static void append_row (TuntasDecisionList *self, const char *line);

static void
removed_cb (GtkWidget *button, Row *row)
{
  TuntasDecisionList *self = row->list;
  guint index = 0;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;
  gtk_box_remove (GTK_BOX (self->list), row->box);
  g_ptr_array_remove_index (self->rows, index);
  if (self->rows->len == 0)
    append_row (self, "");
  number_rows (self);
  gtk_widget_grab_focus (((Row *)self->rows->pdata[MIN (index, self->rows->len - 1)])->text);
  changed_cb (self);
}

static GtkWidget *
new_details (Row *row)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_layout_manager (
    pair, g_object_new (TUNTAS_TYPE_SPLIT_LAYOUT, "threshold", SPLIT_FROM, "row-spacing", 6, NULL));
  row->responsible = tuntas_suggest_entry_new ();
  tuntas_suggest_entry_set_placeholder (TUNTAS_SUGGEST_ENTRY (row->responsible),
                                        _ ("Who carries it out"));
  row->deadline = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (row->deadline), _ ("Until when, like 30/11"));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (deadline_left_cb), row);
  gtk_widget_add_controller (row->deadline, focus);
  gtk_box_append (GTK_BOX (pair), row->responsible);
  gtk_box_append (GTK_BOX (pair), row->deadline);
  return pair;
}

static void
marked_cb (GtkWidget *button, Row *row)
{
  row->wanted = !row->wanted;
  /* Keeps the day, not the words that told it: "besok" is another day tomorrow. */
  deadline_left_cb (row);
  show_fate (row);
  g_signal_emit (row->list, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
new_fate (Row *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  row->fate = tuntas_wrapped_label_new ("", "field-hint");
  row->mark = gtk_button_new ();
  gtk_widget_set_valign (row->mark, GTK_ALIGN_CENTER);
  gtk_widget_set_layout_manager (line, tuntas_wrap_layout_new (9));
  g_signal_connect (row->mark, "clicked", G_CALLBACK (marked_cb), row);
  gtk_box_append (GTK_BOX (line), row->fate);
  gtk_box_append (GTK_BOX (line), row->mark);
  return line;
}

static void
fill_row (Row *row, const char *line)
{
  g_autoptr (TuntasDecision) decision = tuntas_decision_parse (line);

  tuntas_form_value_set (row->text, decision->text);
  tuntas_form_value_set (row->responsible, decision->responsible);
  tuntas_form_value_set (row->deadline, decision->deadline);
  row->wanted = decision->wanted;
  row->action = g_strdup (decision->action);
  update_remark (row);
  tuntas_suggest_entry_set_suggestions (TUNTAS_SUGGEST_ENTRY (row->responsible),
                                        (const char *const *)row->list->suggestions);
}

static void
append_row (TuntasDecisionList *self, const char *line)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *inputs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  row->list = self;
  row->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  row->number = gtk_label_new (NULL);
  gtk_widget_set_valign (row->number, GTK_ALIGN_START);
  gtk_widget_set_margin_top (row->number, 9);
  row->text = tuntas_text_area_new (1);
  row->remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  gtk_widget_add_css_class (row->remove, "flat");
  gtk_widget_set_valign (row->remove, GTK_ALIGN_START);
  g_signal_connect (row->remove, "clicked", G_CALLBACK (removed_cb), row);
  gtk_widget_set_hexpand (inputs, TRUE);
  gtk_box_append (GTK_BOX (inputs), row->text);
  gtk_box_append (GTK_BOX (inputs), new_details (row));
  row->remark = tuntas_day_remark_new ();
  gtk_box_append (GTK_BOX (inputs), row->remark);
  gtk_box_append (GTK_BOX (inputs), new_fate (row));
  gtk_box_append (GTK_BOX (row->box), row->number);
  gtk_box_append (GTK_BOX (row->box), inputs);
  gtk_box_append (GTK_BOX (row->box), row->remove);
  fill_row (row, line);
  tuntas_form_value_connect (row->text, G_CALLBACK (changed_cb), self);
  tuntas_form_value_connect (row->responsible, G_CALLBACK (changed_cb), self);
  tuntas_form_value_connect (row->deadline, G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (self->list), row->box);
  g_ptr_array_add (self->rows, row);
  show_fate (row);
}

static void
add_cb (TuntasDecisionList *self)
{
  append_row (self, "");
  number_rows (self);
  gtk_widget_grab_focus (((Row *)self->rows->pdata[self->rows->len - 1])->text);
}

static gboolean
tuntas_decision_list_grab_focus (GtkWidget *widget)
{
  TuntasDecisionList *self = TUNTAS_DECISION_LIST (widget);

  return gtk_widget_grab_focus (((Row *)self->rows->pdata[0])->text);
}

static void
tuntas_decision_list_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_DECISION_LIST (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_decision_list_parent_class)->dispose (object);
}

static void
tuntas_decision_list_finalize (GObject *object)
{
  TuntasDecisionList *self = TUNTAS_DECISION_LIST (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->actions);
  g_strfreev (self->suggestions);
  g_clear_pointer (&self->calendar, tuntas_calendar_unref);

  G_OBJECT_CLASS (tuntas_decision_list_parent_class)->finalize (object);
}

static void
tuntas_decision_list_class_init (TuntasDecisionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_decision_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_decision_list_finalize;
  widget_class->grab_focus = tuntas_decision_list_grab_focus;

  /**
   * TuntasDecisionList::changed:
   *
   * A decision was written, changed or removed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "decisions");
}

static void
tuntas_decision_list_init (TuntasDecisionList *self)
{
  GtkWidget *add = gtk_button_new_with_label (_ ("Add a decision"));

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  self->actions = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), add);
  tuntas_decision_list_set_lines (self, NULL);
}

/**
 * tuntas_decision_list_set_suggestions:
 * @self: a list
 * @responsible: (array zero-terminated=1): who is proposed to carry out a decision
 * @calendar: of the office
 * @now: Unix seconds, from which days like "Senin" are told
 */
void
tuntas_decision_list_set_suggestions (TuntasDecisionList *self,
                                      const char *const *responsible,
                                      TuntasCalendar *calendar,
                                      gint64 now)
{
  g_return_if_fail (TUNTAS_IS_DECISION_LIST (self));

  g_strfreev (self->suggestions);
  self->suggestions = g_strdupv ((GStrv)responsible);
  g_clear_pointer (&self->calendar, tuntas_calendar_unref);
  self->calendar = tuntas_calendar_ref (calendar);
  self->today = tuntas_calendar_date_of (calendar, now);
  for (guint i = 0; i < self->rows->len; i++)
    tuntas_suggest_entry_set_suggestions (
      TUNTAS_SUGGEST_ENTRY (((Row *)self->rows->pdata[i])->responsible),
      (const char *const *)self->suggestions);
}

/**
 * tuntas_decision_list_set_actions:
 * @self: a list
 * @actions: (element-type TuntasCorrectiveView): what was made of decisions
 */
void
tuntas_decision_list_set_actions (TuntasDecisionList *self, GPtrArray *actions)
{
  g_return_if_fail (TUNTAS_IS_DECISION_LIST (self));

  g_ptr_array_ref (actions);
  g_ptr_array_unref (self->actions);
  self->actions = actions;
  for (guint i = 0; i < self->rows->len; i++)
    show_fate (self->rows->pdata[i]);
}

/**
 * tuntas_decision_list_set_lines:
 * @self: a list
 * @lines: (nullable) (array zero-terminated=1): decisions, see tuntas_decision_parse()
 */
void
tuntas_decision_list_set_lines (TuntasDecisionList *self, const char *const *lines)
{
  GtkWidget *child = NULL;

  g_return_if_fail (TUNTAS_IS_DECISION_LIST (self));

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    append_row (self, lines[i]);
  if (self->rows->len == 0)
    append_row (self, "");
  number_rows (self);
  self->filling = FALSE;
}

/**
 * tuntas_decision_list_dup_lines:
 * @self: a list
 *
 * Returns: (transfer full) (array zero-terminated=1): the decisions that have a text
 */
GStrv
tuntas_decision_list_dup_lines (TuntasDecisionList *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_return_val_if_fail (TUNTAS_IS_DECISION_LIST (self), NULL);

  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = self->rows->pdata[i];
    g_autoptr (TuntasDecision) decision = tuntas_decision_new ();
    g_autofree char *line = NULL;

    decision->text = tuntas_form_value_dup (row->text);
    decision->responsible = tuntas_form_value_dup (row->responsible);
    decision->deadline = tuntas_form_value_dup (row->deadline);
    decision->wanted = row->wanted;
    decision->action = g_strdup (row->wanted ? NULL : row->action);
    if (*decision->text == '\0')
      continue;
    line = tuntas_decision_to_line (decision);
    g_strv_builder_add (lines, line);
  }
  return g_strv_builder_end (lines);
}
