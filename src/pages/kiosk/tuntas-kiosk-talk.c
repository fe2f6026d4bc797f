/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-kiosk-talk.h"

#include "tuntas-details.h"

#include <string.h>

#define HOUR 3600

/* A respondent reads these, so they are in the language of the questionnaire. */
#define SERVICE_QUESTION "Layanan apa yang Saudara terima?"

struct _TuntasKioskTalk {
  TuntasKioskSetup *setup;
  guint n_before; /* questions before those of the questionnaire */
  guint n;
  int *choices;
  char *comment;
};

/**
 * tuntas_kiosk_talk_new:
 * @setup: what is asked
 *
 * Returns: (transfer full): a respondent who has not answered anything
 */
TuntasKioskTalk *
tuntas_kiosk_talk_new (TuntasKioskSetup *setup)
{
  TuntasKioskTalk *self = g_new0 (TuntasKioskTalk, 1);

  self->setup = tuntas_kiosk_setup_ref (setup);
  self->n_before = setup->ask_service ? 1 : 0;
  self->n = self->n_before + setup->method->elements->len + setup->fields->len;
  self->choices = g_new (int, self->n);
  for (guint i = 0; i < self->n; i++)
    self->choices[i] = TUNTAS_KIOSK_BLANK;
  return self;
}

static void
wipe_text (char *text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
  g_free (text);
}

/**
 * tuntas_kiosk_talk_free:
 * @self: (transfer full) (nullable): a respondent
 *
 * Forgets the respondent: the answers are wiped before their memory is given back.
 */
void
tuntas_kiosk_talk_free (TuntasKioskTalk *self)
{
  if (self == NULL)
    return;
  explicit_bzero (self->choices, self->n * sizeof (int));
  g_free (self->choices);
  wipe_text (self->comment);
  tuntas_kiosk_setup_unref (self->setup);
  g_free (self);
}

/**
 * tuntas_kiosk_talk_get_n_questions:
 * @self: a respondent
 *
 * Returns: how many questions are asked, the comment not counted
 */
guint
tuntas_kiosk_talk_get_n_questions (TuntasKioskTalk *self)
{
  return self->n;
}

/**
 * tuntas_kiosk_talk_get_kind:
 * @self: a respondent
 * @question: from 0
 *
 * Returns: what the question is about
 */
TuntasKioskQuestionKind
tuntas_kiosk_talk_get_kind (TuntasKioskTalk *self, guint question)
{
  g_return_val_if_fail (question < self->n, TUNTAS_KIOSK_QUESTION_ELEMENT);

  if (question < self->n_before)
    return TUNTAS_KIOSK_QUESTION_SERVICE;
  return question < self->n_before + self->setup->method->elements->len
           ? TUNTAS_KIOSK_QUESTION_ELEMENT
           : TUNTAS_KIOSK_QUESTION_FIELD;
}

static TuntasSurveyElement *
get_element (TuntasKioskTalk *self, guint question)
{
  return tuntas_survey_method_get_element (self->setup->method, question - self->n_before);
}

static TuntasProfileField *
get_field (TuntasKioskTalk *self, guint question)
{
  return g_ptr_array_index (self->setup->fields,
                            question - self->n_before - self->setup->method->elements->len);
}

/**
 * tuntas_kiosk_talk_get_text:
 * @self: a respondent
 * @question: from 0
 *
 * Returns: (transfer none): the question in the words of the questionnaire
 */
const char *
tuntas_kiosk_talk_get_text (TuntasKioskTalk *self, guint question)
{
  switch (tuntas_kiosk_talk_get_kind (self, question)) {
  case TUNTAS_KIOSK_QUESTION_SERVICE:
    return SERVICE_QUESTION;
  case TUNTAS_KIOSK_QUESTION_ELEMENT:
    return get_element (self, question)->question;
  case TUNTAS_KIOSK_QUESTION_FIELD:
  default:
    return get_field (self, question)->label;
  }
}

/**
 * tuntas_kiosk_talk_get_n_options:
 * @self: a respondent
 * @question: from 0
 *
 * Returns: how many answers it offers
 */
guint
tuntas_kiosk_talk_get_n_options (TuntasKioskTalk *self, guint question)
{
  switch (tuntas_kiosk_talk_get_kind (self, question)) {
  case TUNTAS_KIOSK_QUESTION_SERVICE:
    return g_strv_length (self->setup->period->services);
  case TUNTAS_KIOSK_QUESTION_ELEMENT:
    return TUNTAS_SURVEY_MAX_VALUE;
  case TUNTAS_KIOSK_QUESTION_FIELD:
  default:
    return get_field (self, question)->options->len;
  }
}

