/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-intake-draft.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "tuntas-day-guess.h"

#define GROUP "pengaduan"
#define FILES "berkas"

struct _TuntasIntakeDraft {
  GHashTable *values; /* (element-type utf8 utf8) */
  GPtrArray *files;   /* (element-type utf8): URIs */
};

/* Choices say nothing yet: a form with only these is an empty one. */
static const char *const choices[] = {"channel", "kind", "anonymous", "confidential", NULL};

/**
 * tuntas_intake_draft_new:
 *
 * Returns: (transfer full): an empty draft
 */
TuntasIntakeDraft *
tuntas_intake_draft_new (void)
{
  TuntasIntakeDraft *self = g_new0 (TuntasIntakeDraft, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->files = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * tuntas_intake_draft_new_from_text:
 * @text: what tuntas_intake_draft_to_text() wrote
 *
 * What cannot be read is left out: a draft must never keep the form from opening.
 *
 * Returns: (transfer full): the draft
 */
TuntasIntakeDraft *
tuntas_intake_draft_new_from_text (const char *text)
{
  TuntasIntakeDraft *self = tuntas_intake_draft_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) keys = NULL;
  g_auto (GStrv) files = NULL;

  if (!g_key_file_load_from_data (file, text, (gsize)-1, G_KEY_FILE_NONE, NULL))
    return self;
  keys = g_key_file_get_keys (file, GROUP, NULL, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++) {
    char *value = g_key_file_get_string (file, GROUP, keys[i], NULL);

    if (value != NULL)
      tuntas_intake_draft_take (self, keys[i], value);
  }
  files = g_key_file_get_string_list (file, FILES, FILES, NULL, NULL);
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    tuntas_intake_draft_add_file (self, files[i]);
  return self;
}

/**
 * tuntas_intake_draft_free:
 * @self: (nullable): a draft
 */
void
tuntas_intake_draft_free (TuntasIntakeDraft *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * tuntas_intake_draft_take:
 * @self: a draft
 * @field: member of the complaint or complainant
 * @value: (transfer full): as filled in
 */
void
tuntas_intake_draft_take (TuntasIntakeDraft *self, const char *field, char *value)
{
  g_return_if_fail (value != NULL);
  g_hash_table_replace (self->values, g_strdup (field), value);
}

/**
 * tuntas_intake_draft_get:
 * @self: a draft
 * @field: member of the complaint or complainant
 *
 * Returns: as filled in; empty when it was not
 */
const char *
tuntas_intake_draft_get (TuntasIntakeDraft *self, const char *field)
{
  const char *value = g_hash_table_lookup (self->values, field);

  return value != NULL ? value : "";
}

/**
 * tuntas_intake_draft_add_file:
 * @self: a draft
 * @uri: of an attachment
 */
void
tuntas_intake_draft_add_file (TuntasIntakeDraft *self, const char *uri)
{
  g_ptr_array_add (self->files, g_strdup (uri));
}

/**
 * tuntas_intake_draft_get_files:
 * @self: a draft
 *
 * Returns: (element-type utf8) (transfer none): URIs of the attachments
 */
GPtrArray *
tuntas_intake_draft_get_files (TuntasIntakeDraft *self)
{
  return self->files;
}

/**
 * tuntas_intake_draft_is_empty:
 * @self: a draft
 *
 * Returns: whether nothing was written yet
 */
gboolean
tuntas_intake_draft_is_empty (TuntasIntakeDraft *self)
{
  GHashTableIter iter;
  gpointer field, value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &field, &value))
    if (*(const char *)value != '\0' && !g_strv_contains (choices, field))
      return FALSE;
  return self->files->len == 0;
}

/**
 * tuntas_intake_draft_to_text:
 * @self: a draft
 *
 * Returns: (transfer full): the draft as a text to keep
 */
char *
tuntas_intake_draft_to_text (TuntasIntakeDraft *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GHashTableIter iter;
  gpointer field, value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &field, &value))
    if (*(const char *)value != '\0')
      g_key_file_set_string (file, GROUP, field, value);
  if (self->files->len > 0)
    g_key_file_set_string_list (file, FILES, FILES, (const char *const *)self->files->pdata,
                                self->files->len);
  return g_key_file_to_data (file, NULL, NULL);
}

static char *
dup_or_null (TuntasIntakeDraft *self, const char *field)
{
  const char *value = tuntas_intake_draft_get (self, field);

  return *value != '\0' ? g_strdup (value) : NULL;
}

