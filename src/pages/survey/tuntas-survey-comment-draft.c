/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-comment-draft.h"

#include <glib/gi18n-lib.h>

#include "tuntas-accept-key.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-suggest-entry.h"

typedef enum {
  FIELD_SUBJECT,
  FIELD_CATEGORY,
  FIELD_REQUEST,
  FIELD_RESPONDENT,
  FIELD_PLACE,
  N_FIELDS,
} Field;

/* Members of a complaint that a person may add to the words of a comment. */
static const struct {
  const char *name;
  const char *title;
  gboolean always; /* else only when the SOP wants it */
  gsize offset;
} fields[N_FIELDS] = {
  [FIELD_SUBJECT] = {"subject", N_ ("Subject"), TRUE, G_STRUCT_OFFSET (TuntasComplaint, subject)},
  [FIELD_CATEGORY] = {"category", N_ ("Category"), TRUE,
                      G_STRUCT_OFFSET (TuntasComplaint, category)},
  [FIELD_REQUEST] = {"request", N_ ("What is asked for"), TRUE,
                     G_STRUCT_OFFSET (TuntasComplaint, request)},
  [FIELD_RESPONDENT] = {"respondent", N_ ("About whom or what"), FALSE,
                        G_STRUCT_OFFSET (TuntasComplaint, respondent)},
  [FIELD_PLACE] = {"place", N_ ("Where it happened"), FALSE,
                   G_STRUCT_OFFSET (TuntasComplaint, place)},
};

/**
 * TuntasSurveyCommentDraft:
 *
 * A complaint that is made of a comment: what is needed besides the respondent's words, which are
 * not edited. Its buttons activate the actions "comments.register" and "comments.cancel" of the
 * part in which it stands.
 */
struct _TuntasSurveyCommentDraft {
  GtkBox parent_instance;

  gint64 form_id;
  TuntasComplaint *complaint;
  GtkWidget *inputs[N_FIELDS];
  GtkWidget *error;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyCommentDraft, tuntas_survey_comment_draft, GTK_TYPE_BOX)

static char **
get_member (TuntasSurveyCommentDraft *self, Field field)
{
  return G_STRUCT_MEMBER_P (self->complaint, fields[field].offset);
}

static gboolean
tuntas_survey_comment_draft_grab_focus (GtkWidget *widget)
{
  TuntasSurveyCommentDraft *self = TUNTAS_SURVEY_COMMENT_DRAFT (widget);

  return gtk_widget_grab_focus (self->inputs[FIELD_SUBJECT]);
}

static void
tuntas_survey_comment_draft_finalize (GObject *object)
{
  tuntas_complaint_unref (TUNTAS_SURVEY_COMMENT_DRAFT (object)->complaint);
  G_OBJECT_CLASS (tuntas_survey_comment_draft_parent_class)->finalize (object);
}

static void
tuntas_survey_comment_draft_class_init (TuntasSurveyCommentDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_survey_comment_draft_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tuntas_survey_comment_draft_grab_focus;
}

static void
tuntas_survey_comment_draft_init (TuntasSurveyCommentDraft *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "comment-draft");
  tuntas_accept_key_add (GTK_WIDGET (self), "comments.register");
}

static void
append_field (TuntasSurveyCommentDraft *self, Field field, const char *const *categories)
{
  GtkWidget *input = field == FIELD_CATEGORY ? tuntas_suggest_entry_new () : gtk_entry_new ();

  if (field == FIELD_CATEGORY && categories != NULL)
    tuntas_suggest_entry_set_suggestions (TUNTAS_SUGGEST_ENTRY (input), categories);
  tuntas_form_value_set (input, *get_member (self, field));
  self->inputs[field] = input;
  gtk_box_append (GTK_BOX (self), tuntas_form_field_new (_ (fields[field].title), input));
}

