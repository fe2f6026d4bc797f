/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-backup-section.h"

#include <glib/gi18n-lib.h>

#include "tuntas-confirm-dialog.h"
#include "tuntas-date-text.h"
#include "tuntas-file-picker.h"
#include "tuntas-number-text.h"
#include "tuntas-progress-strip.h"
#include "tuntas-settings-frame.h"
#include "tuntas-widgets.h"

#define DAY (24 * 60 * 60)
/* Days after which a backup is old: a week of work is what an office can write again. */
#define DAYS_UNTIL_LATE 7

/**
 * TuntasBackupSection:
 *
 * Backing up, putting a backup back, and looking whether the ledger is whole. A backup is counted
 * after it was made, and before it takes the place of anything.
 */
struct _TuntasBackupSection {
  TuntasSettingsSection parent_instance;

  GtkLabel *last_backup;
  GtkLabel *backup_result;
  GtkLabel *place;
  GtkLabel *restore_result;
  GtkWidget *restore_acts;
  GtkLabel *verify_result;
  GtkBox *problems;
  TuntasProgressStrip *progress;

  char *restore_path;      /* (nullable): of the backup that was checked */
  TuntasBackupInfo *found; /* (nullable): what it holds */
  gboolean busy;
};

/* What a job on the worker needs. */
typedef struct {
  char *path;
  TuntasProgressStrip *progress;
} Job;

G_DEFINE_FINAL_TYPE (TuntasBackupSection, tuntas_backup_section, TUNTAS_TYPE_SETTINGS_SECTION)

static Job *
job_new (TuntasBackupSection *self, const char *path)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->progress = g_object_ref (self->progress);
  return job;
}

static void
job_free (Job *job)
{
  g_free (job->path);
  g_object_unref (job->progress);
  g_free (job);
}

static void
set_busy (TuntasBackupSection *self, gboolean busy)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->busy = busy;
  gtk_widget_action_set_enabled (widget, "backup.choose", !busy);
  gtk_widget_action_set_enabled (widget, "backup.check", !busy);
  gtk_widget_action_set_enabled (widget, "backup.verify", !busy);
  gtk_widget_action_set_enabled (widget, "backup.restore", !busy && self->found != NULL);
  if (!busy)
    tuntas_progress_strip_stop (self->progress);
}

static void
run (TuntasBackupSection *self,
     const char *text,
     TuntasSessionFunc func,
     const char *path,
     GDestroyNotify free_result,
     GAsyncReadyCallback callback)
{
  GCancellable *cancellable = tuntas_progress_strip_start (self->progress, text);

  set_busy (self, TRUE);
  tuntas_session_run_async (tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)),
                            func, job_new (self, path), (GDestroyNotify)job_free, free_result,
                            cancellable, callback, g_object_ref (self));
}

static gboolean
is_gone (TuntasBackupSection *self)
{
  return gtk_widget_get_parent (GTK_WIDGET (self)) == NULL;
}

static void
show (GtkLabel *label, const char *text, const char *style)
{
  gtk_widget_remove_css_class (GTK_WIDGET (label), "late");
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), style);
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static char *
count (const TuntasBackupInfo *info)
{
  g_autofree char *cases = tuntas_number_text_format ((gint64)info->cases);
  g_autofree char *events = tuntas_number_text_format ((gint64)info->events);

  /* Translators: an office, how many cases and how many events of their history */
  return g_strdup_printf (_ ("%s: %s cases, %s events"), info->office_name, cases, events);
}

/* When it was backed up last, and where it lies */

typedef struct {
  gint64 at;
  char *path;
} LastBackup;

static void
last_backup_free (LastBackup *last)
{
  g_free (last->path);
  g_free (last);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LastBackup, last_backup_free)

static gpointer
last_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LastBackup) last = g_new0 (LastBackup, 1);

  last->path = g_strdup (tuntas_workspace_get_path (workspace));
  if (!tuntas_workspace_get_last_backup (workspace, &last->at, error))
    return NULL;
  return g_steal_pointer (&last);
}

