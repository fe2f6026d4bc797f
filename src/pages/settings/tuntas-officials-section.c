/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-officials-section.h"

#include <glib/gi18n-lib.h>

#include "tuntas-form-field.h"
#include "tuntas-lane-checks.h"
#include "tuntas-nip.h"
#include "tuntas-settings-frame.h"
#include "tuntas-settings-rows.h"
#include "tuntas-settings-work.h"
#include "tuntas-split-layout.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-widget-filled.h"
#include "tuntas-widgets.h"

/* Pangkat and golongan of civil servants, PP 99/2000; words of law, never translated. */
static const struct {
  const char *rank;
  const char *grade;
} ranks[] = {
  {"Juru Muda", "I/a"},
  {"Juru Muda Tingkat I", "I/b"},
  {"Juru", "I/c"},
  {"Juru Tingkat I", "I/d"},
  {"Pengatur Muda", "II/a"},
  {"Pengatur Muda Tingkat I", "II/b"},
  {"Pengatur", "II/c"},
  {"Pengatur Tingkat I", "II/d"},
  {"Penata Muda", "III/a"},
  {"Penata Muda Tingkat I", "III/b"},
  {"Penata", "III/c"},
  {"Penata Tingkat I", "III/d"},
  {"Pembina", "IV/a"},
  {"Pembina Tingkat I", "IV/b"},
  {"Pembina Utama Muda", "IV/c"},
  {"Pembina Utama Madya", "IV/d"},
  {"Pembina Utama", "IV/e"},
};

/**
 * TuntasOfficialsSection:
 *
 * The officials of the office, and the form in which one of them is written down.
 */
struct _TuntasOfficialsSection {
  TuntasSettingsSection parent_instance;

  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *empty;
  TuntasSettingsFrame *editor;
  TuntasFormField *name_field;
  GtkEditable *name;
  TuntasFormField *nip_field;
  GtkEditable *nip;
  TuntasSuggestEntry *rank;
  TuntasSuggestEntry *grade;
  GtkEditable *position;
  TuntasLaneChecks *lanes;
  GtkCheckButton *active;

  gint64 id;   /* of the one that is edited; 0 for a new one */
  gint64 show; /* whose row gets the focus when the list comes back */
};

G_DEFINE_FINAL_TYPE (TuntasOfficialsSection, tuntas_officials_section, TUNTAS_TYPE_SETTINGS_SECTION)

static GPtrArray *
get_officials (TuntasOfficialsSection *self)
{
  return tuntas_session_get_officials (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));
}

static TuntasOfficial *
find_official (TuntasOfficialsSection *self, gint64 id)
{
  return tuntas_session_find_official (
    tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)), id);
}

static gboolean
is_editing (TuntasOfficialsSection *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "edit") == 0;
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* The list */

static char *
describe (TuntasOfficial *official)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (is_filled (official->position))
    g_ptr_array_add (parts, g_strdup (official->position));
  if (is_filled (official->rank))
    g_ptr_array_add (parts, is_filled (official->grade)
                              ? g_strdup_printf ("%s (%s)", official->rank, official->grade)
                              : g_strdup (official->rank));
  if (is_filled (official->nip)) {
    g_autofree char *nip = tuntas_nip_format (official->nip);
    g_auto (GStrv) groups = g_strsplit (nip, " ", -1);
    g_autofree char *kept = g_strjoinv ("\u00a0", groups); /* a number is not broken in two */

    g_ptr_array_add (parts, g_strdup_printf ("NIP\u00a0%s", kept));
  }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static char *
describe_lanes (TuntasOfficialsSection *self, TuntasOfficial *official)
{
  GPtrArray *sops =
    tuntas_session_get_sops (tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; official->lanes != NULL && official->lanes[i] != NULL; i++) {
    TuntasLane *lane = NULL;

    for (guint k = 0; lane == NULL && sops != NULL && k < sops->len; k++)
      lane = tuntas_sop_find_lane (sops->pdata[k], official->lanes[i]);
    if (lane != NULL)
      g_strv_builder_add (titles, lane->title);
  }
  all = g_strv_builder_end (titles);
  return g_strjoinv (", ", all);
}

static void
append_row (TuntasOfficialsSection *self, TuntasOfficial *official)
{
  g_autofree char *text = describe (official);
  g_autofree char *lanes = describe_lanes (self, official);
  GtkWidget *row = tuntas_settings_row_new (official->name, text);

  if (!official->active)
    tuntas_settings_row_add_note (row, _ ("not active"), "dim-label");
  else if (*lanes != '\0')
    tuntas_settings_row_add_note (row, lanes, "dim-label");
  else
    tuntas_settings_row_add_note (row, _ ("acts in no lane"), "today");
  tuntas_settings_row_set_act (row, "officials.edit", g_variant_new_int64 (official->id));
  gtk_list_box_append (self->list, row);
  if (official->id == self->show) {
    self->show = 0;
    gtk_widget_grab_focus (row);
  }
}

