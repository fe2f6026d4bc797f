/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sops-section.h"

#include <glib/gi18n-lib.h>

#include "tuntas-confirm-dialog.h"
#include "tuntas-date-entry.h"
#include "tuntas-date-text.h"
#include "tuntas-empty-box.h"
#include "tuntas-file-picker.h"
#include "tuntas-form-field.h"
#include "tuntas-number-text.h"
#include "tuntas-paths.h"
#include "tuntas-settings-frame.h"
#include "tuntas-settings-rows.h"
#include "tuntas-settings-work.h"
#include "tuntas-sop-steps.h"
#include "tuntas-widgets.h"

/**
 * TuntasSopsSection:
 *
 * The SOPs of the office: which are in force since when, which could be, and one of them to read.
 */
struct _TuntasSopsSection {
  TuntasSettingsSection parent_instance;

  GtkStack *stack;
  GtkListBox *in_force;
  GtkWidget *none_in_force;
  GtkWidget *available_part;
  GtkListBox *available;
  TuntasSettingsFrame *view;
  GtkBox *act_box;
  GtkBox *problem_box;
  GtkBox *identity;
  GtkBox *lanes;
  GtkListBox *steps;

  TuntasDateEntry *since; /* in the view, while the SOP in it can be put in force */
  GPtrArray *infos;       /* (element-type TuntasSopInfo) (nullable) */
  TuntasSopInfo *chosen;  /* (nullable): a file that was chosen by hand */
  TuntasSopInfo *shown;   /* (nullable) (unowned): in the view */
};

G_DEFINE_FINAL_TYPE (TuntasSopsSection, tuntas_sops_section, TUNTAS_TYPE_SETTINGS_SECTION)

static gboolean
is_reading (TuntasSopsSection *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "sop") == 0;
}

/* The lists */

static char *
describe_time (TuntasSopsSection *self, gint64 minutes)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));
  int day = calendar != NULL ? tuntas_calendar_get_day_minutes (calendar) : 450;
  int hours = (int)(minutes / 60);
  g_autofree char *days = NULL;

  if (minutes < day)
    return g_strdup_printf (ngettext ("%d working hour", "%d working hours", (gulong)hours), hours);
  days = tuntas_number_text_format_decimal ((double)minutes / day, 1);
  /* Translators: hours and days of work; the days are a number like "3,6" */
  return g_strdup_printf (_ ("%d working hours (%s days)"), hours, days);
}

static char *
describe (TuntasSopsSection *self, TuntasSopInfo *info)
{
  guint n = info->sop->steps->len;
  g_autofree char *steps = g_strdup_printf (ngettext ("%u step", "%u steps", n), n);
  g_autofree char *time = describe_time (self, info->standard_minutes);
  const char *office = info->sop->office != NULL ? info->sop->office : "";

  /* Translators: office of an SOP, its steps, its standard time */
  return g_strdup_printf (_ ("%s · %s · standard time %s"), office, steps, time);
}

static void
append_row (TuntasSopsSection *self, guint index)
{
  TuntasSopInfo *info = self->infos->pdata[index];
  g_autofree char *text = describe (self, info);
  GtkWidget *row = tuntas_settings_row_new (info->sop->title, text);

  if (info->in_force) {
    g_autofree char *since = tuntas_date_text_format_short_with_year (info->since);
    /* Translators: %s is a day */
    g_autofree char *note = g_strdup_printf (_ ("since %s"), since);

    tuntas_settings_row_add_note (row, note, "dim-label");
  }
  if (info->problems->len > 0) {
    g_autofree char *note = g_strdup_printf (
      ngettext ("%u remark", "%u remarks", info->problems->len), info->problems->len);

    tuntas_settings_row_add_note (row, note, info->usable ? "dim-label" : "late");
  }
  tuntas_settings_row_set_act (row, "sops.open", g_variant_new_uint32 (index));
  gtk_list_box_append (info->in_force ? self->in_force : self->available, row);
}

static void
fill_lists (TuntasSopsSection *self)
{
  guint n_in_force = 0;

  tuntas_settings_rows_clear (self->in_force);
  tuntas_settings_rows_clear (self->available);
  for (guint i = 0; i < self->infos->len; i++) {
    n_in_force += ((TuntasSopInfo *)self->infos->pdata[i])->in_force;
    append_row (self, i);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->in_force), n_in_force > 0);
  gtk_widget_set_visible (self->none_in_force, n_in_force == 0);
  gtk_widget_set_visible (self->available_part, n_in_force < self->infos->len);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSopsSection) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *infos = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (infos == NULL) {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The SOPs could not be read."), error);
    return;
  }
  if (is_reading (self)) { /* one of the list is in sight; it is read again on the way back */
    g_ptr_array_unref (infos);
    return;
  }
  self->shown = NULL;
  g_clear_pointer (&self->infos, g_ptr_array_unref);
  self->infos = infos;
  fill_lists (self);
}

static void
tuntas_sops_section_refresh (TuntasSettingsSection *section)
{
  if (!is_reading (TUNTAS_SOPS_SECTION (section)))
    tuntas_settings_section_run (section, tuntas_settings_list_sops_func, NULL, NULL,
                                 (GDestroyNotify)g_ptr_array_unref, listed_cb);
}

