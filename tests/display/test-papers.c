/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "display-fixture.h"
#include "tuntas-act-form.h"
#include "tuntas-case-card.h"
#include "tuntas-case-page.h"
#include "tuntas-chip-chooser.h"
#include "tuntas-complainant-view.h"
#include "tuntas-date-entry.h"
#include "tuntas-day-guess.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-intake-page.h"
#include "tuntas-lane-rows.h"
#include "tuntas-letter-viewer.h"
#include "tuntas-letters-page.h"
#include "tuntas-meeting-editor.h"
#include "tuntas-meetings-page.h"
#include "tuntas-official-chooser.h"
#include "tuntas-pdf-view.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-text-area.h"

static TuntasPage *
open_page (DisplayFixture *self, GType type)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (type, "session", self->session, "settings", self->settings, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 700);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return TUNTAS_PAGE (page);
}

static void
close_page (TuntasPage *page)
{
  gpointer weak = page;

  g_object_add_weak_pointer (G_OBJECT (page), &weak);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
}

static GtkWidget *
child_of (TuntasPage *page, const char *name)
{
  GObject *child = gtk_widget_get_template_child (GTK_WIDGET (page), G_OBJECT_TYPE (page), name);

  g_assert_true (GTK_IS_WIDGET (child));
  return GTK_WIDGET (child);
}

static const char *
view_of (TuntasPage *page)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (child_of (page, "stack")));
}

static void
show_target (TuntasPage *page, GVariant *target)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (target);

  tuntas_page_show_target (page, owned);
}

static void
fill (TuntasPage *page, const char *input, const char *text)
{
  tuntas_form_value_set (child_of (page, input), text);
}

static const char *
error_of (TuntasPage *page, const char *field)
{
  return tuntas_form_field_get_error (TUNTAS_FORM_FIELD (child_of (page, field)));
}

/* Days as people say them; the day of the test is Friday, 20 November 2026. */
static void
test_day_guess (void)
{
  static const struct {
    const char *text;
    gboolean future;
    int date;
  } cases[] = {
    {"12/11/2026", FALSE, 20261112},
    {"12-11-2026", FALSE, 20261112},
    {"12 Nov 2026", FALSE, 20261112},
    {"12 november", FALSE, 20261112},
    {"21/11", FALSE, 20251121},
    {"21/11", TRUE, 20261121},
    {"12 Jan", TRUE, 20270112},
    {"kemarin", FALSE, 20261119},
    {"Hari ini", FALSE, 20261120},
    {"besok", TRUE, 20261121},
    {"3 hari lalu", FALSE, 20261117},
    {"2 minggu yang lalu", FALSE, 20261106},
    {"senin", FALSE, 20261116},
    {"Senin lalu", FALSE, 20261116},
    {"senin", TRUE, 20261123},
    {"jumat", FALSE, 20261113},
    {"31/02/2026", FALSE, 0},
    {"entah", FALSE, 0},
    {"12", FALSE, 0},
    {"", FALSE, 0},
  };
  static const struct {
    const char *text;
    int minute;
  } times[] = {
    {"9", 540}, {"09.30", 570}, {"9:05", 545}, {"24", -1}, {"9.75", -1}, {"pagi", -1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    int date = tuntas_day_guess_parse (cases[i].text, 20261120, cases[i].future);

    if (date != cases[i].date)
      g_error ("“%s” became %d, not %d", cases[i].text, date, cases[i].date);
  }
  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    int minute = -1;

    if (!tuntas_day_guess_parse_time (times[i].text, &minute))
      minute = -1;
    if (minute != times[i].minute)
      g_error ("“%s” became minute %d, not %d", times[i].text, minute, times[i].minute);
  }
}

