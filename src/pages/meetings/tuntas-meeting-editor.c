/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-meeting-editor.h"

#include <glib/gi18n-lib.h>

#include "tuntas-case-picker.h"
#include "tuntas-corrective-card.h"
#include "tuntas-date-entry.h"
#include "tuntas-date-text.h"
#include "tuntas-day-guess.h"
#include "tuntas-day-remark.h"
#include "tuntas-decision-list.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-minutes.h"
#include "tuntas-official-chooser.h"
#include "tuntas-participant-list.h"
#include "tuntas-split-layout.h"
#include "tuntas-text-area.h"

/**
 * TuntasMeetingEditor:
 *
 * A meeting: what about, when and where, who; and afterwards what was said and decided.
 */
struct _TuntasMeetingEditor {
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *scroller;
  TuntasFormField *title_field;
  TuntasFormField *date_field;
  TuntasFormField *start_field;
  TuntasFormField *end_field;
  TuntasFormField *place_field;
  GtkWidget *title;
  GtkWidget *agenda;
  GtkWidget *cases;
  GtkWidget *date;
  GtkWidget *start;
  GtkWidget *end;
  GtkWidget *place;
  GtkWidget *leader;
  GtkWidget *secretary;
  GtkWidget *participants;
  GtkWidget *remark;
  GtkWidget *held;
  GtkWidget *opening;
  GtkWidget *minutes;
  GtkWidget *decisions;
  GtkWidget *actions_title;
  GtkWidget *actions;

  TuntasSession *session;
  gint64 meeting_id;
  int version;
  gboolean dirty;
  gboolean filling;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasMeetingEditor, tuntas_meeting_editor, ADW_TYPE_BIN)

#define DRAFT_GROUP "rapat"

/* What is typed, and kept as a draft until it is saved. */
static const struct {
  const char *key;
  gsize offset;
} typed[] = {
  {"title", G_STRUCT_OFFSET (TuntasMeetingEditor, title)},
  {"agenda", G_STRUCT_OFFSET (TuntasMeetingEditor, agenda)},
  {"date", G_STRUCT_OFFSET (TuntasMeetingEditor, date)},
  {"start", G_STRUCT_OFFSET (TuntasMeetingEditor, start)},
  {"end", G_STRUCT_OFFSET (TuntasMeetingEditor, end)},
  {"place", G_STRUCT_OFFSET (TuntasMeetingEditor, place)},
  {"held", G_STRUCT_OFFSET (TuntasMeetingEditor, held)},
  {"opening", G_STRUCT_OFFSET (TuntasMeetingEditor, opening)},
  {"minutes", G_STRUCT_OFFSET (TuntasMeetingEditor, minutes)},
};

#define DRAFT_DECISIONS "decisions"

static GtkWidget *
typed_input (TuntasMeetingEditor *self, guint index)
{
  return G_STRUCT_MEMBER (GtkWidget *, self, typed[index].offset);
}

static void update_remark (TuntasMeetingEditor *self);

