/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-sheet.h"

#include <string.h>

#define MOST_LETTERS 1000

/* More answers than these stand closer, so that all are in sight on a small screen. */
#define MANY 6

/**
 * TuntasKioskSheet:
 *
 * What a kiosk shows at one time: the greeting, a question with its answers, the end, or a message.
 * A sheet is never used again, so that nothing of a respondent can stay in it. Its words are for
 * respondents and hence in the language of the questionnaire, whatever the staff's is; what it is
 * told to do goes to the actions of the window.
 */
struct _TuntasKioskSheet {
  GtkBox parent_instance;

  GtkWidget *heading; /* takes the keyboard, so that a screen reader says what is new */
  GtkWidget *first;   /* takes it instead where there is one thing to do; NULL elsewhere */
  GtkWidget *text;
  GtkWidget *acts;
  GtkWidget *comment; /* NULL where nothing can be written */
  char *spoken;       /* of a message */
  GPtrArray *answers; /* (element-type GtkWidget) (unowned) */
  GtkWidget *grid;    /* of the answers; NULL where there are none */
  guint n_columns;    /* of the grid as it is */
  guint most_columns; /* where there is room */
};

G_DEFINE_FINAL_TYPE (TuntasKioskSheet, tuntas_kiosk_sheet, GTK_TYPE_BOX)

static gboolean
tuntas_kiosk_sheet_grab_focus (GtkWidget *widget)
{
  TuntasKioskSheet *self = TUNTAS_KIOSK_SHEET (widget);

  return gtk_widget_grab_focus (self->first != NULL ? self->first : self->heading);
}

static void
tuntas_kiosk_sheet_finalize (GObject *object)
{
  TuntasKioskSheet *self = TUNTAS_KIOSK_SHEET (object);

  g_ptr_array_unref (self->answers);
  g_free (self->spoken);
  G_OBJECT_CLASS (tuntas_kiosk_sheet_parent_class)->finalize (object);
}

static void
tuntas_kiosk_sheet_class_init (TuntasKioskSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_kiosk_sheet_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tuntas_kiosk_sheet_grab_focus;
}

static void
tuntas_kiosk_sheet_init (TuntasKioskSheet *self)
{
  self->answers = g_ptr_array_new ();
  self->n_columns = 1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kiosk-sheet");
}

static TuntasKioskSheet *
sheet_new (void)
{
  return g_object_new (TUNTAS_TYPE_KIOSK_SHEET, NULL);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A label cannot have the keyboard; what holds it can. */
static GtkWidget *
make_heading (const char *text, const char *spoken)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                     "focusable", TRUE, "halign", GTK_ALIGN_CENTER, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_add_css_class (heading, "kiosk-heading");
  gtk_box_append (GTK_BOX (heading), make_label (text, "kiosk-question"));
  return heading;
}

static GtkWidget *
make_button (const char *text, const char *action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_label (text, NULL));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

/* The middle of a sheet scrolls when letters are so large that it does not fit. */
static GtkWidget *
append_middle (TuntasKioskSheet *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (middle, "kiosk-middle");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), middle);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self), scroller);
  return middle;
}

static void
append_progress (TuntasKioskSheet *self, guint place, guint n)
{
  g_autofree char *text = place < n ? g_strdup_printf ("%u dari %u", place + 1, n)
                                    : g_strdup_printf ("%u pertanyaan selesai", n);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *cancel = make_button ("Batalkan", "kiosk.cancel");

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), (double)place / n);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (cancel, "kiosk-quiet");
  gtk_widget_add_css_class (head, "kiosk-head");
  gtk_box_append (GTK_BOX (head), make_label (text, "kiosk-progress"));
  gtk_box_append (GTK_BOX (head), bar);
  gtk_box_append (GTK_BOX (head), cancel);
  gtk_box_append (GTK_BOX (self), head);
}

/* The button that takes the keyboard also says what the sheet does. */
static void
set_first (TuntasKioskSheet *self, GtkWidget *button, const char *spoken)
{
  self->first = button;
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  spoken, -1);
}

