/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-action-private.h"

#include "tuntas-corrective-service-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-store-corrective.h"
#include "tuntas-store-meetings.h"
#include "tuntas-store-surveys.h"

#include <glib/gi18n-lib.h>

/* The words in this file go into official documents, which are Indonesian in every language of the
 * window. */

static void
set_date (TuntasFieldSet *fields, const char *path, int date)
{
  g_autofree char *text = date != 0 ? tuntas_date_text_format (date) : NULL;

  tuntas_field_set_set_text (fields, path, text);
}

/* Who signs, with a line for the NIP that is not there when nobody is named. */
static void
set_person (TuntasFieldSet *fields, const char *who, TuntasOfficial *official)
{
  g_autofree char *name = g_strconcat (who, ".nama", NULL);
  g_autofree char *post = g_strconcat (who, ".jabatan", NULL);
  g_autofree char *line = g_strconcat (who, ".nip_baris", NULL);
  g_autofree char *nip = NULL;

  if (official == NULL)
    return;
  nip = official->nip != NULL && *official->nip != '\0' ? g_strdup_printf ("NIP %s", official->nip)
                                                        : NULL;
  tuntas_field_set_set_text (fields, name, official->name);
  tuntas_field_set_set_text (fields, post, official->position);
  tuntas_field_set_set_text (fields, line, nip);
}

static const char *
status_text (TuntasCorrectiveStatus status)
{
  switch (status) {
  case TUNTAS_CORRECTIVE_STATUS_OPEN:
    return "terbuka";
  case TUNTAS_CORRECTIVE_STATUS_DONE:
    return "menunggu verifikasi";
  case TUNTAS_CORRECTIVE_STATUS_REDO:
    return "terbuka, diulang";
  case TUNTAS_CORRECTIVE_STATUS_VERIFIED:
    return "selesai";
  case TUNTAS_CORRECTIVE_STATUS_CANCELLED:
    return "dibatalkan";
  }
  return "";
}

static gboolean
set_source (TuntasWorkspace *workspace,
            TuntasFieldSet *fields,
            TuntasCorrectiveAction *action,
            TuntasCaseFile *file,
            GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (workspace);
  g_autofree char *text = NULL;

  if (action->period_id != 0 && action->source != TUNTAS_CORRECTIVE_SOURCE_MEETING) {
    g_autoptr (TuntasSurveyPeriod) period =
                 tuntas_store_load_survey_period (store, action->period_id, error);

    if (period == NULL)
      return FALSE;
    text = g_strdup (period->title);
  } else if (action->meeting_id != 0) {
    g_autoptr (TuntasMeeting) meeting =
                 tuntas_store_load_meeting (store, action->meeting_id, error);

    if (meeting == NULL)
      return FALSE;
    text = g_strdup_printf ("Rapat: %s", meeting->title);
  } else if (file != NULL) {
    text = g_strdup_printf ("Keluhan nomor %s", file->summary->number);
  }
  tuntas_field_set_set_text (fields, "tindakan.sumber", text);
  return TRUE;
}

/* "19 November 2026: Loket kedua dibuka." */
static void
set_dated (TuntasFieldSet *fields, const char *path, int date, const char *text)
{
  g_autofree char *day = date != 0 ? tuntas_date_text_format (date) : NULL;
  g_autofree char *line = NULL;

  if (day != NULL && text != NULL)
    line = g_strdup_printf ("%s: %s", day, text);
  tuntas_field_set_set_text (fields, path, line != NULL ? line : day != NULL ? day : text);
}

