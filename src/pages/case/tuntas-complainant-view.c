/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-complainant-view.h"

#include <glib/gi18n-lib.h>

#include "tuntas-form-field.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-wrapped-label.h"

/**
 * TuntasComplainantView:
 *
 * Who complains: masked, until somebody says what for; then in full, with the reminder that the
 * look was written down.
 */
struct _TuntasComplainantView {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *masked;
  GtkWidget *ask;
  GtkWidget *revealer;
  GtkWidget *purpose;
  GtkWidget *details;
  gboolean known;
};

enum {
  SIGNAL_REVEAL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasComplainantView, tuntas_complainant_view, GTK_TYPE_WIDGET)

static void
reveal_cb (TuntasComplainantView *self)
{
  g_autofree char *purpose =
    g_strstrip (g_strdup (tuntas_suggest_entry_get_text (TUNTAS_SUGGEST_ENTRY (self->purpose))));

  if (*purpose == '\0')
    gtk_widget_grab_focus (self->purpose);
  else
    g_signal_emit (self, signals[SIGNAL_REVEAL], 0, purpose);
}

static void
tuntas_complainant_view_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_COMPLAINANT_VIEW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_complainant_view_parent_class)->dispose (object);
}

static void
tuntas_complainant_view_class_init (TuntasComplainantViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_complainant_view_dispose;

  /**
   * TuntasComplainantView::reveal:
   * @purpose: what for
   *
   * The person wants to see who complains.
   */
  signals[SIGNAL_REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "complainant");
}

static void
tuntas_complainant_view_init (TuntasComplainantView *self)
{
  const char *purposes[] = {_ ("To call the person"), _ ("To write to the person"),
                            _ ("To check who the person is"), NULL};
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *question = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label (_ ("Show and write down"));
  GtkWidget *field;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->masked = tuntas_wrapped_label_new ("", NULL);
  gtk_widget_set_hexpand (self->masked, TRUE);
  gtk_box_append (GTK_BOX (row), self->masked);
  self->ask = gtk_button_new_with_label (_ ("Show"));
  gtk_widget_add_css_class (self->ask, "flat");
  gtk_widget_set_valign (self->ask, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->ask, _ ("Every look is written down"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ask), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show the complainant"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->ask), "case.show-complainant");
  gtk_box_append (GTK_BOX (row), self->ask);
  gtk_box_append (GTK_BOX (self->box), row);

  self->purpose = tuntas_suggest_entry_new ();
  tuntas_suggest_entry_set_suggestions (TUNTAS_SUGGEST_ENTRY (self->purpose), purposes);
  tuntas_suggest_entry_set_text (TUNTAS_SUGGEST_ENTRY (self->purpose), purposes[0]);
  g_signal_connect_object (self->purpose, "activate", G_CALLBACK (reveal_cb), self,
                           G_CONNECT_SWAPPED);
  field = tuntas_form_field_new (_ ("What for"), self->purpose);
  tuntas_form_field_set_hint (TUNTAS_FORM_FIELD (field),
                              _ ("Your name, the time and this are written down."));
  g_signal_connect_object (button, "clicked", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (question), field);
  gtk_box_append (GTK_BOX (question), button);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), question);
  gtk_box_append (GTK_BOX (self->box), self->revealer);

  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_visible (self->details, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->details);
}

/**
 * tuntas_complainant_view_set_masked:
 * @self: a view
 * @masked: name with its letters hidden, or the word for nobody
 * @known: whether there is more to show
 *
 * Hides what was shown before.
 */
void
tuntas_complainant_view_set_masked (TuntasComplainantView *self, const char *masked, gboolean known)
{
  g_return_if_fail (TUNTAS_IS_COMPLAINANT_VIEW (self));

  self->known = known;
  gtk_label_set_label (GTK_LABEL (self->masked), masked != NULL ? masked : "");
  tuntas_complainant_view_hide (self);
}

/**
 * tuntas_complainant_view_ask:
 * @self: a view
 *
 * Asks what for.
 */
void
tuntas_complainant_view_ask (TuntasComplainantView *self)
{
  g_return_if_fail (TUNTAS_IS_COMPLAINANT_VIEW (self));

  if (!self->known || gtk_widget_get_visible (self->details))
    return;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_grab_focus (self->purpose);
}

static void
append_detail (TuntasComplainantView *self, const char *title, const char *text)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;
  gtk_box_append (GTK_BOX (self->details), tuntas_wrapped_label_new (title, "fact-title"));
  label = tuntas_wrapped_label_new (text, NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self->details), label);
}

/**
 * tuntas_complainant_view_show:
 * @self: a view
 * @complainant: who complains
 * @by: name of the one who looks
 */
void
tuntas_complainant_view_show (TuntasComplainantView *self,
                              TuntasComplainant *complainant,
                              const char *by)
{
  g_autofree char *written = NULL;

  g_return_if_fail (TUNTAS_IS_COMPLAINANT_VIEW (self));

  tuntas_complainant_view_hide (self);
  append_detail (self, _ ("Name"), complainant->name);
  append_detail (self, _ ("Address"), complainant->address);
  append_detail (self, _ ("Telephone"), complainant->phone);
  append_detail (self, _ ("E-mail"), complainant->email);
  append_detail (self, _ ("NIK"), complainant->nik);
  append_detail (self, _ ("Occupation"), complainant->occupation);
  written = g_strdup_printf (_ ("Written down: seen by %s."), by != NULL ? by : "");
  gtk_box_append (GTK_BOX (self->details), tuntas_wrapped_label_new (written, "field-hint"));
  gtk_widget_set_visible (self->details, TRUE);
  gtk_widget_set_visible (self->ask, FALSE);
}

/**
 * tuntas_complainant_view_hide:
 * @self: a view
 *
 * Masks the complainant again.
 */
void
tuntas_complainant_view_hide (TuntasComplainantView *self)
{
  GtkWidget *child;

  g_return_if_fail (TUNTAS_IS_COMPLAINANT_VIEW (self));

  while ((child = gtk_widget_get_first_child (self->details)) != NULL)
    gtk_box_remove (GTK_BOX (self->details), child);
  gtk_widget_set_visible (self->details, FALSE);
  gtk_widget_set_visible (self->ask, self->known);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}
