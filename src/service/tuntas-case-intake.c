/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-service-private.h"
#include "tuntas-workspace-private.h"

#include "tuntas-intake-field.h"
#include "tuntas-legal-limits.h"
#include "tuntas-nik.h"
#include "tuntas-number-format.h"
#include "tuntas-store-attachments.h"
#include "tuntas-store-cases.h"
#include "tuntas-store-drafts.h"
#include "tuntas-store-ledger.h"
#include "tuntas-store-letters.h"
#include "tuntas-store-office.h"
#include "tuntas-store-people.h"
#include "tuntas-store-query.h"
#include "tuntas-workflow.h"

#include <glib/gi18n-lib.h>

/* Setting that keeps the places of the office's region, one "kecamatan;desa" a line. */
#define SETTING_PLACES "wilayah"

/**
 * tuntas_intake_issue_new:
 * @field: member of the complaint or complainant
 * @message: said beside the field
 * @required: false for a mere warning
 *
 * Returns: (transfer full): an issue
 */
TuntasIntakeIssue *
tuntas_intake_issue_new (const char *field, const char *message, gboolean required)
{
  TuntasIntakeIssue *self = g_new0 (TuntasIntakeIssue, 1);

  self->field = g_strdup (field);
  self->message = g_strdup (message);
  self->required = required;
  return self;
}

/**
 * tuntas_intake_issue_free:
 * @self: (transfer full) (nullable): an issue
 */
void
tuntas_intake_issue_free (TuntasIntakeIssue *self)
{
  if (self == NULL)
    return;
  g_free (self->field);
  g_free (self->message);
  g_free (self);
}

/**
 * tuntas_place_free:
 * @self: (transfer full) (nullable): a place
 */
void
tuntas_place_free (TuntasPlace *self)
{
  if (self == NULL)
    return;
  g_free (self->district);
  g_strfreev (self->villages);
  g_free (self);
}

/* What is said beside which field of the form when something is missing that an SOP asks for; in
 * the order of the form. */
static const struct {
  TuntasIntakeField asked;
  const char *field;
  const char *message;
} requirements[] = {
  {TUNTAS_INTAKE_FIELD_EXTERNAL_ID, "external_id",
   N_ ("Write down the Tracking ID of the report in LAPOR!.")},
  {TUNTAS_INTAKE_FIELD_CATEGORY, "category", N_ ("Choose a category.")},
  {TUNTAS_INTAKE_FIELD_SUBJECT, "subject", N_ ("Write in a few words what it is about.")},
  {TUNTAS_INTAKE_FIELD_ACCOUNT, "account", N_ ("Write down what happened, as it was told.")},
  {TUNTAS_INTAKE_FIELD_PLACE, "place", N_ ("Write down where it happened.")},
  {TUNTAS_INTAKE_FIELD_EVENT_DATE, "event_date", N_ ("Write down on which day it happened.")},
  {TUNTAS_INTAKE_FIELD_SERVICE, "service_unit", N_ ("Choose the service or unit.")},
  {TUNTAS_INTAKE_FIELD_RESPONDENT, "respondent",
   N_ ("Write down about whom or what the complaint is.")},
  {TUNTAS_INTAKE_FIELD_REQUEST, "request", N_ ("Write down what is asked for.")},
  {TUNTAS_INTAKE_FIELD_NAME, "name",
   N_ ("Write down the name of the complainant, or mark the complaint as anonymous.")},
  {TUNTAS_INTAKE_FIELD_ADDRESS, "address",
   N_ ("Write down the address of the complainant, or mark the complaint as anonymous.")},
  {TUNTAS_INTAKE_FIELD_CONTACT, "phone",
   N_ ("Write down a telephone number or an e-mail address.")},
  {TUNTAS_INTAKE_FIELD_NIK, "nik", N_ ("Write down the NIK, or mark the complaint as anonymous.")},
};

