/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-lane-checks.h"

#include <glib/gi18n-lib.h>

#include "tuntas-sop.h"
#include "tuntas-wrap-layout.h"

/**
 * TuntasLaneChecks:
 *
 * In which lanes somebody acts: one check for each lane of the SOPs in force. A lane that several
 * SOPs have stands there once; one that none has any more stays ticked until it is taken off.
 */
struct _TuntasLaneChecks {
  GtkWidget parent_instance;

  GPtrArray *ids; /* (element-type utf8): of the checks, in their order */
};

G_DEFINE_FINAL_TYPE (TuntasLaneChecks, tuntas_lane_checks, GTK_TYPE_WIDGET)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (TuntasLaneChecks *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
find_check (TuntasLaneChecks *self, const char *id)
{
  GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; check != NULL; i++, check = gtk_widget_get_next_sibling (check))
    if (g_strcmp0 (self->ids->pdata[i], id) == 0)
      return check;
  return NULL;
}

static GtkWidget *
append_check (TuntasLaneChecks *self, const char *id, const char *title, const char *tip)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (title);

  /* a label of our own wraps in a narrow window, that of a check button does not */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tip, -1);
  gtk_widget_set_tooltip_text (check, tip);
  gtk_widget_insert_before (check, GTK_WIDGET (self), NULL);
  g_ptr_array_add (self->ids, g_strdup (id));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static void
clear_checks (TuntasLaneChecks *self)
{
  GtkWidget *check;

  while ((check = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (check);
  g_ptr_array_set_size (self->ids, 0);
}

static void
tuntas_lane_checks_dispose (GObject *object)
{
  clear_checks (TUNTAS_LANE_CHECKS (object));
  G_OBJECT_CLASS (tuntas_lane_checks_parent_class)->dispose (object);
}

static void
tuntas_lane_checks_finalize (GObject *object)
{
  g_ptr_array_unref (TUNTAS_LANE_CHECKS (object)->ids);
  G_OBJECT_CLASS (tuntas_lane_checks_parent_class)->finalize (object);
}

static void
tuntas_lane_checks_class_init (TuntasLaneChecksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tuntas_lane_checks_dispose;
  object_class->finalize = tuntas_lane_checks_finalize;
  /**
   * TuntasLaneChecks::changed:
   *
   * A lane was ticked or taken off.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "lanechecks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tuntas_lane_checks_init (TuntasLaneChecks *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), tuntas_wrap_layout_new (12));
}

/**
 * tuntas_lane_checks_set_sops:
 * @self: checks
 * @sops: (nullable) (element-type TuntasSop): those in force
 *
 * Offers the lanes of the office; those of complainants and other outsiders are left out. What was
 * ticked stays so.
 */
void
tuntas_lane_checks_set_sops (TuntasLaneChecks *self, GPtrArray *sops)
{
  g_auto (GStrv) ticked = NULL;

  g_return_if_fail (TUNTAS_IS_LANE_CHECKS (self));

  ticked = tuntas_lane_checks_dup_lanes (self);
  clear_checks (self);
  for (guint i = 0; sops != NULL && i < sops->len; i++) {
    TuntasSop *sop = sops->pdata[i];

    for (guint k = 0; k < sop->lanes->len; k++) {
      TuntasLane *lane = sop->lanes->pdata[k];

      if (lane->kind != TUNTAS_LANE_KIND_OUTSIDE && find_check (self, lane->id) == NULL)
        append_check (self, lane->id, lane->title, sop->title);
    }
  }
  tuntas_lane_checks_set_lanes (self, (const char *const *)ticked);
}

/**
 * tuntas_lane_checks_dup_lanes:
 * @self: checks
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the lanes that are ticked
 */
GStrv
tuntas_lane_checks_dup_lanes (TuntasLaneChecks *self)
{
  g_autoptr (GStrvBuilder) lanes = g_strv_builder_new ();
  GtkWidget *check;

  g_return_val_if_fail (TUNTAS_IS_LANE_CHECKS (self), NULL);

  check = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; check != NULL; i++, check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_strv_builder_add (lanes, self->ids->pdata[i]);
  return g_strv_builder_end (lanes);
}

/**
 * tuntas_lane_checks_set_lanes:
 * @self: checks
 * @lanes: (array zero-terminated=1) (nullable): ids of those to tick
 */
void
tuntas_lane_checks_set_lanes (TuntasLaneChecks *self, const char *const *lanes)
{
  GtkWidget *check;

  g_return_if_fail (TUNTAS_IS_LANE_CHECKS (self));

  check = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; check != NULL; i++, check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 lanes != NULL && g_strv_contains (lanes, self->ids->pdata[i]));
  for (guint i = 0; lanes != NULL && lanes[i] != NULL; i++)
    if (find_check (self, lanes[i]) == NULL)
      gtk_check_button_set_active (
        GTK_CHECK_BUTTON (append_check (self, lanes[i], lanes[i], _ ("In no SOP in force"))), TRUE);
}
