/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-banner.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasBanner:
 *
 * A strip that tells of a problem until it was read: what happened, why, and a button for what can
 * be done about it.
 */
struct _TuntasBanner {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *heading;
  GtkLabel *text;
  GtkButton *act;
};

G_DEFINE_FINAL_TYPE (TuntasBanner, tuntas_banner, ADW_TYPE_BIN)

static void
tuntas_banner_class_init (TuntasBannerClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tuntasbanner");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static GtkLabel *
make_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
tuntas_banner_init (TuntasBanner *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *close = gtk_button_new_with_mnemonic (_ ("_Close"));

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  self->heading = make_label (words);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  self->text = make_label (words);

  self->act = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->act), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->act), FALSE);
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (close, "flat");
  g_signal_connect_object (close, "clicked", G_CALLBACK (tuntas_banner_hide), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->act));
  gtk_box_append (GTK_BOX (row), close);
  gtk_widget_add_css_class (row, "banner-row");

  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, row);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
}

/**
 * tuntas_banner_show:
 * @self: a banner
 * @heading: what happened
 * @text: (nullable): why, what is safe and what to do
 *
 * Shows it until the person closes it.
 */
void
tuntas_banner_show (TuntasBanner *self, const char *heading, const char *text)
{
  g_return_if_fail (TUNTAS_IS_BANNER (self));

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->act), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * tuntas_banner_set_act:
 * @self: a banner that is shown
 * @label: of a button
 * @detailed_action: what it does
 */
void
tuntas_banner_set_act (TuntasBanner *self, const char *label, const char *detailed_action)
{
  g_return_if_fail (TUNTAS_IS_BANNER (self));

  gtk_button_set_label (self->act, label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->act), detailed_action);
  gtk_widget_set_visible (GTK_WIDGET (self->act), TRUE);
}

/**
 * tuntas_banner_hide:
 * @self: a banner
 */
void
tuntas_banner_hide (TuntasBanner *self)
{
  g_return_if_fail (TUNTAS_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
