/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-season-editor.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-entry.h"
#include "tuntas-schedule.h"
#include "tuntas-wrap-layout.h"

/**
 * TuntasSeasonEditor:
 *
 * The Ramadans that an office knows: name, first and last day, and whether they are decreed or an
 * estimate.
 */
struct _TuntasSeasonEditor {
  GtkWidget parent_instance;

  int today;
  gboolean filling;
};

/* A row: its parts, kept with its box. */
typedef struct {
  GtkWidget *name;
  GtkWidget *first;
  GtkWidget *last;
  GtkWidget *decreed;
} Row;

#define KEY_ROW "tuntas-season-row"

G_DEFINE_FINAL_TYPE (TuntasSeasonEditor, tuntas_season_editor, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (TuntasSeasonEditor *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_cb (GtkWidget *button, TuntasSeasonEditor *self)
{
  gtk_widget_unparent (gtk_widget_get_parent (button));
  changed_cb (self);
}

static GtkWidget *
make_remove (TuntasSeasonEditor *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Take this Ramadan off the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take this Ramadan off the list"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_DEFAULT);
  return button;
}

static GtkWidget *
make_date (TuntasSeasonEditor *self, int date, const char *name)
{
  GtkWidget *entry = tuntas_date_entry_new ();

  tuntas_date_entry_set_today (TUNTAS_DATE_ENTRY (entry), self->today);
  tuntas_date_entry_set_future (TUNTAS_DATE_ENTRY (entry), TRUE);
  tuntas_date_entry_set_date (TUNTAS_DATE_ENTRY (entry), date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
append_row (TuntasSeasonEditor *self, const char *name, int first, int last, gboolean decreed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Row *row = g_new0 (Row, 1);

  gtk_widget_set_layout_manager (box, tuntas_wrap_layout_new (9));
  row->name = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (row->name), name);
  gtk_editable_set_width_chars (GTK_EDITABLE (row->name), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (row->name), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Year of the Hijriah calendar"), -1);
  row->first = make_date (self, first, _ ("First day"));
  row->last = make_date (self, last, _ ("Last day"));
  row->decreed = gtk_check_button_new_with_label (_ ("decreed"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row->decreed), decreed);
  g_signal_connect_object (row->name, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row->decreed, "toggled", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), row->name);
  gtk_box_append (GTK_BOX (box), row->first);
  gtk_box_append (GTK_BOX (box), row->last);
  gtk_box_append (GTK_BOX (box), row->decreed);
  gtk_box_append (GTK_BOX (box), make_remove (self));
  g_object_set_data_full (G_OBJECT (box), KEY_ROW, row, g_free);
  gtk_widget_insert_before (box, GTK_WIDGET (self), NULL);
  return row->name;
}

static void
clear (TuntasSeasonEditor *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
}

static void
tuntas_season_editor_dispose (GObject *object)
{
  clear (TUNTAS_SEASON_EDITOR (object));
  G_OBJECT_CLASS (tuntas_season_editor_parent_class)->dispose (object);
}

static void
tuntas_season_editor_class_init (TuntasSeasonEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_season_editor_dispose;
  /**
   * TuntasSeasonEditor::changed:
   *
   * A Ramadan was edited, added or taken off.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "seasoneditor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tuntas_season_editor_init (TuntasSeasonEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

/**
 * tuntas_season_editor_set_today:
 * @self: an editor
 * @today: YYYYMMDD, for the rows made from now on
 */
void
tuntas_season_editor_set_today (TuntasSeasonEditor *self, int today)
{
  g_return_if_fail (TUNTAS_IS_SEASON_EDITOR (self));
  self->today = today;
}

/**
 * tuntas_season_editor_set_seasons:
 * @self: an editor
 * @seasons: (element-type TuntasSeason): what it shows
 */
void
tuntas_season_editor_set_seasons (TuntasSeasonEditor *self, GPtrArray *seasons)
{
  g_return_if_fail (TUNTAS_IS_SEASON_EDITOR (self));

  self->filling = TRUE;
  clear (self);
  for (guint i = 0; i < seasons->len; i++) {
    const TuntasSeason *season = seasons->pdata[i];

    append_row (self, season->name, season->first, season->last, season->decreed);
  }
  self->filling = FALSE;
}

/**
 * tuntas_season_editor_dup_seasons:
 * @self: an editor
 *
 * Returns: (transfer full) (element-type TuntasSeason) (nullable): what was written down, rows
 *   without anything left out; NULL when a day of a row cannot be read
 */
GPtrArray *
tuntas_season_editor_dup_seasons (TuntasSeasonEditor *self)
{
  g_autoptr (GPtrArray) seasons =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_season_free);

  g_return_val_if_fail (TUNTAS_IS_SEASON_EDITOR (self), NULL);

  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self)); box != NULL;
       box = gtk_widget_get_next_sibling (box)) {
    const Row *row = g_object_get_data (G_OBJECT (box), KEY_ROW);
    int first = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (row->first));
    int last = tuntas_date_entry_get_date (TUNTAS_DATE_ENTRY (row->last));
    g_autofree char *name =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->name))));

    if (*name == '\0' && first == 0 && last == 0)
      continue;
    if (*name == '\0' || first == 0 || last == 0)
      return NULL;
    g_ptr_array_add (
      seasons, tuntas_season_new (name, first, last,
                                  gtk_check_button_get_active (GTK_CHECK_BUTTON (row->decreed))));
  }
  return g_steal_pointer (&seasons);
}

/**
 * tuntas_season_editor_add:
 * @self: an editor
 *
 * Adds an empty row and goes to it.
 */
void
tuntas_season_editor_add (TuntasSeasonEditor *self)
{
  g_return_if_fail (TUNTAS_IS_SEASON_EDITOR (self));

  gtk_widget_grab_focus (append_row (self, "", 0, 0, FALSE));
}
