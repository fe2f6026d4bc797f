/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-preview.h"

#include "tuntas-error-text.h"
#include "tuntas-state-label.h"

/**
 * TuntasCasePreview:
 *
 * A look at a case without leaving the list: what was said, the step, and the sentence of its
 * clock. Never who complained.
 */
struct _TuntasCasePreview {
  GtkPopover parent_instance;

  TuntasSession *session;
  GCancellable *cancellable;
  TuntasStateLabel *state;
  GtkLabel *number;
  GtkLabel *subject;
  GtkLabel *account;
  GtkLabel *step;
  GtkLabel *clock;
};

G_DEFINE_FINAL_TYPE (TuntasCasePreview, tuntas_case_preview, GTK_TYPE_POPOVER)

enum {
  WIDTH = 460,
  ACCOUNT_LINES = 8,
  TALLEST = 120, /* pixels of what it points at; below a whole list there is no room */
};

/* The window is gone. */
static void
tuntas_case_preview_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (TUNTAS_CASE_PREVIEW (widget)->cancellable);
  GTK_WIDGET_CLASS (tuntas_case_preview_parent_class)->unroot (widget);
}

static void
tuntas_case_preview_dispose (GObject *object)
{
  TuntasCasePreview *self = TUNTAS_CASE_PREVIEW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tuntas_case_preview_parent_class)->dispose (object);
}

static void
tuntas_case_preview_class_init (TuntasCasePreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tuntas_case_preview_dispose;
  GTK_WIDGET_CLASS (klass)->unroot = tuntas_case_preview_unroot;
}

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
tuntas_case_preview_init (TuntasCasePreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), head);
  self->number = add_label (head, "register-number");
  gtk_label_set_wrap (self->number, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->number), TRUE);
  self->state = TUNTAS_STATE_LABEL (tuntas_state_label_new ());
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->state));
  self->subject = add_label (box, "section-title");
  gtk_label_set_max_width_chars (self->subject, 40);
  self->account = add_label (box, NULL);
  gtk_label_set_lines (self->account, ACCOUNT_LINES);
  gtk_label_set_ellipsize (self->account, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->step = add_label (box, NULL);
  self->clock = add_label (box, "small-print");
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
}

/**
 * tuntas_case_preview_new:
 * @session: an office
 *
 * Returns: (transfer floating): a preview, to be given a parent
 */
GtkWidget *
tuntas_case_preview_new (TuntasSession *session)
{
  TuntasCasePreview *self = g_object_new (TUNTAS_TYPE_CASE_PREVIEW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static gpointer
load_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *case_id = data;

  return tuntas_workspace_load_case (workspace, *case_id, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TuntasCasePreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasCaseFile) file =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (file != NULL) {
    gtk_label_set_label (self->account, file->complaint->account);
    gtk_label_set_label (self->step, file->step != NULL ? file->step->activity : "");
    gtk_label_set_label (self->clock, file->step_sentence != NULL ? file->step_sentence : "");
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *text = tuntas_error_text_describe (error);

    gtk_label_set_label (self->account, text);
  } else {
    return;
  }
  /* Only now, so that it does not change its size before the eyes; and not over another page. */
  if (parent != NULL && gtk_widget_get_mapped (parent))
    gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * tuntas_case_preview_show:
 * @self: a preview
 * @summary: case to look at
 * @beside: widget of that case, within the parent of the preview
 */
void
tuntas_case_preview_show (TuntasCasePreview *self, TuntasCaseSummary *summary, GtkWidget *beside)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t bounds;

  g_return_if_fail (TUNTAS_IS_CASE_PREVIEW (self));
  g_return_if_fail (summary != NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  tuntas_state_label_set_case (self->state, summary, tuntas_session_get_calendar (self->session),
                               tuntas_session_now (self->session));
  gtk_label_set_label (self->number, summary->number);
  gtk_label_set_label (self->subject, summary->subject);
  gtk_label_set_label (self->account, "");
  gtk_label_set_label (self->step, summary->step_title != NULL ? summary->step_title : "");
  gtk_label_set_label (self->clock, "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  summary->subject, -1);
  if (parent != NULL && beside != NULL && gtk_widget_compute_bounds (beside, parent, &bounds)) {
    GdkRectangle place = {(int)bounds.origin.x, (int)bounds.origin.y, (int)bounds.size.width,
                          MIN ((int)bounds.size.height, TALLEST)};

    gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
  }
  tuntas_session_run_async (self->session, load_job, g_memdup2 (&summary->id, sizeof summary->id),
                            g_free, (GDestroyNotify)tuntas_case_file_free, self->cancellable,
                            loaded_cb, g_object_ref (self));
}

/**
 * tuntas_case_preview_add_key:
 * @list: a list of cases
 * @action: action of the page that shows the preview
 *
 * Gives Space to @action. In the capture phase, because a list takes Space for itself.
 */
void
tuntas_case_preview_add_key (GtkWidget *list, const char *action)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0), gtk_named_action_new (action)));
  gtk_widget_add_controller (list, controller);
}
