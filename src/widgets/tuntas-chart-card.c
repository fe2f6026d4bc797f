/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-chart-card.h"

#include <glib/gi18n-lib.h>

#include "tuntas-chart-picture.h"
#include "tuntas-file-picker.h"

/**
 * TuntasChartCard:
 *
 * A chart under its title, with a menu that saves it as a picture.
 */
struct _TuntasChartCard {
  AdwBin parent_instance;

  TuntasChartView *view;
  GtkLabel *title;
  GtkLabel *subtitle;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (TuntasChartCard, tuntas_chart_card, ADW_TYPE_BIN)

enum {
  SIGNAL_VALUE_ACTIVATED,
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Saving */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasChartCard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_chart_picture_save_finish (result, &error);

  if (file != NULL)
    g_signal_emit (self, signals[SIGNAL_SAVED], 0, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasChartCard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);
  TuntasChart *chart = tuntas_chart_view_get_chart (self->view);

  if (file != NULL && chart != NULL)
    tuntas_chart_picture_save_async (chart, file, self->cancellable, written_cb,
                                     g_object_ref (self));
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* A title as the name of a file, on any system. */
static char *
make_name (const char *title, const char *suffix)
{
  GString *name = g_string_new (title != NULL && *title != '\0' ? title : _ ("Chart"));

  g_string_replace (name, ":", "", 0);
  g_strdelimit (name->str, "/\\*?\"<>|", '-');
  g_string_append_printf (name, ".%s", suffix);
  return g_string_free (name, FALSE);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  TuntasChartCard *self = TUNTAS_CHART_CARD (widget);
  TuntasChart *chart = tuntas_chart_view_get_chart (self->view);
  const char *suffix = g_variant_get_string (target, NULL);
  const char *const suffixes[] = {suffix, NULL};
  g_autoptr (GListModel) filters = tuntas_file_picker_filter (_ ("Pictures"), suffixes);
  g_autofree char *name = NULL;

  if (chart == NULL)
    return;
  name = make_name (chart->title, suffix);
  tuntas_file_picker_run_async (GTK_WINDOW (gtk_widget_get_root (widget)), TUNTAS_FILE_PICKER_SAVE,
                                _ ("Save the chart"), name, filters, self->cancellable, chosen_cb,
                                g_object_ref (self));
}

static void
activated_cb (TuntasChartCard *self, guint series, guint category)
{
  g_signal_emit (self, signals[SIGNAL_VALUE_ACTIVATED], 0, series, category);
}

/* Class */

static void
tuntas_chart_card_dispose (GObject *object)
{
  TuntasChartCard *self = TUNTAS_CHART_CARD (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (tuntas_chart_card_parent_class)->dispose (object);
}

static void
tuntas_chart_card_finalize (GObject *object)
{
  g_object_unref (TUNTAS_CHART_CARD (object)->cancellable);
  G_OBJECT_CLASS (tuntas_chart_card_parent_class)->finalize (object);
}

static void
tuntas_chart_card_class_init (TuntasChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_chart_card_dispose;
  object_class->finalize = tuntas_chart_card_finalize;
  gtk_widget_class_set_css_name (widget_class, "chartcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", save_cb);

  /**
   * TuntasChartCard::value-activated:
   * @series: index of a series
   * @category: index of a category
   *
   * A value was clicked, or Enter pressed on it.
   */
  signals[SIGNAL_VALUE_ACTIVATED] =
    g_signal_new ("value-activated", TUNTAS_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  /**
   * TuntasChartCard::saved:
   * @file: the picture
   *
   * The chart was saved as a picture.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", TUNTAS_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  /**
   * TuntasChartCard::failed:
   * @error: what went wrong
   *
   * The chart could not be saved.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", TUNTAS_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static GtkLabel *
append_line (GtkWidget *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (words), label);
  return GTK_LABEL (label);
}

static GtkWidget *
make_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Save as _picture (PNG)…"), "chart.save::png");
  g_menu_append (menu, _ ("Save as _drawing (SVG)…"), "chart.save::svg");
  g_menu_append (menu, _ ("Save as _page (PDF)…"), "chart.save::pdf");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Save this chart as a picture"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Save this chart as a picture"), -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
tuntas_chart_card_init (TuntasChartCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->cancellable = g_cancellable_new ();
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (head, "chart-head");
  self->title = append_line (words, "heading");
  self->subtitle = append_line (words, "small-print");
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), make_menu_button ());

  self->view = TUNTAS_CHART_VIEW (tuntas_chart_view_new ());
  tuntas_chart_view_set_headless (self->view, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect_object (self->view, "value-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * tuntas_chart_card_new:
 *
 * Returns: (transfer floating): a card of no chart
 */
GtkWidget *
tuntas_chart_card_new (void)
{
  return g_object_new (TUNTAS_TYPE_CHART_CARD, NULL);
}

/**
 * tuntas_chart_card_set_chart:
 * @self: a card
 * @chart: (transfer none): what it shows from now on
 */
void
tuntas_chart_card_set_chart (TuntasChartCard *self, TuntasChart *chart)
{
  g_return_if_fail (TUNTAS_IS_CHART_CARD (self) && chart != NULL);

  gtk_label_set_label (self->title, chart->title != NULL ? chart->title : "");
  tuntas_chart_card_set_note (self, chart->subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chart->title != NULL ? chart->title : "", -1);
  tuntas_chart_view_set_chart (self->view, chart);
}

/**
 * tuntas_chart_card_set_note:
 * @self: a card with a chart
 * @note: (nullable): what is written under the title, in place of the subtitle of the chart; its
 *   pictures keep the whole subtitle
 */
void
tuntas_chart_card_set_note (TuntasChartCard *self, const char *note)
{
  g_return_if_fail (TUNTAS_IS_CHART_CARD (self));

  gtk_label_set_label (self->subtitle, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), note != NULL && *note != '\0');
}

/**
 * tuntas_chart_card_get_view:
 * @self: a card
 *
 * Returns: (transfer none): the chart itself
 */
TuntasChartView *
tuntas_chart_card_get_view (TuntasChartCard *self)
{
  g_return_val_if_fail (TUNTAS_IS_CHART_CARD (self), NULL);

  return self->view;
}
