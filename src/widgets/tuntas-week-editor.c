/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-week-editor.h"

#include <glib/gi18n-lib.h>

#include "tuntas-date-text.h"

/**
 * TuntasWeekEditor:
 *
 * Office hours from Monday to Sunday: whether the office works, from when until when, its breaks,
 * and how long the day is. Times are typed as "07.30", breaks as "12.00-13.00".
 */
struct _TuntasWeekEditor {
  GtkWidget parent_instance;

  struct {
    GtkWidget *works;
    GtkWidget *opens;
    GtkWidget *closes;
    GtkWidget *breaks;
    GtkWidget *length;
  } days[7];
  GtkWidget *error;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TuntasWeekEditor, tuntas_week_editor, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_wrong (GtkWidget *entry, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static gboolean
read_time (GtkWidget *entry, int *minute)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  gboolean ok = tuntas_date_text_parse_time (text, minute);

  set_wrong (entry, !ok);
  return ok;
}

/* "12.00-13.00; 15.00-15.15", in order and within the day. */
static gboolean
read_breaks (GtkWidget *entry, TuntasDayHours *hours)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (entry)), ";", -1);
  int after = hours->opens;
  gboolean ok = TRUE;

  hours->n_breaks = 0;
  for (guint i = 0; ok && parts[i] != NULL; i++) {
    g_auto (GStrv) ends = NULL;
    TuntasSpan span = {0};

    if (*g_strstrip (parts[i]) == '\0')
      continue;
    ends = g_strsplit (parts[i], "-", -1);
    ok = hours->n_breaks < TUNTAS_SCHEDULE_MAX_BREAKS && g_strv_length (ends) == 2 &&
         tuntas_date_text_parse_time (g_strstrip (ends[0]), &span.starts) &&
         tuntas_date_text_parse_time (g_strstrip (ends[1]), &span.ends) && span.starts >= after &&
         span.starts < span.ends && span.ends <= hours->closes;
    if (ok)
      hours->breaks[hours->n_breaks++] = span;
    after = span.ends;
  }
  set_wrong (entry, !ok);
  return ok;
}

static gboolean
read_day (TuntasWeekEditor *self, int day, TuntasDayHours *hours)
{
  gboolean ok = TRUE;

  *hours = (TuntasDayHours){0};
  if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (self->days[day].works)))
    return TRUE;
  ok = read_time (self->days[day].opens, &hours->opens);
  ok = read_time (self->days[day].closes, &hours->closes) && ok;
  if (ok && hours->opens >= hours->closes) {
    set_wrong (self->days[day].closes, TRUE);
    ok = FALSE;
  }
  return ok && read_breaks (self->days[day].breaks, hours);
}

static void
show_lengths (TuntasWeekEditor *self)
{
  g_autofree char *error = NULL;

  for (int i = 0; i < 7; i++) {
    gboolean works = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->days[i].works));
    g_autofree char *length = NULL;
    TuntasDayHours hours;

    gtk_widget_set_sensitive (self->days[i].opens, works);
    gtk_widget_set_sensitive (self->days[i].closes, works);
    gtk_widget_set_sensitive (self->days[i].breaks, works);
    if (!read_day (self, i, &hours)) {
      length = g_strdup ("–");
      if (error == NULL)
        /* Translators: %s is a day of the week */
        error = g_strdup_printf (
          _ ("The hours of %s cannot be read: write times like 07.30, breaks like 12.00-13.00 "
             "within the day; several breaks are parted by a semicolon."),
          tuntas_date_text_get_weekday (i + 1));
    } else if (works) {
      int minutes = tuntas_day_hours_get_minutes (&hours, 0);

      /* Translators: hours and minutes of work in a day, in as few letters as possible */
      length = g_strdup_printf (_ ("%d h %02d min"), minutes / 60, minutes % 60);
    } else {
      length = g_strdup (_ ("off"));
    }
    gtk_label_set_label (GTK_LABEL (self->days[i].length), length);
  }
  gtk_label_set_label (GTK_LABEL (self->error), error != NULL ? error : "");
  gtk_widget_set_visible (self->error, error != NULL);
}

static void
changed_cb (TuntasWeekEditor *self)
{
  if (self->filling)
    return;
  show_lengths (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
tuntas_week_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUNTAS_WEEK_EDITOR (widget)->days[0].works);
}

static void
tuntas_week_editor_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tuntas_week_editor_parent_class)->dispose (object);
}

