/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-window.h"

#include <glib/gi18n-lib.h>

#include "tuntas-error-text.h"
#include "tuntas-kiosk-curtain.h"
#include "tuntas-kiosk-guard.h"
#include "tuntas-kiosk-keeper.h"
#include "tuntas-kiosk-sheet.h"
#include "tuntas-survey-service.h"

/* Seconds. */
#define WARNING 15
#define THANKS 8
#define GUARD_REST 20
#define STAFF_REST 60

/* Side of the corner on which the staff press long. */
#define CORNER 96

/* Heights of screens between which letters change their size. */
#define SMALL_HEIGHT 700
#define LARGE_HEIGHT 1000

/**
 * TuntasKioskState:
 * @STATE_GREETING: waits for a respondent
 * @STATE_ASKING: a question is in sight
 * @STATE_CLOSING: all were asked
 * @STATE_SAVING: the answers are on their way to the disk
 * @STATE_TROUBLE: they did not get there yet
 * @STATE_THANKS: they are there
 * @STATE_ENDED: the survey takes no more answers
 */
typedef enum {
  STATE_GREETING,
  STATE_ASKING,
  STATE_CLOSING,
  STATE_SAVING,
  STATE_TROUBLE,
  STATE_THANKS,
  STATE_ENDED,
} TuntasKioskState;

/**
 * TuntasKioskWindow:
 *
 * The survey on a tablet or at the counter: one question at a time over the whole screen, for one
 * respondent after the other. A form that was not finished is dropped when its respondent goes
 * away, however much of it was answered: only who sends the answers has given them.
 *
 * It belongs to no application, so that no key and no action of the program reaches it; all other
 * windows are hidden as long as it is there. Whatever would close it asks for the staff's key. The
 * words for respondents are in the language of the questionnaire, those for the staff in theirs.
 */
struct _TuntasKioskWindow {
  GtkWindow parent_instance;

  TuntasSession *session;
  TuntasKioskSetup *setup;
  TuntasKioskLock *lock;
  TuntasKioskKeeper *keeper;
  GCancellable *cancellable;

  GtkStack *stack;      /* "talk", "still", "guard", "staff" */
  GtkWidget *sheets[2]; /* places of the talk's sheet and of the staff's */
  TuntasKioskSheet *sheet;
  TuntasKioskSheet *still;
  TuntasKioskGuard *guard;

  TuntasKioskState state;
  TuntasKioskTalk *talk; /* NULL while there is no respondent */
  guint question;
  guint rest;        /* seconds since the respondent did something */
  guint staff_rest;  /* seconds since somebody did something about the key */
  guint thanked;     /* seconds since the thanks */
  gboolean unlocked; /* it may close */

  TuntasKioskCurtain *curtain; /* (nullable): before all other windows */
  guint clock;
};

G_DEFINE_FINAL_TYPE (TuntasKioskWindow, tuntas_kiosk_window, GTK_TYPE_WINDOW)

