/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-case-picker.h"

#include <glib/gi18n-lib.h>

#include "tuntas-error-text.h"
#include "tuntas-meeting-work.h"
#include "tuntas-widget-filled.h"

/**
 * TuntasCasePicker:
 *
 * A list of cases that is added to by register number.
 */
struct _TuntasCasePicker {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *entry;
  GtkWidget *error;
  GPtrArray *cases; /* (element-type TuntasCaseSummary) */
  TuntasSession *session;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasCasePicker, tuntas_case_picker, GTK_TYPE_WIDGET)

static void fill_list (TuntasCasePicker *self);

static void
removed_cb (GtkButton *button, TuntasCasePicker *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "tuntas-index"));

  g_ptr_array_remove_index (self->cases, index);
  fill_list (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
fill_list (TuntasCasePicker *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < self->cases->len; i++) {
    TuntasCaseSummary *summary = self->cases->pdata[i];
    GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
    g_autofree char *text = g_strdup_printf ("%s · %s", summary->number, summary->subject);
    g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), summary->number);
    GtkWidget *open = gtk_button_new_with_label (text);
    GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
    GtkWidget *label = gtk_button_get_child (GTK_BUTTON (open));

    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_widget_set_tooltip_text (open, text);
    gtk_widget_set_hexpand (open, TRUE);
    gtk_widget_add_css_class (open, "flat");
    gtk_widget_add_css_class (open, "link-row");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "x", summary->id);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "win.open-case");
    gtk_widget_add_css_class (button, "flat");
    gtk_widget_set_tooltip_text (button, remove);
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                    -1);
    g_object_set_data (G_OBJECT (button), "tuntas-index", GUINT_TO_POINTER (i));
    g_signal_connect_object (button, "clicked", G_CALLBACK (removed_cb), self, G_CONNECT_DEFAULT);
    gtk_box_append (GTK_BOX (row), open);
    gtk_box_append (GTK_BOX (row), button);
    gtk_box_append (GTK_BOX (self->list), row);
  }
  tuntas_widget_filled_show (self->list, self->cases->len > 0);
}

static void
show_error (TuntasCasePicker *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->error), text != NULL ? text : "");
  gtk_widget_set_visible (self->error, text != NULL);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasCasePicker) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasCaseSummary) summary =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (summary == NULL) {
    g_autofree char *text = tuntas_error_text_describe (error);

    show_error (self, text);
    return;
  }
  show_error (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  for (guint i = 0; i < self->cases->len; i++)
    if (((TuntasCaseSummary *)self->cases->pdata[i])->id == summary->id)
      return;
  g_ptr_array_add (self->cases, g_steal_pointer (&summary));
  fill_list (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_cb (TuntasCasePicker *self)
{
  g_autofree char *number =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  TuntasMeetingJob *job;

  if (*number == '\0' || self->session == NULL)
    return;
  job = g_new0 (TuntasMeetingJob, 1);
  job->number = g_steal_pointer (&number);
  tuntas_session_run_async (
    self->session, tuntas_meeting_find_case_func, job, (GDestroyNotify)tuntas_meeting_job_free,
    (GDestroyNotify)tuntas_case_summary_unref, NULL, found_cb, g_object_ref (self));
}

static gboolean
tuntas_case_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUNTAS_CASE_PICKER (widget)->entry);
}

static void
tuntas_case_picker_dispose (GObject *object)
{
  TuntasCasePicker *self = TUNTAS_CASE_PICKER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tuntas_case_picker_parent_class)->dispose (object);
}

static void
tuntas_case_picker_finalize (GObject *object)
{
  g_ptr_array_unref (TUNTAS_CASE_PICKER (object)->cases);

  G_OBJECT_CLASS (tuntas_case_picker_parent_class)->finalize (object);
}

static void
tuntas_case_picker_class_init (TuntasCasePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_case_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_case_picker_finalize;
  widget_class->grab_focus = tuntas_case_picker_grab_focus;

  /**
   * TuntasCasePicker::changed:
   *
   * A case was added or removed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "casepicker");
}

static void
tuntas_case_picker_init (TuntasCasePicker *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add"));

  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_case_summary_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->list);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Register number"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Register number of a case to add"), -1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add the case"), -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), add);
  gtk_box_append (GTK_BOX (self->box), row);
  self->error = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->error), 0);
  gtk_label_set_wrap (GTK_LABEL (self->error), TRUE);
  gtk_widget_add_css_class (self->error, "field-error");
  gtk_widget_set_visible (self->error, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->error);
  gtk_widget_set_visible (self->list, FALSE);
}

/**
 * tuntas_case_picker_set_cases:
 * @self: a picker
 * @session: the open office, in which numbers are looked up
 * @cases: (element-type TuntasCaseSummary): what it shows
 */
void
tuntas_case_picker_set_cases (TuntasCasePicker *self, TuntasSession *session, GPtrArray *cases)
{
  g_return_if_fail (TUNTAS_IS_CASE_PICKER (self));

  g_set_object (&self->session, session);
  g_ptr_array_set_size (self->cases, 0);
  for (guint i = 0; cases != NULL && i < cases->len; i++)
    g_ptr_array_add (self->cases, tuntas_case_summary_ref (cases->pdata[i]));
  show_error (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill_list (self);
}

/**
 * tuntas_case_picker_get_cases:
 * @self: a picker
 *
 * Returns: (transfer none) (element-type TuntasCaseSummary): the cases in the list
 */
GPtrArray *
tuntas_case_picker_get_cases (TuntasCasePicker *self)
{
  g_return_val_if_fail (TUNTAS_IS_CASE_PICKER (self), NULL);
  return self->cases;
}