static void
test_chips (void)
{
  GtkWidget *chips = g_object_ref_sink (tuntas_chip_chooser_new ());
  g_autofree char *value = NULL;

  tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (chips), "Langsung");
  tuntas_chip_chooser_append (TUNTAS_CHIP_CHOOSER (chips), "Surat");
  g_assert_cmpuint (tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (chips)), ==, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (chips), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  tuntas_form_value_set (chips, "1");
  value = tuntas_form_value_dup (chips);
  g_assert_cmpstr (value, ==, "1");
  tuntas_form_value_set (chips, "7");
  g_assert_cmpuint (tuntas_chip_chooser_get_selected (TUNTAS_CHIP_CHOOSER (chips)), ==, 1);
  g_assert_finalize_object (chips);
}

static void
test_field (void)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *field = g_object_ref_sink (tuntas_form_field_new ("Perihal", entry));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Perihal");
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (field), "Masih kosong.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Masih kosong.");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  tuntas_form_field_set_error (TUNTAS_FORM_FIELD (field), NULL);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_finalize_object (field);
}

/* A new complaint. */

static gboolean
promises (gpointer page)
{
  return *gtk_label_get_label (GTK_LABEL (child_of (page, "promise"))) != '\0';
}

static gboolean
misses_subject (gpointer page)
{
  return *error_of (page, "subject_field") != '\0';
}

static gboolean
shows_receipt (gpointer page)
{
  return g_strcmp0 (view_of (page), "receipt") == 0;
}

static gboolean
shows_receipt_page (gpointer page)
{
  GtkWidget *pages = display_find (child_of (page, "receipt"), TUNTAS_TYPE_PDF_VIEW, NULL);

  return tuntas_pdf_view_get_n_pages (TUNTAS_PDF_VIEW (pages)) > 0;
}

static gboolean
shows_similar (gpointer page)
{
  return gtk_widget_get_first_child (child_of (page, "similar_list")) != NULL;
}

static void
test_intake (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  g_autofree char *left = NULL;

  display_act_as (self, "staf");
  page = open_page (self, TUNTAS_TYPE_INTAKE_PAGE);
  display_wait (promises, page, "what the citizen gets");

  gtk_widget_activate_action (GTK_WIDGET (page), "intake.save", NULL);
  display_wait (misses_subject, page, "what is missing");
  g_assert_cmpstr (error_of (page, "account_field"), !=, "");
  g_assert_cmpstr (view_of (page), ==, "form");

  fill (page, "subject", "Pungutan di luar ketentuan pada izin usaha");
  fill (page, "account", "Diminta uang tanpa kuitansi di loket.");
  fill (page, "event_date", "31/02/2026");
  fill (page, "name", "Pelapor Contoh");
  fill (page, "address", "Jalan Contoh 1");
  display_wait (shows_similar, page, "similar cases");
  gtk_widget_activate_action (GTK_WIDGET (page), "intake.save", NULL);
  g_assert_cmpstr (error_of (page, "event_date_field"), !=, "");

  fill (page, "event_date", "kemarin");
  gtk_widget_activate_action (GTK_WIDGET (page), "intake.save", NULL);
  display_wait (shows_receipt, page, "the receipt");
  g_assert_nonnull (display_find_by_text (child_of (page, "receipt"), "0013/ADU/XI/2026"));
  display_wait (shows_receipt_page, page, "the page of the receipt");
  left = tuntas_form_value_dup (child_of (page, "subject"));
  g_assert_cmpstr (left, ==, "");
  gtk_widget_activate_action (GTK_WIDGET (page), "intake.next", NULL);
  g_assert_cmpstr (view_of (page), ==, "form");
  close_page (page);
}

static void
test_intake_privacy (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page = open_page (self, TUNTAS_TYPE_INTAKE_PAGE);
  g_autofree char *named = g_strdup (gtk_label_get_label (GTK_LABEL (child_of (page, "privacy"))));

  g_assert_true (gtk_widget_get_visible (child_of (page, "identity")));
  fill (page, "anonymous", "1");
  g_assert_false (gtk_widget_get_visible (child_of (page, "identity")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (child_of (page, "privacy"))), !=, named);
  g_assert_false (gtk_widget_get_visible (child_of (page, "external_id_field")));
  tuntas_chip_chooser_set_selected (TUNTAS_CHIP_CHOOSER (child_of (page, "channel")),
                                    TUNTAS_CHANNEL_LAPOR);
  g_assert_true (gtk_widget_get_visible (child_of (page, "external_id_field")));
  close_page (page);
}

