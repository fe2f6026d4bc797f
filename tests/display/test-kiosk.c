/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-office.h"
#include "tuntas-details.h"
#include "tuntas-kiosk-page.h"
#include "tuntas-kiosk-screen.h"
#include "tuntas-kiosk-sheet.h"
#include "tuntas-kiosk-talk.h"
#include "tuntas-kiosk-window.h"

#include <string.h>

#define KEY "2468"
#define GREETING "Bagaimana pelayanan kami?"
#define THANKS "Terima kasih."
#define STILL "Saudara masih di sana?"
#define TROUBLE "Jawaban Saudara belum tersimpan."
#define ENDED "Survei ini sudah selesai."
#define GUARD "For the staff only"
#define STAFF "Kiosk of the survey"
#define COMMENT "Antrean di loket terlalu lama"

/* A kiosk whose seconds are passed by the test. */
typedef struct {
  DisplayFixture display;
  gint64 period;
  gint64 batch;
  TuntasKioskWindow *kiosk;
} Fixture;

static TuntasKioskSetup *
make_setup (Fixture *self, gint64 batch)
{
  g_autoptr (TuntasSurveyResult) result = survey_office_load (&self->display, self->period);
  TuntasKioskSetup *setup = tuntas_kiosk_setup_new ();

  setup->batch = batch;
  setup->period = tuntas_survey_period_ref (result->summary->period);
  setup->method = tuntas_survey_method_ref (result->summary->method);
  setup->ask_service = TRUE;
  setup->ask_comment = TRUE;
  setup->rest = 45;
  setup->fields = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_profile_field_unref);
  g_ptr_array_add (setup->fields,
                   tuntas_profile_field_ref (g_ptr_array_index (setup->method->fields, 0)));
  return setup;
}

static void
open_kiosk (Fixture *self, gint64 batch)
{
  g_autoptr (TuntasKioskSetup) setup = make_setup (self, batch);

  self->kiosk = tuntas_kiosk_window_new (self->display.session, setup, tuntas_kiosk_lock_new (KEY));
  g_object_add_weak_pointer (G_OBJECT (self->kiosk), (gpointer *)&self->kiosk);
  tuntas_kiosk_window_start (self->kiosk);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->kiosk));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  display_fixture_set_up_empty (&self->display, NULL);
  self->period = survey_office_begin (&self->display);
  self->batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_KIOSK);
}

static GtkEventController *
find_keys (TuntasKioskWindow *kiosk)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (kiosk));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      return controller;
  }
  g_assert_not_reached ();
}

/* A key as the window hears it before anything else; Enter that nobody took presses what has the
 * keyboard, as GTK does. */
static gboolean
press_with (Fixture *self, guint keyval, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->kiosk));
  gboolean taken = FALSE;

  g_signal_emit_by_name (find_keys (self->kiosk), "key-pressed", keyval, 0, state, &taken);
  if (!taken && keyval == GDK_KEY_Return && GTK_IS_BUTTON (focus))
    g_signal_emit_by_name (focus, "clicked");
  g_signal_emit_by_name (find_keys (self->kiosk), "key-released", keyval, 0, state);
  return taken;
}

static void
press (Fixture *self, guint keyval)
{
  press_with (self, keyval, 0);
}

static void
act (Fixture *self, const char *action)
{
  gtk_widget_activate_action (
    display_find (GTK_WIDGET (self->kiosk), TUNTAS_TYPE_KIOSK_SCREEN, NULL), action, NULL);
}

static void
pass_seconds (Fixture *self, guint n)
{
  for (guint i = 0; i < n; i++)
    tuntas_kiosk_window_pass_second (self->kiosk);
}

static gboolean
shows (Fixture *self, const char *text)
{
  GtkWidget *found = display_find_by_text (GTK_WIDGET (self->kiosk), text);

  return found != NULL && gtk_widget_get_child_visible (found) && gtk_widget_get_mapped (found);
}

static gboolean
thanks (gpointer self)
{
  return shows (self, THANKS);
}

static gboolean
is_in_trouble (gpointer self)
{
  return shows (self, TROUBLE);
}

static gboolean
has_ended (gpointer self)
{
  return shows (self, ENDED);
}

static void
end_kiosk (Fixture *self)
{
  press (self, GDK_KEY_Escape);
  for (const char *digit = KEY; *digit != '\0'; digit++)
    press (self, (guint)*digit);
  press (self, GDK_KEY_Return);
  g_assert_true (shows (self, STAFF));
  act (self, "kiosk.end");
  display_turn ();
  g_assert_null (self->kiosk);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->kiosk != NULL)
    end_kiosk (self);
  display_fixture_tear_down (&self->display, NULL);
}