enum {
  SIGNAL_ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Sheets */

static gboolean
is_at (TuntasKioskWindow *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
focus_sheet (TuntasKioskWindow *self)
{
  if (self->sheet != NULL && is_at (self, "talk"))
    gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static void
show_talk (TuntasKioskWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "talk");
  focus_sheet (self);
}

static void
put_sheet (GtkWidget *place, GtkWidget *sheet)
{
  GtkWidget *before = gtk_widget_get_first_child (place);

  if (before != NULL)
    gtk_box_remove (GTK_BOX (place), before);
  if (sheet != NULL)
    gtk_box_append (GTK_BOX (place), sheet);
}

static void
take_sheet (TuntasKioskWindow *self, TuntasKioskState state, GtkWidget *sheet)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  self->state = state;
  self->rest = 0;
  self->thanked = 0;
  self->sheet = TUNTAS_KIOSK_SHEET (sheet);
  put_sheet (self->sheets[0], sheet);
  focus_sheet (self);
}

/* What a respondent copied would greet the next one. */
static void
clear_clipboards (TuntasKioskWindow *self)
{
  GdkClipboard *clipboards[] = {
    gtk_widget_get_clipboard (GTK_WIDGET (self)),
    gtk_widget_get_primary_clipboard (GTK_WIDGET (self)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (clipboards); i++)
    if (gdk_clipboard_is_local (clipboards[i]))
      gdk_clipboard_set_content (clipboards[i], NULL);
}

static void
begin_anew (TuntasKioskWindow *self)
{
  g_clear_pointer (&self->talk, tuntas_kiosk_talk_free);
  self->question = 0;
  take_sheet (self, STATE_GREETING, tuntas_kiosk_sheet_new_greeting (self->setup));
  clear_clipboards (self);
  if (is_at (self, "still"))
    show_talk (self);
}

static void
show_question (TuntasKioskWindow *self)
{
  if (self->question < tuntas_kiosk_talk_get_n_questions (self->talk))
    take_sheet (self, STATE_ASKING, tuntas_kiosk_sheet_new_question (self->talk, self->question));
  else
    take_sheet (self, STATE_CLOSING,
                tuntas_kiosk_sheet_new_closing (self->talk, self->setup->ask_comment));
}

static void
show_ended (TuntasKioskWindow *self, const char *text)
{
  g_clear_pointer (&self->talk, tuntas_kiosk_talk_free);
  tuntas_kiosk_keeper_drop (self->keeper);
  take_sheet (self, STATE_ENDED,
              tuntas_kiosk_sheet_new_message ("Survei ini sudah selesai.", text));
  clear_clipboards (self);
  show_talk (self);
}

static void
show_still (TuntasKioskWindow *self, guint left)
{
  g_autofree char *text = g_strdup_printf (
    "Jawaban yang belum dikirim dihapus dalam %u detik. Ketuk layar untuk melanjutkan.", left);

  tuntas_kiosk_sheet_set_text (self->still, text);
  if (is_at (self, "still"))
    return;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child_name (self->stack, "still");
  gtk_widget_grab_focus (GTK_WIDGET (self->still));
}

/* Something was done at the screen. */
static void
note_life (TuntasKioskWindow *self)
{
  self->rest = 0;
  self->staff_rest = 0;
}

/* The respondent */

static void
period_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasKioskWindow) self = user_data;
  g_autoptr (TuntasSurveyResult) read =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, NULL);

  if (read == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (read->summary->period->status == TUNTAS_SURVEY_STATUS_CLOSED &&
      (self->state == STATE_GREETING || self->state == STATE_ASKING))
    show_ended (self, "Terima kasih atas perhatian Saudara.");
}

static gpointer
read_period_job (TuntasWorkspace *workspace,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  TuntasKioskSetup *setup = data;

  return tuntas_workspace_load_survey (workspace, setup->period->id, error);
}

/* Somebody may have finished the survey since the last respondent: nobody shall answer in vain. */
static void
check_period (TuntasKioskWindow *self)
{
  tuntas_session_run_async (self->session, read_period_job, tuntas_kiosk_setup_ref (self->setup),
                            (GDestroyNotify)tuntas_kiosk_setup_unref,
                            (GDestroyNotify)tuntas_survey_result_unref, self->cancellable,
                            period_read_cb, g_object_ref (self));
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (widget);

  if (self->state != STATE_GREETING)
    return;
  self->talk = tuntas_kiosk_talk_new (self->setup);
  self->question = 0;
  show_question (self);
  check_period (self);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (widget);

  if (self->state == STATE_GREETING) {
    begin_action (widget, name, NULL);
  } else if (self->state == STATE_ASKING) {
    tuntas_kiosk_talk_choose (self->talk, self->question++, g_variant_get_int32 (parameter));
    show_question (self);
  }
}