static gboolean
has_draft (gpointer page)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (child_of (page, "draft_revealer")));
}

static gpointer
load_draft (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *draft = tuntas_workspace_load_draft (workspace, "intake", error);

  return g_strdup (draft != NULL ? draft : "");
}

static void
draft_loaded_cb (GObject *source, GAsyncResult *result, gpointer draft)
{
  g_autoptr (GError) error = NULL;

  *(char **)draft = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_read (gpointer draft)
{
  return *(char **)draft != NULL;
}

/* What was typed is there again after the page, or the program, went away. */
static void
test_intake_draft (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  g_autofree char *subject = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *left = NULL;

  display_act_as (self, "staf");
  page = open_page (self, TUNTAS_TYPE_INTAKE_PAGE);
  display_wait (promises, page, "the form");
  fill (page, "subject", "Lampu padam; \"tiga\" = malam\\");
  close_page (page);

  tuntas_session_run_async (self->session, load_draft, NULL, NULL, g_free, NULL, draft_loaded_cb,
                            &kept);
  display_wait (is_read, &kept, "the draft on disk");
  g_assert_nonnull (strstr (kept, "Lampu padam"));

  page = open_page (self, TUNTAS_TYPE_INTAKE_PAGE);
  display_wait (has_draft, page, "the draft");
  subject = tuntas_form_value_dup (child_of (page, "subject"));
  g_assert_cmpstr (subject, ==, "Lampu padam; \"tiga\" = malam\\");
  gtk_widget_activate_action (GTK_WIDGET (page), "intake.discard-draft", NULL);
  left = tuntas_form_value_dup (child_of (page, "subject"));
  g_assert_cmpstr (left, ==, "");
  close_page (page);
}

/* The case page. */

static gboolean
shows_case (gpointer page)
{
  return g_strcmp0 (view_of (page), "case") == 0;
}

static TuntasPage *
open_case (DisplayFixture *self, gint64 id)
{
  TuntasPage *page = open_page (self, TUNTAS_TYPE_CASE_PAGE);

  show_target (page, g_variant_new_int64 (id));
  display_wait (shows_case, page, "the case");
  return page;
}

static GtkWidget *
note_of (TuntasPage *page)
{
  GtkWidget *form = display_find (child_of (page, "card"), TUNTAS_TYPE_ACT_FORM, NULL);

  return display_find (form, TUNTAS_TYPE_TEXT_AREA, NULL);
}

static gboolean
is_at_step_three (gpointer page)
{
  return display_find_by_text (child_of (page, "card"), "Step 3 of 13") != NULL;
}

static void
test_case_act (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  TuntasCaseCard *card;
  GtkWidget *rows;
  g_autofree char *note = NULL;

  display_act_as (self, "staf");
  page = open_case (self, 1);
  card = TUNTAS_CASE_CARD (child_of (page, "card"));
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (card), "Step 2 of 13"));
  g_assert_false (tuntas_case_card_is_asking (card));

  gtk_widget_activate_action (GTK_WIDGET (page), "case.accept", NULL);
  g_assert_true (tuntas_case_card_is_asking (card));
  tuntas_form_value_set (note_of (page), "Berkas lengkap");
  gtk_widget_activate_action (GTK_WIDGET (page), "case.cancel", NULL);
  g_assert_false (tuntas_case_card_is_asking (card));

  gtk_widget_activate_action (GTK_WIDGET (page), "case.accept", NULL);
  note = tuntas_form_value_dup (note_of (page));
  g_assert_cmpstr (note, ==, "Berkas lengkap");
  gtk_widget_activate_action (GTK_WIDGET (page), "case.accept", NULL);
  display_wait (is_at_step_three, page, "the next step");
  g_assert_false (tuntas_case_card_is_asking (card));
  g_assert_nonnull (display_find_by_text (child_of (page, "history"), "“Berkas lengkap”"));
  rows = display_find (child_of (page, "history"), TUNTAS_TYPE_LANE_ROWS, NULL);
  g_assert_cmpuint (tuntas_lane_rows_get_n_rows (TUNTAS_LANE_ROWS (rows)), ==, 2);
  close_page (page);
}

