/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keying-pad.h"

#include <glib/gi18n-lib.h>

#include "tuntas-keying-row.h"
#include "tuntas-keying-words.h"
#include "tuntas-widgets.h"

/**
 * TuntasKeyingPad:
 *
 * Where one paper form is keyed: its places, the question that is asked now, the suggestion, and a
 * word about the last key.
 */
struct _TuntasKeyingPad {
  AdwBin parent_instance;

  TuntasKeyingRow *row;
  GtkLabel *question;
  GtkLabel *legend;
  GtkWidget *comment_box;
  GtkEntry *comment;
  GtkLabel *word;

  TuntasKeyingForm *form; /* NULL until something is keyed here */
  gboolean at_once;
  gboolean filling;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_COMPLETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasKeyingPad, tuntas_keying_pad, ADW_TYPE_BIN)

static void
show_question (TuntasKeyingPad *self)
{
  guint position = tuntas_keying_form_get_position (self->form);
  g_autofree char *name = NULL;
  g_autofree char *question = NULL;
  g_autofree char *legend = NULL;

  if (position >= tuntas_keying_form_get_n_places (self->form)) {
    gtk_label_set_label (self->question, _ ("The form is complete."));
    gtk_label_set_label (self->legend, _ ("Enter keeps it, Backspace goes back."));
    return;
  }
  name = tuntas_keying_form_dup_name (self->form, position);
  question =
    position < tuntas_keying_form_get_n_elements (self->form)
      ? g_strdup_printf ("%s %s", name, tuntas_keying_form_get_label (self->form, position))
      : g_steal_pointer (&name);
  legend = tuntas_keying_form_dup_legend (self->form, position);
  gtk_label_set_label (self->question, question);
  gtk_label_set_label (self->legend, legend);
}

static void
show_form (TuntasKeyingPad *self)
{
  tuntas_keying_row_show (self->row, self->form);
  show_question (self);
}

static void
show_comment (TuntasKeyingPad *self)
{
  const char *comment = tuntas_keying_form_get_comment (self->form);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->comment), comment != NULL ? comment : "");
  self->filling = FALSE;
}

static void
show_all (TuntasKeyingPad *self)
{
  show_comment (self);
  show_form (self);
}

static void
build (TuntasKeyingPad *self)
{
  TuntasKeyingParts parts = tuntas_keying_form_get_parts (self->form);

  gtk_widget_set_visible (self->comment_box, (parts & TUNTAS_KEYING_COMMENT) != 0);
  tuntas_keying_row_build (self->row, self->form);
  show_all (self);
}

/**
 * tuntas_keying_pad_begin:
 * @self: a pad
 * @method: (transfer none): the questionnaire
 * @services: (nullable): services of the survey
 * @parts: what is keyed besides the answers
 *
 * Shows an empty form.
 */
void
tuntas_keying_pad_begin (TuntasKeyingPad *self,
                         TuntasSurveyMethod *method,
                         const char *const *services,
                         TuntasKeyingParts parts)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  tuntas_keying_pad_end (self);
  self->form = tuntas_keying_form_new (method, services, parts);
  tuntas_keying_pad_say (self, "");
  build (self);
}

/**
 * tuntas_keying_pad_end:
 * @self: a pad
 *
 * Forgets what was keyed; only tuntas_keying_pad_begin() is to be called now.
 */
void
tuntas_keying_pad_end (TuntasKeyingPad *self)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  g_clear_pointer (&self->form, tuntas_keying_form_free);
}

/**
 * tuntas_keying_pad_set_parts:
 * @self: a pad
 * @parts: what is keyed besides the answers from now on
 */
void
tuntas_keying_pad_set_parts (TuntasKeyingPad *self, TuntasKeyingParts parts)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  tuntas_keying_form_set_parts (self->form, parts);
  build (self);
}

/**
 * tuntas_keying_pad_set_at_once:
 * @self: a pad
 * @at_once: whether a form is completed with its last answer, without Enter
 */
void
tuntas_keying_pad_set_at_once (TuntasKeyingPad *self, gboolean at_once)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  self->at_once = at_once;
}

/**
 * tuntas_keying_pad_is_empty:
 * @self: a pad
 *
 * Returns: whether nothing is keyed
 */
gboolean
tuntas_keying_pad_is_empty (TuntasKeyingPad *self)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_PAD (self), TRUE);

  return self->form == NULL || tuntas_keying_form_is_empty (self->form);
}

/**
 * tuntas_keying_pad_to_text:
 * @self: a pad
 *
 * Returns: (transfer full) (nullable): what is half keyed, to be kept; NULL for nothing
 */
char *
tuntas_keying_pad_to_text (TuntasKeyingPad *self)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_PAD (self), NULL);

  return self->form != NULL ? tuntas_keying_form_to_text (self->form) : NULL;
}

