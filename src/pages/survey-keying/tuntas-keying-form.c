/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keying-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-details.h"

/* A place is empty, was left blank on the paper, or holds an answer from 0. */
#define EMPTY (-2)
#define BLANK (-1)

/* Keys for options: 1 to 9, then the letters. */
static const char option_keys[] = "123456789abcdefghijklmno";

/**
 * TuntasKeyingForm:
 *
 * A paper form while it is keyed: which places it has, which are filled, and what a key does.
 */
struct _TuntasKeyingForm {
  TuntasSurveyMethod *method;
  GStrv services;
  TuntasKeyingParts parts;
  int *values;       /* of all unsur, fields and the service, keyed or not */
  guint position;    /* the place that is keyed next; all places when none is left */
  guint first_digit; /* of an age that is half keyed; 0 for none */
  char *comment;
};

static guint
count_slots (TuntasKeyingForm *self)
{
  return self->method->elements->len + self->method->fields->len + 1;
}

static guint
service_slot (TuntasKeyingForm *self)
{
  return self->method->elements->len + self->method->fields->len;
}

/* Where the value of a place is kept. */
static guint
get_slot (TuntasKeyingForm *self, guint place)
{
  guint n = self->method->elements->len;

  if (place < n || (self->parts & TUNTAS_KEYING_PROFILE) != 0)
    return place;
  return service_slot (self);
}

static TuntasProfileField *
get_field (TuntasKeyingForm *self, guint slot)
{
  guint n = self->method->elements->len;

  return slot >= n && slot < service_slot (self)
           ? g_ptr_array_index (self->method->fields, slot - n)
           : NULL;
}

static guint
count_options (TuntasKeyingForm *self, guint slot)
{
  TuntasProfileField *field = get_field (self, slot);

  if (slot < self->method->elements->len)
    return TUNTAS_SURVEY_MAX_VALUE;
  return field != NULL ? field->options->len : g_strv_length (self->services);
}

static const char *
get_option (TuntasKeyingForm *self, guint slot, guint option)
{
  TuntasProfileField *field = get_field (self, slot);

  if (slot < self->method->elements->len)
    return tuntas_survey_method_get_element (self->method, slot)->options[option];
  return field != NULL ? tuntas_profile_field_get_option (field, (int)option)->label
                       : self->services[option];
}

static gboolean
has_service (TuntasKeyingForm *self)
{
  return (self->parts & TUNTAS_KEYING_SERVICE) != 0 && self->services[0] != NULL;
}

/**
 * tuntas_keying_form_new:
 * @method: (transfer none): the questionnaire
 * @services: (nullable): services of the survey
 * @parts: what is keyed besides the answers
 *
 * Returns: (transfer full): an empty form
 */
TuntasKeyingForm *
tuntas_keying_form_new (TuntasSurveyMethod *method,
                        const char *const *services,
                        TuntasKeyingParts parts)
{
  TuntasKeyingForm *self = g_new0 (TuntasKeyingForm, 1);

  self->method = tuntas_survey_method_ref (method);
  self->services = services != NULL ? g_strdupv ((char **)services) : g_new0 (char *, 1);
  self->parts = parts;
  self->values = g_new (int, count_slots (self));
  tuntas_keying_form_clear (self);
  return self;
}

/**
 * tuntas_keying_form_free:
 * @self: (transfer full) (nullable): a form
 */
void
tuntas_keying_form_free (TuntasKeyingForm *self)
{
  if (self == NULL)
    return;
  tuntas_survey_method_unref (self->method);
  g_strfreev (self->services);
  g_free (self->values);
  g_free (self->comment);
  g_free (self);
}

static guint
find_first_empty (TuntasKeyingForm *self)
{
  guint n = tuntas_keying_form_get_n_places (self);
  guint place = 0;

  while (place < n && self->values[get_slot (self, place)] != EMPTY)
    place++;
  return place;
}