static void
show_last (TuntasBackupSection *self, gint64 at)
{
  TuntasSession *session = tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self));
  TuntasCalendar *calendar = tuntas_session_get_calendar (session);
  gint64 now = tuntas_session_now (session);
  int days = (int)((now - at) / DAY);
  const char *style = days > DAYS_UNTIL_LATE ? "late" : NULL;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (at == 0) {
    show (self->last_backup, _ ("No backup has been made yet."), "late");
    return;
  }
  date = tuntas_date_text_format_with_weekday (tuntas_calendar_date_of (calendar, at));
  if (days < 1)
    /* Translators: a day like "Rabu, 25 November 2026" */
    text = g_strdup_printf (_ ("Last backup: %s."), date);
  else
    text = g_strdup_printf (
      ngettext ("Last backup: %s, %d day ago.", "Last backup: %s, %d days ago.", (gulong)days),
      date, days);
  show (self->last_backup, text, style);
}

static void
last_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasBackupSection) self = user_data;
  g_autoptr (LastBackup) last = tuntas_session_run_finish (TUNTAS_SESSION (source), result, NULL);
  g_autofree char *place = NULL;

  /* A line less is no failure that anybody has to be told of. */
  if (last == NULL || is_gone (self))
    return;
  show_last (self, last->at);
  place = g_filename_display_name (last->path);
  gtk_label_set_label (self->place, place);
}

/* Backup */

static gpointer
backup_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  if (!tuntas_workspace_backup (workspace, job->path, tuntas_progress_strip_report, job->progress,
                                cancellable, error))
    return NULL;
  return tuntas_workspace_check_backup (workspace, job->path, error);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasBackupSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasBackupInfo) info =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *counted = NULL;
  g_autofree char *text = NULL;

  if (is_gone (self))
    return;
  set_busy (self, FALSE);
  if (info == NULL) {
    if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      show (self->backup_result, _ ("The backup was stopped. No file was left."), NULL);
    else
      tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self), _ ("There is no new backup."),
                                      error);
    return;
  }
  counted = count (info);
  text = g_strdup_printf (_ ("The backup is whole. It was opened again and counted: %s."), counted);
  show (self->backup_result, text, NULL);
  show_last (self, tuntas_session_now (TUNTAS_SESSION (source)));
  tuntas_settings_section_toast (TUNTAS_SETTINGS_SECTION (self), _ ("The backup is made."));
}

static void
backup_to (TuntasBackupSection *self, const char *path)
{
  show (self->backup_result, "", NULL);
  run (self, _ ("Backing up…"), backup_job, path, (GDestroyNotify)tuntas_backup_info_free,
       backed_up_cb);
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasBackupSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    backup_to (self, g_file_peek_path (file));
  else if (error != NULL)
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self), _ ("There is no new backup."),
                                    error);
}

static const char *const backup_suffixes[] = {"tuntas", NULL};

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *date = tuntas_date_text_format_iso (
    tuntas_settings_section_get_today (TUNTAS_SETTINGS_SECTION (widget)));
  /* Translators: name of a backup file; %s is a date */
  g_autofree char *proposed = g_strdup_printf (_ ("backup-%s.tuntas"), date);

  if (parameter != NULL && *g_variant_get_string (parameter, NULL) != '\0')
    backup_to (TUNTAS_BACKUP_SECTION (widget), g_variant_get_string (parameter, NULL));
  else
    tuntas_settings_section_pick (TUNTAS_SETTINGS_SECTION (widget), TUNTAS_FILE_PICKER_SAVE,
                                  _ ("Back up to"), proposed, _ ("Backups"), backup_suffixes,
                                  backup_chosen_cb);
}

/* Restore */

static gpointer
check_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return tuntas_workspace_check_backup (workspace, ((Job *)data)->path, error);
}

static void
forget_backup (TuntasBackupSection *self)
{
  g_clear_pointer (&self->restore_path, g_free);
  g_clear_pointer (&self->found, tuntas_backup_info_free);
  gtk_widget_set_visible (self->restore_acts, FALSE);
  show (self->restore_result, "", NULL);
}

