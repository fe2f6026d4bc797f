/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letter-filler-private.h"

#include "tuntas-workspace-private.h"

#include "tuntas-date-text.h"
#include "tuntas-date.h"
#include "tuntas-decision.h"
#include "tuntas-letter-fields.h"
#include "tuntas-minutes.h"
#include "tuntas-store-letters.h"
#include "tuntas-terbilang.h"

/* What a letter says of a meeting. The words in this file go into official documents, which are
 * Indonesian in every language of the window. */

/* More cases than these are named by their numbers only. */
#define MAX_DESCRIBED 2

static char *
meeting_time_text (TuntasCalendar *calendar, TuntasMeeting *meeting)
{
  g_autofree char *start = tuntas_letter_filler_format_time (calendar, meeting->starts_at);
  g_autofree char *end = NULL;

  if (meeting->ends_at == 0)
    return g_strdup_printf ("pukul %s s.d. selesai", start);
  end = tuntas_letter_filler_format_time (calendar, meeting->ends_at);
  return g_strdup_printf ("pukul %.5s s.d. %s", start, end);
}

/* "Budi Contoh, Kepala Bidang, Dinas Contoh" */
static char *
join_participant (TuntasParticipant *participant)
{
  const char *const parts[] = {participant->name, participant->position, participant->agency};
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);
  }
  return g_strdup (text->str);
}

static void
add_participant (TuntasFieldSet *fields,
                 const char *list,
                 TuntasParticipant *participant,
                 gboolean even)
{
  TuntasFieldSet *item = tuntas_field_set_append_item (fields, list);
  g_autofree char *whole = join_participant (participant);

  tuntas_field_set_set_text (item, ".", whole);
  tuntas_field_set_set_text (item, "nama", participant->name);
  tuntas_field_set_set_text (item, "jabatan", participant->position);
  tuntas_field_set_set_text (item, "instansi", participant->agency);
  if (even)
    tuntas_field_set_set_text (item, "genap", "ya");
  if (participant->attended)
    tuntas_field_set_set_text (item, "hadir", "ya");
}

static void
fill_participants (TuntasFieldSet *fields, TuntasMeeting *meeting)
{
  guint n_present = 0;
  g_autofree char *words = NULL;
  g_autofree char *count = NULL;

  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++) {
    TuntasParticipant *participant = g_ptr_array_index (meeting->participants, i);

    add_participant (fields, "rapat.undangan", participant, i % 2 == 1);
    if (participant->attended)
      add_participant (fields, "rapat.hadir", participant, n_present++ % 2 == 1);
  }
  if (n_present == 0)
    return;
  words = tuntas_terbilang (n_present);
  count = g_strdup_printf ("%u (%s) orang", n_present, words);
  tuntas_field_set_set_text (fields, "rapat.jumlah_hadir", count);
}

/* Whoever signs an invitation is not among those invited by it. */
void
tuntas_letter_filler_fill_invited (TuntasLetterFiller *self, gint64 signer)
{
  GPtrArray *participants = self->meeting != NULL ? self->meeting->participants : NULL;
  guint n = 0;

  for (guint i = 0; participants != NULL && i < participants->len; i++) {
    TuntasParticipant *participant = g_ptr_array_index (participants, i);

    if (signer == 0 || participant->official != signer)
      add_participant (self->fields, "rapat.penerima", participant, n++ % 2 == 1);
  }
}

static void
fill_outcome (TuntasFieldSet *fields, TuntasMeeting *meeting)
{
  g_autoptr (TuntasMinutes) minutes = tuntas_minutes_parse (meeting->minutes);

  tuntas_field_set_set_text (fields, "rapat.notulen", minutes->discussion);
  tuntas_field_set_set_text (fields, "rapat.pembukaan", minutes->opening);
  tuntas_field_set_set_text (fields, "rapat.pembahasan", minutes->discussion);
  if (meeting->held)
    tuntas_field_set_set_text (fields, "rapat.terlaksana", "ya");
  for (guint i = 0; meeting->decisions != NULL && meeting->decisions[i] != NULL; i++) {
    g_autoptr (TuntasDecision) decision = tuntas_decision_parse (meeting->decisions[i]);
    TuntasFieldSet *item = tuntas_field_set_append_item (fields, "rapat.keputusan");

    tuntas_field_set_set_text (item, ".", decision->text);
    tuntas_field_set_set_text (item, "penanggung_jawab", decision->responsible);
    tuntas_field_set_set_text (item, "tenggat", decision->deadline);
    tuntas_field_set_set_text (item, "tindakan", decision->action);
  }
}

static char *
join_numbers (GPtrArray *cases)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < cases->len; i++)
    g_string_append_printf (numbers, "%s%s", i == 0 ? "" : (i + 1 == cases->len ? " dan " : ", "),
                            ((TuntasCaseSummary *)g_ptr_array_index (cases, i))->number);
  return g_strdup (numbers->str);
}

/* "pembahasan pengaduan masyarakat dengan nomor register …", as an invitation goes on after "Dalam
 * rangka"; a meeting without a case is called what it is about. */