static void
changed_cb (TuntasMeetingEditor *self)
{
  update_remark (self);
  if (self->filling)
    return;
  self->dirty = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What cannot be read is left out: a draft must never keep a meeting from opening. */
static gboolean
restore_draft (TuntasMeetingEditor *self, const char *draft)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *decisions = NULL;
  g_auto (GStrv) lines = NULL;

  if (draft == NULL || *draft == '\0' ||
      !g_key_file_load_from_data (file, draft, (gsize)-1, G_KEY_FILE_NONE, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *text = g_key_file_get_string (file, DRAFT_GROUP, typed[i].key, NULL);

    tuntas_form_value_set (typed_input (self, i), text);
  }
  decisions = g_key_file_get_string (file, DRAFT_GROUP, DRAFT_DECISIONS, NULL);
  lines = g_strsplit (decisions != NULL ? decisions : "", "\n", -1);
  tuntas_decision_list_set_lines (
    TUNTAS_DECISION_LIST (self->decisions),
    decisions != NULL && *decisions != '\0' ? (const char *const *)lines : NULL);
  /* Typed against an older meeting, it must not silently undo what somebody else wrote since. */
  self->version = g_key_file_get_integer (file, DRAFT_GROUP, "version", NULL);
  return TRUE;
}

static GtkWidget *
append_section (TuntasMeetingEditor *self, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section-title");
  if (gtk_widget_get_first_child (self->box) != NULL)
    gtk_widget_set_margin_top (label, 18);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static TuntasFormField *
append_field (TuntasMeetingEditor *self, const char *title, GtkWidget *input, const char *hint)
{
  GtkWidget *field = tuntas_form_field_new (title, input);

  tuntas_form_field_set_hint (TUNTAS_FORM_FIELD (field), hint);
  gtk_box_append (GTK_BOX (self->box), field);
  return TUNTAS_FORM_FIELD (field);
}

/* Two fields side by side where there is room. */
static void
pair_fields (TuntasMeetingEditor *self, TuntasFormField *first, TuntasFormField *second)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (
    pair, g_object_new (TUNTAS_TYPE_SPLIT_LAYOUT, "threshold", 440, "row-spacing", 15, NULL));
  gtk_box_append (GTK_BOX (self->box), pair);
  g_object_ref (first);
  g_object_ref (second);
  gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (first));
  gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (second));
  gtk_box_append (GTK_BOX (pair), GTK_WIDGET (first));
  gtk_box_append (GTK_BOX (pair), GTK_WIDGET (second));
  g_object_unref (first);
  g_object_unref (second);
}

/* -1 when nothing that is a time was typed. */
static int
read_minute (GtkWidget *entry)
{
  g_autofree char *text = tuntas_form_value_dup (entry);
  int minute = 0;

  return tuntas_day_guess_parse_time (text, &minute) ? minute : -1;
}

static void
update_remark (TuntasMeetingEditor *self)
{
  TuntasCalendar *calendar =
    self->session != NULL ? tuntas_session_get_calendar (self->session) : NULL;

  tuntas_day_remark_set_meeting (TUNTAS_DAY_REMARK (self->remark), calendar,
                                 tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->date)),
                                 read_minute (self->start), read_minute (self->end));
}

static void
build_plan (TuntasMeetingEditor *self)
{
  TuntasFormField *leader, *secretary;

  append_section (self, _ ("What about"));
  self->title = gtk_entry_new ();
  self->title_field = append_field (self, _ ("Subject of the meeting"), self->title, NULL);
  tuntas_form_field_set_required (self->title_field, TRUE);
  self->cases = g_object_new (TUNTAS_TYPE_CASE_PICKER, NULL);
  append_field (self, _ ("Cases"), self->cases, NULL);
  self->agenda = tuntas_text_area_new (3);
  append_field (self, _ ("Agenda"), self->agenda, _ ("One point on each line."));

  append_section (self, _ ("When and where"));
  self->date = tuntas_date_entry_new ();
  tuntas_date_entry_set_future (TUNTAS_DATE_ENTRY (self->date), TRUE);
  self->date_field =
    append_field (self, _ ("Day"), self->date, _ ("For example 24/11, Senin, or besok."));
  tuntas_form_field_set_required (self->date_field, TRUE);
  self->start = gtk_entry_new ();
  self->start_field = append_field (self, _ ("From"), self->start, _ ("For example 09.00."));
  tuntas_form_field_set_required (self->start_field, TRUE);
  self->end = gtk_entry_new ();
  self->end_field = append_field (self, _ ("Until"), self->end, _ ("Empty for “s.d. selesai”."));
  pair_fields (self, self->start_field, self->end_field);
  self->remark = tuntas_day_remark_new ();
  gtk_box_append (GTK_BOX (self->box), self->remark);
  self->place = gtk_entry_new ();
  self->place_field = append_field (self, _ ("Place"), self->place, NULL);
  tuntas_form_field_set_required (self->place_field, TRUE);

  append_section (self, _ ("Who"));
  self->leader = tuntas_official_chooser_new ();
  leader = append_field (self, _ ("Led by"), self->leader, NULL);
  self->secretary = tuntas_official_chooser_new ();
  secretary = append_field (self, _ ("Minutes taken by"), self->secretary, NULL);
  pair_fields (self, leader, secretary);
  self->participants = g_object_new (TUNTAS_TYPE_PARTICIPANT_LIST, NULL);
  append_field (self, _ ("Participants"), self->participants,
                _ ("Officials are proposed while you type. Enter adds."));
}