static gboolean
is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text)) {
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_required (TuntasSop *sop, TuntasIntakeField field)
{
  /* Without a subject a case cannot be told from another in any list. */
  return field == TUNTAS_INTAKE_FIELD_SUBJECT ||
         (sop != NULL && sop->required != NULL &&
          g_strv_contains ((const char *const *)sop->required,
                           tuntas_intake_field_to_code (field)));
}

static void
add_issue (GPtrArray *issues, const char *field, const char *message, gboolean required)
{
  g_ptr_array_add (issues, tuntas_intake_issue_new (field, message, required));
}

static void
check_fields (TuntasWorkspace *self,
              TuntasSop *sop,
              TuntasComplaint *complaint,
              TuntasComplainant *complainant,
              GPtrArray *issues)
{
  int today =
    tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), tuntas_workspace_now (self));

  for (guint i = 0; i < G_N_ELEMENTS (requirements); i++) {
    TuntasIntakeField asked = requirements[i].asked;

    if (is_required (sop, asked) && !tuntas_intake_field_is_filled (asked, complaint, complainant))
      add_issue (issues, requirements[i].field, _ (requirements[i].message), TRUE);
  }
  if (complaint->event_date > today)
    add_issue (issues, "event_date", _ ("The day of the event lies in the future."), TRUE);
  if (complaint->received_at > tuntas_workspace_now (self) + 60)
    add_issue (issues, "received_at", _ ("The moment of receipt lies in the future."), TRUE);
}

/**
 * tuntas_workspace_check_intake:
 * @self: an open office
 * @complaint: what was brought in so far
 * @complainant: (nullable): who, so far
 *
 * Checks an intake by the completeness rule of the SOP that it will walk. An anonymous complaint
 * needs no identity.
 *
 * Returns: (transfer full) (element-type TuntasIntakeIssue): what lacks or looks wrong, in the
 * order of the form
 */
GPtrArray *
tuntas_workspace_check_intake (TuntasWorkspace *self,
                               TuntasComplaint *complaint,
                               TuntasComplainant *complainant)
{
  GPtrArray *issues = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_intake_issue_free);
  g_autoptr (GError) error = NULL;
  TuntasSop *sop = tuntas_workspace_get_sop_for_kind (self, complaint->kind, &error);

  if (sop == NULL)
    add_issue (issues, "kind", error->message, TRUE);
  check_fields (self, sop, complaint, complainant, issues);

  if (complainant != NULL && !is_blank (complainant->nik)) {
    g_autoptr (GPtrArray) warnings = tuntas_nik_list_warnings (complainant->nik);

    for (guint i = 0; warnings != NULL && i < warnings->len; i++)
      add_issue (issues, "nik", g_ptr_array_index (warnings, i), FALSE);
  }
  return issues;
}

static gboolean
insert_attachments (TuntasWorkspace *self,
                    gint64 case_id,
                    GPtrArray *attachments,
                    gint64 by,
                    gint64 now,
                    GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);

  for (guint i = 0; attachments != NULL && i < attachments->len; i++) {
    TuntasAttachment *given = g_ptr_array_index (attachments, i);
    g_autoptr (TuntasAttachment) attachment = tuntas_attachment_new ();

    attachment->hash = tuntas_store_put_content (store, given->content, error);
    if (attachment->hash == NULL)
      return FALSE;
    attachment->case_id = case_id;
    attachment->name = g_strdup (given->name);
    attachment->mime = g_strdup (given->mime);
    attachment->size = (gint64)g_bytes_get_size (given->content);
    attachment->by = by;
    attachment->at = now;
    if (tuntas_store_insert_attachment (store, attachment, error) == 0)
      return FALSE;
  }
  return TRUE;
}

/* Where a case stands among all others. */
typedef struct {
  char *text;
  int year;
  int sequence;
} Number;

/* The next register number of the year of @now. */
static gboolean
take_register_number (TuntasWorkspace *self, gint64 now, Number *number, GError **error)
{
  TuntasOffice *office = tuntas_workspace_get_office (self);
  TuntasNumberParts parts = {0};

  parts.date = tuntas_calendar_date_of (tuntas_workspace_get_calendar (self), now);
  number->year = parts.date / 10000;
  if (!tuntas_store_next_number (tuntas_workspace_get_store (self), TUNTAS_STORE_SERIES_REGISTER,
                                 number->year, &number->sequence, error))
    return FALSE;
  parts.number = number->sequence;
  parts.unit = office->unit_code;
  number->text = tuntas_number_format_apply (office->register_format, &parts, error);
  return number->text != NULL;
}

/* What was finished before it came takes no number of the register: it keeps that of LAPOR!. */
static gboolean
take_history_number (TuntasWorkspace *self,
                     TuntasComplaint *complaint,
                     Number *number,
                     GError **error)
{
  g_return_val_if_fail (complaint->external_id != NULL, FALSE);

  number->text = g_strdup_printf ("LAPOR-%s", complaint->external_id);
  return tuntas_store_next_number (tuntas_workspace_get_store (self), TUNTAS_STORE_SERIES_HISTORY,
                                   number->year, &number->sequence, error);
}

