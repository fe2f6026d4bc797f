/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-comments-part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-survey-comment-draft.h"
#include "tuntas-survey-comment-row.h"
#include "tuntas-wrap-layout.h"

/* So many topics are named; rarer ones are found by searching. */
#define MAX_TOPICS 24
/* So many comments more are shown at a time. */
#define STEP 40

/**
 * TuntasSurveyCommentsPart:
 *
 * What respondents wrote: the topics that come up most, the comments as they were written, and the
 * complaints that were made of them.
 */
struct _TuntasSurveyCommentsPart {
  TuntasSurveyPart parent_instance;

  GtkWidget *stack; /* "empty", "comments" */
  GtkWidget *search;
  GtkWidget *topics_title;
  GtkWidget *topics_box;
  GtkWidget *found;
  GtkWidget *list;
  GtkWidget *more;

  GPtrArray *forms;    /* (element-type TuntasSurveyForm) (nullable) */
  GPtrArray *topics;   /* (element-type TuntasSurveyTopic) (nullable) */
  GHashTable *numbers; /* (element-type gint64 utf8) (nullable): of cases */
  char *stem;          /* (nullable): of the topic that is chosen */
  guint limit;
  TuntasSurveyCommentDraft *draft; /* (nullable) */
  gint64 period;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyCommentsPart, tuntas_survey_comments_part, TUNTAS_TYPE_SURVEY_PART)

/* What is read at one time. */
typedef struct {
  GPtrArray *forms;
  GPtrArray *topics;
  GHashTable *numbers;
} Comments;

static void
comments_free (Comments *comments)
{
  g_clear_pointer (&comments->forms, g_ptr_array_unref);
  g_clear_pointer (&comments->topics, g_ptr_array_unref);
  g_clear_pointer (&comments->numbers, g_hash_table_unref);
  g_free (comments);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Comments, comments_free)

/* A draft while it is made or registered. */
typedef struct {
  gint64 form_id;
  gint64 by;
  TuntasComplaint *complaint;
  GStrv lacking;
} Draft;

static void
draft_free (Draft *draft)
{
  tuntas_complaint_unref (draft->complaint);
  g_strfreev (draft->lacking);
  g_free (draft);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, draft_free)

static TuntasPage *
get_page (TuntasSurveyCommentsPart *self)
{
  return tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self));
}

/* The worker */

static GHashTable *
read_numbers (TuntasWorkspace *workspace, GPtrArray *forms, GError **error)
{
  g_autoptr (GHashTable) numbers =
               g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) summaries = NULL;

  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);

    if (form->case_id != 0)
      g_array_append_val (ids, form->case_id);
  }
  if (ids->len == 0)
    return g_steal_pointer (&numbers);
  summaries = tuntas_workspace_load_summaries (workspace, (const gint64 *)(gpointer)ids->data,
                                               ids->len, error);
  if (summaries == NULL)
    return NULL;
  for (guint i = 0; i < summaries->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (summaries, i);

    g_hash_table_insert (numbers, g_memdup2 (&summary->id, sizeof summary->id),
                         g_strdup (summary->number));
  }
  return g_steal_pointer (&numbers);
}

static gpointer
read_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Comments) comments = g_new0 (Comments, 1);
  gint64 period = *(gint64 *)data;

  comments->forms = tuntas_workspace_list_survey_comments (workspace, period, error);
  if (comments->forms == NULL)
    return NULL;
  comments->topics = tuntas_workspace_list_survey_topics (workspace, period, error);
  if (comments->topics == NULL)
    return NULL;
  comments->numbers = read_numbers (workspace, comments->forms, error);
  return comments->numbers != NULL ? g_steal_pointer (&comments) : NULL;
}

static gpointer
draft_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Draft) draft = g_new0 (Draft, 1);
  g_autoptr (GStrvBuilder) lacking = g_strv_builder_new ();
  g_autoptr (GPtrArray) issues = NULL;

  draft->form_id = ((Draft *)data)->form_id;
  draft->complaint = tuntas_workspace_draft_comment (workspace, draft->form_id, error);
  if (draft->complaint == NULL)
    return NULL;
  issues = tuntas_workspace_check_intake (workspace, draft->complaint, NULL);
  for (guint i = 0; i < issues->len; i++)
    g_strv_builder_add (lacking, ((TuntasIntakeIssue *)g_ptr_array_index (issues, i))->field);
  draft->lacking = g_strv_builder_end (lacking);
  return g_steal_pointer (&draft);
}