static void
show_lists (TuntasSopsSection *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  tuntas_sops_section_refresh (TUNTAS_SETTINGS_SECTION (self));
}

/* One to read */

static GtkWidget *
append_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
  return label;
}

static GtkWidget *
make_button (const char *label, const char *action, const char *style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  return button;
}

static void
fill_acts (TuntasSopsSection *self, TuntasSopInfo *info)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  tuntas_empty_box (GTK_WIDGET (self->act_box));
  self->since = NULL;
  if (info->in_force) {
    g_autofree char *since = tuntas_date_text_format (info->since);
    g_autofree char *text = g_strdup_printf (_ ("In force since %s."), since);
    GtkWidget *label = append_label (GTK_BOX (row), text, NULL);

    gtk_widget_set_hexpand (label, TRUE);
    gtk_box_append (GTK_BOX (row), make_button (_ ("_Retire…"), "sops.retire", NULL));
  } else if (!info->usable) {
    append_label (GTK_BOX (row),
                  _ ("It cannot be put in force until its file was corrected where the remarks say "
                     "so."),
                  "late");
  } else {
    GtkWidget *field;

    self->since = TUNTAS_DATE_ENTRY (tuntas_date_entry_new ());
    tuntas_date_entry_set_today (
      self->since, tuntas_settings_section_get_today (TUNTAS_SETTINGS_SECTION (self)));
    tuntas_date_entry_set_future (self->since, TRUE);
    tuntas_date_entry_set_date (self->since,
                                tuntas_settings_section_get_today (TUNTAS_SETTINGS_SECTION (self)));
    field = tuntas_form_field_new (_ ("In force from"), GTK_WIDGET (self->since));
    gtk_box_append (GTK_BOX (row), field);
    gtk_box_append (GTK_BOX (row),
                    make_button (_ ("_Put in force"), "sops.put-in-force", "suggested-action"));
  }
  gtk_box_append (self->act_box, row);
}

static void
fill_problems (TuntasSopsSection *self, TuntasSopInfo *info)
{
  tuntas_empty_box (GTK_WIDGET (self->problem_box));
  gtk_widget_set_visible (GTK_WIDGET (self->problem_box), info->problems->len > 0);
  if (info->problems->len == 0)
    return;
  append_label (self->problem_box, _ ("Remarks of the checker"), "heading");
  for (guint i = 0; i < info->problems->len; i++)
    append_label (self->problem_box, info->problems->pdata[i], NULL);
}

static void
show_sop (TuntasSopsSection *self, TuntasSopInfo *info)
{
  g_autofree char *text = describe (self, info);

  self->shown = info;
  tuntas_settings_frame_set_title (self->view, info->sop->title);
  tuntas_settings_frame_set_description (self->view, text);
  fill_acts (self, info);
  fill_problems (self, info);
  tuntas_sop_steps_fill_identity (self->identity, info->sop);
  tuntas_sop_steps_fill_lanes (self->lanes, info->sop);
  tuntas_sop_steps_fill (self->steps, info->sop);
  gtk_stack_set_visible_child_name (self->stack, "sop");
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/* Acts */

static void
put_in_force_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSopsSection) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL) {
    show_lists (self);
    tuntas_settings_section_toast (TUNTAS_SETTINGS_SECTION (self),
                                   _ ("New cases walk this SOP from that day on."));
  } else {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The SOP was not put in force."), error);
  }
}

static void
put_in_force_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSopsSection *self = TUNTAS_SOPS_SECTION (widget);
  TuntasSettingsJob *job;

  if (self->shown == NULL || self->since == NULL || self->shown->path == NULL)
    return;
  if (tuntas_date_entry_get_date (self->since) == 0) {
    tuntas_form_field_set_error (
      TUNTAS_FORM_FIELD (gtk_widget_get_parent (GTK_WIDGET (self->since))),
      _ ("Write down a day that exists, like 12/11/2026."));
    gtk_widget_grab_focus (GTK_WIDGET (self->since));
    return;
  }
  job = g_new0 (TuntasSettingsJob, 1);
  job->text = g_strdup (self->shown->path);
  job->date = tuntas_date_entry_get_date (self->since);
  tuntas_settings_section_write (TUNTAS_SETTINGS_SECTION (self),
                                 tuntas_settings_put_sop_in_force_func, job,
                                 (GDestroyNotify)tuntas_settings_job_free, NULL, put_in_force_cb);
}

static void
retired_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSopsSection) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL) {
    show_lists (self);
    tuntas_settings_section_toast (TUNTAS_SETTINGS_SECTION (self),
                                   _ ("No new case walks this SOP any more."));
  } else {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self), _ ("The SOP was not retired."),
                                    error);
  }
}

static void
retire_accepted_cb (TuntasSopsSection *self)
{
  TuntasSettingsJob *job = NULL;

  if (self->shown == NULL)
    return;
  job = g_new0 (TuntasSettingsJob, 1);
  job->text = g_strdup (self->shown->sop->name);
  tuntas_settings_section_write (TUNTAS_SETTINGS_SECTION (self), tuntas_settings_retire_sop_func,
                                 job, (GDestroyNotify)tuntas_settings_job_free, NULL, retired_cb);
}

