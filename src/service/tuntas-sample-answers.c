/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-answers-private.h"

#include "tuntas-details.h"
#include "tuntas-survey-mentions.h"

#include <string.h>

#define N_AGES 3
#define USUAL_SCORE 310
#define USUAL_WEIGHT 10

/* Percent of the respondents that… */
#define SKIPS_FIELD 4
#define SKIPS_QUESTION 1
#define COMMENTS 30

/* How content people are with each unsur in hundredths, in the running survey and the two before:
 * waiting is worst by far, and what was done about it shows. */
static const struct {
  const char *key;
  int scores[N_AGES];
} contents[] = {
  {"PERSYARATAN", {316, 309, 303}}, {"PROSEDUR", {314, 306, 298}}, {"WAKTU", {278, 264, 243}},
  {"BIAYA", {386, 384, 378}},       {"PRODUK", {318, 314, 309}},   {"KOMPETENSI", {322, 318, 313}},
  {"PERILAKU", {334, 327, 321}},    {"SARPRAS", {302, 292, 287}},  {"PENGADUAN", {329, 321, 306}},
};

/* What makes services differ, in turn, in hundredths: of waiting, and of all else. */
static const struct {
  int waiting;
  int other;
} differences[] = {{6, 2}, {22, 8}, {-34, -9}, {8, 4}};

/* How frequent the options of the questionnaire are; one that is not named has the usual weight. */
static const struct {
  const char *key;
  int weight;
} frequencies[] = {
  {"-16", 0},   {"17-25", 22},  {"26-35", 30},     {"36-45", 24},   {"46-55", 15}, {"56-", 9},
  {"SD", 7},    {"SMP", 14},    {"SMA", 40},       {"D1", 0},       {"D2", 0},     {"D3", 11},
  {"D4", 0},    {"S1", 22},     {"S2", 6},         {"S3", 0},       {"PNS", 10},   {"TNI", 2},
  {"POLRI", 2}, {"SWASTA", 28}, {"WIRAUSAHA", 27}, {"LAINNYA", 31},
};

/* Most people come for the first services. */
static const int service_weights[] = {40, 27, 20, 13};

static gboolean
chance (const TuntasSampleAnswers *self, int percent)
{
  return g_rand_int_range (self->random, 0, 100) < percent;
}

static guint
draw_service (const TuntasSampleAnswers *self)
{
  guint n = MIN (g_strv_length (self->services), G_N_ELEMENTS (service_weights));
  int total = 0;
  int drawn;

  for (guint i = 0; i < n; i++)
    total += service_weights[i];
  drawn = g_rand_int_range (self->random, 0, MAX (total, 1));
  for (guint i = 0; i < n; i++) {
    drawn -= service_weights[i];
    if (drawn < 0)
      return i;
  }
  return 0;
}

static int
score_of (const TuntasSampleAnswers *self, const char *key, guint service)
{
  const int n = G_N_ELEMENTS (differences);
  gboolean waiting = strcmp (key, "WAKTU") == 0;
  int score = USUAL_SCORE;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    if (strcmp (contents[i].key, key) == 0)
      score = contents[i].scores[MIN (self->age, N_AGES - 1)];
  }
  return score + (waiting ? differences[service % n].waiting : differences[service % n].other);
}

/* @mood is how content the person is with everything, in hundredths. */
static guint
draw_value (const TuntasSampleAnswers *self, const char *key, guint service, int mood)
{
  int score = score_of (self, key, service) + mood + g_rand_int_range (self->random, -50, 51);
  int value = (score + g_rand_int_range (self->random, 0, 100)) / 100;

  return chance (self, SKIPS_QUESTION) ? 0 : (guint)CLAMP (value, 1, TUNTAS_SURVEY_MAX_VALUE);
}

static int
weight_of (TuntasProfileField *field, int option)
{
  const char *key = tuntas_profile_field_get_option (field, option)->key;

  for (guint i = 0; i < G_N_ELEMENTS (frequencies); i++) {
    if (strcmp (frequencies[i].key, key) == 0)
      return frequencies[i].weight;
  }
  return USUAL_WEIGHT;
}

static int
draw_option (const TuntasSampleAnswers *self, TuntasProfileField *field)
{
  int n = (int)field->options->len;
  int total = 0;
  int drawn;

  for (int i = 0; i < n; i++)
    total += weight_of (field, i);
  drawn = g_rand_int_range (self->random, 0, total);
  for (int i = 0; i < n; i++) {
    drawn -= weight_of (field, i);
    if (drawn < 0)
      return i;
  }
  return n - 1;
}

static char *
draw_profile (const TuntasSampleAnswers *self)
{
  char *profile = NULL;

  for (guint i = 0; i < self->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (self->method->fields, i);
    g_autofree char *before = NULL;

    if (chance (self, SKIPS_FIELD))
      continue;
    before = g_steal_pointer (&profile);
    profile = tuntas_details_set (
      before, field->key, tuntas_profile_field_get_option (field, draw_option (self, field))->key);
  }
  return profile;
}

/* The unsur that the person is least content with; -1 when none is bad. */
static int
find_worst (const char *answers)
{
  int worst = -1;

  for (int i = 0; answers[i] != '\0'; i++) {
    if (answers[i] != TUNTAS_SURVEY_FORM_BLANK && answers[i] <= '2' &&
        (worst < 0 || answers[i] < answers[worst]))
      worst = i;
  }
  return worst;
}

static const char *
pick (const TuntasSampleAnswers *self, GStrv list)
{
  guint n = list != NULL ? g_strv_length (list) : 0;

  return n > 0 ? list[g_rand_int_range (self->random, 0, (gint32)n)] : NULL;
}

/* People write about what they miss, or praise. */
static char *
draw_comment (const TuntasSampleAnswers *self, const char *answers)
{
  int worst = find_worst (answers);
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();

  if (worst < 0)
    return g_strdup (pick (self, self->praise));
  for (guint i = 0; self->comments != NULL && self->comments[i] != NULL; i++) {
    if ((tuntas_survey_mentions_find (self->method, self->comments[i]) >> worst & 1) != 0)
      g_ptr_array_add (fitting, self->comments[i]);
  }
  if (fitting->len == 0)
    return g_strdup (pick (self, self->comments));
  return g_strdup (
    g_ptr_array_index (fitting, g_rand_int_range (self->random, 0, (gint32)fitting->len)));
}

/* A filled form. */
TuntasSurveyForm *
tuntas_sample_answers_draw (const TuntasSampleAnswers *self)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();
  guint n = self->method->elements->len;
  guint service = draw_service (self);
  int mood = g_rand_int_range (self->random, -35, 36);

  form->answers = g_new0 (char, n + 1);
  for (guint i = 0; i < n; i++) {
    const char *key = tuntas_survey_method_get_element (self->method, i)->key;

    form->answers[i] =
      (char)(TUNTAS_SURVEY_FORM_BLANK + (int)draw_value (self, key, service, mood));
  }
  /* Nobody hands in an empty form. */
  if (form->answers[0] == TUNTAS_SURVEY_FORM_BLANK)
    form->answers[0] = '3';
  form->profile = draw_profile (self);
  if (self->services != NULL && self->services[0] != NULL)
    form->service = g_strdup (self->services[service]);
  if (chance (self, COMMENTS))
    form->comment = draw_comment (self, form->answers);
  return form;
}
