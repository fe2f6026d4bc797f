/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-service.h"

#include "tuntas-case-service-private.h"
#include "tuntas-event-details-private.h"
#include "tuntas-letter-filler-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-number-format.h"
#include "tuntas-paths.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-letters.h"
#include "tuntas-typesetter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tuntas_letter_field_free:
 * @self: (transfer full) (nullable): a field
 */
void
tuntas_letter_field_free (TuntasLetterField *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->title);
  g_free (self->value);
  g_strfreev (self->choices);
  g_free (self);
}

/**
 * tuntas_letter_kind_free:
 * @self: (transfer full) (nullable): a kind of letter
 */
void
tuntas_letter_kind_free (TuntasLetterKind *self)
{
  if (self == NULL)
    return;
  g_free (self->kind);
  g_free (self->title);
  g_free (self);
}

static gboolean
add_kinds (const char *folder, GPtrArray *kinds, GHashTable *known, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) templates = NULL;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  templates = tuntas_letter_template_load_folder (folder, problems, error);
  if (templates == NULL)
    return FALSE;
  for (guint i = 0; i < problems->len; i++)
    g_message ("%s", (char *)g_ptr_array_index (problems, i));
  for (guint i = 0; i < templates->len; i++) {
    TuntasLetterTemplate *letter_template = g_ptr_array_index (templates, i);
    TuntasLetterKind *kind;

    if (!g_hash_table_add (known, g_strdup (letter_template->kind)))
      continue;
    kind = g_new0 (TuntasLetterKind, 1);
    kind->kind = g_strdup (letter_template->kind);
    kind->title = g_strdup (letter_template->title);
    kind->needs_meeting = letter_template->needs_meeting;
    kind->needs_complaint = letter_template->needs_complaint;
    kind->needs_survey = letter_template->needs_survey;
    kind->numbered = letter_template->numbered;
    g_ptr_array_add (kinds, kind);
  }
  return TRUE;
}

/**
 * tuntas_workspace_list_letter_kinds:
 * @self: an open office
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasLetterKind): the templates that can be
 *   used, an office's own before the shipped ones
 */
GPtrArray *
tuntas_workspace_list_letter_kinds (TuntasWorkspace *self, GError **error)
{
  g_autoptr (GPtrArray) kinds =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_letter_kind_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *user_dir = tuntas_paths_dup_user_data_dir ();
  g_autofree char *own = g_build_filename (user_dir, "templates", NULL);
  g_autofree char *shipped =
    g_build_filename (tuntas_workspace_get_data_dir (self), "templates", NULL);

  if (!add_kinds (own, kinds, known, error) || !add_kinds (shipped, kinds, known, error))
    return NULL;
  return g_steal_pointer (&kinds);
}

/**
 * tuntas_workspace_list_letter_fields:
 * @self: an open office
 * @request: which letter
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type TuntasLetterField): what can be typed for it,
 *   with what was typed or is proposed
 */
GPtrArray *
tuntas_workspace_list_letter_fields (TuntasWorkspace *self,
                                     const TuntasLetterRequest *request,
                                     GError **error)
{
  g_autoptr (TuntasLetterFiller) filler = tuntas_letter_filler_new (self, request, error);
  GPtrArray *fields;

  if (filler == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  fields = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_letter_field_free);
  for (guint i = 0; i < filler->letter_template->fields->len; i++) {
    TuntasTemplateField *declared = g_ptr_array_index (filler->letter_template->fields, i);
    TuntasLetterField *field = g_new0 (TuntasLetterField, 1);

    field->name = g_strdup (declared->name);
    field->title = g_strdup (declared->title);
    field->value = tuntas_letter_filler_dup_value (filler, declared);
    field->choices = g_strdupv (declared->choices);
    field->multiline = declared->multiline || declared->list;
    field->required = declared->required;
    g_ptr_array_add (fields, field);
  }
  return fields;
}

/* What a letter is made of, when it may be made. */
static TuntasLetterFiller *
open_filler (TuntasWorkspace *self, const TuntasLetterRequest *request, GError **error)
{
  g_autoptr (TuntasLetterFiller) filler = tuntas_letter_filler_new (self, request, error);

  if (filler == NULL || !tuntas_letter_secrecy_check (self, filler, request, error))
    return NULL;
  return g_steal_pointer (&filler);
}

