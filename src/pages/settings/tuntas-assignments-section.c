/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-assignments-section.h"

#include <glib/gi18n-lib.h>

#include "tuntas-chip-chooser.h"
#include "tuntas-date-entry.h"
#include "tuntas-date-text.h"
#include "tuntas-form-field.h"
#include "tuntas-form-value.h"
#include "tuntas-official-chooser.h"
#include "tuntas-settings-frame.h"
#include "tuntas-settings-rows.h"
#include "tuntas-settings-work.h"
#include "tuntas-split-layout.h"
#include "tuntas-widget-filled.h"
#include "tuntas-widgets.h"

/* As they stand above a signature; official words, never translated. */
static const char *const prefixes[TUNTAS_ASSIGNMENT_KIND_N] = {
  [TUNTAS_ASSIGNMENT_KIND_AN] = "a.n.",  [TUNTAS_ASSIGNMENT_KIND_UB] = "u.b.",
  [TUNTAS_ASSIGNMENT_KIND_PLT] = "Plt.", [TUNTAS_ASSIGNMENT_KIND_PLH] = "Plh.",
  [TUNTAS_ASSIGNMENT_KIND_PJ] = "Pj.",
};

/**
 * TuntasAssignmentsSection:
 *
 * The dated mandates of the office: who acts or signs in the place of another.
 */
struct _TuntasAssignmentsSection {
  TuntasSettingsSection parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *empty;
  TuntasSettingsFrame *editor;
  TuntasChipChooser *kind;
  TuntasFormField *official_field;
  TuntasOfficialChooser *official;
  TuntasOfficialChooser *for_official;
  TuntasFormField *position_field;
  GtkEditable *position;
  TuntasFormField *from_field;
  TuntasDateEntry *from;
  TuntasFormField *until_field;
  TuntasDateEntry *until;
  GtkEditable *basis;

  GPtrArray *assignments; /* (element-type TuntasAssignment) (nullable) */
  gint64 id;              /* of the one that is edited; 0 for a new one */
};

G_DEFINE_FINAL_TYPE (TuntasAssignmentsSection,
                     tuntas_assignments_section,
                     TUNTAS_TYPE_SETTINGS_SECTION)

static GPtrArray *
get_officials (TuntasAssignmentsSection *self)
{
  return tuntas_session_get_officials (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));
}

static TuntasOfficial *
find_official (TuntasAssignmentsSection *self, gint64 id)
{
  return tuntas_session_find_official (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)), id);
}

static gboolean
is_editing (TuntasAssignmentsSection *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "edit") == 0;
}

/* The list */

static char *
describe_days (TuntasAssignment *assignment)
{
  g_autofree char *from = tuntas_date_text_format_short_with_year (assignment->from);
  g_autofree char *until =
    assignment->until != 0 ? tuntas_date_text_format_short_with_year (assignment->until) : NULL;

  /* Translators: %s are days */
  return until != NULL ? g_strdup_printf (_ ("%s until %s"), from, until)
                       : g_strdup_printf (_ ("since %s, until it is revoked"), from);
}

static void
append_row (TuntasAssignmentsSection *self, TuntasAssignment *assignment)
{
  TuntasOfficial *official = find_official (self, assignment->official);
  TuntasOfficial *other = find_official (self, assignment->for_official);
  int today = tuntas_settings_section_get_today (TUNTAS_SETTINGS_SECTION (self));
  g_autofree char *days = describe_days (assignment);
  g_autofree char *title = NULL;
  g_autofree char *who = NULL;
  g_autofree char *text = NULL;
  const char *position = assignment->position != NULL ? assignment->position : "";
  GtkWidget *row;

  if (*position == '\0' && other != NULL && other->position != NULL)
    position = other->position;
  title = g_strdup_printf ("%s %s", prefixes[assignment->kind], position);
  who = other != NULL
          /* Translators: who acts, and in whose place */
          ? g_strdup_printf (_ ("%s, in the place of %s"), official != NULL ? official->name : "?",
                             other->name)
          : g_strdup (official != NULL ? official->name : "?");
  text = g_strdup_printf ("%s · %s", who, days);
  row = tuntas_settings_row_new (title, text);
  if (assignment->until != 0 && assignment->until < today)
    tuntas_settings_row_add_note (row, _ ("over"), "dim-label");
  else if (assignment->from > today)
    tuntas_settings_row_add_note (row, _ ("to come"), "dim-label");
  else
    tuntas_settings_row_add_note (row, _ ("today"), NULL);
  tuntas_settings_row_set_act (row, "assignments.edit", g_variant_new_int64 (assignment->id));
  gtk_list_box_append (self->list, row);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const TuntasAssignment *first = *(TuntasAssignment *const *)a;
  const TuntasAssignment *second = *(TuntasAssignment *const *)b;

  return (second->from > first->from) - (second->from < first->from);
}

