/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-hours-section.h"

#include <glib/gi18n-lib.h>

#include "tuntas-chip-chooser.h"
#include "tuntas-confirm-dialog.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-season-editor.h"
#include "tuntas-settings-frame.h"
#include "tuntas-settings-work.h"
#include "tuntas-week-editor.h"
#include "tuntas-widgets.h"

/* Milliseconds of rest after which it is counted how many cases would move. */
#define COUNT_AFTER 500

static const char *const zones[] = {"WIB", "WITA", "WIT"};

/**
 * TuntasHoursSection:
 *
 * When the office works: its week, its week in Ramadan, its time zone. Before anything is saved it
 * says how many open cases would get another deadline.
 */
struct _TuntasHoursSection {
  TuntasSettingsSection parent_instance;

  TuntasChipChooser *zone;
  TuntasWeekEditor *week;
  TuntasWeekEditor *ramadan;
  TuntasSeasonEditor *seasons;
  GtkLabel *seasons_error;
  GtkCheckButton *off[TUNTAS_HOLIDAY_LOCAL + 1];
  GtkSpinner *spinner;
  GtkLabel *state;

  char *text; /* working hours as typed; NULL while they cannot be read */
  guint count_source;
  int moved; /* cases that would move; -1 while it is not known */
  gboolean filling;
  gboolean changed;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (TuntasHoursSection, tuntas_hours_section, TUNTAS_TYPE_SETTINGS_SECTION)

static TuntasOffice *
get_office (TuntasHoursSection *self)
{
  return tuntas_session_get_office (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));
}

static void
show_state (TuntasHoursSection *self)
{
  gboolean ready = self->changed && self->text != NULL && !self->saving;
  g_autofree char *text = NULL;

  if (self->saving)
    text = g_strdup (_ ("Saving; the deadlines of open cases are reckoned anew…"));
  else if (self->changed && self->text == NULL)
    text = g_strdup (_ ("Some hours cannot be read; they are marked."));
  else if (self->changed && self->moved > 0)
    text =
      g_strdup_printf (ngettext ("%d open case would get another deadline.",
                                 "%d open cases would get another deadline.", (gulong)self->moved),
                       self->moved);
  else if (self->changed && self->moved == 0)
    text = g_strdup (_ ("No deadline of an open case would move."));
  else if (self->changed)
    text = g_strdup (_ ("Counting the cases that would move…"));
  gtk_label_set_label (self->state, text != NULL ? text : "");
  gtk_spinner_set_spinning (self->spinner, self->saving);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hours.save", ready && self->moved >= 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hours.revert", self->changed && !self->saving);
}

static char *
read_form (TuntasHoursSection *self)
{
  g_autoptr (TuntasSchedule) schedule = tuntas_schedule_new ();
  g_autoptr (TuntasSchedule) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean ok = tuntas_week_editor_get_week (self->week, schedule->ordinary);

  ok = tuntas_week_editor_get_week (self->ramadan, schedule->ramadan) && ok;
  schedule->zone =
    g_strdup (zones[MIN (tuntas_chip_chooser_get_selected (self->zone), G_N_ELEMENTS (zones) - 1)]);
  for (guint i = 0; i < G_N_ELEMENTS (self->off); i++)
    schedule->is_off[i] = gtk_check_button_get_active (self->off[i]);
  schedule->seasons = tuntas_season_editor_dup_seasons (self->seasons);
  if (schedule->seasons == NULL) {
    gtk_label_set_label (self->seasons_error,
                         _ ("Each Ramadan needs a name, a first and a last day that exist."));
    gtk_widget_set_visible (GTK_WIDGET (self->seasons_error), TRUE);
    return NULL;
  }
  if (ok) {
    text = tuntas_schedule_to_text (schedule);
    again = tuntas_schedule_parse (text, &error);
  }
  gtk_label_set_label (self->seasons_error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->seasons_error), error != NULL);
  return again != NULL ? g_steal_pointer (&text) : NULL;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasHoursSection) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer moved = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (moved == NULL) {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("It could not be counted how many cases would move."),
                                    error);
    return;
  }
  /* what was typed meanwhile is counted anew */
  if (self->count_source == 0) {
    self->moved = tuntas_settings_preview_finish (moved);
    show_state (self);
  }
}

