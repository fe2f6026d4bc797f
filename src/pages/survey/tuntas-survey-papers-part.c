/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-papers-part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tuntas-date-text.h"
#include "tuntas-file-picker.h"
#include "tuntas-form-field.h"
#include "tuntas-letter-work.h"
#include "tuntas-pdf-view.h"
#include "tuntas-survey-papers-work.h"
#include "tuntas-survey-standing.h"
#include "tuntas-wrap-layout.h"
#include "tuntas-wrapped-label.h"

/* The paper that is printed without being made: nobody answers for it. */
#define QUESTIONNAIRE "kuesioner"
#define MOST_COPIES 5000

typedef enum {
  THEN_NOTHING,
  THEN_PRINT,
  THEN_SAVE,
} Then;

/**
 * TuntasSurveyPapersPart:
 *
 * The papers of a survey: those that were made of it, those that can be made, its blank
 * questionnaire and its workbook.
 */
struct _TuntasSurveyPapersPart {
  TuntasSurveyPart parent_instance;

  GtkWidget *state; /* what to know before a paper is made */
  GtkWidget *list;
  GtkWidget *copies;
  GtkWidget *paper;
  GtkWidget *with_profile;
  GtkWidget *with_comments;
  TuntasPdfView *view; /* not seen; prints and saves */
  Then then;           /* what follows when @view has its pages */
  gint64 period;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyPapersPart, tuntas_survey_papers_part, TUNTAS_TYPE_SURVEY_PART)

static const char *const papers[] = {"A4", "F4"};

static TuntasSession *
get_session (TuntasSurveyPapersPart *self)
{
  return tuntas_page_get_session (tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self)));
}

static void
report (TuntasSurveyPapersPart *self, const char *heading, const GError *error)
{
  TuntasPage *page = tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self));

  if (page != NULL)
    tuntas_page_report (page, heading, error);
}

static TuntasSurveyPaperJob *
new_job (TuntasSurveyPapersPart *self)
{
  TuntasSurveyPeriod *period =
    tuntas_survey_part_get_result (TUNTAS_SURVEY_PART (self))->summary->period;
  TuntasOfficial *acting = tuntas_session_get_acting (get_session (self));
  TuntasSurveyPaperJob *job = g_new0 (TuntasSurveyPaperJob, 1);

  job->period = period->id;
  job->case_id = period->case_id;
  job->by = acting != NULL ? acting->id : 0;
  return job;
}

/* Printing and saving */

static void
show_pages (TuntasSurveyPapersPart *self, GBytes *pdf, const char *name)
{
  tuntas_pdf_view_set_pdf (self->view, pdf, name);
  if (self->then == THEN_SAVE)
    tuntas_pdf_view_save (self->view);
}

static void
shown_cb (TuntasSurveyPapersPart *self)
{
  if (self->then == THEN_PRINT)
    tuntas_pdf_view_print (self->view);
  self->then = THEN_NOTHING;
}

static void
saved_cb (TuntasSurveyPapersPart *self, GFile *file)
{
  TuntasPage *page = tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self));
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), path);

  if (page != NULL)
    tuntas_page_toast (page, text);
}

static void
form_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyPapersPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (pdf == NULL)
    report (self, _ ("The questionnaire could not be made."), error);
  else
    show_pages (self, pdf, _ ("Blank questionnaire"));
}

static void
make_form (TuntasSurveyPapersPart *self, Then then)
{
  TuntasSurveyPaperJob *job = new_job (self);

  job->paper = g_strdup (papers[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->paper))]);
  self->then = then;
  tuntas_pdf_view_set_copies (
    self->view, (guint)gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->copies)));
  tuntas_session_run_async (get_session (self), tuntas_survey_papers_form_func, job,
                            (GDestroyNotify)tuntas_survey_paper_job_free,
                            (GDestroyNotify)g_bytes_unref, NULL, form_made_cb, g_object_ref (self));
}

static void
print_form_cb (TuntasSurveyPapersPart *self)
{
  make_form (self, THEN_PRINT);
}

static void
save_form_cb (TuntasSurveyPapersPart *self)
{
  make_form (self, THEN_SAVE);
}

static void
letter_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyPapersPart) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasLetterSheet *sheet = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (sheet == NULL) {
    report (self, _ ("The paper could not be read."), error);
    return;
  }
  show_pages (self, sheet->pdf, sheet->letter->subject);
  tuntas_letter_sheet_free (sheet);
}

