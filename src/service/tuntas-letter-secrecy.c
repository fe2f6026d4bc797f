/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-filler-private.h"

#include "tuntas-workspace-private.h"

#include "tuntas-store-people.h"
#include "tuntas-store-redaction.h"

#include <glib/gi18n-lib.h>

/* No letter tells who complained anonymously or in confidence, neither in its text nor in its
 * copies: the words of the complaint are printed without the identity, and a letter in which
 * somebody typed it is not made. */

/* In the place of who complained; stands in letters, hence Indonesian. */
#define INSTEAD "[pengadu]"

/* The case whose complainant must not be named. */
typedef struct {
  TuntasWorkspace *workspace;
  gint64 case_id;
  const char *number;
} Secret;

static gboolean
hide_text (Secret *self, TuntasFieldSet *fields, const char *path, GError **error)
{
  const char *text = tuntas_field_set_get_text (fields, path);
  g_autofree char *redacted = NULL;

  if (text == NULL || *text == '\0')
    return TRUE;
  if (!tuntas_store_redact_complainant (tuntas_workspace_get_store (self->workspace), self->case_id,
                                        text, INSTEAD, &redacted, error))
    return FALSE;
  tuntas_field_set_set_text (fields, path, redacted);
  return TRUE;
}

static gboolean
hide_list (Secret *self,
           TuntasFieldSet *fields,
           const char *list,
           const char *member,
           GError **error)
{
  for (guint i = 0; i < tuntas_field_set_get_n_items (fields, list); i++) {
    if (!hide_text (self, tuntas_field_set_get_item (fields, list, i), member, error))
      return FALSE;
  }
  return TRUE;
}

/* Takes the identity out of what the complainant and the officials wrote about the case. */
gboolean
tuntas_letter_secrecy_hide (TuntasWorkspace *workspace, TuntasLetterFiller *self, GError **error)
{
  static const char *const texts[] = {"pengaduan.perihal",    "pengaduan.uraian",
                                      "pengaduan.permintaan", "pengaduan.lokasi",
                                      "pengaduan.terlapor",   "perkara.pokok"};
  static const struct {
    const char *list;
    const char *member;
  } lists[] = {
    {"pengaduan.bukti", "."},       {"perkara.dasar", "."},         {"perkara.catatan", "."},
    {"perkara.temuan", "."},        {"perkara.putusan", "."},       {"perkara.berkas", "uraian"},
    {"perkara.riwayat", "catatan"}, {"perkara.riwayat", "langkah"},
  };
  Secret secret = {workspace, 0, NULL};

  if (self->file == NULL ||
      (!self->file->complaint->anonymous && !self->file->complaint->confidential))
    return TRUE;
  secret.case_id = self->file->summary->id;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    if (!hide_text (&secret, self->fields, texts[i], error))
      return FALSE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    if (!hide_list (&secret, self->fields, lists[i].list, lists[i].member, error))
      return FALSE;
  }
  return TRUE;
}

/* Refuses a text that tells who complained. Saying so confirms a guess, and so is a look. */
static gboolean
check_text (Secret *self,
            const TuntasLetterRequest *request,
            const char *title,
            const char *text,
            GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self->workspace);
  g_autoptr (TuntasComplainant) seen = NULL;
  g_autofree char *redacted = NULL;
  g_autofree char *purpose = NULL;

  if (text == NULL || *text == '\0')
    return TRUE;
  if (!tuntas_store_redact_complainant (store, self->case_id, text, INSTEAD, &redacted, error))
    return FALSE;
  if (g_strcmp0 (text, redacted) == 0)
    return TRUE;
  purpose = g_strdup_printf ("surat ditolak karena memuat identitas: %s", title);
  seen = tuntas_store_show_complainant (store, self->case_id, request->by, purpose,
                                        tuntas_workspace_now (self->workspace), error);
  if (seen != NULL)
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("“%s” tells who brought case %s, who asked not to be named. Write “Pengadu” "
                    "there, without name, address or phone."),
                 title, self->number);
  return FALSE;
}

