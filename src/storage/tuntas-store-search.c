/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-store-search.h"

#include "tuntas-stop-words.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-index.h"
#include "tuntas-store-text-query.h"

#include <math.h>
#include <string.h>

/* Cases are never removed: the last id is their number, without walking all of them. */
#define SQL_COUNT "SELECT coalesce (max (id), 0) FROM cases"
#define SQL_CANDIDATE                                                                              \
  "SELECT coalesce (p.subject, '') || ' ' || coalesce (p.account, '') || ' '"                      \
  " || coalesce (p.request, ''), c.category, p.district, p.village, p.service_unit,"               \
  " p.received_at FROM complaints AS p JOIN cases AS c ON c.id = p.case_id WHERE p.case_id = $1"

/* Cases folded into the frequencies by one call of tidy. */
#define TIDY_CASES 256
/* The rarest words of a text say what it is about; more of them only cost time. */
#define TERMS_MAX 10
/* Words that occur in more of the cases than this share say nothing. */
#define COMMON_SHARE 100
#define COMMON_MIN 20
/* The index weighs each match of any of the words: a word that would bring more is left out. */
#define MATCHES_MAX 1200
/* Matches of the index that are looked at closely. */
#define CANDIDATES_MAX 24
/* Longer texts are taken from their beginning. */
#define TEXT_BYTES_MAX 20000
/* Words shown to the person. */
#define WORDS_SHOWN_MAX 8

/* A case that shares less of the text is not called similar. */
#define SHARE_MIN 0.2

#define DAY (24 * 60 * 60)

/* Keeps at which change count there was nothing left to tidy, so that an idle program writes not.
 */
static const char tidied_key[] = "tidied";

/* A word of the text for which resembling ones are looked for. */
typedef struct {
  char *stem;
  char *word;
  gint64 cases;
  double weight;
} Term;

typedef struct {
  GHashTable *terms; /* (element-type utf8 Term): by stem */
  GPtrArray *list;   /* (element-type Term) (unowned) */
  double weight;     /* of all */
} Profile;

static void
term_free (Term *self)
{
  g_free (self->stem);
  g_free (self->word);
  g_free (self);
}

static void
profile_clear (Profile *self)
{
  g_hash_table_unref (self->terms);
  g_ptr_array_unref (self->list);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Profile, profile_clear)

static gboolean
add_term (const TuntasToken *token, gpointer user_data)
{
  Profile *profile = user_data;
  g_autofree char *stem = g_strndup (token->text, token->length);
  Term *term = NULL;

  if (token->length < 3 || tuntas_stop_words_contain (token->word, token->word_length) ||
      g_hash_table_contains (profile->terms, stem))
    return TRUE;
  term = g_new0 (Term, 1);
  term->stem = g_steal_pointer (&stem);
  term->word = g_strndup (token->word, token->word_length);
  g_hash_table_insert (profile->terms, term->stem, term);
  g_ptr_array_add (profile->list, term);
  return TRUE;
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const Term *first = *(Term *const *)a, *second = *(Term *const *)b;

  if (first->cases != second->cases)
    return first->cases < second->cases ? -1 : 1;
  return strcmp (first->stem, second->stem);
}

/* Weighs the words of a text by how few cases have them. */
static gboolean
profile_weigh (Profile *self, TuntasStore *store, gint64 n_cases, GError **error)
{
  for (guint i = 0; i < self->list->len; i++) {
    Term *term = g_ptr_array_index (self->list, i);

    if (!tuntas_text_query_read_frequency (store, term->stem, &term->cases, error))
      return FALSE;
    term->weight = log (1.0 + (double)n_cases / (1.0 + (double)term->cases));
    self->weight += term->weight;
  }
  g_ptr_array_sort (self->list, compare_terms);
  return TRUE;
}

/*
 * The question to the index: any of the rarest words. A word that is nowhere counted is left out
 * while no case waits to be counted, because then no case has it.
 */
static char *
profile_build_match (Profile *self, gint64 n_cases, gboolean pending)
{
  GString *match = g_string_new (NULL);
  gint64 common = MAX (n_cases / COMMON_SHARE, COMMON_MIN), matches = 0;
  guint n = 0;

  for (guint i = 0; i < self->list->len && n < TERMS_MAX; i++) {
    Term *term = g_ptr_array_index (self->list, i);

    if (term->cases > common || (n > 0 && matches + term->cases > MATCHES_MAX))
      break;
    if (term->cases == 0 && !pending)
      continue;
    matches += term->cases;
    g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " OR " : "", term->word);
    n++;
  }
  return g_string_free (match, FALSE);
}

typedef struct {
  Profile *profile;
  GHashTable *seen; /* (element-type Term): found in the candidate */
  GPtrArray *words; /* (element-type utf8): as written there */
  const char *text;
  gint64 common;
  double weight;
} Comparison;