/* Makes the case of a registration; @registered_at is the day under which lists show it. */
static gint64
write_case (TuntasWorkspace *self,
            TuntasComplaint *complaint,
            TuntasComplainant *complainant,
            GPtrArray *attachments,
            TuntasSop *sop,
            TuntasEvent *event,
            const Number *number,
            gint64 registered_at,
            GError **error)
{
  TuntasStore *store = tuntas_workspace_get_store (self);
  TuntasCaseProjection projection = {0};
  g_autoptr (TuntasCaseState) state = tuntas_workflow_apply (sop, NULL, event, error);
  gint64 person = 0;

  if (state == NULL)
    return 0;
  if (complainant != NULL && !is_blank (complainant->name)) {
    person = tuntas_store_insert_complainant (store, complainant, error);
    if (person == 0)
      return 0;
  }
  tuntas_workspace_project (self, sop, state, complaint->channel, &projection);
  event->case_id =
    tuntas_store_insert_case (store, number->text, number->year, number->sequence, complaint,
                              person, registered_at, state, &projection, error);
  if (event->case_id == 0 || !tuntas_store_append_event (store, event, error) ||
      !insert_attachments (self, event->case_id, attachments, event->by, event->at, error))
    return 0;
  return event->case_id;
}

static TuntasEvent *
make_registration (TuntasWorkspace *self,
                   TuntasComplaint *complaint,
                   TuntasSop *sop,
                   const char *note,
                   gint64 by,
                   GError **error)
{
  TuntasEvent *event = NULL;

  if (by == 0)
    by = tuntas_workspace_get_default_official (self, sop);
  event = tuntas_workflow_register (sop, complaint, tuntas_workspace_get_actors (self),
                                    tuntas_workspace_get_calendar (self), by, 0,
                                    tuntas_workspace_now (self), error);
  if (event != NULL && note != NULL && event->note == NULL)
    event->note = g_strdup (note);
  return event;
}

/**
 * tuntas_workspace_register_within:
 * @self: an open office, whose caller holds a transaction
 * @complaint: what was brought in
 * @complainant: (nullable): who
 * @attachments: (nullable) (element-type TuntasAttachment): with their content
 * @sop: the SOP that the case shall walk
 * @note: (nullable): remark for the first event
 * @by: who takes it in; 0 for the official of the first step
 * @error: return location for an error
 *
 * Writes a new case without asking for completeness: an import takes what it gets.
 *
 * Returns: the case, 0 on failure
 */
gint64
tuntas_workspace_register_within (TuntasWorkspace *self,
                                  TuntasComplaint *complaint,
                                  TuntasComplainant *complainant,
                                  GPtrArray *attachments,
                                  TuntasSop *sop,
                                  const char *note,
                                  gint64 by,
                                  GError **error)
{
  g_autoptr (TuntasEvent) event = make_registration (self, complaint, sop, note, by, error);
  Number number = {0};
  gint64 case_id = 0;

  if (event == NULL)
    return 0;
  if (take_register_number (self, event->at, &number, error))
    case_id =
      write_case (self, complaint, complainant, attachments, sop, event, &number, event->at, error);
  g_free (number.text);
  return case_id;
}

/**
 * tuntas_workspace_register_history_within:
 * @self: an open office, whose caller holds a transaction
 * @complaint: what was brought in, with the number that it has elsewhere
 * @complainant: (nullable): who
 * @attachments: (nullable) (element-type TuntasAttachment): with their content
 * @sop: the SOP that the case would have walked
 * @note: (nullable): remark for the first event
 * @filing: command that archives it and says where it was finished
 * @error: return location for an error
 *
 * Writes a report that was finished elsewhere before it came: registered and filed at once, under
 * its number there and the day on which it came in there, so that neither the register of this year
 * nor any list of what is to be done shows it.
 *
 * Returns: the case, 0 on failure
 */
gint64
tuntas_workspace_register_history_within (TuntasWorkspace *self,
                                          TuntasComplaint *complaint,
                                          TuntasComplainant *complainant,
                                          GPtrArray *attachments,
                                          TuntasSop *sop,
                                          const char *note,
                                          TuntasCommand *filing,
                                          GError **error)
{
  g_autoptr (TuntasEvent) event = make_registration (self, complaint, sop, note, filing->by, error);
  Number number = {0};
  gint64 case_id = 0;

  if (event == NULL)
    return 0;
  if (take_history_number (self, complaint, &number, error))
    case_id = write_case (self, complaint, complainant, attachments, sop, event, &number,
                          complaint->received_at, error);
  g_free (number.text);
  return case_id != 0 && tuntas_workspace_act_within (self, case_id, filing, error) ? case_id : 0;
}