static gpointer
add_note (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (workspace, 1, error);
  g_autoptr (TuntasCommand) command = tuntas_command_new ();

  command->act = TUNTAS_ACT_NOTE;
  command->by = 1;
  command->note = g_strdup ("Dari meja lain");
  command->version = file->summary->version;
  return tuntas_workspace_act (workspace, 1, command, error) ? g_strdup ("") : NULL;
}

static gboolean
warns (gpointer page)
{
  return display_find_by_text (child_of (page, "banner"),
                               "Somebody else changed this case in the meantime.") != NULL;
}

static gboolean
tells_of_note (gpointer page)
{
  return display_find_by_text (child_of (page, "history"), "“Dari meja lain”") != NULL;
}

/* Somebody else was faster: nothing is written, nothing typed is lost, and the second try works. */
static void
test_case_conflict (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  g_autofree char *note = NULL;
  g_autofree char *done = NULL;

  display_act_as (self, "staf");
  page = open_case (self, 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "case.accept", NULL);
  tuntas_form_value_set (note_of (page), "Jangan hilang");

  /* The page is hidden while the other one writes, so that it does not see it in time. */
  gtk_widget_set_visible (GTK_WIDGET (page), FALSE);
  tuntas_session_run_async (self->session, add_note, NULL, NULL, g_free, NULL, draft_loaded_cb,
                            &done);
  display_wait (is_read, &done, "the other one");
  gtk_widget_activate_action (GTK_WIDGET (page), "case.accept", NULL);
  display_wait (warns, page, "the warning");
  note = tuntas_form_value_dup (note_of (page));
  g_assert_cmpstr (note, ==, "Jangan hilang");
  g_assert_true (tuntas_case_card_is_asking (TUNTAS_CASE_CARD (child_of (page, "card"))));

  gtk_widget_set_visible (GTK_WIDGET (page), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "case.reload", NULL);
  display_wait (tells_of_note, page, "the newer case");
  gtk_widget_activate_action (GTK_WIDGET (page), "case.accept", NULL);
  display_wait (is_at_step_three, page, "the next step");
  close_page (page);
}

/* Walks the usual way of the SOP to its end, and then to the archive. */
static gpointer
archive_case (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  for (int acts = 0; acts < 40; acts++) {
    g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (workspace, 1, error);
    g_autoptr (TuntasCommand) command = tuntas_command_new ();
    TuntasActOffer *usual = NULL;

    if (file == NULL || file->summary->status == TUNTAS_CASE_STATUS_ARCHIVED)
      return file != NULL ? g_strdup ("") : NULL;
    for (guint i = 0; usual == NULL && i < file->offers->len; i++)
      if (((TuntasActOffer *)file->offers->pdata[i])->primary)
        usual = file->offers->pdata[i];
    if (usual == NULL)
      break;
    command->act = usual->act;
    command->choice = g_strdup (usual->choice);
    command->to_step = g_strdup (usual->to_step);
    command->note = g_strdup ("Selesai");
    command->by = 1;
    command->on_behalf = file->state->holder;
    command->version = file->summary->version;
    if (!tuntas_workspace_act (workspace, 1, command, error))
      return NULL;
  }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the case came to no end");
  return NULL;
}

static GtkWidget *
get_check (gpointer page)
{
  return display_find (child_of (page, "card"), GTK_TYPE_CHECK_BUTTON, NULL);
}

static gboolean
has_checklist (gpointer page)
{
  return get_check (page) != NULL;
}

