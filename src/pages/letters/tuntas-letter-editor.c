/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-calendar-text.h"
#include "tuntas-date-entry.h"
#include "tuntas-error-text.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-name-factory.h"
#include "tuntas-official-chooser.h"
#include "tuntas-page.h"
#include "tuntas-pdf-view.h"
#include "tuntas-text-area.h"
#include "tuntas-wrap-layout.h"

/* Milliseconds of rest after which the pages are drawn anew. */
#define PREVIEW_AFTER 450
/* Bytes of a text that gets more lines to be written in. */
#define LONG_TEXT 250

/**
 * TuntasLetterEditor:
 *
 * A letter that is being made: what can be typed at the left, the pages as they will be printed at
 * the right. Saving and issuing are actions of the page around it.
 */
struct _TuntasLetterEditor {
  AdwBin parent_instance;

  GtkWidget *form;
  GtkWidget *kind;
  TuntasFormField *case_field;
  GtkWidget *case_number;
  TuntasFormField *meeting_field;
  GtkWidget *meeting;
  GtkWidget *date;
  GtkWidget *signer;
  GtkWidget *fields_box;
  GtkWidget *problem;
  GtkWidget *spinner;
  TuntasPdfView *preview;

  TuntasSession *session;
  GCancellable *cancellable; /* of the outline and preview under way */
  GPtrArray *known_kinds;    /* (element-type TuntasLetterKind): all of them */
  GPtrArray *kinds;          /* (element-type TuntasLetterKind): to choose from, of @known_kinds */
  GPtrArray *meetings;       /* (element-type TuntasMeeting) (nullable) */
  GPtrArray *fields;         /* (element-type TuntasLetterField) (nullable) */
  GPtrArray *inputs;         /* (element-type TuntasFormField), owned by the widget tree */
  GHashTable *typed;         /* (element-type utf8 utf8): what differs from what was proposed */
  char *known_number;        /* of the case that case_id stands for */
  gint64 case_id;
  gint64 meeting_id;
  gint64 action_id; /* corrective action of case_id */
  gint64 letter_id;
  guint outline_source;
  guint preview_source;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TuntasLetterEditor, tuntas_letter_editor, ADW_TYPE_BIN)

static void queue_preview (TuntasLetterEditor *self);
static void queue_outline (TuntasLetterEditor *self);

static TuntasLetterKind *
get_kind (TuntasLetterEditor *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  return self->kinds != NULL && index < self->kinds->len ? self->kinds->pdata[index] : NULL;
}

static void
show_problem (TuntasLetterEditor *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->problem), text != NULL ? text : "");
  gtk_widget_set_visible (self->problem, text != NULL);
}

/* Keeps what differs from the proposal, so that the fields can be built anew around it. */
static void
remember_typed (TuntasLetterEditor *self)
{
  for (guint i = 0; self->fields != NULL && i < self->fields->len; i++) {
    TuntasLetterField *field = self->fields->pdata[i];
    GtkWidget *input = tuntas_form_field_get_child (self->inputs->pdata[i]);
    char *value = tuntas_form_value_dup (input);

    if (g_strcmp0 (value, field->value != NULL ? field->value : "") == 0 &&
        g_hash_table_lookup (self->typed, field->name) == NULL)
      g_free (value);
    else
      g_hash_table_replace (self->typed, g_strdup (field->name), value);
  }
}

/* The preview. */

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasLetterEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (pdf == NULL) {
    g_autofree char *text = tuntas_error_text_describe (error);

    show_problem (self, text);
    if (tuntas_pdf_view_get_pdf (self->preview) == NULL)
      tuntas_pdf_view_set_message (self->preview, _ ("The pages appear here."));
    return;
  }
  show_problem (self, NULL);
  tuntas_pdf_view_set_pdf (self->preview, pdf,
                           get_kind (self) != NULL ? get_kind (self)->title : NULL);
}