/**
 * tuntas_kiosk_talk_get_option:
 * @self: a respondent
 * @question: from 0
 * @option: from 0
 *
 * Returns: (transfer none): the answer in the words of the questionnaire
 */
const char *
tuntas_kiosk_talk_get_option (TuntasKioskTalk *self, guint question, guint option)
{
  g_return_val_if_fail (option < tuntas_kiosk_talk_get_n_options (self, question), "");

  switch (tuntas_kiosk_talk_get_kind (self, question)) {
  case TUNTAS_KIOSK_QUESTION_SERVICE:
    return self->setup->period->services[option];
  case TUNTAS_KIOSK_QUESTION_ELEMENT:
    return get_element (self, question)->options[option];
  case TUNTAS_KIOSK_QUESTION_FIELD:
  default:
    return tuntas_profile_field_get_option (get_field (self, question), (int)option)->label;
  }
}

/**
 * tuntas_kiosk_talk_get_choice:
 * @self: a respondent
 * @question: from 0
 *
 * Returns: the option that was chosen, from 0, or %TUNTAS_KIOSK_BLANK
 */
int
tuntas_kiosk_talk_get_choice (TuntasKioskTalk *self, guint question)
{
  g_return_val_if_fail (question < self->n, TUNTAS_KIOSK_BLANK);

  return self->choices[question];
}

/**
 * tuntas_kiosk_talk_choose:
 * @self: a respondent
 * @question: from 0
 * @option: from 0, or %TUNTAS_KIOSK_BLANK
 */
void
tuntas_kiosk_talk_choose (TuntasKioskTalk *self, guint question, int option)
{
  g_return_if_fail (question < self->n);
  g_return_if_fail (
    option == TUNTAS_KIOSK_BLANK ||
    (option >= 0 && (guint)option < tuntas_kiosk_talk_get_n_options (self, question)));

  self->choices[question] = option;
}

/**
 * tuntas_kiosk_talk_take_comment:
 * @self: a respondent
 * @comment: (transfer full) (nullable): as written
 */
void
tuntas_kiosk_talk_take_comment (TuntasKioskTalk *self, char *comment)
{
  wipe_text (self->comment);
  self->comment = comment;
}

/**
 * tuntas_kiosk_talk_get_comment:
 * @self: a respondent
 *
 * Returns: (transfer none) (nullable): what was written
 */
const char *
tuntas_kiosk_talk_get_comment (TuntasKioskTalk *self)
{
  return self->comment;
}

/**
 * tuntas_kiosk_talk_count_answers:
 * @self: a respondent
 *
 * Returns: how many questions of the questionnaire were answered; a form needs at least one
 */
guint
tuntas_kiosk_talk_count_answers (TuntasKioskTalk *self)
{
  guint n = 0;

  for (guint i = 0; i < self->setup->method->elements->len; i++)
    n += self->choices[self->n_before + i] != TUNTAS_KIOSK_BLANK;
  return n;
}

static char *
make_profile (TuntasKioskTalk *self)
{
  guint first = self->n_before + self->setup->method->elements->len;
  char *profile = NULL;

  for (guint i = 0; i < self->setup->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (self->setup->fields, i);
    g_autofree char *before = profile;

    if (self->choices[first + i] == TUNTAS_KIOSK_BLANK)
      profile = g_steal_pointer (&before);
    else
      profile = tuntas_details_set (
        before, field->key, tuntas_profile_field_get_option (field, self->choices[first + i])->key);
  }
  return profile;
}

/**
 * tuntas_kiosk_talk_make_form:
 * @self: a respondent who has finished
 * @now: Unix seconds
 *
 * The hour is all that is kept of the time: whoever watched the counter must not find the form of
 * a person by its minute. Nobody keyed it, hence it names no official.
 *
 * Returns: (transfer full): the form
 */
TuntasSurveyForm *
tuntas_kiosk_talk_make_form (TuntasKioskTalk *self, gint64 now)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();
  guint n = self->setup->method->elements->len;

  form->batch = self->setup->batch;
  form->at = now - now % HOUR;
  form->answers = g_new0 (char, n + 1);
  for (guint i = 0; i < n; i++)
    form->answers[i] = (char)(TUNTAS_SURVEY_FORM_BLANK + self->choices[self->n_before + i] + 1);
  form->profile = make_profile (self);
  if (self->n_before > 0 && self->choices[0] != TUNTAS_KIOSK_BLANK)
    form->service = g_strdup (self->setup->period->services[self->choices[0]]);
  else
    form->service = g_strdup (self->setup->service);
  form->comment = g_strdup (self->comment);
  return form;
}