static gboolean
check_complete (TuntasWorkspace *self,
                TuntasSop *sop,
                TuntasComplaint *complaint,
                TuntasComplainant *complainant,
                GError **error)
{
  g_autoptr (GPtrArray) issues =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_intake_issue_free);

  check_fields (self, sop, complaint, complainant, issues);
  if (issues->len == 0)
    return TRUE;
  g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID, "%s",
               ((TuntasIntakeIssue *)g_ptr_array_index (issues, 0))->message);
  return FALSE;
}

/* Records are not changed after they were handed on, so what is not told is filled into a copy. */
static TuntasComplaint *
dup_complaint (TuntasComplaint *given, gint64 now)
{
  TuntasComplaint *copy = tuntas_complaint_new ();

  *copy = *given;
  copy->category = g_strdup (given->category);
  copy->subject = g_strdup (given->subject);
  copy->account = g_strdup (given->account);
  copy->request = g_strdup (given->request);
  copy->respondent = g_strdup (given->respondent);
  copy->service_unit = g_strdup (given->service_unit);
  copy->district = g_strdup (given->district);
  copy->village = g_strdup (given->village);
  copy->place = g_strdup (given->place);
  copy->external_id = g_strdup (given->external_id);
  copy->external_status = g_strdup (given->external_status);
  copy->external_source = g_strdup (given->external_source);
  copy->external_digest = g_strdup (given->external_digest);
  copy->original = g_strdup (given->original);
  if (copy->received_at == 0)
    copy->received_at = now;
  return copy;
}

/**
 * tuntas_workspace_register:
 * @self: an open office
 * @complaint: what was brought in; a `received_at` of 0 is now
 * @complainant: (nullable): who; not kept when the complaint is anonymous
 * @attachments: (nullable) (element-type TuntasAttachment): files with their content
 * @sop_name: (nullable): which SOP; NULL for the one in force for this kind
 * @by: who takes it in; 0 for the official of the first step
 * @error: return location for `TUNTAS_SERVICE_ERROR_INVALID` when something required lacks,
 *   `…_NO_SOP`, or an error of `TUNTAS_STORE_ERROR`
 *
 * Takes a complaint in: case, number, complainant, files, event and search in one transaction.
 *
 * Returns: the case, 0 on failure
 */
gint64
tuntas_workspace_register (TuntasWorkspace *self,
                           TuntasComplaint *complaint,
                           TuntasComplainant *complainant,
                           GPtrArray *attachments,
                           const char *sop_name,
                           gint64 by,
                           GError **error)
{
  g_autoptr (TuntasComplaint) complete = dup_complaint (complaint, tuntas_workspace_now (self));
  TuntasSop *sop = sop_name != NULL
                     ? tuntas_workspace_get_sop_in_force (self, sop_name, error)
                     : tuntas_workspace_get_sop_for_kind (self, complaint->kind, error);
  gint64 case_id;

  if (sop == NULL || !check_complete (self, sop, complete, complainant, error))
    return 0;
  if (!tuntas_workspace_begin (self, error)) {
    tuntas_service_error_adopt (error);
    return 0;
  }
  case_id = tuntas_workspace_register_within (
    self, complete, complaint->anonymous ? NULL : complainant, attachments, sop, NULL, by, error);
  return tuntas_workspace_end (self, case_id != 0, error) ? case_id : 0;
}

/**
 * tuntas_workspace_estimate_due:
 * @self: an open office
 * @complaint: what was brought in so far
 * @error: return location for an error
 *
 * Until when the citizen is answered if the complaint is registered now and its file is complete:
 * the nearest of the limits that end with a decision or an answer.
 *
 * Returns: Unix seconds; 0 when no limit holds
 */
gint64
tuntas_workspace_estimate_due (TuntasWorkspace *self, TuntasComplaint *complaint, GError **error)
{
  GPtrArray *limits = tuntas_workspace_get_legal_limits (self);
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (self);
  gint64 now = tuntas_workspace_now (self);
  gint64 nearest = 0;

  for (guint i = 0; i < limits->len; i++) {
    TuntasLegalLimit *limit = g_ptr_array_index (limits, i);
    gint64 due;

    if (limit->stop != TUNTAS_MILESTONE_ANSWERED && limit->stop != TUNTAS_MILESTONE_DECIDED &&
        limit->stop != TUNTAS_MILESTONE_CLOSED)
      continue;
    if (limit->start != TUNTAS_MILESTONE_RECEIVED && limit->start != TUNTAS_MILESTONE_COMPLETE)
      continue;
    if (!tuntas_legal_limit_applies (limit, complaint->kind, complaint->channel,
                                     complaint->supervisory))
      continue;
    due = tuntas_calendar_add (calendar, now, limit->duration);
    if (nearest == 0 || due < nearest)
      nearest = due;
  }
  return nearest;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const TuntasPlace *first = *(TuntasPlace *const *)a;
  const TuntasPlace *second = *(TuntasPlace *const *)b;

  return g_utf8_collate (first->district, second->district);
}