static gboolean
preview_cb (gpointer data)
{
  TuntasLetterEditor *self = data;

  self->preview_source = 0;
  if (get_kind (self) == NULL || self->session == NULL)
    return G_SOURCE_REMOVE;
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  tuntas_session_run_async (
    self->session, tuntas_letter_preview_func, tuntas_letter_editor_make_request (self),
    (GDestroyNotify)tuntas_letter_request_free, (GDestroyNotify)g_bytes_unref, self->cancellable,
    previewed_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
queue_preview (TuntasLetterEditor *self)
{
  if (self->filling)
    return;
  g_clear_handle_id (&self->preview_source, g_source_remove);
  self->preview_source = g_timeout_add (PREVIEW_AFTER, preview_cb, self);
}

/* The fields. */

static GtkWidget *
new_input (TuntasLetterField *field)
{
  gboolean roomy = field->value != NULL && strlen (field->value) > LONG_TEXT;

  if (field->choices != NULL && field->choices[0] != NULL)
    return gtk_drop_down_new_from_strings ((const char *const *)field->choices);
  return field->multiline ? tuntas_text_area_new (roomy ? 6 : 3) : gtk_entry_new ();
}

static void
fill_fields (TuntasLetterEditor *self, GPtrArray *fields)
{
  GtkWidget *child;

  g_ptr_array_ref (fields);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = fields;
  g_ptr_array_set_size (self->inputs, 0);
  while ((child = gtk_widget_get_first_child (self->fields_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->fields_box), child);
  for (guint i = 0; i < fields->len; i++) {
    TuntasLetterField *field = fields->pdata[i];
    GtkWidget *input = new_input (field);
    GtkWidget *row = tuntas_form_field_new (field->title, input);
    const char *typed = g_hash_table_lookup (self->typed, field->name);

    tuntas_form_field_set_required (TUNTAS_FORM_FIELD (row), field->required);
    tuntas_form_value_set (input, typed != NULL ? typed : field->value);
    tuntas_form_value_connect (input, G_CALLBACK (queue_preview), self);
    gtk_box_append (GTK_BOX (self->fields_box), row);
    g_ptr_array_add (self->inputs, row);
  }
}

static void
fill_meetings (TuntasLetterEditor *self, GPtrArray *meetings)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;
  gboolean wanted = get_kind (self) != NULL && get_kind (self)->needs_meeting;

  g_ptr_array_ref (meetings);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  self->meetings = meetings;
  gtk_string_list_append (names, _ ("No meeting"));
  for (guint i = 0; i < meetings->len; i++) {
    TuntasMeeting *meeting = meetings->pdata[i];
    g_autofree char *at = tuntas_calendar_format_short (calendar, meeting->starts_at,
                                                        tuntas_session_now (self->session));

    gtk_string_list_take (names, g_strdup_printf ("%s · %s", at, meeting->title));
    if (meeting->id == self->meeting_id)
      selected = i + 1;
  }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->meeting), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->meeting), selected);
  gtk_widget_set_visible (GTK_WIDGET (self->meeting_field), wanted || self->meeting_id != 0);
  tuntas_form_field_set_required (self->meeting_field, wanted);
  tuntas_form_field_set_hint (
    self->meeting_field,
    wanted && meetings->len == 0 ? _ ("Plan the meeting first, on the page of meetings.") : NULL);
}

static void
outlined_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasLetterEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasLetterOutline *outline =
    tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (outline == NULL) {
    g_autofree char *text = tuntas_error_text_describe (error);
    g_autofree char *number = tuntas_form_value_dup (self->case_number);

    if (*number != '\0' && g_strcmp0 (number, self->known_number) != 0)
      tuntas_form_field_set_error (self->case_field, text);
    else
      show_problem (self, text);
    return;
  }
  self->filling = TRUE;
  self->case_id = outline->case_id;
  self->meeting_id = outline->meeting_id;
  tuntas_form_field_set_error (self->case_field, NULL);
  tuntas_form_field_set_hint (self->case_field, outline->case_subject);
  if (outline->case_number != NULL) {
    g_free (self->known_number);
    self->known_number = g_strdup (outline->case_number);
    tuntas_form_value_set (self->case_number, outline->case_number);
  }
  fill_meetings (self, outline->meetings);
  fill_fields (self, outline->fields);
  self->filling = FALSE;
  tuntas_letter_outline_free (outline);
  queue_preview (self);
}

