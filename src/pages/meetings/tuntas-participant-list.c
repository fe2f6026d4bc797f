/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-participant-list.h"

#include <glib/gi18n-lib.h>

#include "tuntas-official.h"
#include "tuntas-participant.h"
#include "tuntas-suggest-entry.h"
#include "tuntas-widget-filled.h"

/**
 * TuntasParticipantList:
 *
 * Who is invited, and who was there. Officials are found by typing; somebody from elsewhere is
 * typed as "name; post; agency".
 */
struct _TuntasParticipantList {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *entry;
  GPtrArray *participants; /* (element-type TuntasParticipant): in order */
  GPtrArray *officials;    /* (element-type TuntasOfficial) (nullable) */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasParticipantList, tuntas_participant_list, GTK_TYPE_WIDGET)

static void fill_list (TuntasParticipantList *self);

static char *
describe_official (TuntasOfficial *official)
{
  return official->position != NULL && *official->position != '\0'
           ? g_strdup_printf ("%s · %s", official->name, official->position)
           : g_strdup (official->name);
}

static char *
describe (TuntasParticipant *participant)
{
  const char *parts[] = {participant->name, participant->position, participant->agency};
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i] == NULL || *parts[i] == '\0')
      continue;
    if (text->len > 0)
      g_string_append (text, " · ");
    g_string_append (text, parts[i]);
  }
  return g_string_free (text, FALSE);
}

static TuntasParticipant *
copy_participant (TuntasParticipant *participant, gboolean attended)
{
  TuntasParticipant *copy = tuntas_participant_new ();

  copy->name = g_strdup (participant->name);
  copy->position = g_strdup (participant->position);
  copy->agency = g_strdup (participant->agency);
  copy->official = participant->official;
  copy->attended = attended;
  return copy;
}

static guint
index_of (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "tuntas-index"));
}

