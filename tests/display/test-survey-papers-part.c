/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-office.h"
#include "tuntas-case-service.h"
#include "tuntas-form-value.h"
#include "tuntas-letter-editor.h"
#include "tuntas-letter-service.h"
#include "tuntas-survey-period-page.h"

#include <string.h>

typedef struct {
  DisplayFixture display;
  gint64 period;
  TuntasPage *page;
  char *way;
  GVariant *target;
} Fixture;

static void
navigate_cb (Fixture *self, const char *name, GVariant *target)
{
  g_free (self->way);
  self->way = g_strdup (name);
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  display_fixture_set_up_empty (&self->display, NULL);
  self->period = survey_office_begin (&self->display);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->way, g_free);
  g_clear_pointer (&self->target, g_variant_unref);
  display_fixture_tear_down (&self->display, NULL);
}

static void
open_papers (Fixture *self)
{
  GtkWidget *window = adw_window_new ();
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new ("(xs)", self->period, "papers"));

  self->page = g_object_new (TUNTAS_TYPE_SURVEY_PERIOD_PAGE, "session", self->display.session,
                             "settings", self->display.settings, NULL);
  g_signal_connect_swapped (self->page, "navigate", G_CALLBACK (navigate_cb), self);
  gtk_window_set_default_size (GTK_WINDOW (window), 1160, 700);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (self->page));
  tuntas_page_show_target (self->page, target);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
}

static void
close_papers (Fixture *self)
{
  gpointer weak = self->page;

  g_object_add_weak_pointer (G_OBJECT (self->page), &weak);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))));
  for (guint i = 0; i < 1000 && weak != NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
}

static gboolean
lists_papers (gpointer data)
{
  Fixture *self = data;

  return display_find_by_text (GTK_WIDGET (self->page), "Poster IKM") != NULL;
}

static GtkWidget *
find_go_on (Fixture *self)
{
  GtkWidget *label = display_find_by_text (GTK_WIDGET (self->page), "Go on");

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static gboolean
lists_draft (gpointer data)
{
  Fixture *self = data;

  return find_go_on (self) != NULL;
}

static gboolean
went_somewhere (gpointer data)
{
  return ((Fixture *)data)->way != NULL;
}

/* Each paper is begun with one button, for the case of the survey. */
static void
test_make (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = survey_office_load (&self->display, self->period);
  const char *kind = NULL;
  gint64 case_id = 0, meeting_id = 0;
  GtkWidget *button = NULL;

  open_papers (self);
  display_wait (lists_papers, self, "the papers of the survey");
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (self->page), "Laporan IKM"));
  g_assert_nonnull (display_find_by_text (GTK_WIDGET (self->page), "Pengolahan data survei"));
  g_assert_null (display_find_by_text (GTK_WIDGET (self->page), "Tanda terima pengaduan"));
  button = display_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Make…: Laporan IKM");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  display_wait (went_somewhere, self, "the way to the letters");
  g_assert_cmpstr (self->way, ==, "letters");
  g_variant_get (self->target, "(&sxx)", &kind, &case_id, &meeting_id);
  g_assert_cmpstr (kind, ==, "laporan-ikm");
  g_assert_cmpint (case_id, ==, result->summary->period->case_id);
  close_papers (self);
}

static gpointer
save_draft (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TuntasLetterRequest) request = tuntas_letter_request_new ("pengolahan-ikm");
  g_autoptr (TuntasLetter) letter = NULL;

  request->case_id = *(gint64 *)data;
  letter = tuntas_workspace_save_letter_concept (workspace, request, error);
  return letter != NULL ? g_memdup2 (&letter->id, sizeof letter->id) : NULL;
}

/* A draft is gone on with from there. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = survey_office_load (&self->display, self->period);
  g_autofree gint64 *id =
    display_run (&self->display, save_draft, &result->summary->period->case_id);

  open_papers (self);
  display_wait (lists_draft, self, "the draft");
  g_signal_emit_by_name (find_go_on (self), "clicked");
  display_wait (went_somewhere, self, "the way to the draft");
  g_assert_cmpstr (self->way, ==, "letters");
  g_assert_cmpint (g_variant_get_int64 (self->target), ==, *id);
  close_papers (self);
}

/* Walks the case of the survey along its usual ways into the archive. */
static gpointer
archive_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 id = *(gint64 *)data;

  for (guint i = 0; i < 40; i++) {
    g_autoptr (TuntasCaseFile) file = tuntas_workspace_load_case (workspace, id, error);
    g_autoptr (TuntasCommand) command = tuntas_command_new ();
    TuntasActOffer *offer = NULL;

    if (file == NULL || file->state->status == TUNTAS_CASE_STATUS_ARCHIVED)
      return GINT_TO_POINTER (file != NULL);
    for (guint k = 0; k < file->offers->len; k++) {
      TuntasActOffer *candidate = g_ptr_array_index (file->offers, k);

      if (offer == NULL || (candidate->primary && !offer->primary))
        offer = candidate;
    }
    command->act = offer->act;
    command->choice = g_strdup (offer->choice);
    if (!tuntas_workspace_act (workspace, id, command, error))
      return NULL;
  }
  return NULL;
}