/**
 * tuntas_keying_form_get_parts:
 * @self: a form
 *
 * Returns: what is keyed besides the answers
 */
TuntasKeyingParts
tuntas_keying_form_get_parts (TuntasKeyingForm *self)
{
  return self->parts;
}

/**
 * tuntas_keying_form_set_parts:
 * @self: a form
 * @parts: what is keyed besides the answers from now on
 *
 * What was keyed already stays, and comes back with its part.
 */
void
tuntas_keying_form_set_parts (TuntasKeyingForm *self, TuntasKeyingParts parts)
{
  self->parts = parts;
  self->first_digit = 0;
  self->position = find_first_empty (self);
}

/**
 * tuntas_keying_form_get_n_places:
 * @self: a form
 *
 * Returns: how many places take a key; the comment is none of them
 */
guint
tuntas_keying_form_get_n_places (TuntasKeyingForm *self)
{
  guint n = self->method->elements->len;

  if ((self->parts & TUNTAS_KEYING_PROFILE) != 0)
    n += self->method->fields->len;
  return n + (has_service (self) ? 1 : 0);
}

/**
 * tuntas_keying_form_get_n_elements:
 * @self: a form
 *
 * Returns: how many unsur it has; they are the first places
 */
guint
tuntas_keying_form_get_n_elements (TuntasKeyingForm *self)
{
  return self->method->elements->len;
}

/**
 * tuntas_keying_form_get_position:
 * @self: a form
 *
 * Returns: the place that the next key fills; the number of places when all are filled
 */
guint
tuntas_keying_form_get_position (TuntasKeyingForm *self)
{
  return self->position;
}

/**
 * tuntas_keying_form_is_filled:
 * @self: a form
 * @place: a place
 *
 * Returns: whether it was keyed, be it as left blank
 */
gboolean
tuntas_keying_form_is_filled (TuntasKeyingForm *self, guint place)
{
  return self->values[get_slot (self, place)] != EMPTY;
}

/**
 * tuntas_keying_form_get_label:
 * @self: a form
 * @place: a place
 *
 * Returns: what is asked there: "Waktu penyelesaian"
 */
const char *
tuntas_keying_form_get_label (TuntasKeyingForm *self, guint place)
{
  guint slot = get_slot (self, place);
  TuntasProfileField *field = get_field (self, slot);

  if (slot < self->method->elements->len)
    return tuntas_survey_method_get_element (self->method, slot)->label;
  return field != NULL ? field->label : _ ("Service");
}

/**
 * tuntas_keying_form_dup_name:
 * @self: a form
 * @place: a place
 *
 * Returns: (transfer full): what stands above it: "U3" or the label of a field
 */
char *
tuntas_keying_form_dup_name (TuntasKeyingForm *self, guint place)
{
  if (place < self->method->elements->len)
    return g_strdup_printf ("U%u", tuntas_survey_method_get_element (self->method, place)->number);
  return g_strdup (tuntas_keying_form_get_label (self, place));
}

/**
 * tuntas_keying_form_dup_value:
 * @self: a form
 * @place: a place
 *
 * Returns: (transfer full): what stands in it: a digit, an option, a dash for blank; empty when
 *   nothing was keyed
 */
char *
tuntas_keying_form_dup_value (TuntasKeyingForm *self, guint place)
{
  guint slot = get_slot (self, place);
  int value = self->values[slot];

  if (place == self->position && self->first_digit > 0)
    return g_strdup_printf ("%u…", self->first_digit);
  if (value == EMPTY)
    return g_strdup ("");
  if (value == BLANK)
    return g_strdup ("–");
  if (slot < self->method->elements->len)
    return g_strdup_printf ("%d", value + 1);
  return g_strdup (get_option (self, slot, (guint)value));
}

/**
 * tuntas_keying_form_dup_words:
 * @self: a form
 * @place: a place
 *
 * Returns: (transfer full): what stands in it, said in full: "3, Cepat"
 */