/* The paper that was chosen for this letter, else that of the office. */
static const char *
find_paper (TuntasWorkspace *self, TuntasLetterFiller *filler, GError **error)
{
  static const char *const papers[] = {"A4", "F4", "A3"};
  const char *chosen = tuntas_field_set_get_text (filler->fields, TUNTAS_LETTER_FIELD_PAPER);

  if (chosen == NULL || *chosen == '\0')
    return tuntas_workspace_get_office (self)->paper;
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    if (g_ascii_strcasecmp (papers[i], chosen) == 0)
      return papers[i];
  }
  g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
               _ ("“%s” is no size of paper. Write A4, F4 or A3."), chosen);
  return NULL;
}

static GBytes *
render (TuntasWorkspace *self, TuntasLetterFiller *filler, GError **error)
{
  g_autoptr (TuntasTypesetter) typesetter = tuntas_typesetter_new ();
  TuntasOffice *office = tuntas_workspace_get_office (self);
  TuntasPdfProperties properties = {0};
  g_autoptr (GError) local_error = NULL;
  const char *paper;

  tuntas_letter_filler_apply_typed (filler);
  properties.title = filler->letter_template->title;
  properties.author = office->name;
  properties.subject = filler->subject;
  properties.created_at = tuntas_workspace_now (self);
  paper = find_paper (self, filler, &local_error);
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return NULL;
  }
  return tuntas_typesetter_render (typesetter, filler->letter_template, filler->fields, paper,
                                   &properties, NULL, error);
}

/**
 * tuntas_workspace_preview_letter:
 * @self: an open office
 * @request: which letter
 * @error: return location for an error
 *
 * Makes the very PDF that would be issued, with dots where the number will stand.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
tuntas_workspace_preview_letter (TuntasWorkspace *self,
                                 const TuntasLetterRequest *request,
                                 GError **error)
{
  g_autoptr (TuntasLetterFiller) filler = open_filler (self, request, error);
  GBytes *pdf = filler != NULL ? render (self, filler, error) : NULL;

  if (pdf == NULL)
    tuntas_service_error_adopt (error);
  return pdf;
}

/* A row for the letter as it stands; not yet stored. */
static TuntasLetter *
make_letter (TuntasWorkspace *self,
             TuntasLetterFiller *filler,
             const TuntasLetterRequest *request,
             const char *status)
{
  TuntasLetter *letter = tuntas_letter_new ();

  letter->id = request->letter_id;
  letter->kind = g_strdup (request->kind);
  letter->case_id = request->case_id;
  letter->meeting_id =
    filler->meeting != NULL && (request->meeting_id != 0 || filler->letter_template->needs_meeting)
      ? filler->meeting->id
      : 0;
  letter->action_id = filler->action_id;
  letter->date = filler->date;
  letter->subject = g_strdup (filler->subject);
  letter->recipient = g_strdup (filler->recipient);
  letter->status = g_strdup (status);
  letter->fields = tuntas_letter_filler_write_fields (filler);
  letter->by = request->by;
  letter->at = tuntas_workspace_now (self);
  if (letter->by == 0)
    letter->by =
      tuntas_workspace_get_default_official (self, filler->file != NULL ? filler->file->sop : NULL);
  return letter;
}

/**
 * tuntas_workspace_save_letter_concept:
 * @self: an open office
 * @request: which letter
 * @error: return location for an error
 *
 * Keeps a concept, without a number.
 *
 * Returns: (transfer full) (nullable): the letter as kept
 */
TuntasLetter *
tuntas_workspace_save_letter_concept (TuntasWorkspace *self,
                                      const TuntasLetterRequest *request,
                                      GError **error)
{
  g_autoptr (TuntasLetterFiller) filler = open_filler (self, request, error);
  g_autoptr (TuntasLetter) letter = NULL;

  if (filler != NULL) {
    gint64 id;

    tuntas_letter_filler_apply_typed (filler);
    letter = make_letter (self, filler, request, "konsep");
    id = tuntas_store_save_letter (tuntas_workspace_get_store (self), letter, error);
    if (id != 0) {
      tuntas_workspace_note_change (self);
      letter->id = id;
      return g_steal_pointer (&letter);
    }
  }
  tuntas_service_error_adopt (error);
  return NULL;
}