static void
retire_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSopsSection *self = TUNTAS_SOPS_SECTION (widget);
  g_autofree char *heading = NULL;
  TuntasConfirmDialog *dialog;

  if (self->shown == NULL)
    return;
  heading = g_strdup_printf (_ ("Retire “%s”?"), self->shown->sop->title);
  dialog = tuntas_confirm_dialog_new (
    tuntas_settings_section_get_window (TUNTAS_SETTINGS_SECTION (self)), heading,
    _ ("No new case will walk it. Running cases stay on it until they are closed, and it can be "
       "put in force again."),
    _ ("_Retire"));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (retire_accepted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSopsSection) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasSopInfo *info = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (info == NULL) {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("This file holds no SOP that can be read."), error);
    return;
  }
  g_clear_pointer (&self->chosen, tuntas_sop_info_free);
  self->chosen = info;
  show_sop (self, info);
}

static void
check_file (TuntasSopsSection *self, const char *path)
{
  TuntasSettingsJob *job = g_new0 (TuntasSettingsJob, 1);

  job->text = g_strdup (path);
  tuntas_settings_section_run (TUNTAS_SETTINGS_SECTION (self), tuntas_settings_check_sop_func, job,
                               (GDestroyNotify)tuntas_settings_job_free,
                               (GDestroyNotify)tuntas_sop_info_free, checked_cb);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSopsSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    check_file (self, g_file_peek_path (file));
  else if (error != NULL)
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self), _ ("No file was opened."),
                                    error);
}

static void
choose_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = {"sop", NULL};

  tuntas_settings_section_pick (TUNTAS_SETTINGS_SECTION (widget), TUNTAS_FILE_PICKER_OPEN,
                                _ ("Open an SOP"), NULL, _ ("SOP files"), suffixes, file_chosen_cb);
}

static void
check_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  check_file (TUNTAS_SOPS_SECTION (widget), g_variant_get_string (parameter, NULL));
}

static void
folder_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasSopsSection) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The folder of your SOPs could not be shown."), error);
}

static void
open_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *user_dir = tuntas_paths_dup_user_data_dir ();
  g_autofree char *folder = g_build_filename (user_dir, "sop", NULL);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, folder_opened_cb,
                                           g_object_ref (widget));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSopsSection *self = TUNTAS_SOPS_SECTION (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (self->infos != NULL && index < self->infos->len)
    show_sop (self, self->infos->pdata[index]);
}

static gboolean
tuntas_sops_section_back (TuntasSettingsSection *section)
{
  TuntasSopsSection *self = TUNTAS_SOPS_SECTION (section);

  if (!is_reading (self))
    return FALSE;
  show_lists (self);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_sops_section_back (TUNTAS_SETTINGS_SECTION (widget));
}

static void
tuntas_sops_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* the template holds it by name, too */
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_SOPS_SECTION);
  G_OBJECT_CLASS (tuntas_sops_section_parent_class)->dispose (object);
}

static void
tuntas_sops_section_finalize (GObject *object)
{
  TuntasSopsSection *self = TUNTAS_SOPS_SECTION (object);

  g_clear_pointer (&self->infos, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, tuntas_sop_info_free);
  G_OBJECT_CLASS (tuntas_sops_section_parent_class)->finalize (object);
}

static void
tuntas_sops_section_class_init (TuntasSopsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSettingsSectionClass *section_class = TUNTAS_SETTINGS_SECTION_CLASS (klass);

  object_class->dispose = tuntas_sops_section_dispose;
  object_class->finalize = tuntas_sops_section_finalize;
  section_class->name = "sops";
  section_class->title = N_ ("SOPs");
  section_class->icon_name = "view-list-ordered-symbolic";
  section_class->refresh = tuntas_sops_section_refresh;
  section_class->back = tuntas_sops_section_back;

  g_type_ensure (TUNTAS_TYPE_SETTINGS_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-sops-section.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, in_force);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, none_in_force);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, available_part);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, available);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, view);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, act_box);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, problem_box);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, identity);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, lanes);
  gtk_widget_class_bind_template_child (widget_class, TuntasSopsSection, steps);
  gtk_widget_class_install_action (widget_class, "sops.open", "u", open_action);
  gtk_widget_class_install_action (widget_class, "sops.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "sops.choose-file", NULL, choose_file_action);
  gtk_widget_class_install_action (widget_class, "sops.check-file", "s", check_file_action);
  gtk_widget_class_install_action (widget_class, "sops.open-folder", NULL, open_folder_action);
  gtk_widget_class_install_action (widget_class, "sops.put-in-force", NULL, put_in_force_action);
  gtk_widget_class_install_action (widget_class, "sops.retire", NULL, retire_action);
}

static void
tuntas_sops_section_init (TuntasSopsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tuntas_settings_rows_connect (self->in_force);
  tuntas_settings_rows_connect (self->available);
}
