/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keying-queue.h"

#include <glib/gi18n-lib.h>

#include "tuntas-details.h"

/* What jobs that were handed in together share: after the first that fails none of the others may
 * go ahead, or the forms would no longer lie in the order of the paper. */
typedef struct {
  int stopped; /* atomic */
} Lane;

/* A form to keep or to correct, or the last one to take back. */
typedef struct {
  TuntasSurveyForm *form; /* NULL to take back */
  guint corrects;         /* place of the form that it puts right; 0 for a new one */
  guint n_before;         /* forms of the batch that must be there then */
} Step;

/**
 * TuntasKeyingQueue:
 *
 * The forms of a batch as the person sees them: what is on the disk, and what is on its way there.
 * Every form is handed to the worker thread at once, so that the next can be keyed without waiting,
 * and even closing the office writes them all. When one cannot be kept everything after it waits,
 * in its order; a new queue on the batch as it is then tries again.
 */
struct _TuntasKeyingQueue {
  GObject parent_instance;

  TuntasSession *session;
  gint64 batch;
  GPtrArray *forms; /* (element-type TuntasSurveyForm): as keyed, on the disk or not */
  GPtrArray *pile;  /* (element-type TuntasSurveyForm): the same as they lie; owned by @forms */
  guint n_kept;     /* forms of the batch that are on the disk */
  GQueue steps;     /* (element-type Step): not done yet */
  Lane *lane;
  gboolean stopped;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  SIGNAL_NOT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasKeyingQueue, tuntas_keying_queue, G_TYPE_OBJECT)

typedef struct {
  Lane *lane;
  gint64 batch;
  TuntasSurveyForm *form;
  guint corrects;
  guint n_before;
} Job;

static void
step_free (Step *step)
{
  if (step->form != NULL)
    tuntas_survey_form_unref (step->form);
  g_free (step);
}

static void
job_free (Job *job)
{
  g_atomic_rc_box_release (job->lane);
  if (job->form != NULL)
    tuntas_survey_form_unref (job->form);
  g_free (job);
}

/* Worker thread: whether nobody else keyed into the batch since. */
static gboolean
check_count (TuntasWorkspace *workspace, Job *job, GError **error)
{
  g_autoptr (TuntasSurveyBatch) batch =
               tuntas_workspace_load_survey_batch (workspace, job->batch, error);

  if (batch == NULL)
    return FALSE;
  if (batch->n_forms == job->n_before)
    return TRUE;
  g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_CONFLICT,
                       _ ("Somebody else keys into the same batch. Agree on who keys it, or begin "
                          "another batch for the other pile."));
  return FALSE;
}

/* Worker thread: puts right what lies at a place. */
static gboolean
correct (TuntasWorkspace *workspace, Job *job, GError **error)
{
  g_autoptr (GPtrArray) forms = tuntas_workspace_list_batch_forms (workspace, job->batch, error);
  g_autoptr (TuntasSurveyForm) form = NULL;

  if (forms == NULL)
    return FALSE;
  g_return_val_if_fail (job->corrects <= forms->len, FALSE);
  form = tuntas_survey_form_copy (job->form);
  form->id = ((TuntasSurveyForm *)g_ptr_array_index (forms, job->corrects - 1))->id;
  return tuntas_workspace_correct_survey_form (workspace, form, error);
}

/* Worker thread. */
static gpointer
run_func (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  gboolean done = FALSE;

  if (g_atomic_int_get (&job->lane->stopped) != 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PENDING,
                         _ ("A form before this one could not be kept."));
    return NULL;
  }
  if (check_count (workspace, job, error)) {
    if (job->corrects > 0) {
      done = correct (workspace, job, error);
    } else if (job->form != NULL) {
      done = tuntas_workspace_key_survey_form (workspace, job->batch, job->form, error) != 0;
    } else {
      g_autoptr (TuntasSurveyForm) form =
                   tuntas_workspace_undo_survey_form (workspace, job->batch, error);

      done = form != NULL;
    }
  }
  if (!done)
    g_atomic_int_set (&job->lane->stopped, 1);
  return done ? GINT_TO_POINTER (1) : NULL;
}

/* Who waits for an answer. */
typedef struct {
  TuntasKeyingQueue *self;
  Step *step; /* not to be touched once the queue stopped */
} Answer;

