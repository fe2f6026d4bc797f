/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-draft-keeper.h"

#include <glib/gi18n-lib.h>

#include "tuntas-case-service.h"
#include "tuntas-details.h"
#include "tuntas-form-value.h"
#include "tuntas-page.h"

/* Milliseconds after which what is typed is kept. */
#define KEEP_AFTER 1000

/**
 * TuntasDraftKeeper:
 *
 * Keeps on the disk what is typed into a small form, so that neither a power cut nor another page
 * takes it away, and fills it in again when the form is about the same thing.
 */
struct _TuntasDraftKeeper {
  GObject parent_instance;

  GtkWidget *form;   /* weak */
  GPtrArray *inputs; /* (element-type GtkWidget) */
  GPtrArray *names;  /* (element-type utf8) */
  TuntasSession *session;
  GCancellable *cancellable; /* of the draft that is being read */
  char *key;                 /* NULL while the form is about nothing */
  guint source;
  gboolean filling;
  gboolean touched; /* since the form is about this */
};

enum {
  SIGNAL_RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasDraftKeeper, tuntas_draft_keeper, G_TYPE_OBJECT)

/* What goes to the worker. */
typedef struct {
  char *key;
  char *text; /* NULL to forget it */
} Note;

static void
note_free (Note *note)
{
  g_free (note->key);
  g_free (note->text);
  g_free (note);
}

/* Worker thread. */
static gpointer
save_func (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Note *note = data;

  return GINT_TO_POINTER (tuntas_workspace_save_draft (workspace, note->key, note->text, error));
}

/* Worker thread. */
static gpointer
load_func (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return tuntas_workspace_load_draft (workspace, data, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasDraftKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWidget *page =
    self->form != NULL ? gtk_widget_get_ancestor (self->form, TUNTAS_TYPE_PAGE) : NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) == NULL && page != NULL)
    tuntas_page_report (TUNTAS_PAGE (page),
                        _ ("What you typed is still here, but could not be kept on disk."), error);
}

static void
save (TuntasDraftKeeper *self, char *text)
{
  Note *note = g_new0 (Note, 1);

  g_clear_handle_id (&self->source, g_source_remove);
  note->key = g_strdup (self->key);
  note->text = text;
  tuntas_session_write_async (self->session, save_func, note, (GDestroyNotify)note_free, NULL, NULL,
                              saved_cb, g_object_ref (self));
}

/* NULL when nothing is written in the form. */
static char *
dup_text (TuntasDraftKeeper *self)
{
  char *text = NULL;

  for (guint i = 0; i < self->inputs->len; i++) {
    g_autofree char *value = tuntas_form_value_dup (g_ptr_array_index (self->inputs, i));
    char *more;

    if (*value == '\0')
      continue;
    more = tuntas_details_set (text, g_ptr_array_index (self->names, i), value);
    g_free (text);
    text = more;
  }
  return text;
}

static gboolean
keep_cb (gpointer data)
{
  TuntasDraftKeeper *self = data;

  save (self, dup_text (self));
  return G_SOURCE_REMOVE;
}

/* Not put off by the next key, or fast typing would never be kept. */
static void
changed_cb (TuntasDraftKeeper *self)
{
  if (self->filling || self->key == NULL)
    return;
  self->touched = TRUE;
  if (self->source == 0)
    self->source = g_timeout_add (KEEP_AFTER, keep_cb, self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasDraftKeeper) self = user_data;
  g_autofree char *text = tuntas_session_run_finish (TUNTAS_SESSION (source), result, NULL);

  if (text == NULL || self->touched || self->form == NULL)
    return;
  self->filling = TRUE;
  for (guint i = 0; i < self->inputs->len; i++) {
    g_autofree char *value = tuntas_details_get (text, g_ptr_array_index (self->names, i));

    tuntas_form_value_set (g_ptr_array_index (self->inputs, i), value);
  }
  self->filling = FALSE;
  g_signal_emit (self, signals[SIGNAL_RESTORED], 0);
}

static void
tuntas_draft_keeper_dispose (GObject *object)
{
  TuntasDraftKeeper *self = TUNTAS_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->form);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);

  G_OBJECT_CLASS (tuntas_draft_keeper_parent_class)->dispose (object);
}

