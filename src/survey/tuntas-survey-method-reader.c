/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-method-reader.h"

#include "tuntas-keyed-text.h"
#include "tuntas-survey-convention.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "questionnaires"
#define SUFFIX ".ini"
#define FORMAT "1"
#define METHOD "metode"
#define ELEMENT "unsur "
#define BAND "mutu "
#define FIELD "profil "
/* NIK in hundredths. */
#define NIK_LEAST 2500
#define NIK_GREATEST 10000
/* A shorter word of a comment says nothing. */
#define LEAST_LETTERS 2

static const char *const method_keys[] = {
  "format",
  "kode",
  "judul",
  "peraturan",
  "peraturan_lengkap",
  "bobot",
  "pembulatan",
  "responden_minimum",
  NULL,
};
static const char *const method_required[] = {
  "format", "kode", "judul", "bobot", "pembulatan", NULL,
};
static const char *const element_keys[] = {
  "nomor", "nomor_peraturan", "label", "tanya", "pilihan", "bobot", "kata", NULL,
};
static const char *const element_required[] = {"nomor", "label", "tanya", "pilihan", NULL};
static const char *const band_keys[] = {"kinerja", "dari", "sampai", "ni", NULL};
static const char *const band_required[] = {"kinerja", "dari", "sampai", NULL};
static const char *const field_keys[] = {"judul", "jenis", "alias", "pilihan", NULL};
static const char *const field_required[] = {"judul", "jenis", "pilihan", NULL};

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static int
line_of (TuntasKeyedGroup *group, const char *key)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);

  return entry != NULL ? entry->line : group->line;
}

/* A whole number; stays as it is when the key is not given. */
static gboolean
get_number (TuntasKeyedText *keyed,
            TuntasKeyedGroup *group,
            const char *key,
            guint max,
            guint *value,
            GError **error)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);
  guint64 number = 0;

  if (entry == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (entry->value, 10, 1, max, &number, NULL)) {
    tuntas_keyed_text_set_error (keyed, entry->line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“%s” must be a whole number from 1 to %u, not “%s”."), key,
                                 max, entry->value);
    return FALSE;
  }
  *value = (guint)number;
  return TRUE;
}

static gboolean
get_decimal (TuntasKeyedText *keyed,
             TuntasKeyedGroup *group,
             const char *key,
             TuntasDecimal *value,
             GError **error)
{
  TuntasKeyedEntry *entry = tuntas_keyed_group_find (group, key);
  g_autoptr (GError) cause = NULL;

  if (entry == NULL || tuntas_decimal_parse (entry->value, value, &cause))
    return TRUE;
  tuntas_keyed_text_set_error (keyed, entry->line, TUNTAS_KEYED_ERROR_VALUE, error, "%s",
                               cause->message);
  return FALSE;
}