static void
finish_step (TuntasKeyingQueue *self, Step *step)
{
  if (step->corrects == 0)
    self->n_kept += step->form != NULL ? 1 : -1;
  g_queue_remove (&self->steps, step);
  step_free (step);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What could not be taken back or corrected is still there, for the person and on the disk. */
static void
give_up_changing (TuntasKeyingQueue *self, Step *step, GError *error)
{
  g_queue_remove (&self->steps, step);
  step_free (step);
  g_signal_emit (self, signals[SIGNAL_NOT_CHANGED], 0, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Answer *answer = user_data;
  g_autoptr (TuntasKeyingQueue) self = answer->self;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL) {
    finish_step (self, answer->step);
    return;
  }
  if (self->stopped)
    return;
  self->stopped = TRUE;
  if (answer->step->form == NULL || answer->step->corrects > 0)
    give_up_changing (self, answer->step, error);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
hand_in (TuntasKeyingQueue *self, Step *step)
{
  Job *job = g_new0 (Job, 1);
  Answer *answer = g_new0 (Answer, 1);

  job->lane = g_atomic_rc_box_acquire (self->lane);
  job->batch = self->batch;
  job->form = step->form != NULL ? tuntas_survey_form_ref (step->form) : NULL;
  job->corrects = step->corrects;
  job->n_before = step->n_before;
  answer->self = g_object_ref (self);
  answer->step = step;
  tuntas_session_run_async (self->session, run_func, job, (GDestroyNotify)job_free, NULL, NULL,
                            done_cb, answer);
}

static void
add_step (TuntasKeyingQueue *self, TuntasSurveyForm *form, guint corrects, guint n_before)
{
  Step *step = g_new0 (Step, 1);

  step->form = form != NULL ? tuntas_survey_form_ref (form) : NULL;
  step->corrects = corrects;
  step->n_before = n_before;
  g_queue_push_tail (&self->steps, step);
  if (!self->stopped)
    hand_in (self, step);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
tuntas_keying_queue_finalize (GObject *object)
{
  TuntasKeyingQueue *self = TUNTAS_KEYING_QUEUE (object);

  g_queue_clear_full (&self->steps, (GDestroyNotify)step_free);
  g_clear_pointer (&self->pile, g_ptr_array_unref);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_atomic_rc_box_release (self->lane);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tuntas_keying_queue_parent_class)->finalize (object);
}

static void
tuntas_keying_queue_class_init (TuntasKeyingQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_keying_queue_finalize;

  /**
   * TuntasKeyingQueue::changed:
   *
   * A form was added, taken back, or reached the disk.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TuntasKeyingQueue::failed:
   * @error: why
   *
   * A form could not be kept; it and all after it wait.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  /**
   * TuntasKeyingQueue::not-changed:
   * @error: why
   *
   * A form could not be taken back or corrected; the batch should be read again.
   */
  signals[SIGNAL_NOT_CHANGED] =
    g_signal_new ("not-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tuntas_keying_queue_init (TuntasKeyingQueue *self)
{
  g_queue_init (&self->steps);
  self->lane = g_atomic_rc_box_new0 (Lane);
}

/* As they were keyed. */
static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = (*(TuntasSurveyForm *const *)a)->id;
  gint64 second = (*(TuntasSurveyForm *const *)b)->id;

  return first < second ? -1 : first > second;
}

/**
 * tuntas_keying_queue_new:
 * @session: the open office
 * @batch: a batch
 * @forms: (element-type TuntasSurveyForm): what is in it, by its places
 *
 * Returns: (transfer full): the queue of the batch
 */
TuntasKeyingQueue *
tuntas_keying_queue_new (TuntasSession *session, gint64 batch, GPtrArray *forms)
{
  TuntasKeyingQueue *self = g_object_new (TUNTAS_TYPE_KEYING_QUEUE, NULL);

  self->session = g_object_ref (session);
  self->batch = batch;
  self->forms = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_form_unref);
  self->pile = g_ptr_array_new ();
  for (guint i = 0; i < forms->len; i++) {
    g_ptr_array_add (self->forms, tuntas_survey_form_ref (g_ptr_array_index (forms, i)));
    g_ptr_array_add (self->pile, g_ptr_array_index (forms, i));
  }
  g_ptr_array_sort (self->forms, compare_ids);
  self->n_kept = self->forms->len;
  return self;
}

/**
 * tuntas_keying_queue_push:
 * @self: a queue
 * @form: (transfer none): a form that was keyed; its place is 0 unless others lie behind it
 *
 * Keeps it, after those that were keyed before it.
 */
void
tuntas_keying_queue_push (TuntasKeyingQueue *self, TuntasSurveyForm *form)
{
  g_return_if_fail (TUNTAS_IS_KEYING_QUEUE (self));

  g_ptr_array_add (self->forms, tuntas_survey_form_ref (form));
  g_ptr_array_insert (self->pile,
                      form->place > 0 && form->place <= self->pile->len ? (int)form->place - 1 : -1,
                      form);
  add_step (self, form, 0, self->forms->len - 1);
}

/**
 * tuntas_keying_queue_undo:
 * @self: a queue
 * @place: (out): its place in the pile when others lie behind it, else 0
 *
 * Takes back the form that was keyed last.
 *
 * Returns: (transfer full) (nullable): what it said; NULL when there is none
 */
TuntasSurveyForm *
tuntas_keying_queue_undo (TuntasKeyingQueue *self, guint *place)
{
  TuntasSurveyForm *form = NULL;

  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), NULL);

  *place = 0;
  if (self->forms->len == 0)
    return NULL;
  *place = tuntas_keying_queue_get_last_place (self);
  form = g_ptr_array_steal_index (self->forms, self->forms->len - 1);
  g_ptr_array_remove_index (self->pile, *place - 1);
  if (*place > self->pile->len)
    *place = 0;
  add_step (self, NULL, 0, self->forms->len + 1);
  return form;
}

