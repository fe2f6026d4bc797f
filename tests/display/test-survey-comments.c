/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "survey-office.h"
#include "tuntas-survey-comment-draft.h"
#include "tuntas-survey-comment-row.h"
#include "tuntas-survey-period-page.h"

#define ANSWERS "333333333"
#define QUEUE "Antrean terlalu lama, tolong ditambah loket."
#define CHAIRS "Kursi tunggu kurang."
#define TWO_HOURS "Kami mengantre dua jam di loket!"

typedef struct {
  DisplayFixture display;
  gint64 period;
  GtkWidget *page;
  char *toast; /* what its button does */
  gint64 opened;
} Fixture;

static void
toast_cb (TuntasPage *page, AdwToast *toast, Fixture *self)
{
  g_free (self->toast);
  self->toast = g_strdup (adw_toast_get_action_name (toast));
}

static void
open_case_cb (TuntasPage *page, gint64 case_id, Fixture *self)
{
  self->opened = case_id;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  display_fixture_set_up_empty (&self->display, NULL);
  self->period = survey_office_begin (&self->display);
}

static void
open_page (Fixture *self)
{
  GtkWidget *window = adw_window_new ();

  self->page = g_object_new (TUNTAS_TYPE_SURVEY_PERIOD_PAGE, "session", self->display.session,
                             "settings", self->display.settings, NULL);
  g_signal_connect (self->page, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->page, "open-case", G_CALLBACK (open_case_cb), self);
  adw_window_set_content (ADW_WINDOW (window), self->page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  gtk_window_present (GTK_WINDOW (window));
  tuntas_page_show_target (TUNTAS_PAGE (self->page),
                           g_variant_ref_sink (g_variant_new ("(xs)", self->period, "comments")));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *)&self->page);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (self->page)));
  display_turn ();
  g_assert_null (self->page);
  g_free (self->toast);
  display_fixture_tear_down (&self->display, NULL);
}

static void
key_comments (Fixture *self)
{
  gint64 batch =
    survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);

  survey_office_key (&self->display, batch, ANSWERS, "Surat pindah", QUEUE);
  survey_office_key (&self->display, batch, ANSWERS, NULL, NULL);
  survey_office_key (&self->display, batch, ANSWERS, NULL, CHAIRS);
  survey_office_key (&self->display, batch, ANSWERS, NULL, TWO_HOURS);
}

static gboolean
shows (Fixture *self, const char *text)
{
  GtkWidget *found = display_find_by_text (self->page, text);

  return found != NULL && gtk_widget_get_mapped (found);
}

static gboolean
has_comments (gpointer self)
{
  return shows (self, "3 comments");
}

static gboolean
is_empty (gpointer self)
{
  return shows (self, "No comments yet");
}

static gboolean
shows_one (gpointer self)
{
  return shows (self, "1 of 3 comments");
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  open_page (self);
  display_wait (is_empty, self, "the empty state");
}

/* Topics and words choose comments, which stand as they were written, with a number for a name. */
static void
test_filter (Fixture *self, gconstpointer data)
{
  GtkWidget *topic, *search;

  key_comments (self);
  open_page (self);
  display_wait (has_comments, self, "the comments");
  g_assert_true (shows (self, QUEUE));
  g_assert_true (shows (self, "Respondent 1 · Surat pindah"));
  g_assert_true (shows (self, "Respondent 4"));
  topic = display_find (self->page, GTK_TYPE_TOGGLE_BUTTON, "loket, in 2 comments");
  g_assert_nonnull (topic);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (topic), TRUE);
  g_assert_true (shows (self, "2 of 3 comments"));
  g_assert_false (shows (self, CHAIRS));

  search = display_find (self->page, GTK_TYPE_SEARCH_ENTRY, "Search in the comments");
  gtk_editable_set_text (GTK_EDITABLE (search), "DUA JAM");
  display_wait (shows_one, self, "the search");
  g_assert_true (shows (self, TWO_HOURS));
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (topic), FALSE);
  display_wait (has_comments, self, "all comments");
}

static TuntasSurveyCommentDraft *
find_draft (Fixture *self)
{
  return (TuntasSurveyCommentDraft *)display_find (self->page, TUNTAS_TYPE_SURVEY_COMMENT_DRAFT,
                                                   NULL);
}

static gboolean
has_draft (gpointer self)
{
  return find_draft (self) != NULL;
}

static gboolean
is_registered (gpointer data)
{
  Fixture *self = data;
  GtkWidget *row = display_find (self->page, TUNTAS_TYPE_SURVEY_COMMENT_ROW, QUEUE);

  return self->toast != NULL && row != NULL &&
         display_find (row, GTK_TYPE_BUTTON, "Became complaint 0002/ADU/XI/2026") != NULL;
}

/* One act makes a complaint of a comment, in its place; what was typed survives what others do. */
static void
test_complaint (Fixture *self, gconstpointer data)
{
  GtkWidget *row, *subject, *button;

  key_comments (self);
  open_page (self);
  display_wait (has_comments, self, "the comments");
  row = display_find (self->page, TUNTAS_TYPE_SURVEY_COMMENT_ROW, QUEUE);
  button = display_find (row, GTK_TYPE_BUTTON, "Make a complaint of it");
  g_signal_emit_by_name (button, "clicked");
  display_wait (has_draft, self, "the draft");
  subject = display_find (GTK_WIDGET (find_draft (self)), GTK_TYPE_ENTRY, "Subject");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (subject)), ==, QUEUE);
  gtk_editable_set_text (GTK_EDITABLE (subject), "Antrean loket");

  tuntas_page_refresh (TUNTAS_PAGE (self->page));
  survey_office_begin_batch (&self->display, self->period, TUNTAS_SURVEY_SOURCE_PAPER);
  g_assert_true (has_draft (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (subject)), ==, "Antrean loket");

  gtk_widget_activate_action (GTK_WIDGET (find_draft (self)), "comments.register", NULL);
  display_wait (is_registered, self, "the complaint");
  g_assert_false (has_draft (self));
  g_assert_cmpstr (self->toast, ==, "win.open-case");
  row = display_find (self->page, TUNTAS_TYPE_SURVEY_COMMENT_ROW, QUEUE);
  g_assert_null (display_find (row, GTK_TYPE_BUTTON, "Make a complaint of it"));
  button = display_find (row, GTK_TYPE_BUTTON, "Became complaint 0002/ADU/XI/2026");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (self->opened, >, 0);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/survey-comments/empty", test_empty);
  ADD ("/survey-comments/filter", test_filter);
  ADD ("/survey-comments/complaint", test_complaint);
  return g_test_run ();
}