static void
build_outcome (TuntasMeetingEditor *self)
{
  append_section (self, _ ("What came of it"));
  self->held = gtk_check_button_new_with_label (_ ("The meeting took place"));
  gtk_box_append (GTK_BOX (self->box), self->held);
  self->opening = tuntas_text_area_new (2);
  append_field (self, _ ("Opening"), self->opening,
                _ ("Who opened the meeting and what was said first; the notula has it as “I. "
                   "Pembukaan”."));
  self->minutes = tuntas_text_area_new (6);
  append_field (self, _ ("Discussion"), self->minutes,
                _ ("Each line becomes a paragraph of “II. Pembahasan”."));
  self->decisions = g_object_new (TUNTAS_TYPE_DECISION_LIST, NULL);
  append_field (self, _ ("Decisions"), self->decisions,
                _ ("What was decided, who carries it out, and until when: the table of “III. "
                   "Keputusan”, and what the berita acara numbers."));
  self->actions_title = append_section (self, _ ("Corrective actions of this meeting"));
  self->actions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (self->box), self->actions);
}

static void
tuntas_meeting_editor_dispose (GObject *object)
{
  g_clear_object (&TUNTAS_MEETING_EDITOR (object)->session);

  G_OBJECT_CLASS (tuntas_meeting_editor_parent_class)->dispose (object);
}