char *
tuntas_keying_form_dup_words (TuntasKeyingForm *self, guint place)
{
  guint slot = get_slot (self, place);
  int value = self->values[slot];

  if (value == EMPTY)
    return g_strdup (_ ("not keyed yet"));
  if (value == BLANK)
    return g_strdup (_ ("left blank"));
  return g_strdup_printf ("%d, %s", value + 1, get_option (self, slot, (guint)value));
}

/**
 * tuntas_keying_form_dup_legend:
 * @self: a form
 * @place: a place
 *
 * Returns: (transfer full): which key means what there
 */
char *
tuntas_keying_form_dup_legend (TuntasKeyingForm *self, guint place)
{
  guint slot = get_slot (self, place);
  TuntasProfileField *field = get_field (self, slot);
  guint n = MIN (count_options (self, slot), strlen (option_keys));
  GString *text = g_string_new (NULL);

  if (field != NULL && field->numeric)
    g_string_append (text, _ ("two digits of the age"));
  for (guint i = 0; i < n && (field == NULL || !field->numeric); i++)
    g_string_append_printf (text, "%s%c %s", i > 0 ? "   " : "", option_keys[i],
                            get_option (self, slot, i));
  g_string_append_printf (text, "   0 %s", _ ("left blank"));
  return g_string_free (text, FALSE);
}

static TuntasKeyingOutcome
fill (TuntasKeyingForm *self, guint slot, int value)
{
  gboolean was_empty = self->values[slot] == EMPTY;

  self->values[slot] = value;
  self->first_digit = 0;
  /* After a correction the form goes on where it was left. */
  self->position = was_empty ? self->position + 1 : find_first_empty (self);
  return was_empty && tuntas_keying_form_is_complete (self) ? TUNTAS_KEYING_FILLED
                                                            : TUNTAS_KEYING_TAKEN;
}

static TuntasKeyingOutcome
press_age (TuntasKeyingForm *self, guint slot, TuntasProfileField *field, gunichar key)
{
  char digits[3] = {0};
  int option = TUNTAS_PROFILE_NONE;

  if (key > 127 || !g_ascii_isdigit ((char)key))
    return TUNTAS_KEYING_REFUSED;
  if (self->first_digit == 0) {
    self->first_digit = (guint)(key - '0');
    return TUNTAS_KEYING_TAKEN;
  }
  digits[0] = (char)('0' + self->first_digit);
  digits[1] = (char)key;
  if (!tuntas_profile_field_match (field, digits, 2, &option) || option == TUNTAS_PROFILE_NONE)
    return TUNTAS_KEYING_REFUSED;
  return fill (self, slot, option);
}

static gboolean
means_blank (gunichar key)
{
  return key == '0' || key == ' ' || key == '-';
}

/**
 * tuntas_keying_form_press:
 * @self: a form
 * @key: the character of a key
 *
 * Fills the place at the position: an unsur with 1 to 4 or a to d, a field with the key of its
 * legend, an age with its two digits, any of them with 0, space or - when it is blank on the paper.
 *
 * Returns: what came of it
 */
TuntasKeyingOutcome
tuntas_keying_form_press (TuntasKeyingForm *self, gunichar key)
{
  guint n = tuntas_keying_form_get_n_places (self);
  guint slot = self->position < n ? get_slot (self, self->position) : 0;
  TuntasProfileField *field = get_field (self, slot);
  const char *found = NULL;

  if (self->position >= n || key == 0)
    return TUNTAS_KEYING_REFUSED;
  if (means_blank (key) && self->first_digit == 0)
    return fill (self, slot, BLANK);
  if (field != NULL && field->numeric)
    return press_age (self, slot, field, key);
  if (slot < self->method->elements->len && key >= 'a' && key <= 'd')
    return fill (self, slot, (int)(key - 'a'));
  if (slot < self->method->elements->len && key >= 'A' && key <= 'D')
    return fill (self, slot, (int)(key - 'A'));
  found = key < 128 ? strchr (option_keys, g_ascii_tolower ((char)key)) : NULL;
  if (found == NULL || (guint)(found - option_keys) >= count_options (self, slot))
    return TUNTAS_KEYING_REFUSED;
  return fill (self, slot, (int)(found - option_keys));
}