static void
skip_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "kiosk.choose", "i", TUNTAS_KIOSK_BLANK);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (widget);

  if (self->state == STATE_CLOSING)
    tuntas_kiosk_talk_take_comment (self->talk, tuntas_kiosk_sheet_dup_comment (self->sheet));
  else if (self->state != STATE_ASKING)
    return;
  if (self->question == 0) {
    begin_anew (self);
    return;
  }
  self->question--;
  show_question (self);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (widget);

  if (self->state == STATE_ASKING || self->state == STATE_CLOSING || self->state == STATE_THANKS)
    begin_anew (self);
}

/* From here on the keeper has the answers; the talk is forgotten at once. */
static void
send_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (widget);
  g_autoptr (TuntasSurveyForm) form = NULL;

  if (self->state != STATE_CLOSING || tuntas_kiosk_talk_count_answers (self->talk) == 0)
    return;
  tuntas_kiosk_talk_take_comment (self->talk, tuntas_kiosk_sheet_dup_comment (self->sheet));
  form = tuntas_kiosk_talk_make_form (self->talk, tuntas_session_now (self->session));
  g_clear_pointer (&self->talk, tuntas_kiosk_talk_free);
  take_sheet (self, STATE_SAVING,
              tuntas_kiosk_sheet_new_message ("Menyimpan jawaban…", "Mohon tunggu sebentar."));
  tuntas_kiosk_keeper_keep (self->keeper, form);
}

static void
kept_cb (TuntasKioskWindow *self)
{
  GtkWidget *sheet = tuntas_kiosk_sheet_new_message (
    "Terima kasih.", "Jawaban Saudara sudah tersimpan dan ikut memperbaiki pelayanan kami.");

  tuntas_kiosk_sheet_add_act (TUNTAS_KIOSK_SHEET (sheet), "Selesai", "kiosk.cancel", TRUE);
  take_sheet (self, STATE_THANKS, sheet);
  clear_clipboards (self);
}

static void
failed_cb (TuntasKioskWindow *self, const GError *error)
{
  if (g_error_matches (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED)) {
    show_ended (self, "Maaf, jawaban Saudara tidak dapat lagi ikut dihitung.");
    return;
  }
  if (self->state != STATE_TROUBLE)
    take_sheet (self, STATE_TROUBLE,
                tuntas_kiosk_sheet_new_message (
                  "Jawaban Saudara belum tersimpan.",
                  "Mohon beri tahu petugas. Jawaban disimpan lagi begitu bisa; Saudara tidak perlu "
                  "mengisi ulang."));
}

static void
stay_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (widget);

  note_life (self);
  if (is_at (self, "still"))
    show_talk (self);
}

/* The staff */

static void
ask_key (TuntasKioskWindow *self)
{
  if (is_at (self, "guard") || is_at (self, "staff"))
    return;
  self->staff_rest = 0;
  tuntas_kiosk_guard_clear (self->guard);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child_name (self->stack, "guard");
}

static void
leave_guard (TuntasKioskWindow *self)
{
  tuntas_kiosk_guard_clear (self->guard);
  put_sheet (self->sheets[1], NULL);
  show_talk (self);
}

static char *
describe_for_staff (TuntasKioskWindow *self)
{
  guint n = tuntas_kiosk_keeper_get_n_kept (self->keeper);
  const GError *error = tuntas_kiosk_keeper_get_error (self->keeper);
  g_autofree char *kept = g_strdup_printf (ngettext ("%u form was taken in since the start.",
                                                     "%u forms were taken in since the start.", n),
                                           n);
  g_autofree char *reason = error != NULL ? tuntas_error_text_describe (error) : NULL;

  if (!tuntas_kiosk_keeper_is_pending (self->keeper))
    return g_steal_pointer (&kept);
  /* Translators: "12 forms were taken in since the start. One form …: The disk is full." */
  return g_strdup_printf (_ ("%s One form is not on the disk yet: %s"), kept,
                          reason != NULL ? reason : _ ("it is being written."));
}