static gboolean
outline_cb (gpointer data)
{
  TuntasLetterEditor *self = data;

  self->outline_source = 0;
  if (get_kind (self) == NULL || self->session == NULL)
    return G_SOURCE_REMOVE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  remember_typed (self);
  tuntas_session_run_async (
    self->session, tuntas_letter_outline_func, tuntas_letter_editor_make_request (self),
    (GDestroyNotify)tuntas_letter_request_free, (GDestroyNotify)tuntas_letter_outline_free,
    self->cancellable, outlined_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
queue_outline (TuntasLetterEditor *self)
{
  if (self->filling)
    return;
  g_clear_handle_id (&self->outline_source, g_source_remove);
  self->outline_source = g_timeout_add (PREVIEW_AFTER, outline_cb, self);
}

static void
meeting_selected_cb (TuntasLetterEditor *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->meeting));

  if (self->filling || self->meetings == NULL)
    return;
  self->meeting_id = index > 0 && index <= self->meetings->len
                       ? ((TuntasMeeting *)self->meetings->pdata[index - 1])->id
                       : 0;
  queue_outline (self);
}

static void
case_changed_cb (TuntasLetterEditor *self)
{
  if (!self->filling)
    self->meeting_id = 0;
  queue_outline (self);
}

static void
pdf_failed_cb (TuntasLetterEditor *self, const char *heading, const GError *error)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);

  if (page != NULL)
    tuntas_page_report (TUNTAS_PAGE (page), heading, error);
}

/* The window is gone. */
static void
tuntas_letter_editor_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (TUNTAS_LETTER_EDITOR (widget)->cancellable);
  GTK_WIDGET_CLASS (tuntas_letter_editor_parent_class)->unroot (widget);
}

static void
tuntas_letter_editor_dispose (GObject *object)
{
  TuntasLetterEditor *self = TUNTAS_LETTER_EDITOR (object);

  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->outline_source, g_source_remove);
  g_clear_handle_id (&self->preview_source, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tuntas_letter_editor_parent_class)->dispose (object);
}

static void
tuntas_letter_editor_finalize (GObject *object)
{
  TuntasLetterEditor *self = TUNTAS_LETTER_EDITOR (object);

  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->known_kinds, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_ptr_array_unref (self->inputs);
  g_hash_table_unref (self->typed);
  g_free (self->known_number);

  G_OBJECT_CLASS (tuntas_letter_editor_parent_class)->finalize (object);
}

static void
tuntas_letter_editor_class_init (TuntasLetterEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_letter_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_letter_editor_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = tuntas_letter_editor_unroot;
}

static TuntasFormField *
append_field (TuntasLetterEditor *self, const char *title, GtkWidget *input)
{
  GtkWidget *field = tuntas_form_field_new (title, input);

  gtk_box_append (GTK_BOX (self->form), field);
  return TUNTAS_FORM_FIELD (field);
}

static GtkWidget *
new_foot (TuntasLetterEditor *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  struct {
    const char *label;
    const char *action;
    const char *css_class;
  } entries[] = {
    {_ ("Issue"), "letters.issue", "suggested-action"},
    {_ ("Keep as draft"), "letters.save", NULL},
    {_ ("Back to the list"), "letters.list", "flat"},
  };

  gtk_widget_add_css_class (foot, "editor-foot");
  self->problem = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "field-error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (foot), self->problem);
  gtk_widget_set_layout_manager (buttons, tuntas_wrap_layout_new (9));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    GtkWidget *button = gtk_button_new_with_label (entries[i].label);

    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), entries[i].action);
    if (entries[i].css_class != NULL)
      gtk_widget_add_css_class (button, entries[i].css_class);
    gtk_box_append (GTK_BOX (buttons), button);
  }
  self->spinner = gtk_spinner_new ();
  gtk_box_append (GTK_BOX (buttons), self->spinner);
  gtk_box_append (GTK_BOX (foot), buttons);
  return foot;
}

