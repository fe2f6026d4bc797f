/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keying-choices.h"

#include <glib/gi18n-lib.h>

#include "tuntas-details.h"
#include "tuntas-wrap-layout.h"

#define KEY_PARTS "bagian"
#define KEY_CONFIRM "konfirmasi"

/**
 * TuntasKeyingChoices:
 *
 * How a batch is keyed: what besides the answers, and whether a form is kept with its last answer.
 */
struct _TuntasKeyingChoices {
  AdwBin parent_instance;

  GtkWidget *profile;
  GtkWidget *service;
  GtkWidget *comment;
  GtkWidget *at_once;
  gboolean filling;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TuntasKeyingChoices, tuntas_keying_choices, ADW_TYPE_BIN)

static void
tuntas_keying_choices_class_init (TuntasKeyingChoicesClass *klass)
{
  /**
   * TuntasKeyingChoices::changed:
   *
   * The person chose otherwise.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
toggled_cb (TuntasKeyingChoices *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
add_check (TuntasKeyingChoices *self, GtkWidget *box, const char *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
  return check;
}

static void
tuntas_keying_choices_init (TuntasKeyingChoices *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, tuntas_wrap_layout_new (12));
  self->profile = add_check (self, box, _ ("About the respondent"));
  self->service = add_check (self, box, _ ("Service used"));
  self->comment = add_check (self, box, C_ ("survey form", "Suggestion"));
  self->at_once = add_check (self, box, _ ("Keep a form with its last answer, without Enter"));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
set_check (GtkWidget *check, gboolean active)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
}

static gboolean
get_check (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

/**
 * tuntas_keying_choices_show:
 * @self: the choices
 * @sheet: a batch
 *
 * Shows how the batch was keyed before, or is usually keyed, and offers only what it asks.
 */
void
tuntas_keying_choices_show (TuntasKeyingChoices *self, TuntasKeyingSheet *sheet)
{
  GStrv services = sheet->summary->period->services;
  TuntasKeyingParts parts = sheet->usual;

  g_return_if_fail (TUNTAS_IS_KEYING_CHOICES (self));

  if (sheet->choices != NULL)
    parts = (TuntasKeyingParts)tuntas_details_get_int (sheet->choices, KEY_PARTS);
  self->filling = TRUE;
  set_check (self->profile, (parts & TUNTAS_KEYING_PROFILE) != 0);
  set_check (self->service, (parts & TUNTAS_KEYING_SERVICE) != 0);
  set_check (self->comment, (parts & TUNTAS_KEYING_COMMENT) != 0);
  set_check (self->at_once, tuntas_details_get_int (sheet->choices, KEY_CONFIRM) == 0);
  self->filling = FALSE;
  gtk_widget_set_visible (self->profile, sheet->summary->method->fields->len > 0);
  gtk_widget_set_visible (self->service, services != NULL && services[0] != NULL);
}

/**
 * tuntas_keying_choices_get_parts:
 * @self: the choices
 *
 * Returns: what is keyed besides the answers
 */
TuntasKeyingParts
tuntas_keying_choices_get_parts (TuntasKeyingChoices *self)
{
  TuntasKeyingParts parts = 0;

  g_return_val_if_fail (TUNTAS_IS_KEYING_CHOICES (self), parts);

  if (get_check (self->profile))
    parts |= TUNTAS_KEYING_PROFILE;
  if (get_check (self->service))
    parts |= TUNTAS_KEYING_SERVICE;
  if (get_check (self->comment))
    parts |= TUNTAS_KEYING_COMMENT;
  return parts;
}

/**
 * tuntas_keying_choices_keep_rest:
 * @self: the choices
 * @form: a form that was keyed anew
 * @before: the same as it was
 *
 * Leaves what is not keyed now in @form as it was.
 */
void
tuntas_keying_choices_keep_rest (TuntasKeyingChoices *self,
                                 TuntasSurveyForm *form,
                                 TuntasSurveyForm *before)
{
  TuntasKeyingParts parts = tuntas_keying_choices_get_parts (self);

  if ((parts & TUNTAS_KEYING_PROFILE) == 0)
    form->profile = g_strdup (before->profile);
  if ((parts & TUNTAS_KEYING_SERVICE) == 0)
    form->service = g_strdup (before->service);
  if ((parts & TUNTAS_KEYING_COMMENT) == 0)
    form->comment = g_strdup (before->comment);
}

/**
 * tuntas_keying_choices_is_at_once:
 * @self: the choices
 *
 * Returns: whether a form is kept with its last answer
 */
gboolean
tuntas_keying_choices_is_at_once (TuntasKeyingChoices *self)
{
  g_return_val_if_fail (TUNTAS_IS_KEYING_CHOICES (self), FALSE);

  return get_check (self->at_once);
}

/**
 * tuntas_keying_choices_to_text:
 * @self: the choices
 *
 * Returns: (transfer full): the choices, to be remembered beside the batch
 */
char *
tuntas_keying_choices_to_text (TuntasKeyingChoices *self)
{
  g_autofree char *parts = NULL;

  g_return_val_if_fail (TUNTAS_IS_KEYING_CHOICES (self), NULL);

  parts = tuntas_details_set_int (NULL, KEY_PARTS, tuntas_keying_choices_get_parts (self));
  return tuntas_details_set_int (parts, KEY_CONFIRM, !get_check (self->at_once));
}
