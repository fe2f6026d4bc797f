/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * TuntasKioskGuard:
 *
 * Asks for the staff's key with a pad of digits. It is no entry on purpose: an entry has a
 * clipboard, a menu and a memory of its own.
 */
struct _TuntasKioskGuard {
  GtkBox parent_instance;

  TuntasKioskLock *lock; /* (unowned): the window's */
  GtkWidget *dots;
  GtkWidget *message;
  GtkWidget *pad;
  char typed[TUNTAS_KIOSK_LOCK_MOST + 1];
  gsize n_typed;
  gboolean wrong;
};

G_DEFINE_FINAL_TYPE (TuntasKioskGuard, tuntas_kiosk_guard, GTK_TYPE_BOX)

enum {
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_dots (TuntasKioskGuard *self)
{
  g_autoptr (GString) dots = g_string_new (NULL);
  g_autofree char *spoken = g_strdup_printf (
    ngettext ("%u digit entered", "%u digits entered", (guint)self->n_typed), (guint)self->n_typed);

  for (gsize i = 0; i < MAX (self->n_typed, TUNTAS_KIOSK_LOCK_LEAST); i++)
    g_string_append (dots, i < self->n_typed ? "● " : "○ ");
  gtk_label_set_label (GTK_LABEL (self->dots), g_strchomp (dots->str));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dots), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
forget_typed (TuntasKioskGuard *self)
{
  explicit_bzero (self->typed, sizeof self->typed);
  self->n_typed = 0;
  show_dots (self);
}

/* Acts */

static void
type_digit (TuntasKioskGuard *self, int digit)
{
  if (tuntas_kiosk_lock_get_wait (self->lock) > 0 || self->n_typed >= TUNTAS_KIOSK_LOCK_MOST)
    return;
  self->typed[self->n_typed++] = (char)('0' + digit);
  self->wrong = FALSE;
  tuntas_kiosk_guard_update (self);
  show_dots (self);
}

static void
delete_digit (TuntasKioskGuard *self)
{
  if (self->n_typed == 0)
    return;
  self->typed[--self->n_typed] = '\0';
  show_dots (self);
}

static void
try_key (TuntasKioskGuard *self)
{
  gboolean open;

  if (self->n_typed == 0 || tuntas_kiosk_lock_get_wait (self->lock) > 0)
    return;
  open = tuntas_kiosk_lock_try (self->lock, self->typed);
  self->wrong = !open;
  forget_typed (self);
  tuntas_kiosk_guard_update (self);
  if (open)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
digit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  type_digit (TUNTAS_KIOSK_GUARD (widget), g_variant_get_int32 (parameter));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  delete_digit (TUNTAS_KIOSK_GUARD (widget));
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  try_key (TUNTAS_KIOSK_GUARD (widget));
}

static void
tuntas_kiosk_guard_finalize (GObject *object)
{
  TuntasKioskGuard *self = TUNTAS_KIOSK_GUARD (object);

  explicit_bzero (self->typed, sizeof self->typed);
  G_OBJECT_CLASS (tuntas_kiosk_guard_parent_class)->finalize (object);
}

static void
tuntas_kiosk_guard_class_init (TuntasKioskGuardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tuntas_kiosk_guard_finalize;
  gtk_widget_class_install_action (widget_class, "guard.digit", "i", digit_action);
  gtk_widget_class_install_action (widget_class, "guard.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "guard.accept", NULL, accept_action);

  /**
   * TuntasKioskGuard::opened:
   *
   * The right key was typed.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", TUNTAS_TYPE_KIOSK_GUARD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
attach_key (TuntasKioskGuard *self, int place, const char *text, const char *action)
{
  GtkWidget *key = gtk_button_new_with_label (text);

  gtk_widget_set_focusable (key, FALSE); /* the digits come from the keyboard or a finger */
  gtk_widget_add_css_class (key, "kiosk-key");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (key), action);
  gtk_grid_attach (GTK_GRID (self->pad), key, place % 3, place / 3, 1, 1);
  return key;
}

static void
fill_pad (TuntasKioskGuard *self)
{
  GtkWidget *key;

  for (int digit = 1; digit <= 10; digit++) {
    g_autofree char *text = g_strdup_printf ("%d", digit % 10);

    key = attach_key (self, digit < 10 ? digit - 1 : 10, text, "guard.digit");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (key), "i", digit % 10);
  }
  key = attach_key (self, 9, "⌫", "guard.delete");
  gtk_accessible_update_property (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Delete the last digit"), -1);
  key = attach_key (self, 11, _ ("OK"), "guard.accept");
  gtk_widget_add_css_class (key, "kiosk-suggested");
}

static void
tuntas_kiosk_guard_init (TuntasKioskGuard *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *title = gtk_label_new (_ ("For the staff only"));
  GtkWidget *back = gtk_button_new_with_label (_ ("Back"));

  gtk_widget_add_css_class (GTK_WIDGET (self), "kiosk-guard");
  gtk_widget_set_halign (column, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_vexpand (column, TRUE);
  gtk_widget_add_css_class (title, "kiosk-question");
  self->dots = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->dots, "kiosk-dots");
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->message), GTK_JUSTIFY_CENTER);
  self->pad = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->pad), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (self->pad), 9);
  gtk_grid_set_column_spacing (GTK_GRID (self->pad), 9);
  gtk_widget_set_halign (self->pad, GTK_ALIGN_CENTER);
  fill_pad (self);
  gtk_widget_add_css_class (back, "kiosk-act");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "kiosk.resume");
  gtk_widget_set_halign (back, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), title);
  gtk_box_append (GTK_BOX (column), self->message);
  gtk_box_append (GTK_BOX (column), self->dots);
  gtk_box_append (GTK_BOX (column), self->pad);
  gtk_box_append (GTK_BOX (column), back);
  gtk_box_append (GTK_BOX (self), column);
}

