/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-holidays-section.h"

#include <glib/gi18n-lib.h>

#include "tuntas-chip-chooser.h"
#include "tuntas-confirm-dialog.h"
#include "tuntas-date-entry.h"
#include "tuntas-date-text.h"
#include "tuntas-file-picker.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-holiday-file.h"
#include "tuntas-settings-frame.h"
#include "tuntas-settings-rows.h"
#include "tuntas-settings-work.h"
#include "tuntas-split-layout.h"
#include "tuntas-widget-filled.h"
#include "tuntas-widgets.h"

/**
 * TuntasHolidaysSection:
 *
 * The days off, year by year: national ones, joint leave, and those of the office itself. Before
 * anything is changed it says how many open cases would get another deadline.
 */
struct _TuntasHolidaysSection {
  TuntasSettingsSection parent_instance;

  GtkStack *stack;
  GtkWidget *working;
  GtkSpinner *spinner;
  GtkLabel *year_label;
  GtkListBox *list;
  GtkWidget *empty;
  GtkLabel *undecreed;
  TuntasSettingsFrame *editor;
  TuntasFormField *date_field;
  TuntasDateEntry *date;
  TuntasFormField *name_field;
  GtkEditable *name;
  TuntasChipChooser *kind;
  GtkCheckButton *half;
  TuntasFormField *closes_field;
  GtkEditable *closes;
  GtkEditable *source;
  GtkCheckButton *decreed;
  GtkWidget *remove;

  int year;
  GPtrArray *holidays; /* (element-type TuntasHoliday) (nullable) */
  int edited;          /* day that is edited; 0 for a new one */
  GPtrArray *wanted;   /* (element-type TuntasHoliday) (nullable): to be saved when confirmed */
  int unwanted;        /* day that would go; 0 for none */
};

G_DEFINE_FINAL_TYPE (TuntasHolidaysSection, tuntas_holidays_section, TUNTAS_TYPE_SETTINGS_SECTION)

static const char *
get_kind_title (TuntasHolidayKind kind)
{
  switch (kind) {
  case TUNTAS_HOLIDAY_NATIONAL:
    return _ ("national");
  case TUNTAS_HOLIDAY_JOINT_LEAVE:
    return _ ("joint leave");
  case TUNTAS_HOLIDAY_LOCAL:
  default:
    return _ ("of this office");
  }
}

static gboolean
is_editing (TuntasHolidaysSection *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "edit") == 0;
}

/* The list of a year */

static void
append_row (TuntasHolidaysSection *self, TuntasHoliday *holiday)
{
  g_autofree char *date = tuntas_date_text_format_with_weekday (holiday->date);
  GtkWidget *row = tuntas_settings_row_new (holiday->name, date);

  if (holiday->closes_at > 0) {
    g_autofree char *time = tuntas_date_text_format_time (holiday->closes_at);
    /* Translators: %s is an hour */
    g_autofree char *note = g_strdup_printf (_ ("half day, until %s"), time);

    tuntas_settings_row_add_note (row, note, NULL);
  }
  if (!holiday->decreed)
    tuntas_settings_row_add_note (row, _ ("estimate"), "today");
  tuntas_settings_row_add_note (row, get_kind_title (holiday->kind), "dim-label");
  if (holiday->source != NULL && *holiday->source != '\0')
    gtk_widget_set_tooltip_text (row, holiday->source);
  tuntas_settings_row_set_act (row, "holidays.edit", g_variant_new_int32 (holiday->date));
  gtk_list_box_append (self->list, row);
}

static void
fill_list (TuntasHolidaysSection *self)
{
  TuntasCalendar *calendar = tuntas_session_get_calendar (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));
  gboolean decreed = calendar == NULL || tuntas_calendar_has_decreed_year (calendar, self->year);
  g_autofree char *year = g_strdup_printf ("%d", self->year);
  g_autofree char *warning = g_strdup_printf (
    _ ("No decree on the days off of %d is known here. Deadlines that reach that year are counted "
       "without them, and say so. Import the list when the decree is out."),
    self->year);
  guint n = self->holidays->len;

  gtk_label_set_label (self->year_label, year);
  gtk_label_set_label (self->undecreed, warning);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->undecreed)), !decreed);
  tuntas_settings_rows_clear (self->list);
  for (guint i = 0; i < n; i++)
    append_row (self, self->holidays->pdata[i]);
  tuntas_widget_filled_show (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasHolidaysSection) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *holidays = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (holidays == NULL) {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The days off could not be read."), error);
    return;
  }
  g_clear_pointer (&self->holidays, g_ptr_array_unref);
  self->holidays = holidays;
  fill_list (self);
}

