/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-service.h"
#include "tuntas-survey-service.h"
#include "tuntas-workspace-private.h"

#include "tuntas-stop-words.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"
#include "tuntas-tokenizer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A word that a single person used is no topic. */
#define LEAST_COMMENTS 2
/* Shorter words say nothing of their own. */
#define LEAST_LETTERS 3
/* Of a comment, so many letters become the subject of a complaint. */
#define SUBJECT_LETTERS 70

/* Of a service they do say something, though any text may have them. */
static const char *const telling_words[] = {"jam",    "lama",  "nomor", "salah",
                                            "tempat", "waktu", NULL};
/* Words of wishing, which stand in every comment. */
static const char *const wishing_words[] = {"agak",     "delapan", "diminta", "harap",
                                            "kadang",   "kurang",  "pukul",   "sebaiknya",
                                            "sekarang", "semoga",  "terlalu", NULL};

static gboolean
says_nothing (const char *word)
{
  if (g_strv_contains (telling_words, word))
    return FALSE;
  return g_strv_contains (wishing_words, word) || tuntas_stop_words_contain (word, strlen (word));
}

/**
 * tuntas_survey_topic_free:
 * @self: (transfer full) (nullable): a topic
 */
void
tuntas_survey_topic_free (TuntasSurveyTopic *self)
{
  if (self == NULL)
    return;
  g_free (self->stem);
  g_free (self->word);
  g_clear_pointer (&self->form_ids, g_array_unref);
  g_free (self);
}

static gboolean
keep_form (TuntasSurveyForm *form, gpointer user_data)
{
  g_ptr_array_add (user_data, tuntas_survey_form_ref (form));
  return TRUE;
}

/**
 * tuntas_workspace_list_survey_comments:
 * @self: an open office
 * @period_id: a survey
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyForm): the forms with a comment
 */
GPtrArray *
tuntas_workspace_list_survey_comments (TuntasWorkspace *self, gint64 period_id, GError **error)
{
  g_autoptr (GPtrArray) forms =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_form_unref);

  return tuntas_store_foreach_survey_form (tuntas_workspace_get_store (self), period_id, 0, TRUE,
                                           keep_form, forms, error)
           ? g_steal_pointer (&forms)
           : NULL;
}

/* A topic while its comments are read. */
typedef struct {
  GArray *form_ids;  /* (element-type gint64) */
  GHashTable *words; /* (element-type utf8 guint): how often each form of the word occurs */
} Found;

static void
found_free (Found *self)
{
  g_array_unref (self->form_ids);
  g_hash_table_unref (self->words);
  g_free (self);
}

typedef struct {
  GHashTable *stems; /* (element-type utf8 Found) */
  gint64 form;
} Gathering;

static gboolean
take_word (const TuntasToken *token, gpointer user_data)
{
  Gathering *gathering = user_data;
  g_autofree char *word = g_strndup (token->word, token->word_length);
  g_autofree char *stem = g_strndup (token->text, token->length);
  Found *found = NULL;
  guint n;

  if (g_utf8_strlen (word, -1) < LEAST_LETTERS || g_ascii_isdigit (*word) || says_nothing (word))
    return TRUE;
  found = g_hash_table_lookup (gathering->stems, stem);
  if (found == NULL) {
    found = g_new0 (Found, 1);
    found->form_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    found->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_hash_table_insert (gathering->stems, g_steal_pointer (&stem), found);
  }
  if (found->form_ids->len == 0 ||
      g_array_index (found->form_ids, gint64, found->form_ids->len - 1) != gathering->form)
    g_array_append_val (found->form_ids, gathering->form);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (found->words, word)) + 1;
  g_hash_table_insert (found->words, g_steal_pointer (&word), GUINT_TO_POINTER (n));
  return TRUE;
}

/* The form of a word that occurs most; of equals the first by the alphabet. */
static char *
choose_word (GHashTable *words)
{
  GHashTableIter iter;
  gpointer word = NULL;
  gpointer n = NULL;
  const char *best = NULL;
  guint most = 0;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, &n)) {
    if (GPOINTER_TO_UINT (n) > most || (GPOINTER_TO_UINT (n) == most && strcmp (word, best) < 0)) {
      most = GPOINTER_TO_UINT (n);
      best = word;
    }
  }
  return g_strdup (best);
}

static int
compare_topics (gconstpointer a, gconstpointer b)
{
  const TuntasSurveyTopic *first = *(TuntasSurveyTopic *const *)a;
  const TuntasSurveyTopic *second = *(TuntasSurveyTopic *const *)b;

  if (first->form_ids->len != second->form_ids->len)
    return first->form_ids->len > second->form_ids->len ? -1 : 1;
  return strcmp (first->stem, second->stem);
}