/**
 * tuntas_keying_form_go_back:
 * @self: a form
 *
 * Empties what was keyed before the position, which goes there.
 *
 * Returns: false when there was nothing before it
 */
gboolean
tuntas_keying_form_go_back (TuntasKeyingForm *self)
{
  if (self->first_digit > 0) {
    self->first_digit = 0;
    return TRUE;
  }
  if (self->position == 0)
    return FALSE;
  self->position--;
  self->values[get_slot (self, self->position)] = EMPTY;
  return TRUE;
}

/**
 * tuntas_keying_form_move_to:
 * @self: a form
 * @place: a place
 *
 * Goes to a place to key it anew; nothing is skipped.
 *
 * Returns: false when a place before it is empty
 */
gboolean
tuntas_keying_form_move_to (TuntasKeyingForm *self, guint place)
{
  if (place > find_first_empty (self))
    return FALSE;
  self->position = place;
  self->first_digit = 0;
  return TRUE;
}

/**
 * tuntas_keying_form_clear:
 * @self: a form
 *
 * Empties it for the next paper.
 */
void
tuntas_keying_form_clear (TuntasKeyingForm *self)
{
  for (guint i = 0; i < count_slots (self); i++)
    self->values[i] = EMPTY;
  self->position = 0;
  self->first_digit = 0;
  g_clear_pointer (&self->comment, g_free);
}

/**
 * tuntas_keying_form_is_empty:
 * @self: a form
 *
 * Returns: whether nothing was keyed for the parts that are keyed now
 */
gboolean
tuntas_keying_form_is_empty (TuntasKeyingForm *self)
{
  guint n = tuntas_keying_form_get_n_places (self);

  for (guint place = 0; place < n; place++)
    if (self->values[get_slot (self, place)] != EMPTY)
      return FALSE;
  return self->first_digit == 0 && ((self->parts & TUNTAS_KEYING_COMMENT) == 0 ||
                                    self->comment == NULL || *self->comment == '\0');
}

/**
 * tuntas_keying_form_is_complete:
 * @self: a form
 *
 * Returns: whether all places are filled
 */
gboolean
tuntas_keying_form_is_complete (TuntasKeyingForm *self)
{
  return find_first_empty (self) == tuntas_keying_form_get_n_places (self);
}

/**
 * tuntas_keying_form_has_answer:
 * @self: a form
 *
 * Returns: whether at least one question is not blank
 */
gboolean
tuntas_keying_form_has_answer (TuntasKeyingForm *self)
{
  for (guint i = 0; i < self->method->elements->len; i++)
    if (self->values[i] >= 0)
      return TRUE;
  return FALSE;
}

/**
 * tuntas_keying_form_set_comment:
 * @self: a form
 * @comment: (nullable): the suggestion
 */
void
tuntas_keying_form_set_comment (TuntasKeyingForm *self, const char *comment)
{
  g_free (self->comment);
  self->comment = g_strdup (comment);
}

/**
 * tuntas_keying_form_get_comment:
 * @self: a form
 *
 * Returns: (nullable): the suggestion
 */
const char *
tuntas_keying_form_get_comment (TuntasKeyingForm *self)
{
  return self->comment;
}

static char *
dup_profile (TuntasKeyingForm *self)
{
  char *profile = NULL;

  for (guint i = 0; i < self->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (self->method->fields, i);
    int value = self->values[self->method->elements->len + i];
    char *more = NULL;

    if (value < 0)
      continue;
    more =
      tuntas_details_set (profile, field->key, tuntas_profile_field_get_option (field, value)->key);
    g_free (profile);
    profile = more;
  }
  return profile;
}