static gboolean
check_codes (TuntasKeyedText *keyed,
             TuntasKeyedGroup *group,
             TuntasSurveyMethod *method,
             GError **error)
{
  g_autoptr (GError) cause = NULL;
  TuntasSurveyConvention convention;

  for (guint i = 0; method->weights[i] != NULL; i++) {
    if (!tuntas_survey_convention_init (&convention, method->weights[i], NULL, &cause)) {
      tuntas_keyed_text_set_error (keyed, line_of (group, "bobot"), TUNTAS_KEYED_ERROR_VALUE, error,
                                   "%s", cause->message);
      return FALSE;
    }
  }
  for (guint i = 0; method->roundings[i] != NULL; i++) {
    if (!tuntas_survey_convention_init (&convention, NULL, method->roundings[i], &cause)) {
      tuntas_keyed_text_set_error (keyed, line_of (group, "pembulatan"), TUNTAS_KEYED_ERROR_VALUE,
                                   error, "%s", cause->message);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
read_head (TuntasKeyedText *keyed,
           TuntasKeyedGroup *group,
           TuntasSurveyMethod *method,
           GError **error)
{
  if (!tuntas_keyed_text_check_keys (keyed, group, method_keys, method_required, error))
    return FALSE;
  if (strcmp (tuntas_keyed_group_find (group, "format")->value, FORMAT) != 0) {
    tuntas_keyed_text_set_error (
      keyed, line_of (group, "format"), TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("This program reads format %s of questionnaires. Update it, or write the file anew."),
      FORMAT);
    return FALSE;
  }
  return tuntas_keyed_text_get_text (keyed, group, "kode", &method->code, error) &&
         tuntas_keyed_text_get_text (keyed, group, "judul", &method->title, error) &&
         tuntas_keyed_text_get_text (keyed, group, "peraturan", &method->regulation, error) &&
         tuntas_keyed_text_get_text (keyed, group, "peraturan_lengkap", &method->regulation_title,
                                     error) &&
         tuntas_keyed_text_get_list (keyed, group, "bobot", &method->weights, error) &&
         tuntas_keyed_text_get_list (keyed, group, "pembulatan", &method->roundings, error) &&
         get_number (keyed, group, "responden_minimum", 1000000, &method->min_respondents, error) &&
         check_codes (keyed, group, method, error);
}

/* A word of a comment: letters and digits, with * for an open end. */
static gboolean
is_word (const char *text)
{
  const char *from = *text == '*' ? text + 1 : text;
  const char *end = text + strlen (text);
  guint n = 0;

  if (end > from && end[-1] == '*')
    end--;
  for (const char *c = from; c < end; c = g_utf8_next_char (c), n++) {
    if (!g_unichar_isalnum (g_utf8_get_char (c)))
      return FALSE;
  }
  return n >= LEAST_LETTERS;
}

static gboolean
read_words (TuntasKeyedText *keyed,
            TuntasKeyedGroup *group,
            TuntasSurveyElement *element,
            GError **error)
{
  g_auto (GStrv) words = NULL;

  if (!tuntas_keyed_text_get_list (keyed, group, "kata", &words, error))
    return FALSE;
  element->words = g_new0 (char *, (words != NULL ? g_strv_length (words) : 0) + 1);
  for (guint i = 0; words != NULL && words[i] != NULL; i++) {
    g_autofree char *word = g_utf8_strdown (words[i], -1);

    if (!is_word (word)) {
      tuntas_keyed_text_set_error (
        keyed, line_of (group, "kata"), TUNTAS_KEYED_ERROR_VALUE, error,
        _ ("“%s” is no word of a comment. Write letters and digits only, at least %d, and “*” at "
           "either end for whatever stands there: *antre*."),
        words[i], LEAST_LETTERS);
      return FALSE;
    }
    if (g_strv_contains ((const char *const *)element->words, word)) {
      tuntas_keyed_text_set_error (keyed, line_of (group, "kata"), TUNTAS_KEYED_ERROR_DUPLICATE,
                                   error, _ ("The word “%s” stands there twice."), words[i]);
      return FALSE;
    }
    element->words[i] = g_steal_pointer (&word);
  }
  return TRUE;
}

static gboolean
read_element (TuntasKeyedText *keyed,
              TuntasKeyedGroup *group,
              TuntasSurveyMethod *method,
              GError **error)
{
  TuntasSurveyElement *element = tuntas_survey_element_new ();
  g_auto (GStrv) options = NULL;

  g_ptr_array_add (method->elements, element);
  element->key = g_strdup (group->name + strlen (ELEMENT));
  if (method->elements->len > TUNTAS_SURVEY_MAX_ELEMENTS) {
    tuntas_keyed_text_set_error (keyed, group->line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("A survey can have at most %d unsur."),
                                 TUNTAS_SURVEY_MAX_ELEMENTS);
    return FALSE;
  }
  if (!tuntas_keyed_text_check_keys (keyed, group, element_keys, element_required, error) ||
      !get_number (keyed, group, "nomor", TUNTAS_SURVEY_MAX_ELEMENTS, &element->number, error))
    return FALSE;
  element->list_number = element->number;
  if (!get_number (keyed, group, "nomor_peraturan", TUNTAS_SURVEY_MAX_ELEMENTS,
                   &element->list_number, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "label", &element->label, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "tanya", &element->question, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "pilihan", &options, error) ||
      !get_decimal (keyed, group, "bobot", &element->weight, error) ||
      !read_words (keyed, group, element, error))
    return FALSE;
  if (g_strv_length (options) != TUNTAS_SURVEY_MAX_VALUE) {
    tuntas_keyed_text_set_error (keyed, line_of (group, "pilihan"), TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“pilihan” needs %d answers, from the worst to the best."),
                                 TUNTAS_SURVEY_MAX_VALUE);
    return FALSE;
  }
  for (guint i = 0; i < TUNTAS_SURVEY_MAX_VALUE; i++)
    element->options[i] = g_strdup (options[i]);
  if (element->number != method->elements->len) {
    tuntas_keyed_text_set_error (
      keyed, line_of (group, "nomor"), TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("The unsur stand in the order of their numbers: this one must be number %u."),
      method->elements->len);
    return FALSE;
  }
  return TRUE;
}

static gboolean
is_hundredths (TuntasDecimal value)
{
  return value.scale == 2 && value.units >= NIK_LEAST && value.units <= NIK_GREATEST;
}

/* Bands go from the best grade down, each ending a hundredth below the one before. */
static gboolean
read_band (TuntasKeyedText *keyed,
           TuntasKeyedGroup *group,
           TuntasSurveyMethod *method,
           GError **error)
{
  TuntasSurveyBand *band = tuntas_survey_band_new ();
  guint64 expected = NIK_GREATEST;
  TuntasDecimal end = {0, 2};

  if (method->bands->len > 0) {
    TuntasSurveyBand *better = g_ptr_array_index (method->bands, method->bands->len - 1);

    expected = better->from.units - 1;
  }
  g_ptr_array_add (method->bands, band);
  band->grade = g_strdup (group->name + strlen (BAND));
  if (!tuntas_keyed_text_check_keys (keyed, group, band_keys, band_required, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "kinerja", &band->performance, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "ni", &band->index_range, error) ||
      !get_decimal (keyed, group, "dari", &band->from, error) ||
      !get_decimal (keyed, group, "sampai", &band->to, error))
    return FALSE;
  if (!is_hundredths (band->from) || !is_hundredths (band->to) ||
      band->from.units > band->to.units) {
    tuntas_keyed_text_set_error (keyed, line_of (group, "dari"), TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“dari” and “sampai” are numbers from 25.00 to 100.00 with two "
                                    "decimals, the lesser first."));
    return FALSE;
  }
  if (band->to.units != expected) {
    g_autofree char *text = NULL;

    end.units = expected;
    text = tuntas_decimal_to_text (end, '.');
    tuntas_keyed_text_set_error (
      keyed, line_of (group, "sampai"), TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("Between two grades there must be neither a gap nor an overlap: this one must end at %s. "
         "The best grade stands first."),
      text);
    return FALSE;
  }
  return TRUE;
}

/* "17-25", "-16" or "56-". */
static gboolean
read_ages (TuntasProfileOption *option)
{
  g_auto (GStrv) ends = g_strsplit (option->key, "-", 2);
  guint64 from = 0;
  guint64 to = 150;

  if (ends[0] == NULL || ends[1] == NULL || (*ends[0] == '\0' && *ends[1] == '\0') ||
      (*ends[0] != '\0' && !g_ascii_string_to_unsigned (ends[0], 10, 0, 150, &from, NULL)) ||
      (*ends[1] != '\0' && !g_ascii_string_to_unsigned (ends[1], 10, from, 150, &to, NULL)))
    return FALSE;
  option->from = (guint)from;
  option->to = (guint)to;
  return TRUE;
}

/* An option is written KEY=Label|another name|… */
static TuntasProfileOption *
read_option (TuntasProfileField *field, const char *text)
{
  const char *equals = strchr (text, '=');
  g_autoptr (TuntasProfileOption) option = tuntas_profile_option_new ();
  g_auto (GStrv) names = NULL;

  if (equals == NULL || equals == text || equals[1] == '\0')
    return NULL;
  names = g_strsplit (equals + 1, "|", -1);
  option->key = g_strstrip (g_strndup (text, (gsize)(equals - text)));
  option->label = g_strdup (g_strstrip (names[0]));
  option->aliases = g_strdupv (names + 1);
  for (guint i = 0; option->aliases[i] != NULL; i++)
    g_strstrip (option->aliases[i]);
  if (field->numeric && !read_ages (option))
    return NULL;
  return g_steal_pointer (&option);
}

static gboolean
read_options (TuntasKeyedText *keyed,
              TuntasKeyedGroup *group,
              TuntasProfileField *field,
              GError **error)
{
  g_auto (GStrv) options = NULL;
  int line = line_of (group, "pilihan");

  if (!tuntas_keyed_text_get_list (keyed, group, "pilihan", &options, error))
    return FALSE;
  if (g_strv_length (options) > TUNTAS_PROFILE_MAX_OPTIONS) {
    tuntas_keyed_text_set_error (keyed, line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“pilihan” can have at most %d answers."),
                                 TUNTAS_PROFILE_MAX_OPTIONS);
    return FALSE;
  }
  for (guint i = 0; options[i] != NULL; i++) {
    TuntasProfileOption *option = read_option (field, options[i]);

    if (option == NULL) {
      tuntas_keyed_text_set_error (keyed, line, TUNTAS_KEYED_ERROR_VALUE, error,
                                   _ ("“%s” is no answer. Write KEY=Label|another name; the key of "
                                      "an age group is 17-25, -16 or 56-."),
                                   options[i]);
      return FALSE;
    }
    if (tuntas_profile_field_find_option (field, option->key) != TUNTAS_PROFILE_NONE) {
      tuntas_keyed_text_set_error (keyed, line, TUNTAS_KEYED_ERROR_DUPLICATE, error,
                                   _ ("The answer “%s” stands there twice."), option->key);
      tuntas_profile_option_unref (option);
      return FALSE;
    }
    g_ptr_array_add (field->options, option);
  }
  return TRUE;
}

static gboolean
read_field (TuntasKeyedText *keyed,
            TuntasKeyedGroup *group,
            TuntasSurveyMethod *method,
            GError **error)
{
  TuntasProfileField *field = tuntas_profile_field_new ();
  g_autofree char *kind = NULL;

  g_ptr_array_add (method->fields, field);
  field->key = g_strdup (group->name + strlen (FIELD));
  field->options = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_profile_option_unref);
  if (!tuntas_keyed_text_check_keys (keyed, group, field_keys, field_required, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "judul", &field->label, error) ||
      !tuntas_keyed_text_get_list (keyed, group, "alias", &field->aliases, error) ||
      !tuntas_keyed_text_get_text (keyed, group, "jenis", &kind, error))
    return FALSE;
  field->numeric = strcmp (kind, "umur") == 0;
  if (!field->numeric && strcmp (kind, "pilihan") != 0) {
    tuntas_keyed_text_set_error (keyed, line_of (group, "jenis"), TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“jenis” must be “pilihan” or “umur”, not “%s”."), kind);
    return FALSE;
  }
  return read_options (keyed, group, field, error);
}

/* Keys are stored with every answer and stand in mappings, hence plain. */
static gboolean
check_key (TuntasKeyedText *keyed, TuntasKeyedGroup *group, const char *key, GError **error)
{
  for (const char *c = key; *c != '\0'; c++) {
    if (g_ascii_isalnum (*c) || *c == '_')
      continue;
    tuntas_keyed_text_set_error (keyed, group->line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("“%s” cannot be a key: use only letters, digits and “_”."),
                                 key);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_group (TuntasKeyedText *keyed,
            TuntasKeyedGroup *group,
            TuntasSurveyMethod *method,
            GError **error)
{
  static const struct {
    const char *prefix;
    gboolean (*read) (TuntasKeyedText *, TuntasKeyedGroup *, TuntasSurveyMethod *, GError **);
  } kinds[] = {{ELEMENT, read_element}, {BAND, read_band}, {FIELD, read_field}};

  if (strcmp (group->name, METHOD) == 0)
    return read_head (keyed, group, method, error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    gsize length = strlen (kinds[i].prefix);

    if (g_str_has_prefix (group->name, kinds[i].prefix) && group->name[length] != '\0')
      return check_key (keyed, group, group->name + length, error) &&
             kinds[i].read (keyed, group, method, error);
  }
  tuntas_keyed_text_set_error (
    keyed, group->line, TUNTAS_KEYED_ERROR_UNKNOWN, error,
    _ ("[%s] is no group of a questionnaire. Write [metode], [unsur KEY], "
       "[mutu GRADE] or [profil KEY]."),
    group->name);
  return FALSE;
}

/* Own weights: every element has one and their sum is exactly 1. */
static gboolean
check_weights (TuntasKeyedText *keyed,
               TuntasKeyedGroup *head,
               TuntasSurveyMethod *method,
               GError **error)
{
  guint64 one = 1;
  guint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < TUNTAS_DECIMAL_MAX_SCALE; i++)
    one *= 10;
  for (guint i = 0; i < method->elements->len; i++) {
    TuntasDecimal weight = tuntas_survey_method_get_element (method, i)->weight;

    n += weight.units > 0;
    for (guint k = weight.scale; k < TUNTAS_DECIMAL_MAX_SCALE; k++)
      weight.units = MIN (weight.units * 10, 2 * one);
    sum += weight.units;
  }
  method->own_weights = n > 0;
  if (n > 0 && (n < method->elements->len || sum != one)) {
    TuntasDecimal total = {sum, TUNTAS_DECIMAL_MAX_SCALE};
    g_autofree char *text = tuntas_decimal_to_text (total, '.');

    tuntas_keyed_text_set_error (keyed, head->line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("When one unsur has a weight, all have one greater than 0, and "
                                    "their sum is 1. Here %u of %u have one; the sum is %s."),
                                 n, method->elements->len, text);
    return FALSE;
  }
  if (n > 0 && (method->weights[1] != NULL || strcmp (method->weights[0], "exact") != 0)) {
    tuntas_keyed_text_set_error (keyed, line_of (head, "bobot"), TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("An office's own weights leave no other choice: write "
                                    "“bobot=exact”."));
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_whole (TuntasKeyedText *keyed, TuntasSurveyMethod *method, GError **error)
{
  TuntasKeyedGroup *head = tuntas_keyed_text_find_group (keyed, METHOD);
  guint64 numbers = 0;

  if (head == NULL || method->elements->len == 0 || method->bands->len == 0) {
    tuntas_keyed_text_set_error (
      keyed, head != NULL ? head->line : 1, TUNTAS_KEYED_ERROR_MISSING, error,
      _ ("A questionnaire needs [metode], at least one [unsur KEY] and its [mutu GRADE] groups."));
    return FALSE;
  }
  if (((TuntasSurveyBand *)g_ptr_array_index (method->bands, method->bands->len - 1))->from.units !=
      NIK_LEAST) {
    tuntas_keyed_text_set_error (keyed, head->line, TUNTAS_KEYED_ERROR_VALUE, error,
                                 _ ("The grades do not reach down to 25.00."));
    return FALSE;
  }
  for (guint i = 0; i < method->elements->len; i++)
    numbers |= G_GUINT64_CONSTANT (1) << tuntas_survey_method_get_element (method, i)->list_number;
  if (numbers != ((G_GUINT64_CONSTANT (1) << method->elements->len) - 1) << 1) {
    tuntas_keyed_text_set_error (
      keyed, head->line, TUNTAS_KEYED_ERROR_VALUE, error,
      _ ("“nomor_peraturan” must give each unsur a number of its own, from 1 on."));
    return FALSE;
  }
  for (guint i = 0; i < method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (method->fields, i);

    if (tuntas_survey_method_find_element (method, field->key) >= 0) {
      tuntas_keyed_text_set_error (keyed, head->line, TUNTAS_KEYED_ERROR_DUPLICATE, error,
                                   _ ("“%s” is the key of both an unsur and a part of the "
                                      "profile. Rename one of them."),
                                   field->key);
      return FALSE;
    }
  }
  for (guint i = 0; method->weights[i] != NULL; i++) {
    TuntasSurveyConvention convention;
    g_autoptr (GError) cause = NULL;

    if (!tuntas_survey_convention_init (&convention, method->weights[i], NULL, &cause) ||
        !tuntas_survey_convention_check (&convention, method, &cause)) {
      tuntas_keyed_text_set_error (keyed, line_of (head, "bobot"), TUNTAS_KEYED_ERROR_VALUE, error,
                                   "%s", cause->message);
      return FALSE;
    }
  }
  return check_weights (keyed, head, method, error);
}

/**
 * tuntas_survey_method_reader_read:
 * @text: a questionnaire as text; data/questionnaires/permenpan-14-2017.ini explains the form
 * @length: bytes of @text, or -1 when it ends with a NUL
 * @file_name: name for messages
 * @error: return location for a `TUNTAS_KEYED_ERROR`; the message names file, line and cause
 *
 * Returns: (transfer full) (nullable): the method, or NULL on error
 */
TuntasSurveyMethod *
tuntas_survey_method_reader_read (const char *text,
                                  gssize length,
                                  const char *file_name,
                                  GError **error)
{
  g_autoptr (TuntasKeyedText) keyed = NULL;
  g_autoptr (TuntasSurveyMethod) method = tuntas_survey_method_new ();

  g_return_val_if_fail (text != NULL && file_name != NULL, NULL);

  keyed = tuntas_keyed_text_parse (text, length, file_name, error);
  if (keyed == NULL)
    return NULL;
  method->elements = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_element_unref);
  method->bands = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_band_unref);
  method->fields = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_profile_field_unref);
  for (guint i = 0; i < keyed->groups->len; i++) {
    if (!read_group (keyed, g_ptr_array_index (keyed->groups, i), method, error))
      return NULL;
  }
  return check_whole (keyed, method, error) ? g_steal_pointer (&method) : NULL;
}

/**
 * tuntas_survey_method_reader_read_file:
 * @path: a file
 * @error: return location for a `TUNTAS_KEYED_ERROR`; the message names file, line and cause
 *
 * Returns: (transfer full) (nullable): the method, or NULL on error
 */
TuntasSurveyMethod *
tuntas_survey_method_reader_read_file (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (path != NULL, NULL);

  text = tuntas_keyed_text_load (path, &length, error);
  if (text == NULL)
    return NULL;
  name = g_filename_display_basename (path);
  return tuntas_survey_method_reader_read (text, (gssize)length, name, error);
}

/**
 * tuntas_survey_method_reader_list:
 * @data_dir: data of the program
 * @error: return location for a `G_FILE_ERROR`
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): codes of the questionnaires that
 * come with the program, sorted
 */
GStrv
tuntas_survey_method_reader_list (const char *data_dir, GError **error)
{
  g_autofree char *folder = g_build_filename (data_dir, FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  if (dir == NULL)
    return NULL;
  while ((name = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (codes, g_strndup (name, strlen (name) - strlen (SUFFIX)));
  }
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}

/**
 * tuntas_survey_method_reader_load:
 * @data_dir: data of the program
 * @code: code of a questionnaire: "permenpan-14-2017"
 * @error: return location for a `TUNTAS_KEYED_ERROR`; UNKNOWN when there is none of that code
 *
 * Returns: (transfer full) (nullable): the method, or NULL on error
 */
TuntasSurveyMethod *
tuntas_survey_method_reader_load (const char *data_dir, const char *code, GError **error)
{
  g_auto (GStrv) codes = tuntas_survey_method_reader_list (data_dir, error);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (codes == NULL)
    return NULL;
  if (!g_strv_contains ((const char *const *)codes, code)) {
    g_autofree char *known = g_strjoinv (", ", codes);

    g_set_error (error, TUNTAS_KEYED_ERROR, TUNTAS_KEYED_ERROR_UNKNOWN,
                 _ ("There is no questionnaire “%s”. Known are: %s."), code, known);
    return NULL;
  }
  name = g_strconcat (code, SUFFIX, NULL);
  path = g_build_filename (data_dir, FOLDER, name, NULL);
  return tuntas_survey_method_reader_read_file (path, error);
}