static void
load_letter (TuntasSurveyPapersPart *self, GtkWidget *button, Then then)
{
  TuntasLetterJob *job = g_new0 (TuntasLetterJob, 1);
  const gint64 *id = g_object_get_data (G_OBJECT (button), "tuntas-letter");

  job->letter_id = *id;
  self->then = then;
  tuntas_pdf_view_set_copies (self->view, 1);
  tuntas_session_run_async (
    get_session (self), tuntas_letter_load_func, job, (GDestroyNotify)tuntas_letter_job_free,
    (GDestroyNotify)tuntas_letter_sheet_free, NULL, letter_loaded_cb, g_object_ref (self));
}

static void
print_letter_cb (TuntasSurveyPapersPart *self, GtkWidget *button)
{
  load_letter (self, button, THEN_PRINT);
}

static void
save_letter_cb (TuntasSurveyPapersPart *self, GtkWidget *button)
{
  load_letter (self, button, THEN_SAVE);
}

static void
open_letter_cb (TuntasSurveyPapersPart *self, GtkWidget *button)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "tuntas-letter");

  tuntas_page_navigate (tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self)), "letters",
                        g_variant_new_int64 (*id));
}

static void
make_letter_cb (TuntasSurveyPapersPart *self, GtkWidget *button)
{
  TuntasSurveyResult *result = tuntas_survey_part_get_result (TUNTAS_SURVEY_PART (self));
  const char *kind = g_object_get_data (G_OBJECT (button), "tuntas-kind");

  tuntas_page_navigate (tuntas_survey_part_get_page (TUNTAS_SURVEY_PART (self)), "letters",
                        g_variant_new ("(sxx)", kind, result->summary->period->case_id, (gint64)0));
}

/* The workbook */

static void
workbook_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyPapersPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  if (file == NULL)
    report (self, _ ("The workbook was not written."), error);
  else
    saved_cb (self, file);
}

static void
workbook_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyPapersPart) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);
  TuntasSurveyPaperJob *job = NULL;

  if (file == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      report (self, _ ("The workbook was not written."), error);
    return;
  }
  job = new_job (self);
  job->path = g_file_get_path (file);
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->with_profile)))
    job->content |= TUNTAS_SURVEY_EXPORT_PROFILE;
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->with_comments)))
    job->content |= TUNTAS_SURVEY_EXPORT_COMMENTS;
  tuntas_session_run_async (get_session (self), tuntas_survey_papers_workbook_func, job,
                            (GDestroyNotify)tuntas_survey_paper_job_free, g_free, NULL,
                            workbook_written_cb, g_object_ref (self));
}

