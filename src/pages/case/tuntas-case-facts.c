/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-facts.h"

#include <glib/gi18n-lib.h>

#include "tuntas-attachment-list.h"
#include "tuntas-calendar-text.h"
#include "tuntas-complainant-view.h"
#include "tuntas-date-text.h"
#include "tuntas-empty-box.h"
#include "tuntas-fact.h"
#include "tuntas-letter.h"
#include "tuntas-meeting.h"
#include "tuntas-similar-row.h"
#include "tuntas-widget-filled.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasCaseFacts:
 *
 * What is known of a case beside its way: who complains, where and about what, letters, meetings,
 * files and cases like it. Commands are actions of the page around it.
 */
struct _TuntasCaseFacts {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *complainant_title;
  TuntasComplainantView *complainant;
  GtkWidget *facts;
  GtkWidget *letters;
  GtkWidget *meetings;
  GtkWidget *attachments;
  GtkWidget *related_title;
  GtkWidget *related;
  gint64 case_id;
};

enum {
  SIGNAL_REVEAL,
  SIGNAL_FILES_DROPPED,
  SIGNAL_ATTACHMENT_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasCaseFacts, tuntas_case_facts, GTK_TYPE_WIDGET)

static char *
join_words (const char *a, const char *b, const char *c)
{
  const char *parts[] = {a, b, c};
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] == NULL || *parts[i] == '\0')
      continue;
    if (text->len > 0)
      g_string_append (text, ", ");
    g_string_append (text, parts[i]);
  }
  return g_string_free (text, FALSE);
}

/* Nobody complains in a survey, and it came in by no channel. */
static gboolean
is_survey (const TuntasCaseFile *file)
{
  return file->summary->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI;
}

static void
fill_facts (TuntasCaseFacts *self, TuntasSession *session, const TuntasCaseFile *file)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (session);
  TuntasComplaint *complaint = file->complaint;
  g_autofree char *channel =
    complaint->external_id != NULL && *complaint->external_id != '\0'
      ? g_strdup_printf ("%s %s", tuntas_channel_get_title (complaint->channel),
                         complaint->external_id)
      : g_strdup (tuntas_channel_get_title (complaint->channel));
  g_autofree char *received = tuntas_calendar_format_short (calendar, file->summary->registered_at,
                                                            tuntas_session_now (session));
  g_autofree char *district = complaint->district != NULL && *complaint->district != '\0'
                                ? g_strdup_printf ("Kec. %s", complaint->district)
                                : NULL;
  g_autofree char *place = join_words (complaint->place, complaint->village, district);
  g_autofree char *event = complaint->event_date != 0
                             ? tuntas_date_text_format_with_weekday (complaint->event_date)
                             : NULL;
  g_autofree char *privacy = join_words (complaint->anonymous ? _ ("anonymous") : NULL,
                                         complaint->confidential ? _ ("confidential") : NULL, NULL);

  g_autoptr (GString) ended = g_string_new (NULL);

  tuntas_empty_box (self->facts);
  tuntas_fact_append (self->facts, _ ("Channel"), is_survey (file) ? NULL : channel);
  tuntas_fact_append (self->facts, _ ("In LAPOR!"), complaint->external_status);
  tuntas_fact_append (self->facts, _ ("Registered"), received);
  tuntas_fact_append (self->facts, _ ("Protection"), privacy);
  tuntas_fact_append (self->facts, _ ("Place"), place);
  tuntas_fact_append (self->facts, _ ("Day of the event"), event);
  tuntas_fact_append (self->facts, _ ("Service or unit"), complaint->service_unit);
  tuntas_fact_append (self->facts, _ ("Reported"), complaint->respondent);
  tuntas_fact_append (self->facts, _ ("Category"), complaint->category);
  if (!is_survey (file))
    tuntas_fact_append (self->facts, _ ("Classification"),
                        file->state->supervisory ? "berkadar pengawasan"
                                                 : "tidak berkadar pengawasan");
  for (guint i = 0; i < file->legal->len; i++) {
    TuntasLegalClock *clock = file->legal->pdata[i];

    if (clock->stopped_at == 0)
      continue;
    g_string_append_printf (ended, "%s%s %s", ended->len > 0 ? "\n" : "",
                            clock->stopped_at > clock->due ? "▲" : "✓", clock->sentence);
  }
  tuntas_fact_append (self->facts, _ ("SOP"), file->sop != NULL ? file->sop->title : NULL);
  tuntas_fact_append (self->facts, _ ("Time limits that have ended"), ended->str);
}