static void
show_found (TuntasBackupSection *self)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));
  g_autofree char *counted = count (self->found);
  g_autofree char *date =
    tuntas_date_text_format_with_weekday (tuntas_calendar_date_of (calendar, self->found->made_at));
  g_autofree char *time =
    tuntas_date_text_format_time (tuntas_calendar_minute_of (calendar, self->found->made_at));
  g_autofree char *name = g_filename_display_basename (self->restore_path);
  /* Translators: file, what it holds, day, hour */
  g_autofree char *text = g_strdup_printf (
    _ ("“%s” is whole. %s; made %s at %s. Nothing was changed yet."), name, counted, date, time);

  show (self->restore_result, text, NULL);
  gtk_widget_set_visible (self->restore_acts, TRUE);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasBackupSection) self = user_data;
  g_autoptr (GError) error = NULL;
  TuntasBackupInfo *info = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (is_gone (self)) {
    tuntas_backup_info_free (info);
    return;
  }
  self->found = info;
  set_busy (self, FALSE);
  if (info != NULL) {
    show_found (self);
  } else {
    forget_backup (self);
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("This file cannot be restored. Nothing was changed."),
                                    error);
  }
}

static void
check_path (TuntasBackupSection *self, const char *path)
{
  forget_backup (self);
  self->restore_path = g_strdup (path);
  run (self, _ ("Checking the backup…"), check_job, path, (GDestroyNotify)tuntas_backup_info_free,
       checked_cb);
}

static void
check_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasBackupSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    check_path (self, g_file_peek_path (file));
  else if (error != NULL)
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self), _ ("No backup was opened."),
                                    error);
}

static void
check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (parameter != NULL && *g_variant_get_string (parameter, NULL) != '\0')
    check_path (TUNTAS_BACKUP_SECTION (widget), g_variant_get_string (parameter, NULL));
  else
    tuntas_settings_section_pick (TUNTAS_SETTINGS_SECTION (widget), TUNTAS_FILE_PICKER_OPEN,
                                  _ ("Open a backup"), NULL, _ ("Backups"), backup_suffixes,
                                  check_chosen_cb);
}

/* Gives the name of the file in which the office as it was is kept; "" for none. */
static gpointer
restore_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *kept_path = NULL;

  if (!tuntas_workspace_restore (workspace, ((Job *)data)->path, &kept_path, error))
    return NULL;
  return kept_path != NULL ? g_filename_display_name (kept_path) : g_strdup ("");
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasBackupSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);
  g_autofree char *text =
    kept != NULL && *kept != '\0'
      ? g_strdup_printf (_ ("The backup is restored. The office as it was before is kept as %s."),
                         kept)
      : g_strdup (_ ("The backup is restored."));

  if (is_gone (self))
    return;
  if (kept != NULL)
    forget_backup (self);
  set_busy (self, FALSE);
  if (kept != NULL)
    show (self->restore_result, text, NULL);
  else
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The backup was not restored; the office is as it was."),
                                    error);
}

static void
restore_accepted_cb (TuntasBackupSection *self)
{
  if (self->restore_path != NULL && !self->busy)
    run (self, _ ("Restoring…"), restore_job, self->restore_path, g_free, restored_cb);
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasBackupSection *self = TUNTAS_BACKUP_SECTION (widget);
  g_autofree char *counted = NULL;
  g_autofree char *file = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  TuntasConfirmDialog *dialog;

  if (self->found == NULL)
    return;
  counted = count (self->found);
  file = g_filename_display_basename (self->restore_path);
  heading = g_strdup_printf (_ ("Restore “%s”?"), file);
  body = g_strdup_printf (
    _ ("Afterwards the office holds what the backup holds (%s), and nothing that was done since. "
       "The office as it is now is kept beside its file."),
    counted);
  dialog =
    tuntas_confirm_dialog_new (tuntas_settings_section_get_window (TUNTAS_SETTINGS_SECTION (self)),
                               heading, body, _ ("_Restore"));
  tuntas_confirm_dialog_set_destructive (dialog, TRUE);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (restore_accepted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  forget_backup (TUNTAS_BACKUP_SECTION (widget));
  set_busy (TUNTAS_BACKUP_SECTION (widget), FALSE);
}

/* The ledger */

static gpointer
verify_job (TuntasWorkspace *workspace, gpointer data, GCancellable *cancellable, GError **error)
{
  return tuntas_workspace_verify (workspace, tuntas_progress_strip_report, ((Job *)data)->progress,
                                  cancellable, error);
}

static void
clear_problems (TuntasBackupSection *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->problems))) != NULL)
    gtk_box_remove (self->problems, child);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), FALSE);
}

