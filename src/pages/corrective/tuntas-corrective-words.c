/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-corrective-words.h"

#include "tuntas-date-text.h"

#include <glib/gi18n-lib.h>

/**
 * tuntas_corrective_words_urgency:
 * @view: an action
 *
 * Returns: how much it needs somebody
 */
TuntasUrgency
tuntas_corrective_words_urgency (const TuntasCorrectiveView *view)
{
  switch (view->action->status) {
  case TUNTAS_CORRECTIVE_STATUS_OPEN:
  case TUNTAS_CORRECTIVE_STATUS_REDO:
    if (view->overdue)
      return TUNTAS_URGENCY_LATE;
    return view->days == 0 ? TUNTAS_URGENCY_TODAY : TUNTAS_URGENCY_CALM;
  case TUNTAS_CORRECTIVE_STATUS_DONE:
    return TUNTAS_URGENCY_WAITING;
  case TUNTAS_CORRECTIVE_STATUS_VERIFIED:
  case TUNTAS_CORRECTIVE_STATUS_CANCELLED:
  default:
    return TUNTAS_URGENCY_DONE;
  }
}

static char *
describe_deadline (const TuntasCorrectiveView *view)
{
  if (view->overdue)
    /* Translators: state of a corrective action, in lower case */
    return g_strdup_printf (
      ngettext ("%d working day late", "%d working days late", (unsigned long)view->days),
      view->days);
  if (view->days == 0)
    return g_strdup (_ ("due today"));
  return g_strdup_printf (
    ngettext ("%d working day left", "%d working days left", (unsigned long)view->days),
    view->days);
}

/**
 * tuntas_corrective_words_state:
 * @view: an action
 *
 * Returns: (transfer full): its state in a few words, with the time that is left
 */
char *
tuntas_corrective_words_state (const TuntasCorrectiveView *view)
{
  g_autofree char *deadline = NULL;

  switch (view->action->status) {
  case TUNTAS_CORRECTIVE_STATUS_OPEN:
    return describe_deadline (view);
  case TUNTAS_CORRECTIVE_STATUS_REDO:
    deadline = describe_deadline (view);
    /* Translators: state of a corrective action, and the time that is left */
    return g_strdup_printf (_ ("to be done again, %s"), deadline);
  case TUNTAS_CORRECTIVE_STATUS_DONE:
    return g_strdup (_ ("done, to be verified"));
  case TUNTAS_CORRECTIVE_STATUS_VERIFIED:
    return g_strdup (_ ("verified: conforms"));
  case TUNTAS_CORRECTIVE_STATUS_CANCELLED:
  default:
    return g_strdup (_ ("cancelled"));
  }
}

/**
 * tuntas_corrective_words_title:
 * @action: an action
 *
 * Returns: (transfer full): its number and what it is about
 */
char *
tuntas_corrective_words_title (TuntasCorrectiveAction *action)
{
  const char *about = action->element_label != NULL ? action->element_label : action->unit;

  if (about == NULL || *about == '\0')
    return g_strdup (action->number);
  return g_strdup_printf ("%s · %s", action->number, about);
}

/**
 * tuntas_corrective_words_plan:
 * @view: an action
 *
 * Returns: (transfer full): who does it, until when, and in which quarter that is
 */
char *
tuntas_corrective_words_plan (const TuntasCorrectiveView *view)
{
  static const char *const quarters[] = {"", "TW I", "TW II", "TW III", "TW IV"};
  g_autofree char *due = tuntas_date_text_format (view->action->due_on);

  /* Translators: who is responsible, the deadline, and its quarter as "TW IV" */
  return g_strdup_printf (_ ("%s · by %s (%s)"), view->responsible, due,
                          quarters[tuntas_corrective_action_get_quarter (view->action)]);
}