static GtkWidget *
new_link_row (const char *title, const char *detail, const char *action, gint64 id)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, detail);

  gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (title, NULL));
  gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (detail, "field-hint"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-row");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
fill_letters (TuntasCaseFacts *self, const TuntasCaseFile *file)
{
  GtkWidget *button;

  tuntas_empty_box (self->letters);
  for (guint i = 0; i < file->letters->len; i++) {
    TuntasLetter *letter = file->letters->pdata[i];
    g_autofree char *kind = g_strdelimit (g_strdup (letter->kind), "-_", ' ');
    g_autofree char *title = g_strdup_printf ("%c%s", g_ascii_toupper (*kind), kind + 1);
    const char *detail = letter->number;

    if (g_strcmp0 (letter->status, "batal") == 0)
      detail = _ ("cancelled");
    else if (detail == NULL)
      detail = g_strcmp0 (letter->status, "konsep") == 0 ? _ ("draft") : _ ("without a number");
    gtk_box_append (GTK_BOX (self->letters),
                    new_link_row (title, detail, "case.open-letter", letter->id));
  }
  button = gtk_button_new_with_label (_ ("Make a letter…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.make-letter");
  gtk_box_append (GTK_BOX (self->letters), button);
}

static void
fill_meetings (TuntasCaseFacts *self, TuntasSession *session, const TuntasCaseFile *file)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (session);
  GtkWidget *button;

  tuntas_empty_box (self->meetings);
  for (guint i = 0; i < file->meetings->len; i++) {
    TuntasMeeting *meeting = file->meetings->pdata[i];
    g_autofree char *at =
      tuntas_calendar_format_short (calendar, meeting->starts_at, tuntas_session_now (session));

    gtk_box_append (GTK_BOX (self->meetings),
                    new_link_row (meeting->title != NULL ? meeting->title : "", at,
                                  "case.open-meeting", meeting->id));
  }
  button = gtk_button_new_with_label (_ ("Plan a meeting…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.plan-meeting");
  gtk_box_append (GTK_BOX (self->meetings), button);
}

static GtkWidget *
new_link_button (TuntasCaseSummary *earlier)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("It is the same matter again"));
  g_autofree char *name = g_strdup_printf (_ ("Record as a recurrence of %s"), earlier->number);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", earlier->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.link");
  return button;
}

static void
fill_related (TuntasCaseFacts *self, const TuntasCaseFile *file)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->related)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->related), row);
  for (guint i = 0; i < file->related->len; i++) {
    TuntasSimilar *similar = file->related->pdata[i];
    GtkWidget *similar_row = tuntas_similar_row_new (similar);
    GtkWidget *words = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (similar_row));
    /* A linked case is there without words; only an earlier one can have come back. */
    gboolean linked = similar->words == NULL || similar->words[0] == NULL;

    if (linked)
      gtk_box_append (GTK_BOX (words), tuntas_wrapped_label_new (_ ("recurring"), "field-hint"));
    else if (similar->summary->id < file->summary->id)
      gtk_box_append (GTK_BOX (words), new_link_button (similar->summary));
    gtk_list_box_append (GTK_LIST_BOX (self->related), similar_row);
  }
  tuntas_widget_filled_show (self->related, file->related->len > 0);
  gtk_widget_set_visible (self->related_title, file->related->len > 0);
}

static void
reveal_cb (TuntasCaseFacts *self, const char *purpose)
{
  g_signal_emit (self, signals[SIGNAL_REVEAL], 0, purpose);
}

static void
add_requested_cb (TuntasCaseFacts *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.attach", NULL);
}

static void
files_dropped_cb (TuntasCaseFacts *self, GListModel *files)
{
  g_signal_emit (self, signals[SIGNAL_FILES_DROPPED], 0, files);
}

static void
attachment_opened_cb (TuntasCaseFacts *self, guint index)
{
  g_signal_emit (self, signals[SIGNAL_ATTACHMENT_OPENED], 0, index);
}

static void
related_activated_cb (GtkListBox *list, GtkListBoxRow *row, TuntasCaseFacts *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x",
                              tuntas_similar_row_get_case_id (TUNTAS_SIMILAR_ROW (row)));
}

static void
tuntas_case_facts_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_CASE_FACTS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_case_facts_parent_class)->dispose (object);
}

