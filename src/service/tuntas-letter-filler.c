/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-filler-private.h"

#include "tuntas-letter-action-private.h"
#include "tuntas-survey-filler-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-details.h"
#include "tuntas-letter-fields.h"
#include "tuntas-letter-memory.h"
#include "tuntas-paths.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-meetings.h"
#include "tuntas-store-people.h"
#include "tuntas-terbilang.h"
#include "tuntas-typesetter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The words in this file go into official documents, which are Indonesian in every language of the
 * window. */

/* Whether the text of a template names a field. */
gboolean
tuntas_letter_filler_mentions (TuntasLetterTemplate *letter_template, const char *field)
{
  g_autofree char *text = NULL;

  return letter_template->path == NULL ||
         !g_file_get_contents (letter_template->path, &text, NULL, NULL) ||
         strstr (text, field) != NULL;
}

/* Whether a template prints any of some fields; of one that cannot be read that is assumed. */
static gboolean
prints_any (TuntasLetterTemplate *letter_template, const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++) {
    if (tuntas_letter_filler_mentions (letter_template, fields[i]))
      return TRUE;
  }
  return FALSE;
}

/* Only where who complained is printed the identity is read, and the look logged. */
static gboolean
prints_identity (TuntasLetterTemplate *letter_template)
{
  static const char *const identity[] = {"pelapor.nama", "pelapor.sebutan", "pelapor.alamat",
                                         "pelapor.kontak", NULL};

  return prints_any (letter_template, identity);
}

/* A form may be signed by others than whoever signs letters. */
static gboolean
prints_signer (TuntasLetterTemplate *letter_template)
{
  static const char *const signer[] = {"penandatangan.", NULL};

  return prints_any (letter_template, signer);
}

static gboolean
fill_complainant (TuntasWorkspace *workspace,
                  TuntasLetterFiller *self,
                  const TuntasLetterRequest *request,
                  GError **error)
{
  TuntasComplaint *complaint = self->file->complaint;
  g_autoptr (TuntasComplainant) complainant = NULL;
  g_autofree char *purpose = NULL;
  g_autofree char *contact = NULL;
  gint64 by = request->by;

  if (complaint->anonymous || complaint->confidential || !self->file->has_complainant ||
      !prints_identity (self->letter_template))
    return TRUE;
  if (by == 0)
    by = tuntas_workspace_get_default_official (workspace, self->file->sop);
  purpose = g_strdup_printf ("surat: %s", self->letter_template->title);
  complainant =
    tuntas_store_show_complainant (tuntas_workspace_get_store (workspace), request->case_id, by,
                                   purpose, tuntas_workspace_now (workspace), error);
  if (complainant == NULL)
    return FALSE;

  if (complainant->phone != NULL && complainant->email != NULL)
    contact = g_strdup_printf ("%s / %s", complainant->phone, complainant->email);
  else
    contact = g_strdup (complainant->phone != NULL ? complainant->phone : complainant->email);
  tuntas_field_set_set_text (self->fields, "pelapor.nama", complainant->name);
  tuntas_field_set_set_text (self->fields, "pelapor.sebutan", complainant->name);
  tuntas_field_set_set_text (self->fields, "pelapor.alamat", complainant->address);
  tuntas_field_set_set_text (self->fields, "pelapor.kontak", contact);
  tuntas_field_set_set_text (self->fields, "pelapor.pekerjaan", complainant->occupation);
  return TRUE;
}

static gboolean
fill_survey (TuntasWorkspace *workspace,
             TuntasLetterFiller *self,
             const TuntasLetterRequest *request,
             GError **error)
{
  gboolean is_survey =
    self->file != NULL && self->file->state->kind == TUNTAS_CASE_KIND_PERIODE_SURVEI;

  if (is_survey && self->letter_template->needs_complaint) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("“%s” is a paper about a complaint, and this case is a survey. Choose another "
                    "paper."),
                 self->letter_template->title);
    return FALSE;
  }
  if (is_survey)
    return tuntas_survey_filler_fill (workspace, request->case_id, self->letter_template,
                                      self->fields, error);
  if (!self->letter_template->needs_survey)
    return TRUE;
  g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
               _ ("“%s” is a paper of a survey. Make it on the page of the survey, or enter the "
                  "case of a survey."),
               self->letter_template->title);
  return FALSE;
}