static GtkWidget *
append_foot (TuntasKioskSheet *self, const char *label, const char *action, gboolean suggested)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *back = make_button ("Kembali", "kiosk.back");
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *act = make_button (label, action);

  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_add_css_class (back, "kiosk-act");
  gtk_widget_add_css_class (act, "kiosk-act");
  if (suggested)
    gtk_widget_add_css_class (act, "kiosk-suggested");
  gtk_widget_add_css_class (foot, "kiosk-foot");
  gtk_box_append (GTK_BOX (foot), back);
  gtk_box_append (GTK_BOX (foot), space);
  gtk_box_append (GTK_BOX (foot), act);
  gtk_box_append (GTK_BOX (self), foot);
  return act;
}

/* Answers */

static GtkWidget *
make_answer (TuntasKioskTalk *talk, guint question, guint option)
{
  const char *text = tuntas_kiosk_talk_get_option (talk, question, option);
  gboolean chosen = tuntas_kiosk_talk_get_choice (talk, question) == (int)option;
  g_autofree char *number = g_strdup_printf ("%u", option + 1);
  g_autofree char *spoken = g_strdup_printf ("%u, %s", option + 1, text);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (tuntas_kiosk_talk_get_kind (talk, question) == TUNTAS_KIOSK_QUESTION_ELEMENT)
    gtk_box_append (GTK_BOX (box), make_label (number, "kiosk-number"));
  gtk_box_append (GTK_BOX (box), make_label (text, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "kiosk.choose");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int)option);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
    chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_widget_add_css_class (button, "kiosk-answer");
  if (tuntas_kiosk_talk_get_kind (talk, question) == TUNTAS_KIOSK_QUESTION_ELEMENT)
    gtk_widget_add_css_class (button, "kiosk-grade");
  else if (tuntas_kiosk_talk_get_n_options (talk, question) > MANY)
    gtk_widget_add_css_class (button, "kiosk-many");
  if (chosen)
    gtk_widget_add_css_class (button, "chosen");
  return button;
}

/* The four answers of the questionnaire stand side by side, from the worst to the best. */
static guint
choose_columns (TuntasKioskQuestionKind kind, guint n)
{
  if (kind == TUNTAS_KIOSK_QUESTION_ELEMENT)
    return n;
  if (n > MANY)
    return 4;
  return kind == TUNTAS_KIOSK_QUESTION_SERVICE || n == 4 ? MIN (n, 2) : MIN (n, 3);
}

static GtkWidget *
make_answers (TuntasKioskSheet *self, TuntasKioskTalk *talk, guint question)
{
  guint n = tuntas_kiosk_talk_get_n_options (talk, question);
  GtkWidget *grid = gtk_grid_new ();

  self->grid = grid;
  self->most_columns = choose_columns (tuntas_kiosk_talk_get_kind (talk, question), n);
  self->n_columns = self->most_columns;
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_row_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 18);
  for (guint i = 0; i < n; i++) {
    GtkWidget *answer = make_answer (talk, question, i);

    g_ptr_array_add (self->answers, answer);
    gtk_widget_set_hexpand (answer, TRUE);
    gtk_grid_attach (GTK_GRID (grid), answer, (int)(i % self->n_columns),
                     (int)(i / self->n_columns), 1, 1);
  }
  return grid;
}

/**
 * tuntas_kiosk_sheet_set_upright:
 * @self: a sheet
 * @upright: whether the screen is higher than wide
 *
 * Lets the answers stand one below the other where there is no room side by side.
 */
void
tuntas_kiosk_sheet_set_upright (TuntasKioskSheet *self, gboolean upright)
{
  guint n_columns = 0;
  GtkLayoutManager *layout = NULL;

  g_return_if_fail (TUNTAS_IS_KIOSK_SHEET (self));

  n_columns = upright ? (self->answers->len > MANY ? 2 : 1) : self->most_columns;
  if (self->grid == NULL || n_columns == self->n_columns)
    return;
  self->n_columns = n_columns;
  layout = gtk_widget_get_layout_manager (self->grid);
  for (guint i = 0; i < self->answers->len; i++) {
    GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (
      gtk_layout_manager_get_layout_child (layout, g_ptr_array_index (self->answers, i)));

    gtk_grid_layout_child_set_column (place, (int)(i % n_columns));
    gtk_grid_layout_child_set_row (place, (int)(i / n_columns));
  }
}

