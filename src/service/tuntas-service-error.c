/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workspace-private.h"

#include "tuntas-document-error.h"
#include "tuntas-workflow.h"

GQuark
tuntas_service_error_quark (void)
{
  return g_quark_from_static_string ("tuntas-service-error-quark");
}

/**
 * tuntas_service_error_adopt:
 * @error: (nullable): an error that was set
 *
 * Turns what callers can act on into the codes of this layer: conflict, not found, not allowed,
 * invalid. The sentence stays; other errors stay as they are.
 */
void
tuntas_service_error_adopt (GError **error)
{
  int code = -1;

  if (error == NULL || *error == NULL)
    return;

  if ((*error)->domain == TUNTAS_STORE_ERROR) {
    if ((*error)->code == TUNTAS_STORE_ERROR_CONFLICT)
      code = TUNTAS_SERVICE_ERROR_CONFLICT;
    else if ((*error)->code == TUNTAS_STORE_ERROR_NOT_FOUND)
      code = TUNTAS_SERVICE_ERROR_NOT_FOUND;
    else if ((*error)->code == TUNTAS_STORE_ERROR_INVALID)
      code = TUNTAS_SERVICE_ERROR_INVALID;
  } else if (g_error_matches (*error, TUNTAS_DOCUMENT_ERROR, TUNTAS_DOCUMENT_ERROR_FIELD)) {
    code = TUNTAS_SERVICE_ERROR_INVALID;
  } else if ((*error)->domain == TUNTAS_WORKFLOW_ERROR) {
    switch ((TuntasWorkflowError)(*error)->code) {
    case TUNTAS_WORKFLOW_ERROR_NO_EDGE:
    case TUNTAS_WORKFLOW_ERROR_AMBIGUOUS:
    case TUNTAS_WORKFLOW_ERROR_WRONG_STATUS:
    case TUNTAS_WORKFLOW_ERROR_NOT_IN_LANE:
    case TUNTAS_WORKFLOW_ERROR_NOT_AT_END:
    case TUNTAS_WORKFLOW_ERROR_WRONG_KIND:
      code = TUNTAS_SERVICE_ERROR_NOT_ALLOWED;
      break;
    case TUNTAS_WORKFLOW_ERROR_UNKNOWN_OFFICIAL:
      code = TUNTAS_SERVICE_ERROR_NOT_FOUND;
      break;
    case TUNTAS_WORKFLOW_ERROR_NEEDS_NOTE:
    case TUNTAS_WORKFLOW_ERROR_NEEDS_OFFICIAL:
    case TUNTAS_WORKFLOW_ERROR_WRONG_OFFICIAL:
    case TUNTAS_WORKFLOW_ERROR_NEEDS_DURATION:
      code = TUNTAS_SERVICE_ERROR_INVALID;
      break;
    case TUNTAS_WORKFLOW_ERROR_BROKEN_LEDGER:
      break;
    }
  }
  if (code < 0)
    return;
  (*error)->domain = TUNTAS_SERVICE_ERROR;
  (*error)->code = code;
}
