/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-suggest-entry.h"

#include <string.h>

/* More would no longer be read while typing. */
#define MAX_ROWS 8

/**
 * TuntasSuggestEntry:
 *
 * An entry that offers what is known while one types, and takes anything. Down goes into the
 * suggestions, Enter takes the marked one, Escape closes them.
 */
struct _TuntasSuggestEntry {
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *popover;
  GtkWidget *list;
  GStrv suggestions;
  gboolean quiet;
  guint tick;
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATE,
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasSuggestEntry, tuntas_suggest_entry, GTK_TYPE_WIDGET)

static gboolean
matches (const char *suggestion, char **words)
{
  g_autofree char *folded = g_utf8_casefold (suggestion, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_in_sight (TuntasSuggestEntry *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t bounds;

  return root != NULL && gtk_widget_compute_bounds (GTK_WIDGET (self), root, &bounds) &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float)gtk_widget_get_height (root);
}

/* A page that is being scrolled to the entry is not there yet when the first letter is typed. */
static gboolean
open_when_in_sight_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TuntasSuggestEntry *self = TUNTAS_SUGGEST_ENTRY (widget);

  if (gtk_widget_get_focus_child (widget) != NULL && !is_in_sight (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  if (gtk_widget_get_focus_child (widget) != NULL && gtk_widget_get_mapped (self->entry))
    gtk_popover_popup (GTK_POPOVER (self->popover));
  return G_SOURCE_REMOVE;
}

static void
close_list (TuntasSuggestEntry *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
open_list (TuntasSuggestEntry *self)
{
  if (self->tick == 0 && !gtk_widget_get_visible (self->popover))
    self->tick =
      gtk_widget_add_tick_callback (GTK_WIDGET (self), open_when_in_sight_cb, NULL, NULL);
}

static void
fill_list (TuntasSuggestEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GtkWidget *row;
  guint n = 0;
  gboolean exact = FALSE;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; self->suggestions != NULL && self->suggestions[i] != NULL; i++) {
    GtkWidget *label;

    if (!matches (self->suggestions[i], words))
      continue;
    exact = exact || strcmp (self->suggestions[i], text) == 0;
    if (n++ >= MAX_ROWS)
      break;
    label = gtk_label_new (self->suggestions[i]);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
    gtk_list_box_append (GTK_LIST_BOX (self->list), label);
  }
  if (n == 0 || (n == 1 && exact))
    close_list (self);
  else
    open_list (self);
}

static void
text_changed_cb (TuntasSuggestEntry *self)
{
  if (!self->quiet && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL) {
    if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
      fill_list (self);
    else
      close_list (self);
  }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
take_row (TuntasSuggestEntry *self, GtkListBoxRow *row)
{
  GtkWidget *label = gtk_list_box_row_get_child (row);
  g_autofree char *text = g_strdup (gtk_label_get_label (GTK_LABEL (label)));

  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->quiet = FALSE;
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  close_list (self);
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, TuntasSuggestEntry *self)
{
  take_row (self, row);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                TuntasSuggestEntry *self)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  gboolean open = gtk_widget_get_visible (self->popover) || self->tick != 0;
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  switch (keyval) {
  case GDK_KEY_Down:
    if (!open) {
      fill_list (self);
      return GDK_EVENT_STOP;
    }
    row = gtk_list_box_get_row_at_index (list, index + 1);
    if (row != NULL)
      gtk_list_box_select_row (list, row);
    return GDK_EVENT_STOP;
  case GDK_KEY_Up:
    if (!open)
      return GDK_EVENT_PROPAGATE;
    gtk_list_box_select_row (list,
                             index > 0 ? gtk_list_box_get_row_at_index (list, index - 1) : NULL);
    return GDK_EVENT_STOP;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    if (!open || row == NULL || (state & GDK_CONTROL_MASK) != 0)
      return GDK_EVENT_PROPAGATE;
    take_row (self, row);
    return GDK_EVENT_STOP;
  case GDK_KEY_Escape:
    if (!open)
      return GDK_EVENT_PROPAGATE;
    close_list (self);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static void
activate_cb (TuntasSuggestEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static void
focus_left_cb (TuntasSuggestEntry *self)
{
  close_list (self);
}

static gboolean
tuntas_suggest_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TUNTAS_SUGGEST_ENTRY (widget)->entry);
}

static void
tuntas_suggest_entry_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TuntasSuggestEntry *self = TUNTAS_SUGGEST_ENTRY (widget);

  gtk_widget_allocate (self->entry, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
tuntas_suggest_entry_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  gtk_widget_measure (TUNTAS_SUGGEST_ENTRY (widget)->entry, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
tuntas_suggest_entry_dispose (GObject *object)
{
  TuntasSuggestEntry *self = TUNTAS_SUGGEST_ENTRY (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_suggest_entry_parent_class)->dispose (object);
}

static void
tuntas_suggest_entry_finalize (GObject *object)
{
  g_strfreev (TUNTAS_SUGGEST_ENTRY (object)->suggestions);

  G_OBJECT_CLASS (tuntas_suggest_entry_parent_class)->finalize (object);
}

static void
tuntas_suggest_entry_class_init (TuntasSuggestEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_suggest_entry_dispose;
  object_class->finalize = tuntas_suggest_entry_finalize;
  widget_class->grab_focus = tuntas_suggest_entry_grab_focus;
  widget_class->measure = tuntas_suggest_entry_measure;
  widget_class->size_allocate = tuntas_suggest_entry_size_allocate;

  /**
   * TuntasSuggestEntry::changed:
   *
   * The text was edited or a suggestion was taken.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TuntasSuggestEntry::activate:
   *
   * Enter was pressed and no suggestion was marked.
   */
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TuntasSuggestEntry::taken:
   *
   * A suggestion was chosen; it is the text now.
   */
  signals[SIGNAL_TAKEN] = g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "suggestentry");
}

static void
tuntas_suggest_entry_init (TuntasSuggestEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_SINGLE);
  gtk_widget_set_focusable (self->list, FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_DEFAULT);

  /* Not autohide: the entry keeps the focus while suggestions are open. */
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "suggestions");
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

/**
 * tuntas_suggest_entry_new:
 *
 * Returns: (transfer floating): an entry without suggestions
 */
GtkWidget *
tuntas_suggest_entry_new (void)
{
  return g_object_new (TUNTAS_TYPE_SUGGEST_ENTRY, NULL);
}

/**
 * tuntas_suggest_entry_set_suggestions:
 * @self: an entry
 * @suggestions: (nullable): what is offered, in this order
 */
void
tuntas_suggest_entry_set_suggestions (TuntasSuggestEntry *self, const char *const *suggestions)
{
  g_return_if_fail (TUNTAS_IS_SUGGEST_ENTRY (self));

  g_strfreev (self->suggestions);
  self->suggestions = g_strdupv ((char **)suggestions);
}

/**
 * tuntas_suggest_entry_get_text:
 * @self: an entry
 *
 * Returns: what is written in it
 */
const char *
tuntas_suggest_entry_get_text (TuntasSuggestEntry *self)
{
  g_return_val_if_fail (TUNTAS_IS_SUGGEST_ENTRY (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * tuntas_suggest_entry_set_text:
 * @self: an entry
 * @text: (nullable): what it shall hold
 *
 * Opens no suggestions.
 */
void
tuntas_suggest_entry_set_text (TuntasSuggestEntry *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_SUGGEST_ENTRY (self));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) == 0)
    return;
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->quiet = FALSE;
}

/**
 * tuntas_suggest_entry_set_label:
 * @self: an entry
 * @label: what assistive technology calls it
 */
void
tuntas_suggest_entry_set_label (TuntasSuggestEntry *self, const char *label)
{
  g_return_if_fail (TUNTAS_IS_SUGGEST_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/**
 * tuntas_suggest_entry_set_placeholder:
 * @self: an entry
 * @text: (nullable): shown while it is empty
 */
void
tuntas_suggest_entry_set_placeholder (TuntasSuggestEntry *self, const char *text)
{
  g_return_if_fail (TUNTAS_IS_SUGGEST_ENTRY (self));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), text);
}