/**
 * tuntas_keying_queue_correct:
 * @self: a queue
 * @place: place of a form in the pile, from 1
 * @form: (transfer none): what it should have said
 *
 * Puts right a form that was keyed before.
 */
void
tuntas_keying_queue_correct (TuntasKeyingQueue *self, guint place, TuntasSurveyForm *form)
{
  guint index = 0;

  g_return_if_fail (TUNTAS_IS_KEYING_QUEUE (self));
  g_return_if_fail (place >= 1 && place <= self->pile->len);

  if (!g_ptr_array_find (self->forms, self->pile->pdata[place - 1], &index))
    return;
  tuntas_survey_form_unref (self->forms->pdata[index]);
  self->forms->pdata[index] = tuntas_survey_form_ref (form);
  self->pile->pdata[place - 1] = form;
  add_step (self, form, place, self->forms->len);
}

/**
 * tuntas_keying_queue_get_form:
 * @self: a queue
 * @place: a place in the pile, from 1
 *
 * Returns: (transfer none) (nullable): the form that lies there
 */
TuntasSurveyForm *
tuntas_keying_queue_get_form (TuntasKeyingQueue *self, guint place)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), NULL);
  return place >= 1 && place <= self->pile->len ? g_ptr_array_index (self->pile, place - 1) : NULL;
}

/**
 * tuntas_keying_queue_get_n_forms:
 * @self: a queue
 *
 * Returns: forms of the batch, on the disk or not
 */
guint
tuntas_keying_queue_get_n_forms (TuntasKeyingQueue *self)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), 0);
  return self->forms->len;
}

/**
 * tuntas_keying_queue_get_last:
 * @self: a queue
 *
 * Returns: (transfer none) (nullable): the form that was keyed last
 */
TuntasSurveyForm *
tuntas_keying_queue_get_last (TuntasKeyingQueue *self)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), NULL);
  return self->forms->len > 0 ? g_ptr_array_index (self->forms, self->forms->len - 1) : NULL;
}

/**
 * tuntas_keying_queue_get_last_place:
 * @self: a queue
 *
 * Returns: place in the pile, from 1, of the form that was keyed last; 0 when there is none
 */
guint
tuntas_keying_queue_get_last_place (TuntasKeyingQueue *self)
{
  guint index = 0;

  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), 0);

  return g_ptr_array_find (self->pile, tuntas_keying_queue_get_last (self), &index) ? index + 1 : 0;
}

/**
 * tuntas_keying_queue_get_n_waiting:
 * @self: a queue
 *
 * Returns: acts that are not on the disk yet
 */
guint
tuntas_keying_queue_get_n_waiting (TuntasKeyingQueue *self)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), 0);
  return self->steps.length;
}

/**
 * tuntas_keying_queue_is_stopped:
 * @self: a queue
 *
 * Returns: whether something failed and has not been tried again
 */
gboolean
tuntas_keying_queue_is_stopped (TuntasKeyingQueue *self)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), FALSE);
  return self->stopped;
}

/**
 * tuntas_keying_queue_list_waiting:
 * @self: a queue
 * @n_before: (out) (optional): how many forms of the batch come before them
 *
 * Returns: (transfer container) (element-type TuntasSurveyForm): forms that are not on the disk
 */
GPtrArray *
tuntas_keying_queue_list_waiting (TuntasKeyingQueue *self, guint *n_before)
{
  GPtrArray *waiting = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_survey_form_unref);
  guint before;

  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), waiting);

  before = self->n_kept;
  for (GList *l = self->steps.head; l != NULL; l = l->next) {
    Step *step = l->data;

    if (step->corrects > 0)
      continue;
    if (step->form != NULL)
      g_ptr_array_add (waiting, tuntas_survey_form_ref (step->form));
    else if (waiting->len > 0)
      g_ptr_array_set_size (waiting, (int)waiting->len - 1);
    else
      before--;
  }
  if (n_before != NULL)
    *n_before = before;
  return waiting;
}