static GtkTextView *
find_comment (Fixture *self)
{
  return (GtkTextView *)display_find (GTK_WIDGET (self->kiosk), GTK_TYPE_TEXT_VIEW, NULL);
}

static void
write_comment (Fixture *self, const char *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (find_comment (self)), text, -1);
}

/* Service, nine questions of which the third stays blank, the profile, and a comment. */
static void
answer_all (Fixture *self)
{
  press (self, GDK_KEY_Return); /* begin */
  g_assert_true (shows (self, "Layanan apa yang Saudara terima?"));
  g_assert_true (shows (self, "1 dari 11"));
  press (self, GDK_KEY_2);
  press (self, GDK_KEY_4);
  press (self, GDK_KEY_KP_3);
  press (self, GDK_KEY_0);
  /* arrows go to an answer, Enter gives it */
  press (self, GDK_KEY_Right);
  press (self, GDK_KEY_Right);
  press (self, GDK_KEY_Return);
  for (guint i = 0; i < 5; i++)
    press (self, GDK_KEY_3);
  g_assert_true (shows (self, "11 dari 11"));
  press (self, GDK_KEY_1);
  g_assert_nonnull (find_comment (self));
}

static void
test_respondent (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (TuntasSurveyResult) result = NULL;
  g_autofree char *sex = NULL;
  TuntasSurveyForm *form;

  open_kiosk (self, self->batch);
  g_assert_true (shows (self, GREETING));
  answer_all (self);
  write_comment (self, COMMENT);

  /* back and forth loses nothing */
  act (self, "kiosk.back");
  g_assert_true (shows (self, "11 dari 11"));
  press (self, GDK_KEY_1);
  press (self, GDK_KEY_Return);
  display_wait (thanks, self, "the thanks");
  pass_seconds (self, 8);
  g_assert_true (shows (self, GREETING));

  /* on the disk is what was answered, and nothing more */
  forms = survey_office_list_forms (&self->display, self->batch);
  g_assert_cmpuint (forms->len, ==, 1);
  form = g_ptr_array_index (forms, 0);
  g_assert_cmpstr (form->answers, ==, "430233333");
  g_assert_cmpstr (form->service, ==, "Surat pindah");
  g_assert_cmpstr (form->comment, ==, COMMENT);
  g_assert_cmpint (form->by, ==, 0);
  g_assert_cmpint (form->at % 3600, ==, 0);
  sex = tuntas_details_get (form->profile, "JENIS_KELAMIN");
  g_assert_nonnull (sex);
  result = survey_office_load (&self->display, self->period);
  g_assert_cmpuint (result->summary->respondents, ==, 1);
}

/* No widget, in sight or not, has a text with @text or marks an answer. */
static void
assert_nothing_left (GtkWidget *widget, const char *text)
{
  g_assert_false (gtk_widget_has_css_class (widget, "chosen"));
  if (GTK_IS_LABEL (widget))
    g_assert_null (strstr (gtk_label_get_label (GTK_LABEL (widget)), text));
  g_assert_false (GTK_IS_TEXT_VIEW (widget));
  g_assert_false (GTK_IS_EDITABLE (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_nothing_left (child, text);
}

static void
test_rest (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) forms = NULL;
  GdkClipboard *clipboard;
  GtkTextView *comment;
  gpointer weak;

  open_kiosk (self, self->batch);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->kiosk));
  pass_seconds (self, 200); /* nobody is asked whether they are there when nobody came */
  g_assert_true (shows (self, GREETING));
  answer_all (self);
  write_comment (self, COMMENT);
  comment = find_comment (self);
  weak = comment;
  g_object_add_weak_pointer (G_OBJECT (comment), &weak);
  g_assert_false (gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (comment)));

  /* neither does a word get to the clipboard, nor from there */
  gtk_widget_activate_action (GTK_WIDGET (comment), "selection.select-all", NULL);
  gtk_widget_activate_action (GTK_WIDGET (comment), "clipboard.copy", NULL);
  g_assert_null (gdk_clipboard_get_content (clipboard));
  gdk_clipboard_set_text (clipboard, "rahasia kantor");
  gtk_widget_activate_action (GTK_WIDGET (comment), "clipboard.paste", NULL);
  display_turn ();
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (comment)), ==,
                   (int)strlen (COMMENT));

  /* the countdown, and a key that stops it and does nothing else */
  pass_seconds (self, 29);
  g_assert_false (shows (self, STILL));
  pass_seconds (self, 1);
  g_assert_true (shows (self, STILL));
  g_assert_true (shows (self, "Jawaban yang belum dikirim dihapus dalam 15 detik. Ketuk layar "
                              "untuk melanjutkan."));
  press (self, GDK_KEY_Return);
  g_assert_false (shows (self, STILL));
  g_assert_nonnull (find_comment (self));

  /* nobody is there: everything is gone */
  pass_seconds (self, 44);
  g_assert_true (shows (self, STILL));
  pass_seconds (self, 1);
  g_assert_true (shows (self, GREETING));
  /* What it still reads holds it. */
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
  g_assert_null (gdk_clipboard_get_content (clipboard));
  assert_nothing_left (GTK_WIDGET (self->kiosk), "loket terlalu");
  forms = survey_office_list_forms (&self->display, self->batch);
  g_assert_cmpuint (forms->len, ==, 0);

  /* nor does the next respondent find anything */
  press (self, GDK_KEY_Return);
  assert_nothing_left (GTK_WIDGET (self->kiosk), "loket terlalu");
}