static void
fill_date (TuntasFieldSet *fields, int date)
{
  g_autofree char *day = tuntas_terbilang (tuntas_date_get_day (date));
  g_autofree char *year = tuntas_terbilang (tuntas_date_get_year (date));
  g_autofree char *digits = tuntas_date_text_format_digits (date);

  tuntas_letter_filler_set_date (fields, "surat.tanggal", date);
  tuntas_field_set_set_text (fields, "tanggal.hari",
                             tuntas_date_text_get_weekday (tuntas_date_get_weekday (date)));
  tuntas_field_set_set_text (fields, "tanggal.hari_kata", day);
  tuntas_field_set_set_text (fields, "tanggal.bulan",
                             tuntas_date_text_get_month (tuntas_date_get_month (date)));
  tuntas_field_set_set_text (fields, "tanggal.tahun_kata", year);
  tuntas_field_set_set_text (fields, "tanggal.angka", digits);
}

static gboolean
is_valid_on (TuntasAssignment *assignment, int date)
{
  return assignment->from <= date && (assignment->until == 0 || assignment->until >= date);
}

static gboolean
is_acting (TuntasAssignment *assignment)
{
  return assignment->kind == TUNTAS_ASSIGNMENT_KIND_PLT ||
         assignment->kind == TUNTAS_ASSIGNMENT_KIND_PLH ||
         assignment->kind == TUNTAS_ASSIGNMENT_KIND_PJ;
}

static gboolean
same_post (const char *a, const char *b)
{
  g_autofree char *first = g_utf8_casefold (a != NULL ? a : "", -1);
  g_autofree char *second = g_utf8_casefold (b != NULL ? b : "", -1);

  return strcmp (first, second) == 0;
}

/* Whoever holds the head's post on @date: the head, or who acts in the head's place. */
static TuntasOfficial *
find_head (TuntasWorkspace *workspace, int date, TuntasAssignment **assignment)
{
  GPtrArray *officials = tuntas_workspace_get_officials (workspace);
  GPtrArray *assignments = tuntas_workspace_get_assignments (workspace);
  const char *post = tuntas_workspace_get_office (workspace)->head_position;
  TuntasOfficial *head = NULL;

  for (guint i = 0; head == NULL && i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (official->active && same_post (official->position, post))
      head = official;
  }
  for (guint i = 0; assignments != NULL && i < assignments->len; i++) {
    TuntasAssignment *candidate = g_ptr_array_index (assignments, i);
    TuntasOfficial *acting = tuntas_workspace_get_official (workspace, candidate->official);

    if (acting != NULL && is_acting (candidate) && is_valid_on (candidate, date) &&
        ((head != NULL && candidate->for_official == head->id) ||
         same_post (candidate->position, post))) {
      *assignment = candidate;
      return acting;
    }
  }
  return head;
}

/* The mandate under which @signer signs on @date, when it is not his or her own post. */
static TuntasAssignment *
find_mandate (TuntasWorkspace *workspace, TuntasOfficial *signer, int date)
{
  GPtrArray *assignments = tuntas_workspace_get_assignments (workspace);
  TuntasAssignment *found = NULL;

  for (guint i = 0; assignments != NULL && i < assignments->len; i++) {
    TuntasAssignment *candidate = g_ptr_array_index (assignments, i);

    if (candidate->official == signer->id && is_valid_on (candidate, date) &&
        (found == NULL || is_acting (candidate)))
      found = candidate;
  }
  return found;
}