/**
 * tuntas_intake_draft_to_complaint:
 * @self: a draft
 * @today: YYYYMMDD, against which "kemarin" is told
 * @now: moment of receipt, Unix seconds
 *
 * Returns: (transfer full): the complaint as it stands
 */
TuntasComplaint *
tuntas_intake_draft_to_complaint (TuntasIntakeDraft *self, int today, gint64 now)
{
  TuntasComplaint *complaint = tuntas_complaint_new ();
  const char *event = tuntas_intake_draft_get (self, "event_date");

  complaint->channel = (TuntasChannel)CLAMP (atoi (tuntas_intake_draft_get (self, "channel")), 0,
                                             TUNTAS_CHANNEL_N - 1);
  complaint->kind = (TuntasCaseKind)CLAMP (atoi (tuntas_intake_draft_get (self, "kind")), 0,
                                           TUNTAS_CASE_KIND_N - 1);
  complaint->category = dup_or_null (self, "category");
  complaint->subject = dup_or_null (self, "subject");
  complaint->account = dup_or_null (self, "account");
  complaint->request = dup_or_null (self, "request");
  complaint->respondent = dup_or_null (self, "respondent");
  complaint->service_unit = dup_or_null (self, "service_unit");
  complaint->district = dup_or_null (self, "district");
  complaint->village = dup_or_null (self, "village");
  complaint->place = dup_or_null (self, "place");
  complaint->event_date = *event != '\0' ? tuntas_day_guess_parse (event, today, FALSE) : 0;
  complaint->received_at = now;
  complaint->anonymous = *tuntas_intake_draft_get (self, "anonymous") != '\0';
  complaint->confidential = *tuntas_intake_draft_get (self, "confidential") != '\0';
  if (complaint->channel == TUNTAS_CHANNEL_LAPOR)
    complaint->external_id = dup_or_null (self, "external_id");
  return complaint;
}

/**
 * tuntas_intake_draft_to_complainant:
 * @self: a draft
 *
 * Returns: (transfer full) (nullable): who complains; NULL when anonymous or nothing was told
 */
TuntasComplainant *
tuntas_intake_draft_to_complainant (TuntasIntakeDraft *self)
{
  static const char *const fields[] = {"name", "address", "phone", "email", "nik", "occupation"};
  TuntasComplainant *complainant;
  gboolean told = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    told = told || *tuntas_intake_draft_get (self, fields[i]) != '\0';
  if (!told || *tuntas_intake_draft_get (self, "anonymous") != '\0')
    return NULL;
  complainant = tuntas_complainant_new ();
  complainant->name = dup_or_null (self, "name");
  complainant->address = dup_or_null (self, "address");
  complainant->phone = dup_or_null (self, "phone");
  complainant->email = dup_or_null (self, "email");
  complainant->nik = dup_or_null (self, "nik");
  complainant->occupation = dup_or_null (self, "occupation");
  return complainant;
}

/**
 * tuntas_intake_draft_to_search:
 * @self: a draft
 *
 * Returns: (transfer full): the words by which similar cases are found; never who complains
 */
char *
tuntas_intake_draft_to_search (TuntasIntakeDraft *self)
{
  g_autofree char *text = g_strjoin (
    " ", tuntas_intake_draft_get (self, "subject"), tuntas_intake_draft_get (self, "account"),
    tuntas_intake_draft_get (self, "service_unit"), tuntas_intake_draft_get (self, "village"),
    tuntas_intake_draft_get (self, "place"), NULL);

  return g_strdup (g_strstrip (text));
}

/**
 * tuntas_intake_draft_get_privacy:
 * @anonymous: whether the person gives no name
 * @confidential: whether the person and the matter are kept from others
 *
 * Returns: (transfer none): who will see what, in words for the person who tells it
 */
const char *
tuntas_intake_draft_get_privacy (gboolean anonymous, gboolean confidential)
{
  if (anonymous && confidential)
    return _ (
      "No name is kept. Only those who handle the case can read what happened; the register, "
      "the board and the meeting room show its number and category.");
  if (anonymous)
    return _ ("No name is kept. The receipt carries only the register number; with it the person "
              "can ask how the case stands.");
  if (confidential)
    return _ (
      "Only those who handle the case can see the name and what happened. The register, the "
      "board and the meeting room show its number and category, and no letter to others "
      "names the person.");
  return _ ("Those who handle the case can see the name, and every look at it is written down. "
            "Lists, the board and the meeting room never show it. It is printed on the receipt.");
}