static void
export_cb (TuntasSurveyPapersPart *self)
{
  const char *suffixes[] = {"xlsx", NULL};
  TuntasSurveyResult *result = tuntas_survey_part_get_result (TUNTAS_SURVEY_PART (self));
  g_autoptr (GListModel) filters = tuntas_file_picker_filter (_ ("Workbooks"), suffixes);
  g_autofree char *name = g_strconcat (result->summary->period->title, ".xlsx", NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  tuntas_file_picker_run_async (GTK_WINDOW (root), TUNTAS_FILE_PICKER_SAVE, _ ("Save the workbook"),
                                name, filters, NULL, workbook_chosen_cb, g_object_ref (self));
}

/* The list */

/* @name is what is spoken: many buttons of a page say "Open". */
static GtkWidget *
append_button (TuntasSurveyPapersPart *self,
               GtkWidget *box,
               const char *label,
               const char *name,
               GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
append_letter_button (TuntasSurveyPapersPart *self,
                      GtkWidget *box,
                      const char *label,
                      TuntasLetter *letter,
                      GCallback clicked)
{
  GtkWidget *button = append_button (self, box, label, letter->subject, clicked);

  g_object_set_data_full (G_OBJECT (button), "tuntas-letter",
                          g_memdup2 (&letter->id, sizeof letter->id), g_free);
}

static char *
describe_letter (TuntasLetter *letter)
{
  g_autofree char *date = tuntas_date_text_format (letter->date);

  if (g_strcmp0 (letter->status, "konsep") == 0)
    return g_strdup_printf (_ ("◐ Draft of %s"), date);
  if (g_strcmp0 (letter->status, "batal") == 0)
    return g_strdup_printf (_ ("✕ Cancelled: %s"), letter->reason != NULL ? letter->reason : "");
  if (letter->subject != NULL && strstr (letter->subject, TUNTAS_SURVEY_INTERIM) != NULL)
    return g_strdup_printf (_ ("◑ Interim result, issued on %s"), date);
  return letter->number != NULL ? g_strdup_printf (_ ("✓ Issued on %s, %s"), date, letter->number)
                                : g_strdup_printf (_ ("✓ Issued on %s"), date);
}

static GtkWidget *
new_letter_line (TuntasSurveyPapersPart *self, TuntasLetter *letter)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *state = describe_letter (letter);
  GtkWidget *label = tuntas_wrapped_label_new (state, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (g_strcmp0 (letter->status, "konsep") == 0) {
    append_letter_button (self, line, _ ("Go on"), letter, G_CALLBACK (open_letter_cb));
    return line;
  }
  append_letter_button (self, line, _ ("Open"), letter, G_CALLBACK (open_letter_cb));
  append_letter_button (self, line, _ ("Print…"), letter, G_CALLBACK (print_letter_cb));
  append_letter_button (self, line, _ ("Save as PDF…"), letter, G_CALLBACK (save_letter_cb));
  return line;
}

static GtkWidget *
new_kind_row (TuntasSurveyPapersPart *self, TuntasLetterKind *kind, TuntasSurveyPapers *found)
{
  GPtrArray *letters = found->letters;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = tuntas_wrapped_label_new (kind->title, "heading");
  GtkWidget *button = NULL;
  guint n = 0;

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (box), head);
  for (guint i = letters->len; i-- > 0;) {
    TuntasLetter *letter = g_ptr_array_index (letters, i);

    if (g_strcmp0 (letter->kind, kind->kind) != 0)
      continue;
    gtk_box_append (GTK_BOX (box), new_letter_line (self, letter));
    n++;
  }
  if (n == 0)
    gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (_ ("Not made yet"), "dim-label"));
  if (!found->archived) {
    button = append_button (self, head, n > 0 ? _ ("Make anew…") : _ ("Make…"), kind->title,
                            G_CALLBACK (make_letter_cb));
    g_object_set_data_full (G_OBJECT (button), "tuntas-kind", g_strdup (kind->kind), g_free);
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* What can be made of the survey now. The way to what cannot is in the head of the page. */
static void
show_state (TuntasSurveyPapersPart *self, TuntasSurveyPapers *found)
{
  gboolean open =
    tuntas_survey_part_get_result (TUNTAS_SURVEY_PART (self))->summary->period->status ==
    TUNTAS_SURVEY_STATUS_OPEN;

  gtk_widget_set_visible (self->state, open || found->archived);
  gtk_label_set_label (
    GTK_LABEL (self->state),
    found->archived
      ? _ ("This survey is archived, and nothing more is issued for it. What was issued stays as "
           "it is and can be printed. For one more paper, reopen the case of the survey, issue the "
           "paper, and archive the case again.")
      : _ ("This survey still takes answers, so its result is interim: what is made now says so on "
           "every page. Close the survey before the final papers are made."));
}

static void
fill_list (TuntasSurveyPapersPart *self, TuntasSurveyPapers *found)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < found->kinds->len; i++) {
    TuntasLetterKind *kind = g_ptr_array_index (found->kinds, i);

    if (kind->needs_survey && g_strcmp0 (kind->kind, QUESTIONNAIRE) != 0)
      gtk_list_box_append (GTK_LIST_BOX (self->list), new_kind_row (self, kind, found));
  }
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSurveyPapersPart) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasSurveyPapers *found = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (found == NULL) {
    report (self, _ ("The papers of the survey could not be read."), error);
    return;
  }
  if (self->list != NULL) {
    show_state (self, found);
    fill_list (self, found);
  }
  tuntas_survey_papers_free (found);
}

