/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tuntas-kiosk-setup.h"
#include "tuntas-survey-form.h"

G_BEGIN_DECLS

/* Instead of an option: the question was left blank. */
#define TUNTAS_KIOSK_BLANK (-1)

/**
 * TuntasKioskQuestionKind:
 * @TUNTAS_KIOSK_QUESTION_SERVICE: which service was used
 * @TUNTAS_KIOSK_QUESTION_ELEMENT: one of the questionnaire, with four answers
 * @TUNTAS_KIOSK_QUESTION_FIELD: about the respondent
 *
 * What a question is about.
 */
typedef enum {
  TUNTAS_KIOSK_QUESTION_SERVICE,
  TUNTAS_KIOSK_QUESTION_ELEMENT,
  TUNTAS_KIOSK_QUESTION_FIELD,
} TuntasKioskQuestionKind;

/* What one respondent is asked and answers. It is the only place where the kiosk keeps an answer,
 * and is wiped before it is freed. */
typedef struct _TuntasKioskTalk TuntasKioskTalk;

TuntasKioskTalk *tuntas_kiosk_talk_new (TuntasKioskSetup *setup) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_kiosk_talk_free (TuntasKioskTalk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasKioskTalk, tuntas_kiosk_talk_free)

guint tuntas_kiosk_talk_get_n_questions (TuntasKioskTalk *self);
TuntasKioskQuestionKind tuntas_kiosk_talk_get_kind (TuntasKioskTalk *self, guint question);
const char *tuntas_kiosk_talk_get_text (TuntasKioskTalk *self, guint question);
guint tuntas_kiosk_talk_get_n_options (TuntasKioskTalk *self, guint question);
const char *tuntas_kiosk_talk_get_option (TuntasKioskTalk *self, guint question, guint option);
int tuntas_kiosk_talk_get_choice (TuntasKioskTalk *self, guint question);
void tuntas_kiosk_talk_choose (TuntasKioskTalk *self, guint question, int option);
void tuntas_kiosk_talk_take_comment (TuntasKioskTalk *self, char *comment);
const char *tuntas_kiosk_talk_get_comment (TuntasKioskTalk *self);
guint tuntas_kiosk_talk_count_answers (TuntasKioskTalk *self);
TuntasSurveyForm *
tuntas_kiosk_talk_make_form (TuntasKioskTalk *self, gint64 now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