/* {sifat} of a number: the letter of the security class. */
static const char *
nature_code (const char *nature)
{
  g_autofree char *folded = g_utf8_casefold (nature != NULL ? nature : "", -1);

  if (strstr (folded, "sangat rahasia") != NULL)
    return "SR";
  if (strstr (folded, "rahasia") != NULL)
    return "R";
  if (strstr (folded, "terbatas") != NULL)
    return "T";
  return "B";
}

/* Within a transaction: the next number of the agenda. */
static gboolean
take_number (TuntasWorkspace *self,
             TuntasLetterFiller *filler,
             TuntasLetter *letter,
             GError **error)
{
  TuntasOffice *office = tuntas_workspace_get_office (self);
  TuntasNumberParts parts = {0};

  letter->year = filler->date / 10000;
  if (!tuntas_store_next_number (tuntas_workspace_get_store (self), TUNTAS_STORE_SERIES_LETTERS,
                                 letter->year, &letter->agenda, error))
    return FALSE;
  parts.number = letter->agenda;
  parts.date = filler->date;
  parts.code = filler->letter_template->code;
  parts.unit = office->unit_code;
  parts.nature = nature_code (tuntas_field_set_get_text (filler->fields, "surat.sifat"));
  letter->number = tuntas_number_format_apply (office->letter_format, &parts, error);
  if (letter->number == NULL)
    return FALSE;
  tuntas_letter_filler_set_number (filler, letter->number);
  return TRUE;
}

/* Within a transaction: tells the case, or every case of the meeting, about the letter. */
static gboolean
tell_cases (TuntasWorkspace *self,
            TuntasLetter *letter,
            TuntasMeeting *meeting,
            const char *title,
            const char *status,
            const char *note,
            gint64 by,
            GError **error)
{
  g_autoptr (TuntasCommand) command = tuntas_command_new ();

  command->act = TUNTAS_ACT_LETTER;
  command->by = by;
  command->note = g_strdup (note);
  command->details =
    tuntas_event_details_make ("jenis", letter->kind, "judul", title, "nomor", letter->number,
                               "status", status, "sha256", letter->hash, NULL);
  if (letter->case_id != 0)
    return tuntas_workspace_act_within (self, letter->case_id, command, error);
  for (guint i = 0; meeting != NULL && meeting->cases != NULL && i < meeting->cases->len; i++) {
    if (!tuntas_workspace_act_within (self, g_array_index (meeting->cases, gint64, i), command,
                                      error))
      return FALSE;
  }
  return TRUE;
}

/* Within a transaction. */
static TuntasLetter *
issue_within (TuntasWorkspace *self,
              TuntasLetterFiller *filler,
              const TuntasLetterRequest *request,
              GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasLetter) letter = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gint64 id;

  tuntas_letter_filler_apply_typed (filler);
  if (!tuntas_letter_template_check_fields (filler->letter_template, filler->fields, error))
    return NULL;
  letter = make_letter (self, filler, request, "terbit");
  if (filler->letter_template->numbered && !take_number (self, filler, letter, error))
    return NULL;
  pdf = render (self, filler, error);
  letter->hash = pdf != NULL ? tuntas_store_put_content (store, pdf, error) : NULL;
  if (letter->hash == NULL)
    return NULL;
  id = tuntas_store_save_letter (store, letter, error);
  if (id == 0 || !tell_cases (self, letter, filler->meeting, filler->letter_template->title,
                              "terbit", NULL, request->by, error))
    return NULL;
  letter->id = id;
  return g_steal_pointer (&letter);
}

/**
 * tuntas_workspace_issue_letter:
 * @self: an open office
 * @request: which letter; one with a `letter_id` was a concept
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` when something required lacks, or an
 *   error of documents or store
 *
 * Issues a letter: number from the one agenda, PDF, row and event in one transaction.
 *
 * Returns: (transfer full) (nullable): the letter
 */