static void
tuntas_survey_papers_part_show (TuntasSurveyPart *part, TuntasSurveyResult *result)
{
  TuntasSurveyPapersPart *self = TUNTAS_SURVEY_PAPERS_PART (part);
  TuntasOffice *office = tuntas_session_get_office (get_session (self));

  if (self->period != result->summary->period->id) {
    guint64 wanted = result->summary->missing > 0 ? result->summary->missing : 1;

    self->period = result->summary->period->id;
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->copies), MIN (wanted, MOST_COPIES));
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->paper),
                                g_strcmp0 (office->paper, papers[1]) == 0 ? 1 : 0);
  }
  tuntas_session_run_async (get_session (self), tuntas_survey_papers_load_func, new_job (self),
                            (GDestroyNotify)tuntas_survey_paper_job_free,
                            (GDestroyNotify)tuntas_survey_papers_free, NULL, loaded_cb,
                            g_object_ref (self));
}

static void
tuntas_survey_papers_part_dispose (GObject *object)
{
  TUNTAS_SURVEY_PAPERS_PART (object)->list = NULL;

  G_OBJECT_CLASS (tuntas_survey_papers_part_parent_class)->dispose (object);
}

static void
tuntas_survey_papers_part_class_init (TuntasSurveyPapersPartClass *klass)
{
  TuntasSurveyPartClass *part_class = TUNTAS_SURVEY_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_survey_papers_part_dispose;
  part_class->name = "papers";
  part_class->title = N_ ("Papers");
  part_class->show = tuntas_survey_papers_part_show;
}

static GtkWidget *
new_section (const char *title, const char *about)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = tuntas_wrapped_label_new (about, "dim-label");

  gtk_label_set_max_width_chars (GTK_LABEL (label), 90);
  gtk_box_append (GTK_BOX (box), tuntas_wrapped_label_new (title, "section-title"));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
new_form_section (TuntasSurveyPapersPart *self)
{
  GtkWidget *box = new_section (
    _ ("Blank questionnaire"), _ ("To be filled in by hand. As many copies are proposed as answers "
                                  "are still missing."));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->copies = gtk_spin_button_new_with_range (1, MOST_COPIES, 1);
  self->paper = gtk_drop_down_new_from_strings (
    (const char *const[]){_ ("A4 (210 × 297 mm)"), _ ("F4 (215 × 330 mm)"), NULL});
  gtk_widget_set_layout_manager (line, tuntas_wrap_layout_new (12));
  gtk_box_append (GTK_BOX (line), tuntas_form_field_new (_ ("Copies"), self->copies));
  gtk_box_append (GTK_BOX (line), tuntas_form_field_new (_ ("Paper"), self->paper));
  append_button (self, buttons, _ ("Print…"), _ ("Blank questionnaire"),
                 G_CALLBACK (print_form_cb));
  append_button (self, buttons, _ ("Save as PDF…"), _ ("Blank questionnaire"),
                 G_CALLBACK (save_form_cb));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static GtkWidget *
new_workbook_section (TuntasSurveyPapersPart *self)
{
  GtkWidget *box =
    new_section (_ ("Workbook"), _ ("All answers with formulas that reckon the IKM again. Without "
                                    "what is ticked here it may leave the office: nobody can be "
                                    "recognised in it."));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->with_profile =
    gtk_check_button_new_with_label (_ ("With the service and the profile of each respondent"));
  self->with_comments =
    gtk_check_button_new_with_label (_ ("With the comments, which may name people"));
  append_button (self, buttons, _ ("Save as XLSX…"), _ ("Workbook"), G_CALLBACK (export_cb));
  gtk_box_append (GTK_BOX (box), self->with_profile);
  gtk_box_append (GTK_BOX (box), self->with_comments);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static void
tuntas_survey_papers_part_init (TuntasSurveyPapersPart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  GtkWidget *made = new_section (
    _ ("Papers of the survey"), _ ("Every figure in them is taken from the answers. What is issued "
                                   "is kept as it was."));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_add_css_class (self->list, "surveys");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Papers of the survey"), -1);
  self->state = tuntas_wrapped_label_new ("", "settings-warning");
  gtk_widget_set_visible (self->state, FALSE);
  gtk_box_append (GTK_BOX (made), self->state);
  gtk_box_append (GTK_BOX (made), self->list);
  gtk_box_append (GTK_BOX (box), made);
  gtk_box_append (GTK_BOX (box), new_form_section (self));
  gtk_box_append (GTK_BOX (box), new_workbook_section (self));
  self->view = TUNTAS_PDF_VIEW (tuntas_pdf_view_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  g_signal_connect_object (self->view, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "failed", G_CALLBACK (report), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), box);
}