static gpointer
register_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Draft *draft = data;
  gint64 id = tuntas_workspace_register_comment (workspace, draft->form_id, draft->complaint,
                                                 draft->by, error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/* What is in sight */

static TuntasSurveyTopic *
find_topic (TuntasSurveyCommentsPart *self)
{
  for (guint i = 0; self->stem != NULL && i < self->topics->len; i++) {
    TuntasSurveyTopic *topic = g_ptr_array_index (self->topics, i);

    if (strcmp (topic->stem, self->stem) == 0)
      return topic;
  }
  return NULL;
}

static gboolean
is_of_topic (TuntasSurveyForm *form, TuntasSurveyTopic *topic)
{
  for (guint i = 0; i < topic->form_ids->len; i++)
    if (g_array_index (topic->form_ids, gint64, i) == form->id)
      return TRUE;
  return FALSE;
}

static gboolean
has_words (TuntasSurveyForm *form, const char *folded)
{
  g_autofree char *text = *folded != '\0' ? g_utf8_casefold (form->comment, -1) : NULL;

  return text == NULL || strstr (text, folded) != NULL;
}

static gboolean
is_drafted (TuntasSurveyCommentsPart *self, gint64 form_id)
{
  return self->draft != NULL && tuntas_survey_comment_draft_get_form_id (self->draft) == form_id;
}

static GtkWidget *
make_row (TuntasSurveyCommentsPart *self, TuntasSurveyForm *form)
{
  const char *number = g_hash_table_lookup (self->numbers, &form->case_id);

  return tuntas_survey_comment_row_new (form, number, form->case_id == 0);
}

/* The row in which somebody is writing stays. */
static void
clear_list (TuntasSurveyCommentsPart *self)
{
  GtkWidget *next = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = next) {
    next = gtk_widget_get_next_sibling (row);
    if (!is_drafted (self, tuntas_survey_comment_row_get_form_id (TUNTAS_SURVEY_COMMENT_ROW (row))))
      gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  }
}

static gboolean
is_wanted (TuntasSurveyCommentsPart *self,
           TuntasSurveyForm *form,
           TuntasSurveyTopic *topic,
           const char *folded)
{
  return is_drafted (self, form->id) ||
         ((topic == NULL || is_of_topic (form, topic)) && has_words (form, folded));
}

static void
show_found (TuntasSurveyCommentsPart *self, guint n)
{
  g_autofree char *text =
    n == self->forms->len
      ? g_strdup_printf (ngettext ("%u comment", "%u comments", n), n)
      : g_strdup_printf (ngettext ("%u of %u comment", "%u of %u comments", self->forms->len), n,
                         self->forms->len);

  gtk_label_set_label (GTK_LABEL (self->found), text);
}

static void
show_comments (TuntasSurveyCommentsPart *self)
{
  g_autofree char *words =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  g_autofree char *folded = g_utf8_casefold (words, -1);
  TuntasSurveyTopic *topic = find_topic (self);
  guint n = 0;

  clear_list (self);
  for (guint i = 0; i < self->forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (self->forms, i);

    if (!is_wanted (self, form, topic, folded))
      continue;
    if (n < self->limit && !is_drafted (self, form->id))
      gtk_list_box_insert (GTK_LIST_BOX (self->list), make_row (self, form), (int)n);
    n++;
  }
  show_found (self, n);
  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->more, n > self->limit);
}

static void
topic_toggled_cb (GtkToggleButton *button, TuntasSurveyCommentsPart *self)
{
  const char *stem = g_object_get_data (G_OBJECT (button), "tuntas-stem");

  if (self->filling)
    return;
  self->filling = TRUE;
  g_free (self->stem);
  self->stem = gtk_toggle_button_get_active (button) ? g_strdup (stem) : NULL;
  for (GtkWidget *chip = gtk_widget_get_first_child (self->topics_box); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (chip != GTK_WIDGET (button))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
  self->filling = FALSE;
  self->limit = STEP;
  show_comments (self);
}

static void
append_topic (TuntasSurveyCommentsPart *self, TuntasSurveyTopic *topic)
{
  g_autofree char *label = g_strdup_printf ("%s %u", topic->word, topic->form_ids->len);
  g_autofree char *spoken =
    g_strdup_printf (ngettext ("%s, in %u comment", "%s, in %u comments", topic->form_ids->len),
                     topic->word, topic->form_ids->len);
  GtkWidget *chip = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (chip, "chip");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), g_strcmp0 (topic->stem, self->stem) == 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (chip), "tuntas-stem", g_strdup (topic->stem), g_free);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (topic_toggled_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (self->topics_box), chip);
}

