/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-alignment.h"

#include <string.h>

#define N_FIELDS 9

/* A pile: forms of nine answers, a space between two. */
static GArray *
read_pile (const char *text)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (const char *c = text; *c != '\0'; c++) {
    guint32 code = (guint32)*c;

    if (*c != ' ')
      g_array_append_val (codes, code);
  }
  g_assert_cmpuint (codes->len % N_FIELDS, ==, 0);
  return codes;
}

static guint
count_forms (GArray *codes)
{
  return codes->len / N_FIELDS;
}

static GArray *
align (GArray *first, GArray *second)
{
  return tuntas_survey_alignment_find ((const guint32 *)first->data, count_forms (first),
                                       (const guint32 *)second->data, count_forms (second),
                                       N_FIELDS);
}

/* "1=1 2=- -=2 3=3 4=?": places from 1, a dash for missing, a question mark for pending. */
static char *
describe (GArray *pairs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++) {
    TuntasSurveyPair *pair = &g_array_index (pairs, TuntasSurveyPair, i);

    g_string_append (text, i > 0 ? " " : "");
    if (pair->first == TUNTAS_SURVEY_MISSING)
      g_string_append (text, "-");
    else
      g_string_append_printf (text, "%u", pair->first + 1);
    if (pair->second == TUNTAS_SURVEY_MISSING)
      g_string_append (text, pair->pending ? "=?" : "=-");
    else
      g_string_append_printf (text, "=%u", pair->second + 1);
  }
  return g_string_free (text, FALSE);
}

#define A "123412341"
#define B "333444333"
#define C "222222222"
#define D "444333222"
#define E "111134434"
/* C, misread beyond recognition, and in one answer */
#define X "431144133"
#define C1 "222322222"