static gboolean
compare_token (const TuntasToken *token, gpointer user_data)
{
  Comparison *self = user_data;
  g_autofree char *stem = g_strndup (token->text, token->length);
  Term *term = g_hash_table_lookup (self->profile->terms, stem);

  if (term == NULL || !g_hash_table_add (self->seen, term))
    return TRUE;
  self->weight += term->weight;
  if (term->cases <= self->common)
    g_ptr_array_add (self->words, g_strndup (self->text + token->start, token->end - token->start));
  return TRUE;
}

static gboolean
is_same (const char *a, const char *b)
{
  return a != NULL && *a != '\0' && b != NULL && g_ascii_strcasecmp (a, b) == 0;
}

static gboolean
is_elsewhere (const char *a, const char *b)
{
  return a != NULL && *a != '\0' && b != NULL && *b != '\0' && g_ascii_strcasecmp (a, b) != 0;
}

/* What place, service, category and time add to the words: at most as much as half of the words. */
static double
weigh_circumstances (TuntasStatement *row, const TuntasSimilarRequest *request, double days)
{
  double score = 0;

  if (is_same (request->village, tuntas_statement_peek_text (row, 3)))
    score += 0.20;
  else if (is_same (request->district, tuntas_statement_peek_text (row, 2)))
    score += 0.10;
  if (is_same (request->service_unit, tuntas_statement_peek_text (row, 4)))
    score += 0.10;
  if (is_same (request->category, tuntas_statement_peek_text (row, 1)))
    score += 0.05;
  if (request->at != 0)
    score += 0.15 * exp (-days / 30.0);
  return score;
}

static TuntasSimilar *
compare_candidate (TuntasStore *self,
                   gint64 case_id,
                   Profile *profile,
                   const TuntasSimilarRequest *request,
                   gint64 common,
                   double *share,
                   GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  Comparison comparison = {profile, seen, words, NULL, common, 0};
  g_autoptr (TuntasSimilar) similar = NULL;
  double days;
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (self, SQL_CANDIDATE, error);

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_int (row, 1, case_id);
  if (tuntas_statement_step (row, error) != TUNTAS_DRIVER_STEP_ROW)
    return NULL;
  comparison.text = tuntas_statement_peek_text (row, 0);
  tuntas_tokenizer_split (tuntas_store_index_get_tokenizer (self), comparison.text,
                          MIN (strlen (comparison.text), TEXT_BYTES_MAX), TRUE, compare_token,
                          &comparison);

  *share = profile->weight > 0 ? comparison.weight / profile->weight : 0;
  days = fabs ((double)(request->at - tuntas_statement_get_int (row, 5))) / DAY;
  similar = tuntas_similar_new ();
  similar->score = *share + weigh_circumstances (row, request, days);
  similar->likely_duplicate =
    *share >= 0.6 && (request->at == 0 || days <= 30) &&
    !is_elsewhere (request->village, tuntas_statement_peek_text (row, 3)) &&
    !is_elsewhere (request->district, tuntas_statement_peek_text (row, 2));
  g_ptr_array_set_size (words, MIN (words->len, WORDS_SHOWN_MAX));
  g_ptr_array_add (words, NULL);
  similar->words = (GStrv)g_ptr_array_free (g_steal_pointer (&words), FALSE);
  return g_steal_pointer (&similar);
}

/* A candidate before its case is read. */
typedef struct {
  gint64 case_id;
  double share; /* of the weight of the text */
  TuntasSimilar *similar;
} Candidate;

static void
candidate_clear (Candidate *self)
{
  tuntas_similar_unref (self->similar);
}

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->similar->score != second->similar->score)
    return first->similar->score > second->similar->score ? -1 : 1;
  return first->case_id > second->case_id ? -1 : 1;
}

static GArray *
find_candidates (TuntasStore *self, const char *match, gint64 except, GError **error)
{
  TuntasDriver *driver = tuntas_store_get_driver (self);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TuntasStatement) row = tuntas_store_prepare (
    self, TUNTAS_DRIVER_GET_CLASS (driver)->get_search_sql (driver, "similar"), error);
  TuntasDriverStep step;

  if (row == NULL)
    return NULL;
  tuntas_statement_bind_text (row, 1, match);
  tuntas_statement_bind_int (row, 2, except);
  tuntas_statement_bind_int (row, 3, CANDIDATES_MAX);
  while ((step = tuntas_statement_step (row, error)) == TUNTAS_DRIVER_STEP_ROW) {
    gint64 id = tuntas_statement_get_int (row, 0);

    g_array_append_val (ids, id);
  }
  return step == TUNTAS_DRIVER_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static GPtrArray *