static gboolean
count_cb (gpointer data)
{
  TuntasHoursSection *self = data;
  TuntasSettingsJob *job = NULL;

  self->count_source = 0;
  if (self->text == NULL)
    return G_SOURCE_REMOVE;
  job = g_new0 (TuntasSettingsJob, 1);
  job->text = g_strdup (self->text);
  tuntas_settings_section_run (TUNTAS_SETTINGS_SECTION (self), tuntas_settings_preview_func, job,
                               (GDestroyNotify)tuntas_settings_job_free, NULL, counted_cb);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (TuntasHoursSection *self)
{
  if (self->filling)
    return;
  self->changed = TRUE;
  self->moved = -1;
  g_free (self->text);
  self->text = read_form (self);
  g_clear_handle_id (&self->count_source, g_source_remove);
  if (self->text != NULL)
    self->count_source = g_timeout_add (COUNT_AFTER, count_cb, self);
  show_state (self);
}

static void
fill (TuntasHoursSection *self, const char *text)
{
  g_autoptr (TuntasSchedule) schedule = NULL;
  g_autoptr (GError) error = NULL;
  const char *used = text != NULL && *text != '\0' ? text : tuntas_schedule_get_default_text ();

  schedule = tuntas_schedule_parse (used, &error);
  if (schedule == NULL) {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The working hours of the office could not be read."),
                                    error);
    schedule = tuntas_schedule_parse (tuntas_schedule_get_default_text (), NULL);
  }
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_strcmp0 (zones[i], schedule->zone) == 0)
      tuntas_chip_chooser_set_selected (self->zone, i);
  for (guint i = 0; i < G_N_ELEMENTS (self->off); i++)
    gtk_check_button_set_active (self->off[i], schedule->is_off[i]);
  tuntas_week_editor_set_week (self->week, schedule->ordinary);
  tuntas_week_editor_set_week (self->ramadan, schedule->ramadan);
  tuntas_season_editor_set_today (
    self->seasons, tuntas_settings_section_get_today (TUNTAS_SETTINGS_SECTION (self)));
  tuntas_season_editor_set_seasons (self->seasons, schedule->seasons);
  self->filling = FALSE;
}

static void
revert (TuntasHoursSection *self)
{
  TuntasOffice *office = get_office (self);

  if (office == NULL)
    return;
  g_clear_handle_id (&self->count_source, g_source_remove);
  fill (self, office->hours);
  self->changed = FALSE;
  self->moved = -1;
  gtk_widget_set_visible (GTK_WIDGET (self->seasons_error), FALSE);
  show_state (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasHoursSection) self = user_data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL) {
    self->changed = FALSE;
    tuntas_settings_section_toast (TUNTAS_SETTINGS_SECTION (self),
                                   _ ("The working hours are saved."));
  } else {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The working hours were not saved."), error);
  }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_state (self);
}

static void
save_now (TuntasHoursSection *self)
{
  TuntasSettingsJob *job = NULL;

  if (self->text == NULL || self->saving)
    return;
  job = g_new0 (TuntasSettingsJob, 1);
  job->office = tuntas_office_copy (get_office (self));
  g_free (job->office->hours);
  job->office->hours = g_strdup (self->text);
  self->saving = TRUE;
  show_state (self);
  tuntas_settings_section_write (TUNTAS_SETTINGS_SECTION (self), tuntas_settings_save_office_func,
                                 job, (GDestroyNotify)tuntas_settings_job_free, NULL, saved_cb);
}

