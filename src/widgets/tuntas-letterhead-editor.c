/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-letterhead-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * TuntasLetterheadEditor:
 *
 * The lines of a letterhead, each with its size, one below the other; there is always an empty one
 * to go on with.
 */
struct _TuntasLetterheadEditor {
  GtkWidget parent_instance;

  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TuntasLetterheadEditor, tuntas_letterhead_editor, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

enum {
  SIZE_SMALL,
  SIZE_LARGE,
  SIZE_LARGEST,
  MAX_LINES = 8,
};

static guint signals[N_SIGNALS];

static void append_row (TuntasLetterheadEditor *self, const char *line);

static GtkWidget *
get_entry (GtkWidget *row)
{
  return gtk_widget_get_first_child (row);
}

static GtkWidget *
get_size (GtkWidget *row)
{
  return gtk_widget_get_last_child (row);
}

static void
changed_cb (TuntasLetterheadEditor *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));
  guint n = 0;

  if (self->filling)
    return;
  for (GtkWidget *row = last; row != NULL; row = gtk_widget_get_prev_sibling (row))
    n++;
  if (n < MAX_LINES && (last == NULL || *gtk_editable_get_text (GTK_EDITABLE (get_entry (last)))))
    append_row (self, "");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
append_row (TuntasLetterheadEditor *self, const char *line)
{
  const char *const sizes[] = {_ ("Small"), _ ("Large"), _ ("Largest, bold"), NULL};
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *size = gtk_drop_down_new_from_strings (sizes);
  guint n_marks = 0;

  while (n_marks < 2 && line[n_marks] == '#')
    n_marks++;
  line += n_marks + strspn (line + n_marks, " ");
  gtk_editable_set_text (GTK_EDITABLE (entry), line);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Line of the letterhead"), -1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (size), n_marks);
  gtk_accessible_update_property (GTK_ACCESSIBLE (size), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Size of the line"), -1);
  gtk_box_append (GTK_BOX (row), entry);
  gtk_box_append (GTK_BOX (row), size);
  gtk_widget_insert_after (row, GTK_WIDGET (self), last);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (size, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
clear_rows (TuntasLetterheadEditor *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
}

static gboolean
tuntas_letterhead_editor_grab_focus (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_first_child (widget);

  return row != NULL && gtk_widget_grab_focus (get_entry (row));
}

static void
tuntas_letterhead_editor_dispose (GObject *object)
{
  clear_rows (TUNTAS_LETTERHEAD_EDITOR (object));
  G_OBJECT_CLASS (tuntas_letterhead_editor_parent_class)->dispose (object);
}

static void
tuntas_letterhead_editor_class_init (TuntasLetterheadEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_letterhead_editor_dispose;
  widget_class->grab_focus = tuntas_letterhead_editor_grab_focus;
  /**
   * TuntasLetterheadEditor::changed:
   *
   * A line was edited.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "letterheadeditor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tuntas_letterhead_editor_init (TuntasLetterheadEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  append_row (self, "");
}

/**
 * tuntas_letterhead_editor_dup_lines:
 * @self: an editor
 *
 * Returns: (transfer full) (array zero-terminated=1): as TuntasOffice.letterhead
 */
GStrv
tuntas_letterhead_editor_dup_lines (TuntasLetterheadEditor *self)
{
  static const char *const marks[] = {"", "# ", "## "};
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_return_val_if_fail (TUNTAS_IS_LETTERHEAD_EDITOR (self), NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_entry (row))));
    guint size = gtk_drop_down_get_selected (GTK_DROP_DOWN (get_size (row)));
    g_autofree char *line = NULL;

    if (*g_strstrip (text) == '\0')
      continue;
    line = g_strconcat (marks[MIN (size, SIZE_LARGEST)], text, NULL);
    g_strv_builder_add (lines, line);
  }
  return g_strv_builder_end (lines);
}

/**
 * tuntas_letterhead_editor_set_lines:
 * @self: an editor
 * @lines: (array zero-terminated=1) (nullable): as TuntasOffice.letterhead
 */
void
tuntas_letterhead_editor_set_lines (TuntasLetterheadEditor *self, const char *const *lines)
{
  guint n = lines != NULL ? g_strv_length ((GStrv)lines) : 0;

  g_return_if_fail (TUNTAS_IS_LETTERHEAD_EDITOR (self));

  self->filling = TRUE;
  clear_rows (self);
  for (guint i = 0; i < n; i++)
    append_row (self, lines[i]);
  if (n < MAX_LINES)
    append_row (self, "");
  self->filling = FALSE;
}
