/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office-fixture.h"

#include "tuntas-board-model.h"
#include "tuntas-case-item.h"
#include "tuntas-case-list-model.h"
#include "tuntas-session.h"

#include <string.h>

/* A session on the fixture's office, whose own workspace is closed: one program, one worker. */
typedef struct {
  OfficeFixture office;
  TuntasSession *session;
  guint changed;
} Fixture;

typedef struct {
  GAsyncResult *result;
} Answer;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Answer *)user_data)->result = g_object_ref (result);
}

static GAsyncResult *
wait_for (Answer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return answer->result;
}

static void
count_changed_cb (TuntasSession *session, gpointer user_data)
{
  ((Fixture *)user_data)->changed++;
}

static void
open_session (Fixture *self)
{
  Answer answer = {NULL};
  g_autoptr (GError) error = NULL;

  tuntas_session_open_async (self->session, self->office.path, NULL, answered_cb, &answer);
  g_assert_true (tuntas_session_open_finish (self->session, wait_for (&answer), &error));
  g_assert_no_error (error);
  g_object_unref (answer.result);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  office_fixture_set_up (&self->office, data);
  g_clear_pointer (&self->office.workspace, tuntas_workspace_close);
  self->session = tuntas_session_new (self->office.data_dir, self->office.clock);
  g_signal_connect (self->session, "changed", G_CALLBACK (count_changed_cb), self);
  open_session (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tuntas_session_close (self->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->session);
  office_fixture_tear_down (&self->office, data);
}

static gpointer
register_on_worker (TuntasWorkspace *workspace,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (TuntasComplaint) complaint = tuntas_complaint_new ();
  g_autoptr (TuntasComplainant) complainant = tuntas_complainant_new ();
  gint64 id;

  complaint->subject = g_strdup (data);
  complaint->account = g_strdup ("Uraian yang cukup.");
  complainant->name = g_strdup ("Siti Contohwati");
  complainant->address = g_strdup ("Jalan Melati 3");
  id = tuntas_workspace_register (workspace, complaint, complainant, NULL, NULL, 0, error);
  return GINT_TO_POINTER ((int)id);
}

static gpointer
take_on_worker (TuntasWorkspace *workspace,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (TuntasCommand) command = tuntas_command_new ();

  command->act = TUNTAS_ACT_TAKE;
  return GINT_TO_POINTER (tuntas_workspace_act (workspace, GPOINTER_TO_INT (data), command, error));
}

static gpointer
draft_on_worker (TuntasWorkspace *workspace,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  return GINT_TO_POINTER (tuntas_workspace_save_draft (workspace, "uji", data, error));
}

static gpointer
run (Fixture *self, TuntasSessionFunc func, gpointer data)
{
  Answer answer = {NULL};
  g_autoptr (GError) error = NULL;
  gpointer result;

  tuntas_session_run_async (self->session, func, data, NULL, NULL, NULL, answered_cb, &answer);
  result = tuntas_session_run_finish (self->session, wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  return result;
}

static void
assert_no_leftovers (Fixture *self)
{
  g_autofree char *wal = g_strconcat (self->office.path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (self->office.path, "-shm", NULL);

  g_assert_true (g_file_test (self->office.path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));
}

static void
test_life (Fixture *self, gconstpointer data)
{
  g_assert_true (tuntas_session_is_open (self->session));
  g_assert_nonnull (tuntas_session_get_office (self->session));
  g_assert_nonnull (tuntas_session_get_calendar (self->session));
  g_assert_cmpuint (tuntas_session_get_officials (self->session)->len, ==, 6);
  g_assert_cmpuint (tuntas_session_get_sops (self->session)->len, ==, 1);
  g_assert_cmpuint (self->changed, ==, 1);

  g_assert_cmpint (GPOINTER_TO_INT (run (self, register_on_worker, (gpointer) "Satu")), ==, 1);
  g_assert_cmpuint (self->changed, ==, 2);
  /* A draft is nobody else's business. */
  run (self, draft_on_worker, (gpointer) "setengah jadi");
  g_assert_cmpuint (self->changed, ==, 2);

  tuntas_session_close (self->session);
  assert_no_leftovers (self);
  g_assert_false (tuntas_session_is_open (self->session));
}

/* What was handed in before closing is written before the file is closed. */
static void
test_close_finishes (Fixture *self, gconstpointer data)
{
  tuntas_session_run_async (self->session, register_on_worker, (gpointer) "Sebelum tutup", NULL,
                            NULL, NULL, NULL, NULL);
  tuntas_session_close (self->session);
  assert_no_leftovers (self);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  open_session (self);
  g_assert_cmpint (GPOINTER_TO_INT (run (self, register_on_worker, (gpointer) "Sesudahnya")), ==,
                   2);
}

static gpointer
load_draft_on_worker (TuntasWorkspace *workspace,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  return tuntas_workspace_load_draft (workspace, data, error);
}

/* What is read for a window that was closed is given up; what was written in it is done. */
static void
test_nobody_waits (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *draft = NULL;
  Answer read = {NULL};
  Answer written = {NULL};
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GError) write_error = NULL;

  g_cancellable_cancel (cancellable);
  tuntas_session_run_async (self->session, draft_on_worker, (gpointer) "dibaca", NULL, NULL,
                            cancellable, answered_cb, &read);
  g_assert_null (tuntas_session_run_finish (self->session, wait_for (&read), &read_error));
  g_assert_error (read_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  draft = run (self, load_draft_on_worker, (gpointer) "uji");
  g_assert_null (draft);
  tuntas_session_write_async (self->session, draft_on_worker, (gpointer) "ditulis", NULL, NULL,
                              cancellable, answered_cb, &written);
  g_assert_null (tuntas_session_run_finish (self->session, wait_for (&written), &write_error));
  g_assert_error (write_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  draft = run (self, load_draft_on_worker, (gpointer) "uji");
  g_assert_cmpstr (draft, ==, "ditulis");
  g_object_unref (read.result);
  g_object_unref (written.result);
}

static void
test_errors (Fixture *self, gconstpointer data)
{
  Answer failed = {NULL};
  Answer cancelled = {NULL};
  Answer closed = {NULL};
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = office_fixture_build_path (&self->office, "tidak-ada.tuntas");

  /* Another office that cannot be opened leaves this one open. */
  tuntas_session_open_async (self->session, missing, NULL, answered_cb, &failed);
  g_assert_false (tuntas_session_open_finish (self->session, wait_for (&failed), &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (tuntas_session_is_open (self->session));

  g_cancellable_cancel (cancellable);
  tuntas_session_run_async (self->session, register_on_worker, (gpointer) "Batal", NULL, NULL,
                            cancellable, answered_cb, &cancelled);
  g_assert_null (tuntas_session_run_finish (self->session, wait_for (&cancelled), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpint (GPOINTER_TO_INT (run (self, register_on_worker, (gpointer) "Satu")), ==, 1);

  tuntas_session_close (self->session);
  tuntas_session_run_async (self->session, draft_on_worker, (gpointer) "x", NULL, NULL, NULL,
                            answered_cb, &closed);
  g_assert_null (tuntas_session_run_finish (self->session, wait_for (&closed), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_object_unref (failed.result);
  g_object_unref (cancelled.result);
  g_object_unref (closed.result);
}

static void
test_acting (Fixture *self, gconstpointer data)
{
  g_assert_null (tuntas_session_get_acting (self->session));
  tuntas_session_set_acting (self->session, 2);
  g_assert_cmpint (tuntas_session_get_acting (self->session)->id, ==, 2);
  g_assert_cmpuint (self->changed, ==, 2);
  tuntas_session_set_acting (self->session, 2);
  g_assert_cmpuint (self->changed, ==, 2);
}

/* Follows a list by its signals, as a view does. */
typedef struct {
  GListModel *model;
  GPtrArray *items;
  guint signals;
  guint touched;
} Shadow;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Shadow *shadow = user_data;

  g_ptr_array_remove_range (shadow->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow->items, (int)(position + i),
                        g_list_model_get_item (model, position + i));
  shadow->signals++;
  shadow->touched += removed + added;
  g_assert_cmpuint (shadow->items->len, ==, g_list_model_get_n_items (model));
}

static void
shadow_follow (Shadow *shadow, GListModel *model)
{
  shadow->model = model;
  shadow->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (shadow->items, g_list_model_get_item (model, i));
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), shadow);
}

static void
shadow_clear (Shadow *shadow)
{
  g_signal_handlers_disconnect_by_data (shadow->model, shadow);
  g_ptr_array_unref (shadow->items);
}

static void
wait_loaded (TuntasCaseListModel *model)
{
  while (tuntas_case_list_model_is_loading (model))
    g_main_context_iteration (NULL, TRUE);
}

static TuntasCaseSummary *
summary_at (GListModel *model, guint position)
{
  g_autoptr (TuntasCaseItem) item = g_list_model_get_item (model, position);

  return tuntas_case_item_get_summary (item);
}

static void
test_list_model (Fixture *self, gconstpointer data)
{
  TuntasCaseListModel *model = tuntas_case_list_model_new (self->session);
  g_autoptr (TuntasCaseQuery) query = tuntas_case_query_new ();
  g_autoptr (TuntasCaseItem) first = NULL;
  g_autoptr (TuntasCaseItem) moved = NULL;
  Shadow shadow = {NULL};

  for (guint i = 0; i < 5; i++)
    run (self, register_on_worker, (gpointer) "Perkara");

  query->kind = query->channel = -1;
  query->sort = g_strdup ("number");
  shadow_follow (&shadow, G_LIST_MODEL (model));
  tuntas_case_list_model_set_query (model, query);
  g_assert_true (tuntas_case_list_model_is_loading (model));
  wait_loaded (model);
  g_assert_cmpuint (shadow.items->len, ==, 5);
  g_assert_cmpuint (shadow.signals, ==, 1);
  /* The first screen comes with the answer. */
  g_assert_cmpstr (summary_at (G_LIST_MODEL (model), 0)->number, ==, "0001/ADU/XI/2026");
  first = g_list_model_get_item (G_LIST_MODEL (model), 0);

  /* One more case: one signal, about that case alone, and the others are the same objects. */
  run (self, register_on_worker, (gpointer) "Keenam");
  wait_loaded (model);
  g_assert_cmpuint (shadow.items->len, ==, 6);
  g_assert_cmpuint (shadow.signals, ==, 2);
  g_assert_cmpuint (shadow.touched, ==, 6);
  moved = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_true (moved == first);

  /* An act changes what the item says, not the list. */
  run (self, take_on_worker, GINT_TO_POINTER (1));
  wait_loaded (model);
  g_assert_cmpuint (shadow.signals, ==, 2);
  g_assert_cmpstr (tuntas_case_item_get_summary (first)->step, ==, "3");

  shadow_clear (&shadow);
  g_assert_finalize_object (model);
}

static void
loaded_cb (TuntasBoardModel *board, guint *loads)
{
  (*loads)++;
}

static void
wait_board (guint *loads, guint wanted)
{
  while (*loads < wanted)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_board_model (Fixture *self, gconstpointer data)
{
  TuntasBoardModel *board;
  Shadow lanes[3] = {{NULL}};
  guint loads = 0;
  g_autoptr (TuntasCaseItem) item = NULL;

  for (guint i = 0; i < 3; i++)
    run (self, register_on_worker, (gpointer) "Perkara");
  board = tuntas_board_model_new (self->session, NULL);
  g_signal_connect (board, "loaded", G_CALLBACK (loaded_cb), &loads);
  wait_board (&loads, 1);
  g_assert_cmpuint (tuntas_board_model_get_n_lanes (board), ==, 7);
  g_assert_cmpstr (tuntas_board_model_get_lane (board, 1)->id, ==, "staf");
  for (guint i = 0; i < 3; i++)
    shadow_follow (&lanes[i], tuntas_board_model_get_cases (board, i));
  g_assert_cmpuint (lanes[1].items->len, ==, 3);
  g_assert_cmpuint (lanes[2].items->len, ==, 0);
  item = g_list_model_get_item (lanes[1].model, 2);

  /* A disposition takes one card out of a lane and puts one into the next. */
  run (self, take_on_worker, GINT_TO_POINTER (2));
  wait_board (&loads, 2);
  g_assert_cmpuint (lanes[1].items->len, ==, 2);
  g_assert_cmpuint (lanes[1].touched, ==, 1);
  g_assert_cmpuint (lanes[2].items->len, ==, 1);
  g_assert_cmpuint (lanes[2].touched, ==, 1);
  g_assert_cmpuint (lanes[0].signals, ==, 0);
  g_assert_true (g_ptr_array_find (lanes[1].items, item, NULL));
  g_assert_cmpuint (tuntas_board_model_count_overdue (board, 1), ==, 0);

  tuntas_clock_set (self->office.clock, tuntas_session_now (self->session) + 7 * 86400);
  g_assert_cmpuint (tuntas_board_model_count_overdue (board, 1), ==, 2);

  for (guint i = 0; i < 3; i++)
    shadow_clear (&lanes[i]);
  g_assert_finalize_object (board);
}

/* A computer that starts in a year long past is told so; one that is some minutes behind is not. */
static void
test_clock_behind (Fixture *self, gconstpointer data)
{
  gint64 now = tuntas_clock_now (self->office.clock);
  gint64 last = 0;

  open_session (self);
  g_assert_false (tuntas_session_is_behind (self->session, &last));
  tuntas_session_close (self->session);

  office_fixture_reopen (&self->office);
  office_fixture_complain (&self->office, NULL, FALSE, TUNTAS_CHANNEL_LANGSUNG);
  g_clear_pointer (&self->office.workspace, tuntas_workspace_close);
  tuntas_clock_set (self->office.clock, now - 600);
  open_session (self);
  g_assert_false (tuntas_session_is_behind (self->session, &last));
  tuntas_session_close (self->session);

  tuntas_clock_set (self->office.clock, G_GINT64_CONSTANT (1577836800)); /* 1 January 2020 */
  open_session (self);
  g_assert_true (tuntas_session_is_behind (self->session, &last));
  g_assert_cmpint (last, ==, now);
}

int
main (int argc, char **argv)
{
  /* No templates and SOPs of whoever runs the tests. */
  g_setenv ("XDG_DATA_HOME", "/dev/null", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/service/session/life", Fixture, NULL, set_up, test_life, tear_down);
  g_test_add ("/service/session/close-finishes", Fixture, NULL, set_up, test_close_finishes,
              tear_down);
  g_test_add ("/service/session/nobody-waits", Fixture, NULL, set_up, test_nobody_waits, tear_down);
  g_test_add ("/service/session/errors", Fixture, NULL, set_up, test_errors, tear_down);
  g_test_add ("/service/session/clock-behind", Fixture, NULL, set_up, test_clock_behind, tear_down);
  g_test_add ("/service/session/acting", Fixture, NULL, set_up, test_acting, tear_down);
  g_test_add ("/service/session/list-model", Fixture, NULL, set_up, test_list_model, tear_down);
  g_test_add ("/service/session/board-model", Fixture, NULL, set_up, test_board_model, tear_down);

  return g_test_run ();
}
