/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-screen.h"

#include <glib/gi18n-lib.h>

#include "tuntas-error-text.h"
#include "tuntas-kiosk-guard.h"
#include "tuntas-kiosk-keeper.h"
#include "tuntas-kiosk-sheet.h"
#include "tuntas-survey-service.h"

/* Seconds. */
#define WARNING 15
#define THANKS 8
#define GUARD_REST 20
#define STAFF_REST 60

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
 * TuntasKioskScreen:
 *
 * All that a kiosk shows: one question at a time for one respondent after the other, and what the
 * staff see behind their key. A form that was not finished is dropped when its respondent goes
 * away, however much of it was answered: only who sends the answers has given them.
 *
 * The words for respondents are in the language of the questionnaire, those for the staff in
 * theirs.
 */
struct _TuntasKioskScreen {
  AdwBin parent_instance;

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
  guint rest;       /* seconds since the respondent did something */
  guint staff_rest; /* seconds since somebody did something about the key */
  guint thanked;    /* seconds since the thanks */
  gboolean upright; /* it is higher than wide */
};

G_DEFINE_FINAL_TYPE (TuntasKioskScreen, tuntas_kiosk_screen, ADW_TYPE_BIN)

enum {
  SIGNAL_ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Sheets */

static gboolean
is_at (TuntasKioskScreen *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

/* What goes away must not have the keyboard. */
static void
leave_focus (TuntasKioskScreen *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

static gboolean
tuntas_kiosk_screen_grab_focus (GtkWidget *widget)
{
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);

  return self->sheet != NULL && is_at (self, "talk") &&
         gtk_widget_grab_focus (GTK_WIDGET (self->sheet));
}

static void
show_talk (TuntasKioskScreen *self)
{
  gtk_stack_set_visible_child_name (self->stack, "talk");
  gtk_widget_grab_focus (GTK_WIDGET (self));
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
take_sheet (TuntasKioskScreen *self, TuntasKioskState state, GtkWidget *sheet)
{
  leave_focus (self);
  self->state = state;
  self->rest = 0;
  self->thanked = 0;
  self->sheet = TUNTAS_KIOSK_SHEET (sheet);
  tuntas_kiosk_sheet_set_upright (self->sheet, self->upright);
  put_sheet (self->sheets[0], sheet);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What a respondent copied would greet the next one. */
static void
clear_clipboards (TuntasKioskScreen *self)
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
begin_anew (TuntasKioskScreen *self)
{
  g_clear_pointer (&self->talk, tuntas_kiosk_talk_free);
  self->question = 0;
  take_sheet (self, STATE_GREETING, tuntas_kiosk_sheet_new_greeting (self->setup));
  clear_clipboards (self);
  if (is_at (self, "still"))
    show_talk (self);
}

static void
show_question (TuntasKioskScreen *self)
{
  if (self->question < tuntas_kiosk_talk_get_n_questions (self->talk))
    take_sheet (self, STATE_ASKING, tuntas_kiosk_sheet_new_question (self->talk, self->question));
  else
    take_sheet (self, STATE_CLOSING,
                tuntas_kiosk_sheet_new_closing (self->talk, self->setup->ask_comment));
}

static void
show_ended (TuntasKioskScreen *self, const char *text)
{
  g_clear_pointer (&self->talk, tuntas_kiosk_talk_free);
  tuntas_kiosk_keeper_drop (self->keeper);
  take_sheet (self, STATE_ENDED,
              tuntas_kiosk_sheet_new_message ("Survei ini sudah selesai.", text));
  clear_clipboards (self);
  show_talk (self);
}

static void
show_still (TuntasKioskScreen *self, guint left)
{
  g_autofree char *text = g_strdup_printf (
    "Jawaban yang belum dikirim dihapus dalam %u detik. Ketuk layar untuk melanjutkan.", left);

  tuntas_kiosk_sheet_set_text (self->still, text);
  if (is_at (self, "still"))
    return;
  leave_focus (self);
  gtk_stack_set_visible_child_name (self->stack, "still");
  gtk_widget_grab_focus (GTK_WIDGET (self->still));
}

/**
 * tuntas_kiosk_screen_set_upright:
 * @self: a screen
 * @upright: whether it is higher than wide, as a tablet that is held so
 */
void
tuntas_kiosk_screen_set_upright (TuntasKioskScreen *self, gboolean upright)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_SCREEN (self));

  self->upright = upright;
  tuntas_kiosk_sheet_set_upright (self->sheet, upright);
}

/**
 * tuntas_kiosk_screen_note_life:
 * @self: a screen
 *
 * Something was done at it.
 */
void
tuntas_kiosk_screen_note_life (TuntasKioskScreen *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_SCREEN (self));

  self->rest = 0;
  self->staff_rest = 0;
}

/* The respondent */

static void
period_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasKioskScreen) self = user_data;
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
check_period (TuntasKioskScreen *self)
{
  tuntas_session_run_async (self->session, read_period_job, tuntas_kiosk_setup_ref (self->setup),
                            (GDestroyNotify)tuntas_kiosk_setup_unref,
                            (GDestroyNotify)tuntas_survey_result_unref, self->cancellable,
                            period_read_cb, g_object_ref (self));
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);

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
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);

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
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);

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
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);

  if (self->state == STATE_ASKING || self->state == STATE_CLOSING || self->state == STATE_THANKS)
    begin_anew (self);
}