static void
tuntas_meeting_editor_class_init (TuntasMeetingEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_meeting_editor_dispose;

  /**
   * TuntasMeetingEditor::changed:
   *
   * Something was typed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_meeting_editor_init (TuntasMeetingEditor *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *inputs[14];

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  gtk_widget_add_css_class (self->box, "meeting-form");
  build_plan (self);
  build_outcome (self);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), self->scroller);

  inputs[0] = self->title;
  inputs[1] = self->agenda;
  inputs[2] = self->cases;
  inputs[3] = self->date;
  inputs[4] = self->start;
  inputs[5] = self->end;
  inputs[6] = self->place;
  inputs[7] = self->leader;
  inputs[8] = self->secretary;
  inputs[9] = self->participants;
  inputs[10] = self->held;
  inputs[11] = self->minutes;
  inputs[12] = self->decisions;
  inputs[13] = self->opening;
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    tuntas_form_value_connect (inputs[i], G_CALLBACK (changed_cb), self);
}

static void
set_time (TuntasMeetingEditor *self, GtkWidget *entry, gint64 at)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (self->session);
  g_autofree char *text = NULL;

  if (at != 0) {
    gint64 midnight = tuntas_calendar_time_of (calendar, tuntas_calendar_date_of (calendar, at), 0);

    text = tuntas_date_text_format_time ((int)((at - midnight) / 60));
  }
  tuntas_form_value_set (entry, text);
}

static void
clear_errors (TuntasMeetingEditor *self)
{
  tuntas_form_field_set_error (self->title_field, NULL);
  tuntas_form_field_set_error (self->date_field, NULL);
  tuntas_form_field_set_error (self->start_field, NULL);
  tuntas_form_field_set_error (self->end_field, NULL);
  tuntas_form_field_set_error (self->place_field, NULL);
}

/* What a new meeting about a case is called. An official document will carry it, hence Indonesian;
 * what a confidential case is about does not go out with an invitation. */
static char *
propose_title (TuntasCaseSummary *summary)
{
  if (summary->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI)
    return g_strdup_printf ("Pembahasan hasil %s", summary->subject);
  if (summary->confidential)
    return g_strdup_printf ("Pembahasan pengaduan nomor register %s", summary->number);
  return g_strdup_printf ("Pembahasan pengaduan: %s", summary->subject);
}

static void
show_outcome (TuntasMeetingEditor *self, TuntasMeeting *meeting, GPtrArray *officials)
{
  g_autoptr (TuntasMinutes) minutes =
               tuntas_minutes_parse (meeting != NULL ? meeting->minutes : NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) posts = NULL;

  for (guint i = 0; officials != NULL && i < officials->len; i++) {
    TuntasOfficial *official = officials->pdata[i];

    if (official->active && official->position != NULL && *official->position != '\0')
      g_strv_builder_add (builder, official->position);
  }
  posts = g_strv_builder_end (builder);
  tuntas_decision_list_set_suggestions (
    TUNTAS_DECISION_LIST (self->decisions), (const char *const *)posts,
    tuntas_session_get_calendar (self->session), tuntas_session_now (self->session));
  tuntas_form_value_set (self->opening, minutes->opening);
  tuntas_form_value_set (self->minutes, minutes->discussion);
  tuntas_decision_list_set_lines (TUNTAS_DECISION_LIST (self->decisions),
                                  meeting != NULL ? (const char *const *)meeting->decisions : NULL);
}

static char *
join_minutes (TuntasMeetingEditor *self)
{
  g_autoptr (TuntasMinutes) minutes = tuntas_minutes_new ();

  minutes->opening = tuntas_form_value_dup (self->opening);
  minutes->discussion = tuntas_form_value_dup (self->minutes);
  return tuntas_minutes_to_text (minutes);
}

/**
 * tuntas_meeting_editor_show_actions:
 * @self: an editor
 * @actions: (element-type TuntasCorrectiveView): what was made of the decisions of its meeting
 */
void
tuntas_meeting_editor_show_actions (TuntasMeetingEditor *self, GPtrArray *actions)
{
  g_return_if_fail (TUNTAS_IS_MEETING_EDITOR (self));

  tuntas_decision_list_set_actions (TUNTAS_DECISION_LIST (self->decisions), actions);
  tuntas_corrective_cards_fill (self->actions, actions);
  gtk_widget_set_visible (self->actions_title, actions->len > 0);
}

/**
 * tuntas_meeting_editor_set_meeting:
 * @self: an editor
 * @session: the open office
 * @sheet: the meeting, or only the cases that a new one is about; read during the call only
 */
void
tuntas_meeting_editor_set_meeting (TuntasMeetingEditor *self,
                                   TuntasSession *session,
                                   TuntasMeetingSheet *sheet)
{
  TuntasMeeting *meeting;
  TuntasCalendar *calendar;
  GPtrArray *officials;
  g_autofree char *agenda = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (TUNTAS_IS_MEETING_EDITOR (self));

  meeting = sheet->meeting;
  g_set_object (&self->session, session);
  calendar = tuntas_session_get_calendar (session);
  officials = tuntas_session_get_officials (session);
  self->filling = TRUE;
  self->meeting_id = meeting != NULL ? meeting->id : 0;
  self->version = meeting != NULL ? meeting->version : 0;
  if (meeting != NULL && meeting->agenda != NULL)
    agenda = g_strjoinv ("\n", meeting->agenda);
  if (meeting != NULL)
    title = g_strdup (meeting->title);
  else if (sheet->cases->len > 0)
    title = propose_title (sheet->cases->pdata[0]);
  tuntas_form_value_set (self->title, title);
  tuntas_form_value_set (self->agenda, agenda);
  tuntas_case_picker_set_cases (TUNTAS_CASE_PICKER (self->cases), session, sheet->cases);
  tuntas_date_entry_set_today (TUNTAS_DATE_ENTRY (self->date),
                               tuntas_calendar_date_of (calendar, tuntas_session_now (session)));
  tuntas_date_entry_set_date (
    TUNTAS_DATE_ENTRY (self->date),
    meeting != NULL ? tuntas_calendar_date_of (calendar, meeting->starts_at) : 0);
  set_time (self, self->start, meeting != NULL ? meeting->starts_at : 0);
  set_time (self, self->end, meeting != NULL ? meeting->ends_at : 0);
  tuntas_form_value_set (self->place, meeting != NULL ? meeting->place : NULL);
  tuntas_official_chooser_set_officials (TUNTAS_OFFICIAL_CHOOSER (self->leader), officials, NULL,
                                         _ ("Nobody yet"));
  tuntas_official_chooser_set_officials (TUNTAS_OFFICIAL_CHOOSER (self->secretary), officials, NULL,
                                         _ ("Nobody yet"));
  tuntas_official_chooser_set_selected (TUNTAS_OFFICIAL_CHOOSER (self->leader),
                                        meeting != NULL ? meeting->leader : 0);
  tuntas_official_chooser_set_selected (TUNTAS_OFFICIAL_CHOOSER (self->secretary),
                                        meeting != NULL ? meeting->secretary : 0);
  tuntas_participant_list_set (TUNTAS_PARTICIPANT_LIST (self->participants),
                               meeting != NULL ? meeting->participants : NULL, officials);
  tuntas_form_value_set (self->held, meeting != NULL && meeting->held ? "1" : NULL);
  show_outcome (self, meeting, officials);
  tuntas_meeting_editor_show_actions (self, sheet->actions);
  clear_errors (self);
  self->dirty = restore_draft (self, sheet->draft);
  self->filling = FALSE;
  update_remark (self);
}

static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (kept, g_strdup (lines[i]));
  g_ptr_array_add (kept, NULL);
  return (GStrv)g_ptr_array_steal (kept, NULL);
}