static gboolean
has_room (gpointer page)
{
  GtkWidget *check = get_check (page);

  return gtk_widget_get_height (check) > 0 &&
         gtk_widget_get_height (gtk_widget_get_parent (check)) >= gtk_widget_get_height (check);
}

/* There is nothing left to act on, so that the focus must go elsewhere. */
static void
test_case_archived (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  g_autofree char *done = NULL;

  display_act_as (self, "staf");
  tuntas_session_run_async (self->session, archive_case, NULL, NULL, g_free, NULL, draft_loaded_cb,
                            &done);
  display_wait (is_read, &done, "the archive");
  page = open_case (self, 1);
  g_assert_nonnull (display_find_by_text (child_of (page, "card"), "Closed and archived"));

  /* What was hidden there must get its room again in the next case. */
  show_target (page, g_variant_new_int64 (2));
  display_wait (has_checklist, page, "a case in work");
  display_wait (has_room, page, "room for the checklist");
  close_page (page);
}

static gboolean
shows_name (gpointer page)
{
  return display_find_by_text (child_of (page, "facts"), "Pelapor Contoh 0") != NULL;
}

static void
test_case_complainant (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  GtkWidget *view, *purpose;

  display_act_as (self, "staf");
  page = open_case (self, 1);
  g_assert_false (shows_name (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "case.show-complainant", NULL);
  view = display_find (child_of (page, "facts"), TUNTAS_TYPE_COMPLAINANT_VIEW, NULL);
  purpose = display_find (view, TUNTAS_TYPE_SUGGEST_ENTRY, NULL);
  tuntas_form_value_set (purpose, "Menghubungi");
  g_signal_emit_by_name (purpose, "activate");
  display_wait (shows_name, page, "the complainant");

  /* Leaving the page masks the person again. */
  gtk_widget_set_visible (GTK_WIDGET (page), FALSE);
  g_assert_false (shows_name (page));
  close_page (page);
}

static gboolean
is_recurring (gpointer page)
{
  return strstr (gtk_label_get_label (GTK_LABEL (child_of (page, "marks"))), "recurring") != NULL;
}

static void
test_case_link (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;

  display_act_as (self, "staf");
  page = open_case (self, 5);
  g_assert_false (is_recurring (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "case.link", "x", (gint64)1);
  display_wait (is_recurring, page, "the recurrence");
  close_page (page);
}

/* Letters. */

static gboolean
is_editing (gpointer page)
{
  return g_strcmp0 (view_of (page), "editor") == 0;
}

static gboolean
previews (gpointer page)
{
  GtkWidget *view = display_find (child_of (page, "editor"), TUNTAS_TYPE_PDF_VIEW, NULL);

  return tuntas_pdf_view_get_n_pages (TUNTAS_PDF_VIEW (view)) > 0;
}

static gboolean
is_viewing (gpointer page)
{
  return g_strcmp0 (view_of (page), "viewer") == 0;
}

static gboolean
is_cancelled (gpointer page)
{
  TuntasLetter *letter =
    tuntas_letter_viewer_get_letter (TUNTAS_LETTER_VIEWER (child_of (page, "viewer")));

  return g_strcmp0 (letter->status, "batal") == 0;
}

/* The office of the test has nobody in the post of its head. */
static void
choose_signer (DisplayFixture *self, TuntasPage *page)
{
  GtkWidget *signer = display_find (child_of (page, "editor"), TUNTAS_TYPE_OFFICIAL_CHOOSER, NULL);

  tuntas_official_chooser_set_selected (TUNTAS_OFFICIAL_CHOOSER (signer),
                                        tuntas_session_get_acting (self->session)->id);
}

static gboolean
is_loaded (gpointer page)
{
  return g_strcmp0 (view_of (page), "loading") != 0;
}

static gboolean
is_listing (gpointer page)
{
  return g_strcmp0 (view_of (page), "list") == 0;
}

static gboolean
lists_nothing (gpointer list)
{
  return display_find_by_text (list, "0 letters") != NULL;
}

static gboolean
lists_one (gpointer list)
{
  return display_find_by_text (list, "1 letter") != NULL;
}

static void
test_letter (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  TuntasLetter *letter;
  GtkWidget *reason, *list, *search;

  display_act_as (self, "staf");
  page = open_page (self, TUNTAS_TYPE_LETTERS_PAGE);
  display_wait (is_loaded, page, "the agenda");
  g_assert_cmpstr (view_of (page), ==, "empty");
  show_target (page, g_variant_new ("(sxx)", "tanda-terima", (gint64)1, (gint64)0));
  display_wait (is_editing, page, "the editor");
  choose_signer (self, page);
  display_wait (previews, page, "the pages");
  gtk_widget_activate_action (GTK_WIDGET (page), "letters.issue", NULL);
  display_wait (is_viewing, page, "the issued letter");
  letter = tuntas_letter_viewer_get_letter (TUNTAS_LETTER_VIEWER (child_of (page, "viewer")));
  g_assert_cmpstr (letter->status, ==, "terbit");
  g_assert_cmpint (letter->case_id, ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (page), "letters.cancel", NULL);
  reason = display_find (child_of (page, "viewer"), TUNTAS_TYPE_TEXT_AREA, NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "letters.cancel-accept", NULL);
  g_assert_false (is_cancelled (page));
  tuntas_form_value_set (reason, "Salah alamat");
  gtk_widget_activate_action (GTK_WIDGET (page), "letters.cancel-accept", NULL);
  display_wait (is_cancelled, page, "the cancelled letter");
  gtk_widget_activate_action (GTK_WIDGET (page), "letters.list", NULL);
  display_wait (is_listing, page, "the agenda with the letter");
  list = child_of (page, "list");
  g_assert_nonnull (
    display_find_by_text (list, "Pungutan di luar ketentuan pada layanan izin usaha"));
  search = display_find (list, GTK_TYPE_SEARCH_ENTRY, "Search in the agenda");
  gtk_editable_set_text (GTK_EDITABLE (search), "lampu");
  display_wait (lists_nothing, list, "the search to find no letter");
  gtk_editable_set_text (GTK_EDITABLE (search), "PUNGUTAN");
  display_wait (lists_one, list, "the search to find the letter");
  close_page (page);
}

/* Meetings. */

static char *navigated;

static void
navigate_cb (TuntasPage *page, const char *name, GVariant *target)
{
  g_free (navigated);
  navigated = g_strdup (name);
}

static gboolean
has_navigated (gpointer data)
{
  return navigated != NULL;
}

static void
test_meeting (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  GtkWidget *editor;
  g_autoptr (TuntasMeeting) incomplete = NULL;

  display_act_as (self, "kasi");
  page = open_page (self, TUNTAS_TYPE_MEETINGS_PAGE);
  g_signal_connect (page, "navigate", G_CALLBACK (navigate_cb), NULL);
  display_wait (is_loaded, page, "the meetings");
  show_target (page, g_variant_new ("(x)", (gint64)1));
  display_wait (is_editing, page, "the meeting");
  editor = child_of (page, "editor");
  g_assert_cmpint (tuntas_meeting_editor_get_first_case (TUNTAS_MEETING_EDITOR (editor)), ==, 1);
  incomplete = tuntas_meeting_editor_make_meeting (TUNTAS_MEETING_EDITOR (editor));
  g_assert_null (incomplete);

  tuntas_form_value_set (display_find (editor, TUNTAS_TYPE_DATE_ENTRY, NULL), "24/11");
  tuntas_form_value_set (display_find (editor, GTK_TYPE_ENTRY, "From"), "9");
  tuntas_form_value_set (display_find (editor, GTK_TYPE_ENTRY, "Until"), "8.30");
  tuntas_form_value_set (display_find (editor, GTK_TYPE_ENTRY, "Place"), "Ruang rapat");
  incomplete = tuntas_meeting_editor_make_meeting (TUNTAS_MEETING_EDITOR (editor));
  g_assert_null (incomplete);
  tuntas_form_value_set (display_find (editor, GTK_TYPE_ENTRY, "Until"), "");
  g_clear_pointer (&navigated, g_free);
  gtk_widget_activate_action (GTK_WIDGET (page), "meetings.make-letter", "s", "undangan-rapat");
  display_wait (has_navigated, NULL, "the way to the invitation");
  g_assert_cmpstr (navigated, ==, "letters");
  g_assert_cmpint (tuntas_meeting_editor_get_meeting_id (TUNTAS_MEETING_EDITOR (editor)), ==, 1);
  g_clear_pointer (&navigated, g_free);
  close_page (page);

  page = open_page (self, TUNTAS_TYPE_LETTERS_PAGE);
  show_target (page, g_variant_new ("(sxx)", "undangan-rapat", (gint64)1, (gint64)1));
  display_wait (is_editing, page, "the editor");
  choose_signer (self, page);
  display_wait (previews, page, "the invitation");
  close_page (page);
}

static gboolean
has_opened (gpointer page)
{
  return is_editing (page) &&
         tuntas_meeting_editor_is_dirty (TUNTAS_MEETING_EDITOR (child_of (page, "editor")));
}

static gboolean
is_clean (gpointer page)
{
  return !tuntas_meeting_editor_is_dirty (TUNTAS_MEETING_EDITOR (child_of (page, "editor")));
}

/* Minutes that were being typed are there again after the page, or the program, went away. */
static void
test_meeting_draft (DisplayFixture *self, gconstpointer data)
{
  TuntasPage *page;
  GtkWidget *title;
  g_autofree char *text = NULL;

  display_act_as (self, "kasi");
  page = open_page (self, TUNTAS_TYPE_MEETINGS_PAGE);
  display_wait (is_loaded, page, "the meetings");
  gtk_widget_activate_action (GTK_WIDGET (page), "meetings.new", NULL);
  display_wait (is_editing, page, "the new meeting");
  title = display_find (child_of (page, "editor"), GTK_TYPE_ENTRY, "Subject of the meeting");
  tuntas_form_value_set (title, "Pembahasan antrean");
  close_page (page);

  page = open_page (self, TUNTAS_TYPE_MEETINGS_PAGE);
  display_wait (is_loaded, page, "the meetings again");
  gtk_widget_activate_action (GTK_WIDGET (page), "meetings.new", NULL);
  display_wait (has_opened, page, "what was typed");
  title = display_find (child_of (page, "editor"), GTK_TYPE_ENTRY, "Subject of the meeting");
  text = tuntas_form_value_dup (title);
  g_assert_cmpstr (text, ==, "Pembahasan antrean");
  gtk_widget_activate_action (GTK_WIDGET (page), "meetings.discard-draft", NULL);
  display_wait (is_clean, page, "an empty meeting");
  close_page (page);
}

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  g_test_add_func ("/papers/day-guess", test_day_guess);
  g_test_add_func ("/papers/chips", test_chips);
  g_test_add_func ("/papers/field", test_field);
#define add(path, function)                                                                        \
  g_test_add (path, DisplayFixture, NULL, display_fixture_set_up, function,                        \
              display_fixture_tear_down)
  add ("/papers/intake", test_intake);
  add ("/papers/intake/privacy", test_intake_privacy);
  add ("/papers/intake/draft", test_intake_draft);
  add ("/papers/case/act", test_case_act);
  add ("/papers/case/conflict", test_case_conflict);
  add ("/papers/case/archived", test_case_archived);
  add ("/papers/case/complainant", test_case_complainant);
  add ("/papers/case/link", test_case_link);
  add ("/papers/letter", test_letter);
  add ("/papers/meeting", test_meeting);
  add ("/papers/meeting/draft", test_meeting_draft);
#undef add

  return g_test_run ();
}
