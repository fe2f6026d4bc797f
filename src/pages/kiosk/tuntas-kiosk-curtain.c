/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-curtain.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasKioskCurtain:
 *
 * Hides all windows of the program but one, also those that come later, and keeps the screen on,
 * for as long as it lives. Then they are shown again.
 */
struct _TuntasKioskCurtain {
  GObject parent_instance;

  GtkWindow *kiosk;  /* (unowned) */
  GPtrArray *hidden; /* (element-type GtkWindow) */
  GtkApplication *application;
  guint awake;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (TuntasKioskCurtain, tuntas_kiosk_curtain, G_TYPE_OBJECT)

static void
hide_window (TuntasKioskCurtain *self, GtkWindow *window)
{
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  if (!g_ptr_array_find (self->hidden, window, NULL))
    g_ptr_array_add (self->hidden, g_object_ref (window));
}

/* Something showed another window: a second start of the program does. */
static void
shown_cb (GtkWindow *window, GParamSpec *pspec, TuntasKioskCurtain *self)
{
  if (self->open || !gtk_widget_get_visible (GTK_WIDGET (window)))
    return;
  hide_window (self, window);
  gtk_window_present (self->kiosk);
}

static void
watch_windows (TuntasKioskCurtain *self, GListModel *windows, guint from, guint n)
{
  for (guint i = from; i < from + n; i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (window == self->kiosk)
      continue;
    g_signal_connect_object (window, "notify::visible", G_CALLBACK (shown_cb), self, 0);
    if (self->application == NULL && gtk_window_get_application (window) != NULL)
      self->application = g_object_ref (gtk_window_get_application (window));
    if (gtk_widget_get_visible (GTK_WIDGET (window)))
      hide_window (self, window);
  }
}

static void
windows_changed_cb (GListModel *windows,
                    guint from,
                    guint removed,
                    guint added,
                    TuntasKioskCurtain *self)
{
  watch_windows (self, windows, from, added);
}

static void
tuntas_kiosk_curtain_dispose (GObject *object)
{
  TuntasKioskCurtain *self = TUNTAS_KIOSK_CURTAIN (object);

  self->open = TRUE;
  if (self->awake != 0)
    gtk_application_uninhibit (self->application, self->awake);
  self->awake = 0;
  g_clear_object (&self->application);
  for (guint i = 0; i < self->hidden->len; i++)
    gtk_window_present (g_ptr_array_index (self->hidden, i));
  g_ptr_array_set_size (self->hidden, 0);
  G_OBJECT_CLASS (tuntas_kiosk_curtain_parent_class)->dispose (object);
}

static void
tuntas_kiosk_curtain_finalize (GObject *object)
{
  g_ptr_array_unref (TUNTAS_KIOSK_CURTAIN (object)->hidden);
  G_OBJECT_CLASS (tuntas_kiosk_curtain_parent_class)->finalize (object);
}

static void
tuntas_kiosk_curtain_class_init (TuntasKioskCurtainClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_kiosk_curtain_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_kiosk_curtain_finalize;
}

static void
tuntas_kiosk_curtain_init (TuntasKioskCurtain *self)
{
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tuntas_kiosk_curtain_new:
 * @kiosk: the one window that stays, shown already; must live as long as the curtain
 *
 * Returns: (transfer full): a closed curtain
 */
TuntasKioskCurtain *
tuntas_kiosk_curtain_new (GtkWindow *kiosk)
{
  TuntasKioskCurtain *self = g_object_new (TUNTAS_TYPE_KIOSK_CURTAIN, NULL);
  GListModel *windows = gtk_window_get_toplevels ();

  self->kiosk = kiosk;
  watch_windows (self, windows, 0, g_list_model_get_n_items (windows));
  g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), self, 0);
  if (self->application != NULL)
    self->awake = gtk_application_inhibit (self->application, kiosk, GTK_APPLICATION_INHIBIT_IDLE,
                                           _ ("The survey is asked at this screen."));
  return self;
}