/* Reads when it begins and ends; says beside the fields what is wrong. */
static gboolean
read_times (TuntasMeetingEditor *self, TuntasMeeting *meeting)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (self->session);
  int date = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->date));
  g_autofree char *start = tuntas_form_value_dup (self->start);
  g_autofree char *end = tuntas_form_value_dup (self->end);
  int minute = 0;
  gboolean good = TRUE;

  if (date == 0) {
    tuntas_form_field_set_error (self->date_field, _ ("Write the day, like 24/11/2026."));
    good = FALSE;
  }
  if (!tuntas_day_guess_parse_time (start, &minute)) {
    tuntas_form_field_set_error (self->start_field, _ ("Write the time, like 09.00."));
    good = FALSE;
  } else if (date != 0) {
    meeting->starts_at = tuntas_calendar_time_of (calendar, date, minute);
  }
  if (*end != '\0') {
    if (!tuntas_day_guess_parse_time (end, &minute)) {
      tuntas_form_field_set_error (self->end_field, _ ("Write the time, like 12.00."));
      good = FALSE;
    } else if (date != 0) {
      meeting->ends_at = tuntas_calendar_time_of (calendar, date, minute);
      if (meeting->ends_at <= meeting->starts_at) {
        tuntas_form_field_set_error (self->end_field, _ ("The end lies before the beginning."));
        good = FALSE;
      }
    }
  }
  return good;
}

/**
 * tuntas_meeting_editor_make_meeting:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): the meeting as it stands; NULL when something is missing,
 *   which is then said beside its field
 */
