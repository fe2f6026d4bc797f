/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "tuntas-store-query.h"
#include "tuntas-store-search.h"
#include "tuntas-tokenizer.h"

static gboolean
append_token (const TuntasToken *token, gpointer user_data)
{
  g_string_append_printf (user_data, "[%.*s]", (int)token->length, token->text);
  return TRUE;
}

static void
test_tokenizer (void)
{
  static const struct {
    const char *text;
    gboolean stem;
    const char *tokens;
  } cases[] = {
    {"Pelayanan, pelayan; MELAYANI!", TRUE, "[layan][layan][layan]"},
    {"Pelayanan", FALSE, "[pelayanan]"},
    {"Jl. Gajah-Mada No.12", TRUE, "[jl][gajah][mada][no][12]"},
    {"caf\303\251 \303\211lan", FALSE, "[cafe][elan]"},
    {"cafe\314\201", FALSE, "[cafe]"},
    {"a\377b \303", FALSE, "[a][b]"},
    {"", TRUE, ""},
  };
  g_autoptr (TuntasTokenizer) tokenizer = tuntas_tokenizer_new ();
  g_autofree char *endless = g_strnfill (5000, 'x');
  g_autoptr (GString) cut = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) tokens = g_string_new (NULL);

    tuntas_tokenizer_split (tokenizer, cases[i].text, strlen (cases[i].text), cases[i].stem,
                            append_token, tokens);
    g_assert_cmpstr (tokens->str, ==, cases[i].tokens);
  }
  tuntas_tokenizer_split (tokenizer, endless, 5000, FALSE, append_token, cut);
  g_assert_cmpuint (cut->len, <, 80);
}

static char *
search (Fixture *fixture, const char *text)
{
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  query->kind = query->channel = -1;
  query->text = g_strdup (text);
  ids = tuntas_store_query_case_ids (fixture->store, query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (found, "%s%d", i == 0 ? "" : " ", (int)g_array_index (ids, gint64, i));
  return g_string_free (g_steal_pointer (&found), FALSE);
}

#define assert_search(fixture, text, expected)                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = search (fixture, text);                                               \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
tidy (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;

  while (more)
    g_assert_true (tuntas_store_tidy (fixture->store, &more, &error));
  g_assert_no_error (error);
}

static void
fill (Fixture *fixture)
{
  fixture_intake (fixture, "Pelayanan lambat", "Saya dilayani dua jam di loket perizinan.");
  fixture_intake (fixture, "Jalan rusak", "Jalan berlubang di depan pasar Lubuk Contoh.");
  fixture_intake (fixture, "Petugas ramah", "Terima kasih, petugas loket melayani dengan cepat.");
  fixture_intake (fixture, "Perbaikan jalan",
                  "Jalanan di depan pasar lubang besar, tolong diperbaiki.");
}

static void
test_stems (Fixture *fixture)
{
  fill (fixture);
  /* Found from the moment of the commit, before anything was tidied. */
  for (int i = 0; i < 2; i++) {
    assert_search (fixture, "melayani ", "1 3");
    assert_search (fixture, "LAYANAN", "1 3");
    assert_search (fixture, "pelayanan perizinan", "1");
    assert_search (fixture, "perbaiki ", "4");
    assert_search (fixture, "tidakada", "");
    assert_search (fixture, "loket lambat", "1");
    assert_search (fixture, "\"jalan\" AND (pasar* NOT: -lubang", "");
    assert_search (fixture, "jalan pasar", "2 4");
    assert_search (fixture, "...", "");
    tidy (fixture);
  }
  /* The beginning of a word finds every form of it. */
  assert_search (fixture, "pelaya", "1 3");
  assert_search (fixture, "perizi", "1");
}

/* An index that lost its entries is noticed. */
static void
test_damaged (Fixture *fixture)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  fill (fixture);
  g_assert_true (tuntas_store_check (fixture->store, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_null (fixture->engine->run_raw (
    fixture->path, "INSERT INTO case_search (case_search) VALUES ('delete-all')"));
  g_assert_true (tuntas_store_check (fixture->store, problems, &error));
  g_assert_cmpuint (problems->len, ==, 1);
}

static void
test_similar (Fixture *fixture)
{
  TuntasSimilarRequest request = {
    .text = "Lubang di jalan depan pasar makin besar, mohon diperbaiki",
    .at = FIXTURE_NOW + 86400,
    .limit = 5,
  };
  g_autoptr (GPtrArray) similar = NULL, none = NULL, to_case = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  TuntasSimilar *first = NULL;

  fill (fixture);
  for (int i = 0; i < 2; i++) {
    g_clear_pointer (&similar, g_ptr_array_unref);
    similar = tuntas_store_find_similar (fixture->store, &request, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (similar->len, >=, 2);
    first = g_ptr_array_index (similar, 0);
    g_assert_cmpint (first->summary->id, ==, 4);
    tidy (fixture);
  }
  /* As they are written there, not as the index knows them. */
  words = g_strjoinv (" ", first->words);
  g_assert_nonnull (strstr (words, "Perbaikan"));
  g_assert_nonnull (strstr (words, "lubang"));
  g_assert_true (first->likely_duplicate);
  g_assert_false (
    ((TuntasSimilar *)g_ptr_array_index (similar, similar->len - 1))->likely_duplicate &&
    similar->len > 2);

  request.text = "zzz qqq";
  none = tuntas_store_find_similar (fixture->store, &request, &error);
  g_assert_cmpuint (none->len, ==, 0);
  to_case = tuntas_store_find_similar_to_case (fixture->store, 2, 1, &error);
  g_assert_cmpuint (to_case->len, ==, 1);
  g_assert_cmpint (((TuntasSimilar *)g_ptr_array_index (to_case, 0))->summary->id, ==, 4);
}

/* Of two cases with the same words, that of the same village and the same days is nearer. */
static void
test_circumstances (Fixture *fixture)
{
  static const char *const villages[] = {"Mekar", "Melati", "Mekar"};
  TuntasSimilarRequest request = {
    .text = "lampu jalan padam gelap", .village = "Mekar", .at = FIXTURE_NOW, .limit = 3};
  g_autoptr (GPtrArray) similar = NULL;
  g_autoptr (GError) error = NULL;
  TuntasSimilar *item = NULL;

  for (int i = 0; i < 3; i++) {
    g_autoptr (TuntasComplaint) complaint =
                 fixture_complaint ("Lampu jalan padam", "Gelap sekali, lampu jalan padam.");

    complaint->village = g_strdup (villages[i]);
    complaint->received_at = i == 0 ? FIXTURE_NOW - 300 * 86400 : FIXTURE_NOW - 86400;
    g_assert_true (tuntas_store_begin (fixture->store, &error));
    fixture_register (fixture->store, complaint, fixture->clerk, &error);
    g_assert_true (tuntas_store_commit (fixture->store, &error));
  }
  similar = tuntas_store_find_similar (fixture->store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (similar->len, ==, 3);
  item = g_ptr_array_index (similar, 0);
  g_assert_cmpint (item->summary->id, ==, 3);
  g_assert_true (item->likely_duplicate);
  for (int i = 1; i < 3; i++) {
    item = g_ptr_array_index (similar, i);
    g_assert_false (item->likely_duplicate);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/tokenizer", test_tokenizer);
  fixture_add ("/search/stems", test_stems);
  fixture_add ("/search/damaged", test_damaged);
  fixture_add ("/search/similar", test_similar);
  fixture_add ("/search/circumstances", test_circumstances);
  return g_test_run ();
}