static void
tuntas_week_editor_class_init (TuntasWeekEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_week_editor_dispose;
  widget_class->grab_focus = tuntas_week_editor_grab_focus;
  /**
   * TuntasWeekEditor::changed:
   *
   * Some hours were edited.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "weekeditor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_entry (TuntasWeekEditor *self, GtkGrid *grid, int column, int row, int width, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();
  /* Translators: a day of the week, and what is typed for it: "Senin, opens" */
  g_autofree char *label = g_strdup_printf (_ ("%s, %s"), tuntas_date_text_get_weekday (row), name);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_grid_attach (grid, entry, column, row, 1, 1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static void
add_heading (GtkGrid *grid, int column, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-hint");
  gtk_grid_attach (grid, label, column, 0, 1, 1);
}

static void
add_day (TuntasWeekEditor *self, GtkGrid *grid, int day)
{
  int row = day + 1;
  GtkWidget *length = gtk_label_new ("");

  self->days[day].works = gtk_check_button_new_with_label (tuntas_date_text_get_weekday (row));
  gtk_grid_attach (grid, self->days[day].works, 0, row, 1, 1);
  g_signal_connect_object (self->days[day].works, "toggled", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->days[day].opens = add_entry (self, grid, 1, row, 5, _ ("opens"));
  self->days[day].closes = add_entry (self, grid, 2, row, 5, _ ("closes"));
  self->days[day].breaks = add_entry (self, grid, 3, row, 11, _ ("breaks"));
  gtk_widget_set_hexpand (self->days[day].breaks, TRUE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->days[day].breaks), 24);
  gtk_label_set_xalign (GTK_LABEL (length), 1);
  gtk_widget_add_css_class (length, "numeric");
  gtk_widget_add_css_class (length, "dim-label");
  gtk_grid_attach (grid, length, 4, row, 1, 1);
  self->days[day].length = length;
}

static void
tuntas_week_editor_init (TuntasWeekEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_set_column_spacing (grid, 6);
  add_heading (grid, 1, _ ("Opens"));
  add_heading (grid, 2, _ ("Closes"));
  add_heading (grid, 3, _ ("Breaks"));
  add_heading (grid, 4, _ ("Work"));
  for (int i = 0; i < 7; i++)
    add_day (self, grid, i);
  gtk_widget_set_parent (GTK_WIDGET (grid), GTK_WIDGET (self));
  self->error = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->error), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->error), 0);
  gtk_widget_add_css_class (self->error, "field-error");
  gtk_widget_set_parent (self->error, GTK_WIDGET (self));
  show_lengths (self);
}

static void
show_time (GtkWidget *entry, int minute)
{
  g_autofree char *text = tuntas_date_text_format_time (minute);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/**
 * tuntas_week_editor_set_week:
 * @self: an editor
 * @week: (array fixed-size=7): from Monday to Sunday
 */
void
tuntas_week_editor_set_week (TuntasWeekEditor *self, const TuntasDayHours *week)
{
  g_return_if_fail (TUNTAS_IS_WEEK_EDITOR (self));
  g_return_if_fail (week != NULL);

  self->filling = TRUE;
  for (int i = 0; i < 7; i++) {
    const TuntasDayHours *hours = &week[i];
    gboolean works = hours->opens != hours->closes;
    g_autoptr (GString) breaks = g_string_new (NULL);

    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->days[i].works), works);
    if (works) {
      show_time (self->days[i].opens, hours->opens);
      show_time (self->days[i].closes, hours->closes);
    } else {
      gtk_editable_set_text (GTK_EDITABLE (self->days[i].opens), "");
      gtk_editable_set_text (GTK_EDITABLE (self->days[i].closes), "");
    }
    for (int k = 0; k < hours->n_breaks; k++) {
      g_autofree char *starts = tuntas_date_text_format_time (hours->breaks[k].starts);
      g_autofree char *ends = tuntas_date_text_format_time (hours->breaks[k].ends);

      g_string_append_printf (breaks, "%s%s-%s", k > 0 ? "; " : "", starts, ends);
    }
    gtk_editable_set_text (GTK_EDITABLE (self->days[i].breaks), breaks->str);
  }
  self->filling = FALSE;
  show_lengths (self);
}

/**
 * tuntas_week_editor_get_week:
 * @self: an editor
 * @week: (out caller-allocates) (array fixed-size=7): from Monday to Sunday
 *
 * Returns: whether all of it can be read; the editor says what cannot
 */
gboolean
tuntas_week_editor_get_week (TuntasWeekEditor *self, TuntasDayHours *week)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (TUNTAS_IS_WEEK_EDITOR (self), FALSE);
  g_return_val_if_fail (week != NULL, FALSE);

  for (int i = 0; i < 7; i++)
    ok = read_day (self, i, &week[i]) && ok;
  return ok;
}
