/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-part.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasSurveyPart:
 *
 * One of the parts of the page of a survey: its result, its forms, its comments … The page reads
 * the survey once and shows it to all of them.
 */
typedef struct {
  TuntasSurveyResult *result;
} TuntasSurveyPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TuntasSurveyPart, tuntas_survey_part, ADW_TYPE_BIN)

static void
tuntas_survey_part_dispose (GObject *object)
{
  TuntasSurveyPartPrivate *priv =
    tuntas_survey_part_get_instance_private (TUNTAS_SURVEY_PART (object));

  g_clear_pointer (&priv->result, tuntas_survey_result_unref);
  G_OBJECT_CLASS (tuntas_survey_part_parent_class)->dispose (object);
}

static void
tuntas_survey_part_class_init (TuntasSurveyPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_part_dispose;
}

static void
tuntas_survey_part_init (TuntasSurveyPart *self)
{
}

/**
 * tuntas_survey_part_show:
 * @self: a part that stands in a page
 * @result: what was read of the survey
 */
void
tuntas_survey_part_show (TuntasSurveyPart *self, TuntasSurveyResult *result)
{
  TuntasSurveyPartPrivate *priv = tuntas_survey_part_get_instance_private (self);
  TuntasSurveyResult *before = priv->result;

  g_return_if_fail (TUNTAS_IS_SURVEY_PART (self) && result != NULL);

  priv->result = tuntas_survey_result_ref (result);
  TUNTAS_SURVEY_PART_GET_CLASS (self)->show (self, result);
  tuntas_survey_result_unref (before);
}

/**
 * tuntas_survey_part_get_result:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): what it was shown last
 */
TuntasSurveyResult *
tuntas_survey_part_get_result (TuntasSurveyPart *self)
{
  TuntasSurveyPartPrivate *priv = tuntas_survey_part_get_instance_private (self);

  g_return_val_if_fail (TUNTAS_IS_SURVEY_PART (self), NULL);

  return priv->result;
}

/**
 * tuntas_survey_part_get_page:
 * @self: a part
 *
 * Returns: (transfer none) (nullable): the page in which it stands, for its session and its way to
 *   other pages
 */
TuntasPage *
tuntas_survey_part_get_page (TuntasSurveyPart *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_PART (self), NULL);

  return (TuntasPage *)gtk_widget_get_ancestor (GTK_WIDGET (self), TUNTAS_TYPE_PAGE);
}

/**
 * tuntas_survey_part_get_name:
 * @self: a part
 *
 * Returns: its name
 */
const char *
tuntas_survey_part_get_name (TuntasSurveyPart *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_PART (self), NULL);

  return TUNTAS_SURVEY_PART_GET_CLASS (self)->name;
}

/**
 * tuntas_survey_part_get_title:
 * @self: a part
 *
 * Returns: its title in the language of the window
 */
const char *
tuntas_survey_part_get_title (TuntasSurveyPart *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_PART (self), NULL);

  return _ (TUNTAS_SURVEY_PART_GET_CLASS (self)->title);
}
