/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A survey walked at random: whatever was keyed, settled, imported and taken back, the
 * result is what its forms say, by whatever way it is reckoned. */
#include "config.h"

#include "office-survey.h"

#include "tuntas-details.h"
#include "tuntas-survey-mentions.h"
#include "tuntas-survey-reader.h"

#include <string.h>

#define N_ELEMENTS 9
#define N_ACTS 400
#define SEX "JENIS_KELAMIN"

static const char *const sexes[] = {"L", "P", NULL};
static const char *const services[] = {"Kartu keluarga", "Surat pindah", NULL};
static const char *const comments[] = {"Antrean lama", "Petugas ramah; loket kurang", NULL, NULL};

/* What ought to be in a batch. */
typedef struct {
  gint64 id;
  gint64 checks;
  gboolean paper;
  GPtrArray *forms; /* (element-type TuntasSurveyForm) */
} Batch;

static void
batch_free (Batch *self)
{
  g_ptr_array_unref (self->forms);
  g_free (self);
}

typedef struct {
  OfficeSurvey *survey;
  TuntasWorkspace *workspace;
  TuntasSurveyMethod *method;
  GPtrArray *batches; /* (element-type Batch) */
  guint n_files;
  guint done[8]; /* how often each act was done */
} Walk;

static const char *
pick (const char *const *texts, guint n)
{
  return texts[g_test_rand_int_range (0, (gint32)n)];
}

static TuntasSurveyForm *
make_random_form (void)
{
  char answers[N_ELEMENTS + 1] = "";

  for (guint i = 0; i < N_ELEMENTS; i++)
    answers[i] = (char)('0' + g_test_rand_int_range (i == 0, 5));
  return office_survey_make_form (answers, pick (sexes, 3), pick (services, 3), pick (comments, 4));
}

static Batch *
add_batch (Walk *self, gint64 id, gint64 checks, gboolean paper)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->id = id;
  batch->checks = checks;
  batch->paper = paper;
  batch->forms = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_form_unref);
  g_ptr_array_add (self->batches, batch);
  return batch;
}

static Batch *
pick_batch (Walk *self)
{
  return g_ptr_array_index (self->batches, g_test_rand_int_range (0, (gint32)self->batches->len));
}

static Batch *
find_check (Walk *self, gint64 id)
{
  for (guint i = 0; i < self->batches->len; i++) {
    Batch *batch = g_ptr_array_index (self->batches, i);

    if (batch->checks == id)
      return batch;
  }
  return NULL;
}

static gboolean
begin_batch (Walk *self)
{
  add_batch (self, office_survey_begin_batch (self->survey, "Amplop", 0), 0, TRUE);
  return TRUE;
}

static gboolean
begin_check (Walk *self)
{
  Batch *batch = pick_batch (self);

  if (!batch->paper || batch->checks != 0 || find_check (self, batch->id) != NULL)
    return FALSE;
  add_batch (self, office_survey_begin_batch (self->survey, "Entri kedua", batch->id), batch->id,
             TRUE);
  return TRUE;
}

/* Who keys a second time keys mostly the same. */
static gboolean
key_form (Walk *self)
{
  Batch *batch = pick_batch (self);
  g_autoptr (TuntasSurveyForm) form = make_random_form ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; batch->checks != 0 && i < self->batches->len; i++) {
    Batch *checked = g_ptr_array_index (self->batches, i);

    if (checked->id != batch->checks || batch->forms->len >= checked->forms->len)
      continue;
    g_clear_pointer (&form, tuntas_survey_form_unref);
    form = tuntas_survey_form_copy (g_ptr_array_index (checked->forms, batch->forms->len));
    form->id = 0;
    if (g_test_rand_int_range (0, 3) == 0)
      form->answers[0] = (char)('0' + g_test_rand_int_range (1, 5));
  }
  form->id = tuntas_workspace_key_survey_form (self->workspace, batch->id, form, &error);
  g_assert_no_error (error);
  g_ptr_array_add (batch->forms, g_steal_pointer (&form));
  return TRUE;
}

static GPtrArray *
list_forms (Walk *self, const Batch *batch)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *forms = tuntas_workspace_list_batch_forms (self->workspace, batch->id, &error);

  g_assert_no_error (error);
  return forms;
}

static gboolean
undo_form (Walk *self)
{
  Batch *batch = pick_batch (self);
  g_autoptr (TuntasSurveyForm) undone = NULL;
  g_autoptr (GError) error = NULL;

  if (batch->forms->len == 0)
    return FALSE;
  undone = tuntas_workspace_undo_survey_form (self->workspace, batch->id, &error);
  g_assert_no_error (error);
  g_ptr_array_remove_index (batch->forms, batch->forms->len - 1);
  return TRUE;
}