/* Whether the worst answer stands above the best one, and not at its side. */
static gboolean
stands_upright (gpointer sheet)
{
  graphene_rect_t worst, best;

  g_assert_true (gtk_widget_compute_bounds (
    display_find (sheet, GTK_TYPE_BUTTON, "1, Tidak sesuai"), sheet, &worst));
  g_assert_true (gtk_widget_compute_bounds (
    display_find (sheet, GTK_TYPE_BUTTON, "4, Sangat sesuai"), sheet, &best));
  return best.origin.x == worst.origin.x && best.origin.y > worst.origin.y;
}

static gboolean
lies_flat (gpointer sheet)
{
  return !stands_upright (sheet);
}

/* On a screen that stands upright the answers do, too. */
static void
test_upright (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasKioskSetup) setup = make_setup (self, self->batch);
  TuntasKioskTalk *talk = tuntas_kiosk_talk_new (setup);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *sheet = tuntas_kiosk_sheet_new_question (talk, 1);

  gtk_widget_add_css_class (window, "kiosk");
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 1000);
  gtk_window_set_child (GTK_WINDOW (window), sheet);
  gtk_window_present (GTK_WINDOW (window));
  display_wait (lies_flat, sheet, "the answers side by side");
  tuntas_kiosk_sheet_set_upright (TUNTAS_KIOSK_SHEET (sheet), TRUE);
  display_wait (stands_upright, sheet, "the answers one below the other");
  tuntas_kiosk_sheet_set_upright (TUNTAS_KIOSK_SHEET (sheet), FALSE);
  display_wait (lies_flat, sheet, "the answers side by side again");
  gtk_window_destroy (GTK_WINDOW (window));
  tuntas_kiosk_talk_free (talk);
}

/* A key that is held down answers one question, not all of them. */
static void
test_held_key (Fixture *self, gconstpointer data)
{
  GtkEventController *keys;
  gboolean taken = FALSE;

  open_kiosk (self, self->batch);
  keys = find_keys (self->kiosk);
  press (self, GDK_KEY_Return);
  for (guint i = 0; i < 20; i++)
    g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_1, 0, 0, &taken);
  g_assert_true (shows (self, "2 dari 11"));
  g_signal_emit_by_name (keys, "key-released", GDK_KEY_1, 0, 0);
  press (self, GDK_KEY_1);
  g_assert_true (shows (self, "3 dari 11"));
}

/* Answers that were taken back, or not given at all, are no form. */
static void
test_nothing_answered (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) forms = NULL;

  open_kiosk (self, self->batch);
  press (self, GDK_KEY_Return);
  press (self, GDK_KEY_BackSpace);
  g_assert_true (shows (self, GREETING));
  press (self, GDK_KEY_Return);
  for (guint i = 0; i < 11; i++)
    press (self, GDK_KEY_0);
  g_assert_true (shows (self, "Belum ada pertanyaan yang dijawab. Tekan Kembali untuk menjawab."));
  act (self, "kiosk.send");
  press (self, GDK_KEY_Return);
  g_assert_true (shows (self, GREETING));
  forms = survey_office_list_forms (&self->display, self->batch);
  g_assert_cmpuint (forms->len, ==, 0);
}

