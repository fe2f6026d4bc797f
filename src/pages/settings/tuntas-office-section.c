/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-office-section.h"

#include <glib/gi18n-lib.h>

#include "tuntas-chip-chooser.h"
#include "tuntas-file-picker.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-letterhead-editor.h"
#include "tuntas-letterhead-view.h"
#include "tuntas-number-format.h"
#include "tuntas-settings-frame.h"
#include "tuntas-settings-work.h"
#include "tuntas-split-layout.h"
#include "tuntas-text-area.h"
#include "tuntas-widgets.h"

/* Bytes of the emblem. */
#define MAX_EMBLEM (2 * 1024 * 1024)
/* More nobody finds his way among; "Lainnya" takes the rest. */
#define MAX_CATEGORIES 20

/* The texts of the profile, in reading order; each has a field of the same name around it. */
static const struct {
  const char *name;
  gsize member;
  gboolean list;
} inputs[] = {
  {"name", G_STRUCT_OFFSET (TuntasOffice, name), FALSE},
  {"government", G_STRUCT_OFFSET (TuntasOffice, government), FALSE},
  {"head_position", G_STRUCT_OFFSET (TuntasOffice, head_position), FALSE},
  {"place", G_STRUCT_OFFSET (TuntasOffice, place), FALSE},
  {"address", G_STRUCT_OFFSET (TuntasOffice, address), FALSE},
  {"contact", G_STRUCT_OFFSET (TuntasOffice, contact), FALSE},
  {"region_code", G_STRUCT_OFFSET (TuntasOffice, region_code), FALSE},
  {"unit_code", G_STRUCT_OFFSET (TuntasOffice, unit_code), FALSE},
  {"register_format", G_STRUCT_OFFSET (TuntasOffice, register_format), FALSE},
  {"letter_format", G_STRUCT_OFFSET (TuntasOffice, letter_format), FALSE},
  {"categories", G_STRUCT_OFFSET (TuntasOffice, categories), TRUE},
  {"services", G_STRUCT_OFFSET (TuntasOffice, services), TRUE},
};

#define N_INPUTS G_N_ELEMENTS (inputs)

static const char *const papers[] = {"A4", "F4"};

/**
 * TuntasOfficeSection:
 *
 * The profile of the office: who it is, what its letters look like, how it counts.
 */
struct _TuntasOfficeSection {
  TuntasSettingsSection parent_instance;

  GtkWidget *inputs[N_INPUTS];
  TuntasFormField *fields[N_INPUTS];
  TuntasLetterheadEditor *letterhead;
  TuntasLetterheadView *preview;
  TuntasChipChooser *paper;
  GtkPicture *emblem_picture;
  GtkLabel *emblem_label;
  GtkLabel *state;

  GBytes *emblem;
  gboolean filling;
  gboolean changed;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (TuntasOfficeSection, tuntas_office_section, TUNTAS_TYPE_SETTINGS_SECTION)

static guint
index_of (const char *name)
{
  for (guint i = 0; i < N_INPUTS; i++)
    if (g_str_equal (inputs[i].name, name))
      return i;
  g_assert_not_reached ();
}

static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) raw = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; raw[i] != NULL; i++)
    if (*g_strstrip (raw[i]) != '\0')
      g_strv_builder_add (lines, raw[i]);
  return g_strv_builder_end (lines);
}

static void
show_state (TuntasOfficeSection *self)
{
  gtk_label_set_label (self->state,
                       self->changed ? _ ("There are changes that are not saved.") : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "office.save", self->changed && !self->saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "office.revert",
                                 self->changed && !self->saving);
}

