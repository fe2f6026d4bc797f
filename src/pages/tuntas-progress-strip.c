/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-progress-strip.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasProgressStrip:
 *
 * Shows at the foot of a page how far long work has come, with a button that stops it. Comes to
 * sight only when the work takes long enough to be noticed.
 */
struct _TuntasProgressStrip {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkProgressBar *bar;
  GtkWidget *stop;

  GCancellable *cancellable;
  guint reveal_id;
  guint poll_id;
  GMutex lock; /* for the two below, which the worker writes */
  guint64 done;
  guint64 total;
};

G_DEFINE_FINAL_TYPE (TuntasProgressStrip, tuntas_progress_strip, ADW_TYPE_BIN)

enum {
  REVEAL_AFTER = 300, /* milliseconds */
  POLL_EACH = 100,
};

static void
stop_cb (TuntasProgressStrip *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_sensitive (self->stop, FALSE);
}

static gboolean
reveal_cb (gpointer data)
{
  TuntasProgressStrip *self = data;

  self->reveal_id = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
poll_cb (gpointer data)
{
  TuntasProgressStrip *self = data;
  guint64 done, total;

  g_mutex_lock (&self->lock);
  done = self->done;
  total = self->total;
  g_mutex_unlock (&self->lock);
  if (total > 0)
    gtk_progress_bar_set_fraction (self->bar, CLAMP ((double)done / (double)total, 0.0, 1.0));
  else
    gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

/* The window is gone: nobody waits for the work any more. */
static void
tuntas_progress_strip_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (TUNTAS_PROGRESS_STRIP (widget)->cancellable);
  GTK_WIDGET_CLASS (tuntas_progress_strip_parent_class)->unroot (widget);
}

static void
tuntas_progress_strip_dispose (GObject *object)
{
  TuntasProgressStrip *self = TUNTAS_PROGRESS_STRIP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_clear_handle_id (&self->poll_id, g_source_remove);
  G_OBJECT_CLASS (tuntas_progress_strip_parent_class)->dispose (object);
}

static void
tuntas_progress_strip_finalize (GObject *object)
{
  TuntasProgressStrip *self = TUNTAS_PROGRESS_STRIP (object);

  g_clear_object (&self->cancellable);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (tuntas_progress_strip_parent_class)->finalize (object);
}

static void
tuntas_progress_strip_class_init (TuntasProgressStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_progress_strip_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_progress_strip_finalize;
  GTK_WIDGET_CLASS (klass)->unroot = tuntas_progress_strip_unroot;
}

static void
tuntas_progress_strip_init (TuntasProgressStrip *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  g_mutex_init (&self->lock);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->bar), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  self->stop = gtk_button_new_with_mnemonic (_ ("_Stop"));
  g_signal_connect_object (self->stop, "clicked", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (row), self->stop);
  gtk_widget_add_css_class (row, "toolbar");
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (self->revealer, row);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
}

/**
 * tuntas_progress_strip_start:
 * @self: a strip
 * @text: what is being done
 *
 * Returns: (transfer none): what stops the work, to be handed to it
 */
GCancellable *
tuntas_progress_strip_start (TuntasProgressStrip *self, const char *text)
{
  g_return_val_if_fail (TUNTAS_IS_PROGRESS_STRIP (self), NULL);

  tuntas_progress_strip_stop (self);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->label, text);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_widget_set_sensitive (self->stop, TRUE);
  tuntas_progress_strip_report (0, 0, self);
  self->reveal_id = g_timeout_add (REVEAL_AFTER, reveal_cb, self);
  self->poll_id = g_timeout_add (POLL_EACH, poll_cb, self);
  return self->cancellable;
}

/**
 * tuntas_progress_strip_cancel:
 * @self: a strip
 *
 * Gives up the work that it shows.
 */
void
tuntas_progress_strip_cancel (TuntasProgressStrip *self)
{
  g_return_if_fail (TUNTAS_IS_PROGRESS_STRIP (self));

  g_cancellable_cancel (self->cancellable);
  tuntas_progress_strip_stop (self);
}

/**
 * tuntas_progress_strip_stop:
 * @self: a strip
 *
 * The work is done or was given up.
 */
void
tuntas_progress_strip_stop (TuntasProgressStrip *self)
{
  g_return_if_fail (TUNTAS_IS_PROGRESS_STRIP (self));

  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_clear_handle_id (&self->poll_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * tuntas_progress_strip_report:
 * @done: how far
 * @total: of how much; 0 when not known
 * @strip: a strip, which the caller keeps alive
 *
 * A TuntasProgress: may be called from any thread.
 */
void
tuntas_progress_strip_report (guint64 done, guint64 total, gpointer strip)
{
  TuntasProgressStrip *self = strip;

  g_mutex_lock (&self->lock);
  self->done = done;
  self->total = total;
  g_mutex_unlock (&self->lock);
}