static void
test_ways_out (Fixture *self, gconstpointer data)
{
  static const struct {
    guint keyval;
    GdkModifierType state;
  } ways[] = {
    {GDK_KEY_Escape, 0},
    {GDK_KEY_F4, GDK_ALT_MASK},
    {GDK_KEY_q, GDK_CONTROL_MASK},
    {GDK_KEY_W, GDK_CONTROL_MASK | GDK_SHIFT_MASK},
    {GDK_KEY_k, GDK_CONTROL_MASK | GDK_ALT_MASK},
  };
  static const struct {
    guint keyval;
    GdkModifierType state;
  } idle[] = {
    {GDK_KEY_n, GDK_CONTROL_MASK},
    {GDK_KEY_c, GDK_CONTROL_MASK},
    {GDK_KEY_Tab, GDK_ALT_MASK},
    {GDK_KEY_F1, 0},
    {GDK_KEY_F10, GDK_SHIFT_MASK},
    {GDK_KEY_Menu, 0},
    {GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK},
  };
  GtkWidget *other = gtk_window_new ();
  GtkWidget *later;

  gtk_window_present (GTK_WINDOW (other));
  open_kiosk (self, self->batch);
  g_assert_null (gtk_window_get_application (GTK_WINDOW (self->kiosk)));
  g_assert_false (gtk_widget_get_visible (other));
  gtk_window_present (GTK_WINDOW (other)); /* as another start of the program would */
  g_assert_false (gtk_widget_get_visible (other));
  later = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (later));
  g_assert_false (gtk_widget_get_visible (later));

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    press (self, GDK_KEY_Return);
    g_assert_true (press_with (self, ways[i].keyval, ways[i].state));
    g_assert_true (shows (self, GUARD));
    pass_seconds (self, 20); /* nobody types a key */
    g_assert_false (shows (self, GUARD));
    g_assert_true (shows (self, "1 dari 11"));
    act (self, "kiosk.cancel");
  }
  gtk_window_close (GTK_WINDOW (self->kiosk));
  display_turn ();
  g_assert_nonnull (self->kiosk);
  g_assert_true (shows (self, GUARD));
  press (self, GDK_KEY_Escape);
  for (guint i = 0; i < G_N_ELEMENTS (idle); i++)
    g_assert_true (press_with (self, idle[i].keyval, idle[i].state));
  g_assert_true (shows (self, GREETING));

  /* ending without the key does nothing */
  act (self, "kiosk.end");
  display_turn ();
  g_assert_nonnull (self->kiosk);
  end_kiosk (self);
  g_assert_true (gtk_widget_get_visible (other));
  g_assert_true (gtk_widget_get_visible (later));
  gtk_window_destroy (GTK_WINDOW (other));
  gtk_window_destroy (GTK_WINDOW (later));
}

static void
type_key (Fixture *self, const char *key)
{
  for (; *key != '\0'; key++)
    press (self, (guint)*key);
  press (self, GDK_KEY_Return);
}

static void
test_wrong_key (Fixture *self, gconstpointer data)
{
  open_kiosk (self, self->batch);
  press (self, GDK_KEY_Escape);
  type_key (self, "1111");
  g_assert_true (shows (self, "That is not the key. Wait 5 seconds, then try again."));
  type_key (self, KEY); /* too early: not even looked at */
  g_assert_true (shows (self, GUARD));
  pass_seconds (self, 5);
  g_assert_true (shows (self, "That was not the key. Try again."));
  type_key (self, "24680");
  g_assert_true (shows (self, "That is not the key. Wait 15 seconds, then try again."));
  pass_seconds (self, 15);
  type_key (self, KEY);
  g_assert_true (shows (self, STAFF));

  /* an open door closes by itself */
  pass_seconds (self, 60);
  g_assert_true (shows (self, GREETING));
}

static void
send (Fixture *self)
{
  answer_all (self);
  press (self, GDK_KEY_Return);
}

/* The batch is not there yet, as when the file cannot be reached: the answers wait in memory. */
static void
test_trouble (Fixture *self, gconstpointer data)
{
  gint64 batch = self->batch + 1;
  g_autoptr (GPtrArray) forms = NULL;

  open_kiosk (self, batch);
  send (self);
  display_wait (is_in_trouble, self, "the trouble");
  pass_seconds (self, 4);
  g_assert_true (shows (self, TROUBLE));

  /* the staff learn why */
  press (self, GDK_KEY_Escape);
  type_key (self, KEY);
  g_assert_true (shows (self, "End and lose that form"));
  act (self, "kiosk.resume");
  g_assert_true (shows (self, TROUBLE));

  g_assert_cmpint (
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_KIOSK), ==,
    batch);
  pass_seconds (self, 1);
  display_wait (thanks, self, "the thanks");
  forms = survey_office_list_forms (&self->display, batch);
  g_assert_cmpuint (forms->len, ==, 1);
}