/* Two people keyed it differently: one of them was right, or a form was passed over. */
static gboolean
settle (Walk *self)
{
  Batch *batch = pick_batch (self);
  Batch *check = batch->checks == 0 ? find_check (self, batch->id) : NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  const TuntasSurveyDifference *difference = NULL;

  if (check == NULL)
    return FALSE;
  differences = tuntas_workspace_compare_survey_batch (self->workspace, batch->id, &error);
  g_assert_no_error (error);
  if (differences->len == 0)
    return FALSE;
  difference = g_ptr_array_index (differences, 0);
  if (difference->field != NULL)
    g_assert_true (tuntas_workspace_settle_survey_difference (
      self->workspace, difference, g_test_rand_bit () ? difference->first : difference->second,
      &error));
  else if (difference->pending || g_test_rand_bit ())
    g_assert_true (
      tuntas_workspace_drop_survey_form (self->workspace, batch->id, difference, 0, &error));
  else
    g_assert_cmpint (
      tuntas_workspace_accept_survey_form (self->workspace, batch->id, difference, &error), >, 0);
  g_assert_no_error (error);
  /* What the paper says is now in the forms: it is they that the result must follow. */
  g_ptr_array_unref (batch->forms);
  batch->forms = list_forms (self, batch);
  g_ptr_array_unref (check->forms);
  check->forms = list_forms (self, check);
  return TRUE;
}

static void
append_row (GString *text, TuntasSurveyForm *form)
{
  g_autofree char *sex = tuntas_details_get (form->profile, SEX);

  for (guint i = 0; i < N_ELEMENTS; i++) {
    if (form->answers[i] != TUNTAS_SURVEY_FORM_BLANK)
      g_string_append_c (text, form->answers[i]);
    g_string_append_c (text, ',');
  }
  g_string_append_printf (text, "%s,%s,\"%s\"\n", sex != NULL ? sex : "",
                          form->service != NULL ? form->service : "",
                          form->comment != NULL ? form->comment : "");
}

static GString *
begin_file (void)
{
  return g_string_new ("U1,U2,U3,U4,U5,U6,U7,U8,U9,Jenis Kelamin,Layanan,Saran\n");
}

static gboolean
import_file (Walk *self)
{
  g_autoptr (GString) text = begin_file ();
  g_autofree char *name = g_strdup_printf ("jawaban-%u.csv", ++self->n_files);
  g_autofree char *path = office_fixture_build_path (&self->survey->office, name);
  g_autoptr (TuntasSurveyImport) taken = NULL;
  g_autoptr (GPtrArray) forms =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_form_unref);
  g_autoptr (GError) error = NULL;
  guint n_refused = 0;

  for (guint i = 0; i < 8; i++) {
    TuntasSurveyForm *form = make_random_form ();

    if (g_test_rand_int_range (0, 6) == 0) {
      n_refused++;
      g_string_append (text, "1,2,3,4,5,6,7,8,9,L,,\n");
    }
    append_row (text, form);
    g_ptr_array_add (forms, form);
  }
  /* The same bytes would be refused as the same file. */
  g_string_append_printf (text, ",,,,,,,,,,,\"berkas %u\"\n", self->n_files);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  taken = tuntas_workspace_import_survey (self->workspace, self->survey->survey, path, NULL, TRUE,
                                          FALSE, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taken->written);
  g_assert_cmpuint (taken->rows, ==, 8);
  g_assert_cmpuint (taken->refused, ==, n_refused + 1);
  g_ptr_array_extend_and_steal (add_batch (self, taken->batch, 0, FALSE)->forms,
                                g_steal_pointer (&forms));
  return TRUE;
}