/* From here on the keeper has the answers; the talk is forgotten at once. */
static void
send_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);
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
kept_cb (TuntasKioskScreen *self)
{
  GtkWidget *sheet = tuntas_kiosk_sheet_new_message (
    "Terima kasih.", "Jawaban Saudara sudah tersimpan dan ikut memperbaiki pelayanan kami.");

  tuntas_kiosk_sheet_add_act (TUNTAS_KIOSK_SHEET (sheet), "Selesai", "kiosk.cancel", TRUE);
  take_sheet (self, STATE_THANKS, sheet);
  clear_clipboards (self);
}

static void
failed_cb (TuntasKioskScreen *self, const GError *error)
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
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);

  tuntas_kiosk_screen_note_life (self);
  if (is_at (self, "still"))
    show_talk (self);
}

/* The staff */

/**
 * tuntas_kiosk_screen_ask_key:
 * @self: a screen
 *
 * Asks for the staff's key, unless it is asked already.
 */
void
tuntas_kiosk_screen_ask_key (TuntasKioskScreen *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_SCREEN (self));

  if (is_at (self, "guard") || is_at (self, "staff"))
    return;
  self->staff_rest = 0;
  tuntas_kiosk_guard_clear (self->guard);
  leave_focus (self);
  gtk_stack_set_visible_child_name (self->stack, "guard");
}

static void
leave_guard (TuntasKioskScreen *self)
{
  tuntas_kiosk_guard_clear (self->guard);
  put_sheet (self->sheets[1], NULL);
  show_talk (self);
}

/**
 * tuntas_kiosk_screen_try_to_leave:
 * @self: a screen
 *
 * Asks for the staff's key, or goes back from there.
 */
void
tuntas_kiosk_screen_try_to_leave (TuntasKioskScreen *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_SCREEN (self));

  if (is_at (self, "guard") || is_at (self, "staff"))
    leave_guard (self);
  else
    tuntas_kiosk_screen_ask_key (self);
}

static char *
describe_for_staff (TuntasKioskScreen *self)
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
opened_cb (TuntasKioskScreen *self)
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
  leave_guard (TUNTAS_KIOSK_SCREEN (widget));
}

static void
retry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);

  if (!is_at (self, "staff"))
    return;
  tuntas_kiosk_keeper_retry (self->keeper);
  leave_guard (self);
}

static void
end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (widget);

  if (!is_at (self, "staff"))
    return;
  g_cancellable_cancel (self->cancellable);
  tuntas_kiosk_keeper_drop (self->keeper);
  begin_anew (self);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0, tuntas_kiosk_keeper_get_n_kept (self->keeper));
}

/* Time */

/**
 * tuntas_kiosk_screen_pass_second:
 * @self: a screen
 *
 * A second has passed: rests are counted, unsaved answers are tried again.
 */