/* One "kecamatan;desa" a line; a line without a semicolon is a district alone. */
static GPtrArray *
parse_places (const char *text)
{
  GPtrArray *places = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_place_free);
  g_autoptr (GHashTable) by_district = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                              (GDestroyNotify)g_strv_builder_unref);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (g_strstrip (lines[i]), ";", 2);
    GStrvBuilder *villages;

    if (parts[0] == NULL || *parts[0] == '\0' || *parts[0] == '#')
      continue;
    villages = g_hash_table_lookup (by_district, parts[0]);
    if (villages == NULL) {
      villages = g_strv_builder_new ();
      g_hash_table_insert (by_district, g_strdup (parts[0]), villages);
    }
    if (parts[1] != NULL && *parts[1] != '\0')
      g_strv_builder_add (villages, parts[1]);
  }

  g_hash_table_iter_init (&iter, by_district);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    TuntasPlace *place = g_new0 (TuntasPlace, 1);

    place->district = g_strdup (key);
    place->villages = g_strv_builder_end (value);
    g_ptr_array_add (places, place);
  }
  g_ptr_array_sort (places, compare_places);
  return places;
}

/* What earlier complaints named, when the office has no list of its places. */
static char *
places_of_cases (TuntasWorkspace *self, GError **error)
{
  g_autoptr (GPtrArray) places =
               tuntas_store_list_places (tuntas_workspace_get_store (self), error);

  if (places == NULL)
    return NULL;
  g_ptr_array_add (places, NULL);
  return g_strjoinv ("\n", (char **)places->pdata);
}

/**
 * tuntas_workspace_list_places:
 * @self: an open office
 * @error: return location for an error
 *
 * The places of the office's region: its own list, or `wilayah/CODE.txt` in the data folder, where
 * CODE is the region code of the office, else what earlier complaints named.
 *
 * Returns: (transfer full) (nullable) (element-type TuntasPlace): by name; empty when none is known
 */
GPtrArray *
tuntas_workspace_list_places (TuntasWorkspace *self, GError **error)
{
  TuntasOffice *office = tuntas_workspace_get_office (self);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (!tuntas_store_get_setting (tuntas_workspace_get_store (self), SETTING_PLACES, &text, error))
    return NULL;
  if (text != NULL)
    return parse_places (text);

  if (office->region_code != NULL && *office->region_code != '\0') {
    g_autofree char *name = g_strconcat (office->region_code, ".txt", NULL);

    path = g_build_filename (tuntas_workspace_get_data_dir (self), "wilayah", name, NULL);
  }
  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS)) {
    if (!g_file_get_contents (path, &text, NULL, error))
      return NULL;
  } else {
    text = places_of_cases (self, error);
    if (text == NULL)
      return NULL;
  }
  return parse_places (text);
}

/**
 * tuntas_workspace_save_draft:
 * @self: an open office
 * @key: which draft: "pengaduan-baru"
 * @text: (nullable): what was typed so far; NULL to forget it
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Keeps what was typed, so that it survives closing the program or pulling the plug.
 *
 * Returns: whether it is on the disk
 */
gboolean
tuntas_workspace_save_draft (TuntasWorkspace *self,
                             const char *key,
                             const char *text,
                             GError **error)
{
  return tuntas_store_save_draft (tuntas_workspace_get_store (self), key, text,
                                  tuntas_workspace_now (self), error);
}

/**
 * tuntas_workspace_load_draft:
 * @self: an open office
 * @key: which draft
 * @error: return location for an error of `TUNTAS_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): what was typed; NULL without an error when there is none
 */
char *
tuntas_workspace_load_draft (TuntasWorkspace *self, const char *key, GError **error)
{
  g_autofree char *text = NULL;

  if (!tuntas_store_load_draft (tuntas_workspace_get_store (self), key, &text, error))
    return NULL;
  return g_steal_pointer (&text);
}
