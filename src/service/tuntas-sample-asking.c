/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sample-asking-private.h"

#include "tuntas-satisfaction-service.h"

/* What complainants of a sample office say, in their own words. */
static const char *const content[] = {
  "Petugas menjelaskan sampai saya mengerti.",
  NULL,
  "Cepat ditanggapi, terima kasih.",
  NULL,
};

static const char *const discontent[] = {
  "Jawabannya baru saya terima setelah tiga kali bertanya.",
  "Yang saya keluhkan masih terjadi.",
};

/* Every so many closed cases one whose complainant nobody asked, and one who was not satisfied. */
#define NOT_ASKED 4
#define NOT_SATISFIED 9

/**
 * tuntas_sample_asking_add:
 * @workspace: a sample office
 * @case_id: a case that was just closed
 * @index: which case of the sample it is; decides what the complainant says
 * @reopens: whether it will be taken up again
 * @error: return location for an error
 *
 * Asks the complainant, unless he or she cannot be reached.
 *
 * Returns: false with @error set on failure
 */
gboolean
tuntas_sample_asking_add (TuntasWorkspace *workspace,
                          gint64 case_id,
                          guint index,
                          gboolean reopens,
                          GError **error)
{
  g_autoptr (TuntasSatisfaction) answer = tuntas_satisfaction_new ();
  g_autoptr (GError) cause = NULL;
  gboolean unhappy = reopens || index % NOT_SATISFIED == NOT_SATISFIED - 1;
  const char *why = unhappy ? discontent[index % G_N_ELEMENTS (discontent)]
                            : content[index % G_N_ELEMENTS (content)];

  if (!reopens && index % NOT_ASKED == NOT_ASKED - 1)
    return TRUE;
  answer->case_id = case_id;
  answer->satisfied = unhappy ? TUNTAS_SATISFIED_NO : TUNTAS_SATISFIED_YES;
  answer->why = g_strdup (why);
  answer->has_channel = TRUE;
  answer->channel = index % 2 == 0 ? TUNTAS_CHANNEL_TELEPON : TUNTAS_CHANNEL_LANGSUNG;
  if (tuntas_workspace_record_satisfaction (workspace, answer, 0, 0, &cause) ||
      g_error_matches (cause, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_ALLOWED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