TuntasLetter *
tuntas_workspace_issue_letter (TuntasWorkspace *self,
                               const TuntasLetterRequest *request,
                               GError **error)
{
  g_autoptr (TuntasLetterFiller) filler = open_filler (self, request, error);
  g_autoptr (TuntasLetter) letter = NULL;

  if (filler == NULL || !tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  letter = issue_within (self, filler, request, error);
  if (!tuntas_workspace_end (self, letter != NULL, error))
    return NULL;
  return g_steal_pointer (&letter);
}

/* Within a transaction. */
static gboolean
cancel_within (TuntasWorkspace *self,
               gint64 letter_id,
               const char *reason,
               gint64 by,
               GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasLetter) letter = tuntas_store_load_letter (store, letter_id, error);
  g_autoptr (TuntasLetterTemplate) letter_template = NULL;
  const char *title;

  if (letter == NULL || !tuntas_store_cancel_letter (store, letter_id, reason, error))
    return FALSE;
  letter_template = tuntas_letter_filler_load_template (self, letter->kind, NULL);
  title = letter_template != NULL ? letter_template->title : letter->kind;
  return tell_cases (self, letter, NULL, title, "batal", reason, by, error);
}

/**
 * tuntas_workspace_cancel_letter:
 * @self: an open office
 * @letter_id: an issued letter
 * @reason: why
 * @by: who cancels it
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` without a reason, or another error
 *
 * Cancels a letter. Its number stays in the agenda, with the reason, and is never given again.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_cancel_letter (TuntasWorkspace *self,
                                gint64 letter_id,
                                const char *reason,
                                gint64 by,
                                GError **error)
{
  if (reason == NULL || *reason == '\0') {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("Write why the letter is cancelled: the agenda keeps the reason beside "
                            "the number."));
    return FALSE;
  }
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return FALSE;
  }
  return tuntas_workspace_end (self, cancel_within (self, letter_id, reason, by, error), error);
}

/**
 * tuntas_workspace_list_letters:
 * @self: an open office
 * @case_id: a case; 0 for all letters of this year, newest first, after the concepts
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type TuntasLetter): letters
 */
GPtrArray *
tuntas_workspace_list_letters (TuntasWorkspace *self, gint64 case_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);

  if (case_id != 0)
    return tuntas_store_list_letters (store, case_id, error);
  return tuntas_store_list_letters_of_year (
    store,
    tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), tuntas_workspace_now (self)) /
      10000,
    error);
}

/**
 * tuntas_workspace_load_letter:
 * @self: an open office
 * @letter_id: a letter
 * @error: return location for an error of `TUNTAS_SERVICE_ERROR`
 *
 * Returns: (transfer full) (nullable): the letter as it stands in the agenda
 */
TuntasLetter *
tuntas_workspace_load_letter (TuntasWorkspace *self, gint64 letter_id, GError **error)
{
  TuntasLetter *letter =
    tuntas_store_load_letter (tuntas_workspace_get_store (self), letter_id, error);

  if (letter == NULL)
    tuntas_service_error_adopt (error);
  return letter;
}

/**
 * tuntas_workspace_load_letter_pdf:
 * @self: an open office
 * @letter_id: a letter
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the PDF as issued; for a concept as it would be issued now
 */
GBytes *
tuntas_workspace_load_letter_pdf (TuntasWorkspace *self, gint64 letter_id, GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  g_autoptr (TuntasLetter) letter = tuntas_store_load_letter (store, letter_id, error);
  g_autoptr (TuntasLetterRequest) request = NULL;
  GBytes *pdf;

  if (letter == NULL) {
    tuntas_service_error_adopt (error);
    return NULL;
  }
  if (letter->hash != NULL) {
    pdf = tuntas_store_load_content (store, letter->hash, error);
    if (pdf == NULL)
      tuntas_service_error_adopt (error);
    return pdf;
  }
  request = tuntas_letter_request_new (letter->kind);
  request->case_id = letter->case_id;
  request->meeting_id = letter->meeting_id;
  request->action_id = letter->action_id;
  request->letter_id = letter_id;
  request->date = letter->date;
  request->by = letter->by;
  return tuntas_workspace_preview_letter (self, request, error);
}