static void
tuntas_holidays_section_refresh (TuntasSettingsSection *section)
{
  TuntasHolidaysSection *self = TUNTAS_HOLIDAYS_SECTION (section);
  TuntasSettingsJob *job = g_new0 (TuntasSettingsJob, 1);

  if (self->year == 0)
    self->year = tuntas_date_get_year (tuntas_settings_section_get_today (section));
  job->date = self->year;
  tuntas_settings_section_run (section, tuntas_settings_list_holidays_func, job,
                               (GDestroyNotify)tuntas_settings_job_free,
                               (GDestroyNotify)g_ptr_array_unref, listed_cb);
}

/* Saving: it is counted first what would move, and asked when something does. */

static TuntasSettingsJob *
new_job (TuntasHolidaysSection *self)
{
  TuntasSettingsJob *job = g_new0 (TuntasSettingsJob, 1);

  job->holidays = g_ptr_array_ref (self->wanted);
  job->date = self->unwanted;
  return job;
}

/* Every open case is reckoned anew, which takes a while in a large office. */
static void
set_working (TuntasHolidaysSection *self, gboolean working)
{
  if (self->working == NULL)
    return;
  gtk_widget_set_visible (self->working, working);
  gtk_spinner_set_spinning (self->spinner, working);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasHolidaysSection) self = user_data;
  g_autoptr (GError) error = NULL;

  set_working (self, FALSE);
  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL) {
    gtk_stack_set_visible_child_name (self->stack, "list");
    if (self->wanted->len > 0)
      self->year = tuntas_date_get_year (((TuntasHoliday *)self->wanted->pdata[0])->date);
    tuntas_holidays_section_refresh (TUNTAS_SETTINGS_SECTION (self));
    tuntas_settings_section_toast (TUNTAS_SETTINGS_SECTION (self), _ ("The days off are saved."));
  } else {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The days off were not saved."), error);
  }
}

static void
save_now (TuntasHolidaysSection *self)
{
  set_working (self, TRUE);
  tuntas_settings_section_write (TUNTAS_SETTINGS_SECTION (self), tuntas_settings_save_holidays_func,
                                 new_job (self), (GDestroyNotify)tuntas_settings_job_free, NULL,
                                 saved_cb);
}

static void
ask (TuntasHolidaysSection *self, int moved)
{
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  TuntasConfirmDialog *dialog;

  if (self->wanted->len == 0)
    heading = g_strdup (_ ("Take this day off the list?"));
  else if (self->wanted->len == 1)
    heading = g_strdup (_ ("Save this day?"));
  else
    heading =
      g_strdup_printf (ngettext ("Take in %u day off?", "Take in %u days off?", self->wanted->len),
                       self->wanted->len);
  body =
    moved == 0
      ? g_strdup (_ ("No deadline of an open case moves."))
      : g_strdup_printf (ngettext ("%d open case gets another deadline; its history will say why, "
                                   "and this stays in the ledger.",
                                   "%d open cases get another deadline; the history of each will "
                                   "say why, and this stays in the ledger.",
                                   (gulong)moved),
                         moved);
  dialog = tuntas_confirm_dialog_new (
    tuntas_settings_section_get_window (TUNTAS_SETTINGS_SECTION (self)), heading, body,
    self->wanted->len > 0 ? _ ("_Save") : _ ("_Take off"));
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (save_now), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasHolidaysSection) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer moved = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (moved == NULL)
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The days off were not saved."), error);
  else if (tuntas_settings_preview_finish (moved) == 0 && self->wanted->len == 1)
    save_now (self);
  else
    ask (self, tuntas_settings_preview_finish (moved));
}

static void
save (TuntasHolidaysSection *self, GPtrArray *wanted, int unwanted)
{
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  self->wanted = wanted;
  self->unwanted = unwanted;
  tuntas_settings_section_run (TUNTAS_SETTINGS_SECTION (self), tuntas_settings_preview_func,
                               new_job (self), (GDestroyNotify)tuntas_settings_job_free, NULL,
                               counted_cb);
}

/* The form */

static void
show_parts (TuntasHolidaysSection *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->closes_field),
                          gtk_check_button_get_active (self->half));
}

static void
clear_errors (TuntasHolidaysSection *self)
{
  tuntas_form_field_set_error (self->date_field, NULL);
  tuntas_form_field_set_error (self->name_field, NULL);
  tuntas_form_field_set_error (self->closes_field, NULL);
}