/* The comment */

/* Nothing may go from here to a clipboard, nor the other way: neither does a respondent's word stay
 * behind, nor does a respondent see what the staff copied. */
static void
stop_clipboard_cb (GtkTextView *view, gpointer signal)
{
  g_signal_stop_emission_by_name (view, signal);
}

static void
inserted_cb (GtkTextBuffer *buffer,
             GtkTextIter *place,
             const char *text,
             int length,
             gpointer user_data)
{
  if (gtk_text_buffer_get_char_count (buffer) + g_utf8_strlen (text, length) > MOST_LETTERS)
    g_signal_stop_emission_by_name (buffer, "insert-text");
}

static GtkWidget *
make_comment (TuntasKioskSheet *self, const char *text)
{
  static const char *const clipboard[] = {"copy-clipboard", "cut-clipboard", "paste-clipboard"};
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer = NULL;

  self->comment = gtk_text_view_new ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->comment));
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  if (text != NULL)
    gtk_text_buffer_set_text (buffer, text, -1);
  g_signal_connect (buffer, "insert-text", G_CALLBACK (inserted_cb), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (clipboard); i++)
    g_signal_connect (self->comment, clipboard[i], G_CALLBACK (stop_clipboard_cb),
                      (gpointer)clipboard[i]);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self->comment), GTK_INPUT_HINT_NO_EMOJI |
                                                                  GTK_INPUT_HINT_NO_SPELLCHECK |
                                                                  GTK_INPUT_HINT_PRIVATE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->comment), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->comment), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->comment), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "Saran atau masukan", -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 160);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->comment);
  gtk_widget_add_css_class (scroller, "kiosk-comment");
  return scroller;
}

static char *
describe_blanks (TuntasKioskTalk *talk)
{
  guint n = tuntas_kiosk_talk_get_n_questions (talk);
  guint blank = 0;

  for (guint i = 0; i < n; i++)
    blank += tuntas_kiosk_talk_get_choice (talk, i) == TUNTAS_KIOSK_BLANK;
  if (tuntas_kiosk_talk_count_answers (talk) == 0)
    return g_strdup ("Belum ada pertanyaan yang dijawab. Tekan Kembali untuk menjawab.");
  if (blank == 0)
    return g_strdup ("Semua pertanyaan sudah dijawab.");
  return g_strdup_printf ("%u pertanyaan dikosongkan. Itu boleh.", blank);
}

/* Keys */

static int
find_focus (TuntasKioskSheet *self)
{
  for (guint i = 0; i < self->answers->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->answers, i)))
      return (int)i;
  return -1;
}

static gboolean
move_focus (TuntasKioskSheet *self, guint keyval)
{
  int n = (int)self->answers->len;
  int at = find_focus (self);
  gboolean on = keyval == GDK_KEY_Right || keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Right ||
                keyval == GDK_KEY_KP_Down;
  gboolean across = keyval == GDK_KEY_Up || keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Up ||
                    keyval == GDK_KEY_KP_Down;
  int to = at + (on ? 1 : -1) * (across ? (int)self->n_columns : 1);

  if (at < 0)
    to = on ? 0 : n - 1;
  if (to < 0 || to >= n)
    return !across;
  gtk_widget_grab_focus (g_ptr_array_index (self->answers, (guint)to));
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
  return TRUE;
}

/* A keyboard on the screen comes up only when the comment is touched; who has a real one just
 * writes. */
static gboolean
begin_comment (TuntasKioskSheet *self, guint keyval)
{
  char letter[7] = "";
  gunichar unicode = gdk_keyval_to_unicode (keyval);

  if (self->comment == NULL || gtk_widget_has_focus (self->comment) || !g_unichar_isgraph (unicode))
    return FALSE;
  gtk_widget_grab_focus (self->comment);
  letter[g_unichar_to_utf8 (unicode, letter)] = '\0';
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->comment)),
                                    letter, -1);
  return TRUE;
}