rank_candidates (TuntasStore *self,
                 GArray *ids,
                 Profile *profile,
                 const TuntasSimilarRequest *request,
                 gint64 n_cases,
                 GError **error)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GPtrArray) ranked =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_similar_unref);
  gint64 common = MAX (n_cases / COMMON_SHARE, COMMON_MIN);

  g_array_set_clear_func (candidates, (GDestroyNotify)candidate_clear);
  for (guint i = 0; i < ids->len; i++) {
    Candidate candidate = {.case_id = g_array_index (ids, gint64, i)};

    candidate.similar = compare_candidate (self, candidate.case_id, profile, request, common,
                                           &candidate.share, error);
    if (candidate.similar == NULL)
      return NULL;
    if (candidate.share < SHARE_MIN)
      candidate_clear (&candidate);
    else
      g_array_append_val (candidates, candidate);
  }
  g_array_sort (candidates, compare_scores);
  for (guint i = 0; i < candidates->len && (request->limit == 0 || i < request->limit); i++) {
    Candidate *candidate = &g_array_index (candidates, Candidate, i);

    candidate->similar->summary = tuntas_store_load_case_summary (self, candidate->case_id, error);
    if (candidate->similar->summary == NULL)
      return NULL;
    g_ptr_array_add (ranked, tuntas_similar_ref (candidate->similar));
  }
  return g_steal_pointer (&ranked);
}

/**
 * tuntas_store_find_similar:
 * @self: a store
 * @request: what is looked for; may be asked while the text is still being typed
 * @error: return location for an error
 *
 * Looks for cases with the rarest words of the text in any of their forms, then weighs how much of
 * the text they share, the place, the service, the category and the time between.
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSimilar): the nearest first, each with
 *   the telling words as they are written in that case
 */
GPtrArray *
tuntas_store_find_similar (TuntasStore *self, const TuntasSimilarRequest *request, GError **error)
{
  g_auto (Profile) profile = {
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)term_free),
    g_ptr_array_new (), 0};
  g_autofree char *match = NULL;
  g_autoptr (GArray) ids = NULL;
  gint64 n_cases = 0, pending = 0;

  g_return_val_if_fail (request != NULL, NULL);

  if (request->text != NULL)
    tuntas_tokenizer_split (tuntas_store_index_get_tokenizer (self), request->text,
                            MIN (strlen (request->text), TEXT_BYTES_MAX), TRUE, add_term, &profile);
  if (!tuntas_store_read_number (self, SQL_COUNT, &n_cases, error) ||
      !tuntas_store_index_count_pending (self, &pending, error) ||
      !profile_weigh (&profile, self, n_cases, error))
    return NULL;
  match = profile_build_match (&profile, n_cases, pending > 0);
  if (*match == '\0')
    return g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_similar_unref);
  ids = find_candidates (self, match, request->except, error);
  if (ids == NULL)
    return NULL;
  return rank_candidates (self, ids, &profile, request, n_cases, error);
}

/**
 * tuntas_store_find_similar_to_case:
 * @self: a store
 * @case_id: a case
 * @limit: at most so many; 0 for all that were found
 * @error: return location for an error: `TUNTAS_STORE_ERROR_NOT_FOUND`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSimilar): as tuntas_store_find_similar(),
 *   without the case itself
 */
GPtrArray *
tuntas_store_find_similar_to_case (TuntasStore *self, gint64 case_id, guint limit, GError **error)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_store_load_complaint (self, case_id, error);
  g_autofree char *text = NULL;
  TuntasSimilarRequest request = {0};

  if (complaint == NULL)
    return NULL;
  text = g_strconcat (complaint->subject != NULL ? complaint->subject : "", " ",
                      complaint->account != NULL ? complaint->account : "", " ",
                      complaint->request != NULL ? complaint->request : "", NULL);
  request.text = text;
  request.category = complaint->category;
  request.district = complaint->district;
  request.village = complaint->village;
  request.service_unit = complaint->service_unit;
  request.at = complaint->received_at;
  request.except = case_id;
  request.limit = limit;
  return tuntas_store_find_similar (self, &request, error);
}

/**
 * tuntas_store_tidy:
 * @self: a store without a transaction
 * @more: (out): whether there is more to do
 * @error: return location for an error
 *
 * Some milliseconds of upkeep of the index for searching, to be called again and again while
 * nobody waits, until @more is false. Acts leave this work behind, so that they never pause.
 *
 * Returns: false with @error set on failure; what was left behind stays for the next time
 */
gboolean
tuntas_store_tidy (TuntasStore *self, gboolean *more, GError **error)
{
  TuntasDriver *driver = tuntas_store_get_driver (self);
  guint64 *tidied = tuntas_store_get_attached (self, tidied_key);
  gint64 pending = 0;

  *more = FALSE;
  if (tidied != NULL && *tidied == tuntas_store_get_change_count (self))
    return TRUE;
  if (!tuntas_store_index_count_pending (self, &pending, error))
    return FALSE;
  if (pending > 0) {
    *more = TRUE;
    return tuntas_store_index_fold (self, TIDY_CASES, NULL, error);
  }
  if (!TUNTAS_DRIVER_GET_CLASS (driver)->tidy (driver, more, error))
    return FALSE;
  if (!*more) {
    tidied = g_new (guint64, 1);
    *tidied = tuntas_store_get_change_count (self);
    tuntas_store_attach (self, tidied_key, tidied, g_free);
  }
  return TRUE;
}