static gboolean
is_seen (Fixture *self, const char *label)
{
  GtkWidget *button = display_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, label);

  return button != NULL && gtk_widget_get_mapped (button);
}

static GtkWidget *
find_notice (GtkWidget *root, const char *beginning)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "settings-warning") &&
      gtk_widget_get_mapped (root) &&
      g_str_has_prefix (gtk_label_get_label (GTK_LABEL (root)), beginning))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_notice (child, beginning);
  return found;
}

/* Whether a notice that begins so stands above the papers. */
static gboolean
is_told (Fixture *self, const char *beginning)
{
  return find_notice (GTK_WIDGET (self->page), beginning) != NULL;
}

/* What can be made now depends on how far the survey has come, and the part says what to do. */
static void
test_state (Fixture *self, gconstpointer data)
{
  g_autoptr (TuntasSurveyResult) result = survey_office_load (&self->display, self->period);

  open_papers (self);
  display_wait (lists_papers, self, "the papers of a survey that runs");
  g_assert_true (is_told (self, "This survey still takes answers"));
  close_papers (self);

  survey_office_close (&self->display, self->period);
  open_papers (self);
  display_wait (lists_papers, self, "the papers of a finished survey");
  g_assert_false (is_told (self, "This survey"));
  g_assert_true (is_seen (self, "Make…: Laporan IKM"));
  close_papers (self);

  g_assert_nonnull (display_run (&self->display, archive_job, &result->summary->period->case_id));
  open_papers (self);
  display_wait (lists_papers, self, "the papers of an archived survey");
  g_assert_true (is_told (self, "This survey is archived"));
  g_assert_null (display_find (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, "Make…: Laporan IKM"));
  close_papers (self);
}

static TuntasLetterKind *
make_kind (const char *kind, gboolean needs_survey)
{
  TuntasLetterKind *self = g_new0 (TuntasLetterKind, 1);

  self->kind = g_strdup (kind);
  self->title = g_strdup (kind);
  self->needs_survey = needs_survey;
  return self;
}

static guint
count_choices (Fixture *self, GPtrArray *kinds, const char *kind)
{
  TuntasLetterEditor *editor = g_object_new (TUNTAS_TYPE_LETTER_EDITOR, NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *choice = NULL;
  guint n = 0;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (editor));
  tuntas_letter_editor_begin (editor, self->display.session, kinds, kind, 0, 0, 0, NULL);
  choice = display_find (GTK_WIDGET (editor), GTK_TYPE_DROP_DOWN, NULL);
  n = g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (choice)));
  gtk_window_destroy (GTK_WINDOW (window));
  return n;
}

/* The papers of a survey are offered for a survey, and do not stand in the way elsewhere. */
static void
test_choices (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) kinds =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_letter_kind_free);

  g_ptr_array_add (kinds, make_kind ("tanda-terima", FALSE));
  g_ptr_array_add (kinds, make_kind ("laporan-ikm", TRUE));
  g_ptr_array_add (kinds, make_kind ("poster-ikm", TRUE));
  g_assert_cmpuint (count_choices (self, kinds, NULL), ==, 1);
  g_assert_cmpuint (count_choices (self, kinds, "tanda-terima"), ==, 1);
  g_assert_cmpuint (count_choices (self, kinds, "poster-ikm"), ==, 3);
}

/* A field with choices is chosen, and what is chosen is what the letter gets. */
static void
test_paper (Fixture *self, gconstpointer data)
{
  const char *const papers[] = {"A4", "A3", NULL};
  GtkWidget *input = g_object_ref_sink (gtk_drop_down_new_from_strings (papers));
  g_autofree char *first = tuntas_form_value_dup (input);
  g_autofree char *second = NULL;
  g_autofree char *unknown = NULL;

  g_assert_cmpstr (first, ==, "A4");
  tuntas_form_value_set (input, "A3");
  second = tuntas_form_value_dup (input);
  g_assert_cmpstr (second, ==, "A3");
  tuntas_form_value_set (input, "B5");
  unknown = tuntas_form_value_dup (input);
  g_assert_cmpstr (unknown, ==, "A4");
  g_object_unref (input);
}

static void
add (const char *name, void (*func) (Fixture *self, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/survey-papers-part/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);

  add ("make", test_make);
  add ("draft", test_draft);
  add ("state", test_state);
  add ("choices", test_choices);
  add ("paper", test_paper);
  return g_test_run ();
}
