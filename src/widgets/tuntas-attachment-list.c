/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-attachment-list.h"

#include "tuntas-widget-filled.h"
#include <glib/gi18n-lib.h>

/**
 * TuntasAttachmentList:
 *
 * Files with name and size, a button to add more, and a place to drop them on.
 */
struct _TuntasAttachmentList {
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkWidget *add;
  gboolean removable;
};

enum {
  PROP_0,
  PROP_REMOVABLE,
  N_PROPS,
};

enum {
  SIGNAL_ADD_REQUESTED,
  SIGNAL_FILES_DROPPED,
  SIGNAL_OPENED,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasAttachmentList, tuntas_attachment_list, GTK_TYPE_WIDGET)

static void
add_clicked_cb (TuntasAttachmentList *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD_REQUESTED], 0);
}

static guint
index_of (GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  return (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
remove_clicked_cb (GtkButton *button, TuntasAttachmentList *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, index_of (GTK_WIDGET (button)));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, TuntasAttachmentList *self)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, (guint)gtk_list_box_row_get_index (row));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, TuntasAttachmentList *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = files; l != NULL; l = l->next)
    g_list_store_append (store, l->data);
  g_signal_emit (self, signals[SIGNAL_FILES_DROPPED], 0, store);
  return TRUE;
}

static void
tuntas_attachment_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_REMOVABLE)
    g_value_set_boolean (value, TUNTAS_ATTACHMENT_LIST (object)->removable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tuntas_attachment_list_set_property (GObject *object,
                                     guint id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  if (id == PROP_REMOVABLE)
    TUNTAS_ATTACHMENT_LIST (object)->removable = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tuntas_attachment_list_dispose (GObject *object)
{
  TuntasAttachmentList *self = TUNTAS_ATTACHMENT_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->add, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_attachment_list_parent_class)->dispose (object);
}

static void
tuntas_attachment_list_class_init (TuntasAttachmentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = tuntas_attachment_list_get_property;
  object_class->set_property = tuntas_attachment_list_set_property;
  object_class->dispose = tuntas_attachment_list_dispose;

  /**
   * TuntasAttachmentList:removable:
   *
   * Whether a file can be taken off again; not when it belongs to a case already.
   */
  props[PROP_REMOVABLE] =
    g_param_spec_boolean ("removable", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * TuntasAttachmentList::add-requested:
   *
   * The person wants to choose files.
   */
  signals[SIGNAL_ADD_REQUESTED] =
    g_signal_new ("add-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TuntasAttachmentList::files-dropped:
   * @files: (type GListModel): of GFile
   *
   * Files were dropped on the list.
   */
  signals[SIGNAL_FILES_DROPPED] = g_signal_new ("files-dropped", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);
  /**
   * TuntasAttachmentList::opened:
   * @index: which
   *
   * The person wants to see a file.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TuntasAttachmentList::removed:
   * @index: which
   *
   * The person takes a file off.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "attachments");
}

static void
tuntas_attachment_list_init (TuntasAttachmentList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "files");
  gtk_widget_set_visible (self->list, FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));

  self->add = gtk_button_new_with_label (_ ("Add files…"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->add, _ ("Choose files, or drop them here"));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->add, GTK_WIDGET (self));

  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * tuntas_attachment_list_new:
 * @removable: whether files can be taken off again
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
tuntas_attachment_list_new (gboolean removable)
{
  return g_object_new (TUNTAS_TYPE_ATTACHMENT_LIST, "removable", removable, NULL);
}

static GtkWidget *
new_row (TuntasAttachmentList *self, TuntasAttachment *attachment)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = gtk_label_new (attachment->name);
  g_autofree char *size = g_format_size ((guint64)MAX (attachment->size, 0));
  GtkWidget *size_label = gtk_label_new (size);
  g_autofree char *summary = g_strdup_printf ("%s, %s", attachment->name, size);
  GtkWidget *row;

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (name, attachment->name);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (size_label, "caption");
  gtk_widget_add_css_class (size_label, "dim-label");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("mail-attachment-symbolic"));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), size_label);
  if (self->removable) {
    GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
    g_autofree char *label = g_strdup_printf (_ ("Remove %s"), attachment->name);

    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
    gtk_widget_set_tooltip_text (button, label);
    gtk_widget_add_css_class (button, "flat");
    g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                             G_CONNECT_DEFAULT);
    gtk_box_append (GTK_BOX (box), button);
  }
  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !self->removable);
  gtk_widget_set_focusable (row, !self->removable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  return row;
}

/**
 * tuntas_attachment_list_set_attachments:
 * @self: a list
 * @attachments: (element-type TuntasAttachment): what it shows
 */
void
tuntas_attachment_list_set_attachments (TuntasAttachmentList *self, GPtrArray *attachments)
{
  GtkWidget *row;

  g_return_if_fail (TUNTAS_IS_ATTACHMENT_LIST (self));

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < attachments->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, attachments->pdata[i]));
  tuntas_widget_filled_show (self->list, attachments->len > 0);
}