/* Number formats: an example while they are right, else what is wrong. */
static gboolean
check_format (TuntasOfficeSection *self, const char *name, const char *code)
{
  TuntasFormField *field = self->fields[index_of (name)];
  g_autofree char *format = tuntas_form_value_dup (self->inputs[index_of (name)]);
  g_autofree char *unit = tuntas_form_value_dup (self->inputs[index_of ("unit_code")]);
  const TuntasNumberParts parts = {
    .number = 142,
    .date = tuntas_settings_section_get_today (TUNTAS_SETTINGS_SECTION (self)),
    .code = code,
    .unit = unit,
    .nature = "B",
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *number = NULL;
  g_autofree char *hint = NULL;

  if (tuntas_number_format_check (format, &error))
    number = tuntas_number_format_apply (format, &parts, &error);
  tuntas_form_field_set_error (field, error != NULL ? error->message : NULL);
  if (number == NULL)
    return FALSE;
  /* Translators: %s is a number of a case or letter made by the format above */
  hint = g_strdup_printf (_ ("Example: %s"), number);
  tuntas_form_field_set_hint (field, hint);
  return TRUE;
}

static gboolean
check_name (TuntasOfficeSection *self)
{
  g_autofree char *name = tuntas_form_value_dup (self->inputs[index_of ("name")]);

  tuntas_form_field_set_error (self->fields[index_of ("name")],
                               *name == '\0' ? _ ("Write down the name of the office.") : NULL);
  return *name != '\0';
}

static gboolean
check_categories (TuntasOfficeSection *self)
{
  TuntasFormField *field = self->fields[index_of ("categories")];
  g_autofree char *text = tuntas_form_value_dup (self->inputs[index_of ("categories")]);
  g_auto (GStrv) lines = split_lines (text);
  guint n = g_strv_length (lines);
  g_autofree char *hint = g_strdup_printf (
    _ ("One on each line, in ordinary words, with “Lainnya” as the last. %u of at most %d."), n,
    MAX_CATEGORIES);

  tuntas_form_field_set_hint (field, hint);
  tuntas_form_field_set_error (
    field, n > MAX_CATEGORIES
             ? _ ("Keep to twenty categories at most; join those that are seldom chosen.")
             : NULL);
  return n <= MAX_CATEGORIES;
}

/* What is wrong first, to be focused; NULL when all is right. */
static GtkWidget *
check_all (TuntasOfficeSection *self)
{
  GtkWidget *wrong = NULL;

  if (!check_categories (self))
    wrong = GTK_WIDGET (self->fields[index_of ("categories")]);
  if (!check_format (self, "letter_format", "000.4.3"))
    wrong = GTK_WIDGET (self->fields[index_of ("letter_format")]);
  if (!check_format (self, "register_format", "000.4.3"))
    wrong = GTK_WIDGET (self->fields[index_of ("register_format")]);
  if (!check_name (self))
    wrong = GTK_WIDGET (self->fields[index_of ("name")]);
  return wrong;
}

static void
show_letterhead (TuntasOfficeSection *self)
{
  g_auto (GStrv) lines = tuntas_letterhead_editor_dup_lines (self->letterhead);

  tuntas_letterhead_view_set_lines (self->preview, (const char *const *)lines);
}

static void
show_emblem (TuntasOfficeSection *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture =
               self->emblem != NULL ? gdk_texture_new_from_bytes (self->emblem, &error) : NULL;

  gtk_picture_set_paintable (self->emblem_picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->emblem_picture), texture != NULL);
  tuntas_letterhead_view_set_emblem (self->preview, texture);
  gtk_label_set_label (
    self->emblem_label,
    self->emblem == NULL ? _ ("PNG or SVG, up to 2 MB. Letters are printed without one until then.")
    : texture == NULL    ? _ ("The picture that is kept cannot be shown. Choose another one.")
                         : _ ("Stands at the left of the letterhead."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "office.remove-emblem", self->emblem != NULL);
}

static void
changed_cb (TuntasOfficeSection *self)
{
  if (self->filling)
    return;
  self->changed = TRUE;
  check_all (self);
  show_letterhead (self);
  show_state (self);
}

static void
fill (TuntasOfficeSection *self)
{
  TuntasOffice *office = tuntas_session_get_office (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));

  if (office == NULL)
    return;
  self->filling = TRUE;
  for (guint i = 0; i < N_INPUTS; i++) {
    gpointer member = G_STRUCT_MEMBER (gpointer, office, inputs[i].member);
    g_autofree char *text =
      inputs[i].list && member != NULL ? g_strjoinv ("\n", member) : g_strdup (member);

    tuntas_form_value_set (self->inputs[i], text);
  }
  tuntas_letterhead_editor_set_lines (self->letterhead, (const char *const *)office->letterhead);
  tuntas_chip_chooser_set_selected (self->paper, g_strcmp0 (office->paper, "F4") == 0);
  g_clear_pointer (&self->emblem, g_bytes_unref);
  self->emblem = office->emblem != NULL ? g_bytes_ref (office->emblem) : NULL;
  self->filling = FALSE;
  self->changed = FALSE;
  show_emblem (self);
  show_letterhead (self);
  check_all (self);
  show_state (self);
}