void
tuntas_kiosk_screen_pass_second (TuntasKioskScreen *self)
{
  guint warning;

  g_return_if_fail (TUNTAS_IS_KIOSK_SCREEN (self));

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

/**
 * tuntas_kiosk_screen_is_asking:
 * @self: a screen
 *
 * Returns: whether a question is in sight
 */
gboolean
tuntas_kiosk_screen_is_asking (TuntasKioskScreen *self)
{
  g_return_val_if_fail (TUNTAS_IS_KIOSK_SCREEN (self), FALSE);

  return self->state == STATE_ASKING && is_at (self, "talk");
}

/**
 * tuntas_kiosk_screen_wake:
 * @self: a screen
 *
 * Returns: whether it asked if anybody is still there, and now goes on
 */
gboolean
tuntas_kiosk_screen_wake (TuntasKioskScreen *self)
{
  g_return_val_if_fail (TUNTAS_IS_KIOSK_SCREEN (self), FALSE);

  if (!is_at (self, "still"))
    return FALSE;
  show_talk (self);
  return TRUE;
}

/**
 * tuntas_kiosk_screen_take_key:
 * @self: a screen
 * @keyval: a key without Ctrl, Alt and the like
 *
 * Returns: whether it meant something; else it is left to what has the keyboard
 */
gboolean
tuntas_kiosk_screen_take_key (TuntasKioskScreen *self, guint keyval)
{
  g_return_val_if_fail (TUNTAS_IS_KIOSK_SCREEN (self), FALSE);

  if (tuntas_kiosk_screen_wake (self))
    return TRUE;
  if (is_at (self, "guard"))
    return tuntas_kiosk_guard_take_key (self->guard, keyval);
  return is_at (self, "talk") && tuntas_kiosk_sheet_take_key (self->sheet, keyval);
}

static void
tuntas_kiosk_screen_dispose (GObject *object)
{
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (object);

  g_cancellable_cancel (self->cancellable);
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_pointer (&self->talk, tuntas_kiosk_talk_free);
  G_OBJECT_CLASS (tuntas_kiosk_screen_parent_class)->dispose (object);
}

static void
tuntas_kiosk_screen_finalize (GObject *object)
{
  TuntasKioskScreen *self = TUNTAS_KIOSK_SCREEN (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  tuntas_kiosk_setup_unref (self->setup);
  tuntas_kiosk_lock_free (self->lock);
  G_OBJECT_CLASS (tuntas_kiosk_screen_parent_class)->finalize (object);
}

static void
tuntas_kiosk_screen_class_init (TuntasKioskScreenClass *klass)
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

  object_class->dispose = tuntas_kiosk_screen_dispose;
  object_class->finalize = tuntas_kiosk_screen_finalize;
  widget_class->grab_focus = tuntas_kiosk_screen_grab_focus;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);

  /**
   * TuntasKioskScreen::ended:
   * @n_forms: how many were taken in
   *
   * The staff ended the kiosk.
   */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", TUNTAS_TYPE_KIOSK_SCREEN, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
add_place (TuntasKioskScreen *self, const char *name)
{
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_stack_add_named (self->stack, place, name);
  return place;
}

static void
tuntas_kiosk_screen_init (TuntasKioskScreen *self)
{
  self->cancellable = g_cancellable_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  self->sheets[0] = add_place (self, "talk");
  self->sheets[1] = add_place (self, "staff");
  self->still = TUNTAS_KIOSK_SHEET (tuntas_kiosk_sheet_new_message ("Saudara masih di sana?", ""));
  tuntas_kiosk_sheet_add_act (self->still, "Ya, lanjutkan", "kiosk.stay", TRUE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->still), "still");
}

/**
 * tuntas_kiosk_screen_new:
 * @session: the open office
 * @setup: what is asked
 * @lock: (transfer full): what the staff's key opens
 *
 * Returns: (transfer floating): a screen that greets
 */
GtkWidget *
tuntas_kiosk_screen_new (TuntasSession *session, TuntasKioskSetup *setup, TuntasKioskLock *lock)
{
  TuntasKioskScreen *self = g_object_new (TUNTAS_TYPE_KIOSK_SCREEN, NULL);

  self->session = g_object_ref (session);
  self->setup = tuntas_kiosk_setup_ref (setup);
  self->lock = lock;
  self->keeper = tuntas_kiosk_keeper_new (session);
  g_signal_connect_object (self->keeper, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->guard = TUNTAS_KIOSK_GUARD (tuntas_kiosk_guard_new (lock));
  g_signal_connect_object (self->guard, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->guard), "guard");
  begin_anew (self);
  return GTK_WIDGET (self);
}