static void
fill_list (TuntasAssignmentsSection *self)
{
  guint n = self->assignments != NULL ? self->assignments->len : 0;

  tuntas_settings_rows_clear (self->list);
  for (guint i = 0; i < n; i++)
    append_row (self, self->assignments->pdata[i]);
  tuntas_widget_filled_show (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasAssignmentsSection) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *assignments = tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error);

  if (assignments == NULL) {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The mandates could not be read."), error);
    return;
  }
  g_clear_pointer (&self->assignments, g_ptr_array_unref);
  self->assignments = assignments;
  g_ptr_array_sort (assignments, compare_newest_first);
  fill_list (self);
}

static void
tuntas_assignments_section_refresh (TuntasSettingsSection *section)
{
  tuntas_settings_section_run (section, tuntas_settings_list_assignments_func, NULL, NULL,
                               (GDestroyNotify)g_ptr_array_unref, listed_cb);
}

/* The form */

static void
clear_errors (TuntasAssignmentsSection *self)
{
  tuntas_form_field_set_error (self->official_field, NULL);
  tuntas_form_field_set_error (self->position_field, NULL);
  tuntas_form_field_set_error (self->from_field, NULL);
  tuntas_form_field_set_error (self->until_field, NULL);
}

static void
show_editor (TuntasAssignmentsSection *self, TuntasAssignment *assignment)
{
  GPtrArray *officials = get_officials (self);
  int today = tuntas_settings_section_get_today (TUNTAS_SETTINGS_SECTION (self));

  self->id = assignment != NULL ? assignment->id : 0;
  tuntas_settings_frame_set_title (self->editor,
                                   assignment != NULL ? _ ("Mandate") : _ ("New mandate"));
  if (officials != NULL) {
    tuntas_official_chooser_set_officials (self->official, officials, NULL, NULL);
    tuntas_official_chooser_set_officials (self->for_official, officials, NULL,
                                           _ ("Nobody: the post is vacant"));
  }
  tuntas_chip_chooser_set_selected (
    self->kind, assignment != NULL ? (guint)assignment->kind : (guint)TUNTAS_ASSIGNMENT_KIND_PLT);
  tuntas_official_chooser_set_selected (self->official,
                                        assignment != NULL ? assignment->official : 0);
  tuntas_official_chooser_set_selected (self->for_official,
                                        assignment != NULL ? assignment->for_official : 0);
  tuntas_form_value_set (GTK_WIDGET (self->position),
                         assignment != NULL ? assignment->position : NULL);
  tuntas_form_value_set (GTK_WIDGET (self->basis), assignment != NULL ? assignment->basis : NULL);
  tuntas_date_entry_set_today (self->from, today);
  tuntas_date_entry_set_today (self->until, today);
  tuntas_date_entry_set_future (self->until, TRUE);
  tuntas_date_entry_set_date (self->from, assignment != NULL ? assignment->from : today);
  tuntas_date_entry_set_date (self->until, assignment != NULL ? assignment->until : 0);
  clear_errors (self);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));
}

/* The post is that of the official in whose place one acts, until it is typed over. */
static void
for_official_changed_cb (TuntasAssignmentsSection *self)
{
  TuntasOfficial *other =
    find_official (self, tuntas_official_chooser_get_selected (self->for_official));
  GPtrArray *officials = get_officials (self);
  g_autofree char *text = tuntas_form_value_dup (GTK_WIDGET (self->position));
  gboolean known = *text == '\0';

  for (guint i = 0; officials != NULL && i < officials->len; i++)
    known = known || g_strcmp0 (((TuntasOfficial *)officials->pdata[i])->position, text) == 0;
  if (other != NULL && known)
    tuntas_form_value_set (GTK_WIDGET (self->position), other->position);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasAssignmentsSection) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL) {
    gtk_stack_set_visible_child_name (self->stack, "list");
    tuntas_assignments_section_refresh (TUNTAS_SETTINGS_SECTION (self));
    tuntas_settings_section_toast (TUNTAS_SETTINGS_SECTION (self), _ ("The mandate is saved."));
  } else {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The mandate was not saved."), error);
  }
}

static gboolean
refuse (TuntasFormField *field, const char *error)
{
  tuntas_form_field_set_error (field, error);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  return FALSE;
}

static gboolean
check (TuntasAssignmentsSection *self, TuntasAssignment *assignment)
{
  clear_errors (self);
  if (assignment->official == 0)
    return refuse (self->official_field, _ ("Choose who acts."));
  if (assignment->official == assignment->for_official)
    return refuse (self->official_field,
                   _ ("Nobody can act in his or her own place. Choose another official."));
  if (assignment->for_official == 0 && *assignment->position == '\0')
    return refuse (self->position_field, _ ("Write down the vacant post."));
  if (assignment->from == 0)
    return refuse (self->from_field, _ ("Write down a day that exists, like 12/11/2026."));
  if (!tuntas_date_entry_is_valid (self->until))
    return refuse (self->until_field, _ ("Write down a day that exists, or leave it empty."));
  if (assignment->until != 0 && assignment->until < assignment->from)
    return refuse (self->until_field, _ ("The mandate ends before it begins."));
  return TRUE;
}