static void
show_editor (TuntasHolidaysSection *self, TuntasHoliday *holiday)
{
  int closes_at = holiday != NULL && holiday->closes_at > 0 ? holiday->closes_at : 12 * 60;
  g_autofree char *closes = tuntas_date_text_format_time (closes_at);

  self->edited = holiday != NULL ? holiday->date : 0;
  tuntas_settings_frame_set_title (self->editor, holiday != NULL ? holiday->name : _ ("New day"));
  tuntas_date_entry_set_today (self->date,
                               tuntas_settings_section_get_today (TUNTAS_SETTINGS_SECTION (self)));
  tuntas_date_entry_set_future (self->date, TRUE);
  tuntas_date_entry_set_date (self->date, self->edited);
  gtk_editable_set_text (self->name, holiday != NULL ? holiday->name : "");
  tuntas_chip_chooser_set_selected (self->kind, holiday != NULL ? (guint)holiday->kind
                                                                : (guint)TUNTAS_HOLIDAY_LOCAL);
  gtk_check_button_set_active (self->half, holiday != NULL && holiday->closes_at > 0);
  gtk_editable_set_text (self->closes, closes);
  tuntas_form_value_set (GTK_WIDGET (self->source), holiday != NULL ? holiday->source : NULL);
  gtk_check_button_set_active (self->decreed, holiday == NULL || holiday->decreed);
  gtk_widget_set_visible (self->remove, holiday != NULL);
  clear_errors (self);
  show_parts (self);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->date));
}

static gboolean
refuse (TuntasFormField *field, const char *error)
{
  tuntas_form_field_set_error (field, error);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  return FALSE;
}

static gboolean
check (TuntasHolidaysSection *self, TuntasHoliday *holiday)
{
  g_autofree char *closes = tuntas_form_value_dup (GTK_WIDGET (self->closes));

  clear_errors (self);
  if (holiday->date == 0)
    return refuse (self->date_field, _ ("Write down a day that exists, like 12/11/2026."));
  if (*holiday->name == '\0')
    return refuse (self->name_field, _ ("Write down what the day is called."));
  if (gtk_check_button_get_active (self->half) &&
      (!tuntas_date_text_parse_time (closes, &holiday->closes_at) || holiday->closes_at == 0))
    return refuse (self->closes_field, _ ("Write down the hour like 12.00."));
  return TRUE;
}

static void
tuntas_holidays_section_save (TuntasSettingsSection *section)
{
  TuntasHolidaysSection *self = TUNTAS_HOLIDAYS_SECTION (section);
  g_autoptr (TuntasHoliday) holiday = NULL;
  GPtrArray *wanted;

  if (!is_editing (self))
    return;
  holiday = tuntas_holiday_new ();
  holiday->date = tuntas_date_entry_get_date (self->date);
  holiday->kind = (TuntasHolidayKind)tuntas_chip_chooser_get_selected (self->kind);
  holiday->name = tuntas_form_value_dup (GTK_WIDGET (self->name));
  holiday->source = tuntas_form_value_dup (GTK_WIDGET (self->source));
  holiday->decreed = gtk_check_button_get_active (self->decreed);
  if (!check (self, holiday))
    return;
  wanted = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref);
  g_ptr_array_add (wanted, tuntas_holiday_ref (holiday));
  save (self, wanted, self->edited != 0 && self->edited != holiday->date ? self->edited : 0);
}

static void
tuntas_holidays_section_add (TuntasSettingsSection *section)
{
  show_editor (TUNTAS_HOLIDAYS_SECTION (section), NULL);
}

static gboolean
tuntas_holidays_section_back (TuntasSettingsSection *section)
{
  TuntasHolidaysSection *self = TUNTAS_HOLIDAYS_SECTION (section);

  if (!is_editing (self))
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

/* A list of a year, from a file */

static void
import_path (TuntasHolidaysSection *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *holidays = tuntas_holiday_file_read (path, &error);

  if (holidays != NULL && holidays->len > 0) {
    save (self, holidays, 0);
    return;
  }
  if (holidays != NULL) {
    g_ptr_array_unref (holidays);
    g_set_error_literal (&error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("The file names no day. Choose the list of a year as CSV."));
  }
  tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self), _ ("The list was not taken in."),
                                  error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasHolidaysSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    import_path (self, g_file_peek_path (file));
  else if (error != NULL)
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The list was not taken in."), error);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = {"csv", NULL};

  if (parameter != NULL && *g_variant_get_string (parameter, NULL) != '\0')
    import_path (TUNTAS_HOLIDAYS_SECTION (widget), g_variant_get_string (parameter, NULL));
  else
    tuntas_settings_section_pick (TUNTAS_SETTINGS_SECTION (widget), TUNTAS_FILE_PICKER_OPEN,
                                  _ ("Take in the days off of a year"), NULL,
                                  _ ("Lists of days off"), suffixes, file_chosen_cb);
}

