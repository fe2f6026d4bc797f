/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-keying-words.h"

#include <glib/gi18n-lib.h>

/**
 * tuntas_keying_words_batch:
 * @sheet: a batch
 * @session: the open office
 *
 * Returns: (transfer full): of which survey it is, what it checks, and who began it
 */
char *
tuntas_keying_words_batch (TuntasKeyingSheet *sheet, TuntasSession *session)
{
  TuntasOfficial *official = tuntas_session_find_official (session, sheet->batch->by);
  GString *text = g_string_new (sheet->summary->period->title);

  if (sheet->checked != NULL) {
    g_string_append (text, " · ");
    g_string_append_printf (text, _ ("second keying of “%s”"), sheet->checked->name);
  }
  if (official != NULL) {
    g_string_append (text, " · ");
    g_string_append_printf (text, _ ("begun by %s"), official->name);
  }
  return g_string_free (text, FALSE);
}

/**
 * tuntas_keying_words_obstacle:
 * @sheet: a batch
 *
 * Returns: (nullable): why nothing can be keyed into it; NULL when something can
 */
const char *
tuntas_keying_words_obstacle (TuntasKeyingSheet *sheet)
{
  if (sheet->batch->source != TUNTAS_SURVEY_SOURCE_PAPER)
    return _ ("This batch did not come in on paper. Begin a batch for the paper forms.");
  if (sheet->summary->period->status != TUNTAS_SURVEY_STATUS_OPEN)
    return _ ("The survey is finished: its answers stay as they are.");
  return NULL;
}

/**
 * tuntas_keying_words_count:
 * @sheet: a batch
 * @n_forms: forms that were keyed
 *
 * Returns: (transfer full): how many forms were keyed, and of how many the second time
 */
char *
tuntas_keying_words_count (TuntasKeyingSheet *sheet, guint n_forms)
{
  if (sheet->checked != NULL)
    return g_strdup_printf (_ ("%u of %u forms keyed"), n_forms, (guint)sheet->checked->n_forms);
  return g_strdup_printf (ngettext ("%u form in this batch", "%u forms in this batch", n_forms),
                          n_forms);
}

/**
 * tuntas_keying_words_disk:
 * @queue: forms on their way
 *
 * Returns: (transfer full): what is on the disk
 */
char *
tuntas_keying_words_disk (TuntasKeyingQueue *queue)
{
  guint n = tuntas_keying_queue_get_n_waiting (queue);

  if (tuntas_keying_queue_is_stopped (queue))
    return g_strdup_printf (
      ngettext ("%u form is not on the disk.", "%u forms are not on the disk.", n), n);
  if (n > 0)
    return g_strdup_printf (
      ngettext ("%u form is on its way to the disk.", "%u forms are on their way to the disk.", n),
      n);
  return g_strdup (_ ("All forms are on the disk."));
}

/**
 * tuntas_keying_words_missing:
 * @form: a form
 *
 * Returns: (transfer full) (nullable): the first place that is not keyed; NULL when all are
 */
char *
tuntas_keying_words_missing (TuntasKeyingForm *form)
{
  for (guint place = 0; place < tuntas_keying_form_get_n_places (form); place++) {
    g_autofree char *name = NULL;

    if (tuntas_keying_form_is_filled (form, place))
      continue;
    name = tuntas_keying_form_dup_name (form, place);
    /* Translators: "U5" or "Pendidikan" */
    return g_strdup_printf (_ ("%s is not keyed yet. Key 0 when it was left blank."), name);
  }
  return NULL;
}

/**
 * tuntas_keying_words_refused:
 * @form: a form
 * @key: a key that means nothing at its position
 *
 * Returns: (transfer full): why it was refused, and what to key instead
 */
char *
tuntas_keying_words_refused (TuntasKeyingForm *form, gunichar key)
{
  guint position = tuntas_keying_form_get_position (form);
  char text[7] = {0};

  g_unichar_to_utf8 (key, text);
  if (position >= tuntas_keying_form_get_n_places (form))
    return g_strdup (_ ("The form is complete: Enter keeps it, Backspace goes back."));
  if (position < tuntas_keying_form_get_n_elements (form))
    return g_strdup_printf (_ ("“%s” is no answer. Key 1 to 4, or 0 when it was left blank."),
                            text);
  return g_strdup_printf (_ ("“%s” is no answer here. Look at the keys above."), text);
}