static void
opened_cb (TuntasKioskWindow *self)
{
  g_autofree char *text = describe_for_staff (self);
  gboolean pending = tuntas_kiosk_keeper_is_pending (self->keeper);
  GtkWidget *sheet = tuntas_kiosk_sheet_new_message (_ ("Kiosk of the survey"), text);

  tuntas_kiosk_sheet_add_act (TUNTAS_KIOSK_SHEET (sheet), _ ("Go on asking"), "kiosk.resume", TRUE);
  if (pending)
    tuntas_kiosk_sheet_add_act (TUNTAS_KIOSK_SHEET (sheet), _ ("Try to save again"), "kiosk.retry",
                                FALSE);
  tuntas_kiosk_sheet_add_act (TUNTAS_KIOSK_SHEET (sheet),
                              pending ? _ ("End and lose that form") : _ ("End the kiosk"),
                              "kiosk.end", FALSE);
  put_sheet (self->sheets[1], sheet);
  gtk_stack_set_visible_child_name (self->stack, "staff");
  gtk_widget_grab_focus (sheet);
}

static void
resume_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave_guard (TUNTAS_KIOSK_WINDOW (widget));
}

static void
retry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (widget);

  if (!is_at (self, "staff"))
    return;
  tuntas_kiosk_keeper_retry (self->keeper);
  leave_guard (self);
}

static void
end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (widget);

  if (!is_at (self, "staff"))
    return;
  self->unlocked = TRUE;
  g_cancellable_cancel (self->cancellable);
  tuntas_kiosk_keeper_drop (self->keeper);
  begin_anew (self);
  g_clear_object (&self->curtain);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0, tuntas_kiosk_keeper_get_n_kept (self->keeper));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Time */

/**
 * tuntas_kiosk_window_pass_second:
 * @self: a kiosk
 *
 * A second has passed: rests are counted, unsaved answers are tried again.
 */
void
tuntas_kiosk_window_pass_second (TuntasKioskWindow *self)
{
  guint warning;

  g_return_if_fail (TUNTAS_IS_KIOSK_WINDOW (self));

  warning = MIN (WARNING, self->setup->rest / 2);
  tuntas_kiosk_lock_pass_second (self->lock);
  tuntas_kiosk_keeper_pass_second (self->keeper);
  if (is_at (self, "guard") || is_at (self, "staff")) {
    tuntas_kiosk_guard_update (self->guard);
    if (++self->staff_rest >= (is_at (self, "guard") ? GUARD_REST : STAFF_REST))
      leave_guard (self);
  } else if (self->state == STATE_THANKS) {
    if (++self->thanked >= THANKS)
      begin_anew (self);
  } else if (self->state == STATE_ASKING || self->state == STATE_CLOSING) {
    self->rest++;
    if (self->rest >= self->setup->rest)
      begin_anew (self);
    else if (self->rest >= self->setup->rest - warning)
      show_still (self, self->setup->rest - self->rest);
  }
}

static gboolean
second_cb (gpointer user_data)
{
  tuntas_kiosk_window_pass_second (user_data);
  return G_SOURCE_CONTINUE;
}

/**
 * tuntas_kiosk_window_start_clock:
 * @self: a kiosk
 *
 * From now on the kiosk counts seconds by itself; without this somebody calls
 * tuntas_kiosk_window_pass_second().
 */
void
tuntas_kiosk_window_start_clock (TuntasKioskWindow *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_WINDOW (self));

  if (self->clock == 0)
    self->clock = g_timeout_add_seconds (1, second_cb, self);
}

/* Keys and fingers */

static gboolean
is_way_out (guint keyval, GdkModifierType state)
{
  if (keyval == GDK_KEY_Escape)
    return TRUE;
  if ((state & GDK_ALT_MASK) != 0 && keyval == GDK_KEY_F4)
    return TRUE;
  return (state & GDK_CONTROL_MASK) != 0 &&
         (gdk_keyval_to_lower (keyval) == GDK_KEY_q || gdk_keyval_to_lower (keyval) == GDK_KEY_w ||
          (gdk_keyval_to_lower (keyval) == GDK_KEY_k && (state & GDK_ALT_MASK) != 0));
}

