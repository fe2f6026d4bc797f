/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-survey-fault-item.h"

#include <glib/gi18n-lib.h>

/**
 * TuntasSurveyFaultItem:
 *
 * A row of a file that was refused, or that counts but has something odd, as a list shows it.
 */
struct _TuntasSurveyFaultItem {
  GObject parent_instance;

  guint line;
  gboolean refused;
  char *reason;
};

G_DEFINE_FINAL_TYPE (TuntasSurveyFaultItem, tuntas_survey_fault_item, G_TYPE_OBJECT)

static void
tuntas_survey_fault_item_finalize (GObject *object)
{
  g_free (TUNTAS_SURVEY_FAULT_ITEM (object)->reason);
  G_OBJECT_CLASS (tuntas_survey_fault_item_parent_class)->finalize (object);
}

static void
tuntas_survey_fault_item_class_init (TuntasSurveyFaultItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tuntas_survey_fault_item_finalize;
}

static void
tuntas_survey_fault_item_init (TuntasSurveyFaultItem *self)
{
}

/**
 * tuntas_survey_fault_item_new:
 * @fault: what an import says of a row; copied
 *
 * Returns: (transfer full): an item
 */
TuntasSurveyFaultItem *
tuntas_survey_fault_item_new (const TuntasSurveyImportFault *fault)
{
  TuntasSurveyFaultItem *self = g_object_new (TUNTAS_TYPE_SURVEY_FAULT_ITEM, NULL);

  self->line = fault->line;
  self->refused = fault->refused;
  self->reason = g_strdelimit (g_strdup (fault->reason), "\r\n\t", ' ');
  return self;
}

/**
 * tuntas_survey_fault_item_get_line:
 * @self: an item
 *
 * Returns: where the row begins in the file, from 1
 */
guint
tuntas_survey_fault_item_get_line (TuntasSurveyFaultItem *self)
{
  return self->line;
}

/**
 * tuntas_survey_fault_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): what becomes of the row
 */
const char *
tuntas_survey_fault_item_get_title (TuntasSurveyFaultItem *self)
{
  return self->refused ? _ ("Refused") : _ ("Counts");
}

/**
 * tuntas_survey_fault_item_get_reason:
 * @self: an item
 *
 * Returns: (transfer none): why, in one line
 */
const char *
tuntas_survey_fault_item_get_reason (TuntasSurveyFaultItem *self)
{
  return self->reason;
}

/**
 * tuntas_survey_fault_item_is_refused:
 * @self: an item
 *
 * Returns: whether the row does not count
 */
gboolean
tuntas_survey_fault_item_is_refused (TuntasSurveyFaultItem *self)
{
  return self->refused;
}