static void
tuntas_case_facts_class_init (TuntasCaseFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_case_facts_dispose;

  /**
   * TuntasCaseFacts::reveal:
   * @purpose: what for
   *
   * The person wants to see who complains.
   */
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * TuntasCaseFacts::files-dropped:
   * @files: (type GListModel): of GFile
   *
   * Files were dropped to be attached.
   */
  signals[SIGNAL_FILES_DROPPED] = g_signal_new ("files-dropped", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);
  /**
   * TuntasCaseFacts::attachment-opened:
   * @index: which
   *
   * The person wants to see an attachment.
   */
  signals[SIGNAL_ATTACHMENT_OPENED] = g_signal_new ("attachment-opened", type, G_SIGNAL_RUN_LAST, 0,
                                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "casefacts");
}

static GtkWidget *
append_section (TuntasCaseFacts *self, const char *title, GtkWidget *child)
{
  GtkWidget *head = tuntas_wrapped_label_new (title, "section-title");

  gtk_widget_set_margin_top (head, 18);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), child);
  return head;
}

static void
tuntas_case_facts_init (TuntasCaseFacts *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->complainant_title = tuntas_wrapped_label_new (_ ("Complainant"), "section-title");
  gtk_box_append (GTK_BOX (self->box), self->complainant_title);
  self->complainant = g_object_new (TUNTAS_TYPE_COMPLAINANT_VIEW, NULL);
  g_signal_connect_object (self->complainant, "reveal", G_CALLBACK (reveal_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->complainant));

  self->facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  append_section (self, _ ("About the case"), self->facts);
  self->letters = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  append_section (self, _ ("Letters"), self->letters);
  self->meetings = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  append_section (self, _ ("Meetings"), self->meetings);
  self->attachments = tuntas_attachment_list_new (FALSE);
  g_signal_connect_object (self->attachments, "add-requested", G_CALLBACK (add_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attachments, "files-dropped", G_CALLBACK (files_dropped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attachments, "opened", G_CALLBACK (attachment_opened_cb), self,
                           G_CONNECT_SWAPPED);
  append_section (self, _ ("Attachments"), self->attachments);
  self->related = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->related), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->related, "similar");
  g_signal_connect_object (self->related, "row-activated", G_CALLBACK (related_activated_cb), self,
                           G_CONNECT_DEFAULT);
  self->related_title = append_section (self, _ ("Cases like it"), self->related);
}

/**
 * tuntas_case_facts_set_case:
 * @self: the facts
 * @session: the open office
 * @file: the case; read during the call only
 *
 * Masks the complainant again when it is another case.
 */
void
tuntas_case_facts_set_case (TuntasCaseFacts *self,
                            TuntasSession *session,
                            const TuntasCaseFile *file)
{
  g_return_if_fail (TUNTAS_IS_CASE_FACTS (self));

  if (self->case_id != file->summary->id)
    tuntas_complainant_view_set_masked (self->complainant, file->masked_complainant,
                                        file->has_complainant);
  self->case_id = file->summary->id;
  gtk_widget_set_visible (self->complainant_title, !is_survey (file));
  gtk_widget_set_visible (GTK_WIDGET (self->complainant), !is_survey (file));
  fill_facts (self, session, file);
  fill_letters (self, file);
  fill_meetings (self, session, file);
  tuntas_attachment_list_set_attachments (TUNTAS_ATTACHMENT_LIST (self->attachments),
                                          file->attachments);
  fill_related (self, file);
}

/**
 * tuntas_case_facts_ask_for_complainant:
 * @self: the facts
 *
 * Asks what the complainant shall be shown for.
 */
void
tuntas_case_facts_ask_for_complainant (TuntasCaseFacts *self)
{
  g_return_if_fail (TUNTAS_IS_CASE_FACTS (self));
  tuntas_complainant_view_ask (self->complainant);
}

/**
 * tuntas_case_facts_show_complainant:
 * @self: the facts
 * @complainant: who complains
 * @by: name of the one who looks
 */
void
tuntas_case_facts_show_complainant (TuntasCaseFacts *self,
                                    TuntasComplainant *complainant,
                                    const char *by)
{
  g_return_if_fail (TUNTAS_IS_CASE_FACTS (self));
  tuntas_complainant_view_show (self->complainant, complainant, by);
}

/**
 * tuntas_case_facts_hide_complainant:
 * @self: the facts
 *
 * Masks the complainant again, when the page is left.
 */
void
tuntas_case_facts_hide_complainant (TuntasCaseFacts *self)
{
  g_return_if_fail (TUNTAS_IS_CASE_FACTS (self));
  tuntas_complainant_view_hide (self->complainant);
}