/**
 * tuntas_kiosk_sheet_take_key:
 * @self: a sheet in sight
 * @keyval: a key without Ctrl or Alt
 *
 * On a question, digits choose, 0 leaves blank, the backspace goes back and arrows move. Where a
 * comment can be written, letters begin it.
 *
 * Returns: whether it was for the sheet
 */
gboolean
tuntas_kiosk_sheet_take_key (TuntasKioskSheet *self, guint keyval)
{
  int digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));

  g_return_val_if_fail (TUNTAS_IS_KIOSK_SHEET (self), FALSE);

  if (self->answers->len == 0)
    return begin_comment (self, keyval);
  if (digit == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "kiosk.choose", "i", TUNTAS_KIOSK_BLANK);
  else if (digit > 0 && (guint)digit <= self->answers->len)
    gtk_widget_activate_action (GTK_WIDGET (self), "kiosk.choose", "i", digit - 1);
  else if (keyval == GDK_KEY_BackSpace)
    gtk_widget_activate_action (GTK_WIDGET (self), "kiosk.back", NULL);
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right || keyval == GDK_KEY_Up ||
           keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Left || keyval == GDK_KEY_KP_Right ||
           keyval == GDK_KEY_KP_Up || keyval == GDK_KEY_KP_Down)
    return move_focus (self, keyval);
  else
    return FALSE;
  return TRUE;
}

/* The sheets */

/**
 * tuntas_kiosk_sheet_new_greeting:
 * @setup: what is asked
 *
 * Returns: (transfer floating): what waits for a respondent
 */
