/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-window.h"

#include "tuntas-kiosk-curtain.h"
#include "tuntas-kiosk-screen.h"

/* Side of the corner on which the staff press long. */
#define CORNER 96

/* Milliseconds within which a second tap is a slip: nobody reads the next question so fast. */
#define QUICK 400

/* Sides of screens between which letters change their size. */
#define SMALL_SIDE 700
#define LARGE_WIDTH 1200
#define LARGE_HEIGHT 1000

/**
 * TuntasKioskWindow:
 *
 * The survey on a tablet or at the counter, over the whole screen.
 *
 * It belongs to no application, so that no key and no action of the program reaches it; all other
 * windows are hidden as long as it is there. Whatever would close it asks for the staff's key.
 */
struct _TuntasKioskWindow {
  GtkWindow parent_instance;

  TuntasKioskScreen *screen;
  TuntasKioskCurtain *curtain; /* (nullable): before all other windows */
  guint clock;
  guint held;        /* a key that is held down; 0 for none */
  guint32 tapped;    /* when the last tap came, milliseconds of the display; 0 for never */
  gboolean unlocked; /* it may close */
};

G_DEFINE_FINAL_TYPE (TuntasKioskWindow, tuntas_kiosk_window, GTK_TYPE_WINDOW)

enum {
  SIGNAL_ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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
  g_return_if_fail (TUNTAS_IS_KIOSK_WINDOW (self));

  tuntas_kiosk_screen_pass_second (self->screen);
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

/* A key that is held down would answer one question after the other. */
static gboolean
is_repeated (TuntasKioskWindow *self, guint keyval)
{
  gboolean repeated = self->held == keyval;

  self->held = keyval;
  return repeated && !GTK_IS_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (self)));
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 TuntasKioskWindow *self)
{
  self->held = 0;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                TuntasKioskWindow *self)
{
  if (is_repeated (self, keyval))
    return TRUE;
  tuntas_kiosk_screen_note_life (self->screen);
  if (is_way_out (keyval, state)) {
    tuntas_kiosk_screen_try_to_leave (self->screen);
    return TRUE;
  }
  return is_idle_key (keyval, state) || tuntas_kiosk_screen_take_key (self->screen, keyval);
}

/* A finger counts as life; other buttons than the first would open a menu or paste what somebody
 * selected elsewhere. */
static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, TuntasKioskWindow *self)
{
  guint32 now = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture));
  gboolean slip =
    tuntas_kiosk_screen_is_asking (self->screen) && self->tapped != 0 && now - self->tapped < QUICK;

  self->tapped = now;
  tuntas_kiosk_screen_note_life (self->screen);
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) != GDK_BUTTON_PRIMARY ||
      tuntas_kiosk_screen_wake (self->screen) || slip)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
corner_pressed_cb (GtkGestureLongPress *gesture, double x, double y, TuntasKioskWindow *self)
{
  if (x <= CORNER && y <= CORNER)
    tuntas_kiosk_screen_ask_key (self->screen);
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
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self,
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
  tuntas_kiosk_screen_ask_key (self->screen);
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
  if (MIN (width, height) < SMALL_SIDE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "small");
  else if (height >= LARGE_HEIGHT && width >= LARGE_WIDTH)
    gtk_widget_add_css_class (GTK_WIDGET (self), "large");
  if (height > width)
    gtk_widget_add_css_class (GTK_WIDGET (self), "upright");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "upright");
  tuntas_kiosk_screen_set_upright (self->screen, height > width);
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
  g_clear_object (&self->curtain);
  G_OBJECT_CLASS (tuntas_kiosk_window_parent_class)->dispose (object);
}

static void
tuntas_kiosk_window_class_init (TuntasKioskWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_kiosk_window_dispose;
  widget_class->realize = tuntas_kiosk_window_realize;
  widget_class->map = tuntas_kiosk_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = tuntas_kiosk_window_close_request;
  GTK_WINDOW_CLASS (klass)->enable_debugging = tuntas_kiosk_window_enable_debugging;

  /**
   * TuntasKioskWindow::ended:
   * @n_forms: how many were taken in
   *
   * The staff ended the kiosk.
   */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", TUNTAS_TYPE_KIOSK_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tuntas_kiosk_window_init (TuntasKioskWindow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "kiosk");
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_deletable (GTK_WINDOW (self), FALSE);
  gtk_window_set_handle_menubar_accel (GTK_WINDOW (self), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), 1024, 600);
  add_controllers (self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
}

static void
ended_cb (TuntasKioskWindow *self, guint n_forms)
{
  self->unlocked = TRUE;
  g_clear_object (&self->curtain);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0, n_forms);
  gtk_window_destroy (GTK_WINDOW (self));
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

  self->screen = TUNTAS_KIOSK_SCREEN (tuntas_kiosk_screen_new (session, setup, lock));
  g_signal_connect_object (self->screen, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->screen));
  gtk_window_set_title (GTK_WINDOW (self), setup->period->title);
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
  gtk_widget_grab_focus (GTK_WIDGET (self->screen));
}