/* What a draft is made of. */
#define KEY_KEPT "tersimpan"
#define KEY_WAITING "menunggu"
#define KEY_HALF "setengah"
#define KEY_ANSWERS "jawaban"
#define KEY_PROFILE "profil"
#define KEY_SERVICE "layanan"
#define KEY_COMMENT "saran"
#define KEY_BY "oleh"
#define KEY_PLACE "tempat"

static void
set (char **details, const char *key, const char *value)
{
  char *more = value != NULL ? tuntas_details_set (*details, key, value) : NULL;

  if (more == NULL)
    return;
  g_free (*details);
  *details = more;
}

static void
set_int (char **details, const char *key, gint64 value)
{
  char *more = value != 0 ? tuntas_details_set_int (*details, key, value) : NULL;

  if (more == NULL)
    return;
  g_free (*details);
  *details = more;
}

static char *
form_to_text (TuntasSurveyForm *form)
{
  char *text = tuntas_details_set_int (NULL, KEY_BY, form->by);

  set_int (&text, KEY_PLACE, form->place);
  set (&text, KEY_ANSWERS, form->answers);
  set (&text, KEY_PROFILE, form->profile);
  set (&text, KEY_SERVICE, form->service);
  set (&text, KEY_COMMENT, form->comment);
  return text;
}

static TuntasSurveyForm *
form_from_text (const char *text)
{
  TuntasSurveyForm *form = tuntas_survey_form_new ();

  form->by = tuntas_details_get_int (text, KEY_BY);
  form->place = (guint)MAX (tuntas_details_get_int (text, KEY_PLACE), 0);
  form->answers = tuntas_details_get (text, KEY_ANSWERS);
  form->profile = tuntas_details_get (text, KEY_PROFILE);
  form->service = tuntas_details_get (text, KEY_SERVICE);
  form->comment = tuntas_details_get (text, KEY_COMMENT);
  return form;
}

/**
 * tuntas_keying_queue_dup_draft:
 * @self: a queue
 * @half_keyed: (nullable): the form that is half keyed, as text
 *
 * Returns: (transfer full) (nullable): what would be lost in a power cut, to be kept beside the
 *   batch; NULL when nothing would
 */
char *
tuntas_keying_queue_dup_draft (TuntasKeyingQueue *self, const char *half_keyed)
{
  g_autoptr (GPtrArray) waiting = NULL;
  g_auto (GStrv) texts = NULL;
  g_autofree char *draft = NULL;
  char *whole = NULL;
  guint n_before = 0;

  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), NULL);

  waiting = tuntas_keying_queue_list_waiting (self, &n_before);
  if (waiting->len == 0 && half_keyed == NULL)
    return NULL;
  texts = g_new0 (char *, waiting->len + 1);
  for (guint i = 0; i < waiting->len; i++)
    texts[i] = form_to_text (g_ptr_array_index (waiting, i));
  draft = tuntas_details_set_int (NULL, KEY_KEPT, n_before);
  whole = tuntas_details_set_list (draft, KEY_WAITING, (const char *const *)texts);
  set (&whole, KEY_HALF, half_keyed);
  return whole;
}

/**
 * tuntas_keying_queue_take_draft:
 * @self: a queue as its batch was just read
 * @draft: (nullable): what was kept beside it
 * @half_keyed: (out) (optional) (transfer full) (nullable): the form that was half keyed
 *
 * Brings back what did not reach the disk. What reached it after the draft was written is not
 * brought back.
 *
 * Returns: how many forms came back and are on their way to the disk again
 */
guint
tuntas_keying_queue_take_draft (TuntasKeyingQueue *self, const char *draft, char **half_keyed)
{
  g_auto (GStrv) waiting = tuntas_details_get_list (draft, KEY_WAITING);
  guint n = g_strv_length (waiting);
  guint kept = (guint)MAX (tuntas_details_get_int (draft, KEY_KEPT), 0);
  guint newer;

  g_return_val_if_fail (TUNTAS_IS_KEYING_QUEUE (self), 0);

  newer = self->n_kept > kept ? self->n_kept - kept : 0;
  *half_keyed = newer <= n ? tuntas_details_get (draft, KEY_HALF) : NULL;
  for (guint i = newer; i < n; i++) {
    g_autoptr (TuntasSurveyForm) form = form_from_text (waiting[i]);

    if (form->answers != NULL)
      tuntas_keying_queue_push (self, form);
  }
  return n > newer ? n - newer : 0;
}
