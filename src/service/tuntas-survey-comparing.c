/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-details.h"
#include "tuntas-store-survey-forms.h"
#include "tuntas-store-surveys.h"
#include "tuntas-survey-alignment.h"

#include <glib/gi18n-lib.h>

/**
 * tuntas_survey_difference_free:
 * @self: (transfer full) (nullable): a difference
 */
void
tuntas_survey_difference_free (TuntasSurveyDifference *self)
{
  if (self == NULL)
    return;
  g_free (self->field);
  g_free (self->label);
  g_free (self->first);
  g_free (self->second);
  g_free (self);
}

static void
add_difference (GPtrArray *differences,
                TuntasSurveyForm *first,
                TuntasSurveyForm *second,
                const char *field,
                const char *label,
                const char *a,
                const char *b)
{
  TuntasSurveyDifference *difference = NULL;

  if (g_strcmp0 (a, b) == 0)
    return;
  difference = g_new0 (TuntasSurveyDifference, 1);
  difference->place = first->place;
  difference->check_place = second->place;
  difference->form_id = first->id;
  difference->check_id = second->id;
  difference->field = g_strdup (field);
  difference->label = g_strdup (label);
  difference->first = g_strdup (a);
  difference->second = g_strdup (b);
  g_ptr_array_add (differences, difference);
}

/* A form that only one of them keyed. */
static void
add_missing (GPtrArray *differences,
             TuntasSurveyForm *first,
             TuntasSurveyForm *second,
             guint place,
             guint check_place,
             gboolean pending)
{
  TuntasSurveyDifference *difference = g_new0 (TuntasSurveyDifference, 1);

  difference->place = place;
  difference->check_place = check_place;
  difference->form_id = first != NULL ? first->id : 0;
  difference->check_id = second != NULL ? second->id : 0;
  difference->first = first != NULL ? g_strdup (first->answers) : NULL;
  difference->second = second != NULL ? g_strdup (second->answers) : NULL;
  difference->pending = pending;
  g_ptr_array_add (differences, difference);
}

/* What the second person keyed at all: who keys only the answers does not say that the rest of the
 * paper is blank. */
typedef struct {
  gboolean profile;
  gboolean service;
  gboolean comment;
} Keyed;

static Keyed
find_keyed (GPtrArray *forms)
{
  Keyed keyed = {FALSE, FALSE, FALSE};

  for (guint i = 0; i < forms->len; i++) {
    TuntasSurveyForm *form = g_ptr_array_index (forms, i);

    keyed.profile = keyed.profile || (form->profile != NULL && *form->profile != '\0');
    keyed.service = keyed.service || form->service != NULL;
    keyed.comment = keyed.comment || form->comment != NULL;
  }
  return keyed;
}

static void
compare_forms (TuntasSurveyMethod *method,
               TuntasSurveyForm *first,
               TuntasSurveyForm *second,
               const Keyed *keyed,
               GPtrArray *differences)
{
  for (guint i = 0; i < method->elements->len; i++) {
    TuntasSurveyElement *element = tuntas_survey_method_get_element (method, i);
    g_autofree char *label = g_strdup_printf ("U%u %s", element->number, element->label);
    char a[2] = {first->answers[i], '\0'};
    char b[2] = {second->answers[i], '\0'};

    add_difference (differences, first, second, element->key, label,
                    *a != TUNTAS_SURVEY_FORM_BLANK ? a : NULL,
                    *b != TUNTAS_SURVEY_FORM_BLANK ? b : NULL);
  }
  for (guint i = 0; keyed->profile && i < method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (method->fields, i);
    g_autofree char *a = tuntas_details_get (first->profile, field->key);
    g_autofree char *b = tuntas_details_get (second->profile, field->key);

    add_difference (differences, first, second, field->key, field->label, a, b);
  }
  if (keyed->service)
    add_difference (differences, first, second, TUNTAS_SURVEY_FIELD_SERVICE, "Layanan",
                    first->service, second->service);
  if (keyed->comment)
    add_difference (differences, first, second, TUNTAS_SURVEY_FIELD_COMMENT, "Saran",
                    first->comment, second->comment);
}

/*
 * Returns: (transfer full) (nullable): the second keying of a batch; NULL with
 * `TUNTAS_SERVICE_ERROR_NOT_FOUND` when there is none
 */
TuntasSurveyBatch *
tuntas_survey_load_check (TuntasWorkspace *self, gint64 batch_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyBatch) batch = tuntas_store_load_survey_batch (store, batch_id, error);
  g_autoptr (GPtrArray) batches = batch != NULL
                                    ? tuntas_store_list_survey_batches (store, batch->period, error)
                                    : NULL;

  for (guint i = 0; batches != NULL && i < batches->len; i++) {
    TuntasSurveyBatch *other = g_ptr_array_index (batches, i);

    if (other->checks == batch_id)
      return tuntas_survey_batch_ref (other);
  }
  if (batches == NULL)
    tuntas_service_error_adopt (error);
  else
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                 _ ("“%s” was not keyed a second time. Let another person key the same paper."),
                 batch->name);
  return NULL;
}

