/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-form-item.h"

/**
 * TuntasSurveyFormItem:
 *
 * A form as a list holds it.
 */
struct _TuntasSurveyFormItem {
  GObject parent_instance;

  TuntasSurveyForm *form; /* (owned) */
};

G_DEFINE_FINAL_TYPE (TuntasSurveyFormItem, tuntas_survey_form_item, G_TYPE_OBJECT)

static void
tuntas_survey_form_item_finalize (GObject *object)
{
  tuntas_survey_form_unref (TUNTAS_SURVEY_FORM_ITEM (object)->form);
  G_OBJECT_CLASS (tuntas_survey_form_item_parent_class)->finalize (object);
}

static void
tuntas_survey_form_item_class_init (TuntasSurveyFormItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_survey_form_item_finalize;
}

static void
tuntas_survey_form_item_init (TuntasSurveyFormItem *self)
{
}

/**
 * tuntas_survey_form_item_new:
 * @form: (transfer none): a form
 *
 * Returns: (transfer full): an item
 */
TuntasSurveyFormItem *
tuntas_survey_form_item_new (TuntasSurveyForm *form)
{
  TuntasSurveyFormItem *self = g_object_new (TUNTAS_TYPE_SURVEY_FORM_ITEM, NULL);

  self->form = tuntas_survey_form_ref (form);
  return self;
}

/**
 * tuntas_survey_form_item_get_form:
 * @self: an item
 *
 * Returns: (transfer none): its form
 */
TuntasSurveyForm *
tuntas_survey_form_item_get_form (TuntasSurveyFormItem *self)
{
  g_return_val_if_fail (TUNTAS_IS_SURVEY_FORM_ITEM (self), NULL);

  return self->form;
}

/**
 * tuntas_survey_form_item_is_same:
 * @form: a form
 * @other: a form
 *
 * Returns: whether both are the same form and say the same
 */
gboolean
tuntas_survey_form_item_is_same (TuntasSurveyForm *form, TuntasSurveyForm *other)
{
  return form->id == other->id && form->sequence == other->sequence &&
         form->batch == other->batch && form->case_id == other->case_id &&
         g_strcmp0 (form->answers, other->answers) == 0 &&
         g_strcmp0 (form->service, other->service) == 0 &&
         g_strcmp0 (form->profile, other->profile) == 0 &&
         g_strcmp0 (form->comment, other->comment) == 0;
}