/* Keys that do something in a window or a text that a respondent has no use for. */
static gboolean
is_idle_key (guint keyval, GdkModifierType state)
{
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 ||
         (keyval >= GDK_KEY_F1 && keyval <= GDK_KEY_F35) || keyval == GDK_KEY_Menu ||
         keyval == GDK_KEY_Insert || keyval == GDK_KEY_KP_Insert;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                TuntasKioskWindow *self)
{
  note_life (self);
  if (is_way_out (keyval, state)) {
    if (is_at (self, "guard") || is_at (self, "staff"))
      leave_guard (self);
    else
      ask_key (self);
    return TRUE;
  }
  if (is_idle_key (keyval, state))
    return TRUE;
  if (is_at (self, "still")) {
    show_talk (self);
    return TRUE;
  }
  if (is_at (self, "guard"))
    return tuntas_kiosk_guard_take_key (self->guard, keyval);
  return is_at (self, "talk") && tuntas_kiosk_sheet_take_key (self->sheet, keyval);
}

/* A finger counts as life; other buttons than the first would open a menu or paste what somebody
 * selected elsewhere. */
static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, TuntasKioskWindow *self)
{
  note_life (self);
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  } else if (is_at (self, "still")) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    show_talk (self);
  }
}

static void
corner_pressed_cb (GtkGestureLongPress *gesture, double x, double y, TuntasKioskWindow *self)
{
  if (x <= CORNER && y <= CORNER)
    ask_key (self);
}

static void
add_controllers (TuntasKioskWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *corner = gtk_gesture_long_press_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_long_press_set_delay_factor (GTK_GESTURE_LONG_PRESS (corner), 2.0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (corner), GTK_PHASE_CAPTURE);
  g_signal_connect_object (corner, "pressed", G_CALLBACK (corner_pressed_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (corner));
}

/* The window */

static gboolean
tuntas_kiosk_window_close_request (GtkWindow *window)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (window);

  if (self->unlocked)
    return GTK_WINDOW_CLASS (tuntas_kiosk_window_parent_class)->close_request (window);
  ask_key (self);
  return TRUE;
}

/* GTK's inspector would show everything and end anything. */
static gboolean
tuntas_kiosk_window_enable_debugging (GtkWindow *window, gboolean toggle)
{
  return FALSE;
}

/* A window manager that tiles windows may take the screen from it. */
static void
fullscreened_cb (TuntasKioskWindow *self)
{
  if (!self->unlocked && !gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
layout_cb (TuntasKioskWindow *self, int width, int height)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "small");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "large");
  if (height < SMALL_HEIGHT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "small");
  else if (height >= LARGE_HEIGHT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "large");
}

static void
tuntas_kiosk_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tuntas_kiosk_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout",
                           G_CALLBACK (layout_cb), widget, G_CONNECT_SWAPPED);
}

/* Where the desktop allows it, its own keys come here too. */
static void
tuntas_kiosk_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tuntas_kiosk_window_parent_class)->map (widget);
  gdk_toplevel_inhibit_system_shortcuts (
    GDK_TOPLEVEL (gtk_native_get_surface (GTK_NATIVE (widget))), NULL);
}

static void
tuntas_kiosk_window_dispose (GObject *object)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (object);

  self->unlocked = TRUE;
  g_clear_handle_id (&self->clock, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_object (&self->curtain);
  g_clear_pointer (&self->talk, tuntas_kiosk_talk_free);
  G_OBJECT_CLASS (tuntas_kiosk_window_parent_class)->dispose (object);
}