/**
 * tuntas_kiosk_guard_new:
 * @lock: what the key must open; must live as long as the guard
 *
 * Returns: (transfer floating): a guard; its button to go back activates "kiosk.resume"
 */
GtkWidget *
tuntas_kiosk_guard_new (TuntasKioskLock *lock)
{
  TuntasKioskGuard *self = g_object_new (TUNTAS_TYPE_KIOSK_GUARD, NULL);

  self->lock = lock;
  tuntas_kiosk_guard_clear (self);
  return GTK_WIDGET (self);
}

/**
 * tuntas_kiosk_guard_clear:
 * @self: a guard
 *
 * Forgets what was typed.
 */
void
tuntas_kiosk_guard_clear (TuntasKioskGuard *self)
{
  g_return_if_fail (TUNTAS_IS_KIOSK_GUARD (self));

  self->wrong = FALSE;
  forget_typed (self);
  tuntas_kiosk_guard_update (self);
}

/**
 * tuntas_kiosk_guard_update:
 * @self: a guard
 *
 * Says whether a key is looked at now, or how long it takes until one is.
 */
void
tuntas_kiosk_guard_update (TuntasKioskGuard *self)
{
  guint wait;

  g_return_if_fail (TUNTAS_IS_KIOSK_GUARD (self));

  wait = tuntas_kiosk_lock_get_wait (self->lock);
  gtk_widget_set_sensitive (self->pad, wait == 0);
  if (wait > 0) {
    g_autofree char *text =
      g_strdup_printf (ngettext ("That is not the key. Wait %u second, then try again.",
                                 "That is not the key. Wait %u seconds, then try again.", wait),
                       wait);

    gtk_label_set_label (GTK_LABEL (self->message), text);
  } else {
    gtk_label_set_label (GTK_LABEL (self->message), self->wrong
                                                      ? _ ("That was not the key. Try again.")
                                                      : _ ("Enter the staff key."));
  }
}

/**
 * tuntas_kiosk_guard_take_key:
 * @self: a guard in sight
 * @keyval: a key without Ctrl or Alt
 *
 * Returns: whether it was for the guard
 */
gboolean
tuntas_kiosk_guard_take_key (TuntasKioskGuard *self, guint keyval)
{
  int digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));

  g_return_val_if_fail (TUNTAS_IS_KIOSK_GUARD (self), FALSE);

  if (digit >= 0)
    type_digit (self, digit);
  else if (keyval == GDK_KEY_BackSpace)
    delete_digit (self);
  else if (self->n_typed > 0 && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    try_key (self);
  else
    return FALSE;
  return TRUE;
}