static void
append_acts (TuntasSurveyCommentDraft *self)
{
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *accept = gtk_button_new_with_mnemonic (_ ("_Register the complaint"));
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_widget_set_tooltip_text (accept, _ ("Ctrl+Enter"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (accept), "comments.register");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "comments.cancel");
  gtk_box_append (GTK_BOX (acts), accept);
  gtk_box_append (GTK_BOX (acts), cancel);
  gtk_box_append (GTK_BOX (self), acts);
}

static GtkWidget *
append_note (TuntasSurveyCommentDraft *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return label;
}

/**
 * tuntas_survey_comment_draft_new:
 * @form_id: the form with the comment
 * @complaint: (transfer full): the draft, see tuntas_workspace_draft_comment()
 * @categories: (nullable): those of the office
 * @lacking: names of the fields that the SOP wants besides
 *
 * Returns: (transfer floating): a form with what the draft says
 */
GtkWidget *
tuntas_survey_comment_draft_new (gint64 form_id,
                                 TuntasComplaint *complaint,
                                 const char *const *categories,
                                 const char *const *lacking)
{
  TuntasSurveyCommentDraft *self = g_object_new (TUNTAS_TYPE_SURVEY_COMMENT_DRAFT, NULL);

  self->form_id = form_id;
  self->complaint = complaint;
  append_note (self,
               _ ("The words stay as they were written. The complaint is registered as anonymous, "
                  "from the suggestion box, about this service."),
               "field-hint");
  for (Field field = 0; field < N_FIELDS; field++)
    if (fields[field].always || g_strv_contains (lacking, fields[field].name))
      append_field (self, field, categories);
  self->error = append_note (self, NULL, "field-error");
  gtk_widget_set_visible (self->error, FALSE);
  append_acts (self);
  return GTK_WIDGET (self);
}

/**
 * tuntas_survey_comment_draft_get_form_id:
 * @self: a draft
 *
 * Returns: the form with the comment
 */
gint64
tuntas_survey_comment_draft_get_form_id (TuntasSurveyCommentDraft *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_COMMENT_DRAFT (self), 0);

  return self->form_id;
}

/**
 * tuntas_survey_comment_draft_get_complaint:
 * @self: a draft
 *
 * Returns: (transfer full): the complaint as it stands in the form
 */
TuntasComplaint *
tuntas_survey_comment_draft_get_complaint (TuntasSurveyCommentDraft *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_COMMENT_DRAFT (self), NULL);

  for (Field field = 0; field < N_FIELDS; field++) {
    char **member = get_member (self, field);

    if (self->inputs[field] == NULL)
      continue;
    g_free (*member);
    *member = g_strstrip (tuntas_form_value_dup (self->inputs[field]));
    if (**member == '\0')
      g_clear_pointer (member, g_free);
  }
  return tuntas_complaint_ref (self->complaint);
}

/**
 * tuntas_survey_comment_draft_set_error:
 * @self: a draft
 * @text: (nullable): why it was not registered
 */
void
tuntas_survey_comment_draft_set_error (TuntasSurveyCommentDraft *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_SURVEY_COMMENT_DRAFT (self));

  gtk_label_set_label (GTK_LABEL (self->error), text != NULL ? text : "");
  gtk_widget_set_visible (self->error, text != NULL);
}

/**
 * tuntas_survey_comment_draft_leave:
 * @self: a draft
 *
 * Takes the keyboard from it, as an entry wants before it is switched off or goes away.
 */
void
tuntas_survey_comment_draft_leave (TuntasSurveyCommentDraft *self)
{
  GtkRoot *root;

  g_return_if_fail (TUNTAS_IS_SURVEY_COMMENT_DRAFT (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (root != NULL && gtk_root_get_focus (root) != NULL &&
      gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

/**
 * tuntas_survey_comment_draft_set_busy:
 * @self: a draft
 * @busy: it is being registered
 */
void
tuntas_survey_comment_draft_set_busy (TuntasSurveyCommentDraft *self, gboolean busy)
{
  g_return_if_fail (TUNTAS_IS_SURVEY_COMMENT_DRAFT (self));

  if (busy)
    tuntas_survey_comment_draft_leave (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !busy);
}