static void
tuntas_kiosk_window_finalize (GObject *object)
{
  TuntasKioskWindow *self = TUNTAS_KIOSK_WINDOW (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  tuntas_kiosk_setup_unref (self->setup);
  tuntas_kiosk_lock_free (self->lock);
  G_OBJECT_CLASS (tuntas_kiosk_window_parent_class)->finalize (object);
}

static void
tuntas_kiosk_window_class_init (TuntasKioskWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    {"kiosk.begin", NULL, begin_action},   {"kiosk.choose", "i", choose_action},
    {"kiosk.skip", NULL, skip_action},     {"kiosk.back", NULL, back_action},
    {"kiosk.cancel", NULL, cancel_action}, {"kiosk.send", NULL, send_action},
    {"kiosk.stay", NULL, stay_action},     {"kiosk.resume", NULL, resume_action},
    {"kiosk.retry", NULL, retry_action},   {"kiosk.end", NULL, end_action},
  };

  object_class->dispose = tuntas_kiosk_window_dispose;
  object_class->finalize = tuntas_kiosk_window_finalize;
  widget_class->realize = tuntas_kiosk_window_realize;
  widget_class->map = tuntas_kiosk_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = tuntas_kiosk_window_close_request;
  GTK_WINDOW_CLASS (klass)->enable_debugging = tuntas_kiosk_window_enable_debugging;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);

  /**
   * TuntasKioskWindow::ended:
   * @n_forms: how many were taken in
   *
   * The staff ended the kiosk.
   */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", TUNTAS_TYPE_KIOSK_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
add_place (TuntasKioskWindow *self, const char *name)
{
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_stack_add_named (self->stack, place, name);
  return place;
}

static void
tuntas_kiosk_window_init (TuntasKioskWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "kiosk");
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_deletable (GTK_WINDOW (self), FALSE);
  gtk_window_set_handle_menubar_accel (GTK_WINDOW (self), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), 1024, 600);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->stack));
  self->sheets[0] = add_place (self, "talk");
  self->sheets[1] = add_place (self, "staff");
  self->still = TUNTAS_KIOSK_SHEET (tuntas_kiosk_sheet_new_message ("Saudara masih di sana?", ""));
  tuntas_kiosk_sheet_add_act (self->still, "Ya, lanjutkan", "kiosk.stay", TRUE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->still), "still");
  add_controllers (self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
}

/**
 * tuntas_kiosk_window_new:
 * @session: the open office
 * @setup: what is asked
 * @lock: (transfer full): what the staff's key opens
 *
 * Returns: (transfer none): a kiosk that greets; it destroys itself when the staff end it
 */
TuntasKioskWindow *
tuntas_kiosk_window_new (TuntasSession *session, TuntasKioskSetup *setup, TuntasKioskLock *lock)
{
  TuntasKioskWindow *self = g_object_new (TUNTAS_TYPE_KIOSK_WINDOW, NULL);

  self->session = g_object_ref (session);
  self->setup = tuntas_kiosk_setup_ref (setup);
  self->lock = lock;
  self->keeper = tuntas_kiosk_keeper_new (session);
  g_signal_connect_object (self->keeper, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->guard = TUNTAS_KIOSK_GUARD (tuntas_kiosk_guard_new (lock));
  g_signal_connect_object (self->guard, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->guard), "guard");
  gtk_window_set_title (GTK_WINDOW (self), setup->period->title);
  begin_anew (self);
  return self;
}

/* Also where no window manager gives it the whole screen. */
static void
size_like_screen (TuntasKioskWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle area = {0};

  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &area);
  gtk_window_set_default_size (GTK_WINDOW (self), area.width, area.height);
}

/**
 * tuntas_kiosk_window_start:
 * @self: a kiosk
 *
 * Takes the screen and hides all other windows of the program until the staff end it.
 */
void
tuntas_kiosk_window_start (TuntasKioskWindow *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_WINDOW (self));

  size_like_screen (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  self->curtain = tuntas_kiosk_curtain_new (GTK_WINDOW (self));
  focus_sheet (self);
}