static TuntasOffice *
read_form (TuntasOfficeSection *self)
{
  TuntasOffice *kept = tuntas_session_get_office (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));
  TuntasOffice *office = tuntas_office_copy (kept);

  for (guint i = 0; i < N_INPUTS; i++) {
    gpointer *member = &G_STRUCT_MEMBER (gpointer, office, inputs[i].member);
    g_autofree char *text = tuntas_form_value_dup (self->inputs[i]);

    if (inputs[i].list) {
      g_strfreev (*member);
      *member = split_lines (text);
    } else {
      g_free (*member);
      *member = g_steal_pointer (&text);
    }
  }
  g_strfreev (office->letterhead);
  office->letterhead = tuntas_letterhead_editor_dup_lines (self->letterhead);
  g_free (office->paper);
  office->paper = g_strdup (
    papers[MIN (tuntas_chip_chooser_get_selected (self->paper), G_N_ELEMENTS (papers) - 1)]);
  g_clear_pointer (&office->emblem, g_bytes_unref);
  office->emblem = self->emblem != NULL ? g_bytes_ref (self->emblem) : NULL;
  return office;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasOfficeSection) self = user_data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL) {
    tuntas_settings_section_toast (TUNTAS_SETTINGS_SECTION (self), _ ("The profile is saved."));
  } else {
    self->changed = TRUE;
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The profile was not saved."), error);
  }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_state (self);
}

static void
tuntas_office_section_save (TuntasSettingsSection *section)
{
  TuntasOfficeSection *self = TUNTAS_OFFICE_SECTION (section);
  GtkWidget *wrong = check_all (self);
  TuntasSettingsJob *job;

  if (!self->changed || self->saving)
    return;
  if (wrong != NULL) {
    gtk_widget_grab_focus (wrong);
    return;
  }
  job = g_new0 (TuntasSettingsJob, 1);
  job->office = read_form (self);
  self->saving = TRUE;
  self->changed = FALSE;
  show_state (self);
  tuntas_settings_section_write (section, tuntas_settings_save_office_func, job,
                                 (GDestroyNotify)tuntas_settings_job_free, NULL, saved_cb);
}

static void
tuntas_office_section_refresh (TuntasSettingsSection *section)
{
  TuntasOfficeSection *self = TUNTAS_OFFICE_SECTION (section);

  if (!self->changed && !self->saving)
    fill (self);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tuntas_office_section_save (TUNTAS_SETTINGS_SECTION (widget));
}

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fill (TUNTAS_OFFICE_SECTION (widget));
}

/* The emblem */

static void
take_emblem (TuntasOfficeSection *self, GBytes *bytes, GError **error)
{
  g_autoptr (GdkTexture) texture = NULL;

  if (g_bytes_get_size (bytes) > MAX_EMBLEM) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("The picture has more than 2 MB. Choose a smaller one."));
    return;
  }
  texture = gdk_texture_new_from_bytes (bytes, NULL);
  if (texture == NULL) {
    g_set_error_literal (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                         _ ("This is no picture that can be printed. Choose a PNG or SVG file."));
    return;
  }
  g_clear_pointer (&self->emblem, g_bytes_unref);
  self->emblem = g_bytes_ref (bytes);
  show_emblem (self);
  changed_cb (self);
}

static void
emblem_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasOfficeSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (bytes != NULL && gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    take_emblem (self, bytes, &error);
  if (error != NULL)
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The emblem stays as it is."), error);
}