static void
tuntas_letter_editor_init (TuntasLetterEditor *self)
{
  GtkWidget *split = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_autoptr (GtkListItemFactory) factory = tuntas_name_factory_new ();

  self->inputs = g_ptr_array_new ();
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  gtk_widget_add_css_class (self->form, "editor-form");
  self->kind = gtk_drop_down_new (NULL, NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->kind), factory);
  append_field (self, _ ("Letter"), self->kind);
  self->case_number = gtk_entry_new ();
  self->case_field = append_field (self, _ ("Case"), self->case_number);
  self->meeting = gtk_drop_down_new (NULL, NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->meeting), factory);
  self->meeting_field = append_field (self, _ ("Meeting"), self->meeting);
  self->date = tuntas_date_entry_new ();
  tuntas_date_entry_set_future (TUNTAS_DATE_ENTRY (self->date), TRUE);
  append_field (self, _ ("Date of the letter"), self->date);
  self->signer = tuntas_official_chooser_new ();
  append_field (self, _ ("Signed by"), self->signer);
  self->fields_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 15);
  gtk_box_append (GTK_BOX (self->form), self->fields_box);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->form);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (left), scroller);
  gtk_box_append (GTK_BOX (left), new_foot (self));
  gtk_widget_set_size_request (left, 340, -1);

  self->preview = TUNTAS_PDF_VIEW (tuntas_pdf_view_new ());
  tuntas_pdf_view_set_message (self->preview, _ ("The pages appear here."));
  gtk_widget_set_hexpand (GTK_WIDGET (self->preview), TRUE);
  g_signal_connect_object (self->preview, "failed", G_CALLBACK (pdf_failed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (split), left);
  gtk_box_append (GTK_BOX (split), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (split), GTK_WIDGET (self->preview));
  adw_bin_set_child (ADW_BIN (self), split);

  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (queue_outline), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->case_number, "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->meeting, "notify::selected", G_CALLBACK (meeting_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "changed", G_CALLBACK (queue_preview), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->signer, "changed", G_CALLBACK (queue_preview), self,
                           G_CONNECT_SWAPPED);
}

/* Papers of a survey are begun on its page; anywhere else they would only stand in the way, and
 * there those about a complaint would. */
static GPtrArray *
choose_kinds (GPtrArray *kinds, const char *kind)
{
  GPtrArray *chosen = g_ptr_array_new ();
  gboolean surveys = FALSE;

  for (guint i = 0; i < kinds->len; i++) {
    TuntasLetterKind *candidate = kinds->pdata[i];

    surveys = surveys || (candidate->needs_survey && g_strcmp0 (candidate->kind, kind) == 0);
  }
  for (guint i = 0; i < kinds->len; i++) {
    TuntasLetterKind *candidate = kinds->pdata[i];

    if (surveys ? !candidate->needs_complaint : !candidate->needs_survey)
      g_ptr_array_add (chosen, candidate);
  }
  return chosen;
}

static void
select_kind (TuntasLetterEditor *self, const char *kind)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->kinds->len; i++) {
    TuntasLetterKind *candidate = self->kinds->pdata[i];

    gtk_string_list_append (titles, candidate->title);
    if (g_strcmp0 (candidate->kind, kind) == 0)
      selected = i;
  }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), selected);
}

/**
 * tuntas_letter_editor_begin:
 * @self: an editor
 * @session: the open office
 * @kinds: (element-type TuntasLetterKind): the templates
 * @kind: (nullable): the template to begin with
 * @case_id: a case, or 0
 * @meeting_id: a meeting, or 0
 * @action_id: a corrective action of the case, or 0
 * @concept: (nullable): a draft to go on with
 *
 * Begins a letter, or goes on with a draft.
 */
void
tuntas_letter_editor_begin (TuntasLetterEditor *self,
                            TuntasSession *session,
                            GPtrArray *kinds,
                            const char *kind,
                            gint64 case_id,
                            gint64 meeting_id,
                            gint64 action_id,
                            TuntasLetter *concept)
{
  TuntasCalendar *calendar;
  int today;

  g_return_if_fail (TUNTAS_IS_LETTER_EDITOR (self));

  g_set_object (&self->session, session);
  calendar = tuntas_session_get_calendar (session);
  today = tuntas_calendar_date_of (calendar, tuntas_session_now (session));
  g_ptr_array_ref (kinds);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->known_kinds, g_ptr_array_unref);
  self->known_kinds = kinds;
  self->kinds = choose_kinds (kinds, concept != NULL ? concept->kind : kind);
  self->filling = TRUE;
  g_hash_table_remove_all (self->typed);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->case_id = concept != NULL ? concept->case_id : case_id;
  self->meeting_id = concept != NULL ? concept->meeting_id : meeting_id;
  self->action_id = concept != NULL ? concept->action_id : action_id;
  self->letter_id = concept != NULL ? concept->id : 0;
  g_clear_pointer (&self->known_number, g_free);
  tuntas_form_value_set (self->case_number, NULL);
  tuntas_form_field_set_error (self->case_field, NULL);
  tuntas_form_field_set_hint (self->case_field, _ ("Register number, when the letter has a case."));
  tuntas_date_entry_set_today (TUNTAS_DATE_ENTRY (self->date), today);
  tuntas_date_entry_set_date (TUNTAS_DATE_ENTRY (self->date),
                              concept != NULL && concept->date != 0 ? concept->date : today);
  tuntas_official_chooser_set_officials (TUNTAS_OFFICIAL_CHOOSER (self->signer),
                                         tuntas_session_get_officials (session), NULL,
                                         _ ("The head of the office"));
  select_kind (self, concept != NULL ? concept->kind : kind);
  gtk_widget_set_visible (GTK_WIDGET (self->meeting_field), FALSE);
  show_problem (self, NULL);
  tuntas_pdf_view_set_pdf (self->preview, NULL, NULL);
  tuntas_pdf_view_set_message (self->preview, _ ("The pages appear here."));
  self->filling = FALSE;
  g_clear_handle_id (&self->outline_source, g_source_remove);
  outline_cb (self);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