/**
 * tuntas_keying_form_make:
 * @self: a complete form
 *
 * What was keyed for parts that are switched off now is left out.
 *
 * Returns: (transfer full): what the respondent answered
 */
TuntasSurveyForm *
tuntas_keying_form_make (TuntasKeyingForm *self)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();
  guint n = self->method->elements->len;
  int service = self->values[service_slot (self)];

  form->answers = g_strnfill (n, TUNTAS_SURVEY_FORM_BLANK);
  for (guint i = 0; i < n; i++)
    if (self->values[i] >= 0)
      form->answers[i] = (char)('1' + self->values[i]);
  if ((self->parts & TUNTAS_KEYING_PROFILE) != 0)
    form->profile = dup_profile (self);
  if (has_service (self) && service >= 0)
    form->service = g_strdup (self->services[service]);
  if ((self->parts & TUNTAS_KEYING_COMMENT) != 0)
    form->comment = g_strdup (self->comment);
  return form;
}

static void
take_service (TuntasKeyingForm *self, const char *service, int otherwise)
{
  self->values[service_slot (self)] = otherwise;
  for (int i = 0; service != NULL && self->services[i] != NULL; i++)
    if (strcmp (self->services[i], service) == 0)
      self->values[service_slot (self)] = i;
}

/**
 * tuntas_keying_form_take:
 * @self: a form
 * @form: a form that was kept
 *
 * Puts what was kept back into the places; what it does not say is blank.
 */
void
tuntas_keying_form_take (TuntasKeyingForm *self, TuntasSurveyForm *form)
{
  guint n = self->method->elements->len;

  tuntas_keying_form_clear (self);
  for (guint i = 0; i < n && form->answers[i] != '\0'; i++)
    self->values[i] = form->answers[i] != TUNTAS_SURVEY_FORM_BLANK ? form->answers[i] - '1' : BLANK;
  for (guint i = 0; i < self->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (self->method->fields, i);
    g_autofree char *option = tuntas_details_get (form->profile, field->key);
    int value = option != NULL ? tuntas_profile_field_find_option (field, option) : BLANK;

    self->values[n + i] = value >= 0 ? value : BLANK;
  }
  take_service (self, form->service, BLANK);
  self->comment = g_strdup (form->comment);
  self->position = find_first_empty (self);
}

/* What a draft is made of. */
#define KEY_VALUES "isian"
#define KEY_COMMENT "saran"

/**
 * tuntas_keying_form_to_text:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): what was keyed so far, for tuntas_keying_form_restore();
 * NULL when it is empty
 */
char *
tuntas_keying_form_to_text (TuntasKeyingForm *self)
{
  g_autoptr (GString) values = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (tuntas_keying_form_is_empty (self))
    return NULL;
  for (guint i = 0; i < count_slots (self); i++)
    g_string_append_printf (values, "%s%d", i > 0 ? " " : "", self->values[i]);
  text = tuntas_details_set (NULL, KEY_VALUES, values->str);
  return tuntas_details_set (text, KEY_COMMENT, self->comment != NULL ? self->comment : "");
}

/**
 * tuntas_keying_form_restore:
 * @self: a form
 * @text: (nullable): what tuntas_keying_form_to_text() gave
 *
 * What cannot be read, or is no answer of this questionnaire, is left out.
 */
void
tuntas_keying_form_restore (TuntasKeyingForm *self, const char *text)
{
  g_autofree char *all = tuntas_details_get (text, KEY_VALUES);
  g_auto (GStrv) values = g_strsplit (all != NULL ? all : "", " ", -1);

  tuntas_keying_form_clear (self);
  for (guint i = 0; i < count_slots (self) && values[i] != NULL; i++) {
    gint64 value = EMPTY;

    if (g_ascii_string_to_signed (values[i], 10, EMPTY, (gint64)count_options (self, i) - 1, &value,
                                  NULL))
      self->values[i] = (int)value;
  }
  self->comment = tuntas_details_get (text, KEY_COMMENT);
  self->position = find_first_empty (self);
}