static gboolean
undo_batch (Walk *self)
{
  Batch *batch = pick_batch (self);
  g_autoptr (GError) error = NULL;
  guint64 n = 0;

  if (self->batches->len < 4 || find_check (self, batch->id) != NULL)
    return FALSE;
  g_assert_true (tuntas_workspace_undo_survey_batch (self->workspace, batch->id, 0, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, batch->forms->len);
  g_ptr_array_remove (self->batches, batch);
  return TRUE;
}

static void
add_form (Walk *self, TuntasSurveyAnswers *answers, TuntasSurveyForm *form)
{
  guint8 values[N_ELEMENTS];

  for (guint i = 0; i < N_ELEMENTS; i++)
    values[i] = (guint8)tuntas_survey_form_get_value (form, i);
  tuntas_survey_answers_add (answers, values);
}

static gboolean
is_in_group (TuntasSurveyForm *form, const TuntasSurveyGroup *group)
{
  g_autofree char *option = group == NULL ? NULL : tuntas_details_get (form->profile, group->field);

  if (group == NULL)
    return TRUE;
  if (strcmp (group->field, TUNTAS_SURVEY_FIELD_SERVICE) == 0)
    return g_strcmp0 (form->service, group->option) == 0;
  return g_strcmp0 (option, group->option) == 0;
}

/* Counts the forms that count, of a group or of all. */
static void
recount (Walk *self, const TuntasSurveyGroup *group, TuntasSurveyAnswers *answers)
{
  tuntas_survey_answers_init (answers, N_ELEMENTS);
  for (guint b = 0; b < self->batches->len; b++) {
    Batch *batch = g_ptr_array_index (self->batches, b);

    for (guint i = 0; batch->checks == 0 && i < batch->forms->len; i++) {
      TuntasSurveyForm *form = g_ptr_array_index (batch->forms, i);

      if (is_in_group (form, group))
        add_form (self, answers, form);
    }
  }
}

/* The NIK in hundredths, reckoned otherwise: one fraction of whole numbers, rounded half up. */
static guint64
reckon_nik (const TuntasSurveyAnswers *answers)
{
  unsigned __int128 denominator = N_ELEMENTS;
  unsigned __int128 numerator = 0;

  for (guint i = 0; i < N_ELEMENTS; i++) {
    guint64 answered = tuntas_survey_answers_get_total (answers, i).answered;

    if (answered == 0)
      return 0;
    denominator *= answered;
  }
  for (guint i = 0; i < N_ELEMENTS; i++) {
    TuntasSurveyTotal total = tuntas_survey_answers_get_total (answers, i);

    numerator += denominator / N_ELEMENTS / total.answered * total.sum;
  }
  return (guint64)((2 * 2500 * numerator + denominator) / (2 * denominator));
}

static void
assert_batches (Walk *self)
{
  for (guint b = 0; b < self->batches->len; b++) {
    Batch *batch = g_ptr_array_index (self->batches, b);
    g_autoptr (GPtrArray) forms = list_forms (self, batch);

    g_assert_cmpuint (forms->len, ==, batch->forms->len);
    for (guint i = 0; i < forms->len; i++) {
      TuntasSurveyForm *is = g_ptr_array_index (forms, i);
      TuntasSurveyForm *ought = g_ptr_array_index (batch->forms, i);

      g_assert_cmpstr (is->answers, ==, ought->answers);
      g_assert_cmpstr (is->profile, ==, ought->profile);
      g_assert_cmpstr (is->service, ==, ought->service);
      g_assert_cmpstr (is->comment, ==, ought->comment);
    }
  }
}

static void
assert_same_answers (const TuntasSurveyAnswers *a, const TuntasSurveyAnswers *b)
{
  g_assert_cmpuint (a->respondents, ==, b->respondents);
  for (guint i = 0; i < N_ELEMENTS; i++)
    g_assert_cmpmem (a->counts[i], sizeof a->counts[i], b->counts[i], sizeof b->counts[i]);
}

static void
assert_mentions (Walk *self, TuntasSurveyResult *result)
{
  guint64 mentions[N_ELEMENTS] = {0};

  for (guint b = 0; b < self->batches->len; b++) {
    Batch *batch = g_ptr_array_index (self->batches, b);

    for (guint i = 0; batch->checks == 0 && i < batch->forms->len; i++) {
      TuntasSurveyForm *form = g_ptr_array_index (batch->forms, i);
      guint32 found = tuntas_survey_mentions_find (self->method, form->comment);

      for (guint e = 0; e < N_ELEMENTS; e++)
        mentions[e] += found >> e & 1;
    }
  }
  for (guint e = 0; e < N_ELEMENTS; e++)
    g_assert_cmpuint (result->mentions[e], ==, mentions[e]);
}

static void
assert_result (Walk *self)
{
  g_autoptr (TuntasSurveyResult) result = office_survey_load (self->survey);
  TuntasSurveyIndex *index = result->summary->index;
  TuntasSurveyAnswers answers;

  recount (self, NULL, &answers);
  assert_same_answers (&result->answers, &answers);
  g_assert_cmpuint (result->summary->missing, ==,
                    answers.respondents < 132 ? 132 - answers.respondents : 0);
  g_assert_cmpuint (index->nik.units, ==, reckon_nik (&answers));
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *group = g_ptr_array_index (result->groups, i);

    recount (self, group, &answers);
    if (!group->shown) {
      g_assert_cmpuint (group->answers.respondents, ==, 0);
      g_assert_null (group->index);
      continue;
    }
    assert_same_answers (&group->answers, &answers);
    g_assert_cmpuint (group->index->nik.units, ==, reckon_nik (&answers));
  }
  assert_mentions (self, result);
}