static void
year_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasHolidaysSection *self = TUNTAS_HOLIDAYS_SECTION (widget);

  self->year += g_str_equal (name, "holidays.next-year") ? 1 : -1;
  tuntas_holidays_section_refresh (TUNTAS_SETTINGS_SECTION (self));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasHolidaysSection *self = TUNTAS_HOLIDAYS_SECTION (widget);

  for (guint i = 0; self->holidays != NULL && i < self->holidays->len; i++) {
    TuntasHoliday *holiday = self->holidays->pdata[i];

    if (holiday->date == g_variant_get_int32 (parameter))
      show_editor (self, holiday);
  }
}

static void
holidays_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasHolidaysSection *self = TUNTAS_HOLIDAYS_SECTION (widget);
  TuntasSettingsSection *section = TUNTAS_SETTINGS_SECTION (widget);

  if (g_str_equal (name, "holidays.save"))
    tuntas_holidays_section_save (section);
  else if (g_str_equal (name, "holidays.add"))
    tuntas_holidays_section_add (section);
  else if (g_str_equal (name, "holidays.back"))
    tuntas_holidays_section_back (section);
  else if (self->edited != 0)
    save (self, g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_holiday_unref),
          self->edited);
}

static void
tuntas_holidays_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* the template holds it by name, too */
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_HOLIDAYS_SECTION);
  G_OBJECT_CLASS (tuntas_holidays_section_parent_class)->dispose (object);
}

static void
tuntas_holidays_section_finalize (GObject *object)
{
  TuntasHolidaysSection *self = TUNTAS_HOLIDAYS_SECTION (object);

  g_clear_pointer (&self->holidays, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  G_OBJECT_CLASS (tuntas_holidays_section_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, working);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, spinner);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, year_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, list);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, empty);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, undecreed);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, editor);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, date_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, date);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, name_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, name);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, kind);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, half);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, closes_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, closes);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, source);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, decreed);
  gtk_widget_class_bind_template_child (widget_class, TuntasHolidaysSection, remove);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "holidays.add", NULL, holidays_action);
  gtk_widget_class_install_action (widget_class, "holidays.save", NULL, holidays_action);
  gtk_widget_class_install_action (widget_class, "holidays.back", NULL, holidays_action);
  gtk_widget_class_install_action (widget_class, "holidays.remove", NULL, holidays_action);
  gtk_widget_class_install_action (widget_class, "holidays.edit", "i", edit_action);
  gtk_widget_class_install_action (widget_class, "holidays.import", "s", import_action);
  gtk_widget_class_install_action (widget_class, "holidays.next-year", NULL, year_action);
  gtk_widget_class_install_action (widget_class, "holidays.previous-year", NULL, year_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK,
                                       "holidays.next-year", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK,
                                       "holidays.previous-year", NULL);
}

static void
tuntas_holidays_section_class_init (TuntasHolidaysSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSettingsSectionClass *section_class = TUNTAS_SETTINGS_SECTION_CLASS (klass);

  object_class->dispose = tuntas_holidays_section_dispose;
  object_class->finalize = tuntas_holidays_section_finalize;
  section_class->name = "holidays";
  section_class->title = N_ ("Days off");
  section_class->icon_name = "x-office-calendar-symbolic";
  section_class->refresh = tuntas_holidays_section_refresh;
  section_class->save = tuntas_holidays_section_save;
  section_class->add = tuntas_holidays_section_add;
  section_class->back = tuntas_holidays_section_back;

  g_type_ensure (TUNTAS_TYPE_CHIP_CHOOSER);
  g_type_ensure (TUNTAS_TYPE_DATE_ENTRY);
  g_type_ensure (TUNTAS_TYPE_FORM_FIELD);
  g_type_ensure (TUNTAS_TYPE_SETTINGS_FRAME);
  g_type_ensure (TUNTAS_TYPE_SPLIT_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-holidays-section.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
tuntas_holidays_section_init (TuntasHolidaysSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i <= TUNTAS_HOLIDAY_LOCAL; i++)
    tuntas_chip_chooser_append (self->kind, get_kind_title ((TuntasHolidayKind)i));
  tuntas_settings_rows_connect (self->list);
  g_signal_connect_object (self->half, "toggled", G_CALLBACK (show_parts), self, G_CONNECT_SWAPPED);
}