static GPtrArray *
make_topics (GHashTable *stems)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_topic_free);
  GHashTableIter iter;
  gpointer stem = NULL;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, stems);
  while (g_hash_table_iter_next (&iter, &stem, &value)) {
    Found *found = value;
    TuntasSurveyTopic *topic = NULL;

    if (found->form_ids->len < LEAST_COMMENTS)
      continue;
    topic = g_new0 (TuntasSurveyTopic, 1);
    topic->stem = g_strdup (stem);
    topic->word = choose_word (found->words);
    topic->form_ids = g_array_ref (found->form_ids);
    g_ptr_array_add (topics, topic);
  }
  g_ptr_array_sort (topics, compare_topics);
  return topics;
}

/**
 * tuntas_workspace_list_survey_topics:
 * @self: an open office
 * @period_id: a survey
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Groups comments by the stems of their words: "antrean" and "mengantre" are one topic. A comment
 * may belong to several.
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyTopic): the most frequent first
 */
GPtrArray *
tuntas_workspace_list_survey_topics (TuntasWorkspace *self, gint64 period_id, GError **error)
{
  g_autoptr (GPtrArray) forms = tuntas_workspace_list_survey_comments (self, period_id, error);
  g_autoptr (TuntasTokenizer) tokenizer = tuntas_tokenizer_new ();
  g_autoptr (GHashTable) stems =
               g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)found_free);
  Gathering gathering = {stems, 0};

  if (forms == NULL)
    return NULL;
  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);

    gathering.form = form->id;
    tuntas_tokenizer_split (tokenizer, form->comment, strlen (form->comment), TRUE, take_word,
                            &gathering);
  }
  return make_topics (stems);
}

/* The beginning of a comment, cut at a word. */
static char *
make_subject (const char *comment)
{
  g_autofree char *line = g_strdelimit (g_strdup (comment), "\r\n\t", ' ');
  char *cut = NULL;
  char *space = NULL;

  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= SUBJECT_LETTERS)
    return g_steal_pointer (&line);
  cut = g_utf8_offset_to_pointer (line, SUBJECT_LETTERS);
  *cut = '\0';
  space = strrchr (line, ' ');
  if (space != NULL && space > line)
    *space = '\0';
  return g_strconcat (line, "…", NULL);
}

/**
 * tuntas_workspace_draft_comment:
 * @self: an open office
 * @form_id: a form with a comment
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND` when it has none, `…_NOT_ALLOWED`
 *   when a case was made of it already
 *
 * Returns: (transfer full) (nullable): a complaint with the words of the comment, to be looked at
 *   and given to tuntas_workspace_register_comment(); nothing is written
 */
TuntasComplaint *
tuntas_workspace_draft_comment (TuntasWorkspace *self, gint64 form_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyForm) form = tuntas_store_load_survey_form (store, form_id, error);
  g_autoptr (TuntasSurveyPeriod) period =
               form != NULL ? tuntas_store_load_survey_period (store, form->period, error) : NULL;
  TuntasComplaint *complaint = NULL;

  if (period == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  if (form->comment == NULL || form->case_id != 0) {
    g_set_error_literal (
      error, TUNTAS_SERVICE_ERROR,
      form->comment == NULL ? TUNTAS_SERVICE_ERROR_NOT_FOUND : TUNTAS_SERVICE_ERROR_NOT_ALLOWED,
      form->comment == NULL ? _ ("This respondent wrote no comment.")
                            : _ ("A case was made of this comment already. Go on there."));
    return NULL;
  }
  complaint = tuntas_complaint_new ();
  complaint->kind = TUNTAS_CASE_KIND_PENGADUAN;
  complaint->channel = TUNTAS_CHANNEL_KOTAK_SARAN;
  complaint->subject = make_subject (form->comment);
  complaint->account = g_strdup (form->comment);
  complaint->service_unit = g_strdup (form->service != NULL ? form->service : period->unit);
  complaint->received_at = form->at;
  complaint->anonymous = TRUE;
  return complaint;
}

/**
 * tuntas_workspace_register_comment:
 * @self: an open office
 * @form_id: a form with a comment
 * @complaint: the draft as it was looked at
 * @by: who takes it in; 0 for the official of the first step
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, `…_NOT_ALLOWED` when a case was
 *   made of it already, and what tuntas_workspace_register() says
 *
 * Makes a case of a comment, which from then on knows its case, in one transaction.
 *
 * Returns: the case, 0 on failure
 */
gint64
tuntas_workspace_register_comment (TuntasWorkspace *self,
                                   gint64 form_id,
                                   TuntasComplaint *complaint,
                                   gint64 by,
                                   GError **error)
{
  g_autoptr (TuntasComplaint) draft = NULL;
  gint64 case_id = 0;
  gboolean done = FALSE;

  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  draft = tuntas_workspace_draft_comment (self, form_id, error);
  if (draft != NULL)
    case_id = tuntas_workspace_register (self, complaint, NULL, NULL, NULL, by, error);
  done = case_id != 0 && tuntas_store_set_survey_form_case (tuntas_workspace_get_store (self),
                                                            form_id, case_id, error);
  return tuntas_workspace_end (self, done, error) ? case_id : 0;
}
