/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "keying-hands.h"

#include "tuntas-keying-pad.h"
#include "tuntas-keying-row.h"
#include "tuntas-survey-keying-page.h"

gboolean
keying_is_on_disk (gpointer self)
{
  return g_strcmp0 (survey_pages_text (self, "disk"), "All forms are on the disk.") == 0;
}

/* A widget of the pad on which a form is keyed. */
GtkWidget *
keying_get_child (SurveyPages *self, const char *name)
{
  GObject *child =
    gtk_widget_get_template_child (survey_pages_child (self, "pad"), TUNTAS_TYPE_KEYING_PAD, name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

const char *
keying_get_word (SurveyPages *self)
{
  return gtk_label_get_label (GTK_LABEL (keying_get_child (self, "word")));
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      return controller;
  }
  g_assert_not_reached ();
}

gboolean
keying_press (SurveyPages *self, guint keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_keys (GTK_WIDGET (self->page)), "key-pressed", keyval, 0, 0,
                         &handled);
  return handled;
}

void
keying_type (SurveyPages *self, const char *keys)
{
  for (const char *c = keys; *c != '\0'; c++)
    g_assert_true (keying_press (self, gdk_unicode_to_keyval ((guint32)*c)));
}

char *
keying_dup_cells (SurveyPages *self)
{
  TuntasKeyingRow *row = TUNTAS_KEYING_ROW (keying_get_child (self, "row"));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_ELEMENTS; i++) {
    const char *value = tuntas_keying_row_get_value (row, i);

    g_string_append (text, *value != '\0' ? value : "_");
  }
  return g_string_free (text, FALSE);
}

gint64
keying_open (SurveyPages *self)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);

  survey_pages_open (self, TUNTAS_TYPE_SURVEY_KEYING_PAGE, g_variant_new_int64 (batch));
  display_wait (survey_pages_is_keying, self, "the cells");
  return batch;
}