static void
tuntas_hours_section_save (TuntasSettingsSection *section)
{
  TuntasHoursSection *self = TUNTAS_HOURS_SECTION (section);
  g_autofree char *heading = NULL;
  TuntasConfirmDialog *dialog;

  if (!self->changed || self->text == NULL || self->saving || self->moved < 0)
    return;
  if (self->moved == 0) {
    save_now (self);
    return;
  }
  heading = g_strdup_printf (ngettext ("Move the deadline of %d case?",
                                       "Move the deadlines of %d cases?", (gulong)self->moved),
                             self->moved);
  dialog = tuntas_confirm_dialog_new (
    tuntas_settings_section_get_window (section), heading,
    _ ("The history of each of them will say that the working hours changed, and this stays in "
       "the ledger."),
    _ ("_Save the hours"));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (save_now), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tuntas_hours_section_refresh (TuntasSettingsSection *section)
{
  TuntasHoursSection *self = TUNTAS_HOURS_SECTION (section);

  if (!self->changed && !self->saving)
    revert (self);
}

static void
tuntas_hours_section_add (TuntasSettingsSection *section)
{
  tuntas_season_editor_add (TUNTAS_HOURS_SECTION (section)->seasons);
}

static void
hours_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasHoursSection *self = TUNTAS_HOURS_SECTION (widget);

  if (g_str_equal (name, "hours.save")) {
    tuntas_hours_section_save (TUNTAS_SETTINGS_SECTION (self));
  } else if (g_str_equal (name, "hours.revert")) {
    revert (self);
  } else if (g_str_equal (name, "hours.add-ramadan")) {
    tuntas_season_editor_add (self->seasons);
  } else {
    fill (self, NULL);
    changed_cb (self);
  }
}

static void
tuntas_hours_section_dispose (GObject *object)
{
  g_clear_handle_id (&TUNTAS_HOURS_SECTION (object)->count_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_HOURS_SECTION);
  G_OBJECT_CLASS (tuntas_hours_section_parent_class)->dispose (object);
}

static void
tuntas_hours_section_finalize (GObject *object)
{
  g_free (TUNTAS_HOURS_SECTION (object)->text);
  G_OBJECT_CLASS (tuntas_hours_section_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const off[] = {"off_national", "off_joint_leave", "off_local"};

  gtk_widget_class_bind_template_child (widget_class, TuntasHoursSection, zone);
  gtk_widget_class_bind_template_child (widget_class, TuntasHoursSection, week);
  gtk_widget_class_bind_template_child (widget_class, TuntasHoursSection, ramadan);
  gtk_widget_class_bind_template_child (widget_class, TuntasHoursSection, seasons);
  gtk_widget_class_bind_template_child (widget_class, TuntasHoursSection, seasons_error);
  gtk_widget_class_bind_template_child (widget_class, TuntasHoursSection, spinner);
  gtk_widget_class_bind_template_child (widget_class, TuntasHoursSection, state);
  for (guint i = 0; i < G_N_ELEMENTS (off); i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, off[i], FALSE,
      (gssize)(G_STRUCT_OFFSET (TuntasHoursSection, off) + i * sizeof (GtkCheckButton *)));
}

static void
tuntas_hours_section_class_init (TuntasHoursSectionClass *klass)
{
  static const char *const actions[] = {"hours.save", "hours.revert", "hours.add-ramadan",
                                        "hours.restore-default"};
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSettingsSectionClass *section_class = TUNTAS_SETTINGS_SECTION_CLASS (klass);

  object_class->dispose = tuntas_hours_section_dispose;
  object_class->finalize = tuntas_hours_section_finalize;
  section_class->name = "hours";
  section_class->title = N_ ("Working hours");
  section_class->icon_name = "preferences-system-time-symbolic";
  section_class->refresh = tuntas_hours_section_refresh;
  section_class->save = tuntas_hours_section_save;
  section_class->add = tuntas_hours_section_add;

  g_type_ensure (TUNTAS_TYPE_CHIP_CHOOSER);
  g_type_ensure (TUNTAS_TYPE_FORM_FIELD);
  g_type_ensure (TUNTAS_TYPE_SEASON_EDITOR);
  g_type_ensure (TUNTAS_TYPE_SETTINGS_FRAME);
  g_type_ensure (TUNTAS_TYPE_WEEK_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-hours-section.ui");
  bind_children (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, hours_action);
}

static void
tuntas_hours_section_init (TuntasHoursSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->moved = -1;
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    tuntas_chip_chooser_append (self->zone, zones[i]);
  tuntas_form_value_connect (GTK_WIDGET (self->zone), G_CALLBACK (changed_cb), self);
  for (guint i = 0; i < G_N_ELEMENTS (self->off); i++)
    tuntas_form_value_connect (GTK_WIDGET (self->off[i]), G_CALLBACK (changed_cb), self);
  g_signal_connect_object (self->week, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ramadan, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->seasons, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
}