static void
emblem_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasOfficeSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = tuntas_file_picker_run_finish (result, &error);

  if (file != NULL)
    g_file_load_bytes_async (file, NULL, emblem_loaded_cb, g_object_ref (self));
  else
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The emblem stays as it is."), error);
}

static void
choose_emblem_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const suffixes[] = {"png", "svg", NULL};

  tuntas_settings_section_pick (TUNTAS_SETTINGS_SECTION (widget), TUNTAS_FILE_PICKER_OPEN,
                                _ ("Choose the emblem"), NULL, _ ("Pictures"), suffixes,
                                emblem_chosen_cb);
}

static void
remove_emblem_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasOfficeSection *self = TUNTAS_OFFICE_SECTION (widget);

  g_clear_pointer (&self->emblem, g_bytes_unref);
  show_emblem (self);
  changed_cb (self);
}

static gboolean
emblem_dropped_cb (GtkDropTarget *target,
                   const GValue *value,
                   double x,
                   double y,
                   TuntasOfficeSection *self)
{
  g_file_load_bytes_async (g_value_get_object (value), NULL, emblem_loaded_cb, g_object_ref (self));
  return TRUE;
}

static void
tuntas_office_section_dispose (GObject *object)
{
  TuntasOfficeSection *self = TUNTAS_OFFICE_SECTION (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_OFFICE_SECTION);
  g_clear_pointer (&self->emblem, g_bytes_unref);
  G_OBJECT_CLASS (tuntas_office_section_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < N_INPUTS; i++) {
    g_autofree char *field = g_strconcat (inputs[i].name, "_field", NULL);

    gtk_widget_class_bind_template_child_full (
      widget_class, inputs[i].name, FALSE,
      (gssize)(G_STRUCT_OFFSET (TuntasOfficeSection, inputs) + i * sizeof (GtkWidget *)));
    gtk_widget_class_bind_template_child_full (
      widget_class, g_intern_string (field), FALSE,
      (gssize)(G_STRUCT_OFFSET (TuntasOfficeSection, fields) + i * sizeof (TuntasFormField *)));
  }
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficeSection, letterhead);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficeSection, preview);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficeSection, paper);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficeSection, emblem_picture);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficeSection, emblem_label);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficeSection, state);
}

static void
tuntas_office_section_class_init (TuntasOfficeSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSettingsSectionClass *section_class = TUNTAS_SETTINGS_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_office_section_dispose;
  section_class->name = "office";
  section_class->title = N_ ("Office profile");
  section_class->icon_name = "go-home-symbolic";
  section_class->refresh = tuntas_office_section_refresh;
  section_class->save = tuntas_office_section_save;

  g_type_ensure (TUNTAS_TYPE_CHIP_CHOOSER);
  g_type_ensure (TUNTAS_TYPE_FORM_FIELD);
  g_type_ensure (TUNTAS_TYPE_LETTERHEAD_EDITOR);
  g_type_ensure (TUNTAS_TYPE_LETTERHEAD_VIEW);
  g_type_ensure (TUNTAS_TYPE_SETTINGS_FRAME);
  g_type_ensure (TUNTAS_TYPE_SPLIT_LAYOUT);
  g_type_ensure (TUNTAS_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-office-section.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "office.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "office.revert", NULL, revert_action);
  gtk_widget_class_install_action (widget_class, "office.choose-emblem", NULL,
                                   choose_emblem_action);
  gtk_widget_class_install_action (widget_class, "office.remove-emblem", NULL,
                                   remove_emblem_action);
}

static void
tuntas_office_section_init (TuntasOfficeSection *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    tuntas_chip_chooser_append (self->paper, papers[i]);
  for (guint i = 0; i < N_INPUTS; i++)
    tuntas_form_value_connect (self->inputs[i], G_CALLBACK (changed_cb), self);
  tuntas_form_value_connect (GTK_WIDGET (self->paper), G_CALLBACK (changed_cb), self);
  g_signal_connect_object (self->letterhead, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "drop", G_CALLBACK (emblem_dropped_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->preview), GTK_EVENT_CONTROLLER (drop));
  show_state (self);
}