static char *
describe_purpose (TuntasWorkspace *workspace, TuntasMeeting *meeting, GPtrArray *cases)
{
  g_autoptr (GString) purpose = g_string_new ("pembahasan ");

  if (cases->len == 0)
    return g_strdup_printf ("rapat “%s”", meeting->title);
  if (cases->len > MAX_DESCRIBED) {
    g_autofree char *numbers = join_numbers (cases);

    return g_strdup_printf ("pembahasan perkara dengan nomor register %s", numbers);
  }
  for (guint i = 0; i < cases->len; i++) {
    g_autofree char *described =
      tuntas_letter_filler_describe_case (workspace, g_ptr_array_index (cases, i));

    g_string_append_printf (purpose, "%s%s", i > 0 ? " serta " : "", described);
  }
  return g_strdup (purpose->str);
}

/* Number and date of the invitation that went out. */
static gboolean
fill_invitation (TuntasWorkspace *workspace, TuntasLetterFiller *self, int year, GError **error)
{
  g_autoptr (GPtrArray) letters = NULL;

  if (!tuntas_letter_filler_mentions (self->letter_template, "rapat.nomor_undangan"))
    return TRUE;
  letters = tuntas_store_list_letters_of_year (tuntas_workspace_get_store (workspace), year, error);
  for (guint i = 0; letters != NULL && i < letters->len; i++) {
    TuntasLetter *letter = g_ptr_array_index (letters, i);

    g_autofree char *day = tuntas_date_text_format (letter->date);
    g_autofree char *text = g_strdup_printf ("Nomor %s tanggal %s", letter->number, day);

    if (letter->meeting_id == self->meeting->id && letter->number != NULL &&
        g_strcmp0 (letter->kind, "undangan-rapat") == 0 &&
        g_strcmp0 (letter->status, "terbit") == 0)
      tuntas_field_set_set_text (self->fields, "rapat.nomor_undangan", text);
  }
  return letters != NULL;
}

static void
fill_plan (TuntasWorkspace *workspace, TuntasFieldSet *fields, TuntasMeeting *meeting, int date)
{
  TuntasCalendar *calendar = tuntas_workspace_get_calendar (workspace);
  TuntasOffice *office = tuntas_workspace_get_office (workspace);
  TuntasOfficial *leader = tuntas_workspace_get_official (workspace, meeting->leader);
  TuntasOfficial *secretary = tuntas_workspace_get_official (workspace, meeting->secretary);
  g_autofree char *time = meeting_time_text (calendar, meeting);

  tuntas_field_set_set_text (fields, "rapat.hari",
                             tuntas_date_text_get_weekday (tuntas_date_get_weekday (date)));
  tuntas_letter_filler_set_date (fields, "rapat.tanggal", date);
  tuntas_field_set_set_text (fields, "rapat.waktu", time);
  tuntas_field_set_set_text (fields, "rapat.tempat", meeting->place);
  tuntas_field_set_set_text (fields, "rapat.acara", meeting->title);
  for (guint i = 0; meeting->agenda != NULL && meeting->agenda[i] != NULL; i++)
    tuntas_field_set_append_text (fields, "rapat.agenda", meeting->agenda[i]);
  if (leader != NULL)
    tuntas_letter_fields_add_signature (fields, "pimpinan", leader, NULL, office->head_position);
  if (secretary != NULL)
    tuntas_letter_fields_add_signature (fields, "notulis", secretary, NULL, office->head_position);
}

/* What was agreed in a meeting is a basis of what is written after it. */
static void
fill_basis (TuntasFieldSet *fields, TuntasMeeting *meeting, int date)
{
  g_autofree char *day = tuntas_date_text_format (date);
  g_autofree char *basis =
    g_strdup_printf ("rapat tanggal %s dengan acara %s;", day, meeting->title);

  if (meeting->held)
    tuntas_field_set_append_text (fields, "perkara.dasar", basis);
}

gboolean
tuntas_letter_filler_fill_meeting (TuntasWorkspace *workspace,
                                   TuntasLetterFiller *self,
                                   GError **error)
{
  TuntasMeeting *meeting = self->meeting;
  int date =
    tuntas_calendar_date_of (tuntas_workspace_get_calendar (workspace), meeting->starts_at);
  g_autoptr (GPtrArray) cases = NULL;
  g_autofree char *purpose = NULL;

  cases = meeting->cases != NULL && meeting->cases->len > 0
            ? tuntas_workspace_load_summaries (workspace, (gint64 *)(gpointer)meeting->cases->data,
                                               meeting->cases->len, error)
            : g_ptr_array_new ();
  if (cases == NULL || !fill_invitation (workspace, self, date / 10000, error))
    return FALSE;
  purpose = describe_purpose (workspace, meeting, cases);
  tuntas_field_set_set_text (self->fields, "rapat.maksud", purpose);
  fill_plan (workspace, self->fields, meeting, date);
  fill_participants (self->fields, meeting);
  fill_outcome (self->fields, meeting);
  fill_basis (self->fields, meeting, date);
  return TRUE;
}