/**
 * tuntas_letter_editor_make_request:
 * @self: an editor
 *
 * Returns: (transfer full): the letter as it stands
 */
TuntasLetterRequest *
tuntas_letter_editor_make_request (TuntasLetterEditor *self)
{
  TuntasLetterKind *kind;
  TuntasOfficial *acting;
  TuntasLetterRequest *request;
  g_autofree char *number = NULL;
  GHashTableIter iter;
  gpointer name, value;

  g_return_val_if_fail (TUNTAS_IS_LETTER_EDITOR (self), NULL);

  kind = get_kind (self);
  acting = tuntas_session_get_acting (self->session);
  request = tuntas_letter_request_new (kind != NULL ? kind->kind : "");
  number = tuntas_form_value_dup (self->case_number);
  request->meeting_id = self->meeting_id;
  request->letter_id = self->letter_id;
  request->by = acting != NULL ? acting->id : 0;
  request->signer = tuntas_official_chooser_get_selected (TUNTAS_OFFICIAL_CHOOSER (self->signer));
  request->date = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (self->date));
  if (request->fields == NULL)
    request->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  remember_typed (self);
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (request->fields, g_strdup (name), g_strdup (value));
  if (*number == '\0')
    request->case_id = self->known_number == NULL ? self->case_id : 0;
  else if (g_strcmp0 (number, self->known_number) == 0)
    request->case_id = self->case_id;
  else
    g_hash_table_insert (request->fields, g_strdup (TUNTAS_LETTER_CASE_NUMBER),
                         g_steal_pointer (&number));
  if (request->case_id == self->case_id)
    request->action_id = self->action_id;
  return request;
}

/**
 * tuntas_letter_editor_set_letter_id:
 * @self: an editor
 * @letter_id: the draft as which it was kept
 */
void
tuntas_letter_editor_set_letter_id (TuntasLetterEditor *self, gint64 letter_id)
{
  g_return_if_fail (TUNTAS_IS_LETTER_EDITOR (self));
  self->letter_id = letter_id;
}

/**
 * tuntas_letter_editor_check:
 * @self: an editor
 *
 * Returns: whether nothing required is missing; what is, is said beside its field
 */
gboolean
tuntas_letter_editor_check (TuntasLetterEditor *self)
{
  GtkWidget *first = NULL;

  g_return_val_if_fail (TUNTAS_IS_LETTER_EDITOR (self), FALSE);

  for (guint i = 0; self->fields != NULL && i < self->fields->len; i++) {
    TuntasLetterField *field = self->fields->pdata[i];
    TuntasFormField *row = self->inputs->pdata[i];
    g_autofree char *value = tuntas_form_value_dup (tuntas_form_field_get_child (row));
    gboolean missing = field->required && *value == '\0';

    tuntas_form_field_set_error (row, missing ? _ ("The letter needs this.") : NULL);
    if (missing && first == NULL)
      first = GTK_WIDGET (row);
  }
  if (first != NULL)
    gtk_widget_grab_focus (first);
  return first == NULL && get_kind (self) != NULL;
}

/**
 * tuntas_letter_editor_set_busy:
 * @self: an editor
 * @busy: whether the letter is being kept or issued
 */
void
tuntas_letter_editor_set_busy (TuntasLetterEditor *self, gboolean busy)
{
  g_return_if_fail (TUNTAS_IS_LETTER_EDITOR (self));
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
}
