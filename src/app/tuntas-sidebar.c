/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sidebar.h"

#include <glib/gi18n-lib.h>

#include "tuntas-person-name.h"
#include "tuntas-widgets.h"

/**
 * TuntasSidebar:
 *
 * The pages of the office, with a count each, and at the bottom who is acting. Folds to icons.
 */
struct _TuntasSidebar {
  AdwBin parent_instance;

  GtkListBox *pages;
  GtkMenuButton *person_button;
  AdwAvatar *avatar;
  GtkWidget *person_words;
  GtkLabel *person_name;
  GtkLabel *person_position;
  GtkPopover *person_popover;
  GtkListBox *officials;

  gboolean folded;
};

/* A row of the list of pages. */
typedef struct {
  char *name;
  char *title;
  GtkListBoxRow *row;
  GtkWidget *label;
  GtkLabel *count;
  guint n;
} Entry;

G_DEFINE_FINAL_TYPE (TuntasSidebar, tuntas_sidebar, ADW_TYPE_BIN)

enum {
  SIGNAL_PAGE_CHOSEN,
  SIGNAL_OFFICIAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
entry_free (Entry *entry)
{
  g_free (entry->name);
  g_free (entry->title);
  g_free (entry);
}

static Entry *
get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}

static Entry *
find_entry (TuntasSidebar *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    if (g_strcmp0 (get_entry (row)->name, name) == 0)
      return get_entry (row);
  return NULL;
}

static void
show_entry (TuntasSidebar *self, Entry *entry)
{
  g_autofree char *number = g_strdup_printf ("%u", entry->n);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (entry->count, number);
  gtk_widget_set_visible (GTK_WIDGET (entry->count), entry->n > 0 && !self->folded);
  gtk_widget_set_visible (entry->label, !self->folded);
  /* Translators: an entry of the sidebar and the number beside it */
  spoken =
    entry->n > 0 ? g_strdup_printf (_ ("%s, %u"), entry->title, entry->n) : g_strdup (entry->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (entry->row), self->folded ? spoken : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry->row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
page_activated_cb (TuntasSidebar *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_PAGE_CHOSEN], 0, get_entry (row)->name);
}

static void
official_activated_cb (TuntasSidebar *self, GtkListBoxRow *row)
{
  TuntasOfficial *official = g_object_get_data (G_OBJECT (row), "official");

  gtk_popover_popdown (self->person_popover);
  g_signal_emit (self, signals[SIGNAL_OFFICIAL_CHOSEN], 0, official->id);
}

static void
tuntas_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TUNTAS_TYPE_SIDEBAR);
  G_OBJECT_CLASS (tuntas_sidebar_parent_class)->dispose (object);
}