static gboolean
fill_signer (TuntasWorkspace *workspace,
             TuntasLetterFiller *self,
             const TuntasLetterRequest *request,
             GError **error)
{
  TuntasOffice *office = tuntas_workspace_get_office (workspace);
  TuntasAssignment *assignment = NULL;
  TuntasOfficial *signer;
  TuntasOfficial *clerk = tuntas_workspace_get_official (workspace, request->by);

  if (request->signer != 0) {
    signer = tuntas_workspace_get_official (workspace, request->signer);
    if (signer != NULL)
      assignment = find_mandate (workspace, signer, self->date);
  } else {
    signer = find_head (workspace, self->date, &assignment);
  }
  if (signer == NULL && prints_signer (self->letter_template)) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("Nobody holds the post “%s”. Enter the official in the settings, or choose who "
                    "signs."),
                 office->head_position != NULL ? office->head_position : "");
    return FALSE;
  }
  if (signer != NULL)
    tuntas_letter_fields_add_signature (self->fields, "penandatangan", signer, assignment,
                                        office->head_position);
  tuntas_letter_filler_fill_invited (self, signer != NULL ? signer->id : 0);
  if (clerk == NULL && self->file != NULL)
    clerk = tuntas_workspace_get_official (
      workspace, tuntas_workspace_get_default_official (workspace, self->file->sop));
  if (clerk != NULL)
    tuntas_letter_fields_add_official (self->fields, "petugas", clerk);
  return TRUE;
}

/**
 * tuntas_letter_fields_to_text:
 * @fields: (element-type utf8 utf8): what was typed
 *
 * Returns: (transfer full) (nullable): key=value lines sorted by key; NULL when nothing was typed
 */
char *
tuntas_letter_fields_to_text (GHashTable *fields)
{
  char *text = NULL;
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, fields);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    char *longer = tuntas_details_set (text, key, value);

    g_free (text);
    text = longer;
  }
  return text;
}

/**
 * tuntas_letter_fields_from_text:
 * @text: (nullable): key=value lines
 *
 * Returns: (transfer full) (element-type utf8 utf8): what was typed
 */
GHashTable *
tuntas_letter_fields_from_text (const char *text)
{
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) keys = tuntas_details_list_keys (text);

  for (guint i = 0; keys[i] != NULL; i++)
    g_hash_table_insert (fields, g_strdup (keys[i]), tuntas_details_get (text, keys[i]));
  return fields;
}

/**
 * tuntas_letter_filler_load_template:
 * @workspace: an open office
 * @kind: name of a template
 * @error: return location for an error of `TUNTAS_DOCUMENT_ERROR`
 *
 * An office's own copy of a template goes before the shipped one.
 *
 * Returns: (transfer full) (nullable): the template
 */
TuntasLetterTemplate *
tuntas_letter_filler_load_template (TuntasWorkspace *workspace, const char *kind, GError **error)
{
  g_autofree char *user_dir = tuntas_paths_dup_user_data_dir ();
  g_autofree char *own = g_build_filename (user_dir, "templates", NULL);
  g_autofree char *shipped =
    g_build_filename (tuntas_workspace_get_data_dir (workspace), "templates", NULL);
  g_autoptr (GError) local_error = NULL;
  TuntasLetterTemplate *letter_template =
    tuntas_letter_template_load_kind (own, kind, &local_error);

  if (letter_template != NULL)
    return letter_template;
  if (!g_error_matches (local_error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return NULL;
  }
  return tuntas_letter_template_load_kind (shipped, kind, error);
}

/* A line of a letter's fields that holds what is proposed for the next one. */
#define MEMORY "ingat."

/* Moves what is remembered out of the fields of a letter. */
static GHashTable *
take_memory (GHashTable *fields)
{
  GHashTable *memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, fields);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    if (!g_str_has_prefix (key, MEMORY))
      continue;
    g_hash_table_insert (memory, g_strdup ((const char *)key + strlen (MEMORY)), g_strdup (value));
    g_hash_table_iter_remove (&iter);
  }
  return memory;
}