static gboolean
check_typed (Secret *self,
             TuntasLetterFiller *filler,
             const TuntasLetterRequest *request,
             GError **error)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, filler->typed);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    if (!check_text (self, request, key, value, error))
      return FALSE;
  }
  for (guint i = 0; i < filler->letter_template->fields->len; i++) {
    TuntasTemplateField *field = g_ptr_array_index (filler->letter_template->fields, i);
    g_autofree char *text = tuntas_letter_filler_dup_value (filler, field);

    if (!check_text (self, request, field->title, text, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_lines (Secret *self,
             const TuntasLetterRequest *request,
             const char *title,
             GStrv lines,
             GError **error)
{
  g_autofree char *text = lines != NULL ? g_strjoinv ("\n", lines) : NULL;

  return check_text (self, request, title, text, error);
}

static gboolean
check_participants (Secret *self,
                    TuntasMeeting *meeting,
                    const TuntasLetterRequest *request,
                    GError **error)
{
  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++) {
    TuntasParticipant *participant = g_ptr_array_index (meeting->participants, i);

    if (!check_text (self, request, _ ("Participants"), participant->name, error) ||
        !check_text (self, request, _ ("Participants"), participant->position, error))
      return FALSE;
  }
  return TRUE;
}

/* What of the meeting the template prints. */
static gboolean
check_meeting (Secret *self,
               TuntasLetterFiller *filler,
               const TuntasLetterRequest *request,
               GError **error)
{
  TuntasLetterTemplate *paper = filler->letter_template;
  TuntasMeeting *meeting = filler->meeting;

  if (meeting == NULL)
    return TRUE;
  if (tuntas_letter_filler_mentions (paper, "rapat.acara") &&
      !check_text (self, request, _ ("Subject of the meeting"), meeting->title, error))
    return FALSE;
  if (tuntas_letter_filler_mentions (paper, "rapat.agenda") &&
      !check_lines (self, request, _ ("Agenda"), meeting->agenda, error))
    return FALSE;
  if (tuntas_letter_filler_mentions (paper, "rapat.keputusan") &&
      !check_lines (self, request, _ ("Decisions"), meeting->decisions, error))
    return FALSE;
  if ((tuntas_letter_filler_mentions (paper, "rapat.undangan") ||
       tuntas_letter_filler_mentions (paper, "rapat.penerima") ||
       tuntas_letter_filler_mentions (paper, "rapat.hadir")) &&
      !check_participants (self, meeting, request, error))
    return FALSE;
  return TRUE;
}

static gboolean
check_case (TuntasWorkspace *workspace,
            TuntasLetterFiller *filler,
            const TuntasLetterRequest *request,
            TuntasCaseSummary *summary,
            GError **error)
{
  Secret secret = {workspace, summary->id, summary->number};

  if (!summary->anonymous && !summary->confidential)
    return TRUE;
  return check_typed (&secret, filler, request, error) &&
         check_meeting (&secret, filler, request, error);
}

/**
 * tuntas_letter_secrecy_check:
 * @workspace: an open office
 * @self: a filler
 * @request: the letter
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` when the letter tells who complained
 *   in the case, or in another one of the meeting, and asked not to be named
 *
 * Returns: whether the letter may be made
 */
gboolean
tuntas_letter_secrecy_check (TuntasWorkspace *workspace,
                             TuntasLetterFiller *self,
                             const TuntasLetterRequest *request,
                             GError **error)
{
  g_autoptr (GPtrArray) others = NULL;

  if (self->file != NULL && !check_case (workspace, self, request, self->file->summary, error))
    return FALSE;
  if (self->meeting == NULL || self->meeting->cases == NULL || self->meeting->cases->len == 0)
    return TRUE;
  others = tuntas_workspace_load_summaries (
    workspace, (gint64 *)(gpointer)self->meeting->cases->data, self->meeting->cases->len, error);
  for (guint i = 0; others != NULL && i < others->len; i++) {
    TuntasCaseSummary *summary = g_ptr_array_index (others, i);

    if ((self->file == NULL || summary->id != self->file->summary->id) &&
        !check_case (workspace, self, request, summary, error))
      return FALSE;
  }
  return others != NULL;
}