static void
tuntas_draft_keeper_finalize (GObject *object)
{
  TuntasDraftKeeper *self = TUNTAS_DRAFT_KEEPER (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->names);
  g_free (self->key);

  G_OBJECT_CLASS (tuntas_draft_keeper_parent_class)->finalize (object);
}

static void
tuntas_draft_keeper_class_init (TuntasDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_draft_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_draft_keeper_finalize;

  /**
   * TuntasDraftKeeper::restored:
   *
   * What was typed an earlier time stands in the form again.
   */
  signals[SIGNAL_RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tuntas_draft_keeper_init (TuntasDraftKeeper *self)
{
  self->inputs = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);
}

/**
 * tuntas_draft_keeper_new:
 * @form: (transfer none): what is typed into; holds the keeper
 *
 * Returns: (transfer full): a keeper that keeps nothing yet
 */
TuntasDraftKeeper *
tuntas_draft_keeper_new (GtkWidget *form)
{
  TuntasDraftKeeper *self = g_object_new (TUNTAS_TYPE_DRAFT_KEEPER, NULL);

  g_set_weak_pointer (&self->form, form);
  g_signal_connect_object (form, "unmap", G_CALLBACK (tuntas_draft_keeper_flush), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tuntas_draft_keeper_add:
 * @self: a keeper
 * @name: under which its value is kept; never changed later
 * @input: (transfer none): as for tuntas_form_value_dup()
 *
 * Keeps the value of an input, too.
 */
void
tuntas_draft_keeper_add (TuntasDraftKeeper *self, const char *name, GtkWidget *input)
{
  g_return_if_fail (TUNTAS_IS_DRAFT_KEEPER (self));

  g_ptr_array_add (self->inputs, g_object_ref_sink (input));
  g_ptr_array_add (self->names, g_strdup (name));
  tuntas_form_value_connect (input, G_CALLBACK (changed_cb), self);
}

/**
 * tuntas_draft_keeper_begin:
 * @self: a keeper
 * @session: the open office
 * @key: what the form is about now: "tindakan-12"
 *
 * Reads what was typed about it an earlier time, and keeps what is typed from now on. Does nothing
 * when the form is about it already.
 */
void
tuntas_draft_keeper_begin (TuntasDraftKeeper *self, TuntasSession *session, const char *key)
{
  g_return_if_fail (TUNTAS_IS_DRAFT_KEEPER (self));
  g_return_if_fail (key != NULL);

  if (g_strcmp0 (key, self->key) == 0)
    return;
  tuntas_draft_keeper_leave (self);
  g_set_object (&self->session, session);
  self->key = g_strdup (key);
  self->touched = FALSE;
  self->cancellable = g_cancellable_new ();
  tuntas_session_run_async (session, load_func, g_strdup (key), g_free, g_free, self->cancellable,
                            loaded_cb, g_object_ref (self));
}

/**
 * tuntas_draft_keeper_flush:
 * @self: a keeper
 *
 * Keeps at once what was typed and is not kept yet.
 */
void
tuntas_draft_keeper_flush (TuntasDraftKeeper *self)
{
  g_return_if_fail (TUNTAS_IS_DRAFT_KEEPER (self));

  if (self->source != 0)
    save (self, dup_text (self));
}

/**
 * tuntas_draft_keeper_leave:
 * @self: a keeper
 *
 * The form is about nothing any more. What was typed is kept for the next time.
 */
void
tuntas_draft_keeper_leave (TuntasDraftKeeper *self)
{
  g_return_if_fail (TUNTAS_IS_DRAFT_KEEPER (self));

  tuntas_draft_keeper_flush (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->key, g_free);
}

/**
 * tuntas_draft_keeper_forget:
 * @self: a keeper
 *
 * What was typed is done. The form is about nothing any more.
 */
void
tuntas_draft_keeper_forget (TuntasDraftKeeper *self)
{
  g_return_if_fail (TUNTAS_IS_DRAFT_KEEPER (self));

  if (self->key == NULL)
    return;
  save (self, NULL);
  tuntas_draft_keeper_leave (self);
}