static void
show_topics (TuntasSurveyCommentsPart *self)
{
  GtkWidget *chip;

  if (find_topic (self) == NULL)
    g_clear_pointer (&self->stem, g_free);
  self->filling = TRUE;
  while ((chip = gtk_widget_get_first_child (self->topics_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->topics_box), chip);
  for (guint i = 0; i < MIN (self->topics->len, MAX_TOPICS); i++)
    append_topic (self, g_ptr_array_index (self->topics, i));
  self->filling = FALSE;
  gtk_widget_set_visible (self->topics_title, self->topics->len > 0);
  gtk_widget_set_visible (self->topics_box, self->topics->len > 0);
}

static void
close_draft (TuntasSurveyCommentsPart *self)
{
  if (self->draft != NULL)
    tuntas_survey_comment_draft_leave (self->draft);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    tuntas_survey_comment_row_set_draft (TUNTAS_SURVEY_COMMENT_ROW (row), NULL);
  g_clear_object (&self->draft);
}

/* A complaint was made of it at another place meanwhile, or the comment is no more. */
static void
drop_old_draft (TuntasSurveyCommentsPart *self)
{
  for (guint i = 0; i < self->forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (self->forms, i);

    if (is_drafted (self, form->id) && form->case_id == 0)
      return;
  }
  close_draft (self);
}

static void
take_comments (TuntasSurveyCommentsPart *self, Comments *comments)
{
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  self->forms = g_steal_pointer (&comments->forms);
  self->topics = g_steal_pointer (&comments->topics);
  self->numbers = g_steal_pointer (&comments->numbers);
  drop_old_draft (self);
  show_topics (self);
  show_comments (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->forms->len > 0 ? "comments" : "empty");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyCommentsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Comments) comments =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (get_page (self) == NULL)
    return;
  if (comments != NULL)
    take_comments (self, comments);
  else
    tuntas_page_report (get_page (self), _ ("The comments could not be read."), error);
}

static void
tuntas_survey_comments_part_show (TuntasSurveyPart *part, TuntasSurveyResult *result)
{
  TuntasSurveyCommentsPart *self = TUNTAS_SURVEY_COMMENTS_PART (part);
  TuntasPage *page = get_page (self);
  gint64 period = result->summary->period->id;

  if (page == NULL)
    return;
  if (period != self->period) {
    close_draft (self);
    g_clear_pointer (&self->stem, g_free);
    self->limit = STEP;
  }
  self->period = period;
  tuntas_session_run_async (tuntas_page_get_session (page), read_job,
                            g_memdup2 (&period, sizeof period), g_free,
                            (GDestroyNotify)comments_free, tuntas_page_get_cancellable (page),
                            read_cb, g_object_ref (self));
}

/* Acts */

static TuntasSurveyCommentRow *
find_row (TuntasSurveyCommentsPart *self, gint64 form_id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (tuntas_survey_comment_row_get_form_id (TUNTAS_SURVEY_COMMENT_ROW (row)) == form_id)
      return TUNTAS_SURVEY_COMMENT_ROW (row);
  return NULL;
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyCommentsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Draft) draft = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  TuntasSurveyCommentRow *row = draft != NULL ? find_row (self, draft->form_id) : NULL;
  TuntasOffice *office = tuntas_session_get_office (TUNTAS_SESSION (source));

  if (get_page (self) == NULL)
    return;
  if (draft == NULL) {
    tuntas_page_report (get_page (self), _ ("No complaint can be made of this comment."), error);
    return;
  }
  if (row == NULL)
    return;
  close_draft (self);
  self->draft = TUNTAS_SURVEY_COMMENT_DRAFT (g_object_ref_sink (tuntas_survey_comment_draft_new (
    draft->form_id, g_steal_pointer (&draft->complaint), (const char *const *)office->categories,
    (const char *const *)draft->lacking)));
  tuntas_survey_comment_row_set_draft (row, GTK_WIDGET (self->draft));
  gtk_widget_grab_focus (GTK_WIDGET (self->draft));
}

static void
draft_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyCommentsPart *self = TUNTAS_SURVEY_COMMENTS_PART (widget);
  TuntasPage *page = get_page (self);
  Draft *draft = g_new0 (Draft, 1);

  draft->form_id = g_variant_get_int64 (parameter);
  tuntas_session_run_async (tuntas_page_get_session (page), draft_job, draft,
                            (GDestroyNotify)draft_free, (GDestroyNotify)draft_free,
                            tuntas_page_get_cancellable (page), drafted_cb, g_object_ref (self));
}

static void
registered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyCommentsPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *action = NULL;

  if (get_page (self) == NULL)
    return;
  if (id == NULL) {
    if (self->draft != NULL) {
      tuntas_survey_comment_draft_set_busy (self->draft, FALSE);
      tuntas_survey_comment_draft_set_error (self->draft, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->draft));
    }
    return;
  }
  close_draft (self);
  action = g_strdup_printf ("win.open-case(int64 %" G_GINT64_FORMAT ")", *id);
  tuntas_page_toast_with_action (get_page (self), _ ("The comment is a complaint now."), _ ("Open"),
                                 action);
}