TuntasMeeting *
tuntas_meeting_editor_make_meeting (TuntasMeetingEditor *self)
{
  g_autoptr (TuntasMeeting) meeting = tuntas_meeting_new ();
  GPtrArray *cases;
  g_autofree char *agenda = NULL;
  gboolean good = TRUE;
  TuntasFormField *fields[] = {self->title_field, self->date_field, self->start_field,
                               self->end_field, self->place_field};

  g_return_val_if_fail (TUNTAS_IS_MEETING_EDITOR (self), NULL);

  clear_errors (self);
  meeting->id = self->meeting_id;
  meeting->version = self->version;
  meeting->title = tuntas_form_value_dup (self->title);
  meeting->place = tuntas_form_value_dup (self->place);
  if (*meeting->title == '\0') {
    tuntas_form_field_set_error (self->title_field, _ ("Write what the meeting is about."));
    good = FALSE;
  }
  good = read_times (self, meeting) && good;
  if (*meeting->place == '\0') {
    tuntas_form_field_set_error (self->place_field, _ ("Write where it takes place."));
    good = FALSE;
  }
  for (guint i = 0; !good && i < G_N_ELEMENTS (fields); i++) {
    if (*tuntas_form_field_get_error (fields[i]) != '\0') {
      gtk_widget_grab_focus (GTK_WIDGET (fields[i]));
      return NULL;
    }
  }
  meeting->leader = tuntas_official_chooser_get_selected (TUNTAS_OFFICIAL_CHOOSER (self->leader));
  meeting->secretary =
    tuntas_official_chooser_get_selected (TUNTAS_OFFICIAL_CHOOSER (self->secretary));
  agenda = tuntas_form_value_dup (self->agenda);
  meeting->agenda = split_lines (agenda);
  meeting->decisions = tuntas_decision_list_dup_lines (TUNTAS_DECISION_LIST (self->decisions));
  meeting->minutes = join_minutes (self);
  meeting->held = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->held));
  meeting->participants =
    tuntas_participant_list_dup (TUNTAS_PARTICIPANT_LIST (self->participants));
  meeting->cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  cases = tuntas_case_picker_get_cases (TUNTAS_CASE_PICKER (self->cases));
  for (guint i = 0; i < cases->len; i++)
    g_array_append_val (meeting->cases, ((TuntasCaseSummary *)cases->pdata[i])->id);
  return g_steal_pointer (&meeting);
}

/**
 * tuntas_meeting_editor_dup_draft:
 * @self: an editor
 *
 * Returns: (transfer full): what was typed, as a text to keep
 */
char *
tuntas_meeting_editor_dup_draft (TuntasMeetingEditor *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *decisions = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (TUNTAS_IS_MEETING_EDITOR (self), NULL);

  g_key_file_set_integer (file, DRAFT_GROUP, "version", self->version);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *text = tuntas_form_value_dup (typed_input (self, i));

    g_key_file_set_string (file, DRAFT_GROUP, typed[i].key, text);
  }
  lines = tuntas_decision_list_dup_lines (TUNTAS_DECISION_LIST (self->decisions));
  decisions = g_strjoinv ("\n", lines);
  g_key_file_set_string (file, DRAFT_GROUP, DRAFT_DECISIONS, decisions);
  return g_key_file_to_data (file, NULL, NULL);
}

/**
 * tuntas_meeting_editor_is_dirty:
 * @self: an editor
 *
 * Returns: whether something was typed that is not saved
 */
gboolean
tuntas_meeting_editor_is_dirty (TuntasMeetingEditor *self)
{
  g_return_val_if_fail (TUNTAS_IS_MEETING_EDITOR (self), FALSE);
  return self->dirty;
}

/**
 * tuntas_meeting_editor_get_meeting_id:
 * @self: an editor
 *
 * Returns: id of the meeting; 0 while it is new
 */
gint64
tuntas_meeting_editor_get_meeting_id (TuntasMeetingEditor *self)
{
  g_return_val_if_fail (TUNTAS_IS_MEETING_EDITOR (self), 0);
  return self->meeting_id;
}

/**
 * tuntas_meeting_editor_get_first_case:
 * @self: an editor
 *
 * Returns: id of the first case it is about; 0 for none
 */
gint64
tuntas_meeting_editor_get_first_case (TuntasMeetingEditor *self)
{
  GPtrArray *cases;

  g_return_val_if_fail (TUNTAS_IS_MEETING_EDITOR (self), 0);

  cases = tuntas_case_picker_get_cases (TUNTAS_CASE_PICKER (self->cases));
  return cases->len > 0 ? ((TuntasCaseSummary *)cases->pdata[0])->id : 0;
}