/* What the last letter of the kind leaves to this one; a concept goes on with its own. */
static gboolean
load_memory (TuntasWorkspace *workspace,
             TuntasLetterFiller *self,
             const TuntasLetterRequest *request,
             GError **error)
{
  g_autoptr (TuntasLetter) last = NULL;
  gboolean wanted = FALSE;

  for (guint i = 0; i < self->letter_template->fields->len; i++) {
    TuntasTemplateField *field = g_ptr_array_index (self->letter_template->fields, i);

    wanted = wanted || field->memory != TUNTAS_TEMPLATE_MEMORY_NONE;
  }
  if (!wanted || g_hash_table_size (self->remembered) > 0)
    return TRUE;
  if (!tuntas_store_find_last_letter (tuntas_workspace_get_store (workspace), request->kind,
                                      request->letter_id, &last, error))
    return FALSE;
  if (last != NULL) {
    g_autoptr (GHashTable) fields = tuntas_letter_fields_from_text (last->fields);

    g_hash_table_unref (self->remembered);
    self->remembered = take_memory (fields);
  }
  return TRUE;
}

/* What was typed for a concept, with what was typed now over it. */
static gboolean
merge_typed (TuntasWorkspace *workspace,
             TuntasLetterFiller *self,
             const TuntasLetterRequest *request,
             GError **error)
{
  GHashTableIter iter;
  gpointer key, value;

  if (request->letter_id != 0) {
    g_autoptr (TuntasLetter) concept = tuntas_store_load_letter (
      tuntas_workspace_get_store (workspace), request->letter_id, error);

    if (concept == NULL)
      return FALSE;
    self->typed = tuntas_letter_fields_from_text (concept->fields);
  } else {
    self->typed = tuntas_letter_fields_from_text (NULL);
  }
  self->remembered = take_memory (self->typed);
  if (request->fields != NULL) {
    g_hash_table_iter_init (&iter, request->fields);
    while (g_hash_table_iter_next (&iter, &key, &value))
      g_hash_table_insert (self->typed, g_strdup (key), g_strdup (value));
  }
  return load_memory (workspace, self, request, error);
}

/* The meeting that was named, or the case's latest one. */
static gboolean
load_meeting (TuntasWorkspace *workspace,
              TuntasLetterFiller *self,
              const TuntasLetterRequest *request,
              GError **error)
{
  if (request->meeting_id != 0) {
    self->meeting = tuntas_store_load_meeting (tuntas_workspace_get_store (workspace),
                                               request->meeting_id, error);
    return self->meeting != NULL;
  }
  for (guint i = 0; self->file != NULL && i < self->file->meetings->len; i++) {
    TuntasMeeting *meeting = g_ptr_array_index (self->file->meetings, i);

    if (self->meeting == NULL || meeting->starts_at > self->meeting->starts_at) {
      tuntas_meeting_unref (self->meeting);
      self->meeting = tuntas_meeting_ref (meeting);
    }
  }
  if (self->meeting == NULL && self->letter_template->needs_meeting) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("“%s” is about a meeting. Plan the meeting first, then make the letter."),
                 self->letter_template->title);
    return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_letter_filler_new:
 * @workspace: an open office
 * @request: which letter
 * @error: return location for an error
 *
 * Gathers all that a letter can be filled with, except its number and what was typed.
 *
 * Returns: (transfer full) (nullable): what the letter is filled with
 */