static void
register_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSurveyCommentsPart *self = TUNTAS_SURVEY_COMMENTS_PART (widget);
  TuntasPage *page = get_page (self);
  TuntasOfficial *acting = tuntas_session_get_acting (tuntas_page_get_session (page));
  Draft *draft;

  if (self->draft == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->draft)))
    return;
  draft = g_new0 (Draft, 1);
  draft->form_id = tuntas_survey_comment_draft_get_form_id (self->draft);
  draft->complaint = tuntas_survey_comment_draft_get_complaint (self->draft);
  draft->by = acting != NULL ? acting->id : 0;
  tuntas_survey_comment_draft_set_error (self->draft, NULL);
  tuntas_survey_comment_draft_set_busy (self->draft, TRUE);
  tuntas_session_write_async (
    tuntas_page_get_session (page), register_job, draft, (GDestroyNotify)draft_free, g_free,
    tuntas_page_get_cancellable (page), registered_cb, g_object_ref (self));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  close_draft (TUNTAS_SURVEY_COMMENTS_PART (widget));
}

static void
open_case_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_page_open_case (get_page (TUNTAS_SURVEY_COMMENTS_PART (widget)),
                         g_variant_get_int64 (parameter));
}

static void
searched_cb (TuntasSurveyCommentsPart *self)
{
  self->limit = STEP;
  if (self->forms != NULL)
    show_comments (self);
}

static void
more_cb (TuntasSurveyCommentsPart *self)
{
  self->limit += STEP;
  show_comments (self);
}

/* The part */

static void
tuntas_survey_comments_part_dispose (GObject *object)
{
  g_clear_object (&TUNTAS_SURVEY_COMMENTS_PART (object)->draft);
  G_OBJECT_CLASS (tuntas_survey_comments_part_parent_class)->dispose (object);
}

static void
tuntas_survey_comments_part_finalize (GObject *object)
{
  TuntasSurveyCommentsPart *self = TUNTAS_SURVEY_COMMENTS_PART (object);

  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_pointer (&self->topics, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_free (self->stem);
  G_OBJECT_CLASS (tuntas_survey_comments_part_parent_class)->finalize (object);
}

static void
tuntas_survey_comments_part_class_init (TuntasSurveyCommentsPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSurveyPartClass *part_class = TUNTAS_SURVEY_PART_CLASS (klass);

  object_class->dispose = tuntas_survey_comments_part_dispose;
  object_class->finalize = tuntas_survey_comments_part_finalize;
  part_class->name = "comments";
  part_class->title = N_ ("Comments");
  part_class->show = tuntas_survey_comments_part_show;
  gtk_widget_class_install_action (widget_class, "comments.draft", "x", draft_action);
  gtk_widget_class_install_action (widget_class, "comments.register", NULL, register_action);
  gtk_widget_class_install_action (widget_class, "comments.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "comments.open-case", "x", open_case_action);
}

static GtkWidget *
make_empty (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "mail-unread-symbolic", "title",
                       _ ("No comments yet"), "description",
                       _ ("What respondents write on paper, at the screen or in a file appears "
                          "here as they wrote it."),
                       NULL);
}

static GtkWidget *
make_comments (TuntasSurveyCommentsPart *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _ ("Search in the comments"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search in the comments"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (searched_cb), self,
                           G_CONNECT_SWAPPED);
  self->topics_title = gtk_label_new (_ ("What they write about most"));
  gtk_label_set_xalign (GTK_LABEL (self->topics_title), 0);
  gtk_widget_add_css_class (self->topics_title, "section-title");
  self->topics_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->topics_box, tuntas_wrap_layout_new (6));
  self->found = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->found), 0);
  gtk_widget_add_css_class (self->found, "section-title");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Comments"), -1);
  self->more = gtk_button_new_with_label (_ ("Show more"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->search);
  gtk_box_append (GTK_BOX (column), self->topics_title);
  gtk_box_append (GTK_BOX (column), self->topics_box);
  gtk_box_append (GTK_BOX (column), self->found);
  gtk_box_append (GTK_BOX (column), self->list);
  gtk_box_append (GTK_BOX (column), self->more);
  return column;
}

static void
tuntas_survey_comments_part_init (TuntasSurveyCommentsPart *self)
{
  self->limit = STEP;
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), adw_bin_new (), "reading");
  gtk_stack_add_named (GTK_STACK (self->stack), make_empty (), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), make_comments (self), "comments");
  adw_bin_set_child (ADW_BIN (self), self->stack);
}