/* What was keyed of forms as codes: equal codes where the same was keyed. */
typedef struct {
  TuntasSurveyMethod *method;
  Keyed keyed;
  guint n_fields;
  GHashTable *texts; /* (element-type utf8 guint) */
} Coder;

static guint32
code_text (Coder *self, char *text)
{
  gpointer code = NULL;

  if (text == NULL || *text == '\0') {
    g_free (text);
    return 0;
  }
  code = g_hash_table_lookup (self->texts, text);
  if (code == NULL) {
    code = GUINT_TO_POINTER (g_hash_table_size (self->texts) + 1);
    g_hash_table_insert (self->texts, text, code);
  } else {
    g_free (text);
  }
  return GPOINTER_TO_UINT (code);
}

static void
code_form (Coder *self, TuntasSurveyForm *form, guint32 *codes)
{
  for (guint i = 0; i < self->method->elements->len; i++)
    *codes++ = (guint32)form->answers[i];
  for (guint i = 0; self->keyed.profile && i < self->method->fields->len; i++) {
    TuntasProfileField *field = g_ptr_array_index (self->method->fields, i);

    *codes++ = code_text (self, tuntas_details_get (form->profile, field->key));
  }
  if (self->keyed.service)
    *codes++ = code_text (self, g_strdup (form->service));
  if (self->keyed.comment)
    *codes++ = code_text (self, g_strdup (form->comment));
}

static guint32 *
code_forms (Coder *self, GPtrArray *forms)
{
  guint32 *codes = g_new (guint32, (gsize)forms->len * self->n_fields + 1);

  for (guint i = 0; i < forms->len; i++)
    code_form (self, g_ptr_array_index (forms, i), codes + (gsize)i * self->n_fields);
  return codes;
}

static GArray *
align (TuntasSurveyMethod *method, const Keyed *keyed, GPtrArray *first, GPtrArray *second)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Coder coder = {method, *keyed, 0, texts};
  g_autofree guint32 *a = NULL;
  g_autofree guint32 *b = NULL;

  coder.n_fields = method->elements->len + (keyed->profile ? method->fields->len : 0) +
                   (keyed->service ? 1 : 0) + (keyed->comment ? 1 : 0);
  a = code_forms (&coder, first);
  b = code_forms (&coder, second);
  return tuntas_survey_alignment_find (a, first->len, b, second->len, coder.n_fields);
}

static GPtrArray *
compare (TuntasSurveyMethod *method, GPtrArray *first, GPtrArray *second)
{
  GPtrArray *differences =
    g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_difference_free);
  const Keyed keyed = find_keyed (second);
  g_autoptr (GArray) pairs = align (method, &keyed, first, second);
  guint place = 1;
  guint check_place = 1;

  for (guint i = 0; i < pairs->len; i++) {
    TuntasSurveyPair *pair = &g_array_index (pairs, TuntasSurveyPair, i);
    TuntasSurveyForm *a =
      pair->first != TUNTAS_SURVEY_MISSING ? g_ptr_array_index (first, pair->first) : NULL;
    TuntasSurveyForm *b =
      pair->second != TUNTAS_SURVEY_MISSING ? g_ptr_array_index (second, pair->second) : NULL;

    if (a != NULL && b != NULL)
      compare_forms (method, a, b, &keyed, differences);
    else
      add_missing (differences, a, b, a != NULL ? a->place : place,
                   b != NULL ? b->place : check_place, pair->pending);
    if (a != NULL)
      place = a->place + 1;
    if (b != NULL)
      check_place = b->place + 1;
  }
  return differences;
}

/**
 * tuntas_workspace_compare_survey_batch:
 * @self: an open office
 * @batch_id: a batch that counts
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND` when it was not keyed a second time
 *
 * Compares what two people keyed from the same paper, form by form in the order of the pile. A form
 * that one of them passed over, or keyed twice, is one difference. When the second person keyed no
 * profile, service or suggestion at all, these are not compared.
 *
 * Returns: (transfer full) (nullable) (element-type TuntasSurveyDifference): where they differ;
 *   empty when they agree
 */
GPtrArray *
tuntas_workspace_compare_survey_batch (TuntasWorkspace *self, gint64 batch_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasSurveyBatch) check = tuntas_survey_load_check (self, batch_id, error);
  g_autoptr (TuntasSurveyMethod) method = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  if (check == NULL)
    return NULL;
  method = tuntas_workspace_load_survey_method (self, check->period, error);
  first = method != NULL ? tuntas_store_list_survey_forms (store, batch_id, error) : NULL;
  second = first != NULL ? tuntas_store_list_survey_forms (store, check->id, error) : NULL;
  if (second == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  return compare (method, first, second);
}