static void
fill_list (TuntasOfficialsSection *self)
{
  GPtrArray *officials = get_officials (self);
  guint n = officials != NULL ? officials->len : 0;

  tuntas_settings_rows_clear (self->list);
  /* those who act first: the others are history */
  for (int active = 1; active >= 0; active--)
    for (guint i = 0; i < n; i++) {
      TuntasOfficial *official = officials->pdata[i];

      if (!!official->active == active)
        append_row (self, official);
    }
  tuntas_widget_filled_show (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

/* The form */

static void
show_nip_warnings (TuntasOfficialsSection *self)
{
  const char *nip = gtk_editable_get_text (self->nip);
  g_autoptr (GPtrArray) warnings = *nip != '\0' ? tuntas_nip_list_warnings (nip) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; warnings != NULL && i < warnings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *)warnings->pdata[i]);
  tuntas_form_field_set_hint (
    self->nip_field,
    text->len > 0 ? text->str : _ ("18 digits; what looks unusual is only pointed out."));
  if (text->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->nip_field), "warned");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->nip_field), "warned");
}

static void
suggest (TuntasOfficialsSection *self)
{
  const char *rank_words[G_N_ELEMENTS (ranks) + 1] = {NULL};
  const char *grade_words[G_N_ELEMENTS (ranks) + 1] = {NULL};

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++) {
    rank_words[i] = ranks[i].rank;
    grade_words[i] = ranks[i].grade;
  }
  tuntas_suggest_entry_set_suggestions (self->rank, rank_words);
  tuntas_suggest_entry_set_suggestions (self->grade, grade_words);
}

/* A pangkat has one golongan, which is filled in while it is empty or that of another pangkat. */
static void
rank_changed_cb (TuntasOfficialsSection *self)
{
  const char *rank = tuntas_suggest_entry_get_text (self->rank);
  const char *grade = tuntas_suggest_entry_get_text (self->grade);
  const char *wanted = NULL;
  gboolean known = *grade == '\0';

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++) {
    known = known || g_str_equal (ranks[i].grade, grade);
    if (g_str_equal (ranks[i].rank, rank))
      wanted = ranks[i].grade;
  }
  if (wanted != NULL && known)
    tuntas_suggest_entry_set_text (self->grade, wanted);
}

static void
show_editor (TuntasOfficialsSection *self, TuntasOfficial *official)
{
  GPtrArray *sops =
    tuntas_session_get_sops (tuntas_settings_section_get_session (TUNTAS_SETTINGS_SECTION (self)));

  self->id = official != NULL ? official->id : 0;
  tuntas_settings_frame_set_title (self->editor,
                                   official != NULL ? official->name : _ ("New official"));
  gtk_editable_set_text (self->name, official != NULL ? official->name : "");
  gtk_editable_set_text (self->nip, official != NULL && official->nip ? official->nip : "");
  tuntas_suggest_entry_set_text (self->rank, official != NULL ? official->rank : NULL);
  tuntas_suggest_entry_set_text (self->grade, official != NULL ? official->grade : NULL);
  gtk_editable_set_text (self->position,
                         official != NULL && official->position ? official->position : "");
  tuntas_lane_checks_set_lanes (self->lanes, NULL);
  tuntas_lane_checks_set_sops (self->lanes, sops);
  tuntas_lane_checks_set_lanes (self->lanes,
                                official != NULL ? (const char *const *)official->lanes : NULL);
  gtk_check_button_set_active (self->active, official == NULL || official->active);
  tuntas_form_field_set_error (self->name_field, NULL);
  show_nip_warnings (self);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
show_list (TuntasOfficialsSection *self, gint64 id)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  self->show = id;
  fill_list (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TuntasOfficialsSection) self = user_data;
  g_autoptr (GError) error = NULL;

  if (tuntas_session_run_finish (TUNTAS_SESSION (source), result, &error) != NULL) {
    show_list (self, self->id);
    tuntas_settings_section_toast (TUNTAS_SETTINGS_SECTION (self), _ ("The official is saved."));
  } else {
    tuntas_settings_section_report (TUNTAS_SETTINGS_SECTION (self),
                                    _ ("The official was not saved."), error);
  }
}

static char *
dup_stripped (const char *text)
{
  return g_strstrip (g_strdup (text));
}