static void
tuntas_sidebar_class_init (TuntasSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tuntas_sidebar_dispose;

  /**
   * TuntasSidebar::page-chosen:
   * @name: of the page
   *
   * The person chose a page.
   */
  signals[SIGNAL_PAGE_CHOSEN] = g_signal_new ("page-chosen", TUNTAS_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * TuntasSidebar::official-chosen:
   * @official: row of the official
   *
   * Somebody else acts from now on.
   */
  signals[SIGNAL_OFFICIAL_CHOSEN] =
    g_signal_new ("official-chosen", TUNTAS_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               TUNTAS_UI_PREFIX "app/tuntas-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, TuntasSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, TuntasSidebar, person_button);
  gtk_widget_class_bind_template_child (widget_class, TuntasSidebar, avatar);
  gtk_widget_class_bind_template_child (widget_class, TuntasSidebar, person_words);
  gtk_widget_class_bind_template_child (widget_class, TuntasSidebar, person_name);
  gtk_widget_class_bind_template_child (widget_class, TuntasSidebar, person_position);
  gtk_widget_class_bind_template_child (widget_class, TuntasSidebar, person_popover);
  gtk_widget_class_bind_template_child (widget_class, TuntasSidebar, officials);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, official_activated_cb);
}

static void
tuntas_sidebar_init (TuntasSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tuntas_sidebar_add:
 * @self: a sidebar
 * @name: of a page
 * @title: its title
 * @icon_name: its icon
 */
void
tuntas_sidebar_add (TuntasSidebar *self, const char *name, const char *title, const char *icon_name)
{
  Entry *entry = g_new0 (Entry, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  g_return_if_fail (TUNTAS_IS_SIDEBAR (self));

  entry->name = g_strdup (name);
  entry->title = g_strdup (title);
  entry->row = GTK_LIST_BOX_ROW (row);
  entry->label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (entry->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (entry->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (entry->label, TRUE);
  entry->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (entry->count), "sidebar-count");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), entry->label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (entry->count));
  gtk_list_box_row_set_child (entry->row, box);
  g_object_set_data_full (G_OBJECT (row), "entry", entry, (GDestroyNotify)entry_free);
  gtk_list_box_append (self->pages, row);
  show_entry (self, entry);
}

/**
 * tuntas_sidebar_select:
 * @self: a sidebar
 * @name: (nullable): page in sight; none of the sidebar is marked when it is not there
 */
void
tuntas_sidebar_select (TuntasSidebar *self, const char *name)
{
  Entry *entry;

  g_return_if_fail (TUNTAS_IS_SIDEBAR (self));

  entry = find_entry (self, name);
  gtk_list_box_select_row (self->pages, entry != NULL ? entry->row : NULL);
}

/**
 * tuntas_sidebar_get_name_at:
 * @self: a sidebar
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): name of the page at that place
 */
const char *
tuntas_sidebar_get_name_at (TuntasSidebar *self, guint index)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (TUNTAS_IS_SIDEBAR (self), NULL);

  row = gtk_list_box_get_row_at_index (self->pages, (int)index);
  return row != NULL ? get_entry (row)->name : NULL;
}

/**
 * tuntas_sidebar_set_count:
 * @self: a sidebar
 * @name: of a page
 * @count: number beside it; 0 shows none
 */
void
tuntas_sidebar_set_count (TuntasSidebar *self, const char *name, guint count)
{
  Entry *entry;

  g_return_if_fail (TUNTAS_IS_SIDEBAR (self));

  entry = find_entry (self, name);
  if (entry == NULL || entry->n == count)
    return;
  entry->n = count;
  show_entry (self, entry);
}

/**
 * tuntas_sidebar_set_folded:
 * @self: a sidebar
 * @folded: whether only icons are shown
 */
void
tuntas_sidebar_set_folded (TuntasSidebar *self, gboolean folded)
{
  GtkListBoxRow *row;

  g_return_if_fail (TUNTAS_IS_SIDEBAR (self));

  if (self->folded == folded)
    return;
  self->folded = folded;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    show_entry (self, get_entry (row));
  gtk_widget_set_visible (self->person_words, !folded);
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
}

/**
 * tuntas_sidebar_get_folded:
 * @self: a sidebar
 *
 * Returns: whether only icons are shown
 */
gboolean
tuntas_sidebar_get_folded (TuntasSidebar *self)
{
  g_return_val_if_fail (TUNTAS_IS_SIDEBAR (self), FALSE);

  return self->folded;
}

/* Initials of the name without its degrees, in the form from which the avatar takes them. */
static char *
dup_avatar_text (TuntasOfficial *official)
{
  g_autofree char *initials = tuntas_person_name_get_initials (official->name);
  const char *second = *initials != '\0' ? g_utf8_next_char (initials) : initials;

  return g_strdup_printf ("%.*s %s", (int)(second - initials), initials, second);
}

static GtkWidget *
make_official_row (TuntasOfficial *official, gboolean acting)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (official->name);
  GtkWidget *position = gtk_label_new (official->position);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *initials = dup_avatar_text (official);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", official->name, official->position);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (position), 0);
  gtk_label_set_ellipsize (GTK_LABEL (position), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (position, "small-print");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_opacity (check, acting ? 1 : 0);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), position);
  gtk_box_append (GTK_BOX (box), adw_avatar_new (32, initials, TRUE));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "official", tuntas_official_ref (official),
                          (GDestroyNotify)tuntas_official_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

/**
 * tuntas_sidebar_set_officials:
 * @self: a sidebar
 * @officials: (element-type TuntasOfficial): who can act
 * @acting: (nullable): who acts
 */
void
tuntas_sidebar_set_officials (TuntasSidebar *self, GPtrArray *officials, TuntasOfficial *acting)
{
  const char *name = acting != NULL ? acting->name : _ ("Who are you?");
  const char *position = acting != NULL ? acting->position : _ ("Choose your name");
  g_autofree char *initials = acting != NULL ? dup_avatar_text (acting) : NULL;
  g_autofree char *spoken = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (TUNTAS_IS_SIDEBAR (self));

  while ((row = gtk_list_box_get_row_at_index (self->officials, 0)) != NULL)
    gtk_list_box_remove (self->officials, GTK_WIDGET (row));
  for (guint i = 0; officials != NULL && i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (official->active)
      gtk_list_box_append (
        self->officials,
        make_official_row (official, acting != NULL && acting->id == official->id));
  }
  adw_avatar_set_text (self->avatar, initials);
  gtk_label_set_label (self->person_name, name);
  gtk_label_set_label (self->person_position, position);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->person_button), name);
  /* Translators: the name and the post of whoever works with the program now */
  spoken = g_strdup_printf (_ ("Acting: %s, %s"), name, position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->person_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * tuntas_sidebar_choose_official:
 * @self: a sidebar
 *
 * Opens the list of who can act.
 */
void
tuntas_sidebar_choose_official (TuntasSidebar *self)
{
  g_return_if_fail (TUNTAS_IS_SIDEBAR (self));

  gtk_menu_button_popup (self->person_button);
}