static void
tuntas_assignments_section_save (TuntasSettingsSection *section)
{
  TuntasAssignmentsSection *self = TUNTAS_ASSIGNMENTS_SECTION (section);
  g_autoptr (TuntasAssignment) assignment = NULL;
  TuntasSettingsJob *job;

  if (!is_editing (self))
    return;
  assignment = tuntas_assignment_new ();
  assignment->id = self->id;
  assignment->kind = (TuntasAssignmentKind)tuntas_chip_chooser_get_selected (self->kind);
  assignment->official = tuntas_official_chooser_get_selected (self->official);
  assignment->for_official = tuntas_official_chooser_get_selected (self->for_official);
  assignment->position = tuntas_form_value_dup (GTK_WIDGET (self->position));
  assignment->from = tuntas_date_entry_get_date (self->from);
  assignment->until = tuntas_date_entry_get_date (self->until);
  assignment->basis = tuntas_form_value_dup (GTK_WIDGET (self->basis));
  if (!check (self, assignment))
    return;
  job = g_new0 (TuntasSettingsJob, 1);
  job->assignment = g_steal_pointer (&assignment);
  tuntas_settings_section_write (section, tuntas_settings_save_assignment_func, job,
                                 (GDestroyNotify)tuntas_settings_job_free, NULL, saved_cb);
}

static void
tuntas_assignments_section_add (TuntasSettingsSection *section)
{
  show_editor (TUNTAS_ASSIGNMENTS_SECTION (section), NULL);
}

static gboolean
tuntas_assignments_section_back (TuntasSettingsSection *section)
{
  TuntasAssignmentsSection *self = TUNTAS_ASSIGNMENTS_SECTION (section);

  if (!is_editing (self))
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
assignments_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasAssignmentsSection *self = TUNTAS_ASSIGNMENTS_SECTION (widget);
  TuntasSettingsSection *section = TUNTAS_SETTINGS_SECTION (widget);

  if (g_str_equal (name, "assignments.save"))
    tuntas_assignments_section_save (section);
  else if (g_str_equal (name, "assignments.add"))
    tuntas_assignments_section_add (section);
  else if (g_str_equal (name, "assignments.back"))
    tuntas_assignments_section_back (section);
  else
    for (guint i = 0; self->assignments != NULL && i < self->assignments->len; i++) {
      TuntasAssignment *assignment = self->assignments->pdata[i];

      if (assignment->id == g_variant_get_int64 (parameter))
        show_editor (self, assignment);
    }
}

static void
tuntas_assignments_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* the template holds it by name, too */
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_ASSIGNMENTS_SECTION);
  G_OBJECT_CLASS (tuntas_assignments_section_parent_class)->dispose (object);
}

static void
tuntas_assignments_section_finalize (GObject *object)
{
  g_clear_pointer (&TUNTAS_ASSIGNMENTS_SECTION (object)->assignments, g_ptr_array_unref);
  G_OBJECT_CLASS (tuntas_assignments_section_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, list);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, empty);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, editor);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, kind);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, official_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, official);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, for_official);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, position_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, position);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, from_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, from);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, until_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, until);
  gtk_widget_class_bind_template_child (widget_class, TuntasAssignmentsSection, basis);
}

static void
tuntas_assignments_section_class_init (TuntasAssignmentsSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSettingsSectionClass *section_class = TUNTAS_SETTINGS_SECTION_CLASS (klass);

  object_class->dispose = tuntas_assignments_section_dispose;
  object_class->finalize = tuntas_assignments_section_finalize;
  section_class->name = "assignments";
  section_class->title = N_ ("Mandates");
  section_class->icon_name = "document-edit-symbolic";
  section_class->refresh = tuntas_assignments_section_refresh;
  section_class->save = tuntas_assignments_section_save;
  section_class->add = tuntas_assignments_section_add;
  section_class->back = tuntas_assignments_section_back;

  g_type_ensure (TUNTAS_TYPE_CHIP_CHOOSER);
  g_type_ensure (TUNTAS_TYPE_DATE_ENTRY);
  g_type_ensure (TUNTAS_TYPE_FORM_FIELD);
  g_type_ensure (TUNTAS_TYPE_OFFICIAL_CHOOSER);
  g_type_ensure (TUNTAS_TYPE_SETTINGS_FRAME);
  g_type_ensure (TUNTAS_TYPE_SPLIT_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-assignments-section.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "assignments.add", NULL, assignments_action);
  gtk_widget_class_install_action (widget_class, "assignments.edit", "x", assignments_action);
  gtk_widget_class_install_action (widget_class, "assignments.save", NULL, assignments_action);
  gtk_widget_class_install_action (widget_class, "assignments.back", NULL, assignments_action);
}

static void
tuntas_assignments_section_init (TuntasAssignmentsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < TUNTAS_ASSIGNMENT_KIND_N; i++)
    tuntas_chip_chooser_append (self->kind, tuntas_assignment_kind_get_title (i));
  tuntas_settings_rows_connect (self->list);
  g_signal_connect_object (self->for_official, "changed", G_CALLBACK (for_official_changed_cb),
                           self, G_CONNECT_SWAPPED);
}