static void
tuntas_officials_section_save (TuntasSettingsSection *section)
{
  TuntasOfficialsSection *self = TUNTAS_OFFICIALS_SECTION (section);
  TuntasSettingsJob *job = NULL;
  TuntasOfficial *official = NULL;

  if (!is_editing (self))
    return;
  official = tuntas_official_new ();
  official->id = self->id;
  official->name = dup_stripped (gtk_editable_get_text (self->name));
  official->nip = tuntas_nip_normalise (gtk_editable_get_text (self->nip));
  official->rank = dup_stripped (tuntas_suggest_entry_get_text (self->rank));
  official->grade = dup_stripped (tuntas_suggest_entry_get_text (self->grade));
  official->position = dup_stripped (gtk_editable_get_text (self->position));
  official->lanes = tuntas_lane_checks_dup_lanes (self->lanes);
  official->active = gtk_check_button_get_active (self->active);
  if (*official->name == '\0') {
    tuntas_form_field_set_error (self->name_field,
                                 _ ("Write down the name of the official, with degrees."));
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
    tuntas_official_unref (official);
    return;
  }
  job = g_new0 (TuntasSettingsJob, 1);
  job->official = official;
  tuntas_settings_section_write (section, tuntas_settings_save_official_func, job,
                                 (GDestroyNotify)tuntas_settings_job_free, NULL, saved_cb);
}

static void
tuntas_officials_section_add (TuntasSettingsSection *section)
{
  show_editor (TUNTAS_OFFICIALS_SECTION (section), NULL);
}

static gboolean
tuntas_officials_section_back (TuntasSettingsSection *section)
{
  TuntasOfficialsSection *self = TUNTAS_OFFICIALS_SECTION (section);

  if (!is_editing (self))
    return FALSE;
  show_list (self, self->id);
  return TRUE;
}

static void
tuntas_officials_section_refresh (TuntasSettingsSection *section)
{
  TuntasOfficialsSection *self = TUNTAS_OFFICIALS_SECTION (section);

  if (!is_editing (self))
    fill_list (self);
}

static void
officials_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TuntasSettingsSection *section = TUNTAS_SETTINGS_SECTION (widget);

  if (g_str_equal (name, "officials.save"))
    tuntas_officials_section_save (section);
  else if (g_str_equal (name, "officials.add"))
    tuntas_officials_section_add (section);
  else if (g_str_equal (name, "officials.back"))
    tuntas_officials_section_back (section);
  else
    show_editor (
      TUNTAS_OFFICIALS_SECTION (widget),
      find_official (TUNTAS_OFFICIALS_SECTION (widget), g_variant_get_int64 (parameter)));
}

static void
tuntas_officials_section_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* the template holds it by name, too */
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_OFFICIALS_SECTION);
  G_OBJECT_CLASS (tuntas_officials_section_parent_class)->dispose (object);
}

static void
tuntas_officials_section_class_init (TuntasOfficialsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TuntasSettingsSectionClass *section_class = TUNTAS_SETTINGS_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_officials_section_dispose;
  section_class->name = "officials";
  section_class->title = N_ ("Officials");
  section_class->icon_name = "system-users-symbolic";
  section_class->refresh = tuntas_officials_section_refresh;
  section_class->save = tuntas_officials_section_save;
  section_class->add = tuntas_officials_section_add;
  section_class->back = tuntas_officials_section_back;

  g_type_ensure (TUNTAS_TYPE_FORM_FIELD);
  g_type_ensure (TUNTAS_TYPE_LANE_CHECKS);
  g_type_ensure (TUNTAS_TYPE_SETTINGS_FRAME);
  g_type_ensure (TUNTAS_TYPE_SPLIT_LAYOUT);
  g_type_ensure (TUNTAS_TYPE_SUGGEST_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, TUNTAS_UI_PREFIX
                                               "pages/settings/tuntas-officials-section.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, stack);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, list);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, empty);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, editor);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, name_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, name);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, nip_field);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, nip);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, rank);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, grade);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, position);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, lanes);
  gtk_widget_class_bind_template_child (widget_class, TuntasOfficialsSection, active);
  gtk_widget_class_install_action (widget_class, "officials.add", NULL, officials_action);
  gtk_widget_class_install_action (widget_class, "officials.edit", "x", officials_action);
  gtk_widget_class_install_action (widget_class, "officials.save", NULL, officials_action);
  gtk_widget_class_install_action (widget_class, "officials.back", NULL, officials_action);
}

static void
tuntas_officials_section_init (TuntasOfficialsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  suggest (self);
  tuntas_settings_rows_connect (self->list);
  g_signal_connect_object (self->nip, "changed", G_CALLBACK (show_nip_warnings), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rank, "changed", G_CALLBACK (rank_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