/* Somebody finishes the survey while a respondent answers. */
static void
test_finished (Fixture *self, gconstpointer data)
{
  open_kiosk (self, self->batch);
  answer_all (self);
  survey_office_close (&self->display, self->period);
  press (self, GDK_KEY_Return);
  display_wait (has_ended, self, "the end");
  g_assert_true (shows (self, "Maaf, jawaban Saudara tidak dapat lagi ikut dihitung."));
  pass_seconds (self, 100);
  press (self, GDK_KEY_Return);
  g_assert_true (shows (self, ENDED));
  assert_nothing_left (GTK_WIDGET (self->kiosk), "loket terlalu");
}

/* Somebody finished it before the respondent came. */
static void
test_finished_before (Fixture *self, gconstpointer data)
{
  open_kiosk (self, self->batch);
  survey_office_close (&self->display, self->period);
  press (self, GDK_KEY_Return);
  display_wait (has_ended, self, "the end");
}

/* The page that starts it */

static GtkWidget *
find_entry (GtkWidget *root, guint place)
{
  static const char *const titles[] = {"Name of the batch", "Staff key", "Staff key again"};

  return display_find (root, place == 0 ? GTK_TYPE_ENTRY : GTK_TYPE_PASSWORD_ENTRY, titles[place]);
}

static gboolean
is_read (gpointer page)
{
  return display_find (page, GTK_TYPE_CHECK_BUTTON, "Leave room for a comment") != NULL &&
         display_find_by_text (page, "Survei Kepuasan Masyarakat Semester II 2026") != NULL;
}

static TuntasKioskWindow *
find_kiosk (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (TUNTAS_IS_KIOSK_WINDOW (window))
      return TUNTAS_KIOSK_WINDOW (window);
  }
  return NULL;
}

static gboolean
is_started (gpointer data)
{
  return find_kiosk () != NULL;
}

static void
test_page (Fixture *self, gconstpointer data)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (TUNTAS_TYPE_KIOSK_PAGE, "session", self->display.session,
                                  "settings", self->display.settings, NULL);
  g_autoptr (GPtrArray) batches = NULL;
  TuntasSurveyBatch *batch;
  guint n_before = 1; /* that of the fixture */

  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 824, 720);
  gtk_window_present (GTK_WINDOW (window));
  tuntas_page_show_target (TUNTAS_PAGE (page), g_variant_new_int64 (self->period));
  display_wait (is_read, page, "the survey");

  /* a key that is none, or is not typed the same twice, starts nothing */
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page, 1)), "12a4");
  gtk_widget_activate_action (page, "kiosk-page.start", NULL);
  g_assert_nonnull (display_find_by_text (page, "The key must be 4 to 12 digits."));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page, 1)), KEY);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (page, 2)), "2469");
  gtk_widget_activate_action (page, "kiosk-page.start", NULL);
  g_assert_nonnull (display_find_by_text (page, "The two keys differ. Type the same key twice."));
  g_assert_null (find_kiosk ());

  gtk_editable_set_text (GTK_EDITABLE (find_entry (page, 2)), KEY);
  gtk_widget_activate_action (page, "kiosk-page.start", NULL);
  display_wait (is_started, NULL, "the kiosk");
  self->kiosk = find_kiosk ();
  g_object_add_weak_pointer (G_OBJECT (self->kiosk), (gpointer *)&self->kiosk);
  g_assert_false (gtk_widget_get_visible (window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (page, 1))), ==, "");
  batches = survey_office_list_batches (&self->display, self->period);
  batch = g_ptr_array_index (batches, batches->len - 1);
  g_assert_cmpint (batch->source, ==, TUNTAS_SURVEY_SOURCE_KIOSK);
  g_assert_true (g_str_has_prefix (batch->name, "Layar loket, "));
  end_kiosk (self);
  g_assert_true (gtk_widget_get_visible (window));

  /* nobody came: no empty batch stays */
  g_clear_pointer (&batches, g_ptr_array_unref);
  batches = survey_office_list_batches (&self->display, self->period);
  g_assert_cmpuint (batches->len, ==, n_before);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/kiosk/respondent", test_respondent);
  ADD ("/kiosk/rest", test_rest);
  ADD ("/kiosk/nothing-answered", test_nothing_answered);
  ADD ("/kiosk/held-key", test_held_key);
  ADD ("/kiosk/upright", test_upright);
  ADD ("/kiosk/ways-out", test_ways_out);
  ADD ("/kiosk/wrong-key", test_wrong_key);
  ADD ("/kiosk/trouble", test_trouble);
  ADD ("/kiosk/finished", test_finished);
  ADD ("/kiosk/finished-before", test_finished_before);
  ADD ("/kiosk/page", test_page);
  return g_test_run ();
}