static void
set_texts (TuntasWorkspace *workspace, TuntasFieldSet *fields, TuntasCorrectiveAction *action)
{
  static const char *const quarters[] = {NULL, "TW I", "TW II", "TW III", "TW IV"};
  g_autofree char *responsible = tuntas_corrective_dup_responsible (workspace, action);

  tuntas_field_set_set_text (fields, "tindakan.nomor", action->number);
  set_date (fields, "tindakan.tanggal", action->date);
  tuntas_field_set_set_text (fields, "tindakan.unit", action->unit);
  tuntas_field_set_set_text (fields, "tindakan.unsur", action->element_label);
  tuntas_field_set_set_text (fields, "tindakan.layanan", action->service);
  tuntas_field_set_set_text (fields, "tindakan.nrr", action->baseline_nrr);
  tuntas_field_set_set_text (fields, "tindakan.nik", action->baseline_nik);
  tuntas_field_set_set_text (fields, "tindakan.mutu", action->baseline_grade);
  tuntas_field_set_set_text (fields, "tindakan.uraian", action->finding);
  tuntas_field_set_set_text (fields, "tindakan.akar", action->root_cause);
  tuntas_field_set_set_text (fields, "tindakan.perbaikan", action->correction);
  tuntas_field_set_set_text (fields, "tindakan.pencegahan", action->prevention);
  tuntas_field_set_set_text (fields, "tindakan.penanggung_jawab",
                             *responsible != '\0' ? responsible : NULL);
  set_date (fields, "tindakan.target", action->due_on);
  tuntas_field_set_set_text (fields, "tindakan.triwulan",
                             quarters[tuntas_corrective_action_get_quarter (action)]);
  set_dated (fields, "tindakan.realisasi", action->done_on, action->done);
  set_dated (fields, "tindakan.verifikasi", action->verified_on, action->verification);
  if (action->status == TUNTAS_CORRECTIVE_STATUS_VERIFIED)
    tuntas_field_set_set_text (fields, "tindakan.hasil", "sesuai");
  if (action->status == TUNTAS_CORRECTIVE_STATUS_REDO)
    tuntas_field_set_set_text (fields, "tindakan.hasil", "belum sesuai");
  tuntas_field_set_set_text (fields, "tindakan.keadaan", status_text (action->status));
}

/* The action that was named; else the last one of the case in the form that is printed. */
static TuntasCorrectiveAction *
find_action (TuntasWorkspace *workspace,
             const TuntasLetterRequest *request,
             TuntasCaseFile *file,
             GError **error)
{
  g_autoptr (TuntasCorrectiveAction) found = NULL;

  if (request->action_id != 0) {
    found = tuntas_store_load_corrective_action (tuntas_workspace_get_store (workspace),
                                                 request->action_id, error);
    if (found != NULL && found->case_id != request->case_id) {
      g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                           _ ("The corrective action does not belong to this case. Make its form "
                              "where the action stands."));
      return NULL;
    }
    return g_steal_pointer (&found);
  }
  for (guint i = 0; file != NULL && i < file->actions->len; i++) {
    TuntasCorrectiveAction *action =
      ((TuntasCorrectiveView *)g_ptr_array_index (file->actions, i))->action;

    if (action->status == TUNTAS_CORRECTIVE_STATUS_CANCELLED ||
        g_strcmp0 (action->form, request->kind) != 0)
      continue;
    tuntas_corrective_action_unref (found);
    found = tuntas_corrective_action_ref (action);
  }
  return g_steal_pointer (&found);
}

/**
 * tuntas_letter_action_fill:
 * @workspace: an open office
 * @fields: fields of a letter
 * @request: which letter
 * @file: (nullable): its case
 * @action_id: (out): the action that the letter is about; 0 for none
 * @error: return location for an error
 *
 * Fills the form of a corrective action. Without an action what is proposed for one is proposed
 * for the form, too, so that it can be made while the case walks.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_letter_action_fill (TuntasWorkspace *workspace,
                           TuntasFieldSet *fields,
                           const TuntasLetterRequest *request,
                           TuntasCaseFile *file,
                           gint64 *action_id,
                           GError **error)
{
  gboolean is_form = g_strcmp0 (request->kind, TUNTAS_CORRECTIVE_PTP) == 0 ||
                     g_strcmp0 (request->kind, TUNTAS_CORRECTIVE_PTPP) == 0;
  g_autoptr (TuntasCorrectiveAction) action = NULL;
  g_autoptr (GError) cause = NULL;

  *action_id = 0;
  if (!is_form && request->action_id == 0)
    return TRUE;
  action = find_action (workspace, request, file, &cause);
  if (cause != NULL) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  if (action != NULL)
    *action_id = action->id;
  else if (file != NULL && !file->sop->survey)
    action = tuntas_workspace_draft_corrective_action (workspace, request->case_id, error);
  if (action == NULL) {
    if (error != NULL && *error == NULL)
      g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                           _ ("There is no corrective action yet. Make it first, on the page of "
                              "the survey or of the case."));
    return FALSE;
  }
  set_texts (workspace, fields, action);
  if (action->id == 0)
    set_date (fields, "tindakan.tanggal",
              tuntas_calendar_date_of (tuntas_workspace_get_calendar (workspace),
                                       tuntas_workspace_now (workspace)));
  set_person (
    fields, "pembuat",
    tuntas_workspace_get_official (workspace, action->by != 0 ? action->by : request->by));
  set_person (fields, "penanggung", tuntas_workspace_get_official (workspace, action->responsible));
  set_person (fields, "verifikator",
              tuntas_workspace_get_official (workspace, action->verified_by));
  return set_source (workspace, fields, action, file, error);
}
