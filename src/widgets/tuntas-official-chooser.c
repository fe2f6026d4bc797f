/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-official-chooser.h"

#include "tuntas-name-factory.h"
#include "tuntas-official.h"

/**
 * TuntasOfficialChooser:
 *
 * One official of the office, by name and post, found by typing.
 */
struct _TuntasOfficialChooser {
  GtkWidget parent_instance;

  GtkWidget *drop_down;
  GArray *ids; /* (element-type gint64): in the order of the list; 0 for "none" */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasOfficialChooser, tuntas_official_chooser, GTK_TYPE_WIDGET)

static void
selected_cb (TuntasOfficialChooser *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
tuntas_official_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (TUNTAS_OFFICIAL_CHOOSER (widget)->drop_down, GTK_DIR_TAB_FORWARD);
}

static void
tuntas_official_chooser_dispose (GObject *object)
{
  TuntasOfficialChooser *self = TUNTAS_OFFICIAL_CHOOSER (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (tuntas_official_chooser_parent_class)->dispose (object);
}

static void
tuntas_official_chooser_finalize (GObject *object)
{
  g_array_unref (TUNTAS_OFFICIAL_CHOOSER (object)->ids);

  G_OBJECT_CLASS (tuntas_official_chooser_parent_class)->finalize (object);
}

static void
tuntas_official_chooser_class_init (TuntasOfficialChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_official_chooser_dispose;
  object_class->finalize = tuntas_official_chooser_finalize;
  widget_class->grab_focus = tuntas_official_chooser_grab_focus;

  /**
   * TuntasOfficialChooser::changed:
   *
   * Another official was chosen.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "officialchooser");
}

static void
tuntas_official_chooser_init (TuntasOfficialChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = tuntas_name_factory_new ();

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->drop_down =
    gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
}

/**
 * tuntas_official_chooser_new:
 *
 * Returns: (transfer floating): a chooser without officials
 */
GtkWidget *
tuntas_official_chooser_new (void)
{
  return g_object_new (TUNTAS_TYPE_OFFICIAL_CHOOSER, NULL);
}

/**
 * tuntas_official_chooser_set_officials:
 * @self: a chooser
 * @officials: (element-type TuntasOfficial): of the office; those not active are left out
 * @lane: (nullable): id of a lane; only those who act in it
 * @none: (nullable): text of a first entry that stands for nobody
 *
 * Keeps the choice where it is still there.
 */
void
tuntas_official_chooser_set_officials (TuntasOfficialChooser *self,
                                       GPtrArray *officials,
                                       const char *lane,
                                       const char *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 selected;
  gint64 nobody = 0;

  g_return_if_fail (TUNTAS_IS_OFFICIAL_CHOOSER (self));

  selected = tuntas_official_chooser_get_selected (self);
  g_array_set_size (self->ids, 0);
  if (none != NULL) {
    gtk_string_list_append (names, none);
    g_array_append_val (self->ids, nobody);
  }
  for (guint i = 0; officials != NULL && i < officials->len; i++) {
    TuntasOfficial *official = officials->pdata[i];

    if (!official->active ||
        (lane != NULL && (official->lanes == NULL ||
                          !g_strv_contains ((const char *const *)official->lanes, lane))))
      continue;
    gtk_string_list_take (names, official->position != NULL && *official->position != '\0'
                                   ? g_strdup_printf ("%s · %s", official->name, official->position)
                                   : g_strdup (official->name));
    g_array_append_val (self->ids, official->id);
  }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), self->ids->len > 8);
  tuntas_official_chooser_set_selected (self, selected);
}

/**
 * tuntas_official_chooser_get_selected:
 * @self: a chooser
 *
 * Returns: id of the official; 0 for none
 */
gint64
tuntas_official_chooser_get_selected (TuntasOfficialChooser *self)
{
  guint index;

  g_return_val_if_fail (TUNTAS_IS_OFFICIAL_CHOOSER (self), 0);

  index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  return index < self->ids->len ? g_array_index (self->ids, gint64, index) : 0;
}

/**
 * tuntas_official_chooser_set_selected:
 * @self: a chooser
 * @official: id; passed over when it is not in the list
 */
void
tuntas_official_chooser_set_selected (TuntasOfficialChooser *self, gint64 official)
{
  g_return_if_fail (TUNTAS_IS_OFFICIAL_CHOOSER (self));

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == official)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
}