/**
 * tuntas_keying_pad_restore:
 * @self: a pad
 * @text: (nullable): what was half keyed
 */
void
tuntas_keying_pad_restore (TuntasKeyingPad *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  tuntas_keying_form_restore (self->form, text);
  show_all (self);
}

/**
 * tuntas_keying_pad_take:
 * @self: a pad
 * @form: a form that was kept
 *
 * Shows it, to be corrected.
 */
void
tuntas_keying_pad_take (TuntasKeyingPad *self, TuntasSurveyForm *form)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  tuntas_keying_form_take (self->form, form);
  show_all (self);
}

/**
 * tuntas_keying_pad_clear:
 * @self: a pad
 *
 * Empties it for the next paper.
 */
void
tuntas_keying_pad_clear (TuntasKeyingPad *self)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  tuntas_keying_form_clear (self->form);
  tuntas_keying_pad_say (self, "");
  show_all (self);
}

/**
 * tuntas_keying_pad_make:
 * @self: a pad
 *
 * Returns: (transfer full) (nullable): what the respondent answered; NULL when it is no form yet,
 *   and the person was told why
 */
TuntasSurveyForm *
tuntas_keying_pad_make (TuntasKeyingPad *self)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (TUNTAS_IS_KEYING_PAD (self), NULL);

  word = tuntas_keying_words_missing (self->form);
  if (word != NULL) {
    tuntas_keying_pad_refuse (self, word);
    return NULL;
  }
  if (!tuntas_keying_form_has_answer (self->form)) {
    tuntas_keying_pad_refuse (
      self, _ ("No question of this form is answered; such a form is not counted. Go back with "
               "Backspace, or lay it aside."));
    return NULL;
  }
  tuntas_keying_form_set_comment (self->form, gtk_editable_get_text (GTK_EDITABLE (self->comment)));
  return tuntas_keying_form_make (self->form);
}

/**
 * tuntas_keying_pad_say:
 * @self: a pad
 * @word: what is to be said about the last key; its line stays when that is nothing, so that
 *   nothing moves
 */
void
tuntas_keying_pad_say (TuntasKeyingPad *self, const char *word)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  gtk_label_set_label (self->word, word);
  gtk_widget_remove_css_class (GTK_WIDGET (self->word), "late");
}

/**
 * tuntas_keying_pad_refuse:
 * @self: a pad
 * @word: why the last key did nothing
 */
void
tuntas_keying_pad_refuse (TuntasKeyingPad *self, const char *word)
{
  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  gtk_label_set_label (self->word, word);
  gtk_widget_add_css_class (GTK_WIDGET (self->word), "late");
  tuntas_keying_row_say (self->row, self->form, word);
  gtk_widget_error_bell (GTK_WIDGET (self));
}

/**
 * tuntas_keying_pad_focus:
 * @self: a pad
 *
 * Puts the keyboard where the next key belongs.
 */
void
tuntas_keying_pad_focus (TuntasKeyingPad *self)
{
  gboolean at_end = FALSE;

  g_return_if_fail (TUNTAS_IS_KEYING_PAD (self));

  at_end =
    tuntas_keying_form_is_complete (self->form) &&
    tuntas_keying_form_get_position (self->form) == tuntas_keying_form_get_n_places (self->form);
  if (at_end && gtk_widget_get_visible (self->comment_box))
    gtk_widget_grab_focus (GTK_WIDGET (self->comment));
  else
    tuntas_keying_row_focus_position (self->row, self->form);
}

/* Keys */

static void
complete (TuntasKeyingPad *self)
{
  g_signal_emit (self, signals[SIGNAL_COMPLETED], 0);
}

