/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "tuntas-survey-form.h"
#include "tuntas-survey-method.h"

G_BEGIN_DECLS

/**
 * TuntasKeyingParts:
 * @TUNTAS_KEYING_PROFILE: what the form asks about the respondent
 * @TUNTAS_KEYING_SERVICE: the service that was used
 * @TUNTAS_KEYING_COMMENT: the suggestion
 *
 * What is keyed besides the answers.
 */
typedef enum {
  TUNTAS_KEYING_PROFILE = 1 << 0,
  TUNTAS_KEYING_SERVICE = 1 << 1,
  TUNTAS_KEYING_COMMENT = 1 << 2,
} TuntasKeyingParts;

/**
 * TuntasKeyingOutcome:
 * @TUNTAS_KEYING_TAKEN: the key fills its place
 * @TUNTAS_KEYING_FILLED: so it does, and it was the last empty place
 * @TUNTAS_KEYING_REFUSED: the key means nothing there; nothing changed
 *
 * What came of a key.
 */
typedef enum {
  TUNTAS_KEYING_TAKEN,
  TUNTAS_KEYING_FILLED,
  TUNTAS_KEYING_REFUSED,
} TuntasKeyingOutcome;

typedef struct _TuntasKeyingForm TuntasKeyingForm;

TuntasKeyingForm *tuntas_keying_form_new (TuntasSurveyMethod *method,
                                          const char *const *services,
                                          TuntasKeyingParts parts) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_keying_form_free (TuntasKeyingForm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasKeyingForm, tuntas_keying_form_free)

TuntasKeyingParts tuntas_keying_form_get_parts (TuntasKeyingForm *self);
void tuntas_keying_form_set_parts (TuntasKeyingForm *self, TuntasKeyingParts parts);

/* Places: the unsur in their order, then the fields of the profile, then the service. */
guint tuntas_keying_form_get_n_places (TuntasKeyingForm *self);
guint tuntas_keying_form_get_n_elements (TuntasKeyingForm *self);
guint tuntas_keying_form_get_position (TuntasKeyingForm *self);
gboolean tuntas_keying_form_is_filled (TuntasKeyingForm *self, guint place);
const char *tuntas_keying_form_get_label (TuntasKeyingForm *self, guint place);
char *tuntas_keying_form_dup_name (TuntasKeyingForm *self, guint place) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_keying_form_dup_value (TuntasKeyingForm *self, guint place) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_keying_form_dup_words (TuntasKeyingForm *self, guint place) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_keying_form_dup_legend (TuntasKeyingForm *self, guint place) G_GNUC_WARN_UNUSED_RESULT;

TuntasKeyingOutcome tuntas_keying_form_press (TuntasKeyingForm *self, gunichar key);
gboolean tuntas_keying_form_go_back (TuntasKeyingForm *self);
gboolean tuntas_keying_form_move_to (TuntasKeyingForm *self, guint place);
void tuntas_keying_form_clear (TuntasKeyingForm *self);

gboolean tuntas_keying_form_is_empty (TuntasKeyingForm *self);
gboolean tuntas_keying_form_is_complete (TuntasKeyingForm *self);
gboolean tuntas_keying_form_has_answer (TuntasKeyingForm *self);
void tuntas_keying_form_set_comment (TuntasKeyingForm *self, const char *comment);
const char *tuntas_keying_form_get_comment (TuntasKeyingForm *self);

TuntasSurveyForm *tuntas_keying_form_make (TuntasKeyingForm *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_keying_form_take (TuntasKeyingForm *self, TuntasSurveyForm *form);
char *tuntas_keying_form_to_text (TuntasKeyingForm *self) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_keying_form_restore (TuntasKeyingForm *self, const char *text);

G_END_DECLS