static void
show_verification (TuntasBackupSection *self, TuntasVerification *verification)
{
  g_autofree char *cases = tuntas_number_text_format ((gint64)verification->cases);
  g_autofree char *events = tuntas_number_text_format ((gint64)verification->events);
  guint n = verification->problems->len;
  g_autofree char *text =
    verification->ok
      ? g_strdup_printf (_ ("The ledger is whole: %s events of %s cases, none changed, none "
                            "missing, and each case stands where its history leads."),
                         events, cases)
      : g_strdup_printf (
          ngettext ("The ledger is not whole: %u problem in %s events of %s cases. Keep this file, "
                    "make no changes, and restore the last whole backup.",
                    "The ledger is not whole: %u problems in %s events of %s cases. Keep this "
                    "file, make no changes, and restore the last whole backup.",
                    n),
          n, events, cases);

  show (self->verify_result, text, verification->ok ? NULL : "late");
  for (guint i = 0; i < n; i++) {
    GtkWidget *label = gtk_label_new (verification->problems->pdata[i]);

    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_box_append (self->problems, label);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->problems), n > 0);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasBackupSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TuntasVerification) verification =
               tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (is_gone (self))
    return;
  set_busy (self, FALSE);
  if (verification != NULL)
    show_verification (self, verification);
  else
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The ledger could not be checked."), error);
}

static void
verify_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasBackupSection *self = TUNTAS_BACKUP_SECTION (widget);

  show (self->verify_result, "", NULL);
  clear_problems (self);
  run (self, _ ("Reading the ledger…"), verify_job, NULL, (GDestroyNotify)tuntas_verification_free,
       verified_cb);
}

static void
tuntas_backup_section_refresh (TuntasSettingsSection *section)
{
  tuntas_session_run_async (tuntas_settings_section_get_session (section), last_job, NULL, NULL,
                            (GDestroyNotify)last_backup_free, NULL, last_cb,
                            g_object_ref (section));
}

static void
tuntas_backup_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_BACKUP_SECTION);
  G_OBJECT_CLASS (tuntas_backup_section_parent_class)->dispose (object);
}

static void
tuntas_backup_section_finalize (GObject *object)
{
  TuntasBackupSection *self = TUNTAS_BACKUP_SECTION (object);

  g_free (self->restore_path);
  tuntas_backup_info_free (self->found);
  G_OBJECT_CLASS (tuntas_backup_section_parent_class)->finalize (object);
}

static void
tuntas_backup_section_class_init (TuntasBackupSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSettingsSectionClass *section_class = TUNTAS_SETTINGS_SECTION_CLASS (klass);

  object_class->dispose = tuntas_backup_section_dispose;
  object_class->finalize = tuntas_backup_section_finalize;
  section_class->name = "backup";
  section_class->title = N_ ("Backup");
  section_class->icon_name = "drive-harddisk-symbolic";
  section_class->refresh = tuntas_backup_section_refresh;

  g_type_ensure (TUNTAS_TYPE_PROGRESS_STRIP);
  g_type_ensure (TUNTAS_TYPE_SETTINGS_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-backup-section.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasBackupSection, last_backup);
  gtk_widget_class_bind_template_child (widget_class, TuntasBackupSection, backup_result);
  gtk_widget_class_bind_template_child (widget_class, TuntasBackupSection, place);
  gtk_widget_class_bind_template_child (widget_class, TuntasBackupSection, restore_result);
  gtk_widget_class_bind_template_child (widget_class, TuntasBackupSection, restore_acts);
  gtk_widget_class_bind_template_child (widget_class, TuntasBackupSection, verify_result);
  gtk_widget_class_bind_template_child (widget_class, TuntasBackupSection, problems);
  gtk_widget_class_bind_template_child (widget_class, TuntasBackupSection, progress);
  /* an empty path asks for one */
  gtk_widget_class_install_action (widget_class, "backup.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "backup.check", "s", check_action);
  gtk_widget_class_install_action (widget_class, "backup.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "backup.forget", NULL, forget_action);
  gtk_widget_class_install_action (widget_class, "backup.verify", NULL, verify_action);
}

static void
tuntas_backup_section_init (TuntasBackupSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_busy (self, FALSE);
}