static void
removed_cb (GtkWidget *button, TuntasParticipantList *self)
{
  g_ptr_array_remove_index (self->participants, index_of (button));
  fill_list (self);
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
attended_cb (GtkWidget *check, TuntasParticipantList *self)
{
  guint index = index_of (check);
  TuntasParticipant *before = self->participants->pdata[index];

  self->participants->pdata[index] =
    copy_participant (before, gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  tuntas_participant_unref (before);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
new_row (TuntasParticipantList *self, guint index)
{
  TuntasParticipant *participant = self->participants->pdata[index];
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = describe (participant);
  g_autofree char *numbered = g_strdup_printf ("%u. %s", index + 1, text);
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), text);
  g_autofree char *present = g_strdup_printf (_ ("%s was present"), text);
  GtkWidget *label = gtk_label_new (numbered);
  GtkWidget *check = gtk_check_button_new_with_label (_ ("present"));
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), participant->attended);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, present,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
  g_object_set_data (G_OBJECT (check), "tuntas-index", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (button), "tuntas-index", GUINT_TO_POINTER (index));
  g_signal_connect_object (check, "toggled", G_CALLBACK (attended_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (button, "clicked", G_CALLBACK (removed_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
fill_list (TuntasParticipantList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < self->participants->len; i++)
    gtk_box_append (GTK_BOX (self->list), new_row (self, i));
  tuntas_widget_filled_show (self->list, self->participants->len > 0);
}

static TuntasParticipant *
parse_participant (TuntasParticipantList *self, const char *text)
{
  TuntasParticipant *participant = tuntas_participant_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; self->officials != NULL && i < self->officials->len; i++) {
    TuntasOfficial *official = self->officials->pdata[i];
    g_autofree char *known = describe_official (official);

    if (g_strcmp0 (known, text) == 0 || g_strcmp0 (official->name, text) == 0) {
      participant->name = g_strdup (official->name);
      participant->position = g_strdup (official->position);
      participant->official = official->id;
      return participant;
    }
  }
  parts = g_strsplit (text, ";", 3);
  participant->name = g_strdup (g_strstrip (parts[0]));
  if (parts[1] != NULL) {
    participant->position = g_strdup (g_strstrip (parts[1]));
    if (parts[2] != NULL)
      participant->agency = g_strdup (g_strstrip (parts[2]));
  }
  return participant;
}

static gboolean
add_typed (TuntasParticipantList *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (tuntas_suggest_entry_get_text (TUNTAS_SUGGEST_ENTRY (self->entry))));

  if (*text == '\0')
    return FALSE;
  g_ptr_array_add (self->participants, parse_participant (self, text));
  tuntas_suggest_entry_set_text (TUNTAS_SUGGEST_ENTRY (self->entry), "");
  fill_list (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

static void
add_cb (TuntasParticipantList *self)
{
  if (add_typed (self))
    gtk_widget_grab_focus (self->entry);
}

static gboolean
tuntas_participant_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUNTAS_PARTICIPANT_LIST (widget)->entry);
}

static void
tuntas_participant_list_dispose (GObject *object)
{
  g_clear_pointer (&TUNTAS_PARTICIPANT_LIST (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_participant_list_parent_class)->dispose (object);
}

static void
tuntas_participant_list_finalize (GObject *object)
{
  TuntasParticipantList *self = TUNTAS_PARTICIPANT_LIST (object);

  g_ptr_array_unref (self->participants);
  g_clear_pointer (&self->officials, g_ptr_array_unref);

  G_OBJECT_CLASS (tuntas_participant_list_parent_class)->finalize (object);
}

static void
tuntas_participant_list_class_init (TuntasParticipantListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_participant_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tuntas_participant_list_finalize;
  widget_class->grab_focus = tuntas_participant_list_grab_focus;

  /**
   * TuntasParticipantList::changed:
   *
   * Somebody was added, removed or marked as present.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "participants");
}

static void
tuntas_participant_list_init (TuntasParticipantList *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add"));

  self->participants = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_visible (self->list, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->list);
  self->entry = tuntas_suggest_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  tuntas_suggest_entry_set_placeholder (TUNTAS_SUGGEST_ENTRY (self->entry),
                                        _ ("Name; post; agency"));
  tuntas_suggest_entry_set_label (TUNTAS_SUGGEST_ENTRY (self->entry), _ ("Participant to add"));
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "taken", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add the participant"), -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), add);
  gtk_box_append (GTK_BOX (self->box), row);
}

/**
 * tuntas_participant_list_set:
 * @self: a list
 * @participants: (nullable) (element-type TuntasParticipant): who is invited
 * @officials: (nullable) (element-type TuntasOfficial): who is proposed while typing
 */
void
tuntas_participant_list_set (TuntasParticipantList *self,
                             GPtrArray *participants,
                             GPtrArray *officials)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (TUNTAS_IS_PARTICIPANT_LIST (self));

  if (officials != NULL)
    g_ptr_array_ref (officials);
  g_clear_pointer (&self->officials, g_ptr_array_unref);
  self->officials = officials;
  for (guint i = 0; officials != NULL && i < officials->len; i++)
    if (((TuntasOfficial *)officials->pdata[i])->active)
      g_ptr_array_add (names, describe_official (officials->pdata[i]));
  g_ptr_array_add (names, NULL);
  tuntas_suggest_entry_set_suggestions (TUNTAS_SUGGEST_ENTRY (self->entry),
                                        (const char *const *)names->pdata);
  g_ptr_array_set_size (self->participants, 0);
  for (guint i = 0; participants != NULL && i < participants->len; i++)
    g_ptr_array_add (self->participants, tuntas_participant_ref (participants->pdata[i]));
  fill_list (self);
}

/**
 * tuntas_participant_list_dup:
 * @self: a list
 *
 * A name that was typed and not added yet is added first.
 *
 * Returns: (transfer full) (element-type TuntasParticipant): who is invited, in order
 */
GPtrArray *
tuntas_participant_list_dup (TuntasParticipantList *self)
{
  GPtrArray *copy;

  g_return_val_if_fail (TUNTAS_IS_PARTICIPANT_LIST (self), NULL);

  add_typed (self);
  copy = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_participant_unref);
  for (guint i = 0; i < self->participants->len; i++)
    g_ptr_array_add (copy, tuntas_participant_ref (self->participants->pdata[i]));
  return copy;
}
