/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-satisfaction.h"

#include <glib/gi18n-lib.h>

#include "tuntas-satisfaction-service.h"

/**
 * TuntasSurveySatisfaction:
 *
 * One line: how many of the complainants whose cases were closed this year are satisfied. They are
 * asked case by case, apart from any survey.
 */
struct _TuntasSurveySatisfaction {
  AdwBin parent_instance;

  GtkWidget *label;
  int year;
};

G_DEFINE_FINAL_TYPE (TuntasSurveySatisfaction, tuntas_survey_satisfaction, ADW_TYPE_BIN)

static void
tuntas_survey_satisfaction_dispose (GObject *object)
{
  TUNTAS_SURVEY_SATISFACTION (object)->label = NULL;

  G_OBJECT_CLASS (tuntas_survey_satisfaction_parent_class)->dispose (object);
}

static void
tuntas_survey_satisfaction_class_init (TuntasSurveySatisfactionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_satisfaction_dispose;
}

static void
tuntas_survey_satisfaction_init (TuntasSurveySatisfaction *self)
{
  self->label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_add_css_class (self->label, "small-print");
  adw_bin_set_child (ADW_BIN (self), self->label);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Runs on the worker thread. */
static gpointer
share_func (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  int year = *(int *)data;

  return tuntas_workspace_share_satisfaction (workspace, year * 10000 + 101, year * 10000 + 1231,
                                              error);
}

/* Whom the office won back: that the SOP sends a case round again shows here. */
static char *
add_mended (char *text, const TuntasSatisfactionShare *share)
{
  g_autofree char *whole = text;
  gulong mended = (gulong)share->mended;
  g_autofree char *more =
    g_strdup_printf (ngettext ("%lu of them was not satisfied at first.",
                               "%lu of them were not satisfied at first.", mended),
                     mended);

  return mended > 0 ? g_strdup_printf ("%s %s", whole, more) : g_steal_pointer (&whole);
}

static void
shared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveySatisfaction) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasSatisfactionShare) share =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *text = NULL;
  gulong asked;

  /* One line less is no failure that anybody has to be told of. */
  if (share == NULL || self->label == NULL)
    return;
  asked = (gulong)(share->satisfied + share->unsatisfied);
  if (share->share != NULL)
    /* Translators: how many were asked, a percentage, a year */
    text = g_strdup_printf (ngettext ("Of the %lu complainant who was asked after a case closed in "
                                      "%d, %s %% is satisfied.",
                                      "Of the %lu complainants who were asked after a case closed "
                                      "in %d, %s %% are satisfied.",
                                      asked),
                            asked, self->year, share->share);
  if (text != NULL)
    text = add_mended (text, share);
  gtk_label_set_label (GTK_LABEL (self->label), text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

/**
 * tuntas_survey_satisfaction_refresh:
 * @self: a line
 * @page: the page in which it stands
 *
 * Reads again what it shows.
 */
void
tuntas_survey_satisfaction_refresh (TuntasSurveySatisfaction *self, TuntasPage *page)
{
  TuntasSession *session = tuntas_page_get_session (page);

  g_return_if_fail (TUNTAS_IS_SURVEY_SATISFACTION (self));

  self->year =
    tuntas_calendar_date_of (tuntas_session_get_calendar (session), tuntas_session_now (session)) /
    10000;
  tuntas_session_run_async (session, share_func, g_memdup2 (&self->year, sizeof self->year), g_free,
                            (GDestroyNotify)tuntas_satisfaction_share_free,
                            tuntas_page_get_cancellable (page), shared_cb, g_object_ref (self));
}