static void
change (TuntasKeyingPad *self)
{
  tuntas_keying_pad_say (self, "");
  show_form (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
press_character (TuntasKeyingPad *self, gunichar key)
{
  g_autofree char *word = NULL;

  switch (tuntas_keying_form_press (self->form, key)) {
  case TUNTAS_KEYING_REFUSED:
    word = tuntas_keying_words_refused (self->form, key);
    tuntas_keying_pad_refuse (self, word);
    break;
  case TUNTAS_KEYING_FILLED:
    change (self);
    if (self->at_once && !gtk_widget_get_visible (self->comment_box))
      complete (self);
    else
      tuntas_keying_pad_focus (self);
    break;
  case TUNTAS_KEYING_TAKEN:
  default:
    change (self);
    tuntas_keying_pad_focus (self);
  }
}

static void
go_back (TuntasKeyingPad *self)
{
  if (!tuntas_keying_form_go_back (self->form)) {
    tuntas_keying_pad_refuse (self,
                              _ ("This is the first answer. Ctrl+Z takes back the last form."));
    return;
  }
  change (self);
  tuntas_keying_pad_focus (self);
}

static void
move_to (TuntasKeyingPad *self, guint place)
{
  if (!tuntas_keying_form_move_to (self->form, place)) {
    tuntas_keying_pad_refuse (self, _ ("The answers before it come first."));
    return;
  }
  tuntas_keying_pad_say (self, "");
  show_form (self);
  tuntas_keying_pad_focus (self);
}

/* The number pad gives digits whether or not Num Lock is on: nobody looks at its light. */
static guint
read_number_pad (guint keyval)
{
  static const guint keys[] = {
    GDK_KEY_KP_Insert, GDK_KEY_KP_End,   GDK_KEY_KP_Down, GDK_KEY_KP_Next, GDK_KEY_KP_Left,
    GDK_KEY_KP_Begin,  GDK_KEY_KP_Right, GDK_KEY_KP_Home, GDK_KEY_KP_Up,   GDK_KEY_KP_Prior,
  };

  for (guint digit = 0; digit < G_N_ELEMENTS (keys); digit++)
    if (keys[digit] == keyval)
      return GDK_KEY_0 + digit;
  return keyval;
}

/* Keys that work while the keyboard is on the answers. */
static gboolean
press_on_row (TuntasKeyingPad *self, guint keyval)
{
  guint position = tuntas_keying_form_get_position (self->form);

  switch (keyval) {
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    complete (self);
    return TRUE;
  case GDK_KEY_Left:
    if (position > 0)
      move_to (self, position - 1);
    return TRUE;
  case GDK_KEY_Right:
    if (position < tuntas_keying_form_get_n_places (self->form) &&
        tuntas_keying_form_is_filled (self->form, position))
      move_to (self, position + 1);
    return TRUE;
  case GDK_KEY_Home:
    move_to (self, 0);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
is_comment_empty (TuntasKeyingPad *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->comment)) == '\0';
}

/**
 * tuntas_keying_pad_press:
 * @self: a pad
 * @keyval: a key without Ctrl, Alt and the like, wherever on the page the keyboard is
 *
 * Returns: whether it meant something here; else it is left to what has the keyboard
 */
gboolean
tuntas_keying_pad_press (TuntasKeyingPad *self, guint keyval)
{
  GtkRoot *root = NULL;
  GtkWidget *focus = NULL;
  gboolean on_row = FALSE;
  gunichar key = gdk_keyval_to_unicode (read_number_pad (keyval));

  g_return_val_if_fail (TUNTAS_IS_KEYING_PAD (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  on_row = focus == NULL || tuntas_keying_row_owns (self->row, focus);
  if (GTK_IS_EDITABLE (focus) && !(keyval == GDK_KEY_BackSpace && is_comment_empty (self)))
    return FALSE;
  if (keyval == GDK_KEY_BackSpace) {
    go_back (self);
    return TRUE;
  }
  if (on_row && press_on_row (self, keyval))
    return TRUE;
  if (key == 0 || !g_unichar_isprint (key) || (!on_row && !g_unichar_isalnum (key)))
    return FALSE;
  press_character (self, key);
  return TRUE;
}

static void
comment_changed_cb (TuntasKeyingPad *self)
{
  if (self->filling || self->form == NULL)
    return;
  tuntas_keying_form_set_comment (self->form, gtk_editable_get_text (GTK_EDITABLE (self->comment)));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tuntas_keying_pad_dispose (GObject *object)
{
  TuntasKeyingPad *self = TUNTAS_KEYING_PAD (object);

  g_clear_pointer (&self->form, tuntas_keying_form_free);
  /* AdwBin must let go of its child itself: it is a child of the template, too */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_KEYING_PAD);

  G_OBJECT_CLASS (tuntas_keying_pad_parent_class)->dispose (object);
}

static void
tuntas_keying_pad_class_init (TuntasKeyingPadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_keying_pad_dispose;

  g_type_ensure (TUNTAS_TYPE_KEYING_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/survey-keying/tuntas-keying-pad.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasKeyingPad, row);
  gtk_widget_class_bind_template_child (widget_class, TuntasKeyingPad, question);
  gtk_widget_class_bind_template_child (widget_class, TuntasKeyingPad, legend);
  gtk_widget_class_bind_template_child (widget_class, TuntasKeyingPad, comment_box);
  gtk_widget_class_bind_template_child (widget_class, TuntasKeyingPad, comment);
  gtk_widget_class_bind_template_child (widget_class, TuntasKeyingPad, word);
  gtk_widget_class_bind_template_callback (widget_class, move_to);
  gtk_widget_class_bind_template_callback (widget_class, complete);
  gtk_widget_class_bind_template_callback (widget_class, comment_changed_cb);

  /**
   * TuntasKeyingPad::changed:
   *
   * The person keyed something, or took it back.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TuntasKeyingPad::completed:
   *
   * The person is through with the form; see tuntas_keying_pad_make().
   */
  signals[SIGNAL_COMPLETED] = g_signal_new ("completed", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_keying_pad_init (TuntasKeyingPad *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