static void
test_cases (void)
{
  static const struct {
    const char *first;
    const char *second;
    const char *expected;
  } cases[] = {
    {"", "", ""},
    {A, "", "1=?"},
    {"", A, "-=1"},
    {A " " B, A " " B, "1=1 2=2"},
    {A " " C, A " " C1, "1=1 2=2"},
    /* passed over the second time: in the middle, first, last but one, and the last */
    {A " " B " " C " " D " " E, A " " B " " D " " E, "1=1 2=2 3=- 4=3 5=4"},
    {A " " B " " C " " D, B " " C " " D, "1=- 2=1 3=2 4=3"},
    {A " " B " " C " " D, A " " B " " D, "1=1 2=2 3=- 4=3"},
    {A " " B " " C, A " " B, "1=1 2=2 3=?"},
    /* two of them, and a slip after that */
    {A " " B " " C " " D " " E " " C, A " " D " " E " " C1, "1=1 2=- 3=- 4=2 5=3 6=4"},
    /* passed over the first time, or keyed twice the second time */
    {A " " B " " D " " E, A " " B " " C " " D " " E, "1=1 2=2 -=3 3=4 4=5"},
    {A " " B " " C, A " " B " " B " " C, "1=1 2=2 -=3 3=4"},
    {A " " B, A " " B " " C, "1=1 2=2 -=3"},
    /* keyed twice the first time: the later one is too many */
    {A " " B " " B " " C, A " " B " " C, "1=1 2=2 3=- 4=3"},
    /* one each way, far apart */
    {A " " B " " C " " D " " E " " A, A " " C " " D " " E " " B " " A, "1=1 2=5 3=2 4=3 5=4 6=6"},
    {A " " B " " C " " D " " E " " A, A " " C " " D " " E " " X " " A,
     "1=1 2=- 3=2 4=3 5=4 -=5 6=6"},
    /* the same paper, however badly it was read: within the pile, and where the keying is now */
    {A " " B " " C " " D " " E, A " " B " " X " " D " " E, "1=1 2=2 3=3 4=4 5=5"},
    {A " " B " " C " " D " " E, A " " B " " X, "1=1 2=2 3=3 4=? 5=?"},
    /* two sheets changed places */
    {A " " B " " C " " D, A " " C " " B " " D, "1=1 2=3 3=2 4=4"},
    /* under way */
    {A " " B " " C " " D " " E, A " " B, "1=1 2=2 3=? 4=? 5=?"},
    {A " " B " " C " " D " " E " " A, A " " C " " D, "1=1 2=- 3=2 4=3 5=? 6=?"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) first = read_pile (cases[i].first);
    g_autoptr (GArray) second = read_pile (cases[i].second);
    g_autoptr (GArray) pairs = align (first, second);
    g_autofree char *text = describe (pairs);

    g_test_message ("%u: %s | %s", i, cases[i].first, cases[i].second);
    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

/* Answers as they are given, and something by which the form differs from all others. */
static void
append_random (GArray *codes)
{
  for (guint i = 0; i < N_FIELDS; i++) {
    guint32 code = (guint32)g_test_rand_int_range (1, i > 0 ? 5 : G_MAXINT32);

    g_array_append_val (codes, code);
  }
}

static void
append_form (GArray *codes, GArray *from, guint place)
{
  g_array_append_vals (codes, &g_array_index (from, guint32, (gsize)place * N_FIELDS), N_FIELDS);
}

/* Each form of both keyings stands in exactly one pair, and those that were matched rise. */
static void
assert_complete (GArray *pairs, guint n_first, guint n_second)
{
  g_autofree guint8 *seen_first = g_new0 (guint8, n_first + 1);
  g_autofree guint8 *seen_second = g_new0 (guint8, n_second + 1);
  guint n = 0;

  for (guint i = 0; i < pairs->len; i++) {
    TuntasSurveyPair *pair = &g_array_index (pairs, TuntasSurveyPair, i);

    g_assert_true (pair->first != TUNTAS_SURVEY_MISSING || pair->second != TUNTAS_SURVEY_MISSING);
    g_assert_true (!pair->pending || pair->second == TUNTAS_SURVEY_MISSING);
    if (pair->first != TUNTAS_SURVEY_MISSING) {
      g_assert_cmpuint (pair->first, <, n_first);
      g_assert_cmpuint (seen_first[pair->first]++, ==, 0);
      n++;
    }
    if (pair->second != TUNTAS_SURVEY_MISSING) {
      g_assert_cmpuint (pair->second, <, n_second);
      g_assert_cmpuint (seen_second[pair->second]++, ==, 0);
      n++;
    }
  }
  g_assert_cmpuint (n, ==, n_first + n_second);
}

/* What happened to a form of the first keying the second time. */
typedef enum {
  KEYED,
  MISREAD,
  PASSED_OVER,
  KEYED_TWICE,
  N_FATES,
} Fate;

/* The second keying of a pile with slips that lie apart; the last forms are keyed well, so that it
 * can be seen that the pile is finished. */
static GArray *
key_again (GArray *first, GArray *fates)
{
  GArray *second = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = count_forms (first);

  for (guint i = 0; i < n; i++) {
    Fate fate = KEYED;

    if (i % 5 == 3 && i + 4 < n)
      fate = (Fate)g_test_rand_int_range (0, N_FATES);
    g_array_append_val (fates, fate);
    if (fate == PASSED_OVER)
      continue;
    append_form (second, first, i);
    if (fate == MISREAD) {
      guint32 *codes =
        &g_array_index (second, guint32, second->len - (guint)g_test_rand_int_range (1, 10));

      *codes = *codes % 4 + 1;
    }
    if (fate == KEYED_TWICE)
      append_form (second, first, i);
  }
  return second;
}

/* Whatever slips are made far enough from each other, exactly these are found. */
static void
test_random_slips (void)
{
  for (guint round = 0; round < 200; round++) {
    g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_autoptr (GArray) fates = g_array_new (FALSE, FALSE, sizeof (Fate));
    g_autoptr (GArray) second = NULL;
    g_autoptr (GArray) pairs = NULL;
    guint n = (guint)g_test_rand_int_range (1, 120);
    guint n_slips = 0;
    guint n_found = 0;

    for (guint i = 0; i < n; i++)
      append_random (first);
    second = key_again (first, fates);
    pairs = align (first, second);
    assert_complete (pairs, n, count_forms (second));
    for (guint i = 0; i < fates->len; i++) {
      Fate fate = g_array_index (fates, Fate, i);

      n_slips += fate == PASSED_OVER || fate == KEYED_TWICE;
    }
    for (guint i = 0; i < pairs->len; i++) {
      TuntasSurveyPair *pair = &g_array_index (pairs, TuntasSurveyPair, i);
      gboolean lone = pair->first == TUNTAS_SURVEY_MISSING || pair->second == TUNTAS_SURVEY_MISSING;

      n_found += lone;
      g_assert_false (pair->pending);
      if (pair->second == TUNTAS_SURVEY_MISSING)
        g_assert_cmpint (g_array_index (fates, Fate, pair->first), ==, PASSED_OVER);
    }
    g_assert_cmpuint (n_found, ==, n_slips);
  }
}

/* Piles that have nothing in common, of any lengths, still give each form its pair. */
static void
test_strangers (void)
{
  for (guint round = 0; round < 100; round++) {
    g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_autoptr (GArray) pairs = NULL;
    guint n = (guint)g_test_rand_int_range (0, 90);
    guint m = (guint)g_test_rand_int_range (0, 90);

    for (guint i = 0; i < n; i++)
      append_random (first);
    for (guint i = 0; i < m; i++)
      append_random (second);
    pairs = align (first, second);
    assert_complete (pairs, n, m);
  }
}

/* Two thousand forms with three hundred passed over at once: the band grows until it is found. */
static void
test_wide (void)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) pairs = NULL;

  for (guint i = 0; i < 2000; i++) {
    append_random (first);
    if (i < 700 || i >= 1000)
      append_form (second, first, i);
  }
  pairs = align (first, second);
  assert_complete (pairs, 2000, 1700);
  for (guint i = 0; i < pairs->len; i++) {
    TuntasSurveyPair *pair = &g_array_index (pairs, TuntasSurveyPair, i);

    g_assert_cmpuint (pair->first, ==, i);
    g_assert_true ((pair->second == TUNTAS_SURVEY_MISSING) == (i >= 700 && i < 1000));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/survey-alignment/cases", test_cases);
  g_test_add_func ("/survey-alignment/random-slips", test_random_slips);
  g_test_add_func ("/survey-alignment/strangers", test_strangers);
  g_test_add_func ("/survey-alignment/wide", test_wide);
  return g_test_run ();
}
