/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-pages.h"

#include "tuntas-survey-period-page.h"

static void
navigate_cb (SurveyWay *way, const char *name, GVariant *target)
{
  g_free (way->page);
  way->page = g_strdup (name);
  g_clear_pointer (&way->target, g_variant_unref);
  way->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

void
survey_pages_open (SurveyPages *self, GType type, GVariant *target)
{
  GtkWidget *window = adw_window_new ();
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  self->page =
    g_object_new (type, "session", self->display.session, "settings", self->display.settings, NULL);
  g_signal_connect_swapped (self->page, "navigate", G_CALLBACK (navigate_cb), &self->way);
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 700);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (self->page));
  tuntas_page_show_target (self->page, owned);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
}

void
survey_pages_close (SurveyPages *self)
{
  gpointer weak = self->page;

  g_object_add_weak_pointer (G_OBJECT (self->page), &weak);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))));
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
  self->page = NULL;
}

void
survey_pages_set_up (SurveyPages *self, gconstpointer data)
{
  display_fixture_set_up_empty (&self->display, NULL);
  self->period = survey_office_begin (&self->display);
}

void
survey_pages_set_up_empty (SurveyPages *self, gconstpointer data)
{
  display_fixture_set_up_empty (&self->display, NULL);
}

void
survey_pages_tear_down (SurveyPages *self, gconstpointer data)
{
  g_clear_pointer (&self->way.page, g_free);
  g_clear_pointer (&self->way.target, g_variant_unref);
  display_fixture_tear_down (&self->display, NULL);
}

GtkWidget *
survey_pages_child (SurveyPages *self, const char *name)
{
  GObject *child =
    gtk_widget_get_template_child (GTK_WIDGET (self->page), G_OBJECT_TYPE (self->page), name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

const char *
survey_pages_text (SurveyPages *self, const char *label)
{
  return gtk_label_get_label (GTK_LABEL (survey_pages_child (self, label)));
}

const char *
survey_pages_view (SurveyPages *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (survey_pages_child (self, "stack")));
}

gpointer
survey_gate_wait (TuntasWorkspace *workspace,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  SurveyGate *gate = data;

  g_mutex_lock (&gate->mutex);
  while (!gate->go)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
  return GINT_TO_POINTER (1);
}

void
survey_gate_open (SurveyGate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->go = TRUE;
  g_cond_signal (&gate->cond);
  g_mutex_unlock (&gate->mutex);
}

gboolean
survey_pages_shows_survey (gpointer self)
{
  return g_strcmp0 (survey_pages_view (self), "survey") == 0;
}

gboolean
survey_pages_is_missing (gpointer self)
{
  return g_strcmp0 (survey_pages_view (self), "missing") == 0;
}

gboolean
survey_pages_is_keying (gpointer self)
{
  return g_strcmp0 (survey_pages_view (self), "keying") == 0;
}

TuntasConfirmDialog *
survey_pages_find_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (TUNTAS_IS_CONFIRM_DIALOG (window))
      return TUNTAS_CONFIRM_DIALOG (window);
  }
  return NULL;
}

GtkWidget *
survey_pages_find_button (SurveyPages *self, const char *label)
{
  GtkWidget *text = display_find_by_text (GTK_WIDGET (self->page), label);

  return text != NULL ? gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON) : NULL;
}

void
survey_pages_open_forms (SurveyPages *self)
{
  survey_pages_open (self, TUNTAS_TYPE_SURVEY_PERIOD_PAGE,
                     g_variant_new ("(xs)", self->period, "forms"));
  display_wait (survey_pages_shows_survey, self, "the survey");
}