GtkWidget *
tuntas_kiosk_sheet_new_greeting (TuntasKioskSetup *setup)
{
  TuntasKioskSheet *self = sheet_new ();
  GtkWidget *middle = append_middle (self);
  GtkWidget *begin = make_button ("Mulai", "kiosk.begin");

  gtk_box_append (GTK_BOX (middle), make_label (setup->period->title, "kiosk-title"));
  self->heading = make_heading ("Bagaimana pelayanan kami?", setup->period->title);
  gtk_box_append (GTK_BOX (middle), self->heading);
  gtk_box_append (GTK_BOX (middle), make_label (setup->period->unit, NULL));
  gtk_widget_set_halign (begin, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (begin, "kiosk-begin");
  gtk_widget_add_css_class (begin, "kiosk-suggested");
  gtk_box_append (GTK_BOX (middle), begin);
  g_ptr_array_add (self->answers, begin);
  set_first (self, begin, "Bagaimana pelayanan kami?");
  gtk_box_append (GTK_BOX (middle), make_label ("Nama tidak ditanyakan. Pertanyaan yang tidak "
                                                "sesuai boleh dilewati.",
                                                "kiosk-promise"));
  return GTK_WIDGET (self);
}

/**
 * tuntas_kiosk_sheet_new_question:
 * @talk: a respondent
 * @question: from 0
 *
 * Returns: (transfer floating): the question, its answers and where the respondent stands
 */
GtkWidget *
tuntas_kiosk_sheet_new_question (TuntasKioskTalk *talk, guint question)
{
  TuntasKioskSheet *self = sheet_new ();
  guint n = tuntas_kiosk_talk_get_n_questions (talk);
  const char *text = tuntas_kiosk_talk_get_text (talk, question);
  g_autofree char *spoken = g_strdup_printf ("Pertanyaan %u dari %u. %s", question + 1, n, text);
  GtkWidget *middle;

  append_progress (self, question, n);
  middle = append_middle (self);
  self->heading = make_heading (text, spoken);
  gtk_box_append (GTK_BOX (middle), self->heading);
  gtk_box_append (GTK_BOX (middle), make_answers (self, talk, question));
  append_foot (self, "Lewati", "kiosk.skip", FALSE);
  return GTK_WIDGET (self);
}

/**
 * tuntas_kiosk_sheet_new_closing:
 * @talk: a respondent
 * @ask_comment: whether there is room for a comment
 *
 * Returns: (transfer floating): the last sheet before the answers are given
 */
GtkWidget *
tuntas_kiosk_sheet_new_closing (TuntasKioskTalk *talk, gboolean ask_comment)
{
  TuntasKioskSheet *self = sheet_new ();
  guint n = tuntas_kiosk_talk_get_n_questions (talk);
  gboolean complete = tuntas_kiosk_talk_count_answers (talk) > 0;
  const char *text = ask_comment ? "Ada saran atau masukan? Boleh dikosongkan."
                                 : "Terima kasih. Kirim jawaban sekarang?";
  g_autofree char *blanks = describe_blanks (talk);
  g_autofree char *spoken = g_strdup_printf ("%s %s", text, blanks);
  GtkWidget *middle;

  append_progress (self, n, n);
  middle = append_middle (self);
  self->heading = make_heading (text, spoken);
  gtk_box_append (GTK_BOX (middle), self->heading);
  if (ask_comment) {
    /* above the middle, where a keyboard on the screen does not cover it */
    gtk_widget_set_valign (middle, GTK_ALIGN_START);
    gtk_box_append (GTK_BOX (middle), make_comment (self, tuntas_kiosk_talk_get_comment (talk)));
  }
  gtk_box_append (GTK_BOX (middle), make_label (blanks, "kiosk-promise"));
  set_first (self,
             complete ? append_foot (self, "Kirim jawaban", "kiosk.send", TRUE)
                      : append_foot (self, "Selesai", "kiosk.cancel", FALSE),
             spoken);
  return GTK_WIDGET (self);
}

/**
 * tuntas_kiosk_sheet_new_message:
 * @heading: what is to be known
 * @text: the rest
 *
 * Returns: (transfer floating): a message
 */
GtkWidget *
tuntas_kiosk_sheet_new_message (const char *heading, const char *text)
{
  TuntasKioskSheet *self = sheet_new ();
  GtkWidget *middle = append_middle (self);

  self->spoken = g_strdup_printf ("%s %s", heading, text);
  self->heading = make_heading (heading, self->spoken);
  self->text = make_label (text, NULL);
  self->acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  gtk_widget_set_halign (self->acts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (middle), self->heading);
  gtk_box_append (GTK_BOX (middle), self->text);
  gtk_box_append (GTK_BOX (middle), self->acts);
  return GTK_WIDGET (self);
}

/**
 * tuntas_kiosk_sheet_add_act:
 * @self: a message
 * @label: what a button says
 * @action: action of the window
 * @suggested: it is what most people want
 */
void
tuntas_kiosk_sheet_add_act (TuntasKioskSheet *self,
                            const char *label,
                            const char *action,
                            gboolean suggested)
{
  GtkWidget *button = make_button (label, action);

  g_return_if_fail (TUNTAS_IS_KIOSK_SHEET (self) && self->acts != NULL);

  gtk_widget_add_css_class (button, "kiosk-act");
  if (suggested)
    gtk_widget_add_css_class (button, "kiosk-suggested");
  if (suggested)
    set_first (self, button, self->spoken);
  gtk_box_append (GTK_BOX (self->acts), button);
}

/**
 * tuntas_kiosk_sheet_set_text:
 * @self: a message
 * @text: another text
 */
void
tuntas_kiosk_sheet_set_text (TuntasKioskSheet *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_SHEET (self) && self->text != NULL);

  gtk_label_set_label (GTK_LABEL (self->text), text);
}

/**
 * tuntas_kiosk_sheet_dup_comment:
 * @self: a sheet
 *
 * Returns: (transfer full) (nullable): what was written; NULL where nothing can be
 */
char *
tuntas_kiosk_sheet_dup_comment (TuntasKioskSheet *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (TUNTAS_IS_KIOSK_SHEET (self), NULL);

  if (self->comment == NULL)
    return NULL;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->comment));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}