/* Every way by which a number leaves the office gives the same decimals. */
static void
assert_ways (Walk *self)
{
  g_autoptr (TuntasSurveyResult) result = office_survey_load (self->survey);
  g_autoptr (TuntasSurveyResult) copied = NULL;
  g_autoptr (TuntasSurveyPeriod) period = office_survey_make_period ();
  g_autoptr (TuntasSurveyReader) reader = tuntas_survey_reader_new (self->method);
  g_autoptr (TuntasSurveyIndex) index = NULL;
  g_autoptr (TuntasSurveyImport) taken = NULL;
  g_autoptr (GString) text = begin_file ();
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *book = office_fixture_build_path (&self->survey->office, "hasil.xlsx");
  g_autoptr (GError) error = NULL;
  OfficeSurvey copy = *self->survey;

  for (guint b = 0; b < self->batches->len; b++) {
    Batch *batch = g_ptr_array_index (self->batches, b);

    for (guint i = 0; batch->checks == 0 && i < batch->forms->len; i++)
      append_row (text, g_ptr_array_index (batch->forms, i));
  }
  stream = g_memory_input_stream_new_from_data (text->str, (gssize)text->len, NULL);
  g_assert_true (tuntas_survey_reader_read_csv (reader, stream, NULL, &error));
  g_assert_no_error (error);
  index = tuntas_survey_index_compute_answers (
    self->method, tuntas_survey_reader_get_answers (reader), &result->summary->index->convention);
  g_assert_true (tuntas_workspace_export_survey_workbook (
    self->workspace, copy.survey, TUNTAS_SURVEY_EXPORT_PROFILE | TUNTAS_SURVEY_EXPORT_COMMENTS,
    book, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  copy.survey = tuntas_workspace_create_survey (self->workspace, period, 0, &error);
  taken = tuntas_workspace_import_survey (self->workspace, copy.survey, book, NULL, FALSE, FALSE, 0,
                                          NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (taken->written);
  copied = office_survey_load (&copy);
  assert_same_answers (&copied->answers, &result->answers);
  for (guint i = 0; i < N_ELEMENTS; i++) {
    const TuntasSurveyElementResult *element = &result->summary->index->elements[i];

    g_assert_cmpuint (index->elements[i].nrr.units, ==, element->nrr.units);
    g_assert_cmpuint (index->elements[i].weighted.units, ==, element->weighted.units);
    g_assert_cmpuint (copied->mentions[i], ==, result->mentions[i]);
  }
  g_assert_cmpuint (index->index.units, ==, result->summary->index->index.units);
  g_assert_cmpuint (index->nik_long.units, ==, result->summary->index->nik_long.units);
  g_assert_cmpuint (index->nik.units, ==, result->summary->index->nik.units);
  g_assert_cmpuint (copied->summary->index->nik_long.units, ==,
                    result->summary->index->nik_long.units);
  g_assert_cmpuint (copied->groups->len, ==, result->groups->len);
  for (guint i = 0; i < result->groups->len; i++) {
    TuntasSurveyGroup *before = g_ptr_array_index (result->groups, i);
    TuntasSurveyGroup *after = g_ptr_array_index (copied->groups, i);

    g_assert_cmpint (before->shown, ==, after->shown);
    assert_same_answers (&before->answers, &after->answers);
  }
}

static void
test_walk (OfficeSurvey *survey, gconstpointer data)
{
  static gboolean (*const acts[]) (Walk *) = {begin_batch, begin_check, key_form, key_form,
                                              key_form,    undo_form,   settle,   undo_batch};
  g_autoptr (GError) error = NULL;
  Walk self = {.survey = survey, .workspace = survey->office.workspace};

  self.batches = g_ptr_array_new_with_free_func ((GDestroyNotify)batch_free);
  self.method = tuntas_workspace_load_survey_method (self.workspace, survey->survey, &error);
  g_assert_no_error (error);
  begin_batch (&self);
  import_file (&self);
  for (guint i = 0; i < N_ACTS; i++) {
    guint act = (guint)g_test_rand_int_range (0, G_N_ELEMENTS (acts));

    if (i % 37 == 0)
      import_file (&self);
    self.done[act] += acts[act](&self);
    if (i % 8 == 0) {
      assert_batches (&self);
      assert_result (&self);
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    g_assert_cmpuint (self.done[i], >, 0);
  import_file (&self);
  assert_batches (&self);
  assert_result (&self);
  assert_ways (&self);
  g_ptr_array_unref (self.batches);
  tuntas_survey_method_unref (self.method);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/survey-walk/walk", OfficeSurvey, NULL, office_survey_set_up, test_walk,
              office_survey_tear_down);
  return g_test_run ();
}