TuntasLetterFiller *
tuntas_letter_filler_new (TuntasWorkspace *workspace,
                          const TuntasLetterRequest *request,
                          GError **error)
{
  g_autoptr (TuntasLetterFiller) self = g_new0 (TuntasLetterFiller, 1);

  self->letter_template = tuntas_letter_filler_load_template (workspace, request->kind, error);
  if (self->letter_template == NULL || !merge_typed (workspace, self, request, error))
    return NULL;
  if (request->case_id != 0) {
    self->file = tuntas_workspace_load_case (workspace, request->case_id, error);
    if (self->file == NULL)
      return NULL;
  }
  if (!load_meeting (workspace, self, request, error))
    return NULL;

  self->date = request->date != 0
                 ? request->date
                 : tuntas_calendar_date_of (tuntas_workspace_get_calendar (workspace),
                                            tuntas_workspace_now (workspace));
  self->fields = tuntas_field_set_new ();
  tuntas_letter_fields_add_office (self->fields, tuntas_workspace_get_office (workspace));
  fill_date (self->fields, self->date);
  tuntas_field_set_set_text (self->fields, "surat.sifat", self->letter_template->nature);
  tuntas_field_set_set_text (self->fields, "surat.kode", self->letter_template->code);
  if (!fill_survey (workspace, self, request, error))
    return NULL;
  if (self->file != NULL) {
    tuntas_letter_filler_fill_case (workspace, self);
    if (!fill_complainant (workspace, self, request, error))
      return NULL;
  }
  if (self->meeting != NULL && !tuntas_letter_filler_fill_meeting (workspace, self, error))
    return NULL;
  tuntas_letter_filler_fill_decisions (self);
  if (!tuntas_letter_action_fill (workspace, self->fields, request, self->file, &self->action_id,
                                  error) ||
      !tuntas_letter_secrecy_hide (workspace, self, error) ||
      !tuntas_letter_filler_fill_books (workspace, self, error))
    return NULL;
  if (!fill_signer (workspace, self, request, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tuntas_letter_filler_free:
 * @self: (transfer full) (nullable): a filler
 */
void
tuntas_letter_filler_free (TuntasLetterFiller *self)
{
  if (self == NULL)
    return;
  tuntas_letter_template_unref (self->letter_template);
  g_clear_pointer (&self->fields, tuntas_field_set_unref);
  tuntas_case_file_free (self->file);
  tuntas_meeting_unref (self->meeting);
  g_clear_pointer (&self->typed, g_hash_table_unref);
  g_clear_pointer (&self->remembered, g_hash_table_unref);
  g_free (self->subject);
  g_free (self->recipient);
  g_free (self);
}

static const char *
get_proposal (TuntasLetterFiller *self, TuntasTemplateField *field)
{
  const char *remembered = field->memory != TUNTAS_TEMPLATE_MEMORY_NONE
                             ? g_hash_table_lookup (self->remembered, field->name)
                             : NULL;

  return remembered != NULL ? remembered : field->proposal;
}

/**
 * tuntas_letter_filler_dup_value:
 * @self: a filler
 * @field: a field of its template
 *
 * Returns: (transfer full): what was typed for the field, else what is proposed
 */
char *
tuntas_letter_filler_dup_value (TuntasLetterFiller *self, TuntasTemplateField *field)
{
  const char *typed = g_hash_table_lookup (self->typed, field->name);
  const char *proposal = get_proposal (self, field);

  if (typed != NULL)
    return g_strdup (typed);
  if (g_strcmp0 (field->name, "pokok") == 0 && proposal == NULL)
    return tuntas_letter_filler_propose_decisions (self);
  if (proposal != NULL)
    return tuntas_typesetter_expand (proposal, self->fields);
  return NULL;
}

/**
 * tuntas_letter_filler_write_fields:
 * @self: a filler
 *
 * Writes down what was typed, so that a concept can be gone on with, and what is proposed for the
 * next letter of the kind: what was typed for it with its figures made fields again, or what was
 * proposed before and left as it was.
 *
 * Returns: (transfer full) (nullable): key=value lines
 */
char *
tuntas_letter_filler_write_fields (TuntasLetterFiller *self)
{
  char *text = tuntas_letter_fields_to_text (self->typed);

  for (guint i = 0; i < self->letter_template->fields->len; i++) {
    TuntasTemplateField *field = g_ptr_array_index (self->letter_template->fields, i);
    const char *typed = g_hash_table_lookup (self->typed, field->name);
    const char *before = g_hash_table_lookup (self->remembered, field->name);
    g_autofree char *key = g_strconcat (MEMORY, field->name, NULL);
    g_autofree char *memory = NULL;
    char *longer;

    if (field->memory == TUNTAS_TEMPLATE_MEMORY_NONE)
      continue;
    memory = typed != NULL ? tuntas_letter_memory_keep (field->memory, get_proposal (self, field),
                                                        typed, self->fields)
                           : g_strdup (before);
    /* Written as the template has it: then a later version of the template may propose better. */
    if (memory == NULL || g_strcmp0 (memory, field->proposal) == 0)
      continue;
    longer = tuntas_details_set (text, key, memory);
    g_free (text);
    text = longer;
  }
  return text;
}

/**
 * tuntas_letter_filler_set_number:
 * @self: a filler
 * @number: the number from the agenda
 */
void
tuntas_letter_filler_set_number (TuntasLetterFiller *self, const char *number)
{
  tuntas_field_set_set_text (self->fields, "surat.nomor", number);
}

/* A cell “TW II 2027” is also given as its quarter and its year. */
static void
set_quarter (TuntasFieldSet *item, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  if (g_strv_length (words) != 3 || g_ascii_strcasecmp (words[0], "TW") != 0)
    return;
  tuntas_field_set_set_text (item, "triwulan", words[1]);
  tuntas_field_set_set_text (item, "tahun", words[2]);
}

/* A line of a list; its cells get the names that the template gives them. */
static void
append_line (TuntasFieldSet *fields, TuntasTemplateField *field, const char *line)
{
  g_auto (GStrv) cells = NULL;
  TuntasFieldSet *item = NULL;

  if (field->columns == NULL) {
    tuntas_field_set_append_text (fields, field->name, line);
    return;
  }
  item = tuntas_field_set_append_item (fields, field->name);
  tuntas_field_set_set_text (item, ".", line);
  cells = g_strsplit (line, "|", (int)g_strv_length (field->columns));
  for (guint i = 0; cells[i] != NULL; i++) {
    tuntas_field_set_set_text (item, field->columns[i], g_strstrip (cells[i]));
    if (g_str_equal (field->columns[i], "waktu"))
      set_quarter (item, cells[i]);
  }
}

static void
apply_field (TuntasLetterFiller *self, TuntasTemplateField *field)
{
  g_autofree char *value = tuntas_letter_filler_dup_value (self, field);
  g_auto (GStrv) lines = NULL;

  if (!field->list) {
    if (value != NULL)
      tuntas_field_set_set_text (self->fields, field->name, g_strstrip (value));
    return;
  }
  tuntas_field_set_clear_list (self->fields, field->name);
  lines = g_strsplit (value != NULL ? value : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_strstrip (lines[i]);
    if (*lines[i] != '\0')
      append_line (self->fields, field, lines[i]);
  }
}

/**
 * tuntas_letter_filler_apply_typed:
 * @self: a filler
 *
 * Fills in what a person typed or left as proposed, and takes subject and recipient from it.
 */
void
tuntas_letter_filler_apply_typed (TuntasLetterFiller *self)
{
  GPtrArray *declared = self->letter_template->fields;
  GHashTableIter iter;
  gpointer key, value;
  const char *subject;

  /* What the template does not declare can still be overridden by name. */
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &key, &value))
    tuntas_field_set_set_text (self->fields, key, value);
  for (guint i = 0; i < declared->len; i++)
    apply_field (self, g_ptr_array_index (declared, i));

  subject = tuntas_field_set_get_text (self->fields, "surat.hal");
  if (subject == NULL || *subject == '\0')
    subject = self->letter_template->title;
  g_free (self->subject);
  self->subject = g_strdup (subject);
  g_free (self->recipient);
  if (tuntas_field_set_get_n_items (self->fields, "rapat.penerima") > 1)
    self->recipient = g_strdup ("Daftar terlampir");
  else if (tuntas_field_set_has (self->fields, "rapat.penerima.1.jabatan"))
    self->recipient =
      g_strdup (tuntas_field_set_get_text (self->fields, "rapat.penerima.1.jabatan"));
  else
    self->recipient = self->file != NULL && !self->letter_template->needs_survey
                        ? g_strdup (self->file->sop->complainant_title)
                        : NULL;
}
